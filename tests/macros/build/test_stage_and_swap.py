"""Staging: what lies beside the site, what stays, what each refusal says."""

from pathlib import Path

import pytest
from support.injecting import Injection

from macros.build.stage_and_swap import NoSite, Staging

BUILD = """
import sys, pathlib
from macros.build.stage_and_swap import NoSite, Staging
staging = Staging()
try:
    folder = staging.open(pathlib.Path(sys.argv[1]))
    (folder / "api/v1").mkdir(parents=True)
    (folder / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
except NoSite as reason:
    sys.exit(str(reason))
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A last good site in a folder of its own."""
    site = tmp_path / "place" / "site"
    (site / "api/v1").mkdir(parents=True)
    (site / "index.html").write_text("old", encoding="utf-8")
    (site / "gone.html").write_text("old", encoding="utf-8")
    return site


def page(site: Path) -> str:
    """Return what the site says."""
    return (site / "index.html").read_text(encoding="utf-8")


def beside(site: Path) -> list[str]:
    """Return the names in the site's folder."""
    return sorted(path.name for path in site.parent.iterdir())


def test_the_site_changes_only_when_it_is_complete(site: Path) -> None:
    staging = Staging()
    folder = staging.open(site)
    (folder / "index.html").write_text("new", encoding="utf-8")
    assert page(site) == "old"
    assert staging.publish() == site
    assert page(site) == "new"
    assert not (site / "gone.html").exists()
    assert beside(site) == ["site"]
    assert not staging.discard()


def test_parts_are_built_beside_and_moved_in(site: Path) -> None:
    staging = Staging()
    folder = staging.open(site)
    for path in ("en", "zh-hant"):
        staging.room(path).mkdir()
        (staging.room(path) / "index.html").write_text(path, encoding="utf-8")
    assert not any(folder.iterdir()), "MkDocs empties this folder while the parts are being built"
    (folder / "index.html").write_text("new", encoding="utf-8")
    staging.gather(["en", "zh-hant"])
    staging.publish()
    assert [page(site), page(site / "en"), page(site / "zh-hant")] == ["new", "en", "zh-hant"]
    assert beside(site) == ["site"]


def test_who_leaves_a_build_touches_nothing(site: Path) -> None:
    staging = Staging()
    folder = staging.open(site)
    staging.leave()
    assert not staging.discard()
    assert folder.is_dir()
    assert (site.parent / ".site.lock").exists()


def test_a_discarded_build_leaves_nothing(site: Path) -> None:
    staging = Staging()
    staging.open(site)
    staging.room("en").mkdir()
    assert staging.discard()
    assert not staging.discard()
    assert (page(site), beside(site)) == ("old", ["site"])


def test_a_first_site_may_lie_in_folders_that_do_not_exist(tmp_path: Path) -> None:
    site = tmp_path / "a" / "b"
    staging = Staging()
    (staging.open(site) / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    assert page(site) == "new"


def test_hidden_files_in_the_site_stay(site: Path) -> None:
    (site / ".git").mkdir()
    staging = Staging()
    staging.open(site)
    staging.publish()
    assert (site / ".git").is_dir()


def test_a_link_to_the_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(site, target_is_directory=True)
    staging = Staging()
    (staging.open(link) / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    assert link.is_symlink()
    assert page(link) == page(site) == "new"


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.touch()
    with pytest.raises(NoSite) as refusal:
        Staging().open(site)
    assert str(refusal.value) == (
        f"{site} is not a folder, so the site cannot go there. Move it away, or name another with -d."
    )
    assert beside(site) == ["site"]


@pytest.mark.parametrize("inside", ["HEAD", "index.html", "objects/pack"])
def test_what_no_build_has_made_is_not_replaced(tmp_path: Path, inside: str) -> None:
    (tmp_path / ".git" / inside).mkdir(parents=True)
    with pytest.raises(NoSite) as refused:
        Staging().open(tmp_path / ".git")
    said = "holds other things than an earlier build. Name an empty folder with -d, or one of its own."
    assert str(refused.value) == f"{tmp_path / '.git'} {said}"
    assert (tmp_path / ".git" / inside).is_dir()


def test_a_folder_with_nothing_but_a_repository_takes_a_site(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    staging = Staging()
    (staging.open(tmp_path) / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    assert (page(tmp_path), (tmp_path / ".git").is_dir()) == ("new", True)


def test_a_read_only_site_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # the superuser may write everywhere
    with pytest.raises(NoSite) as refusal:
        Staging().open(site)
    assert str(refusal.value) == (
        f"{site} is read-only. Allow writing to it, or name another folder with -d. The last good site is untouched."
    )


def test_a_mounted_disk_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path == site)
    with pytest.raises(NoSite) as refusal:
        Staging().open(site)
    assert str(refusal.value) == (
        f"{site} is where a disk is mounted and cannot be replaced. Name a folder in it with -d."
    )


def test_a_second_build_is_refused(site: Path) -> None:
    first = Staging()
    first.open(site)
    with pytest.raises(NoSite, match=r"^Another build into .* is under way \(process \d+\)\. Build again when"):
        Staging().open(site)
    assert len(beside(site)) == 3, "the first build's folder and lock are still there"
    first.publish()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("os.mkdir|.building-|1|refuse", "The site was not built: Read-only file system: the folder."),
        ("os.rename|.previous|1|refuse", "The site was not built: Read-only file system: the folder."),
        ("os.rename|.building-|1|refuse", "The site was not built: Read-only file system: the folder."),
        ("open|.lock|1|full", "The site was not built: No space left on device: the file."),
    ],
)
def test_what_the_system_refuses_is_said_in_one_line(site: Path, tmp_path: Path, fault: str, said: str) -> None:
    code, lines = Injection(tmp_path).run("-c", BUILD, str(site), faults=(f"root|{fault}",))
    assert (code, lines) == (1, [f"{said} The last good site is untouched."])
    assert (page(site), beside(site)) == ("old", ["site"])


def test_a_first_site_that_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    site = tmp_path / "place" / "site"
    fault = "root|os.rename|.building-|1|refuse"
    code, lines = Injection(tmp_path).run("-c", BUILD, str(site), faults=(fault,))
    assert (code, len(lines)) == (1, 1)
    assert beside(site) == []


@pytest.mark.parametrize(
    ("fault", "left"),
    [
        ("os.mkdir|.building-|1|kill", "old"),
        ("open|index.html|1|kill", "old"),
        ("os.rename|.previous|1|kill", "old"),
        ("shutil.rmtree|.previous|1|kill", "new"),
        ("os.remove|index.html|1|kill", "new"),
        ("os.remove|.lock|1|kill", "new"),
    ],
)
def test_a_build_killed_at_any_point_leaves_a_whole_site_and_the_next_one_tidies_up(
    site: Path, tmp_path: Path, fault: str, left: str
) -> None:
    injection = Injection(tmp_path)
    code, _ = injection.run("-c", BUILD, str(site), faults=(f"root|{fault}",))
    assert code != 0
    assert page(site) == left
    assert (site / "gone.html").exists() == (left == "old")
    assert len(beside(site)) > 1, "a killed process cannot tidy up"
    assert injection.run("-c", BUILD, str(site)) == (0, [])
    assert (page(site), beside(site)) == ("new", ["site"])


def test_an_interruption_between_the_two_renames_is_mended_at_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    staging = Staging()
    folder = staging.open(site)
    rename = Path.rename

    def interrupt(self: Path, target: Path) -> Path:
        if self == folder:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupt)
    with pytest.raises(KeyboardInterrupt):
        staging.publish()
    assert staging.discard()
    assert (page(site), beside(site)) == ("old", ["site"])


def test_what_cannot_be_put_back_is_not_thrown_away(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    staging = Staging()
    folder = staging.open(site)
    previous = site.with_name(".site.previous")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self in (folder, previous):
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(NoSite, match="Permission denied"):
            staging.publish()
        with pytest.raises(NoSite, match="Permission denied"):
            Staging().open(site)
    assert page(previous) == "old"
    Staging().open(site)
    assert page(site) == "old"


def test_a_kill_between_the_two_renames_is_mended_by_the_next_build(site: Path, tmp_path: Path) -> None:
    fault = "root|os.rename|.building-|1|kill"
    code, _ = Injection(tmp_path).run("-c", BUILD, str(site), faults=(fault,))
    assert code != 0
    assert page(site.with_name(".site.previous")) == "old"
    staging = Staging()
    staging.open(site)
    assert page(site) == "old", "put back at once, even if that build fails too"
    staging.publish()
    assert beside(site) == ["site"]
