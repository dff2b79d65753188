"""What a preview has made so far in one language, each thing with what it read of the guide."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from macros.content.guide.dependency_tracking import Notes, Path, Paths, of_ground, watched
from macros.content.guide.guide import Guide

T = TypeVar("T")


class Memory:
    """Makes a thing once, and again only when something that it read has changed."""

    def __init__(self) -> None:
        self._guide: Guide | None = None
        self._notes = Notes()
        self._paths = Paths()
        self._made: dict[str, tuple[set[Path], Any]] = {}

    def look_at(self, guide: Guide) -> Guide:
        """Forget what was made of something that is not so in ``guide``. Returns that guide, to be read from now on."""
        if self._guide is None or of_ground(self._guide) != of_ground(guide):
            self.forget()
        else:
            differ = self._paths.changed(self._guide, guide)
            self._made = {name: made for name, made in self._made.items() if differ.isdisjoint(made[0])}
        self._guide = guide
        return watched(guide, self._notes)

    def forget(self) -> None:
        """Forget everything: what is not of the guide has changed."""
        self._made, self._paths = {}, Paths()

    def once(self, name: str, make: Callable[[], T], *, under_all: bool = False) -> T:
        """Return what ``make`` makes, or made the last time; one thing does not make another.

        What is ``under_all`` is read in making all else: when it is made again, so is everything. Raises what ``make``
        does.
        """
        if name not in self._made:
            if under_all:
                self.forget()
            self._notes.seen = seen = set[Path]()
            made = make()
            self._notes.seen = set()
            self._paths.add(seen)
            self._made[name] = (seen, made)
        return cast("T", self._made[name][1])
