"""Days from one to another that are as many and begin on another day: talks "on May 10–11", "on May 11–12".

In: the reports of a story. Out: one conflict for each two stretches of the principal event. Such stretches have days in common,
so that their days do not contradict one another one by one; a part of a longer stretch contradicts nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

from riyadh_archive.model import Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, is_day
from riyadh_archive.reconcile.sides import make_conflict, make_side

_LONGEST = 30
"""Days of a stretch."""

Stretch = tuple[date, date]


def stretch_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each two stretches of as many days that overlap, each told by articles that tell of no other."""
    found: dict[Stretch, list[Claim]] = defaultdict(list)
    for days in _by_article(reports).values():
        if len(days) == 1:
            for stretch, claims in days.items():
                found[stretch] += claims
    for one, other in combinations(sorted(found), 2):
        if one[0] < other[0] <= one[1] and one[1] - one[0] == other[1] - other[0]:
            yield _conflict((one, found[one]), (other, found[other]), reports)


def is_within_stretch(claims: Sequence[Claim]) -> bool:
    """Whether all days lie within one stretch that an article tells: May 11 within "May 10–12"."""
    days = [date.fromisoformat(_day(claim)) for claim in claims if is_day(_day(claim))]
    if len(days) < len(claims):
        return False
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    stretches = [stretch for own in told.values() for stretch in _stretches_of(own)]
    return any(all(first <= day <= last for day in days) for first, last in stretches)


def _by_article(reports: Reports) -> dict[str, dict[Stretch, list[Claim]]]:
    """The stretches of the principal event in each article, with their claims."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        if claim.event == PRINCIPAL and claim.stance == "asserted" and is_day(_day(claim)):
            told[claim.article].append(claim)
    return {article: found for article, claims in told.items() if (found := _stretches_of(claims))}


def _stretches_of(claims: Sequence[Claim]) -> dict[Stretch, list[Claim]]:
    """The stretches that the days of one article make up, with their claims: two in a row that one phrase tells."""
    found: dict[Stretch, list[Claim]] = {}
    for one, other in pairwise(sorted(claims, key=_day)):
        days = date.fromisoformat(_day(one)), date.fromisoformat(_day(other))
        length = (days[1] - days[0]).days
        if 0 < length <= _LONGEST and _are_told_together(one, other, apart=length > 1):
            found[days] = [one, other]
    return found


def _are_told_together(one: Claim, other: Claim, *, apart: bool) -> bool:
    """Whether one phrase tells both days, "held on May 10–11"; days `apart` need a dash or "to" between them."""
    phrases = {
        (a.start, max(a.text, b.text, key=len)) for a in one.evidence for b in other.evidence if a.start == b.start
    }
    return any(not apart or _FROM_TO.search(phrase) for _, phrase in phrases)


_FROM_TO = re.compile(r"\d\s?[-–—]\s?\d|\d (?:to|through) ")
"""Between the first and the last day of a stretch."""


def _day(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def _conflict(
    one: tuple[Stretch, Sequence[Claim]], other: tuple[Stretch, Sequence[Claim]], reports: Reports
) -> Conflict:
    sides = [make_side(f"{first} to {last}", claims, reports) for (first, last), claims in (one, other)]
    return make_conflict(
        "contradiction",
        "low" if (other[0][0] - one[0][0]).days == 1 else "medium",
        "date",
        label=f"Days of the {one[1][0].subject}: {sides[0].label} or {sides[1].label}",
        explanation=" ".join(f"{reports.short_names(side.articles)}: {side.label}." for side in sides)
        + " Both tell of as many days, which begin on different dates.",
        sides=sides,
    )
