"""Changes in the text of a YAML file, each at its place, with all around it as somebody wrote it."""

from collections.abc import Iterable
from typing import Any, cast

import yaml

Path = tuple[str | int, ...]


class Source:
    """The text of a file that can be read; ``text`` returns it with all changes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root = composed(text)
        self._edits: list[tuple[int, int, str]] = []

    @property
    def text(self) -> str:
        """The text as it is after the changes."""
        result = self._text
        for start, end, new in sorted(self._edits, reverse=True):
            result = result[:start] + new + result[end:]
        return result

    def rename(self, path: Path, new: str, old: Iterable[str] | None = None) -> None:
        """Write a name over the value at a path; over its key if the value is none of ``old``."""
        key, value = self._nodes(path)
        is_value = isinstance(value, yaml.ScalarNode) and (old is None or value.value in old)
        self._put(value if is_value else key, quoted(new))

    def rename_key(self, path: Path, new: str) -> None:
        """Write a name over the key at a path."""
        self._put(self._nodes(path)[0], quoted(new))

    def name(self, path: Path, field: str, ids: Iterable[str], before: str) -> None:
        """Let a field of the mapping at a path be a list of these ids, or be gone; a new one stands before the field
        ``before``.
        """
        mapping = self._nodes(path)[1]
        fields: dict[str, Any] = {pair[0].value: pair for pair in mapping.value}
        flow = f"[{', '.join(map(quoted, ids))}]"
        if field not in fields:
            next_to: Any = fields.get(before) or mapping.value[-1]
            mark = next_to[0].start_mark
            after = ", " if mapping.flow_style else "\n" + " " * int(mark.column)
            self._edits.append((mark.index, mark.index, f"{field}: {flow}{after}"))
            return
        key, value = fields[field]
        if flow == "[]" and not mapping.flow_style:
            rest = self._text.find("\n", int(value.end_mark.index) - (value.flow_style is False)) + 1
            self._edits.append((int(key.start_mark.index) - int(key.start_mark.column), rest or len(self._text), ""))
            return
        if isinstance(value, yaml.SequenceNode) and value.flow_style is False and value.value:
            dash = "\n" + " " * int(value.start_mark.column) + "- "
            self._put(value, dash[1:].lstrip(" ") + dash.join(map(quoted, ids)))
        else:
            self._put(value, flow)

    def add(self, path: Path, key: str, value: str) -> None:
        """Write a key and a value after the key at a path, into the same mapping."""
        mapping, (before, last) = self._nodes(path[:-1])[1], self._nodes(path)
        gap = ", " if mapping.flow_style else "\n" + " " * int(before.start_mark.column)
        end = int(last.end_mark.index)
        self._edits.append((end, end, f"{gap}{quoted(key)}: {quoted(value)}"))

    def _put(self, node: Any, new: str) -> None:
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        end = start + len(self._text[start:end].rstrip())
        self._edits.append((start, end, new))

    def _nodes(self, path: Path) -> tuple[Any, Any]:
        """Return the nodes of a key (None for an item of a list) and of its value."""
        key: Any = None
        node: Any = self._root
        for step in path:
            key = None
            if isinstance(step, int):
                node = node.value[step]
            else:
                key, node = next(pair for pair in node.value if pair[0].value == step)
        return key, node


def composed(text: str) -> Any:
    """Return the nodes of a text that can be read."""
    return cast("Any", yaml).compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def quoted(name: str) -> str:
    """Return a name as YAML takes it for a text."""
    return name if isinstance(yaml.safe_load(name), str) and ": " not in name else f"'{name}'"
