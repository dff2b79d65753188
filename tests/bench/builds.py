"""The builds that are compared: the guide, plain MkDocs, Zensical, and two plugins, all on the same data."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, reduce
from importlib.util import find_spec
from operator import add
from pathlib import Path
from tempfile import mkdtemp

from bench.generate import generate, size
from bench.measure import Cost, measure, megabytes
from bench.rival import write_rival

from macros.authoring.export import export
from macros.content.reading.load import load

WITHOUT_JIEBA = 'raise ImportError("the guide does not cut words; nobody else shall pay for it")\n'
"""Material cuts Chinese where jieba happens to be installed; the comparison must not depend on that."""


@dataclass(frozen=True)
class Way:
    """One way to build the guide. ``run`` builds it once from scratch; ``sites`` are the folders it writes.

    ``missing`` says why it cannot run here, or is empty.
    """

    key: str
    name: str
    run: Callable[[], Cost]
    sites: list[Path]
    missing: str = ""


class Guides:
    """Guides of any size in a folder of their own; each is written once."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.real = size(load(root)[0])

    def ways(self, number: int) -> list[Way]:
        """Return the ways to build a guide of so many entries, after writing what each of them needs."""
        place = self.folder / str(number)
        guide_root, exported, rival = place / "guide", place / "export", place / "rival"
        generate(self.root, guide_root, number)
        guide, _ = load(guide_root)
        export(guide, guide_root, exported)
        codes = list(guide.languages)
        write_rival(guide_root, exported, rival, codes)
        (place / "without").mkdir()
        (place / "without" / "jieba.py").write_text(WITHOUT_JIEBA, encoding="utf-8")
        _python(guide_root, "-m", "macros", "check")  # compiles the modules, as any earlier command would have
        engine = {"b": ("mkdocs", "build"), "c": ("zensical", "build", "--clean")}
        each = {key: [exported / code / "site" for code in codes] for key in engine}
        plugins = all(find_spec(name) for name in ("mkdocs_macros", "mkdocs_static_i18n"))
        return [
            Way("a cold", "the guide, nothing kept", partial(_guide, guide_root, keep=False), [guide_root / "site"]),
            Way("a warm", "the guide, templates kept", partial(_guide, guide_root, keep=True), [guide_root / "site"]),
            Way("b", "plain MkDocs on the export",
                partial(_each, exported, codes, engine["b"], PYTHONPATH=str(place / "without")), each["b"]),
            Way("c", "Zensical on the export", partial(_each, exported, codes, engine["c"]), each["c"],
                "" if find_spec("zensical") else "zensical is not installed"),
            Way("d", "macros and static-i18n", partial(_rival, rival, guide_root, place / "without"), [rival / "site"],
                "" if plugins else "requirements/bench.txt is not installed"),
        ]  # fmt: skip

    def check(self, number: int, *, keep: bool) -> Cost:
        """Return the cost of `make check` on a guide that was written; without ``keep`` the first of a checkout."""
        root = self.folder / str(number) / "guide"
        _put_away(*(() if keep else [root / ".cache"]))
        return _python(root, "-m", "macros", "check")


def written(way: Way) -> float:
    """Return the megabytes that a build left."""
    return sum(megabytes(site) for site in way.sites)


def _python(folder: Path, *arguments: str, **environment: str) -> Cost:
    return measure([sys.executable, *arguments], folder, **environment)


def _put_away(*folders: Path) -> None:
    """Let what an earlier run left be out of the way, without deleting it: for minutes after that, ext4 is slow to make
    another file, and the next run would pay for it.
    """
    for folder in folders:
        if folder.exists():
            folder.rename(Path(mkdtemp(prefix="before-", dir=folder.parent.parent)) / folder.name)


def _guide(root: Path, keep: bool) -> Cost:
    _put_away(root / "site", *(() if keep else [root / ".cache"]))
    return _python(root, "-m", "mkdocs", "build", "--strict")


def _each(exported: Path, codes: list[str], command: tuple[str, ...], **environment: str) -> Cost:
    """Build one language after the other, each from scratch."""
    for code in codes:
        _put_away(exported / code / "site", exported / code / ".cache")
    return reduce(add, (_python(exported / code, "-m", *command, **environment) for code in codes))


def _rival(rival: Path, *importable: Path) -> Cost:
    _put_away(rival / "site")
    return _python(rival, "-m", "mkdocs", "build", PYTHONPATH=os.pathsep.join(map(str, importable)))
