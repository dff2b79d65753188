"""Explains glossary terms in place: the first mention of a term on a page links to its entry."""

import re

from markupsafe import Markup, escape

from macros.site.voice.voice import Voice


class TermIndex:
    """All names of all terms in one language, ready to be found in a text."""

    def __init__(self, voice: Voice) -> None:
        self.names: dict[str, str] = {}
        for term in voice.guide.glossary.values():
            if not term.is_explained_in(voice.reads):
                continue
            for name in (voice.text(term.term), *voice.names(term.aliases)):
                self.names.setdefault(name.lower(), term.id)
        ordered = sorted(self.names, key=len, reverse=True)
        joined = "|".join(re.escape(name) for name in ordered)
        edges = r"(?<![\w-])(?:{})(?:s|es)?(?![\w-])" if not voice.language.is_han else "{}"
        self.pattern = re.compile(edges.format(joined), re.IGNORECASE) if ordered else None

    def find(self, word: str) -> str | None:
        """Return the id of the term that ``word`` names; None for a look-alike such as ſ, which only matches s."""
        lower = word.lower()
        candidates = (lower, lower.removesuffix("s"), lower.removesuffix("es"))
        return next((self.names[name] for name in candidates if name in self.names), None)


class PageTerms:
    """The terms met on one page so far, in order."""

    def __init__(self, index: TermIndex) -> None:
        self.index = index
        self.met: list[str] = []

    def link(self, text: str, address: str) -> Markup:
        """Return ``text`` escaped, the first mention of each term linked to ``address``#term."""
        if self.index.pattern is None:
            return escape(text)
        result: list[Markup] = []
        position = 0
        for found in self.index.pattern.finditer(text):
            term = self.index.find(found.group())
            if term is None or term in self.met:
                continue
            self.met.append(term)
            result.append(escape(text[position : found.start()]))
            link = Markup('<a class="lw-term" href="{}#{}">{}</a>')
            result.append(link.format(address, term, found.group()))
            position = found.end()
        result.append(escape(text[position:]))
        return Markup("").join(result)
