"""Where the id of an entry can be written: read from the models, so that nothing is listed by hand."""

from dataclasses import dataclass

from macros.kinds import KINDS, PARTS, SINGLES
from macros.kinds.outcome.model import OUTCOMES
from macros.model.field_docs import Field, Shape, fields
from macros.model.kind import Kind


@dataclass(frozen=True)
class Spot:
    """A field that can name an entry: the kind or single file that has it, that file, its top field, the innermost one
    and the top field's shape.
    """

    owner: str
    file: str
    field: str
    within: str
    shape: Shape

    @property
    def shown(self) -> str:
        """What a message calls it: ``data/groups/ (related)``."""
        return f"{self.file} ({self.within})"

    def lists(self, kind: Kind) -> bool:
        """Tell whether the field is a list of ids of a kind."""
        return self.shape.form == "list" and self.shape.item is not None and kind.name in self.shape.item.kinds


def naming(kind: Kind) -> list[Spot]:
    """Return what can name an entry of this kind, in the order of the kinds."""
    files = {row.name: (f"data/{row.folder}/", row.model) for row in KINDS}
    files |= {single.name: (f"data/{single.file}", single.model) for single in SINGLES}
    every = ((name, file, field) for name, (file, model) in files.items() for field in fields(model))
    found = ((name, file, field, _within(field, kind)) for name, file, field in every)
    return [Spot(name, file, field.name, within, field.shape) for name, file, field, within in found if within]


def showing(kind: Kind) -> list[Spot]:
    """Return the spots of which one has to name an entry, so that readers find it; none where all are found anyway."""
    files = {part.name: f"data/{part.file}" for part in PARTS if part.file}
    owners = {files.get(name, name) for name in kind.shown_by}
    if kind == OUTCOMES:
        return naming(kind)
    return [spot for spot in naming(kind) if spot.owner in owners or spot.file in owners]


def _within(field: Field, kind: Kind) -> str:
    """Return the name of the innermost field that can name the kind; empty for none."""
    waiting = [(field.name, field.shape)]
    while waiting:
        name, shape = waiting.pop()
        if kind.name in shape.kinds:
            return name
        waiting += [(name, inner) for inner in (shape.item, shape.key) if inner]
        waiting += [(inner.name, inner.shape) for inner in (fields(shape.model) if shape.model else ())]
    return ""
