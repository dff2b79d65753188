"""How a text is written: it can be read, in the language and script under which it stands, and says something.

Most rules search the texts of a kind as one long text, and anew only the pieces of it that changed.
"""

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache, partial
from unicodedata import combining, normalize

from macros.content import traditional
from macros.content.checks import word_search
from macros.content.checks.field_habits import odd_ends
from macros.content.checks.markup import AROUND, NAMES
from macros.content.checks.page_text import PAGES, Paragraph, is_item, is_table, paragraphs, versions
from macros.content.checks.text_search import (
    PAGE,
    STRING,
    Corpus,
    Source,
    holding,
    in_language,
    of_page,
    spans_in,
    subject,
    where,
)
from macros.content.checks.word_search import Span, piece_by_piece, spans_among
from macros.content.checks.wording import spoken_corpora
from macros.content.reading.hand_written import Prose
from macros.content.traditional import converter
from macros.content.typography import chinese, spaced
from macros.model import vocabulary
from macros.model.base import CODE, MARKS
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.problem import Place
from macros.model.vocabulary import HAN, Language

KEPT = Kept[list[Span]]("writing", (sys.modules[__name__], word_search, traditional, vocabulary))
OTHER_KINDS = ("quiz", "scenarios", "table", "home")
NOT_PROSE = frozenset(["buttons", "allow"])
"""What stands under these is not ours to write, or no text for readers."""
QUOTED = re.compile(r"[“(（「《][^”)）」》]*[”)）」》]|`[^`]*`|\*[^*]+\*")
ENDLESS = 45
LONG_WORD = re.compile(rf"(?<![/\w])[A-Za-z]{{{ENDLESS},}}")
LATER = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the later bytes of a character in UTF-8 look like to Windows in the West."""
ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff"
ODD = re.compile(rf"[\u00a1-\u00b6\u00b8-\u00ff\ufffd锟烫屯鈥銆锛鐨鏄閫犲□\\={ACCENTS}]")
"""What every garbled part of a text begins with: looked for first, for it costs little."""
GARBLED = re.compile(
    rf"(?:[\u00e0-\u00ef][{LATER}]{{2}})+|(?:[\u00c2-\u00df][{LATER}]){{2,}}|[ÃÂ][\u0080-\u00bf]|[\u00a1-\u00b6\u00b8-\u00ff]{{4,}}"
    r"|[Õ¹](?<=[a-z].)(?=[a-z])|\ufffd|锟斤拷|烫烫烫|屯屯屯|[鈥銆锛鐨鏄閫犲]|□□|\\u[0-9a-fA-F]{4}|=[0-9A-F]{2}=[0-9A-F]{2}"
    rf"|[{ACCENTS}]{{3,}}"
)
UNWRITTEN = re.compile(
    r"\W*(?:x{3,}|todo|tbd|tba|fixme|lorem ipsum[^\n]*|(?:your |some )?(?:text|words?) (?:goes )?here|placeholder"
    r"|to be (?:written|added|translated|done|confirmed|continued)|coming soon|(?:needs? )?translation(?: needed)?|test"
    r"|n/a|(?:same as|see) (?:above|below|before|there|the (?:other|english|chinese)(?: text)?)|untitled"
    r"|待补充?|待定|待翻?译|待续|未完|敬请期待|示例(?:文字|文本)?|测试(?:文字|文本)?|待填写?|待完善|暂无|略|(?:此处|这里)(?:填写|填|写).{0,6}|某{2,}|占位.{0,4}"
    r"|[同见](?:上|下|左|右|前|英文|中文|原文|简体)|不详|内容待更新)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands for a text that nobody has written yet."""
SAYS = re.compile(r"[^\W_]|[\u2190-\u2bff\U0001f000-\U0001faff¥€£$%°]")
LETTER = re.compile(r"[^\W_]")
"""What a name needs: it is read aloud and found by its letters, and pictures alone name nothing."""
SHORT = 30
"""A text that says nothing is no longer than this."""
NAMED_ELSEWHERE = {"aliases", "variants"}
"""What people type into a search, in whatever language."""
MOSTLY, MANY = 0.5, 10
"""The share of letters of another script, or their number outside quotes, from which on a text is written in it."""
SCRIPTS = (
    ("Hebrew or Arabic letters", "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc", ("Hebr", "Arab")),
    ("Cyrillic letters", "\u0400-\u052f", ("Cyrl",)),
    ("Japanese letters", "\u3041-\u30fa\u30fc-\u30ff\uff66-\uff9f", ("Jpan",)),
    ("Korean letters", "\uac00-\ud7af\u1100-\u11ff", ("Kore",)),
    ("letters of Bopomofo", "\u3105-\u312f\u31a0-\u31bf", ("Bopo",)),
    ("letters of another script", "\u0900-\u0fff\u10a0-\u10ff\u1200-\u139f\u1780-\u17ff", ()),
)
"""Letters, what they are called, and the scripts (ISO 15924) to which they belong; none stands for all others."""
OF_NONE = ("Latn", "Hans", "Hant")
"""Scripts to which none of these letters belongs."""
KANA = "[\u3041-\u3096]{3,}|[\u3105-\u312f]{2,}"
"""A word of Japanese, or one by its sound. Beside Han characters one is enough: nobody writes it for a name, as a
single の is.
"""
WORD, WORDS = re.compile(r"[^\W\d_]+"), re.compile(r"[\w'’]+")
NEIGHBOURS = (
    "c'est", "vous", "nous", "est", "les", "dans", "pour", "avec", "sans", "sur", "mais", "qui", "pas", "une", "sont",
    "être", "leur", "cette", "du", "des",
    "und", "nicht", "ist", "das", "der", "eine", "einen", "sie", "wir", "aber", "auch", "mit", "auf", "für", "wenn",
    "oder", "ich",
    "para", "los", "las", "una", "por", "pero", "más", "está", "esto", "como", "usted", "el", "del", "não", "você",
    "seu", "são", "uma", "che", "sono", "della", "gli",
    "yang", "dan", "untuk", "tidak", "dengan", "dari", "anda", "kamu", "ini", "không", "của", "nhóm", "bạn", "là",
    "một", "và", "người", "het", "een", "niet", "van", "voor", "det", "och", "inte",
)  # fmt: skip
"""Small words of languages that are written with the letters of English; none of them is one of its own."""
ENGLISH = frozenset(
    ["the", "a", "an", "of", "to", "in", "and", "is", "are", "you", "your", "it", "for", "or", "with", "that"]
)
SMALL_WORDS = (
    "the|a|an|of|to|in|and|is|are|you|your|it|for|or|with|that|be|was|its|they|them|their|this|on|at|as|not|"
    "no|if|do|does|can|will|who|what|when|how|he|she|his|her|we|our|i|me|my|us|one|all|by|from|but|so|up|out|"
    "than|then|more|there|have|has|had|nobody|nothing|people|group|groups|chat|leave|say|let|go|may|just|some|"
    "any|every|each|new|own|don't|don’t|where|both|only|about|too|which|whether|after|again|yes|until|because|"
    "while|without|still|now"
)
SMALL = frozenset(SMALL_WORDS.split("|"))
SEVERAL = 8
"""In so many words of English one of the small ones stands."""
UNKNOWN = rf"(?:^|[.!?:] )(?:(?!(?i:{SMALL_WORDS})[ ,])[^\W\d_]+(?:[’'-][^\W\d_]+)*,? ){{{SEVERAL - 1}}}"
"""How a sentence of a language begins that is not English. It is compiled when a text has changed."""
SENTENCES = re.compile(r"(?<=[.!?…]) +")
SENTENCE = re.compile(r"(?:[A-Za-z][A-Za-z'’]* ){5,}[A-Za-z]")
"""So many words of a language with letters, one after the other, are a sentence of it."""
TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
BESIDE = re.compile(rf"[a-z] [A-Za-z{TONES}]|[{TONES}]")
"""Where a sentence of letters may stand in a Chinese text, or words of it by their sound: looked for first."""
PINYIN = (
    r"(?:(?:[zcs]h?|r)(?:i|[aeu]n?|[ae]ng|ong|ai|ei|ao|ou|uo|ui|u?an|uang|uai?)|[jqx](?:i(?:a|e|ao|u|an|n|ang|ng|ong)?|u(?:e|an|n)?)"
    r"|[bpmf](?:[aou]|ai|ei|ao|ou|an|en|ang|eng|i(?:e|ao|u|an|n|ng)?)"
    r"|[dtnlgkh](?:[aeu]|ai|ei|ao|ou|an|en|ang|eng|ong|i(?:a|e|ao|u|an|n|ang|ng)?|u(?:a|o|i|an|n|ai|ang|e)|v)"
    r"|y(?:[aeiou]|ao|ou|an|in|ang|ing|ong|u(?:e|an|n))|w(?:[aou]|ai|ei|an|en|ang|eng)|er|ai|ao|ou|an|en|ang|[aoe])"
)
"""A syllable of Chinese in letters, without its tone."""
HALF_WIDTH = re.compile(
    rf"[,;:?!()\"\u00a0](?:(?<={HAN.pattern}.)|(?={HAN.pattern}))|\.(?<={HAN.pattern}.)(?=\s*$|{HAN.pattern}|\.\.)",
    re.MULTILINE,
)
SPACE = re.compile(
    r" (?:[,;!?](?=\s|$)|\.(?=\s[A-Z]|$))|\( |[.?!](?<=[a-z]{2}.)(?=[A-Z][a-z])"
    r"|[0-9](?=(?:minutes?|hours?|days?|weeks?|months?|years?|people)\b)",
    re.MULTILINE,
)
SPACE_IN_HAN = re.compile(" [，。；：？！、]")
"""Where a space stands, or lacks, beside a mark or a number."""
FULL_WIDTH = re.compile("[，。；：？！（）、]")
PAIRS = ("“”", "「」", "『』", "《》", "（）", "【】", "()")
WHOLE = re.compile(r'^(?:“[^“”\n]*”|「[^「」\n]*」|‘[^‘’\n]*’|"[^"\n]*"|＂[^＂\n]*＂|＇[^＇\n]*＇)$', re.MULTILINE)
TALK = r"(?i)\b(?:i|me|my|we|us|our|you|your|please|thanks|let[’']s)\b|[!?…]|[^\x00-\u2fff]"
"""What tells that somebody says a name in quotes: words and marks of talk, or those of another language."""
LAST_QUOTE = re.compile('["＂]$', re.MULTILINE)
NO_PAIR = re.compile(r"[:;=8]-?[()]|(?<![\w(])\w{1,2}\)|(?<![\w（])[0-9A-Za-z一二三四五六七八九十]{1,2}）")
"""A smile, and what numbers a part of a sentence."""
MARK_BELOW = re.compile(r"\n\{[^{}]*\}\s*$")
"""What stands below the first paragraph of a page."""
SPACES = re.compile(r"(?<=\S)  +(?=\S)|\u3000")
NAME = 5
"""So many Han characters may be a name."""
HAN_SPACES = re.compile(rf"{SPACES.pattern}|(?<={HAN.pattern}) (?={HAN.pattern})")
"""A space too many, and one where no word ends."""
AT_ITEM = re.compile(r"^[ >]*(?:[-*+]|\d{1,3}\.) +")
OPEN_END = re.compile("[,，、；;–—(（“「]$", re.MULTILINE)
"""What no text ends with."""
LAST_WORD = re.compile(
    r" (?:(?:and|or|but|the|an?|because|although|their|your|every)\.|\.{3})$"
    "|(?:和|或者?|与|把|被|因为|但是?|如果|然后|而且|所以|以及)。$",
    re.MULTILINE,
)
"""What no sentence ends with, before its stop."""
NOT_BEGUN = re.compile(r"^[,;:)，。、；：）”’」』]|^\.(?!\w|\.\.)", re.MULTILINE)
"""What no text begins with."""


@once
def prose(context: Context) -> Iterator[tuple[Language, Corpus]]:
    """Yield the texts of entries and the quiz, kind by kind in each language; not what sources report."""
    yield from _of_kinds(context, {*OTHER_KINDS, *context.guide.entries} - {"sources"})


def _prose_and_pages(context: Context) -> Iterator[tuple[Language, Corpus]]:
    """Yield the same, and the lines of hand-written pages."""
    yield from prose(context)
    yield from _of_kinds(context, [PAGE])


def _of_kinds(context: Context, kinds: Collection[str]) -> Iterator[tuple[Language, Corpus]]:
    for corpus in spoken_corpora(context):
        language = context.guide.languages.get(corpus.language)
        if language and corpus.sources and corpus.sources[0][0] in kinds:
            yield language, corpus


def _found(corpus: Corpus, pattern: re.Pattern[str] | str) -> Iterator[tuple[Source, str]]:
    """Yield the texts in which a pattern is found; what is looked for stands in one line."""
    return _among(corpus, spans_in(pattern, corpus.text))


def _among(corpus: Corpus, spans: Iterable[Span]) -> Iterator[tuple[Source, str]]:
    """Yield the texts in which something begins."""
    touched = dict.fromkeys(corpus.index(start) for start, _ in spans)
    return ours((corpus.sources[index], corpus.lines[index]) for index in touched)


def ours(texts: Iterable[tuple[Source, str]]) -> Iterator[tuple[Source, str]]:
    return ((source, text) for source, text in texts if NOT_PROSE.isdisjoint(source[2]))


def _is_text(context: Context, source: Source) -> bool:
    """Tell whether something is a text: on a page, blocks of code, the rows of tables and headings are none."""
    kind, name, path = source
    if kind != PAGE or not isinstance(path[1], int):
        return True
    texts = _texts_of(context.guide.prose[name][str(path[0])])
    return any(line.number == path[1] for paragraph in texts for line in paragraph.lines)


@lru_cache(PAGES)
def _texts_of(page: Prose) -> list[Paragraph]:
    """Return the paragraphs of a page that are no tables."""
    return [paragraph for paragraph in paragraphs(page) if not is_table([line.text for line in paragraph.lines])]


def finding(context: Context, source: Source, said: str, fix: str) -> Finding:
    return Finding(where(context, source), said, fix, subject(source))


def garbled_text(context: Context) -> Iterator[Finding]:
    """Signs that no keyboard makes: a wrong encoding, heaps of accents, a word without an end."""
    for corpus in spoken_corpora(context):
        is_spaced = bool(corpus.language) and not context.guide.languages[corpus.language].is_han
        search = partial(_garbled, is_spaced=is_spaced)
        parts = piece_by_piece(b"garbled-%d" % is_spaced, corpus.text, search, kept=KEPT)
        wrong = {corpus.index(start): corpus.text[start:end] for start, end in parts[::-1]}
        for index, part in wrong.items():
            for source, _ in ours([(corpus.sources[index], "")]):
                yield finding(context, source, say("Nobody can read “{}”.", part[:20]), "Type the words anew.")


def _garbled(piece: str, *, is_spaced: bool) -> list[Span]:
    found = (GARBLED.match(piece, odd.start()) for odd in ODD.finditer(piece))
    endless = is_spaced and max(map(len, piece.split()), default=0) >= ENDLESS
    return [part.span() for part in (*(LONG_WORD.finditer(piece) if endless else ()), *filter(None, found))]


def unsaid_text(context: Context) -> Iterator[Finding]:
    """A text says something; what is still to be written is no text."""
    for _, corpus in prose(context):
        for source, text in _among(corpus, piece_by_piece(b"unsaid", corpus.text, _unsaid, kept=KEPT)):
            says = LETTER if len(source[2]) > 1 and source[2][-2] in NAMES else SAYS
            if text.strip() and (UNWRITTEN.fullmatch(text) or not says.search(text)):
                yield finding(context, source, say("“{}” says nothing yet.", text), "Write the text.")


def _unsaid(piece: str) -> list[Span]:
    """Return where a text stands that has no letter, or is still to be written."""
    short = (line for line in re.finditer("^.*$", piece, re.MULTILINE) if len(line[0]) < SHORT)
    return [line.span() for line in short if UNWRITTEN.fullmatch(line[0]) or not LETTER.search(line[0])]


@cache
def _others(script: str) -> list[tuple[str, str]]:
    """Return the letters that do not belong to a script, and what they are called."""
    own = next((scripts for *_, scripts in SCRIPTS if script in scripts), ())
    return [(name, letters) for name, letters, scripts in SCRIPTS if scripts != own or script in OF_NONE]


def other_script(context: Context) -> Iterator[Finding]:
    """A text is written in the letters of its language; words of another are quoted in it."""
    for language, corpus in _prose_and_pages(context):
        others = _others(language.script)
        pattern = re.compile(f"[{''.join(letters for _, letters in others)}]{{2,}}")
        for source, text in _found(corpus, pattern):
            own = QUOTED.sub("", text)
            foreign = sum(map(len, pattern.findall(own)))
            is_much = foreign >= MANY or foreign > MOSTLY * sum(map(len, WORD.findall(own)))
            is_much |= language.is_han and re.search(KANA, own) is not None
            if is_much and not NAMED_ELSEWHERE & {*source[2]}:
                name = next(name for name, letters in others if re.search(f"[{letters}]{{2,}}", own))
                said = say("This stands under {} and is written in {}.", language.called, name)
                yield finding(context, source, said, say("Write it in {}.", language.called))


def _is_foreign(sentence: str) -> bool:
    """Tell whether a sentence has several small words of neighbours, and more of them than of English."""
    words = {*WORDS.findall(sentence)}
    return len(words.intersection(NEIGHBOURS)) > max(1, len(words & ENGLISH))


def _is_unknown(sentence: str) -> bool:
    """Tell whether a sentence has no small word of English; a name has capitals, and a row of things commas."""
    words = WORDS.findall(sentence)
    is_long = sum(map(str.islower, words)) >= SEVERAL - 1 and len(words) >= SEVERAL and sentence.count(",") < 2
    return is_long and SMALL.isdisjoint(map(str.lower, words))


def _unknown(piece: str) -> list[tuple[int, int]]:
    """Return where a sentence may begin that is not English."""
    return [found.span() for found in re.finditer(UNKNOWN, piece, re.MULTILINE)]


def _is_sounded(text: str) -> bool:
    """Tell whether several words of a Chinese text stand in it by their sound: with tones, or one beside the other."""
    toned = [word for word in re.findall(f"[a-z{TONES}]+", text.lower()) if not word.isascii()]
    sounds = [word for word in toned if re.fullmatch(f"{PINYIN}{{1,4}}", _toneless(word))]
    beside = rf"(?<![A-Za-z]){PINYIN}{{1,4}} {PINYIN}{{1,4}}(?![A-Za-z])"
    return len(sounds) > 1 or re.search(beside, _toneless(text)) is not None


def _toneless(text: str) -> str:
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def other_language(context: Context) -> Iterator[Finding]:
    """English is told from its neighbours by their small words, Chinese from English by a row of words."""
    for language, corpus in _prose_and_pages(context):
        if language.is_han:
            for source, text in _found(corpus, BESIDE):
                own = QUOTED.sub("", text)
                is_sentence = bool(SENTENCE.search(own))
                if not is_sentence and not (BESIDE.search(own) and _is_sounded(own)):
                    continue
                if _is_text(context, source) and not NAMED_ELSEWHERE & {*source[2]}:
                    said = "A sentence of another language stands in the {} text."
                    said = say(said if is_sentence else "Words stand in the {} text by their sound.", language.called)
                    yield finding(context, source, said, say("Write it in {}.", language.called))
        elif corpus.language == CODE:
            begun = piece_by_piece(b"unknown", corpus.text, _unknown, kept=KEPT)
            odd = {corpus.index(start + 1) for start, _ in begun}
            odd |= {corpus.index(start) for start, _ in spans_among(NEIGHBOURS, False, corpus.text, (corpus.text,))}
            for source, text in ours((corpus.sources[index], corpus.lines[index]) for index in sorted(odd)):
                sentences = SENTENCES.split(QUOTED.sub("", text))
                is_foreign = any(_is_foreign(sentence.lower()) or _is_unknown(sentence) for sentence in sentences)
                if is_foreign and _is_text(context, source) and not NAMED_ELSEWHERE & {*source[2]}:
                    yield finding(context, source, "This does not look like English.", "Write it in English.")


TRADITIONAL = re.compile("[怎什这那多]麽")
"""Traditional although mainland China counts the sign among its own, for another word."""


def traditional_character(context: Context) -> Iterator[Finding]:
    """Simplified Chinese is written in simplified characters; a Traditional one is quoted."""
    for language, corpus in _prose_and_pages(context):
        is_simplified = language.script == "Hans"
        spans = piece_by_piece(b"traditional", corpus.text, _traditional, kept=KEPT) if is_simplified else ()
        for source, text in _among(corpus, spans):
            simple = _simple(text)
            if found := next((sign for sign in QUOTED.sub("", text) if sign in simple), None):
                said = say("“{}” is Traditional; this text is {}.", found, language.called)
                yield finding(context, source, said, say("Write “{}”.", simple[found]))


def _traditional(piece: str) -> list[Span]:
    simple = _simple(piece)
    return [(at, at + 1) for at, sign in enumerate(piece) if sign in simple] if simple else []


def _simple(text: str) -> dict[str, str]:
    """Return what each Traditional character of a text is in Simplified Chinese."""
    signs = "".join({*text})
    odd = {*signs}.difference(signs.encode("gb2312", "ignore").decode("gb2312"))
    odd = [*filter(HAN.match, odd), *"麽" * bool(TRADITIONAL.search(text))]
    return {sign: becomes for sign in odd if (becomes := converter("t2s")(sign)) != sign}


def half_width(context: Context) -> Iterator[Finding]:
    """Chinese has marks of its own width, and English has its own."""
    for language, corpus in prose(context):
        if language.has_han and not language.is_han:
            continue  # Japanese and Korean have marks of both widths
        pattern = HALF_WIDTH if language.is_han else FULL_WIDTH
        for source, text in _found(corpus, pattern):
            found = pattern.search(text if language.is_han else QUOTED.sub("", text))
            if not found:
                continue
            fix = "Write the mark of the language."
            if found.group() == "\u00a0":
                said, fix = "A no-break space stands between two Chinese characters.", "Take it away."
            elif not language.is_han:
                said = say("“{}” is a mark of Chinese in another text.", found.group())
            elif chinese(text) != text:
                said, fix = say("“{}” is a mark of English in a Chinese text.", found.group()), "`make fix` mends it."
            else:
                continue
            yield finding(context, source, said, fix)
    yield from _other_quotes(context)


def odd_space(context: Context) -> Iterator[Finding]:
    """One space stands between two words, none at the ends of a text, and no line is broken by a sign."""
    yield from _beside_marks(context)
    kinds = {STRING, *OTHER_KINDS, *context.guide.entries}
    for source, text in holding(context, "  ", " \n", "\n ", "\n\n\n", "\\n", "\u3000"):
        kind, _, path = source
        if kind not in kinds or context.guide.languages.keys().isdisjoint(path) or "allow" in path:
            continue
        if spaced(text) != text:
            said, fix = "Two spaces stand side by side, or one at an end of the text.", "`make fix` mends it."
            yield finding(context, source, said, fix)
        elif "\u3000" in text:
            said = "A space as wide as a Chinese character stands in the text."
            yield finding(context, source, said, "Take it away.")
        elif "\n\n\n" in text and kind == "messages":
            yield finding(context, source, "Empty lines stand one below the other.", "Keep one of them.")
        elif "\\n" in text:
            said, fix = (
                say("“{}” is shown as it stands.", "\\n"),
                "Write running text; a message begins new lines with |-.",
            )
            yield finding(context, source, said, fix)
    yield from _spaces_of_pages(context)


def _beside_marks(context: Context) -> Iterator[Finding]:
    """Look for spaces beside marks and numbers where the language has none, or has one."""
    for language, corpus in prose(context):
        pattern = SPACE_IN_HAN if language.is_han else SPACE
        for source, text in _found(corpus, pattern):
            found = pattern.search(text)
            if not found or NAMED_ELSEWHERE & {*source[2]}:
                continue
            before, after = text[max(found.start() - 5, 0) : found.start()], text[found.end() : found.end() + 5]
            shown = f"{before}{found[0]}{after}"
            if found[0].strip("( )") == found[0] and not language.is_han:
                yield finding(context, source, say("A space is missing in “{}”.", shown), "Write it.")
            elif spaced(chinese(text) if language.is_han else text) != text:
                what = say("A space too much stands in “{}”.", shown)
                yield finding(context, source, what, "`make fix` mends it.")


def _spaces_of_pages(context: Context) -> Iterator[Finding]:
    """Yield the lines of pages with a space too many; what stands in code, and behind the mark of an item, is free."""
    for language, corpus in _of_kinds(context, [PAGE]):
        pattern = HAN_SPACES if language.is_han else SPACES
        for source, text in _found(corpus, pattern):
            found = pattern.search(AROUND.sub("_", AT_ITEM.sub("", text)))
            if found and _is_text(context, source):
                said = say("A space too many stands behind “{}”.", found.string[: found.start()][-8:])
                yield finding(context, source, said, "Take it away.")


def _other_quotes(context: Context) -> Iterator[Finding]:
    """Look at what is written by hand in a language of Han characters for the quotation marks of another."""
    marks = {language.quotes[0] for language in context.guide.languages.values() if language.is_han}
    for code, language in context.guide.languages.items():
        others = marks - {language.quotes[0]} if language.is_han else ()
        for mark in others:
            for source, _ in _found(in_language(context, code), mark):
                if _is_text(context, source) and source[0] in (PAGE, *context.guide.entries):
                    said = say("“{}” is no quotation mark of {}.", mark, language.called)
                    fix = say("Write {} and {}.", language.quotes[:2], language.quotes[2:])
                    yield finding(context, source, said, fix)


def unpaired_quote(context: Context) -> Iterator[Finding]:
    """What is opened is closed, and a text that quotes somebody says more than the quotation."""
    yield from _whole_in_quotes(context)
    for _, corpus in prose(context):
        for source, text in _found(corpus, LAST_QUOTE):
            if text.count(text[-1]) % 2:
                yield finding(context, source, say("The “{}” at the end has no partner.", text[-1]), "Take it away.")
        for one, other in PAIRS:
            if corpus.text.count(one) == corpus.text.count(other):
                continue
            texts = zip(corpus.sources, corpus.lines, strict=True)
            odd = ((source, text) for source, text in texts if text.count(one) != text.count(other))
            for source, text in ours(odd):
                plain = NO_PAIR.sub("", text)
                if plain.count(one) == plain.count(other):
                    continue
                said = say("{} and {} do not match here.", one, other)
                yield finding(context, source, said, "Write both marks.")


def _whole_in_quotes(context: Context) -> Iterator[Finding]:
    """Yield the texts that stand in quotation marks; a name may quote what people say, in each language or in English,
    where words of talk tell it.
    """
    found = [(corpus.language, *one) for _, corpus in prose(context) for one in _found(corpus, WHOLE)]
    codes, required = context.guide.languages.keys(), context.guide.codes.required
    quoting = {(code, *_without_language(source, codes)) for code, source, _ in found}
    for code, source, text in found:
        at = _without_language(source, codes)
        is_name = not {*source[2]}.isdisjoint((*NAMES, "short"))
        is_said = all((other, *at) in quoting for other in required) or (code == CODE and re.search(TALK, text))
        if not (is_name and is_said):
            shown = text if len(text) <= 40 else f"{text[:40]}…{text[-1]}"
            said = say("The whole text stands in quotation marks: {}.", shown)
            yield finding(context, source, said, "Take them away, or say who says it.")


def _without_language(source: Source, codes: Collection[str | int]) -> Source:
    """Return where a text stands in every language."""
    kind, id_, path = source
    return kind, id_, tuple(part for part in path if part not in codes)


def open_end(context: Context) -> Iterator[Finding]:
    """A text begins and ends where its sentence does, not in the middle: the rest of it was lost."""
    derived = {code for code, language in context.guide.languages.items() if language.opencc}
    for language, corpus in prose(context):
        said: dict[Source, Finding] = {}
        for source, text in _found(corpus, OPEN_END):
            what = say("The text ends with “{}”.", text[-1])
            said[source] = finding(context, source, what, "Write the rest of it.")
        for source, text in _found(corpus, LAST_WORD):
            what = say("The text ends in the middle of a sentence: “{}”.", text[-20:])
            said[source] = finding(context, source, what, "Write the rest of it.")
        for source, text in _found(corpus, NOT_BEGUN):
            what = say("The text begins with “{}”.", text[0])
            said[source] = finding(context, source, what, "Write what stood before it.")
        for index, what, fix in odd_ends(corpus, is_han=language.is_han):
            for source, _ in ours([(corpus.sources[index], "")]):
                if derived.isdisjoint(source[2]):
                    said.setdefault(source, finding(context, source, what, fix))
        yield from said.values()
    yield from _open_paragraphs(context)


def _open_paragraphs(context: Context) -> Iterator[Finding]:
    """Yield the paragraphs of pages that end in the middle of a sentence; names and items of lists need no end."""
    is_han = {code: language.is_han for code, language in context.guide.languages.items()}
    for code, page in versions(context):
        for paragraph in _texts_of(page):
            text = MARK_BELOW.sub("", paragraph.text).rstrip()
            is_sentence = text.count(" ") > 1 if not is_han.get(code) else len(HAN.findall(text)) > NAME
            is_own = not (
                paragraph.is_quoted or text[0] == " " or text[0].isdigit() or any(map(is_item, text.split("\n")))
            )
            if is_own and is_sentence and LETTER.match(text[-1:]):
                said = say("The text ends in the middle of a sentence: “{}”.", text[-20:].rpartition("\n")[2])
                place = paragraph.at(page, len(text) - 1)
                subject_ = of_page(page.name, code)
                yield Finding(Place(place.file, place.line), said, "Write the rest of it, and the stop.", subject_)


def message_markup(context: Context) -> Iterator[Finding]:
    """What is copied into a chat would keep its stars."""
    for _, corpus in prose(context):
        texts = zip(corpus.sources, corpus.lines, strict=True)
        for source, text in texts if corpus.sources[0][0] == "messages" else ():
            if source[2][0] == "tones" and MARKS.search(text):
                said = "A mark or a link stands in a message; the chat would show its signs."
                yield finding(context, source, said, "Write plain words, and the address itself.")
