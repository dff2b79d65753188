"""Where a preview can be served, and what is said where it cannot."""

import errno
import socket
from collections.abc import Iterator

import pytest

from macros.build import port
from macros.build.port import NoPort, look_at

LOCAL = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program answers on."""
    with socket.create_server((LOCAL, 0)) as server:
        yield server.getsockname()[1]


def why(host: str, port: int) -> str:
    """Return why nothing can be served there."""
    with pytest.raises(NoPort) as refused:
        look_at(host, port)
    return str(refused.value)


@pytest.mark.parametrize("host", [LOCAL, "localhost"])
def test_a_port_in_use(taken: int, host: str) -> None:
    said, _, other = why(host, taken).rpartition("=")
    assert said == f"Port {taken} on {host} is taken by another program. Stop it, or choose another: make serve PORT"
    look_at(host, int(other.rstrip(".")))


def test_the_terminal_chooses_the_language(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert why(LOCAL, taken).startswith(f"端口 {taken}（{LOCAL}）被别的程序占着。停掉它，或者换一个：make serve PORT=")


def test_a_port_in_use_on_every_address(taken: int) -> None:
    assert "Stop it, or choose another: mkdocs serve -a 0.0.0.0:" in why("0.0.0.0", taken)  # noqa: S104


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="needs IPv6")
def test_a_port_in_use_on_an_address_with_colons() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
        said = why("::1", server.getsockname()[1])
    assert " on ::1 is taken" in said
    assert "mkdocs serve -a [::1]:" in said


def test_a_free_port_stays_free() -> None:
    with socket.create_server((LOCAL, 0)) as server:
        free = server.getsockname()[1]
    look_at(LOCAL, free)
    socket.create_server((LOCAL, free)).close()


def test_a_port_that_there_is_not() -> None:
    assert why(LOCAL, 70_000) == "There is no port 70000; the last one is 65535. Choose another: make serve PORT=8000."


def test_an_address_of_another_machine() -> None:
    assert why("192.0.2.1", 8000) == ("192.0.2.1 is no address of this machine. Leave it out: make serve PORT=8000.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "no"), "is kept for the system. Choose another: make serve PORT=8000."),
        (OSError(errno.EMFILE, "none left"), "cannot be used: none left. Choose another: make serve PORT=8000."),
    ],
)
def test_a_port_that_the_system_refuses(monkeypatch: pytest.MonkeyPatch, error: OSError, said: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(port, "_bind", refuse)
    assert why(LOCAL, 80) == f"Port 80 on 127.0.0.1 {said}"
