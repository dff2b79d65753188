"""An entry is written to its end, and no day in it is still to come."""

from collections.abc import Iterator
from datetime import timedelta

from macros.content.reading.placeholders import Path, placeholders
from macros.content.reading.reader import Document
from macros.model.check import Context, Finding

STILL_TO_WRITE = "still-to-write"


def unwritten(context: Context) -> list[tuple[Document, Path]]:
    """Return each placeholder: the file and the path in it."""
    documents = context.guide.documents.values()
    return context.once("unwritten", lambda: ((file, path) for file in documents for path in placeholders(file)))


def still_to_write(context: Context) -> Iterator[Finding]:
    for document, path in unwritten(context):
        name = ".".join(str(part) for part in path)
        yield Finding(document.at(*path), f"“{name}” is still to be written.", "Write over the placeholder.")


def future_date(context: Context) -> Iterator[Finding]:
    """No day that has not begun anywhere: east of Greenwich tomorrow comes before it is tomorrow in UTC."""
    guide = context.guide
    tomorrow = context.today + timedelta(days=1)
    for link, found in guide.leaves.items():
        for path, day, shape in found:
            if shape.form == "date" and day > tomorrow:
                said = f"The date {day} lies in the future; today is {context.today}."
                yield Finding(guide.at(*link, *path), said, "Mend the date.")
