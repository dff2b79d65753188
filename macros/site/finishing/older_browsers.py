"""Says a style sheet in words that Chromium 86 knows, which WeChat's browser may be.

It drops a rule whose selector it cannot read, and knows none of the short logical properties. Every language of the
guide is written from left to right, so a side has a name.
"""

import re
from collections.abc import Iterator

from macros.site.finishing.unused_css import selectors

RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
NOT = re.compile(r":not\(([^()]*)\)")
SPACE = re.compile(r"\s+(?![^(]*\))")
IMPORTANT = re.compile(r"\s*!important$")
BLOCK, INLINE = ("top", "bottom"), ("left", "right")
SIDES: dict[str, tuple[str, ...]] = {
    "inset": ("top", "right", "bottom", "left"),
    "inset-block": BLOCK,
    "inset-inline": INLINE,
    **{f"inset-{axis}-{end}": (side,) for axis, sides in (("block", BLOCK), ("inline", INLINE))
       for end, side in zip(("start", "end"), sides, strict=True)},
    **{f"{name}-block": tuple(f"{name}-{side}" for side in BLOCK) for name in ("margin", "padding", "border")},
    **{f"{name}-inline": tuple(f"{name}-{side}" for side in INLINE) for name in ("margin", "padding", "border")},
}  # fmt: skip
"""A property -> those that say the same of each side."""
WHOLE = ("border-block", "border-inline")
"""Their value goes to both sides as it is."""


def for_older(style: str) -> str:
    """Return a style sheet without comments so that it can be read in older browsers.

    >>> for_older("a :is(b,.c){inset:0 1px;margin-inline:auto}")
    'a b,a .c{top:0;right:1px;bottom:0;left:1px;margin-left:auto;margin-right:auto}'
    """
    return RULE.sub(lambda found: f"{_selectors(found[1])}{{{_declarations(found[2])}}}", style)


def _selectors(head: str) -> str:
    if head.lstrip().startswith("@"):
        return head
    return ",".join(dict.fromkeys(one for selector in selectors(head) for one in _spelled_out(selector)))


def _spelled_out(selector: str) -> Iterator[str]:
    """Yield a selector for each way to choose from its lists; of what is excluded, all."""
    place = selector.find(":is(")
    if place >= 0:
        listed, rest = _list(selector[place + 4 :])
        for one in listed:
            yield from _spelled_out(f"{selector[:place]}{one}{rest}")
    else:
        yield NOT.sub(lambda found: "".join(f":not({one.strip()})" for one in found[1].split(",")), selector)


def _list(text: str) -> tuple[list[str], str]:
    """Return what stands in brackets that are open already, part by part, and what follows them."""
    depth, end = 1, 0
    while depth:
        depth += (text[end] == "(") - (text[end] == ")")
        end += 1
    return [one.strip() for one in selectors(text[: end - 1])], text[end:]


def _declarations(text: str) -> str:
    return ";".join(said for one in text.split(";") for said in _sides(one))


def _sides(declaration: str) -> list[str]:
    name, colon, value = declaration.partition(":")
    if not colon or name.strip() not in SIDES:
        return [declaration]
    sides = SIDES[name.strip()]
    plain = IMPORTANT.sub("", value.strip())
    important = value.strip()[len(plain) :]
    values = [plain] if name.strip() in WHOLE else SPACE.split(plain)
    # the second is that of the first's other side where it is left out; of four sides as CSS has it
    full = [values[min(at % 2 if len(values) < at + 1 else at, len(values) - 1)] for at in range(len(sides))]
    return [f"{side}:{one}{important}" for side, one in zip(sides, full, strict=True)]
