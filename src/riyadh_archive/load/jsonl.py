"""JSON Lines in, one article a line; also a JSON file that holds one record or a list of them.

`text` is needed; `title`, `url`, `published`, `source`, `authors` and `language` are taken where they are there, under
these names and the ones that exports give them.
"""

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.decode import MAX_BYTES, decode
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.naming import part_entry
from riyadh_archive.load.stated import (
    Stated,
    clean_field,
    parse_address,
    parse_day,
    parse_language,
    parse_names,
)

FIELDS = {
    "text": ("text", "body", "content", "maintext", "article"),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url"),
    "published": (
        "published",
        "date",
        "published_at",
        "publishedAt",
        "publishedat",
        "date_published",
        "pub_date",
        "publication_date",
    ),
    "source": ("source", "publisher", "outlet", "publication"),
    "authors": ("authors", "author", "byline"),
    "language": ("language", "lang"),
    "id": ("id", "doc_id", "guid"),
}
"""The names under which exports give a field, ours first."""


def split_lines(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The lines of `stream` as entries; a line that is no record or has no text is an error of its own."""
    for number, line in enumerate(_lines(stream, whole.name), 1):
        if isinstance(line, LoadError):
            yield line
        elif line.strip():
            yield _entry(line, number, whole)


def split_document(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The records of a JSON file: a list of them, one alone, or lines of them under the wrong ending.

    A list is read as a whole. A file without a single text is no export of articles.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield LoadError(whole.name, f"the file has more than {MAX_BYTES // 2**20} MB; give long exports as JSON Lines")
        return
    try:
        read = json.loads(decode(data, whole.name))
    except (ValueError, RecursionError):
        yield from split_lines(io.BytesIO(data), whole)
        return
    records = read if isinstance(read, list) else [read]
    if not any(isinstance(record, dict) and field(record, "text") for record in records):
        yield NotArticleError(whole.name, "JSON without articles")
        return
    for number, record in enumerate(records, 1):
        line = json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")
        yield _entry(line, number, whole)


def _lines(stream: BinaryIO, where: str) -> Iterator[bytes | LoadError]:
    """The lines of a stream; one that is too long for an article is read past in pieces."""
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield LoadError(where, f"a line has more than {MAX_BYTES // 2**20} MB; no article is that long")


def _entry(line: bytes, number: int, whole: Entry) -> Entry | LoadError:
    try:
        record = parse_record(line, f"{whole.name}#{number}")
    except LoadError as error:
        return error
    return entry_of_record(record, line.strip(), number, whole)


def entry_of_record(record: dict[str, object], data: bytes, number: int, whole: Entry) -> Entry | LoadError:
    """The entry that a record is, `data` its bytes; an error where it has no text."""
    try:
        text_of(record, f"{whole.name}#{number}")
    except LoadError as error:
        return error
    return part_entry(
        whole,
        data,
        number=number,
        key=_key(field(record, "id")),
        url=parse_address(field(record, "url")),
        title=clean_field(field(record, "title")),
    )


def _key(id_: object) -> str | None:
    return str(id_) if isinstance(id_, int) else clean_field(id_)


def parse_record(data: bytes, where: str) -> dict[str, object]:
    """The JSON object that `data` is. Raises LoadError(`where`) where it is none."""
    try:
        record = json.loads(decode(data, where))
    except (ValueError, RecursionError) as error:
        raise LoadError(where, f"this is no JSON ({_told(error)})") from error
    if not isinstance(record, dict):
        raise LoadError(where, "this is no record: expected an object with a field `text`")
    return record


def _told(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def field(record: dict[str, object], name: str) -> object:
    """The field of a record under the first of its names that is there and not empty."""
    return next((record[key] for key in FIELDS[name] if record.get(key)), None)


def text_of(record: dict[str, object], where: str) -> str:
    """The text of a record. Raises LoadError where it has none."""
    text = field(record, "text")
    if not isinstance(text, str) or not text.strip():
        raise LoadError(where, "the record has no `text`")
    return text


def parse_line(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of a line and what else it says. Raises LoadError."""
    record = parse_record(data, where)
    return text_of(record, where), stated_by(record)


def stated_by(record: dict[str, object]) -> Stated:
    """What a record says of its article."""
    return Stated(
        title=clean_field(field(record, "title")),
        source=clean_field(_named(field(record, "source"))),
        published=parse_day(field(record, "published")),
        authors=parse_names(field(record, "authors")),
        url=parse_address(field(record, "url")),
        language=parse_language(field(record, "language")),
    )


def _named(source: object) -> object:
    """The name of an outlet that is given as a record of its own: `{"id": 3, "name": "Lakeside Courier"}`."""
    return source.get("name") if isinstance(source, dict) else source
