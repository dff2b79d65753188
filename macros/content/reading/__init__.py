"""Comes in: bytes. Goes out: entries with the place of every value, and what does not fit their shape.

Knows no rule that looks at more than one file.
"""
