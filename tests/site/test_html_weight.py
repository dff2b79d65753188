"""What a reader downloads, packed as a host packs it (gzip level 6). Counted from the HTML, without a browser.

Every page is weighed in the small guide. In the real one an entry may be long, and a list grows with the entries: most
pages are weighed there against their own words, which are their writers', and what they fetch besides in full.
"""

import gzip
import re
from itertools import product
from pathlib import Path

from lxml import etree
from support.builds import report
from support.crawl import HtmlPage, Site
from support.weight import KB, fetched, in_kb, packed, with_imports

from macros.site.finishing.scripts import named

FIRST_PAGE = 30 * KB  # everything that a first visit fetches
QUIZ_PAGE = 38 * KB  # … if it is the quiz or a piece of advice
QUIZ_KINDS = ("quiz", "embed", "outcomes")
FIRST = ("", "arguments", "embed", "groups", "outcomes", "quiz")
FIRST_REQUESTS = 6
ENTRY = 9 * KB  # the HTML of an ordinary entry
BESIDES = 20 * KB  # what a first visit fetches besides the HTML
STYLES = 12 * KB
NEXT_PAGE = 9 * KB  # what another entry of its kind fetches once one is in the cache
NEXT_BESIDES = 2 * KB  # … and besides its HTML: a picture of its own
FRAME = 3 * KB  # what stands around the words of every page
MARKUP = 1.75  # how many times its words the HTML of a page may weigh, the frame apart
SCRIPTS = 14 * KB  # all of the site together, but for the tools
TOOLS = ("embed", "plan", "saved", "sort")
TOOLS_SCRIPTS = 8 * KB  # those of the tools together, each sent where it is used
QUIZ_SCRIPT = 5 * KB  # all that the quiz runs, packed together: with the advice, its message and its list on the card
# An ordinary entry is one thing the guide says, on a page of its own; the quiz, lists and sources hold many at once.
ORDINARY = ("arguments", "groups", "messages", "outcomes", "resigning")
NAMED = re.compile(r"\.[0-9a-f]{8}(?=\.)")


def ordinary(site: Site) -> list[HtmlPage]:
    """Return the pages of one entry each."""
    return [page for page in site.pages if page.address.count("/") == 2 and page.address.split("/")[0] in ORDINARY]


def alone(text: str) -> int:
    """Return the size of a text as it would be sent alone; nothing weighs nothing."""
    return len(gzip.compress(text.encode(), 6, mtime=0)) if text else 0


def words(page: HtmlPage) -> int:
    """Return the size of all that a page says."""
    return alone("\n".join(text for _, text in page.texts))


def linked(page: HtmlPage) -> int:
    """Return the size of what a page tells search engines in their own vocabulary: its words once more."""
    return alone("".join(script.text or "" for script in page.find("//script[@type='application/ld+json']")))


def drawn(page: HtmlPage) -> int:
    """Return the size of the picture that a page is about: lines and boxes have no words."""
    pictures = page.find("//*[@aria-hidden='true']//svg[@width > 1000]")
    return alone("".join(etree.tostring(picture, encoding="unicode") for picture in pictures))


def is_first(page: HtmlPage) -> bool:
    """Tell whether visits of the real guide begin with a page like this."""
    return page.address != "quiz/tree/" and page.address.split("/")[0] in FIRST


def is_of_quiz(page: HtmlPage) -> bool:
    """Tell whether a page is the quiz or a piece of advice."""
    return page.address.split("/")[0] in QUIZ_KINDS


def test_first_page_of_a_visit_is_light(either: Site, small: Site) -> None:
    """In the real guide the pages that most visits begin with: an entry there has far to go, and the quiz its bound."""
    faults: list[str] = []
    for page in either.documents:
        weight = sum(map(packed, fetched(either, page)))
        if (either is small or is_first(page)) and weight > (QUIZ_PAGE if is_of_quiz(page) else FIRST_PAGE):
            faults.append(f"{page.file}: {in_kb(weight)}")
    assert not faults, report(faults)


def test_html_of_an_ordinary_entry_is_light(small: Site) -> None:
    found = ordinary(small)
    assert {page.address.split("/")[0] for page in found} == set(ORDINARY)
    faults = [
        f"{page.file}: {in_kb(packed(small.folder / page.file))}"
        for page in found
        if packed(small.folder / page.file) > ENTRY
    ]
    assert not faults, report(faults)


def test_html_weighs_little_more_than_its_words(either: Site) -> None:
    """The quiz apart: it is a net of links, and its weight has a bound of its own."""
    faults: list[str] = []
    for page in (page for page in either.documents if page.address not in ("quiz/", "embed/")):
        html, said = packed(either.folder / page.file) - linked(page) - drawn(page), words(page)
        if html > FRAME + MARKUP * said:
            faults.append(f"{page.file}: {in_kb(html)} for {in_kb(said)} of words")
    assert not faults, report(faults)


def test_what_a_page_fetches_is_light_and_asked_for_in_few_requests(either: Site) -> None:
    faults: list[str] = []
    for page in either.documents:
        files = list(fetched(either, page))
        besides = sum(map(packed, files)) - packed(either.folder / page.file)
        if besides > BESIDES or len(files) > FIRST_REQUESTS:
            faults.append(f"{page.file}: {in_kb(besides)} besides the HTML, {len(files)} requests")
    assert not faults, report(faults)


def test_next_entry_of_a_kind_fetches_little_more(either: Site, small: Site) -> None:
    faults: list[str] = []
    for code, kind in product(either.guide.languages, ORDINARY):
        pages = [page for page in ordinary(either) if page.language == code and page.address.startswith(f"{kind}/")]
        fetches = {page: set(fetched(either, page)) for page in pages}
        cached = set.intersection(*fetches.values()) if pages else set()
        for page, files in fetches.items():
            html = either.folder / page.file
            more = sum(map(packed, files - cached - {html}))
            if more > NEXT_BESIDES or (either is small and more + packed(html) > NEXT_PAGE):
                faults.append(f"{page.file}: {in_kb(more)} besides {in_kb(packed(html))} of HTML")
    assert not faults, report(faults)


def test_scripts_are_small(site: Site) -> None:
    for code, language in site.guide.languages.items():
        folder = site.folder / language.path / "assets"
        scripts = {file.name: packed(file) for file in sorted(folder.glob("*.js"))}
        tools = sum(weight for name, weight in scripts.items() if name.startswith(TOOLS))
        assert tools <= TOOLS_SCRIPTS, (code, scripts)
        assert sum(scripts.values()) - tools <= SCRIPTS, (code, scripts)
        (main,) = folder.glob("quiz.*.js")
        quiz = b"".join(file.read_bytes() for file in sorted(with_imports(main)))
        assert len(gzip.compress(quiz, 6, mtime=0)) <= QUIZ_SCRIPT, (code, scripts)


def test_there_is_one_style_sheet_for_all_pages_and_no_script_of_the_theme(site: Site) -> None:
    files = [file for file in site.folder.rglob("*") if file.suffix in (".js", ".css")]
    assert {file.parent.name for file in files} == {"assets"}
    sheets = {file: packed(file) for file in files if file.name.startswith("styles.")}
    assert len(sheets) == len(site.guide.languages)
    assert all(weight <= STYLES for weight in sheets.values()), sheets


def test_the_name_of_a_script_and_a_style_sheet_changes_with_its_content(small: Site) -> None:
    files = [file for file in small.folder.rglob("*") if file.suffix in (".js", ".css")]
    wrong = [file.name for file in files if file.name != named(NAMED.sub("", file.name), file.read_text("utf-8"))]
    assert not wrong, report(wrong)


def test_no_source_maps_and_no_files_of_languages_and_icons_nobody_uses(site: Site) -> None:
    names = [file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()]
    needless = [name for name in names if name.endswith(".map") or "/lunr/" in name or "/.icons/" in name]
    assert not needless, report(needless)
    mapped = [name for name in names if name.endswith((".js", ".css")) and names_a_map(site.folder / name)]
    assert not mapped, report(mapped)


def names_a_map(file: Path) -> bool:
    """Tell whether a script or a style sheet names a source map."""
    return b"sourceMappingURL=" in file.read_bytes()


def test_no_page_fetches_the_search_index_ahead(site: Site) -> None:
    faults = [
        f"{page.file}: {link.get('href')}"
        for page in site.documents
        for link in page.find("//link[@rel='preload' or @rel='prefetch' or @rel='modulepreload']")
    ]
    assert not faults, report(faults)
