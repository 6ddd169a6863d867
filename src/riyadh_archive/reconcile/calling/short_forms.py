"""Short forms of the names of places and bodies: which names of a story are one name, told more or less fully.

In: the folded names of a story. Out: for a short one the longer one that it stands for: "Superior Court" for "Pelam County
Superior Court", "Marlow" for "Marlow Treatment Center", "Korren" for "Mount Korren", "Hexby" for "South Hexby" where the
story knows no other part of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import is_place_opener, place_kind_of_head, place_named
from riyadh_archive.lexicon.tables import REMEMBERED

_AREAS = frozenset(("county", "state", "district", "region", "city", "island", "feature"))
"""Kinds of places whose noun may be left out; a court and its town are two."""
_HOUSES = frozenset(("Center", "Centre", "Clinic", "Hospital", "Hotel", "Facility", "Resort", "Lodge"))
"""Houses that are called by what stands before; a church or a school is not."""
_PARTED = frozenset(("city", "district"))
"""Kinds of places that reports name by a part or as a whole: "Northeast Hexby"; South Korea is no part of Korea."""
_MOST_ABLE = 300
"""Of a word that more names end with, such as "Court" in an archive of courts, none stands for another."""


def short_forms(short: Iterable[str], full: Collection[str]) -> dict[str, str]:
    """The longer key of `full` by each key of `short` that stands for one; a key that could stand for several has none.

    >>> short_forms(["superior court", "marlow"], ["pelam county superior court", "marlow clinic", "marlow bridge"])
    {'marlow': 'marlow clinic', 'superior court': 'pelam county superior court'}
    """
    cores: dict[str, list[str]] = defaultdict(list)
    by_word: dict[str, list[str]] = defaultdict(list)
    for key in sorted(full):
        if not _is_of_town(key):
            cores[_core(key)].append(key)
        for word in key.split()[-1:]:
            by_word[word].append(key)
    found = _houses(cores)
    for key in sorted(filter(None, short)):
        if _is_known(key):
            longer = _parts(key, by_word)
        elif longer := [other for other in cores.get(key, ()) if other != key]:
            longer = [max(longer, key=len)]
            found |= {other: longer[0] for other in cores[key] if other not in (key, longer[0])}
        else:
            words = key.split()
            able = by_word.get(words[-1], []) if len(words) > 1 else []
            longer = [other for other in able if _shortens(words, other.split())] if len(able) <= _MOST_ABLE else []
            fullest = max(longer, key=len, default="")
            if all(other == fullest or _shortens(other.split(), fullest.split()) for other in longer):
                longer = [fullest] if longer else []
        if len(longer) == 1:
            found.setdefault(key, longer[0])
    return {key: _end(key, found) for key in found}


def _houses(cores: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The fullest form by each other one of a house: "mercy hospital" and "mercy medical center"."""
    found: dict[str, str] = {}
    for core, keys in cores.items():
        if len(keys) < 2:
            continue
        houses = [key for key in keys if key != core and key.split()[-1].capitalize() in _HOUSES and not _is_known(key)]
        if len(houses) > 1 and not _is_known(core):
            fullest = max(houses, key=len)
            found |= {key: fullest for key in houses if key != fullest}
    return found


def stand_for(keys: Iterable[str], things: Collection[str]) -> list[str]:
    """Those of `keys` that name one of `things` more or less fully: "marlow" or "marlow leeds" where "marlow clinic" is one.

    >>> stand_for(["lorn vale", "ana ruiz"], ["lorn vale lodge", "leeds"])
    ['lorn vale']
    """
    chosen = sorted(keys)
    if not chosen or not things:
        return []
    short = short_forms(chosen, things)
    cores = {_core(thing) for thing in things}
    return [key for key in chosen if key in short or (_core(key) != key and _core(key) in cores)]


def _end(key: str, found: Mapping[str, str]) -> str:
    """The name at the end of a chain of ever longer ones."""
    seen = {key}
    while (key := found[key]) in found and key not in seen:
        seen.add(key)
    return key


@lru_cache(maxsize=REMEMBERED)
def _is_known(key: str) -> bool:
    return place_named(key.title()) is not None or country_of(key) is not None


@lru_cache(maxsize=REMEMBERED)
def _core(key: str) -> str:
    """A name without the place or opener before it and without what says only what it is: "mount korren" → "korren"."""
    words = key.split()
    while len(words) > 1 and (_is_kind_word(words[-1]) or _is_place(words[-1])):
        words.pop()
    while len(words) > 1 and _stands_before_name(words[0]):
        words.pop(0)
    return " ".join(words)


def _is_of_town(key: str) -> bool:
    """Whether a house is called after its town and what it is for it: "Lorn General Hospital" is not called "Lorn"."""
    words = key.split()
    return (
        len(words) > _TOWN_AND_HEAD
        and words[-1] in naming_words("town_houses")
        and words[-2] in naming_words("for_towns")
    )


_TOWN_AND_HEAD = 2


def _is_place(word: str) -> bool:
    return place_named(word.capitalize()) is not None


def _is_kind_word(word: str) -> bool:
    """Whether a word behind a name says only what it is: "County", "Treatment", "Center"."""
    printed = word.capitalize()
    return printed in naming_words("kind_words") or place_kind_of_head(printed) in _AREAS or printed in _HOUSES


def _stands_before_name(word: str) -> bool:
    """Whether a word before a name only says more of it: "Mount Korren", "Indian Navy", "Oslo Vikings"."""
    printed = word.capitalize()
    return (
        is_place_opener(printed)
        or printed in naming_words("directions")
        or bool(country_of(printed))
        or _is_place(word)
    )


def _shortens(short: list[str], full: list[str]) -> bool:
    """Whether a name of several words is another without its first words or without some between, at one place.

    "Lorn Water Board" is the "Lorn County Water Board", and not the "Lorn Inland Water Supply Board".
    """
    if not 1 < len(short) < len(full) or short[-1] != full[-1]:
        return False
    gone = len(full) - len(short)
    return any(full[:at] + full[at + gone :] == short for at in range(len(short)))


def _parts(key: str, by_word: dict[str, list[str]]) -> list[str]:
    """The names of parts of a known town or quarter: "South Hexby" of "Hexby"."""
    known = place_named(key.title())
    if known is None or known.kind not in _PARTED:
        return []
    words = key.lower().split()
    near = [*by_word.get(key.split()[-1], ()), *by_word.get(words[-1], ())]
    return [
        other
        for other in dict.fromkeys(near)
        if other.lower().split()[1:] == words and other.split()[0].capitalize() in naming_words("directions")
        if (part := place_named(other.title())) is None or part.kind == "district"
    ]
