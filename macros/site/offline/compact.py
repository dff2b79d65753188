"""The chapters as HTML of few bytes, which says each thing once; docs/assets/file-parts.js puts back what stood twice.

- An id is a letter for the chapter and a number, as in a printed handbook: ``c12``.
- A link whose words are the title of the place it leads to says nothing: without the script, the style sheet says the
  number. A list of nothing but such links is a paragraph.
- A heading or line that stands often is a class: without the script, the style sheet says it in its place.
- Ends of elements that HTML lets go, and quotes around attributes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from string import ascii_letters, ascii_lowercase, digits

from macros.site.offline.chapters import ID, LINK, Chapter

TITLED = re.compile(r'<(h[2-6]|dt) (?:[^<>]* )?id="([^"]*)"[^<>]*>(.*?)</\1>')
LINE = re.compile(r"<(p|li|a|b|strong|dd)((?: href=#\w+)?)>([^<>&]+)</\1>")
FINDABLE = re.compile(r'<(?:h4|dt) id="([^"]*)"')
"""A question, a term or a rule that shares its page with others."""
RUN_IN = re.compile(r"<p><(strong|b)>([^<>]*)</\1> (?=[^<])")
HEADED = re.compile(r"<h[4-6]>([^<>&]*)</h[4-6]><(p|ul|ol|dl|blockquote)>")
OFTEN = 5
"""How often a heading has to stand before it is worth a class."""
NAMED, SAID = len(" class=l12"), len('.l12:before{content:""}')
"""How many bytes a line that is a class takes in each place, and once beside its words."""
END = re.compile(r"</(?:p|li|dt|dd|tr|th|td|thead|tbody|blockquote)>")
LONELY = re.compile(r"<(ul|ol)( class=\w+)?><li>((?:[^<]|<(?!/?(?:li|ul|ol|p|dl|h\d)\b))*)</\1>")
LINKS = re.compile(r"<ul( class=\w+)?>((?:<li><a href=[^<>]*>[^<>]*</a>)+)</ul>")
FOREIGN = re.compile(r"<span( lang=[\w-]+)>([^<>]*)</span>")
QUOTED = re.compile(r'(?<==)"([\w#/.:+-]+)"(?=[\s>])')


@dataclass(frozen=True)
class Compact:
    """HTML of each chapter, the class of each heading above elements and of each line in them, and the short ids."""

    html: tuple[str, ...]
    headings: dict[str, str]
    lines: dict[str, str]
    ids: dict[str, str]


def compact(chapters: Sequence[Chapter], start: str) -> Compact:
    """Return the chapters with what stands twice said once. Links to a chapter that is not among them become words.

    ``start`` is the first question of the quiz.
    """
    texts = ["".join(part.html for part in chapter.parts) for chapter in chapters]
    ids = _short(chapters, texts, start)
    titles = {id_: words for text in texts for _, id_, words in TITLED.findall(text)}

    def link(found: re.Match[str]) -> str:
        id_, words = found.groups()
        if id_ not in ids:
            return words
        return f"<a href=#{ids[id_]}>{'' if words == titles.get(id_) else words}</a>"

    def named(found: re.Match[str]) -> str:
        return f" id={ids[found[1]]}" if found[1] in ids else ""

    texts = [ID.sub(named, LINK.sub(link, text)) for text in texts]
    leads = _often(words for text in texts for _, words in RUN_IN.findall(text))
    texts = [
        RUN_IN.sub(lambda found: f"<h5>{found[2]}</h5><p>" if found[2] in leads else found[0], text) for text in texts
    ]
    headings = _often(words for text in texts for words, _ in HEADED.findall(text))
    over = _classes("h", headings)
    texts = [HEADED.sub(partial(_headed, over), text) for text in texts]
    inside = _worth_a_class(words for text in texts for *_, words in LINE.findall(text))
    texts = [_few(LINE.sub(partial(_line, inside), text)) for text in texts]
    return Compact(tuple(texts), over, inside, ids)


def _few(html: str) -> str:
    """Return HTML with fewer and shorter tags; a list of one is no list."""
    html = QUOTED.sub(r"\1", END.sub("", html).replace("<blockquote>", "<p class=q>"))
    html = LONELY.sub(r"<p\2>\3", FOREIGN.sub(r"<i\1>\2</i>", html))
    return LINKS.sub(lambda found: f"<p{found[1] or ''}>{found[2].replace('<li>', '')}", html)


def _short(chapters: Sequence[Chapter], texts: Sequence[str], start: str) -> dict[str, str]:
    """Return a short id for each heading of a part, and for each other place that a link leads to."""
    wanted = {start, *(id_ for text in texts for id_, _ in LINK.findall(text))}
    for chapter in chapters:
        wanted.update((*(part.id for part in chapter.entries), *FINDABLE.findall(chapter.head.html)))
    ids: dict[str, str] = {}
    for number, (chapter, text) in enumerate(zip(chapters, texts, strict=True)):
        rounds, rest = divmod(number, len(ascii_lowercase))
        letter = ascii_lowercase[rest] * (1 + rounds)
        ids[chapter.head.id] = letter
        inside = [id_ for id_ in ID.findall(text) if id_ in wanted and id_ not in ids]
        ids |= {id_: f"{letter}{place}" for place, id_ in enumerate(inside, 1)}
    return ids


def _often(found: Iterable[str]) -> list[str]:
    """Return the headings that are worth a class, the most frequent first."""
    return [words for words, number in Counter(found).most_common() if number >= OFTEN]


def _worth_a_class(found: Iterable[str]) -> dict[str, str]:
    """Return a class for each line that takes fewer bytes with one, the most frequent first."""
    lines = [
        words
        for words, number in Counter(found).most_common()
        if (number - 1) * len(words.encode()) > number * NAMED + SAID
    ]
    return _classes("l", lines)


def _classes(letter: str, said: Sequence[str]) -> dict[str, str]:
    """Return a class for each, as short as can be: ``h0`` to ``hZ``, then ``h00`` and so on."""
    names = ("".join(signs) for length in (1, 2) for signs in product(digits + ascii_letters, repeat=length))
    return {words: f"{letter}{name}" for words, name in zip(said, names, strict=False)}


def _headed(classes: dict[str, str], found: re.Match[str]) -> str:
    words, element = found.groups()
    if words not in classes:
        return found[0]
    return f"<p class=q{classes[words][1:]}>" if element == "blockquote" else f"<{element} class={classes[words]}>"


def _line(classes: dict[str, str], found: re.Match[str]) -> str:
    element, target, words = found.groups()
    return f"<{element}{target} class={classes[words]}></{element}>" if words in classes else found[0]
