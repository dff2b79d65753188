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
    sort,
    texts,
    values,
)
from breakages.row import Row

TABLES = (files, pages, values, texts, entries, contacts, permalinks, quiz, sort, plan, policy, lists, numbers)
ROWS: tuple[Row, ...] = tuple(row for table in TABLES for row in table.ROWS)
