"""The interface for machines in one language: every kind and every entry as JSON under api/v1/."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from macros.kinds import BY_NAME, KINDS, SINGLES, VOCABULARIES
from macros.kinds.app.model import APPS, Answer, App, in_order
from macros.model.base import Entry, Text
from macros.model.kind import Single
from macros.site.machines.envelope import SCHEMA_VERSION
from macros.site.pages.page import Page
from macros.site.voice.voice import Voice, is_shown, spoken, title

FOLDER = "api/v1/"
ANSWERS = "app-answers"
"""The table of what apps do: a document, and a CSV file beside it."""
NO_KINDS = (*(single.name for single in SINGLES), ANSWERS, "vocabulary")
"""The documents that hold something other than a kind of entry."""
FEED = "feed.xml"
LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def alternate(page: Page) -> str:
    """Return the address of the document that says what ``page`` says, or nothing when there is none."""
    if page.kind in BY_NAME and BY_NAME[page.kind].section:
        return f"{FOLDER}{page.address.removesuffix('/')}.json"
    section = page.kind.removesuffix("-index")
    if page.kind.endswith("-index") and (section == "quiz" or (section in BY_NAME and BY_NAME[section].section)):
        return f"{FOLDER}{section}.json"
    return f"{FOLDER}index.json" if page.kind in ("home-index", "api") else ""


class Api:
    """The documents of a guide in one language. ``site_address`` is where the language lives (https://…/)."""

    def __init__(self, voice: Voice, site_address: str) -> None:
        self.guide = voice.guide
        self.say = voice
        self.place = site_address
        self.head = {"schema_version": SCHEMA_VERSION, "language": voice.language.html}

    def documents(self) -> dict[str, Any]:
        """Return address under the language's root -> document, in a fixed order."""
        return {address: make() for address, make in self.makers()}

    def makers(self) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Yield the address of each document, and what makes it."""
        yield f"{FOLDER}index.json", self.root
        for kind in KINDS:
            yield f"{FOLDER}{kind.name}.json", partial(self.list_of, kind.name)
            for id_ in sorted(self.guide.entries[kind.name]):
                yield f"{FOLDER}{kind.name}/{id_}.json", partial(self.entry, kind.name, id_)
        for single in SINGLES:
            yield f"{FOLDER}{single.name}.json", partial(self.single, single)
        yield f"{FOLDER}{ANSWERS}.json", self.answers
        yield f"{FOLDER}vocabulary.json", self.vocabulary

    def root(self) -> dict[str, Any]:
        """Return the document that leads to all others."""
        return {
            **self.head,
            "title": self.say.ui("site-name"),
            "description": self.say.ui("home-description"),
            "url": self.place,
            "licence": LICENCE,
            "documentation": self.place + FOLDER,
            "openapi": self._at("openapi"),
            "feed": self.place + FEED,
            "kinds": [
                {
                    "kind": kind.name,
                    "title": self.say.ui(f"kind-{kind.name}"),
                    "count": len(self.guide.entries[kind.name]),
                    "api_url": self._at(kind.name),
                }
                for kind in KINDS
            ],
            "documents": [
                {"name": name, "title": self.say.ui(f"kind-{name}"), "api_url": self._at(name)} for name in NO_KINDS
            ],
            "languages": [
                {
                    "language": language.html,
                    "name": language.name,
                    "api_url": f"{self._root_of(code)}{FOLDER}index.json",
                }
                for code, language in self.guide.languages.items()
            ],
        }

    def list_of(self, kind: str) -> dict[str, Any]:
        """Return the list of a kind."""
        entries = self.guide.entries[kind]
        return {
            **self.head,
            "kind": kind,
            "title": self.say.ui(f"kind-{kind}"),
            "url": self.place + BY_NAME[kind].section if BY_NAME[kind].section else None,
            "count": len(entries),
            "entries": [{**self.item(kind, entries[id_]), "reviewed": entries[id_].reviewed.isoformat()}
                        for id_ in sorted(entries)],
        }  # fmt: skip

    def entry(self, kind: str, id_: str) -> dict[str, Any]:
        """Return the document of one entry."""
        entry = self.guide.entries[kind][id_]
        return {
            **self.head,
            "kind": kind,
            **self.item(kind, entry),
            "related": self.related(kind, entry),
            "data": spoken(entry, self.say),
        }

    def related(self, kind: str, entry: Entry) -> dict[str, list[str]]:
        """Return the entries that this one names or that name it: kind -> ids, sorted."""
        found: dict[str, set[str]] = defaultdict(set)
        for _, value, shape in self.guide.leaves[kind, entry.id]:
            for target in shape.kinds:
                if value in self.guide.known[target]:
                    found[target].add(value)
        for (other, id_), _ in self.guide.backlinks.get((kind, entry.id), []):
            if other != "table":
                found[other].add(id_)
        found[kind].discard(entry.id)
        return {other: sorted(ids) for other, ids in sorted(found.items()) if ids}

    def single(self, single: Single) -> dict[str, Any]:
        """Return the document of something that is no entry."""
        return self._document(single.name, single.page, spoken(self.guide.single(single.name), self.say))

    def answers(self) -> dict[str, Any]:
        """Return every answer about every app, one line each, in the order of the page."""
        lines = [
            {
                "app": app.id,
                "name": self.say.text(app.name),
                "question": question,
                "asked": self.say.text(asked),
                "url": f"{self.place}{self.guide.address('apps', app.id)}#{question}",
                **spoken(answer, self.say),
            }
            for app, question, asked, answer in answers_in_order(self.say)
        ]
        return self._document(ANSWERS, APPS.section, lines)

    def vocabulary(self) -> dict[str, Any]:
        """Return the closed lists."""
        words = {name: self.guide.vocabulary[name] for name in VOCABULARIES}
        return {
            **self.head,
            "name": "vocabulary",
            "title": self.say.ui("kind-vocabulary"),
            "data": spoken(words, self.say),
        }

    def _document(self, name: str, page: str, data: object) -> dict[str, Any]:
        title, url = self.say.ui(f"kind-{name}"), self.place + page
        return {**self.head, "name": name, "title": title, "url": url, "data": data}

    def item(self, kind: str, entry: Entry) -> dict[str, Any]:
        """Return what is said of an entry wherever it is listed."""
        placed = BY_NAME[kind].where and is_shown(entry, self.say)
        return {
            "id": entry.id,
            "title": title(self.say, kind, entry.id),
            "url": self.place + self.guide.address(kind, entry.id) if placed else None,
            "api_url": self._at(f"{kind}/{entry.id}"),
        }

    def _at(self, name: str) -> str:
        return f"{self.place}{FOLDER}{name}.json"

    def _root_of(self, code: str) -> str:
        return self.place.removesuffix(self.say.language.folder) + self.guide.languages[code].folder


def answers_in_order(say: Voice) -> Iterator[tuple[App, str, Text, Answer]]:
    """Yield app, question, the question in words, and answer, in the order of the page."""
    for app in in_order(say.guide.apps, say.code):
        for question, word in say.guide.vocabulary["app-questions"].items():
            if question in app.answers:
                yield app, question, word.description, app.answers[question]
