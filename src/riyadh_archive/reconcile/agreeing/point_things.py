"""What the words of an agreed point stand for: classes of deeds and things, countries, and the amounts that are printed.

In: a folded word, or the words of a point. Out: the classes of the lexicon that list it, the weight of each, its amounts.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.points import plain_words, word_classes
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.reconcile.content import stem, word_list

WEAK = 0.4
"""The weight of an adjective that many points share ("joint", "economic"): alone it must not carry a match."""
COUNTRY = "@"
"""Before the thing that is a country: "@Chad"."""


@cache
def by_stem(table: str) -> Mapping[str, tuple[str, ...]]:
    """The classes of a table ("acts", "things") that list a word with a given stem, by the stem."""
    found: dict[str, list[str]] = {}
    for name, words in word_classes(table).items():
        for word in words:
            found.setdefault(stem(word), []).append(name)
    return {key: tuple(names) for key, names in found.items()}


@cache
def exactly(table: str) -> Mapping[str, tuple[str, ...]]:
    """The classes that list a word as it is: "negotiation" is no "negotiator", though they share a stem."""
    found: dict[str, list[str]] = {}
    for name, words in word_classes(table).items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def things_of(key: str) -> tuple[str, ...]:
    """The classes of things that a word names: those that list it, else those of its stem."""
    return exactly("things").get(key) or by_stem("things").get(stem(key), ())


@cache
def stems_of(key: str) -> frozenset[str]:
    """The stems of one plain list: "neutral", "shells", "weak"."""
    return frozenset(stem(word) for word in plain_words(key))


@lru_cache(maxsize=REMEMBERED)
def concepts(key: str) -> tuple[tuple[str, float], ...]:
    """The classes of things a word belongs to, or its stem, each with its weight; nothing for a word without content."""
    key = key.removesuffix("'s")
    root = stem(key)
    if key in word_list("empty_words") or key[:1].isdigit():
        return ()
    if country := country_named(key.replace(".", "")):
        return ((country, 1.0),)
    if key in plain_words("shells") or key in plain_words("no_acts") or key in ING_PREPOSITIONS:
        return ()
    if classes := things_of(key):
        return tuple((name, WEAK if name in plain_words("weak_things") else 1.0) for name in classes)
    if root in stems_of("shells"):
        return ()
    of_sort = len(key) >= _SHORTEST_ADJECTIVE and key.endswith(_OF_ADJECTIVES)
    light = of_sort or root in stems_of("weak") or root in by_stem("acts")
    return ((root, WEAK if light else 1.0),)


ING_PREPOSITIONS = plain_words("prepositional")
"""Forms in -ing that are prepositions: "concerning", "involving"."""
_SHORTEST_ADJECTIVE = 6
"""Letters from which such an ending makes a word an adjective: "coal" and "goal" are things."""
_OF_ADJECTIVES = ("al", "ive", "ous", "able", "ible", "ary", "ful", "less", "ic", "ical", "est")
"""Endings of words that say of what sort a thing is: "reciprocal", "lasting" a thing is; they are seldom the thing."""


def country_named(key: str) -> str | None:
    """The country that a lower-cased word names, by its name, adjective or letters: "uk", "british", "britain"."""
    name = country_of(key.upper() if key in _IN_LETTERS else key.capitalize())
    return f"{COUNTRY}{name}" if name else None


_IN_LETTERS = frozenset(("us", "uk", "uae", "drc"))


_AMOUNT = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?)(?:[ -]?(%|[a-z]{3,8}))?")
_SCALES = {"%": "%", "percent": "%", "per": "%", "million": "m", "billion": "bn", "trillion": "tn"}
_FEW = 100
"""Numbers below this, without a scale, stand in many points."""


def amounts_in(text: str) -> frozenset[str]:
    """The amounts in `text` that tell points apart: no years, no small counts.

    >>> sorted(amounts_in("free 1,000 captives, spend $3.5 billion and 5 percent by 2035, in 2 rounds"))
    ['1000', '3.5bn', '5%']
    """
    found = []
    for number, unit in _AMOUNT.findall(text.lower()):
        digits, scale = number.replace(",", ""), _SCALES.get(unit, "")
        is_year = len(number) == 4 and number[:2] in ("19", "20") and not scale
        if not is_year and (scale or float(digits) >= _FEW):
            found.append(digits + scale)
    return frozenset(found)
