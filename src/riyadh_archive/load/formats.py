"""Which format a file has, by its ending and its first bytes.

The ending decides where it is one of ours; what the web names `index.php` or `12345` is told by how it begins. A `.txt`
file is text whatever stands in it.
"""

import re
from pathlib import Path, PurePath

from riyadh_archive.load.entry import Format
from riyadh_archive.load.stream import open_bytes

OPENING = 4096
"""Bytes looked at: declarations, comments and the first tag of every page we saw stand in half of them."""

ENDINGS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".warc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".eml": "eml",
    ".md": "markdown",
    ".markdown": "markdown",
}

_LEADING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:(?:<!--.{0,2000}?-->|<\?[^>]{0,500}\?>)\s*){0,5}", re.DOTALL
)
"""What may stand before the first tag: `<?xml version="1.0"?> <!-- saved from … -->`."""

_OPENINGS: tuple[tuple[re.Pattern[bytes], Format], ...] = (
    (re.compile(rb"WARC/\d"), "warc"),
    (re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE), "html"),
    (re.compile(rb"(?:<!DOCTYPE\s[^>]{0,500}>\s*)?<(?:rss|feed|rdf:RDF)[\s>]"), "feed"),
    (re.compile(rb"\{.{0,1000}?https?://(?:www\.)?jsonfeed\.org/version/", re.DOTALL), "feed"),
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\s")
_RECORD = re.compile(rb"\{\s*\"[^\"\\]{1,100}\"\s*:|\[\s*\{\s*\"")
"""How JSON Lines and lists of records begin: `{"text": …`, `[{"title": …`."""

_LETTER = re.compile(
    rb"(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID):[ \t][^\r\n]{0,2000}\r?\n)", re.IGNORECASE
)
"""How an e-mail begins as servers write it: `Received: from mx.example by …`."""


def format_of(path: Path) -> Format | None:
    """The format of the file at `path`; None where it is none of ours. Raises LoadError where it cannot be read."""
    with open_bytes(path, str(path)) as stream:
        return told_format(path.name, stream.peek(OPENING)[:OPENING])


def told_format(name: str, opening: bytes) -> Format | None:
    """The format of a file of this name that begins with `opening`; None where neither tells.

    >>> told_format("page.php", b"<!DOCTYPE html><html>"), told_format("notes.txt", b"<html>"), told_format("a.png", b"PNG")
    ('html', 'text', None)
    """
    ending = PurePath(name.removesuffix(".gz")).suffix.lower()
    begins = opening[_end_of_leading(opening) :]
    if ending in (".txt", ".text"):
        return "text"
    for pattern, format_ in _OPENINGS:
        if pattern.match(begins):
            return format_
    if ending in ENDINGS:
        return ENDINGS[ending]
    if ending in ("", "."):
        return "eml" if _LETTER.match(opening) else "json" if _RECORD.match(begins) else "text"
    return None


def is_markup(opening: bytes) -> bool:
    """Whether what begins so is XML: no text to be read as it stands, whatever its ending.

    >>> is_markup(b'<?xml version="1.0"?><urlset>'), is_markup(b"<3 from Arl")
    (True, False)
    """
    return bool(_XML.match(opening))


def _end_of_leading(opening: bytes) -> int:
    found = _LEADING.match(opening)
    return found.end() if found else 0
