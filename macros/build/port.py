"""Whether a preview can be served where it was asked for, found out before it is built."""

import errno
import socket
import sys

from macros.model.command_messages import here

LOCAL = "127.0.0.1"
USUAL = 8000
LAST = 65_535
TRIED = 100


class NoPort(Exception):
    """Nothing can be served there; the message says why and what to do, ready to be shown."""


def look_at(host: str, port: int) -> None:
    """Return when a preview can be served on ``port`` of the address ``host``. Raises NoPort when it cannot."""
    if not 0 <= port <= LAST:
        other = _command(host, USUAL)
        raise NoPort(here("There is no port {}; the last one is {}. Choose another: {}.", port, LAST, other))
    try:
        _bind(host, port)
    except OSError as error:
        raise NoPort(_in_words(error, host, port)) from error


def _bind(host: str, port: int) -> None:
    """Take the port and let go of it at once. Raises OSError when MkDocs' own server could not have it."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        if sys.platform != "win32":  # as the server does: there it would share the port with the other program
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((host, port))


def _in_words(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        other = _command(host, _free_after(host, port))
        return here("Port {} on {} is taken by another program. Stop it, or choose another: {}.", port, host, other)
    if error.errno == errno.EACCES:
        return here("Port {} on {} is kept for the system. Choose another: {}.", port, host, _command(host, USUAL))
    if error.errno == errno.EADDRNOTAVAIL:
        return here("{} is no address of this machine. Leave it out: {}.", host, _command(LOCAL, port))
    why, other = error.strerror or str(error), _command(LOCAL, USUAL)
    return here("Port {} on {} cannot be used: {}. Choose another: {}.", port, host, why, other)


def _free_after(host: str, port: int) -> int:
    for other in range(port + 1, min(port + TRIED, LAST) + 1):
        try:
            _bind(host, other)
        except OSError:
            continue
        return other
    return USUAL


def _command(host: str, port: int) -> str:
    """Return what starts the preview there: `make serve` serves this machine alone."""
    if host in (LOCAL, "localhost"):
        return f"make serve PORT={port}"
    return f"mkdocs serve -a [{host}]:{port}" if ":" in host else f"mkdocs serve -a {host}:{port}"
