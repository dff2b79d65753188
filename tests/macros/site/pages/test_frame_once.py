"""The frame is rendered once for pages that it surrounds alike; each page keeps what is its own."""

from types import SimpleNamespace as Some

from jinja2 import DictLoader, Environment

from macros.site.pages.frame_once import FrameOnce, surroundings

TEMPLATES = {
    "main.html": '{{ drawn() }}{% include "partials/title.html" %}, '
    '{% block content %}{% include "inner.html" %}{% endblock %}.',
    "inner.html": 'by {% include "partials/article.html" %}',
    "partials/title.html": "{{ page.title }}",
    "partials/article.html": "{{ page.content }}",
    "404.html": '{% extends "main.html" %}{% block content %}nothing{% endblock %}',
}
LINKED = ["", "groups/", "questions/", "quiz/", "api/v1/"]


def test_pages_beside_each_other_have_the_same_surroundings() -> None:
    assert surroundings("groups/family/", LINKED) == surroundings("groups/work/", LINKED)
    assert surroundings("groups/family/", LINKED) != surroundings("outcomes/leave/", LINKED)


def test_a_page_that_the_frame_links_to_and_one_above_it_have_their_own() -> None:
    alone = ["", "groups/", "quiz/", "api/", "api/v1/", "other/"]
    assert len({surroundings(address, LINKED) for address in [*alone, "groups/family/", "api/v1/x/"]}) == len(alone) + 2
    assert surroundings("other/", LINKED) == surroundings("another/", LINKED)


def test_only_the_parts_of_a_page_are_rendered_again() -> None:
    drawn: list[str] = []
    environment = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    environment.template_class = FrameOnce

    def page(template: str, url: str, title: str, has_page: bool = True) -> str:
        nav = Some(items=[Some(url=address) for address in LINKED])
        return environment.get_template(template).render(
            page=Some(url=url, title=title, content=f"<b>{title}</b>") if has_page else None,
            nav=nav,
            config=Some(extra={"layout": {"foot": [["questions/", "Questions"]]}}),
            drawn=lambda: drawn.append(url) or "",
        )

    assert page("main.html", "groups/a/", "A") == "A, by &lt;b&gt;A&lt;/b&gt;."
    assert page("main.html", "groups/b/", "B") == "B, by &lt;b&gt;B&lt;/b&gt;."
    assert page("main.html", "groups/", "C") == "C, by &lt;b&gt;C&lt;/b&gt;."
    assert page("404.html", "", "", has_page=False) == ", nothing."
    assert drawn == ["groups/a/", "groups/", ""]
