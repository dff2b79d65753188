"""What Lighthouse measured as a table, and which bars a page misses."""

from dataclasses import dataclass
from statistics import median
from typing import Any

CATEGORIES = ("performance", "accessibility", "best practices", "SEO")
BARS = (97, 100, 100, 100)


@dataclass(frozen=True)
class Figures:
    """The medians of a page's runs. Times in milliseconds, weight in bytes."""

    page: str
    scores: tuple[int, ...]
    lcp: float
    tbt: float
    cls: float
    requests: int
    weight: float
    missed: tuple[str, ...]  # audits other than performance that failed in some run
    error: str | None


def summed(page: str, runs: list[dict[str, Any]]) -> Figures:
    """Return the medians of what measure.mjs printed for one page. A page that did not load scores nothing."""
    scores = tuple(round(100 * median(run["scores"][at] or 0 for run in runs)) for at in range(len(CATEGORIES)))

    def middle(name: str) -> float:
        return median(run[name] or 0 for run in runs)

    return Figures(
        page,
        scores,
        middle("lcp"),
        middle("tbt"),
        middle("cls"),
        round(middle("requests")),
        middle("bytes"),
        tuple(sorted({audit for run in runs for audit in run["missed"]})),
        next((run["error"] for run in runs if run["error"]), None),
    )


def misses(found: Figures, bars: tuple[int, ...] = BARS) -> list[str]:
    """Return a line for each bar the page misses, with the figure."""
    if found.error:
        return [f"{found.page}: {found.error}"]
    why = f" ({', '.join(found.missed)})" if found.missed else ""
    return [
        f"{found.page}: {name} is {score}, must be at least {bar}{'' if name == 'performance' else why}"
        for name, score, bar in zip(CATEGORIES, found.scores, bars, strict=True)
        if score < bar
    ]


def table(rows: list[Figures]) -> str:
    """Return the figures as a Markdown table, which also reads well in a terminal."""
    head = ["page", *CATEGORIES, "LCP s", "TBT ms", "CLS", "requests", "KB gzip"]
    cells = [
        [
            row.page, *map(str, row.scores), f"{row.lcp / 1000:.1f}", f"{row.tbt:.0f}", f"{row.cls:.3f}",
            str(row.requests), f"{row.weight / 1024:.0f}",
        ]
        for row in rows
    ]  # fmt: skip
    widths = [max(len(line[at]) for line in [head, *cells]) for at in range(len(head))]
    rule = ["-" * width for width in widths]
    lines = [[cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in [head, rule, *cells]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
