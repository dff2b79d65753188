"""The frame around pages, rendered once for all pages that it surrounds alike; what differs is filled in.

While ``macros/overrides/main.html`` is rendered for the first of them, the parts that it includes for one page alone
are noted as gaps; for the others only those are rendered. Whatever else said something of its page would say it on
every page: tests/site/test_build_twice.py builds the other way and compares.
"""

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import partial
from types import CodeType
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context

EACH = "GUIDE_FRAME_EACH"
"""Set to anything: render the whole frame for each page. For the test that compares."""
FRAME = "main.html"
OF_A_PAGE = {
    f"partials/{name}.html"
    for name in ("page-head", "title", "page-scripts", "languages", "crumbs", "article", "frame-foot")
}
"""The parts that differ from page to page."""
Root = Callable[[Context], Iterable[str]]


class _Part(str):
    """What a part says on one page, and the template that says it on any."""

    template: Template


class FrameOnce(Template):
    """A template of the frame, for ``Environment.template_class``; what it keeps lives as long as its environment."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template that was compiled to ``code``."""
        template = super().from_code(environment, code, globals, uptodate)
        root: Root = template.root_render_func
        if template.name == FRAME:
            template.root_render_func = partial(_frame, root, {})
        elif template.name in OF_A_PAGE:
            template.root_render_func = partial(_part, root, template)
        return template


def _part(root: Root, template: Template, context: Context) -> Iterator[str]:
    said = _Part("".join(root(context)))
    said.template = template
    yield said


def _frame(root: Root, kept: dict[str, list[str | Template]], context: Context) -> Iterator[str]:
    page = context["page"]
    place = surroundings(page.url, _linked(context)) if page else None
    if place is None:
        yield from root(context)
    elif place not in kept:
        said = list(root(context))
        kept[place] = list(_gaps(said))
        yield from said
    else:
        for piece in kept[place]:
            if isinstance(piece, str):
                yield piece
            else:
                yield from piece.root_render_func(piece.new_context(context.get_all(), shared=True))


def _gaps(said: Iterable[str]) -> Iterator[str | Template]:
    """Yield what was said in as few pieces as there can be, each part as the template that says it."""
    text: list[str] = []
    for piece in said:
        if isinstance(piece, _Part):
            yield "".join(text)
            yield piece.template
            text.clear()
        else:
            text.append(piece)
    yield "".join(text)


def _linked(context: Context) -> list[str]:
    """Return the addresses of all pages that the frame links to."""
    return [
        *(item.url for item in context["nav"].items),
        *(address for address, _ in context["config"].extra["layout"]["foot"]),
    ]


def surroundings(address: str, linked: Iterable[str]) -> str:
    """Return a name that is the same for pages with the same frame: from there the same links lead to what is linked.

    >>> surroundings("groups/family/", ["groups/", ""]), surroundings("groups/", ["groups/", ""])
    ('groups/*', 'groups/')
    """
    if any(other.startswith(address) for other in linked):
        return address
    return f"{address[: address.rstrip('/').rfind('/') + 1]}*"
