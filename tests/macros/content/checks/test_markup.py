"""Inline Markdown only: each test breaks the data and expects exactly what the check says."""

from support.breaking import Broken

ARGUMENT = "data/arguments/quiet-exit-is-ordinary.yml"
PLAIN = "Write plain text; **bold** and *emphasis* work."
SLOTS = "A slot is written {name}, with single braces and no space."

TEXTS = {
    "title": ("raw-html", "No <!-- remark --> here", f"HTML is not allowed in a text: “<!-- remark --> here”. {PLAIN}"),
    "claim": ("template-syntax", "Leave {{ now", f"“{{{{” would be read as a template or as attributes. {SLOTS}"),
    "why": ("template-syntax", "Leave {% now", f"“{{%” would be read as a template or as attributes. {SLOTS}"),
    "fails": (
        "hostile-link",
        "See [this](../../x)",
        "A link in a text goes to “../../x”. Link only to https:// addresses.",
    ),
    "do": ("block-markup", "- Leave", "A text is one paragraph; “-” starts a block. Write it as running text."),
}
"""Field -> the rule, what stands there, what is said: what no row of the breakages has."""
EVERYWHERE = (
    ("data/facts/wechat-mute.yml", "sources", 0, "title"),
    ("data/groups/friends.yml", "aliases", "en", 0),
    ("data/messages/proj-announce.yml", "slots", "scope", "label", "en"),
    ("data/quiz/outcomes/banter-add-then-exit.yml", "steps", "zh", 0),
    ("data/quiz/questions.yml", "questions", "timing", "why", "en"),
    ("data/quiz/scenarios.yml", "scenarios", 0, "text", "en"),
    ("data/vocabulary/interface.yml", "home", "en"),
    ("data/vocabulary/verdicts.yml", "keep", "description", "en"),
)


def test_text_with_more_than_inline_markdown(broken: Broken) -> None:
    lines: list[str] = []
    for field, (rule, text, said) in TEXTS.items():
        at = broken.put(ARGUMENT, field, "en", value=f'"{text}"')
        lines.append(f"{at}: error: {said} [{rule}]")
    assert broken.problems() == lines


def test_every_text_is_looked_at(broken: Broken) -> None:
    places = [broken.put(file, *path, value="“<i>群</i>”") for file, *path in EVERYWHERE]
    assert broken.problems() == [
        f"{at}: error: HTML is not allowed in a text: “<i>群</i>”. {PLAIN} [raw-html]".replace("</i>”.", "</i>””.")
        for at in places
    ]


def test_inline_markdown_is_fine(broken: Broken) -> None:
    maths, dash = "5 < 6 & 7 > 3, 5 * 3 ** 2.", "From a - b to c and d."
    fine = ("**bold**, *soft*, `code`", maths, "[A](https://example.org/).", dash)
    for key, text in zip(("title", "claim", "why", "fails"), fine, strict=True):
        broken.put(ARGUMENT, key, "en", value=f'"{text}"')
    assert broken.problems() == []
