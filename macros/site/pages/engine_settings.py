"""What the configuration of an engine says in one language, whichever engine it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from macros.site.pages.page_frame import layout, navigation
from macros.site.pages.repository_links import links
from macros.site.voice.foreign import unmarked
from macros.site.voice.voice import Voice


@dataclass(frozen=True)
class Settings:
    """The values of mkdocs.yml that depend on the language or on the data.

    The names and the titles in ``nav`` are HTML: the theme's own templates put them into pages as they are.
    ``permalink`` is what the link beside a heading is called. ``extra`` is added to the section of that name.
    """

    site_name: str
    nav: list[dict[str, str]]
    permalink: str
    extra: dict[str, Any]


def settings(voice: Voice, extra: dict[str, Any], files: list[list[str]]) -> Settings:
    """Return the settings of a language; ``extra`` is the section of that name in the site's mkdocs.yml.

    ``files`` are those to take along, as the foot names them: where each lies, and what it is called.
    Raises NoForge when links to the repository cannot be written.
    """
    return Settings(
        site_name=_html(voice.ui("site-name")),
        nav=[{_html(title): file for title, file in item.items()} for item in navigation(voice)],
        permalink=unmarked(voice.ui("permalink")),
        extra={"layout": layout(voice, links(extra), records(extra), files)},
    )


def _html(text: str) -> str:
    return str(escape(text))


MARKED = re.compile(
    r"<!-- with a repository -->\n(?P<with>.*?)(?:<!-- without a repository -->\n(?P<without>.*?))?"
    r"<!-- end -->(?:\n|$)",
    re.DOTALL,
)


def records(extra: Mapping[str, object]) -> list[list[str]]:
    """Return what the law asks for in the foot of each page: a text, and where it leads. Mostly nothing."""
    icp, police = (str(extra.get(name) or "").strip() for name in ("icp", "police"))
    code = "".join(character for character in police if character.isdecimal())
    lines = ((icp, "https://beian.miit.gov.cn/"), (police, f"https://beian.mps.gov.cn/#/query/webSearch?code={code}"))
    return [[text, address] for text, address in lines if text]


def choose_blocks(text: str, with_repository: bool) -> str:
    """Return the text of a hand-written page as it reads with a repository, or without one.

    >>> choose_blocks("<!-- with a repository -->\\nA\\n<!-- without a repository -->\\nB\\n<!-- end -->\\n", False)
    'B\\n'
    """
    return MARKED.sub(lambda found: found["with"] if with_repository else found["without"] or "", text)
