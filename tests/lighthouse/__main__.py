"""`make lighthouse`: what Google's Lighthouse says of seven kinds of page in each language, on a slow phone."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from support.builds import build_in, real_guide
from tools.browser import NoBrowser, find_or_install

from lighthouse.server import free_port, packed, serving
from lighthouse.verdict import BARS, misses, summed, table

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OLDEST_NODE = 20


def main() -> int:
    """Print the table; return 1 when a bar is missed, 2 when nothing could be measured."""
    parser = argparse.ArgumentParser(prog="make lighthouse", description=__doc__)
    parser.add_argument("--runs", type=int, default=1, help="runs of each page; more than one: their median")
    parser.add_argument("--performance", type=int, default=BARS[0], help=f"the least performance (default: {BARS[0]})")
    options = parser.parse_args()
    try:
        chrome = find_or_install(whole=True)
        install()
        with tempfile.TemporaryDirectory(prefix="leave-well-", ignore_cleanup_errors=True) as temporary:
            measured = measure(Path(temporary) / "site", chrome, options.runs)
    except (NoBrowser, RuntimeError) as reason:
        print(reason, file=sys.stderr)
        return 2
    rows = [summed(page, runs) for page, runs in measured.items()]
    print(table(rows))
    bars = (options.performance, *BARS[1:])
    missed = [line for row in rows for line in misses(row, bars)]
    print("\n" + "\n".join(missed or [f"All pages reach {' / '.join(map(str, bars))}."]))
    return 1 if missed else 0


def install() -> None:
    """Install the pinned packages beside this file, once. Raise RuntimeError when Node or npm is missing or old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout if node else ""
    if not npm or not said.startswith("v") or int(said[1:].split(".")[0]) < OLDEST_NODE:
        raise RuntimeError(
            f"make lighthouse needs Node {OLDEST_NODE} or newer with npm; found {said.strip() or 'none'}"
        )
    done = HERE / "node_modules" / ".installed"
    lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    if not done.is_file() or done.read_text(encoding="utf-8") != lock:
        if subprocess.run([npm, "ci", "--silent"], cwd=HERE, check=False).returncode:
            raise RuntimeError("npm ci could not install the packages of tests/lighthouse/package-lock.json")
        done.write_text(lock, encoding="utf-8")


def measure(site: Path, chrome: str, runs: int) -> dict[str, list[dict[str, object]]]:
    """Build the guide, serve it, and return each page's runs as measure.mjs printed them."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    build = build_in(ROOT, site, SITE_URL=address)
    if build.code:
        raise RuntimeError(build.said)
    asked = json.dumps({"urls": [address + page for page in pages(site)], "runs": runs, "chrome": chrome})
    with serving(site, port):
        done = subprocess.run(
            ["node", str(HERE / "measure.mjs")],
            input=asked, env={**os.environ, "CI": "1"}, stdout=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError("Lighthouse ended without a result")
    found: dict[str, list[dict[str, object]]] = {}
    for run in map(json.loads, done.stdout.splitlines()):
        found.setdefault(run["url"].removeprefix(address) or "/", []).append(run)
    return found


def pages(site: Path) -> list[str]:
    """Return what to measure in each language: home, quiz, questions, the heaviest argument, group, outcome and app."""
    chosen = [""]
    for kind in ("arguments", "groups", "outcomes", "apps"):
        heaviest = max((site / kind).glob("*/index.html"), key=lambda file: (len(packed(file)), file))
        chosen.append(f"{kind}/{heaviest.parent.name}/")
    chosen += ["quiz/", "questions/"]
    places = [f"{language.path}/" if language.path else "" for language in real_guide().languages.values()]
    return [place + address for place in places for address in chosen]


if __name__ == "__main__":
    sys.exit(main())
