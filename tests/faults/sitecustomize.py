"""Python reads this module first, in every process of a build under test: makes one of them fail at one point.

FAULT is ``event|part|count|action``: at the ``count``-th audit event of that name whose arguments contain
``part``, in the process that builds FAULT_LANGUAGE (empty: the one that was started by hand). FAULT_ALIVE names a file
that every process holds a shared lock on for as long as it lives.
"""

import errno
import os
import signal
import sys
import time
from pathlib import Path

event, part, count, action = (os.environ.get("FAULT") or "never|||").split("|")
seen = 0
alive = None


def act() -> None:
    """Do what the action says."""
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif action == "end":
        os.kill(os.getpid(), signal.SIGTERM)
    elif action == "crash":
        os._exit(7)
    elif action == "hang":
        Path(os.environ["FAULT_ALIVE"]).with_suffix(".hangs").touch()
        time.sleep(600)
    elif action == "full":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "the file")
    elif action == "refuse":
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), "the folder")


def look(name: str, arguments: tuple[object, ...]) -> None:
    """Count what happens; ``act`` when it is time."""
    global seen  # noqa: PLW0603 - an audit hook has nowhere else to count
    if name != event or part not in str(arguments):
        return
    seen += 1
    if seen == int(count) or (seen > int(count) and action in {"full", "refuse"}):
        act()


if "FAULT_ALIVE" in os.environ and sys.platform != "win32":
    import fcntl

    alive = Path(os.environ["FAULT_ALIVE"]).open("rb")  # noqa: SIM115 - held to the end of the process
    fcntl.flock(alive, fcntl.LOCK_SH)
if event != "never" and os.environ.get("GUIDE_LANGUAGE", "") == os.environ.get("FAULT_LANGUAGE", ""):
    sys.addaudithook(look)
