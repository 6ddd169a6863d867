"""Web archives: pages alone, digests held to, packed or not, and what a hostile one costs."""

import base64
import gzip
import hashlib
import io
import zlib
from pathlib import Path

import pytest
from loading import failures, loaded
from web_pages import PARAGRAPHS, page

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load import iter_entries, load_articles
from riyadh_archive.model import Article

TEXT = "\n".join(PARAGRAPHS)


def response(
    body: bytes | None = None, *heads: str, status: int = 200, kind: str = "text/html; charset=utf-8"
) -> bytes:
    told = "".join(f"{head}\r\n" for head in heads)
    return f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{told}\r\n".encode() + (
        page().encode() if body is None else body
    )


def record(block: bytes, *heads: str, kind: str = "response", url: str = "https://courier.example/dam") -> bytes:
    told = "".join(f"{head}\r\n" for head in heads)
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-03-03T20:00:00Z\r\n"
        f"Content-Length: {len(block)}\r\n{told}\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 700] for at in range(0, len(body), 700)]
    return b"".join(f"{len(piece):x};x=1\r\n".encode() + piece + b"\r\n" for piece in pieces) + b"0\r\n\r\n"


def test_one_article_a_page() -> None:
    archive = (
        record(b"software: x\r\n", kind="warcinfo")
        + record(b"GET / HTTP/1.1\r\n\r\n", kind="request")
        + record(response())
        + record(response(status=404))
        + record(response(b"\x89PNG", kind="image/png"))
        + record(response(), url="https://courier.example/again")
    )
    dam, again = loaded("crawl.warc", archive)
    assert (dam.text, dam.url, dam.captured) == (TEXT, "https://courier.example/dam", "2025-03-03T20:00:00Z")
    assert (dam.format, dam.part, dam.id) == ("warc", "https://courier.example/dam", "dam")
    assert again.id == "again"
    passed = failures("crawl.warc", archive)
    assert len(passed) == 4
    assert all(isinstance(each, NotArticleError) for each in passed)


@pytest.mark.parametrize("per_record", [True, False])
def test_packed_by_record_or_as_a_whole(per_record: bool) -> None:
    records = [record(response(), url=f"https://courier.example/n{number}") for number in range(5)]
    packed = b"".join(map(gzip.compress, records)) if per_record else gzip.compress(b"".join(records))
    assert [article.id for article in loaded("crawl.warc.gz", packed)] == [f"n{number}" for number in range(5)]


@pytest.mark.parametrize(
    ("body", "heads"),
    [
        (chunked(page().encode()), ("Transfer-Encoding: chunked",)),
        (gzip.compress(page().encode()), ("Content-Encoding: gzip",)),
        (zlib.compress(page().encode()), ("Content-Encoding: deflate",)),
        (zlib.compress(page().encode(), wbits=-15), ("Content-Encoding: deflate",)),
        (chunked(gzip.compress(page().encode())), ("Transfer-Encoding: chunked", "Content-Encoding: gzip")),
        (page().encode(), ("Transfer-Encoding: chunked",)),
        (page().encode(), ("Content-Encoding: gzip",)),
    ],
)
def test_bodies_as_servers_send_them(body: bytes, heads: tuple[str, ...]) -> None:
    (article,) = loaded("crawl.warc", record(response(body, *heads)))
    assert article.text == TEXT


def test_digests_are_held_to() -> None:
    block = response()
    body = block.partition(b"\r\n\r\n")[2]
    good = record(block, f"WARC-Block-Digest: {sha1(block)}", f"WARC-Payload-Digest: {sha1(body)}")
    hexadecimal = record(block, f"WARC-Block-Digest: sha256:{hashlib.sha256(block).hexdigest()}")
    assert len(loaded("crawl.warc", good + hexadecimal)) == 2
    for head in (
        f"WARC-Block-Digest: {sha1(body)}",
        f"WARC-Payload-Digest: {sha1(block)}",
        "WARC-Block-Digest: sha1:x",
    ):
        found = list(load_articles("crawl.warc", record(block, head) + good))
        assert isinstance(found[0], LoadError)
        assert "digest" in found[0].why
        assert isinstance(found[1], Article)


def test_the_digest_of_a_chunked_payload_is_taken_either_way() -> None:
    body = chunked(page().encode())
    block = response(body, "Transfer-Encoding: chunked")
    for payload in (body, page().encode()):
        assert loaded("crawl.warc", record(block, f"WARC-Payload-Digest: {sha1(payload)}"))


def test_an_entry_can_be_read_again_alone() -> None:
    (entry,) = iter_entries("crawl.warc.gz", gzip.compress(record(response())))
    assert not isinstance(entry, LoadError)
    (again,) = loaded("alone.warc", entry.data or b"")
    assert (again.text, again.captured) == (TEXT, "2025-03-03T20:00:00Z")
    assert again.sha256 == hashlib.sha256(entry.data or b"").hexdigest()


@pytest.mark.parametrize(
    ("broken", "kept", "why"),
    [
        (b"WARC/1.0\r\nContent-Length: 99999\r\nWARC-Type: response\r\n\r\nHTTP", 1, "ends within"),
        (b"WARC/1.0\r\nContent-Length: 99999\r\nWARC-Type: request\r\n\r\nHTTP", 1, "ends within"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", 1, "length"),
        (b"WARC/1.0\r\nContent-Length: 3\r\n", 1, "ends within"),
        (b"WARC/1.0\r\nX: " + b"x" * 1_000_000, 1, "too long"),
        (b"WARC/1.0\r\n" + b"X: y\r\n" * 100_000, 1, "too long"),
        (b"nonsense", 1, "no record"),
        (record(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: " + b"x" * 100_000 + b"\r\n\r\n"), 1, "heads"),
        (record(b"nonsense"), 1, "no response"),
        (record(response(b"broken", "Content-Encoding: zstd")), 1, "packed as"),
        (record(response(b"\x1f\x8bbroken", "Content-Encoding: gzip")), 1, "damaged"),
    ],
)
def test_a_broken_record_costs_itself(broken: bytes, kept: int, why: str) -> None:
    archive = record(response()) + broken
    assert len(loaded("crawl.warc", archive)) == kept
    (error,) = failures("crawl.warc", archive)
    assert why in error.why


def test_bombs_cost_their_own_error() -> None:
    zeros = gzip.compress(bytes(200 * 2**20))
    (error,) = failures("crawl.warc", record(response(zeros, "Content-Encoding: gzip")))
    assert "unpacks" in error.why
    (error,) = failures("bomb.warc.gz", gzip.compress(b"WARC/1.0\r\nX: ") + zeros)
    assert "too long" in error.why
    picture = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 209715200\r\n\r\n"
    (error,) = failures("bomb.warc.gz", gzip.compress(picture) + zeros)
    assert "200 times" in error.why


def test_a_large_archive_is_read_as_a_stream(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "large.warc.gz"
    picture = response(bytes(range(256)) * 4096, kind="image/png")
    with path.open("wb") as file:
        for number in range(60):
            file.write(gzip.compress(record(picture, url=f"https://courier.example/{number}.png"), 1))
        file.write(gzip.compress(record(response())))
    tracemalloc.start()
    found = [entry for entry in iter_entries(str(path), path) if not isinstance(entry, LoadError)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == 1
    assert peak < 12 * 2**20


def test_a_damaged_pack_says_so() -> None:
    packed = gzip.compress(record(response()))
    for broken in (packed[:-20], packed[:40] + b"\0\0\0" + packed[43:]):
        found = failures("crawl.warc.gz", broken)
        assert found
        assert any("compressed file" in error.why for error in found)


def test_a_pack_in_pieces_is_read(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with gzip.GzipFile(fileobj=stream, mode="wb") as packed:
        packed.write(record(response()))
    assert len(loaded("crawl.warc.gz", stream.getvalue() + bytes(512))) == 1
