"""A page from the web as an entry: its bytes are kept as they came.

Where the page itself does not tell its encoding and its server did, the bytes are kept as a message with that one head, so
that they can be read again.
"""

from dataclasses import replace

from riyadh_archive.errors import NotArticleError
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.fetch import SECONDS, fetch
from riyadh_archive.load.formats import OPENING, told_format
from riyadh_archive.load.html import MAX_PAGE, is_declared, parse_html
from riyadh_archive.load.http_message import parse_message, unpack_body
from riyadh_archive.load.naming import part_entry
from riyadh_archive.load.stated import Stated

PAGES = frozenset({"text/html", "application/xhtml+xml"})
TEXTS = frozenset({"text/plain", "text/markdown"})
_KEPT = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset="


def fetch_entry(url: str, *, allow_private: bool = False, seconds: float = SECONDS) -> Entry:
    """The page at `url` as an entry. Raises LoadError, and NotArticleError for what is no page and no text."""
    page = fetch(url, allow_private=allow_private, seconds=seconds)
    data = page.data
    if page.media_type in PAGES or told_format("", data[:OPENING]) == "html":
        if page.charset and not is_declared(data):
            data = _KEPT + page.charset.encode("ascii", "replace") + b"\r\n\r\n" + data
        whole = Entry(page.url, "html", "page", captured=page.captured)
    elif page.media_type in TEXTS:
        whole = Entry(
            page.url, "markdown" if page.media_type == "text/markdown" else "text", "page", captured=page.captured
        )
    else:
        raise NotArticleError(page.url, f"no page: the server calls it {page.media_type[:60] or 'nothing'}")
    entry = part_entry(whole, data, number=1, key=page.url, url=page.url)
    return replace(entry, name=page.url, captured=page.captured)


def parse_kept(data: bytes, where: str, *, address: str | None) -> tuple[str, Stated]:
    """The article of a page that was fetched from `address`. Raises LoadError and NotArticleError."""
    charset = None
    if data.startswith(_KEPT):
        message = parse_message(data, where)
        charset, data = message.charset, unpack_body(message, where, most=MAX_PAGE)
    return parse_html(data, where, address=address, charset=charset)
