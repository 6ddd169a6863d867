"""One address in several feeds or web archives is one article with versions, in whatever order the files come."""

import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest

from riyadh_archive.archive import Archive

SENTENCES = (
    "The ferry Marisol sank off Corvo on Monday, 3 March 2025, captain Ivo Bruk said, and its crew swam ashore in the dark.",
    "Divers of the navy looked for the wreck all night and found it at a depth of forty meters below the old lighthouse.",
    "The harbor of Corvo stays closed until the oil is gone, mayor Ana Lemos told a crowd in front of the town hall.",
)


def page(dead: int) -> bytes:
    body = "".join(
        f"<p>{sentence}</p>" for sentence in (*SENTENCES, f"At least {dead} people drowned, the coast guard said.")
    )
    return (
        f"<html><head><title>Ferry sinks off Corvo</title></head><body><article>{body}</article></body></html>".encode()
    )


def capture(dead: int, day: int, address: str = "https://courier.example/ferry") -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(dead)
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-03-{day:02}T20:00:00Z\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def feed(dead: int, title: str = "Ferry sinks", at: str = "https://courier.example/?p=7") -> bytes:
    text = " ".join((*SENTENCES, f"At least {dead} people drowned."))
    return (
        f"<rss version='2.0'><channel><title>Courier</title><item><title>{title}</title><link>{at}</link>"
        f"<pubDate>Mon, 03 Mar 2025 20:00:00 GMT</pubDate><description>{text}</description></item></channel></rss>"
    ).encode()


FILES = {
    "a.warc": capture(3, 4),
    "b.warc": capture(5, 9) + capture(5, 9, "https://courier.example/harbor/ferry"),
    "c.warc": capture(4, 6),
    "d.warc": capture(5, 9),
    "e.xml": feed(7),
    "f.xml": feed(8, "Ferry lost off Corvo"),
    "ferry-lost-off-corvo.txt": "\n\n".join(SENTENCES).encode(),
}


def told(folder: Path, names: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """What an archive exports to which the files were added one by one, and the versions of each article."""
    with Archive.open(folder / "archive.db", create=True) as archive:
        for name in names:
            assert archive.add(folder / name).failures == []
        exported = [path.read_text() for path in archive.export(folder / "out")]
        versions = [[version.sha256 for version in archive.show(id_).versions] for id_ in archive.heads()]
    (folder / "archive.db").unlink()
    return exported, versions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_any_order_of_files_gives_the_same_articles_and_versions(folder: Path) -> None:
    wanted = told(folder, sorted(FILES))
    assert [len(versions) for versions in wanted[1]] == [3, 0, 0, 2]
    orders = list(itertools.permutations(FILES))
    for order in orders[1 :: len(orders) // 12]:
        assert told(folder, order) == wanted


def test_the_last_capture_is_the_newest_version(folder: Path) -> None:
    with Archive.open(folder / "archive.db", create=True) as archive:
        archive.add([folder / "b.warc"])
        archive.add([folder / "a.warc", folder / "c.warc"])
        archive.add([folder / "a.warc", folder / "d.warc"])
        (ferry,) = (article for article in archive.articles() if article.url == "https://courier.example/ferry")
        assert (ferry.captured, ferry.path) == ("2025-03-09T20:00:00Z", str(folder / "b.warc"))
        changes = archive.changes(ferry.id)
        assert [(change.before.version, change.after.version) for change in changes] == [(1, 2), (2, 3)]


def test_what_a_feed_prints_now_is_newer_than_what_stood_there(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive.db", create=True) as archive:
        for dead in (7, 8, 6, 7):
            (tmp_path / "feed.xml").write_bytes(feed(dead))
            archive.add(tmp_path / "feed.xml")
            (article,) = archive.articles()
            assert f"At least {dead} people" in article.text
        assert len(archive.show(article.id).versions) == 4


def test_a_known_article_with_versions_moves_to_a_better_name(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive.db", create=True) as archive:
        for text in ("An older text of the harbor.", "\n\n".join(SENTENCES)):
            (tmp_path / "z.txt").write_text(text)
            archive.add(tmp_path / "z.txt")
        (tmp_path / "a.txt").write_text(text)
        assert archive.add(tmp_path / "a.txt").failures == []
        (article,) = archive.articles()
        assert article.id == "a"
        assert [version.article for version in archive.show("a").versions] == ["a", "a"]
        assert archive.verify() is None
