"""The rooms of macros/: each says what comes in and goes out, and knows only those before it."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

BEFORE: dict[str, tuple[str, ...]] = {
    "model": (),
    "kinds": ("model",),
    "content": ("model", "kinds"),
    "site": ("model", "kinds", "content"),
    "authoring": ("model", "kinds", "content", "site"),
    "build": ("model", "kinds", "content", "site"),
}
"""Room -> the rooms it may know. What stands beside them (hooks, serve, the command line) wires all of them."""

ONLY_WIRES = 150
"""So many lines a module may have in which nothing is decided."""


def imported(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the modules of macros/ that a file imports when it runs, each with its line."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    hidden = {
        ast.dump(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
        if isinstance(inner, ast.ImportFrom)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and ast.dump(node) not in hidden and str(node.module).startswith("macros."):
            yield str(node.module).removeprefix("macros."), node.lineno


@pytest.mark.parametrize("room", BEFORE)
def test_a_room_knows_only_those_before_it(root: Path, room: str) -> None:
    wrong = [
        f"{file.relative_to(root)}:{line}: {module}"
        for file in sorted((root / "macros" / room).rglob("*.py"))
        for module, line in imported(file)
        if module.split(".")[0] not in (room, *BEFORE[room])
    ]
    assert wrong == []


def test_each_room_says_what_comes_in_what_goes_out_and_what_it_does_not_know(root: Path) -> None:
    rooms = [file for file in (root / "macros").rglob("__init__.py") if file.parent.name not in ("macros", "kinds")]
    assert {file.parent.name for file in rooms} >= BEFORE.keys() - {"kinds"}
    for file in rooms:
        said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        assert said.startswith("Comes in: "), file
        assert "Goes out: " in said, file


@pytest.mark.parametrize("name", ["hooks.py", "serve.py"])
def test_what_mkdocs_calls_only_wires(root: Path, name: str) -> None:
    assert len((root / "macros" / name).read_text(encoding="utf-8").splitlines()) <= ONLY_WIRES


def test_no_folder_with_tests_is_passed_over(request: pytest.FixtureRequest, root: Path) -> None:
    """pytest by itself looks into no folder whose name is build or dist."""
    passed_over = request.config.getini("norecursedirs")
    folders = {part for file in (root / "tests").rglob("test_*.py") for part in file.relative_to(root).parts[:-1]}
    assert [name for name in sorted(folders) if any(fnmatch(name, pattern) for pattern in passed_over)] == []
