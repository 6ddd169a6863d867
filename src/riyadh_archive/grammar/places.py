"""Places in running text, with the places that hold them: "Diriyah Palace, in Riyadh, Saudi Arabia", "the Saudi capital".

In: tokens and name mentions. Out: one `PlaceMention` a chain, from its first to its last token.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riyadh_archive.grammar.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.countries import capital_of, country_of
from riyadh_archive.lexicon.places import contains, place_named

_CAPITAL = "capital"


class PlaceMention(NamedTuple):
    """Tokens `first`..`last`; `chain` are canonical names from near to far, the first one the place itself."""

    first: int
    last: int
    chain: tuple[str, ...]


def read_places(rows: Tokens, mentions: Sequence[NameMention]) -> tuple[PlaceMention, ...]:
    """The places named by nouns, in text order; places in one chain ("Lima, Peru") are one mention."""
    found: list[PlaceMention] = []
    for place in _single_places(rows, mentions):
        if found and _chained(rows, found[-1], place):
            before = found.pop()
            place = PlaceMention(before.first, place.last, (*before.chain, *place.chain))
        found.append(place)
    return tuple(PlaceMention(p.first, p.last, _completed(p.chain)) for p in found)


def _single_places(rows: Tokens, mentions: Sequence[NameMention]) -> Iterator[PlaceMention]:
    for mention in mentions:
        if mention.kind == "place" or rows.lowers[mention.last] == "court":
            yield PlaceMention(mention.first, mention.last, (canonical_place(mention.text),))
        elif mention.kind == "adjective" and rows.lowers[mention.last + 1 : mention.last + 2] == [_CAPITAL]:
            capital = capital_of(country_of(mention.text) or "")
            if capital:
                yield PlaceMention(mention.first, mention.last + 1, (capital,))


def _chained(rows: Tokens, before: PlaceMention, after: PlaceMention) -> bool:
    """Whether the second place holds the first: "Riyadh, Saudi Arabia", "Palace, in Riyadh", "Palace in Riyadh"."""
    between = rows.lowers[before.last + 1 : after.first]
    if len(between) > 3 or rows.sentences[before.last] != rows.sentences[after.first]:
        return False
    words = [word for word in between if word not in (",", "the")]
    if words not in ([], ["in"], ["of"], ["near"]) or not between:
        return False
    return contains(after.chain[0], before.chain[-1]) is not False and before.chain[-1] != after.chain[0]


def _completed(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The chain with what the gazetteer knows to lie around its last place."""
    known = place_named(chain[-1])
    farther = tuple(outer for outer in (known.within if known else ()) if outer not in chain)
    return (*chain, *farther)


def canonical_place(text: str) -> str:
    """One name for the spellings of a place: a country by its canonical name, a known city by the gazetteer's."""
    if country := country_of(text):
        return country
    known = place_named(text)
    return known.name if known else text.removeprefix("The ").removeprefix("the ")
