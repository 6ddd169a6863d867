"""In which year something was founded or built: one report has the firm founded in 1993, the next in 1999.

Two years are of one thing where the sentences name it by the same words; a report that tells two years of founding is of
two things.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from riyadh_archive.model import Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters, stems
from riyadh_archive.text import iter_words

FOUNDED = (
    "founded",
    "established",
    "built",
    "opened",
    "launched",
    "bought",
    "constructed",
    "completed",
    "commissioned",
)
"""Verbs of what happens once to a thing, by which a year is told of it."""
_SAME = {"constructed": "built", "completed": "built", "established": "founded"}
"""Verbs that tell the same of a thing: a dam that was completed was built."""
YEAR_DIGITS = 4
SAME_STEMS = 1
"""Words beside the verb that two sentences have in common at least: "the airline, founded in"."""


def founding_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each verb and thing to which reports give other years."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        if verb := _verb(claim):
            told[verb].append(claim)
    for verb, claims in sorted(told.items()):
        sole = [own[0] for own in by_article(claims).values() if len({_year(c) for c in own}) == 1]
        for thing in clusters(sole, lambda a, b: _is_one(a, b, reports)):
            found = clusters(sorted(thing, key=_year), lambda a, b: _year(a) == _year(b))
            if len(found) > 1:
                yield _conflict(verb, found, reports)


def _verb(claim: Claim) -> str | None:
    """The verb of founding that a year alone is told of."""
    assert isinstance(claim.value, DateValue)
    alone = len(claim.value.date) == YEAR_DIGITS and claim.value.date.isdigit() and claim.stance == "asserted"
    words = [w.key for w in iter_words(claim.subject)] if alone else []
    verb = next((word for word in words if word in FOUNDED), None)
    return _SAME.get(verb, verb) if verb is not None else None


def _year(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def _is_one(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two sentences tell the year of one thing: they name it alike, and neither report prints the other year."""
    if _year(a) == _year(b):
        return True
    if _year(a) in reports.article(b.article).text or _year(b) in reports.article(a.article).text:
        return False
    left, right = (reports.contexts.get(c.id, frozenset()) - _verbs() for c in (a, b))
    return len(left & right) >= SAME_STEMS


@cache
def _verbs() -> frozenset[str]:
    return stems(*FOUNDED)


def _conflict(verb: str, found: list[list[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(_year(claims[0]), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "low",
        "date",
        label=f"In which year it was {verb}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports give one thing other years: {said}.{copying(sides, reports)}",
        sides=sides,
    )
