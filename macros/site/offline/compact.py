"""The chapters as HTML of few bytes, which says each thing once; docs/assets/file-parts.js puts back what stood twice.

- An id is a letter for the chapter and a number, as in a printed handbook: ``c12``.
- A link whose words are the title of the place it leads to says the number instead.
- A heading or line that stands often is a class: without the script, the style sheet says it in its place.
- Ends of elements that HTML lets go, and quotes around attributes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase

from macros.site.offline.chapters import ID, LINK, Chapter

TITLED = re.compile(r'<(h[2-6]|dt) (?:[^<>]* )?id="([^"]*)"[^<>]*>(.*?)</\1>')
LINE = re.compile(r"<(p|li)>([^<>&]+)</\1>")
FINDABLE = re.compile(r'<(?:h4|dt) id="([^"]*)"')
"""A question, a term or a rule that shares its page with others."""
RUN_IN = re.compile(r"<p><(strong|b)>([^<>]*)</\1> (?=[^<])")
HEADED = re.compile(r"<h[4-6]>([^<>&]*)</h[4-6]><(p|ul|ol|dl|blockquote)>")
OFTEN, LONG = 5, 10
"""How often a line has to stand, and how many bytes long it is, before it is worth a class."""
END = re.compile(r"</(?:p|li|dt|dd|tr|th|td|thead|tbody|blockquote)>")
LONELY = re.compile(r"<(ul|ol)( class=\w+)?><li>((?:[^<]|<(?!/?(?:li|ul|ol|p|dl|h\d)\b))*)</\1>")
QUOTED = re.compile(r'(?<==)"([\w#/.:+-]+)"(?=[\s>])')


@dataclass(frozen=True)
class Compact:
    """HTML of each chapter, what its classes stand for (headings above elements, lines in them), and the short ids."""

    html: tuple[str, ...]
    headings: tuple[str, ...]
    lines: tuple[str, ...]
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
        short = ids.get(id_)
        return f"<a href=#{short}>{short if words == titles.get(id_) else words}</a>" if short else words

    def named(found: re.Match[str]) -> str:
        return f" id={ids[found[1]]}" if found[1] in ids else ""

    texts = [ID.sub(named, LINK.sub(link, text)) for text in texts]
    leads = _numbered("", (words for text in texts for _, words in RUN_IN.findall(text)))
    texts = [
        RUN_IN.sub(lambda found: f"<h5>{found[2]}</h5><p>" if found[2] in leads else found[0], text) for text in texts
    ]
    over = _numbered("h", (words for text in texts for words, _ in HEADED.findall(text)))
    texts = [HEADED.sub(partial(_headed, over), text) for text in texts]
    inside = _numbered("l", (words for text in texts for _, words in LINE.findall(text)), LONG)
    texts = [_few(LINE.sub(partial(_line, inside), text)) for text in texts]
    return Compact(tuple(texts), tuple(over), tuple(inside), ids)


def _few(html: str) -> str:
    """Return HTML with fewer and shorter tags; a list of one is no list."""
    html = END.sub("", html).replace("<blockquote>", "<p class=q>")
    return QUOTED.sub(r"\1", LONELY.sub(r"<p\2>\3", html))


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


def _numbered(letter: str, found: Iterable[str], shortest: int = 1) -> dict[str, str]:
    """Return a class for each line that is worth one, the most frequent first."""
    often = [
        words for words, number in Counter(found).most_common() if number >= OFTEN and len(words.encode()) >= shortest
    ]
    return {words: f"{letter}{number}" for number, words in enumerate(often)}


def _headed(classes: dict[str, str], found: re.Match[str]) -> str:
    words, element = found.groups()
    if words not in classes:
        return found[0]
    return f"<p class=q{classes[words][1:]}>" if element == "blockquote" else f"<{element} class={classes[words]}>"


def _line(classes: dict[str, str], found: re.Match[str]) -> str:
    return f"<{found[1]} class={classes[found[2]]}></{found[1]}>" if found[2] in classes else found[0]
