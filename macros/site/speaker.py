"""A guide spoken in one language: picks or derives the right words of each text."""

from macros.content.guide import Guide
from macros.model.base import Doc, Names, Text, Texts
from macros.model.vocabulary import Language, VocabularyWord
from macros.site.traditional import traditional


class Speaker:
    """Says texts in one language of the guide."""

    def __init__(self, guide: Guide, code: str) -> None:
        self.guide = guide
        self.code = code
        self.language: Language = guide.languages[code]
        config = self.language.opencc
        self._traditional = traditional(config, tuple(guide.traditional.items())) if config else None

    def convert(self, text: str) -> str:
        """Return a text of the source language in this one."""
        return self._traditional.convert(text) if self._traditional else text

    def text(self, text: Text) -> str:
        """Return a text in this language; a hand-written one goes before a derived one."""
        if self.language.text == "en":
            return text.en
        if self._traditional and text.zh_hant is not None:
            return text.zh_hant
        return self.convert(text.zh)

    def doc(self, doc: Doc) -> str:
        """Return what a field is for in this language."""
        return doc.en if self.language.text == "en" else self.convert(doc.zh)

    def texts(self, texts: Texts) -> list[str]:
        """Return a list of texts in this language."""
        if self.language.text == "en":
            return list(texts.en)
        if self._traditional and texts.zh_hant is not None:
            return list(texts.zh_hant)
        return [self.convert(text) for text in texts.zh]

    def names(self, names: Names) -> list[str]:
        """Return other names of a thing in this language, each once."""
        if self.language.text == "en":
            return list(dict.fromkeys(names.en))
        if self._traditional:
            return list(dict.fromkeys([*names.zh_hant, *(self.convert(name) for name in names.zh)]))
        return list(dict.fromkeys(names.zh))

    def word(self, vocabulary: str, word: str) -> VocabularyWord:
        """Return a word of a closed list."""
        return self.guide.vocabulary[vocabulary][word]

    def ui(self, key: str, **slots: object) -> str:
        """Return an interface string with its slots filled.

        Raises KeyError for an unknown key: templates are tested, readers never see it.
        """
        text = self.text(self.guide.interface[key])
        for slot, value in slots.items():
            text = text.replace(f"{{{slot}}}", str(value))
        return text
