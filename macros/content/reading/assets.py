"""docs/assets: scripts, styles and pictures of the site itself; nothing that is a page, or that asks another host."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate

from macros.content.reading.decode_text import decode, name_of, position
from macros.model.command_messages import say
from macros.model.problem import Place, Problem

OWN = Path(__file__).parents[3] / "docs" / "assets"
"""The assets beside this code."""
LINK = "This is a link to another file."
TEXTS = (".js", ".css", ".svg")
BINARIES = (".png", ".jpg", ".webp", ".ico", ".woff2")
MAX_BYTES = 500_000
ACTIVE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|!ENTITY|!DOCTYPE|\?xml-stylesheet)|\son\w+\s*=|javascript:", re.IGNORECASE
)
"""What makes a picture more than a picture."""
FORBIDDEN = {
    ".css": re.compile(r"javascript:|\bexpression\s*\(|-moz-binding", re.IGNORECASE),
    ".js": re.compile(r"\beval\s*\(|\bnew Function\b|document\.(?:cookie|write)\b"),
}
"""What a style sheet or a script of the guide does not do: run texts, keep cookies, write over the page."""
SIGNS = ("eval", "w function", "document.cookie", "document.write", "javascript:", "expression", "-moz-binding")
"""What stands in each of them, in small letters: looked for first, for it costs little."""
ELSEWHERE = {
    ".svg": re.compile(r"(?:href|src)\s*=\s*[\"']?\s*(?!#|data:image/)[^\"'\s>]+|url\(\s*[\"']?(?!#)", re.IGNORECASE),
    ".css": re.compile(r"@import\b|(?:url\(\s*[\"']?|[\"'])\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE),
    ".js": re.compile(
        r"""(?:from|import|fetch|open|importScripts|sendBeacon|Worker|WebSocket|EventSource|\.(?:src|href|action)\s*=)"""
        r"""\s*\(?\s*(?:["']\w{3,6}["'],\s*)?["'`](?:[a-z]+:)?//""",
        re.IGNORECASE,
    ),
}
"""What would be fetched from another host, or from another file."""
ASKS = re.compile(r"[\"'`(]\s*(?:[a-z][a-z0-9+.-]*:)?//|@import", re.IGNORECASE)
"""What stands in every style sheet or script that does so."""
NAME = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")
STARTS = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".webp": rb"RIFF....WEBP",
    ".ico": rb"\0\0[\1\2]\0",
    ".woff2": rb"wOF2",
}
"""How a picture or a font begins."""
PAIRS = ("()", "[]", "{}")
BRACKET, OPENING = re.compile(r"[()\[\]{}]"), "([{"
IMPORT = re.compile(r"(?:\{([^{}]*)\}\s*from|from|import)\s*\(?\s*[\"'`]\./([\w.-]+?\.js)(?=[\"'`$])")
"""Another script that a script needs, and the names that it takes from there."""
GIVEN = r"export\s+(?:(?:async\s+)?function\*?|const|let|class)\s+{0}\b|export\s*\{{[^}}]*\b{0}\b"
"""Where a script gives a name to others."""
QUIET = re.compile(
    r"""/\*[\s\S]*?\*/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|(?<!:)//[^\n]*"""
    r"""|(?<=[=(,:;!&|?{}\n ])/(?![*/ ])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*"""
)
"""Where brackets count for nothing: remarks, texts and patterns."""
BEGINS = re.compile(r"/\*|[\"'`]")
"""What is left of a remark or a text that has no end."""


def read_assets(root: Path) -> list[Problem]:
    """Return a problem for each file of docs/assets that does not belong there; ``root`` is the checkout."""
    folder = root / "docs" / "assets"
    if folder.is_symlink() and folder != OWN:
        return []  # a checkout that borrows those beside this code, as tests do
    if folder.is_symlink():
        return [Problem(Place(name_of(folder, root)), "symbolic-link", LINK, "Put the files themselves here.")]
    return [problem for path in sorted(folder.rglob("*")) for problem in _faults(path, root)]


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
    elif path.suffix in STARTS and not re.match(STARTS[path.suffix], path.read_bytes()[:16], re.DOTALL):
        yield Problem(place, "asset", say("This is no {} file.", path.suffix), "Save it anew in this format.")
    elif path.suffix in TEXTS:
        yield from _faults_of_text(path, root)


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
    elif path.suffix == ".svg" and (fault := _fault_of_xml(text)):
        said = say("The picture cannot be drawn: {}.", fault[0])
        yield Problem(Place(name, *fault[1:]), "asset", said, "Mend what stands there, or save it anew.")
    elif found := (path.suffix == ".svg" or ASKS.search(text)) and ELSEWHERE[path.suffix].search(text):
        said = say("“{}” would be fetched from somewhere else.", found[0].strip()[:40])
        place = Place(name, *position(text, found.start()))
        yield Problem(place, "asset", said, "Put what it needs beside it, or into it.")
    elif found := path.suffix in FORBIDDEN and _has_sign(text) and FORBIDDEN[path.suffix].search(text):
        said = say("“{}” has no place in a file of the guide.", found[0])
        yield Problem(Place(name, *position(text, found.start())), "asset", said, "Take it out.")
    elif path.suffix != ".svg" and (fault := _open(text)):
        yield Problem(Place(name, *position(text, fault[0])), "asset", *fault[1:])
    elif path.suffix == ".js":
        yield from _lost_imports(path, name, text)


def _has_sign(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in SIGNS)


def _open(text: str) -> tuple[int, str, str] | None:
    """Return where something begins or ends that has no pair, what is wrong, and what to do."""
    plain = QUIET.sub(lambda found: " " * len(found[0]), text)
    if begun := BEGINS.search(plain):
        if begun[0] == "/*":
            return begun.start(), "The remark that begins here has no end.", "Write */ after it."
        return begun.start(), "The text that begins here has no end.", say("Write {} after it.", begun[0])
    if all(plain.count(one) == plain.count(other) for one, other in PAIRS):
        return None  # counting is quick, and nearly always enough
    opened: list[int] = []
    for found in BRACKET.finditer(plain):
        if found[0] in OPENING:
            opened.append(found.start())
        elif not opened or plain[opened.pop()] + found[0] not in PAIRS:
            return _no_pair(found.start(), found[0])
    return _no_pair(opened[-1], plain[opened[-1]]) if opened else None


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


def _fault_of_xml(text: str) -> tuple[str, int, int] | None:
    """Return where a picture is no XML, or another kind of it, and why; None for a sound one."""
    names: list[str] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, _: names.append(name)
    try:
        parser.Parse(text, True)
    except ExpatError as error:
        return ErrorString(error.code), error.lineno, error.offset + 1
    return None if names[0] == "svg" else (say("it begins with “{}”, not with “svg”", f"<{names[0]}>"), 1, 1)
