"""The guide as it was at an earlier commit."""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.model.command_messages import say

PARTS = ("data", "docs", "macros/kinds")
"""What the loader reads."""


class NoCommit(Exception):
    """The earlier state cannot be read; the message says why and what to do, ready to be told."""


def earlier(root: Path, commit: str) -> Guide:
    """Return the guide as it was at ``commit``. Raises NoCommit when git cannot give it."""
    try:
        name = _git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}").decode().strip()
    except NoCommit as reason:
        said = say("{} In a shallow clone, fetch it first: git fetch origin and the branch.", reason.args[0])
        raise NoCommit(said) from None
    parts = _git(root, "ls-tree", "--name-only", "-d", name, *PARTS).decode().split()
    archive = _git(root, "archive", "--format=tar", name, "--", *parts)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                packed.extractall(folder, filter="data")
        except tarfile.TarError as reason:
            said = say("The commit “{}” holds a file that cannot be unpacked: {}", commit, str(reason))
            raise NoCommit(said) from None
        guide, _ = load(Path(folder))
    return guide


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        raise NoCommit("git is not installed, so there is nothing to compare with.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1] if said else say("git gave no reason")
        raise NoCommit(say("The earlier commit cannot be read: {}.", why))
    return done.stdout
