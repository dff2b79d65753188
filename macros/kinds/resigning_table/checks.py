"""The table about resigning: each kind of work group has an answer, said first, and one cell for each question."""

from collections.abc import Iterator
from functools import partial

from macros.model.check import Check, Context, Finding
from macros.model.command_messages import say


def column_without_answer(context: Context) -> Iterator[Finding]:
    table = context.guide.table
    answered = {summary.group for summary in table.summaries}
    for index, cell in enumerate(table.cells):
        if cell.group not in answered:
            answered.add(cell.group)
            yield Finding(
                context.guide.at("table", "table", "cells", index, "group"),
                say("The table has a column for “{}”, but no answer for it.", cell.group),
                "Write one under summaries.",
            )


def table_cell(context: Context) -> Iterator[Finding]:
    """Every cell is there once, and so is every answer; all are about the same family of groups."""
    guide, table = context.guide, context.guide.table
    seen: dict[str, None] = {}
    families = {summary.group: guide.groups[summary.group].family for summary in table.summaries
                if summary.group in guide.groups}  # fmt: skip
    usual = max(families.values(), key=list(families.values()).count, default="")
    for index, summary in enumerate(table.summaries):
        place = partial(guide.at, "table", "table", "summaries", index, "group")
        if summary.group in seen:
            yield Finding(place(), say("“{}” has an answer already.", summary.group), "Keep one.")
        elif families.get(summary.group, usual) != usual:
            yield Finding(
                place(), say("“{}” is no kind of work group.", summary.group), "Take it out, or mend its family."
            )
        seen[summary.group] = None
    cells: set[tuple[str, str]] = set()
    for index, cell in enumerate(table.cells):
        if (cell.topic, cell.group) in cells:
            place = guide.at("table", "table", "cells", index)
            yield Finding(place, say("The cell “{}” of “{}” stands twice.", cell.topic, cell.group), "Keep one.")
        cells.add((cell.topic, cell.group))
    columns = [group for group in seen if any(cell.group == group for cell in table.cells)]
    for topic in dict.fromkeys(cell.topic for cell in table.cells):
        for group in columns:
            if (topic, group) not in cells:
                said = say("The cell “{}” of “{}” is missing.", topic, group)
                yield Finding(guide.at("table", "table", "cells"), said, "Write it, as the other columns have it.")


def other_row(context: Context) -> Iterator[Finding]:
    """What a kind of group is told rests on rules and messages that are for it."""
    guide, table = context.guide, context.guide.table
    for index, cell in enumerate(table.cells):
        for place, id_ in enumerate(cell.rules):
            rule = guide.rules.get(id_)
            if rule and rule.groups != "any" and cell.group not in rule.groups:
                yield _for_others(context, ("cells", index, "rules", place), id_, cell.group)
    for index, summary in enumerate(table.summaries):
        for place, id_ in enumerate(summary.messages):
            message = guide.messages.get(id_)
            if message and message.groups and summary.group not in message.groups:
                yield _for_others(context, ("summaries", index, "messages", place), id_, summary.group)


def _for_others(context: Context, path: tuple[str | int, ...], id_: str, group: str) -> Finding:
    said = say("“{}” is for other kinds of group than “{}”.", id_, group)
    return Finding(context.guide.at("table", "table", *path), said, "Name another, or add the group to its list.")


CHECKS = (
    Check("column-without-answer", "guide", "error", column_without_answer),
    Check("table-cell", "guide", "error", table_cell),
    Check("other-row", "guide", "error", other_row),
)
