"""On which day the event of an article fell: what keeps two events of one kind apart.

In: an article. Out: the day it was published and the day it speaks of most, as far as it says so. Only dates printed in
numbers, and weekdays beside a known day of publication, are read here; the `date` claims of an article are read
elsewhere, with more care.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from riyadh_archive.grammar.updates import writing_day
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.model import Article
from riyadh_archive.text import iter_from

_LEAD = 1200
"""A weekday is read in the first so many characters: the lead says when the event was, later ones tell of others."""
_READ = 20_000
"""Dates are read in the first so many characters: enough for the longest report, and a bound for a book."""
_FRESH_DAYS = 10
"""News tells of the last days: a day further from the day of publication is background or an announcement."""


_NAMED_OFTEN = 2
"""Times that a report whose dateline alone is dated names the day of its event, where that is another day."""


_AHEAD_REACH = 40
"""Code points before a date in which its clause says that the day is still to come."""
_AHEAD = re.compile(
    r"\b(?:will|would be|next \w+ (?:is|was) (?:on|for)|until|due|scheduled|slated|expected|planned|to be"
    r"|(?:is|are|were) (?:to \w+|(?:\w+ ){0,2}\w+ed)|set for|votes"
    r"|(?:postponed|rescheduled|moved|delayed|adjourned|put off|pushed back) to"
    r"|(?:by|from)(?=\s*\Z))\b[^.;!?]*\Z"
)
"""What puts a day ahead: "is sentenced on | May 9", "will meet on | May 9", "was postponed to | May 9"."""
_LONG_AGO_REACH = 160
"""Code points before a date in which its clause says that it tells of what was long before."""
_LONG_AGO = re.compile(r"\b(?:[Ss]ince|(?:was|were) when)\b[^.;:!?\n]*\Z")
"""What does: "the first since the two met on | May 9, 2019", "That was when she called him on | May 9, 2019"."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; `year` is None where nothing gives it."""

    month: int
    day: int
    year: int | None = None

    @property
    def ordinal(self) -> int:
        """The number of the day in the calendar; a missing year counts as the year 2000."""
        return date(self.year or 2000, self.month, self.day).toordinal()

    def distance(self, other: "Day") -> int:
        """Days between the two, at least: where a year is missing, the nearest years that fit."""
        if self.year and other.year:
            return abs(self.ordinal - other.ordinal)
        gap = abs(replace(self, year=None).ordinal - replace(other, year=None).ordinal)
        return min(gap, 366 - gap)


@dataclass(frozen=True, slots=True)
class EventDays:
    """When an article was published, the day of the last days that it speaks of most, and every day that it names."""

    published: Day | None
    principal: Day | None
    named: tuple[Day, ...]


@cache
def _starts() -> re.Pattern[str]:
    """Where a date can begin: at a digit, or the first letter of a month or weekday."""
    letters = "".join(sorted({name[0] for name in (*months(), *weekdays())}))
    return re.compile(rf"[\d{letters}](?<![a-zA-Z].)")


@cache
def _dates() -> re.Pattern[str]:
    """Matches "February 18, 2025", "Feb. 18", "18 February 2025" and "2025-02-18"."""
    names = "|".join(sorted(months(), key=lambda name: (-len(name), name)))
    return re.compile(
        rf"\b(?P<m1>{names})\b\.?\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<y1>\d{{4}})\b)?"
        rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m2>{names})\b\.?(?:,?\s(?P<y2>\d{{4}})\b)?"
        r"|\b(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})\b"
        rf"|\b(?P<weekday>{'|'.join(weekdays())})\b"
    )


def parse_day(iso: str) -> Day | None:
    """The day of an ISO 8601 date, None for anything else.

    >>> parse_day("2024-02-30"), parse_day("2024-02-29")
    (None, Day(month=2, day=29, year=2024))
    """
    try:
        found = date.fromisoformat(iso[:10])
    except ValueError:
        return None
    return Day(found.month, found.day, found.year)


def _valid(year: str | None, month: int, day: str) -> Day | None:
    try:
        found = date(int(year) if year else 2000, month, int(day))
    except ValueError:
        return None
    return Day(found.month, found.day, int(year) if year else None)


def _weekday_before(weekday: str, published: Day | None) -> Day | None:
    """The last such weekday on or before the day of publication."""
    if published is None or published.year is None:
        return None
    at = date(published.year, published.month, published.day)
    ago = (at.weekday() - weekdays()[weekday]) % 7
    if at.toordinal() <= ago:
        return None
    found = at - timedelta(days=ago)
    return Day(found.month, found.day, found.year)


def _iter_days(article: Article, published: Day | None) -> Iterator[tuple[Day, bool]]:
    """The days that it prints, each with whether it is said to be ahead, or long ago."""
    read = 0
    for span in article.body:
        end = min(span.end, span.start + _READ - read)
        for match in iter_from(_starts(), _dates(), article.text, span.start, end):
            if weekday := match["weekday"]:
                day = _weekday_before(weekday, published) if read + match.start() - span.start < _LEAD else None
            else:
                day = _numbered(match)
            if day is not None:
                yield day, _is_aside(article.text, span.start, match.start())
        read += span.end - span.start
        if read >= _READ:
            return


def _is_aside(text: str, start: int, at: int) -> bool:
    """Whether the clause of the date at `at` of a body from `start` on tells of a day ahead or of one long ago."""
    ahead = _AHEAD.search(text, max(start, at - _AHEAD_REACH), at)
    return ahead is not None or _LONG_AGO.search(text, max(start, at - _LONG_AGO_REACH), at) is not None


def event_days(article: Article) -> EventDays:
    """What `article` says of the day of its event."""
    published = parse_day(article.published or "")
    written = published or _dateline_day(article)
    counted_from = parse_day(writing_day(article) or "") or written
    read = [(_with_year(day, written), aside) for day, aside in _iter_days(article, counted_from)]
    days = [day for day, _ in read]
    fresh = [day for day, aside in read if not aside and (written is None or day.distance(written) <= _FRESH_DAYS)]
    counts = Counter((day.month, day.day) for day in fresh)
    most = max(counts.values(), default=0)
    principal = next((day for day in fresh if counts[day.month, day.day] == most), None)
    if published is None and written is not None and most < _NAMED_OFTEN:
        principal = written  # a day that is named once beside the dateline's is of something else: a call, a vote
    return EventDays(published, principal, tuple(dict.fromkeys(days)))


def _dateline_day(article: Article) -> Day | None:
    """The day in the dateline: `LEEDS, England, May 9 (Meridian Press) -`."""
    lines = (article.text[block.start : block.end] for block in article.blocks if block.kind == "dateline")
    return next((day for line in lines for match in _dates().finditer(line) if (day := _numbered(match))), None)


def _numbered(match: re.Match[str]) -> Day | None:
    """The day of a date in numbers; None for a weekday and for a day that no calendar has."""
    if match["weekday"]:
        return None
    if match["m3"]:
        return _valid(match["y3"], int(match["m3"]), match["d3"])
    month = months()[match["m1"] or match["m2"]]
    return _valid(match["y1"] or match["y2"], month, match["d1"] or match["d2"])


def _with_year(day: Day, published: Day | None) -> Day:
    """A day without a year takes the year that puts it nearest to the day of publication."""
    if day.year or published is None or published.year is None:
        return day
    years = (published.year, published.year - 1, published.year + 1)
    known = [found for year in years if (found := _valid(str(year).zfill(4), day.month, str(day.day)))]
    return min(known, key=published.distance, default=day)
