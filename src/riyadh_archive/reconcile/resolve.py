"""Dates that only another report of the story completes.

In: the claims of a story and the event each hangs on. Out: the same claims, a year or day filled in where another
report of the event gives it (`resolved_from` is that article), without the claims of which nothing but a weekday is
known, those of the principal event aside: another weekday contradicts them. Ids stay.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from riyadh_archive.grammar.dates import OPEN_DAY
from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.model import Claim, DateValue
from riyadh_archive.reconcile.reports import PRINCIPAL, is_day

NEAR_DAYS = 90
"""A day without its year lies within three months of the event that all is about; further off, reports print it."""

Given = tuple[str, str, str | None]
"""A full day, the article that gives it, and the event it is of."""


def resolve_dates(claims: Sequence[Claim], events: Mapping[str, str | None]) -> tuple[Claim, ...]:
    """The claims in their order, dates completed; a claim of an unknown day is left out but for that of the event."""
    told = [
        (claim.value.date, claim.article, events.get(claim.id))
        for claim in sorted(claims, key=lambda c: (c.article, c.id))
        if isinstance(claim.value, DateValue) and claim.stance == "asserted" and is_day(claim.value.date)
    ]
    given = tuple(dict.fromkeys(told))  # a report says its day again and again
    alone = len({article for _, article, _ in given} | {claim.article for claim in claims}) == 1
    done = claims if alone else (_resolved(claim, events.get(claim.id), given) for claim in claims)
    return tuple(claim for claim in done if not is_weekday(claim) or events.get(claim.id) == PRINCIPAL)


def is_weekday(claim: Claim) -> bool:
    """Whether a claim is of a day of which nothing but the weekday is known."""
    return isinstance(claim.value, DateValue) and claim.value.date == OPEN_DAY


def _resolved(claim: Claim, event: str | None, given: Sequence[Given]) -> Claim:
    value = claim.value
    if not isinstance(value, DateValue) or "X" not in value.date:
        return claim
    others = [g for g in given if g[1] != claim.article and _fits(value, g[0])]
    if value.date == OPEN_DAY:
        others = _of_the_news(others, given)
    found = _only([g for g in others if event is not None and g[2] == event])
    if found is None and value.date != OPEN_DAY:
        found = _only(others) or _near(value.date, [g for g in given if g[1] != claim.article and g[2] == PRINCIPAL])
    if found is None:
        return claim
    day = "".join(known if open_ == "X" else open_ for open_, known in zip(value.date, found[0], strict=False))
    return claim.model_copy(update={"value": value.model_copy(update={"date": day, "resolved_from": found[1]})})


def _of_the_news(others: Sequence[Given], given: Sequence[Given]) -> list[Given]:
    """Those of the days that lie near the last one that a report gives the event: "on Thursday" is no day of years ago."""
    last = max((date.fromisoformat(day) for day, _, event in given if event == PRINCIPAL), default=None)
    return [g for g in others if last is not None and abs(last - date.fromisoformat(g[0])).days <= NEAR_DAYS]


def _fits(value: DateValue, day: str) -> bool:
    """Whether a full day is among those that the open date may mean."""
    if value.weekday is not None and date.fromisoformat(day).weekday() != value.weekday:
        return False
    return days_meet(value.date, day)


def _only(found: Sequence[Given]) -> Given | None:
    """The day that is given, from the first article that gives it; None where days differ."""
    return min(found, key=lambda g: (g[0], g[1])) if len({day for day, _, _ in found}) == 1 else None


def _near(open_date: str, principal: Sequence[Given]) -> Given | None:
    """The open month and day in the year that puts it nearest to the day of the story's event, if it is near.

    None where the reports give the event days that lead to different years.
    """
    if len(open_date) != len(OPEN_DAY) or "X" in open_date[4:]:
        return None
    found = {_nearest(open_date[4:], date.fromisoformat(day)) for day, _, _ in principal}
    best = found.pop() if len(found) == 1 else None
    return (best.isoformat(), min(g[1] for g in principal), PRINCIPAL) if best else None


def _nearest(month_and_day: str, center: date) -> date | None:
    """The day of the year nearest to `center`, within `NEAR_DAYS`; `month_and_day` as "-02-18"."""
    near = []
    for year in (center.year - 1, center.year, center.year + 1):
        try:
            near.append(date.fromisoformat(f"{year:04d}{month_and_day}"))
        except ValueError:  # 29 February, and years that no calendar has
            continue
    best = min(near, key=lambda day: abs(day - center), default=None)
    return best if best and abs(best - center).days <= NEAR_DAYS else None
