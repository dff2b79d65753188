"""How one page links to another."""

from functools import cache
from posixpath import relpath


@cache
def relative(target: str, base: str) -> str:
    """Return ``target`` as a link from the page ``base``; both are addresses under the language's root.

    >>> relative("groups/family/#a", "arguments/x/")
    '../../groups/family/#a'
    """
    path, _, fragment = target.partition("#")
    anchor = f"#{fragment}" if fragment else ""
    if path == base:
        return anchor or "./"
    link = relpath(path or ".", base or ".")
    slash = "/" if path.endswith("/") or not path else ""
    return f"{link}{slash}{anchor}"
