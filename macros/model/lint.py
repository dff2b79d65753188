"""The word lists of the editorial lint: what is looked for, why, and what to write instead."""

import re
from typing import Annotated, Self

from pydantic import Field, model_validator

from macros.model.base import Doc, GroupId, InLanguages, Line, Model, Text

BOTH = "both"


class Words(InLanguages[list[Line]]):
    """Words in each language, and under “both” those for texts of every one and for addresses.

    A pattern stands between slashes. Words of languages without Han characters match whole and with simple endings.
    """

    form = "names"
    whole = False
    what = Doc("In {language}; a pattern stands between slashes.", "{language}；正则写在两条斜线之间。")
    besides = {BOTH: Doc("In texts of every language and in addresses.", "每种语言的文字和网址里都找。")}

    @model_validator(mode="after")
    def _compiles(self) -> Self:
        for word in (word for words in self.root.values() for word in words if is_pattern(word)):
            try:
                re.compile(word[1:-1])
            except re.error as error:
                raise ValueError(f"the pattern {word} cannot be read ({error})") from error
        return self

    def of(self, *codes: str) -> tuple[str, ...]:
        """Return the words for texts in these languages, those for all texts last."""
        return tuple(word for code in (*codes, BOTH) for word in self.root.get(code, ()))


class Watch(Model):
    """Words that are watched for one reason."""

    words: Annotated[Words, Doc("The words.", "要找的词。")]
    unless: Annotated[Words, Doc("Phrases in which a word is harmless.", "词出现在这些说法里就没有问题。")] = Words()
    because: Annotated[Text, Doc("What is wrong with them.", "这些词有什么问题。")]
    instead: Annotated[Text, Doc("What to do.", "该怎么办。")]


class WordList(Model):
    """One list: the words of one rule."""

    watch: Annotated[list[Watch], Doc("Words, reason by reason.", "按原因分组的词。")] = Field(min_length=1)
    spares: Annotated[
        list[GroupId],
        Doc("Groups whose page and arguments the list leaves alone.", "这份词表不管哪些群的页面和理由。"),
    ] = []
    spares_fields: Annotated[
        list[str],
        Doc("Fields that the list leaves alone, in every entry.", "这份词表不管哪些字段，不论是哪一条。"),
    ] = []
    reports: Annotated[
        bool,
        Doc(
            "true if the statements of sources are looked at too; they report what others say.",
            "来源里的说法只是转述别人的话；也要查它们，就写 true。",
        ),
    ] = False


def is_pattern(word: str) -> bool:
    """Tell whether a word of a list is a regular expression between slashes."""
    return len(word) > 2 and word.startswith("/") and word.endswith("/")
