"""`make bench`: times, memory and sizes that matter to a contributor and to a reader, against others."""

import argparse
import platform
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from os import cpu_count
from pathlib import Path

from bench.preview import preview
from bench.reader import reader
from bench.scale import scale
from bench.weight import weight

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = [0, 500, 1000, 2000]
PREVIEWS = [0, 2000]
"""The sizes at which a preview is measured. At most 0.5 s for a text in the real guide, 1.0 s in the large one."""
PARTS = "abcd"
PACKAGES = ("mkdocs", "mkdocs-material", "zensical", "mkdocs-macros-plugin", "mkdocs-static-i18n")


def main() -> None:
    """Print all tables; a part that fails is named and the rest goes on."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="entries; 0 is the real guide")
    parser.add_argument("--runs", type=int, default=3, help="runs of each figure (default: 3)")
    parser.add_argument(
        "--only", nargs="+", default=[], choices=[*PARTS, "preview", "reader", "weight"],
        help="a the guide, b plain MkDocs, c Zensical, d two plugins, preview a change, reader quiz and search, weight",
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help="also the slowest way at the largest size")
    options = parser.parse_args()
    only = set(options.only)
    began = time.monotonic()
    print(f"Python {platform.python_version()}, {cpu_count()} cores; {', '.join(map(_version, PACKAGES))}")
    if not only or "reader" in only:
        _try(reader)
    if not only or "weight" in only:
        _try(weight)
    if not only or "preview" in only:
        _try(lambda: [preview(ROOT, number, options.runs) for number in PREVIEWS])
    if not only or only & set(PARTS):
        _try(lambda: scale(ROOT, options.sizes, options.runs, only & set(PARTS), options.all))
    print(f"\nThe whole bench took {(time.monotonic() - began) / 60:.1f} minutes.")


def _try(part: Callable[[], None]) -> None:
    try:
        part()
    except Exception as reason:
        print(f"FAILED: {reason}")


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"no {package}"


if __name__ == "__main__":
    main()
