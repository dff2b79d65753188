"""The words on the buttons of an app stand under the language in which the app has them."""

import re
from collections.abc import Iterator

from macros.content.checks.converted_language import is_simplified
from macros.content.traditional import converter
from macros.model.check import Context, Finding
from macros.model.command_messages import say
from macros.model.vocabulary import HAN

NOTE = re.compile(r"（[^）]*）|\([^)]*\)")
"""What we say about the words."""
LAST_LATIN = "\u024f"
SIMPLIFIED, TRADITIONAL = ("zh-hans", "zh-cn", "zh-sg", "zh-my"), ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
OTHERS_WITH_HAN = ("ja", "ko")


def button_language(context: Context) -> Iterator[Finding]:
    guide = context.guide
    for id_, app in guide.apps.items():
        for question, answer in app.answers.items():
            for index, buttons in enumerate(answer.buttons):
                for code, said in buttons.words.items():
                    row = guide.vocabulary["button-languages"].get(code)
                    if row and not _is_written(NOTE.sub("", said), code.lower()):
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


def _is_traditional(sign: str) -> bool:
    """Tell whether Traditional Chinese alone has a character; the dictionary is asked only where it may be."""
    return not sign.encode("gb2312", "ignore") and converter("t2s")(sign) != sign
