"""A page as Markdown, for programs that read it: its words in their order, without what only a browser needs.

Beside each page lies its twin, under the name that https://llmstxt.org gives it. One walk over the tags of the finished
text makes it; no tree is built. What means something to Markdown is escaped in the words, and what HTML escapes stays
so: nobody's words become markup.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from html import unescape

from macros.site.machines.search_sections import VOID, Pieces

TWIN = "index.html.md"
"""What stands behind the address of a page."""
SPACE = re.compile(r"\s+")
SIGN = re.compile(r"[\\`*\[\]|_]")
SIGNS = re.compile(r"[\\`*\[\]|]|(?<!\w)_|_(?!\w)")
"""What means something to Markdown: one of them, and where it does."""
BEGINNING = re.compile(r"(?:[#+-]|\d{1,9}[.)])(?=\s|$)")
"""What would mean something where a line begins."""
BEGIN = frozenset("#+-0123456789")
KEPT = re.compile(r"&(?!amp;|lt;|gt;)#?\w+;")
"""What HTML has to escape and Markdown has not."""
UNSEEN = re.compile(r'\s(?:aria-hidden="true"|class="lw-(?:moved|copy|remember|restart|jump|share-box|printed)[ "])')
"""What a browser alone needs, or shows otherwise than a text can."""
HIDDEN = re.compile(r'(?:\s[\w-]+(?:="[^"]*")?)*?\shidden(?=\s|$)')
GONE = frozenset(("button", "select", "textarea", "script", "style", "svg", "template"))


def twin(pieces: Pieces, place: str, address: str, colon: str, about: str = "") -> str:
    """Return the page ``address``, as Markdown that begins with its heading.

    ``place`` is where its language lives (https://…/): links are absolute and lead to the pages for people, whose
    anchors they name. ``colon`` is the language's own. ``about`` stands under the heading, below the page's address.
    """
    walk = _Walk(place, address, colon)
    text = walk.over(pieces)
    head = f"<{place}{address}>" + (f"  \n{about}" if about else "")
    return f"# {walk.title}\n\n{head}\n\n{text}\n"


class _Walk:
    """The way through a text, and what has been written on it."""

    def __init__(self, place: str, address: str, colon: str) -> None:
        parts = address.split("/")
        self.page = place + address
        self.above = [place + "".join(f"{part}/" for part in parts[:count]) for count in range(len(parts) - 1, -1, -1)]
        self.colon = colon
        self.title = ""
        self.out: list[str] = []
        self.gap = 2  # the line ends that are due before the next words
        self.lead = [""]  # what a line begins with, by depth
        self.blank = ""  # what an empty line before the next words begins with
        self.first = ""  # what the next line begins with instead: the sign of an item
        self.is_tight = False  # what comes next stays in the line, be it a block
        self.before = ""  # the last tag
        self.links: list[str] = []
        self.lists: list[int] = []  # the number of the next item; 0 in a list without numbers
        self.bold = ""  # what a summary begins with, if it is no heading
        self.has_signs = True
        self.is_code = self.is_raw = self.is_cell = False
        self.cells = self.rows = 0
        self.began = 0

    def over(self, pieces: Pieces) -> str:
        """Return a text; its main heading is then the title."""
        self.has_signs = bool(SIGN.search("".join(pieces[::3])))
        skipped, depth, steps = "", 0, DO
        if pieces[0]:
            self.say(pieces[0])
        for tag, attributes, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            if skipped:
                depth += (tag == skipped) - (tag == f"/{skipped}")
                if depth:
                    continue
                skipped = ""
            elif tag in GONE or (attributes and tag != "a" and tag not in VOID and _is_unseen(attributes)):
                skipped, depth = tag, 1
                continue
            elif step := steps.get(tag):
                step(self, attributes)
            self.before = tag
            if text and not (self.gap and text == " "):
                self.say(text)
        return "".join(self.out).strip()

    def say(self, text: str) -> None:
        """Write words."""
        if self.is_code or self.is_raw:
            self.say_code(unescape(text))
            return
        if "  " in text or "\n" in text:
            text = SPACE.sub(" ", text)
        if text[0] == " " and (self.gap or self.is_tight or (self.out and self.out[-1][-1:] in " [")):
            text = text[1:]
            if not text:
                return
        if "&" in text:
            text = KEPT.sub(lambda found: unescape(found[0]), text)
        if self.has_signs:
            text = SIGNS.sub(r"\\\g<0>", text)
        if text[0] in BEGIN:
            text = BEGINNING.sub(_escaped, text, count=1) if BEGINNING.match(text) else text
        if self.before == "/mark" and text[0] == "(":
            text = f"\\{text}"
        self.before = ""
        self.put(text)

    def say_code(self, words: str) -> None:
        """Write code: in its line, or in lines of its own."""
        if self.is_raw:
            self.out.append(words.replace("\n", f"\n{self.lead[-1]}"))
        else:
            fence = "``" if "`" in words else "`"
            self.put(f"{fence}{words}{fence}")

    def put(self, said: str) -> None:
        """Write ``said`` as it is, on a line of its own when one is due."""
        if self.gap:
            if self.out:
                self.out.append(f"\n{self.blank.rstrip()}\n" if self.gap > 1 else "\n")
            self.out.append(self.first or self.lead[-1])
            self.gap, self.first = 0, ""
        self.is_tight = False
        if self.bold:
            self.out.append(self.bold)
            self.bold = ""
        self.out.append(said)

    def due(self, ends: int) -> None:
        """Begin a new line before the next words, or a new paragraph."""
        if self.is_cell:
            self.say(" ")
        elif not self.is_tight:
            if not self.gap or len(self.lead[-1]) < len(self.blank):
                self.blank = self.lead[-1]
            self.gap = max(self.gap, ends)

    def address(self, link: str) -> str:
        """Return where a link leads, whole."""
        if link.startswith("#"):
            return self.page + link
        if ":" in link:
            return link
        up = 0
        while link.startswith(".."):
            link, up = link[2:].removeprefix("/"), up + 1
        return self.above[min(up, len(self.above) - 1)] + link.removeprefix("./")


@cache
def _is_unseen(attributes: str) -> bool:
    return bool(UNSEEN.search(attributes) or (" hidden" in attributes and HIDDEN.match(attributes)))


def _escaped(sign: re.Match[str]) -> str:
    return f"{sign[0][:-1]}\\{sign[0][-1]}"


def _block(walk: _Walk, _: str) -> None:
    walk.due(2)


def _list_or_facts(walk: _Walk, _: str) -> None:
    walk.due(1 if len(walk.lead) > 1 else 2)


def _list(walk: _Walk, _: str, first: int) -> None:
    _list_or_facts(walk, "")
    walk.lists.append(first)


def _end_list(walk: _Walk, _: str) -> None:
    walk.lists.pop()
    _list_or_facts(walk, "")


def _item(walk: _Walk, _: str) -> None:
    number = walk.lists[-1] if walk.lists else 0
    _begin_item(walk, f"{number}. " if number else "- ")
    if number:
        walk.lists[-1] += 1


def _begin_item(walk: _Walk, sign: str) -> None:
    walk.is_tight = False
    walk.due(1)
    walk.first, walk.is_tight = walk.lead[-1] + sign, True
    walk.lead.append(walk.lead[-1] + " " * len(sign))


def _end_item(walk: _Walk, _: str) -> None:
    walk.lead.pop()
    walk.first, walk.is_tight = "", False
    walk.due(1)


def _fact(walk: _Walk, _: str) -> None:
    _begin_item(walk, "- ")
    walk.put("**")


def _end_fact(walk: _Walk, _: str) -> None:
    walk.put("**")
    walk.is_tight = True
    walk.lead.pop()


def _said_of_it(walk: _Walk, _: str) -> None:
    walk.lead.append(f"{walk.lead[-1]}  ")
    if walk.before == "/dt":
        walk.put(walk.colon)
        walk.is_tight = True
    else:
        walk.due(1)


def _quote(walk: _Walk, _: str) -> None:
    walk.due(2)
    walk.lead.append(f"{walk.lead[-1]}> ")


def _end_quote(walk: _Walk, _: str) -> None:
    walk.lead.pop()
    walk.due(2)


def _heading(walk: _Walk, _: str, signs: str) -> None:
    walk.bold = ""
    walk.due(2)
    walk.put(signs)


def _main_heading(walk: _Walk, _: str) -> None:
    walk.gap, walk.began = 0, len(walk.out)


def _end_main_heading(walk: _Walk, _: str) -> None:
    walk.title = "".join(walk.out[walk.began :]).strip()
    del walk.out[walk.began :]
    walk.gap = 2


def _summary(walk: _Walk, attributes: str) -> None:
    walk.due(2)
    if ' id="' in attributes:
        walk.put("## ")
    else:
        walk.bold = "**"


def _end_summary(walk: _Walk, _: str) -> None:
    if "**" in walk.out[-2:]:
        walk.put("**")
    walk.due(2)


def _link(walk: _Walk, attributes: str) -> None:
    found = HREF.search(attributes)
    walk.links.append(walk.address(unescape(found[1])) if found else "")
    if walk.before == "/span":
        walk.say(" ")
    if found:
        walk.put("[")


def _end_link(walk: _Walk, _: str) -> None:
    target = walk.links.pop()
    if target:
        walk.put(f"]({target})")


def _words(walk: _Walk, _: str) -> None:
    """What stands beside a name, and seems another line, follows a colon here."""
    if walk.is_raw:
        return
    if walk.before in NAMES and not walk.gap:
        walk.put(walk.colon)
    elif walk.before == "/span":
        walk.say(" ")


def _mark(walk: _Walk, _: str, sign: str) -> None:
    walk.put(sign)


def _code(walk: _Walk, _: str, begins: bool) -> None:
    walk.is_code = begins and not walk.is_raw


def _lines(walk: _Walk, _: str) -> None:
    walk.due(2)
    walk.put(f"```\n{walk.lead[-1]}")
    walk.is_raw = True


def _end_lines(walk: _Walk, _: str) -> None:
    walk.is_raw = False
    walk.put("```" if walk.out[-1].endswith("\n") else f"\n{walk.lead[-1]}```")
    walk.due(2)


def _line_end(walk: _Walk, _: str) -> None:
    if not walk.is_cell and not walk.gap:
        walk.put("  ")
    walk.due(1)


def _box(walk: _Walk, attributes: str) -> None:
    if 'type="checkbox"' in attributes:
        walk.put("[ ] ")


def _table(walk: _Walk, _: str) -> None:
    walk.due(2)
    walk.rows = 0


def _row(walk: _Walk, _: str) -> None:
    walk.due(1)
    walk.put("|")
    walk.is_tight = True
    walk.cells = 0


def _cell(walk: _Walk, _: str) -> None:
    walk.put(" ")
    walk.is_cell = True


def _end_cell(walk: _Walk, _: str) -> None:
    walk.is_cell = False
    walk.put("|" if walk.out[-1] == " " else " |")
    walk.is_tight = True
    walk.cells += 1


def _end_row(walk: _Walk, _: str) -> None:
    walk.is_tight = False
    if not walk.rows:
        walk.due(1)
        walk.put("|" + " --- |" * walk.cells)
    walk.rows += 1
    walk.due(1)


NAMES = ("/a", "/label", "/b", "/strong")
HREF = re.compile(r'\shref="([^"]*)"')
Step = Callable[[_Walk, str], None]
BLOCKS = (
    *("p", "div", "section", "article", "header", "footer", "aside", "nav", "figure", "figcaption", "form", "fieldset"),
    *("legend", "details"),
)
DO: dict[str, Step] = {
    **{name: _block for block in BLOCKS for name in (block, f"/{block}")},
    **{f"h{level}": partial(_heading, signs="#" * level + " ") for level in range(2, 7)},
    **{f"/h{level}": _block for level in range(2, 7)},
    **{
        f"{end}{name}": partial(_mark, sign=sign)
        for name, sign in (("strong", "**"), ("b", "**"), ("em", "*"), ("i", "*"))
        for end in ("", "/")
    },
    "h1": _main_heading,
    "/h1": _end_main_heading,
    "dl": _list_or_facts,
    "/dl": _list_or_facts,
    "ul": partial(_list, first=0),
    "ol": partial(_list, first=1),
    "/ul": _end_list,
    "/ol": _end_list,
    "li": _item,
    "/li": _end_item,
    "dt": _fact,
    "/dt": _end_fact,
    "dd": _said_of_it,
    "/dd": _end_item,
    "blockquote": _quote,
    "/blockquote": _end_quote,
    "summary": _summary,
    "/summary": _end_summary,
    "a": _link,
    "/a": _end_link,
    "span": _words,
    "mark": partial(_mark, sign="["),
    "/mark": partial(_mark, sign="]"),
    "code": partial(_code, begins=True),
    "/code": partial(_code, begins=False),
    "pre": _lines,
    "/pre": _end_lines,
    "br": _line_end,
    "input": _box,
    "table": _table,
    "/table": _block,
    "tr": _row,
    "/tr": _end_row,
    "td": _cell,
    "th": _cell,
    "/td": _end_cell,
    "/th": _end_cell,
}
"""What a tag does; one that is not here does nothing."""
