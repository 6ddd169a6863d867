"""A letter in, its article out: newsletters as mail programs save them.

The plain text of the letter is the article; where it has none, its HTML is read as a web page, which needs the extra `web`.
Attachments are not looked at.
"""

import email
import email.errors
import email.policy
import re
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.decode import decode
from riyadh_archive.load.stated import Stated, clean_field, parse_address, parse_day, parse_language

MAX_HEAD = 256 * 1024
"""Bytes of the heads of a letter: a hundred relays and signatures take a tenth of it."""

MAX_PARTS = 100
"""Parts of a letter that are looked at; newsletters have two and their pictures."""

MAX_NESTING = 100
"""Multipart letters in multipart letters: forwards of forwards have some five."""

MIN_PLAIN_WORDS = 30
"""A plain part of fewer words only says that the letter is to be read as HTML."""

_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_BOUNDARY = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)


def parse_letter(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of a letter and what its heads say. Raises LoadError, and NotArticleError for one without text."""
    head = _END_OF_HEAD.search(data, 0, MAX_HEAD)
    if head is None:
        raise LoadError(where, f"no letter: its heads do not end within {MAX_HEAD // 1024} kB")
    if len(_BOUNDARY.findall(data)) > MAX_NESTING:
        raise LoadError(where, f"the letter has more than {MAX_NESTING} parts within parts")
    try:
        letter = email.message_from_bytes(data, policy=email.policy.compat32)
        plain, page = _bodies(letter, where)
        stated = _stated(letter)
    except (ValueError, LookupError, RecursionError, TypeError, AttributeError, email.errors.MessageError) as error:
        raise LoadError(where, f"this letter cannot be read ({type(error).__name__})") from error
    if page is not None and (plain is None or len(plain.split()) < MIN_PLAIN_WORDS):
        from riyadh_archive.load.html import parse_html

        text, told = parse_html(page[0], where, charset=page[1])
        return text, _joined(stated, told)
    if plain is None:
        raise NotArticleError(where, "letters without a text")
    return plain, stated


def _bodies(letter: "Message[str, str]", where: str) -> tuple[str | None, tuple[bytes, str | None] | None]:
    """The first plain text of a letter, and its first page with what it calls its encoding."""
    plain: str | None = None
    page: tuple[bytes, str | None] | None = None
    for number, part in enumerate(letter.walk()):
        kind = part.get_content_type()
        if number >= MAX_PARTS or (plain is not None and page is not None):
            break
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip() or part.get_filename():
            continue
        if kind == "text/plain" and plain is None:
            plain = _decoded(payload, part.get_content_charset(), where)
        elif kind == "text/html" and page is None:
            page = payload, part.get_content_charset()
    return plain, page


def _decoded(payload: bytes, charset: str | None, where: str) -> str:
    try:
        return payload.decode(charset or "utf-8").replace("\0", "").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return decode(payload, where).replace("\r\n", "\n")


def _stated(letter: "Message[str, str]") -> Stated:
    """The heads: a list's letter is from an outlet, any other from its author."""
    name = _head(letter, "From")
    sender = clean_field(parseaddr(name or "")[0]) if name else None
    is_list = any(letter[mark] for mark in ("List-Id", "List-Unsubscribe", "List-Post"))
    return Stated(
        title=_head(letter, "Subject"),
        source=sender if is_list else None,
        published=parse_day(_head(letter, "Date")),
        authors=() if is_list or not sender else (sender,),
        url=parse_address((_head(letter, "Archived-At") or "").strip("<>")),
        language=parse_language(_head(letter, "Content-Language")),
    )


def _head(letter: "Message[str, str]", name: str) -> str | None:
    """A head as one line, its encoded words decoded."""
    raw = letter[name]
    if raw is None:
        return None
    try:
        return clean_field(str(make_header(decode_header(str(raw)[:10_000]))))
    except (ValueError, LookupError, email.errors.MessageError):
        return clean_field(str(raw))


def _joined(letter: Stated, page: Stated) -> Stated:
    """What a letter says before what its page does."""
    return Stated(
        title=letter.title or page.title,
        source=letter.source or page.source,
        published=letter.published or page.published,
        authors=letter.authors or page.authors,
        url=letter.url or page.url,
        language=letter.language or page.language,
        site=page.site,
        extractor=page.extractor,
        captions=page.captions,
    )
