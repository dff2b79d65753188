"""Helpers of a preview: for each language a fork of this process that rebuilds it whenever it is asked.

A helper keeps what it built last, as the process it comes from would. It ends when that process does.
"""

import logging
import os
import signal
from collections.abc import Callable

from macros.build.fork import can_fork, fork

WORK = b"w"
DONE = b"d"
log = logging.getLogger("mkdocs.hooks.guide")


class Workers:
    """One helper for each language; none where this process cannot be forked."""

    def __init__(self) -> None:
        self._pipes: dict[str, tuple[int, int]] = {}

    def start(self, code: str, work: Callable[[], None]) -> None:
        """Make a helper that calls ``work`` in its own memory when it is asked. It never returns there."""
        if not can_fork():
            return
        orders, ask = os.pipe()
        hear, answers = os.pipe()
        if fork(stdin=orders) is None:
            for ours in (ask, hear, *(end for pair in self._pipes.values() for end in pair)):
                os.close(ours)
            _serve(work, answers)
        os.close(orders)
        os.close(answers)
        self._pipes[code] = ask, hear

    def ask(self) -> set[str]:
        """Ask all helpers to work. Returns the languages that are taken care of."""
        for code, (ask, _) in list(self._pipes.items()):
            try:
                os.write(ask, WORK)
            except BrokenPipeError:
                self._lose(code)
        return set(self._pipes)

    def wait(self) -> set[str]:
        """Wait until all have done what they were asked for. Returns the languages whose helper is gone."""
        gone = {code for code, (_, hear) in self._pipes.items() if os.read(hear, 1) != DONE}
        for code in gone:
            self._lose(code)
        return gone

    def _lose(self, code: str) -> None:
        for end in self._pipes.pop(code):
            os.close(end)


def _serve(work: Callable[[], None], answers: int) -> None:
    """Work whenever asked, until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the preview, and the pipe with it
    while os.read(0, 1):
        try:
            work()
        except Exception as error:
            log.error("%s: %s", type(error).__name__, error)  # noqa: TRY400 - contributors never see a traceback
        os.write(answers, DONE)
    os._exit(0)
