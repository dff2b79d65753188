"""Days and months as people write them: ``2026/11/26``, ``26 Nov 2026``, ``二〇二六年十一月``, ``10/2025``."""

import re
from contextlib import suppress
from datetime import date, datetime
from unicodedata import normalize

DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日号])")
WORDS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
MONTHS = ("%B %Y", "%b %Y")


def hyphens(text: str) -> str:
    """Return a text with a hyphen for each longer dash or minus in it."""
    return re.sub("[\u2010-\u2015\u2212]", "-", text)


def iso(raw: str) -> str:
    """Return a date, or a month of a year, as it is written here; an empty text where it is none, or may be two."""
    plain = hyphens(normalize("NFKC", raw).strip(" \"'“”‘’「」【】()（）[]`。,."))
    plain = re.sub(r"-{2,}|(?<=\d)\s*[。、_]\s*(?=\d)", "-", plain)
    plain = re.sub(r"(?<=\d)[T ]\d{1,2}:\d\d.*", "", _in_digits(plain))
    year, month, day = _parts(plain)
    with suppress(ValueError):
        return date(year, month, day or 1).isoformat()[: 10 if day else 7]
    return ""


def _in_digits(plain: str) -> str:
    """Return a date whose numbers are written in Chinese with digits."""
    if "年" not in plain:
        return plain
    tens = TENS.sub(lambda found: f"{found[1] or '1'}{found[2] or '0'}", plain)
    return tens.translate(DIGITS)


def _parts(plain: str) -> tuple[int, int, int]:
    """Return year, month and day, the day 0 for a month; zeros for what is none."""
    found = re.fullmatch(r"((?:19|20)\d\d)\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})\s*[日号]?", plain)
    found = found or re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", plain)
    if found:
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"((?:19|20)\d\d)\s*[-/.年 ]\s*(\d{1,2})\s*月?", plain):
        return int(found[1]), int(found[2]), 0
    if found := re.fullmatch(r"(\d{1,2})\s*[-/.]\s*((?:19|20)\d\d)", plain):
        return int(found[2]), int(found[1]), 0
    return _day_first(plain) or _in_words(plain)


def _day_first(plain: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date that ends with its year; None where day and month could be exchanged."""
    found = re.fullmatch(r"(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)", plain)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _in_words(plain: str) -> tuple[int, int, int]:
    """Return year, month and day of a date in English words; zeros for what is none."""
    plain = re.sub(r"(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ", "", plain)
    plain = re.sub("-", " ", plain) if re.search("[A-Za-z]", plain) else plain
    words = " ".join(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[,.]|\bof\b|\bthe\b", "", plain).split())
    for form in (*WORDS, *MONTHS):
        with suppress(ValueError):
            day = datetime.strptime(words, form)  # noqa: DTZ007
            return day.year, day.month, day.day if form in WORDS else 0
    return 0, 0, 0
