"""The table of what apps do as a CSV file: one line for each answer, for those who open it in a spreadsheet."""

import csv
from io import StringIO

from macros.content.guide.guide import Guide
from macros.kinds.app.model import in_order
from macros.site.voice.inline import plain
from macros.site.voice.voice import Voice

COLUMNS = ("app", "name", "question", "asked", "answer", "sides", "strength", "partly", "seen", "test", "sources")
SPREADSHEET = "\ufeff"
"""Without it a spreadsheet takes the Chinese for another encoding."""


def answers_csv(guide: Guide, say: Voice) -> str:
    """Return the file in the voice's language: a head and a line for each answer, in the order of the page.

    ``sources`` are the addresses of the pages that readers are sent to; several values in a cell stand apart by " | ".
    """
    file = StringIO()
    lines = csv.writer(file, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    for app in in_order(guide.apps, say.code):
        for question, word in guide.vocabulary["app-questions"].items():
            answer = app.answers.get(question)
            if answer is None:
                continue
            pages = [*answer.sources, *(source for side in answer.sides for source in side.sources)]
            lines.writerow(
                [
                    app.id,
                    plain(say.text(app.name)),
                    question,
                    plain(say.text(word.description)),
                    plain(say.text(answer.text)),
                    " | ".join(plain(say.text(side.text)) for side in answer.sides),
                    answer.strength,
                    "partly" if answer.partly else "",
                    answer.seen.isoformat(),
                    plain(say.text(answer.test)) if answer.test else "",
                    " | ".join(str(page.url) for page in pages if page.kind != "farm"),
                ]
            )
    return SPREADSHEET + file.getvalue()
