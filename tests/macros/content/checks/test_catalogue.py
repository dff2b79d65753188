"""The list of rules: no name twice, and every name that the reader or the loader can say is in it."""

import ast
from pathlib import Path

from macros.content.checks.catalogue import CHECKS

SOURCES = ("reading/*.py", "checks/run.py")
REFUSALS = {rule.name for rule in CHECKS if rule.find is None}


def said(file: Path) -> set[str]:
    """Return what stands in a module where a rule's name is due: second in Problem(…), or in a call of refuse(…)."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            "Problem",
            "refuse",
            "Slip",
        ):
            texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            names |= set(texts[:1])
    return names


def test_every_refusal_is_in_the_catalogue_and_the_other_way_round(root: Path) -> None:
    names = set().union(*(said(file) for source in SOURCES for file in (root / "macros/content").glob(source)))
    assert names == REFUSALS


def test_names_and_functions_differ() -> None:
    functions = [rule.find for rule in CHECKS if rule.find]
    assert len({rule.name for rule in CHECKS}) == len(CHECKS)
    assert len(set(functions)) == len(functions)
