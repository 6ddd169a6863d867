"""A text file in, an Article out: every character kept, every line told what it is."""

import hashlib
import re
from pathlib import Path, PurePath

from riyadh_archive.errors import LoadError
from riyadh_archive.load.blocks import cut_blocks, sort_lines
from riyadh_archive.load.decode import MAX_BYTES, decode
from riyadh_archive.load.metadata import read_metadata
from riyadh_archive.model import BODY_KINDS, Article, Span

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def load_text(data: bytes, *, name: str, path: str | None = None) -> Article:
    """The article that `data` holds; `text` is the decoded file to the last character.

    `name` is the file's name, from which the id is made; `path` tells where it was read. Raises LoadError for an empty,
    binary or too large file.

    >>> load_text(b"Rain fell on Lagos on Monday, officials said.\\n", name="rain.txt").id
    'rain'
    """
    text = decode(data, path or name)
    sheet = sort_lines(text)
    blocks, datelines = cut_blocks(sheet)
    metadata = read_metadata(sheet, datelines)
    return Article(
        id=article_id(name),
        title=metadata.title,
        source=metadata.source,
        agency=metadata.agency,
        published=metadata.published,
        authors=metadata.authors,
        dateline=metadata.dateline,
        url=metadata.url,
        path=path,
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


def article_id(name: str) -> str:
    """The file's name without its ending; control characters and broken ones become "_".

    >>> article_id("001_report.txt"), article_id("night\\nshift")
    ('001_report', 'night_shift')
    """
    bare = _ENDING.sub("", PurePath(name).name) or name
    return "".join(char if char.isprintable() else "_" for char in bare).strip() or "article"
