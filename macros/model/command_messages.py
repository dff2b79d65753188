"""What the commands say, in the language of whoever runs them: in English where it is said, in others beside it.

A sentence with gaps is made by ``say``; one without is a plain text. ``command_messages.<code>.yml`` maps each to its
words in another language; a test compares the two.
"""

import os
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from functools import cache, partial, reduce
from pathlib import Path
from typing import Any

import yaml

SPOKEN = "en"
"""The language in which the code is written."""
FOLDER = Path(__file__).parent
LANGUAGES = (SPOKEN, *(file.name.split(".")[1] for file in sorted(FOLDER.glob("command_messages.*.yml"))))
"""The languages that the commands speak."""
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What names the language of a terminal; the first that says anything decides."""


class Said(str):
    """A sentence in English that knows what it was made of."""

    template: str
    values: tuple[Any, ...]


def say(template: str, *values: Any) -> Said:
    """Return the sentence in English. Each ``{}`` is filled with a value: a text, a number, another sentence, or what
    has its own words in several languages (``first``).
    """
    said = Said(template.format(*(_value(value, SPOKEN) for value in values)))
    said.template, said.values = template, values
    return said


def here(template: str, *values: Any) -> str:
    """Return the sentence that ``say`` makes in the language of the terminal: for what is shown there at once."""
    return told(say(template, *values), of_locale())


def either(words: Sequence[Any]) -> Any:
    """Return words with “or” between them."""
    return reduce(partial(say, "{} or {}"), words)


def both(words: Sequence[Any]) -> Any:
    """Return words with “and” between them."""
    return reduce(partial(say, "{} and {}"), words)


def series(words: Sequence[Any]) -> Any:
    """Return words one after the other, with commas."""
    return reduce(partial(say, "{}, {}"), words)


def told(said: str, code: str) -> str:
    """Return a sentence in one of ``LANGUAGES``; in English where the words are missing."""
    if isinstance(said, Said):
        template = words(code).get(said.template, said.template)
        return template.format(*(_value(value, code) for value in said.values))
    return words(code).get(said, said)


def language(parser: ArgumentParser) -> None:
    """Declare the language in which a command speaks."""
    words = f"{', '.join(LANGUAGES)} (default: that of the terminal)"
    parser.add_argument("--language", choices=LANGUAGES, default=of_locale(), metavar="CODE", help=words)


def _value(value: Any, code: str) -> Any:
    if isinstance(value, str):  # an id is one word, and what is said is more; else it is made by say
        return told(value, code) if isinstance(value, Said) or " " in value else value
    return value.first(code, SPOKEN) if hasattr(value, "first") else value


@cache
def words(code: str) -> Mapping[str, str]:
    """Return the words of a language: English sentence -> what is said for it."""
    file = FOLDER / f"command_messages.{code}.yml"
    if not file.is_file():
        return {}
    return yaml.load(file.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


def of_locale(environment: Mapping[str, str] | None = None) -> str:
    """Return the language of the terminal, if it is spoken; else English."""
    locale = next(filter(None, map((os.environ if environment is None else environment).get, LOCALE)), "")
    code = locale.replace("-", "_").partition(".")[0].partition("_")[0].lower()
    return code if code in LANGUAGES else SPOKEN
