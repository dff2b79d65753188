"""Changes to a text of YAML that can be read, and what is said of them."""

from typing import Any

import yaml

from macros.content.reading.mended_text import Mended, Slip


class Edits:
    """Collects changes by their place in the text as it was; they must not overlap."""

    def __init__(self, mended: Mended) -> None:
        self.mended = mended
        self.text = mended.text
        self.edits: list[tuple[int, int, str]] = []

    def apply(self) -> None:
        """Write the changes into the text."""
        for start, end, new in sorted(set(self.edits), reverse=True):
            self.text = self.text[:start] + new + self.text[end:]
        self.mended.text = self.text

    def source(self, node: Any) -> str:
        """Return what is written of a node."""
        return self.text[node.start_mark.index : node.end_mark.index]

    def replace(self, node: Any, new: str) -> None:
        """Write something else in the place of a node."""
        self.edits.append((node.start_mark.index, node.end_mark.index, new))

    def shift(self, first: Any, last: Any, by: int) -> None:
        """Move the lines from one node to the end of another by some columns to the right; to the left if negative."""
        begin, end = first.start_mark.index - first.start_mark.column, last.end_mark.index
        for line in self.text[begin:end].split("\n"):
            if line.strip():
                self.edits.append((begin, begin - min(by, 0), " " * max(by, 0)))
            begin += len(line) + 1

    def say(self, node: Any, rule: str, said: str, advice: str = "") -> None:
        """Note what is wrong where a node begins."""
        self.mended.slips.append(Slip(node.start_mark.line + 1, node.start_mark.column + 1, rule, said, advice))


def is_empty(node: Any) -> bool:
    """Tell whether nothing stands where a value is due; “null” is a word that may have been meant."""
    return isinstance(node, yaml.ScalarNode) and is_plain(node) and node.value in ("", "~")


def is_plain(node: Any) -> bool:
    """Tell whether a value is written without quotes, in the line of its key."""
    return node.style not in ("'", '"', "|", ">")
