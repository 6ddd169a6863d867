"""Files of every format, cut, flipped, mixed and made of their own pieces, through their loader and every stage."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing import LONGEST, flip, loaded, reconciled, tried

TOLD = (
    "LUMO (Reuters) - A ferry with 120 people on board sank off Corvo on Monday, 3 March 2025, officials said.",
    '"We saw nothing until it was gone," mayor Ana Bruk told reporters in Lumo on Tuesday.',
    "Arland and Corvo agreed to open a line for emergencies and to name envoys, the foreign ministry said.",
)
DATA = json.dumps({"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2025-03-04T08:00:00Z"})
HTML = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks | Lumo Post</title>
<meta property="og:title" content="Ferry sinks off Corvo"><meta name="author" content="Ivo Hale">
<link rel="canonical" href="https://lumo.example/ferry">
<script type="application/ld+json">{DATA}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry sinks off Corvo</h1>
<figure><img src="a.jpg"><figcaption>The harbor. REUTERS/Ana Silva</figcaption></figure>
{"".join(f"<p>{line}</p>" for line in TOLD)}</article><footer>© Lumo Post</footer></body></html>"""
ITEM = f"""<item><title>Ferry sinks</title><link>https://lumo.example/ferry</link><guid>7</guid>
<pubDate>Tue, 04 Mar 2025 08:00:00 GMT</pubDate><description><![CDATA[<p>{"</p><p>".join(TOLD)}</p>]]></description></item>"""
RSS = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Lumo Post</title>{ITEM}{ITEM}</channel></rss>'
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Lumo Post</title><entry><id>urn:1</id><title>Ferry sinks</title>
<published>2025-03-04T08:00:00Z</published><content type="html">&lt;p&gt;{" ".join(TOLD)}&lt;/p&gt;</content></entry></feed>"""
RECORD = {"title": "Ferry sinks", "text": "\n\n".join(TOLD), "date": "2025-03-04", "url": "https://lumo.example/ferry"}
FEED = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": RECORD["text"]}]}
CELL = " ".join(TOLD).replace('"', '""')
PAGE = HTML.encode()
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%b" % (len(PAGE), PAGE)
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lumo.example/ferry\r\n"
    b"WARC-Date: 2025-03-04T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(HTTP), HTTP)
)
LETTER = f"""From: Lumo Post <post@lumo.example>\r\nTo: you@lumo.example\r\nSubject: Ferry sinks\r
Date: Tue, 4 Mar 2025 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r
--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{chr(10).join(TOLD)}\r
--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{HTML}\r\n--b--\r\n"""
MARKDOWN = (
    f"---\ntitle: Ferry sinks\ndate: 2025-03-04\n---\n# Ferry sinks\n\n> {TOLD[1]}\n\n- {TOLD[0]}\n\n[{TOLD[2]}](/x)\n"
)
FILES: dict[str, bytes] = {
    "page.html": PAGE,
    "feed.rss": RSS.encode(),
    "feed.atom": ATOM.encode(),
    "feed.json": json.dumps(FEED).encode(),
    "lines.jsonl": (json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"title": None}) + "\n").encode(),
    "list.json": json.dumps([RECORD, RECORD]).encode(),
    "pages.warc": WARC + WARC,
    "pages.warc.gz": gzip.compress(WARC, mtime=0) + gzip.compress(WARC, mtime=0),
    "table.csv": f'id,title,date,text\n1,Ferry sinks,2025-03-04,"{CELL}"\n2,,,"{CELL}"\n'.encode(),
    "letter.eml": LETTER.encode(),
    "notes.md": MARKDOWN.encode(),
}
PIECES = st.sampled_from(
    b"< > & \" ' { } [ ] : , \\ \\u \\ud800 \\n \n \r\n \0 <p> </p> <div> <![CDATA[ ]]> <!-- --> <script> </script> <article> "
    b"<br> &amp; &#0; &#xD800; &#x110000; <?xml <!DOCTYPE ]> --b --b-- WARC/1.0 Content-Length: Content-Type: charset=utf-16 "
    b"=?utf-8?b?/w==?= base64 \x1f\x8b \xff \xfe \xef\xbb\xbf # ``` --- | null true 1e999 -0 \xe2\x80\xa8 \xe2\x80\xae".split(
        b" "
    )
)


@pytest.mark.parametrize("name", FILES)
def test_whole_files_load(name: str) -> None:
    articles = loaded(name, FILES[name])
    assert articles
    assert all("ferry" in article.text for article in articles)


@st.composite
def mutated(draw: st.DrawFn, whole: bytes) -> bytes:
    """The file cut at both ends, with stretches doubled or dropped, pieces of any format put in and bits changed."""
    data = whole[draw(st.integers(0, 40)) if draw(st.booleans()) else 0 :]
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
        between = draw(st.sampled_from([b"", data[start:end] * 2, None]))
        middle = b"".join(draw(st.lists(PIECES, max_size=6))) if between is None else between
        data = data[:start] + middle + data[end:]
    return flip(draw, data[: draw(st.integers(0, len(data))) if draw(st.booleans()) else 4 * LONGEST])


@pytest.mark.parametrize("name", FILES)
def test_mutated_files(name: str) -> None:
    @tried(25)
    @given(data=mutated(FILES[name]))
    def check(data: bytes) -> None:
        reconciled(loaded(name, data))

    check()


@pytest.mark.parametrize("name", FILES)
def test_any_pieces(name: str) -> None:
    beginning = FILES[name][:60]

    @tried(25)
    @given(pieces=st.lists(st.one_of(PIECES, st.binary(max_size=8), st.just(TOLD[1].encode())), max_size=40))
    def check(pieces: list[bytes]) -> None:
        reconciled(loaded(name, b"".join(pieces)))
        reconciled(loaded(name, beginning + b"".join(pieces)))

    check()


@tried(25)
@given(name=st.text(max_size=12), data=st.binary(max_size=200))
def test_any_name(name: str, data: bytes) -> None:
    reconciled(loaded(name, data))
