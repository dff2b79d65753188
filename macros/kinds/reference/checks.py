"""Each study is another one, and was published in the year by which its entry is called."""

import re
from collections.abc import Iterator

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say

LAST_YEAR = re.compile(r"-((?:1[5-9]|20)[0-9]{2})[a-z]?$")
"""The year at the end of an id."""


def reference_twice(context: Context) -> Iterator[Finding]:
    """No two studies have one DOI: somebody copied an entry and forgot to change it."""
    seen: dict[str, str] = {}
    for id_, reference in context.guide.references.items():
        first = seen.setdefault(reference.doi.lower(), id_) if reference.doi else id_
        if first != id_:
            place = context.guide.at("references", id_, "doi")
            fix = "Write the DOI of each study, or keep one of the two."
            yield Finding(place, say("“{}” has the same DOI.", first), fix)


def other_year(context: Context) -> Iterator[Finding]:
    """The year is that of the id; a later edition is excused."""
    for id_, reference in context.guide.references.items():
        found = LAST_YEAR.search(id_)
        has_come = reference.year <= context.today.year + 1
        if found and has_come and int(found[1]) != reference.year:
            said = say("The id says {} and the year {}.", found[1], reference.year)
            place = context.guide.at("references", id_, "year")
            yield Finding(place, said, "Mend one of the two.", ("references", id_))


CHECKS = (
    Check("reference-twice", "guide", "error", reference_twice),
    Check("other-year", "entry", "warning", other_year),
)
