"""Whether two figures for a common word count one thing: their sentences have more in common than that word.

In: two claims with their reports. Out: yes or no. "Three doses" and "four doses" are of one trial where the sentences share
half of their words and another number beside.
"""

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


def share_a_context(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the sentences of two figures for one thing share more than the thing, and no article has both numbers."""
    if _value(a).quantity in _numbers_of(b, reports) or _value(b).quantity in _numbers_of(a, reports):
        return _value(a).quantity == _value(b).quantity
    thing = stems(_value(a).unit, _value(a).of)
    ours, theirs = (reports.contexts.get(c.id, frozenset()) - thing for c in (a, b))
    alike = len(ours & theirs) >= CONTEXT_STEMS and shared(ours, theirs) >= CONTEXT_SHARE
    return alike and (a.rule.startswith(MEASURED) or _agree_beside(a, b, reports))


def _agree_beside(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether another number beside each is the same: two raids seize other numbers of rifles, magazines and rounds."""
    ours, theirs = (_beside(claim, reports) for claim in (a, b))
    return bool(ours & theirs)


def _beside(claim: Claim, reports: Reports) -> frozenset[tuple[object, ...]]:
    """The other numbers with their units near a claim."""
    at = claim.evidence[0].start
    return frozenset(
        (_value(c).quantity, *sorted(stems(_value(c).unit)))
        for c in reports.topic("figures")
        if c.article == claim.article and c.id != claim.id and any(abs(e.start - at) <= BESIDE for e in c.evidence)
    )


def _numbers_of(claim: Claim, reports: Reports) -> set[float | int | None]:
    """The numbers that the article of a claim has in its unit."""
    told = (c for c in reports.topic("figures") if c.article == claim.article)
    return {_value(c).quantity for c in told if _value(c).unit == _value(claim).unit}
