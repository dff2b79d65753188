"""What assistants read: a list of all pages as llmstxt.org asks for it, and all pages in one file."""

import re

import pytest
from support.fixture import fixture_pages

from macros.content.guide.guide import Guide
from macros.site.machines.assistants import FOR_FEW, LIST, OPTIONAL, WHOLE, of_all
from macros.site.voice.voice import Voice

PLACE = "https://x.org/en/"
LINE = re.compile(r"- \[(?:[^\[\]\\]|\\.)+\]\(https://x\.org/en/(\S*)index\.html\.md\): \S.*")


@pytest.mark.parametrize("code", ["en", "zh", "zh-Hant"])
def test_the_list_names_every_page_once_and_those_for_few_at_its_end(guide: Guide, code: str) -> None:
    pages, say = fixture_pages(code), Voice(guide, code)
    twins = {page.address: f"# At {page.address}.\n\n[On]({PLACE}x/)\n" for page in pages}
    made = of_all(pages, twins, say, PLACE)
    title, quote, about, *sections = re.split(r"\n\n(?=##? |> |- (?!\[))", made[LIST].rstrip("\n"))
    assert title.startswith("# ")
    assert quote.startswith("> ")
    assert all(line.startswith("- ") for line in about.split("\n"))
    found: list[str] = []
    for section in sections:
        heading, lines = section.split("\n\n")
        assert heading.startswith("## ")
        found += [match[1] for line in lines.split("\n") if (match := LINE.fullmatch(line)) or pytest.fail(line)]
        optional = heading == f"## {OPTIONAL}"
        assert optional == (found[-1].split("/")[0] in FOR_FEW)
    assert sorted(found) == sorted(page.address for page in pages)
    for page in pages:
        assert (f"\n# At {page.address}.\n\n[On](x/)\n" in made[WHOLE]) == (
            page.address.split("/")[0] not in FOR_FEW
        ), page.address
