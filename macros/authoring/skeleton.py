"""The skeleton of a new entry: every field explained, the empty ones with a word to write over."""

from collections.abc import Iterator
from datetime import date
from textwrap import indent

from macros.authoring.yaml_source import quoted
from macros.content.guide.guide import Guide
from macros.content.reading.placeholders_and_stand_ins import PLACEHOLDER as TODO
from macros.kinds import BY_NAME
from macros.kinds.naming import naming, showing
from macros.kinds.quiz.model import Option, Question, Scenario
from macros.model.base import Doc
from macros.model.field_docs import Field, Shape, fields
from macros.model.kind import Kind

TO_DO = Doc(
    "Write over each {words}. `make check` says what is left; `make fix` takes away the comments of what is done.",
    "把每个 {words} 换成内容。还差什么，运行 make check 就知道；写好的字段，make fix 会删掉它的注释。",
)
AND = Doc(" and ", " 和 ")
OPTIONAL = Doc(
    "The rest is optional: take away the “# ” before a field to use it.",
    "以下都可以不写。要用哪个字段，就去掉它前面的“# ”。",
)
NAMED = Doc(
    "Readers find it once one of these names its id: {places}.",
    "这些地方至少有一处写上它的 id，读者才找得到：{places}。",
)
NAMEABLE = Doc("These can name its id: {places}.", "这些地方可以写上它的 id：{places}。")
HEADS = tuple(said.partition("{")[0] for doc in (TO_DO, NAMED, NAMEABLE) for said in doc.words.values())
"""How the lines begin that stand above the first field."""


class Skeleton:
    """What is written for a new id on a day, with the languages that ``guide`` asks of every text."""

    def __init__(self, id_: str, today: date, guide: Guide) -> None:
        self.id = id_
        self.today = today
        self.vocabulary = guide.vocabulary
        self.write = {code: guide.languages[code].placeholder for code in guide.codes.required}

    def entry(self, kind: Kind) -> str:
        """Return the text of a new file of this kind."""
        every = list(fields(kind.model))
        wanted = [field for field in every if _wanted(field)]
        rest = [field for field in every if not _wanted(field)]
        up = "../" * (kind.folder.count("/") + 1)
        blocks = [self.block(field, top=True) for field in wanted]
        return "\n".join([self.head(kind, up), *blocks, _comment(OPTIONAL), *(self.commented(field) for field in rest)])

    def head(self, kind: Kind, up: str) -> str:
        """Return what stands above the first field."""
        words = list(dict.fromkeys([TODO, *self.write.values()]))
        to_do = (
            f"# {said.format(words=joint.join(words))}\n"
            for said, joint in zip(TO_DO.words.values(), AND.words.values(), strict=True)
        )
        schema = f"# yaml-language-server: $schema={up}.schema/{kind.one}.json\n"
        return schema + _comment(kind.doc) + "".join(to_do) + self.places(kind)

    def places(self, kind: Kind) -> str:
        """Return the lines that say where the entry is to be named."""
        needed = showing(kind)
        found = dict.fromkeys(spot.shown for spot in needed or naming(kind))
        said = NAMED if needed else NAMEABLE
        return "".join(f"# {line.format(places=', '.join(found))}\n" for line in said.words.values()) if found else ""

    def question(self, first: str, unsure: str) -> str:
        """Return the lines of a new question of the quiz, and where its two answers lead."""
        blocks = "".join(self.block(field) for field in fields(Question) if field.name in ("text", "short", "why"))
        options = next(self.explanation(field) for field in fields(Question) if field.name == "options")
        text = next(self.block(field) for field in fields(Option) if field.name == "text").split("\n", 2)[2]
        for id_, leads in ((TODO, first), ("unsure", unsure)):
            options += ("" if id_ == "unsure" else "options:\n") + f"  - id: {id_}\n"
            options += indent(f"{text}next: {leads}\n", "    ")
        return indent(f"{quoted(self.id)}:\n{indent(blocks + options, '  ')}", "  ")

    def scenario(self, answers: dict[str, str], outcome: str) -> str:
        """Return the lines of a new story with these answers, and where it ends."""
        known = {field.name: field for field in fields(Scenario)}
        chosen = "".join(f"  {quoted(question)}: {quoted(option)}\n" for question, option in answers.items())
        told = f"{self.block(known['text'])}{self.explanation(known['answers'])}answers:\n{chosen}outcome: {outcome}\n"
        return f"  - id: {quoted(self.id)}\n{indent(told, '    ')}"

    def block(self, field: Field, *, top: bool = False) -> str:
        """Return a field with its explanation above it; an empty one is followed by an example."""
        text = self.explanation(field)
        if top and field.name == "id":
            return f"{text}id: {quoted(self.id)}\n"
        if field.shape.form in ("list", "mapping") and not field.filled:
            empty = "[]" if field.shape.form == "list" else "{}"
            example = indent(f"{field.name}:{self.value(field.shape, field)}", "# ")
            return f"{text}{example}{field.name}: {empty}\n"
        return f"{text}{field.name}:{self.value(field.shape, field)}"

    def commented(self, field: Field) -> str:
        return self.explanation(field) + indent(f"{field.name}:{self.value(field.shape, field)}", "# ")

    def explanation(self, field: Field) -> str:
        return _comment(field.doc) + "".join(f"# {line}\n" for line in self.hints(field.shape))

    def hints(self, shape: Shape) -> Iterator[str]:
        """Yield the values to choose from."""
        for inner in (shape.key, shape.item):
            if inner:
                yield from self.hints(inner)
        if shape.form == "word":
            for word, value in self.vocabulary.get(shape.vocabulary, {}).items():
                yield f"  {word}: {' · '.join(value.name.root[code] for code in self.write)}"
        elif shape.form == "ref":
            yield f"  ids of {_where(shape)} · 填 {_where(shape)} 里的 id"
        elif shape.choices:
            yield f"  {', '.join(shape.choices)}"

    def value(self, shape: Shape, field: Field) -> str:
        """Return what follows the colon, with its line end."""
        match shape.form:
            case "text":
                return "\n" + "".join(f"  {code}: {word}\n" for code, word in self.write.items())
            case "texts":
                return "\n" + "".join(f"  {code}:\n    - {word}\n" for code, word in self.write.items())
            case "names":
                return "\n" + "".join(f"  {code}: []\n" for code in self.write)
            case "list":
                assert shape.item is not None  # noqa: S101 - a list says what it holds
                return "\n" + indent(self.item(shape.item), "  ")
            case "mapping":
                assert shape.item is not None  # noqa: S101
                return "\n" + "".join(
                    indent(f"{key}:{self.value(shape.item, field)}", "  ") for key in self.keys(shape, field)
                )
            case "record":
                assert shape.model is not None  # noqa: S101
                return "\n" + indent(self.record(shape), "  ")
            case "date" if field.name in ("reviewed", "checked"):
                return f" {self.today.isoformat()}\n"
            case _:
                return f" {TODO}\n"

    def item(self, shape: Shape) -> str:
        """Return one item of a list."""
        if shape.form != "record":
            return f"- {TODO}\n"
        lines = self.record(shape).splitlines()
        first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
        marked = [*lines[:first], f"- {lines[first]}", *(f"  {line}" for line in lines[first + 1 :])]
        return "\n".join(marked) + "\n"

    def record(self, shape: Shape) -> str:
        assert shape.model is not None  # noqa: S101
        return "".join(self.block(field) if _wanted(field) else self.commented(field) for field in fields(shape.model))

    def keys(self, shape: Shape, field: Field) -> list[str]:
        """Return the keys of an example: two words of a closed list, or the one that the field gives."""
        vocabulary = shape.key.vocabulary if shape.key else ""
        return list(self.vocabulary.get(vocabulary, {}))[:2] or [field.doc.key]


def _comment(doc: Doc) -> str:
    """Return the lines of a comment, one a language."""
    return "".join(f"# {line}\n" for line in doc.words.values())


def _wanted(field: Field) -> bool:
    return field.required or field.doc.asked


def _where(shape: Shape) -> str:
    rows = (BY_NAME[kind] for kind in shape.kinds)
    return " / ".join(f"data/{row.file or f'{row.folder}/'}" for row in rows)
