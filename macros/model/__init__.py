"""Comes in: nothing. Goes out: what an entry is made of, and what a kind and a check are.

Knows no kind, no file and no page.
"""
