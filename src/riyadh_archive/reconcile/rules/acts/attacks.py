"""What an attack was done with, how it ended for the attacker, what somebody died of, and what kind of aircraft crashed.

Two reports differ where they tell kinds that have nothing in common and neither has a word for what the other tells. Much of
it is not known at first, so that it is no more than a discrepancy.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from riyadh_archive.lexicon.attacks import (
    dying_words,
    end_hints,
    kinds_of_death,
    kinds_of_weapon,
    maker_words,
    weapons_named,
)
from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

WEAPON, END, DEATH, AIRCRAFT = "weapon", "end of the attacker", "cause of death", "aircraft"
"""The subjects of such claims."""
ATTACKS = (WEAPON, END, DEATH, AIRCRAFT)
Kinds = frozenset[str]
_MAY_BE = {"killed": frozenset(("killed", "shot by police", "own hand"))}
"""Ends that others may be told as: who was killed may have been shot by police."""


def _value(claim: Claim) -> MeasureValue:
    assert isinstance(claim.value, MeasureValue)
    return claim.value


def attack_label(value: MeasureValue) -> str:
    """`Weapon: a shotgun`, `End of the attacker: captured`, `Cause of death of Ana Lim: a gunshot wound`."""
    if value.measure in (WEAPON, AIRCRAFT):
        return f"{value.measure.capitalize()}: {value.target}"
    if value.measure == DEATH:
        return f"Cause of death of {value.target}: {join_words(value.reasons)}"
    return f"End of the attacker: {value.measure}"


def is_one_attack(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two claims tell the same of an attack: a weapon of one kind, one end, one cause of one person's death."""
    if a.subject != b.subject:
        return False
    if a.subject == DEATH and _person(a, reports) != _person(b, reports):
        return False
    return bool(_kinds(a) & _kinds(b))


def attack_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one conflict over the weapon, one over the end, and one for each death."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if claim.subject in ATTACKS and claim.stance == "asserted":
            told[claim.subject, _person(claim, reports)].append(claim)
    for (subject, person), claims in sorted(told.items()):
        if len({c.article for c in claims}) > 1:
            yield from _of_one(f"{subject} of {person}" if person else subject, by_article(claims), reports)


def _of_one(what: str, told: Mapping[str, list[Claim]], reports: Reports) -> Iterator[Conflict]:
    subject = next(iter(told.values()))[0].subject
    kinds = {a: frozenset[str]().union(*map(_kinds, claims)) for a, claims in told.items()}
    hinted = {a: _HINTED[subject](reports.article(a).text) for a in told}

    def differ(a: str, b: str) -> bool:
        return not (kinds[a] & kinds[b] or kinds[a] & hinted[b] or kinds[b] & hinted[a])

    apart = [a for a in told if any(differ(a, b) for b in told if a != b)]
    found = clusters(apart, lambda a, b: not differ(a, b))
    if len(found) > 1:
        yield _conflict(what, [[c for a in cluster for c in told[a]] for cluster in found], reports)


def _person(claim: Claim, reports: Reports) -> str:
    """The canonical name of whose death it is; "" for a weapon or an end."""
    named = claim.subject == DEATH and _value(claim).target
    return reports.names.canonical(claim.article, named) if named else ""


def _kinds(claim: Claim) -> Kinds:
    """The kinds that a claim tells."""
    value = _value(claim)
    if claim.subject == WEAPON:
        return kinds_of_weapon(_words(value.target or ""))
    if claim.subject == DEATH:
        return kinds_of_death(_words(" ".join(value.reasons)))
    if claim.subject == AIRCRAFT:
        return _makers(value.target or "")
    return _MAY_BE.get(value.measure, frozenset((value.measure,)))


def _words(text: str) -> tuple[str, ...]:
    """The words in small letters; what is "AR-15-style" is an AR-15."""
    return tuple(w.key.removesuffix("-style").removesuffix("-type") for w in iter_words(text))


def _ends_in(text: str) -> Kinds:
    """The ends of which a text has a word that is hardly printed of another."""
    words = set(_words(text))
    return frozenset(kind for kind, hints in end_hints().items() if not hints.isdisjoint(words))


def _makers(text: str) -> Kinds:
    """The makers of aircraft that a text names."""
    return maker_words() & set(_words(text))


_HINTED: dict[str, Callable[[str], Kinds]] = {
    WEAPON: lambda text: weapons_named(_words(text)),
    DEATH: lambda text: kinds_of_death(tuple(set(_words(text)) - dying_words("common"))),
    END: _ends_in,
    AIRCRAFT: _makers,
}
"""What a report has a word of, by the subject."""


def _conflict(what: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(_told(claims)), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"{what[0].upper()}{what[1:]}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports tell the {what} differently: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _told(claims: Sequence[Claim]) -> str:
    value = _value(claims[0])
    return {WEAPON: value.target or "", AIRCRAFT: value.target or "", DEATH: join_words(value.reasons)}.get(
        claims[0].subject, value.measure
    )
