"""Ends a child build with the process that started it, so that a killed build leaves nobody behind."""

import os
from contextlib import suppress
from threading import Thread

STANDARD_INPUT = 0


def end_with_parent() -> None:
    """End this process at once when its standard input closes.

    The parent holds the other end of that pipe and never writes to it; the system closes it when the parent is gone,
    however it went. That holds on every system, unlike signals.
    """
    Thread(target=_wait, name="end with parent", daemon=True).start()


def _wait() -> None:
    with suppress(OSError):
        while os.read(STANDARD_INPUT, 1):
            pass
    os._exit(1)
