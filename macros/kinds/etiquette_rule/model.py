"""A rule of etiquette for leaving work groups after resigning."""

from typing import TYPE_CHECKING, Annotated, Literal

from macros.model.base import NAMES_ALONE, Doc, Entry, EvidenceId, GroupId, Statements, Text, Word
from macros.model.kind import Kind

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide


class Rule(Entry):
    """data/etiquette/<id>.yml"""

    title: Annotated[Text, Doc("What to do, as a request that can be obeyed.", "要做的事，一句能照着做的话。")]
    groups: Annotated[
        Literal["any"] | Annotated[list[GroupId], NAMES_ALONE],
        Doc("The kinds of work group it is for; “any” for all of them.", "用在哪几类工作群；都适用就写 any。"),
    ]
    phases: Annotated[
        list[Annotated[str, Word("phases")]],
        Doc("When in the course of resigning it applies.", "离职的哪个阶段用得上。", asked=True),
    ]
    topic: Annotated[str, Word("topics"), Doc("The question it belongs to.", "属于哪个问题。")]
    gift: Annotated[
        bool,
        Doc(
            "true if it speaks of a gift; the page then says that gifts are optional.",
            "提到送礼就写 true，页面会注明送不送随意。",
        ),
    ] = False
    condition: Annotated[Text, Doc("The situation it is for.", "什么情况下用。")]
    action: Annotated[Text, Doc("What to do.", "怎么做。")]
    reason: Annotated[
        Text, Doc("Why; who says so stands under statements.", "为什么。是谁的说法，写在 statements 里。")
    ]
    exception: Annotated[
        Text | None,
        Doc("When to do otherwise; left out where there is nothing to say.", "什么时候不这样做；没有就不写。"),
    ] = None
    statements: Statements = []
    evidence: Annotated[
        list[EvidenceId], Doc("The facts and studies that it rests on.", "它依据的是哪几条事实或研究。")
    ] = []


def _rule(guide: "Guide", id_: str) -> str:
    groups = guide.rules[id_].groups
    home = next((group for group in groups if group in guide.work_kinds), None) if groups != "any" else None
    return f"resigning/{home}/#{id_}" if home else f"resigning/#{id_}"


RULES = Kind(
    "etiquette",
    "etiquette-rule",
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
    shown_by=("outcomes", "groups", "faq", "table"),
)
