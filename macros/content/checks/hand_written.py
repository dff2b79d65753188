"""Hand-written pages are read with the care that data has: plain Markdown, links that lead somewhere, the same places.

Their words go through the rules about characters and policy as all strings do (text_search.py).
"""

import re
from collections.abc import Iterator, Mapping

from macros.content.checks.entries import LONGEST
from macros.content.checks.kind_completeness import ASSETS
from macros.content.checks.languages import HAN
from macros.content.checks.markup import ENTITY, named_sign
from macros.content.checks.page_blocks import wrong_blocks
from macros.content.checks.page_text import BOX, HEADING, Line, at, lines, paragraphs, versions
from macros.content.checks.script_and_punctuation import HALF_WIDTH, QUOTED, UNWRITTEN
from macros.content.guide.guide import Guide
from macros.content.guide.linkable_places import MADE
from macros.content.reading.hand_written import FENCE, HEAD, Prose
from macros.content.reading.page_slips import COMPARISON, compared
from macros.content.typography import chinese
from macros.model.base import ID_PATTERN, LONGEST_ID, RESERVED
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.problem import Place

CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
AUTOLINK = re.compile(r"<https://[^\s<>]+>")
TAG = re.compile(rf"<[a-zA-Z/!?]|{ENTITY.pattern}")
TEMPLATE = re.compile(r"\{\{|\{%|\{#\s")
BRACES = re.compile(r"\{[^{}]*\}?")
ANY_ANCHOR = re.compile(r"\{#[^{}\s]+\}")
ATTRIBUTES = re.compile(r"\{:?\s*(?:(?:#[a-z][a-z0-9-]*|\.lw-[a-z-]+)\s*)+\}")
CLASS = re.compile(r"\.(lw-[a-z-]+)|class=\"([a-z-]+)\"")
UNDERLINE = re.compile(r"^(?:=+|-+) ?$")
OUR_SHEET = "guide.css"
"""The style sheet that each checkout with style sheets of its own has."""
LITERAL = re.compile(
    r"^\s*(?:!!!|\?\?\?\+?|:::)\s|^\*\[[^\]]*\]:|^[＃]+|^\s*｛.*|(?<!\S)(?:\*\*|__)(?= [^*_]+ (?:\*\*|__))"
    r"|＊(?=\S)[^＊]+＊|～～[^\s，。～]+|｀[^｀]+｀|\$\$[^$]+\$\$|\$\w+\^\w+\$|\w\^\w+\^"
    r"|-{1,2}8<-{1,2}|^[>\s]*\[![A-Z]+\]|^\[toc\]|^[>\s]*[-*+] \[ \](?=\s)"
    r"|~~[^~\s]+|==\w[^=]*==|\+\+\w[^+]*\+\+|\^\^\w+|:(?<![\w:].)(?:[a-z][a-z_]{2,}|\+1):(?![\w:])|\\(?<=\S.)$"
)
"""What other programs read as a mark, and is shown as it stands: a box, words crossed out, the name of a picture."""
SUBHEADING = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,2}\.)\s+)*#")
SHOWN = re.compile(
    r"""<[a-zA-Z/!?]|[{}`\\*]|\]\(|^\[.*\]$|&(?:#\d+|[a-z]{2,});"""
    r"""|(?:^|\s)#(?:\s|$)|^[->]\s|''|""|^[^"]*"[^"]*$"""
)
"""What a title or a description would show as it stands."""
DESCRIPTION = (400, 200)
"""The most characters of a description: of letters, of Han characters. Lists of results show half of it."""
TAKEN = ("api", "cards", "decisions", "feed")
"""Folders and files of the site that are no pages of the guide."""
TARGET = re.compile(r"\]\([^()]*\)")
"""Where a link leads: the marks around it are none of the text."""
WIDE = re.compile(r"[，。；：？！、](?<=[A-Za-z].)")
"""A mark of Chinese behind a word of English."""
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[A-Za-z’']+")
FEW, MANY = 0.1, 0.3
"""The share of Han among a page's letters: below the first it is not Chinese, above the second it is not English."""
SENTENCE, THREE = 8, 3
"""So many words of English in a paragraph, and in a title, are no name."""


def page_markup(context: Context) -> Iterator[Finding]:
    """A page is text, headings, lists, tables, quotes, code and links: nothing that could be a page of its own."""
    guide = context.guide
    for code, page in versions(context):
        before, boxes, language = "", list[Line](), guide.languages.get(code)
        is_han, has_marks = bool(language and language.is_han), not language or language.has_han == language.is_han
        if page.outside[1]:
            yield _odd_block(page, Line(*page.outside[1]))
            continue
        if line := compared(page.outside[0]):
            yield Finding(at(page, Line(*line)), COMPARISON)
            continue
        yield from _slips(page)
        for line in lines(page):
            if BOX.match(line.text):
                if line.text != "</div>":
                    boxes.append(line)
                elif not boxes or not boxes.pop():
                    yield Finding(at(page, line), "No box is open here.", "Delete the line.")
            if found := _odd_line(context, line.text, before):
                yield Finding(at(page, line, found[0]), *found[1:])
            elif mark := has_marks and _other_width(line.text, is_han=is_han):
                said = say("“{}” is a mark of Chinese in another text.", mark[0])
                said = say("“{}” is a mark of English in a Chinese text.", mark[0]) if is_han else said
                yield Finding(at(page, line, mark.start()), said, "Write the mark of the language.")
            before = line.text
        for key, text, place in _head(page):
            if wrong := _odd_head(key, text, is_han=is_han):
                yield Finding(place, *wrong)
        yield from wrong_blocks(page)
        for line in boxes:
            yield Finding(at(page, line), "The box is never closed.", "Write </div> after what stands in it.")


def _slips(page: Prose) -> Iterator[Finding]:
    """Yield what was typed otherwise than it was meant; of lines with the same slip below each other, the first."""
    above = (0, "")
    for slip in page.slips:
        if above != (slip.line - 1, slip.fix):
            yield Finding(Place(page.file, slip.line, slip.column), slip.said, slip.fix)
        above = (slip.line, slip.fix)


def _odd_line(context: Context, text: str, before: str) -> tuple[int, str, str] | None:
    """Return (column, what is wrong, what to do) for the first thing in a line that has no place there."""
    if not text.strip():
        return None
    if not BOX.match(text):
        if UNWRITTEN.fullmatch(text):
            return 0, say("“{}” says nothing yet.", text.strip()[:30]), "Write the text."
        if found := _odd_code(text) or _odd_markup(text, before) or _odd_mark(text):
            return found
    for found in CLASS.finditer(text):
        if not _is_styled(context, name := found[1] or found[2]):
            said = say("No style sheet knows “{}”.", name)
            return found.start(), said, "Write the name as other pages do, or leave it out."
    return None


def _odd_block(page: Prose, line: Line) -> Finding:
    """Return what is wrong with the ``line`` that begins a block of code."""
    if FENCE.fullmatch(line.text):
        fix = say("Write {} after it.", line.text.strip())
        return Finding(at(page, line), "The block of code is never closed.", fix)
    fix = "Write ``` in a line of its own above it and below it, above with one word at most: ```yaml."
    return Finding(at(page, line), "A block of code does not begin like this.", fix)


def _odd_code(text: str) -> tuple[int, str, str] | None:
    """Say that a line has a mark of code of which an engine may not find the end where people see it."""
    if "`" in text:
        said = "The code does not end in its line, or has a mark of code in it."
        return text.index("`"), said, "Close the code on the same line: `so`."
    return None


def _odd_markup(text: str, before: str) -> tuple[int, str, str] | None:
    """Return (column, what is wrong, what to do) for the first thing in a line that has no place there."""
    if CONFLICT.match(text):
        return 0, say("“{}” is left over from a merge.", text[:7]), "Decide which lines stay, and delete the marks."
    plain = AUTOLINK.sub(lambda link: " " * len(link[0]), text)
    if found := TAG.search(plain):
        if named := named_sign(found[0], "Write it between marks of code: `<`."):
            return found.start(), *named
        said = say("HTML is not allowed in a page: “{}”.", plain[found.start() : found.start() + 20])
        return found.start(), said, "Write Markdown; **bold**, lists, tables and links work."
    if found := TEMPLATE.search(plain):
        return found.start(), say("“{}” would be read as a template.", found[0]), "Delete the braces."
    for found in BRACES.finditer(plain):
        is_anchor = text[:1] == "#" and ANY_ANCHOR.fullmatch(found[0])  # the rule about headings says so
        if not is_anchor and not ATTRIBUTES.fullmatch(found[0]):
            said = say("“{}” would be read as attributes.", found[0][:30])
            return found.start(), said, "After a heading stands {#its-anchor}, under a paragraph { .lw-lead }."
    if UNDERLINE.match(text) and before.strip() and not before.lstrip().startswith(("|", "#")):
        return 0, "A line of signs under a text makes it a heading.", "Write ## before the heading instead."
    return None


def _odd_mark(text: str) -> tuple[int, str, str] | None:
    """Return what only other programs read as a mark, and headings that are none or stand in something else."""
    if found := LITERAL.search(text):
        said = say("“{}” is no mark here and would be shown as it stands.", found[0].strip()[:30])
        return found.start(), said, "Write Markdown; **bold**, lists, tables and links work."
    heading = HEADING.match(text)
    if SUBHEADING.match(text) and not (heading and (heading[2] or heading[3])):
        return 0, "A heading is not written like this.", "Write ## and a blank, its words, and {#a-name}."
    return None


def _other_width(text: str, *, is_han: bool) -> re.Match[str] | None:
    """Return the first mark of another language in a line that the house style writes otherwise."""
    if not is_han:
        found = WIDE.search(text)
        is_english = found and len(HAN.findall(text)) < MANY * len(LETTER.findall(text))
        return found if is_english and WIDE.search(QUOTED.sub("", text)) else None
    found = HALF_WIDTH.search(TARGET.sub(lambda target: "_" * len(target[0]), text))
    return found if found and len(HALF_WIDTH.findall(chinese(text))) < len(HALF_WIDTH.findall(text)) else None


@once
def _sheets(context: Context) -> Iterator[str]:
    """Yield the style sheets of a checkout."""
    folder = context.guide.root / ASSETS if context.guide.root else None
    for sheet in folder.glob("*.css") if folder and (folder / OUR_SHEET).is_file() else ():
        yield sheet.read_text(encoding="utf-8", errors="replace")  # what cannot be read is told elsewhere


def _is_styled(context: Context, name: str) -> bool:
    """Tell whether a style sheet knows a class; none is asked for in a checkout that has none."""
    sheets = _sheets(context)
    return not sheets or any(re.search(rf"\.{name}(?![\w-])", sheet) for sheet in sheets)


def _head(page: Prose) -> Iterator[tuple[str, str, Place]]:
    """Yield the title and the description of a page: how each is called, what it says, where it stands."""
    for key, text in zip(HEAD, (page.title, page.description), strict=True):
        yield key, text, Place(page.file, page.at.get(key, 1))


def _odd_head(key: str, text: str, *, is_han: bool) -> tuple[str, str] | None:
    """Return what is wrong with a title or a description, and what to do."""
    if UNWRITTEN.fullmatch(text) or not LETTER.search(text):
        return say("“{}” says nothing yet.", text[:30]), "Write the text."
    if found := SHOWN.search(text):
        if named := named_sign(found[0].strip() or " ", "Write plain words."):
            return named
        said = say("“{}” would be shown as it stands.", found[0].strip())
        return said, "Write plain words: no marks, remarks or quotation marks of YAML."
    most = (LONGEST if key == "title" else DESCRIPTION)[is_han]
    if len(text) > most:
        said = say("The {} has {} characters; {} are the most.", key, len(text), most)
        return said, "Say it in a few words; the rest belongs in the text."
    return None


def _same_titles(context: Context) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for code, page in versions(context):
        if (other := seen.setdefault((code, page.title), page.file)) != page.file:
            said, place = say("{} has the same {}.", other, "title"), Place(page.file, page.at.get("title", 1))
            yield Finding(place, said, "Let readers tell them apart by their names.")
        other = seen.setdefault((code, page.description), page.file)
        if other != page.file or page.description == page.title:
            said = (
                say("{} has the same {}.", other, "description")
                if other != page.file
                else "It only says the title again."
            )
            place = Place(page.file, page.at.get("description", 1))
            yield Finding(place, said, "Say in a sentence or two what the page is about.")


def page_name(context: Context) -> Iterator[Finding]:
    """A page's name is an address of its own, and so is its title."""
    wrong = list(_wrong_names(context))
    yield from wrong or _same_titles(context)


def _wrong_names(context: Context) -> Iterator[Finding]:
    codes = {language.path for language in context.guide.languages.values()}
    for name, pages in context.guide.prose.items():
        place = Place(next(iter(pages.values())).file)
        if not re.fullmatch(ID_PATTERN, name):
            said = say("The name “{}” is no address: lower-case letters, digits and single hyphens.", name)
            yield Finding(place, said, "Rename the file in every language.")
        elif f"{name}/" in MADE or name in RESERVED or name in TAKEN or name in codes:
            yield Finding(place, say("“{}/” is the address of something else.", name), "Give the page another name.")
        elif len(name) > LONGEST_ID:
            said = say("The name has {} characters; {} are the most.", len(name), LONGEST_ID)
            yield Finding(place, said, "Rename the file in every language.")
        else:
            yield from _of_another(context.guide, name, pages)


def _of_another(guide: Guide, name: str, pages: Mapping[str, Prose]) -> Iterator[Finding]:
    """Say which page has the text of another; in all languages only one that readers know, as a new one may begin as a
    copy.
    """
    others = {next(iter(page.anchors), name): page for page in reversed([*pages.values()])}
    if len(others) == 1 and name not in others and all(old.address != f"{name}/" for old in guide.published):
        return
    for other, page in others.items():
        if other != name and other in guide.prose:
            said = say("The page “{}” stands in this file: its first heading has {{#{}}}.", other, other)
            yield Finding(Place(page.file), said, "Put each page back into its own file, from the last commit.")


def page_language(context: Context) -> Iterator[Finding]:
    """A page is written in the language of its folder."""
    for code, page in versions(context):
        text = "".join(line.text for line in lines(page))
        letters = len(LETTER.findall(text)) or 1
        share = len(HAN.findall(text)) / letters
        language = context.guide.languages.get(code)
        if language is None or language.has_han != language.is_han:
            continue  # its row cannot be read, and says so itself; or it has Han characters beside others
        is_han, called = language.is_han, language.called
        fix = say("Translate it to {}.", called)
        if (is_han and share < FEW) or (not is_han and share > MANY):
            yield Finding(Place(page.file), say("The page is not written in {}.", called), fix)
            continue
        for key, said, place in _head(page):
            if _is_other_language(said, is_han=is_han, words=THREE):
                yield Finding(place, say("The {} is not written in {}.", key, called), fix)
        for paragraph in paragraphs(page):
            if not paragraph.is_quoted and _is_other_language(paragraph.text, is_han=is_han, words=SENTENCE):
                yield Finding(paragraph.at(page), say("The paragraph is not written in {}.", called), fix)


def _is_other_language(text: str, *, is_han: bool, words: int) -> bool:
    """Tell whether so many words are written in English instead of Chinese, or the other way round."""
    own, other = (HAN, WORD) if is_han else (WORD, HAN)
    return not own.search(text) and len(other.findall(text)) >= words
