"""What the rules ask, in words: the catalogue with its sentences and tips from data/vocabulary/rules.yml."""

from collections.abc import Iterator

from macros.content.checks.catalogue import CHECKS
from macros.content.guide import Guide
from macros.model.base import CODE
from macros.model.check import Check
from macros.model.problem import nearest


def known(name: str) -> str:
    """Return an empty string for the name of a rule, else a sentence that says so and names the nearest one."""
    names = [rule.name for rule in CHECKS]
    return "" if name in names else f"No rule is named “{name}”.{nearest(name, names)}"


def explain(guide: Guide, name: str) -> Iterator[str]:
    """Yield the lines about one rule, in every language."""
    rule = next(rule for rule in CHECKS if rule.name == name)
    yield f"{rule.name} ({_kind(guide, rule)})"
    word = guide.vocabulary["rules"].get(name)
    if word is None:
        yield "  data/vocabulary/rules.yml does not explain it."
        return
    for code in (code for code in guide.codes.known if code in word.name.root):
        space = "" if guide.languages[code].is_han else " "
        yield f"  {word.name[code]}{space}{word.description.first(code)}"


def list_all(guide: Guide) -> Iterator[str]:
    """Yield one line for each rule, in the order of the catalogue."""
    width = max(len(rule.name) for rule in CHECKS)
    for rule in CHECKS:
        word = guide.vocabulary["rules"].get(rule.name)
        yield f"{rule.name:{width}}  {rule.severity:7}  {word.name.first(CODE) if word else ''}".rstrip()
    yield f"\n{len(CHECKS)} rules. Name one for more: python -m macros check --explain {CHECKS[0].name}"


def _kind(guide: Guide, rule: Check) -> str:
    scope = guide.vocabulary["scopes"].get(rule.scope)
    return f"{rule.severity}; looks at: {scope.name.first(CODE) if scope else rule.scope}"
