"""Bytes of files, compressed or not, never more of them than were asked for.

A compressed file is told by its first bytes. What unpacks to far more than any text does is refused while it is read, so
that a bomb costs its own error and no memory.
"""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from riyadh_archive.errors import LoadError
from riyadh_archive.load.decode import MAX_BYTES

GZIP = b"\x1f\x8b"
CHUNK = 64 * 1024
"""Bytes read at a time."""

MAX_RATIO = 200
"""Pages and logs pack to a tenth or a thirtieth; only made-up bytes unpack to two hundred times their size and more."""

RATIO_FROM = 10 * 1024 * 1024
"""Bytes below which the ratio says nothing: a small file of blank lines is no danger."""


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a gzip stream, member after member; zeros behind the last are passed over.

    Reading raises LoadError where the stream is damaged or unpacks to more than `MAX_RATIO` times its size.
    """

    def __init__(self, packed: BinaryIO, where: str) -> None:
        self._packed = packed
        self._where = where
        self._rest = b""
        self._member: zlib._Decompress | None = None
        self._read = self._given = 0

    def readable(self) -> bool:
        """A stream to read from."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` with unpacked bytes; 0 at the end."""
        try:
            found = self._next(len(buffer))
        except zlib.error as error:
            raise LoadError(self._where, f"the compressed file is damaged ({error})") from error
        self._given += len(found)
        if self._given > RATIO_FROM and self._given > MAX_RATIO * self._read:
            raise LoadError(self._where, f"the file unpacks to more than {MAX_RATIO} times its size; no text does")
        buffer[: len(found)] = found
        return len(found)

    def _next(self, most: int) -> bytes:
        """Some unpacked bytes, `most` at most; nothing at the end."""
        while True:
            if not self._rest:
                self._rest = self._packed.read(CHUNK)
                self._read += len(self._rest)
                if not self._rest:
                    if self._member is not None:
                        raise LoadError(self._where, "the compressed file ends too early")
                    return b""
            if self._member is None:
                self._rest = self._rest.lstrip(b"\0")
                if not self._rest:
                    continue
                self._member = zlib.decompressobj(wbits=31)
            found = self._member.decompress(self._rest, most)
            self._rest = self._member.unconsumed_tail
            if self._member.eof:
                self._rest = self._member.unused_data
                self._member = None
            if found:
                return found


@contextmanager
def open_bytes(source: Path | bytes, where: str) -> Iterator["io.BufferedReader[io.RawIOBase]"]:
    """The unpacked bytes of a file, or of bytes, as a stream. Raises LoadError where they cannot be read."""
    try:
        with io.FileIO(source) if isinstance(source, Path) else io.BytesIO(source) as raw:
            packed = io.BufferedReader(cast(io.RawIOBase, raw), CHUNK)
            if packed.peek(2)[:2] == GZIP:
                yield io.BufferedReader(Unpacked(packed, where), CHUNK)
            else:
                yield packed
    except OSError as error:
        raise LoadError(where, error.strerror or "the file cannot be read") from error


def unpacked(data: bytes, where: str, *, most: int = MAX_BYTES) -> bytes:
    """The bytes of a whole file, unpacked where they are compressed. Raises LoadError for more than `most` of them."""
    if data[:2] != GZIP:
        return data
    with open_bytes(data, where) as stream:
        found = stream.read(most + 1)
    if len(found) > most:
        raise LoadError(where, f"the file unpacks to more than {most // 2**20} MB; no article is that long")
    return found
