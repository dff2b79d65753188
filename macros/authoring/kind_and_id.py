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
    """Return the kind of this name, said of one entry (the last word will do, and so does its name in any language that
    its row has) or of many. Raises Refused.
    """
    known = {kind.one: kind for kind in kinds}
    for kind in known.values():
        if name in (kind.one, kind.one.rpartition("-")[2], kind.name, *kind.called.words.values()):
            return kind
    raise Refused(say("There is no kind “{}”.{} Known: {}.", name, nearest(name, known), ", ".join(known)))


def kind_and_id(kind: str, id_: str, kinds: Iterable[Kind] = KINDS) -> tuple[Kind, str]:
    """Return a kind and an id that a new entry can have. Raises Refused, also when one was given for the other."""
    names = {name for row in kinds for name in (row.one, row.name)}
    if id_ in names and kind not in names and re.fullmatch(ID_PATTERN, kind):
        raise Refused(say("The kind comes first: make new KIND={} ID={}.", id_, kind))
    row = kind_called(kind, kinds)
    if not id_:
        raise Refused(say("Give it an id, the address of its page: make new KIND={} ID=…", row.one))
    return row, usable(id_)


def usable(id_: str) -> str:
    """Return an id that an entry can have. Raises Refused."""
    if not re.fullmatch(ID_PATTERN, id_):
        name = id_.rpartition("/")[2].removesuffix(".yml") or id_
        wish = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
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
