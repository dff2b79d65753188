"""Comes in: entries. Goes out: the linked guide: who refers to whom, the quiz as a graph, where readers can link to.

Knows no rule and no page.
"""

from macros.content.guide.guide import Guide as Guide
