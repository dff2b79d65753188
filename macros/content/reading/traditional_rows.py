"""A row of data/vocabulary/traditional.yml: a word of Simplified Chinese, and what it becomes."""

import re
import sys
from collections.abc import Mapping
from hashlib import blake2b

from macros.content import traditional
from macros.content.traditional import converter
from macros.model.base import SLOT
from macros.model.command_messages import say
from macros.model.kept import Kept
from macros.model.vocabulary import HAN

KEPT = Kept[dict[str, str]]("rows", (sys.modules[__name__], traditional))
"""Rows without a fault, by their digest: to look at all of them takes as long as to read them."""
MARKUP = re.compile(r"[<>{}*`\[\]\r\n]")
"""What is no word: HTML, braces, marks and links."""
QUOTED = re.compile("[“「『‘].*[”」』’]")
STOPS = re.compile("[，。；：！？…,;:!?]")
APART = re.compile(rf"({HAN.pattern}) +(?={HAN.pattern})")
NEGATED, NEGATIONS = re.compile("[不没别勿莫未]."), frozenset("不沒別勿莫未免無毋非")
"""A word that says no, and what does so in the script that it becomes."""
SAYING_NO = frozenset("不没别勿莫未免无毋非")
DIGITS = re.compile("[0-9０-９]+")
OPPOSED = (
    "零半一两三四五六七八九十百千万", "今昨明前后去", "天周月年", "早晚", "上下", "左右", "先后", "进退留", "借还",
    "买卖", "收付", "开关", "多少", "大小", "长短", "新旧", "高低", "快慢", "男女", "有无", "对错", "真假", "好坏",
    "远近", "内外", "你我他她",
)  # fmt: skip
"""Signs that cannot stand for each other."""
ALIKE = str.maketrans(
    "兩二萬後週日進加入退離还買賣開關長舊無没沒對錯遠內裡裏里還",
    "两两万后周天进进进退退还买卖开关长旧无无无对错远内内内内还",
)
"""How another sign, or the other script, says one of these."""
SIGNS = frozenset("".join(OPPOSED)).union(map(chr, ALIKE))
BY_SOUND = 3
"""GB 2312 sorts its common signs by their sound: those at most so far apart sound alike."""
FORMS = ("s2hk", "s2tw", "s2t")
"""OpenCC's ways, the one whose dictionaries are read fastest first."""


def faults_of_rows(rows: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with rows, each by its word; nothing of a row that is right."""
    key = blake2b(repr(rows).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    found = ((word, fault_of_row(word, becomes)) for word, becomes in rows.items())
    return KEPT.of(key, lambda: {word: fault for word, fault in found if fault}, lambda faults: not faults)


def fault_of_row(word: str, becomes: str) -> str:
    """Return what is wrong with a row; an empty text for nothing."""
    if not HAN.search(word):
        return say("“{}” has no Chinese character, and what is not Chinese is not converted; take the row out", word)
    if not becomes.strip():
        return say("“{}” becomes nothing; write the word it becomes", word)
    if becomes != becomes.strip() or word != word.strip():
        return say("“{}” or “{}” begins or ends with a space; take it away", word, becomes)
    if found := APART.search(word) or APART.search(becomes):
        return say("A blank stands behind “{}”, and no text has one between Chinese characters; take it out", found[1])
    if found := next(filter(_is_traditional, word), None):
        return say(
            "“{}” is Traditional, and texts are converted from Simplified; write the Simplified word first", found
        )
    if sorted(SLOT.findall(word)) != sorted(SLOT.findall(becomes)):
        return say("“{}” and “{}” have other slots; a slot stays as it is", word, becomes[:40])
    if not HAN.search(becomes) and becomes.islower() and not SLOT.search(becomes):
        return say("“{}” has no Chinese character; write the word that readers of Traditional Chinese use", becomes)
    if found := MARKUP.search(SLOT.sub("", word + becomes)):
        return say("“{}” would change the text around it; write words alone", found.group())
    if QUOTED.fullmatch(word) and QUOTED.fullmatch(becomes):
        return say("“{}” would change the text around it; write words alone", word)
    if STOPS.search(word + becomes) and {*STOPS.findall(word)} != {*STOPS.findall(becomes)}:
        return say("“{}” and “{}” have other commas or stops; keep those of the text", word, becomes[:40])
    if DIGITS.findall(word) != DIGITS.findall(becomes):
        return say("“{}” and “{}” have other numbers; a number stays as it is", word, becomes[:40])
    return _other_meaning(word, becomes)


def _other_meaning(word: str, becomes: str) -> str:
    """Say that a word becomes one of another meaning, or changes the words that it is a part of."""
    if len(word) == 1 and len(becomes) > 1:
        return say("“{}” stands in many words, and all of them would change; write the whole word", word)
    if len(word) == 1 and not _is_form(word, becomes):
        said = "“{}” stands in many words, and “{}” is no other form of it; write the whole word, and what it becomes"
        return say(said, word, becomes)
    if NEGATED.match(word) and not NEGATIONS & {*becomes}:
        return say("“{}” says no and “{}” does not; write what it means", word, becomes[:40])
    if (NEGATIONS & {*becomes} or NEGATED.search(word)) and (found := _turned(word, becomes)):
        return say("“{}” says no and “{}” does not; write what it means", *found)
    if opposed := _opposed(word, becomes):
        return say("“{}” is not “{}”; write what “{}” means", *opposed, word)
    if len(becomes) > 3 * len(word) + 12:
        return say("“{}” becomes {} characters; write a word, not a text", word, len(becomes))
    return ""


def _turned(word: str, becomes: str) -> tuple[str, str] | None:
    """Return the one of two words that says no, and the other, when it says all that the other says."""
    both = {*word}, {*converter("t2s")(becomes)}
    denied, other = sorted(both, key=SAYING_NO.isdisjoint)
    if SAYING_NO.isdisjoint(denied) or not SAYING_NO.isdisjoint(other) or not other <= denied:
        return None
    return (word, becomes) if denied is both[0] else (becomes, word)


def _opposed(word: str, becomes: str) -> tuple[str, str] | None:
    """Return the signs in which two words of one length differ, when they are opposed and all others agree."""
    if len(word) != len(becomes) or SIGNS.isdisjoint(word):
        return None
    pairs = [(one, other) for one, other in zip(word, becomes, strict=True) if one != other]
    other = [pair for pair in pairs if len({*"".join(pair).translate(ALIKE)}) > 1 and not _is_other_script(pair[1])]
    opposed = [pair for pair in other if any({*"".join(pair).translate(ALIKE)} <= {*signs} for signs in OPPOSED)]
    return opposed[0] if opposed == other != [] else None


def _is_other_script(sign: str) -> bool:
    """Tell whether a sign may only be the other script's for the one in its place."""
    return _is_traditional(sign) and sign == sign.translate(ALIKE)


def _is_form(word: str, becomes: str) -> bool:
    """Tell whether a sign is another form of one that stands in many words; a rare sign is a word by itself."""
    place = _place(word)
    if word == becomes or place is None:
        return True
    sound = _place(converter("t2s")(becomes)) if _is_traditional(becomes) else None
    if sound is not None and 0 < abs(sound - place) <= BY_SOUND:
        return True
    return any(converter(form)(word) == becomes for form in FORMS)


def _place(sign: str) -> int | None:
    """Return the place of a sign among the common ones of GB 2312, None for a rare one."""
    code = sign.encode("gb2312", "ignore")
    return (code[0] - 0xB0) * 94 + code[1] if b"\xb0" <= code < b"\xd8" else None


def _is_traditional(sign: str) -> bool:
    """Tell whether Taiwan writes a character and mainland China does not count it among the common ones."""
    return not sign.encode("gb2312", "ignore") and bool(sign.encode("cp950", "ignore"))
