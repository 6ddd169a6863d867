"""An entry: the bytes of one article-to-be, told apart from the file that holds it.

Splitting a file into entries is cheap and streams; making an Article of an entry costs more and can be done anywhere, in
any order: an entry can be passed between processes.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

Format = Literal["text", "html", "feed", "warc", "jsonl", "json", "csv", "eml", "markdown"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article-to-be.

    `name` is what people call it. `data` are its bytes: the smallest file of its format that holds this entry alone, so
    that it can be read again without the file it came from; None where the whole file at `path` is the entry. `part` tells
    it from the other entries of its file: the address or id it has there, else its number; None where there are no others.
    `base` is the id it wants. A page that was fetched has its address as `part` and when it was fetched as `captured`, in
    ISO 8601 and UTC.
    """

    name: str
    format: Format
    base: str
    path: Path | None = None
    part: str | None = None
    data: bytes | None = None
    captured: str | None = None
