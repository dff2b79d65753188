"""Links to the place where the guide is kept: how each forge writes them, from mkdocs.yml."""

from collections.abc import Mapping
from typing import cast

from macros.content.reading.forge_settings import LINKS, NONE, SLOT, forge_of
from macros.model.command_messages import here, say


class NoForge(Exception):
    """The links cannot be written; the message says why and what to do."""


def links(extra: Mapping[str, object]) -> dict[str, str]:
    """Return for each of LINKS its pattern with repository and branch filled in; none for a site without such links.

    ``extra`` is the section of that name in mkdocs.yml. Raises NoForge when it names no forge that it describes.
    """
    repository, branch = _value(extra, "repository").rstrip("/").removesuffix(".git"), _value(extra, "branch") or "main"
    forges = cast("dict[str, dict[str, str]]", extra.get("forges") or {})
    forge = _value(extra, "forge") or forge_of(repository, forges)
    if not repository or forge == NONE:
        return {}
    if not repository.startswith(("https://", "http://")):
        said = "“{}” opens in no browser. Write the address that begins with https:// in mkdocs.yml or REPOSITORY_URL."
        raise NoForge(here(said, repository))
    if forge not in forges:
        raise NoForge(
            here(
                "No link to {} can be written: {} none of the forges in mkdocs.yml. "
                "Set FORGE to one of {}, or to none for a site without such links.",
                repository,
                say("“{}” is", forge) if forge else say("its host is"),
                ", ".join(forges),
            )
        )
    return {
        name: _filled(f"{forge}: {name}", forges[forge].get(name, ""), may, repository=repository, branch=branch)
        for name, may in LINKS.items()
    }


def _value(extra: Mapping[str, object], name: str) -> str:
    return str(extra.get(name) or "").strip()  # an empty variable is read as None


def _filled(where: str, pattern: str, may: set[str], **known: str) -> str:
    """Return a pattern with what is known filled in; ``may`` stays open."""
    if wrong := [slot for slot in SLOT.findall(pattern) if slot not in may | set(known)]:
        raise NoForge(
            here(
                "mkdocs.yml, forges, {}: there is no {{{}}} to fill in. Use only {}.",
                where,
                wrong[0],
                ", ".join(f"{{{name}}}" for name in (*known, *sorted(may))),
            )
        )
    if not pattern:
        raise NoForge(here("mkdocs.yml, forges, {} is missing. Say how that link is written.", where))
    return SLOT.sub(lambda slot: known.get(slot[1], slot[0]), pattern)
