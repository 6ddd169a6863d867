"""The ids that articles want, and what tells the entries of one file apart."""

import re
import unicodedata
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from riyadh_archive.load.entry import Entry

MAX_SLUG = 60
"""Characters of an id made from an address or title: enough for eight words, and a table still has room."""

_ENDING = re.compile(r"\.(?:[A-Za-z0-9]{1,5}|markdown|ndjson)$")
_NO_LETTERS = re.compile(r"[\W_]+")


def article_id(name: str) -> str:
    """The file's name without its ending; control characters and broken ones become "_".

    >>> article_id("001_report.txt"), article_id("night\\nshift"), article_id("page.html.gz")
    ('001_report', 'night_shift', 'page')
    """
    bare = _ENDING.sub("", PurePath(name).name.removesuffix(".gz")) or name
    return "".join(char if char.isprintable() else "_" for char in bare).strip() or "article"


def part_entry(
    whole: Entry, data: bytes, *, number: int, key: str | None, url: str | None = None, title: str | None = None
) -> Entry:
    """The entry at place `number`, from 1, of the file `whole`.

    What tells it from the others is its `key`, its address, or its number: the first that it has, so that an entry that
    moves within its file stays the same one. Its id comes from the last part of its address, from its title or its key.
    """
    part = key or url or str(number)
    base = (url and _from_address(url)) or slug(title or "") or slug(key or "") or f"{whole.base}-{number}"
    return Entry(f"{whole.name}#{number}", whole.format, base, whole.path, part, data)


def _from_address(url: str) -> str:
    """The part of an address that names the article: `flood-in-arl` of `https://example.org/news/flood-in-arl/?p=2`."""
    try:
        parts = [part for part in unquote(urlsplit(url).path).split("/") if part]
    except ValueError:
        return ""
    words = (slug(_ENDING.sub("", part)) for part in reversed(parts))
    return next((word for word in words if any(char.isalpha() for char in word)), "")


def slug(text: str) -> str:
    """Lower-case words of letters and digits with "-" between them, `MAX_SLUG` characters at most.

    >>> slug("Dam bursts: 40 flee Arl!"), slug("—")
    ('dam-bursts-40-flee-arl', '')
    """
    plain = unicodedata.normalize("NFKC", text[: 20 * MAX_SLUG]).lower()
    words = _NO_LETTERS.sub("-", plain).strip("-")
    if len(words) > MAX_SLUG:
        words = words[: MAX_SLUG + 1].rpartition("-")[0] or words[:MAX_SLUG]
    return words
