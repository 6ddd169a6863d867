"""Verdicts: one report has somebody found guilty of what another has him cleared of.

Two charges are one where their words are the same: who is cleared of murder may be guilty of attempted murder. A report that
tells both of one charge tells of two courts.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import clusters, stems

GUILTY = "verdict of guilty of "
"""How the measure of such a claim begins."""
VERDICT = "verdict"
"""The subject of such claims."""


def verdict_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each person and charge on which reports tell opposite verdicts."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if claim.subject == VERDICT and isinstance(claim.value, MeasureValue):
            told[reports.names.canonical(claim.article, claim.value.target or "")].append(claim)
    by_charge = [(name, same) for name, own in sorted(told.items()) for same in clusters(own, _of_one_charge)]
    for name, claims in by_charge:
        cleared = {c.article for c in claims if c.stance == "denied"}
        guilty = {c.article for c in claims if c.stance == "asserted"}
        sides = [
            [c for c in claims if c.stance == stance and c.article not in others]
            for stance, others in (("asserted", cleared), ("denied", guilty))
        ]
        if all(sides):
            yield _conflict(name, sides, reports)


def _of_one_charge(a: Claim, b: Claim) -> bool:
    """Whether two charges are one: the same words, or one of them bare: "manslaughter", "the manslaughter of two patients"."""
    ours, theirs = (c.value.measure for c in (a, b) if isinstance(c.value, MeasureValue))
    if stems(ours) == stems(theirs):
        return True
    if a.stance != b.stance and (_parts(ours) & _parts(theirs)):
        return True
    bare, fuller = sorted((ours, theirs), key=len)
    return " of " not in bare.removeprefix(GUILTY) and stems(fuller.removeprefix(GUILTY).partition(" of ")[0]) == stems(
        bare.removeprefix(GUILTY)
    )


def _parts(measure: str) -> frozenset[frozenset[str]]:
    """The charges of "wire fraud and money laundering", each by its words."""
    return frozenset(stems(part) for part in measure.removeprefix(GUILTY).split(" and ") if stems(part))


def _conflict(name: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(label, claims, reports) for label, claims in zip(("guilty", "cleared"), found, strict=True)]
    value = found[0][0].value
    assert isinstance(value, MeasureValue)
    charge = value.measure.removeprefix(GUILTY)
    return make_conflict(
        "contradiction",
        "high",
        "measures",
        label=f"Whether {name} was found guilty of {charge}",
        explanation=f"{reports.short_names(sides[0].articles)} has {name} found guilty of it, "
        f"{reports.short_names(sides[1].articles)} cleared of it.{copying(sides, reports)}",
        sides=sides,
    )
