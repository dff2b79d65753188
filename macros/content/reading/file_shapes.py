"""What stands in each file of data/: the shape of its content, by its path."""

from macros.kinds import KINDS, SINGLES
from macros.model.field_docs import Shape
from macros.model.vocabulary import Colours, Language, VocabularyWord

_VOCABULARY = "data/vocabulary/"
_VALUES = {
    "languages.yml": Shape("record", model=Language),
    "interface.yml": Shape("text"),
    "traditional.yml": Shape("string"),
    "redirects.yml": Shape("string"),
}


def shape_of_file(name: str) -> Shape | None:
    """Return the shape of a file, by its path relative to the checkout; None when no kind lives there."""
    for kind in KINDS:
        if name.rpartition("/")[0] == f"data/{kind.folder}":
            return Shape("record", model=kind.model)
    for single in SINGLES:
        if name == f"data/{single.file}":
            return Shape("record", model=single.model)
    if name == f"{_VOCABULARY}colours.yml":
        return Shape("record", model=Colours)
    if name.startswith(_VOCABULARY):
        item = _VALUES.get(name.removeprefix(_VOCABULARY), Shape("record", model=VocabularyWord))
        return Shape("mapping", item=item)
    return None
