"""Weekdays that their own date has not: "Wednesday, October 30, 2025" was a Thursday.

In: the reports of a story. Out: one conflict for each such day, with one side and what the calendar says. A year that is not
printed is guessed from the day of publication, and a wrong guess moves the weekday by one or two: there only days near that of
publication count, and little.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from riyadh_archive.model import Claim, Conflict, DateValue, Reference
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import make_conflict, make_side

NEAR_DAYS = 31
"""Days around that of publication in which its year is that of a date without one."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SOURCE = "https://en.wikipedia.org/wiki/Gregorian_calendar"


def calendar_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each date that articles print with a weekday of another day."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        assert isinstance(claim.value, DateValue)
        if claim.value.weekday is not None and _is_told_wrong(claim, claim.value, reports):
            found[claim.value.date, claim.value.weekday].append(claim)
    for (day, weekday), claims in sorted(found.items()):
        told, true = date.fromisoformat(day), _WEEKDAYS[date.fromisoformat(day).weekday()]
        printed = f"{_WEEKDAYS[weekday]}, {day}"
        side = make_side(printed, claims, reports)
        sure = any(claim.value.resolved_from is None for claim in claims if isinstance(claim.value, DateValue))
        yield make_conflict(
            "contradiction",
            "medium" if sure else "low",
            "date",
            label=f"Weekday of {day}: {_WEEKDAYS[weekday]}",
            explanation=f"{reports.short_names(side.articles)}: {printed}. That day was a {true}: weekday or date is wrong.",
            sides=[side],
            reference=Reference(statement=f"{told.day} {told:%B} {told.year} was a {true}", source=_SOURCE),
        )


def _is_told_wrong(claim: Claim, value: DateValue, reports: Reports) -> bool:
    """Whether a day and a weekday are printed that cannot both be right."""
    try:
        day = date.fromisoformat(value.date)
    except ValueError:
        return False  # no full day
    if day.weekday() == value.weekday:
        return False
    if value.resolved_from is None:
        return True
    written = {a.id: a.published for a in reports.articles}
    days = (written[claim.article], written.get(value.resolved_from))
    return any(_is_near(day, other) for other in days if other is not None)


def _is_near(day: date, published: str) -> bool:
    try:
        return abs((day - date.fromisoformat(published[:10])).days) <= NEAR_DAYS
    except ValueError:
        return False  # a month alone
