"""The entries of a live page: each under the clock time at which it came, the newest first.

In: a sheet whose dates are read. Out: from the first entry on every line is of the article; clock times are none of its words.
"""

from bisect import bisect_left
from itertools import pairwise

from riyadh_archive.load import shape
from riyadh_archive.load.byline import is_name, is_role_line
from riyadh_archive.load.middle import is_heading
from riyadh_archive.load.sheet import Sheet

ENTRIES = 2
"""Clock times with text under them: fewer may be the moments at which a page was published and changed."""
ENTRY_WORDS = 8
"""Words of a line that a headline may stand over."""


def first_entry(sheet: Sheet) -> int | None:
    """The place of the first clock time of a live page; None for any other page.

    A page that says when it came out and when it changed has both above its text, and a list of other articles with their
    hours stands below it.
    """
    clocks = [place for place in sorted(sheet.dates) if _is_clock(sheet, place)]
    if len(clocks) < ENTRIES:
        return None
    prose = sheet.prose_places()
    before = bisect_left(prose, clocks[0])
    told = sum(bisect_left(prose, a) < bisect_left(prose, b) for a, b in pairwise([*clocks, len(sheet.units)]))
    return clocks[0] if told >= ENTRIES and before <= len(prose) // 2 else None


def mark_entries(sheet: Sheet) -> None:
    """Settle every line from the first entry on: clock times, headings right under them, names of who wrote an entry, text."""
    first = first_entry(sheet)
    if first is None:
        return
    clocks = {place for place in sheet.dates if place >= first and _is_clock(sheet, place)}
    sheet.settle(sorted(clocks), "boilerplate")
    for place in range(first, len(sheet.units)):
        unit, before = sheet.units[place], sheet.kinds[place - 1] if place > first else None
        if place - 1 in clocks and (is_heading(sheet, place) or _is_title(sheet, place)):
            sheet.settle([place], "heading")
        elif before == "heading" and _is_author(unit.core):
            sheet.settle([place], "byline")
        else:
            sheet.settle([place], "paragraph")


def _is_clock(sheet: Sheet, place: int) -> bool:
    date = sheet.dates.get(place)
    return date is not None and date.bare and any(char.isdigit() for char in sheet.units[place].core)


def _is_title(sheet: Sheet, place: int) -> bool:
    """Whether the line is a headline over a line of text."""
    unit = sheet.units[place]
    over = place + 1 < len(sheet.units) and sheet.units[place + 1].words >= ENTRY_WORDS
    return over and not unit.lead and shape.is_headline(unit)


def _is_author(line: str) -> bool:
    """Whether the line is a name with a job, or a name alone: "Ana Silva, Lima editor"."""
    name, _, role = line.partition(",")
    return is_name(name) and (not role or is_role_line(role.strip()))
