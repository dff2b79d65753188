"""The quiz in the built HTML: whole without a script, and the same tree in every language."""

from support.builds import report
from support.crawl import HtmlPage, Site

Tree = dict[str, list[tuple[str, str]]]


def tree(page: HtmlPage) -> Tree:
    """Return question -> (option, where it leads), read from the page as the script reads it."""
    return {
        section.get("aria-labelledby"): [
            (link.get("data-option"), link.get("href").removesuffix("/").rpartition("/")[2].removeprefix("#"))
            for link in section.xpath(".//a[contains(@class, 'lw-option')]")
        ]
        for section in page.has_class("lw-question")
    }


def results(page: HtmlPage) -> set[str]:
    """Return the outcomes on the quiz page."""
    return {section.xpath("./h2/@id")[0] for section in page.has_class("lw-result")}


def test_the_page_holds_the_whole_tree_in_every_language(site: Site) -> None:
    quiz = site.guide.quiz
    wanted = {id_: [(option.id, option.next) for option in q.options] for id_, q in quiz.questions.items()}
    for code in site.guide.languages:
        page = site.page("quiz/", code)
        assert tree(page) == wanted, f"{page.file}: another tree than data/quiz/questions.yml"
        assert results(page) == set(site.guide.outcomes), page.file


def test_every_option_leads_to_a_question_of_the_page_or_to_the_page_of_an_advice(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        page = site.page("quiz/", code)
        ends = {site.page(f"outcomes/{id_}/", code).url: id_ for id_ in results(page)}
        for href in [link.get("href") for link in page.has_class("lw-option")]:
            address, anchor = page.link(href)
            if anchor not in tree(page) if address == page.url else anchor or address not in ends:
                faults.append(f"{page.file}: {href!r}")
        headings = {heading.get("id") for heading in page.find("//section/h2[@id]")}
        faults += [f"{page.file}: section {id_!r} has no heading" for id_ in {*tree(page), *results(page)} - headings]
    assert not faults, report(faults)


def test_questions_have_distinct_words_and_a_reason(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        page = site.page("quiz/", code)
        texts = [section.xpath("string(h2)").strip() for section in page.has_class("lw-question")]
        faults += [f"{page.file}: {text!r} stands twice" for text in set(texts) if texts.count(text) > 1]
        for section in page.has_class("lw-question"):
            id_ = section.get("aria-labelledby")
            if not section.xpath("string(*[contains(@class, 'lw-why')])").strip():
                faults.append(f"{page.file}: {id_} does not say why it is asked")
            if not section.xpath(f".//ul[@aria-labelledby='{id_}']"):
                faults.append(f"{page.file}: the answers to {id_} are not labelled by it")
    assert not faults, report(faults)


def test_every_result_says_its_verdict_and_opens_its_page(site: Site) -> None:
    faults: list[str] = []
    for code in site.guide.languages:
        page = site.page("quiz/", code)
        for section in page.has_class("lw-result"):
            id_ = section.xpath("./h2/@id")[0]
            files = [site.file_at(page.link(href)[0]) for href in section.xpath(".//a/@href")]
            if site.page(f"outcomes/{id_}/", code).file not in files:
                faults.append(f"{page.file}: {id_} does not link to its page")
            verdict = site.guide.outcomes[id_].verdict
            if not section.xpath(f".//*[contains(@class, 'lw-verdicts-{verdict}')]//text()"):
                faults.append(f"{page.file}: {id_} does not say its verdict {verdict}")
    assert not faults, report(faults)


def test_every_outcome_page_stands_by_itself(site: Site) -> None:
    """Steps, a checklist and, unless it is about harm, the other side, on every outcome in every language."""
    faults: list[str] = []
    for code in site.guide.languages:
        for id_, outcome in site.guide.outcomes.items():
            page = site.page(f"outcomes/{id_}/", code)
            steps = page.find("//section[@aria-labelledby='steps']//ol/li")
            items = page.find("//section[@aria-labelledby='checklist']//li[not(contains(@class, 'lw-added'))]")
            other = page.find("//section[@aria-labelledby='other-side']")
            against = {site.file_at(page.link(h)[0]) for section in other for h in section.xpath(".//ul//a/@href")}
            wanted = {site.page(f"arguments/{argument}/", code).file for argument in outcome.against}
            if len(steps) != len(outcome.steps["zh"]) or not steps:
                faults.append(f"{page.file}: {len(steps)} steps")
            if len(items) != len(outcome.checklist):
                faults.append(f"{page.file}: {len(items)} of {len(outcome.checklist)} checklist items")
            if bool(outcome.other_side) != bool(other and other[0].xpath("string(p)").strip()):
                faults.append(f"{page.file}: words on the other side: {len(other)}")
            if not wanted <= against:
                faults.append(f"{page.file}: counter-arguments {sorted(map(str, against))}")
    assert not faults, report(faults)


def test_the_home_page_asks_the_first_question(site: Site) -> None:
    options = site.guide.quiz.questions[site.guide.quiz.start].options
    for code in site.guide.languages:
        page = site.page("", code)
        found = [page.link(link.get("href")) for link in page.has_class("lw-option")]
        quiz = site.page("quiz/", code).url
        ways = [f"{option.next}!{site.guide.quiz.start}.{option.id}" for option in options]
        assert found == [(quiz, way) for way in ways], page.file


def test_the_home_page_opens_its_doors_after_the_first_question(site: Site) -> None:
    """In the order of data/home.yml, each to a page that exists, with what is behind it."""
    doors = site.guide.home.doors
    for code in site.guide.languages:
        page = site.page("", code)
        links = page.find("//nav[@aria-labelledby='ways']//a")
        assert len(links) == len(doors), page.file
        assert [link for link in links if site.file_at(page.link(link.get("href"))[0]) is None] == [], page.file
        assert [bool(link.xpath("span")) for link in links] == [bool(door.note) for door in doors], page.file
        assert page.find("//nav[@aria-labelledby='ways']/preceding::*[contains(@class, 'lw-option')]"), page.file


def test_every_node_of_the_open_tree_can_be_linked_to(site: Site) -> None:
    """Questions and advice, each with a link to itself; the picture's boxes and marks lead there."""
    for code in site.guide.languages:
        page = site.page("quiz/tree/", code)
        nodes = {f"tree-{id_}" for id_ in (*site.guide.quiz.questions, *site.guide.outcomes)}
        own = {str(a.get("href"))[1:] for a in page.has_class("headerlink")}
        assert nodes <= set(page.tree.xpath("//@id")), page.file
        assert nodes <= own, page.file
        drawn = {str(href)[1:] for href in page.tree.xpath("//*[contains(@class, 'lw-drawn')]//a/@href")}
        assert drawn == nodes - {f"tree-{site.guide.quiz.start}"} - straight(site), page.file


def straight(site: Site) -> set[str]:
    """Return the anchors of advice that only the first question leads to: its door tells it."""
    graph, start = site.guide.graph, site.guide.quiz.start
    return {f"tree-{id_}" for id_ in site.guide.outcomes if {question for question, _ in graph.ways_in(id_)} == {start}}
