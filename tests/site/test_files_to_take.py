"""The guide in one file, as HTML and as EPUB: small, whole, without requests, with links that lead somewhere."""

import io
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree, html
from support.builds import report
from support.crawl import PARSER, Site

from macros.site.machines.feed import day
from macros.site.offline.files import name_of, texts_of
from macros.site.offline.one_file import LIMIT
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice

CODES = ("zh", "en", "zh-Hant")
LOADS = ("img", "iframe", "object", "embed", "video", "audio", "source", "form[@action]", "script[@src]")
CHECK = Path("/usr/share/java/epubcheck.jar")
"""Where Debian's package epubcheck puts it."""


def file(site: Site, code: str, ending: str) -> Path:
    """Return the file of a language."""
    return site.folder / site.guide.languages[code].path / name_of(code, ending)


@pytest.mark.parametrize("code", CODES)
def test_one_file_is_small_and_asks_for_nothing(site: Site, code: str) -> None:
    whole = file(site, code, "html").read_bytes()
    assert len(whole) <= LIMIT == 500 * 1024
    tree = html.document_fromstring(whole, parser=PARSER)
    assert tree.get("lang") == site.guide.languages[code].html
    assert [found.tag for kind in LOADS for found in tree.xpath(f"//{kind}")] == []
    assert {link.get("href") for link in tree.xpath("//link")} == {"data:,"}
    assert "url(" not in "".join(tree.xpath("//style/text()"))
    assert "default-src 'none'" in tree.xpath("string(//meta[@http-equiv]/@content)")
    assert day(site.guide).isoformat() in "".join(tree.xpath("//footer//text()"))


def test_pictures_and_folders_among_the_assets_are_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "fonts.css").mkdir()
    (tmp_path / "a.js.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "a.js").write_text("run();", encoding="utf-8")
    assert texts_of(tmp_path) == {"a.js": "run();"}


@pytest.mark.parametrize("code", CODES)
def test_links_of_one_file_lead_somewhere(either: Site, code: str) -> None:
    tree = html.document_fromstring(file(either, code, "html").read_bytes(), parser=PARSER)
    ids: list[str] = tree.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))
    wrong = {href for href in tree.xpath("//a/@href") if href.startswith("#") and href[1:] and href[1:] not in ids}
    assert not wrong, report(sorted(wrong))
    others = {href.partition(":")[0] for href in tree.xpath("//a/@href") if not href.startswith("#")}
    assert others <= {"https", "tel", "sms"}


@pytest.mark.parametrize("code", CODES)
def test_all_advice_messages_groups_apps_and_answers_are_in_both(site: Site, code: str) -> None:
    guide, voice = site.guide, Voice.of(site.guide, code)
    texts = [
        *(text for o in guide.outcomes.values() for text in (o.title, o.now, o.why)),
        *(text for g in guide.groups.values() if not g.variant_of for text in (g.title, g.verdict, g.before)),
        *(text for q in guide.faq.values() for text in (q.title, q.answer)),
        *(answer.text for app in guide.apps.values() for answer in app.answers.values()),
        *(option.text for q in guide.quiz.questions.values() for option in q.options),
        *(message.when for message in guide.messages.values()),
    ]
    steps = [plain(step) for o in guide.outcomes.values() for step in voice.texts(o.steps)]
    wanted = {squeezed(said) for said in (*(plain(voice.text(text)) for text in texts), *steps)}
    tree = html.document_fromstring(file(site, code, "html").read_bytes(), parser=PARSER)
    in_file = squeezed("".join(tree.xpath("//body//text()")) + "".join(tree.xpath("//style/text()")))
    with ZipFile(file(site, code, "epub")) as book:
        pages = [book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")]
    in_book = squeezed(unescape(re.sub(r"<[^>]*>", "", "".join(pages))))
    for whole in (in_file, in_book):
        missing = [said for said in wanted if said not in whole]
        assert not missing, report(missing)


def squeezed(text: str) -> str:
    """Return a text without spaces: between elements there may be any."""
    return "".join(text.split())


def test_each_page_links_to_both_with_their_size_and_day(small: Site) -> None:
    for page in (*small.pages, *small.not_found):
        code = page.language
        said = "".join(page.has_class("lw-foot")[0].itertext())
        assert day(small.guide).isoformat() in said, page.file
        for ending in ("html", "epub"):
            taken = file(small, code, ending)
            (link,) = page.find(f"//footer//a[contains(@href, '{taken.name}')]")
            assert page.link(link.get("href"))[0].endswith(taken.name)
            assert f"{round(taken.stat().st_size / 1024)} KB" in link.text_content(), page.file


@pytest.mark.parametrize("code", CODES)
def test_the_book_is_whole_and_well_formed(either: Site, code: str) -> None:
    with ZipFile(file(either, code, "epub")) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type, book.read(first)) == (
            "mimetype",
            ZIP_STORED,
            b"application/epub+zip",
        )
        pages = {
            name: etree.parse(io.BytesIO(book.read(name)))
            for name in book.namelist()
            if name.endswith((".xhtml", ".opf", ".xml"))
        }
    ids = {f"{name}#{id_}" for name, page in pages.items() for id_ in page.xpath("//@id")} | pages.keys()
    wrong = {
        f"{name}: {href}"
        for name, page in pages.items()
        for href in page.xpath("//*[local-name()='a' or local-name()='item']/@href")
        if not href.startswith(("https:", "tel:")) and f"book/{href}" not in ids and href != "style.css"
    }
    assert not wrong, report(sorted(wrong))
    assert (
        pages["book/book.opf"]
        .xpath("string(//*[@property='dcterms:modified'])")
        .startswith(day(either.guide).isoformat())
    )


def test_epubcheck_finds_nothing(site: Site) -> None:
    """In one language: it takes seconds, and the others are made of the same elements."""
    if not CHECK.exists() or shutil.which("java") is None:
        pytest.skip("epubcheck or Java is not installed: the book is not checked with it")
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command = ["java", *quick, "-jar", str(CHECK), "--failonwarnings", "-q", str(file(site, "en", "epub"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_reader_of_books_opens_it(site: Site) -> None:
    if shutil.which("mutool") is None:
        pytest.skip("mutool is not installed: the book is not opened with it")
    command = ["mutool", "draw", "-F", "txt", str(file(site, "zh", "epub")), "1-3"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert Voice.of(site.guide, "zh").ui("cover-question")[:6] in done.stdout
