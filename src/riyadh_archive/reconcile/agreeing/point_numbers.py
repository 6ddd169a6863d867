"""Numbers inside agreed points: "cut tariffs to 5%" in one report, "to 15%" in another.

In: the claims of one point. Out: the sides that the numbers of one unit make. Sentences that are told alike are left to
the comparing of figures, which finds the same difference there.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.counting import amount
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.values import clusters


class Told(NamedTuple):
    """One side: the number in words, and the claims that print it."""

    label: str
    claims: list[Claim]


def differing_numbers(members: Sequence[Claim], reports: Reports) -> list[Told] | None:
    """The sides of the first unit in which the articles give the point one number each, and not the same; else None."""
    if len({claim.article for claim in members}) < 2:
        return None
    by_unit: dict[str, list[tuple[Claim, FigureValue]]] = defaultdict(list)
    for claim in members:
        for unit, figure in _figures_in(claim, reports).items():
            by_unit[unit].append((claim, figure))
    for unit in sorted(by_unit):
        told = _consistent(by_unit[unit])
        found = clusters(told, lambda a, b: do_meet(a[1], b[1]))
        sides = [Told(amount(side[0][1]), [claim for claim, _ in side]) for side in found]
        if len(sides) > 1 and not _told_alike(sides, reports):
            return sides
    return None


def _consistent(told: Sequence[tuple[Claim, FigureValue]]) -> list[tuple[Claim, FigureValue]]:
    """Those of articles that give one number alone."""
    numbers: dict[str, set[float | int | None]] = defaultdict(set)
    for claim, figure in told:
        numbers[claim.article].add(figure.quantity)
    return [(claim, figure) for claim, figure in told if len(numbers[claim.article]) == 1]


def _told_alike(sides: Sequence[Told], reports: Reports) -> bool:
    """Whether figures of two sides stand in one slot of sentences that are told alike."""
    return any(
        any(_holds(x, slot.a) for x in ours.claims) and any(_holds(y, slot.b) for y in theirs.claims)
        for slot in reports.slots_of("figures")
        for ours, theirs in permutations(sides, 2)
    )


def _holds(claim: Claim, figure: Claim) -> bool:
    return figure.article == claim.article and _inside(figure, claim)


def _figures_in(claim: Claim, reports: Reports) -> dict[str, FigureValue]:
    """The figures printed in the words of a point, by unit; a unit with two numbers is left out."""
    found: dict[str, list[FigureValue]] = defaultdict(list)
    for figure in _near(claim, reports):
        value = figure.value
        assert isinstance(value, FigureValue)
        if value.quantity is not None and value.unit and _inside(figure, claim):
            found[value.unit].append(value)
    return {unit: values[0] for unit, values in found.items() if len({v.quantity for v in values}) == 1}


def _near(claim: Claim, reports: Reports) -> Sequence[Claim]:
    """The figures of the article of a point that begin near it, in order."""
    first = min(e.start for e in claim.evidence) - _NEAR
    return reports.figures_between(claim.article, first, max(e.end for e in claim.evidence))


_NEAR = 2_000
"""Code points before a point in which a figure begins that stands in it as well: no sentence is longer."""


def _inside(figure: Claim, claim: Claim) -> bool:
    return any(e.start < p.end and p.start < e.end for e in claim.evidence for p in figure.evidence)
