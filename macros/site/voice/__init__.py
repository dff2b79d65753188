"""Comes in: a guide and a language. Goes out: the right words for each text, as plain text or safe HTML.

Knows no page and no address.
"""
