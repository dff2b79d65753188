"""``check``: validates data/ without building the site, or explains its rules."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from macros.content.checks.catalogue import CHECKS
from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.model.base import CODE
from macros.model.check import Check
from macros.model.command_messages import SPOKEN, language, say, told
from macros.model.kept import keep
from macros.model.problem import Problem, nearest


def known(name: str) -> str:
    """Return an empty string for the name of a rule, else a sentence that says so and names the nearest one."""
    names = [rule.name for rule in CHECKS]
    return "" if name in names else say("No rule is named “{}”.{}", name, nearest(name, names))


def explain(guide: Guide, name: str) -> Iterator[str]:
    """Yield the lines about one rule, in every language."""
    rule = next(rule for rule in CHECKS if rule.name == name)
    yield say("{} ({})", rule.name, _kind(guide, rule))
    word = guide.vocabulary["rules"].get(name)
    if word is None:
        yield "  data/vocabulary/rules.yml does not explain it."
        return
    for code in (code for code in guide.codes.known if code in word.name.root):
        space = "" if guide.languages[code].is_han else " "
        yield f"  {word.name[code]}{space}{word.description.first(code)}"


def list_all(guide: Guide, code: str = CODE) -> Iterator[str]:
    """Yield one line for each rule, in the order of the catalogue."""
    width = max(len(rule.name) for rule in CHECKS)
    for rule in CHECKS:
        word = guide.vocabulary["rules"].get(rule.name)
        name = word.name.first(code, CODE) if word else ""
        yield f"{rule.name:{width}}  {told(say(rule.severity), code):7}  {name}".rstrip()
    yield ""
    yield say("{} rules. Name one for more: make check EXPLAIN={}", len(CHECKS), CHECKS[0].name)


def _kind(guide: Guide, rule: Check) -> str:
    scope = guide.vocabulary["scopes"].get(rule.scope)
    return say("{}; looks at: {}", say(rule.severity), scope.name if scope else rule.scope)


def summary(guide: Guide) -> list[str]:
    """Return one line per kind of entry, in the order of the data."""
    graph = guide.graph
    stances = Counter(argument.stance for argument in guide.arguments.values())
    used = sum(entry.excluded is None for _, entry in guide.statements.values())
    sides = ", ".join(f"{stances[stance]} {stance}" for stance in guide.vocabulary["stances"])
    registers = " + ".join(str(len(source.statements)) for source in guide.sources.values())
    shares = sorted(graph.verdict_shares().items(), key=lambda item: -item[1])
    verdicts = ", ".join(f"{verdict} {share:.0%}" for verdict, share in shares)
    variants = sum(1 for group in guide.groups.values() if group.variant_of)
    contacts = sum(len(region.contacts) for region in guide.regions.values())
    fresh = len(guide.redirects.fresh)
    return [
        say("arguments   {} ({})", len(guide.arguments), sides),
        say(
            "groups      {} in {} families ({} as variants)",
            len(guide.groups),
            len(guide.vocabulary["families"]),
            variants,
        ),
        say("etiquette   {} rules, table of {} cells", len(guide.rules), len(guide.table.cells)),
        say("messages    {} in {} tones", len(guide.messages), sum(len(m.tones) for m in guide.messages.values())),
        say("checklist   {} items", len(guide.checklist)),
        say(
            "quiz        {} questions, {} outcomes, {} scenarios",
            len(guide.quiz.questions),
            len(guide.outcomes),
            len(guide.scenarios),
        ),
        say("            {} paths, the longest asks {}; {}", len(graph.paths), graph.longest, verdicts),
        say("questions   {} that people ask", len(guide.faq)),
        say("apps        {}, {} facts", len(guide.apps), len(guide.facts)),
        say("glossary    {} terms", len(guide.glossary)),
        say(
            "help        {} contacts in {} regions, {} kinds of trouble, {} scams",
            contacts,
            len(guide.regions),
            len(guide.troubles),
            len(guide.scams),
        ),
        say(
            "sources     {} with {} statements ({} used, {} excluded with a reason), {} references",
            len(guide.sources),
            registers,
            used,
            len(guide.statements) - used,
            len(guide.references),
        ),
        say("addresses   {} published, {} new: `make fix` lists them", len(guide.published), fresh)
        if fresh
        else say("addresses   {} published", len(guide.published)),
    ]


Report = Callable[[Sequence[Problem], str], str]

JSON_VERSION = 1
"""Rises when a field is renamed or taken away; new fields may come without it."""


def text(problems: Sequence[Problem], code: str = SPOKEN) -> str:
    """Return one line for each problem: ``file:line:column: severity: what is wrong, what to do [rule]``."""
    return "".join(f"{problem.told(code)}\n" for problem in problems)


def github(problems: Sequence[Problem], code: str = SPOKEN) -> str:
    """Return workflow commands, which GitHub shows beside the changed lines.

    Source of the form and of the escapes: GitHub's "Workflow commands" and actions/toolkit, command.ts.
    """
    return "".join(
        f"::{problem.severity} file={_property(problem.place.file)},line={problem.place.line},"
        f"col={problem.place.column},title={_property(problem.rule)}::{_data(problem.remedy(code))}\n"
        for problem in problems
    )


def as_json(problems: Sequence[Problem], code: str = SPOKEN) -> str:
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
                "message": told(problem.message, code),
                "fix": told(problem.fix, code),
            }
            for problem in problems
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


REPORTS: dict[str, Report] = {"text": text, "github": github, "json": as_json}


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--format", choices=list(REPORTS), default="text", help="text (default), github or json")
    parser.add_argument("--explain", metavar="RULE", nargs="?", const="", help="say what a rule asks; or list all")
    language(parser)


def run(options: Namespace) -> int:
    """Check data/; print all problems and, for people, the guide in numbers. Only errors give exit code 1."""
    root, code = options.root, options.language
    if options.explain is not None:
        return _explain(root, options.explain, code)
    guide, problems = load(root)
    problems = sorted({*problems, *check(guide, options.today)})
    keep(guide.root)
    print(REPORTS[options.format](problems, code), end="")
    errors = sum(problem.severity == "error" for problem in problems)
    if options.format == "json":
        return 1 if errors else 0
    if errors:
        first = next(problem for problem in problems if problem.severity == "error")
        print()
        print(told(say("More about a rule: make check EXPLAIN={}", first.rule), code))
        one, more = "1 error. Nothing was built or changed.", say("{} errors. Nothing was built or changed.", errors)
        print(told(one if errors == 1 else more, code))
        if not guide.complete:
            print(told("More is looked at once what cannot be read is mended.", code))
        return 1
    for line in summary(guide):
        print(told(line, code))
    warnings = len(problems)
    print(told(say("data is sound, {} to look at", warnings) if warnings else "data is sound", code))
    return 0


def _explain(root: Path, name: str, code: str) -> int:
    if name and (unknown := known(name)):
        print(told(unknown, code), file=sys.stderr)
        print(told("All rules: make check EXPLAIN=all", code), file=sys.stderr)
        return 1
    guide, _ = load(root)
    for line in explain(guide, name) if name else list_all(guide, code):
        print(told(line, code))
    return 0
