"""How a command is told a kind and an id, and what cannot be one."""

import re
import sys
from collections.abc import Iterable

from macros.kinds import KINDS
from macros.model.base import ID_PATTERN, LONGEST_ID, RESERVED
from macros.model.command_messages import say, told
from macros.model.kind import Kind
from macros.model.problem import nearest


class Refused(Exception):
    """What a command was told to do cannot be done; the message says why, ready to be shown."""


def kind_called(name: str, kinds: Iterable[Kind] = KINDS) -> Kind:
    """Return the kind of this name, said of one entry (the last word will do) or of many. Raises Refused."""
    known = {kind.one: kind for kind in kinds}
    for kind in known.values():
        if name in (kind.one, kind.one.rpartition("-")[2], kind.name):
            return kind
    raise Refused(say("There is no kind “{}”.{} Known: {}.", name, nearest(name, known), ", ".join(known)))


def usable(id_: str) -> str:
    """Return an id that an entry can have. Raises Refused."""
    if not re.fullmatch(ID_PATTERN, id_):
        wish = re.sub(r"[^a-z0-9]+", "-", id_.lower()).strip("-")
        raise Refused(
            say(
                "“{}” cannot be an id.{} An id has lower-case ASCII letters and digits with single "
                "hyphens; it is the address of the page.",
                id_,
                say(" Perhaps “{}”?", wish) if wish else "",
            )
        )
    if id_ in RESERVED:
        raise Refused(say("“{}” has a meaning of its own on web servers or computers; choose another id.", id_))
    if len(id_) > LONGEST_ID:
        raise Refused(say("The id has {} characters, and {} are the most; shorten it.", len(id_), LONGEST_ID))
    return id_


def refuse(reason: Exception, code: str) -> int:
    """Say why nothing was done, in a language. Returns the exit code."""
    print(told(reason.args[0], code) if isinstance(reason, Refused) else reason, file=sys.stderr)
    return 1
