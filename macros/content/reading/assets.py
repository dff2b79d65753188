"""docs/assets: scripts, styles and pictures of the site itself; nothing that is a page, or that asks another host."""

import re
import sys
from collections.abc import Iterator
from functools import partial
from hashlib import blake2b
from pathlib import Path
from unicodedata import normalize

from macros.content.reading import decode_text, drawings, style_sheets
from macros.content.reading.decode_text import decode, name_of, position
from macros.content.reading.drawings import fault_of_drawing
from macros.content.reading.mended_text import WRITE
from macros.content.reading.style_sheets import lost_names
from macros.content.reading.unreadable_lines import MERGE
from macros.model import vocabulary
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.problem import Place, Problem

OWN = Path(__file__).parents[3] / "docs" / "assets"
"""The assets beside this code."""
KEPT = Kept[list[Problem]]("assets", (sys.modules[__name__], decode_text, drawings, style_sheets, vocabulary))
"""Files of a folder without a fault, by the digest of all their names and bytes."""
LINK = "This is a link to another file."
TEXTS = (".js", ".css", ".svg")
BINARIES = (".png", ".jpg", ".webp", ".ico", ".woff2")
MAX_BYTES = 500_000
ACTIVE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|!ENTITY|\?xml-stylesheet)|\son\w+\s*=|javascript:", re.IGNORECASE
)
"""What makes a picture more than a picture."""
FORBIDDEN = {
    ".css": re.compile(r"javascript:|\bexpression\s*\(|-moz-binding", re.IGNORECASE),
    ".js": re.compile(
        r"\beval\s*\(|\bnew Function\b|document\.(?:cookie|write)\b|(?<![\w.-])debugger;|\bsendBeacon\b"
        r"|\.(?:inner|outer)HTML\s*\+?=(?!=)(?!\s*(?:\"[^\"\n]*\"|'[^'\n]*')\s*;)|\b(?:insertAdjacentHTML|setHTMLUnsafe)\b"
        r"|\b(?:local|session)Storage(?:\.setItem\s*\(|[\w.\[\]\"']{0,40}\s*=(?!=))[^;\n]{0,99}\blocation\.(?:href|hash|search)\b"
    ),
}
"""What a style sheet or a script of the guide does not do: run texts, keep cookies, write over the page, stop, tell a
server what is done, make HTML of a text that may come from an address, or keep which page was read.
"""
SIGNS = (
    "eval", "debugger", "w function", "document.cookie", "document.write", "javascript:", "expression", "-moz-binding",
    "sendbeacon", "erhtml", "adjacenthtml", "sethtml", "storage",
)  # fmt: skip
"""What stands in each of them, in small letters: looked for first, for it costs little."""
ELSEWHERE = {
    ".svg": re.compile(
        r"(?:href|src)\s*=\s*[\"']?\s*(?!#|data:image/)[^\"'\s>]+|url\(\s{0,9}[\"']?(?!#)", re.IGNORECASE
    ),
    ".css": re.compile(
        r"@import\b|(?:url\(\s{0,9}[\"']?|[\"'])\s{0,9}(?:[a-z][a-z0-9+.-]{0,9}:)?//(?!www\.w3\.org/)", re.IGNORECASE
    ),
    ".js": re.compile(
        r"""(?:from|import|fetch|open|importScripts|sendBeacon|Worker|WebSocket|EventSource|\.(?:src|href|action)\s*=)"""
        r"""\s*\(?\s*(?:["']\w{3,6}["'],\s*)?["'`](?:[a-z]+:)?//"""
        r"""|["'`](?:https?:|wss?:|ftp:)?//(?!www\.w3\.org/)[\w\[]""",
        re.IGNORECASE,
    ),
}
"""What would be fetched from another host, or from another file."""
ASKS = re.compile(r"[\"'`(]\s{0,9}(?:[a-z][a-z0-9+.-]{0,9}:)?//|@import", re.IGNORECASE)
"""What stands in every style sheet or script that does so."""
NAME = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")
MADE = ("colours.css", "mark.svg")
"""Files that a build writes into the same folder."""
LEAST = 24
"""So many bytes at least a picture or a font has."""
STARTS = {
    ".png": rb"\x89PNG\r\n\x1a\n....IHDR",
    ".jpg": rb"\xff\xd8\xff",
    ".webp": rb"RIFF....WEBP",
    ".ico": rb"\0\0[\1\2]\0",
    ".woff2": rb"wOF2",
}
"""How a picture or a font begins."""
FULL_WIDTH = re.compile("[；｛｝（），：。！＝“”‘’＜＞、]")
QUOTES = str.maketrans("“”‘’。、", "\"\"''.,")
TAGS = ("<s", "</s", "<S", "</S", "<!--", "-->")
TAG = re.compile(r"(?im)^ *(?:</?(?:script|style)\b[^<>\n]*>|<!--|-->)")
MERGED = re.compile(r"(?m)^(?:<{7}|={7}|>{7}|\|{7})(?= |$)")
PAIRS = ("()", "[]", "{}")
BRACKET, OPENING = re.compile(r"[()\[\]{}]"), "([{"
IMPORT = re.compile(r"(?:\{([^{}]*)\}\s*from|from|import)\s*\(?\s*[\"'`]\./([\w.-]+?\.js)(?=[\"'`$])")
"""Another script that a script needs, and the names that it takes from there."""
GIVEN = r"export\s+(?:(?:async\s+)?function\*?|const|let|class)\s+{0}\b|export\s*\{{[^}}]*\b{0}\b"
"""Where a script gives a name to others."""
QUIET = re.compile(
    r"""/\*(?>[\s\S]*?(?:\*/|\Z()))|(?<!:)//[^\n]*"""
    r"""|"(?>[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*)(?:"|())|'(?>[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*)(?:'|())"""
    r"""|`(?>[^`\\]*(?:\\[\s\S][^`\\]*)*)(?:`|())"""
    r"""|(?<=[=(,:;!&|?{}\n ])/(?![*/ ])(?>(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\])+)/[a-z]*"""
)
"""Where signs count for nothing: remarks, texts and patterns, or what is left of one that has no end (a group)."""
BEGINS = re.compile(r"/\*|[\"'`]")
"""What is left of a remark or a text that has no end."""


NAMED = re.compile(r"(?m)^(?:export )?(?:default )?(?:async )?(?:const|let|class|function\*?) (\w+)")
"""A name that a script gives, outside of all functions."""


def read_assets(root: Path) -> list[Problem]:
    """Return a problem for each file of docs/assets that does not belong there; ``root`` is the checkout."""
    folder = root / "docs" / "assets"
    if folder.is_symlink() and folder != OWN:
        return []  # a checkout that borrows those beside this code, as tests do
    if folder.is_symlink():
        return [Problem(Place(name_of(folder, root)), "symbolic-link", LINK, "Put the files themselves here.")]
    files = sorted(folder.rglob("*"))
    held = blake2b(repr([(name_of(file, root), file.is_symlink()) for file in files]).encode(), digest_size=16)
    for file in files:
        held.update(file.read_bytes() if file.is_file() else b"")
    return KEPT.of(held.digest(), partial(_faults_of_all, files, root), lambda faults: not faults)


def _faults_of_all(files: list[Path], root: Path) -> list[Problem]:
    found = [problem for path in files for problem in _faults(path, root)]
    faulty = {problem.place.file for problem in found}
    sheets = [path for path in files if path.suffix == ".css" and path.is_file() and name_of(path, root) not in faulty]
    return [*found, *lost_names({path: path.read_text(encoding="utf-8") for path in sheets}, root, MADE)]


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    place = Place(name_of(path, root))
    if path.is_symlink():
        yield Problem(place, "symbolic-link", LINK, "Put the file itself here.")
    elif path.is_dir() or path.name.startswith("."):
        return
    elif path.suffix not in (*TEXTS, *BINARIES):
        said = say("“{}” is no script, style sheet, picture or font.", path.name)
        yield Problem(place, "asset", said, say("Only {} are published from here.", ", ".join((*TEXTS, *BINARIES))))
    elif not NAME.fullmatch(path.name):
        said = say("“{}” is no name for an address.", path.name)
        yield Problem(place, "asset", said, "Use lower-case letters, digits and hyphens; rename it where it is used.")
    elif path.stat().st_size > MAX_BYTES:
        said = say("The file has {:,} bytes; at most {:,} are published.", path.stat().st_size, MAX_BYTES)
        yield Problem(place, "asset", said, "Make it smaller: readers wait for it.")
    elif path.name in MADE:
        yield Problem(place, "asset", say("The build makes “{}” itself.", path.name), "Give the file another name.")
    elif path.suffix in STARTS and not _is_whole(path):
        yield Problem(place, "asset", say("This is no {} file.", path.suffix), "Save it anew in this format.")
    elif path.suffix in TEXTS:
        yield from _faults_of_text(path, root)


def _is_whole(path: Path) -> bool:
    raw = path.read_bytes()
    begins = re.match(STARTS[path.suffix], raw[:16], re.DOTALL)
    return bool(begins) and len(raw) >= LEAST and (path.suffix != ".png" or b"IEND" in raw[-12:])


def _faults_of_text(path: Path, root: Path) -> Iterator[Problem]:
    text, name = decode(path, root), name_of(path, root)
    if isinstance(text, Problem):
        yield text
        return
    if not text.strip():
        yield Problem(Place(name), "asset", "The file is empty.", "Restore it from the last commit, or delete it.")
    elif path.suffix == ".svg" and (found := ACTIVE.search(text)):
        said = say("The picture does something: “{}”.", found[0].strip())
        place = Place(name, *position(text, found.start()))
        yield Problem(place, "asset", said, "Draw it with shapes and paths alone.")
    elif found := (path.suffix == ".svg" or ASKS.search(text)) and ELSEWHERE[path.suffix].search(text):
        said = say("“{}” would be fetched from somewhere else.", found[0].strip()[:40])
        place = Place(name, *position(text, found.start()))
        yield Problem(place, "asset", said, "Put what it needs beside it, or into it.")
    elif found := path.suffix in FORBIDDEN and _has_sign(text) and FORBIDDEN[path.suffix].search(text):
        said = say("“{}” has no place in a file of the guide.", found[0])
        yield Problem(Place(name, *position(text, found.start())), "asset", said, "Take it out.")
    elif path.suffix == ".svg":
        if drawn := fault_of_drawing(text):
            yield Problem(Place(name, *drawn[:2]), "asset", *drawn[2:])
    elif "=======" in text and (found := MERGED.search(text)):
        said = say("“{}” is left over from a merge.", found[0])
        yield Problem(Place(name, *position(text, found.start())), "asset", said, MERGE)
    elif fault := _open(text):
        yield Problem(Place(name, *position(text, fault[0])), "asset", *fault[1:])
    elif path.suffix == ".js":
        names = [*NAMED.finditer(text)]
        for again in (one for number, one in enumerate(names) if one[1] in {other[1] for other in names[:number]}):
            said = say("“{}” is given twice, and the script does not begin.", again[1])
            yield Problem(Place(name, *position(text, again.start(1))), "asset", said, "Keep one of them.")
        yield from _lost_imports(path, name, text)


def _has_sign(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in SIGNS)


def _open(text: str) -> tuple[int, str, str] | None:
    """Return where something begins or ends that has no pair, what is wrong, and what to do."""
    plain = QUIET.sub(_blank, text)
    if not plain.strip():
        return 0, "Nothing but remarks stands here.", "Restore it from the last commit, or delete the file."
    if begun := BEGINS.search(plain):
        if begun[0] == "/*":
            return begun.start(), "The remark that begins here has no end.", "Write */ after it."
        return begun.start(), "The text that begins here has no end.", say("Write {} after it.", begun[0])
    if not plain.isascii() and (found := FULL_WIDTH.search(plain)):
        write = normalize("NFKC", found[0]).translate(QUOTES)
        return found.start(), say("The sign “{}” means nothing in a script or a style.", found[0]), say(WRITE, write)
    if any(tag in plain for tag in TAGS) and (found := TAG.search(plain)):
        return found.start(), say("“{}” belongs into a page, not here.", found[0].strip()), "Delete the line."
    if all(plain.count(one) == plain.count(other) for one, other in PAIRS):
        return None  # counting is quick, and nearly always enough
    opened: list[int] = []
    for found in BRACKET.finditer(plain):
        if found[0] in OPENING:
            opened.append(found.start())
        elif not opened or plain[opened.pop()] + found[0] not in PAIRS:
            return _no_pair(found.start(), found[0])
    return _no_pair(opened[-1], plain[opened[-1]]) if opened else None


def _blank(found: re.Match[str]) -> str:
    """Return blanks for what counts for nothing; of what has no end its beginning stays."""
    if found.lastindex is None:
        return " " * len(found[0])
    return ("/*" if found[0][0] == "/" else found[0][0]).ljust(len(found[0]))


def _no_pair(at: int, sign: str) -> tuple[int, str, str]:
    return at, say("The bracket “{}” has no pair.", sign), "Look at this line and those around it."


def _lost_imports(path: Path, name: str, text: str) -> Iterator[Problem]:
    for found in IMPORT.finditer(text):
        other = path.parent / found[2]
        if not other.is_file():
            place = Place(name, *position(text, found.start(2)))
            said = say("There is no file “{}” beside this one.", found[2])
            yield Problem(place, "asset", said, "Restore it from the last commit, or mend the name.")
        elif lost := _not_given(other, found[1]):
            place = Place(name, *position(text, found.start(1)))
            said = say("“{}” has nothing that is called “{}”.", found[2], lost)
            yield Problem(place, "asset", said, "Restore it from the last commit, or mend the name.")


def _not_given(other: Path, names: str | None) -> str:
    """Return the first of the names that a script takes and another does not give; empty for none."""
    text = other.read_text(encoding="utf-8", errors="replace") if names else ""
    taken = [name.split()[0] for name in (names or "").split(",") if name.strip()] if text.strip() else ()
    return next((name for name in taken if not re.search(GIVEN.format(re.escape(name)), text)), "")
