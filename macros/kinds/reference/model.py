"""A published study or book, fully verified."""

from typing import Annotated

from macros.model.base import Doc, Entry, Text
from macros.model.kind import Kind, anchor


class Reference(Entry):
    """data/references/<id>.yml: a published study or book, fully verified."""

    authors: Annotated[str, Doc("The authors, as in a list of references.", "作者，按参考文献的写法。")]
    year: Annotated[int, Doc("The year of publication.", "出版年份。")]
    title: Annotated[str, Doc("The title as printed.", "标题，照原样写。")]
    container: Annotated[str, Doc("The journal with volume and pages, or the publisher.", "期刊及卷期页码，或出版社。")]
    doi: Annotated[str | None, Doc("The DOI, beginning with 10.", "DOI，以 10. 开头。")] = None
    isbn: Annotated[str | None, Doc("The ISBN of a book.", "书的 ISBN。")] = None
    says: Annotated[Text, Doc("What it found, in plain words.", "它发现了什么，用大白话写。")]
    limits: Annotated[Text, Doc("What it does not show.", "它说明不了什么。")]


REFERENCES = Kind(
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
)
