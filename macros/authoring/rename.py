"""``rename``: gives an entry another id, wherever it is named, and keeps its old address."""

import re
import shutil
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from posixpath import normpath

from macros.authoring.kind_and_id import Refused, kind_called, refuse, usable
from macros.authoring.yaml_source import Path as Path_
from macros.authoring.yaml_source import Source
from macros.content.checks.page_links import TARGET
from macros.content.checks.run import check
from macros.content.guide.guide import Guide
from macros.content.guide.redirects import former_ids
from macros.content.reading.load import load
from macros.content.reading.placeholders_and_stand_ins import placeholders
from macros.content.reading.published import FILE as PUBLISHED
from macros.content.reading.published import earlier_lines, written
from macros.kinds import BY_NAME, KINDS
from macros.kinds.app.model import ANSWERS
from macros.kinds.quiz.model import QUESTIONS
from macros.model.command_messages import SPOKEN, language, say, told
from macros.model.kind import Kind
from macros.model.problem import nearest

Named = tuple[str, Path_, str]
"""The file and the path of a place that names something, and what it is called there from now on."""
NAMED = tuple(kind for kind in BY_NAME.values() if kind is not ANSWERS)
"""What can have another id: an answer about an app is called after the app and its question."""
REDIRECTS = "data/vocabulary/redirects.yml"


class Renaming:
    """What changes in the files of ``guide``, which was read without a fault of form, with another id for an entry."""

    def __init__(self, guide: Guide, kind: Kind, old: str, new: str, kept: Collection[str] = ()) -> None:
        """``kept`` are the addresses that a commit lists: readers may have kept those."""
        self.guide, self.kind, self.old, self.new = guide, kind, old, new
        self.item = guide.items[kind.name, old]
        self.names = {(kind.name, old): new}
        if kind.name == "apps":
            parts = (question for app, question in guide.answers.values() if app.id == old)
            self.names |= {("answers", f"{old}-{part}"): f"{new}-{part}" for part in parts}
        ours = (kind.name, *kind.also)
        self.moved = {spot.address for spot in guide.spots if spot.kind in ours and spot.id == old}
        drafted = placeholders(guide.documents[self.item.file])
        is_drafted = any(path[: len(self.item.path)] == self.item.path for path in drafted)
        listed = {old.address for old in guide.published}
        lasting = (listed & set(kept) or listed) if listed else self.moved
        self.is_known = not is_drafted and not self.moved.isdisjoint(lasting)
        self.sources: dict[str, Source] = {}

    def texts(self) -> dict[str, str]:
        """Return file -> text, as it is with the new name, for all files that name the entry; its own is the first.

        The old id becomes a former one, unless nobody can have its address: it is a draft's, or in no commit.
        """
        self.own()
        old = {id_ for _, id_ in self.names}
        for file, path, new in self.references():
            self.source(file).rename(path, new, old)
        for file, path, new in self.answers():
            self.source(file).rename_key(path, new)
        for address, target in self.guide.written_redirects.items():
            if self.leads_here(target):
                self.source(REDIRECTS).rename((address,), self.elsewhere(target))
        return {file: source.text for file, source in self.sources.items()} | self.pages() | self.addresses()

    def addresses(self) -> dict[str, str]:
        """Return the list of addresses without those of an entry that nobody has read yet, if it has them."""
        rest = [old for old in self.guide.published if self.is_known or old.address not in self.moved]
        if len(rest) == len(self.guide.published):
            return {}
        return {PUBLISHED: written((old.address, old.kind, old.id) for old in rest)}

    def own(self) -> None:
        """Change the id itself, and note the old one."""
        source, path = self.source(self.item.file), self.item.path
        source.rename(path if self.kind is QUESTIONS else (*path, "id"), self.new, [self.old])
        former = self.item.value.former_ids
        now = [id_ for id_ in former if id_ != self.new] + [self.old] * self.is_known  # it may get a former name back
        if now != former:
            source.name(path, "former_ids", now, "reviewed")

    def references(self) -> Iterator[Named]:
        """Yield whatever a field declares to be the id of an entry."""
        for link, found in self.guide.leaves.items():
            for path, value, shape in found:
                owner = next((kind for kind in shape.kinds if value in self.guide.known[kind]), "")
                if owner and (new := self.names.get((owner, value))):
                    yield self.guide.files[link], path, new

    def answers(self) -> Iterator[Named]:
        """Yield where an answer to a question of the quiz stands under its id, or under both."""
        if self.kind is not QUESTIONS:
            return
        guide, old, new = self.guide, self.old, self.new
        for index, scenario in enumerate(guide.scenarios):
            if old in scenario.answers:
                yield guide.files["scenarios", "scenarios"], ("scenarios", index, "answers", old), new
        for id_, group in guide.groups.items():
            if group.quiz and group.quiz.question == old:
                self.source(guide.files["groups", id_]).rename(("quiz", "question"), new)
            if group.quiz and old in group.quiz.answers:
                yield guide.files["groups", id_], ("quiz", "answers", old), new
        for id_, outcome in guide.outcomes.items():
            for key in outcome.reasons_by_answer:
                if key.startswith(f"{old}."):
                    yield guide.files["outcomes", id_], ("reasons_by_answer", key), new + key.removeprefix(old)

    def pages(self) -> dict[str, str]:
        """Return the hand-written pages with a link to the entry."""
        result: dict[str, str] = {}
        for prose in (one for versions in self.guide.prose.values() for one in versions.values()):
            text = _read(self.guide, prose.file)
            if (now := TARGET.sub(self.link, text)) != text:
                result[prose.file] = now
        return result

    def link(self, found: re.Match[str]) -> str:
        file, mark, anchor = found[0].partition("#")
        address = normpath(file).removesuffix(".md").removesuffix("index").removesuffix("/") + "/" + mark + anchor
        here = self.leads_here(address)
        return self.elsewhere(found[0]) if here else found[0]

    def leads_here(self, address: str) -> bool:
        return address in self.moved or address.partition("#")[0] in self.moved

    def elsewhere(self, address: str) -> str:
        return re.sub(rf"(?<=[/#]){self.old}(?=[/#.]|$)", self.new, address)

    def source(self, file: str) -> Source:
        if file not in self.sources:
            self.sources[file] = Source(_read(self.guide, file))
        return self.sources[file]


def _read(guide: Guide, file: str) -> str:
    assert guide.root is not None  # noqa: S101 - it was read from a checkout
    return (guide.root / file).read_text(encoding="utf-8")


def move(root: Path, kind: Kind, old: str, new: str, today: date, code: str = SPOKEN) -> tuple[list[str], bool]:
    """Rename an entry in a checkout. Returns the files that changed, and whether the old address leads to the new one.

    All is written aside and checked there before anything takes its place. Raises Refused when that is not possible,
    with the faults that there would be in the language ``code``.
    """
    guide, problems = load(root)
    _possible(guide, kind, old, new)
    if problems:
        many = "1 fault" if len(problems) == 1 else say("{} faults", len(problems))
        raise Refused(say("`make check` names {} of form. Mend that first, so that no reference is missed.", many))
    renaming = Renaming(guide, kind, old, new, earlier_lines(root))
    texts = renaming.texts()
    gone = guide.items[kind.name, old].file if kind in KINDS else ""
    own = f"data/{kind.folder}/{new}.yml"
    if gone:
        texts = {own if file == gone else file: text for file, text in texts.items()}
    before = {_told(problem.message, old, new) for problem in check(guide, today) if problem.severity == "error"}
    aside = Path(tempfile.mkdtemp(prefix=".rename-", dir=root))
    try:
        for folder in ("data", "docs"):
            shutil.copytree(root / folder, aside / folder, symlinks=True)
        if gone:
            (aside / gone).unlink()
        for file, text in texts.items():
            (aside / file).write_text(text, encoding="utf-8", newline="\n")
        after, problems = load(aside)
        errors = [problem for problem in (*problems, *check(after, today)) if problem.severity == "error"]
        worse = [problem for problem in errors if _told(problem.message, old, new) not in before]
        if worse:
            said = "\n".join(problem.told(code) for problem in worse)
            raise Refused(say("Nothing was renamed, for afterwards `make check` would say:\n{}", said))
        _swap(root, aside, list(texts), gone)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted({*texts, *filter(None, [gone])}), renaming.is_known


def _told(message: str, old: str, new: str) -> str:
    """Return a message as it is about either name."""
    return message.replace(old, new)


def _possible(guide: Guide, kind: Kind, old: str, new: str) -> None:
    """Raise Refused when the one is not there, or the other is taken."""
    known = guide.known[kind.name]
    if old not in known:
        raise Refused(say("There is no {} “{}”.{}", kind.said, old, nearest(old, known)))
    if old == new:
        raise Refused(say("The {} “{}” has that id already.", kind.said, old))
    if new in known:
        raise Refused(say("There is a {} “{}” already; choose another id.", kind.said, new))
    for (other, id_), former, _ in former_ids(guide):
        if (other, former) == (kind.name, new) and id_ != old:
            raise Refused(say("“{}” was the id of “{}”, and its old address leads there; choose another id.", new, id_))


def _swap(root: Path, aside: Path, files: list[str], gone: str) -> None:
    """Let what was written aside take its place: all of it, or on a failure nothing."""
    before = {root / file: (root / file).read_bytes() for file in (*files, gone) if (root / file).is_file()}
    try:
        for file in files:
            (aside / file).replace(root / file)
        if gone:
            (root / gone).unlink()
    except BaseException:
        for file in files:
            with suppress(OSError):
                (root / file).unlink()
        for file, content in before.items():
            file.write_bytes(content)
        raise


def options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("kind", metavar="KIND", nargs="?", default="", help=", ".join(kind.one for kind in NAMED))
    parser.add_argument("old", metavar="OLD", nargs="?", default="", help="the id that it has")
    parser.add_argument("new", metavar="NEW", nargs="?", default="", help="the id that it gets")
    language(parser)


def run(options: Namespace) -> int:
    """Rename an entry and say which files changed; refuse what cannot be, and then change nothing."""
    if not (options.kind and options.old and options.new):
        said = "Say what it is, its id and the one that it gets: make rename KIND=group OLD=its-id NEW=another-id"
        return refuse(Refused(said), options.language)
    try:
        kind = kind_called(options.kind, NAMED)
        files, is_known = move(options.root, kind, options.old, usable(options.new), options.today, options.language)
    except (Refused, OSError) as reason:
        return refuse(reason, options.language)
    for file in files:
        print(file if (options.root / file).exists() else told(say("{} is gone", file), options.language))
    lasting = "The {} “{}” is “{}” now, in {} files; its old address leads to the new one."
    moved = "The {} “{}” is “{}” now, in {} files."
    said = say(lasting if is_known else moved, kind.said, options.old, options.new, len(files))
    rest = "Texts that call it by its name stay as they are. `make fix` lists the new address."
    print(f"{told(said, options.language)}\n{told(rest, options.language)}")
    return 0
