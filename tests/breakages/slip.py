"""One slip of somebody who does not know YAML, the files it is tried in, and what is said about slips of its kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

ARGUMENTS = (
    "banter-is-about-people", "dull-groups-may-still-serve", "how-you-click-outweighs-the-type",
    "idle-chat-takes-your-time", "keep-the-people-not-the-group", "leaving-can-cost-face", "little-use-can-go",
    "mute-and-tune-first", "no-tie-and-no-say", "people-you-know-are-your-circle", "quiet-exit-is-ordinary",
    "rules-and-respect-can-mend",
)  # fmt: skip
UNCLEAR = None


@dataclass(frozen=True)
class Slip:
    """One slip.

    ``key`` names a field of an argument, or of the languages of one (``title.en``). Its lines are replaced by
    ``typed``, where ``¦`` marks the place of the fault; ``meant`` is what ``fix`` makes of them, None where it
    leaves them alone. ``said`` is what is wrong; what to do follows from ``meant``, or stands in ``todo``.
    """

    name: str
    key: str
    typed: str
    meant: str | None
    said: str
    rule: str = "yaml-syntax"
    todo: str = ""


COLON = "YAML takes the colon inside the text for the end of a key."
SIGN = "YAML takes the “{}” at the beginning for a sign of its own."
NEVER = "YAML does not let a text begin with “{}”."
CHINESE = "The colon after “{}” is a Chinese one."
SPACE = "The space after “{}:” is missing."
WIDE = "The space after “{}:” is of another kind: full-width or no-break."
RIGHT, LEFT = (f"The line stands one space too far to the {side}." for side in ("right", "left"))
ENDS = "The text begins with a quotation mark, and YAML takes the next one for its end."
OPEN = "The quotation mark at the end is missing."
CURLY = "The text begins with a straight quote and ends with a curly one."
TURNED = "The text begins with a curly quote and ends with a straight one."
CUT = "YAML takes what follows “ #” for a remark: the text ends before it."
DAY = "{} is not written as a date is here."
NUMBER = "{} is not written as a number is here."
READ = "YAML reads {} as {}; here a text is due."
STRAY = "Signs that do not belong to it stand in {}."
ALL = "“any” stands for all of them: it is written without a list."
LIST = "A list is written with square brackets, and with English commas between its items."
SEVERAL = "Several names stand here as one."
IN_LINES = "Give it a line of its own below that begins with “- ”."
EACH = "Give each a line of its own that begins with “- ”; between brackets, write “a, b”."
ITEM = "An item of a list begins with a hyphen and a space, not with “{}”."
TAB = "A tab stands here; YAML is indented with spaces."
INDENT = "A space of another kind stands before the line: full-width or no-break."

NOTHING = "Nothing stands after “{}:”."
FILL = "Write what belongs there, or delete the line."
JOINED = "The hyphen of this item is missing: YAML joins it to the line before."
BRACES = "Each text in braces has a colon and a space before it, and stands in quotes if a comma is in it."
HYPHEN = "The hyphen before this item of the list is missing."
NO_COLON = "The colon after “{}” is missing."
RIGHT_2, LEFT_2 = (f"The line stands two spaces too far to the {side}." for side in ("right", "left"))
GOES_ON = "The text goes on in this line, so it has to stand further to the right than its key."
SPELT = "“{}” is written “{}” here."

COMPARED = "Lines of a comparison of two versions stand here: take out those with “-”, and the “+” before the others."
BEHIND = "Behind the value stands something else; a remark begins with “#”."
BELONGS = "This line belongs to nothing."
NOTHING_ELSE = "Delete it, or put # before it."
NOTE_OR_GOES_ON = "If it is a note, put # before it; if it belongs to the text above, write it at the end of that."
OR_GOES_ON = "Delete it, or put # before it; if the text above goes on here, put two more spaces before it."
TWICE = "“{}” stands twice here."
BELOW = "The lines below “{}” stand too far to the left."
ALONE = "Here stands the name alone, without what it means."
REMARK = "A remark begins with “#”, not with “{}”."
MARK = "A text does not begin with “{}”."
LOST, BEFORE = "“{}” is missing.", "Write “{}” before it."
UNKNOWN = "“{}” is not a key of this kind of entry."
NO_KEY = "“{}” is missing."

A, B = "a-careful-goodbye-counts", "alerts-break-your-focus"


def batches(slips: Iterable[Slip]) -> Iterator[list[tuple[str, Slip]]]:
    """Yield the slips, each with a file of its own, as many together as there are files."""
    known = tuple(slips)
    for start in count(0, len(ARGUMENTS)):
        found = known[start : start + len(ARGUMENTS)]
        if not found:
            return
        yield [(f"data/arguments/{name}.yml", slip) for name, slip in zip(ARGUMENTS, found, strict=False)]


def typed(sound: str, slip: Slip, text: str) -> str:
    """Return a file with other lines for the field of a slip."""
    text = text.replace("{id}", next(line for line in sound.split("\n") if line.startswith("id: "))[4:])
    key, _, code = slip.key.partition(".")
    lines = sound.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
    if code:
        first = next(n for n in range(first, len(lines)) if lines[n].startswith(f"  {code}:"))
    last = next(n for n in range(first + 1, len(lines)) if code or not lines[n].startswith(" "))
    return "\n".join([*lines[:first], *text.split("\n"), *lines[last:]])
