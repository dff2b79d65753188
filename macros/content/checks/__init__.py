"""Comes in: a guide. Goes out: what is wrong in it, each with its place and what to do.

Reads no file; what only one kind has stands in the folder of the kind.
"""
