"""Asks whether the pages that the guide points to still answer. Run weekly, never as part of the tests.

    python tests/tools/links.py --report report.md --count count.txt

Standard library only. Polite: one request at a time to a host, with a pause between two; other hosts meanwhile. Many
hosts turn programs away or limit them (401, 403, 405, 406, 429, 451, 999, a broken TLS handshake, 5xx): that says
nothing about readers, so such a page is listed as “not seen” and never counted. A page counts as gone when it answers
404 or 410, or when its host has no address or refuses the connection twice. A name server that does not answer is our
own trouble, not the page's.
"""

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from socket import EAI_AGAIN, gaierror
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urldefrag, urlsplit
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = {"data": "*.yml", "docs": "*.md"}
ADDRESS = re.compile(r"https?://[^\s<>\"'`，。；）】」]+")
SAMPLES = ("example.org", "example.com", "127.0.0.1", "localhost")
GONE = (404, 410)
AGENT = "Mozilla/5.0 (compatible; leave-well link check)"


@dataclass(frozen=True, order=True)
class Link:
    """An address and where the guide names it first."""

    address: str
    place: str


@dataclass(frozen=True, order=True)
class Seen:
    """How a page answered. ``state`` is ``ok``, ``gone`` or ``not seen``; ``word`` is the answer in a few words."""

    link: Link
    state: str
    word: str


def collect(root: Path) -> list[Link]:
    """Return each outside address of data/ and docs/ once, with its first place as file:line."""
    found: dict[str, str] = {}
    for folder, pattern in FOLDERS.items():
        for file in sorted((root / folder).rglob(pattern)):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                for match in ADDRESS.findall(line):
                    address = urldefrag(_trim(match)).url
                    if (urlsplit(address).hostname or "localhost") not in SAMPLES:
                        found.setdefault(address, f"{file.relative_to(root).as_posix()}:{number}")
    return [Link(address, place) for address, place in sorted(found.items())]


def _trim(address: str) -> str:
    """Cut what belongs to the sentence: closing marks, and a bracket that the address did not open."""
    address = address.rstrip(".,;:!?*_")
    while address.endswith((")", "]", "}")) and address.count(address[-1]) > address.count(_OPEN[address[-1]]):
        address = address[:-1].rstrip(".,;:!?")
    return address


_OPEN = {")": "(", "]": "[", "}": "{"}


def look(links: Iterable[Link], pause: float = 1.0, timeout: float = 20.0, hosts_at_once: int = 8) -> list[Seen]:
    """Ask for every page; ``pause`` and ``timeout`` are seconds."""
    by_host: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_host[urlsplit(link.address).netloc].append(link)

    def one_host(own: list[Link]) -> list[Seen]:
        seen: list[Seen] = []
        for number, link in enumerate(own):
            if number:
                time.sleep(pause)
            seen.append(ask(link, pause, timeout))
        return seen

    with ThreadPoolExecutor(hosts_at_once) as pool:
        return sorted(seen for found in pool.map(one_host, by_host.values()) for seen in found)


def ask(link: Link, pause: float, timeout: float) -> Seen:
    """Ask for one page, a second time when the first answer may be a passing fault."""
    seen = _ask(link, timeout)
    if seen.state == "ok":
        return seen
    time.sleep(pause)
    return _ask(link, timeout)


def _ask(link: Link, timeout: float) -> Seen:
    address = quote(link.address, safe="%/:=&?~#+!$,;'@()*[]")
    request = Request(address, headers={"User-Agent": AGENT, "Accept": "text/html,*/*"})  # noqa: S310 - http(s) by ADDRESS
    try:
        with urlopen(request, timeout=timeout) as answer:  # noqa: S310
            return Seen(link, "ok", str(answer.status))
    except HTTPError as error:
        return Seen(link, "gone" if error.code in GONE else "not seen", str(error.code))
    except URLError as error:
        reason = error.reason
        if isinstance(reason, gaierror) and reason.errno != EAI_AGAIN:
            return Seen(link, "gone", "no such host")
        if isinstance(reason, ConnectionRefusedError):
            return Seen(link, "gone", "connection refused")
        return Seen(link, "not seen", type(reason).__name__)
    except (OSError, HTTPException, ValueError) as error:
        return Seen(link, "not seen", type(error).__name__)


def report(found: list[Seen]) -> str:
    """Return the issue's text in Markdown, in both languages."""
    gone = [seen for seen in found if seen.state == "gone"]
    unseen = [seen for seen in found if seen.state == "not seen"]
    lines = [
        f"{len(found)} pages elsewhere were asked for; {len(gone)} are gone. Replace each by a stored copy or another "
        "source, or take out what rested on it. This list is renewed every week.",
        "",
        f"查了 {len(found)} 个站外页面，{len(gone)} 个已经打不开。"
        "请换成存档或别的来源，或者删去依据它的内容。每周更新一次。",
        "",
        *_list(gone),
    ]
    if unseen:
        lines += [
            "",
            f"<details><summary>{len(unseen)} could not be judged by a program; "
            "look at them in a browser now and then. · "
            f"{len(unseen)} 个程序看不了，偶尔用浏览器看一眼。</summary>",
            "",
            *_list(unseen),
            "",
            "</details>",
        ]
    return "\n".join(lines) + "\n"


def _list(found: list[Seen]) -> list[str]:
    return [f"- [ ] {seen.word}: <{seen.link.address}> ({seen.link.place})" for seen in found]


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Write the report and the number of pages that are gone. Returns 0 whatever the pages answered."""
    parser = argparse.ArgumentParser(description="Asks whether the pages that the guide points to still answer.")
    parser.add_argument("--report", type=Path, required=True, help="Markdown file to write")
    parser.add_argument("--count", type=Path, required=True, help="file to write the number of gone pages to")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two requests to a host")
    options = parser.parse_args(arguments)
    found = look(collect(root), pause=options.pause)
    gone = sum(seen.state == "gone" for seen in found)
    options.report.write_text(report(found), encoding="utf-8")
    options.count.write_text(f"{gone}\n", encoding="utf-8")
    print(f"{len(found)} pages asked for, {gone} gone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
