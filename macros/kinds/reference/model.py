"""A published study or book, fully verified."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from macros.model.base import Doc, Entry, Fits, Misfit, Text
from macros.model.command_messages import say
from macros.model.kind import Kind, anchor

DOI = Fits(r"10\.[0-9]{4,9}/\S*[^\s.,;，。；]", "a DOI begins with 10. and a number, as 10.1000/182", "10.1000/182")


def _isbn(isbn: str) -> str:
    """Refuse what cannot be an ISBN: the last digit of each is worked out from the others."""
    digits = isbn.replace("-", "").replace(" ", "")
    weights, modulus = ((1, 3) * 7, 10) if len(digits) == 13 else (range(10, 0, -1), 11)
    values = [10 if digit == "X" else int(digit) for digit in digits if digit in "0123456789X"]
    total = sum(value * weight for value, weight in zip(values, weights, strict=False))
    if not re.fullmatch(r"[0-9]{13}|[0-9]{9}[0-9X]", digits) or total % modulus:
        raise Misfit(say("“{}” cannot be an ISBN; look at its 10 or 13 digits again", isbn[:40]), "0-674-27660-4")
    return isbn


NOBODY = r"\W*(?:et al|and others|various|several|unknown|anon(?:ymous)?|n/?a|authors?|等人?|佚名)\W*"
"""What stands in the place of authors."""


def _named(authors: str) -> str:
    if re.fullmatch(NOBODY, authors, re.IGNORECASE):
        raise Misfit(say("“{}” names nobody; write the authors as the study has them", authors), "Dunbar, R. I. M.")
    return authors


class Reference(Entry):
    """data/references/<id>.yml: a published study or book, fully verified."""

    authors: Annotated[
        Annotated[str, AfterValidator(_named)],
        Doc("The authors, as in a list of references.", "作者，按参考文献的写法。"),
    ]
    year: Annotated[int, Doc("The year of publication.", "出版年份。")] = Field(ge=1500, le=2100)
    title: Annotated[str, Doc("The title as printed.", "标题，照原样写。")]
    container: Annotated[str, Doc("The journal with volume and pages, or the publisher.", "期刊及卷期页码，或出版社。")]
    doi: Annotated[Annotated[str, DOI] | None, Doc("The DOI, beginning with 10.", "DOI，以 10. 开头。")] = None
    isbn: Annotated[Annotated[str, AfterValidator(_isbn)] | None, Doc("The ISBN of a book.", "书的 ISBN。")] = None
    says: Annotated[Text, Doc("What it found, in plain words.", "它发现了什么，用大白话写。")]
    limits: Annotated[Text, Doc("What it does not show.", "它说明不了什么。")]


REFERENCES = Kind(
    "references",
    "reference",
    called=Doc("reference", "文献"),
    where=anchor("sources/"),
    doc=Doc(
        "A published study or book that somebody has read and verified.",
        "一篇有人读过、核对过的研究或一本书。",
    ),
    folder="references",
    model=Reference,
    sums_up=("says",),
    shown_by=("arguments", "groups", "etiquette", "outcomes", "faq", "glossary"),
)
