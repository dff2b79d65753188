"""The guide that the tests are about: small, valid, complete, and nobody's to edit but theirs (tests/guide).

The real guide is tested by ``make check`` and as a built site; what a contributor writes there changes no test here.
"""

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

from macros.content.guide.guide import Guide
from macros.content.reading.load import languages, load
from macros.site.pages.page import Page
from macros.site.pages.pages import pages
from support.builds import ROOT, build, on_day, once, report

FIXTURE = ROOT / "tests" / "guide"
TODAY = date(2026, 11, 26)
"""The day on which the tests take place: every date of the fixture is past, and none is long past."""
ON_THAT_DAY = on_day(TODAY)
"""What tells a process so, in its environment."""
OF_THE_CODE = ("interface", "rules", "scopes")
"""The lists that belong to the code, not to a guide: the checkout's own are used."""


def lay(folder: Path) -> Path:
    """Write the fixture's data and hand-written pages into a folder. Returns the folder."""
    for name in ("data", "docs"):
        shutil.copytree(FIXTURE / name, folder / name, dirs_exist_ok=True)
    for name in OF_THE_CODE:
        copy_words(ROOT / "data" / "vocabulary" / f"{name}.yml", folder / "data" / "vocabulary")
    shutil.copytree(ROOT / "data" / ".schema", folder / "data" / ".schema")
    return folder


def copy_words(file: Path, folder: Path) -> None:
    """Copy a list of the code, without the languages that the fixture does not know."""
    text = _more_languages().sub("", file.read_text(encoding="utf-8"))
    (folder / file.name).write_text(text, encoding="utf-8")


@cache
def _more_languages() -> re.Pattern[str]:
    """Return what finds the lines in other languages than the fixture's."""
    own = "|".join(languages(FIXTURE))
    return re.compile(rf"^(?:  |    )(?!(?:{own}):)[a-z]{{2,3}}(?:-\w+)?:.*\n(?: {{5,}}.*\n)*", re.MULTILINE)


def lay_checkout(folder: Path) -> Path:
    """Write all that a build of the fixture needs into a folder: its data, and this checkout's code beside it."""
    lay(folder)
    (folder / "docs" / "assets").symlink_to(ROOT / "docs" / "assets", target_is_directory=True)
    (folder / "macros").symlink_to(ROOT / "macros", target_is_directory=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def give_code(checkout: Path) -> None:
    """Give a checkout the code and the assets that it borrows: what it changes or compiles stays its own."""
    for name in ("macros", "docs/assets"):
        (checkout / name).unlink()
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))


def read(folder: Path) -> Guide:
    """Return the guide of a folder. Fails when it has a fault of form."""
    guide, problems = load(folder)
    assert not problems, report([str(problem) for problem in problems])
    return guide


def fixture_checkout() -> Path:
    """Return a checkout of the fixture for all who only read or build it; who changes one lays their own."""
    return once("fixture", lay_checkout)


def fixture_site() -> Path:
    """Return the folder of the fixture's site, built under a sub-path."""
    return once("fixture-site", lambda folder: build(fixture_checkout(), folder, **ON_THAT_DAY))


@cache
def fixture_guide() -> Guide:
    """Return the fixture's guide, read once a process."""
    return read(fixture_checkout())


@cache
def fixture_pages(code: str, *, with_repository: bool = True) -> list[Page]:
    """Return the pages of the fixture in a language, made once a process; nobody changes them."""
    return pages(fixture_guide(), code, with_repository=with_repository)
