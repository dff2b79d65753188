"""What a build takes from docs/: the assets, and nothing that lies beside them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files

from macros.mkdocs_internals import replaced


def test_only_assets_are_copied(tmp_path: Path) -> None:
    for name in ("assets/a.js", "evil.html", "robots.txt", "news.md", "decisions/evil.html", "en/about.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    config = MkDocsConfig()
    config.load_dict({"docs_dir": str(tmp_path), "site_dir": str(tmp_path / "site"), "site_name": "x"})
    files = get_files(config)
    for file in replaced(files, config):
        files.remove(file)
    assert [file.src_uri for file in files] == ["assets/a.js"]
