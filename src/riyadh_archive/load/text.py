"""A text file in, an Article out: every character kept, every line told what it is."""

import hashlib
from pathlib import Path

from riyadh_archive.errors import LoadError
from riyadh_archive.load.blocks import cut_blocks, sort_extracted, sort_lines
from riyadh_archive.load.decode import MAX_BYTES, decode
from riyadh_archive.load.entry import Entry, Format
from riyadh_archive.load.metadata import known_outlet, outlet_of, read_metadata
from riyadh_archive.load.naming import article_id
from riyadh_archive.load.stated import Stated
from riyadh_archive.model import BODY_KINDS, Article, Span
from riyadh_archive.text import printable

PAGES: frozenset[Format] = frozenset({"text", "eml"})
"""Formats whose text may have a page around it: menus, headings, notices. The others give the article alone."""


def load_text(data: bytes, *, name: str, path: str | None = None) -> Article:
    """The article that `data` holds; `text` is the decoded file to the last character.

    `name` is the file's name, from which the id is made; `path` tells where it was read. Raises LoadError for an empty,
    binary or too large file.

    >>> load_text(b"Rain fell on Lagos on Monday, officials said.\\n", name="rain.txt").id
    'rain'
    """
    entry = Entry(name, "text", article_id(name), Path(path) if path else None)
    return load_stated(decode(data, path or name), data, entry, Stated())


def load_stated(text: str, data: bytes, entry: Entry, stated: Stated) -> Article:
    """The article of this text: what its format states of it, and for the rest what the lines of the text tell."""
    sheet = sort_lines(text) if entry.format in PAGES else sort_extracted(text)
    blocks, datelines = cut_blocks(sheet)
    metadata = read_metadata(sheet, datelines)
    return Article(
        id=entry.base,
        title=stated.title or metadata.title,
        source=known_outlet(stated.source) or metadata.source or outlet_of(stated.url),
        agency=metadata.agency,
        published=stated.published or metadata.published,
        authors=stated.authors or metadata.authors,
        dateline=metadata.dateline,
        url=stated.url or metadata.url,
        path=None if entry.path is None else printable(entry.path),
        part=entry.part,
        format=entry.format,
        language=stated.language,
        site=stated.site,
        extractor=stated.extractor,
        captured=stated.captured,
        extent=stated.extent,
        captions=stated.captions,
        sha256=hashlib.sha256(data).hexdigest(),
        body=tuple(Span(start=block.start, end=block.end) for block in blocks if block.kind in BODY_KINDS),
        blocks=blocks,
        text=text,
    )


def load_path(path: Path) -> Article:
    """The article in the file `path`. Raises LoadError where it cannot be read or is no article."""
    return load_text(read_path(path), name=path.name, path=str(path))


def read_path(path: Path) -> bytes:
    """The bytes of the file `path`. Raises LoadError where it cannot be read or is too large for an article."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LoadError(str(path), f"the file has more than {MAX_BYTES // 2**20} MB; no article is that long")
        return path.read_bytes()
    except OSError as error:
        raise LoadError(str(path), error.strerror or "the file cannot be read") from error
