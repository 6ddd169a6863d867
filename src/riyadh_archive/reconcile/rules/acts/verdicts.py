"""Verdicts: one report has somebody found guilty of what another has him cleared of.

Two charges are one where their words are the same: who is cleared of murder may be guilty of attempted murder. A report that
tells both of one charge tells of two courts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict, ConflictKind, MeasureValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import clusters, stems

GUILTY = "verdict of guilty of "
"""How the measure of such a claim begins."""
BARE = "verdict of guilty"
"""The whole of it where no charge is told."""
VERDICT = "verdict"
"""The subject of such claims."""


def verdict_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each person and charge on which reports tell opposite verdicts."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if claim.subject == VERDICT and isinstance(claim.value, MeasureValue):
            told[reports.names.canonical(claim.article, claim.value.target or "")].append(claim)
    seen: set[str] = set()
    by_charge = [
        (name, same) for name, own in sorted(told.items()) for same in clusters(_without_parts(own), _of_one_charge)
    ]
    for name, claims in by_charge:
        cleared = {c.article for c in claims if c.stance == "denied"}
        guilty = {c.article for c in claims if c.stance == "asserted"}
        sides = [
            [c for c in claims if c.stance == stance and c.article not in others]
            for stance, others in (("asserted", cleared), ("denied", guilty))
        ]
        if all(sides):
            seen.add(name)
            yield _conflict(name, sides, reports)
    for name, own in sorted(told.items()):
        if name not in seen and (whole := _whole(own)) is not None:
            yield _conflict(name, whole, reports)
        elif name not in seen and (odd := _odd(own, reports)) is not None:
            yield _conflict(name, odd, reports, kind="discrepancy")


def _without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims but for verdicts without a charge of reports that tell both: guilty of some counts, cleared of others."""
    both = {c.article for c in claims if c.stance == "denied"} & {c.article for c in claims if c.stance == "asserted"}
    return [c for c in claims if c.article not in both or _charge(c) != BARE]


def _whole(claims: Sequence[Claim]) -> list[list[Claim]] | None:
    """The sides of those who have somebody guilty and of those who have him cleared, of all that he was tried for.

    Who is cleared of one charge may be guilty of another: only where a report tells of the whole is one against the other.
    """
    cleared = {c.article for c in claims if c.stance == "denied"}
    guilty = {c.article for c in claims if c.stance == "asserted"}
    sides = [
        [c for c in claims if c.stance == "asserted" and c.article in guilty - cleared],
        [c for c in claims if c.stance == "denied" and c.article in cleared - guilty],
    ]
    known = {_charge(c) for c in sides[0] if not _is_whole(c)} if guilty & cleared else set()
    if not all(sides) or known or not any(_is_whole(c) for c in (sides[1] if len(_charged(sides[0])) else sides[0])):
        return None
    return sides


def _odd(claims: Sequence[Claim], reports: Reports) -> list[list[Claim]] | None:
    """The sides where one report alone tells both, and all others, two at least, one of them: guilty first.

    A report of a retrial or of a verdict undone has both.
    """
    cleared = {c.article for c in claims if c.stance == "denied"}
    guilty = {c.article for c in claims if c.stance == "asserted"}
    both, sure = cleared & guilty, cleared ^ guilty
    if len(both) != 1 or len(sure) < SURE or (sure & cleared and sure & guilty):
        return None
    article, usual = both.pop(), "denied" if sure & cleared else "asserted"
    odd = [c for c in claims if c.article == article and c.stance != usual and _is_whole(c)]
    if not odd or words_in(reports.article(article).text, "verdicts_undone"):
        return None
    rest = [c for c in claims if c.article in sure]
    return [odd, rest] if usual == "denied" else [rest, odd]


SURE = 2
"""Reports that have one verdict alone, before another that has both is told of the odd one."""


def _charged(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that tell of one charge among others."""
    return [c for c in claims if not _is_whole(c)]


def _charge(claim: Claim) -> str:
    assert isinstance(claim.value, MeasureValue)
    return claim.value.measure.removeprefix(GUILTY)


_ALL = re.compile(
    rf"(?:all|any|the|his|her|their|both) (?:\w+ )?(?:charges?|counts?)\b|{BARE}$"
    r"|charges?(?: (?:that|relating|related)\b|$)"
)
"""What tells of all that somebody was tried for: "cleared of all charges", "was acquitted"."""


def _is_whole(claim: Claim) -> bool:
    return _ALL.match(_charge(claim)) is not None


def _of_one_charge(a: Claim, b: Claim) -> bool:
    """Whether two charges are one: the same words, or one of them bare: "manslaughter", "the manslaughter of two patients"."""
    ours, theirs = (c.value.measure for c in (a, b) if isinstance(c.value, MeasureValue))
    if stems(ours) == stems(theirs):
        return True
    if a.stance != b.stance and (_parts(ours) & _parts(theirs) or _crime(ours) == _crime(theirs) != frozenset()):
        return True
    bare, fuller = sorted((ours, theirs), key=len)
    return " of " not in bare.removeprefix(GUILTY) and stems(fuller.removeprefix(GUILTY).partition(" of ")[0]) == stems(
        bare.removeprefix(GUILTY)
    )


def _crime(measure: str) -> frozenset[str]:
    """The stems of a charge without whom it names: "murdering", "the murder of | Ana Lim"; none for "the murder of a nurse"."""
    charge = measure.removeprefix(GUILTY).removesuffix(" of")
    return frozenset() if " of " in charge else stems(" ".join(stems(charge)))  # "murdering" ends twice


def _parts(measure: str) -> frozenset[frozenset[str]]:
    """The charges of "wire fraud and money laundering", each by its words."""
    return frozenset(stems(part) for part in measure.removeprefix(GUILTY).split(" and ") if stems(part))


def _conflict(
    name: str, found: Sequence[Sequence[Claim]], reports: Reports, kind: ConflictKind = "contradiction"
) -> Conflict:
    sides = [make_side(label, claims, reports) for label, claims in zip(("guilty", "cleared"), found, strict=True)]
    value = found[0][0].value
    assert isinstance(value, MeasureValue)
    charge = value.measure.removeprefix(GUILTY)
    of_what = "" if charge == BARE else f" of {charge}"
    return make_conflict(
        kind,
        "high" if kind == "contradiction" else "medium",
        "measures",
        label=f"Whether {name} was found guilty{of_what}",
        explanation=f"{reports.short_names(sides[0].articles)} has {name} found guilty of it, "
        f"{reports.short_names(sides[1].articles)} cleared of it.{copying(sides, reports)}",
        sides=sides,
    )
