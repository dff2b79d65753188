"""How problems are told to people, to GitHub and to programs."""

import json
import re

from macros.authoring.check import as_json, github, text
from macros.model.problem import Place, Problem

ODD = Problem(Place("data/a,b:c/100%.yml", 3, 5), "raw-html", "Two\r\nlines, 5 %: “<b>”.", "Mend it.")
PLAIN = Problem(Place("data/facts/96110.yml", 4), "old-fact", "Old.", severity="warning")


def unescaped(value: str) -> str:
    """Read an escape as the runner does."""
    for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        value = value.replace(code, sign)
    return value


def test_people_get_one_line_a_problem() -> None:
    assert text([PLAIN]) == "data/facts/96110.yml:4:1: warning: Old. [old-fact]\n"


def test_github_gets_one_command_a_problem_with_every_separator_escaped() -> None:
    assert github([ODD, PLAIN]) == (
        "::error file=data/a%2Cb%3Ac/100%25.yml,line=3,col=5,title=raw-html"
        "::Two%0D%0Alines, 5 %25: “<b>”. Mend it.\n"
        "::warning file=data/facts/96110.yml,line=4,col=1,title=old-fact::Old.\n"
    )


def test_a_runner_reads_back_what_was_meant() -> None:
    match = re.fullmatch(r"::(\w+) (.*?)::(.*)\n", github([ODD]))
    assert match is not None
    properties = dict(part.split("=", 1) for part in match[2].split(","))
    assert unescaped(properties["file"]) == ODD.place.file
    assert unescaped(match[3]) == f"{ODD.message} {ODD.fix}"


def test_programs_get_a_documented_object() -> None:
    assert json.loads(as_json([ODD, PLAIN])) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "problems": [
            {
                "file": "data/a,b:c/100%.yml",
                "line": 3,
                "column": 5,
                "severity": "error",
                "rule": "raw-html",
                "message": "Two\r\nlines, 5 %: “<b>”.",
                "fix": "Mend it.",
            },
            {
                "file": "data/facts/96110.yml",
                "line": 4,
                "column": 1,
                "severity": "warning",
                "rule": "old-fact",
                "message": "Old.",
                "fix": "",
            },
        ],
    }
