"""data/ -> Guide: reads every file, builds the entries, and collects what does not fit their shape."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from macros.content.guide.guide import (
    EMPTY_HOME,
    EMPTY_PLAN,
    EMPTY_QUIZ,
    EMPTY_SCENARIOS,
    EMPTY_SORT,
    EMPTY_TABLE,
    PLAIN,
    Guide,
)
from macros.content.reading.assets import read_assets
from macros.content.reading.decode_text import HARMLESS, name_of
from macros.content.reading.hand_written import read_prose
from macros.content.reading.mended_files import SPELT, left_empty, mend_file
from macros.content.reading.model_errors import path_in_file, shape_problems
from macros.content.reading.other_kinds import kind_of
from macros.content.reading.parsed_files import read_again
from macros.content.reading.placeholders_and_stand_ins import explained, filled
from macros.content.reading.published import FILE as PUBLISHED
from macros.content.reading.published import read_published
from macros.content.reading.site_settings import settings_problems
from macros.content.reading.slips import SUSPECTED, is_suspect
from macros.content.reading.stray_files import NO_KIND, rename_to, strays
from macros.content.reading.traditional_rows import faults_of_rows
from macros.content.reading.yaml_parser import Document, parse, read
from macros.kinds import KINDS, ROOMS, SINGLES, VOCABULARIES
from macros.model.base import CODE, ID_PATTERN, Codes, Entry, Text
from macros.model.command_messages import say
from macros.model.kept import HERE
from macros.model.problem import Place, Problem
from macros.model.vocabulary import TAG, Colours, Language, VocabularyWord, WordList, codes, spellings

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
MANY = 20
"""So many texts with the same unknown key are no slip of each: the row of a language is gone."""
NEAR = 0.8
"""So much of the name of a folder agrees with the one that was meant."""
ROW_GONE = "If it is a language, bring its row in this file back."

OF_LANGUAGES = frozenset(["missing-key", "unknown-key", "value", "prose-pair", "stray-page"])
"""Rules by which a text has all its languages and no other."""

Kept = dict[Path, tuple[tuple[int, int], Document]]
"""Files as they were read: path -> (time of change and size, document)."""


def load(root: Path, kept: Kept | None = None) -> tuple[Guide, list[Problem]]:
    """Read ``root``/data. Returns the guide and all faults of form; what stands in for them is for the checks alone.

    A caller that loads again and again passes the same ``kept`` each time: only files that changed are read anew.
    Raises nothing for bad data: a caller decides what to do with the problems.
    """
    return _Loader(root, {} if kept is None else kept).load()


def no_guide(root: Path) -> str:
    """Say that no guide lies in a folder; empty where one does."""
    said = say("There is no folder data/ in {}: name a checkout of the guide with --root.", root)
    return "" if (root / "data").is_dir() else said


def languages(root: Path) -> dict[str, Language]:
    """Read only the languages of ``root``/data; what is wrong with them, load() says."""
    return _Loader(root, {}).languages()


class _Loader:
    def __init__(self, root: Path, kept: Kept) -> None:
        self.root = root.absolute()  # a file found under "." does not begin with it
        self.kept = kept
        self.data = self.root / "data"
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.files: dict[tuple[str, str], str] = {}
        self.known: dict[str, set[str]] = {}
        self.faulted: set[Place] = set()
        self.codes: Codes | None = None
        self.spelt: dict[str, str] = {}
        self.text: dict[str, str] = {}
        self.misplaced: list[tuple[str, str]] = []

    def load(self) -> tuple[Guide, list[Problem]]:
        languages = self.languages()
        entries = {kind.name: self.folder(kind.name, kind.folder, kind.model) for kind in KINDS}
        home, quiz = self.single("home", EMPTY_HOME), self.single("quiz", EMPTY_QUIZ)
        scenarios, table = self.single("scenarios", EMPTY_SCENARIOS), self.single("table", EMPTY_TABLE)
        sort, plan = self.single("sort", EMPTY_SORT), self.single("plan", EMPTY_PLAN)
        vocabulary = {name: self.values(self.listed(name), VocabularyWord) for name in VOCABULARIES}
        colours = self.colours()
        interface, strings = self.interface()
        traditional = self.words("traditional", faults_of_rows)
        lint = self.values(self.listed("lint"), WordList)
        prose, faults = read_prose(self.root, self.codes or Codes((CODE, *self.known["languages"])))
        folders = {kind.folder.partition("/")[0] for kind in KINDS if kind.folder}
        stray = strays(self.root, self.codes, folders) if self.codes else []
        renamed = {fault.fix for fault in stray}
        faults = [*stray, *(fault for fault in faults if rename_to(fault.place.file) not in renamed)]
        written_redirects = self.words("redirects")
        published, more_faults = read_published(self.root)
        self.problems += [*faults, *more_faults, *read_assets(self.root), *settings_problems(self.root)]
        self.strays()
        self.one_cause()
        read = {name for name, document in self.documents.items() if document.mended}
        read |= {PUBLISHED, *(page.file for versions in prose.values() for page in versions.values())}
        guide = Guide(
            entries=entries,
            quiz=quiz,
            scenarios=scenarios.scenarios,
            table=table,
            sort=sort,
            plan=plan,
            home=home,
            vocabulary=vocabulary,
            colours=colours,
            languages=languages,
            interface=interface,
            strings=strings,
            traditional=traditional,
            documents=self.documents,
            files=self.files,
            prose=prose,
            lint=lint,
            root=self.root,
            published=published,
            written_redirects=written_redirects,
            known=self.known,
            complete=all(problem.rule in HARMLESS and problem.place.file in read for problem in self.problems),
            faulted=frozenset(self.faulted),
        )
        self.known |= {name: set(held) for name, held in guide.parts.items()}
        return guide, self.problems

    def languages(self) -> dict[str, Language]:
        """Read the languages before all that is said in them."""
        document = self.listed("languages")
        names = tuple((_mapping(document.data) if document else None) or ())
        self.codes = codes(names, {}) if CODE in names else None
        found = self.values(document, Language)
        self.codes = codes(names, found) if CODE in names else None
        self.spelt = spellings(found) if self.codes else {}
        if document and CODE not in names:
            said = say("The language “{}” is missing; the checks speak it.", CODE)
            self.refuse(document.at(), "value", said, "Restore its row from the last commit.")
        for code in names:
            if document and not re.fullmatch(TAG.pattern, code, re.ASCII):
                self.refuse(document.at(code), "value", say("“{}” is no code of a language; {}.", code, TAG.said), "")
        self.text = {code: found[code].placeholder for code in found if found[code].required}
        return found

    def interface(self) -> tuple[dict[str, Text], dict[str, str]]:
        """Read the strings of the interface: the kinds' own, then the rest. Returns them, and the file of each.

        The kinds' own stand beside this code, unless the checkout that is read has a version of its own.
        """
        found: dict[str, Text] = {}
        strings: dict[str, str] = {}
        kinds = self.root / "macros" / "kinds"
        kinds = kinds if kinds.is_dir() and not kinds.samefile(ROOMS) else ROOMS
        words = ((file, kinds.parents[1]) for file in sorted(kinds.glob("*/words.yml")))
        for file, root in (*words, (self.data / "vocabulary/interface.yml", self.root)):
            document = self.document(file, root)
            if document is None:
                continue
            of_file = self.built(document, partial(self.texts, document, root))
            for key in of_file.keys() & strings.keys():
                said = say("“{}” stands in two files, here and in {}.", key, strings[key])
                self.refuse(document.at(key), "yaml-duplicate-key", said, "Keep one of the two.")
            found |= of_file
            strings |= dict.fromkeys(of_file, name_of(file, root))
        self.files["vocabulary", "interface"] = "data/vocabulary/interface.yml"
        return found, strings

    def texts(self, document: Document, root: Path) -> dict[str, Text]:
        """Build the strings of a file. The code's own may be in more languages than a guide elsewhere has."""
        if root == self.root or self.codes is None:
            return self.build_values(document, Text)
        known = self.codes.known_set
        texts = {key: _mapping(text) or {} for key, text in (_mapping(document.data) or {}).items()}
        own = {key: {code: said for code, said in text.items() if code in known} for key, text in texts.items()}
        return self.build_values(replace(document, data=own), Text)

    def document(self, file: Path, root: Path | None = None, *, entry: bool = False) -> Document | None:
        """Read a file once; None when it cannot be used at all. It is named from ``root``, the guide's if left out.
        Only an ``entry`` may be deleted.
        """
        name = name_of(file, root or self.root)
        if not file.is_file() and not file.is_symlink():
            self.refuse(Place(name), "missing-file", "The file is missing.", "Restore it from the last commit.")
            return None
        document = self.read(file, root or self.root)
        if document.memory.get(SPELT, self.spelt) != self.spelt:
            document = parse(document.text, name)  # what was mended when the languages had other codes
        self.documents[name] = document
        if document.problems or document.is_odd or document.once(SUSPECTED, lambda: is_suspect(document.text)):
            mend_file(document, self.spelt)
        self.problems.extend(document.problems if entry else map(_restored, document.problems))
        return document if document.mended or not document.problems else None

    def read(self, file: Path, root: Path) -> Document:
        """Read a file, unless it is kept and has not changed since."""
        about = file.lstat()
        stamp = (about.st_mtime_ns, about.st_size)
        if file not in self.kept or self.kept[file][0] != stamp:
            self.kept[file] = (stamp, (read_again if self.root == HERE else read)(file, root))
        return self.kept[file][1]

    def folder(self, kind: str, folder: str, model: type[Entry]) -> dict[str, Entry]:
        """Read all entries of one kind, sorted by their order, then by id."""
        result: dict[str, Entry] = {}
        files = sorted(file for file in (self.data / folder).glob("*.yml") if not file.name.startswith("."))
        self.known[kind] = {file.stem for file in files}
        for file in files:
            self.files[kind, file.stem] = name_of(file, self.root)
            document = self.document(file, entry=True)
            if document is None:
                continue
            before, data = len(self.problems), document.data
            entry = self.built(document, lambda document=document: self.build(document, document.data, model))
            if len(self.problems) > before and (other := kind_of(data, folder)):
                said, fix = (
                    say("The keys are those of another kind: {}.", other.said),
                    say("Move it to data/{}/.", other.folder),
                )
                self.problems[before:] = [Problem(Place(document.file), "stray-file", said, fix)]
                self.misplaced.append((other.name, file.stem))
                continue
            if entry is None:
                continue
            if entry.id != file.stem and document.at("id") in self.faulted:
                continue
            if entry.id != file.stem:
                self.known[kind].add(entry.id)  # what names it is not wrong as well
                said = say("The id “{}” differs from the file name “{}”.", entry.id, file.stem)
                fix = "Make them equal; the id is the address of the page."
                if not re.fullmatch(ID_PATTERN, file.stem):
                    fix = say("Call the file {}.yml; delete it if it is a copy.", entry.id)
                self.refuse(document.at("id"), "id-file-name", said, fix)
                continue
            result[entry.id] = entry
        return dict(sorted(result.items(), key=lambda item: (item[1].order, item[0])))

    def single(self, name: str, empty: M) -> M:
        """Read a file that holds something other than an entry; ``empty`` is what stands in for it."""
        self.files[name, name] = file = next(f"data/{single.file}" for single in SINGLES if single.name == name)
        document = self.document(self.root / file)
        built = document and self.built(document, lambda: self.build(document, document.data, type(empty)))
        return built or empty

    def listed(self, name: str) -> Document | None:
        """Read a file of data/vocabulary/, and note what stands in it, read or not."""
        self.files["vocabulary", name] = file = f"data/vocabulary/{name}.yml"
        document = self.document(self.root / file)
        self.known[name] = set((_mapping(document.data) if document else None) or ())
        return document

    def colours(self) -> Colours:
        """Read the colours of the site."""
        document = self.listed("colours")
        return (document and self.built(document, lambda: self.build(document, document.data, Colours))) or PLAIN

    def values(self, document: Document | None, model: type[M]) -> dict[str, M]:
        """Build what a file maps names to."""
        return self.built(document, lambda: self.build_values(document, model)) if document else {}

    def build_values(self, document: Document, model: type[M]) -> dict[str, M]:
        items = _mapping(document.data)
        if not items:
            said = "Here a mapping (name: value) was expected." if items is None else "The list is empty."
            self.refuse(document.at(), "shape", said, "" if items is None else "Restore it from the last commit.")
            return {}
        result: dict[str, M] = {}
        for key, value in items.items():
            built = self.build(document, value, model, (key,))
            if built is not None:
                result[key] = built
        return result

    def words(self, name: str, faults: Callable[[dict[str, str]], dict[str, str]] = lambda _: {}) -> dict[str, str]:
        """Read a file that maps a word to a word; ``faults`` says what is wrong with such pairs."""
        document = self.listed(name)
        if document is None:
            return {}
        items = _mapping(document.data)
        if items is None:
            self.refuse(document.at(), "shape", "Here a mapping (name: value) was expected.", "")
            return {}
        result: dict[str, str] = {}
        wrong = faults({key: value for key, value in items.items() if isinstance(value, str)})
        for key, value in items.items():
            if value is None and document.problems:
                continue  # a slip already says so
            if not isinstance(value, str):
                fix = "Write the word it becomes." if name == "traditional" else "Write the address it leads to."
                self.refuse(document.at(key), "shape", "Text was expected here.", fix)
            elif key in wrong:
                self.refuse(document.at(key), "value", say("{}.", wrong[key]), "")
            else:
                result[key] = value
        return result

    def built(self, document: Document, build: Callable[[], T]) -> T:
        """Return what is built of a file; without a fault it is kept with the file, else its faults are told again."""
        if document.memory.get("codes") == self.codes and "built" in document.memory:
            return document.memory["built"]
        before, faulted = len(self.problems), set(self.faulted)
        made = build()
        if len(self.problems) > before and mend_file(document, self.spelt):
            self.problems[before:], self.faulted = document.problems, faulted
            made = build()
        if document.mended:
            self.faulted |= set(left_empty(document))
        if len(self.problems) == before:
            document.memory |= {"built": made, "codes": self.codes}
        return made

    def build(self, document: Document, value: Any, model: type[M], prefix: tuple[str | int, ...] = ()) -> M | None:
        try:
            return model.model_validate(value, context=self.codes)
        except ValidationError as errors:
            found = errors.errors(include_url=False)
        faults = [error for error in found if not explained(error)]
        value = filled(document, value, model, found, self.text, prefix)
        if not faults:
            return self.build(document, value, model, prefix)
        self.problems.extend(shape_problems(document, faults, model, prefix))
        for error in faults:
            path = path_in_file(document, prefix, error["loc"])
            self.faulted |= {document.at(*path), document.at(*path[:-1])}
        try:
            return model.model_validate(value, context=self.codes)
        except ValidationError:
            return None  # what was found is told; what a stand-in brings with it is not

    def refuse(self, place: Place, rule: str, what: str, fix: str) -> None:
        self.problems.append(Problem(place, rule, what, fix))

    def one_cause(self) -> None:
        """Say once that a language has no row, not in each text that has it; of a row that cannot be read, nothing that
        follows from it in others.
        """
        rows = self.files["vocabulary", "languages"]
        if any(place.file == rows for place in self.faulted):
            self.problems = [
                problem for problem in self.problems if problem.place.file == rows or problem.rule not in OF_LANGUAGES
            ]
        of_key: dict[str, list[Problem]] = {}
        for problem in self.problems:
            if problem.rule == "unknown-key":
                of_key.setdefault(problem.message.partition("”")[0].removeprefix("“"), []).append(problem)
        for key, again in of_key.items():
            if len(again) > MANY:
                self.known["languages"].add(key)
                again += [problem for problem in self.problems if problem.place.file == f"docs/{key}"]
                told = set(again)
                self.problems = [problem for problem in self.problems if problem not in told]
                place = Place(rows)
                said = say("“{}” is a key in many files, and nothing is called so.", key)
                self.problems.append(Problem(place, "unknown-key", said, ROW_GONE))

    def strays(self) -> None:
        """Every file under data/ belongs to a kind: a misspelt folder or ending must not lose an entry."""
        known = {*self.documents, PUBLISHED}
        kinds = {f"data/{kind.folder}": kind.name for kind in KINDS if kind.folder}
        files = (Path(folder, name) for folder, _, names in os.walk(self.data) for name in names)
        found: dict[str, list[str]] = {}
        for name in sorted(name_of(file, self.root) for file in files):
            if name not in known and "/." not in name:
                found.setdefault(name.rpartition("/")[0], []).append(name)
        for folder, names in found.items():
            meant = folder if folder in kinds else _nearest(folder, kinds)
            for name in names if meant else ():
                self.misplaced.append((kinds[meant], name.rpartition("/")[2].partition(".")[0].lower()))
            if meant and not any((self.root / meant).glob("*.yml")):
                self.refuse(Place(folder), "stray-file", NO_KIND, rename_to(meant))
                continue
            fix = "Entries end in .yml and lie in the folder of their kind, with a lower-case name."
            fix = say("Move it to {}.", f"{meant}/") if meant != folder and meant else fix
            for name in names:
                self.refuse(Place(name), "stray-file", NO_KIND, fix)
        for kind, id_ in self.misplaced:  # what names it is not wrong as well
            self.known[kind].add(id_)


def _nearest(folder: str, folders: Iterable[str]) -> str:
    """Return the folder of those beside it that one was meant for."""
    beside = [other for other in folders if other.rpartition("/")[0] == folder.rpartition("/")[0]]
    return next(iter(get_close_matches(folder.lower(), beside, n=1, cutoff=NEAR)), "")


def _restored(problem: Problem) -> Problem:
    """Return what is wrong with a file that the guide cannot do without: an empty one is not deleted."""
    return replace(problem, fix="Restore it from the last commit.") if problem.rule == "empty-file" else problem


def _mapping(value: Any) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None
