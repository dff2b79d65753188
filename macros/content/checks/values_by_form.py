"""The values of the guide, sorted by what they are: a rule looks at those of a few forms, and there are thousands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.content.guide.guide import Link
from macros.model.check import Context, once
from macros.model.field_docs import Form
from macros.model.leaves import Leaf


@once
def _sorted(context: Context) -> Iterable[tuple[Form, list[tuple[Link, Leaf]]]]:
    found: dict[Form, list[tuple[Link, Leaf]]] = defaultdict(list)
    for link, leaves in context.guide.leaves.items():
        for leaf in leaves:
            found[leaf.shape.form].append((link, leaf))
    return found.items()


def of_form(context: Context, *forms: Form) -> Iterator[tuple[Link, Leaf]]:
    """Yield each value of these forms, with the entry it stands in."""
    for form, found in _sorted(context):
        if form in forms:
            yield from found
