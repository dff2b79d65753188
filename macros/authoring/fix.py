"""``fix``: repairs what is mechanical in data/ and in hand-written pages, and writes down new addresses."""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from macros.authoring.chinese_text_repairs import repair, repaired, replacement, texts
from macros.authoring.stale_comments import done_with
from macros.authoring.yaml_source import composed
from macros.content.checks.run import check
from macros.content.reading.file_shapes import shape_of_file
from macros.content.reading.hand_written import Prose, page_of
from macros.content.reading.head_slips import head_slips
from macros.content.reading.load import languages, load
from macros.content.reading.mended_text import WRITE
from macros.content.reading.page_slips import PageSlip
from macros.content.reading.published import FILE, Published, earlier_lines, written
from macros.content.reading.slips import NONE, mend, slips
from macros.content.reading.unreadable_lines import MERGE
from macros.content.reading.yaml_parser import parse
from macros.model.base import CODE
from macros.model.command_messages import Said, language, say, told
from macros.model.field_docs import Shape
from macros.model.vocabulary import spellings

LETTERS = 60
OF_ONE_VALUE = ("yaml-boolean", "yaml-date", "yaml-duplicate-key", "yaml-number")
"""Rules that refuse a value or a key by itself: all around it can be read."""


@dataclass
class Fixed:
    """The repaired text; ``changes`` are (line, what was done); ``left`` are (line, what is left to do by hand)."""

    text: str
    changes: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    left: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


def fix(
    raw: bytes, name: str, han: Collection[str], spelt: Mapping[str, str] = NONE, *, keeps_help: bool = False
) -> Fixed:
    """Repair a file of data/; ``name`` is its path relative to the checkout, ``han`` the languages in Han characters,
    ``spelt`` the spellings of their codes. What a skeleton explains goes once it is written, unless ``keeps_help``.

    Repaired are: byte order mark, line ends, space at line ends, the end of the file, slips that have one meaning, and
    the typography of texts. What cannot be read is left to the writer, and keeps nothing else in the file from being
    repaired; a file with marks of a merge is left alone, and so is one whose data would change in any other way.
    """
    try:
        before = raw.decode("utf-8")
    except UnicodeDecodeError:
        return Fixed("", left=[(1, "left alone: it is not valid UTF-8")])
    shape = shape_of_file(name)
    if shape is None:
        return Fixed(before, left=[(1, "left alone: no kind of entry lives here")])
    result = Fixed(before)
    _tidy(result)
    _slips(result, name, shape, spelt)
    start = parse(result.text, name)
    unread = [
        (problem.place.line, say("left alone, it cannot be read: {}", problem.message)) for problem in start.problems
    ]
    if any(problem.rule not in OF_ONE_VALUE for problem in start.problems):
        if not result.left or any(MERGE in what for _, what in result.left):
            return Fixed(before, left=sorted({*result.left, *unread[:1]}))
        return result
    _typography(result, shape, han)
    if not start.problems and not keeps_help:
        _without_help(result)
    after = parse(result.text, name)
    if len(after.problems) > len(unread) or repaired(after.data, shape, han) != repaired(start.data, shape, han):
        return Fixed(before, left=[(1, "left alone: repairing it would change more than it should")])
    result.left += [(line, what) for line, what in unread if line not in {line for line, _ in result.left}]
    result.changes.sort()
    result.left.sort()
    return result


def fix_page(raw: bytes, file: Path, name: str) -> Fixed:
    """Repair the slips of a hand-written page that have one meaning; all else stays as it was typed."""
    try:
        result = Fixed(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return Fixed("", left=[(1, "left alone: it is not valid UTF-8")])
    lines = result.text.split("\n")
    for slip in [*head_slips(lines)]:
        _mend_line(result, lines, slip)
    page = page_of(lines, file, name)
    for slip in page.slips if isinstance(page, Prose) else ():
        _mend_line(result, lines, slip)
    result.text = "\n".join(lines)
    return result


def _mend_line(result: Fixed, lines: list[str], slip: PageSlip) -> None:
    lines[slip.line - 1] = slip.meant
    result.changes.append((slip.line, say("{} {}", slip.said, _done(say(WRITE, slip.meant[:LETTERS])))))


def _tidy(result: Fixed) -> None:
    """Repair the start and the end of the file, line ends and the space before them."""
    text = result.text
    if text.startswith("\ufeff"):
        result.changes.append((1, "byte order mark taken away"))
        text = text[1:]
    if "\r" in text:
        result.changes.append((text[: text.index("\r")].count("\n") + 1, "line ends made LF (Unix)"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line != line.rstrip(" "):
            result.changes.append((number, "space at the end of the line taken away"))
    text = "\n".join(line.rstrip(" ") for line in lines)
    ended = text.rstrip("\n") + "\n"
    if text.strip() and text != ended:
        what = "empty lines at the end taken away" if text.endswith("\n") else "line end added at the end of the file"
        result.changes.append((ended.count("\n"), what))
        text = ended
    result.text = text


def _slips(result: Fixed, name: str, shape: Shape, spelt: Mapping[str, str]) -> None:
    """Write what was meant where somebody slipped; name what has no one meaning."""
    mended = mend(result.text, shape, spelt)
    for problem, slip in zip(slips(mended, name), mended.slips, strict=True):
        kind, then = (result.left, problem.fix) if slip.advice else (result.changes, _done(problem.fix))
        kind.append((slip.line, say("{} {}", problem.message, then)))
    slipped = {slip.line for slip in mended.slips}
    lines = enumerate(mended.written.split("\n"), 1)
    result.text = "\n".join(line for number, line in lines if line or number not in slipped)


def _done(advice: str) -> str:
    """Return what was done instead of what to do."""
    if isinstance(advice, Said) and advice.template == WRITE:
        return say("It is “{}” now.", *advice.values)
    return "The line is gone now."


def _without_help(result: Fixed, wrong: Collection[int] = ()) -> None:
    """Take away what a skeleton explains and is done with; ``wrong`` are the lines that are still to be mended."""
    if numbers := set(done_with(result.text, wrong)):
        lines = result.text.split("\n")
        result.text = "\n".join(line for number, line in enumerate(lines) if number not in numbers).strip("\n") + "\n"
        result.changes.append((min(numbers) + 1, say("comments of what is written taken away, {} lines", len(numbers))))


def _typography(result: Fixed, shape: Shape, han: Collection[str]) -> None:
    edits: list[tuple[slice, str]] = []
    for node, is_chinese in texts(composed(result.text), shape, han):
        place, line = slice(node.start_mark.index, node.end_mark.index), node.start_mark.line + 1
        raw, wanted = result.text[place], repair(node.value, is_chinese=is_chinese)
        new = replacement(raw, node.value, is_chinese=is_chinese)
        if new != raw:
            edits.append((place, new))
            result.changes.append((line, say("{} becomes {}", _shown(node.value), _shown(wanted))))
        elif wanted != node.value:
            wish = _shown(wanted)
            result.left.append((line, say("left to be done by hand, it is written over several lines: {}", wish)))
    for place, new in reversed(edits):
        result.text = result.text[: place.start] + new + result.text[place.stop :]


def _shown(text: str) -> str:
    return f"“{text[:LETTERS]}…”" if len(text) > LETTERS else f"“{text}”"


SHOWN = 8


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("path", metavar="PATH", nargs="*", type=Path, help="files or folders (default: all)")
    language(parser)


def run(options: Namespace) -> int:
    """Repair files in place and print each change as ``file:line: what``; 1 when something is left to do by hand."""
    root, code = options.root, options.language
    repaired = left = seen = 0
    helped: dict[str, Path] = {}
    known = languages(root)
    han = [code for code, language in known.items() if language.is_han]
    spelt = spellings(known) if CODE in known else {}
    pages = [(root / "docs" / code).absolute() for code in known]
    for file in _files(options.path or [root / "data", *pages], pages):
        seen += 1
        name = file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
        if not file.is_file() or file.is_symlink():
            what = "left alone: it is not a file" if file.exists() else "left alone: there is no such file"
            print(f"{name}:1: {told(what, code)}")
            left += 1
            continue
        raw = file.read_bytes()
        is_page = file.suffix == ".md" and file.parent in pages
        result = fix_page(raw, file, name) if is_page else fix(raw, name, han, spelt, keeps_help=True)
        helped |= {name: file} if done_with(result.text) else {}
        for line, what in result.changes + result.left:
            print(f"{name}:{line}: {told(what, code)}")
        if result.changes:
            file.write_bytes(result.text.encode())
        repaired += len(result.changes)
        left += len(result.left)
    for name, line, what in _take_help_away(root, helped, options.today):
        print(f"{name}:{line}: {told(what, code)}")
        repaired += 1
    if not options.path and not left:
        repaired += _tidy_addresses(root, code)
        for line in _list_addresses(root, options.today):
            print(told(line, code))
            repaired += 1
    print(told(_summed_up(seen, repaired, left), code))
    return 1 if left else 0


def _take_help_away(root: Path, helped: Mapping[str, Path], today: date) -> Iterator[tuple[str, int, str]]:
    """Take a skeleton's help out of files by their names, where it is written and nothing is wrong with it."""
    guide, problems = load(root) if helped else (None, [])
    if guide:
        problems = [*problems, *check(guide, today)]
    for name, file in helped.items():
        wrong = {one.place.line for one in problems if one.place.file == name and one.severity == "error"}
        result = Fixed(file.read_text(encoding="utf-8"))
        _without_help(result, wrong or (() if guide and guide.complete else {0}))
        for line, what in result.changes:
            file.write_text(result.text, encoding="utf-8", newline="\n")
            yield name, line, what


def _summed_up(seen: int, repaired: int, left: int) -> str:
    files = "1 file read" if seen == 1 else say("{} files read", seen)
    if left:
        return say("{}, {} repaired, {} left to you", files, repaired, left)
    return say("{}, {} repaired", files, repaired)


def _tidy_addresses(root: Path, code: str) -> int:
    """Give the list of addresses the line ends that all files have; return how many repairs that took."""
    raw = (root / FILE).read_bytes()
    unix = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    plain = b"\n".join(line.rstrip() for line in unix.split(b"\n"))
    done = {"line ends made LF (Unix)": unix != raw, "space at the end of the line taken away": plain != unix}
    for what in (what for what, is_done in done.items() if is_done):
        print(f"{FILE}:1: {told(what, code)}")
    if plain != raw:
        (root / FILE).write_bytes(plain)
    return sum(done.values())


def _list_addresses(root: Path, today: date) -> Iterator[str]:
    """Add the new addresses of a sound guide to the list of those that must never break, in its order. Yields what was
    done.
    """
    guide, problems = load(root)
    before = earlier_lines(root) if not problems else {}
    drafts = [old for old in guide.redirects.lost if before and (old.address or "/") not in before]
    if drafts:
        kept = [(old.address, old.kind, old.id) for old in guide.published if old not in drafts]
        (root / FILE).write_text(written(kept), encoding="utf-8", newline="\n")
        yield say("{}:{}: taken back, nothing lives there and no commit lists it: {}", *_of(drafts))
        guide, problems = load(root)
    if any(problem.severity == "error" for problem in (*problems, *check(guide, today))):
        return  # an address is for ever: first the data must be sound
    fresh = guide.redirects.fresh
    kept = [(old.address, old.kind, old.id) for old in guide.published]
    if fresh or written(kept) != (root / FILE).read_text(encoding="utf-8"):
        text = written([*kept, *((spot.address, spot.kind, spot.id) for spot in fresh)])
        (root / FILE).write_text(text, encoding="utf-8", newline="\n")
    if fresh:
        shown = ", ".join(spot.address or "/" for spot in fresh[:SHOWN])
        yield say("{}:1: new addresses listed: {}{}", FILE, shown, " …" if len(fresh) > SHOWN else "")


def _of(drafts: list[Published]) -> tuple[str, int, str]:
    """Return the file, the first line and the addresses of drafts that are gone."""
    shown = ", ".join(old.address or "/" for old in drafts[:SHOWN])
    return FILE, drafts[0].place.line, shown + (" …" if len(drafts) > SHOWN else "")


def _files(paths: list[Path], pages: list[Path]) -> Iterator[Path]:
    """Yield the files that are meant: of a folder those of the data, and those of the folders of ``pages``."""
    for path in (path.absolute() for path in paths):
        if path.is_dir():
            yield from sorted(path.rglob("*.yml"))
            yield from (file for folder in pages if folder.is_relative_to(path) for file in sorted(folder.glob("*.md")))
        elif path not in pages:
            yield path
