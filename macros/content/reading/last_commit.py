"""The files of a checkout as the last commits have them; a guide outside any repository has none."""

import subprocess
from pathlib import Path

COMMITS = ("HEAD", "HEAD^")
"""The last commit and the one before: on a branch that is being merged, the latter is what it is merged into."""
SECOND_PARENT = "HEAD^2"
"""What only a commit has that merges a branch, as forges make one to check what is proposed."""

TEXTS = (".yml", ".md", ".js", ".css")
"""What is compared: YAML files, pages, scripts and style sheets."""
MANY = 60
"""More files than this are changed by a program, or by a merge."""


def committed(root: Path, *files: str, commits: tuple[str, ...] = COMMITS) -> list[bytes]:
    """Return what each file below ``root`` holds in each commit, file by file; empty where a commit lacks it."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return []
    revisions = "".join(f"{commit}:./{file}\n" for file in files for commit in commits)
    out = asked(root, "cat-file", "--batch", given=revisions.encode())
    found: list[bytes] = []
    while out:
        head, _, rest = out.partition(b"\n")
        size = int(head.rpartition(b" ")[2]) if not head.endswith(b" missing") else -1
        found.append(rest[: max(size, 0)])
        out = rest[size + 1 :]
    return found


def changed(root: Path, *folders: str) -> dict[str, str]:
    """Return file -> its text in the last commit, for the files of these kinds in ``folders`` that are not the same any
    more; where none is and that commit merges a branch, what they said in the one that it is merged into.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return {}
    last, before = COMMITS
    files = _differing(root, last, *folders)
    if not files and asked(root, "rev-parse", "--quiet", "--verify", SECOND_PARENT):
        last, files = before, _differing(root, before, *folders)
    texts = committed(root, *files, commits=(last,)) if 0 < len(files) <= MANY else []
    return {file: text.decode("utf-8", "replace") for file, text in zip(files, texts, strict=True)} if texts else {}


def _differing(root: Path, commit: str, *folders: str) -> list[str]:
    names = asked(root, "diff", "--name-only", "--relative", "-z", commit, "--", *folders).decode("utf-8", "replace")
    return [name for name in names.split("\0") if name.endswith(TEXTS)]


def asked(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git says in a folder; nothing where it cannot."""
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], input=given, capture_output=True, check=True).stdout  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError):
        return b""
