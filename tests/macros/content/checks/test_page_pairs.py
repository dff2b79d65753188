"""Each language links to its own version of a page, and no version is that of another page."""

import pytest
from support.breaking import Broken


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("en.wikipedia.org/wiki/Chat", "en.wikipedia.org/wiki/Face"),
        ("en.wikipedia.org/wiki/Chat", "zh.wikibooks.org/wiki/Chat"),
        ("creativecommons.org/licenses/by/4.0/deed.en", "creativecommons.org/licenses/by-sa/4.0/deed.zh-hans"),
        ("example.org/zh/about", "example.org/en/about"),
        ("example.org/about", "example.org/zh/guide"),
        ("example.org/zhang", "example.org/zhou"),
    ],
)
def test_another_page_is_no_version(broken: Broken, en: str, zh: str) -> None:
    broken.append("docs/en/about.md", f"\n## New {{#new}}\n\nSee [here](https://{en}).\n")
    broken.append("docs/zh/about.md", f"\n## 新 {{#new}}\n\n看[这里](https://{zh})。\n")
    assert [problem.rule for problem in broken.found()] == ["page-differs", "page-differs"]
