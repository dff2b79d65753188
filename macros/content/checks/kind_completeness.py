"""A kind is complete: the strings and templates that its row calls for are there, and so is what templates ask for."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from macros.content.guide.guide import Guide
from macros.content.reading.decode_text import position
from macros.kinds import KINDS, ROOMS
from macros.model.base import MARKS, SLOT
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.kind import Kind
from macros.model.problem import Place, nearest

CALL = re.compile(
    r"""ui(?<!\w..)(?:\(\s*["']([a-z0-9_-]+)["']\s*(,(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)?\)|\[["']([a-z0-9-]+)["'])"""
)
"""Where a page asks for a string: its key, what fills its slots."""
FILLED = re.compile(r"\b(\w+)=|(\*\*)")
BY_SCRIPT = {
    key: frozenset(slots.split(","))
    for key, slots in {
        "answers-dropped": "list", "copy-count": "n", "copy-empty": "slot", "file-epub": "size,date",
        "file-html": "size,date", "filter-said": "n", "plan-said": "words", "plan-text-title": "date",
        "search-many": "n", "sort-counted": "n", "sort-nameless": "n", "sort-progress": "n,all",
        "sort-progress-open": "n", "sort-said": "name,what", "sort-text-part": "result,n", "sort-text-title": "n",
        "sort-unsorted": "n",
    }.items()
}  # fmt: skip
"""String -> slots that a script fills when it shows it, or code that makes the string's name."""
NO_WORDS = re.compile(r"[\"*`]|\]\(")
"""What may end an attribute, or is shown in one as it stands: looked for first."""
INNER = re.compile(r"\([^()]*\)")
"""What a filler of a slot is made of."""
NAMED = re.compile(r"""["'}.](?:(?<!\.)|(?<=\bui\.))(-?[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?)["'{]?""")
CODE_OF_PAGES = ("kinds", "site", "components", "overrides")
ASSETS = "docs/assets"
ASKED = re.compile(r"assets(?:/|\[\")([a-z][a-z-]*\.(?:js|css))\b")
"""Where a template or the code of pages names one of our scripts or style sheets."""
MADE = frozenset(["colours.css", "styles.css"])
"""Those that a build writes."""


@cache
def files_of_pages(code: Path) -> dict[Path, str]:
    """Return the templates and the code of pages; ``code`` is the folder macros/ of a checkout."""
    files = (file for folder in CODE_OF_PAGES for file in sorted((code / folder).rglob("*")))
    return {file: file.read_text(encoding="utf-8") for file in files if file.suffix in (".jinja", ".html", ".py")}


@cache
def code_of_pages() -> str:
    """Return the templates and the code of pages, one after the other."""
    return "\n".join(files_of_pages(ROOMS.parent).values())


@cache
def _asked() -> list[tuple[str, frozenset[str] | None]]:
    """Return each string that a template, the code of pages or a script asks for, and the slots it fills; None where
    that is not known.
    """
    found: dict[tuple[str, frozenset[str] | None], None] = {}
    for call in CALL.finditer(code_of_pages()):
        key = call.group(1) or call.group(3)
        filled = FILLED.findall(INNER.sub("", INNER.sub("", call.group(2) or "")))
        slots = frozenset(name for name, _ in filled) or BY_SCRIPT.get(key, frozenset())
        found[key, None if any(stars for _, stars in filled) else slots] = None
    return list(dict.fromkeys([*found, *BY_SCRIPT.items()]))


def lost_string(context: Context) -> Iterator[Finding]:
    """Every string that pages ask for is there in plain words, and has no slot that they leave empty."""
    guide = context.guide
    for key, text in guide.interface.items():
        for code, said in text.root.items():
            if NO_WORDS.search(said) and (fault := _no_words(said)):
                yield Finding(guide.at_string(key, code), *fault)
    asked = _asked()
    idle = guide.interface.keys() - {key for key, _ in asked}
    lost = [key for key, _ in asked if key not in guide.interface]
    yield from (_lost(guide, key, idle) for key in dict.fromkeys(lost))
    unfilled = dict.fromkeys(() if lost else idle, frozenset[str]())
    for key, slots in [*asked, *unfilled.items()]:
        if slots is None or key not in guide.interface:
            continue
        found = [set[str](SLOT.findall(said)) for said in guide.interface[key].root.values()]
        own = found[0].intersection(*found)
        for slot in sorted(own - slots):
            said = say("Nothing fills the slot {{{}}} of the string “{}”.{}", slot, key, nearest(slot, slots))
            yield Finding(guide.at_string(key), said, "Write it as the last commit has it.")
        for slot in sorted(slots.difference(*found)) if own <= slots else ():
            said = say("No language of the string “{}” has the slot {{{}}}, which pages fill.", key, slot)
            yield Finding(guide.at_string(key), said, "Write it as the last commit has it.")


def _lost(guide: Guide, key: str, idle: Collection[str]) -> Finding:
    """Return what is wrong with a string that is in no file; ``idle`` are strings that nobody asks for by their name.

    It stands under a name that is nearly right, or belongs to the strings of the kind that alone asks for it, or to
    those of all pages.
    """
    said = say("The string “{}” is missing, and pages show it.", key)
    if near := get_close_matches(key, idle, n=1, cutoff=0.8):
        return Finding(guide.at_string(near[0]), said, say("If “{}” is meant, call it “{}”.", near[0], key))
    rooms = {
        file.parent.name
        for file, text in files_of_pages(ROOMS.parent).items()
        if key in text and any(key in call.group(1, 3) for call in CALL.finditer(text))
    }
    if len(rooms) == 1 and (ROOMS / (room := rooms.pop())).is_dir():
        fix = "Write it in every language, or restore it from the last commit."
        return Finding(Place(f"macros/kinds/{room}/words.yml"), said, fix)
    return Finding(Place(guide.files["vocabulary", "interface"]), said, "Restore it from the last commit.")


def _no_words(said: str) -> tuple[str, str] | None:
    """Return what an attribute of a page cannot hold, and what to do."""
    if '"' in said:
        return "A straight quotation mark could end an attribute of the page.", "Write the marks of the language: “…”."
    if MARKS.search(said):
        return "A mark or a link stands in a string; buttons and labels would show its signs.", "Write plain words."
    return None


@cache
def _named() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return the words in quotes that stand in templates, scripts and the code of pages: whole ones, and those that
    begin or end a name whose other part is found while a page is made.
    """
    found = set(NAMED.findall(code_of_pages()))
    begin = tuple(word for word in found if word.endswith("-"))
    return frozenset(found), begin, tuple(word for word in found if word.startswith("-"))


def unused_string(context: Context) -> Iterator[Finding]:
    """Every string of the interface is named somewhere: whole, or by how its name begins or ends."""
    guide = context.guide
    whole, begin, end = _named()
    own = {key for kind in KINDS for key in _strings(kind)}
    for key in guide.interface:
        if key not in whole and key not in own and not key.startswith(begin) and not key.endswith(end):
            said = say("No page shows the string “{}”.", key)
            yield Finding(guide.at_string(key), said, "Show it on a page, mend its name, or delete it.")


def lost_asset(context: Context) -> Iterator[Finding]:
    """Every script and style sheet that a template of the checkout names is there."""
    root = context.guide.root
    assets = root / ASSETS if root else None
    if root is None or assets is None or assets.is_symlink() or not (root / "macros").is_dir():
        return  # a guide without code of its own, or a checkout that borrows the scripts of another, as tests do
    there = {*MADE, *(file.name for file in assets.glob("*"))}
    told: set[str] = set()
    for file, text in files_of_pages(root / "macros").items():
        for found in ASKED.finditer(text):
            if found[1] not in there and found[1] not in told:
                told.add(found[1])
                place = Place(file.relative_to(root).as_posix(), *position(text, found.start(1)))
                said = say("There is no file “{}/{}”, and pages ask for it.", ASSETS, found[1])
                yield Finding(place, said, "Restore it from the last commit, or mend the name.")


def incomplete_kind(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for kind in KINDS:
        for key in _strings(kind):
            if key not in guide.interface:
                yield Finding(
                    Place(f"macros/kinds/{kind.room}/words.yml"),
                    say("The kind “{}” needs the string “{}”.", kind.one, key),
                    "Write it in every language.",
                )
        for name in _templates(kind):
            if not (ROOMS / kind.room / name).is_file():
                yield Finding(
                    Place(f"macros/kinds/{kind.room}/{name}"),
                    say("The kind “{}” needs this template.", kind.one),
                    "Write it, or take what calls for it out of the kind’s row.",
                )


def _strings(kind: Kind) -> Iterator[str]:
    yield f"kind-{kind.name}"
    if kind.section:
        yield f"{kind.name}-title"
        yield f"{kind.name}-description"
    if kind.tab:
        yield f"nav-{kind.name}"


def _templates(kind: Kind) -> Iterator[str]:
    if kind.section:
        yield "index.md.jinja"
    if kind.has_page:
        yield "entry.md.jinja"
