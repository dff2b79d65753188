"""Builds that fail: each says why in one line, ends with an error, leaves nobody behind and the last site as it was."""

import signal
from pathlib import Path

import pytest
from support.fixture import ON_THAT_DAY, fixture_checkout
from support.injecting import Injection

UNTOUCHED = "The last good site is untouched."
FULL = f"The site was not built: No space left on device: the file. {UNTOUCHED}"
CHILDREN_WAIT = "children|open|.building-|1|hang"
WAYS = {"copied": ("os.fork", {}), "started anew": ("subprocess.Popen", {"GUIDE_CHILDREN_ANEW": "yes"})}
"""How children come to be: the event that tells it, and what asks for it."""


class Place:
    """Where a build should go: a folder with a stand-in for the last good site."""

    def __init__(self, folder: Path, way: str) -> None:
        self.birth, self.way = WAYS[way]
        self.site = folder / "place" / "site"
        self.command = ("-m", "mkdocs", "build", "--strict", "-d", str(self.site))
        self.injection = Injection(folder, fixture_checkout())
        for inside in ("en", "api/v1"):
            (self.site / inside).mkdir(parents=True)
        for name in ("index.html", "en/index.html"):
            (self.site / name).write_text("the last good site", encoding="utf-8")
        self.before = self.snapshot()

    def snapshot(self) -> dict[str, bytes]:
        """Return every file of the site."""
        return {str(file): file.read_bytes() for file in sorted(self.site.rglob("*")) if file.is_file()}

    def beside(self) -> list[str]:
        """Return the names beside the site."""
        return sorted(path.name for path in self.site.parent.iterdir() if path != self.site)

    def build(self, *faults: str, **more: str) -> tuple[int, list[str]]:
        """Run a build with faults. Returns its exit code and what it said besides its progress."""
        code, lines = self.injection.run(*self.command, faults=faults, **self.way, **ON_THAT_DAY, **more)
        assert self.injection.nobody_is_left()
        assert self.snapshot() == self.before
        return code, [line for line in lines if not line.startswith("INFO")]


@pytest.fixture(params=WAYS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place of its own for each test, and each way."""
    return Place(tmp_path, request.param)


def test_a_language_that_crashes(place: Place) -> None:
    code, said = place.build("en|open|.building-|1|crash", CHILDREN_WAIT)
    assert (code, said) == (1, [f"The language en was not built: see the lines above (exit code 7). {UNTOUCHED}"])
    assert place.beside() == []


def test_a_language_that_hangs(place: Place) -> None:
    code, said = place.build(CHILDREN_WAIT, GUIDE_CHILD_SECONDS="1")
    reason = "it did not end within 1 seconds (GUIDE_CHILD_SECONDS sets how many)"
    assert (code, said) == (1, [f"The language en was not built: {reason}. {UNTOUCHED}"])
    assert place.beside() == []


def test_a_disk_that_is_full_for_one_language(place: Place) -> None:
    code, said = place.build("en|open|.building-|1|full", "zh-Hant|open|.building-|1|hang")
    why = f"The language en was not built: see the lines above (exit code 1). {UNTOUCHED}"
    assert (code, said) == (1, [FULL, why])
    assert place.beside() == []


def test_a_kill_amid_the_pages(place: Place) -> None:
    code, said = place.build(CHILDREN_WAIT, "root|open|index.html|9|kill")
    assert (code, said) == (-signal.SIGKILL, [])
    assert ".site.lock" in place.beside()


def test_a_polite_end(place: Place) -> None:
    code, said = place.build(CHILDREN_WAIT, f"root|{place.birth}||2|end")
    assert (code, said) == (1, [f"ERROR   -  The build was ended before it was complete. {UNTOUCHED}", "Aborted!"])
    assert place.beside() == []


def test_two_builds_at_once_then_a_kill_then_a_full_disk(place: Place) -> None:
    first = place.injection.start(*place.command, faults=(f"root|{place.birth}||1|hang",), **place.way, **ON_THAT_DAY)
    place.injection.wait_until_one_hangs()
    code, said = place.injection.run(*place.command, **ON_THAT_DAY)
    refusal = f"Another build into {place.site} is under way (process {first.pid}). Build again when it has ended."
    assert (code, said) == (1, [refusal])
    first.kill()
    first.communicate()
    assert place.beside() == [f".site.building-{first.pid}", ".site.lock"]
    assert place.build(f"root|{place.birth}||1|full") == (1, [FULL])
    assert place.beside() == [], "the lock was taken over, what the killed build left is gone"
