"""A copy of the fixture's data that a test may break, and the lines that load and check then say."""

import re
from datetime import date
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.content.checks.catalogue import CHECKS
from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading import load as loading
from macros.content.reading.yaml_parser import Document, read
from macros.model.problem import Problem
from support.fixture import read as read_guide

MARK = "¦"
"""Stands in an edit's new text before the place that the test wants to know; it is not written."""

Step = str | int


class Broken:
    """The guide under ``root``, as if on the day ``today``; ``undo`` takes every edit back."""

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today
        self.guide = read_guide(root)
        self.patch = pytest.MonkeyPatch()
        self._documents: dict[Path, Document] = {}
        self._before: dict[Path, bytes | None] = {}
        self._folders: list[Path] = []
        self._loaded: tuple[Guide, list[Problem]] | None = None

    def edit(self, file: str, old: str, new: str) -> str:
        """Replace the only ``old`` in a file; return the place of the mark in ``new``, or of its start."""
        text = (self.root / file).read_text(encoding="utf-8")
        found = text.count(old)
        assert found == 1, f"{old!r} stands {found} times in {file}, once was expected"
        start = text.index(old) + max(new.find(MARK), 0)
        text = text.replace(old, new.replace(MARK, ""))
        self.write(file, text)
        return _place(file, text, start)

    def put(self, file: str, *path: Step, value: str) -> str:
        """Give the key or item at ``path`` another value of one line (as YAML); return its place."""
        lines = self._lines(file)
        number, column = find(lines, path)
        line = lines[number]
        head = line[: line.index(":", column) + 1] + " " if isinstance(path[-1], str) else line[:column]
        lines[number : _end(lines, number, path, column)] = [head + value]
        self.write(file, "\n".join([*lines, ""]))
        return self.at(file, *path)

    def insert(self, file: str, *path: Step, text: str) -> None:
        """Write lines directly after the line of a key: its first children, with their own indentation."""
        lines = self._lines(file)
        number, _ = find(lines, path)
        lines[number + 1 : number + 1] = text.removesuffix("\n").split("\n")
        self.write(file, "\n".join([*lines, ""]))

    def cut(self, file: str, *path: Step) -> None:
        """Take the key or item at ``path`` out of a file, with all that belongs to it."""
        lines = self._lines(file)
        number, column = find(lines, path)
        del lines[number : _end(lines, number, path, column)]
        self.write(file, "\n".join([*lines, ""]))

    def append(self, file: str, text: str) -> str:
        """Write at the end of a file; return the place of the mark in ``text``, or of its start."""
        before = (self.root / file).read_text(encoding="utf-8")
        self.write(file, before + text.replace(MARK, ""))
        return _place(file, before + text, len(before) + max(text.find(MARK), 0))

    def retitle(self, file: str, name: str) -> None:
        """Give a copy of an entry a title of its own, if it has one, and texts of its own."""
        self.reword(file, name)
        if "\ntitle:\n" in self.read(file):
            self.cut(file, "title")
            self.append(file, f"title:\n  en: Once more, {name}\n  zh: 再来一次（{name}）\n")

    def reword(self, file: str, name: str) -> None:
        """Let no long text of a copy of an entry be that of another."""
        text = re.sub(r"(?m)^(  en: ['\"]?\w+)(?=.{20})", rf"\1 {name}", self.read(file))
        self.write(file, re.sub(r"(?m)^(  zh: ['\"]?)(?=.{12})", rf"\1（{name}）", text))

    def write(self, file: str, text: str | bytes) -> None:
        """Write a whole file, new or old."""
        path = self._touch(file)
        self._folders += [folder for folder in path.parents if not folder.exists()]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def exchange(self, file: str, other: str) -> None:
        """Put the text of each of two files into the other."""
        text, theirs = self.read(file), self.read(other)
        self.write(file, theirs)
        self.write(other, text)

    def read(self, file: str) -> str:
        """Return a file's text as it stands now."""
        return (self.root / file).read_text(encoding="utf-8")

    def delete(self, file: str) -> None:
        """Delete a file."""
        self._touch(file).unlink()

    def link(self, file: str, target: str) -> None:
        """Put a symbolic link in the place of a file."""
        path = self._touch(file)
        path.unlink(missing_ok=True)
        path.symlink_to(self.root / target)

    def at(self, file: str, *path: Step) -> str:
        """Return the place of a key or list item as ``file:line:column``."""
        number, column = find(self._lines(file), path)
        return f"{file}:{number + 1}:{column + 1}"

    def problems(self, today: date | None = None, only: str = "") -> list[str]:
        """Return what load and check say, sorted as the command line sorts it; see ``found``."""
        return [str(problem) for problem in self.found(today, only)]

    def found(self, today: date | None = None, only: str = "") -> list[Problem]:
        """Return the faults. ``only`` names the one rule that is run and heard. What was loaded is kept until the next
        change.
        """
        if self._loaded is None:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(loading, "read", self._read_once)
                self._loaded = loading.load(self.root)
        guide, found = self._loaded
        rules = [rule for rule in CHECKS if only in ("", rule.name)]
        said = {*found, *check(guide, today or self.today, rules)}
        return [problem for problem in sorted(said) if only in ("", problem.rule)]

    def run(self, *arguments: str) -> int:
        """Run a command of ``python -m macros`` on this guide, on its day; return its exit code."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loading, "read", self._read_once)
            return main([*arguments, "--root", str(self.root)], self.today)

    def undo(self) -> None:
        """Bring every touched file back, and what ``patch`` set."""
        self.patch.undo()
        for path, content in self._before.items():
            path.unlink(missing_ok=True)
            if content is not None:
                path.write_bytes(content)
        self._before.clear()
        for folder in sorted(self._folders, reverse=True):
            folder.rmdir()
        self._folders.clear()
        self._loaded = None

    def _touch(self, file: str) -> Path:
        path = self.root / file
        self._loaded = None
        if path not in self._before:
            self._before[path] = path.read_bytes() if path.exists() else None
        return path

    def _read_once(self, file: Path, root: Path) -> Document:
        """Read a file again only when a test has changed it: reading is what takes longest."""
        if file in self._before or file.is_symlink():
            return read(file, root)
        if file not in self._documents:
            self._documents[file] = read(file, root)
        return self._documents[file]

    def _lines(self, file: str) -> list[str]:
        return self.read(file).removesuffix("\n").split("\n")


def _place(file: str, text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    return f"{file}:{line}:{position - (text.rfind(chr(10), 0, position) + 1) + 1}"


def find(lines: list[str], path: tuple[Step, ...]) -> tuple[int, int]:
    """Return line and column (from 0) of a key or item in YAML written in blocks of two spaces."""
    number, column, start, inside = 0, 0, 0, 0
    for part in path:
        column, left = inside, part if isinstance(part, int) else 0
        for number in range(start, len(lines)):
            line = lines[number] if isinstance(part, int) else lines[number].replace("- ", "  ", 1)
            wanted = ("- ",) if isinstance(part, int) else (f"{part}:", f"'{part}':", f'"{part}":')
            assert _indent(line) >= column or number == start, f"{path} does not stand in the file"
            if _indent(line) == column and line.startswith(wanted, column):
                left -= 1
                if left < 0:
                    break
        else:
            raise AssertionError(f"{path} does not stand in the file")
        inside = column + 2
        if isinstance(part, int):
            start, column = number, inside
        else:
            start = number + 1
            if start < len(lines) and _indent(lines[start]) == column and lines[start].startswith("- ", column):
                inside = column  # a list may stand directly under its key
    return number, column


def _end(lines: list[str], number: int, path: tuple[Step, ...], column: int) -> int:
    """Return the first line after ``number`` that does not belong to the key or item in ``column``."""
    own = column - 1 if isinstance(path[-1], int) else column
    return next((n for n in range(number + 1, len(lines)) if _indent(lines[n]) <= own), len(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
