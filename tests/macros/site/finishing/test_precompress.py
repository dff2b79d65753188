"""Packed files beside those of a site: the same text, the same bytes each time, nothing that is packed already."""

import gzip
import os
from pathlib import Path

import pytest

from macros.site.finishing.precompress import pack

TEXTS = ("index.html", "en/index.html", "assets/a.css", "assets/b.js", "api/c.json", "d.svg", "feed.xml", "e.csv")
BROTLI = """#!/bin/sh
for file; do case $file in --*) ;; *) cp "$file" "$file.br"; echo "$file" >> "$LOG" ;; esac; done
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site, and no brotli."""
    for name in (*TEXTS, "picture.png", "old.xml.gz"):
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"text " * 100)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "site"


def made(site: Path, ending: str) -> set[str]:
    """Return the packed files, named as what they hold."""
    return {file.relative_to(site).as_posix().removesuffix(ending) for file in site.rglob(f"*{ending}")}


def test_every_text_is_packed_and_unpacks_to_itself(site: Path) -> None:
    assert pack(site) == {".gz": len(TEXTS) + 1}
    assert made(site, ".gz") == {*TEXTS, "old.xml"}
    for name in TEXTS:
        assert gzip.decompress((site / f"{name}.gz").read_bytes()) == (site / name).read_bytes()


def test_packing_again_gives_the_same_bytes(site: Path) -> None:
    pack(site)
    first = (site / "index.html.gz").read_bytes()
    os.utime(site / "index.html", (1, 1))
    pack(site)
    assert (site / "index.html.gz").read_bytes() == first


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_brotli_packs_too_where_it_is_installed(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brotli").write_text(BROTLI, encoding="utf-8")
    (tmp_path / "brotli").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    assert pack(site) == {".gz": len(TEXTS) + 1, ".br": len(TEXTS)}
    assert made(site, ".br") == set(TEXTS)
    assert len((tmp_path / "log").read_text(encoding="utf-8").splitlines()) == len(TEXTS)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_brotli_that_fails_is_an_error(site: Path, tmp_path: Path) -> None:
    (tmp_path / "brotli").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "brotli").chmod(0o755)
    with pytest.raises(OSError, match="brotli could not pack"):
        pack(site)
