"""Python reads this module first, in every process of a build under test: makes some of them fail at one point.

FAULTS lists ``who|event|part|count|action``, divided by semicolons: who fails ("root", the process started by hand;
"children", all it starts; or one language), and when: at the ``count``-th audit event of that name whose arguments
contain ``part``. FAULTS_ALIVE names a file that every process holds a shared lock on for as long as it lives.
"""

import errno
import fcntl
import os
import signal
import sys
import time
from pathlib import Path

alive = Path(os.environ["FAULTS_ALIVE"]).open("rb")  # noqa: SIM115 - held to the end of the process
fcntl.flock(alive, fcntl.LOCK_SH)


def act(action: str) -> None:
    """Do what the action says."""
    match action:
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "end":
            os.kill(os.getpid(), signal.SIGTERM)
        case "crash":
            os._exit(7)
        case "hang":
            Path(os.environ["FAULTS_ALIVE"]).with_suffix(".hangs").touch()
            time.sleep(600)
        case "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "the file")
        case "refuse":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), "the folder")


def plan(who: str, event: str, part: str, count: int, action: str) -> None:
    """Watch for the event from now on; a disk once full stays full. A copy of the process learns late who it is."""
    seen = 0

    def look(name: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if name == event and part in str(arguments) and who in roles():
            seen += 1
            if seen == count or (seen > count and action in {"full", "refuse"}):
                act(action)

    sys.addaudithook(look)


def roles() -> set[str]:
    """Return the names of this process."""
    language = os.environ.get("GUIDE_LANGUAGE")
    return {language, "children"} if language else {"root"}


for fault in filter(None, os.environ["FAULTS"].split(";")):
    one, event, part, count, action = fault.split("|")
    plan(one, event, part, int(count), action)
