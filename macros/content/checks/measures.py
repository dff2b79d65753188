"""What a text counts, and when things are: held against what the same text says in another language."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from macros.content.checks.text_search import Corpus

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = {name: n for n, name in enumerate(WEEKDAYS)} | {sign: n for n, sign in enumerate("一二三四五六日")} | {"天": 6}
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: n for n, word in enumerate(ONES, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
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
OWN_MONEY = "¥"
"""Sums that are those of the readers' own country."""
CURRENCIES = {"英": "£", "美": "$", "欧": "€", "歐": "€", "元": "¥", "块": "¥", "塊": "¥"}
MORNING = ("凌晨", "清晨", "早上", "早晨", "上午", "a")
"""Words, and a letter, for hours before noon."""
CLEAR = ("上午", "下午", "a", "p")
LATE, NOON = 5, 12
"""From the first of these hours on, an evening is one; before it, it is the next morning."""
YEAR = 1900
"""So many years are the name of one."""
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9} | dict.fromkeys("万萬", 1e4) | dict.fromkeys("亿億", 1e8)
LARGE = re.compile("[0-9](?:,[0-9]{3}|[/–-][0-9]{2}|(?<=[0-9]) ?(?:thousand|[mb]illion|[千百十万萬亿億]))")
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
    return None if many <= 1 or (unit == "year" and many >= YEAR) else (unit, many)


def _share(parts: Parts) -> Fact | None:
    many = number(parts["n"] or parts["of"] or "")
    return ("%", many) if many else None


def _sum(parts: Parts) -> Fact | None:
    sign = str(parts["sign"])
    return CURRENCIES.get(sign[0], sign), float(str(parts["n"]).replace(",", ""))


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
    texts with several such things are not compared.
    """

    sign: str
    characters: str
    letters: str
    read: Callable[[Parts], Fact | None]
    is_number: bool = False
    is_alone: bool = False

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
        if lost[0][0] == new[0][0] == OWN_MONEY or (self.is_alone and len(own | theirs) > len(lost + new)):
            return None
        if self.is_number and lost[0][1] != new[0][1] and (_holds(other, lost[0][1]) or _holds(one, new[0][1])):
            return None
        return own[lost[0]], theirs[new[0]]


def _holds(text: str, many: float) -> bool:
    return many in map(number, ANY.findall(text))


_MONTH = "|".join(MONTHS)
_MINUTE = "[0-5][0-9]|[零一二三四五六七八九十]{1,3}"
_IN_HAN = (
    rf"(?P<hour>{HAN})(?: ?[点點](?![一三]刻)(?:(?P<thirty>半)| ?(?P<minute>{_MINUTE}))?|[:：](?P<clock>[0-5][0-9]))"
)
_NUMERAL = "[0-9二两兩三四五六七八九十百]"
FAMILIES = (
    Family(
        rf"[分小钟鐘天周週星礼禮月年人](?:(?<={_NUMERAL}.)|(?<={_NUMERAL} .)(?<!(?:19|20)[0-9][0-9] .)"
        rf"|(?<={_NUMERAL}[个個].)|(?<={_NUMERAL} [个個].))",
        rf"(?P<n>{HAN}) ?个?個?(?P<unit>分[钟鐘]|小[时時]|[钟鐘][头頭]|天|[周週](?![一二三四五六日天末])|星期|[礼禮]拜"
        "|月(?<=[个個].)|年(?![级級代])|人)",
        rf"(?P<n>{WORD})[ -](?P<unit>minute|hour|day|week|month|year|people)s?\b",
        _span,
        is_number=True,
    ),
    Family(
        "%|百分之",
        rf"(?P<n>{DIGITS}) ?%|百分之(?P<of>{HAN})",
        rf"(?P<n>{DIGITS}) ?(?:%|per ?cent)(?P<of>)",
        _share,
        is_number=True,
    ),
    Family(
        "[英美欧歐元块塊](?:(?<=[0-9].)|(?<=[0-9] .))",
        rf"(?P<n>{DIGITS}) ?(?P<sign>英[镑鎊]|美[元金]|[欧歐]元|元|[块塊])",
        r"(?P<sign>[£$€¥])(?P<n>[0-9][0-9,]*)(?![0-9.]| ?[mk])",
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
)


def of_apps(names: Iterable[Collection[str]]) -> Family:
    """Return the family of apps, of which each has its ``names``."""
    which = {name: index for index, called in enumerate(names) for name in called}
    any_ = "|".join(map(re.escape, sorted(which, key=len, reverse=True))) or "(?!)"
    found = rf"(?<![A-Za-z])(?P<app>{any_})(?![A-Za-z])"
    return Family(any_, found, found, lambda parts: ("app", which[str(parts["app"])]), is_alone=True)


def holding(family: Family, texts: Corpus) -> list[int]:
    """Return which texts in Han characters may say something that belongs to a family: one search for all."""
    return list(dict.fromkeys(texts.index(found.start()) for found in re.finditer(family.sign, texts.text)))


def in_full(text: str) -> str:
    """Return a text with its large numbers in digits alone, and both years of a span.

    >>> in_full("2 million, 200 万 and 10,000 in 2019/20")
    '2000000, 2000000 and 10000 in 2019 2020'
    """
    if LARGE.search(text):
        text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", text)
        text = re.sub(rf"({DIGITS}) ?(thousand|million|billion|[千百十]?[万萬]|[亿億])", _whole, text)
        text = re.sub(r"(?<![0-9])((?:19|20)([0-9]{2}))[/–-]([0-9]{2})(?![0-9-])", _years, text)
    return text


def _whole(found: re.Match[str]) -> str:
    *before, unit = found[2] if found[2][-1] in "万萬亿億" else (found[2],)
    many = float(found[1]) * SCALES[unit]
    for sign in before:
        many *= {"十": 10, "百": 100, "千": 1000}[sign]
    return f"{many:.0f}"


def _years(found: re.Match[str]) -> str:
    return f"{found[1]} {found[1][:2]}{found[3]}" if int(found[3]) == int(found[2]) + 1 else found[0]
