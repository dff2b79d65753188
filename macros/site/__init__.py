"""Comes in: a guide and a language. Goes out: all files of its site.

Reads no data and knows no engine.
"""
