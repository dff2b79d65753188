"""Takes from the theme's style sheet what can never match: rules for what stands on no page and in no script.

Nine tenths of it style what this guide has none of (its own search and drawer, keys, blogs, admonitions, other ways to
write). Whatever this module cannot read stays as it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

BEGINS = re.compile(r"<[a-z][^>]*>")
TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^>]*)?)>")
ATTRIBUTE = re.compile(r"""\s([a-z][\w-]*)(?:="([^"]*)")?""")
NAME = re.compile(r"[A-Za-z][\w-]*")
QUOTED_NAME = re.compile(r"""["'`]([A-Za-z][\w-]*)["'`]""")
CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
ELEMENT = re.compile(r"(?:^|(?<=[\s>+~]))[a-z][a-z0-9]*")
WITH = re.compile(r"""\[([\w-]+)(?:=["']?([^\]"']*)["']?)?[^\]]*\]""")
"""An attribute in a selector, and the whole value that it must have, if it names one."""
VALUED = ("dir", "for", "id", "role", "type")
ALTERNATIVES = re.compile(r":[a-z-]+\((?:[^()]|\([^()]*\))*\)")
"""What such a pseudo-class names need not be there for the rule to match."""
NESTING = ("@media", "@supports")
SHORTEST = 4
"""A shorter word of a minified script is a variable, unless it is quoted."""
DEFINED = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|url\((?:"[^"]*"|'[^']*'|[^"')]*)\)|[^;{}"'(]|\((?:[^()]|\([^()]*\))*\))*(?:;|(?=\}))"""
)
VARIABLE = re.compile(r"--[\w-]+")
OF_THE_PAGE = re.compile(r"(?<![^}]):root\{([^{}]*)\}")
EMPTY = re.compile(r"(?<=[;{}])[^;{}\"']*\{\}|^[^;{}\"']*\{\}")
KEYFRAMES = re.compile(r"@keyframes ([\w-]+)\{")
REFERRED = re.compile(r"var\(\s*(--[\w-]+)")


class Unreadable(ValueError):
    """The style sheet is not written as this module reads it."""


def tags(html: str) -> set[str]:
    """Return the different tags of a page; most of them stand on other pages as well."""
    return set(BEGINS.findall(html))


def words(html: str) -> set[str]:
    """Return the names that stand in a page: elements, attributes, classes, some attributes with their value."""
    found: set[str] = set()
    for tag, attributes in TAG.findall(html):
        found.add(tag)
        for name, value in ATTRIBUTE.findall(attributes):
            found.add(name)
            if name == "class":
                found.update(value.split())
            elif name in VALUED:
                found.add(f"{name}={value}")
    return found


def without_unused(style: str, used: set[str], scripts: str, other_styles: str) -> str:
    """Return ``style`` without rules and variables that nothing uses.

    ``used`` are the words of all pages, ``scripts`` the text of all scripts, ``other_styles`` what else may refer
    to the variables.
    """
    names = {word for word in NAME.findall(scripts) if len(word) >= SHORTEST}
    known = used | names | set(QUOTED_NAME.findall(scripts))
    try:
        lean = _rules(style, lambda selector: known.issuperset(_needed(selector)))
        understood = _rules(style, lambda _: True) == style
    except Unreadable:
        return style
    return _without_empty(without_variables(lean, scripts + other_styles)) if understood else style


def _needed(selector: str) -> list[str]:
    """Return the words without which a selector matches nothing."""
    plain = ALTERNATIVES.sub("", selector)
    attributes = [f"{name}={value}" if name in VALUED and value else name for name, value in WITH.findall(plain)]
    plain = WITH.sub("", plain)
    return [*attributes, *(name.replace("\\", "") for name in CLASS.findall(plain)), *ELEMENT.findall(plain)]


def without_variables(style: str, elsewhere: str) -> str:
    """Return ``style`` without variables that nothing refers to, there or ``elsewhere``; one may refer to another."""
    named = set(VARIABLE.findall(elsewhere))
    while True:
        referred = named | set(REFERRED.findall(style))
        lean = DEFINED.sub(partial(_if_in, referred), style)
        if lean == style:
            return style
        style = lean


def without_overridden(style: str, later: str) -> str:
    """Return ``style`` without the variables that a ``later`` one sets anew for the whole page."""
    names = {name for rule in OF_THE_PAGE.findall(later) for name in DEFINED.findall(f";{rule};")}
    return EMPTY.sub("", DEFINED.sub(lambda found: "" if found[1] in names else found[0], style))


def _without_empty(style: str) -> str:
    """Drop rules that say nothing, and animations that nothing calls."""
    style = EMPTY.sub("", style)
    for name in KEYFRAMES.findall(style):
        if not re.search(rf"animation[\w-]*:[^;}}]*\b{name}\b", style):
            style = re.sub(rf"@keyframes {name}\{{(?:[^{{}}]*\{{[^{{}}]*\}})*\}}", "", style)
    return style


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
        elif kept := [selector for selector in selectors(block.head) if keeps(selector)]:
            lean.append(f"{','.join(kept)}{{{block.body}}}")
    return "".join(lean)


def selectors(head: str) -> list[str]:
    """Return the selectors of a rule: divided by commas, but not by those in brackets."""
    found, depth = [""], 0
    for sign in head:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found
