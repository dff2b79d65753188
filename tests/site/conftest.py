"""The built guides as parsed pages, read once for all tests of this folder."""

import pytest
from support.builds import built_site, real_guide
from support.crawl import Site
from support.fixture import fixture_site

from macros.content.guide.guide import Guide


@pytest.fixture(scope="session")
def site() -> Site:
    """The real guide, built under a sub-path. What its writers write must turn no test red."""
    return Site(built_site(), real_guide())


@pytest.fixture(scope="session")
def small(guide: Guide) -> Site:
    """The fixture's guide, built the same way: its words are known."""
    return Site(fixture_site(), guide)


@pytest.fixture(scope="session", params=["site", "small"])
def either(request: pytest.FixtureRequest) -> Site:
    """Both, one after the other."""
    return request.getfixturevalue(request.param)
