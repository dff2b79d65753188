"""One build at a time: a lock that the operating system gives back when its holder dies, however it dies."""

import os
import sys
from contextlib import suppress
from pathlib import Path

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
