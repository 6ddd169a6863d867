"""Whether two figures for a common word count one thing: their sentences have more in common than that word.

In: two claims with their reports. Out: yes or no. "Three doses" and "four doses" are of one trial where the sentences share
half of their words and another number beside.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.values import shared, stems

CONTEXT_STEMS, CONTEXT_SHARE = 4, 0.5
"""Number and share of the words that two sentences have in common beside the thing counted, before it is one thing."""
BESIDE = 160
"""Code points between two numbers of one statement."""
MEASURED = "measured"
"""How the rule of a figure begins that is an amount of money, a share or a size and no number of things."""


def _value(claim: Claim) -> FigureValue:
    assert isinstance(claim.value, FigureValue)
    return claim.value


class Surroundings:
    """The numbers around each figure of the reports, looked up once for all comparisons."""

    def __init__(self, reports: Reports) -> None:
        self.contexts = reports.contexts
        self._numbers: dict[tuple[str, str | None], set[float | int | None]] = defaultdict(set)
        self._places: dict[str, list[tuple[int, str, tuple[object, ...]]]] = defaultdict(list)
        for claim in reports.topic("figures"):
            value = _value(claim)
            self._numbers[claim.article, value.unit].add(value.quantity)
            told = (value.quantity, *sorted(stems(value.unit)))
            self._places[claim.article] += [(e.start, claim.id, told) for e in claim.evidence]
        for places in self._places.values():
            places.sort(key=lambda place: place[:2])

    def are_alike(self, a: Claim, b: Claim) -> bool:
        """Whether the sentences of two figures for one thing share more than the thing, and no article has both numbers."""
        ours, theirs = _value(a), _value(b)
        if (
            ours.quantity in self._numbers[b.article, theirs.unit]
            or theirs.quantity in self._numbers[a.article, ours.unit]
        ):
            return ours.quantity == theirs.quantity
        thing = stems(ours.unit, ours.of)
        left, right = (self.contexts.get(c.id, frozenset()) - thing for c in (a, b))
        alike = len(left & right) >= CONTEXT_STEMS and shared(left, right) >= CONTEXT_SHARE
        return alike and (a.rule.startswith(MEASURED) or bool(self._beside(a) & self._beside(b)))

    def _beside(self, claim: Claim) -> frozenset[tuple[object, ...]]:
        """The other numbers with their units near a claim: two raids seize other numbers of rifles, magazines and rounds."""
        at, places = claim.evidence[0].start, self._places[claim.article]
        near = places[bisect_left(places, at - BESIDE, key=_start) : bisect_right(places, at + BESIDE, key=_start)]
        return frozenset(told for _, id_, told in near if id_ != claim.id)


def _start(place: tuple[int, str, tuple[object, ...]]) -> int:
    return place[0]
