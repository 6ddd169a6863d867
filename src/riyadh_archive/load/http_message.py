"""A message of HTTP/1.1 in, its status, heads and body out, as web archives keep it and servers send it (RFC 9112).

The body is put together from chunks and unpacked, never beyond a limit: what is longer is refused.
"""

import re
import zlib
from dataclasses import dataclass

from riyadh_archive.errors import LoadError

MAX_HEAD = 64 * 1024
"""Bytes of all heads of a message; servers refuse more than 8 or 16 kB of them."""

MAX_CODINGS = 3
"""Packings within each other; one is usual, two are a mistake."""

_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b[^\r\n]*\r?\n?")
_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Message:
    """A response: its status, its heads by name in lower case, and its body as it was sent."""

    status: int
    heads: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """`text/html` of `Content-Type: text/html; charset=utf-8`; "" where there is none."""
        return self.heads.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        found = _CHARSET.search(self.heads.get("content-type", ""))
        return found[1] if found else None


def parse_message(data: bytes, where: str) -> Message:
    """The response that `data` is. Raises LoadError where it is none or has heads without end."""
    status = _STATUS.match(data)
    end = _END.search(data, 0, MAX_HEAD)
    if status is None or end is None:
        raise LoadError(where, f"no response of a web server, or its heads have more than {MAX_HEAD // 1024} kB")
    heads: dict[str, str] = {}
    for line in data[status.end() : end.start()].splitlines():
        name, colon, value = line.decode("latin-1").partition(":")
        if colon:
            heads.setdefault(name.strip().lower(), value.strip())
    return Message(int(status[1]), heads, data[end.end() :])


def unpack_body(message: Message, where: str, *, most: int) -> bytes:
    """The body as the page it is, of `most` bytes at most. Raises LoadError for a longer or damaged one."""
    body = message.body
    if "chunked" in message.heads.get("transfer-encoding", "").lower():
        body = _joined(body)
    codings = [each.strip() for each in message.heads.get("content-encoding", "").lower().split(",") if each.strip()]
    if len(codings) > MAX_CODINGS:
        raise LoadError(where, "the page is packed more than three times over")
    for coding in reversed(codings):
        body = _unpacked(body, coding, where, most)
    if len(body) > most:
        raise LoadError(where, f"the page has more than {most // 2**20} MB; no article is that long")
    return body


def _joined(body: bytes) -> bytes:
    """The chunks of a body together; the body itself where it is in none, as some archives keep it."""
    pieces: list[bytes] = []
    at = 0
    while size := _CHUNK.match(body, at):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(pieces)
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return b"".join(pieces) if pieces and at >= len(body) else body


def _unpacked(body: bytes, coding: str, where: str, most: int) -> bytes:
    if coding in ("identity", ""):
        return body
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(body, coding, where, most)
    if coding == "br":
        return _unbrotlied(body, where, most)
    raise LoadError(where, f"the page is packed as {coding[:40]!r}, which is not read here")


def _inflated(body: bytes, coding: str, where: str, most: int) -> bytes:
    if coding != "deflate" and body[:2] != b"\x1f\x8b":
        return body
    is_bare = coding == "deflate" and (body[:1] or b"\0")[0] & 15 != 8
    unpacking = zlib.decompressobj(wbits=-15 if is_bare else 15 if coding == "deflate" else 31)
    try:
        found = unpacking.decompress(body, most + 1)
    except zlib.error as error:
        raise LoadError(where, f"the packed page is damaged ({error})") from error
    if len(found) > most:
        raise LoadError(where, f"the page unpacks to more than {most // 2**20} MB; no article is that long")
    return found


def _unbrotlied(body: bytes, where: str, most: int) -> bytes:
    try:
        import brotli
    except ImportError as error:
        raise LoadError(where, "the page is packed with Brotli: pip install brotli") from error
    pieces: list[bytes] = []
    length = 0
    try:
        unpacking = brotli.Decompressor()
        pieces.append(unpacking.process(body, output_buffer_limit=most + 1))
        while (length := sum(map(len, pieces))) <= most and not unpacking.is_finished():
            pieces.append(unpacking.process(b"", output_buffer_limit=most + 1))
            if not pieces[-1]:
                break
    except (brotli.error, TypeError) as error:
        raise LoadError(where, f"the packed page is damaged ({error})") from error
    if length > most:
        raise LoadError(where, f"the page unpacks to more than {most // 2**20} MB; no article is that long")
    return b"".join(pieces)
