"""What readers can link to: every page of the guide, every anchor that comes from the data, every heading by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.kinds import BY_NAME, KINDS, SINGLES
from macros.kinds.question.model import FAQ

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide

OTHERS = ("", "embed/", "tools/", "practice/", "saved/", "contributing/checks/", "contributing/fields/", "api/v1/")
"""Pages that show no kind and no file of their own. Hand-written ones and kinds of work group come from the data."""
SECTIONS = tuple(dict.fromkeys([*(kind.section for kind in KINDS if kind.section), *(one.page for one in SINGLES)]))
"""Pages of kinds, and of files that hold no entry."""
MADE = frozenset([*OTHERS, *SECTIONS])
"""Every address that templates give a page, whatever the data hold."""
FOLDERS = frozenset([*(address for address in SECTIONS if address.count("/") == 1), "tools/"])
"""Those whose file is called index.md, beside the entries: ``file_of`` says what a link names."""
STRINGS = {
    "quiz/": "quiz-title",
    "quiz/tree/": "tree-title",
    "resigning/": "resigning-title",
    "sort/": "sort-title",
    "plan/": "plan-title",
}
"""Pages whose title is a string of the interface, apart from the sections of kinds."""


def nameable(guide: "Guide") -> dict[str, str]:
    """Return the pages that an entry may name by their address, each with the string that is its title.

    The string of a hand-written page is empty: it says its title itself.
    """
    sections = {kind.section: f"{kind.name}-title" for kind in KINDS if kind.section}
    return {**dict.fromkeys((f"{name}/" for name in guide.prose), ""), **sections, **STRINGS}


def file_of(address: str) -> str:
    """Return how a link in a hand-written page names the page at an address.

    >>> file_of("quiz/"), file_of("about/"), file_of("")
    ('quiz/index.md', 'about.md', 'index.md')
    """
    return f"{address}index.md" if address in FOLDERS or not address else f"{address.removesuffix('/')}.md"


@dataclass(frozen=True, order=True)
class Spot:
    """A page or anchor that readers can link to, and the entry that lives there (kind and id; empty for none).

    Two kinds are not folders of data/: a ``step`` is a question or an outcome in the quiz, ``resigning`` is the page
    about one kind of work group.
    """

    address: str
    kind: str = ""
    id: str = ""
    only_in: str = ""
    """The one language (en or zh, as texts are) on whose page it stands; empty for all."""

    @property
    def page(self) -> str:
        """The address without its anchor."""
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        """What stands after the #; empty for a page."""
        return self.address.partition("#")[2]


def spots(guide: "Guide") -> Iterator[Spot]:
    """Yield every page of the guide, every anchor that comes from the data, and the headings of hand-written pages; an
    entry's own place comes first.
    """
    for address in dict.fromkeys([*OTHERS, *SECTIONS, *(f"{name}/" for name in guide.prose)]):
        yield Spot(address)
    for kind, id_ in guide.items:
        if kind != "questions" and BY_NAME[kind].where:
            only_in = guide.glossary[id_].only_in if kind == "glossary" else None
            yield Spot(guide.address(kind, id_), kind, id_, only_in or "")
    for id_ in (*guide.quiz.questions, *guide.outcomes):
        yield Spot(guide.address("questions", id_), "step", id_)
    for id_ in guide.work_kinds:
        yield Spot(f"resigning/{id_}/", "resigning", id_)
    for id_, app in guide.apps.items():
        yield Spot(f"apps/#{id_}", "apps", id_)
        for question in app.answers:
            yield Spot(f"{guide.address('apps', id_)}#{question}", "apps", id_)
    for phase in guide.vocabulary["phases"]:
        yield Spot(f"resigning/#phase-{phase}")
    for theme in dict.fromkeys(question.theme for question in guide.faq.values()):
        yield Spot(f"{FAQ.section}#theme-{theme}")
    for id_, message in guide.messages.items():
        for tone in message.tones:
            yield Spot(f"{guide.address('messages', id_)}#{tone}", "messages", id_)
    for name, versions in guide.prose.items():
        for anchor in dict.fromkeys(next(iter(versions.values())).anchors):
            yield Spot(f"{name}/#{anchor}")
