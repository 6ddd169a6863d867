"""Measures: who imposed what on whom, and why.

Who did an act and why is complete where a sentence states it. One act with the same result and other actors is a
contradiction; measures of the same actors with other reasons are a discrepancy, also where the reasons meet in part but
one report leaves out what the other names first.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.lexicon.situations import situations
from riyadh_archive.model import Claim, Conflict, MeasureValue, Side, Value
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.acts.attacks import ATTACKS, attack_conflicts, attack_label, is_one_attack
from riyadh_archive.reconcile.rules.acts.causes import CAUSE, cause_conflicts, cause_label, shared_cause
from riyadh_archive.reconcile.rules.acts.doings import doing_conflicts, doing_label, is_doing, is_question, match_doings
from riyadh_archive.reconcile.rules.acts.justice import (
    JUSTICE,
    freed_conflicts,
    is_justice,
    is_one_justice,
    justice_label,
    sentence_conflicts,
)
from riyadh_archive.reconcile.rules.acts.measure_actors import actor_conflicts
from riyadh_archive.reconcile.rules.acts.measure_reasons import reason_conflicts
from riyadh_archive.reconcile.rules.acts.one_measure import (
    actors_of,
    is_one_act,
    is_one_measure,
    is_untold_actors,
    measure_value,
    one_government,
    words_told,
)
from riyadh_archive.reconcile.rules.acts.routes import ROUTE, route_conflicts, route_label
from riyadh_archive.reconcile.rules.acts.situations import (
    are_one_answer,
    is_situation,
    situation_conflicts,
    situation_label,
)
from riyadh_archive.reconcile.rules.acts.verdicts import VERDICT, verdict_conflicts
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, clusters, commonest


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Measures are compared that share a word of what they are, or are called by a general word."""
    general = ("general",) if words_in(measure_value(claim).measure, "general_measures") else ()
    return (*general, *sorted(words_told(measure_value(claim).measure)))


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One measure of the same actors: the same result, or the same words for measure and target."""
    ours, theirs = measure_value(a), measure_value(b)
    if is_doing(a) or is_doing(b):
        return match_doings(a, b, reports)
    if is_situation(a) or is_situation(b):
        return (1.0, "one answer to one question") if are_one_answer(a, b) else None
    if CAUSE in (a.subject, b.subject):
        return (1.0, "one cause") if a.subject == b.subject and shared_cause(ours, theirs) else None
    if a.subject in ATTACKS or b.subject in ATTACKS:
        return (1.0, "one thing told of an attack") if is_one_attack(a, b, reports) else None
    if ROUTE in (a.subject, b.subject):
        return (1.0, "one route") if a.subject == b.subject and ours.target == theirs.target else None
    if is_justice(a) or is_justice(b):
        return (1.0, "one act of police or court") if is_one_justice(a, b) else None
    if (a.subject == VERDICT) != (b.subject == VERDICT) or _lifts(a) != _lifts(b):
        return None
    if actors_of(ours) != actors_of(theirs) and not one_government(a, b, reports):
        one = a.subject == b.subject and is_untold_actors(ours, theirs)
        return (0.7, "the same measure on the same, by nobody named in one report") if one else None
    if is_one_act(ours, theirs):
        return 0.9, "the same actors, measure and result"
    if is_one_measure(ours, theirs):
        return 0.8, "the same actors and measure"
    return None


def _is_told_in_full(value: MeasureValue) -> bool:
    """Whether an act has a reason, a result or its target in its own words: "recall of its envoy", as no plain doing has."""
    named = value.target is not None and f" {value.target}" in value.measure
    return bool(value.reasons or value.result) or named


def _lifts(claim: Claim) -> bool:
    """Whether a measure is ended: whoever lifts sanctions does not impose them."""
    return claim.subject.startswith("lifting of ")


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The fullest value: with most of actors, target, reasons and result; the commonest of these."""
    if len(members) == 1:
        return measure_value(members[0])
    fullness = {c.id: sum(map(bool, vars(measure_value(c)).values())) for c in members}
    most = max(fullness.values())
    return commonest(measure_value(c) for c in members if fullness[c.id] == most)


def label(value: Value, subject: str) -> str:
    """`Russia imposed a cap on personnel on U.S. missions, over …, forcing …`."""
    assert isinstance(value, MeasureValue)
    if is_question(subject) and not _is_told_in_full(value):
        return doing_label(value)
    if subject in situations():
        return situation_label(value)
    if subject == VERDICT:
        return f"{value.target}: {value.measure}"
    if subject == CAUSE:
        return cause_label(value)
    if subject in ATTACKS:
        return attack_label(value)
    if subject == ROUTE:
        return route_label(value)
    if subject in JUSTICE:
        return justice_label(value)
    who = join_words(value.actors) or "(nobody named)"
    measure, _, on = value.measure.rpartition(" on ")
    measure = measure if measure and value.target and value.target.startswith(on) else value.measure
    target = f" on {value.target}" if value.target and value.target not in measure else ""
    reasons = f", {_linked(join_words(value.reasons))}" if value.reasons else ""
    result = f" ({value.result})" if value.result else ""
    return f"{who}: {measure}{target}{reasons}{result}"


def _linked(reasons: str) -> str:
    """Reasons with the word that joins them to what was done: "over a leak", "because they had not paid".

    >>> _linked("a leak at sea"), _linked("they had not paid"), _linked("Peru had not paid")
    ('over a leak at sea', 'because they had not paid', 'because Peru had not paid')
    """
    first, second = (*reasons.split(" ", 2), "")[:2]
    if first in measure_words("origins", "kept"):
        return reasons
    clause = first in measure_words("reasons", "subjects") or second in measure_words("reasons", "finite")
    return f"because {reasons}" if clause else f"over {reasons}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """Acts that others deny, acts with other actors, then measures with other reasons; never within one article."""
    claims = [c for c in _imposed(reports) if c.stance == "asserted"]
    yield from verdict_conflicts(reports)
    yield from _told_once(
        (*_denied(reports), *sentence_conflicts(reports), *freed_conflicts(reports), *doing_conflicts(reports))
    )
    yield from cause_conflicts(reports)
    yield from attack_conflicts(reports)
    yield from situation_conflicts(reports)
    yield from route_conflicts(reports)
    seen: set[str] = set()
    for conflict in actor_conflicts(claims, reports):
        seen |= {claim for side in conflict.sides for claim in side.claims}
        yield conflict
    yield from reason_conflicts([claim for claim in claims if claim.id not in seen], reports)


def _told_once(found: Sequence[Conflict]) -> Iterator[Conflict]:
    """The conflicts without those whose sides quote nothing but what one before quotes: one "fired", one "did not fire"."""
    kept: list[Conflict] = []
    for conflict in found:
        if not any(_is_within(conflict, other) for other in kept):
            kept.append(conflict)
            yield conflict


def _is_within(conflict: Conflict, other: Conflict) -> bool:
    """Whether every side of a conflict stands in the words of one side of the other, each in another."""
    if len(conflict.sides) != len(other.sides):
        return False
    return any(
        all(_meets(a, b) for a, b in zip(conflict.sides, sides, strict=True))
        for sides in (other.sides, tuple(reversed(other.sides)))
    )


def _meets(side: Side, other: Side) -> bool:
    """Whether all evidence of a side overlaps evidence of the other one."""
    return all(
        any(e.article == o.article and e.start < o.end and o.start < e.end for o in other.evidence)
        for e in side.evidence
    )


def _imposed(reports: Reports) -> list[Claim]:
    """The claims of acts of imposing; verdicts, causes, routes and acts with two answers have rules of their own."""
    return [
        c
        for c in reports.topic("measures")
        if c.subject not in (VERDICT, CAUSE, ROUTE, *ATTACKS)
        and not is_situation(c)
        and not is_doing(c)
        and not is_justice(c)
    ]


def _denied(reports: Reports) -> Iterator[Conflict]:
    """A measure that one article has imposed and another not imposed."""
    told = _imposed(reports)
    if all(claim.stance == "asserted" for claim in told):
        return
    slots = {frozenset((slot.a.id, slot.b.id)) for slot in reports.slots_of("measures")}

    def is_one(a: Claim, b: Claim) -> bool:
        same = _is_same(measure_value(a), measure_value(b)) or _is_part_denied(a, b)
        return same or frozenset((a.id, b.id)) in slots

    for denied in clusters([c for c in told if c.stance == "denied"], is_one):
        others = [c for c in told if c.stance == "asserted" and c.article not in {d.article for d in denied}]
        if asserted := [c for c in others if any(is_one(c, d) for d in denied)]:
            yield _denied_conflict(asserted, denied, reports)


def _is_same(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two values are one measure of the same known actors on one known target."""
    known = bool(a.target and b.target) and actors_of(a) is not None
    return known and actors_of(a) == actors_of(b) and is_one_measure(a, b)


def _is_part_denied(a: Claim, b: Claim) -> bool:
    """Whether one report denies in general what the other tells of a part: no schools closed, schools in Lod closed."""
    if a.stance == b.stance:
        return False
    no, yes = (measure_value(c) for c in ((a, b) if a.stance == "denied" else (b, a)))
    known = bool(no.target and yes.target and no.actors) and actors_of(no) == actors_of(yes) and a.subject == b.subject
    bare = words_told(no.target or "")
    return known and bool(bare) and len((no.target or "").split()) == 1 and bare <= words_told(yes.target or "")


def _denied_conflict(asserted: Sequence[Claim], denied: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side("imposed", asserted, reports), make_side("not imposed", denied, reports)]
    first = measure_value(asserted[0])
    return make_conflict(
        "contradiction",
        "high",
        "measures",
        label=f"Whether {join_words(first.actors) or 'anybody'} imposed {first.measure}",
        explanation=f"The measure was imposed according to {reports.short_names(sides[0].articles)}, "
        f"and was not according to {reports.short_names(sides[1].articles)}.{copying(sides, reports)}",
        sides=sides,
    )
