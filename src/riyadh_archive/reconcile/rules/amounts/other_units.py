"""One number of one thing in two units that are not one another: "10 kilometers deep" and "10 miles deep", $40 and 40 euros.

In: figures of the reports of a story that are held against one another. Out: a discrepancy for each thing that two reports
count so. A report that gives the thing more than one number, or the number in both units, is on no side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from riyadh_archive.lexicon.figures import currency_signs, currency_words, unit_kinds
from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.counting import amount, counted
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.amounts.figure_keys import event_measured
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import stems

LEAST = 2
"""From this number on: one hour and one day are told of too many things."""
_Thing = tuple[str, frozenset[str]]
"""The event that is measured, and the words for what of it."""


def unit_conflicts(figures: Iterable[Claim], reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each thing and number, in the order of the figures."""
    told: dict[_Thing, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in figures:
        if _is_plain(claim):
            told[event_measured(claim, reports), stems(claim.subject)][claim.article].append(claim)
    for by_report in told.values():
        by_number: dict[float | None, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claims in by_report.values():
            if len({_amount(claim) for claim in claims}) == 1:
                by_number[figure_of(claims[0]).quantity][figure_of(claims[0]).unit or ""].append(claims[0])
        for by_unit in by_number.values():
            pairs = combinations(by_unit, 2)
            pair = next((p for p in pairs if not _kinds(p[0]).isdisjoint(_kinds(p[1]))), None)
            if pair is not None:
                yield _conflict([by_unit[unit] for unit in pair], reports)


def _is_plain(claim: Claim) -> bool:
    """Whether a claim gives a number of a unit as it is, and one from which on two units are no chance."""
    value = figure_of(claim)
    return value.comparator == "=" and bool(_kinds(value.unit or "")) and (value.quantity or 0) >= LEAST


def _amount(claim: Claim) -> tuple[float | None, str | None]:
    """How many of which unit."""
    return figure_of(claim).quantity, figure_of(claim).unit


@cache
def _kinds(unit: str) -> frozenset[str]:
    """What is measured in a unit: "length" in miles, "weights" and "money" in pounds; none for what is only counted."""
    kinds = {kind for kind in ("areas", "weights") if unit in word_list(kind)}
    if unit_kinds().get(unit) in ("length", "duration") and unit not in word_list("no_stretches"):
        kinds.add(unit_kinds()[unit])
    if unit in currency_signs().values() or unit in currency_words().values():
        kinds.add("money")
    return frozenset(kinds | {"speed"} if unit.endswith(" per hour") else kinds)


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(amount(figure_of(claims[0])), claims, reports) for claims in found]
    value = figure_of(found[0][0])
    return make_conflict(
        "discrepancy",
        "medium",
        "figures",
        label=f"{counted(value, found[0][0].subject)}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"One number is told in two units that are not one another: {told_by(sides, reports)}."
        f"{copying(sides, reports)}",
        sides=sides,
    )
