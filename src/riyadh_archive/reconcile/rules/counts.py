"""What every conflict over figures is made of: the value of a claim, and a conflict whose sides count one thing differently."""

from collections.abc import Sequence

from riyadh_archive.model import Claim, Conflict, ConflictKind, FigureValue, Severity
from riyadh_archive.reconcile.counting import amounts, counted
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import commonest


def figure_of(claim: Claim) -> FigureValue:
    """The value of a claim of `figures`."""
    assert isinstance(claim.value, FigureValue)
    return claim.value


def count_conflict(
    found: Sequence[Sequence[Claim]],
    reports: Reports,
    *,
    kind: ConflictKind = "contradiction",
    severity: Severity = "medium",
    note: str = "",
) -> Conflict:
    """One thing that articles count differently, a side for each of the classes of claims in `found`."""
    sides = [make_side(amounts(claims), claims, reports) for claims in found]
    what = commonest(counted(figure_of(c), c.subject) for claims in found for c in claims)
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        kind,
        severity,
        "figures",
        label=f"{what}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports count one thing differently: {said}.{note}{copying(sides, reports)}",
        sides=sides,
    )
