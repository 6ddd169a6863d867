"""A web archive in, one article an HTML response of status 200 (ISO 28500, WARC 1.0 and 1.1).

Read as a stream, record by record; an entry is the record as it stands, heads and digests included. The reader is our own:
warcio 1.8 reads lines of heads without a limit and takes records that are cut off.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.html import MAX_PAGE, parse_html
from riyadh_archive.load.http_message import MAX_HEAD, parse_message, unpack_body
from riyadh_archive.load.naming import part_entry
from riyadh_archive.load.stated import Stated, clean_field, parse_address, parse_moment
from riyadh_archive.load.stream import CHUNK

MAX_LINE = 16 * 1024
"""Bytes of a line of the heads; addresses of 8,000 characters are the longest that browsers send."""

MAX_RECORD = 2 * MAX_PAGE
"""Bytes of a response that is kept in memory; longer ones are pictures and films, and are read past."""

PAGES = frozenset({"text/html", "application/xhtml+xml"})
OTHER = "web archive records that are no pages (requests, pictures, redirects, errors)"

_VERSION = re.compile(rb"WARC/\d+\.\d+\r?\n$")
_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Record:
    """The heads of a record, by name in lower case, and its block; `raw` is the record as it stands."""

    heads: dict[str, str]
    block: bytes
    raw: bytes


def split_records(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The pages of a web archive as entries; a NotArticleError for every other record."""
    number = 0
    while (record := _next_record(stream, f"{whole.name}#{number + 1}")) is not None:
        number += 1
        where = f"{whole.name}#{number}"
        try:
            if not isinstance(record, Record) or not _is_page(record, where):
                yield NotArticleError(where, OTHER)
                continue
            check_digests(record, where)
        except LoadError as error:
            yield error
            continue
        url = parse_address(record.heads.get("warc-target-uri", "").strip("<>"))
        yield part_entry(whole, record.raw, number=number, key=None, url=url)


def _next_record(stream: BinaryIO, where: str) -> Record | dict[str, str] | None:
    """The next record, its heads alone where it is no response or too long; None at the end.

    Raises LoadError where what stands there is no record: nothing behind it can be told apart.
    """
    first = stream.readline(MAX_LINE)
    while first in (b"\r\n", b"\n"):
        first = stream.readline(MAX_LINE)
    if not first:
        return None
    if not _VERSION.match(first):
        raise LoadError(where, "this is no record of a web archive; the rest of the file cannot be read")
    head, heads = _heads(stream, where)
    try:
        length = int(heads.get("content-length", ""))
    except ValueError:
        raise LoadError(where, "the record does not tell its length; the rest of the file cannot be read") from None
    if heads.get("warc-type", "").lower() != "response" or not 0 <= length <= MAX_RECORD:
        _pass_over(stream, length, where)
        return heads
    block = stream.read(length)
    if len(block) < length:
        raise LoadError(where, "the file ends within this record")
    return Record(heads, block, first + head + block)


def _heads(stream: BinaryIO, where: str) -> tuple[bytes, dict[str, str]]:
    """The heads of a record as they stand, and by name."""
    raw = bytearray()
    heads: dict[str, str] = {}
    name = ""
    while line := stream.readline(MAX_LINE):
        raw += line
        if not line.endswith(b"\n") or len(raw) > MAX_HEAD:
            raise LoadError(where, "the heads of the record are too long; the rest of the file cannot be read")
        if not line.strip():
            return bytes(raw), heads
        told, colon, value = line.decode("utf-8", "replace").partition(":")
        if line[:1] in b" \t" and name:
            heads[name] += " " + line.decode("utf-8", "replace").strip()
        elif colon:
            name = told.strip().lower()
            heads.setdefault(name, value.strip())
    raise LoadError(where, "the file ends within this record")


def _pass_over(stream: BinaryIO, length: int, where: str) -> None:
    left = max(length, 0)
    while left:
        found = stream.read(min(left, CHUNK))
        if not found:
            raise LoadError(where, "the file ends within this record")
        left -= len(found)


def _is_page(record: Record, where: str) -> bool:
    message = parse_message(record.block, where)
    return message.status == 200 and message.media_type in PAGES


def check_digests(record: Record, where: str) -> None:
    """Compare a record with the digests that it states. Raises LoadError where one is another.

    A payload is held to its digest with its chunks or without them: writers differ in what they count.
    """
    told = record.heads.get("warc-block-digest")
    if told and not _fits(record.block, told):
        raise LoadError(where, "the record is not what its digest says (WARC-Block-Digest)")
    told = record.heads.get("warc-payload-digest")
    if told and not any(_fits(payload, told) for payload in _payloads(record, where)):
        raise LoadError(where, "the page is not what its digest says (WARC-Payload-Digest)")


def _payloads(record: Record, where: str) -> Iterator[bytes]:
    message = parse_message(record.block, where)
    yield message.body
    chunked = {"transfer-encoding": message.heads.get("transfer-encoding", "")}
    yield unpack_body(replace(message, heads=chunked), where, most=MAX_RECORD)
    yield unpack_body(message, where, most=MAX_RECORD)


def _fits(data: bytes, told: str) -> bool:
    """Whether `sha1:3I42H3S6…` is the digest of `data`; one of a kind that is not known here is believed."""
    kind, _, value = told.strip().partition(":")
    kind = kind.lower().replace("-", "")
    if kind not in ("md5", "sha1", "sha256", "sha512"):
        return True
    digest = hashlib.new(kind, data, usedforsecurity=False)
    if value.lower() == digest.hexdigest():
        return True
    try:
        return base64.b32decode(value.upper() + "=" * (-len(value) % 8)) == digest.digest()
    except (binascii.Error, ValueError):
        return False


def parse_response(data: bytes, where: str) -> tuple[str, Stated]:
    """The article of a record, its address and when it was captured. Raises LoadError and NotArticleError."""
    end = _END.search(data, 0, MAX_HEAD)
    if end is None:
        raise LoadError(where, "this is no record of a web archive")
    heads = dict(_pair(line) for line in data[: end.start()].decode("utf-8", "replace").splitlines() if ":" in line)
    address = heads.get("warc-target-uri", "").strip("<>")
    message = parse_message(data[end.end() :], where)
    page = unpack_body(message, where, most=MAX_PAGE)
    text, stated = parse_html(page, where, address=clean_field(address), charset=message.charset)
    return text, replace(
        stated, captured=parse_moment(heads.get("warc-date")), url=parse_address(address) or stated.url
    )


def _pair(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip().lower(), value.strip()
