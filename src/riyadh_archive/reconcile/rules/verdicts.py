"""Verdicts: one report has somebody found guilty of what another has him cleared of.

Two charges are one where their words are the same: who is cleared of murder may be guilty of attempted murder. A report that
tells both of one charge tells of two courts.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import stems

VERDICT = "verdict"
"""The subject of such claims."""


def verdict_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each person and charge on which reports tell opposite verdicts."""
    told: dict[tuple[str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if claim.subject == VERDICT and isinstance(claim.value, MeasureValue):
            name = reports.names.canonical(claim.article, claim.value.target or "")
            told[name, tuple(sorted(stems(claim.value.measure)))].append(claim)
    for (name, _), claims in sorted(told.items()):
        cleared = {c.article for c in claims if c.stance == "denied"}
        guilty = {c.article for c in claims if c.stance == "asserted"}
        sides = [
            [c for c in claims if c.stance == stance and c.article not in others]
            for stance, others in (("asserted", cleared), ("denied", guilty))
        ]
        if all(sides):
            yield _conflict(name, sides, reports)


def _conflict(name: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(label, claims, reports) for label, claims in zip(("guilty", "cleared"), found, strict=True)]
    value = found[0][0].value
    assert isinstance(value, MeasureValue)
    charge = value.measure.removeprefix("verdict of guilty of ")
    return make_conflict(
        "contradiction",
        "high",
        "measures",
        label=f"Whether {name} was found guilty of {charge}",
        explanation=f"{reports.short_names(sides[0].articles)} has {name} found guilty of it, "
        f"{reports.short_names(sides[1].articles)} cleared of it.{copying(sides, reports)}",
        sides=sides,
    )
