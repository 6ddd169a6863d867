"""One number of one thing in two units that are not one another: "10 kilometers deep" and "10 miles deep", $40 and 40 euros.

In: the reports of a story. Out: a discrepancy for each thing that two reports count so. A report that gives the thing several
numbers in one unit, or the number in both units, is on no side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from riyadh_archive.lexicon.figures import currency_signs, currency_words
from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.counting import amount
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.amounts.figure_keys import event_measured
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import is_told_in_part
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import stems

LEAST = 2
"""From this number on: one hour and one day are told of too many things."""
Thing = tuple[str, frozenset[str]]


def unit_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each thing and number, in the order of the reports."""
    told: dict[Thing, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in reports.topic("figures"):
        if _is_plain(claim) and not is_told_in_part(claim, reports):
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
    return figure_of(claim).quantity, figure_of(claim).unit


@cache
def _kinds(unit: str) -> frozenset[str]:
    """What is measured in a unit: "lengths" in miles, "weights" and "money" in pounds; none for what is only counted."""
    kinds = {kind for kind in ("lengths", "areas", "weights", "stretches") if unit in word_list(kind)}
    money = {"money"} if unit in currency_signs().values() or unit in currency_words().values() else set()
    return frozenset(kinds | money | ({"speeds"} if unit.endswith(" per hour") else set()))


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(amount(figure_of(claims[0])), claims, reports) for claims in found]
    return make_conflict(
        "discrepancy",
        "medium",
        "figures",
        label=f"Which unit it is, {found[0][0].subject}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"One number is told in two units that are not one another: {told_by(sides, reports)}."
        f"{copying(sides, reports)}",
        sides=sides,
    )
