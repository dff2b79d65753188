"""Comes in: the files of a checkout. Goes out: a guide, and what is wrong with it.

Knows no HTML, no language's voice and no engine.
"""
