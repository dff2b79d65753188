"""The files that say how to take part: both languages, working links, commands that exist, the words readers see."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.authoring.export import site_config
from macros.content.guide.guide import Guide

BILINGUAL = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/quiz.md",
    ".github/GOVERNANCE.md",
    ".github/CODE_OF_CONDUCT.md",
    ".github/SECURITY.md",
)
FILES = (*BILINGUAL, "docs/developing.md", "docs/hosting.md", "CHANGELOG.md")
LINK = re.compile(r"\]\(([^)\s]+)\)")
BESIDE = "../../../security/advisories/new"
"""The private report, from a file in .github: relative, so that it is everybody's own."""
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
HAN = re.compile(r"[\u4e00-\u9fff]")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


def anchors(text: str) -> set[str]:
    """Return the anchors that the host gives to headings: lower case, no punctuation, hyphens for spaces."""
    titles = HEADING.findall(FENCE.sub("", text))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", FILES)
def test_links_lead_somewhere(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    faults: list[str] = []
    for target in LINK.findall(text):
        path, _, anchor = unquote(target).partition("#")
        if path.startswith("https://"):
            continue
        if "/.." in target:  # out of the files, to what the host offers beside them
            faults += [] if target == BESIDE else [f"{target}: leads out of the repository"]
            continue
        place = (root / name).parent / path if path else root / name
        if not place.exists():
            faults.append(f"{target}: no such file")
        elif anchor and anchor not in anchors(place.read_text(encoding="utf-8")):
            faults.append(f"{target}: no such heading")
    assert faults == []


@pytest.mark.parametrize("name", BILINGUAL)
def test_both_languages_have_the_same_sections(root: Path, name: str) -> None:
    english, rule, chinese = (root / name).read_text(encoding="utf-8").partition("\n---\n")
    assert rule
    heads = [HEADING.findall(FENCE.sub("", part)) for part in (english, chinese)]
    assert len(heads[0]) == len(heads[1])
    assert not any(HAN.search(head) for head in heads[0][1:])
    assert all(HAN.search(head) for head in heads[1])


@pytest.mark.parametrize("name", FILES)
def test_commands_exist(root: Path, name: str) -> None:
    """`make x` said in code is a target."""
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    said = set(re.findall(r"(?:^|`)\s*make ([a-z]+)", (root / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert said <= targets, sorted(said - targets)


def test_buttons_are_called_what_the_site_calls_them(root: Path, guide: Guide) -> None:
    for language, file in (("en", "docs/en/contributing.md"), ("zh", "docs/zh/contributing.md")):
        text = (root / file).read_text(encoding="utf-8").replace("\n", " ")
        for key in ("suggest", "improve", "report"):
            assert guide.interface[key][language] in text, f"{file} does not name the link “{key}”"


def test_nobodys_address_is_given(root: Path) -> None:
    texts = {name: (root / name).read_text(encoding="utf-8") for name in FILES}
    assert {name: MAIL.findall(text) for name, text in texts.items() if MAIL.search(text)} == {}


def test_pull_requests_ask_for_conflicts_of_interest_in_both_languages(root: Path) -> None:
    text = (root / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert "Conflict of interest · 利益关系" in text
    assert "CC BY 4.0" in text


def test_every_file_has_an_owner(root: Path) -> None:
    lines = (root / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert [rule[0] for rule in rules] == ["*"]
    assert rules[0][1].startswith(f"@{_owner(root)[0]}/"), "CODEOWNERS and mkdocs.yml name different owners"


def _owner(root: Path) -> list[str]:
    """Return whose the repository is, and its name; a copy that names none need not pass these tests."""
    repository = site_config(root)["extra"]["repository"] or pytest.skip("mkdocs.yml names no repository")
    return repository.split("/")[3:5]


def test_the_owner_stands_in_no_other_file(root: Path) -> None:
    """A copy under another name changes two files."""
    owner, name = _owner(root)
    names = re.compile(f"{owner}/{name}|@{owner}|{owner}[.]git")
    known = {Path("mkdocs.yml"), Path(".github/CODEOWNERS")}
    files = [path for path in root.glob("*.*") if path.is_file()]
    files += [path for folder in (".github", "docs", "macros") for path in (root / folder).rglob("*") if path.is_file()]
    texts = {path.relative_to(root): path for path in files if path.suffix not in (".png", ".pyc", ".woff2")}
    assert known <= set(texts)
    found = {path for path, file in texts.items() if names.search(file.read_text(encoding="utf-8"))}
    assert found == known
