"""A fork: a child process that is a copy of this one. It knows what this one knows and shares nothing from then on."""

import os
import signal
import sys
import threading
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


ANEW = "GUIDE_CHILDREN_ANEW"
"""Set to anything: do not fork where that could be done. For the tests of the other systems' way."""
NICER = 5
"""How far a fork stands back where the cores do not suffice: the process it comes from finishes the site as well."""


class Fork:
    """The child, seen from its parent: the few methods of a Popen that its keeper needs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return its exit code, negative for the signal that ended it, or None while it runs."""
        return self._look(os.WNOHANG)

    def wait(self) -> int | None:
        """Wait for its end. Returns its exit code."""
        return self._look(0)

    def kill(self) -> None:
        """End it at once."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def _look(self, options: int) -> int | None:
        if self.returncode is None:
            ended, status = os.waitpid(self.pid, options)
            if ended:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def can_fork() -> bool:
    """Whether this process may fork: macOS' own libraries do not bear it, and threads would be missing in the child."""
    return sys.platform == "linux" and threading.active_count() == 1 and ANEW not in os.environ


def fork(stdin: int, output: int | None = None) -> Fork | None:
    """Fork this process. Returns the child; in the child itself None.

    The child reads from the descriptor ``stdin`` and, if one is given, says everything into ``output``; both may be
    closed afterwards.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return Fork(pid)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(NICER)
    os.dup2(stdin, 0)
    if output is not None:
        os.dup2(output, 1)
        os.dup2(output, 2)
    return None
