"""The lifeline of a child process: a pipe that closes when its parent is gone, so that a killed build leaves nobody.

The parent holds one end and never writes to it; the system closes it when the parent ends, however it ends. The child
has the other end as its standard input. That holds on every system, unlike signals.
"""

import os
from contextlib import suppress
from threading import Thread

STANDARD_INPUT = 0


class Lifeline:
    """The pipe as the parent holds it. ``end`` is the standard input of its children."""

    def __init__(self) -> None:
        self.end, self._held = os.pipe()

    def let_down(self) -> None:
        """Close the children's end here, once all of them have it."""
        os.close(self.end)

    def cut(self) -> None:
        """Let go of the parent's end: what the system does for a parent that is gone. A second time does nothing."""
        if self._held >= 0:
            os.close(self._held)
            self._held = -1


def end_with_parent() -> None:
    """End this process, a child, at once when its lifeline is cut."""
    Thread(target=_wait, name="end with parent", daemon=True).start()


def _wait() -> None:
    with suppress(OSError):
        while os.read(STANDARD_INPUT, 1):
            pass
    os._exit(1)
