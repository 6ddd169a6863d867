"""Bytes in, text out: UTF-8, UTF-16 or Windows-1252, with every character kept and the byte order mark taken off.

A file that is no text is refused, never guessed at: a page of mojibake would give claims nobody wrote.
"""

import codecs

from riyadh_archive.errors import LoadError

MAX_BYTES = 50 * 1024 * 1024
"""The longest news report is some 200 kB; above 50 MB a file is a dump or an image, and would only fill the memory."""

SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a mark from binary: enough for statistics, and it costs nothing."""

MIN_WIDE = 16
"""Bytes that a file without a mark must have to be taken for UTF-16: eight characters, fewer are chance."""

MAX_CONTROL_SHARE = 0.02
"""Text holds hardly any control characters besides tab, line ends and form feed; one in fifty is no text."""

_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b\x08"))


def decode(data: bytes, where: str) -> str:
    """The text of `data`. Raises LoadError(`where`) for an empty, too large or binary file.

    Windows-1252 with its five unassigned bytes read as Latin-1 takes whatever is neither UTF-8 nor UTF-16, so text of
    any other encoding is kept, if oddly.

    >>> decode(b"caf\\xe9", "menu.txt")
    'café'
    """
    if not data.strip():
        raise LoadError(where, "the file is empty")
    if len(data) > MAX_BYTES:
        raise LoadError(
            where, f"the file has {len(data) / 2**20:.0f} MB; articles of up to {MAX_BYTES // 2**20} MB are read"
        )
    text = _decode_marked(data)
    if text is None:
        text = _decode_wide(data)
    if text is None:
        text = _decode_narrow(data, where)
    if not text.strip():
        raise LoadError(where, "the file is empty")
    return text


def _decode_marked(data: bytes) -> str | None:
    """Text with a byte order mark; None without one, or where the rest does not keep its promise."""
    marks = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
    for mark, encoding in marks:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    return None


def _decode_wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by its zero bytes: for Latin letters every second byte is one."""
    sample = data[:SAMPLE]
    if len(data) % 2 or len(data) < MIN_WIDE or b"\0" not in sample:
        return None
    even, odd = sample[::2], sample[1::2]
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros.count(0) > 0.7 * len(zeros) and others.count(0) <= 0.02 * len(others):
            return _try(data, encoding)
    return None


def _decode_narrow(data: bytes, where: str) -> str:
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if b"\0" in data or controls > MAX_CONTROL_SHARE * len(sample):
        raise LoadError(where, "this is a binary file, not text; give the article as .txt")
    text = _try(data, "utf-8")
    if text is not None:
        return text
    return codecs.charmap_decode(data, "strict", _CP1252)[0]


def _try(data: bytes, encoding: str) -> str | None:
    """None for bytes that are not of this encoding, and for text with a zero: that is binary with a lucky start."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _cp1252_character(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_CP1252 = "".join(_cp1252_character(byte) for byte in range(256))
