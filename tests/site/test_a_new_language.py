"""A language that is a row and a few texts is everywhere that languages are, and says which words are not its own."""

import inspect
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from zipfile import ZipFile

import pytest
import test_html_frame
import test_html_head
import test_html_links
import test_html_quiz
import test_html_search
from lxml import etree
from support.builds import report
from support.crawl import HtmlPage, Site, language_of
from support.fixture import TODAY
from support.fourth_language import CODE, TEXTS, fourth_guide, fourth_site, lay_fourth

from macros.authoring.schema import schemas
from macros.authoring.skeleton import Skeleton
from macros.content.checks.run import check
from macros.content.reading.load import load
from macros.kinds import BY_NAME
from macros.site.offline.files import name_of
from macros.site.voice.inline import plain

OF_ANY_SITE: tuple[ModuleType, ...] = (
    test_html_frame, test_html_head, test_html_links, test_html_quiz, test_html_search,
)  # fmt: skip
OF_THIS_CHECKOUT = {"test_every_page_names_the_file_to_improve"}
UNMARKED = ("title", "script", "style", "svg")


def of_any_site() -> list[Callable[[Site], None]]:
    """Return the tests that ask for nothing but a built site."""
    named = (value for module in OF_ANY_SITE for name, value in vars(module).items() if name.startswith("test_"))
    for_any = (test for test in named if list(inspect.signature(test).parameters) == ["site"])
    return [test for test in for_any if test.__name__ not in OF_THIS_CHECKOUT]


@pytest.fixture(scope="module")
def new() -> Site:
    """The site with the fourth language."""
    return Site(fourth_site(), fourth_guide())


@pytest.mark.parametrize("test", of_any_site(), ids=lambda test: test.__name__)
def test_it_passes_what_every_site_passes(new: Site, test: Callable[[Site], None]) -> None:
    test(new)


def test_its_own_words_are_shown_and_the_others_are_marked(new: Site) -> None:
    guide = new.guide
    own = {said for texts in TEXTS.values() for said in texts.values()}
    english = {plain(text["en"]) for text in guide.interface.values() if CODE not in text.root and len(text["en"]) > 12}
    faults: list[str] = []
    seen = 0
    for page in new.of(CODE):
        for element in page.tree.iter():
            if not isinstance(element.tag, str) or element.tag in UNMARKED or not (element.text or "").strip():
                continue
            said, language = " ".join(element.text.split()), language_of(element)
            if said in english or said in own:
                seen += 1
                wanted = "en" if said in english else CODE
                faults += [f"{page.file}: {said[:60]!r} is marked as {language!r}"] if language != wanted else []
    assert seen > 10 * len(new.of(CODE)) / 2
    assert not faults, report(faults[:40])


def test_a_string_in_another_language_keeps_what_fills_its_gap_apart(new: Site) -> None:
    page = new.page("groups/family/", CODE)
    (heading,) = page.find("//h1")
    assert (heading.text, language_of(heading)) == ("Famille", "fr")
    assert "<strong>famille</strong>" not in _html(page) or language_of(page.find("//strong")[0]) == "fr"
    assert page.find("//span[@lang='en']")


def test_no_mark_is_left_anywhere(new: Site) -> None:
    left = [file for file in new.folder.rglob("*") if file.is_file() and "\ufdd0".encode() in file.read_bytes()]
    escaped = [file for file in new.folder.rglob("*.html") if r"\ufdd0" in file.read_text(encoding="utf-8")]
    assert left + escaped == []
    with ZipFile(new.folder / CODE / name_of(CODE, "epub")) as book:
        assert [name for name in book.namelist() if "\ufdd0".encode() in book.read(name)] == []
        pages = [etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml")]
    assert pages
    assert [page.find(".//{*}title") for page in pages if len(page.find(".//{*}title"))] == []


def test_hand_written_pages_are_its_own_or_marked(new: Site) -> None:
    assert "Un guide en français." in _html(new.page("about/", CODE))
    privacy = new.page("privacy/", CODE)
    assert language_of(privacy.find("//h1")[0]) == "en"
    assert language_of(privacy.find("//article//h2")[0]) == "en"


def test_messages_and_terms_are_shown_in_the_other_languages_too(new: Site) -> None:
    letters = new.page("messages/proj-announce/", CODE).find("//details/blockquote/@lang")
    assert set(letters) == {"zh-Hans"}, "English is what stands there already"
    origins = {str(text) for text in new.page("glossary/", CODE).find("//dt//@lang")}
    assert {"en", "zh-Hans", "zh-Latn"} <= origins


def test_programs_and_contributors_know_it(new: Site) -> None:
    guide = fourth_guide()
    assert check(guide, TODAY) == []
    document: dict[str, Any] = json.loads((new.folder / "fr/api/v1/groups/family.json").read_text(encoding="utf-8"))
    assert (document["language"], document["title"]) == ("fr", "Famille")
    text = schemas(guide)["group"]["definitions"]["Text"]
    assert (list(text["properties"]), text["required"]) == (["en", "zh", "zh-Hant", "fr"], ["en", "zh"])
    assert "fr:" not in Skeleton("x", TODAY, guide).entry(BY_NAME["arguments"]), "nobody has to write it"


def test_a_text_may_lack_it_and_must_not_lack_the_others(tmp_path: Path) -> None:
    checkout = lay_fourth(tmp_path)
    file = checkout / "data/groups/family.yml"
    text = file.read_text(encoding="utf-8").replace("  fr: Famille\n", "  fx: Famille\n", 1)
    file.write_text(text.replace("  zh: ", "  zx: ", 1), encoding="utf-8")
    said = [str(problem) for problem in load(checkout)[1]]
    assert len(said) == 3
    assert any("“title.zh” is missing. Add the line “zh: …” here." in line for line in said)
    assert any("“fx” is not a key of this kind of entry. Known here: en, zh, zh-Hant, fr." in line for line in said)


def _html(page: HtmlPage) -> str:
    return (fourth_site() / page.file).read_text(encoding="utf-8")
