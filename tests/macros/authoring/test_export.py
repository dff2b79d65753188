"""What is written for other engines: plain files, complete in themselves, and never over somebody's work."""

import shutil
from pathlib import Path

import pytest
import yaml
from support.builds import ROOT

from macros.__main__ import main
from macros.authoring.export import ExportError, export, site_config
from macros.content.guide.guide import Guide
from macros.site.pages.pages import pages
from macros.site.voice.voice import Voice

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def exported(guide: Guide, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide as another engine gets it."""
    target = tmp_path_factory.mktemp("export") / "guide"
    assert export(guide, root, target) == {code: len(pages(guide, code)) for code in guide.languages}
    return target


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_every_page_is_a_file_with_its_front_matter(exported: Path, guide: Guide, code: str) -> None:
    for page in pages(guide, code, _config(exported, code)["site_url"]):
        _, front, body = (exported / code / "docs" / page.file).read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.safe_load(front)
        assert (meta["title"], meta["description"]) == (page.title, page.description)
        assert meta["guide"]["address"] == page.address
        assert body == f"\n{page.body}"


@pytest.mark.parametrize("code", ["zh", "en", "zh-Hant"])
def test_the_configuration_needs_nothing_of_ours(exported: Path, guide: Guide, code: str) -> None:
    config = _config(exported, code)
    path = guide.languages[code].path
    assert not {"hooks", "watch"} & set(config)
    site = str(site_config(ROOT)["site_url"]).rstrip("/")
    assert config["site_url"] == (f"{site}/{path}/" if path else f"{site}/")
    headings = next(extension["toc"] for extension in config["markdown_extensions"] if "toc" in extension)
    assert headings["permalink_title"] == Voice(guide, code).ui("permalink")
    listed = [file for item in config["nav"] for file in item.values()]
    own = [*config["extra_css"], config["theme"]["logo"], *listed]
    assert [file for file in own if not (exported / code / "docs" / file).is_file()] == []
    assert (exported / code / config["theme"]["custom_dir"] / "main.html").is_file()


def test_an_earlier_export_is_replaced(exported: Path, guide: Guide, root: Path, tmp_path: Path) -> None:
    old = shutil.copytree(exported, tmp_path / "old") / "zh" / "docs" / "old.md"
    old.write_text("old", encoding="utf-8")
    export(guide, root, tmp_path / "old")
    assert not old.exists()


def test_a_folder_with_something_else_is_left_alone(guide: Guide, root: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match=r"is no export of the guide\. Name a new or an empty folder"):
        export(guide, root, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_the_command_refuses_bad_data(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    assert main(["export", "--root", str(tmp_path), str(tmp_path / "out")]) == 1
    assert "The data has errors; `python -m macros check` names them. Nothing was written." in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


def _config(exported: Path, code: str) -> dict[str, object]:
    return yaml.safe_load((exported / code / "mkdocs.yml").read_text(encoding="utf-8"))
