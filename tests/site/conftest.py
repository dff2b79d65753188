"""The built guide as parsed pages, read once for all tests of this folder."""

import pytest
from support.builds import built_site, real_guide
from support.crawl import Site


@pytest.fixture(scope="session")
def site() -> Site:
    """The real guide, built under a sub-path."""
    return Site(built_site(), real_guide())
