"""What hardly two events have in common: who was killed, tried or arrested there, a small place where such a thing befell,
where a meeting or disaster was, and where and on which day of the week anything else.

In: the claims of an article. Out: checksums, in the way of those of quoted words: two articles that share one are surely more
alike than their words tell. Officials speak of many events, and much befalls a city; neither alone is a mark.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence

from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import fold_name
from riyadh_archive.model import Claim, VenueValue
from riyadh_archive.reconcile.joining.setting import BEFALLING, befallen, is_wide, kind_of, weekday_of
from riyadh_archive.reconcile.reports import PRINCIPAL


def event_marks(claims: Iterable[Claim]) -> frozenset[int]:
    """The marks of the event that an article tells of, as checksums."""
    told = list(claims)
    marks = [
        *(f"befell {name}" for claim in told for name in befallen(claim)),
        *_small_places(told),
        *_where_and_when(told),
    ]
    return frozenset(zlib.crc32(mark.encode("utf-8", "surrogatepass")) for mark in marks)


def _where_and_when(claims: Sequence[Claim]) -> Iterator[str]:
    """Kind and place of the principal event: "meeting in geneva", "fire in porto on tuesday".

    Of what a place has many the day of the week makes one, which reports without a date print too; full dates keep two
    meetings apart elsewhere.
    """
    told = [c for c in claims if c.event == PRINCIPAL and c.stance == "asserted"]
    days = sorted({day for c in told if (day := weekday_of(c)) is not None})
    for claim in told:
        if isinstance(claim.value, VenueValue) and (kind := kind_of(claim)):
            places = (claim.value.place, *claim.value.within)
            near = [fold_name(place) for place in places if not is_wide(place)]
            if kind in _CLASSES:
                yield from (f"{_CLASSES[kind]} in {place}" for place in near)
                yield from (f"{_CLASSES[kind]} in {fold_name(place)} on {day}" for place in places for day in days)
            elif kind in _MANY:
                yield from (f"{kind} in {place} on {day}" for place in near for day in days)


_CLASSES = {
    **dict.fromkeys(("meeting", "agreement", "visit"), "meeting"),
    **{kind: kind for kind in ("quake", "storm", "crash")},
}
"""Kinds of which a place hardly has two that reports tell in the same words, those that one report or the next may call one
event as one: of fires, trials and matches it has many."""


_MANY = frozenset(("attack", "fire", "robbery", "trial", "incident"))
"""Kinds of which a town has many, but hardly two on one day of a week; of votes, rallies and matches it has."""


def _small_places(claims: Iterable[Claim]) -> Iterator[str]:
    """Kind and place of what befell a place that no gazetteer knows."""
    for claim in claims:
        if isinstance(claim.value, VenueValue) and claim.event == PRINCIPAL and claim.stance == "asserted":
            kind = kind_of(claim)
            if kind in BEFALLING and place_named(claim.value.place) is None:
                yield f"{kind} at {fold_name(claim.value.place)}"
