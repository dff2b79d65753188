"""A term explained in the glossary and in place on other pages."""

from collections.abc import Iterable
from typing import Annotated

from macros.model.base import (
    Aliases,
    ArgumentId,
    Doc,
    Entry,
    Fits,
    GroupId,
    LanguageCode,
    Names,
    ReferenceId,
    Statements,
    TermId,
    Text,
)
from macros.model.kind import Kind, anchor

PINYIN = Fits(
    r"(?=.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ])[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ' ’-]+",
    "write Latin letters with the marks of their tones, as miànzi",
    "miànzi",
)


class Term(Entry):
    """data/glossary/<id>.yml"""

    term: Annotated[Text, Doc("The term.", "词语本身。")]
    pinyin: Annotated[Annotated[str, PINYIN] | None, Doc("How the Chinese term is read.", "中文词的拼音。")] = None
    aliases: Aliases = Names()
    definition: Annotated[Text, Doc("What it means, in one or two sentences.", "一两句话说清意思。")]
    only_in: Annotated[
        Annotated[str, LanguageCode()] | None,
        Doc(
            "The one language whose readers need it explained: en or zh. The other glossary then leaves it out.",
            "只有一种语言的读者需要解释时才写：en 或 zh。另一种语言的词汇表就不列它。",
        ),
    ] = None
    explain_in: Annotated[
        list[Annotated[str, LanguageCode()]],
        Doc(
            "The languages whose pages explain it in place: en, zh, both or none.",
            "哪些语言的页面会就地解释它：en、zh，两种都写，或都不写。",
        ),
    ] = list(Doc("", "").words)
    arguments: Annotated[list[ArgumentId], Doc("Arguments to read next.", "接下来可以看的理由。")] = []
    groups: Annotated[list[GroupId], Doc("Kinds of group to read next.", "接下来可以看的群。")] = []
    terms: Annotated[list[TermId], Doc("Terms to read next.", "接下来可以看的词语。")] = []
    statements: Statements = []
    references: Annotated[list[ReferenceId], Doc("Studies and books about it.", "讲它的研究和书。")] = []

    def is_for(self, reads: Iterable[str]) -> bool:
        """Tell whether the glossary of readers who read these languages has the term."""
        return self.only_in is None or self.only_in in reads

    def is_explained_in(self, reads: Iterable[str]) -> bool:
        """Tell whether pages of readers who read these languages explain the term in place."""
        return any(language in self.explain_in and self.is_for([language]) for language in reads)


GLOSSARY = Kind(
    "glossary",
    "term",
    called=Doc("term", "词语"),
    where=anchor("glossary/"),
    doc=Doc(
        "A word that the glossary explains, and other pages in place.",
        "词汇表里解释的一个词，别的页面也会就地解释。",
    ),
    folder="glossary",
    model=Term,
    section="glossary/",
    tab=7,
    sums_up=("definition",),
)
