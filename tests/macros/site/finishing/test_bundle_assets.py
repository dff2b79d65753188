"""A slim site: one style sheet, few scripts, and nothing that no reader needs."""

from pathlib import Path

import pytest

from macros.site.finishing.bundle_assets import tidy
from macros.site.finishing.scripts import named

SHEETS = ("assets/stylesheets/main.1.min.css", "assets/colours.css", "assets/guide.css")
NEEDLESS = (*SHEETS, "assets/a.js.map", "assets/images/favicon.png", "assets/stylesheets/palette.1.min.css")
KEPT = ("index.html", "404.html")
ONCE = ("sitemap.xml", "sitemap.xml.gz")


@pytest.mark.parametrize(("is_root", "left"), [(True, {*KEPT, *ONCE}), (False, set(KEPT))])
def test_needless_files_go_and_the_others_stay(tmp_path: Path, is_root: bool, left: set[str]) -> None:
    for name in (*NEEDLESS, *KEPT, *ONCE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "404.html").write_text('<head><script src="/x/assets/a.js"></script></head>')
    (tmp_path / "assets/a.js").write_text("let a;\n")
    tidy(tmp_path, is_root, set())
    script = named("a.js", "let a;")
    made = {*left, f"assets/{script}", "assets/" + named("styles.css", "x" * len(SHEETS))}
    assert f'"/x/assets/{script}"' in (tmp_path / "404.html").read_text()
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()} == made


def test_the_sheets_become_one_in_the_order_of_the_page(tmp_path: Path) -> None:
    for name, text in zip(
        SHEETS, (".gone{x:1}p{x:1}\n/*# sourceMappingURL=a */", "b { x: var(--y) }", "i { --y: ; --z: 1 }"), strict=True
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    tidy(tmp_path, True, {"p"})
    assert "".join(file.read_text() for file in tmp_path.glob("assets/styles.*.css")) == "p{x:1}b{x:var(--y)}i{--y: ;}"
