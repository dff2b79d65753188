"""Every column of the table about resigning has an answer of its own, said first."""

from collections.abc import Iterator

from macros.model.check import Check, Context, Finding


def column_without_answer(context: Context) -> Iterator[Finding]:
    table = context.guide.table
    answered = {summary.group for summary in table.summaries}
    for index, cell in enumerate(table.cells):
        if cell.group not in answered:
            answered.add(cell.group)
            yield Finding(
                context.guide.at("table", "table", "cells", index, "group"),
                f"The table has a column for “{cell.group}”, but no answer for it.",
                "Write one under summaries.",
            )


CHECKS = (Check("column-without-answer", "guide", "error", column_without_answer),)
