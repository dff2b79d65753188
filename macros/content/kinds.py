"""The kinds of entry. A row says everything that pages, addresses, checks, programs and editors ask about a kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.content.models.argument import Argument
from macros.content.models.base import Doc, Entry, Model
from macros.content.models.etiquette import Rule, Table
from macros.content.models.group import Group
from macros.content.models.message import ChecklistItem, Message
from macros.content.models.quiz import Outcome, Quiz, Scenarios
from macros.content.models.source import App, Background, Fact, Reference, Source
from macros.content.models.term import Term

if TYPE_CHECKING:
    from macros.content.guide import Guide

NO_EDITOR = Doc("", "")
"""For what nobody starts with `make new`."""
Where = Callable[["Guide", str], str]
"""Given the guide and an id, the address of the entry: ``groups/family/`` or ``glossary/#red-packet``."""


@dataclass(frozen=True)
class Kind:
    """Things of one sort that have ids. Most are entries: files of a ``folder`` below data/, of one ``model``.

    Where there is no folder, ``file`` below data/ holds them, beside other things.

    ``name`` is what references and programs call them, ``one`` what `make new` calls a single one, ``called`` what a
    report on changes does.

    For readers: ``where`` one lives, None when it is only shown inside others; ``section``, the page that lists them
    (an address, or empty); ``template`` of a page of its own, or empty; ``sums_up``, the fields that describe one in
    results and in the feed, the best first (a kind without is not announced); ``form``, the issue form of the section.

    For checks: ``shown_by``, the kinds one of which has to refer to it; ``also``, other spots that are named by its id.
    """

    name: str
    one: str
    called: Doc
    where: Where | None
    title: Doc = NO_EDITOR
    doc: Doc = NO_EDITOR
    folder: str = ""
    file: str = ""
    model: type[Entry] = Entry
    section: str = ""
    template: str = ""
    sums_up: tuple[str, ...] = ()
    form: str = ""
    shown_by: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """What a message calls a single one."""
        return self.one.replace("-", " ")


def page(section: str) -> Where:
    """Return where an entry with a page of its own lives."""
    return lambda _, id_: f"{section}{id_}/"


def anchor(section: str) -> Where:
    """Return where an entry on the page of its section lives."""
    return lambda _, id_: f"{section}#{id_}"


def _group(guide: "Guide", id_: str) -> str:
    host = guide.groups[id_].variant_of
    return f"groups/{host}/#{id_}" if host else f"groups/{id_}/"


def _rule(guide: "Guide", id_: str) -> str:
    groups = guide.rules[id_].groups
    home = next((group for group in groups if group in guide.work_kinds), None) if groups != "any" else None
    return f"resigning/{home}/#{id_}" if home else f"resigning/#{id_}"


def _note(guide: "Guide", id_: str) -> str:
    page = guide.background[id_].page
    return f"#{id_}" if page == "home" else f"{page}/#{id_}"


def _fact(guide: "Guide", id_: str) -> str:
    return f"apps/#{id_}" if guide.facts[id_].app else f"sources/#{id_}"


def _statement(guide: "Guide", id_: str) -> str:
    return f"sources/{guide.statements[id_][0].id}/#{id_}"


@dataclass(frozen=True)
class Single:
    """One file that holds something other than an entry."""

    name: str
    file: str
    model: type[Model]
    doc: Doc
    page: str
    """The page that shows what is in it."""


KINDS = (
    Kind(
        "arguments",
        "argument",
        called=Doc("argument", "理由"),
        where=page("arguments/"),
        title=Doc("Argument", "理由"),
        doc=Doc(
            "A reason to leave, to stay, to try something else, or to judge case by case.",
            "一条理由：支持退、支持留、换个做法，或者看情况。",
        ),
        folder="arguments",
        model=Argument,
        section="arguments/",
        template="argument.md.jinja",
        sums_up=("claim",),
    ),
    Kind(
        "groups",
        "group",
        called=Doc("group", "群"),
        where=_group,
        title=Doc("Kind of group", "一类群"),
        doc=Doc(
            "A kind of group chat with its own page, or a near-identical kind that shares one.",
            "一类群：有自己的页面，或者和几乎一样的另一类合用一页。",
        ),
        folder="groups",
        model=Group,
        section="groups/",
        template="group.md.jinja",
        sums_up=("gives", "note"),
        shown_by=("arguments", "outcomes", "etiquette", "groups", "table"),
        also=("resigning",),
    ),
    Kind(
        "etiquette",
        "rule",
        called=Doc("rule", "礼节"),
        where=_rule,
        title=Doc("Rule of etiquette", "一条礼节"),
        doc=Doc(
            "A rule for leaving work groups after resigning.",
            "离职后退工作群的一条礼节。",
        ),
        folder="etiquette",
        model=Rule,
        sums_up=("action",),
        shown_by=("outcomes", "groups", "table"),
    ),
    Kind(
        "messages",
        "message",
        called=Doc("message", "消息"),
        where=page("messages/"),
        title=Doc("Message", "消息"),
        doc=Doc(
            "A message to copy, in several tones, with gaps to fill in.",
            "一条可以直接复制的消息，有几种语气，留出要填的空档。",
        ),
        folder="messages",
        model=Message,
        section="messages/",
        template="message.md.jinja",
        sums_up=("when",),
        shown_by=("outcomes", "groups", "checklist"),
    ),
    Kind(
        "checklist",
        "checklist-item",
        called=Doc("checklist item", "清单事项"),
        where=None,
        title=Doc("Checklist item", "清单事项"),
        doc=Doc(
            "Something to settle before leaving, as one line to tick off.",
            "退之前要办好的一件事，一行，办完打勾。",
        ),
        folder="checklist",
        model=ChecklistItem,
        shown_by=("outcomes", "questions"),
    ),
    Kind(
        "outcomes",
        "outcome",
        called=Doc("outcome", "测验结果"),
        where=page("outcomes/"),
        title=Doc("Outcome of the quiz", "测验结果"),
        doc=Doc(
            "Advice at which the quiz can end, with its reasons and its other side.",
            "测验走到最后的一个建议，连同理由和反面的说法。",
        ),
        folder="quiz/outcomes",
        model=Outcome,
        section="outcomes/",
        template="outcome.md.jinja",
        sums_up=("meta",),
        also=("step",),
    ),
    Kind(
        "apps",
        "app",
        called=Doc("app", "应用"),
        where=anchor("apps/"),
        title=Doc("App", "应用"),
        doc=Doc(
            "A chat app, and what others see there when somebody leaves.",
            "一个聊天应用，以及有人退群时别人会看到什么。",
        ),
        folder="apps",
        model=App,
        section="apps/",
        sums_up=("sees",),
        form="app-changed.yml",
    ),
    Kind(
        "facts",
        "fact",
        called=Doc("fact", "事实"),
        where=_fact,
        title=Doc("Fact", "事实"),
        doc=Doc(
            "What an app, a law or a public body was seen to say, with pages and the day they were read.",
            "应用、法规或公共机构的一条说法，附上网页和查看日期。",
        ),
        folder="facts",
        model=Fact,
        sums_up=("text",),
    ),
    Kind(
        "sources",
        "source",
        called=Doc("source", "来源"),
        where=page("sources/"),
        title=Doc("Source", "来源"),
        doc=Doc(
            "An article the guide rests on, taken apart into statements.",
            "本指南依据的一篇文章，拆成一条一条的说法。",
        ),
        folder="sources",
        model=Source,
        section="sources/",
        template="source.md.jinja",
        sums_up=("description",),
    ),
    Kind(
        "references",
        "reference",
        called=Doc("reference", "文献"),
        where=anchor("sources/"),
        title=Doc("Reference", "文献"),
        doc=Doc(
            "A published study or book that somebody has read and verified.",
            "一篇有人读过、核对过的研究或一本书。",
        ),
        folder="references",
        model=Reference,
        sums_up=("says",),
        shown_by=("arguments", "glossary"),
    ),
    Kind(
        "background",
        "background-note",
        called=Doc("background note", "背景说明"),
        where=_note,
        title=Doc("Background note", "背景说明"),
        doc=Doc(
            "A statement of the sources that a page mentions in passing.",
            "页面里顺带提到的一条来源说法。",
        ),
        folder="background",
        model=Background,
    ),
    Kind(
        "glossary",
        "term",
        called=Doc("term", "词语"),
        where=anchor("glossary/"),
        title=Doc("Term", "词语"),
        doc=Doc(
            "A word that the glossary explains, and other pages in place.",
            "词汇表里解释的一个词，别的页面也会就地解释。",
        ),
        folder="glossary",
        model=Term,
        section="glossary/",
        sums_up=("definition",),
    ),
)
PARTS = (
    Kind(
        "questions",
        "question",
        Doc("question of the quiz", "测验题"),
        anchor("quiz/"),
        file="quiz/questions.yml",
        also=("step",),
    ),
    Kind("statements", "statement", Doc("statement of a source", "来源说法"), _statement, file="sources/"),
)
"""What has an id and an address, but no file of its own."""
BY_NAME = {kind.name: kind for kind in (*KINDS, *PARTS)}
SINGLES = (
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
    "rules",
    "scopes",
)
FOLDER = {kind.name: kind.folder for kind in KINDS}
