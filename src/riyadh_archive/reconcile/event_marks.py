"""What hardly two events have in common: who was killed, tried or arrested there, and a small place where such a thing befell.

In: the claims of an article. Out: checksums, in the way of those of quoted words: two articles that share one are surely more
alike than their words tell. Officials speak of many events, and much befalls a city; neither is a mark.
"""

import zlib
from collections.abc import Iterable, Iterator

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import fold_name
from riyadh_archive.model import Claim, FigureValue, MeasureValue, VenueValue
from riyadh_archive.reconcile.reports import PRINCIPAL

AGE = "age of "
SUFFERED = frozenset(
    ("arrests", "charges", "sentences", "remands", "verdict", "conviction", "arrest", "death", "charge")
)
"""Subjects of claims of what somebody suffers."""
BEFALLING = frozenset(("quake", "attack", "crash", "fire", "storm", "robbery"))
"""Kinds of event that befall a place."""


def event_marks(claims: Iterable[Claim]) -> frozenset[int]:
    """The marks of the event that an article tells of, as checksums."""
    return frozenset(zlib.crc32(mark.encode("utf-8", "surrogatepass")) for claim in claims for mark in _marks(claim))


def _marks(claim: Claim) -> Iterator[str]:
    value = claim.value
    if isinstance(value, FigureValue) and claim.subject.startswith(AGE):
        yield from _person(claim.subject.removeprefix(AGE))
    elif isinstance(value, MeasureValue) and claim.subject in SUFFERED and value.target:
        yield from _person(value.target)
    elif isinstance(value, VenueValue) and claim.event == PRINCIPAL and claim.stance == "asserted":
        kind = event_nouns().get((claim.subject.split() or [""])[-1].lower())
        if kind in BEFALLING and place_named(value.place) is None:
            yield f"{kind} at {fold_name(value.place)}"


def _person(name: str) -> Iterator[str]:
    """A person by given name and surname."""
    words = name.split()
    if len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1])):
        yield f"befell {fold_name(f'{words[0]} {words[-1]}')}"
