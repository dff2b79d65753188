"""``schema``: writes the JSON Schemas for editors."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter

from macros.content.guide.guide import Guide
from macros.content.reading.load import load
from macros.kinds import KINDS, SINGLES, VOCABULARIES
from macros.model.base import Doc, InLanguages, Names, Text, Texts
from macros.model.vocabulary import Colours, Language, VocabularyWord, WordList, Words

FOLDER = "data/.schema"
IN_LANGUAGES: dict[str, type[InLanguages[Any]]] = {of.__name__: of for of in (Text, Texts, Names, Words)}
SETTINGS = ".vscode/settings.json"
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that every editor with a YAML language server knows."""
MAPPINGS: dict[str, tuple[Any, Doc, list[str]]] = {
    "vocabulary": (VocabularyWord, Doc("A closed list of words.", "一份固定的词表。"), list(VOCABULARIES)),
    "languages": (Language, Doc("The languages of the site.", "站点的语言。"), ["languages"]),
    "interface": (Text, Doc("The strings of the interface.", "界面上的文字。"), ["interface"]),
    "traditional": (
        str,
        Doc("Simplified word: Traditional word.", "简体词: 繁体词。"),
        ["traditional"],
    ),
    "lint": (
        WordList,
        Doc("The words that the editorial lint looks for.", "编辑检查要找的词。"),
        ["lint"],
    ),
    "redirects": (
        str,
        Doc("Old address: address to go to.", "旧网址: 现在该去的网址。"),
        ["redirects"],
    ),
}
"""Files of data/vocabulary/ that map a name to a value: schema -> what a value is, what the file is for, the files."""


COLOURS = Doc("The colours of the site.", "站点的颜色。")


def files(guide: Guide) -> dict[str, str]:
    """Return path -> text of every schema, and of the settings that lead an editor to them."""
    found = {f"{FOLDER}/{name}.json": schema for name, schema in schemas(guide).items()}
    return {
        path: json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        for path, content in {**found, SETTINGS: settings()}.items()
    }


def schemas(guide: Guide) -> dict[str, dict[str, Any]]:
    """Return the schemas by name: one for each kind of entry and for each other file of data/."""
    editor = _Editor(guide)
    result = {kind.one: editor.schema(kind.model, kind.doc) for kind in KINDS}
    result |= {single.name: editor.schema(single.model, single.doc) for single in SINGLES}
    result["colours"] = editor.schema(Colours, COLOURS)
    return result | {name: editor.schema(dict[str, value], doc) for name, (value, doc, _) in MAPPINGS.items()}


def places() -> dict[str, list[str]]:
    """Return name of a schema -> the files it is for, as patterns."""
    result = {kind.one: [f"data/{kind.folder}/*.yml"] for kind in KINDS}
    result |= {single.name: [f"data/{single.file}"] for single in SINGLES}
    result |= {name: [f"data/vocabulary/{file}.yml" for file in of] for name, (_, _, of) in MAPPINGS.items()}
    result["colours"] = ["data/vocabulary/colours.yml"]
    return {**result, "interface": [*result["interface"], "macros/kinds/*/words.yml"]}


def settings() -> dict[str, Any]:
    """Return the editor's settings: schemas by folder, so that no file of data/ has to name its own."""
    return {
        "yaml.schemas": {f"./{FOLDER}/{name}.json": of for name, of in places().items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "editor.unicodeHighlight.ambiguousCharacters": False,
    }


class _Editor:
    """Turns the schema that pydantic writes into one that helps while typing."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.vocabulary = guide.vocabulary
        self.colon = guide.interface["colon"]

    def schema(self, shape: Any, doc: Doc) -> dict[str, Any]:
        made = TypeAdapter(shape).json_schema(ref_template="#/definitions/{model}")
        parts = {name: self.part(name, part) for name, part in made.pop("$defs", {}).items()}
        said = {"$schema": DRAFT, "title": " ".join(doc.words.values()), **_described(self.helpful(made), doc.words)}
        return said | ({"definitions": parts} if parts else {})

    def part(self, name: str, part: dict[str, Any]) -> dict[str, Any]:
        """Return the schema of one model."""
        if name in IN_LANGUAGES:
            return self.in_languages(IN_LANGUAGES[name], self.helpful(part["additionalProperties"]))
        return self.helpful(part)

    def helpful(self, part: Any) -> Any:
        if isinstance(part, list):
            return [self.helpful(item) for item in cast("list[Any]", part)]
        if not isinstance(part, dict):
            return part
        said = dict(cast("dict[str, Any]", part))
        if isinstance(said.get("title"), str):
            del said["title"]
        if "type" in said and "x-doc" not in said:
            said.pop("description", None)  # the docstring of a model is for programmers
        doc = said.pop("x-doc", None)
        if said.get("default", 0) is None:
            del said["default"]
            said = _without_null(said)
        keys = said.pop("propertyNames", {})
        vocabulary = said.pop("x-vocabulary", None)
        if said.pop("x-language", None):
            said["enum"] = list(self.guide.languages)
        result = {key: self.helpful(value) for key, value in said.items()}
        if doc:
            result = _described(result, dict(zip(Doc("", "").words, doc, strict=True)))
        if vocabulary:
            result |= self.words(vocabulary)
        if "x-vocabulary" in keys:
            result["properties"] = self.by_word(keys["x-vocabulary"], result["additionalProperties"])
            result["additionalProperties"] = False
        elif "x-language" in keys:
            result["properties"] = self.by_language(result["additionalProperties"])
            result["additionalProperties"] = False
        elif "patternProperties" in result:
            result["additionalProperties"] = False
        return result

    def words(self, vocabulary: str) -> dict[str, Any]:
        """Return the words of a closed list, each with what it means."""
        words = self.vocabulary[vocabulary]
        said = [self.said(word) for word in words.values()]
        return {"enum": list(words), "enumDescriptions": said, "markdownEnumDescriptions": said}

    def required(self, text: Text) -> dict[str, str]:
        """Return a text in the languages that every text has."""
        return {code: text[code] for code in self.guide.codes.required}

    def said(self, word: VocabularyWord) -> str:
        """Return what a word means in each language."""
        return " ".join(
            f"{name}{self.colon[code]}{word.description[code]}" for code, name in self.required(word.name).items()
        )

    def in_languages(self, of: type[InLanguages[Any]], value: dict[str, Any]) -> dict[str, Any]:
        """Return the schema of what is said in languages: the rows of today, each with what it is for."""
        codes = self.guide.codes
        properties = {code: _described(value, self.what_for(code, of).words) for code in codes.known}
        properties |= {key: _described(value, doc.words) for key, doc in of.besides.items()}
        required = {"required": list(codes.required)} if of.whole else {}
        return {"additionalProperties": False, "properties": properties, **required, "type": "object"}

    def what_for(self, code: str, of: type[InLanguages[Any]]) -> Doc:
        """Return what stands under a code."""
        row = self.guide.languages[code]
        called, called_zh = (row.called.first(own) for own in Doc("", "").words)
        if row.opencc and of.whole:
            return Doc(
                f"In {called}, only where the automatic conversion reads wrong.",
                f"{called_zh}。只有自动转换读着不对时才写。",
            )
        said, said_zh = of.what.words.values()
        return Doc(said.format(language=called), said_zh.format(language=called_zh))

    def by_word(self, vocabulary: str, value: dict[str, Any]) -> dict[str, Any]:
        """Return the properties of a mapping whose keys are the words of a closed list."""
        return {
            name: _described(value, self.required(word.description))
            for name, word in self.vocabulary[vocabulary].items()
        }

    def by_language(self, value: dict[str, Any]) -> dict[str, Any]:
        """Return the properties of a mapping whose keys are the codes of languages."""
        return {code: _described(value, self.required(row.called)) for code, row in self.guide.languages.items()}


def _described(schema: dict[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    said = {"description": " ".join(words.values()), "markdownDescription": "\n\n".join(words.values())}
    return {**said, **schema, **said}


def _without_null(said: dict[str, Any]) -> dict[str, Any]:
    """Offer only the value of a field that may be left out: to leave it out, one deletes the line."""
    rest = [option for option in said.get("anyOf", []) if option != {"type": "null"}]
    if len(rest) != 1:
        return said
    return {**{key: value for key, value in said.items() if key != "anyOf"}, **rest[0]}


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""


def run(options: Namespace) -> int:
    """Write each schema that differs from the models and the closed lists; print its name."""
    root: Path = options.root
    guide, _ = load(root)
    written = 0
    for name, text in files(guide).items():
        file = root / name
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(name)
        written += 1
    print(f"{written} written" if written else "the schemas fit the models")
    return 0
