"""What people type on a hand-written page that no engine reads as they see it, and each line as it was meant.

``check`` says each slip and reads on in the mended page; ``fix`` writes it. What has no one meaning is refused by
``content/checks`` instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from macros.model.command_messages import say

PARTS = ("<!-- with a repository -->", "<!-- without a repository -->", "<!-- end -->")
"""The only comments: they tell what is said on a site without a repository (site/pages/engine_settings.py)."""
BOX = re.compile(r'^<div(?: class="lw-[a-z-]+")? markdown>$|^</div>$')
"""The only HTML: what stands side by side on a sheet to print. Each box is closed."""
ITEM = re.compile(r"( *)(?:[-*+]|\d{1,3}\.)\s+\S")
"""An item of a list."""
HAN_NUMBERS, CIRCLED = "一二三四五六七八九十", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NO_ITEM = re.compile(
    r"(?P<head>(?:> ?)* *)(?:(?P<number>\d{1,2})(?:\)\s|）|[、．](?!\s*\d)|\.(?=[^\W\d_]))"
    r"|[•●▪‣◦\uf0b7\uf0a7\uf0d8]|[-*](?=[^\W\d_])(?![^*]*\*)|[－﹣‐‑−]\s*(?=[^\W\d_])|[＋＊·・](?=\s))\s*(?=\S)"
)
"""What people write before an item, and is shown as it stands."""
RUN_ON = re.compile(
    rf"(?P<head>(?:> ?)* *)(?:[–—](?![–—])|[＋＊·・](?![^＊]*＊)|[（(](?P<number>\d{{1,2}}|[{HAN_NUMBERS}])[)）]"
    rf"|(?P<circled>[{CIRCLED}])|(?P<han>[{HAN_NUMBERS}])、)\s*(?=\S)"
)
"""The same, where the line before or the next one begins so as well, or is an item."""
NO_QUOTATION = re.compile(r" {0,3}[》＞〉]\s*(?=\S)")
NO_HEADING = re.compile(r"(?!#{1,6}\s)[ \u3000]*([#＃]{1,6})[ \u3000]*([^\s#＃].*\{#[a-z][a-z0-9-]*\})\s*")
BARE_HEADING = re.compile(r"(?:\*\*|__)?([^\s*_#>|<{}+-][^*{}]*?)(?:\*\*|__)?\s*(\{#[a-z][a-z0-9-]*\})\s*")
"""Words alone in a line with an anchor behind them."""
WIDE_ANCHOR = re.compile(r"([#＃]{1,6})\s*(\S.*?)\s*(?:｛[#＃]|\{＃)([a-z][a-z0-9-]*)[}｝]\s*")
NO_BOLD = re.compile(r"＊＊([^\s＊*](?:[^＊*]*[^\s＊*])?)(?:＊＊|\*\*)|\*\*([^\s＊*](?:[^＊*]*[^\s＊*])?)＊＊")
NO_ROW = re.compile(r"\s*｜.*｜\s*")
NO_BOX = re.compile(r"\s*<\s*div\b([^<>]*)>?\s*", re.IGNORECASE)
NO_END = re.compile(r"\s*<\s*/\s*div\s*>\s*", re.IGNORECASE)
OF_BOX = re.compile(r"(?:\s+(?:class\s*=\s*[\"'“”‘’「」]?(lw-[a-z-]+)[\"'“”‘’「」]?|markdown(?:=\S+)?))*\s*")
NO_PART = re.compile(r"\s*<\s*[!！]\s*[-–—－]+\s*([^<>]*?)\s*[-–—－]*\s*>?\s*")
SIGNED = re.compile(r"[-+](?=[^\W\d_]|[#>*|\[])")
"""How a line begins in a comparison of two versions, and no item of a list."""
COMPARISON = "Lines of a comparison of two versions stand here: take out those with “-”, and the “+” before the others."
ALIKE = 0.7
"""So much of a comment agrees with one of the three that are known."""
SUSPECT = re.compile(
    rf"(?m)^[> ]*(?:[》＞〉•●▪‣◦\uf0b7\uf0a7\uf0d8–—－﹣‐‑−＋＊·・＃{CIRCLED}]|[-*][^\W\d_]"
    rf"|[(（]?[\d{HAN_NUMBERS}]{{1,2}}(?:[)）、．]|\.(?! ))"
    r"|#+[^#\s])|^ +#|^[^#\n]+\{#|[{｛]＃|｛#|＊＊|^\s*｜|^\s*<\s*(?:[dD]|[/!！])"
)
"""What a page with a slip has."""
BEGINS_NO_LIST, ITEMS = "“{}” begins no list.", "Write “- ” or “1. ” before each item."
LITERAL = "“{}” is no mark here and would be shown as it stands."
HEADING = ("A heading is not written like this.", "Write ## and a blank, its words, and {#a-name}.")
WRITE = "Write “{}”."


@dataclass(frozen=True)
class PageSlip:
    """A slip in a line of a page: what is wrong, what to do, and the whole line as it was meant."""

    line: int
    column: int
    said: str
    fix: str
    meant: str


@dataclass(frozen=True)
class Around:
    """A line of a page, those above it and below it, and the level of the heading above."""

    text: str
    before: str
    after: str
    level: int


Slip = tuple[int, str, str, str] | None
"""Column from 0, what is wrong, what to do, the line as it was meant."""


def compared(lines: list[tuple[int, str]]) -> tuple[int, str] | None:
    """Return a line of an older version that stands above one of a newer: its number and its text."""
    for line, (_, after) in pairwise(lines):
        if line[1][:1] == "-" and after[:1] == "+" and SIGNED.match(line[1]) and SIGNED.match(after):
            return line
    return None


def page_slips(lines: list[tuple[int, str]]) -> Iterator[PageSlip]:
    """Yield the slips in the lines of a page that are not code; each line has its number."""
    texts, level = dict(lines), 0
    for number, text in lines:
        around = Around(text, texts.get(number - 1, ""), texts.get(number + 1, ""), level)
        found = next(filter(None, (look(around) for look in LOOKS)), None) if text.strip() else None
        if found:
            column, said, fix, texts[number] = found
            yield PageSlip(number, column + 1, said, fix, texts[number])
        if (meant := texts[number]).startswith("#"):
            level = len(meant) - len(meant.lstrip("#"))


def _item(around: Around) -> Slip:
    """A list whose items begin with another mark."""
    text = around.text
    beside = any(_is_listed(text, other) for other in (around.before, around.after))
    is_first = not around.before.strip() or around.before.startswith("#")
    found = (NO_ITEM.match(text) if is_first or beside else None) or (RUN_ON.match(text) if beside else None)
    if not found:
        return None
    named = found.groupdict()
    number = named.get("number") or named.get("han") or named.get("circled")
    mark = f"{_number(number)}. " if number else "- "
    start = len(named["head"])
    return start, say(BEGINS_NO_LIST, found[0][start:].strip()), ITEMS, named["head"] + mark + text[found.end() :]


def _is_listed(text: str, other: str) -> bool:
    """Tell whether a line beside another begins like an item, as far to the right; with a sign of the same kind, if it
    is none.
    """
    if len(other) - len(other.lstrip("> ")) != len(text) - len(text.lstrip("> ")):
        return False
    pairs = ((sign.match(text), sign.match(other)) for sign in (NO_ITEM, RUN_ON))
    return bool(ITEM.match(other.lstrip("> "))) or any(a and b and a.lastgroup == b.lastgroup for a, b in pairs)


def _number(sign: str) -> int:
    """Return the number that a sign of a list says."""
    for signs in (HAN_NUMBERS, CIRCLED):
        if sign in signs:
            return signs.index(sign) + 1
    return int(sign)


def _quotation(around: Around) -> Slip:
    found = NO_QUOTATION.match(around.text)
    if not found or not (not around.before.strip() or around.before.startswith(">")):
        return None
    said = say("“{}” begins no quotation.", found[0].strip())
    return found.end() - len(found[0].lstrip()), said, "Write “> ” before it.", f"> {around.text[found.end() :]}"


def _heading(around: Around) -> Slip:
    """A heading that is indented, or lacks its blank or its marks; its anchor says that it is one."""
    if found := WIDE_ANCHOR.fullmatch(around.text):
        return found.end(2), *HEADING, f"{'#' * len(found[1])} {found[2]} {{#{found[3]}}}"
    if found := NO_HEADING.fullmatch(around.text):
        return 0, *HEADING, f"{'#' * len(found[1])} {found[2]}"
    is_alone = not around.before.strip() and not around.after.strip()
    if is_alone and not ITEM.match(around.text) and (found := BARE_HEADING.fullmatch(around.text)):
        level = max(around.level, 2) if around.level else 1
        return 0, *HEADING, f"{'#' * level} {found[1]} {found[2]}"
    return None


def _bold(around: Around) -> Slip:
    if "`" in around.text or not (found := NO_BOLD.search(around.text)):
        return None
    fix = say(WRITE, f"**{found[1] or found[2]}**")
    return found.start(), say(LITERAL, "＊＊"), fix, NO_BOLD.sub(lambda one: f"**{one[1] or one[2]}**", around.text)


def _row(around: Around) -> Slip:
    """A row of a table with strokes of full width."""
    if not NO_ROW.fullmatch(around.text):
        return None
    meant = around.text.strip().replace("｜", "|")
    is_rule = not re.search(r"[^|:\s－—-]", meant)
    meant = re.sub("[－—]+", "---", meant) if is_rule else meant
    return around.text.index("｜"), say(LITERAL, "｜"), say(WRITE, "|"), meant


def _box(around: Around) -> Slip:
    """A box without what makes its text Markdown, or with other quotation marks."""
    if "<" not in around.text or BOX.match(around.text):
        return None
    found = NO_BOX.fullmatch(around.text)
    inside = OF_BOX.fullmatch(found[1]) if found else None
    meant = "</div>" if NO_END.fullmatch(around.text) else ""
    if inside:
        meant = f'<div class="{inside[1]}" markdown>' if inside[1] else "<div markdown>"
    return (0, "A box is not written like this.", say(WRITE, meant), meant) if meant else None


def _part(around: Around) -> Slip:
    """A mark of what not each site shows, in other words."""
    if "<" not in around.text or around.text in PARTS or not (found := NO_PART.fullmatch(around.text)):
        return None
    words = {part[5:-4]: part for part in PARTS}
    if near := get_close_matches(found[1].lower(), words, n=1, cutoff=ALIKE):
        meant = words[near[0]]
        return 0, say("“{}” is no mark of a part.", around.text.strip()[:40]), say(WRITE, meant), meant
    return None


LOOKS = (_part, _box, _heading, _quotation, _item, _row, _bold)
