"""Takes from the theme's style sheet what can never match: rules for classes that stand on no page and in no script.

More than a third of it styles what this guide has none of (highlighted code, keys, blogs, admonitions). Whatever this
module cannot read stays as it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

CLASS_ATTRIBUTE = re.compile(r'\sclass="([^"]*)"')
NAME = re.compile(r"[A-Za-z][\w-]*")
QUOTED_NAME = re.compile(r"""["'`]([A-Za-z][\w-]*)["'`]""")
CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
ALTERNATIVES = re.compile(r":[a-z-]+\((?:[^()]|\([^()]*\))*\)")
"""What such a pseudo-class names need not be there for the rule to match."""
NESTING = ("@media", "@supports")
SHORTEST = 4
"""A shorter word of a minified script is a variable, unless it is quoted."""
DEFINED = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|url\((?:"[^"]*"|'[^']*'|[^"')]*)\)|[^;{}"'(]|\((?:[^()]|\([^()]*\))*\))*(?:;|(?=\}))"""
)
VARIABLE = re.compile(r"--[\w-]+")
REFERRED = re.compile(r"var\(\s*(--[\w-]+)")


class Unreadable(ValueError):
    """The style sheet is not written as this module reads it."""


def classes(html: str) -> set[str]:
    """Return the classes that stand in a page."""
    return {name for value in CLASS_ATTRIBUTE.findall(html) for name in value.split()}


def without_unused(style: str, used: set[str], scripts: str, other_styles: str) -> str:
    """Return ``style`` without rules and variables that nothing uses.

    ``used`` are the classes on all pages, ``scripts`` the text of all scripts, ``other_styles`` what else may refer
    to the variables.
    """
    names = {word for word in NAME.findall(scripts) if len(word) >= SHORTEST}
    known = used | names | set(QUOTED_NAME.findall(scripts))
    try:
        lean = _rules(style, lambda selector: known.issuperset(_needed(selector)))
        understood = _rules(style, lambda _: True) == style
    except Unreadable:
        return style
    return _without_variables(lean, scripts + other_styles) if understood else style


def _needed(selector: str) -> list[str]:
    """Return the classes without which a selector matches nothing."""
    return [name.replace("\\", "") for name in CLASS.findall(ALTERNATIVES.sub("", selector))]


def _without_variables(style: str, elsewhere: str) -> str:
    """Drop definitions of variables that nothing refers to, until none is left: one may refer to another."""
    named = set(VARIABLE.findall(elsewhere))
    while True:
        referred = named | set(REFERRED.findall(style))
        lean = DEFINED.sub(partial(_if_in, referred), style)
        if lean == style:
            return style
        style = lean


def _if_in(names: set[str], found: re.Match[str]) -> str:
    return found[0] if found[1] in names else ""


@dataclass(frozen=True)
class _Block:
    head: str
    body: str


def _blocks(style: str) -> Iterator[_Block | str]:
    """Yield the blocks of a style sheet one after the other, and what stands between them as text."""
    place = 0
    while (opened := style.find("{", place)) >= 0:
        closed, depth = opened + 1, 1
        while depth:
            found = _BRACE.search(style, closed)
            if found is None:
                raise Unreadable
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            closed = found.end()
        statements, _, head = style[place:opened].rpartition(";")
        if statements:
            yield f"{statements};"
        yield _Block(head, style[opened + 1 : closed - 1])
        place = closed
    yield style[place:]


_BRACE = re.compile(r"""[{}]|"[^"]*"|'[^']*'|/\*.*?\*/""", re.DOTALL)


def _rules(style: str, keeps: Callable[[str], bool]) -> str:
    """Return the style sheet with the selectors that ``keeps`` accepts. Raises Unreadable."""
    lean: list[str] = []
    for block in _blocks(style):
        if isinstance(block, str):
            lean.append(block)
        elif block.head.startswith(NESTING):
            if body := _rules(block.body, keeps):
                lean.append(f"{block.head}{{{body}}}")
        elif block.head.startswith("@"):
            lean.append(f"{block.head}{{{block.body}}}")
        elif kept := [selector for selector in _selectors(block.head) if keeps(selector)]:
            lean.append(f"{','.join(kept)}{{{block.body}}}")
    return "".join(lean)


def _selectors(head: str) -> list[str]:
    """Return the selectors of a rule: divided by commas, but not by those in brackets."""
    selectors, depth = [""], 0
    for sign in head:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            selectors.append("")
        else:
            selectors[-1] += sign
    return selectors
