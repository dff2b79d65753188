"""The word lists of the editorial lint: what is looked for, why, and what to write instead."""

import re
from typing import Annotated

from pydantic import Field, field_validator

from macros.model.base import Doc, GroupId, Line, Model, Text


class Words(Model):
    """Words in each language: English ones match whole and with simple endings, Chinese ones anywhere in a text."""

    en: Annotated[list[Line], Doc("In English; a pattern stands between slashes.", "英文；正则写在两条斜线之间。")] = []
    zh: Annotated[list[Line], Doc("In Chinese; a pattern stands between slashes.", "中文；正则写在两条斜线之间。")] = []
    both: Annotated[
        list[Line], Doc("In texts of either language and in addresses.", "两种语言的文字和网址里都找。")
    ] = []

    @field_validator("en", "zh", "both")
    @classmethod
    def _compiles(cls, words: list[str]) -> list[str]:
        for word in words:
            if is_pattern(word):
                try:
                    re.compile(word[1:-1])
                except re.error as error:
                    raise ValueError(f"the pattern {word} cannot be read ({error})") from error
        return words


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
