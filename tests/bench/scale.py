"""How the build grows: each way at each size, every figure a median, every comparison from the same rounds."""

import statistics
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.builds import Guides, Way, written
from bench.measure import Cost, Failed, median

HEAD = ("entries", "what", "seconds", "of b", "of c", "CPU s", "of b", "peak MB", "site MB")
WIDTHS = (8, 28, 9, 6, 6, 9, 6, 9, 9)
GROWTH = ("entries", "what", "time", "memory", "bytes")
Row = tuple[str, ...]
CHECKS = {False: "the first make check", True: "make check"}
SLOW = "d"
SLOW_FROM = 2000


def scale(root: Path, sizes: list[int], runs: int, only: set[str], all_ways: bool) -> None:
    """Print the table for these sizes, 0 being the real one, a row as soon as it is known."""
    with TemporaryDirectory(prefix="leave-well-bench-") as folder:
        guides = Guides(root, Path(folder))
        print(f"Builds of three languages from scratch; median of {runs} runs, ways taken in turn within each run.")
        print(_line(HEAD))
        before: dict[str, tuple[int, Cost, float]] = {}
        growth: list[Row] = []
        for number in sizes or [0]:
            entries = number or guides.real
            ways = [way for way in guides.ways(entries) if not only or way.key[0] in only]
            for way, cost, size, row in _rows(ways, entries, runs, all_ways):
                print(_line(row), flush=True)
                if cost and way.key in before and before[way.key][0] * 2 == entries:
                    _, old, old_size = before[way.key]
                    growth.append(
                        (f"{entries // 2} to {entries}", way.name, f"{cost.seconds / old.seconds:.2f} x",
                         _times(cost.megabytes, old.megabytes), f"{size / old_size:.2f} x")
                    )  # fmt: skip
                if cost:
                    before[way.key] = (entries, cost, size)
            if not only or "a" in only:
                for keep, name in CHECKS.items():
                    cost = median([guides.check(entries, keep=keep) for _ in range(runs)])
                    row = (str(entries), name, f"{cost.seconds:.2f}", "", "", f"{cost.cpu:.2f}", "", _mega(cost), "")
                    print(_line(row), flush=True)
        if growth:
            print("\nTwice the entries cost")
            for row in (GROWTH, *growth):
                print(f"{row[0]:<14}{row[1]:<28}{row[2]:>9}{row[3]:>9}{row[4]:>9}")


def _rows(ways: list[Way], entries: int, runs: int, all_ways: bool) -> Iterator[tuple[Way, Cost | None, float, Row]]:
    """Run all ways in turn, round by round, and yield their rows."""
    rounds: dict[str, list[Cost]] = {way.key: [] for way in ways}
    sizes: dict[str, float] = {}
    skipped = {way.key: way.missing for way in ways if way.missing}
    if entries >= SLOW_FROM and not all_ways:
        skipped |= {key: "left out at this size: --all" for key in rounds if key == SLOW}
    for _ in range(runs):
        for way in ways:
            if way.key in skipped:
                continue
            try:
                rounds[way.key].append(way.run())
            except Failed as failure:
                skipped[way.key] = f"FAILED: {str(failure).splitlines()[-1][:60]}"
                continue
            sizes[way.key] = written(way)
    for way in ways:
        if way.key in skipped:
            yield way, None, 0.0, (str(entries), way.name, skipped[way.key], *[""] * 6)
            continue
        cost = median(rounds[way.key])
        of = {other: _ratios(rounds[way.key], rounds.get(other, [])) for other in ("b", "c")}
        yield way, cost, sizes[way.key], (
            str(entries), way.name, f"{cost.seconds:.2f}", of["b"][0], of["c"][0], f"{cost.cpu:.2f}", of["b"][1],
            _mega(cost), f"{sizes[way.key]:.1f}"
        )  # fmt: skip


def _ratios(ours: list[Cost], theirs: list[Cost]) -> tuple[str, str]:
    """Return the medians of the ratios of each round, by the clock and of the processors, or nothing when the other did
    not run in all of them.
    """
    if len(ours) != len(theirs):
        return "", ""
    rounds = list(zip(ours, theirs, strict=True))
    times = statistics.median(a.seconds / b.seconds for a, b in rounds)
    return f"{times:.2f}", f"{statistics.median(a.cpu / b.cpu for a, b in rounds):.2f}"


def _mega(cost: Cost) -> str:
    return f"{cost.megabytes:.0f}" if cost.megabytes else "?"


def _times(new: float, old: float) -> str:
    return f"{new / old:.2f} x" if old else "?"


def _line(row: Iterable[str]) -> str:
    cells = list(zip(row, WIDTHS, strict=True))
    return "".join(f"{cell:<{width}}" if n < 2 else f"{cell:>{width}}" for n, (cell, width) in enumerate(cells))
