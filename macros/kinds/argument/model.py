"""An argument for leaving, keeping, doing something instead, or judging case by case."""

from typing import Annotated, Literal

from pydantic import Field

from macros.model.base import NAMES_ALONE, ArgumentId, Doc, Entry, EvidenceId, GroupId, Model, Statements, Text, Word
from macros.model.kind import Kind, page


class Evidence(Model):
    """A fact or a reference, and how it bears on the argument."""

    ref: Annotated[EvidenceId, Doc("The id of a fact or of a reference.", "一条事实或一篇文献的 id。")]
    bearing: Annotated[str, Word("bearings"), Doc("How it bears on the argument.", "它和这条理由是什么关系。")]


class Argument(Entry):
    """data/arguments/<id>.yml"""

    stance: Annotated[str, Word("stances"), Doc("Which side it speaks for.", "站在哪一边。")]
    title: Annotated[Text, Doc("The argument in a few words.", "用几个字概括这条理由。")]
    claim: Annotated[Text, Doc("The argument in one sentence, said firmly.", "用一句话把这条理由说定。")]
    why: Annotated[Text, Doc("Why: what you gain, what it spares you.", "为什么：有什么好处，省了什么事。")]
    fails: Annotated[Text, Doc("For whom, or when, it does not fit.", "对谁、什么情况下不合适。")]
    do: Annotated[Text, Doc("One thing to do today.", "今天就能做的一件事。")]
    groups: Annotated[
        Literal["any"] | Annotated[list[GroupId], Field(min_length=1), NAMES_ALONE],
        Doc("The kinds of group it is about; “any” for all of them.", "说的是哪几类群；都适用就写 any。"),
    ]
    rebuts: Annotated[
        list[ArgumentId],
        Doc(
            "The arguments it answers. The pages of both show it, so one direction is enough.",
            "它回应了哪些理由。两边的页面都会显示，写一边就够。",
            asked=True,
        ),
    ]
    supports: Annotated[
        list[ArgumentId],
        Doc("The arguments on the same side that it backs up.", "它印证了同一边的哪些理由。"),
    ] = []
    evidence_kind: Annotated[
        str, Word("evidence-kinds"), Doc("What kind of ground it stands on.", "它的依据属于哪一种。")
    ]
    evidence: Annotated[
        list[Evidence],
        Doc("Facts and references that speak for it, against it or beside it.", "支持、不支持或只作背景的事实与文献。"),
    ] = []
    statements: Statements = []


ARGUMENTS = Kind(
    "arguments",
    "argument",
    called=Doc("argument", "理由"),
    where=page("arguments/"),
    doc=Doc(
        "A reason to leave, to stay, to try something else, or to judge case by case.",
        "一条理由：支持退、支持留、换个做法，或者看情况。",
    ),
    folder="arguments",
    model=Argument,
    section="arguments/",
    tab=4,
    has_page=True,
    sums_up=("claim",),
)
