"""What hardly two events have in common: who was killed, tried or arrested there, a small place where such a thing befell,
where a meeting or disaster was, and where and on which day of the week anything else.

In: the claims of an article. Out: checksums, in the way of those of quoted words: two articles that share one are surely more
alike than their words tell. Officials speak of many events, and much befalls a city; neither alone is a mark.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import fold_name
from riyadh_archive.model import Claim, DateValue, FigureValue, MeasureValue, VenueValue
from riyadh_archive.reconcile.reports import PRINCIPAL, is_day

AGE = "age of "
SUFFERED = frozenset(
    ("arrests", "charges", "sentences", "remands", "verdict", "conviction", "arrest", "death", "charge")
)
"""Subjects of claims of what somebody suffers."""
BEFALLING = frozenset(("quake", "attack", "crash", "fire", "storm", "robbery"))
"""Kinds of event that befall a place."""


def event_marks(claims: Iterable[Claim]) -> frozenset[int]:
    """The marks of the event that an article tells of, as checksums."""
    told = list(claims)
    marks = [*(mark for claim in told for mark in _marks(claim)), *_where_and_when(told)]
    return frozenset(zlib.crc32(mark.encode("utf-8", "surrogatepass")) for mark in marks)


def _where_and_when(claims: Sequence[Claim]) -> Iterator[str]:
    """Kind and place of the principal event: "meeting in geneva", "fire in porto on tuesday".

    Of what a place has many the day of the week makes one, which reports without a date print too; full dates keep two
    meetings apart elsewhere.
    """
    told = [c for c in claims if c.event == PRINCIPAL and c.stance == "asserted"]
    days = sorted({day for c in told if (day := _weekday(c)) is not None})
    for claim in told:
        if isinstance(claim.value, VenueValue) and (kind := _kind(claim)):
            places = (claim.value.place, *claim.value.within)
            near = [fold_name(place) for place in places if not _is_wide(place)]
            if kind in _CLASSES:
                yield from (f"{_CLASSES[kind]} in {place}" for place in near)
                yield from (f"{_CLASSES[kind]} in {fold_name(place)} on {day}" for place in places for day in days)
            elif kind in _MANY:
                yield from (f"{kind} in {place} on {day}" for place in near for day in days)


def _is_wide(place: str) -> bool:
    """Whether a place is a country or as wide."""
    known = place_named(place)
    return known is not None and not known.within


def _weekday(claim: Claim) -> int | None:
    """The day of the week of a date claim, 0 for Monday."""
    if not isinstance(claim.value, DateValue):
        return None
    if is_day(claim.value.date):
        return date.fromisoformat(claim.value.date).weekday()
    return claim.value.weekday


def _kind(claim: Claim) -> str | None:
    """The kind of event that a claim is of, by the last word of its subject."""
    return event_nouns().get((claim.subject.split() or [""])[-1].lower())


_CLASSES = {
    **dict.fromkeys(("meeting", "agreement", "visit"), "meeting"),
    **{kind: kind for kind in ("quake", "storm", "crash")},
}
"""Kinds of which a place hardly has two that reports tell in the same words, those that one report or the next may call one
event as one: of fires, trials and matches it has many."""


_MANY = frozenset(("attack", "fire", "robbery", "trial", "incident"))
"""Kinds of which a town has many, but hardly two on one day of a week; of votes, rallies and matches it has."""


def _marks(claim: Claim) -> Iterator[str]:
    value = claim.value
    if isinstance(value, FigureValue) and claim.subject.startswith(AGE):
        yield from _person(claim.subject.removeprefix(AGE))
    elif isinstance(value, MeasureValue) and claim.subject in SUFFERED and value.target:
        yield from _person(value.target)
    elif isinstance(value, VenueValue) and claim.event == PRINCIPAL and claim.stance == "asserted":
        kind = _kind(claim)
        if kind in BEFALLING and place_named(value.place) is None:
            yield f"{kind} at {fold_name(value.place)}"


def _person(name: str) -> Iterator[str]:
    """A person by given name and surname."""
    words = name.split()
    if len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1])):
        yield f"befell {fold_name(f'{words[0]} {words[-1]}')}"
