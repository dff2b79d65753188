"""What a preview needs beyond MkDocs: which files besides data changed, and a search index that keeps its pages."""

import json
from pathlib import Path
from typing import Any

FRAME = ("macros/overrides", "mkdocs.yml")
ASSETS = ("docs/assets",)


class Watched:
    """Notices changes in the frame around all pages, and in the assets, since the last look."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.seen = {name: self._stamp(name) for name in (*FRAME, *ASSETS)}

    def look(self) -> tuple[bool, bool]:
        """Return whether the frame and whether the assets changed since the last call."""
        now = {name: self._stamp(name) for name in self.seen}
        changed = {name for name, stamp in now.items() if stamp != self.seen[name]}
        self.seen = now
        return bool(changed & set(FRAME)), bool(changed & set(ASSETS))

    def _stamp(self, name: str) -> tuple[tuple[str, int], ...]:
        place = self.root / name
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        return tuple((file.as_posix(), file.stat().st_mtime_ns) for file in files)


class SearchIndex:
    """The search index of a language before a partial rebuild, which would keep only the rebuilt pages."""

    def __init__(self, target: Path) -> None:
        self.file = target / "search" / "search_index.json"
        self.before: dict[str, Any] | None = self._read()

    def _read(self) -> dict[str, Any] | None:
        return json.loads(self.file.read_text(encoding="utf-8")) if self.file.exists() else None

    def keep_others(self, rebuilt: set[str]) -> None:
        """Put back the entries of the pages that were not rebuilt. ``rebuilt`` holds addresses."""
        after = self._read()
        if self.before is None or after is None:
            return
        kept = [doc for doc in self.before["docs"] if str(doc["location"]).partition("#")[0] not in rebuilt]
        after["docs"] = kept + after["docs"]
        text = json.dumps(after, ensure_ascii=False, separators=(",", ":"))
        self.file.write_text(text, encoding="utf-8")
