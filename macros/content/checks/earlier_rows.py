"""The lists that give a word for a word, beside those of the last commit."""

from collections.abc import Iterator

from macros.content.checks.exchanged_texts import earlier
from macros.content.reading.yaml_parser import parse
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.problem import Place

TRADITIONAL, REDIRECTS = "data/vocabulary/traditional.yml", "data/vocabulary/redirects.yml"
MANY = 20
"""So many rows are not taken out one by one."""


def changed_rows(context: Context) -> Iterator[Finding]:
    """Say how many rows of the conversion are gone, and which old addresses lead elsewhere than they did."""
    guide = context.guide
    if gone := rows_gone(context):
        said = say("{} rows of the last commit are gone.", gone)
        fix = "Restore them from the last commit, unless they were taken out on purpose."
        yield Finding(Place(TRADITIONAL), said, fix)
    before = _earlier(context, REDIRECTS)
    live = {spot.address or "/" for spot in guide.spots} if before else set[str]()
    for old, target in before.items():
        now = guide.written_redirects.get(old, target)
        if now != target and target in live and now in live and not now.startswith(target):
            said = say("“{}” led to “{}” in the last commit.", old, target)
            fix = "Put it back, unless readers find there what they look for: the next commit settles it."
            yield Finding(guide.at("vocabulary", "redirects", old), said, fix)


def rows_gone(context: Context) -> int:
    """Return how many rows of the conversion are gone since the last commit, if they are many."""
    gone = len(_earlier(context, TRADITIONAL).keys() - context.guide.traditional.keys())
    return gone if gone > MANY else 0


def _earlier(context: Context, file: str) -> dict[str, str]:
    """Return the rows of a list in the last commit, if they were others; none where the list cannot be read now."""
    text = dict(earlier(context)).get(file) if context.guide.complete else None
    return parse(text, file).data or {} if text else {}
