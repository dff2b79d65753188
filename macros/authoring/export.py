"""``export``: writes for another engine, in each language, plain Markdown, assets and a mkdocs.yml that needs no hook.

    DIR/<language>/mkdocs.yml    settings and navigation of this language
    DIR/<language>/docs/         one Markdown file a page with its front matter, and the assets
    DIR/<language>/overrides/    the frame of a page

What another engine does differently with it: docs/decisions/0004.
"""

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

import yaml
import yaml_env_tag  # what MkDocs reads !ENV with  # pyright: ignore[reportMissingTypeStubs]
from markdown import Markdown

from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.site.cards.write import write_cards
from macros.site.generated_files import files
from macros.site.machines.search_index import index
from macros.site.machines.search_sections import pieces, sections
from macros.site.offline.files import files_to_take, name_of, texts_of
from macros.site.offline.files import links as links_to_files
from macros.site.pages.engine_settings import settings
from macros.site.pages.page import Page
from macros.site.pages.page_frame import meta
from macros.site.pages.pages import pages
from macros.site.pages.render import RenderError
from macros.site.pages.repository_links import NoForge, links
from macros.site.pages.upstream_theme_css import styles
from macros.site.voice.voice import Voice

MARK = ".exported-guide"
"""A file in a folder that we wrote: only such a folder is ever replaced."""


class ExportError(Exception):
    """The export cannot be written; the message says why and what to do."""


def export(guide: Guide, root: Path, target: Path) -> dict[str, int]:
    """Write every language under ``target``. ``root`` is the checkout.

    Returns the number of pages of each language. Raises ExportError when ``target`` holds something else,
    RenderError when a template is wrong, and NoForge as links() does; then nothing is written.
    """
    config = site_config(root)
    spoken = {code: Voice.of(guide, code) for code in guide.languages}
    named = bool(links(config["extra"]))
    written = {
        code: pages(guide, code, _address(config, voice), with_repository=named) for code, voice in spoken.items()
    }
    _make_room(target)
    for code, voice in spoken.items():
        place = target / code
        (place / "docs").mkdir(parents=True)
        shutil.copytree(root / "docs" / "assets", place / "docs" / "assets")
        shutil.copytree(root / config["theme"]["custom_dir"], place / "overrides")
        address, sheet = styles()
        (place / "docs" / address).parent.mkdir(parents=True)
        shutil.copy(sheet, place / "docs" / address)
        html = {page.address: _html(page) for page in written[code]}
        looked_up = (page for page in written[code] if not page.is_framed)
        searched = {page.address: sections(page.address, pieces(html[page.address]), page.boost) for page in looked_up}
        found = files(voice, _address(config, voice)) | index(searched)
        assets = texts_of(root / "docs" / "assets")
        marking = Voice.of(guide, code, marking=True)
        made = files_to_take(marking, _address(config, voice), written[code], html, assets)
        for ending, content in made.items():
            (place / "docs" / name_of(code, ending)).write_bytes(content)
        for name, content in found.items():
            file = place / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
        write_cards((page.card for page in written[code] if page.card), place / "docs")
        own = _config(config, voice, links_to_files(marking, made))
        (place / "mkdocs.yml").write_text(_yaml(own), encoding="utf-8", newline="\n")
        for page in written[code]:
            file = place / "docs" / page.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(markdown(page, meta(voice, page)), encoding="utf-8", newline="\n")
    return {code: len(made) for code, made in written.items()}


def markdown(page: Page, front_matter: dict[str, Any]) -> str:
    """Return the Markdown file of a page."""
    return f"---\n{_yaml(front_matter)}---\n\n{page.body}"


def _html(page: Page) -> str:
    """Return the text of a page as the engine will make it, for the search index."""
    return Markdown(extensions=["attr_list", "md_in_html", "toc"]).convert(page.body) if page.is_markdown else page.body


def _make_room(target: Path) -> None:
    if target.exists():
        if not target.is_dir() or (any(target.iterdir()) and not (target / MARK).is_file()):
            raise ExportError(f"{target} exists and is no export of the guide. Name a new or an empty folder.")
        shutil.rmtree(target)
    target.mkdir(parents=True)
    (target / MARK).write_text("Written by `python -m macros export`; the next export replaces it.\n", encoding="utf-8")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as MkDocs does, without its Python tags."""


_Loader.add_constructor("!ENV", cast("Callable[[Any, Any], Any]", yaml_env_tag.construct_env_tag))


def site_config(root: Path) -> dict[str, Any]:
    """Return mkdocs.yml as a mapping."""
    return yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader


_yaml: Callable[[object], str] = partial(
    yaml.dump, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False, width=10_000
)


def _address(config: dict[str, Any], voice: Voice) -> str:
    return f"{str(config['site_url']).rstrip('/')}/{voice.language.folder}"


def _config(site: dict[str, Any], voice: Voice, files: list[list[str]]) -> dict[str, Any]:
    """Return the mkdocs.yml of a language: the site's own without the hook, with what the hook would set."""
    own = settings(voice, site["extra"], files)
    own.extra["layout"]["machines"]["twin"] = ""  # another engine would make a page of it
    config: dict[str, Any] = {key: value for key, value in site.items() if key not in ("hooks", "watch")}
    config |= {
        "site_name": own.site_name,
        "site_url": _address(site, voice),
        "docs_dir": "docs",
        "site_dir": "site",
        "nav": own.nav,
        "markdown_extensions": [_titled(extension, own.permalink) for extension in site["markdown_extensions"]],
        "theme": {
            **site["theme"],
            "custom_dir": "overrides",
            "variant": "classic",  # Zensical's name for Material's look
        },
        "extra": {**site["extra"], **own.extra},
        # Entries are reached from their section, not from the navigation.
        "validation": {**site["validation"], "nav": {**site["validation"]["nav"], "omitted_files": "ignore"}},
    }
    return config


def _titled(extension: Any, permalink: str) -> Any:
    """Return an extension of Markdown, that of headings with what it is to call the link beside each."""
    return {"toc": {**extension["toc"], "permalink_title": permalink}} if "toc" in extension else extension


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=Path, help="a new or empty folder, or an earlier export, which is replaced")


def run(options: Namespace) -> int:
    """Write every language into a folder of its own; bad data or a folder of somebody else is left alone."""
    root: Path = options.root
    folder: Path = options.folder.resolve()
    guide, problems = load(root)
    if any(problem.severity == "error" for problem in [*problems, *check(guide, options.today)]):
        print("The data has errors; `python -m macros check` names them. Nothing was written.")
        return 1
    try:
        written = export(guide, root, folder)
    except (ExportError, NoForge, RenderError) as error:
        print(error)
        return 1
    for code, number in written.items():
        print(f"{folder / code}: {number} pages")
    print("Build each with `mkdocs build` or `zensical build` in its folder.")
    return 0
