"""The kinds of entry: name, folder under data/, model. A new kind is a row here, a model, a template, a folder."""

from dataclasses import dataclass

from macros.content.models.argument import Argument
from macros.content.models.base import Entry, Model
from macros.content.models.etiquette import Rule, Table
from macros.content.models.group import Group
from macros.content.models.message import ChecklistItem, Message
from macros.content.models.quiz import Outcome, Quiz, Scenarios
from macros.content.models.source import App, Background, Fact, Reference, Source
from macros.content.models.term import Term


@dataclass(frozen=True)
class Kind:
    """A folder of entries of one model."""

    name: str
    folder: str
    model: type[Entry]


@dataclass(frozen=True)
class Single:
    """One file that holds something other than an entry."""

    name: str
    file: str
    model: type[Model]


KINDS = (
    Kind("arguments", "arguments", Argument),
    Kind("groups", "groups", Group),
    Kind("etiquette", "etiquette", Rule),
    Kind("messages", "messages", Message),
    Kind("checklist", "checklist", ChecklistItem),
    Kind("outcomes", "quiz/outcomes", Outcome),
    Kind("apps", "apps", App),
    Kind("facts", "facts", Fact),
    Kind("sources", "sources", Source),
    Kind("references", "references", Reference),
    Kind("background", "background", Background),
    Kind("glossary", "glossary", Term),
)
SINGLES = (
    Single("quiz", "quiz/questions.yml", Quiz),
    Single("scenarios", "quiz/scenarios.yml", Scenarios),
    Single("table", "resigning/table.yml", Table),
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
    "confidences",
    "fitness",
    "fact-status",
)
FOLDER = {kind.name: kind.folder for kind in KINDS}
EDITED_IN = "data"
