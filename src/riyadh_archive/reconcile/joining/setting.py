"""Where and when the event of an article is set, as far as its claims tell: what keeps two events of one kind apart.

In: the claims of an article. Out: whether they date the event, the days of the week, the towns and the
countries they give for it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

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
_WEEK = 7


class Setting(NamedTuple):
    """Where and when an event is set: the days of the week, 0 for Monday, and the folded names of towns, of countries
    and of people who were killed, tried or arrested there, and what kinds of disaster or crime it is.

    All are in order. `is_dated` says whether any claim dates the event: an opinion tells of none.
    """

    is_dated: bool = False
    weekdays: tuple[int, ...] = ()
    towns: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


UNSET = Setting()
"""The setting of an article without claims."""


def read_setting(claims: Iterable[Claim]) -> Setting:
    """The setting of the principal event that an article tells of."""
    claims = list(claims)
    told = [claim for claim in claims if claim.event == PRINCIPAL and claim.stance == "asserted"]
    weekdays = {day for claim in told if (day := weekday_of(claim)) is not None}
    places = {place for claim in told if isinstance(claim.value, VenueValue) for place in _known_places(claim.value)}
    is_dated = any(isinstance(claim.value, DateValue) for claim in told)
    towns, countries = ({fold_name(place) for place in places if is_wide(place) is wide} for wide in (False, True))
    people = {person for claim in claims for person in befallen(claim)}
    kinds = {kind for claim in told if (kind := kind_of(claim)) in BEFALLING}
    named = (towns, countries, people, kinds)
    return Setting(is_dated, tuple(sorted(weekdays)), *(tuple(sorted(each)) for each in named))


def day_of_disaster(claims: Iterable[Claim]) -> str | None:
    """The one full date that an article gives for the disaster or crime that it is about, ISO 8601; None for other events."""
    told = [claim for claim in claims if claim.event == PRINCIPAL and claim.stance == "asserted"]
    dated = {c.value.date for c in told if isinstance(c.value, DateValue) and is_day(c.value.date)}
    kinds = {kind for claim in told if (kind := kind_of(claim)) is not None}
    return dated.pop() if len(dated) == 1 and kinds and kinds <= BEFALLING else None


def are_elsewhere(a: Setting, b: Setting) -> bool:
    """Whether two settings have no town, no country, none of the people or no kind in common, or no day of the week within
    one of the other's.

    >>> are_elsewhere(Setting(towns=("cebu",)), Setting(towns=("aceh", "banda aceh")))
    True
    >>> are_elsewhere(Setting(weekdays=(0,)), Setting(weekdays=(6,)))
    False
    """
    named = (a.towns, b.towns), (a.countries, b.countries), (a.people, b.people), (a.kinds, b.kinds)
    if any(ours and theirs and not {*ours} & {*theirs} for ours, theirs in named):
        return True
    apart = [min((x - y) % _WEEK, (y - x) % _WEEK) for x in a.weekdays for y in b.weekdays]
    return bool(apart) and min(apart) > 1


def both(a: Setting, b: Setting) -> Setting:
    """The setting that two reports of one event give together."""
    return Setting(
        a.is_dated or b.is_dated,
        tuple(sorted({*a.weekdays, *b.weekdays})),
        tuple(sorted({*a.towns, *b.towns})),
        tuple(sorted({*a.countries, *b.countries})),
        tuple(sorted({*a.people, *b.people})),
        tuple(sorted({*a.kinds, *b.kinds})),
    )


def befallen(claim: Claim) -> Iterator[str]:
    """The person of whom a claim tells an age, an arrest, a sentence or a death, by given name and surname, folded."""
    value = claim.value
    if isinstance(value, FigureValue) and claim.subject.startswith(AGE):
        yield from _person(claim.subject.removeprefix(AGE))
    elif isinstance(value, MeasureValue) and claim.subject in SUFFERED and value.target:
        yield from _person(value.target)


def _person(name: str) -> Iterator[str]:
    words = name.split()
    if len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1])):
        yield fold_name(f"{words[0]} {words[-1]}")


def kind_of(claim: Claim) -> str | None:
    """The kind of event that a claim is of, by the last word of its subject."""
    return event_nouns().get((claim.subject.split() or [""])[-1].lower())


def weekday_of(claim: Claim) -> int | None:
    """The day of the week of a date claim, 0 for Monday."""
    if not isinstance(claim.value, DateValue):
        return None
    if is_day(claim.value.date):
        return date.fromisoformat(claim.value.date).weekday()
    return claim.value.weekday


def is_wide(place: str) -> bool:
    """Whether a place is a country or as wide."""
    known = place_named(place)
    return known is not None and not known.within


def _known_places(venue: VenueValue) -> list[str]:
    """The places of a venue, the nearest first, as far as they are known."""
    return [place for place in (venue.place, *venue.within) if place_named(place) is not None]
