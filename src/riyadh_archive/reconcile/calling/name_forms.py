"""The forms in which printed names are compared, whatever their case, accents and typography.

In: a name as printed. Out: a key that is the same for what names the same; never a form to print.
"""

import re
from functools import lru_cache

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.naming import body_key, spellings
from riyadh_archive.lexicon.places import place_key, place_named
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.text import compare_key

_AMERICAN = spellings()
_BRITISH = re.compile(rf"\b(?:{'|'.join(_AMERICAN)})\b")
"""Words of names that are spelled in two ways: "Lorn Theatre", "Lorn Theater"."""


@lru_cache(maxsize=REMEMBERED)
def thing_key(kind: str, name: str) -> str:
    """The form in which a place or body is compared: its country's name, its place's, or its own folded words."""
    if country := country_of(name):
        return country
    place = place_named(name) if kind == "place" else None
    if place:
        return place.name
    key = body_key(name) if kind == "organization" else _in_order(place_key(name).replace("-", " "))
    return form_of(key).translate(_WITHOUT_POINTS)


def _in_order(place: str) -> str:
    """A water's name with what it is behind it: "Lake Tarin" and "Tarin Lake"; a street's and a school's noun written out."""
    words = place.split()
    if len(words) > 1 and words[0] in _WATERS:
        return " ".join((*words[1:], words[0]))
    if len(words) > 1 and words[-1] in _CUT_SHORT:
        return " ".join((*words[:-1], _CUT_SHORT[words[-1]]))
    return place


_WATERS = frozenset(("Lake", "River", "Loch", "Lough"))
_CUT_SHORT = {"St.": "Street", "High": "High School", "Elementary": "Elementary School"}
_WITHOUT_POINTS = str.maketrans("", "", ".'")
"""Points and apostrophes that one report prints and another does not: "Hawke's Bay", "Hawkes Bay"."""


@lru_cache(maxsize=65536)
def form_of(printed: str) -> str:
    """A printed name without its article, case, accents and typography, for looking it up.

    >>> form_of("The Élysée’s")
    'elysee'
    """
    key = compare_key(strip_marks(printed)).removeprefix("the ").removesuffix("'s")
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], key)
