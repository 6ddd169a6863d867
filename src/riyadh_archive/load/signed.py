"""A line with a name and a date and nothing between: `by Ana Silva March 3, 2021 5:23 PM 2 min read`.

In: the line. Out: the words before the date, and the date.
"""

import re

from riyadh_archive.load.byline import is_name, parse_byline
from riyadh_archive.load.dates import MAX_DATE_LINE, PageDate, parse_date_line

_READING_TIME = re.compile(r"\s*\d{1,3}[- ]min(?:ute)?s? read$", re.IGNORECASE)
_DATE_STARTS = re.compile(
    r"(?<=[^\W\d_][ ,])"
    r"(?=(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z])"
)
"""Where a date may start behind a name in one line."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_DIGIT = re.compile(r"\d")


def parse_signed_date(line: str) -> tuple[str, PageDate] | None:
    """The name, "By" included, and the full date of a line that holds both; None for any other line.

    A bare name is one only in capitals or before a time of day: a town's stands before its date as well.

    >>> parse_signed_date("by Ana Silva March 3, 2021")[0], parse_signed_date("Rio Branco March 3, 2021")
    ('by Ana Silva', None)
    """
    line = line[:MAX_DATE_LINE]
    if _DIGIT.search(line) is None:
        return None
    line = _READING_TIME.sub("", line) if line[-4:].lower() == "read" else line
    for start in _DATE_STARTS.finditer(line):
        date = parse_date_line(line[start.start() :])
        if date and date.iso:
            name = line[: start.start()].strip(" ,")
            bare = is_name(name) and (name.isupper() or _CLOCK.search(line, start.start()) is not None)
            return (name, date) if parse_byline(name) or bare else None
    return None
