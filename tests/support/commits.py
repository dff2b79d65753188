"""Repositories that tests make."""

import subprocess
from pathlib import Path

WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody."""
    subprocess.run(["git", "-C", str(folder), *WHO, *arguments], check=True, capture_output=True)


def commit(folder: Path) -> None:
    """Commit all that stands in a folder; the first commit makes a repository of it."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "One more")
