"""What a format says of an article beside its text: the fields of a record, the heads of a letter, the tags of a page."""

import datetime
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from riyadh_archive.load.dates import checked_day, parse_date_line
from riyadh_archive.model import Extent

MAX_FIELD = 1000
"""Code points of a title, name or address: what is longer is no such thing, and is cut."""

MAX_AUTHORS = 30
"""Teams of investigations sign with two dozen names; a longer list is no by-line."""

FIRST_DAY = "1700-01-01"
"""No newspaper is older; templates fill an empty field with `0001-01-01`."""

_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|\Z)|\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}|\Z)")
"""`2025-02-18T10:00:00Z`, `20250218`, `20250218100000`."""

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
"""`1740996000`: seconds since 1970, or thousandths of them."""

_ZONE_NAME = re.compile(r"\s+(?:GMT|UTC)[+-]\d{4}.*$")
"""What browsers write behind a clock time: `Mon Mar 03 2025 10:00:00 GMT+0100 (Central European Time)`."""

_BY = re.compile(r"\s*by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """The fields of an Article that a format states; None or empty where it does not.

    `published` is an ISO 8601 date. `extractor` is the name and version of the program that took the text out of a page.
    """

    title: str | None = None
    source: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    site: str | None = None
    extractor: str | None = None
    captured: str | None = None
    extent: Extent | None = None
    captions: tuple[str, ...] = ()


def clean_field(value: object) -> str | None:
    """A field as one line without white space around it; None for an empty one and for what is no text.

    >>> clean_field("  Dam\\n bursts "), clean_field(3), clean_field("")
    ('Dam bursts', None, None)
    """
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value[: 4 * MAX_FIELD]).split())[:MAX_FIELD] or None


def parse_day(written: object) -> str | None:
    """The day that a stamp names, as ISO 8601 and in the zone in which it is written; None where it names none.

    >>> parse_day("2025-02-18T23:30:00-05:00"), parse_day("Tue, 18 Feb 2025 10:00:00 GMT"), parse_day("18 February 2025")
    ('2025-02-18', '2025-02-18', '2025-02-18')
    >>> parse_day("soon") is None
    True
    """
    stamp = clean_field(written)
    if stamp is None or len(stamp) > 100:
        return None
    day: str | None
    if _EPOCH.fullmatch(stamp):
        day = datetime.datetime.fromtimestamp(int(stamp[:10]), datetime.UTC).date().isoformat()
    elif match := _ISO.match(stamp):
        day = checked_day(match[1] or f"{match[2]}-{match[3]}-{match[4]}")
    else:
        try:
            day = parsedate_to_datetime(stamp).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            date = parse_date_line(_ZONE_NAME.sub("", stamp))
            day = date.iso if date else None
    return day if day and day >= FIRST_DAY else None


def parse_moment(written: object) -> str | None:
    """The moment that a stamp names, as ISO 8601 in UTC to the second; its day where it names no more.

    >>> parse_moment("2025-02-18T12:00:00.5+02:00")
    '2025-02-18T10:00:00Z'
    """
    stamp = clean_field(written)
    try:
        moment = datetime.datetime.fromisoformat(stamp or "")
    except ValueError:
        return parse_day(written)
    if moment.tzinfo is None or "T" not in (stamp or ""):
        return parse_day(written)
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def parse_names(written: object) -> tuple[str, ...]:
    """The names of authors: a list of them, of records with a `name`, or one text with `;` between them.

    >>> parse_names("By Ana Silva; Tom Reed"), parse_names([{"name": "Ana Silva"}])
    (('Ana Silva', 'Tom Reed'), ('Ana Silva',))
    """
    found: list[str] = []
    for each in _listed(written):
        if isinstance(each, dict):
            each = each.get("name")
        for name in each.split(";") if isinstance(each, str) else ():
            cleaned = clean_field(_BY.sub("", name, count=1) if _BY.match(name) else name)
            if cleaned and cleaned not in found:
                found.append(cleaned)
    return tuple(found[:MAX_AUTHORS])


def _listed(written: object) -> Iterable[object]:
    return written[:MAX_AUTHORS] if isinstance(written, list | tuple) else (written,)


def parse_language(written: object) -> str | None:
    """A language tag in the form of BCP 47: `en`, `pt-BR`; None for what is none.

    >>> parse_language("EN_us"), parse_language("English")
    ('en-US', None)
    """
    tag = clean_field(written)
    match = re.fullmatch(
        r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_].{0,30})?", tag or ""
    )
    if match is None:
        return None
    language, script, region = match.groups()
    return "-".join([language.lower(), *([script.title()] if script else []), *([region.upper()] if region else [])])


def parse_address(written: object) -> str | None:
    """A web address; None for what is none.

    >>> parse_address("https://example.org/a"), parse_address("/a")
    ('https://example.org/a', None)
    """
    address = clean_field(written)
    return address if address and re.match(r"https?://[^\s/]", address, re.IGNORECASE) and " " not in address else None
