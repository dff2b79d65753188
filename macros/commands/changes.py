"""``changes``: says in words what the working tree changes against an earlier commit."""

import io
import subprocess
import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from macros.commands.command import Command
from macros.content.changes import changes
from macros.content.guide import Guide
from macros.content.load import load
from macros.model.base import CODE, Doc

PARTS = ("data", "docs", "macros/kinds")
"""What the loader reads."""


class NoCommit(Exception):
    """The earlier state cannot be read; the message says why and what to do."""


def options(parser: ArgumentParser) -> None:
    """Declare the commit to compare with, the form and the language of the answer."""
    parser.add_argument("--since", default="HEAD", metavar="COMMIT", help="compare with this commit (default: HEAD)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="plain lines or a list")
    parser.add_argument("--language", metavar="CODE", default=CODE, help="the language of the sentences")


def run(options: Namespace) -> int:
    """Print one sentence per change; 2 when the earlier commit cannot be read."""
    now, _ = load(options.root)
    try:
        before = earlier(options.root, options.since)
    except NoCommit as reason:
        print(reason)
        return 2
    if options.language not in now.languages:
        print(f"There is no language “{options.language}”. Known: {', '.join(now.languages)}.")
        return 2
    wanted = (options.language, *now.languages[options.language].reads, CODE)
    for sentence in changes(before, now, lambda en, zh: Doc(en, zh).first(*wanted)):
        print(f"- {sentence}" if options.format == "markdown" else sentence)
    return 0


def earlier(root: Path, commit: str) -> Guide:
    """Return the guide as it was at ``commit``. Raises NoCommit when git cannot give it."""
    try:
        name = _git(root, "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}").decode().strip()
    except NoCommit as reason:
        raise NoCommit(f"{reason} In a shallow clone, fetch it first: git fetch origin and the branch.") from None
    parts = _git(root, "ls-tree", "--name-only", "-d", name, *PARTS).decode().split()
    archive = _git(root, "archive", "--format=tar", name, "--", *parts)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                packed.extractall(folder, filter="data")
        except tarfile.TarError as reason:
            raise NoCommit(f"The commit “{commit}” holds a file that cannot be unpacked: {reason}") from None
        guide, _ = load(Path(folder))
    return guide


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        raise NoCommit("git is not installed, so there is nothing to compare with.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoCommit(f"The earlier commit cannot be read: {said[-1] if said else 'git gave no reason'}.")
    return done.stdout


COMMAND = Command("changes", "say in words what changed since a commit", options, run)
