"""Records as JSON: the fields of the core types, all the way down; JSON Lines, one record a line."""

import json
from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TextIO

_LONG_FIELDS = ("text", "blocks")
"""What an article's JSON leaves out unless it is asked for."""


def document(record: Any) -> Any:
    """A record as dicts, lists and plain values: a core type's own dump, or the fields of a plain record."""
    if isinstance(record, SimpleNamespace):
        return {name: document(value) for name, value in vars(record).items()}
    if is_dataclass(record) and not isinstance(record, type):
        return {name: document(value) for name, value in asdict(record).items()}
    if isinstance(record, tuple):
        return [document(value) for value in record]
    return record.model_dump(mode="json") if hasattr(record, "model_dump") else record


def article_document(article: Any, *, text: bool = False) -> dict[str, Any]:
    """An article, with its text and the kinds of its lines only where `text` asks for them."""
    fields: dict[str, Any] = document(article)
    return fields if text else {name: value for name, value in fields.items() if name not in _LONG_FIELDS}


def write_json(documents: Any, stream: TextIO) -> None:
    """One indented JSON text: a list of documents, or a single one."""
    stream.write(dump(documents, stream, indent=2) + "\n")


def write_lines(documents: Iterable[Any], stream: TextIO) -> None:
    """A document a line."""
    for told in documents:
        stream.write(dump(told, stream) + "\n")


def write_file(documents: Iterable[Any], path: Path) -> Path:
    """JSON Lines in a UTF-8 file whose folder is made where it is missing; returns the path.

    What stood there stays until all is written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            write_lines(documents, stream)
        part.replace(path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk names no file
        raise
    return path


def dump(told: Any, stream: TextIO, *, indent: int | None = None) -> str:
    """JSON as the stream can carry it: letters as they are in UTF-8, escaped in any other encoding.

    On a terminal what a terminal would obey is escaped as well, which changes the look of the JSON and not its content.
    """
    encoding = (stream.encoding or "utf-8").lower().replace("-", "")
    text = json.dumps(told, ensure_ascii=encoding != "utf8", indent=indent)
    if stream.isatty():
        text = "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in text)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate, which no encoding carries
        return json.dumps(told, indent=indent)
    return text
