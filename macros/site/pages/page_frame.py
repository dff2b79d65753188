"""What stands around a page: navigation, crumbs, languages, the link to the file to improve."""

from typing import Any

from macros.kinds import BY_NAME, KINDS
from macros.site.cards.card import HEIGHT, WIDTH
from macros.site.machines.api import FEED, FOLDER, alternate
from macros.site.machines.markdown_twin import TWIN
from macros.site.pages.page import Page, relative
from macros.site.pages.upstream_theme_css import styles
from macros.site.voice.voice import Voice

TABS = (
    (1, "nav-quiz", "quiz/index.md"),
    (3, "nav-resigning", "resigning/index.md"),
    (6, "nav-tools", "tools/index.md"),
    (9, "nav-about", "about.md"),
)
"""What has a tab and is no kind: its place, its string, its file."""
KEEPABLE = ("outcomes", "messages", "groups", "arguments", "apps", "resigning", "resigning-index", "faq-index")
"""What readers come back to: these pages have a button to keep them."""
FOOT = ("about", "privacy", "contributing", "removed", "no-farewell", "owners")


def navigation(voice: Voice) -> list[dict[str, str]]:
    """Return the sections in the order of the tabs; entries are reached from their section."""
    kinds = ((kind.tab, f"nav-{kind.name}", f"{kind.section}index.md") for kind in KINDS if kind.tab)
    ordered = sorted([*sorted(kinds), *TABS], key=lambda tab: tab[0])
    return [{voice.ui("home"): "index.md"}, *({voice.ui(key): file} for _, key, file in ordered)]


def layout(voice: Voice, links: dict[str, str], records: list[list[str]], files: list[list[str]]) -> dict[str, Any]:
    """Return what the theme needs on every page of a language, the 404 page included.

    ``links`` are those to report and to edit; without any, pages have none. ``records`` and ``files``
    stand in the foot.
    """
    guide = voice.guide
    voices = [Voice.of(guide, code, marking=voice.marking) for code in guide.languages]
    return {
        "code": voice.code,
        "html": voice.language.html,
        "ui": {key: voice.text(text) for key, text in guide.interface.items()},
        "links": links,
        "records": records,
        "paper": {"light": guide.colours.paper.light, "dark": guide.colours.paper.dark},
        "head_title": voice.ui("head-title"),
        "foot": [
            [BY_NAME["regions"].section, voice.ui("regions-title")],
            *([f"{name}/", voice.prose_title(name)] for name in FOOT if name in guide.prose),
            [FOLDER, voice.ui("for-machines")],
            [FEED, voice.ui("feed-link")],
        ],
        "machines": {"feed": FEED, "folder": FOLDER, "twin": TWIN},
        "files": files,
        "not_found": [
            {
                "html": voice.language.html,
                "path": voice.language.folder,
                "title": voice.ui("not-found-title"),
                "lead": voice.ui("not-found-lead"),
                "home": voice.ui("home"),
                "groups": voice.ui("groups-title"),
                "quiz": voice.ui("take-quiz"),
            }
            for voice in sorted(voices, key=lambda other: other.code != voice.code)
        ],
        "languages": [
            {
                "code": code,
                "name": language.name,
                "short": language.short,
                "html": language.html,
                "locale": language.locale,
            }
            for code, language in guide.languages.items()
        ],
        "root": voice.language.path,
        "theme_styles": styles()[0],
    }


def frame(voice: Voice, page: Page) -> dict[str, Any]:
    """Return what the theme shows around one page."""
    return {
        "kind": page.kind,
        "keepable": page.kind in KEEPABLE,
        "json": alternate(page),
        "linked": page.linked,
        "card": page.card and {"address": page.card.address, "alt": page.card.alt, "width": WIDTH, "height": HEIGHT},
        "address": page.address,
        "crumbs": [[voice.shown(title), relative(address, page.address)] for title, address in page.crumbs],
        "source": page.source,
        "is_entry": page.source.endswith(".yml"),
        "form": _form(page),
        "entry": entry_name(page.source),
        "reviewed": voice.ui("reviewed", date=page.reviewed.isoformat()) if page.reviewed else "",
        "languages": [
            {
                "code": code,
                "html": language.html,
                "href": relative(language.folder + page.address, voice.language.folder + page.address),
                "absolute": language.folder + page.address,
            }
            for code, language in voice.guide.languages.items()
        ],
    }


def meta(voice: Voice, page: Page) -> dict[str, Any]:
    """Return the front matter of a page: its title and description, and the frame around it."""
    return {
        **({"template": "embed.html"} if page.is_framed else {}),
        "title": voice.shown(page.title),
        "description": page.description,
        "guide": frame(voice, page),
    }


CHANGE = "change.yml"
"""The form that a page opens, unless the row of its kind names another."""


def _form(page: Page) -> str:
    kind = BY_NAME.get(page.kind.removesuffix("-index"))
    return (kind.form if kind else "") or CHANGE


def entry_name(source: str) -> str:
    """Return what an editor calls a source file: ``groups/family``, or the path of a file outside data/."""
    return source.removeprefix("data/").removesuffix(".yml")
