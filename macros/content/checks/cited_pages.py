"""One page that several entries cite is told of alike, and its day is the one that stands in its address."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from macros.content.guide.guide import Link
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.leaves import Path

DAY = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12][0-9]|3[01])(?![0-9])")
Told = tuple[Link, Path, str]
"""Where something is told of a page, and what it is."""


def cited_page(context: Context) -> Iterator[Finding]:
    guide = context.guide
    addresses = {(link, path[:-1]): str(url) for link, (path, url, _) in guide.of_form("address") if path[-1] == "url"}
    told: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for link, (path, value, _) in guide.of_form("string", "word"):
        if path[-1] in ("date", "kind") and (url := addresses.get((link, path[:-1]))):
            told[url, path[-1]].append((link, path, value))
            if path[-1] == "date" and (day := _other_day(url, value)):
                said = say("The day in the address is {}, and {} stands here.", day, value)
                yield Finding(guide.at(*link, *path), said, "Look at the page, and write its day.", link)
    for found in told.values():
        usual = Counter(value for *_, value in found).most_common(1)[0][0]
        other = next(((link, path, value) for link, path, value in found if not _fits(value, usual)), None)
        if other:
            link, path, value = other
            there = next(guide.at(*one, *where) for one, where, said in found if said == usual)
            said = say("Of this page “{}” stands here, and “{}” in {}:{}.", value, usual, there.file, there.line)
            yield Finding(guide.at(*link, *path), said, "Write the same in both.", link)


def _fits(value: str, other: str) -> bool:
    """Tell whether two say the same, one of them perhaps less of it: 2015 and 2015-03."""
    return value.startswith(other) or other.startswith(value)


def _other_day(url: str, day: str) -> str:
    """Return the day that stands in an address, if the page is said to be of another one; empty where its year stands
    there as well, as in the address of a law.
    """
    days = ["-".join(found.groups()) for found in DAY.finditer(url)]
    is_other = days and not any(_fits(day, named) for named in days) and day[:4] not in DAY.sub("", url)
    return days[0] if is_other else ""
