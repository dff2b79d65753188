"""What a preview rebuilds in parts is, byte by byte, what a build from nothing makes, whatever was edited."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from support.fixture import lay

from macros.build.incremental_build import Shown
from macros.build.language_build import Build, Faulty
from macros.build.preview_cache import Memory
from macros.content.guide.guide import Guide
from macros.content.reading.load import load

URL = "https://example.org/guide/"
EDITS, SEED = 40, 20261127
Edit = Callable[[Random, Path], None]
TEXT = re.compile(r"^( +(?:en|zh): )(.+)$", re.MULTILINE)
ITEM = re.compile(r"^( +- )([a-z][a-z0-9-]+)\n", re.MULTILINE)


class Preview:
    """What a preview shows in one language; ``written`` is what has been written so far: address -> text."""

    def __init__(self, code: str) -> None:
        self.code, self.memory, self.shown = code, Memory(), None
        self.written: dict[str, str] = {}
        self.parts = 0

    def show(self, guide: Guide) -> Shown:
        """Make a build, and write what it says is new, as MkDocs is told to."""
        build = Shown(guide, self.code, URL, True, self.memory, self.shown)
        for name, page in build.pages.items():
            if build.is_new(name):
                self.written[f"{page.address}index.html"] = content(build, name)
        self.written |= {name: text for name, text in build.files.items() if build.is_new(name)}
        for name in self.written.keys() - build.places:
            del self.written[name]
        self.parts += not build.is_whole
        build.settle()
        self.shown = build
        return build


def content(build: Build, name: str) -> str:
    """Return all that stands in a page, and in its frame, as it is written; its text is taken into the index."""
    body = build.take_in(name, build.pages[name].body)
    return build.seal(name, f"{build.meta(name)}\n{body}", policy=False)


def lines(
    random: Random, root: Path, folder: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]
) -> None:
    """Change one place that matches in one of the files of a folder."""
    file = random.choice(sorted((root / folder).rglob("*.yml")))
    text = file.read_text(encoding="utf-8")
    if found := list(pattern.finditer(text)):
        at = random.choice(found)
        file.write_text(f"{text[: at.start()]}{change(at)}{text[at.end() :]}", encoding="utf-8")


def a_text(random: Random, root: Path) -> None:
    """Add words to a text of the data."""
    word = random.choice(["再看一眼", "红包", "an exit", "face", "。群里的人都在说这件事"])
    lines(random, root, "data", TEXT, lambda at: f"{at[1]}{word}{at[2]}" if at[2][0] not in "\"'[{|>" else at[0])


def a_name(random: Random, root: Path) -> None:
    """Change the name of an entry, which stands on other pages, too."""
    pattern = re.compile(r"^((?:title|term|name):\n  en: .*\n  zh: )([^\"'\n]+)$", re.MULTILINE)
    lines(random, root, "data/arguments", pattern, lambda at: f"{at[1]}{random.choice('又再还')}{at[2]}")


def a_word_of_a_list(random: Random, root: Path) -> None:
    """Rename a word of a closed list, or a string of the interface."""
    lines(random, root, "data/vocabulary", TEXT, lambda at: f"{at[1]}又{at[2]}" if at[2][0] not in "\"'[{|>" else at[0])


def a_reference(random: Random, root: Path) -> None:
    """Let one entry refer to something that another refers to, or to one thing less."""
    ids = sorted(
        {found[2] for file in (root / "data").rglob("*.yml") for found in ITEM.finditer(file.read_text("utf-8"))}
    )
    lines(random, root, "data", ITEM, lambda at: random.choice(["", f"{at[1]}{random.choice(ids)}\n"]))


def an_order(random: Random, root: Path) -> None:
    """Move an entry among its like."""
    pattern = re.compile(r"^order: \d+$", re.MULTILINE)
    lines(random, root, "data", pattern, lambda _: f"order: {random.randrange(1000)}")


def a_new_entry(random: Random, root: Path) -> None:
    """Add an entry like another."""
    file = random.choice(sorted((root / "data").glob("[a-p]*/*.yml")))
    text = file.read_text(encoding="utf-8")
    id_ = f"{file.stem}-{random.randrange(100)}"
    file.with_name(f"{id_}.yml").write_text(text.replace(f"id: {file.stem}\n", f"id: {id_}\n", 1), encoding="utf-8")


def an_entry_less(random: Random, root: Path) -> None:
    """Remove an entry."""
    random.choice(sorted((root / "data").glob("[!v]*/*.yml"))).unlink()


def a_rename(random: Random, root: Path) -> None:
    """Let an entry have had another name."""
    pattern = re.compile(r"^reviewed: .*$", re.MULTILINE)
    lines(random, root, "data", pattern, lambda at: f"{at[0]}\nformer_ids: [once-{random.randrange(1000)}]")


def a_hand_written_page(random: Random, root: Path) -> None:
    """Change a hand-written page, or its title."""
    file = random.choice(sorted((root / "docs").glob("[ez]*/*.md")))
    text = file.read_text(encoding="utf-8")
    file.write_text(random.choice([text + "\n又一段。\n", text.replace("title: ", "title: 又", 1)]), encoding="utf-8")


KINDS: list[Edit] = [
    *([a_text] * 4), *([a_name] * 3), *([a_reference] * 4), *([a_new_entry] * 2), *([an_entry_less] * 3),
    *([an_order] * 2), a_word_of_a_list, a_rename, a_hand_written_page,
]  # fmt: skip


def texts(root: Path) -> dict[Path, str]:
    return {file: file.read_text(encoding="utf-8") for place in ("data", "docs") for file in (root / place).rglob("*.*")
            if file.is_file()}  # fmt: skip


def restore(root: Path, before: dict[Path, str]) -> None:
    for file, text in texts(root).items():
        if file not in before:
            file.unlink()
        elif text != before[file]:
            file.write_text(before[file], encoding="utf-8")
    for file in before.keys() - texts(root).keys():
        file.write_text(before[file], encoding="utf-8")


def follow(root: Path, edits: int, seed: int) -> int:
    """Edit a guide again and again, and look at one language after each edit; the others then have more to catch up.

    Returns how often a site was rebuilt in parts.
    """
    random, done, kept = Random(seed), 0, dict[Path, Any]()  # noqa: S311 - no secret
    guide, _ = load(root, kept)
    previews = [Preview(code) for code in guide.languages]
    for preview in previews:
        preview.show(guide)
    while done < edits:
        before, edit, preview = texts(root), random.choice(KINDS), previews[done % len(previews)]
        edit(random, root)
        guide, problems = load(root, kept)
        try:
            build = None if problems else Build(guide, preview.code, URL)
        except Faulty:
            build = None
        if build is None:  # what cannot be built stays as it was
            restore(root, before)
            continue
        done += 1
        shown = preview.show(guide)
        wanted = {f"{page.address}index.html": content(build, name) for name, page in build.pages.items()} | build.files
        assert preview.written.keys() == wanted.keys(), (done, edit.__doc__)
        assert [name for name in wanted if preview.written[name] != wanted[name]] == [], (done, edit.__doc__)
        assert (shown.searched, shown.twins) == (build.searched, build.twins), (done, edit.__doc__)
    return sum(preview.parts for preview in previews)


def test_after_each_of_many_edits_a_partly_rebuilt_site_is_the_whole_one(tmp_path: Path) -> None:
    assert follow(lay(tmp_path / "guide"), EDITS, SEED) > EDITS / 2, "most of it was rebuilt in parts"
