"""Placeholders of a new entry are written over."""

from collections.abc import Iterator

from macros.content.checks.rule import Context, Finding
from macros.content.placeholders import Path, placeholders
from macros.content.reader import Document

STILL_TO_WRITE = "still-to-write"


def unwritten(context: Context) -> list[tuple[Document, Path]]:
    """Return each placeholder: the file and the path in it."""
    documents = context.guide.documents.values()
    return context.once("unwritten", lambda: ((file, path) for file in documents for path in placeholders(file)))


def still_to_write(context: Context) -> Iterator[Finding]:
    for document, path in unwritten(context):
        name = ".".join(str(part) for part in path)
        yield Finding(document.at(*path), f"“{name}” is still to be written.", "Write over the placeholder.")
