"""How problems are told: in lines for people, as annotations on GitHub, as JSON for other programs."""

import json
from collections.abc import Callable, Sequence

from macros.model.problem import Problem

Report = Callable[[Sequence[Problem]], str]

JSON_VERSION = 1
"""Rises when a field is renamed or taken away; new fields may come without it."""


def text(problems: Sequence[Problem]) -> str:
    """Return one line for each problem: ``file:line:column: severity: what is wrong, what to do [rule]``."""
    return "".join(f"{problem}\n" for problem in problems)


def github(problems: Sequence[Problem]) -> str:
    """Return workflow commands, which GitHub shows beside the changed lines.

    Source of the form and of the escapes: GitHub's "Workflow commands" and actions/toolkit, command.ts.
    """
    return "".join(
        f"::{problem.severity} file={_property(problem.place.file)},line={problem.place.line},"
        f"col={problem.place.column},title={_property(problem.rule)}::{_data(_said(problem))}\n"
        for problem in problems
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return an object: ``version``, ``errors`` and ``warnings`` (counts), and ``problems``.

    Each problem has ``file`` (relative to the checkout, with slashes), ``line`` and ``column`` (from 1), ``severity``
    (error or warning), ``rule``, ``message`` and ``fix`` (may be empty).
    """
    counts = [problem.severity for problem in problems]
    shown = {
        "version": JSON_VERSION,
        "errors": counts.count("error"),
        "warnings": counts.count("warning"),
        "problems": [
            {
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "severity": problem.severity,
                "rule": problem.rule,
                "message": problem.message,
                "fix": problem.fix,
            }
            for problem in problems
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


REPORTS: dict[str, Report] = {"text": text, "github": github, "json": as_json}


def _said(problem: Problem) -> str:
    return f"{problem.message} {problem.fix}".rstrip()


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
