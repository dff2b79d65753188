"""What a command is: a name, a line of help, its options, and what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One command of ``python -m macros``.

    ``options`` declares what it takes; ``--root`` (the checkout, an absolute path in ``root``) is declared for all,
    and ``today`` (the present day) is given to all.
    ``run`` prints for people and returns the exit code: 0 when all is well, 1 when something is wrong.
    """

    name: str
    summary: str
    options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
