"""Where published addresses lead that nothing lives at any more: worked out from former ids and written redirects."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.content.guide.linkable_places import Spot
from macros.content.reading.published import Published
from macros.kinds import BY_NAME

if TYPE_CHECKING:
    from macros.content.guide.guide import Guide, Link


@dataclass
class Redirects:
    """What became of every address that was published or is a former id's.

    ``pages`` maps an old page to where it leads now; ``anchors`` maps a page that readers of an old anchor reach to
    {old anchor: where it leads now}; ``lost`` are the addresses that lead nowhere; ``fresh`` are live ones that the
    list of published addresses does not hold yet.
    """

    pages: dict[str, str] = field(default_factory=dict[str, str])
    anchors: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    lost: list[Published] = field(default_factory=list[Published])
    fresh: list[Spot] = field(default_factory=list[Spot])


def former_ids(guide: "Guide") -> Iterator[tuple["Link", str, int]]:
    """Yield ((kind, present id), former id, its place in the list) for all that can have former ids."""
    for link, item in guide.items.items():
        for index, old in enumerate(item.value.former_ids):
            yield link, old, index


def follow(guide: "Guide") -> Redirects:
    """Follow every published address of a complete guide to where it leads today."""
    return _Follower(guide).follow()


class _Follower:
    def __init__(self, guide: "Guide") -> None:
        self.guide = guide
        self.live: dict[str, Spot] = {}
        self.home: dict[tuple[str, str], str] = {}
        for spot in guide.spots:
            self.live.setdefault(spot.address, spot)
            if spot.kind:
                self.home.setdefault((spot.kind, spot.id), spot.address)
        self.renamed: dict[tuple[str, str], tuple[str, str]] = {}
        for (kind, id_), old, _ in former_ids(guide):
            row = BY_NAME[kind]
            for also in (*row.also, *([kind] if row.where else ())):
                if (also, id_) in self.home:
                    self.renamed[also, old] = (also, id_)

    def follow(self) -> Redirects:
        result = Redirects()
        listed = {old.address for old in self.guide.published}
        result.fresh = [spot for address, spot in sorted(self.live.items()) if address not in listed]
        gone = {old.address: old for old in self.guide.published if old.address not in self.live}
        for old in self.renamed_addresses():
            if old.address not in self.live:
                gone.setdefault(old.address, old)
        for old in sorted(gone.values(), key=lambda old: ("#" in old.address, old)):  # pages first: they host anchors
            page, _, anchor = old.address.partition("#")
            host = result.pages.get(page, page)
            target = self.target(old)
            if anchor:
                target = target or self.decided(page)
            if target is None:
                result.lost.append(old)
            elif not anchor:
                result.pages[page] = target
            elif target != host and (host := host.partition("#")[0]) + f"#{anchor}" not in self.live:
                result.anchors.setdefault(host, {})[anchor] = target
        return result

    def target(self, old: Published) -> str | None:
        """Return where an address that is gone leads, or None."""
        if (written := self.decided(old.address)) is not None:
            return written
        now = self.home.get(self.renamed.get((old.kind, old.id), (old.kind, old.id)))
        anchor = old.address.partition("#")[2]
        if now is None or anchor in ("", old.id):
            return now
        part = f"{now}#{anchor}"  # a part of the entry's page, such as one tone of a message
        return part if part in self.live else None

    def decided(self, address: str) -> str | None:
        """Return where data/vocabulary/redirects.yml sends an address, if that is a place."""
        target = self.guide.written_redirects.get(address or "/")
        return target if target in self.live else None

    def renamed_addresses(self) -> Iterator[Published]:
        """Yield where things with a former id would live under it, whether or not the list knows that."""
        for (kind, old), (_, id_) in self.renamed.items():
            address = self.home[kind, id_]
            page, _, anchor = address.partition("#")
            was = f"{page}#{old}" if anchor else f"{page.removesuffix(f'{id_}/')}{old}/"
            yield Published(was, kind, old)
