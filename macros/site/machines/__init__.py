"""Comes in: a guide and a voice. Goes out: what programs read: feed, search, API.

Knows no engine.
"""
