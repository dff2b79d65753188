"""What a style sheet of docs/assets asks for is there: the names of values, and files beside it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.content.reading.decode_text import name_of, position
from macros.model.command_messages import say
from macros.model.problem import Place, Problem, nearest
from macros.model.vocabulary import Colours

REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
ASKED = re.compile(r"var\(\s*(--lw-[\w-]+)\s*\)|url\(\s*[\"']?(?!data:|#|[a-z]+:|//)([^\"')\s]+)")
"""A name without a value to take in its place, or a file."""
SET = re.compile(r"(--lw-[\w-]+)\s*:")
OF_WORDS = re.compile(r"--lw-(?:side|(?:stances|verdicts)-.+)")
"""What a build sets for words of data/vocabulary that have a colour."""


def lost_names(sheets: Mapping[Path, str], root: Path, made: tuple[str, ...]) -> Iterator[Problem]:
    """Yield where a sheet asks for what nothing gives. ``sheets`` are all of a folder, each with its text; ``made`` are
    files that a build puts beside them.
    """
    plain = {path: REMARK.sub(lambda remark: " " * len(remark[0]), text) for path, text in sheets.items()}
    known = {f"--lw-{name.replace('_', '-')}" for name in Colours.model_fields}
    known |= {name for text in plain.values() for name in SET.findall(text)}
    for path, text in plain.items():
        for found in ASKED.finditer(text):
            name, file = found[1], found[2]
            place = Place(name_of(path, root), *position(sheets[path], found.start()))
            if name and name not in known and not OF_WORDS.fullmatch(name):
                said = say("No style sheet sets “{}”.{}", name, nearest(name, known))
                yield Problem(place, "asset", said, "Mend the name, or set it.")
            elif file and file not in made and not (path.parent / file.partition("?")[0]).is_file():
                said = say("There is no file “{}” beside this one.", file)
                yield Problem(place, "asset", said, "Restore it from the last commit, or mend the name.")
