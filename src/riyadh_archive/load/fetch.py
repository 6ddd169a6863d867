"""One page from the web: asked for as `robots.txt` allows, redirects followed by hand, everything bounded.

No proxy is used, no cookie kept and no certificate trusted that the system does not trust. Only the standard library.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from riyadh_archive.errors import LoadError
from riyadh_archive.load.address import Target, read_target
from riyadh_archive.load.html import MAX_PAGE
from riyadh_archive.load.http_message import Message, unpack_body
from riyadh_archive.load.robots import MAX_ROBOTS, PRODUCT, is_allowed
from riyadh_archive.load.stream import CHUNK
from riyadh_archive.version import __version__

MAX_REDIRECTS = 5
"""Shorteners and consent pages take two or three."""

SECONDS = 30.0
"""For everything a page takes: looking up, rules, redirects, answers."""

AGENT = f"{PRODUCT}/{__version__}"
ACCEPTED = "text/html, application/xhtml+xml, */*;q=0.5"
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: `url` is where it was at last, `data` its bytes, `captured` the moment in ISO 8601 and UTC."""

    url: str
    data: bytes
    media_type: str
    charset: str | None
    captured: str


def fetch(url: str, *, allow_private: bool = False, seconds: float = SECONDS) -> Fetched:
    """The page at `url`, within `seconds`. Raises LoadError, whatever keeps the page from coming."""
    end = time.monotonic() + seconds
    rules: dict[str, str] = {}
    target = read_target(url, allow_private=allow_private)
    for _ in range(MAX_REDIRECTS + 1):
        _check_rules(target, rules, end, allow_private)
        message = _ask(target, end, most=MAX_PAGE)
        if message.status not in REDIRECTS:
            return _page(message, target)
        target = read_target(_location(message, target), base=target.url, allow_private=allow_private)
    raise LoadError(url, f"the page redirects more than {MAX_REDIRECTS} times")


def _page(message: Message, target: Target) -> Fetched:
    if message.status != 200:
        raise LoadError(target.url, f"the server answers {message.status} ({_reason(message.status)})")
    data = unpack_body(message, target.url, most=MAX_PAGE)
    captured = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return Fetched(target.url, data, message.media_type, message.charset, captured)


def _reason(status: int) -> str:
    return http.client.responses.get(status, "unknown")


def _location(message: Message, target: Target) -> str:
    location = message.heads.get("location", "").strip()
    if not location:
        raise LoadError(target.url, "the page redirects to nowhere")
    return location


def _check_rules(target: Target, rules: dict[str, str], end: float, allow_private: bool) -> None:
    """Hold a page to the rules of its site, which are asked for once. Raises LoadError where they forbid it.

    A site without rules allows everything; one whose rules cannot be had allows nothing (RFC 9309, section 2.3.1).
    """
    if target.origin not in rules:
        rules[target.origin] = _read_rules(target, end, allow_private)
    if not is_allowed(rules[target.origin], target.path):
        raise LoadError(target.url, "the site's robots.txt asks programs not to fetch this page")


def _read_rules(target: Target, end: float, allow_private: bool) -> str:
    at = read_target(f"{target.origin}/robots.txt", allow_private=allow_private)
    for _ in range(MAX_REDIRECTS + 1):
        message = _ask(at, end, most=MAX_ROBOTS, cut=True)
        if message.status in REDIRECTS:
            at = read_target(_location(message, at), base=at.url, allow_private=allow_private)
        elif message.status == 200:
            return unpack_body(message, at.url, most=MAX_ROBOTS).decode("utf-8-sig", "replace")
        elif 400 <= message.status < 500:
            return ""
        else:
            raise LoadError(target.url, f"the site's robots.txt cannot be had (the server answers {message.status})")
    return ""


def _ask(target: Target, end: float, *, most: int, cut: bool = False) -> Message:
    """The answer of the server, its body of `most` bytes at most: a longer one is refused, or cut where `cut` says so."""
    heads = {
        "User-Agent": AGENT,
        "Accept": ACCEPTED,
        "Accept-Encoding": "identity",
    }
    try:
        with _connected(target, end) as connection:
            connection.request("GET", target.path, headers=heads)
            answer = connection.getresponse()
            body = _read(answer, target, most, cut)
            told = {name.lower(): value for name, value in reversed(answer.getheaders())}
        if time.monotonic() >= end:
            raise TimeoutError
    except TimeoutError as error:
        raise LoadError(target.url, "the page takes too long") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = "the page takes too long" if time.monotonic() >= end else f"the page cannot be fetched ({_told(error)})"
        raise LoadError(target.url, why) from error
    told.pop("transfer-encoding", None)
    return Message(answer.status, told, body)


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _read(answer: http.client.HTTPResponse, target: Target, most: int, cut: bool) -> bytes:
    body = bytearray()
    while chunk := answer.read1(CHUNK):
        body += chunk
        if len(body) > most and cut:
            return bytes(body[:most])
        if len(body) > most:
            raise LoadError(target.url, f"the page has more than {most // 2**20} MB; no article is that long")
    length = answer.getheader("Content-Length", "")
    if length.isdecimal() and len(body) < int(length):
        raise http.client.IncompleteRead(bytes(body[:50]), int(length) - len(body))
    return bytes(body)


@contextmanager
def _connected(target: Target, end: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to the checked machine of a target, cut off at the moment `end`.

    A server that sends a byte now and then never runs into the time limit of a socket; the clock cuts it off.
    """
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection = http.client.HTTPConnection(target.host, target.port, timeout=left)
    wire = socket.create_connection((target.machine, target.port), timeout=left)
    clock = threading.Timer(max(end - time.monotonic(), 0), _cut_off, [wire])
    clock.daemon = True
    clock.start()
    try:
        if target.scheme == "https":
            context = ssl.create_default_context()
            wire = context.wrap_socket(wire, server_hostname=target.host, do_handshake_on_connect=False)
            clock.args = [wire]
            wire.do_handshake()
        connection.sock = wire
        yield connection
    finally:
        clock.cancel()
        connection.close()
        wire.close()


def _cut_off(wire: socket.socket) -> None:
    try:
        wire.shutdown(socket.SHUT_RDWR)
    except OSError:
        """It is closed already."""
