"""The configurations for other hosts: they know every language, say the same of every file, and are understood."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

FILES = ("nginx.conf", "Caddyfile")
HEADER = re.compile(
    r"^\s*(?:add_header |header (?:@\w+ )?)?\??([A-Z][a-z]+(?:-[A-Z][a-z]+)+) +(\S.*?);?$", re.MULTILINE
)
HASHED = re.compile(r'~?(\\\.\[0-9a-f\]\S*\$)"?')


@pytest.fixture(params=FILES)
def text(request: pytest.FixtureRequest, root: Path) -> str:
    """Return one of the configurations."""
    return (root / ".github/hosting" / request.param).read_text(encoding="utf-8")


def test_each_language_has_its_404_page(root: Path, text: str) -> None:
    rows = yaml.safe_load((root / "data/vocabulary/languages.yml").read_text(encoding="utf-8"))
    paths = [row["path"] for row in rows.values() if row.get("path")]
    assert f"({'|'.join(paths)})/" in text.replace("?<code>", "")


def test_only_files_whose_name_changes_are_kept_for_long(root: Path, text: str) -> None:
    (kept,) = HASHED.findall(text)
    for name in ("assets/styles.57a0d79d.css", "assets/frame.57a0d79d.js", "search/3.57a0d79d.json"):
        assert re.search(kept, f"/guide/en/{name}")
    ours = ["index.html", *(path.name for path in (root / "docs/assets").iterdir())]
    assert [name for name in ours if re.search(kept, f"/assets/{name}")] == []


def test_both_say_the_same_headers(root: Path) -> None:
    said = [set(HEADER.findall((root / ".github/hosting" / name).read_text(encoding="utf-8"))) for name in FILES]
    nginx, caddy = ({name: value.removesuffix(" always").strip('"') for name, value in pairs} for pairs in said)
    assert set(nginx) == set(caddy)
    assert {name for name in nginx if nginx[name] != caddy[name] and not nginx[name].startswith("$")} == set()


def test_only_the_quiz_that_is_made_for_it_stands_in_frames_of_others(text: str) -> None:
    """No more than that is said: a second full policy would block the pages' own lines."""
    assert set(re.findall(r"\"(frame-ancestors [^\"]*)\"", text)) == {"frame-ancestors 'none'", "frame-ancestors *"}
    (framed,) = re.findall(r"/embed/\S*?\$", text)
    assert re.search(framed, "/guide/en/embed/")
    assert re.search(framed, "/embed/index.html")
    assert not re.search(framed, "/outcomes/embed/x/")


def test_a_header_that_depends_on_another_stands_alone(root: Path) -> None:
    """Caddy leaves out all that shares a block with a header of "?" that is there already."""
    caddy = (root / ".github/hosting/Caddyfile").read_text(encoding="utf-8")
    assert not re.search(r"^\s*\?", caddy, re.MULTILINE)


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")
def test_nginx_understands_it(root: Path, tmp_path: Path) -> None:
    temporary = "".join(
        f"{name}_temp_path {tmp_path};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    own = root / ".github/hosting/nginx.conf"
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ access_log off; {temporary} include {own}; }}",
        encoding="utf-8",
    )
    done = subprocess.run(
        ["nginx", "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 or "bind()" in done.stderr, done.stderr


@pytest.mark.skipif(not shutil.which("caddy"), reason="Caddy is not installed")
@pytest.mark.parametrize("base", ["", "/guide"])
def test_caddy_understands_it(root: Path, tmp_path: Path, base: str) -> None:
    own = root / ".github/hosting/Caddyfile"
    done = subprocess.run(
        ["caddy", "validate", "--adapter", "caddyfile", "--config", str(own)],
        env={**os.environ, "HOME": str(tmp_path), "LEAVE_WELL_BASE": base},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
