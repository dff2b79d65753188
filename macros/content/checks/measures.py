"""What a text counts, and when things are: held against what the same text says in another language."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from math import prod

from macros.content.checks.text_search import Corpus

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = {name: n for n, name in enumerate(WEEKDAYS)} | {sign: n for n, sign in enumerate("一二三四五六日")} | {"天": 6}
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: n for n, word in enumerate(ONES, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)} | {"a": 1}
NUMERALS = {sign: n for n, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2}
ONE_OF_HAN = "[一二两兩三四五六七八九]"
HAN_NUMBER = re.compile(rf"(?:({ONE_OF_HAN})百)?(?:({ONE_OF_HAN})?(十))?({ONE_OF_HAN})?")
DIGITS = r"(?<![0-9.,])[0-9]+(?:\.[0-9]+)?"
WORD = rf"(?:{DIGITS}|(?<![\w-])(?i:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join(ONES)}))"
HAN = rf"(?:{DIGITS}|(?<![一二两兩三四五六七八九十百第几]){ONE_OF_HAN[:-1]}十百]+)"
ANY = re.compile(rf"{WORD}\b|{HAN}")
UNITS = {
    "分": "minute", "小": "hour", "钟": "hour", "鐘": "hour", "天": "day", "周": "week", "週": "week", "星": "week",
    "礼": "week", "禮": "week", "月": "month", "年": "year", "人": "people",
}  # fmt: skip
"""What is counted, by the first sign of its name."""
LONG = ("week", "month", "year")
"""What is counted where there is one of them: a day may be 24 hours, and one person anybody."""
OWN_MONEY = "¥"
"""Sums that are those of the readers' own country."""
CURRENCIES = {sign: called[0] for called in ("£英p", "€欧歐e", "$美港澳加新台臺d") for sign in called}
"""Money by the first sign of what it is called: all dollars are one, and all others are the readers' own."""
MORNING = ("凌晨", "清晨", "早上", "早晨", "上午", "a")
"""Words, and a letter, for hours before noon."""
CLEAR = ("上午", "下午", "a", "p")
LATE, NOON = 5, 12
"""From the first of these hours on, an evening is one; before it, it is the next morning."""
NEAR = 0.85
"""A number that is so much of another one is near it: 三成 and a third."""
YEAR = 1900
"""So many years are the name of one."""
SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "十": 10, "百": 100, "千": 1e3} | (
    dict.fromkeys("万萬", 1e4) | dict.fromkeys("亿億", 1e8)
)
SCALE = r"(?:thousand|[mb]illion|k\b|bn\b|[多余餘]?(?:[千百十]?[万萬]|[亿億]|[千百](?![克米瓦分])))"
"""What makes a number a large one; 多 and 余 leave it open how much more there is."""
LARGE = re.compile(f"[0-9](?:,[0-9]{{3}}|[/–-][0-9]{{2}}|(?<=[0-9]) ?{SCALE})")
AS_WRITTEN = rf"{DIGITS}(?:,[0-9]{{3}})*(?: ?{SCALE})?"
WHOLES = {
    "%": 100, "percent": 100, "cent": 100, "‰": 1000, "百": 100, "千": 1000, "成": 10, "折": 10,
    "third": 3, "quarter": 4, "fifth": 5, "tenth": 10,
}  # fmt: skip
"""Of how many a share tells some."""
Fact = tuple[str, float]
"""What is counted, and how many."""
Parts = Mapping[str, str | None]


def number(said: str) -> float:
    """Return the number that digits, a word or Han characters stand for; 0 where they stand for none."""
    if said[0].isdigit():
        return float(said)
    if said.isascii():
        return sum(NUMBERS[word] for word in said.lower().split("-"))
    found = HAN_NUMBER.fullmatch(said.lstrip("零"))
    if not found:
        return 0
    hundreds, tens, ten, ones = found.groups("零")
    return 100 * NUMERALS[hundreds] + 10 * (NUMERALS[tens] or ten == "十") + NUMERALS[ones]


def _span(parts: Parts) -> Fact | None:
    many, unit = number(parts["n"] or ""), str(parts["unit"])
    unit = UNITS.get(unit[0], unit)
    is_none = many < 1 or (many == 1 and unit not in LONG) or (unit == "year" and many >= YEAR)
    return None if is_none else (unit, many)


def _beside(parts: Parts) -> Fact | None:
    """Return the week, month or year before this one, or after it: an end that is the next one is also a last one."""
    which, unit = parts["which"] or "", str(parts["unit"])
    is_last = which[0] in "lL上去"
    return "last" if is_last else "next", LONG.index(UNITS.get(unit[0], unit)) + len(LONG) * is_last


def _times(parts: Parts) -> Fact | None:
    many = number(parts["n"] or "two")
    return None if many <= 1 else ("times", many)


def _share(parts: Parts) -> Fact | None:
    """Return how many of a hundred, without what is less than one of them: a third is 33, and 8 折 takes off 20."""
    if parts["half"]:
        return "%", 50
    part, unit = number(parts["n"] or parts.get("over") or ""), str(parts["unit"] or parts.get("under"))
    unit = unit.strip(" -").rpartition(" ")[2].removesuffix("s")
    whole = WHOLES.get(unit) or number(unit)
    many = 100 * part / whole if whole else 0
    many = 100 - _paid(str(parts["n"])) if unit == "折" else many
    return ("%", many if many < 1 else round(many)) if many > 0 else None


def _paid(tenths: str) -> float:
    """Return how many of a hundred are paid, by the number before 折: a second digit is hundredths.

    >>> _paid("8"), _paid("8.5"), _paid("85"), _paid("八五")
    (80.0, 85.0, 85.0, 85.0)
    """
    digits = "".join(str(NUMERALS.get(sign, sign)) for sign in tenths)
    many = float(digits) if re.fullmatch(DIGITS, digits) else number(tenths)
    return 10 * many if many <= 10 else many


def _sum(parts: Parts) -> Fact | None:
    sign = parts["before"] or parts["sign"]
    many = float(str(parts["n"]).replace(",", "")) * _scale(parts["large"] or "")
    return (CURRENCIES.get(sign[0], OWN_MONEY), many) if sign else None


def _scale(unit: str) -> float:
    """Return what a number is multiplied with by a word, or by signs one after the other.

    >>> _scale("million"), _scale("多千万")
    (1000000.0, 10000000.0)
    """
    return SCALES.get(unit) or prod(SCALES.get(sign, 1) for sign in unit)


def _open(parts: Parts) -> Fact | None:
    return "open", 24 if parts["whole"] else 0


def _weekday(parts: Parts) -> Fact | None:
    return "weekday", DAYS[str(parts["day"])]


def _day(parts: Parts) -> Fact | None:
    month = parts["month"] or parts.get("after")
    if not month:
        return None
    return "date", 100 * (MONTHS.index(month) + 1 if month in MONTHS else int(month)) + int(str(parts["day"]))


def _hour(parts: Parts) -> Fact | None:
    """Return the minutes since noon or midnight: the half of the day is named in one language and not in another."""
    minute = parts["minute"] or parts.get("clock")
    if not (minute or parts["half"] or "thirty" in parts):
        return None
    past = 30 if parts.get("thirty") else number(minute) if minute else 0
    return "hour", 60 * (number(str(parts["hour"])) % NOON) + past


def _half(parts: Parts) -> Fact | None:
    half, hour = str(parts["half"]), number(str(parts["hour"]))
    is_clear = LATE <= hour < NOON or half in CLEAR
    return ("half", half in MORNING) if is_clear else None


@dataclass(frozen=True)
class Family:
    """Things of one kind. ``sign`` is found wherever there may be one in Han characters, and costs little to look for;
    ``characters`` and ``letters`` find them in both ways of writing, and ``read`` makes a fact of the parts of a find,
    or None. ``is_number`` tells that the same number may stand in the other text for something else, ``is_alone`` that
    texts with several such things are not compared, ``is_rough`` that numbers near each other say the same.
    """

    sign: str
    characters: str
    letters: str
    read: Callable[[Parts], Fact | None]
    is_number: bool = False
    is_alone: bool = False
    is_rough: bool = False

    def facts(self, text: str, *, is_han: bool) -> dict[Fact, str]:
        """Return what a text says of such things, and in which words."""
        found = re.finditer(self.characters if is_han else self.letters, text)
        facts = {self.read(match.groupdict()): match[0].strip() for match in found}
        return {fact: said for fact, said in facts.items() if fact}

    def contradiction(self, one: str, other: str, *, is_han: bool) -> tuple[str, str] | None:
        """Return what a Chinese text says and another text contradicts, and with what; None where it is not clear."""
        own = self.facts(one, is_han=True)
        theirs = self.facts(other, is_han=is_han) if own else own
        lost, new = [*(own.keys() - theirs.keys())], [*(theirs.keys() - own.keys())]
        if len(lost) != 1 or len(new) != 1 or (lost[0][0] != new[0][0] and lost[0][1] != new[0][1]):
            return None
        is_own_money = OWN_MONEY in (lost[0][0], new[0][0]) and (is_han or lost[0][0] == new[0][0])
        if is_own_money or (self.is_alone and len(own | theirs) > len(lost + new)):
            return None
        if self.is_rough and min(lost[0][1], new[0][1]) > NEAR * max(lost[0][1], new[0][1]):
            return None
        said, instead = own[lost[0]], theirs[new[0]]
        is_elsewhere = _holds(other.replace(instead, ""), lost[0][1]) or _holds(one.replace(said, ""), new[0][1])
        if self.is_number and lost[0][1] != new[0][1] and is_elsewhere:
            return None
        return said, instead


def _holds(text: str, many: float) -> bool:
    return many in map(number, ANY.findall(text))


_MONTH = "|".join(MONTHS)
_MINUTE = "[0-5][0-9]|[零一二三四五六七八九十]{1,3}"
_IN_HAN = (
    rf"(?P<hour>{HAN})(?: ?[点點](?![一三]刻)(?:(?P<thirty>半)| ?(?P<minute>{_MINUTE}))?|[:：](?P<clock>[0-5][0-9]))"
)
_NUMERAL = "[0-9二两兩三四五六七八九十百]"
_TENTHS = "[%‰折]|成(?!群)"
_PRICE = "(?:price|cost|fare|fee|bill)"
_PAID = rf"(?! of (?:[a-z]+ ){{1,3}}{_PRICE}\b)"
"""Behind a share that is paid, as 折 says it, and not one that is taken off."""
_SUM = rf"(?P<n>[0-9][0-9,]*(?:\.[0-9]+)?)(?: ?(?P<large>{SCALE}))?"
_MONEY = "英[镑鎊]|[美港澳加]元|美金|(?:新?[台臺]|[港澳加日]|人民)[币幣]|[欧歐]元|日[元圆圓]"
_CLOCK = r"[0-9]{1,2}(?::[0-5][0-9](?![0-9:])| ?[ap]\.?m\b)"
_OF_APP = "group|chat|message|contact|account|number|friend|channel"
FAMILIES = (
    Family(
        rf"[分小钟鐘天周週星礼禮月年人](?:(?<={_NUMERAL}.)|(?<=一[周週星礼禮月年])|(?<=一[个個].)"
        rf"|(?<={_NUMERAL} .)(?<!(?:19|20)[0-9][0-9] .)"
        rf"|(?<={_NUMERAL}[个個].)|(?<={_NUMERAL} [个個].))",
        rf"(?P<n>{HAN}) ?个?個?(?P<unit>分[钟鐘]|小[时時]|[钟鐘][头頭]|天|[周週](?![一二三四五六日天末])|星期|[礼禮]拜"
        "|月(?<=[个個].)|年(?![级級代])|人)",
        rf"(?P<n>{WORD}|\b[Aa]\b)[ -](?P<unit>minute|hour|day|week|month|year|people)s?\b",
        _span,
        is_number=True,
    ),
    Family(
        "[周週星礼禮月年](?:(?<=[上下去明].)|(?<=[上下][个個].))",
        "(?P<which>[上下](?=[个個]?[周週星礼禮月])|[去明](?=年))[个個]?"
        "(?P<unit>[周週](?![一二三四五六日天末到])|(?:星期|[礼禮]拜)(?![一二三四五六日天])|月|年)",
        r"\b(?P<which>[Ll]ast|[Nn]ext) (?P<unit>week|month|year)\b",
        _beside,
    ),
    Family(
        f"[次遍](?<={_NUMERAL}.)",
        f"(?P<n>{HAN}) ?[次遍]",
        rf"(?P<n>{WORD}) times\b(?! (?:as|the|more|over|what)\b)|\b[Tt]wice\b",
        _times,
        is_number=True,
    ),
    Family(
        f"[%‰成折](?:(?<={_NUMERAL}.)|(?<={_NUMERAL} .))|分之|半",
        rf"(?P<n>{HAN}) ?(?P<unit>{_TENTHS})|(?P<under>千|{HAN})分之(?P<over>{HAN})|(?P<half>一半|半[数數])",
        rf"(?P<n>{WORD}|\b[Aa]\b)(?P<unit> ?(?:%|‰|per ?cent){_PAID}"
        r"|[ -](?:third|quarter|fifth|tenth)s?(?= of (?!the price))"
        rf"|(?: out of|(?<=ne) in) {WORD})|\b(?P<half>[Hh]alf)(?= (?:of|the) )",
        _share,
        is_number=True,
        is_rough=True,
    ),
    Family(
        "[英美港澳加新台臺日欧歐元块塊](?:(?<=[0-9万萬亿億].)|(?<=[0-9万萬亿億] .))",
        rf"(?:(?P<before>{_MONEY}) ?)?(?<![0-9.,]){_SUM} ?(?:[元块塊] ?)?(?P<sign>{_MONEY}|[元块塊])",
        rf"(?P<before>[£$€¥])?(?<![0-9.,]){_SUM}(?: (?P<sign>dollars?|pounds?|euros?|yen|yuan)\b)?",
        _sum,
    ),
    Family(
        "[周週期拜](?=[一二三四五六日天])",
        "(?:[周週]|星期|[礼禮]拜)(?P<day>[一二三四五六日天])",
        rf"(?P<day>{'|'.join(WEEKDAYS)})",
        _weekday,
    ),
    Family(
        "月(?= ?[0-9])",
        "(?<![0-9])(?P<month>1[0-2]|[1-9]) ?月 ?(?P<day>[0-9]{1,2}) ?[日号號]",
        rf"(?:(?P<month>{_MONTH}) )?(?<![0-9])(?P<day>[0-9]{{1,2}})(?![0-9])(?:st|nd|rd|th)?"
        rf"(?: (?:of )?(?P<after>{_MONTH}))?",
        _day,
    ),
    Family(
        "[点點:：](?:(?<=[0-9一二两兩三四五六七八九十].)|(?<=[0-9] .))",
        rf"(?P<half>){_IN_HAN}",
        r"(?<![0-9:.])(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-5][0-9]))?(?![0-9:])(?: ?(?P<half>[ap])\.?m\b)?",
        _hour,
    ),
    Family(
        "[晨上午晚](?= ?[0-9一二两兩三四五六七八九十])",
        rf"(?P<half>凌晨|[清早]晨|早上|[上下]午|傍晚|晚上) ?{_IN_HAN}",
        r"(?P<hour>[0-9]{1,2})(?::[0-9]{2})? ?(?P<half>[ap])\.?m\b",
        _half,
    ),
    Family(
        "全天|24 ?小|[点點:：](?:(?<=[0-9一二两兩三四五六七八九十].)|(?<=[0-9] .))",
        rf"(?P<whole>全天|24 ?小[时時](?![內内之以后後前]))|{_IN_HAN}",
        rf"(?P<whole>(?i:day and night|around the clock|24 hours(?: a day|$)|24/7))|(?<![0-9:.]){_CLOCK}",
        _open,
    ),
)


def of_apps(names: Iterable[Collection[str]]) -> Family:
    """Return the family of apps, of which each has its ``names``. A group or a message of one is an example, and may be
    of another app where the readers of a language use that.
    """
    which = {name: index for index, called in enumerate(names) for name in called}
    any_ = "|".join(map(re.escape, sorted(which, key=len, reverse=True))) or "(?!)"
    found = rf"(?<![A-Za-z])(?P<app>{any_})(?![A-Za-z])"
    characters = rf"(?P<verb>[发發加留用] ?)?{found}(?P<noun> ?[群消訊讯好号號])?"
    letters = rf"(?P<verb>\b(?:on|by|via) )?{found}(?P<noun> (?:{_OF_APP}))?"

    def read(parts: Parts) -> Fact | None:
        index = which[str(parts["app"])]
        return (f"such as {index}", -index - 1) if parts["verb"] or parts["noun"] else ("app", index)

    return Family(any_, characters, letters, read, is_alone=True)


def holding(family: Family, texts: Corpus) -> list[int]:
    """Return which texts in Han characters may say something that belongs to a family: one search for all."""
    return list(dict.fromkeys(texts.index(found.start()) for found in re.finditer(family.sign, texts.text)))


def in_full(text: str) -> str:
    """Return a text with its large numbers in digits alone, and both years of a span.

    >>> in_full("1 to 2 million, 200 多万 and 10,000 in 2019/20")
    '1000000 to 2000000, 2000000 and 10000 in 2019 2020'
    """
    if LARGE.search(text):
        text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", text)
        text = re.sub(rf"({DIGITS})(?:( ?(?:[–-]|to|or|到|至|或) ?)({DIGITS}))? ?({SCALE})", _whole, text)
        text = re.sub(r"(?<![0-9])((?:19|20)([0-9]{2}))[/–-]([0-9]{2})(?![0-9-])", _years, text)
    return text


def _whole(found: re.Match[str]) -> str:
    first, between, last, unit = found.groups("")
    if last and float(first) >= float(last):
        return f"{first}{between}{float(last) * _scale(unit):.0f}"
    return between.join(f"{float(many) * _scale(unit):.0f}" for many in (first, last) if many)


def _years(found: re.Match[str]) -> str:
    return f"{found[1]} {found[1][:2]}{found[3]}" if int(found[3]) == int(found[2]) + 1 else found[0]
