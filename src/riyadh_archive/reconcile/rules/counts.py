"""What every conflict over figures is made of: the value of a claim, and a conflict whose sides count one thing differently."""

import re
from collections.abc import Sequence

from riyadh_archive.model import Claim, Conflict, ConflictKind, FigureValue, Severity
from riyadh_archive.reconcile.counting import amounts, counted
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, commonest


def figure_of(claim: Claim) -> FigureValue:
    """The value of a claim of `figures`."""
    assert isinstance(claim.value, FigureValue)
    return claim.value


def surest(claims: Sequence[Claim], reports: Reports) -> dict[str, list[Claim]]:
    """By article the claims that surely hang on the principal event, where some do."""
    told = by_article(claims)
    return {a: [c for c in members if reports.event(c) == PRINCIPAL] or members for a, members in told.items()}


def agree(claims: Sequence[Claim]) -> bool:
    """Whether all claims may give one number."""
    return all(do_meet(figure_of(claims[0]), figure_of(c)) for c in claims)


COUNTED = "plain count"
"""How the rule of a number of things begins."""
BESIDE = 24
"""Code points on either side of a count in which the words stand that make it one of the moment."""
_NOW = re.compile(r"\b(?:now|currently) (?:has|have|holds?|stands? at) $")
_SO_FAR = re.compile(r" (?:so far|to date|heading into|going into|as of)\b")


def is_running(claim: Claim, reports: Reports) -> bool:
    """Whether a count of things is told as that of the moment: "now has 1,163 delegates", "40 seats so far"."""
    text = reports.article(claim.article).text
    return claim.rule.startswith(COUNTED) and any(
        _NOW.search(text, max(0, e.start - BESIDE), e.start) or _SO_FAR.match(text, e.end, e.end + BESIDE)
        for e in claim.evidence
    )


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
    said = told_by(sides, reports)
    return make_conflict(
        kind,
        severity,
        "figures",
        label=f"{what}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports count one thing differently: {said}.{note}{copying(sides, reports)}",
        sides=sides,
    )
