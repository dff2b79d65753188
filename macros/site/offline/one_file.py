"""The guide of one language as one HTML file: no request, no more than LIMIT, and readable without a script."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from markupsafe import Markup

from macros.site.finishing.bundle_assets import small
from macros.site.finishing.csp import hash_of
from macros.site.finishing.older_browsers import for_older
from macros.site.finishing.scripts import classic, closed_up
from macros.site.generated_files import colours
from macros.site.machines.search_index import simplified
from macros.site.offline.chapters import NEEDED, QUIZ, Chapter
from macros.site.offline.compact import Compact, compact
from macros.site.pages.render import environment
from macros.site.voice.voice import Voice

LIMIT = 500 * 1024
"""What chats and mail let through at once, and a phone opens at once, in bytes."""
UNUSED = {"outcome": "export const advise=null;", "composer": "export const compose=null;"}
"""What the quiz needs for an advice that is fetched; here it is there."""
QUOTATION = re.compile(r" class=q(\w+)>")
DARK = "@media screen and (prefers-color-scheme:dark){:root{--lw-light: ;--lw-dark:initial;color-scheme:dark}}"
SWITCH = ":root{--lw-light:initial;--lw-dark: ;}"


class OneFile:
    """What makes the file of a language.

    ``assets`` maps the names of our scripts and style sheets to their texts, ``address`` is where the language lives.
    """

    def __init__(self, voice: Voice, address: str, assets: Mapping[str, str]) -> None:
        scripts = {name.removesuffix(".js"): closed_up(text) for name, text in assets.items() if name.endswith(".js")}
        self._script = classic({**scripts, **UNUSED}, "file")
        by_day = next(rule for rule in colours(voice.guide).splitlines() if rule.startswith(":root"))
        self._style = SWITCH + small(by_day) + DARK + for_older(small(assets["file.css"]))
        self._voice, self._address = voice, address

    def made(self, chapters: Sequence[Chapter], day: date) -> str:
        """Return the file. What goes beyond LIMIT is left out from the end, chapter by chapter, and named."""
        taken = list(chapters)
        while True:
            whole = compact(taken, self._voice.guide.quiz.start)
            html = self._document(taken, whole, day, [one.head.title for one in chapters if one not in taken])
            over = len(html.encode()) - LIMIT
            if over <= 0 or taken[-1].head.id in NEEDED:
                return html
            while over > 0 and taken[-1].head.id not in NEEDED:
                over -= len(whole.html[len(taken) - 1].encode())
                taken.pop()

    def _document(self, chapters: Sequence[Chapter], whole: Compact, day: date, left_out: list[str]) -> str:
        articles = [self._article(*pair, whole) for pair in zip(chapters, whole.html, strict=True)]
        values = {
            "ui": self._voice.ui,
            "language": self._voice.language.html,
            "hash": hash_of,
            "script": Markup(self._script),  # noqa: S704 - ours
            "style": Markup(self._style),  # noqa: S704
            "said": Markup(_said(whole)),  # noqa: S704 - escaped there
            "articles": [Markup(html) for html in articles],  # noqa: S704 - made of finished pages
            "contents": [(whole.ids[one.head.id], Markup(one.head.title)) for one in chapters],  # noqa: S704
            "left_out": [Markup(title).striptags() for title in left_out],  # noqa: S704
            "fold": simplified(set("".join(whole.html))) if self._voice.language.is_han else "",
            "date": day.isoformat(),
            "address": self._address,
        }
        return environment().get_template("file.html.jinja").render(values)

    def _article(self, chapter: Chapter, html: str, whole: Compact) -> str:
        if chapter.head.id == QUIZ:
            start = whole.ids[self._voice.guide.quiz.start]
            head, question, tree = html.partition("<h3 ")
            begin = environment().get_template("file-tree.html.jinja").render(ui=self._voice.ui, start=start)
            again = f'<p class="again"><a href="#{start}">{self._voice.ui("quiz-restart")}</a></p>'
            html = f"{head}{begin}{question}{tree}</div>{again}"
        return f"<article>{html}</article>"


def _said(whole: Compact) -> str:
    """Return the style sheet that says what stands often; docs/assets/file-parts.js reads it."""
    quoted = set(QUOTATION.findall("".join(whole.html)))
    headings = [
        (f".{name}:before,.q{name[1:]}:before" if name[1:] in quoted else f".{name}:before", words)
        for words, name in whole.headings.items()
    ]
    lines = [(f".{name}:before", words) for words, name in whole.lines.items()]
    return "".join(f'{selector}{{content:"{_quoted(words)}"}}' for selector, words in (*headings, *lines))


def _quoted(words: str) -> str:
    return re.sub(r'["\\]', r"\\\g<0>", words)
