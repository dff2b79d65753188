"""Lists what browsers learnt after Chromium 86, for tests/site/test_chromium_86.py, from MDN's browser-compat-data.

    npm pack @mdn/browser-compat-data && tar xzf *.tgz
    .venv/bin/python tests/tools/newer.py package/data.json

Standard library only. Writes tests/site/newer-than-chromium-86.json, with the version of what it was made from.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OLD = 86
NEVER = 999
TARGET = Path(__file__).resolve().parents[1] / "site" / "newer-than-chromium-86.json"
NAME = re.compile(r"[A-Za-z]\w*")
SIZES = {"dynamic": "d", "large": "l", "small": "s"}
VIEWPORT, CONTAINER = ("vw", "vh", "vi", "vb", "vmin", "vmax"), ("cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax")
NO_FUNCTIONS = {"alpha", "color", "from_currentcolor", "rem"}
"""Named like a function, and something else: parts of one, or a unit."""

Node = dict[str, Any]


def since(node: Node) -> int:
    """Return the version of Chromium that has a feature, plain and without a switch."""
    told = node["__compat"]["support"].get("chrome")
    found = [NEVER]
    for one in told if isinstance(told, list) else [told or {}]:
        version = re.match(r"≤?(\d+)", str(one.get("version_added") or ""))
        if version and not {"flags", "prefix", "alternative_name"} & one.keys():
            found.append(int(version[1]))
    return min(found)


def children(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield what stands below a node and is a feature."""
    yield from ((name, one) for name, one in node.items() if isinstance(one, dict) and "__compat" in one)


def below(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield every feature below a node, however deep."""
    for name, one in node.items():
        if isinstance(one, dict) and name != "__compat":
            if "__compat" in one:
                yield name, one
            yield from below(one)


def newer(node: Node) -> set[str]:
    """Return the names below a node that came later."""
    return {name for name, one in children(node) if OLD < since(one) < NEVER}


def units(lengths: Node) -> set[str]:
    """Return the units of length that came later."""
    found: set[str] = set()
    for name in newer(lengths):
        size = SIZES.get(name.removeprefix("viewport_percentage_units_"))
        found |= {f"{size}{unit}" for unit in VIEWPORT} if size else set(CONTAINER) if "container" in name else {name}
    return found


def calls(data: Node) -> set[str]:
    """Return the names of functions and methods that nothing older has."""
    first: dict[str, int] = {}
    for area in (data["api"], data["javascript"]["builtins"]):
        for name, one in below(area):
            plain = name.removesuffix("_static")
            if NAME.fullmatch(plain) and not plain.endswith("_event"):
                first[plain] = min(first.get(plain, NEVER), since(one))
    return {name for name, version in first.items() if OLD < version < NEVER}


def main(arguments: list[str]) -> int:
    """Write the lists. Returns 0."""
    data: Node = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    css = data["css"]
    found = {
        "made_from": f"@mdn/browser-compat-data {data['__meta']['version']}",
        "properties": sorted(newer(css["properties"])),
        "selectors": sorted(newer(css["selectors"]) - {"nesting"}),
        "rules": sorted(newer(css["at-rules"])),
        "functions": sorted((newer(css["types"]) | newer(css["types"]["color"])) - NO_FUNCTIONS),
        "units": sorted(units(css["types"]["length"])),
        "calls": sorted(calls(data)),
    }
    TARGET.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
