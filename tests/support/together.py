"""Rows of the table of breakages, broken together: a check of several finds on another day what a check of each would.

Each row by itself is what the table proves, on this day. On other days it is only asked whether a day makes a
difference, and that shows in a check of several rows that break different files.
"""

from collections.abc import Iterable

from breakages.row import Row

from macros.content.checks.catalogue import CHECKS
from support.breaking import Broken

AT_ONCE = 4


class Together:
    """The rows, in batches that break different files; those of load and of checks apart, for one hides the other."""

    def __init__(self, broken: Broken, rows: Iterable[Row]) -> None:
        self._broken = broken
        self._said: dict[str, bool] = {}
        self._batches: dict[str, list[Row]] = {}
        late = {check.name for check in CHECKS if check.find}
        open_: dict[bool, list[tuple[list[Row], set[object]]]] = {False: [], True: []}
        for row in rows:
            row.run(broken)
            touched = broken.touched
            broken.undo()
            batches = open_[row.rule in late]
            fits = (one for one in batches if len(one[0]) < AT_ONCE and not one[1] & touched)
            batch, files = next(fits, ([], set[object]()))
            if not batch:
                batches.append((batch, files))
            batch.append(row)
            files |= touched
            self._batches[row.name] = batch

    def say(self, row: Row) -> bool:
        """Tell whether the lines of all rows of its batch were said and no other; if not, it is to be tried alone."""
        if row.name not in self._said:
            batch = self._batches[row.name]
            lines = [one.run(self._broken) for one in batch]
            said = sorted(lines) == sorted(self._broken.problems())
            self._broken.undo()
            self._said |= {one.name: said for one in batch}
        return self._said[row.name]
