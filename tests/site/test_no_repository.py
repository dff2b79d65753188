"""A site on another host: no repository and no link that needs one, pages that make sense all the same, a record."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from support.builds import ROOT, real_guide
from support.fixture import ON_THAT_DAY, fixture_checkout, fixture_guide

from macros.authoring.export import site_config
from macros.content.reading.hand_written import read_prose
from macros.site.offline.files import name_of
from macros.site.pages.engine_settings import choose_blocks, settings
from macros.site.pages.pages import page_makers
from macros.site.voice.voice import Voice

pytestmark = pytest.mark.checkout

TEXT = "One.\n<!-- with a repository -->\nTwo.\n<!-- without a repository -->\nThree.\n<!-- end -->\nFour.\n"
NEEDS_ONE = re.compile("github|issues/new|pull request", re.IGNORECASE)
NOWHERE = re.compile("^$|None/|issues/new|/(edit|tree)/(main|None)/")
ICP = "京ICP备12345678号-1"
ONE_LANGUAGE = {"ICP": ICP, "SITE_URL": "https://example.org/", "REPOSITORY_URL": "", "GUIDE_PARENT": "yes"}
FOOT_WORDS = ("suggest", "improve", "improve-page", "report")


def test_a_marked_text() -> None:
    assert choose_blocks(TEXT, with_repository=True) == "One.\nTwo.\nFour.\n"
    at_the_end = "One.\n<!-- with a repository -->\nTwo.\n<!-- end -->"
    assert choose_blocks(at_the_end, with_repository=False) == "One.\n"
    assert choose_blocks(TEXT, with_repository=False) == "One.\nThree.\nFour.\n"
    shorter = TEXT.replace("<!-- without a repository -->\nThree.\n", "")
    assert choose_blocks(shorter + TEXT, with_repository=True) == "One.\nTwo.\nFour.\n" * 2
    assert choose_blocks(shorter + TEXT, with_repository=False) == "One.\nFour.\nOne.\nThree.\nFour.\n"


@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("REPOSITORY_URL", value)
    extra = site_config(ROOT)["extra"]
    assert settings(Voice(real_guide(), "en"), extra, []).extra["layout"]["links"] == {}


@pytest.mark.parametrize("with_repository", [True, False])
def test_every_mark_of_a_page_is_understood(with_repository: bool) -> None:
    written, _ = read_prose(ROOT, real_guide().codes)
    texts = {
        page.file: choose_blocks(page.body, with_repository) for both in written.values() for page in both.values()
    }
    assert [file for file, text in texts.items() if "<!--" in text] == []


def test_pages_do_not_speak_of_links_that_are_not_there() -> None:
    guide = real_guide()
    for code in guide.languages:
        voice = Voice(guide, code)
        words = [voice.ui(key) for key in FOOT_WORDS]
        with_one, without = (
            {address: make() for address, make in makers if address.removesuffix("/") in guide.prose}
            for makers in (page_makers(guide, code, with_repository=named) for named in (True, False))
        )
        for address, page in without.items():
            text = " ".join(line for line in page.body.splitlines() if not line.startswith("#"))
            assert NEEDS_ONE.findall(text) == [], address
            assert [word for word in words if f"“{word}”" in text] == [], address
            ids = [re.findall(r"{#([\w-]+)}", made[address].body) for made in (with_one, without)]
            assert ids[0] == ids[1], f"{address}: an anchor is missing"


def test_a_built_site_has_no_link_to_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = fixture_guide()
    code = list(guide.languages)[-1]
    monkeypatch.delenv("REPOSITORY_URL", raising=False)
    ours = site_config(ROOT)["extra"]["repository"]
    site = tmp_path / "site"
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)],
        cwd=fixture_checkout(),
        env={**os.environ, **ON_THAT_DAY, **ONE_LANGUAGE, "GUIDE_LANGUAGE": code},
        stdin=subprocess.PIPE,  # such a build ends when this closes
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as build:
        assert build.stdout
        spoken = build.stdout.read()
        assert build.wait() == 0, spoken
    made = sorted(site.rglob("*.html"))
    assert made
    for file in made:
        tree = html.fromstring(file.read_bytes())
        links = [str(link).strip() for link in tree.xpath("//@href | //@src | //@action")]
        assert [link for link in links if NOWHERE.search(link) or link.startswith(ours)] == [], file
        is_page = not tree.xpath("//meta[@http-equiv='refresh']") and not tree.find_class("lw-embed")
        if is_page and file.name != name_of(code, "html"):  # those have no foot
            assert tree.xpath("//*[@class='lw-foot']//a[@href='https://beian.miit.gov.cn/']/text()") == [ICP], file
        assert [foot for foot in tree.find_class("lw-page-foot") if not foot.text_content().strip()] == [], file
    for name in guide.prose:
        assert NEEDS_ONE.findall(html.parse(site / name / "index.html").getroot().text_content()) == [], name
    for file in (*site.rglob("*.json"), *site.rglob("*.xml")):
        text = file.read_text(encoding="utf-8")
        assert not re.search("None/|issues/new", text), file
        assert ours not in text, file
