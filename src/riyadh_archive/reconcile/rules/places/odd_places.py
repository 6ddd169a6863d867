"""A place of the event that one report alone prints, beside the place that it has in common with the others.

A report that puts its talks in two towns was mistyped in one of them, where no other report prints the odd town at all.
Its lede tells of its own event: "talks in Lima" there, without a word for another time, are no earlier round.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Claim, Conflict, VenueValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.places import lie_apart, meet_surely
from riyadh_archive.reconcile.reports import PRINCIPAL, UNNAMED, Reports
from riyadh_archive.reconcile.rules.places.beside import are_neighbors, is_beside
from riyadh_archive.reconcile.rules.set_apart import LONG_REACH, sentence_around
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import commonest
from riyadh_archive.text import iter_words

_AT_ONE_PLACE = ("meeting", "agreement", "launch", "crash", "attack")
"""Kinds of event that people come together for at one place; a quake has many, a visit leads through them."""
_MOST_PLACES = 40
"""Places that the other reports give at most: what they put into more has no one place."""
_LEDE = 700
"""Code points at the head of an article in which its own news stands: title, by-line, caption and first paragraph."""


def odd_place_conflicts(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each article with such a place; `told` are the claims on where the principal event was."""
    for article in sorted({c.article for c in reports.topic("venue")}):
        others = [c for a, claims in told.items() if a != article for c in claims]
        if len(dict.fromkeys(map(_chain, others))) > _MOST_PLACES:
            continue
        if len({c.article for c in others}) == 1 and all(c.rule.endswith(UNNAMED) for c in others):
            continue  # one other report, which no word for the event puts anywhere
        odd = [c for c in reports.topic_in(article, "venue") if _is_odd(c, others, reports)]
        if odd:
            sides = [make_side(_name(claims), claims, reports) for claims in (odd, others)]
            yield make_conflict(
                "discrepancy",
                "medium",
                "venue",
                label=f"Where it was: {sides[0].label} or {sides[1].label}",
                explanation=f"One report alone puts the event there: {told_by(sides, reports)}.{copying(sides, reports)}",
                sides=sides,
            )


def _name(claims: Sequence[Claim]) -> str:
    """The place that most of the claims tell."""
    return ", ".join(commonest(map(_chain, claims)))


def _chain(claim: Claim) -> tuple[str, ...]:
    assert isinstance(claim.value, VenueValue)
    return claim.value.place, *claim.value.within


def _is_odd(claim: Claim, others: Sequence[Claim], reports: Reports) -> bool:
    """Whether a claim puts the event, or one told like it in the lede, where every other report knows that it was not."""
    own = claim.event == PRINCIPAL and _kind(claim) in _AT_ONE_PLACE
    own = own or _is_told_in_lede(claim, others, reports)
    if not own or claim.stance == "denied" or all(reports.is_caption(claim.article, e) for e in claim.evidence):
        return False
    ours = _chain(claim)
    sentence = sentence_around(claim, reports) + _behind_semicolon(claim, reports)
    if words_in(sentence, "other_times"):
        return False
    beside = is_beside(claim, reports)
    others = [c for c in others if is_beside(c, reports) == beside or not are_neighbors([claim], [c], reports)]
    apart = any(lie_apart(ours, _chain(other)) for other in others)
    apart = apart and not any(meet_surely(ours, _chain(other)) for other in others)
    apart = apart and not any(_chain(other)[0] in sentence for other in others)  # in Geneva, a village near Vienna
    return apart and not any(ours[0] in a.text for a in reports.articles if a.id != claim.article)


def _behind_semicolon(claim: Claim, reports: Reports) -> str:
    """The second half of a sentence that a semicolon parts: "after talks in Lima; they met | for a third time in Oslo"."""
    behind = reports.article(claim.article).text[claim.evidence[0].end :][:LONG_REACH]
    return _STOP.split(behind)[0].partition(";")[2]


_STOP = re.compile(r"[.!?]\s|\n")


def _is_told_in_lede(claim: Claim, others: Sequence[Claim], reports: Reports) -> bool:
    """Whether a claim of a further event is in truth of the report's own: of its kind, in the lede, of no other time."""
    kind, at, _ = (claim.event or "").partition("@")
    if not at or claim.evidence[0].start >= _LEDE:
        return False
    return kind in _AT_ONE_PLACE and kind in map(_kind, others)


def _kind(claim: Claim) -> str | None:
    """The kind of event that a claim places, by the noun for it."""
    return next((kind for word in iter_words(claim.subject) if (kind := event_nouns().get(word.key))), None)
