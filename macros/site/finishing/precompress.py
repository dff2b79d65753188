"""Packs the files of a finished site, so that a server has them ready: .gz beside each, and .br where brotli is."""

import gzip
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt", ".md"}
AT_ONCE = 200
"""So many files are named to one process of brotli: far below what a command line may hold."""


def pack(site: Path) -> dict[str, int]:
    """Write the packed files. Returns how many there are of each ending, without .br where brotli is not installed.

    Raises OSError when one cannot be written.
    """
    files = sorted(file for file in site.rglob("*") if file.suffix in PACKED)
    brotli = shutil.which("brotli")
    with ThreadPoolExecutor() as pool:
        if brotli:
            some = [files[start : start + AT_ONCE] for start in range(0, len(files), AT_ONCE)]
            list(pool.map(partial(_brotli, brotli), some))
        list(pool.map(_gzip, files))
    return dict(_counted(site, (".gz", ".br") if brotli else (".gz",)))


def _gzip(file: Path) -> None:
    """The same bytes whenever it is done: the header names no time and no file."""
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))


def _brotli(command: str, files: list[Path]) -> None:
    done = subprocess.run([command, "--force", "--keep", "--best", "--", *files], check=False)  # noqa: S603 - our own files
    if done.returncode:
        raise OSError(done.returncode, "brotli could not pack the files")


def _counted(site: Path, endings: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for ending in endings:
        yield ending, sum(1 for _ in site.rglob(f"*{ending}"))
