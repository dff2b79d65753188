"""The sentences that the code says to contributors, found in its source: what other languages need words for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from macros.model.command_messages import Said, words

COMMANDS = ("check", "earlier_commit", "fix", "kind_and_id", "new", "rename")
BUILDS = (
    "fault_server", "full_build", "language_build", "other_languages", "port", "preview_session", "stage_and_swap",
)  # fmt: skip
SAID = ("content", "kinds", "model", *(f"authoring/{name}.py" for name in COMMANDS),
        *(f"build/{name}.py" for name in BUILDS), "site/pages/repository_links.py")  # fmt: skip
"""Where contributors are spoken to."""
TO_EDITORS = ("Doc", "Kind", "Single", "Word", "add_argument", "ArgumentParser", "compile", "import_module", "cast",
              "LookupError", "TypeError", "MarkedYAMLError")  # fmt: skip
"""What is not said by a command: fields explain themselves in both languages, programmers read English."""

HAN = re.compile("[\u4e00-\u9fff]")
SENTENCE = re.compile(r".*[A-Za-z]{2,}[.:;,]? .*[A-Za-z]{2,}.*|[A-Z][a-z]+ .*[a-z]{2,}.*", re.DOTALL)


def _is_sentence(text: str) -> bool:
    return (
        bool(SENTENCE.fullmatch(text))
        and not text.startswith(("#", "<", "text/"))
        and " | " not in text
        and not HAN.search(text)
    )


def sentences(root: Path) -> Iterator[str]:
    """Yield each sentence, with its gaps as ``{}``."""
    for place in SAID:
        path = root / "macros" / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield from _said(ast.parse(file.read_text(encoding="utf-8")))


def _said(tree: ast.AST) -> Iterator[str]:
    if isinstance(tree, ast.Call):
        name = getattr(tree.func, "id", getattr(tree.func, "attr", ""))
        if name in TO_EDITORS:
            return
        if name == "say" and tree.args and isinstance(tree.args[0], ast.Constant):
            yield str(tree.args[0].value)
            for value in tree.args[1:]:
                yield from _said(value)
            return
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant):
        return  # a docstring
    if isinstance(tree, ast.JoinedStr):
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and _is_sentence(tree.value):
        yield tree.value
    if isinstance(tree, ast.Dict):
        for inside in tree.values:
            yield from _said(inside)
        return
    for inside in ast.iter_child_nodes(tree):
        yield from _said(inside)


def unspoken(said: str, code: str) -> list[str]:
    """Return the sentences in what is said that have no words in a language."""
    known = words(code)
    found = [said.template if isinstance(said, Said) else said]
    found += [one for value in getattr(said, "values", ()) if isinstance(value, Said) for one in unspoken(value, code)]
    return [one for one in found if _is_sentence(one) and one not in known]
