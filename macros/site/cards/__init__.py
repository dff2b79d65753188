"""Comes in: pages and what their cards say. Goes out: the pictures that other programs show beside a link.

Knows no engine.
"""
