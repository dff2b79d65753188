"""Joins our scripts and names them: each that a page asks for carries the modules that it imports.

A module that is carried becomes a function, called once. Where a script imports another that pages ask for, it takes
the modules that both need from there: nothing is sent twice for a page, and a page asks for little.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from rjsmin import jsmin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

IMPORT = re.compile(r'import(?:(\{[^}]*\})from)?"\./([\w-]+)\.js";')
LATER = re.compile(r"""import\([`"]\./([\w-]+)(\.js[^)]*)\)""")
EXPORT = re.compile(r"(?:^|(?<=[;}\n]))export (?=(?:async )?(?:function|const) (\w+))")
NOTHING = re.compile(r"export\{\};")
"""All of them as they stand in a script that is closed up."""
HASH = 8


def named(name: str, content: str) -> str:
    """Return a file's name with a part that is another whenever its content is.

    >>> named("frame.js", "")
    'frame.e3b0c442.js'
    """
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:HASH]}.{ending}"


def closed_up(code: str) -> str:
    """Return a script without comments and needless space."""
    return cast("str", jsmin(code))


def joined(texts: Mapping[str, str], pages: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return for each script that is asked for the name of its file and its text.

    ``texts`` maps names, without their ending, to modules that are closed up; ``pages`` are those that pages ask for.
    Those that another asks for later, by ``import()``, are added. Raises KeyError when a module is not there.
    """
    asked = {*pages, *(name for text in texts.values() for name, _ in LATER.findall(text))}
    carried = {name: _carried(texts, name, asked) for name in asked}
    direct = {name: [one for one in _imported(texts[name]) if one in asked] for name in asked}

    @cache
    def made(name: str) -> tuple[str, str]:
        lines: list[str] = []
        held: list[str] = []
        for other in direct[name]:
            shared = [part for part in carried[name] if part in carried[other] and part not in held]
            # of what both carry, only what is named here: it has the rest with it
            taken = [part for part in shared if part in _imported(texts[name])]
            lines += [f'import{_list(taken)}from"./{made(other)[0]}";'] if taken else []
            held += shared
        lines += [_function(part, texts[part]) for part in carried[name] if part not in held]
        lines.append(_linked(texts[name], {other: made(other)[0] for other in direct[name]}))
        lent = [
            part for part in carried[name] if any(part in _imported(texts[one]) for one in asked if name in direct[one])
        ]
        lines += [f"\nexport{_list(lent)};"] if lent else []
        text = LATER.sub(lambda found: f"import(`./{made(found[1])[0].removesuffix('.js')}{found[2]})", "".join(lines))
        return named(f"{name}.js", text), text

    return {name: made(name) for name in sorted(asked)}


def classic(texts: Mapping[str, str], name: str) -> str:
    """Return a script with all that it will ever import, as one that is no module: a browser loads none from a disk."""
    later = [one for one, _ in LATER.findall(texts[name])]
    parts = dict.fromkeys(part for one in (*later, name) for part in _carried(texts, one, set()))
    functions = "".join(_function(part, texts[part]) for part in (*parts, *later))
    own = LATER.sub(lambda found: f"Promise.resolve({_variable(found[1])})", _linked(texts[name], {}))
    return f"(()=>{{{functions}{EXPORT.sub('', own)}\n}})();"


def _imported(text: str) -> list[str]:
    return [name for _, name in IMPORT.findall(text)]


def _carried(texts: Mapping[str, str], name: str, asked: set[str]) -> list[str]:
    """Return the modules that a script needs besides those ``asked`` for by pages, each after what it imports."""
    own = [one for one in _imported(texts[name]) if one not in asked]
    return list(dict.fromkeys(part for one in own for part in (*_carried(texts, one, set()), one)))


def _function(name: str, text: str) -> str:
    """Return a module as a variable that holds what it exports."""
    inside, given = EXPORT.sub("", _linked(text, {})), ",".join(EXPORT.findall(text))
    return f"const {_variable(name)}=(()=>{{{inside}\nreturn{{{given}}};}})();"


def _linked(text: str, files: Mapping[str, str]) -> str:
    """Return a module that imports only ``files``; what it takes from others it takes from variables."""

    def link(found: re.Match[str]) -> str:
        names, name = found.groups()
        if name in files:
            return found[0].replace(f"./{name}.js", f"./{files[name]}")
        return f"const{names.replace(' as ', ':')}={_variable(name)};" if names else ""

    return NOTHING.sub("", IMPORT.sub(link, text))


def _variable(name: str) -> str:
    return "$" + name.replace("-", "_")


def _list(names: Iterable[str]) -> str:
    return f"{{{','.join(map(_variable, names))}}}"
