"""Comes in: the pages of one language. Goes out: the guide in one file, to be sent and kept: as HTML and as EPUB.

Knows no engine.
"""
