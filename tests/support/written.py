"""The words that a guide's writers wrote. `make check` judges those; tests of a site judge what is added to them."""

import re
from collections.abc import Iterator

from macros.content.guide.guide import Guide
from macros.model.leaves import leaves, strings
from macros.site.pages.engine_settings import choose_blocks
from macros.site.voice.voice import Voice
from support.fixture import OF_THE_CODE

FOREIGN = "original_title"
"""A field that every page shows in its own language, and says so."""
ATTRIBUTES = re.compile(r"\{[#.:][^{}]*\}")
"""What a hand-written page says to Markdown and not to readers."""


class Words:
    """The words of a guide, as far as they come from entries, vocabularies and hand-written pages."""

    def __init__(self, guide: Guide) -> None:
        self._of = {code: "\n".join(_words(guide, code)) for code in guide.languages}

    def of(self, code: str) -> str:
        """Return those of a language, and those that are the same in every language (titles of studies, names)."""
        return self._of[code]

    def all(self) -> str:
        """Return those of every language."""
        return "\n".join(self._of.values())


def _words(guide: Guide, code: str) -> Iterator[str]:
    say = Voice(guide, code)
    for key, text in _strings(guide):
        if key in say.reads or not key:
            yield say.convert(text) if key == say.source or not key else text
    for name in guide.prose:
        _, page = say.prose(name)
        yield from (page.title, page.description, ATTRIBUTES.sub("", choose_blocks(page.body, with_repository=True)))


def _strings(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield each string with the language under whose key it stands, or nothing where it stands under none."""
    lists = [own.values() for name, own in guide.vocabulary.items() if name not in OF_THE_CODE]
    for found in (*guide.leaves.values(), *(leaves(word) for words in lists for word in words)):
        for path, text in strings(found):
            if FOREIGN in path:
                continue
            yield next((str(part) for part in reversed(path) if part in guide.languages), ""), text
