"""The template parts that pages share: each says what it is and which styles it needs, and each stands on some page."""

import re
from pathlib import Path

import pytest
from support.fixture import fixture_pages

from macros.content.guide import Guide

FOLDER = "macros/components"
LONGEST = 160
MACRO = re.compile(
    r"(?:\{#-(?P<said>(?:(?!#\}).)*)-#\}\n)?\{% macro (?P<name>\w+)\((?P<body>.*?)\{%- endmacro %\}", re.DOTALL
)
CLASS = re.compile(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"', re.DOTALL)
WRITTEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def styles(body: str) -> set[str]:
    """Return the classes of a part that no word of the data decides."""
    words = {word for value in CLASS.findall(body) for word in WRITTEN.sub("\0", value).split()}
    return {word for word in words if word.startswith("lw-") and "\0" not in word}


def macros(root: Path) -> list[tuple[str, re.Match[str]]]:
    files = sorted((root / FOLDER).glob("*.jinja"))
    return [(file.name, found) for file in files for found in MACRO.finditer(file.read_text(encoding="utf-8"))]


def test_each_part_says_what_it_is_and_names_its_styles(root: Path) -> None:
    found = macros(root)
    assert len(found) > 20
    for file, macro in found:
        assert macro["said"], f"{file}: {macro['name']}"
        named = set(re.findall(r"lw-[\w-]+", (macro["said"]).partition("Styles:")[2]))
        assert named == styles(macro["body"]), f"{file}: {macro['name']}"


def test_each_part_is_seen_on_a_page(root: Path, guide: Guide) -> None:
    body = "\n".join(page.body for page in fixture_pages("en"))
    seen = {word for value in re.findall(r'class="([^"]*)"', body) for word in value.split()}
    missing = {word for _, macro in macros(root) for word in styles(macro["body"])} - seen
    assert missing == set()


@pytest.mark.parametrize("folder", ["kinds", "components", "site/templates", "overrides"])
def test_no_line_of_a_template_is_too_long_to_read(root: Path, folder: str) -> None:
    long = [
        f"{file.relative_to(root)}:{number}: {len(line)}"
        for file in sorted((root / "macros" / folder).rglob("*"))
        if file.suffix in (".jinja", ".html")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST
    ]
    assert long == []
