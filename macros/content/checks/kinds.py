"""A kind is complete: the strings and templates that its row calls for are there."""

from collections.abc import Iterator

from macros.kinds import KINDS, ROOMS
from macros.model.check import Context, Finding
from macros.model.kind import Kind
from macros.model.problem import Place


def incomplete_kind(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for kind in KINDS:
        for key in _strings(kind):
            if key not in guide.interface:
                yield Finding(
                    Place(f"macros/kinds/{kind.room}/words.yml"),
                    f"The kind “{kind.one}” needs the string “{key}”.",
                    "Write it in every language.",
                )
        for name in _templates(kind):
            if not (ROOMS / kind.room / name).is_file():
                yield Finding(
                    Place(f"macros/kinds/{kind.room}/{name}"),
                    f"The kind “{kind.one}” needs this template.",
                    "Write it, or take what calls for it out of the kind’s row.",
                )


def _strings(kind: Kind) -> Iterator[str]:
    yield f"kind-{kind.name}"
    if kind.section:
        yield f"{kind.name}-title"
        yield f"{kind.name}-description"
    if kind.tab:
        yield f"nav-{kind.name}"


def _templates(kind: Kind) -> Iterator[str]:
    if kind.section:
        yield "index.md.jinja"
    if kind.has_page:
        yield "entry.md.jinja"
