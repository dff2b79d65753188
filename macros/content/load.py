"""data/ -> Guide: reads every file, builds the entries, and collects what does not fit their shape."""

from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.content.drafts import fill, stand_in
from macros.content.guide import EMPTY_QUIZ, EMPTY_SCENARIOS, EMPTY_TABLE, Guide
from macros.content.kinds import KINDS, SINGLES, VOCABULARIES
from macros.content.models.base import Entry, Model, Text
from macros.content.models.etiquette import Table
from macros.content.models.quiz import Quiz, Scenarios
from macros.content.models.source import Source
from macros.content.models.vocabulary import Language, VocabularyWord
from macros.content.problem import Place, Problem, nearest
from macros.content.prose import read_prose
from macros.content.reader import Document, read

M = TypeVar("M", bound=BaseModel)


def load(root: Path) -> tuple[Guide, list[Problem]]:
    """Read ``root``/data. Returns the guide and all faults of form; entries with faults are left out.

    Raises nothing for bad data: a caller decides what to do with the problems.
    """
    return _Loader(root).load()


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.files: dict[tuple[str, str], str] = {}
        self.known: dict[str, set[str]] = {}

    def load(self) -> tuple[Guide, list[Problem]]:
        entries = {kind.name: self.folder(kind.name, kind.folder, kind.model) for kind in KINDS}
        singles: dict[str, Model] = {
            single.name: value
            for single in SINGLES
            if (value := self.single(single.name, single.file, single.model)) is not None
        }
        quiz = singles.get("quiz", EMPTY_QUIZ)
        scenarios = singles.get("scenarios", EMPTY_SCENARIOS)
        table = singles.get("table", EMPTY_TABLE)
        assert isinstance(quiz, Quiz)  # noqa: S101 - narrows for the type checker
        assert isinstance(scenarios, Scenarios)  # noqa: S101
        assert isinstance(table, Table)  # noqa: S101
        self.known["questions"] = set(quiz.questions)
        sources = [entry for entry in entries["sources"].values() if isinstance(entry, Source)]
        self.known["statements"] = {s.id for source in sources for s in source.statements}
        vocabulary = {name: self.mapping(f"vocabulary/{name}.yml", VocabularyWord) for name in VOCABULARIES}
        languages = self.mapping("vocabulary/languages.yml", Language)
        interface = self.mapping("vocabulary/interface.yml", Text)
        traditional = self.words("vocabulary/traditional.yml")
        prose, problems = read_prose(self.root)
        self.problems.extend(problems)
        self.strays()
        guide = Guide(
            entries=entries,
            quiz=quiz,
            scenarios=scenarios.scenarios,
            table=table,
            vocabulary=vocabulary,
            languages=languages,
            interface=interface,
            traditional=traditional,
            documents=self.documents,
            files=self.files,
            prose=prose,
            known=self.known,
            complete=not self.problems,
        )
        return guide, self.problems

    def document(self, file: Path) -> Document | None:
        """Read a file once; None when it cannot be used at all."""
        name = file.relative_to(self.root).as_posix()
        if not file.is_file():
            self.problems.append(
                Problem(Place(name), "missing-file", "The file is missing.", "Restore it from the last commit.")
            )
            return None
        document = read(file, self.root)
        self.documents[name] = document
        self.problems.extend(document.problems)
        return None if document.problems else document

    def folder(self, kind: str, folder: str, model: type[Entry]) -> dict[str, Entry]:
        """Read all entries of one kind, sorted by their order, then by id."""
        result: dict[str, Entry] = {}
        files = sorted((self.data / folder).glob("*.yml"))
        self.known[kind] = {file.stem for file in files}
        for file in files:
            self.files[kind, file.stem] = file.relative_to(self.root).as_posix()
            document = self.document(file)
            if document is None:
                continue
            entry = self.build(document, document.data, model)
            if entry is None:
                continue
            if entry.id != file.stem:
                self.problems.append(
                    Problem(
                        document.at("id"),
                        "id-file-name",
                        f"The id “{entry.id}” differs from the file name “{file.stem}”.",
                        "Make them equal; the id is the address of the page.",
                    )
                )
                continue
            result[entry.id] = entry
        return dict(sorted(result.items(), key=lambda item: (item[1].order, item[0])))

    def single(self, name: str, file: str, model: type[M]) -> M | None:
        document = self.document(self.data / file)
        self.files[name, name] = f"data/{file}"
        return None if document is None else self.build(document, document.data, model)

    def mapping(self, file: str, model: type[M]) -> dict[str, M]:
        """Read a file that maps names to values of one model."""
        document = self.document(self.data / file)
        self.files["vocabulary", Path(file).stem] = f"data/{file}"
        if document is None:
            return {}
        items = _mapping(document.data)
        if items is None:
            self.refuse(document, (), "shape", "Here a mapping (name: value) was expected.", "")
            return {}
        result: dict[str, M] = {}
        for key, value in items.items():
            built = self.build(document, value, model, (key,))
            if built is not None:
                result[key] = built
        return result

    def words(self, file: str) -> dict[str, str]:
        """Read a file that maps a word to a word."""
        document = self.document(self.data / file)
        self.files["vocabulary", Path(file).stem] = f"data/{file}"
        items = (_mapping(document.data) if document else None) or {}
        result: dict[str, str] = {}
        for key, value in items.items():
            if isinstance(value, str):
                result[key] = value
            elif document:
                self.refuse(document, (key,), "shape", "Text was expected here.", "Write the word it becomes.")
        return result

    def build(self, document: Document, value: Any, model: type[M], prefix: tuple[str | int, ...] = ()) -> M | None:
        try:
            return model.model_validate(value)
        except ValidationError as errors:
            found = errors.errors(include_url=False)
        faults = [error for error in found if stand_in(error) is None]
        for error in faults:
            self.problems.append(_shape_problem(document, error, model, prefix))
        if faults:
            return None
        for error in found:
            value = fill(value, _steps(document, prefix, error["loc"]), stand_in(error))
        return self.build(document, value, model, prefix)

    def refuse(self, document: Document, path: tuple[str | int, ...], rule: str, what: str, fix: str) -> None:
        self.problems.append(Problem(document.at(*path), rule, what, fix))

    def strays(self) -> None:
        """Every file under data/ belongs to a kind: a misspelt folder or ending must not lose an entry."""
        for file in sorted(self.data.rglob("*")):
            name = file.relative_to(self.root).as_posix()
            if file.is_dir() or name in self.documents or "/." in name:
                continue
            self.problems.append(
                Problem(
                    Place(name),
                    "stray-file",
                    "No kind of entry lives here under this name.",
                    "Entries end in .yml and lie in the folder of their kind, with a lower-case name.",
                )
            )


def _mapping(value: Any) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


_EXPECTED = {
    "string_type": "text",
    "list_type": "a list (lines that begin with “- ”)",
    "dict_type": "a mapping (name: value)",
    "model_type": "a mapping (name: value)",
    "model_attributes_type": "a mapping (name: value)",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "date_type": "a date such as 2026-11-21",
    "date_parsing": "a date such as 2026-11-21",
    "date_from_datetime_parsing": "a date such as 2026-11-21",
    "url_parsing": "a full address such as https://example.org/page",
    "url_scheme": "an address that begins with https://",
    "too_short": "more items",
    "string_too_short": "some text",
    "string_too_long": "a shorter text",
}


def _shape_problem(
    document: Document, error: ErrorDetails, model: type[BaseModel], prefix: tuple[str | int, ...]
) -> Problem:
    """Say a pydantic error in a contributor's words, at the line of the value."""
    path = (*prefix, *_steps(document, prefix, error["loc"]))
    name = ".".join(str(part) for part in path) or "the file"
    place = document.at(*path)
    kind = error["type"]
    if kind == "missing":
        wanted = error["loc"][-1]
        place = document.at(*prefix, *error["loc"][:-1])
        full = ".".join(str(part) for part in (*prefix, *error["loc"]))
        return Problem(place, "missing-key", f"“{full}” is missing.", f"Add the line “{wanted}: …” here.")
    if kind == "extra_forbidden":
        known = _keys(model, error["loc"])
        hint = nearest(str(error["loc"][-1]), known) or f" Known here: {', '.join(known)}."
        return Problem(
            document.at(*prefix, *error["loc"]),
            "unknown-key",
            f"“{error['loc'][-1]}” is not a key of this kind of entry.{hint}",
        )
    if kind == "string_pattern_mismatch":
        return Problem(
            place,
            "pattern",
            f"“{error['input']}” does not fit {name}.",
            "An id has lower-case ASCII letters and digits with single hyphens; a period is written P30D.",
        )
    if kind == "value_error":
        reason = str(error.get("ctx", {}).get("error", error["msg"]))
        return Problem(place, "value", f"{name}: {reason}.")
    expected = _EXPECTED.get(kind) or error.get("ctx", {}).get("expected") or error["msg"]
    shown = "nothing" if error["input"] is None else f"{str(error['input'])[:40]!r}"
    return Problem(
        place,
        "shape",
        f"{name} is {shown}, but {expected} was expected.",
        "Put text in quotes if it looks like a number, a date or yes/no." if kind == "string_type" else "",
    )


def _steps(document: Document, prefix: tuple[str | int, ...], loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Keep the parts of a location that stand in the file (pydantic adds names of union members)."""
    kept: list[str | int] = []
    for part in loc:
        if (*prefix, *kept, part) in document.places:
            kept.append(part)
    return tuple(kept)


def _keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that are known at the place of an unknown one."""
    for part in loc[:-1]:
        field = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
        model = (_model_in(field.annotation) if field else None) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(hint: Any) -> type[BaseModel] | None:
    """Return the model that a type is made of: the items of a list, the values of a mapping, a text that may lack."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next((found for part in get_args(hint) if (found := _model_in(part))), None)
