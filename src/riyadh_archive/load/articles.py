"""Any input in, its articles out: told by format, split into entries, each loaded by the module of its format.

What one entry has wrong with it costs that entry alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from riyadh_archive.errors import LoadError
from riyadh_archive.load.decode import decode
from riyadh_archive.load.entry import Entry, Format
from riyadh_archive.load.formats import OPENING, is_markup, told_format
from riyadh_archive.load.naming import article_id
from riyadh_archive.load.stated import Stated, parse_address
from riyadh_archive.load.stream import open_bytes, unpacked
from riyadh_archive.load.text import load_stated, read_path
from riyadh_archive.model import Article

Splitter = Callable[[BinaryIO, Entry], Iterator[Entry | LoadError]]
Parser = Callable[[bytes, str], tuple[str, Stated]]


def load_articles(name: str, source: Path | bytes) -> Iterator[Article | LoadError]:
    """The articles of a file, or of bytes that are called `name`, in their order; a LoadError for each that fails.

    Files of many articles are read as a stream. A NotArticleError stands for what is no article and need not be.

    >>> lines = b'{"text": "Rain fell on Lagos on Monday."}\\n{"text": ""}\\n'
    >>> [type(found).__name__ for found in load_articles("rain.jsonl", lines)]
    ['Article', 'LoadError']
    """
    for entry in iter_entries(name, source):
        try:
            yield entry if isinstance(entry, LoadError) else load_entry(entry)
        except LoadError as error:
            yield error


def iter_entries(name: str, source: Path | bytes) -> Iterator[Entry | LoadError]:
    """The entries of a file, or of bytes that are called `name`, in their order; a LoadError for each that is none.

    A file of one article is one entry and is not read yet.
    """
    try:
        with open_bytes(source, name) as stream:
            opening = stream.peek(OPENING)[:OPENING]
            format_ = told_format(PurePath(name).name, opening) or "text"
            if format_ == "text" and is_markup(opening) and not name.endswith(".txt"):
                raise LoadError(name, "this is XML, and no feed")
            path, data = (source, None) if isinstance(source, Path) else (None, source)
            whole = Entry(name, format_, article_id(PurePath(name).name), path=path, data=data)
            if split := _splitter(format_):
                yield from split(stream, whole)
            else:
                yield whole
    except LoadError as error:
        yield error


def load_entry(entry: Entry) -> Article:
    """The article that an entry is. Raises LoadError, and its kind NotArticleError for what is none and need not be."""
    data = read_path(entry.path) if entry.data is None and entry.path else entry.data or b""
    bare = unpacked(data, entry.name)
    if entry.format == "html" and entry.captured:
        from riyadh_archive.load.fetching import parse_kept

        text, stated = parse_kept(bare, entry.name, address=entry.part)
    else:
        text, stated = _parser(entry.format)(bare, entry.name)
    if entry.captured:
        stated = replace(stated, captured=entry.captured, url=parse_address(entry.part) or stated.url)
    return load_stated(text, data, entry, stated)


def _splitter(format_: Format) -> Splitter | None:
    """What splits a file of this format into entries; None where a file is one article."""
    match format_:
        case "jsonl":
            from riyadh_archive.load.jsonl import split_lines

            return split_lines
        case "json":
            from riyadh_archive.load.jsonl import split_document

            return split_document
        case "feed":
            from riyadh_archive.load.feed import split_feed

            return split_feed
        case "warc":
            from riyadh_archive.load.warc import split_records

            return split_records
        case "csv":
            from riyadh_archive.load.csv import split_rows

            return split_rows
    return None


def _parser(format_: Format) -> Parser:
    """What takes text and fields out of the bytes of an entry. Imported when the first such entry comes."""
    match format_:
        case "jsonl" | "json":
            from riyadh_archive.load.jsonl import parse_line

            return parse_line
        case "html":
            from riyadh_archive.load.html import parse_html

            return parse_html
        case "feed":
            from riyadh_archive.load.feed import parse_item

            return parse_item
        case "warc":
            from riyadh_archive.load.warc import parse_response

            return parse_response
        case "csv":
            from riyadh_archive.load.csv import parse_row

            return parse_row
        case "eml":
            from riyadh_archive.load.eml import parse_letter

            return parse_letter
        case "markdown":
            from riyadh_archive.load.markdown import parse_markdown

            return parse_markdown
    return _parse_text


def _parse_text(data: bytes, where: str) -> tuple[str, Stated]:
    return decode(data, where), Stated()
