"""A guide spoken in one language: picks or derives the right words of each text."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, cast

from pydantic import AnyUrl, BaseModel

from macros.content.guide.guide import Guide
from macros.content.reading.hand_written import Prose
from macros.content.traditional import of_language
from macros.kinds.term.model import Term
from macros.model.base import Doc, Entry, Names, Text, Texts, first
from macros.model.vocabulary import Language, VocabularyWord
from macros.site.voice.chinese_soft_breaks import unwrapped
from macros.site.voice.foreign import mark, unmarked
from macros.site.voice.inline import plain


class Voice:
    """Says texts in one language of the guide; where a text lacks it, in the first that the language reads instead.

    ``marking``: what it says in another language is marked as such, for HTML (macros/site/voice/foreign.py).
    """

    def __init__(self, guide: Guide, code: str, *, marking: bool = False) -> None:
        self.guide = guide
        self.code = code
        self.marking = marking
        self.language: Language = guide.languages[code]
        self.reads = (code, *self.language.reads)
        self._ui: dict[str, str] = {}
        self._traditional = of_language(guide.traditional, guide.languages, code)
        self.source = self.language.reads[0] if self._traditional else None
        """The language whose texts are converted into this one."""

    @staticmethod
    def of(guide: Guide, code: str, *, marking: bool = False) -> "Voice":
        """Return a guide's voice in a language; each is made once."""
        if (code, marking) not in guide.voices:
            guide.voices[code, marking] = Voice(guide, code, marking=marking)
        return guide.voices[code, marking]

    def convert(self, text: str) -> str:
        """Return a text of the source language in this one."""
        return self._traditional.convert(text) if self._traditional else text

    def found(self, text: Text) -> tuple[str, str]:
        """Return the language in which a text is said, and the text: a hand-written one goes before a derived one."""
        code = self.code if self.code in text.root else first(text.root, self.reads)
        said = text.root[code]
        return (self.code, self.convert(said)) if code == self.source else (code, said)

    def text(self, text: Text) -> str:
        """Return a text in this language."""
        return self.marked(*self.found(text))

    def marked(self, code: str, said: str) -> str:
        """Return what is said in the language ``code``, marked where that has to be."""
        return mark(said, self.guide.languages[code].html) if self.marking and code != self.code else said

    def shown(self, said: str) -> str:
        """Return what a voice that marks has said, as this one says it."""
        return said if self.marking else unmarked(said)

    def others(self, text: Text) -> list[tuple[str, Language, str]]:
        """Return what is written in the other languages: code, language, text. What is converted is not among them."""
        shown = first(text.root, self.reads)
        return [
            (code, language, text.root[code])
            for code, language in self.guide.languages.items()
            if code in text.root and code not in (shown, self.source) and language.opencc is None
        ]

    def doc(self, doc: Doc) -> str:
        """Return what a field is for in this language."""
        return self.text(Text(doc.words))

    def texts(self, texts: Texts) -> list[str]:
        """Return a list of texts in this language."""
        code = first(texts.root, self.reads)
        if code == self.source:
            return [self.convert(text) for text in texts.root[code]]
        return [self.marked(code, text) for text in texts.root[code]]

    def names(self, names: Names) -> list[str]:
        """Return other names of a thing in this language, each once; no other language stands in.

        Of two names that begin alike only the longer one is said beside a converted list: 家人群組 says 家人群, too.
        """
        own = names.root.get(self.code, ())
        if self.source is None:
            return list(dict.fromkeys(own))
        said = list(dict.fromkeys([*own, *(self.convert(name) for name in names.root.get(self.source, ()))]))
        return [name for name in said if not any(other != name and other.startswith(name) for other in said)]

    def prose(self, name: str) -> tuple[str, Prose]:
        """Return the language of a hand-written page, and the page."""
        versions = self.guide.prose[name]
        code = first(versions, self.reads)
        page = replace(versions[code], body=unwrapped(versions[code].body))
        if code != self.source:
            return code, page
        words = {part: self.convert(getattr(page, part)) for part in ("title", "description", "body")}
        return self.code, replace(page, **words)

    def prose_title(self, name: str) -> str:
        """Return the title of a hand-written page."""
        code, page = self.prose(name)
        return self.marked(code, page.title)

    def word(self, vocabulary: str, word: str) -> VocabularyWord:
        """Return a word of a closed list."""
        return self.guide.vocabulary[vocabulary][word]

    def ui(self, key: str, **slots: object) -> str:
        """Return an interface string with its slots filled.

        Raises KeyError for an unknown key: templates are tested, readers never see it.
        """
        if not slots:
            if key not in self._ui:
                self._ui[key] = self.text(self.guide.interface[key])
            return self._ui[key]
        code, text = self.found(self.guide.interface[key])
        for slot, value in slots.items():
            own = self.marking and code != self.code and isinstance(value, str)
            text = text.replace(f"{{{slot}}}", mark(str(value), self.language.html) if own else str(value))
        return self.marked(code, text)


def title(voice: Voice, kind: str, id_: str) -> str:
    """Return the name of an entry in the voice's language as plain text; its id when it has no name."""
    guide = voice.guide
    entry: Any = guide.entries[kind][id_] if kind in guide.entries else guide.items[kind, id_].value
    for name in ("title", "term", "name", "text"):
        value = getattr(entry, name, None)
        if isinstance(value, Text):
            return plain(voice.text(value))
        if isinstance(value, str):
            return value
    return id_


def is_shown(entry: Entry, voice: Voice) -> bool:
    """Tell whether a page in the voice's language shows the entry: a term can be for readers of one language."""
    return not isinstance(entry, Term) or entry.is_for(voice.reads)


def page_title(voice: Voice, address: str) -> str:
    """Return the title of a page that an entry names by its address. Raises KeyError for one that it may not name."""
    key = voice.guide.nameable[address]
    return voice.ui(key) if key else voice.prose_title(address.removesuffix("/"))


def summary_of(entry: Entry, fields: Iterable[str]) -> Text:
    """Return the text that sums an entry up: the first of these fields that it has.

    Raises StopIteration when it has none: the row of its kind is wrong.
    """
    return next(value for value in (getattr(entry, name) for name in fields) if isinstance(value, Text))


EDITORS_OWN = frozenset({"allow"})
"""Fields that concern the checks of the data and nobody who reads it."""


def spoken(value: object, voice: Voice) -> Any:
    """Return ``value`` with each text in the voice's language, as inline Markdown just as in data/.

    Records become dictionaries under the names of data/, every field present, in the order of the model.
    """
    if isinstance(value, Text):
        return voice.text(value)
    if isinstance(value, Texts):
        return voice.texts(value)
    if isinstance(value, Names):
        return voice.names(value)
    if isinstance(value, BaseModel):
        return {
            field.alias or name: spoken(getattr(value, name), voice)
            for name, field in value.__class__.model_fields.items()
            if name not in EDITORS_OWN
        } | {name: spoken(getattr(value, name), voice) for name in value.__class__.model_computed_fields}
    if isinstance(value, dict):
        return {str(key): spoken(item, voice) for key, item in cast("dict[object, object]", value).items()}
    if isinstance(value, list):
        return [spoken(item, voice) for item in cast("list[object]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, AnyUrl) else value
