"""The plan for the last weeks at work: days and phases out of order, what is named twice."""

import re

from breakages.row import Row

PHASES = "data/vocabulary/phases.yml"
DAYS = "data/plan/days.yml"
AGAIN = "  again:\n    title:\n      en: Again\n      zh: 再来\n    since: last-day\n    days: 2\n"

ROWS = (
    Row("a day before the one above it", "plan-order", lambda b: b.put(DAYS, "days", "after", "days", value="-1"),
        "The day “after” stands out of order. Mend its “days”, or put it where it belongs."),
    Row("a day after all that follow it", "plan-order", lambda b: b.put(DAYS, "days", "tell", "days", value="14"),
        "The day “tell” stands out of order. Mend its “days”, or put it where it belongs."),
    Row("a thing to do after a later phase", "plan-order",
        lambda b: b.edit(DAYS, "      - set-a-review-date\n", "      - ¦transfer-ownership\n"),
        "“transfer-ownership” belongs to an earlier phase than what stands on the days above."
        " Put it on an earlier day, or mend its phase or the order of the phases."),
    Row("the phases from the last to the first", "plan-order",
        lambda b: (b.write(PHASES, "".join(re.split(r"(?m)^(?=[a-z])", b.read(PHASES))[::-1])), f"{PHASES}:1:1")[1],
        "“after” stands before “before-telling”, and the days of the plan have them the other way round."
        " Put the phases in the order of time."),
    Row("a thing to do on two days", "plan-twice",
        lambda b: b.append(DAYS, f"{AGAIN}    checklist:\n      - ¦set-a-review-date\n"),
        "“set-a-review-date” stands on the day “after” already. Keep one of them."),
    Row("two days that are one", "plan-twice",
        lambda b: (b.append(DAYS, AGAIN.replace("2", "1")), b.at(DAYS, "days", "again", "days"))[1],
        "“after” and “again” are one day. Give each its own, or join the two."),
    Row("an answer of the table that no day has", "plan-gap",
        lambda b: (b.edit(DAYS, "    part: gone\n", ""), b.at(DAYS, "days"))[1],
        "No day has “part: gone”. Write it on the day on which readers need it."),
    Row("a plan that no result leads to", "shape", lambda b: b.put(DAYS, "outcomes", value="[]"),
        "outcomes is '[]', but a list of at least 1 was expected."),
    Row("a day counted from nothing", "value", lambda b: b.put(DAYS, "days", "tell", "since", value="yesterday"),
        "days.tell.since: “yesterday” does not fit; write today, last-day or closing."),
)  # fmt: skip
