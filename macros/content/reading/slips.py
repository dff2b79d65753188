"""What people who do not know YAML type into a file, what is wrong with it, and the line as it was meant.

``check`` says each slip and reads on in the mended text; ``fix`` writes that text. A slip whose meaning is not clear is
said and left alone. Lines of a file that cannot be read are looked at one by one (``LINES`` and ``VALUES`` in
``unreadable_lines.py``; ``block_texts.py``, ``brackets_over_lines.py``, ``keys_as_items.py``), then where they stand
(``misplaced_lines.py``), and at what a skeleton left a remark (``remarked_fields.py``). What can be read is looked at
beside the shape that is due (``odd_values.py``): values (``single_values.py``, ``dates_as_typed.py``), lists
(``lists_as_text.py``, ``names_in_a_line.py``) and keys (``misplaced_keys.py``, ``languages_without_keys.py``).
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.content.reading.block_texts import mend_blocks
from macros.content.reading.brackets_over_lines import mend_brackets
from macros.content.reading.keys_as_items import mend_listed_keys
from macros.content.reading.languages_in_braces import mend_braces
from macros.content.reading.mended_text import HEAD, KEY, Mended, Slip, fault, is_dangerous
from macros.content.reading.misplaced_lines import mend_items, mend_places
from macros.content.reading.odd_values import Values
from macros.content.reading.outline import Outline
from macros.content.reading.page_slips import COMPARISON
from macros.content.reading.pairs_of_words import mend_pairs
from macros.content.reading.remarked_fields import REMARKED, mend_remarked_fields
from macros.content.reading.single_values import TURNED
from macros.content.reading.unreadable_lines import MERGE, mend_lines
from macros.model.command_messages import say
from macros.model.field_docs import Shape
from macros.model.problem import Problem

SUSPECTED = "suspect"
"""What the memory of a document calls that it may have been meant otherwise."""
NONE: Mapping[str, str] = MappingProxyType({})
ODD_START = re.compile(r"(?m)^(?: *[\u00a0\u3000]|\+|`{3})")
SUSPECT = re.compile("\n(?: (?:  ){0,3}- |[\u3000\u00a0]| *- ['\"]?[(（]?[0-9]{1,2}[.．、)）][^0-9])")
"""What a file that can be read may hold although it was meant otherwise."""
TURNED_LINE = rf"(?m)(?<=: |- )(?=[‘“])(?:{TURNED})$"
PLAINLY = re.compile(rf"(?m)^(?: *#.*|{HEAD}(?:{KEY}: +)?(?:'(?:[^'\n]|'')*'|\"(?:[^\"\\\n]|\\.)*\"))$")
"""A line that is what it looks like: a remark, or a value in quotes."""


OLDER = r"-(?=[A-Za-z]|\s\s)|diff\s--git\s|index\s[0-9a-f]{7,}\.\.|@@\s|---\s(?:a/|/dev/null)|\+\+\+\sb/"
"""How a line of a comparison begins that is no line of the newer version."""
NEWER = r"\+(?!\s\S)(?!\+\+\sb/)"
PASSES = 5
"""So often a text is looked at: some slips hide others."""


def mend(text: str, shape: Shape | None, codes: Mapping[str, str] = NONE) -> Mended:
    """Return a text of YAML as it was meant; ``shape`` is that of what stands in it, if that is known, and
    ``codes`` says which language each spelling of its code means.
    """
    mended = Mended(text)
    if is_dangerous(text):
        return mended
    _without_prefix(mended)
    _without_comparison(mended)
    for _ in range(PASSES):
        before = mended.text = mended.written
        mended.aside.clear()
        mended.slips = [slip for slip in mended.slips if not slip.advice]
        _mend(mended, shape, codes)
        if mended.written == before:
            break
    once = {(slip.line, slip.advice or "mended"): slip for slip in reversed(mended.slips)}
    mended.slips = sorted(once.values(), key=lambda slip: (slip.line, slip.column))
    return mended


def _without_prefix(mended: Mended) -> None:
    """Take away the sign or the number that stands before every line, as in a letter or a program."""
    lines = [line for line in mended.lines if line.strip()]
    found = [re.match(r"(?:(>) ?|\s*(\d{1,9})(?:\t| ?[|:] ?| {2}))(?=.*$)", line) for line in lines] if lines else []
    if not all(found) or not lines[2:]:
        return
    signs = [one[1] or int(one[2]) for one in found if one]
    if len({*signs}) == 1 or signs == [*range(int(signs[0]), int(signs[0]) + len(signs))]:
        said = say("“{}” stands before the line, and something like it before every other one.", signs[0])
        mended.slips.append(Slip(1, 1, "yaml-syntax", said))
        mended.text = re.sub(r"(?m)^(?:> ?|[ \t]*\d+(?:\t| ?[|:] ?| {2}))", "", mended.text)


def _without_comparison(mended: Mended) -> None:
    """Take the newer lines of a comparison of two versions, whose lines begin with + and -, and leave the older out."""
    older = [bool(re.match(OLDER, line)) for line in mended.lines]
    newer = [bool(re.match(NEWER, line)) for line in mended.lines]
    if not any(older) or not any(newer):
        return
    rows = list(zip(mended.lines, older, newer, strict=True))
    is_whole = all(line[:1] in ("", " ") for line, is_old, is_new in rows if not is_old and not is_new)
    text = "\n".join(line[1:] if is_new or is_whole else line for line, is_old, is_new in rows if not is_old)
    if fault(text) is None:
        first = next(number for number, (_, is_old, is_new) in enumerate(rows, 1) if is_old or is_new)
        mended.slips.append(Slip(first, 1, "yaml-syntax", COMPARISON))
        mended.text = text


def _mend(mended: Mended, shape: Shape | None, codes: Mapping[str, str]) -> None:
    """Mend what can be seen at once."""
    mend_remarked_fields(mended, shape)
    mend_braces(mended, Outline(mended.lines, shape, codes), codes)
    mend_blocks(mended, Outline(mended.lines, shape, codes))
    mend_pairs(mended, shape)
    mend_listed_keys(mended, Outline(mended.lines, shape, codes))
    text = mended.text
    if "\t" in text or ODD_START.search(text) or fault(text) is not None:
        outline = Outline(mended.lines, shape, codes)
        mend_brackets(mended, outline)
        mend_lines(mended, outline)
        if any(slip.advice == MERGE for slip in mended.slips):
            return
        mend_blocks(mended, outline)
        mend_places(mended, outline)
    mend_items(mended)
    if shape and fault(mended.text) is None:
        Values(mended, codes).mend(shape)


def is_suspect(text: str) -> bool:
    """Tell whether a text that can be read may have been meant otherwise."""
    return (
        bool(SUSPECT.search(text))
        or "｜\n" in text
        or "＞\n" in text
        or (("‘" in text or "“" in text) and bool(re.search(TURNED_LINE, text)))
        or ("\n#" in text and bool(REMARKED.search(text)))
        or (" #" in text and " #" in PLAINLY.sub("", text))
    )


def slips(mended: Mended, file: str) -> Iterator[Problem]:
    """Yield the slips as faults of a file."""
    lines = mended.written.split("\n")
    yield from (slip.problem(file, lines) for slip in mended.slips)
