"""``new``: writes the skeleton of a new entry."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import indent

import yaml

from macros.authoring.naming import Refused, kind_called, refuse, usable
from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.content.reading.unfinished import PLACEHOLDER as TODO
from macros.kinds import BY_NAME, KINDS
from macros.model.base import Doc
from macros.model.field_docs import Field, Shape, fields
from macros.model.kind import Kind

TO_DO = Doc(
    "Write over each {words}, then delete the comments. `make check` says what is left to do.",
    "把每个 {words} 换成内容，再删掉注释。还差什么，运行 make check 就知道。",
)
AND = Doc(" and ", " 和 ")
OPTIONAL = Doc(
    "The rest is optional: take away the “# ” before a field to use it.",
    "以下都可以不写。要用哪个字段，就去掉它前面的“# ”。",
)


def skeleton(kind: Kind, id_: str, today: date, guide: Guide) -> str:
    """Return the text of a new file of this kind, with the languages that ``guide`` asks of every text."""
    return _Skeleton(id_, today, guide).entry(kind)


class _Skeleton:
    def __init__(self, id_: str, today: date, guide: Guide) -> None:
        self.id = id_
        self.today = today
        self.vocabulary = guide.vocabulary
        self.write = {code: guide.languages[code].placeholder for code in guide.codes.required}

    def entry(self, kind: Kind) -> str:
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
        return schema + _comment(kind.doc) + "".join(to_do)

    def block(self, field: Field, *, top: bool = False) -> str:
        """Return a field with its explanation above it; an empty one is followed by an example."""
        text = self.explanation(field)
        if top and field.name == "id":
            return f"{text}id: {self.id if isinstance(yaml.safe_load(self.id), str) else repr(self.id)}\n"
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


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", metavar="KIND", help=", ".join(kind.one for kind in KINDS))
    parser.add_argument("id", metavar="ID", help="lower-case words with hyphens; the address of the page")


def run(options: Namespace) -> int:
    """Write a new file and say where; refuse what could not become an entry."""
    root: Path = options.root
    try:
        kind, id_ = kind_called(options.kind), usable(options.id)
    except Refused as reason:
        return refuse(reason)
    name = f"data/{kind.folder}/{id_}.yml"
    guide, _ = load(root)
    if (root / name).exists():
        return refuse(f"{name} exists. Choose another id, or improve that file.")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(skeleton(kind, id_, options.today, guide), encoding="utf-8", newline="\n")
    print(f"{name} is there to be filled in. `make check` says what is left to do.")
    return 0
