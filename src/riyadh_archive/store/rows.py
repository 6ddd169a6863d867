"""Records as rows of tables, and rows as records again; no SQL and no file.

A field that is a list or a value becomes one JSON column, or the rows of a table of its own (`part_rows`). What is read
back becomes a core type again, or, for commands that only print, a plain record with the same fields (`plain`).
"""

import json
from collections.abc import Collection, Iterable, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from riyadh_archive.model import Record

Row = dict[str, Any]


class Origin(NamedTuple):
    """Where an article came from: what of it is no part of the article itself.

    `base` is the id it wants, `file` the absolute path it was read from, `bytes` what was read, None where these are the
    text in UTF-8.
    """

    base: str
    file: str | None = None
    bytes: "bytes | None" = None


class Place(NamedTuple):
    """An article by what tells it from others: its id, the id it wants, its file and its bytes."""

    id: str
    base: str
    file: str | None
    sha256: str


JSON_COLUMNS = frozenset(
    [
        "authors",
        "derived_from",
        "body",
        "blocks",
        "roles",
        "mentions",
        "value",
        "evidence",
        "articles",
        "claims",
        "reference",
        "edits",
    ]
)


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=vars)
"""Records in lists and values become objects of their fields; a dump by pydantic takes three times as long."""


def record_row(record: "Record", *, without: Collection[str] = (), **columns: str | int | bytes | None) -> Row:
    """The row of a record: its fields but those `without`, lists and values as JSON, and further `columns`."""
    fields: Row = {name: value for name, value in vars(record).items() if name not in without} | columns
    for column in JSON_COLUMNS & fields.keys():
        if fields[column] is not None:
            fields[column] = _ENCODER.encode(fields[column])
    return fields


def part_rows(parent: str, key: str | int, parts: Iterable["Record"]) -> list[Row]:
    """The rows of a list field: each part with the key of its record in the column `parent`, and its position."""
    return [{**record_row(part), parent: key, "position": at} for at, part in enumerate(parts)]


def read_row(columns: Sequence[str], values: Iterable[Any]) -> Row:
    """One row by column, its JSON read."""
    row = dict(zip(columns, values, strict=True))
    for column in JSON_COLUMNS & row.keys():
        if row[column] is not None:
            row[column] = json.loads(row[column])
    return row


def plain(fields: Any) -> Any:
    """The fields of a record as attributes, all the way down.

    >>> plain({"label": "a", "sides": [{"label": "b"}]}).sides[0].label
    'b'
    """
    if isinstance(fields, dict):
        return SimpleNamespace(**{name: plain(value) for name, value in fields.items()})
    if isinstance(fields, list):
        return tuple(plain(value) for value in fields)
    return fields


def encoded(text: str) -> bytes:
    """The text in UTF-8; a lone surrogate, which no good file holds, does not stop it."""
    return text.encode("utf-8", "surrogatepass")
