"""Placeholders of a new entry are written over."""

from collections.abc import Iterator

from macros.content.checks.rule import Context, Finding
from macros.content.drafts import placeholders

STILL_TO_WRITE = "still-to-write"


def still_to_write(context: Context) -> Iterator[Finding]:
    for document in context.guide.documents.values():
        for path in placeholders(document):
            name = ".".join(str(part) for part in path)
            yield Finding(
                document.at(*path),
                f"“{name}” is still to be written.",
                "Write over the placeholder.",
            )
