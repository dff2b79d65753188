"""Comes in: the wish for a site. Goes out: a whole one at its place, or the last good one and what was wrong.

Knows no entry and no template.
"""
