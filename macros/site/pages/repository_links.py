"""Links to the place where the guide is kept: how each forge writes them, from mkdocs.yml."""

from collections.abc import Mapping
from typing import cast

from macros.content.reading.forge_settings import LINKS, NONE, SLOT, forge_faults, forge_of
from macros.content.reading.site_settings import ENVIRONMENT, FILE
from macros.model.command_messages import here

VARIABLES = {key[1:]: variable for key, variable in ENVIRONMENT.items()}
"""Setting of that section -> the variable that may stand in its place."""


class NoForge(Exception):
    """The links cannot be written; the message says why and what to do."""


def links(extra: Mapping[str, object]) -> dict[str, str]:
    """Return for each of LINKS its pattern with repository and branch filled in; none for a site without such links.

    ``extra`` is the section of that name in mkdocs.yml. Raises NoForge for the first fault of what it says of them.
    """
    repository, branch = _value(extra, "repository").rstrip("/").removesuffix(".git"), _value(extra, "branch") or "main"
    forges = cast("dict[str, dict[str, str]]", extra.get("forges") or {})
    forge = _value(extra, "forge") or forge_of(repository, forges)
    if not repository or forge == NONE:
        return {}
    others = {("forges", name) for name in forges if name != forge}
    for key, said, fix in forge_faults({**extra, "repository": repository, "forge": _value(extra, "forge")}):
        if key[:2] not in others:
            variable = VARIABLES.get(key)
            where = f"extra.{'.'.join(key)}" + (f" ({variable})" if variable else "")
            raise NoForge(here("{}, {}: {} {}", FILE, where, said, fix))
    known = {"repository": repository, "branch": branch}
    return {name: SLOT.sub(lambda slot: known.get(slot[1], slot[0]), forges[forge][name]) for name in LINKS}


def _value(extra: Mapping[str, object], name: str) -> str:
    return str(extra.get(name) or "").strip()  # an empty variable is read as None
