"""The weekly check of outside links: what it collects, whom it believes, what it writes. Only loopback is asked."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urldefrag

import pytest
from support.breaking import Broken
from tools.links import Link, Seen, ask, collect, look, main, report

from macros.content.guide.guide import Guide


class Answers(BaseHTTPRequestHandler):
    """/404 answers 404, /moved leads to /200, /once fails the first time only."""

    def do_GET(self) -> None:
        """Answer with the number in the path."""
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        name = self.path.strip("/")
        code = {"moved": 302, "once": 503 if self.server.asked.count(self.path) == 1 else 200}.get(name)  # type: ignore[attr-defined]
        self.send_response(code or int(name))
        if name == "moved":
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    """A host on loopback that remembers what was asked."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made.asked = []  # type: ignore[attr-defined]
    Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()  # it looks so often whether to end
    yield made
    made.shutdown()
    made.server_close()


def at(server: ThreadingHTTPServer, path: str) -> Link:
    """Return a link to the host."""
    return Link(f"http://127.0.0.1:{server.server_port}/{path}", "data/a.yml:1")


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("200", "ok"),
        ("moved", "ok"),
        ("once", "ok"),
        ("404", "gone"),
        ("410", "gone"),
        ("401", "not seen"),
        ("403", "not seen"),
        ("429", "not seen"),
        ("500", "not seen"),
        ("999", "not seen"),
    ],
)
def test_a_page_is_gone_only_when_its_host_says_so(server: ThreadingHTTPServer, path: str, state: str) -> None:
    assert ask(at(server, path), pause=0, timeout=5).state == state


def test_a_refused_connection_is_gone_and_silence_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert ask(Link(address, "x:1"), pause=0, timeout=0.2).state == "not seen"
    assert ask(Link(address, "x:1"), pause=0, timeout=5) == Seen(Link(address, "x:1"), "gone", "connection refused")


@pytest.mark.parametrize(("fault", "state"), [(socket.EAI_NONAME, "gone"), (socket.EAI_AGAIN, "not seen")])
def test_a_host_without_address_is_gone_but_not_when_names_cannot_be_looked_up(
    monkeypatch: pytest.MonkeyPatch, fault: int, state: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise socket.gaierror(fault, "no")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert ask(Link("http://a.test/", "x:1"), pause=0, timeout=5).state == state


def test_every_page_of_a_host_is_asked_for(server: ThreadingHTTPServer) -> None:
    found = look([at(server, path) for path in ("200", "404", "403")], pause=0)
    assert [(seen.link.address.rpartition("/")[2], seen.state) for seen in found] == [
        ("200", "ok"), ("403", "not seen"), ("404", "gone")
    ]  # fmt: skip
    assert server.asked == ["/200", "/404", "/404", "/403", "/403"]  # type: ignore[attr-defined]


def test_addresses_are_collected_once_with_their_first_place(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "data" / "a.yml").write_text(
        "url: https://a.test/x_(y)\nsee: https://example.org/no\n", encoding="utf-8"
    )
    (tmp_path / "docs" / "en" / "p.md").write_text(
        "See [it](https://a.test/x_(y)), <https://b.test/p?q=1#part>, 也见 https://c.test/汉字。http://127.0.0.1:1/\n",
        encoding="utf-8",
    )
    assert collect(tmp_path) == [
        Link("https://a.test/x_(y)", "data/a.yml:1"),
        Link("https://b.test/p?q=1", "docs/en/p.md:1"),
        Link("https://c.test/汉字", "docs/en/p.md:1"),
    ]


def test_a_guides_own_addresses_are_collected(guide: Guide, copied: Broken) -> None:
    cited = {str(source.url) for fact in guide.facts.values() for source in fact.sources}
    cited |= {str(source.url) for source in guide.sources.values() if source.url}
    found = collect(copied.root)
    assert cited
    assert {urldefrag(address).url for address in cited} <= {link.address for link in found}
    assert [link.address for link in found if link.address.endswith((".", ",", ")", "'", '"'))] == []


def test_the_report_counts_only_what_is_gone() -> None:
    link = Link("https://a.test/", "data/a.yml:1")
    text = report([Seen(link, "gone", "404"), Seen(link, "not seen", "403"), Seen(link, "ok", "200")])
    assert text.startswith("3 pages elsewhere were asked for; 1 are gone.")
    assert "- [ ] 404: <https://a.test/> (data/a.yml:1)" in text
    assert "<summary>1 could not be judged" in text
    assert "200" not in text


def test_the_command_writes_its_files_and_never_fails(server: ThreadingHTTPServer, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yml").write_text("a: 1\n", encoding="utf-8")
    paths = ["--report", str(tmp_path / "r.md"), "--count", str(tmp_path / "c.txt"), "--pause", "0"]
    assert main(paths, root=tmp_path) == 0
    assert (tmp_path / "c.txt").read_text(encoding="utf-8") == "0\n"
    assert "0 pages" in (tmp_path / "r.md").read_text(encoding="utf-8")
