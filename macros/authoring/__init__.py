"""Comes in: the words of a contributor on the command line. Goes out: mended files, new ones, and what is wrong.

Knows nothing of a build.
"""
