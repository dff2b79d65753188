"""Renders the templates in one language. Everything is escaped; templates never mark data as safe."""

import traceback
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any, cast

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from macros.kinds.app.model import App, in_order
from macros.kinds.region.model import Region
from macros.kinds.term.model import Term
from macros.model.base import CODE, Text, Texts, first
from macros.site.pages.page import relative
from macros.site.voice.foreign import resolved
from macros.site.voice.glossary_links import PageTerms, TermIndex
from macros.site.voice.inline import inline, mark_chinese, parts, plain
from macros.site.voice.voice import Voice, page_title, title

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = [ROOT / "macros" / place for place in ("kinds", "site/templates", "components")]
COMPILED = ROOT / ".cache" / "templates"


class RenderError(Exception):
    """A template cannot be rendered: says which line, for which page, and why."""

    def __init__(self, place: str, address: str, error: Exception) -> None:
        super().__init__(f"{place}: error: the page “{address or '/'}” cannot be rendered: {error}")


def _place(error: Exception, template: str) -> str:
    """Return file:line of an error: the deepest frame that lies in a template."""
    name, line = getattr(error, "name", None) or template, getattr(error, "lineno", None)
    file = next((folder / name for folder in TEMPLATES if (folder / name).is_file()), TEMPLATES[0] / name)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(".jinja"):
            file, line = Path(frame.filename), frame.lineno
    return f"{file.relative_to(ROOT).as_posix()}:{line or 1}"


class CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates on disk; a folder that cannot be written only costs time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def compiled_templates() -> CompiledTemplates | None:
    """Return the place of compiled templates in the checkout, or None where it cannot be made."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return CompiledTemplates(str(COMPILED))


@cache
def environment() -> Environment:
    """Return the templates' environment; languages share it, so that each template is compiled once."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(),
    )
    env.context_class = _Context
    filters = cast("dict[str, Any]", env.filters)  # pyright: ignore[reportUnknownMemberType]
    filters["pick"] = _pick
    filters["digits"] = _digits
    filters["new"] = _new
    filters["by_step"] = _by_step
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    return env


def load_templates() -> None:
    """Compile all templates, so that a process made from this one need not. A broken one is named when it is used."""
    for name in environment().list_templates(extensions=["jinja"]):
        with suppress(TemplateError):
            environment().get_template(name)


class _Context(Context):
    """Calls what the templates are given at once: Jinja would look each time whether it asks for the context."""

    def call(self, obj: Any, *values: Any, **named: Any) -> Any:
        """Return what ``obj`` returns."""
        if isinstance(obj, (FunctionType, MethodType, partial)):
            named.pop("_block_vars", None)
            named.pop("_loop_vars", None)
            return cast("Callable[..., Any]", obj)(*values, **named)
        return super().call(obj, *values, **named)


class Renderer:
    """Templates bound to a guide and a language."""

    def __init__(
        self,
        voice: Voice,
        site_address: str,
        *,
        with_repository: bool = True,
        terms: TermIndex | None = None,
    ) -> None:
        self.guide = guide = voice.guide
        self.voice = voice
        self.site_address = site_address
        self.terms = terms or TermIndex(voice)
        self._html: dict[tuple[str, str], Markup] = {}
        self.han = next((row.html for row in guide.languages.values() if row.is_han), "zh")
        self.words: dict[str, object] = {
            "guide": guide,
            "say": voice,
            "site_address": site_address,
            "with_repository": with_repository,
            "t": self.text,
            "plain": self.plain,
            "gaps": parts,
            "in_language": _in_language,
            "ts": self.texts,
            "w": self.word_name,
            "word": voice.word,
            "ui": voice.ui,
            "title_of": partial(title, voice),
            "page_title": partial(page_title, voice),
            "terms_in_order": self.terms_in_order,
            "regions_in_order": self.regions_in_order,
            "apps_in_order": partial(in_order, guide.apps, voice.code),
            "apps_that_answer": self.apps_that_answer,
            "terms_of": self.terms_of,
            "days": _days,
        }

    def text(self, text: Text) -> Markup:
        """Return a text as inline HTML, terms not linked. A title stands on many pages."""
        code, said = found = self.voice.found(text)
        if found not in self._html:
            self._html[found] = self.html(code, said)
        return self._html[found]

    def plain(self, text: Text) -> str:
        """Return a text without its marks, for attributes and other places that hold no elements."""
        return plain(self.voice.text(text))

    def html(self, code: str, said: str, make: Callable[[str], Markup] = inline) -> Markup:
        """Return what is said in the language ``code`` as HTML, words of another language marked as such."""
        html = make(said)
        if not self.guide.languages[code].has_han:
            html = mark_chinese(html, self.han)
        return Markup(self.voice.marked(code, html))  # noqa: S704 - escaped by ``make``

    def texts(self, texts: Texts) -> list[Markup]:
        """Return a list of texts as inline HTML."""
        code = first(texts.root, self.voice.reads)
        if code == self.voice.source:
            return [inline(text) for text in self.voice.texts(texts)]
        return [self.html(code, text) for text in texts.root[code]]

    def word_name(self, vocabulary: str, word: str) -> str:
        """Return the name of a word of a closed list."""
        return self.voice.text(self.voice.word(vocabulary, word).name)

    def terms_in_order(self) -> list[Term]:
        """Return the language's glossary in the order of its own dictionaries: by pinyin, or by letters."""
        found = [term for term in self.guide.glossary.values() if term.is_for(self.voice.reads)]
        if self.voice.language.sorting == "letters":
            return sorted(found, key=lambda term: self.voice.found(term.term)[1].lower())
        return sorted(found, key=lambda term: _without_tones(term.pinyin or term.term.first(CODE)))

    def terms_of(self, ids: list[str]) -> list[str]:
        """Return those of the terms that the language's glossary has."""
        return [id_ for id_ in ids if self.guide.glossary[id_].is_for(self.voice.reads)]

    def regions_in_order(self) -> list[Region]:
        """Return the regions with those first in which the language's readers live."""
        return sorted(self.guide.regions.values(), key=lambda region: region.place(*self.voice.reads))

    def apps_that_answer(self, questions: list[str]) -> list[tuple[App, list[str]]]:
        """Return the apps that answer one of the questions, in order, each with those that it answers."""
        apps = in_order(self.guide.apps, self.voice.code)
        known = ((app, [question for question in questions if question in app.answers]) for app in apps)
        return [(app, answered) for app, answered in known if answered]

    def render(self, template: str, address: str, **context: object) -> str:
        """Return the body of the page at ``address``.

        Raises RenderError when a template is wrong.
        """
        met = PageTerms(self.terms)
        glossary = relative("glossary/", address)

        def prose(text: Text) -> Markup:
            code, said = self.voice.found(text)
            plainly = not any(mark in said for mark in "*`[")
            return self.html(code, said, (lambda words: met.link(words, glossary)) if plainly else inline)

        def href(kind: str, id_: str) -> str:
            return relative(self.guide.address(kind, id_), address)

        def to(target: str) -> str:
            return relative(target, address)

        functions: dict[str, Callable[..., object]] = {"p": prose, "href": href, "to": to}
        values = {**self.words, **functions, "address": address, "met_terms": met.met, **context}
        try:
            body = environment().get_template(template).render(values)
        except Exception as error:
            raise RenderError(_place(error, template), address, error) from error
        return _one_block(resolved(body))


def _one_block(body: str) -> str:
    """Drop empty lines: Markdown then takes the page as one block of HTML and leaves it alone."""
    return "\n".join(line.strip() for line in body.splitlines() if line.strip()) + "\n"


def _pick(ids: Iterable[str], pool: dict[str, object]) -> list[object]:
    return [pool[id_] for id_ in ids]


def _digits(number: str) -> str:
    """Return what a telephone dials of a number that people can read."""
    return "".join(sign for sign in number if sign in "+0123456789")


def _new(names: list[str], title: str) -> list[str]:
    """Leave out the names that the title or another name contains: who reads 社區群組 need not be told 社區群.

    If none is left, all are said: which words an entry has changes nothing about how its page is built.
    """
    return [n for n in names if n not in title and not any(n != other and n in other for other in names)] or names


def _by_step(ways: Iterable[str]) -> dict[str, list[str]]:
    """Return where each way with answers (question!answers) lands -> those that land there, each once."""
    found: dict[str, list[str]] = {}
    for way in dict.fromkeys(ways):
        step, mark, _ = way.partition("!")
        found.setdefault(step if mark else "", []).append(way)
    return found


def _in_language(code: str) -> Callable[[Text], str]:
    return lambda text: plain(text.first(code))


def _without_tones(pinyin: str) -> str:
    decomposed = unicodedata.normalize("NFD", pinyin.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _days(duration: str) -> int:
    return int(duration.removeprefix("P").removesuffix("D"))
