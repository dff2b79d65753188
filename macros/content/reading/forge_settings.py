"""The links of mkdocs.yml to the place where the guide is kept: what each forge's row holds."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from macros.model.command_messages import both, say
from macros.model.problem import nearest

PAGE = {"form", "entry", "page"}
FILE = {"file"}
LINKS = {"change": PAGE, "file": FILE, "folder": FILE, "report": set[str]()}
"""What a page links to -> what a pattern may leave open for the page to fill in, besides repository and branch."""
KNOWN = ("repository", "branch")
NEEDS_ONE = {"change": {"entry", "page"}, "file": FILE, "folder": FILE, "report": set[str]()}
"""What a page links to -> one of these at least is filled in, or every page has the same link."""
SLOT = re.compile(r"{(\w*)}")
NONE = "none"
Fault = tuple[tuple[str, ...], str, str]
"""Which setting of ``extra``, what is wrong with it, and what to do."""


def forge_faults(extra: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the links; ``extra`` is the section of that name in mkdocs.yml."""
    repository, forge = str(extra.get("repository") or ""), str(extra.get("forge") or "")
    forges = extra.get("forges")
    if repository and forge != NONE and not repository.startswith(("https://", "http://")):
        said = say("“{}” opens in no browser.", repository)
        yield ("repository",), said, "Write the address that begins with https://."
    if not isinstance(forges, dict):
        if repository:
            yield ("forges",), "No forge says how its links are written.", "Restore it from the last commit."
        return
    rows = cast("dict[str, Any]", forges)
    if forge and forge not in (*rows, NONE):
        said = say("“{}” is none of the forges in mkdocs.yml.{}", forge, nearest(forge, (*rows, NONE)))
        yield ("forge",), said, say("Write one of {}.", ", ".join((*rows, NONE)))
    elif repository.startswith("http") and not forge and not forge_of(repository, rows):
        said = say("The host of “{}” does not say which forge it is.", repository)
        yield ("forge",), said, say("Write one of {}.", ", ".join((*rows, NONE)))
    for name, row in rows.items():
        for link in LINKS:
            pattern = cast("dict[str, Any]", row).get(link) if isinstance(row, dict) else None
            if fault := _fault(link, str(pattern or "")):
                yield ("forges", name, link) if pattern else ("forges", name), *fault


def _fault(link: str, pattern: str) -> tuple[str, str] | None:
    """Return what is wrong with the pattern of a link, and what to do."""
    slots, may, one = SLOT.findall(pattern), {*KNOWN, *LINKS[link]}, NEEDS_ONE[link]
    if not pattern:
        return say("“{}” is missing: how that link is written.", link), "Restore it from the last commit."
    if wrong := [slot for slot in slots if slot not in may]:
        said = say("There is no {{{}}} to fill in here.{}", wrong[0], nearest(wrong[0], may))
        return said, say("Use only {}.", ", ".join(f"{{{slot}}}" for slot in sorted(may)))
    if not pattern.startswith("{repository}/"):
        return "The link leads away from the repository.", "Begin it with {repository}/."
    if one and one.isdisjoint(slots):
        said = say("Every page would have the same link: {} stands nowhere.", both([f"{{{slot}}}" for slot in one]))
        return said, "Restore it from the last commit."
    return None


def forge_of(repository: str, forges: Mapping[str, object]) -> str:
    """Return the forge whose name is a part of the host's: gitlab for https://gitlab.example.org/…"""
    host = repository.partition("://")[2].partition("/")[0].lower()
    return next((name for name in forges if name in host.split(".")), "")
