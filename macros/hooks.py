"""Wires MkDocs' events to the guide: load, check, fork the other languages, render (docs/decisions/0011)."""

# pyright: basic, reportUnknownMemberType=false
# ruff: noqa: E402
# MkDocs and the theme carry few types; everything that decides lives in typed modules. What is imported below is
# looked for here, and imported without looking for garbage.

import gc
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

gc.disable()  # what is imported stays to the end
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # plain `mkdocs` does not look in the checkout

from macros import serve
from macros.build.hook_state import Run, refusals
from macros.build.port import look_at
from macros.build.stage_and_swap import in_words
from macros.content.today import today
from macros.mkdocs_internals import Engine, generated, put_in, refused_by_strict, replaced, use_theme
from macros.site.pages.engine_settings import settings
from macros.site.pages.repository_links import links

gc.enable()
run = Run()


def on_startup(command: str, **_: Any) -> None:
    """Remember whether a person is watching; be as tidy when the build is ended as when Ctrl-C ends it."""
    run.serving = command == "serve"
    if not run.serving:
        gc.disable()  # nor would a build find much: what it reads and makes it keeps
    run.publication.catch_signals()


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Get the build that is to be made, and tell MkDocs what depends on its language."""
    config.config_file_path = str(Path(config.config_file_path).absolute())  # -f may name it from where the shell is
    site_url = str(config.site_url or "/")
    with refusals(Abort):
        with_repository = bool(links(config.extra))
        if run.serving:
            run.session = serve.session(run.session, config, site_url, with_repository)
        else:
            file, site = Path(config.config_file_path), Path(config.site_dir)
            run.published, site = run.publication.begin(file, site, site_url, today(), config.strict, with_repository)
            config.site_dir = str(site)
    own = settings(run.build.frame_voice, dict(config.extra), run.build.links_to_files())
    config.site_name, config.nav = own.site_name, own.nav
    config.mdx_configs["toc"] = {**config.mdx_configs.get("toc", {}), "permalink_title": own.permalink}
    if run.build.path:
        config.site_url = run.build.address
    config.extra.update(own.extra)
    use_theme(config, only_pages=not run.build.is_whole)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Replace the hand-written sources by the pages and other files of this language."""
    for file in replaced(files, config):
        files.remove(file)
    build, listed = run.build, {name for item in config.nav or () for name in item.values()}
    contents = {name: page.body for name, page in build.pages.items()} | build.files
    for name, content in contents.items():
        files.append(generated(config, name, content, in_nav=name in listed, is_new=build.is_new(name)))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Let a preview keep what it needs to write single pages again."""
    if run.serving:
        serve.engines[run.build.code] = Engine(config, files, nav)


def on_page_markdown(markdown: str, page: Page, **_: Any) -> None:  # noqa: ARG001 - MkDocs passes it by place
    """Give the page its title, description and the frame around it."""
    source = run.build.pages[page.file.src_uri]
    page.meta.update(run.build.meta(page.file.src_uri))
    page.edit_url = None
    if not source.is_markdown:
        put_in(page, source.body.strip(), source.anchors)


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Let the build take the page into what is made of all pages. Nobody asks for its source again."""
    page.markdown = ""
    return run.build.take_in(page.file.src_uri, html)


def on_env(*_: Any, **__: Any) -> None:
    """Stop before the pages are written when another language has failed."""
    with refusals(Abort):
        run.publication.look_after_children()


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Mend and seal the page: only its own scripts may run, but for those of live reload."""
    page.content = ""
    return run.build.seal(page.file.src_uri, output, policy=not run.serving)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Do the same for the 404 page."""
    is_page = template_name.endswith(".html")
    return run.build.seal(template_name, output_content, policy=not run.serving) if is_page else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index; with all languages there, put the site in the place of the old one."""
    if not run.serving:  # a preview shows its pages first
        run.build.write_indexes(Path(config.site_dir))
        run.build.write_files_to_take(Path(config.site_dir))
        with refusals(Abort):
            site = run.publication.finish(
                run.published,
                Path(config.site_dir),
                packed=bool(config.extra.get("compress")),
                publish=not refused_by_strict(),
                for_disk=bool(config.extra.get("from_disk")),
            )
        config.site_dir = str(site)


@event_priority(-100)
def on_build_error(error: Exception) -> None:
    """Leave no child and no half-built site behind; say in one line what the system refused."""
    run.publication.end()
    if isinstance(error, OSError) and not run.serving:
        raise Abort(in_words(error)) from None


def on_shutdown() -> None:
    """Tidy up when a signal ended the build: MkDocs does not call that an error."""
    run.publication.end(early=True)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ARG001 - MkDocs' own
    """Serve every language from this process; a saved change rebuilds only the pages it touches."""
    ready = serve.preview(server, config, run.session)
    with refusals(Abort):
        look_at(*config.dev_addr)  # the builds took their time: another preview may have begun
    return ready
