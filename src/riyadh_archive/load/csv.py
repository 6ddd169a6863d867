"""CSV with a header in, one article a row; the columns are named as the fields of JSON Lines.

An entry is the header with its row, so that it can be read alone.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import zip_longest
from typing import BinaryIO

from riyadh_archive.errors import LoadError
from riyadh_archive.load.decode import MAX_BYTES
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.jsonl import FIELDS, entry_of_record, stated_by, text_of
from riyadh_archive.load.stated import Stated

MAX_CELL = 10 * 1024 * 1024
"""Characters of a cell: a quotation mark that is never closed must not swallow the rest of a large file."""

MAX_COLUMNS = 1000
"""Columns of a header; exports have some dozens."""

SAMPLE = 256 * 1024
"""Bytes by which the encoding is told."""

DELIMITERS = ",;\t|"


def split_rows(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The rows of `stream` as entries; a row without text is an error of its own, a broken quotation ends the file."""
    csv.field_size_limit(MAX_CELL)
    encoding = _encoding(stream)
    lines = _lines(stream, encoding, whole.name)
    try:
        first = next(lines, "")
        delimiter = max(DELIMITERS, key=first.count)
        header = next(csv.reader([first], delimiter=delimiter), [])
        if len(header) > MAX_COLUMNS or not _has_text(header):
            yield LoadError(whole.name, "the header names no column `text`")
            return
        for number, row in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if any(cell.strip() for cell in row):
                yield _entry(header, row, number, whole)
    except (csv.Error, LoadError) as error:
        yield (
            error if isinstance(error, LoadError) else LoadError(whole.name, f"the rows cannot be told apart ({error})")
        )


def _encoding(stream: BinaryIO) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1252; bytes that no encoding has are replaced later."""
    opening = stream.peek(SAMPLE)[:SAMPLE]  # type: ignore[attr-defined]
    if opening.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(opening)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _lines(stream: BinaryIO, encoding: str, where: str) -> Iterator[str]:
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    try:
        while line := text.readline(MAX_BYTES):
            if len(line) >= MAX_BYTES:
                raise LoadError(where, f"a line has more than {MAX_BYTES // 2**20} MB; no article is that long")
            yield line.replace("\0", "")
    finally:
        text.detach()


def _has_text(header: list[str]) -> bool:
    return any(name.strip().casefold() in FIELDS["text"] for name in header)


def _entry(header: list[str], row: list[str], number: int, whole: Entry) -> Entry | LoadError:
    alone = io.StringIO(newline="")
    csv.writer(alone).writerows([header, row])
    data = alone.getvalue().encode("utf-8", "surrogatepass")
    return entry_of_record(_record(header, row), data, number, whole)


def _record(header: list[str], row: list[str]) -> dict[str, object]:
    """The cells of a row by the names of their columns; cells beyond the header have none."""
    pairs = zip_longest(header, row[: len(header)], fillvalue="")
    return {name.strip().casefold(): cell.strip() for name, cell in pairs}


def parse_row(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of an entry and what else it says. Raises LoadError."""
    try:
        header, row = csv.reader(io.StringIO(data.decode("utf-8", "surrogatepass"), newline=""))
    except (csv.Error, ValueError) as error:
        raise LoadError(where, "this is no row with its header") from error
    record = _record(header, row)
    return text_of(record, where), stated_by(record)
