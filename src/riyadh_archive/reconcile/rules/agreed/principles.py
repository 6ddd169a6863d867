"""Principles: the points on which parties agreed.

Points match by their number in a list that some report prints, else by their words. One point is stated stronger in one
report than in another, made to depend on something, or refused: those are differences. That a report names fewer of the
numbered points is an omission, one for the whole list.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict, PrincipleValue, Value
from riyadh_archive.reconcile.agreeing.point_numbers import Told, differing_numbers
from riyadh_archive.reconcile.agreeing.points import SAME_POINT, point_keys, same_point
from riyadh_archive.reconcile.pairing import keyed_clusters
from riyadh_archive.reconcile.reports import Reports, claim_order
from riyadh_archive.reconcile.rules.agreed.point_omission import omission_of_points
from riyadh_archive.reconcile.rules.agreed.point_opposites import opposite_conflicts
from riyadh_archive.reconcile.rules.agreed.point_strength import STEPS_APART, strength_conflicts
from riyadh_archive.reconcile.rules.agreed.point_value import plain, point_value
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import Match, commonest, commonest_known

WORD_FOR_WORD = 1
"""In a sentence that two reports tell word for word but for its verb, "hope to" for "will" was put there."""
LISTED = "announced list"
"""The rule by which a point was read in a list: its words there are the point's own."""


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Points of one number are compared, and unnumbered ones that share a word."""
    number = point_value(claim).number
    return (number,) if number is not None else point_keys(claim)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One number, or the same words about enough."""
    ours, theirs = point_value(a).number, point_value(b).number
    if ours != theirs:
        return None
    if ours is not None:
        return 1.0, f"both are point {ours}"
    score = same_point(a, b)
    return (score, "the points share their words") if score >= SAME_POINT else None


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The strength that most articles give, the words of the list, the fullest first, and the parties known."""
    values = [point_value(claim) for claim in members]
    strength = commonest(v.strength for v in values)
    told = reports.point_numbers

    def fullness(claim: Claim) -> tuple[object, ...]:
        numbers = len(told.get(claim.article, ()))
        return claim.rule != LISTED, -numbers, point_value(claim).strength != strength, claim_order(claim)

    text = min(members, key=fullness)
    return PrincipleValue(
        text=point_value(text).text,
        strength=strength,
        number=values[0].number,
        parties=commonest_known(v.parties or None for v in values) or (),
        condition=commonest_known(v.condition for v in values),
    )


def label(value: Value, subject: str) -> str:
    """`1. restore the normal functioning of each other's missions (agree)`."""
    assert isinstance(value, PrincipleValue)
    number = f"{value.number}. " if value.number is not None else ""
    return f"{number}{plain(value.text)} ({value.strength})"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """Refusal, strength, condition and numbers point by point, then those of sentences told alike, then the omission."""
    seen: set[str] = set()
    for members in _points(reports):
        for conflict in _of_point(members, reports):
            seen |= {claim for side in conflict.sides for claim in side.claims}
            yield conflict
    yield from _there(seen, reports)
    yield from omission_of_points(reports)


def _of_point(members: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    asserted = [c for c in members if c.stance == "asserted"]
    denied = [c for c in members if c.stance == "denied" and not (_is_of_earlier(c) or _is_bound(c))]
    if asserted and denied:
        yield from _refused(asserted, denied, reports)
    yield from strength_conflicts(asserted, reports)
    yield from opposite_conflicts(asserted, reports)
    if (found := differing_numbers(asserted, reports)) is not None:
        yield _number_conflict(found, reports)


def _is_of_earlier(claim: Claim) -> bool:
    """Whether the claim is of another year's talks: that those failed contradicts nothing agreed now."""
    return claim.event is None


def _is_bound(claim: Claim) -> bool:
    """Whether what was refused is so only on a condition: "will not agree to any deal if it means foreign troops"."""
    return bool(point_value(claim).condition) or not _IFS.isdisjoint(point_value(claim).text.lower().split())


_IFS = frozenset(("if", "unless"))


def _there(seen: set[str], reports: Reports) -> Iterator[Conflict]:
    """What one article says of a point otherwise elsewhere does not hide what its sentence says."""
    for slot in reports.slots_of("principles"):
        pair = [slot.a, slot.b]
        if {claim.id for claim in pair} <= seen:
            continue
        found: list[Conflict] = []
        if slot.a.stance != slot.b.stance:
            if set(point_keys(slot.a)).isdisjoint(point_keys(slot.b)):
                continue  # agreed to share data but not on the bridge: one sentence, two points
            if any(map(_is_of_earlier, pair)):
                continue
            denied = [c for c in pair if c.stance == "denied" and not _is_bound(c)]
            if denied:
                found += _refused([c for c in pair if c not in denied], denied, reports)
        elif slot.a.stance == "asserted":
            done = "done" in (point_value(slot.a).strength, point_value(slot.b).strength)
            steps = WORD_FOR_WORD if slot.verbatim and slot.changes and not done else STEPS_APART
            found += strength_conflicts(pair, reports, steps=steps)
        for conflict in found:
            seen |= {claim for side in conflict.sides for claim in side.claims}
            yield conflict


def _number_conflict(found: Sequence[Told], reports: Reports) -> Conflict:
    sides = [make_side(told.label, told.claims, reports) for told in found]
    said = told_by(sides, reports)
    return make_conflict(
        "contradiction",
        "medium",
        "principles",
        label=f"How much was agreed: {plain(point_value(found[0].claims[0]).text)}",
        explanation=f"One point has different numbers: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _points(reports: Reports) -> list[list[Claim]]:
    """The claims of each point, asserted and denied ones together."""
    numbered: dict[int, list[Claim]] = defaultdict(list)
    others = []
    for claim in reports.topic("principles"):
        number = point_value(claim).number
        if number is None:
            others.append(claim)
        else:
            numbered[number].append(claim)
    alike = keyed_clusters(
        others,
        keys=[keys(claim, reports) for claim in others],
        articles=[claim.article for claim in others],
        together=lambda a, b: match(a, b, reports) is not None,
    )
    return [*(numbered[n] for n in sorted(numbered)), *alike]


def _refused(agreed: Sequence[Claim], refused: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    elsewhere = [c for c in agreed if c.article not in {d.article for d in refused}]
    if not elsewhere:
        return
    sides = [make_side("agreed", elsewhere, reports), make_side("refused or denied", refused, reports)]
    text = point_value(elsewhere[0]).text
    verb = "reports" if len(sides[0].articles) == 1 else "report"
    yield make_conflict(
        "contradiction",
        "high",
        "principles",
        label=f"Whether it was agreed: {plain(text)}",
        explanation=f"{reports.short_names(sides[0].articles)} {verb} the point as agreed, "
        f"{reports.short_names(sides[1].articles)} as refused or denied.{copying(sides, reports)}",
        sides=sides,
    )
