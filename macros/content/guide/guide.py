"""The linked guide: every entry by kind and id, and who refers to whom."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from macros.content.guide.linkable_places import Spot, nameable, spots
from macros.content.guide.quiz_graph import Graph
from macros.content.guide.redirects import Redirects, follow
from macros.content.reading.hand_written import Prose
from macros.content.reading.published import Published
from macros.content.reading.yaml_parser import Document
from macros.kinds import BY_NAME, SINGLES
from macros.kinds.app.model import App
from macros.kinds.argument.model import Argument
from macros.kinds.background_note.model import Background
from macros.kinds.checklist_item.model import ChecklistItem
from macros.kinds.etiquette_rule.model import Rule
from macros.kinds.fact.model import Fact
from macros.kinds.group.model import Group
from macros.kinds.home.model import Home
from macros.kinds.message.model import Message
from macros.kinds.outcome.model import Outcome
from macros.kinds.question.model import AskedQuestion
from macros.kinds.quiz.model import Question, Quiz, Scenario, Scenarios
from macros.kinds.reference.model import Reference
from macros.kinds.region.model import Region
from macros.kinds.resigning_plan.model import Plan
from macros.kinds.resigning_table.model import Table
from macros.kinds.scam.model import Scam
from macros.kinds.sorting_rule.model import Sort
from macros.kinds.source.model import Source, Statement
from macros.kinds.term.model import Term
from macros.kinds.trouble.model import Trouble
from macros.model.base import Codes, Entry, Model, Text
from macros.model.field_docs import Form
from macros.model.leaves import Leaf, leaves
from macros.model.problem import Place
from macros.model.vocabulary import Colour, Colours, Language, VocabularyWord, WordList, codes

Link = tuple[str, str]
T = TypeVar("T")
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Item:
    """Anything with an id: an entry, a question, a statement of a source. ``path`` leads to it in its file."""

    value: Entry | Question | Statement
    file: str
    path: tuple[str | int, ...] = ()


class _Entries(Generic[E]):
    """The entries of one kind: id -> entry, in their order."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __get__(self, guide: "Guide", _: type["Guide"]) -> dict[str, E]:
        return cast("dict[str, E]", guide.entries[self.kind])


@dataclass
class Guide:
    """Everything the guide knows. ``complete`` is false when a file could not be read as an entry.

    ``strings`` are the files in which the strings of the interface stand.
    ``faulted`` are the places of faults of form and what they stand in: what the rules find there is not to be told.
    """

    entries: dict[str, dict[str, Entry]]
    quiz: Quiz
    scenarios: list[Scenario]
    table: Table
    sort: Sort
    plan: Plan
    home: Home
    vocabulary: dict[str, dict[str, VocabularyWord]]
    colours: Colours
    languages: dict[str, Language]
    interface: dict[str, Text]
    strings: dict[str, str]
    traditional: dict[str, str]
    documents: dict[str, Document]
    files: dict[Link, str]
    prose: dict[str, dict[str, Prose]] = field(default_factory=dict[str, dict[str, Prose]])
    lint: dict[str, WordList] = field(default_factory=dict[str, WordList])
    root: Path | None = None
    """The checkout it was read from."""
    published: list[Published] = field(default_factory=list[Published])
    written_redirects: dict[str, str] = field(default_factory=dict[str, str])
    known: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    complete: bool = True
    faulted: frozenset[Place] = frozenset()
    voices: dict[tuple[str, bool], Any] = field(default_factory=dict[tuple[str, bool], Any], init=False, compare=False)
    """Its voices in each language, as soon as one has been asked for: macros/site/voice/voice.py makes them."""

    @cached_property
    def codes(self) -> Codes:
        """The languages of every text, in the order in which files write them."""
        return codes(self.languages, self.languages)

    arguments = _Entries[Argument]("arguments")
    groups = _Entries[Group]("groups")
    rules = _Entries[Rule]("etiquette")
    messages = _Entries[Message]("messages")
    checklist = _Entries[ChecklistItem]("checklist")
    outcomes = _Entries[Outcome]("outcomes")
    faq = _Entries[AskedQuestion]("faq")
    apps = _Entries[App]("apps")
    facts = _Entries[Fact]("facts")
    sources = _Entries[Source]("sources")
    references = _Entries[Reference]("references")
    background = _Entries[Background]("background")
    glossary = _Entries[Term]("glossary")
    troubles = _Entries[Trouble]("troubles")
    regions = _Entries[Region]("regions")
    scams = _Entries[Scam]("scams")

    @cached_property
    def statements(self) -> dict[str, tuple[Source, Statement]]:
        """Statement id -> its source and itself."""
        return {s.id: (source, s) for source in self.sources.values() for s in source.statements}

    @cached_property
    def answers(self) -> dict[str, tuple[App, str]]:
        """Id of an answer (``whatsapp-told``) -> its app and the question."""
        return {f"{app.id}-{question}": (app, question) for app in self.apps.values() for question in app.answers}

    @property
    def parts(self) -> dict[str, Mapping[str, object]]:
        """What has an id and stands in the file of something else, by kind and id."""
        return {"questions": self.quiz.questions, "statements": self.statements, "answers": self.answers}

    @cached_property
    def items(self) -> dict[Link, Item]:
        """(kind, id) -> everything that has an id, in the order of the kinds."""
        found = {
            (kind, id_): Item(entry, self.files.get((kind, id_), f"data/{kind}"))
            for kind, entries in self.entries.items()
            for id_, entry in entries.items()
        }
        quiz = self.files.get(("quiz", "quiz"), "data/quiz")
        for id_, question in self.quiz.questions.items():
            found["questions", id_] = Item(question, quiz, ("questions", id_))
        for source in self.sources.values():
            for index, statement in enumerate(source.statements):
                file = self.files.get(("sources", source.id), "data/sources")
                found["statements", statement.id] = Item(statement, file, ("statements", index))
        return found

    @cached_property
    def leaves(self) -> dict[Link, list[Leaf]]:
        """(kind, id) -> what stands in the entry; also in each file that holds no entry."""
        found = {
            (kind, id_): self.kept((kind, id_), entry, "leaves", partial(leaves, entry))
            for kind, entries in self.entries.items()
            for id_, entry in entries.items()
        }
        singles = {(single.name, single.name): self.single(single.name) for single in SINGLES}
        return found | {link: leaves(held) for link, held in singles.items() if held is not EMPTY_QUIZ}

    @cached_property
    def _forms(self) -> dict[Form, list[tuple[Link, Leaf]]]:
        found: dict[Form, list[tuple[Link, Leaf]]] = defaultdict(list)
        for link, held in self.leaves.items():
            for leaf in held:
                found[leaf.shape.form].append((link, leaf))
        return found

    def of_form(self, *forms: Form) -> Iterator[tuple[Link, Leaf]]:
        """Yield each value of these forms, with the entry it stands in; there are thousands of values."""
        for form, found in self._forms.items():
            if form in forms:
                yield from found

    def single(self, name: str) -> Model:
        """Return what the file of a row of SINGLES holds."""
        return Scenarios.model_construct(scenarios=self.scenarios) if name == "scenarios" else getattr(self, name)

    def kept(self, link: Link, value: object, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` works out of ``value`` alone; if a file holds just that, it is kept with the file."""
        document = self.documents.get(self.files.get(link, ""))
        if document is None or value is None or document.memory.get("built") is not value:
            return make()
        return document.once(name, make)

    @cached_property
    def backlinks(self) -> dict[Link, list[tuple[Link, str]]]:
        """(kind, id) -> the entries that refer to it, each with the name of the field."""
        result: dict[Link, list[tuple[Link, str]]] = defaultdict(list)
        for link, found in self.leaves.items():
            for path, value, shape in found if link[0] in self.entries else ():
                for target in shape.kinds:
                    if value in self.known[target]:
                        result[target, value].append((link, str(path[0])))
        for id_, question in self.quiz.questions.items():
            for option in question.options:
                target = "questions" if option.next in self.quiz.questions else "outcomes"
                result[target, option.next].append((("questions", id_), "next"))
                for item in option.adds:
                    result["checklist", item].append((("questions", id_), "adds"))
        for cell in self.table.cells:
            for rule in cell.rules:
                result["etiquette", rule].append((("table", f"{cell.topic}-{cell.group}"), "rules"))
        return result

    @cached_property
    def ranks(self) -> dict[str, dict[str, int]]:
        """Kind -> the place of each of its entries among its like; of the questions of the quiz, too."""
        pools = {**self.entries, "questions": self.quiz.questions}
        return {kind: {id_: place for place, id_ in enumerate(pool)} for kind, pool in pools.items()}

    def referrers(self, kind: str, id_: str, from_kind: str, field_name: str | None = None) -> list[str]:
        """Return the ids of the entries of ``from_kind`` that refer to this one, in their own order, once each."""
        found = {
            link[1]
            for link, name in self.backlinks.get((kind, id_), [])
            if link[0] == from_kind and field_name in (None, name)
        }
        ranks = self.ranks.get(from_kind, {})
        return sorted((other for other in found if other in ranks), key=ranks.__getitem__)

    def opponents(self, id_: str) -> list[str]:
        """Return the arguments that this one answers or that answer it."""
        own = set(self.arguments[id_].rebuts) | set(self.referrers("arguments", id_, "arguments", "rebuts"))
        return [other for other in self.arguments if other in own]

    def supporters(self, id_: str) -> list[str]:
        """Return the arguments on the same side that this one and they name as support."""
        own = set(self.arguments[id_].supports) | set(self.referrers("arguments", id_, "arguments", "supports"))
        return [other for other in self.arguments if other in own]

    def group_arguments(self, id_: str) -> list[str]:
        """Return the arguments for a group's page: the ones it picks, then those that name it.

        Fraud has no other side: a group whose verdict is one-sided shows none that speaks for keeping it.
        """
        group = self.groups[id_]
        naming = [a for a in self.referrers("groups", id_, "arguments", "groups") if a not in group.arguments]
        found = [*group.arguments, *naming]
        return [a for a in found if self.arguments[a].stance == "leave"] if self.is_one_sided(id_) else found

    def is_one_sided(self, id_: str) -> bool:
        """Tell whether the verdict on a kind of group is not argued with."""
        verdict = self.vocabulary["verdicts"].get(self.groups[id_].leans or "")
        return bool(verdict and verdict.one_sided)

    def group_messages(self, id_: str) -> list[str]:
        """Return the messages for a group's page: the ones it picks, then those that name it."""
        picks = list(self.groups[id_].messages)
        return picks + [m for m in self.referrers("groups", id_, "messages", "groups") if m not in picks]

    @cached_property
    def graph(self) -> Graph:
        """The quiz as a graph."""
        return Graph(self.quiz, self.outcomes)

    @cached_property
    def spots(self) -> list[Spot]:
        """Every place that readers can link to."""
        return list(spots(self))

    @cached_property
    def nameable(self) -> dict[str, str]:
        """The pages that an entry may name by their address, each with the string that is its title."""
        return nameable(self)

    @cached_property
    def redirects(self) -> Redirects:
        """Where published addresses lead today."""
        return follow(self)

    @cached_property
    def old_anchors(self) -> dict[str, dict[str, str]]:
        """Page -> {an anchor it had: where that leads today}."""
        return self.redirects.anchors

    @cached_property
    def work_kinds(self) -> list[str]:
        """The kinds of work group with a page of their own about resigning."""
        return [summary.group for summary in self.table.summaries]

    def at_string(self, key: str, *path: str | int) -> Place:
        """Return the place of a string of the interface."""
        document = self.documents.get(self.strings.get(key, ""))
        return document.at(key, *path) if document else self.at("vocabulary", "interface", key, *path)

    def address(self, kind: str, id_: str) -> str:
        """Return where an item lives: ``groups/family/``, or ``glossary/#red-packet``.

        Raises ValueError for a kind that is only shown inside others.
        """
        where = BY_NAME[kind].where
        if where is None:
            raise ValueError(f"entries of the kind {kind} have no address")
        return where(self, id_)

    def variants(self, id_: str) -> list[Group]:
        """Return the groups that share this group's page."""
        return [group for group in self.groups.values() if group.variant_of == id_]

    def at(self, kind: str, id_: str, *path: str | int) -> Place:
        """Return the place of a value of an item, or of a file that holds no items."""
        item = self.items.get((kind, id_))
        file = item.file if item else self.files.get((kind, id_), f"data/{kind}")
        document = self.documents.get(file)
        return document.at(*(item.path if item else ()), *path) if document else Place(file)


EMPTY_QUIZ = Quiz(start="", questions={})
EMPTY_SCENARIOS = Scenarios.model_construct(scenarios=[])
EMPTY_TABLE = Table(cells=[])
EMPTY_PLAN = Plan.model_construct(outcomes=[], days={})
EMPTY_SORT = Sort.model_construct(outcomes=[], questions={}, results={}, rows=[], stories=[])
EMPTY_HOME = Home.model_construct(doors=[], arguments=[])
PLAIN = Colours(**dict.fromkeys(Colours.model_fields, Colour(light="#ffffff", dark="#000000")))
