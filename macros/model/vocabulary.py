"""The closed lists: words an entry may use, languages, interface strings."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.model.base import CODE, Allow, Codes, Doc, Fits, GroupId, InLanguages, Line, Model, Text
from macros.model.command_messages import say
from macros.model.word_patterns import pattern_fault

BOTH = "both"
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
QUOTED = re.compile("[\"'“‘「『].*[\"'”’」』]")
STOPS = ".。,，;；!！?？"
SEVERAL = re.compile(r"[、;；,](?:(?<!,) ?\w|(?<=,) ?[A-Za-z\u3400-\u9fff])")
"""What stands between two words, and hardly in one: “mainland China, 2020” is one."""
OF_PATTERNS = re.compile(r"\\[bBdDsSwW]|\(\?[:=!<]|\[\^")
"""What only a pattern holds."""


class Words(InLanguages[Annotated[list[Line], Field(min_length=1)]]):
    """Words in each language, and under “both” those for texts of every one and for addresses.

    A pattern stands between slashes. Words of languages without Han characters match whole and with simple endings.
    """

    form = "names"
    whole = False
    what = Doc("In {language}; a pattern stands between slashes.", "{language}；正则写在两条斜线之间。")
    besides = {BOTH: Doc("In texts of every language and in addresses.", "每种语言的文字和网址里都找。")}

    @model_validator(mode="after")
    def _can_be_found(self) -> Self:
        for words in self.root.values():
            for word in words:
                if fault := pattern_fault(word[1:-1]) if is_pattern(word) else _word_fault(word):
                    raise ValueError(say("“{}” {}", word[:60], fault))
            if twice := next((word for word, times in Counter(words).items() if times > 1), None):
                raise ValueError(say("“{}” stands twice in one list; keep one", twice[:60]))
        return self

    def of(self, *codes: str) -> tuple[str, ...]:
        """Return the words for texts in these languages, those for all texts last."""
        found = [word for code in codes for word in self.root.get(code, ())]
        return (*found, *self.root.get(BOTH, ()))


def _word_fault(word: str) -> str:
    """Say why a plain word of a list is none; empty when it is one."""
    if word != word.strip():
        return "begins or ends with a space; take it away"
    if len(word) < 2 and not HAN.search(word):
        return "is a single sign, which stands everywhere; write the whole word, or a pattern"
    if word.strip("/") == "":
        return "is no pattern: nothing stands between the slashes"
    if word.startswith("/") or word.endswith("/"):
        return "has one slash; a pattern stands between two, and a word has none"
    if QUOTED.fullmatch(word):
        return "stands in quotation marks, and would be found in them alone; take them away"
    if OF_PATTERNS.search(word):
        return say("is a pattern without its slashes; write “/{}/”", word)
    if SEVERAL.search(word):
        return "holds several words; give each a line of its own, or write a pattern with the comma in it"
    if word[-1] in STOPS:
        return "ends with a stop, and would be found before it alone; take it away"
    return ""


class Watch(Model):
    """Words that are watched for one reason."""

    words: Annotated[Words, Doc("The words.", "要找的词。")]
    unless: Annotated[Words, Doc("Phrases in which a word is harmless.", "词出现在这些说法里就没有问题。")] = Words()
    unless_said: Annotated[
        Words,
        Doc(
            "The same for what swindlers say and readers should never do: “said” and “never” of a scam.",
            "同上，只管骗子说的话和千万别做的事，也就是骗局的 said 和 never。",
        ),
    ] = Words()
    unless_sent: Annotated[
        Words,
        Doc("The same for messages, in which people speak of themselves.", "同上，只管现成的话，那里说的是自己。"),
    ] = Words()
    because: Annotated[Text, Doc("What is wrong with them.", "这些词有什么问题。")]
    instead: Annotated[Text, Doc("What to do.", "该怎么办。")]

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not self.words.root:
            raise ValueError("there are no words to look for; write some, or take the reason out")
        for code, words in self.unless.root.items():
            if both := sorted({*words} & {*self.words.root.get(code, ())}):
                raise ValueError(say("“{}” is looked for and excused; keep it in one of the two", both[0]))
        return self


class WordList(Model):
    """One list: the words of one rule."""

    watch: Annotated[list[Watch], Doc("Words, reason by reason.", "按原因分组的词。")] = Field(min_length=1)
    spares: Annotated[
        list[GroupId],
        Doc("Groups whose page and arguments the list leaves alone.", "这份词表不管哪些群的页面和理由。"),
    ] = []
    reports: Annotated[
        bool,
        Doc(
            "true if the statements of sources are looked at too; they report what others say.",
            "来源里的说法只是转述别人的话；也要查它们，就写 true。",
        ),
    ] = False


def is_pattern(word: str) -> bool:
    """Tell whether a word of a list is a regular expression between slashes."""
    return len(word) > 2 and word.startswith("/") and word.endswith("/")


HEX = Fits(r"#[0-9a-f]{6}", "write #rrggbb, in small letters", "#000000")
TAG = Fits(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "write a code such as en, zh-Hans or pt-BR", "en")
SCRIPT = Fits(r"[A-Z][a-z]{3}", "write four letters such as Latn, Hans or Hant", "Latn")
LOCALE = Fits(r"([a-z]{2,3}_[A-Z]{2})?", "write a code such as zh_CN or pt_BR", "")
LABEL = Fits(
    r"[^\s<>\"&{}](?:[^\r\n<>\"&{}]{0,38}[^\s<>\"&{}])?",
    "write a few plain words, without < > & { } and quotes",
    "name",
)
SHORT = Fits(r"[^\s<>\"&{}]{1,4}", "write one sign, or four letters at most", "x")
SIGN = Fits(r"[^\s\w<>\"&{}]{0,2}", "write one sign, or nothing", "")
QUOTES = Fits(
    r"(?!(?:..)?(?:”“|’‘|」「|』『))[^\s\w<>\"&{}]{4}",
    "write four marks: the outer pair and the inner one, as “”‘’",
    "“”‘’",
)


class Colour(Model):
    """A word's colour on light paper and on dark paper; both readable as text (4.5:1), which a test measures."""

    light: Annotated[str, HEX, Doc("On light paper, as #rrggbb.", "浅色背景上的颜色，写成 #rrggbb。")]
    dark: Annotated[str, HEX, Doc("On dark paper, as #rrggbb.", "深色背景上的颜色，写成 #rrggbb。")]


class Colours(Model):
    """data/vocabulary/colours.yml"""

    paper: Annotated[Colour, Doc("Behind everything.", "整页的背景。")]
    card: Annotated[Colour, Doc("Behind a card.", "卡片的背景。")]
    panel: Annotated[Colour, Doc("Behind what is set apart.", "单独一块内容的背景。")]
    rule: Annotated[Colour, Doc("Lines.", "线条。")]
    ink: Annotated[Colour, Doc("Text.", "正文。")]
    soft: Annotated[Colour, Doc("Text beside the text.", "次要的文字。")]
    accent: Annotated[Colour, Doc("Links, buttons and the mark.", "链接、按钮和标志。")]
    accent_ink: Annotated[Colour, Doc("Text on the accent.", "按钮上的文字。")]


class VocabularyWord(Model):
    """One word of a closed list. ``mark`` is a sign shown beside the word so that colour is never alone."""

    name: Annotated[Text, Doc("The word as readers see it.", "读者看到的词。")]
    description: Annotated[Text, Doc("What it means.", "它是什么意思。")]
    mark: Annotated[
        str, SIGN, Doc("A sign beside the word, so that colour is never alone.", "词旁边的符号，这样就不只靠颜色区分。")
    ] = ""
    colour: Annotated[Colour | None, Doc("Its colour.", "颜色。")] = None
    leaves: Annotated[
        bool | None, Doc("Verdicts only: does the reader leave the group?", "只用于建议：读者会不会退群？")
    ] = None
    one_sided: Annotated[
        bool | None,
        Doc(
            "Verdicts only: is it about fraud, threats or harassment, where nothing is said for the other side?",
            "只用于建议：是不是关于诈骗、威胁、骚扰，不谈另一面？",
        ),
    ] = None
    allow: Allow = {}


class Language(Model):
    """A language of the site: how it is written, where it is published, and what it shows where a text lacks it."""

    name: Annotated[str, LABEL, Doc("What its readers call it.", "这种语言的读者怎么叫它。")]
    called: Annotated[Text, Doc("What the other languages call it.", "别的语言怎么叫它。")]
    short: Annotated[str, SHORT, Doc("Its sign in the language switch.", "语言切换按钮上的字。")]
    path: Annotated[
        str, Doc("Folder under the site's root; empty for the root language.", "在站点里的目录；默认语言为空。")
    ]
    html: Annotated[str, TAG, Doc("Value of the HTML lang attribute.", "网页 lang 属性的值。")]
    locale: Annotated[
        str,
        LOCALE,
        Doc(
            "What other programs call it, with a country: zh_CN, pt_BR. Empty if they need not be told.",
            "别的程序怎么叫它，带上国家或地区：zh_CN、pt_BR。不必告诉它们就留空。",
        ),
    ] = ""
    script: Annotated[
        str,
        SCRIPT,
        Doc(
            "What it is written in: Latn, Hans, Hant … (ISO 15924).", "用什么文字写：Latn、Hans、Hant……（ISO 15924）。"
        ),
    ]
    required: Annotated[
        bool, Doc("true if every text and page must have it.", "每段文字、每个页面都必须有它，就写 true。")
    ] = False
    reads: Annotated[
        list[str],
        Doc(
            "Where a text lacks it: the languages to show instead, the best first.",
            "某段文字没有它时，改用哪些语言，最合适的写在前面。",
        ),
    ] = []
    opencc: Annotated[
        Literal["s2twp", "s2tw", "s2t", "s2hkp", "s2hk", "t2s"] | None,
        Doc(
            "OpenCC configuration that turns the first of these languages into it.",
            "把上面第一种语言转换成它的 OpenCC 配置。",
        ),
    ] = None
    sorting: Annotated[
        Literal["letters", "pinyin"],
        Doc(
            "How its dictionaries sort: by letters or by pinyin.", "词典怎么排序：按字母（letters）或按拼音（pinyin）。"
        ),
    ] = "letters"
    quotes: Annotated[
        str,
        QUOTES,
        Doc("Its quotation marks, outer pair and inner pair.", "引号，先外后内，共四个。"),
    ] = "“”‘’"

    @model_validator(mode="after")
    def _converts(self) -> Self:
        made = {"s2": "Hant", "t2": "Hans"}.get((self.opencc or "")[:2], self.script)
        if made != self.script:
            raise ValueError(
                say("OpenCC’s {} writes {}, but the script is {}; mend one of them", self.opencc, made, self.script)
            )
        if self.opencc and self.required:
            raise ValueError("it is converted, so no text has to have it; take “required” out")
        return self

    @property
    def folder(self) -> str:
        """Where it lives under the site's root, as addresses begin: ``en/``, or nothing."""
        return f"{self.path}/" if self.path else ""

    @property
    def is_han(self) -> bool:
        """Whether it is Chinese, written in Han characters alone: words then stand without spaces."""
        return self.script in ("Hans", "Hant")

    @property
    def has_han(self) -> bool:
        """Whether Han characters are its own: those of Japanese and Korean beside others."""
        return self.is_han or self.script in ("Jpan", "Kore")

    @property
    def placeholder(self) -> str:
        """What stands in a new entry where its text is to be written."""
        return "待写" if self.is_han else "TODO"


SCRIPTS = {
    "Hans": ("简体", "简体字", "简中", "汉语", "普通话", "simplified", "mandarin"),
    "Hant": ("繁体", "繁體", "繁体字", "繁中", "正體", "正体", "traditional"),
}
"""What people call the language of a script, if there is only one of it."""


def spellings(languages: Mapping[str, Language]) -> dict[str, str]:
    """Return each way in which the code of a language may be spelt, in small letters, and the code that is meant."""
    found = {code.lower(): code for code in languages}
    for code, row in languages.items():
        _, _, country = row.locale.partition("_")
        for word in (row.html, row.locale, country, row.name, *row.called.root.values()):
            found.setdefault(word.lower().replace("_", "-"), code)
    for script, words in SCRIPTS.items():
        codes = [code for code, row in languages.items() if row.script == script]
        if len(codes) == 1:
            found = dict.fromkeys(words, codes[0]) | found
    return found


def codes(names: Iterable[str], languages: Mapping[str, Language]) -> Codes:
    """Return the codes of the languages, in the order in which files write them: the language of the code first.

    ``names`` are all codes, ``languages`` those whose rows could be read.
    """
    known = tuple(sorted(names, key=lambda code: code != CODE))
    return Codes(known, tuple(code for code in known if code in languages and languages[code].required))
