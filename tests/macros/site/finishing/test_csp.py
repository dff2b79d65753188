"""The policy lets the frame's scripts run and nothing else; the style sheets are one."""

import base64
import hashlib

from macros.site.finishing.csp import content_policy, seal

HEAD = (
    '<head><meta charset="utf-8"><script>let frame = 1</script><script type="application/json">{"a": 1}</script></head>'
)


def hash_of(code: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() + "'"


def test_inline_scripts_of_the_frame_are_allowed_by_hash() -> None:
    policy = content_policy(f'{HEAD}<body><script src="a.js"></script></body>')
    assert f"script-src 'self' {hash_of('let frame = 1')};" in policy
    assert "unsafe" not in policy


def test_a_script_inside_the_article_is_not_allowed() -> None:
    policy = content_policy(f"{HEAD}<body><article><script>alert(1)</script></article></body>")
    assert hash_of("alert(1)") not in policy


def test_data_for_search_engines_is_no_script_and_needs_no_hash() -> None:
    plain = content_policy("<head></head>")
    assert content_policy('<head><script type="application/ld+json">{"a": 1}</script></head>') == plain


def test_the_policy_comes_before_anything_that_could_load() -> None:
    html = seal(f"{HEAD}<body></body>")
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_a_preview_has_no_policy_because_live_reload_needs_its_script() -> None:
    assert "Content-Security-Policy" not in seal(HEAD, policy=False)


def test_a_site_asks_for_one_style_sheet_and_a_preview_for_each() -> None:
    sheets = ("stylesheets/main.1.min.css", "colours.css", "guide.css")
    links = "\n  ".join(f'<link rel="stylesheet" href="../assets/{sheet}">' for sheet in sheets)
    assert seal(f"{links}\n<i>") == '<link rel="stylesheet" href="../assets/styles.css">\n<i>'
    assert seal(links, policy=False) == links
