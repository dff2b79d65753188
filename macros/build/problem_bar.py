"""What a preview puts on a page while it sends it: what has to be mended, and where something is still to be written.

Nothing of this is in a file of a site: it goes from the preview's server to the browser.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape

from macros.model.command_messages import SPOKEN
from macros.model.problem import Problem

LANG = re.compile(r'<html[^>]*\slang="(zh)?')
BODY = re.compile(r"<body[^>]*>")
TEXT = re.compile(r"(<(script|style|title|textarea|option)\b.*?</\2>|<[^>]*>)|([^<]+)", re.DOTALL)
MOST = 50
"""So many are listed; who has more mends some first."""
WORDS = {
    "": ("{} to mend", "{} to look at", ", ", "The pages show what could be read.", "still to be written"),
    "zh": ("有 {} 处要改", "有 {} 处可以看一看", "，", "网页显示的是读得懂的部分。", "还没写"),
}
"""Language -> how many errors, how many warnings, what stands between the two, what the pages show, what a gap is."""
STYLE = (
    "position:sticky;top:0;z-index:99;margin:0;padding:.4rem .8rem;font:14px/1.5 system-ui,sans-serif;"
    "background:#fff6d6;color:#2b2200;border-bottom:1px solid #d9b84a;overflow-wrap:anywhere"
)
LIST = "margin:.3rem 0;padding-left:1.2rem;max-height:40vh;overflow:auto"
GAP = "background:#ffe08a;color:#2b2200;outline:1px dashed #8a6d00"


def dressed(page: bytes, problems: Sequence[Problem | str], gaps: Iterable[str]) -> bytes:
    """Return a page with a bar that lists the problems, if there are any, and with what begins with a gap marked."""
    html = page.decode("utf-8")
    found = LANG.search(html)
    code = (found and found[1]) or ""
    words = WORDS[code]
    if gaps := sorted(set(gaps), key=len, reverse=True):
        html = _marked(html, gaps, words[-1])
    if problems:
        html = BODY.sub(lambda begin: begin[0] + bar(problems, words, code or SPOKEN), html, count=1)
    return html.encode("utf-8")


def bar(problems: Sequence[Problem | str], words: Sequence[str], code: str) -> str:
    """Return the bar: how many errors and warnings there are, and the first of them; on request the others, too. Each
    with its file, its line and what to do.
    """
    grave = [problem for problem in problems if isinstance(problem, str) or problem.severity == "error"]
    first, *others = [*grave, *(problem for problem in problems if problem not in grave)]
    counts = zip(words, (len(grave), len(problems) - len(grave)), strict=False)
    told = words[2].join(many.format(n) for many, n in counts if n)
    shown = f'<p style="margin:.3rem 0">{escape(words[3])}</p>' if grave else ""
    lines = "".join(f"<li>{_line(problem, code)}</li>" for problem in others[: MOST - 1])
    more = f"<li>… {len(problems) - MOST}</li>" if len(problems) > MOST else ""
    listed = f'<ol start="2" style="{LIST}">{lines}{more}</ol>' if others else ""
    return (
        f'<details style="{STYLE}" data-lw-problems><summary style="cursor:pointer">{escape(told)}: '
        f"{_line(first, code)}</summary>{shown}{listed}</details>"
    )


def _line(problem: Problem | str, code: str) -> str:
    if isinstance(problem, str):
        return escape(problem)
    return f"<code>{escape(f'{problem.place.file}:{problem.place.line}')}</code> {escape(problem.remedy(code))}"


def _marked(html: str, gaps: Sequence[str], said: str) -> str:
    gap = re.compile(rf"\s*(?:{'|'.join(map(re.escape, gaps))})(?![A-Za-z])")

    def mark(found: re.Match[str]) -> str:
        text = found[3]
        if text is None or not gap.match(text):
            return found[0]
        return f'<mark style="{GAP}" title="{escape(said)}" data-lw-gap>{text}</mark>'

    begin = BODY.search(html)
    at = begin.end() if begin else 0
    return html[:at] + TEXT.sub(mark, html[at:])
