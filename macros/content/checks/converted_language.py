"""What a converted language says: no word that only the readers of its source use, and no sign of their script."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial, reduce

from macros.content import traditional
from macros.content.checks import word_search
from macros.content.checks.earlier_rows import rows_gone
from macros.content.checks.text_search import (
    Corpus,
    Source,
    String,
    common_word,
    in_language,
    spans_in,
    subject,
    where,
)
from macros.content.checks.word_search import Span, digest, line_at, piece_by_piece
from macros.content.traditional import Traditional, converter, of_language
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.leaves import Path
from macros.model.vocabulary import Watch

KEPT = Kept[list[Span]]("converted", (sys.modules[__name__], word_search, traditional))
LIST = "mainland-word"
EXPLAINED = ("vocabulary", "rules")
"""Names the words that it explains."""
IN_BOTH = re.compile(
    "[听体与机]|万(?!俟)|里[面頭]|[群這那哪心家手夜嘴眼話組信]里|后(?<![皇太影王母天歌帝視].)(?![妃宮羿冠座]|里(?![面頭邊]))|么(?<!老.)(?![妹弟兒女雞])"
    r"|松(?:了?一?口氣|綁|懈|散)|[一兩三四五六七八九十幾每]只[狗貓雞鴨鳥豬羊蟲手腳眼耳鞋襪錶碗杯箱]"
    r"|面(?<![對見方桌水地路店鋪海湖前後裡外上下表側全片書字畫顏臉當四八各正反背界層平版封]面)(?:[店粉館]|條(?![件款]))"
)
"""What is Simplified here and good Traditional elsewhere: 后 in 以后, but not in 皇后; 里 in 群里, but not in 鄰里."""
OTHER_FORM = re.compile(
    r"隻(?<![一兩二三四五六七八九十幾每這那哪半數百千]隻)[要是有能會好需想怕不]"
    r"|髮(?<![頭理毛白黑金染燙洗剪護美假短長脫秀落]髮)[現生展出送言訊]|[出開沒轉再先]髮(?![型廊夾膠])"
    r"|[時分點鬧秒掛]鍾|鍾[頭點聲]|[公英]裡(?![面頭])|裡程(?<![這那哪]裡程)|皇後(?!面)|幹[淨杯燥]|餅幹|[見方]麵(?![包條粉館店])|麵子"
    r"|[限控]製|製[度止]|聯係|關繫|批準|準許"
)
"""The other of two Traditional forms that one Simplified sign has, where it stands for nothing: 隻要 for 只要."""
FORMS = dict(zip("隻髮鍾裡後幹麵製係繫準", "只發鐘里后乾面制繫係准", strict=True))
BACK = "t2s"
"""OpenCC's way back: how a word may stand in the source."""


@cache
def is_simplified(sign: str) -> bool:
    """Tell whether Simplified Chinese alone has a character: mainland China counts it among the common ones (GB 2312),
    Taiwan does not know it (Big5). 着 is written in Hong Kong.
    """
    common = b"\xb0" <= sign.encode("gb2312", "ignore") < b"\xf8"
    return common and not sign.encode("cp950", "ignore") and sign != "着"


def simplified_character(context: Context) -> Iterator[Finding]:
    """Look at what is written by hand in Traditional Chinese, and at what words become in the conversion."""
    guide = context.guide
    for code, language in guide.languages.items():
        if language.script != "Hant":
            continue
        called, together = language.called, in_language(context, code)
        simplified = piece_by_piece(b"simplified", together.text, _simplified, kept=KEPT)
        for source, found in _first(together, simplified):
            said = say("“{}” is Simplified; this text is {}.", found, called)
            yield Finding(where(context, source), said, say("Write it in {}.", called))
        for source, found in _first(together, spans_in(OTHER_FORM, together.text)):
            meant = "".join(FORMS.get(sign, sign) for sign in found)
            said = say("“{}” has the other of two Traditional forms.", found)
            yield Finding(where(context, source), said, say("Write “{}”.", meant))


def _simplified(piece: str) -> list[Span]:
    """Return where something stands that is Simplified."""
    signs = "".join({*piece})
    odd = "".join(filter(is_simplified, {*signs}.difference(signs.encode("cp950", "ignore").decode("cp950"))))
    return [found.span() for found in re.finditer(f"[{odd}]|{IN_BOTH.pattern}" if odd else IN_BOTH, piece)]


def _first(texts: Corpus, spans: list[Span]) -> Iterator[tuple[Source, str]]:
    """Yield the source of each text in which something begins, and the first that does."""
    found = {texts.index(start): texts.text[start:end] for start, end in spans[::-1]}
    yield from ((texts.sources[index], shown) for index, shown in sorted(found.items()))


def mainland_word(context: Context) -> Iterator[Finding]:
    """Only texts in whose source a word may stand, and still does beside our own words, are converted: the whole guide
    would take too long, and so do OpenCC's dictionaries.
    """
    guide = context.guide
    is_whole = LIST in guide.lint and guide.traditional and not rows_gone(context)
    watched = guide.lint[LIST].watch if is_whole else []
    for code, language in guide.languages.items():
        made = of_language(guide.traditional, guide.languages, code)
        words = {word: watch for watch in watched for word in watch.words.root.get(code, ())}
        if made is None or not words:
            continue
        fine = tuple(phrase for watch in watched for held in watch.unless.root.values() for phrase in held)
        by_hand = cache(partial(_by_hand, context, code))
        own, origin = in_language(context, code), in_language(context, language.reads[0])
        for source, text in _holding(own, partial(_own_words, tuple(words)), *words):
            yield from _said(context, source, text, words, "Write the word that its readers use.")
        still = partial(_words_left, made, tuple(words), fine)
        for (kind, id_, path), text in _holding(origin, still, *words, *fine, str(guide.traditional)):
            if (kind, id_, _place(path, origin.language)) not in by_hand():
                yield from _said(context, (kind, id_, path), made.convert(text), words)


def _holding(texts: Corpus, search: Callable[[str], list[Span]], *asked: str) -> Iterator[String]:
    """Yield each text in which a search finds something; ``asked`` is what it looks for."""
    spans = piece_by_piece(digest(*asked), texts.text, search, kept=KEPT)
    touched = sorted({texts.index(start) for start, _ in spans})
    found = ((texts.sources[index], texts.lines[index]) for index in touched)
    return ((source, text) for source, text in found if source[:2] != EXPLAINED)


def _own_words(words: tuple[str, ...], piece: str) -> list[Span]:
    return [found.span() for found in _forms(words)[0].finditer(piece)]


def _words_left(made: Traditional, words: tuple[str, ...], fine: tuple[str, ...], piece: str) -> list[Span]:
    """Return where a word may stand that our own words leave as it is."""
    written, mixed = _forms(words)
    lines = sorted({line_at(piece, found.start()) for found in written.finditer(piece)})
    return [(start, end) for start, end in lines if mixed.search(_without(fine, made.replace(piece[start:end])))]


def _without(phrases: tuple[str, ...], text: str) -> str:
    return reduce(lambda said, phrase: said.replace(phrase, " "), phrases, text)


@cache
def _forms(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the words in one of the scripts, and what finds them with each sign in either."""
    back = converter(BACK)
    whole = "|".join(re.escape(form) for word in words for form in {word, back(word)})
    either = (zip(word, back(word), map(back, word), strict=False) for word in words)
    signs = "|".join("".join(f"[{re.escape(''.join(forms))}]" for forms in word) for word in either)
    return re.compile(whole), re.compile(signs)


def _by_hand(context: Context, code: str) -> set[tuple[str, str, Path]]:
    """Return kind, id and path of each place where a converted language has words of its own."""
    return {(kind, id_, _place(path, code)) for kind, id_, path in in_language(context, code).sources}


def _place(path: Path, code: str) -> Path:
    return path[: path.index(code)]


def _said(context: Context, source: Source, shown: str, words: dict[str, Watch], fix: str = "") -> Iterator[Finding]:
    """Yield each of the words that is shown; ``fix`` is what to do where it was written by hand."""
    for word in [word for word in words if word in shown]:
        watch = words[word]
        fine = [phrase for phrases in watch.unless.root.values() for phrase in phrases if word in phrase]
        if shown.count(word) > sum(shown.count(phrase) for phrase in fine):
            message = say("In Traditional Chinese this says “{}”: {}", word, watch.because)
            cause = common_word(context.guide, word, LIST)
            yield Finding(where(context, source), message, fix or say("{}", watch.instead), subject(source), cause)
