"""Comes in: finished HTML and folders. Goes out: the same, sealed, and without what no reader needs.

Knows no entry.
"""
