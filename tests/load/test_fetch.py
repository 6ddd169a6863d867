"""Fetching, from a server on this machine alone: rules, redirects, limits, and machines that are not asked."""

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from server import serving
from web_pages import PARAGRAPHS, page

from riyadh_archive.archive import Archive
from riyadh_archive.errors import LoadError
from riyadh_archive.load import fetch as fetching
from riyadh_archive.load.address import is_public, read_target
from riyadh_archive.load.fetch import fetch
from riyadh_archive.load.robots import is_allowed

PAGE = (200, {"Content-Type": "text/html; charset=utf-8"}, page().encode())


def moved(to: str, status: int = 302) -> tuple[int, dict[str, str], bytes]:
    return status, {"Location": to}, b""


def test_a_page_is_kept_as_it_came(tmp_path: Path) -> None:
    with serving({"/news/dam": PAGE}) as (site, asked), Archive(tmp_path / "a.db", create=True) as archive:
        told = archive.add(f"{site}/news/dam", allow_private=True)
        assert (told.failures, told.added) == ([], ["dam"])
        (article,) = archive.articles()
        assert (article.url, article.part) == (f"{site}/news/dam", f"{site}/news/dam")
        assert article.text == "\n".join(PARAGRAPHS)
        assert article.captured is not None
        assert archive._store.stored_bytes("dam") == page().encode()
        assert asked[-1][1]["User-Agent"].startswith("riyadh-archive/")
        assert archive.add(f"{site}/news/dam", allow_private=True).known == ["dam"]
        assert archive.verify() is None


def test_an_address_with_other_bytes_is_a_new_version(tmp_path: Path) -> None:
    answers: dict[str, object] = {"/dam": PAGE}
    with serving(answers) as (site, _), Archive(tmp_path / "a.db", create=True) as archive:
        archive.add(f"{site}/dam", allow_private=True)
        answers["/dam"] = (200, {"Content-Type": "text/html"}, page().replace("forty", "fifty").encode())
        assert archive.add([f"{site}/dam"], allow_private=True).replaced == ["dam"]


def test_machines_of_this_network_are_not_asked(tmp_path: Path) -> None:
    with serving({"/dam": PAGE}) as (site, asked), Archive(tmp_path / "a.db", create=True) as archive:
        told = archive.add([f"{site}/dam"])
        assert "--allow-private" in told.failures[0].why
        assert asked == []


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "nonsense",
    ],
)
def test_addresses_that_are_not_public(machine: str) -> None:
    assert not is_public(machine)


@pytest.mark.parametrize("machine", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_addresses_that_are_public(machine: str) -> None:
    assert is_public(machine)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://127.1/",
        "http://user:word@127.0.0.1/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http:///x",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1/\r\nX: y",
        "http://127.0.0.1/" + "x" * 9000,
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(LoadError):
        read_target(url)


class Names:
    """Names that lead where a test wants, and connections that all end at one server of this machine."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, site: str, **names: str) -> None:
        self.looked_up: list[str] = []
        self.connected: list[str] = []
        self._names = {name.replace("_", "."): machine for name, machine in names.items()}
        self._port = int(site.rpartition(":")[2])
        self._connect = socket.create_connection
        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)
        monkeypatch.setattr(fetching.socket, "create_connection", self._connected)

    def _look_up(self, host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        self.looked_up.append(host)
        machine = self._names.get(host, host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, port))]

    def _connected(self, where: tuple[str, int], timeout: float) -> socket.socket:
        self.connected.append(where[0])
        wire = socket.socket()
        wire.settimeout(timeout)
        wire.connect(("127.0.0.1", self._port))
        return wire


def test_the_connection_goes_to_the_machine_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"/dam": PAGE}) as (site, asked):
        names = Names(monkeypatch, site, courier_example="93.184.216.34")
        assert fetch("http://courier.example/dam").data == page().encode()
        assert set(names.connected) == {"93.184.216.34"}
        assert asked[-1][1]["Host"] == "courier.example"


@pytest.mark.parametrize("to", ["http://inside.example/secret", "http://10.0.0.7/secret", "//inside.example/secret"])
def test_a_redirect_into_a_private_network_is_refused(monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    with serving({"/dam": moved(to), "/secret": PAGE}) as (site, asked):
        names = Names(monkeypatch, site, courier_example="93.184.216.34", inside_example="10.0.0.7")
        with pytest.raises(LoadError, match="private network"):
            fetch("http://courier.example/dam")
        assert "10.0.0.7" not in names.connected
        assert all(path != "/secret" for path, _ in asked)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(status: int) -> None:
    with serving({"/a": moved("/b?x=1", status), "/b?x=1": moved("c", status), "/c": PAGE}) as (site, _):
        page_ = fetch(f"{site}/a", allow_private=True)
        assert page_.url == f"{site}/c"


def test_redirects_without_end_are_not() -> None:
    with serving({"/a": moved("/a"), "/b": (302, {}, b""), "/c": moved("file:///etc/passwd")}) as (site, asked):
        for path, why in (("/a", "more than 5 times"), ("/b", "to nowhere"), ("/c", "http")):
            with pytest.raises(LoadError, match=why):
                fetch(f"{site}{path}", allow_private=True)
        assert len(asked) < 15


def test_robots_are_respected() -> None:
    rules = (200, {}, b"User-agent: *\nDisallow: /private\n")
    with serving({"/robots.txt": rules, "/private/a": PAGE, "/a": moved("/private/a"), "/b": PAGE}) as (site, asked):
        for path in ("/private/a", "/a"):
            with pytest.raises(LoadError, match=r"robots\.txt"):
                fetch(f"{site}{path}", allow_private=True)
        assert fetch(f"{site}/b", allow_private=True).data == page().encode()
        assert all(path != "/private/a" for path, _ in asked)


@pytest.mark.parametrize(("status", "is_fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_rules_that_cannot_be_had(status: int, is_fetched: bool) -> None:
    with serving({"/robots.txt": (status, {}, b""), "/a": PAGE}) as (site, _):
        if is_fetched:
            assert fetch(f"{site}/a", allow_private=True)
        else:
            with pytest.raises(LoadError, match=r"robots\.txt"):
                fetch(f"{site}/a", allow_private=True)


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: Riyadh-Archive\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("User-agent: riyadh-archive/1.0\nDisallow: /a", "/a", False),
        ("User-agent: other\nUser-agent: *\nDisallow: /a # all\n", "/abc", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?x", True),
        ("User-agent: *\nDisallow: /*/print", "/a/b/print", False),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\nDisallow: " + "*a" * 50_000, "/" + "a" * 8000, False),
        ("\ufeffUser-agent : *\nDISALLOW : /a", "/b", True),
    ],
)
def test_rules(robots: str, path: str, allowed: bool) -> None:
    assert is_allowed(robots, path) is allowed


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def drip_heads(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Connection", "close")
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65536)


def many_heads(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n")


def long_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (drip, "too long"),
        (drip_heads, "too long"),
        (endless, "more than"),
        (many_heads, "cannot be fetched"),
        (long_head, "cannot be fetched"),
        ((200, {"Content-Length": "5000"}, b"short"), "cannot be fetched|too long"),
        ((404, {}, b""), "404"),
        ((500, {}, b""), "500"),
        ((200, {"Content-Encoding": "gzip", "Content-Type": "text/html"}, gzip.compress(bytes(50 * 2**20))), "unpacks"),
    ],
)
def test_what_keeps_a_page_from_coming(answer: object, why: str) -> None:
    start = time.monotonic()
    with serving({"/a": answer}) as (site, _), pytest.raises(LoadError, match=why):
        fetch(f"{site}/a", allow_private=True, seconds=2)
    assert time.monotonic() - start < 20


def test_what_is_no_page_is_not_added(tmp_path: Path) -> None:
    picture = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    with serving({"/a.png": picture}) as (site, _), Archive(tmp_path / "a.db", create=True) as archive:
        told = archive.add([f"{site}/a.png", f"{site}/none"], allow_private=True)
        assert len(told.failures) == 2
        assert "image/png" in told.failures[0].why


def test_the_encoding_that_only_the_server_tells_is_kept(tmp_path: Path) -> None:
    body = page().replace("Ana Bruk", "Łukasz").replace("“", '"').replace("”", '"').encode("iso8859-2")
    answers = {"/a": (200, {"Content-Type": "text/html; charset=ISO-8859-2"}, body)}
    with serving(answers) as (site, _), Archive(tmp_path / "a.db", create=True) as archive:
        archive.add([f"{site}/a"], allow_private=True)
        assert "said Łukasz" in archive.articles()[0].text
        assert archive.verify() is None


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(LoadError, match="cannot be fetched"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)
