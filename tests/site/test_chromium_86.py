"""Styles and scripts keep to what Chromium 86 knows, whose features WeChat's browser may have.

What is newer is listed in newer-than-chromium-86.json (tests/tools/newer.py makes it). It may be used where nothing
hangs on it: behind @supports, beside its twin with a prefix, or where the table says so.
"""

import json
import re
from functools import cache

import pytest
from support.builds import ROOT, report
from support.crawl import Site

SUPPORTS = re.compile(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*\}")
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
AT = re.compile(r"@([a-z-]+)")
SELECTOR = re.compile(r"::?([a-z-]+)")
FUNCTION = re.compile(r"([a-z-]+)\(")
UNIT = re.compile(r"(?<=\d)[a-z]+")
CALL = re.compile(r"(?<![\w$])(?:new )?([A-Za-z]\w*)\(")
OWN = re.compile(r"(?:(?:function|const|let) |\((?=\w+\) =>))(\w+)")
GRACE = {
    "accent-color", "box-decoration-break", "contain-intrinsic-block-size", "scrollbar-color", "scrollbar-width",
    "text-decoration-color", "text-decoration-thickness", "text-underline-offset", "text-wrap",
    "has",  # alone in its rule: a page is wider
    "share",  # asked for before it is called; on phones it is older
}  # fmt: skip
"""Without these a page looks or works a little less well."""
SYNTAX = {
    "await outside of a function": re.compile(r"^(?:[\w{][^/\n]*\s)?await ", re.MULTILINE),
    "a static block": re.compile(r"\bstatic \{"),
    "a private name looked for": re.compile(r"#\w+ in "),
    "a regular expression with v or d": re.compile(r"(?<=[(=,\s])/(?![/*])(?:\\.|[^/\n\\])+/[gimsuy]*[vd]"),
    "import with a type": re.compile(r"^import .* (?:with|assert) \{", re.MULTILINE),
}


@cache
def newer() -> dict[str, list[str]]:
    """Return what is newer, by what it is."""
    return json.loads((ROOT / "tests/site/newer-than-chromium-86.json").read_text(encoding="utf-8"))


def in_styles(style: str) -> set[str]:
    """Return what a style sheet uses that is newer."""
    plain = SUPPORTS.sub("", style)
    found = {name for name in AT.findall(plain) if name in newer()["rules"]}
    for head, body in RULE.findall(plain):
        found |= {name for name in SELECTOR.findall(head) if name in newer()["selectors"]}
        found |= {"a list in :not()"} if re.search(r":not\([^()]*,", head) else set()
        named = [(name.strip(), value) for name, _, value in (one.partition(":") for one in body.split(";"))]
        twins = {name.removeprefix("-webkit-") for name, _ in named if name.startswith("-webkit-")}
        for name, value in ((name, value) for name, value in named if name not in GRACE):
            found |= {name} if name in newer()["properties"] and name not in twins else set()
            found |= {word for word in FUNCTION.findall(value) if word in newer()["functions"]}
            found |= {unit for unit in UNIT.findall(value) if unit in newer()["units"]}
    return found - GRACE


def in_script(code: str) -> set[str]:
    """Return what a script uses that is newer."""
    own = set(OWN.findall(code))
    found = {name for name in CALL.findall(code) if name in newer()["calls"] and name not in own}
    return (found | {what for what, pattern in SYNTAX.items() if pattern.search(code)}) - GRACE


def test_styles_say_nothing_newer(site: Site) -> None:
    (file,) = site.folder.glob("assets/styles.*.css")
    assert in_styles(file.read_text(encoding="utf-8")) == set()


def test_scripts_say_nothing_newer() -> None:
    files = sorted((ROOT / "docs/assets").glob("*.js"))
    faults = [f"{file.name}: {what}" for file in files for what in sorted(in_script(file.read_text(encoding="utf-8")))]
    assert not faults, report(faults)


@pytest.mark.parametrize(
    ("style", "what"),
    [
        ("a{inset:0}", {"inset"}),
        ("a:is(b){}", {"is"}),
        ("a:not(b,c){}", {"a list in :not()"}),
        ("@media x{a{width:1dvh}}", {"dvh"}),
        ("@layer x{a{color:red}}", {"layer"}),
        ("a{color:color-mix(in srgb,red,blue)}", {"color-mix"}),
        ("@supports (inset:0){a{inset:0}}", set()),
        ("a{-webkit-mask-size:1px;mask-size:1px}", set()),
    ],
)
def test_what_is_newer_in_a_style_sheet_is_seen(style: str, what: set[str]) -> None:
    assert in_styles(style) == what


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("list.at(-1)", {"at"}),
        ("const a = structuredClone(b)", {"structuredClone"}),
        ("const a = await b", {"await outside of a function"}),
        ("await b", {"await outside of a function"}),
        ("class A { static {} }", {"a static block"}),
        ("x = /a/v", {"a regular expression with v or d"}),
        ("  const a = await b; data.at = 1; x.replaceAll('a', 'b')", set()),
    ],
)
def test_what_is_newer_in_a_script_is_seen(code: str, what: set[str]) -> None:
    assert in_script(code) == what
