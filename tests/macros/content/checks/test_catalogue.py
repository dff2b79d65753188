"""The list of rules: every rule, and every refusal of the reader and loader, has a test that breaks the data for it."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from macros.content.checks.catalogue import RULES

TESTS = Path(__file__).resolve().parent.parent
SOURCES = ("reader.py", "load.py", "prose.py", "checks/run.py")


def marks() -> set[str]:
    """Return the rules named by the mark ``breaks`` on any test of macros/content, parametrised ones included."""
    found: set[str] = set()
    for file in sorted(TESTS.rglob("test_*.py")):
        if file == Path(__file__).resolve():
            continue
        spec = spec_from_file_location(f"catalogue_{file.stem}", file)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        tests = [value for name, value in vars(module).items() if name.startswith("test_")]
        for mark in [mark for test in tests for mark in getattr(test, "pytestmark", [])]:
            inner = [m for case in mark.args[1:2] for value in case for m in getattr(value, "marks", [])]
            found |= {m.args[0] for m in [mark, *inner] if m.name == "breaks"}
    return found


def refusals(root: Path) -> set[str]:
    """Return the names of rules that stand in the code of the reader, the loader and the run."""
    code = "\n".join((root / "macros/content" / name).read_text(encoding="utf-8") for name in SOURCES)
    return set(re.findall(r'(?<=["(])(?:yaml|prose|id|missing|stray|unknown|needless)-[a-z-]+(?=")', code)) | {
        "shape", "pattern", "value"
    }  # fmt: skip


def test_every_rule_has_a_test_that_breaks_it(root: Path) -> None:
    wanted = {rule.name for rule in RULES} | refusals(root)
    named = marks()
    assert len(wanted) > 60
    assert sorted(wanted - named) == sorted(named - wanted) == []


def test_names_and_functions_differ() -> None:
    assert len({rule.name for rule in RULES}) == len({rule.find for rule in RULES}) == len(RULES)


def test_every_rule_says_in_a_sentence_what_holds() -> None:
    assert {rule.severity for rule in RULES} == {"error", "warning"}
    assert all(rule.summary.endswith(".") for rule in RULES)
