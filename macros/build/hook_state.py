"""One run of MkDocs: what one of its events leaves to the next, as it calls plain functions."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from macros.build.full_build import Publication
from macros.build.language_build import Build, Faulty
from macros.build.port import NoPort
from macros.build.preview_session import Session
from macros.build.stage_and_swap import NoSite
from macros.content.today import NoDay
from macros.site.pages.repository_links import NoForge

REFUSALS = (Faulty, NoForge, NoSite, NoPort, NoDay)
"""What says by its message alone why there can be no site."""


@contextmanager
def refusals(end: Callable[[str], Exception]) -> Generator[None]:
    """Raise what ``end`` makes of the message of what cannot be built, without a traceback."""
    try:
        yield
    except REFUSALS as reason:
        raise end(str(reason)) from None


class Run:
    """The command, ``serving`` or not, and what it does."""

    serving = False
    published: Build

    def __init__(self) -> None:
        self.publication = Publication()
        self.session: Session | None = None

    @property
    def build(self) -> Build:
        """The build that is being made."""
        return self.session.build if self.session else self.published
