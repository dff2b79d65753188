"""What a preview puts on its pages: a bar with the problems, and marks where something is still to be written."""

from macros.build.problem_bar import MOST, dressed
from macros.model.problem import Place, Problem

PAGE = (
    b'<!doctype html>\n<html lang="zh-Hans" class="no-js">\n<head><title>TODO</title></head>\n'
    b'<body dir="ltr">\n<p>TODO</p></body></html>'
)
PROBLEM = Problem(Place("data/groups/x.yml", 7), "value", "“<b>” is wrong.", "Keep one.")


def test_without_problems_and_gaps_a_page_is_sent_as_it_is() -> None:
    assert dressed(PAGE, [], ()) == PAGE


def test_the_bar_names_file_line_and_what_to_do() -> None:
    html = dressed(PAGE, [PROBLEM, "macros/x.jinja:1: error: no"], ()).decode()
    assert html.count("data-lw-problems") == 1
    assert html.index("<body") < html.index("data-lw-problems") < html.index("<p>TODO")
    assert "有 2 处要改" in html
    assert "<code>data/groups/x.yml:7</code> “&lt;b&gt;” is wrong.留一个就够了。" in html
    english = dressed(PAGE.replace(b"zh-Hans", b"en"), [PROBLEM] * 2, ()).decode()
    assert "2 to mend: <code>data/groups/x.yml:7</code> “&lt;b&gt;” is wrong. Keep one." in english
    assert dressed(PAGE, [PROBLEM] * (MOST + 3), ()).decode().count("<li>") == MOST


def test_each_problem_is_listed_once_and_errors_are_counted_as_check_does() -> None:
    warnings = [Problem(Place("data/a.yml", line), "orphan", "Nothing leads there.", "", "warning") for line in (1, 2)]
    html = dressed(PAGE.replace(b"zh-Hans", b"en"), [*warnings, PROBLEM], ()).decode()
    assert "1 to mend, 2 to look at: <code>data/groups/x.yml:7</code>" in html
    assert [html.count(f"<code>{file}</code>") for file in ("data/groups/x.yml:7", "data/a.yml:1", "data/a.yml:2")] == [
        1, 1, 1,
    ]  # fmt: skip
    assert "有 2 处可以看一看: " in (alone := dressed(PAGE, warnings, ()).decode())
    assert "读得懂" not in alone


def test_gaps_are_marked_in_texts_alone() -> None:
    page = PAGE.replace(b"<p>", '<p title="TODO">待寫：为什么</p><p>A TODO</p><p>TODOs</p><p>'.encode())
    html = dressed(page, [], {"TODO", "待写", "待寫"}).decode()
    assert "<title>TODO</title>" in html
    assert html.count("data-lw-gap") == 2
    assert "data-lw-gap>待寫：为什么</mark></p><p>A TODO</p><p>TODOs</p>" in html
