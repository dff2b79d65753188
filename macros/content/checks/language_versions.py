"""Addresses of sites that have a page in several languages: en.wikipedia.org and zh.wikipedia.org, /en/ and /zh/."""

import re
from dataclasses import dataclass

from macros.model.vocabulary import Language

OF_CHINESE = ("hans", "hant", "cn", "tw", "hk", "sc", "tc", "chs", "cht")
"""How sites call their Chinese versions, beside the code of the language."""


@dataclass(frozen=True)
class Version:
    """An address without what names the language of its readers.

    ``language`` is what names it, empty where nothing does; ``is_first`` tells whether that stands before all of the
    path, which may be translated then.
    """

    host: tuple[str, ...]
    path: tuple[str, ...]
    language: tuple[str, ...]
    is_first: bool

    def is_of(self, other: "Version") -> bool:
        """Tell whether this is the page of another address in another language."""
        if self.host != other.host or self.language == other.language:
            return False
        if self.language and other.language:
            return self.path == other.path or (self.is_first and other.is_first)
        short, long = sorted((self.path, other.path), key=len)
        return long[: len(short)] == short and len(long) - len(short) <= 1


def version(address: str, language: Language) -> Version:
    """Return what an address is on a page in a language."""
    code = language.html.partition("-")[0].lower()
    names = "|".join([code, *(OF_CHINESE if language.is_han else ())])
    named = rf"(?<![a-z0-9%])(?:{names})(?:[-_](?:[a-z]{{2}}|hans|hant)){{0,2}}(?![\w-])"
    host, _, path = address.lower().removeprefix("https://").partition("/")
    *labels, second, top = ["", *host.removeprefix("www.").split(".")]
    found = [*(label for label in labels if re.fullmatch(named, label)), *re.findall(named, path)]
    parts = (re.sub(named, "", part).strip("-_") for part in re.split(r"[/.?&=#]+", path))
    own = tuple(label for label in labels if label not in found)
    is_first = len(own) < len(labels) or bool(re.match(named, path))
    return Version((*own, second, top), tuple(part for part in parts if part), tuple(found), is_first)
