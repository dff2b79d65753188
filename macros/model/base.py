"""What all entries share: closed models, texts in every language, typed references and vocabulary words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, Self, TypeVar, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    HttpUrl,
    ModelWrapValidatorHandler,
    RootModel,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from macros.model.command_messages import say

MARKS = re.compile(
    r"\*\*(?P<strong>(?!\s)[^*]+(?<!\s))\*\*"
    r"|(?<![0-9A-Za-z*])\*(?P<em>(?!\s)[^*]+(?<!\s))\*(?![0-9A-Za-z*])"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<label>[^\]]+)\]\((?P<address>https://(?:[^()\s]|\([^()\s]*\))+)\)"
)
"""Bold, emphasis, code and links. A star beside a space, a letter or a digit is a star: 5 * 3 ** 2, 5*3*2."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLOT = re.compile(r"(?<!\{)\{([^{}\s.:#%][^{}]*)\}(?!\})")
"""A gap in a text that is filled in later: ``{name}``."""
CODE = "en"
"""The language in which the code speaks to contributors; files write it first."""
T = TypeVar("T")


@dataclass(frozen=True)
class Ref:
    """Marks a value as the id of an entry of one of these kinds."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """Marks a value as a word of this closed vocabulary (data/vocabulary/<name>.yml)."""

    vocabulary: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Name the list in the JSON Schema; whoever publishes the schema decides what becomes of it."""
        return {**handler(core), "x-vocabulary": self.vocabulary}


@dataclass(frozen=True)
class Doc:
    """Says what a field is for, to an editor: the one source of hover texts, skeletons and the field reference.

    ``asked``: `new` writes the field with a placeholder although the model lets it be empty or absent.
    ``key``: an example of a key, where the field is a mapping with keys of the editor's own.
    """

    en: str
    zh: str
    asked: bool = False
    key: str = "name"

    @property
    def words(self) -> dict[str, str]:
        """What it says in each language in which the code explains itself."""
        return {"en": self.en, "zh": self.zh}

    def first(self, *codes: str) -> str:
        """Return what it says in the first of these languages that the code has, else in any."""
        return self.words[first(self.words, codes)]

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the field in the JSON Schema, in both languages."""
        return {**handler(core), "description": self.en, "x-doc": list(self.words.values())}


class Misfit(ValueError):
    """A value has not the form that is due; ``example`` has, and stands in for it while the checks go on."""

    def __init__(self, said: str, example: str) -> None:
        super().__init__(said)
        self.example = example


@dataclass(frozen=True)
class Fits:
    """Marks a text that has a form of its own; ``said`` says in a contributor's words what is due instead."""

    pattern: str
    said: str
    example: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse what does not fit."""
        return core_schema.no_info_after_validator_function(self._fitting, handler(source))

    def _fitting(self, value: str) -> str:
        if fault := self.fault(value):
            raise Misfit(fault, self.example)
        return value

    def fault(self, value: str) -> str:
        """Return what is wrong with a text, and what is due instead; empty for one that fits."""
        is_fit = re.fullmatch(self.pattern, value, re.ASCII)
        return "" if is_fit else say("“{}” does not fit; {}", value[:40], self.said)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors the form."""
        whole = f"(?:{self.pattern})" if "|" in self.pattern else self.pattern
        return {**handler(core), "pattern": f"^{whole}$"}


@dataclass(frozen=True)
class LanguageCode:
    """Marks a value as the code of a language (data/vocabulary/languages.yml)."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say so in the JSON Schema."""
        return {**handler(core), "x-language": True}


RESERVED = frozenset(
    ["index", "404", "assets", "search", "sitemap", "constructor", "prototype", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names with a meaning of their own in addresses, in scripts or on Windows, where no file may be called so."""
LONGEST_ID = 60


def _usable(id_: str) -> str:
    if id_ in RESERVED:
        raise Misfit(say("“{}” has a meaning of its own on web servers or computers; choose another id", id_), "todo")
    if len(id_) > LONGEST_ID:
        raise Misfit(say("the id has {} characters, and {} are the most; shorten it", len(id_), LONGEST_ID), "todo")
    return id_


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN), AfterValidator(_usable)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


def _names_alone(ids: list[str]) -> list[str]:
    if "any" in ids:
        raise ValueError("“any” stands for all of them; write it without a list")
    return ids


NAMES_ALONE = AfterValidator(_names_alone)
"""Of a list in whose place “any” may stand: it does not stand in the list."""

ArgumentId = Annotated[str, Ref(("arguments",))]
GroupId = Annotated[str, Ref(("groups",))]
RuleId = Annotated[str, Ref(("etiquette",))]
MessageId = Annotated[str, Ref(("messages",))]
OutcomeId = Annotated[str, Ref(("outcomes",))]
StepId = Annotated[str, Ref(("questions", "outcomes"))]
"""Where an answer of the quiz leads."""
ChecklistId = Annotated[str, Ref(("checklist",))]
AppId = Annotated[str, Ref(("apps",))]
AskedId = Annotated[str, Ref(("faq",))]
TermId = Annotated[str, Ref(("glossary",))]
TroubleId = Annotated[str, Ref(("troubles",))]
StatementId = Annotated[str, Ref(("statements",))]
ReferenceId = Annotated[str, Ref(("references",))]
EvidenceId = Annotated[str, Ref(("facts", "references", "answers"))]


class Model(BaseModel):
    """A closed, immutable record: a key that is not declared is an error, and so is "5" where a number is due."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Codes:
    """The languages that a text may have and must have, in the order in which files write them.

    Passed to ``model_validate`` as its context; without it a text may have any.
    """

    known: tuple[str, ...]
    required: tuple[str, ...] = ()
    known_set: frozenset[str] = field(init=False)
    required_set: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known_set", frozenset(self.known))
        object.__setattr__(self, "required_set", frozenset(self.required))


class InLanguages(RootModel[dict[str, T]], Generic[T]):
    """Something said in several languages: code -> what is said. Which codes there are, data/vocabulary tells."""

    model_config = ConfigDict(frozen=True, strict=True)
    root: dict[str, T] = {}

    form: ClassVar[str]
    """What the fields' shapes and the skeletons call it."""
    whole: ClassVar[bool] = True
    """Whether every required language has to be there."""
    what: ClassVar[Doc] = Doc("In {language}.", "{language}。")
    """What stands under a code, to an editor."""
    besides: ClassVar[Mapping[str, Doc]] = {}
    """Keys that are allowed beside the codes."""

    @model_validator(mode="wrap")
    @classmethod
    def _has_the_languages(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        """Refuse an unknown language and the lack of a required one, each at its place, with all other faults."""
        codes: Codes | None = info.context
        try:
            made, errors = handler(value), list[InitErrorDetails]()
        except ValidationError as found:
            made, errors = None, [_again(error) for error in found.errors(include_url=False)]
        if codes is not None and isinstance(value, dict):
            keys = cast("dict[str, Any]", value).keys()
            if not keys <= codes.known_set or (cls.whole and not codes.required_set <= keys):
                errors += cls._faults(cast("dict[str, Any]", value), codes)
        if errors or made is None:
            raise ValidationError.from_exception_data(cls.__name__, errors)
        return made

    @classmethod
    def _faults(cls, value: dict[str, Any], codes: Codes) -> list[InitErrorDetails]:
        known = [*codes.known, *cls.besides]
        unknown = PydanticCustomError("extra_forbidden", "no language", {"known": known})
        lacking = [code for code in codes.required if cls.whole and code not in value]
        odd = [key for key in value if key not in known]
        return [
            *(InitErrorDetails(type="missing", loc=(code,), input=value) for code in lacking),
            *(InitErrorDetails(type=unknown, loc=(key,), input=value[key]) for key in odd),
        ]

    def __getitem__(self, code: str) -> T:
        """Return what is said in a language. Raises KeyError when nothing is."""
        return self.root[code]

    def first(self, *codes: str) -> T:
        """Return what is said in the first of these languages that has it, else in any."""
        return self.root[first(self.root, codes)]


class Text(InLanguages[Line]):
    """One text; a language that is converted from another has it only where the conversion reads wrong."""

    form = "text"


class Texts(InLanguages[Annotated[list[Line], Field(min_length=1)]]):
    """A list of texts, item by item the same in every language."""

    form = "texts"
    what = Doc("In {language}, one item a line, the same as in the others.", "{language}，一行一条，和其他语言一致。")


class Names(InLanguages[list[Line]]):
    """Other names a reader may search for; the lists of the languages are independent of each other."""

    form = "names"
    whole = False
    what = Doc("Names in {language}.", "{language}叫法。")


def first(words: Mapping[str, object], codes: tuple[str, ...]) -> str:
    """Return the first of these languages in which there are words, else any that has some."""
    return next((code for code in codes if code in words), None) or next(iter(words))


def _again(error: Any) -> InitErrorDetails:
    """Return an error as it has to be to be raised again."""
    return InitErrorDetails(type=error["type"], loc=error["loc"], input=error["input"], ctx=error.get("ctx", {}))


FormerIds = Annotated[
    list[Id],
    Doc(
        "Only after a rename: the ids it had before. Their addresses then lead here.",
        "改过名才写：以前用过的 id，旧网址会转到这里。",
    ),
]


Aliases = Annotated[
    Names,
    Doc("Other names a reader may search for; each language has its own.", "读者可能搜的其他叫法，中英文各写各的。"),
]
Statements = Annotated[
    list[StatementId],
    Doc("The statements of the sources that it rests on.", "它依据的是来源里的哪几条说法。"),
]
WHY = Fits(r"[\s\S]*\S\s+\S[\s\S]*|[\s\S]*[^\x00-\x7f]{3}[\s\S]*", "write why, in a few words", "1 1")
"""Why a warning is excused: no ok, no x."""
Reason = Annotated[str, WHY]
Allow = Annotated[
    dict[str, Reason],
    Doc(
        "Exceptions: the name of a warning, and why it is excused here.",
        "例外：写上某条警告的名字，以及这里为什么可以不管它。",
        key="name-of-the-warning",
    ),
]
"""Written next to what it excuses; one that is no longer needed is an error."""


class Entry(Model):
    """One file of data/: its id is its file name and its address."""

    id: Annotated[
        Id,
        Doc(
            "The entry's name in addresses: lower-case words with hyphens, as in the file name. It stays.",
            "这一条在网址里的名字：小写英文单词加连字符，和文件名一致，定了就不再改。",
        ),
    ]
    reviewed: Annotated[
        date, Doc("The day on which somebody last read the whole entry.", "最近一次有人从头到尾读过这一条的日期。")
    ]
    order: Annotated[
        int,
        Doc(
            "Its place among its like: small numbers come first. Without a number it comes last.",
            "在同类里的先后：数字小的在前，不写就排在最后。",
        ),
    ] = Field(default=1000, ge=0, le=100_000)
    former_ids: FormerIds = []
    allow: Allow = {}


LOCAL = re.compile(r"localhost|.*\.(?:local|localhost|internal|lan|home|test|invalid)|\[.*|[0-9.]+|[^.]+")
"""Hosts that no reader reaches, or cannot know: names of a private network, and bare numbers."""
DAY = Fits(
    r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?",
    "write 2026-11-21, or 2026-11, or 2026",
    "2026",
)


def _in_the_calendar(value: str) -> str:
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        raise Misfit(say("“{}” is no day of the calendar; mend it", value), DAY.example) from None
    return value


CUT = re.compile(
    r"%E2%80%A6|\.\.\.|(?:%E3%80%8[12]|%EF%BC%8[89C]|%E2%80%9[CD]|%20|%22|%3E|%C2%A0|\*|[,;]|^[^(]*\)[.])$|^[^(]*\)$",
    re.IGNORECASE,
)
"""An ellipsis in an address, or a mark behind it, as a reader or a sentence cuts it."""


MISTYPED = re.compile(r"(?:ww|wwww+)\..*|.*(?:\.\.|,).*|.*\.(?:con|cmo|ocm|comm|cpm|vom|ogr|orgg|nte|nett|html?|php)")
"""Hosts as fingers slip."""
DISGUISED = re.compile(r".*\.(?:com|org|net|gov)\.[a-z0-9-]{3,}\.[a-z]+")
"""Hosts that begin with the name of another one: paypal.com.pay-now.example."""
UNOPENED = re.compile(
    r"(?:https?://|www\.)\S+|(?:error )?(?:40[0134]|50[0234])(?:\W+(?:page )?(?:not found|forbidden|error|bad gateway"
    r"|unauthorized|service unavailable))?|(?:page )?not found|just a moment\W*|attention required.*|access denied"
    r"|forbidden|(?:please wait|loading)\W*|are you (?:a robot|human)\W*|sign in|log ?in|untitled(?: document)?"
    r"|(?:页面|网页)(?:不存在|未找到|找不到了?|无法访问)|安全验证|访问验证|请稍候\W*|登录|百度一下，你就知道",
    re.IGNORECASE,
)
"""What a browser shows in the place of a page's title, and an address in its place."""


def host_fault(host: str) -> str:
    """Say what is wrong with a host that looks right at first sight; empty for another."""
    if MISTYPED.fullmatch(host):
        return say("“{}” is mistyped", host)
    return say("“{}” begins like one host and is another", host) if DISGUISED.fullmatch(host) else ""


def _titled(title: str) -> str:
    if UNOPENED.fullmatch(title.strip()):
        raise Misfit(say("“{}” is no title; open the page and write what it is called", title), "todo")
    return title


def _public(url: HttpUrl) -> HttpUrl:
    if fault := host_fault(url.host or ""):
        raise Misfit(say("{}; copy the address once more", fault), EXAMPLE)
    if url.username or url.password:
        raise Misfit("a name or a password stands before the host; write the address as readers open it", EXAMPLE)
    if f".{url.host}".count(".xn--"):
        raise Misfit(say("“{}” may be read as another host; name one in plain Latin letters", url.host), EXAMPLE)
    if re.search(r"\whttps?:/", f"{url}"):
        raise Misfit("two addresses stand in one; keep one of them", EXAMPLE)
    if CUT.search(f"{url}"):
        raise Misfit(
            "the address is cut short, or a sign of the text around it stands at its end; copy it once more",
            EXAMPLE,
        )
    if LOCAL.fullmatch(url.host or ""):
        raise Misfit(
            say("“{}” is a host of a private network; write an address that readers can open", url.host), EXAMPLE
        )
    return url


EXAMPLE = "https://example.org/"
Page = Annotated[HttpUrl, AfterValidator(_public)]
"""The address of a page on the public web."""


class Address(Model):
    """A web page that supports a fact."""

    url: Annotated[Page, Doc("The address, beginning with https://.", "网址，以 https:// 开头。")]
    title: Annotated[
        Line, AfterValidator(_titled), Doc("The page's title, or what the page is.", "网页的标题，或说明这是什么网页。")
    ]
    date: Annotated[
        Annotated[str, DAY, AfterValidator(_in_the_calendar)] | None,
        Doc("The date on the page, in quotes; leave it out if there is none.", "网页上的日期，加引号；没有就不写。"),
    ] = None


Status = Annotated[str, Word("fact-status"), Doc("Who says so.", "是谁的说法。")]
Checked = Annotated[date, Doc("The day on which you read the pages.", "你查看网页的日期。")]
Sources = Annotated[
    list[Address], Doc("The pages that say it, at least one.", "依据的网页，至少一个。"), Field(min_length=1)
]
"""What is looked up: by whom it is said, when that was read, and where it stands."""
