"""The table of breakages: each row breaks a copy of the real data in one way and names the one line said then.

A new rule brings a row. ``tests/macros/content/test_breakages.py`` runs the table and proves that it needs each rule.
"""

from breakages import (
    contacts,
    entries,
    files,
    lists,
    numbers,
    pages,
    permalinks,
    plan,
    policy,
    quiz,
    slips,
    sort,
    texts,
    values,
    writing,
)
from breakages.row import Row

TABLES = (
    files, slips, pages, values, texts, writing, entries, contacts, permalinks, quiz, sort, plan, policy, lists,
    numbers,
)  # fmt: skip
ROWS: tuple[Row, ...] = tuple(row for table in TABLES for row in table.ROWS)
