"""Which issue form a page opens for a reader who wants to change something, and what is filled in already.

The forms lie in .github/ISSUE_TEMPLATE. Their host fills in each field whose id is named in the address; the address of
the page is added by the theme, because only it knows where the site lives.
"""

from urllib.parse import urlencode

from macros.kinds import BY_NAME
from macros.site.page import Page

CHANGE = "change.yml"
"""The form that a page opens, unless the row of its kind names another."""


def suggestion(page: Page) -> str:
    """Return the query that opens the page's form with the entry filled in.

    >>> suggestion(Page("groups/family/", "", "", "", "data/groups/family.yml", "groups"))
    'template=change.yml&entry=groups%2Ffamily'
    """
    return urlencode({"template": _form(page), "entry": entry_name(page.source)})


def _form(page: Page) -> str:
    kind = BY_NAME.get(page.kind.removesuffix("-index"))
    return (kind.form if kind else "") or CHANGE


def entry_name(source: str) -> str:
    """Return what an editor calls a source file: ``groups/family``, or the path of a file outside data/."""
    return source.removeprefix("data/").removesuffix(".yml")
