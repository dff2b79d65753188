"""The kinds of entry, by name and in order. A new kind is a folder here, a folder in data/, and a line below."""

from pathlib import Path

from macros.kinds.app.model import ANSWERS, APPS
from macros.kinds.argument.model import ARGUMENTS
from macros.kinds.background_note.model import BACKGROUND
from macros.kinds.checklist_item.model import CHECKLIST
from macros.kinds.etiquette_rule.model import RULES
from macros.kinds.fact.model import FACTS
from macros.kinds.group.model import GROUPS
from macros.kinds.home.model import Home
from macros.kinds.message.model import MESSAGES
from macros.kinds.outcome.model import OUTCOMES
from macros.kinds.question.model import FAQ
from macros.kinds.quiz.model import QUESTIONS, Quiz, Scenarios
from macros.kinds.reference.model import REFERENCES
from macros.kinds.region.model import REGIONS
from macros.kinds.resigning_plan.model import Plan
from macros.kinds.resigning_table.model import Table
from macros.kinds.scam.model import SCAMS
from macros.kinds.sorting_rule.model import Sort
from macros.kinds.source.model import SOURCES, STATEMENTS
from macros.kinds.term.model import GLOSSARY
from macros.kinds.trouble.model import TROUBLES
from macros.model.base import Doc
from macros.model.kind import Single

ROOMS = Path(__file__).resolve().parent
"""Where the folders of the kinds lie."""
KINDS = (
    ARGUMENTS, GROUPS, RULES, MESSAGES, CHECKLIST, OUTCOMES, FAQ, APPS, FACTS, SOURCES, REFERENCES, BACKGROUND,
    GLOSSARY, TROUBLES, REGIONS, SCAMS,
)  # fmt: skip
PARTS = (QUESTIONS, STATEMENTS, ANSWERS)
"""What has an id and an address, but no file of its own."""
BY_NAME = {kind.name: kind for kind in (*KINDS, *PARTS)}
SINGLES = (
    Single("home", "home.yml", Home, Doc("What stands on the home page.", "首页上放什么。"), ""),
    Single("quiz", "quiz/questions.yml", Quiz, Doc("The whole quiz in one view.", "整个测验都在这里。"), "quiz/"),
    Single(
        "scenarios",
        "quiz/scenarios.yml",
        Scenarios,
        Doc("Stories, and where the quiz should lead each.", "小故事，以及测验该把它带到哪里。"),
        "quiz/tree/",
    ),
    Single(
        "table",
        "resigning/table.yml",
        Table,
        Doc("The table of kinds of work group and questions.", "工作群种类与问题的对照表。"),
        "resigning/",
    ),
    Single("sort", "sort/rule.yml", Sort, Doc("The rule for sorting many groups.", "一次理清很多群的规矩。"), "sort/"),
    Single("plan", "plan/days.yml", Plan, Doc("The plan for the last weeks at work.", "离职前后的计划。"), "plan/"),
)
VOCABULARIES = (
    "stances",
    "verdicts",
    "families",
    "phases",
    "topics",
    "evidence-kinds",
    "bearings",
    "tones",
    "situations",
    "confidences",
    "fitness",
    "fact-status",
    "app-questions",
    "strengths",
    "source-kinds",
    "button-languages",
    "themes",
    "rules",
    "scopes",
)
