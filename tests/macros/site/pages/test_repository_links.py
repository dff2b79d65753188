"""Where links to the repository lead on each forge, from mkdocs.yml; and what is said when they cannot be written."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.authoring.export import site_config
from macros.content.guide.guide import Guide
from macros.site.pages.page import Page
from macros.site.pages.page_frame import frame
from macros.site.pages.repository_links import NoForge, links
from macros.site.voice.voice import Voice

PLACES = {
    "github": ("https://github.com/a/b", "/issues/new/choose", "/edit/next/f.yml", "/tree/next/f"),
    "gitee": ("https://gitee.com/a/b", "/issues/new", "/edit/next/f.yml", "/tree/next/f"),
    "gitlab": ("https://gitlab.com/a/b", "/-/issues/new", "/-/edit/next/f.yml", "/-/tree/next/f"),
    "codeberg": ("https://codeberg.org/a/b", "/issues/new/choose", "/_edit/next/f.yml", "/src/branch/next/f"),
}
FILLED_IN = {
    "github": {"template": ["change.yml"], "entry": ["groups/x"], "page": ["https://example.org/x/"]},
    "gitee": {"issue[title]": ["groups/x"], "issue[description]": ["https://example.org/x/"]},
    "gitlab": {"issue[title]": ["groups/x"], "issue[description]": ["https://example.org/x/"]},
    "codeberg": {
        "template": [".github/ISSUE_TEMPLATE/change.yml"],
        "field:entry": ["groups/x"],
        "field:page": ["https://example.org/x/"],
    },
}


@pytest.fixture
def extra(root: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return that section of mkdocs.yml as a maintainer finds it."""
    for name in ("REPOSITORY_URL", "REPOSITORY_BRANCH", "FORGE"):
        monkeypatch.delenv(name, raising=False)
    return site_config(root)["extra"]


def test_these_are_the_forges_of_the_configuration(extra: dict[str, Any]) -> None:
    assert set(extra["forges"]) == set(PLACES)


@pytest.mark.parametrize("forge", PLACES)
@pytest.mark.parametrize("told_by", ["the host", "its name"])
def test_links_lead_where_the_forge_has_them(extra: dict[str, Any], forge: str, told_by: str) -> None:
    repository, report, file, folder = PLACES[forge]
    if told_by == "its name":
        repository = "https://code.example.org/a/b"
        extra["forge"] = forge
    found = links(extra | {"repository": f"{repository}/", "branch": "next"})
    assert found["report"] == repository + report
    assert found["file"].replace("{file}", "f.yml") == repository + file
    assert found["folder"].replace("{file}", "f") == repository + folder
    change = found["change"].format(form="change.yml", entry="groups/x", page="https://example.org/x/")
    assert parse_qs(urlsplit(change).query, strict_parsing=True) == FILLED_IN[forge]
    assert urlsplit(change).path.endswith("/issues/new")


@pytest.mark.parametrize("host", ["gitlab.example.org", "www.gitlab.com", "GitLab.com:8443"])
def test_a_forge_is_known_by_a_part_of_its_hosts_name(extra: dict[str, Any], host: str) -> None:
    assert links(extra | {"repository": f"https://{host}/a/b"})["report"].endswith("/b/-/issues/new")


def test_the_address_that_git_clones_from_is_that_of_the_repository(extra: dict[str, Any]) -> None:
    assert (
        links(extra | {"repository": "https://gitlab.com/a/b.git"})["report"] == "https://gitlab.com/a/b/-/issues/new"
    )


@pytest.mark.parametrize("setting", [{"repository": None}, {"repository": " "}, {"forge": "none"}])
def test_a_site_without_links(extra: dict[str, Any], setting: dict[str, Any]) -> None:
    assert links(extra | setting) == {}


def test_an_empty_branch_is_main(extra: dict[str, Any]) -> None:
    assert "/edit/main/" in links(extra | {"branch": None})["file"]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        (
            {"repository": "https://code.example.org/a"},
            "extra.forge (FORGE): The host of “https://code.example.org/a” does not say which forge it is. Write one",
        ),
        (
            {"repository": "git@gitlab.com:a/b.git"},
            "extra.repository (REPOSITORY_URL): “git@gitlab.com:a/b” opens in no browser. Write the address that",
        ),
        ({"forge": "gitlub"}, "extra.forge (FORGE): “gitlub” is none of the forges in mkdocs.yml. Did you mean “git"),
        ({"repository": "https://mygithub.example.org/a"}, "does not say which forge it is"),
        ({"forges": {"github": {"change": "{repository}/{issue}"}}}, "forges.github.change: There is no {issue} to"),
        ({"forges": {"github": {"change": "{repository}/{file}"}}}, "There is no {file} to fill in here. Use only"),
        ({"forges": {"github": {}}}, "extra.forges.github: “change” is missing"),
        ({"forges": None}, "extra.forges: No forge says how its links are written"),
    ],
)
def test_links_that_cannot_be_written_are_refused_with_what_to_do(
    extra: dict[str, Any], setting: dict[str, Any], said: str
) -> None:
    with pytest.raises(NoForge, match="mkdocs") as refused:
        links(extra | setting)
    assert said in str(refused.value)


def test_a_row_that_is_not_used_may_be_wrong(extra: dict[str, Any]) -> None:
    assert links(extra | {"forges": {**extra["forges"], "mine": {}}}) == links(extra)


@pytest.mark.parametrize(
    ("source", "kind", "form", "entry"),
    [
        ("data/groups/family.yml", "groups", "change.yml", "groups/family"),
        ("data/quiz/outcomes/keep-active.yml", "outcomes", "change.yml", "quiz/outcomes/keep-active"),
        ("data/apps", "apps-index", "app-changed.yml", "apps"),
        ("data/apps/line.yml", "apps", "app-changed.yml", "apps/line"),
        ("docs/en/about.md", "prose", "change.yml", "docs/en/about.md"),
    ],
)
def test_a_page_opens_the_fitting_form_with_its_entry(
    guide: Guide, source: str, kind: str, form: str, entry: str
) -> None:
    found = frame(Voice(guide, "en"), Page("x/", "t", "d", "b", source, kind))
    assert (found["form"], found["entry"]) == (form, entry)
