"""The repository where readers report and contributors edit, and what pages say on a site that names none.

A hand-written page marks what holds only with one, and what is said without one (the second part may be left out):

    <!-- with a repository -->
    At the foot of each page …
    <!-- without a repository -->
    Tell whoever runs this site …
    <!-- end -->
"""

import re
from collections.abc import Mapping

MARKED = re.compile(
    r"<!-- with a repository -->\n(?P<with>.*?)(?:<!-- without a repository -->\n(?P<without>.*?))?<!-- end -->\n",
    re.DOTALL,
)


def repository(extra: Mapping[str, object]) -> str:
    """Return the address of the repository, without a slash at its end; empty where the site names none.

    ``extra`` is the section of that name in mkdocs.yml. An empty REPOSITORY_URL is read as None there.
    """
    return str(extra.get("repository") or "").strip().rstrip("/")


def branch(extra: Mapping[str, object]) -> str:
    """Return the branch that contributors edit."""
    return str(extra.get("branch") or "").strip() or "main"


def said(text: str, with_repository: bool) -> str:
    """Return the text of a hand-written page as it is said with a repository, or without one.

    >>> said("<!-- with a repository -->\\nA\\n<!-- without a repository -->\\nB\\n<!-- end -->\\n", False)
    'B\\n'
    """
    return MARKED.sub(lambda found: found["with"] if with_repository else found["without"] or "", text)
