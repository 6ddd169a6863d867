"""Two houses in which reports put one event: talks "at the Marble Palace" in one, "at the Hotel Astor" in another.

They lie in one town, so that the gazetteer knows nothing against either, and a meeting may move from the one to the other:
what differs is told, not called impossible. So are two courts of one kind, "Leeds Crown Court" and "Hull Crown Court": who
goes on from the magistrates to the Crown Court is at two of other kinds. A house counts where its own name says which one
it is: "the presidential palace" and "Marble Palace" may be one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns, event_verbs
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import Claim, Conflict, VenueValue
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.places import are_disjoint
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import clusters
from riyadh_archive.text import compare_key, iter_words

MEETING = ("meeting", "agreement", "summit")
"""Kinds of event that are in one house: a visit leads through many, a match has its stadium and a trial its court."""
BEHIND = 12
"""Code points behind the words of a claim in which "hotel" may stand."""
SPELLED_OTHERWISE = 2
"""Letters by which one name is spelled in two ways ("Kasbah", "Casbah")."""


def house_conflicts(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """One discrepancy where reports that name one house each name houses of which none prints the other's name.

    `told` are the claims of each article on where the principal event was.
    """
    houses = {article: house for article, claims in told.items() if (house := _sole_house(claims, reports))}
    printed = _Printed(reports)
    apart = {frozenset((a, b)) for a, b in combinations(houses, 2) if _are_two(houses[a], houses[b], printed)}
    if apart:
        kept = [house.claim for article, house in houses.items() if any(article in pair for pair in apart)]
        found = clusters(kept, lambda a, b: frozenset((a.article, b.article)) not in apart)
        if len(found) > 1:
            yield _conflict(found, reports)


class _House(NamedTuple):
    """The house that a claim tells of: the words that tell it from others, what holds it as far as that is sure, and of a
    court its kind.
    """

    claim: Claim
    words: frozenset[str]
    within: tuple[str, ...]
    kind: str = ""


def _sole_house(claims: Sequence[Claim], reports: Reports) -> _House | None:
    """The one house that an article names for its meeting, the one court; None where it names none or several."""
    found = [house for claim in claims if _is_meeting(claim) and (house := _house(claim, reports)).words]
    found = found or [court for claim in claims if (court := _court(claim)) is not None]
    return found[0] if len({house.words for house in found}) == 1 else None


def _court(claim: Claim) -> _House | None:
    """The court where a trial was, by the words before its kind: "Leeds | Crown Court"; None for what is no such court."""
    words = [word.key for word in iter_words(compare_key(_value(claim).place))]
    if len(words) <= 2 or words[-1] != "court" or words[-2].rstrip("'’s") not in _COURTS:
        return None
    own = frozenset(word for word in words[:-2] if not _is_common(word))
    town = place_named(_value(claim).place.rsplit(" ", 2)[0])
    named = own and (town or words[-2] not in _OF_REGIONS)
    return _House(claim, own, (town.name, *town.within) if town else (), words[-2]) if named else None


_COURTS = frozenset(("crown", "magistrate", "magistrates", "high", "session", "sessions", "sheriff"))
"""Kinds of courts of which each town or region has its own, by the first word of the two."""
_OF_REGIONS = ("high", "session", "sessions")
"""Those that reports call by the region, its letters or its capital: "FCT High Court", "Abuja High Court"."""


def _house(claim: Claim, reports: Reports) -> _House:
    named_alike = place_named(_value(claim).place) is not None and _is_called(claim, reports)
    return _House(claim, _own_words(claim, reports), () if named_alike else _value(claim).within)


def _is_meeting(claim: Claim) -> bool:
    """Whether what was there is a meeting by the word beside the place, or by what the report is about."""
    named = claim.rule.rpartition(": ")[2]
    words = [word.key for word in iter_words(f"{named} {claim.subject}")]
    kinds = {event_nouns().get(word) or event_verbs().get(word) for word in words}
    return bool(kinds & set(MEETING)) and word_list("passing").isdisjoint(words)


def _value(claim: Claim) -> VenueValue:
    assert isinstance(claim.value, VenueValue)
    return claim.value


def _own_words(claim: Claim, reports: Reports) -> frozenset[str]:
    """The words that tell the house of a claim from others; none for what is no house."""
    value = _value(claim)
    known = place_named(value.place)
    words = [word.key for word in iter_words(compare_key(value.place))]
    called = _is_called(claim, reports)
    is_house = called or (known is not None and known.kind == "building")
    if known is not None and not is_house and (known.kind != "district" or _heads().isdisjoint(words)):
        return frozenset()  # the gazetteer has some palaces as parts of their town
    if not is_house and _heads().isdisjoint(words):
        return frozenset()
    return frozenset(word for word in words if word not in _heads() and not _is_common(word))


def _is_called(claim: Claim, reports: Reports) -> bool:
    """Whether a report calls the place of a claim a house: "the Shangri-La hotel" is no town of that name."""
    text = reports.article(claim.article).text
    return any(_is_called_house(_value(claim).place, text[e.start : e.end + BEHIND]) for e in claim.evidence)


def _is_called_house(place: str, printed: str) -> bool:
    """Whether a word for a house stands right behind a name: "the Ritz-Carlton hotel"."""
    at = printed.find(place)
    behind = printed[at + len(place) :].split() if at >= 0 else []
    return bool(behind) and behind[0].strip(",.").lower() in _heads()


@cache
def _heads() -> frozenset[str]:
    return naming_words("houses") | naming_words("facilities") | word_list("houses")


@lru_cache(maxsize=1024)
def _is_common(word: str) -> bool:
    """Whether many houses are called by a word, or the place where it stands is."""
    return word in word_list("common_houses") or country_of(word.capitalize()) is not None


def _are_two(a: _House, b: _House, printed: "_Printed") -> bool:
    """Whether two houses of one town have no word in common, and neither report prints a word of the other's."""
    if a.kind != b.kind:
        return False
    if a.within and b.within and are_disjoint(a.within, b.within) != bool(a.kind):
        return False  # meetings in towns that lie apart are told already; the courts of Bombay and of Mumbai are one
    return not (printed.has(a.words, b.claim.article) or printed.has(b.words, a.claim.article))


@lru_cache(maxsize=4096)
def _consonants(word: str) -> str:
    """What most transcriptions of a word have in common, or the word itself where that is little.

    >>> _consonants("diriyah") == _consonants("dyria"), _consonants("oasis") == _consonants("seas")
    (True, False)
    """
    bare = "".join(letter for letter in word if letter not in "aeiouyhw'’-")
    return bare if len(bare) >= _FEWEST_CONSONANTS and word[0] == bare[0] else word


_FEWEST_CONSONANTS = 2


class _Printed:
    """The words that articles print, each article read once for all comparisons."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports
        self._words: dict[str, frozenset[str]] = {}
        self._has: dict[tuple[frozenset[str], str], bool] = {}

    def has(self, words: frozenset[str], article: str) -> bool:
        """Whether an article prints one of the words, spelled in one way or another."""
        if (words, article) not in self._has:
            self._has[words, article] = any(
                OSA.distance(word, other) <= SPELLED_OTHERWISE or _consonants(word) == _consonants(other)
                for word in words
                for other in self._printed(article)
                if _near(word, other)
            )
        return self._has[words, article]

    def _printed(self, article: str) -> frozenset[str]:
        if article not in self._words:
            text = compare_key(self._reports.article(article).text)
            self._words[article] = frozenset(word.key for word in iter_words(text))
        return self._words[article]


def _near(word: str, other: str) -> bool:
    """Whether two words may be one: short ones only where they are the same."""
    return word == other or (word[:1] == other[:1] and min(len(word), len(other)) > 2 * SPELLED_OTHERWISE)


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(_value(claims[0]).place, claims, reports) for claims in found]
    said = told_by(sides, reports)
    what, houses = ("court", "courts") if all(map(_court, found[0])) else ("house", "houses")
    one = "trial" if what == "court" else "meeting"
    return make_conflict(
        "discrepancy",
        "medium",
        "venue",
        label=f"In which {what} it was: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports put one {one} in different {houses}, of which each names one: {said}."
        f"{copying(sides, reports)}",
        sides=sides,
    )
