"""What a card says: the picture that other programs show beside a link to a page."""

from dataclasses import dataclass, field, replace

from macros.model.base import Entry, Word
from macros.model.kind import Kind
from macros.site.voice.voice import Voice, title

FOLDER = "cards/"
"""Where the cards lie, relative to the root of a language."""
WIDTH, HEIGHT = 720, 378
"""As programs like it, 1.91 to 1; more than any of them shows on a phone, and two fifths of the bytes of 1200 x 630."""


@dataclass(frozen=True)
class Card:
    """One card: where it lies, relative to the root of a language, and all that its picture depends on.

    ``site`` is the name of the guide, ``word`` the verdict with its ``sign``; without one it carries the guide's mark.
    ``colours`` are paper, ink, panel and the colour of the card, on light paper: a page says nothing of them,
    and is the same with others. ``script`` is the language's.
    """

    address: str
    title: str
    site: str
    script: str
    colours: tuple[str, str, str, str] = field(compare=False)
    word: str = ""
    sign: str = ""

    @property
    def alt(self) -> str:
        """What the picture says."""
        return " · ".join(part for part in (self.word, self.title, self.site) if part)


def card_address(page: str) -> str:
    """Return where the card of a page lies, both relative to the root of a language.

    >>> card_address(""), card_address("outcomes/leave-quietly/")
    ('cards/home.png', 'cards/outcomes/leave-quietly.png')
    """
    return f"{FOLDER}{page.rstrip('/') or 'home'}.png"


def card(voice: Voice, page: str, said: str) -> Card:
    """Return the card of the page at an address: of a section, or of the whole guide."""
    colours = voice.guide.colours
    return Card(
        address=card_address(page),
        title=said,
        site=voice.ui("site-name"),
        script=voice.language.script,
        colours=(colours.paper.light, colours.ink.light, colours.panel.light, colours.accent.light),
    )


def entry_card(voice: Voice, kind: Kind, entry: Entry) -> Card:
    """Return the card of an entry, which carries the word that the row of its kind names."""
    (said,) = (one for one in kind.model.model_fields[kind.card].metadata if isinstance(one, Word))
    word = voice.word(said.vocabulary, getattr(entry, kind.card))
    plain = card(voice, voice.guide.address(kind.name, entry.id), title(voice, kind.name, entry.id))
    colour = word.colour.light if word.colour else plain.colours[3]
    return replace(plain, colours=(*plain.colours[:3], colour), word=voice.text(word.name), sign=word.mark)
