"""Hand-written pages: both languages, each with its title and description."""

from support.breaking import Broken

from macros.content.reading.hand_written import read_prose
from macros.model.base import Codes

CODES = Codes(("en", "zh"), ("en", "zh"))
HEAD = "The page does not begin with its title and description. Begin it with ---, title: …, description: …, ---."


def test_page_in_both_languages(broken: Broken) -> None:
    broken.write("docs/en/new-page.md", "---\ntitle: A: b\ndescription: Two.\n---\n\n# Head\n\n---\nEnd\n")
    broken.write("docs/zh/new-page.md", "---\ntitle: 甲\ndescription: 乙。\n---\n正文\n")
    pages, problems = read_prose(broken.root, CODES)
    assert problems == []
    english = pages["new-page"]["en"]
    assert (english.title, english.description, english.body) == ("A: b", "Two.", "# Head\n\n---\nEnd\n")
    assert english.file == "docs/en/new-page.md"
    assert pages["new-page"]["zh"].body == "正文\n"


def test_page_without_its_head(broken: Broken) -> None:
    broken.write("docs/en/about.md", "# About\n")
    broken.write("docs/en/privacy.md", "---\ntitle: Privacy\n---\nText\n")
    broken.write("docs/zh/about.md", "---\ntitle: 关于\ndescription: 说明\n")
    assert broken.problems() == [
        f"docs/en/about.md:1:1: error: {HEAD} [prose-head]",
        "docs/en/privacy.md:1:1: error: The page says no “description”. "
        "Begin it with ---, title: …, description: …, ---. [prose-head]",
        "docs/zh/about.md:4:1: error: The title and the description have no end. "
        "Write --- in a line of its own below them. [prose-head]",
    ]


def test_quotes_around_a_title_are_not_of_it(broken: Broken) -> None:
    broken.edit("docs/en/about.md", "title: About this guide", 'title: "About this guide"')
    assert read_prose(broken.root, CODES)[0]["about"]["en"].title == "About this guide"
