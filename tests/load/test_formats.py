"""Formats are told by ending and content; files of all kinds side by side; no bytes bring anything down."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loading import failures, loaded
from web_pages import PARAGRAPHS, page

from riyadh_archive.archive import Archive
from riyadh_archive.errors import LoadError
from riyadh_archive.load import load_articles
from riyadh_archive.load.formats import told_format
from riyadh_archive.load.naming import article_id, slug
from riyadh_archive.model import Article

RSS = (
    "<rss version='2.0'><channel><title>Bay Wire</title>"
    "<item><title>Rain</title><description>Rain fell.</description></item></channel></rss>"
)
LETTER = "Received: from mx\r\nFrom: a@b.example\r\nSubject: Dam\r\nContent-Type: text/plain\r\n\r\nA dam burst above Arl.\r\n"
RECORD = json.dumps({"text": "Rain fell on Lagos on Tuesday.", "title": "Rain"})
BLOCK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page().encode()
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/dam\r\nWARC-Date: 2025-03-03T20:00:00Z\r\n"
    + b"Content-Length: %d\r\n\r\n" % len(BLOCK)
    + BLOCK
    + b"\r\n\r\n"
)
MARKDOWN = "---\ntitle: Dam\n---\n# Dam\n\nA *dam* burst above [Arl](x).\n"
CSV = "text,title\nA dam burst above Arl.,Dam\n"


@pytest.mark.parametrize(
    ("name", "opening", "format_"),
    [
        ("a.txt", "<html>", "text"),
        ("a.TXT", "{}", "text"),
        ("a", "Rain fell.", "text"),
        ("a", "<!doctype html>", "html"),
        ("a.html", "Rain", "html"),
        ("a.php", "\n<!-- saved from url=(0022)https://a.example -->\n<HTML lang=en>", "html"),
        ("a.aspx", '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">', "html"),
        ("a.html.gz", "<html>", "html"),
        ("a.xml", '<?xml version="1.0"?><?xml-stylesheet href="x"?>\n<rss version="2.0">', "feed"),
        ("a.xml", '<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("a.rdf", "<rdf:RDF xmlns='x'>", "feed"),
        ("a.xml", "<urlset>", None),
        ("a.json", '{"version": "https://jsonfeed.org/version/1", "items": []}', "feed"),
        ("a.json", "{}", "json"),
        ("a.jsonl", "{}", "jsonl"),
        ("a.ndjson", "", "jsonl"),
        ("standard-input", '{"text": "Rain"}', "json"),
        ("standard-input", '[{"text": "Rain"}]', "json"),
        ("a", "WARC/1.1\r\n", "warc"),
        ("a.warc.gz", "WARC/1.0\r\n", "warc"),
        ("a.csv", "x", "csv"),
        ("a.tsv", "x", "csv"),
        ("a.eml", "x", "eml"),
        ("12345", "Return-Path: <a@b.example>\r\n", "eml"),
        ("a", "Date: 3 March 2025\nRain fell.", "text"),
        ("a.md", "# Dam", "markdown"),
        ("a.css", "p { color: red }", None),
        ("a.png", "\x89PNG", None),
        ("a.js", "var x = '<html>'", None),
    ],
)
def test_formats(name: str, opening: str, format_: str | None) -> None:
    assert told_format(name, opening.encode()) == format_


def test_a_folder_of_everything(tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    files: dict[str, bytes] = {
        "a.txt": b"A ferry sank off Corvo on Monday, captain Ivo Bruk said.\n",
        "b.html": page().encode(),
        "c.rss": RSS.encode(),
        "d.warc.gz": gzip.compress(WARC),
        "e.jsonl": RECORD.encode() + b"\n{}\n",
        "f.csv": CSV.replace("Arl", "Brin").encode(),
        "g.eml": LETTER.replace("Arl", "Dunmore").encode(),
        "h.md": MARKDOWN.encode(),
        "page_files/style.css": b"p { color: red }",
        "page_files/photo.jpg": b"\xff\xd8\xff",
        "page_files/frame.html": b"<html><body>Sign in</body></html>",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with Archive(tmp_path / "a.db", create=True) as archive:
        told = archive.add(folder)
        assert [(failure.name, failure.why) for failure in told.failures] == [
            (f"{folder}/e.jsonl#2", "the record has no `text`")
        ]
        assert len(told.added) == 8
        assert sum(told.skipped.values()) == 3
        formats = {article.format: article for article in archive.articles()}
        assert sorted(formats) == ["csv", "eml", "feed", "html", "jsonl", "markdown", "text", "warc"]
        assert formats["html"].sha256 == hashlib.sha256(files["b.html"]).hexdigest()
        assert archive._store.stored_bytes(formats["html"].id) == files["b.html"]
        assert archive.verify() is None
        again = archive.add(folder)
        assert (again.added, again.replaced, len(again.known)) == ([], [], 8)
        (folder / "f.csv").write_bytes(CSV.replace("Arl", "Gorm").encode())
        assert archive.add(folder).replaced == [formats["csv"].id]


def test_xml_that_is_no_feed_is_no_text() -> None:
    (error,) = failures("sitemap.xml", '<?xml version="1.0"?><urlset/>')
    assert "no feed" in error.why


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("001_report.txt", "001_report"),
        ("dam.html", "dam"),
        ("dam.html.gz", "dam"),
        ("dam.markdown", "dam"),
        ("v1.2-final", "v1.2-final"),
    ],
)
def test_ids_of_files(name: str, id_: str) -> None:
    assert article_id(name) == id_


def test_a_slug_ends_with_a_word() -> None:
    assert slug("Dam bursts above the town of Arl and forty families flee to the hills") == (
        "dam-bursts-above-the-town-of-arl-and-forty-families-flee-to"
    )
    assert len(slug("x" * 500)) == 60


SPEED = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
INPUTS = {
    "a.html": page('<script type="application/ld+json">{"@type": "NewsArticle", "author": [{}]}</script>').encode(),
    "a.rss": RSS.encode(),
    "a.warc": WARC,
    "a.warc.gz": gzip.compress(WARC),
    "a.jsonl": RECORD.encode(),
    "a.json": json.dumps(
        {"version": "https://jsonfeed.org/version/1", "items": [{"content_html": "<p>Rain"}]}
    ).encode(),
    "a.csv": CSV.encode(),
    "a.eml": LETTER.encode(),
    "a.md": MARKDOWN.encode(),
}


def only_articles_and_errors(name: str, data: bytes) -> None:
    for found in load_articles(name, data):
        assert isinstance(found, Article | LoadError)
        if isinstance(found, Article):
            assert all(found.text[block.start : block.end].strip() for block in found.blocks)
            found.text.encode("utf-8", "surrogatepass")


@SPEED
@given(st.sampled_from(sorted(INPUTS)), st.integers(0, 2000), st.integers(0, 40), st.binary(max_size=20))
def test_damaged_bytes_cost_an_error_at_most(name: str, at: int, cut: int, put: bytes) -> None:
    data = INPUTS[name]
    at %= len(data)
    only_articles_and_errors(name, data[:at] + put + data[at + cut :])


@SPEED
@given(st.sampled_from(sorted(INPUTS)), st.binary(max_size=200))
def test_any_bytes_cost_an_error_at_most(name: str, data: bytes) -> None:
    only_articles_and_errors(name, data)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = [
    "@type",
    "@graph",
    "headline",
    "author",
    "publisher",
    "datePublished",
    "mainEntityOfPage",
    "inLanguage",
    "articleBody",
    "url",
]


@SPEED
@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_linked_data_of_any_form(told: dict[str, object]) -> None:
    block = json.dumps({"@type": "NewsArticle", **told}).replace("</", "<\\/")
    (article,) = loaded(
        "a.html", page(f'<script type="application/ld+json">{block}</script>').encode("utf-8", "replace")
    )
    assert PARAGRAPHS[0] in article.text or "schema.org" in (article.extractor or "")


@SPEED
@given(
    st.dictionaries(
        st.sampled_from(["text", "title", "url", "published", "source", "authors", "id", "language"]), VALUES
    )
)
def test_records_of_any_form(record: dict[str, object]) -> None:
    only_articles_and_errors("a.jsonl", json.dumps(record).encode())
