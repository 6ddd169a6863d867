"""Lines that are nothing but a date of the page, and the day they name.

A date is read only from a line that has no other words: the dates of sentences tell of the news, not of the page.
"""

import datetime
import re
from functools import cache
from typing import NamedTuple

from riyadh_archive.lexicon.page import fold, page_words

MAX_DATE_LINE = 120
"""Characters. A labeled date with weekday, time and two time zones stays below 100."""

MAX_OTHER_WORDS = 4
"""Words of an outlet, section or author beside the date: "CityBuzz | 11.05.2025", "May 10, 2025 | Staff and agencies"."""
BESIDE_LABEL = 8
"""The same beside a date that is labeled as one: "Date: 13/09/2025 | Office of the Prime Minister"."""
_POSTED_BY = re.compile(r"(?<=\d),?\s+by\s+[^,;:!?]{1,40}$", re.I)
"""`Posted on 14 March 2025 by admin`, `4 May 2025, by J. Moss`."""
_POSTED_BY_ON = re.compile(r"^(?:(?:posted|written|published)\s+)?by\s+[^\d,;:!?]{1,40}\s+on\s+(?=[\w, ]{6,30}$)", re.I)
"""`Posted by J. Moss on May 4, 2025`: what stands before the day."""
_POSTED_IN = re.compile(
    r"^(?:(?:on behalf of [^\d;:!?]{1,60}\s)?posted|published|filed)"
    r" (?:in|under|to)\s+[^\d;:!?]{1,60}\s+on\s+(?=[\w, ]{6,40}\.?$)",
    re.I,
)
"""`On behalf of J. Moss posted in Fires on May 4, 2025.`: the same with the section of a blog."""
_BYLINE = re.compile(r"(?:(?:posted|written|published)\s+)?by\s", re.I)
"""How a part with an author begins; his titles and names may be more words than an outlet has."""

_ISO = re.compile(r"\b(\d{4})\s?-\s?(\d{1,2})\s?-\s?(\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)")
_YEAR_FIRST = re.compile(r"\b(\d{4})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{1,2})\b")
_YEAR_LAST = re.compile(r"\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b")
_PARTS = re.compile(r"\s+[/•·]\s+|\s*\|\s*|\s+(?=(?:Last )?[Uu]pdated\b|UPDATED\b)")
"""`March 3, 2021 / Updated March 4, 2021`: two days in one line."""

_SHORT_YEAR = re.compile(r"\b(\d{1,2})\s?([/.])\s?(\d{1,2})\s?\2\s?(\d{2})\b")
"""`06/13/13` and `06.13.13`, in American pages: the year is of this century, the day is read only where it is above 12."""

_CLOCK = re.compile(
    r"\b\d{1,2}\s?[:.]\s?\d{2}(?:\s?[:.]\s?\d{2})?(?:\s?[ap]\s?\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?|\b\d{4}\s?(?:hrs|hours|gmt|utc)\b",
    re.I,
)
_PAPER = re.compile(
    r"(?:(?:press|news|media|joint|public|official)\s)?(?:release|statement|note|communiqu[eé]|announcement|bulletin|notice)"
    r"(?:\s(?:no\.?\s?)?\d{1,5}(?:/\d{2,4})?)?\s?[,:–—-]\s?(?=\w{1,9}\.?,?\s\w)",
    re.I,
)
"""What an official paper calls itself before its date: `Press release No. 714, 9 December 2022`."""
_PART_SIGNS = ("/", "|", "•", "·", "pdated", "PDATED")
_DIGIT = re.compile(r"\d")
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
"""Longer than what stands in a clock time ("hours"): a line with such a word that no date has is none."""
_ZONE = re.compile(r"\b(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d\d)?\b")
"""`GMT+3`: an offset is no day."""
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")


class PageDate(NamedTuple):
    """What a date line says. `iso` is None where it gives no whole day, or one that can be read in two ways."""

    iso: str | None
    labeled: bool
    updated: bool
    bare: bool
    """True where the line has no day at all: a lone label, a clock time, "3 hours ago"."""


def parse_date_line(line: str) -> PageDate | None:
    """The date of a line that holds nothing else, None for any other line.

    >>> parse_date_line("Published: June 13, 2013 4:59 PM EDT").iso
    '2013-06-13'
    >>> parse_date_line("The court sat on June 13, 2013.") is None
    True
    """
    if len(line) > MAX_DATE_LINE or not line:
        return None
    parts = [part for part in _PARTS.split(line) if part] if any(sign in line for sign in _PART_SIGNS) else ()
    if len(parts) > 1:
        read = [_parse_one(part) for part in parts]
        days = [date for date in read if date and date.iso]
        others = [part for part, date in zip(parts, read, strict=True) if date is None]
        most = BESIDE_LABEL if any(date.labeled for date in days) else MAX_OTHER_WORDS
        if days and all(len(part.split()) <= (BESIDE_LABEL if _BYLINE.match(part) else most) for part in others):
            return min(days, key=lambda date: date.updated)
    if paper := _PAPER.match(line):
        line = line[paper.end() :]
    line = _without_agency(line)
    lower = line.lower()
    if lower.startswith(("on behalf of", "posted ", "filed ", "published ")) and _POSTED_IN.match(line):
        return _parse_one(_POSTED_IN.sub("", line))
    if "by" in lower:
        return _parse_one(_POSTED_BY.sub("", _POSTED_BY_ON.sub("", line)))
    return None if any(word not in _vocabulary() for word in _LONG_WORD.findall(lower)) else _parse_one(line)


def _without_agency(line: str) -> str:
    """A line without the agency that stands right before or behind its date: "AFP | July 04, 2014", "4 July 2014 | Reuters"."""
    if not _DIGIT.search(line):
        return line
    first, _, rest = line.partition(" ")
    if rest and fold(first).strip(_BESIDE_AGENCY) in page_words().agencies:
        return rest
    before, _, last = line.rpartition(" ")
    return (
        before.rstrip(_BESIDE_AGENCY) if before and fold(last).strip(_BESIDE_AGENCY) in page_words().agencies else line
    )


_BESIDE_AGENCY = " ,:()–—-"


@cache
def _vocabulary() -> frozenset[str]:
    """Every word that a line may hold and still be nothing but a date."""
    known = page_words().dates
    return known.fillers.union(known.months, known.weekdays, known.published, known.updated, known.relative)


def _parse_one(line: str) -> PageDate | None:
    """The date of a line that names one day."""
    line = _ZONE.sub(" ", line)
    numeric, rest = _take_numeric(line) if _DIGIT.search(line) else (None, line)
    rest, clocks = _CLOCK.subn(" ", rest)
    words = [token.lower() for token in _TOKEN.findall(rest) if token.isalnum()]
    read = _read_words(words)
    if read is None or (not words and numeric is None and rest.strip() == line.strip()):
        return None
    if clocks and not (numeric or read.months or read.numbers):
        words = [word for word in words if word not in page_words().dates.fillers]  # 16:05 GMT
    return _page_date(numeric, read, words)


class _Numeric(NamedTuple):
    iso: str | None


class _Words(NamedTuple):
    months: tuple[int, ...]
    numbers: tuple[int, ...]
    weekday: bool


def _take_numeric(line: str) -> tuple[_Numeric | None, str]:
    """A date in digits alone, and the line without it."""
    for pattern in (_ISO, _YEAR_FIRST):
        if match := pattern.search(line):
            year, month, day = map(int, match.groups())
            return _Numeric(_iso(year, month, day)), line[: match.start()] + " " + line[match.end() :]
    for pattern, century in ((_YEAR_LAST, 0), (_SHORT_YEAR, 2000)):
        if match := pattern.search(line):
            one, two, year = (int(part) for part in match.groups() if part.isdigit())
            day_first = "." in match.group() and not century  # where dots divide a whole date, the day comes first
            iso = _iso(century + year, two, one) if day_first else _unambiguous(one, two, century + year)
            return _Numeric(iso), line[: match.start()] + " " + line[match.end() :]
    return None, line


def _unambiguous(one: int, two: int, year: int) -> str | None:
    """The day of 18/02/2025 or 02/18/2025; None for 03/04/2025, which the two sides of an ocean read differently."""
    if one == two or (two > 12 >= one):
        return _iso(year, one, two)
    return _iso(year, two, one) if one > 12 >= two else None


def _read_words(words: list[str]) -> _Words | None:
    """Months and numbers of a line whose every word belongs to a date; None where some other word stands there."""
    known = page_words().dates
    months: list[int] = []
    numbers: list[int] = []
    weekday = False
    for word in words:
        if word.isdecimal():
            numbers.append(int(word[:9]))
        elif word in known.months:
            months.append(known.months[word])
        elif word in known.weekdays:
            weekday = True
        elif word not in _vocabulary():
            return None
    return _Words(tuple(months), tuple(numbers), weekday)


def _page_date(numeric: _Numeric | None, read: _Words, words: list[str]) -> PageDate | None:
    known = page_words().dates
    labeled = any(word in known.published | known.updated for word in words)
    updated = any(word in known.updated for word in words) and not any(word in known.published for word in words)
    has_day = numeric is not None or (bool(read.months) and bool(read.numbers))
    if not has_day and not (labeled or read.weekday or _is_relative(words) or not words):
        return None
    return PageDate(numeric.iso if numeric else _from_words(read), labeled, updated, not has_day)


def _is_relative(words: list[str]) -> bool:
    """Whether `words` are "3 hours ago" or "5 min read"; "100 days" may be the heading of a section."""
    return len(words) > 1 and words[0].isdecimal() and words[-1] in page_words().dates.relative_ends


def _from_words(read: _Words) -> str | None:
    if len(read.months) != 1:
        return None
    years = [number for number in read.numbers if 1900 <= number <= 2100]
    days = [number for number in read.numbers if 1 <= number <= 31]
    return _iso(years[0], read.months[0], days[0]) if len(years) == 1 and days else None


def checked_day(written: str) -> str | None:
    """`written` where it is a day of the calendar in ISO 8601, None where it is none: "2023-02-29"."""
    try:
        return datetime.date.fromisoformat(written).isoformat()
    except ValueError:
        return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
