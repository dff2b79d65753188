"""Comes in: a guide and a voice. Goes out: the pages for people, and what stands around them.

Knows no engine.
"""
