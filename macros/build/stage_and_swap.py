"""Staging: a build writes beside the site and takes its place when it is complete; until then the last good site stays.

Beside ``site`` lie, while a build runs, ``.site.lock``, ``.site.building-<process>`` and, for each part that another
process builds, ``.site.building-<process>-<part>``; for the moment of the change ``.site.previous``. What a killed
build leaves is put back or removed by the next one.
"""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from macros.content.reading.site_settings import holds_other_things
from macros.model.command_messages import here, say

UNTOUCHED = "The last good site is untouched."


class NoSite(Exception):
    """The site cannot be built or put in its place; the message says why, ready to be shown."""


class Staging:
    """The folder in which one build writes, and the place the result goes to."""

    def __init__(self) -> None:
        self._lock: Lock | None = None
        self._site = self._folder = self._previous = Path()

    def open(self, site: Path) -> Path:
        """Take the place ``site`` for this process. Returns the folder to build into instead.

        Raises NoSite when another build has it, when it cannot be written, and when it holds what no build has made.
        """
        self.discard()
        self._site = site = site.resolve()  # a link stays a link, to the new site
        self._previous = site.with_name(f".{site.name}.previous")
        self._folder = site.with_name(f".{site.name}.building-{os.getpid()}")
        if site.exists() and not site.is_dir():
            said = "{} is not a folder, so the site cannot go there. Move it away, or name another with -d."
            raise NoSite(here(said, site))
        if site.exists() and not os.access(site, os.W_OK):
            said = "{} is read-only. Allow writing to it, or name another folder with -d. {}"
            raise NoSite(here(said, site, UNTOUCHED))
        if site.is_mount():
            said = "{} is where a disk is mounted and cannot be replaced. Name a folder in it with -d."
            raise NoSite(here(said, site))
        try:
            if holds_other_things(site):
                said = "{} holds other things than an earlier build. Name an empty folder with -d, or one of its own."
                raise NoSite(here(said, site))
            site.parent.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(site.with_name(f".{site.name}.lock"))
            self._recover()
            for left in (*site.parent.glob(f".{site.name}.building-*"), self._previous):
                self._drop(left)
            self._folder.mkdir()
        except Held as held:
            by = say(" (process {})", str(held)) if str(held) else ""
            raise NoSite(
                here("Another build into {} is under way{}. Build again when it has ended.", site, by)
            ) from None
        except OSError as error:
            self.discard()
            raise NoSite(in_words(error)) from error
        return self._folder

    def room(self, path: str) -> Path:
        """Return where a part of the site is built: beside the rest, which MkDocs empties before it writes."""
        return self._folder.with_name(f"{self._folder.name}-{path}")

    def gather(self, paths: Iterable[str]) -> None:
        """Move the parts that were built beside into the site. Raises OSError when one is not there."""
        for path in paths:
            self.room(path).rename(self._folder / path)

    def leave(self) -> None:
        """Let go of the build without touching it: it is another process' from here on."""
        if self._lock:
            self._lock.leave()
        self._lock = None

    def publish(self) -> Path:
        """Put the new site in its place. Returns that place.

        Raises NoSite when the old one cannot be replaced; then it is still there.
        """
        try:
            if self._site.exists():
                self._site.rename(self._previous)
            self._folder.rename(self._site)
        except OSError as error:
            self.discard()
            raise NoSite(in_words(error)) from error
        self._drop(self._previous)
        self.discard()
        return self._site

    def discard(self) -> bool:
        """End the build, with the last good site in its place. Returns whether one was under way."""
        if self._lock is None:
            return False
        with suppress(OSError):  # then the next build puts it back
            self._recover()
        for folder in (self._folder, *self._folder.parent.glob(f"{self._folder.name}-*")):
            self._drop(folder)
        self._lock.release()
        self._lock = None
        return True

    def _recover(self) -> None:
        """Put back what was moved away and not replaced: by this build, or by one that was killed in between."""
        if self._previous.exists() and not self._site.exists():
            self._previous.rename(self._site)

    def _drop(self, folder: Path) -> None:
        """Remove a folder. Hidden files at its top are not of our making (.git, say): they move on to the site."""
        if not folder.is_dir():
            return
        for kept in folder.glob(".*"):
            if self._site.is_dir() and not (self._site / kept.name).exists():
                kept.rename(self._site / kept.name)
        shutil.rmtree(folder, ignore_errors=True)


def in_words(error: OSError) -> str:
    """Return in one line what the system refused."""
    where = f": {error.filename}" if error.filename else ""
    return here("The site was not built: {}{}. {}", error.strerror or str(error), where, UNTOUCHED)


if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FAR = 1 << 20  # Windows lets nobody read what is locked: lock a byte far behind the holder's number


class Held(Exception):
    """Somebody else holds the lock; the message is the number of that process, or empty when it is not known."""


class Lock:
    """A lock on a file, which exists as long as the lock is held. A dead process holds nothing."""

    def __init__(self, file: Path) -> None:
        """Take the lock. Raises Held when another process has it, OSError when the file cannot be made."""
        self.file = file
        while True:
            self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                self._take()
            except BaseException:
                os.close(self._descriptor)
                raise
            with suppress(FileNotFoundError):
                if os.path.samestat(self.file.stat(), os.fstat(self._descriptor)):
                    break
            os.close(self._descriptor)  # its last holder removed the file between our opening and locking it
        os.truncate(self._descriptor, 0)
        os.write(self._descriptor, str(os.getpid()).encode())

    def release(self) -> None:
        """Remove the file and give the lock back."""
        if sys.platform == "win32":  # what is open cannot be removed there, neither here nor by the next holder
            self.leave()
        with suppress(OSError):
            self.file.unlink()
        if sys.platform != "win32":
            self.leave()

    def leave(self) -> None:
        """Let go of it; where this process was forked from the one that took it, it is still held there."""
        os.close(self._descriptor)

    def _take(self) -> None:
        try:
            if sys.platform == "win32":
                os.lseek(self._descriptor, FAR, os.SEEK_SET)
                msvcrt.locking(self._descriptor, msvcrt.LK_NBLCK, 1)
                os.lseek(self._descriptor, 0, os.SEEK_SET)
            else:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            raise Held(os.read(self._descriptor, 20).decode("ascii", "replace").strip()) from None
