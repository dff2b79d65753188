"""Puts other words into every text of a guide, and reads what pages then consist of.

The texts are found by walking the models of the loaded guide, so a field that is added later is found as well.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Annotated, Any
from zlib import crc32

from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.content.guide.guide import Guide
from macros.content.reading.hand_written import Prose
from macros.model.base import InLanguages
from macros.model.leaves import leaves, marked

Path = tuple[str | int, ...]
Change = Callable[[str, str], str]
"""Given the field (``arguments.evidence.*.ref``) and the text in it, the text to put there."""

ANY = st.characters(exclude_categories=["Cs"])
"""Whatever Unicode has but halves of a sign; the default says so with a codec, which takes a second to list."""
PIECES = (
    "<script>__hit=1</script>", "<img src=x onerror=__hit=1>", "<svg/onload=__hit=1>", "</p></div></section>",
    '" onfocus=__hit=1 autofocus x="', "' onclick='__hit=1", "javascript:__hit=1", "data:text/html,<b>",
    "[a](javascript:__hit=1)", "[a](https://e.org/onmouseover=__hit=1//)", '[a](https://e.org/"onclick=__hit=1//)',
    "[a](https://e.org/)", "[a][b]", "\n\n[b]: javascript:__hit=1", "<https://e.org/>", "![a](https://e.org/x.png)",
    "{{ 7*7 }}", "{% raw %}", "{# note #}", "{name}", "{: onclick=__hit=1 }", "{.a #b}", "⟦name⟧", "⟧",
    "\n# heading\n", "\n```\ncode\n```\n", "\n---\ntitle: x\n---\n", "\n> quote", "\n- item", '<div markdown="1">',
    "&lt;b&gt;", "&#60;script&#62;", "&", "<", '"', "*", "**", "_", "\\", "$$", "]]>", "<!--", "-->", "<![CDATA[",
    "%3Cscript%3E", "\u202e", "\u200b", "\u0000", "\ufffe", "W" * 400, "很" * 300, "e\u0301\u0301\u0301", "**bold**",
    "*emphasis*", "`code`", "退群", "\t", "\r\n", "\u2028", "😀", "ſ", "İ",
)  # fmt: skip
"""Texts that try something, each in its own way."""
PAYLOADS = st.lists(st.sampled_from(PIECES) | st.text(ANY, min_size=1, max_size=12), min_size=1, max_size=5).map(
    "".join
)
"""Several of them, and what else there is in Unicode, in one text."""

NAMING = frozenset(
    {
        "faq.pages.*",
        "glossary.explain_in.*",
        "groups.quiz.answers.*",
        "groups.quiz.question",
        "home.doors.*.page",
        "languages.html",
        "languages.opencc",
        "languages.path",
        "languages.reads.*",
        "languages.theme",
        "outcomes.reasons_by_answer.*.*",
        "scenarios.answers.*",
        "scenarios.outcome",
        "sort.rows.*.when.*.*",
        "sort.stories.*.answers.*",
        "traditional",
    }
)
"""Strings that name something and are no texts, though their type does not say so."""


def spread(texts: Sequence[str], start: int = 0) -> Change:
    """Return a change that gives the texts of each field these in turn, so that fields meet as many as they can."""
    met: Counter[str] = Counter()

    def change(field: str, text: str) -> str:
        met[field] += 1
        return texts[(crc32(field.encode()) + start + met[field]) % len(texts)]

    return change


def rewrite(guide: Guide, change: Change) -> Guide:
    """Return the guide with every text changed; what names an entry, a word, a date or a number stays."""
    entries = {
        kind: {id_: _model(entry, kind, change) for id_, entry in found.items()}
        for kind, found in guide.entries.items()
    }
    return replace(
        guide,
        entries=entries,
        quiz=_model(guide.quiz, "quiz", change),
        scenarios=[_model(scenario, "scenarios", change) for scenario in guide.scenarios],
        table=_model(guide.table, "table", change),
        sort=_model(guide.sort, "sort", change),
        plan=_model(guide.plan, "plan", change),
        home=_model(guide.home, "home", change),
        vocabulary={
            name: {key: _model(word, "vocabulary", change) for key, word in words.items()}
            for name, words in guide.vocabulary.items()
        },
        languages={code: _model(language, "languages", change) for code, language in guide.languages.items()},
        interface={key: _value(text, "interface", (), set(), change) for key, text in guide.interface.items()},
        prose={
            name: {code: _prose(page, change) for code, page in versions.items()}
            for name, versions in guide.prose.items()
        },
    )


def fields(guide: Guide) -> set[str]:
    """Return the fields that hold texts."""
    found: set[str] = set()

    def note(field: str, text: str) -> str:
        found.add(field)
        return text

    rewrite(guide, note)
    return found


def _prose(page: Prose, change: Change) -> Prose:
    return replace(
        page,
        title=change("prose.title", page.title),
        description=change("prose.description", page.description),
    )


def _model(model: Any, root: str, change: Change) -> Any:
    names = {leaf.path for leaf in marked(leaves(model))}
    return _value(model, root, (), names, change)


def _value(value: Any, field: str, path: Path, names: set[Path], change: Change) -> Any:
    if isinstance(value, str):
        return value if path in names or field in NAMING else change(field, value)
    if isinstance(value, list):
        return [_value(item, f"{field}.*", (*path, index), names, change) for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {key: _value(item, f"{field}.*", (*path, str(key)), names, change) for key, item in value.items()}
    if isinstance(value, InLanguages):
        said = value.root.items()
        return type(value)({code: _value(item, f"{field}.{code}", (*path, code), names, change) for code, item in said})
    if isinstance(value, BaseModel):
        new: dict[str, Any] = {}
        for name, info in type(value).model_fields.items():
            key = info.alias or name
            before = getattr(value, name)
            if isinstance(before, str) and not _is_text(type(value), name):
                continue
            new[name] = _value(before, f"{field}.{key}", (*path, key), names, change)
        return value.model_copy(update=new)
    return value


@cache
def _is_text(model: type[BaseModel], name: str) -> bool:
    """Whether a field of a model takes any text, rather than only an id, a colour or a duration."""
    info = model.model_fields[name]
    try:
        TypeAdapter(Annotated[info.annotation, *info.metadata]).validate_python("Any text.", strict=True)
    except ValidationError:
        return False
    return True
