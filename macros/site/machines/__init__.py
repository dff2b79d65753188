"""Comes in: a guide and a voice. Goes out: what programs read: feed, search, API, Markdown.

Knows no engine.
"""
