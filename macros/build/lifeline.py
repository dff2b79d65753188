"""The lifeline of a child process: a pipe that closes when its parent is gone, so that a killed build leaves nobody.

The parent holds one end and never writes to it; the system closes it when the parent ends, however it ends. The child
has the other end as its standard input. That holds on every system, unlike signals.
"""

import os
from contextlib import suppress
from threading import Thread


class Lifeline:
    """The pipe as the parent holds it; ``end`` is the standard input of the children, until all have it."""

    def __init__(self) -> None:
        self.end, held = os.pipe()
        self._held = os.fdopen(held, "wb")

    def cut(self) -> None:
        """Let go of the parent's end, as the system does for a parent that is gone."""
        self._held.close()


def end_with_parent() -> None:
    """End this process, a child, at once when its lifeline is cut."""
    Thread(target=_wait, name="end with parent", daemon=True).start()


def _wait() -> None:
    with suppress(OSError):
        while os.read(0, 1):
            pass
    os._exit(1)
