"""What a preview needs beyond MkDocs: which files besides data changed."""

from pathlib import Path

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
