"""A child that is a copy of this process: knows all that this one knows, and shares nothing with it from then on."""

import os
import signal
import subprocess
import sys
import threading
import time

ANEW = "GUIDE_CHILDREN_ANEW"
"""Set to anything: make no copies where they could be made. For the tests of the other systems' way."""
LOOK_SECONDS = 0.01
NICER = 5
"""How far a copy stands back where the cores do not suffice: the process it comes from checks and finishes as well."""


class Copy:
    """The copy, seen from the process it was made from: the few methods of a Popen that its keeper needs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return its exit code, negative for the signal that ended it, or None while it runs."""
        if self.returncode is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, at most ``timeout`` seconds. Returns its exit code; raises subprocess.TimeoutExpired."""
        began = time.monotonic()
        while (code := self.poll()) is None:
            if timeout is not None and time.monotonic() - began >= timeout:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(LOOK_SECONDS)
        return code

    def kill(self) -> None:
        """End it at once."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


def can_copy() -> bool:
    """Whether this process may be copied: macOS' own libraries do not bear it, and threads would not be copied."""
    return sys.platform == "linux" and threading.active_count() == 1 and ANEW not in os.environ


def copied(stdin: int, output: int | None = None) -> Copy | None:
    """Copy this process. Returns the copy; in the copy itself None.

    The copy reads from the descriptor ``stdin`` and, if one is given, says everything into ``output``; both may be
    closed afterwards.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return Copy(pid)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(NICER)
    os.dup2(stdin, 0)
    if output is not None:
        os.dup2(output, 1)
        os.dup2(output, 2)
    return None
