"""The kinds of entry: name, folder under data/, model. A new kind is a row here, a model, a template, a folder."""

from dataclasses import dataclass

from macros.content.models.argument import Argument
from macros.content.models.base import Doc, Entry, Model
from macros.content.models.etiquette import Rule, Table
from macros.content.models.group import Group
from macros.content.models.message import ChecklistItem, Message
from macros.content.models.quiz import Outcome, Quiz, Scenarios
from macros.content.models.source import App, Background, Fact, Reference, Source
from macros.content.models.term import Term


@dataclass(frozen=True)
class Kind:
    """A folder of entries of one model; ``one`` is what a single entry is called."""

    name: str
    folder: str
    model: type[Entry]
    one: str
    title: Doc
    doc: Doc


@dataclass(frozen=True)
class Single:
    """One file that holds something other than an entry."""

    name: str
    file: str
    model: type[Model]
    doc: Doc


KINDS = (
    Kind(
        "arguments",
        "arguments",
        Argument,
        "argument",
        Doc("Argument", "理由"),
        Doc(
            "A reason to leave, to stay, to try something else, or to judge case by case.",
            "一条理由：支持退、支持留、换个做法，或者看情况。",
        ),
    ),
    Kind(
        "groups",
        "groups",
        Group,
        "group",
        Doc("Kind of group", "一类群"),
        Doc(
            "A kind of group chat with its own page, or a near-identical kind that shares one.",
            "一类群：有自己的页面，或者和几乎一样的另一类合用一页。",
        ),
    ),
    Kind(
        "etiquette",
        "etiquette",
        Rule,
        "rule",
        Doc("Rule of etiquette", "一条礼节"),
        Doc(
            "A rule for leaving work groups after resigning.",
            "离职后退工作群的一条礼节。",
        ),
    ),
    Kind(
        "messages",
        "messages",
        Message,
        "message",
        Doc("Message", "消息"),
        Doc(
            "A message to copy, in several tones, with gaps to fill in.",
            "一条可以直接复制的消息，有几种语气，留出要填的空档。",
        ),
    ),
    Kind(
        "checklist",
        "checklist",
        ChecklistItem,
        "checklist-item",
        Doc("Checklist item", "清单事项"),
        Doc(
            "Something to settle before leaving, as one line to tick off.",
            "退之前要办好的一件事，一行，办完打勾。",
        ),
    ),
    Kind(
        "outcomes",
        "quiz/outcomes",
        Outcome,
        "outcome",
        Doc("Outcome of the quiz", "测验结果"),
        Doc(
            "Advice at which the quiz can end, with its reasons and its other side.",
            "测验走到最后的一个建议，连同理由和反面的说法。",
        ),
    ),
    Kind(
        "apps",
        "apps",
        App,
        "app",
        Doc("App", "应用"),
        Doc(
            "A chat app, and what others see there when somebody leaves.",
            "一个聊天应用，以及有人退群时别人会看到什么。",
        ),
    ),
    Kind(
        "facts",
        "facts",
        Fact,
        "fact",
        Doc("Fact", "事实"),
        Doc(
            "What an app, a law or a public body was seen to say, with pages and the day they were read.",
            "应用、法规或公共机构的一条说法，附上网页和查看日期。",
        ),
    ),
    Kind(
        "sources",
        "sources",
        Source,
        "source",
        Doc("Source", "来源"),
        Doc(
            "An article the guide rests on, taken apart into statements.",
            "本指南依据的一篇文章，拆成一条一条的说法。",
        ),
    ),
    Kind(
        "references",
        "references",
        Reference,
        "reference",
        Doc("Reference", "文献"),
        Doc(
            "A published study or book that somebody has read and verified.",
            "一篇有人读过、核对过的研究或一本书。",
        ),
    ),
    Kind(
        "background",
        "background",
        Background,
        "background-note",
        Doc("Background note", "背景说明"),
        Doc(
            "A statement of the sources that a page mentions in passing.",
            "页面里顺带提到的一条来源说法。",
        ),
    ),
    Kind(
        "glossary",
        "glossary",
        Term,
        "term",
        Doc("Term", "词语"),
        Doc(
            "A word that the glossary explains, and other pages in place.",
            "词汇表里解释的一个词，别的页面也会就地解释。",
        ),
    ),
)
SINGLES = (
    Single("quiz", "quiz/questions.yml", Quiz, Doc("The whole quiz in one view.", "整个测验都在这里。")),
    Single(
        "scenarios",
        "quiz/scenarios.yml",
        Scenarios,
        Doc("Stories, and where the quiz should lead each.", "小故事，以及测验该把它带到哪里。"),
    ),
    Single(
        "table",
        "resigning/table.yml",
        Table,
        Doc("The table of kinds of work group and questions.", "工作群种类与问题的对照表。"),
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
EDITED_IN = "data"
