"""The words on the buttons of an app stand under the language in which the app has them."""

import re
from collections.abc import Iterator

from macros.content.checks.converted_language import is_simplified
from macros.content.traditional import converter
from macros.model.check import Context, Finding, once
from macros.model.command_messages import say
from macros.model.vocabulary import HAN

NOTE = re.compile(r"（[^）]*）|\([^)]*\)")
"""What we say about the words."""
WORD = re.compile(r"\b[A-Za-z][a-z]+\b")
"""A word that is no code: OK, QQ and iPhone are none."""
LABEL = re.compile(r"[A-Za-z] [a-z]{2,}\b|\b[a-z]{2,} [A-Za-z]")
"""Two words of which one begins small: no name is written so."""
LAST_LATIN = "\u024f"
SIGNS = ("\u2100", "\u2bff")
"""The first and the last of the signs that are no letters, such as ℹ."""
SIMPLIFIED, TRADITIONAL = ("zh-hans", "zh-cn", "zh-sg", "zh-my"), ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
OTHERS_WITH_HAN = ("ja", "ko")


def button_language(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, app in guide.apps.items():
        for question, answer in app.answers.items():
            for index, buttons in enumerate(answer.buttons):
                for code, said in buttons.words.items():
                    row = guide.vocabulary["button-languages"].get(code)
                    plain = NOTE.sub("", said)
                    if row and not _is_written(plain, code.lower()) and not _fits_any(context, plain, code):
                        what = say("“{}” is not written in {}.", said[:40], row.name)
                        place = guide.at("apps", id_, "answers", question, "buttons", index, "words", code)
                        yield Finding(place, what, "Write the words under the language in which the app has them.")


def _is_written(said: str, code: str) -> bool:
    """Tell whether words can be of the language with this code."""
    signs = HAN.findall(said)
    language = code.partition("-")[0]
    if language == "zh":
        is_mixed = code.startswith(TRADITIONAL) and any(map(is_simplified, signs))
        return bool(signs) and not is_mixed and not (code.startswith(SIMPLIFIED) and any(map(_is_traditional, signs)))
    if language in OTHERS_WITH_HAN:
        return not said.isascii()
    return not signs and (language != "en" or not any(sign.isalpha() and sign > LAST_LATIN for sign in said))


def _fits_any(context: Context, said: str, code: str) -> bool:
    """Tell whether words under a language with Han characters may be its own without any: signs, a code, or a name,
    which an app writes alike in all languages; a name may have steps beside it.
    """
    if code.partition("-")[0] not in ("zh", *OTHERS_WITH_HAN) or LABEL.search(said):
        return False
    words = {word.lower() for word in WORD.findall(said)}
    has_letters = any(sign.isalpha() and not sign.isascii() and not SIGNS[0] <= sign <= SIGNS[1] for sign in said)
    return not has_letters and not (words and words <= {*_english(context)})


@once
def _english(context: Context) -> Iterator[str]:
    """Yield the words on English buttons and about them, but those of the apps' names."""
    apps = context.guide.apps.values()
    names = " ".join(name for app in apps for name in (*app.name.root.values(), *app.aliases.root.get("en", ())))
    buttons = [button for app in apps for answer in app.answers.values() for button in answer.buttons]
    texts = " ".join(f"{button.words.get('en', '')} {button.what.root.get('en', '')}" for button in buttons)
    yield from {word.lower() for word in WORD.findall(texts)} - {word.lower() for word in WORD.findall(names)}


def _is_traditional(sign: str) -> bool:
    """Tell whether Traditional Chinese alone has a character; the dictionary is asked only where it may be."""
    return not sign.encode("gb2312", "ignore") and converter("t2s")(sign) != sign
