"""Helpers of a preview: for each language a fork of this process that rebuilds it whenever it is asked.

A helper keeps what it built last, as the process it comes from would. It ends when that process does.
"""

import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from select import select
from socket import socket, socketpair

from macros.build.fork import can_fork, fork

QUIET_SECONDS = 2.0
"""So long nothing was saved before what nobody waits for is finished: it may take longer than a page."""
WORK = b"w"
DONE = b"d"
log = logging.getLogger("mkdocs.hooks.guide")


class Workers:
    """One helper for each language; none where this process cannot be forked."""

    def __init__(self) -> None:
        self._lines: dict[str, socket] = {}

    def start(self, code: str, work: Callable[[], None], finish: Callable[[], None] = lambda: None) -> None:
        """Make a helper that calls ``work`` in its own memory when it is asked. It never returns there.

        When it is not asked again for QUIET_SECONDS, it calls ``finish``; nobody waits for that.
        """
        if not can_fork():
            return
        self._lines[code], theirs = socketpair()
        if fork(stdin=theirs.fileno()) is None:
            for ours in self._lines.values():
                ours.close()
            _serve(work, finish, theirs)
        theirs.close()

    def ask(self) -> set[str]:
        """Ask all helpers to work. Returns the languages that are taken care of."""
        for code, line in list(self._lines.items()):
            try:
                line.send(WORK)
            except OSError:
                del self._lines[code]
        return set(self._lines)

    def wait(self) -> set[str]:
        """Wait until all have done what they were asked for. Returns the languages whose helper is gone."""
        gone = {code for code, line in self._lines.items() if not _heard(line)}
        for code in gone:
            self._lines.pop(code).close()
        return gone


def _heard(line: socket) -> bool:
    with suppress(OSError):
        return line.recv(1) == DONE
    return False


def _serve(work: Callable[[], None], finish: Callable[[], None], line: socket) -> None:
    """Work whenever asked, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the preview, and the line with it
    while line.recv(1):
        _do(work)
        line.send(DONE)
        if not select([line], [], [], QUIET_SECONDS)[0]:
            _do(finish)
    os._exit(0)


def _do(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as error:
        log.error("%s: %s", type(error).__name__, error)  # noqa: TRY400 - contributors never see a traceback
