"""Weekdays that their own date has not: "Wednesday, October 30, 2025" was a Thursday.

In: the reports of a story. Out: one conflict for each such day, with one side and what the calendar says. A year that is not
printed is guessed from the day of publication, and a wrong guess moves the weekday by one or two: there only days near that of
publication count, and little.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from riyadh_archive.lexicon.calendar import weekday_name
from riyadh_archive.model import Claim, Conflict, DateValue, Reference
from riyadh_archive.reconcile.reports import Reports, is_day
from riyadh_archive.reconcile.sides import make_conflict, make_side

NEAR_DAYS = 31
"""Days around that of publication in which its year is that of a date without one."""
_SOURCE = "https://en.wikipedia.org/wiki/Gregorian_calendar"


def calendar_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each date that articles print with a weekday of another day: "Monday, May 4, 2025" was a Sunday."""
    published = {article.id: article.published for article in reports.articles}
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        if (weekday := _value(claim).weekday) is not None and _is_told_wrong(claim, published):
            found[_value(claim).date, weekday].append(claim)
    for (day, weekday), claims in sorted(found.items()):
        yield _conflict(date.fromisoformat(day), weekday_name(weekday), claims, reports)


def _conflict(day: date, told: str, claims: Sequence[Claim], reports: Reports) -> Conflict:
    true, side = weekday_name(day.weekday()), make_side(f"{told}, {day}", claims, reports)
    printed = any(_value(claim).resolved_from is None for claim in claims)
    return make_conflict(
        "contradiction",
        "medium" if printed else "low",
        "date",
        label=f"Weekday of {day}: {told}",
        explanation=f"{reports.short_names(side.articles)}: {side.label}. That day was a {true}: weekday or date is wrong.",
        sides=[side],
        reference=Reference(statement=f"{day.day} {day:%B} {day.year} was a {true}", source=_SOURCE),
    )


def _value(claim: Claim) -> DateValue:
    assert isinstance(claim.value, DateValue)
    return claim.value


def _is_told_wrong(claim: Claim, published: Mapping[str, str | None]) -> bool:
    """Whether a day and a weekday are printed that cannot both be right; `published` are days by article.

    The year may be that of the article itself, or of another one that gave it.
    """
    value = _value(claim)
    if not is_day(value.date) or (day := date.fromisoformat(value.date)).weekday() == value.weekday:
        return False
    written = (published[claim.article], published.get(value.resolved_from or ""))
    return value.resolved_from is None or any(_is_near(day, other) for other in written if other is not None)


def _is_near(day: date, published: str) -> bool:
    return is_day(published) and abs((day - date.fromisoformat(published)).days) <= NEAR_DAYS
