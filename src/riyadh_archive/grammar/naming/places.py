"""Places in running text, with the places that hold them: "Diriyah Palace, in Riyadh, Saudi Arabia", "the Saudi capital".

In: tokens and name mentions. Out: one `PlaceMention` a chain, from its first to its last token.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.countries import capital_of, country_of, government_of
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import Place, contains, is_small_city, place_kind_of_head, place_named, places_named

_LONGEST_LINK = 6
"""Tokens between a place and the one that holds it at most: "Maris Church in the old town of Leeds" has five."""
_OF_NAMESAKES = "United States"
"""The country whose towns are named after those of others; the table has its smaller ones too."""
_TOLD_OFTEN = 1
"""Words for other countries from which on a report is about them."""
_LONGEST_APPOSITION = 12
"""The same with what kind of site it is: ", a military base on the edge of Sunderly" has eight."""
_HOUSES = frozenset(("building",))
"""Kinds of places that hold no other."""
_HOUSED_BODIES = frozenset(("court", "university", "college"))
"""Last words of bodies whose names stand for their houses too: "tried at Leeds Crown Court"."""
_HOUSES_OF_BODIES = frozenset(
    ("ministry", "observatory", "embassy", "consulate", "treasury", "museum", "library", "theatre", "theater")
)
"""The same where "at" stands before the name: a ministry that says something is no place."""
_CAPITAL = "capital"
_IN_CAPITAL = ["in", "the", _CAPITAL, "of"]
_COURT = "Court"
_COURT_WORDS = 3
"""Words that make a court's name behind its town at most: "Leeds Magistrates' Court", "Oslo City District Court"."""
_CROWN = ("Crown", "United Kingdom")
"""A word that only courts of one country have in their names."""


class PlaceMention(NamedTuple):
    """Tokens `first`..`last`; `chain` are canonical names from near to far, the first one the place itself."""

    first: int
    last: int
    chain: tuple[str, ...]


def read_places(rows: Tokens, mentions: Sequence[NameMention]) -> tuple[PlaceMention, ...]:
    """The places named by nouns, in text order; places in one chain ("Lima, Peru") are one mention."""
    found: list[PlaceMention] = []
    for place in _single_places(rows, mentions):
        if found and _names_town_of(rows, found[-1], place):
            place = _town_of(rows, found.pop(), place)
        elif found and _chained(rows, found[-1], place):
            before = found.pop()
            place = PlaceMention(before.first, place.last, (*before.chain, *place.chain))
        elif found and _owned_by_town(rows, found[-1], place):
            town = found.pop()
            place = PlaceMention(town.first, place.last, (*place.chain, *town.chain))
        elif found and (country := _country_beside(rows, found[-1], place)):
            found[-1] = found[-1]._replace(chain=(*found[-1].chain, country))
        found.append(place)
    apart = _of_other_countries(mentions, found)
    return tuple(p if p.chain in apart else _finished(rows, p) for p in found)


def _town_of(rows: Tokens, holder: PlaceMention, place: PlaceMention) -> PlaceMention:
    """A place with what it is said to be of: "a mine in Osk, | in the Black Sea province of | Bartin"."""
    inner, around = holder.chain[:-1], holder.chain[-1:]
    if place_named(place.chain[0]) is not None and contains(around[-1], place.chain[0]) is None:
        around = ()  # the Egyptian Red Sea resort of Sharm el-Sheikh: what the gazetteer knows is surer
    elif any(rows.possessives[holder.first : holder.last]):
        inner, around = (), _without_wide(holder.chain)  # Peru's Andes town of Puno
    return PlaceMention(holder.first, place.last, (*inner, *place.chain, *around))


def _of_other_countries(mentions: Sequence[NameMention], found: Sequence[PlaceMention]) -> frozenset[tuple[str, ...]]:
    """The chains of single towns that the gazetteer knows in a country of which the article says nothing, while it tells of
    another one: "Tempe" in a report of Greece is not the one in Arizona, and where it lies is not known.
    """
    alone = {p.chain for p in found if len(p.chain) == 1 and is_small_city(p.chain[0])}
    single = {chain for chain in alone if completed(chain)[-1] == _OF_NAMESAKES}
    if not single:
        return frozenset()
    told = Counter(c for m in mentions if m.kind in ("adjective", "place") and (c := country_of(m.text)))
    told.update(within[-1] for p in found if p.chain not in single and (within := completed(p.chain)[1:]))
    told.update(p.chain[-1] for p in found if p.chain not in single and len(p.chain) > 1)
    others = sum(told.values()) >= _TOLD_OFTEN
    return frozenset(single) if others and not told[_OF_NAMESAKES] else frozenset()


def _finished(rows: Tokens, place: PlaceMention) -> PlaceMention:
    """The place with what the gazetteer knows around it; a house keeps its name, a part of a town gets its noun as well."""
    if _is_house(rows, place):
        return place
    if _is_quarter(rows, place):
        return PlaceMention(place.first, place.last, (f"{place.chain[0]} {rows.lowers[place.last + 1]}",))
    return PlaceMention(place.first, place.last, completed(place.chain))


def _is_quarter(rows: Tokens, place: PlaceMention) -> bool:
    """Whether a name is that of a part of some town: "the Mount Pleasant neighborhood" is no town of that name elsewhere."""
    before, after = place.first - 1, place.last + 1
    before -= (
        before > 0 and rows.classes[before] == "o" and rows.words[before].islower()
    )  # the central | Mount Pleasant
    if before < 0 or rows.lowers[before] != "the" or len(place.chain) > 1 or rows.possessives[place.last]:
        return False
    return rows.lowers[after : after + 1] != [] and rows.lowers[after] in _QUARTERS


_QUARTERS = frozenset(("neighborhood", "neighbourhood", "quarter", "suburb", "district", "section"))
"""Nouns for a part of a town behind its name."""


def _is_house(rows: Tokens, place: PlaceMention) -> bool:
    """Whether "the" stands before the name of a town and no noun behind it: "at the Riverside" is no town.

    "The Oslo talks" are in Oslo, and what is called "The Hague" keeps its article.
    """
    at, after = place.first - 1, place.last + 1
    if rows.lowers[place.last] == _CAPITAL or "of" in rows.lowers[place.first : place.last]:
        return False  # the Red Sea city of Jeddah
    if at < 0 or rows.lowers[at] != "the" or rows.sentences[at] != rows.sentences[place.first] or len(place.chain) > 1:
        return False
    known = place_named(place.chain[0])
    if known is None or known.kind != "city" or known.name.startswith("The "):
        return False
    return (
        after >= len(rows) or rows.sentences[after] != rows.sentences[place.last] or rows.classes[after] not in "oHGM-V"
    )


def _is_between(name: str) -> bool:
    """Whether a name is two countries joined by a hyphen, which is what lies between them: "the India-China border"."""
    parts = name.replace("–", "-").split("-")
    return len(parts) > 1 and all(map(country_of, parts)) and country_of(name) is None


def _single_places(rows: Tokens, mentions: Sequence[NameMention]) -> Iterator[PlaceMention]:
    for mention in mentions:
        if _is_landscape(rows, mention) or _is_between(mention.text) or _is_at_ones(rows, mention):
            continue
        if capital := _capital(rows, mention):
            behind = mention.kind == "adjective" or mention.possessive
            yield PlaceMention(mention.first, mention.last + behind, (capital,))
        elif mention.possessive and _is_owned_building(rows, mention.last + 1):
            yield PlaceMention(mention.first, mention.last + 1, (_owned_name(rows, mention),))
        elif mention.kind == "place" or rows.lowers[mention.last] in _HOUSED_BODIES or _is_met_in(rows, mention):
            yield PlaceMention(mention.first, mention.last, (canonical_place(mention.text),))


def _capital(rows: Tokens, mention: NameMention) -> str | None:
    """The town of "the Saudi | capital", "Saudi Arabia's | capital", "in the capital of | Peru"; None for any other name."""
    if mention.kind == "place" and rows.lowers[max(mention.first - 4, 0) : mention.first] == _IN_CAPITAL:
        return capital_of(country_of(mention.text) or "")
    if mention.kind != "adjective" and not mention.possessive:
        return None
    owns = rows.lowers[mention.last + 1 : mention.last + 2] == [_CAPITAL]
    return capital_of(country_of(mention.text) or "") if owns else None


def _is_at_ones(rows: Tokens, mention: NameMention) -> bool:
    """Whether a place only owns what follows, which is none: talks at | Chad's | expense, at Chad's request."""
    return (
        mention.possessive
        and rows.lowers[mention.last + 1 : mention.last + 2] != []
        and (rows.lowers[mention.last + 1] in naming_words("at_ones"))
    )


def _is_met_in(rows: Tokens, mention: NameMention) -> bool:
    """Whether a body stands for its house: "met at the Foreign Ministry", "talks at the Naval Observatory"."""
    at = mention.first - 1 - (rows.lowers[mention.first - 1] == "the" or rows.possessives[mention.first - 1])
    inside = at >= 0 and rows.sentences[at] == rows.sentences[mention.first] and rows.lowers[at] == "at"
    housed = rows.words[mention.first] in naming_words("met_in") and rows.lowers[
        mention.first + 1 : mention.first + 2
    ] == ["of"]
    return inside and mention.kind == "organization" and (housed or rows.lowers[mention.last] in _HOUSES_OF_BODIES)


def _is_landscape(rows: Tokens, mention: NameMention) -> bool:
    """Whether a word only tells what land a town lies in: "the Alpine town of Sierre", "the Andean village of Chala"."""
    after = rows.lowers[mention.last + 1 : mention.last + 3]
    return after[1:] == ["of"] and after[0] in naming_words("towns") and mention.text.endswith(("ine", "ean"))


def _owned_by_town(rows: Tokens, town: PlaceMention, place: PlaceMention) -> bool:
    """Whether the first place owns the second: "Vienna's Hofburg Palace", "Bergen's medieval Haakon's Hall"."""
    between = range(town.last + 1, place.first)
    if rows.possessives[town.last] and not between and _may_hold(town.chain, place.chain):
        return True
    if not rows.possessives[town.last] or rows.sentences[town.last] != rows.sentences[place.first] or len(between) > 2:
        return False
    building = place_kind_of_head(place.chain[0].split()[-1]) == "building"
    return building and len(place.chain) == 1 and all(rows.classes[k] == "o" for k in between)


def _may_hold(owner: Sequence[str], place: Sequence[str]) -> bool:
    """Whether a place may lie in the one before it: "Tokyo's Haneda", "Kuwait's Mangaf district", "Singapore's Sentosa"."""
    return len(place) == 1 and contains(owner[0], place[0]) is not False and place[0] != owner[0]


def _is_owned_building(rows: Tokens, i: int) -> bool:
    """Whether token i, behind a possessive name, is the capitalized word for a building: "Haakon's Hall"."""
    inside = i < len(rows) and rows.sentences[i] == rows.sentences[i - 1] and rows.is_capitalized(i)
    return (
        inside
        and place_kind_of_head(rows.words[i]) == "building"
        and not rows.is_capitalized(min(i + 1, len(rows) - 1))
        and not (rows.lowers[i + 1 : i + 2] == ["of"] and rows.is_capitalized(min(i + 2, len(rows) - 1)))
    )


def _owned_name(rows: Tokens, mention: NameMention) -> str:
    """The name of an owned building, with the 's or the ' that was printed.

    The gap between the two words tells: "St. James's Palace" has three characters there, "St. James' Palace" two.
    """
    last = mention.last
    mark = "'s" if rows.starts[last + 1] - rows.ends[last] > len("' ") else "'"
    return f"{mention.text}{mark} {rows.words[last + 1]}"


def _chained(rows: Tokens, before: PlaceMention, after: PlaceMention) -> bool:
    """Whether the second place holds the first: "Riyadh, Saudi Arabia", "Palace, in Riyadh", "Palace in Riyadh"."""
    behind = rows.lowers[before.last + 1 : min(after.first, before.last + 1 + _LONGEST_APPOSITION)]
    between = _without_apposition(behind)
    if len(between) > _LONGEST_LINK or rows.sentences[before.last] != rows.sentences[after.first]:
        return False
    if between and between[0] in naming_words("place_heads", "houses"):
        between = between[1:]
    if _is_told_part(between):
        return before.chain[-1] != after.chain[0]
    words = [word for word in between if word not in (",", "the")]
    if words[:1] == ["in"] and _leads_to_town(words[1:]):
        words = ["in"]
    if words not in ([], ["in"], ["of"], ["near"]) or not between:
        return False
    outer = place_named(after.chain[0])
    if words == ["near"] and country_of(before.chain[-1]):
        return False  # central Japan near the Noto Peninsula
    if not words and "the" in between and (outer is None or outer.kind in _HOUSES) and not country_of(after.chain[0]):
        return False  # at Fort Alder, the White House said
    if _is_quarter_of(rows, before, after, between):
        return True
    return contains(after.chain[0], before.chain[-1]) is not False and before.chain[-1] != after.chain[0]


def _is_told_part(between: Sequence[str]) -> bool:
    """Whether an apposition tells that a place lies in the next, whatever the gazetteer knows by its name.

    >>> _is_told_part(", a busy suburb of".split()), _is_told_part(", a town near".split())
    (True, False)
    """
    if len(between) < _PART or between[0] != "," or between[1] not in ("a", "an", "the"):
        return False
    noun = -2 if between[-1] in ("of", "in") else -3
    led = between[noun + 1 :] in (["of"], ["in"], ["in", "the"], ["of", "the"])
    return led and between[noun] in _PARTS


def _country_beside(rows: Tokens, place: PlaceMention, other: PlaceMention) -> str | None:
    """The country of the town beside which a place is said to lie, where the gazetteer knows its name in others alone.

    "Perth, a village near | Nakuru", "Wellington, just east of the capital of | Freetown"; None for any other two.
    """
    between = rows.lowers[place.last + 1 : min(other.first, place.last + 1 + _LONGEST_APPOSITION)]
    if len(place.chain) > 1 or between[:1] != [","] or between[-1:] not in (["of"], ["near"], ["outside"]):
        return None
    if place.last + 1 + len(between) < other.first or any(
        rows.classes[k] in "VCT" for k in range(place.last + 1, other.first)
    ):
        return None
    if between[-1] == "of" and not any(word in _SIDES for word in between):
        return None
    country = country_of(completed(other.chain)[-1])
    known = country is not None and contains(country, place.chain[0]) is False
    return country if known and place_named(place.chain[0]) is not None and not country_of(place.chain[0]) else None


_SIDES = frozenset("north south east west northeast northwest southeast southwest outskirts edge".split())
_PART = 4
"""Tokens of ", a suburb of"."""
_PARTS = frozenset("suburb neighborhood neighbourhood quarter district township locality village town".split())


def _is_quarter_of(rows: Tokens, before: PlaceMention, after: PlaceMention, between: Sequence[str]) -> bool:
    """Whether a name that a US town has too is that of a quarter: "in Lakeside, Cape Town"; lists of towns are none."""
    outer, behind = place_named(after.chain[0]), rows.lowers[after.last + 1 : after.last + 2]
    if list(between) != [","] or outer is None or outer.kind != "city" or behind in (["and"], ["or"], ["&"]):
        return False
    if (
        before.first == 0
        or rows.lowers[before.first - 1] not in ("in", "near", "outside")
        or _OF_NAMESAKES in outer.within
    ):
        return False
    listed = behind == [","] and rows.is_capitalized(min(after.last + 2, len(rows) - 1))
    return is_small_city(before.chain[-1]) and completed(before.chain)[-1] == _OF_NAMESAKES and not listed


def _names_town_of(rows: Tokens, holder: PlaceMention, place: PlaceMention) -> bool:
    """Whether the first place holds the second: "the New South Wales town of Taree", "the Red Sea resort of Dahab"."""
    between = rows.lowers[holder.last + 1 : min(place.first, holder.last + _LONGEST_LINK)]
    named = len(between) > 1 and between[-1] == "of" and between[-2] in naming_words("towns")
    inside = named and holder.last + 1 + len(between) == place.first and not rows.possessives[holder.last]
    return (
        inside
        and all(rows.classes[k] in "oH" for k in range(holder.last + 1, place.first - 1))
        and (contains(place.chain[0], holder.chain[0]) is not True)
    )


def _without_wide(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The places but for a part of the world that holds countries: "Russia's | Far East"."""
    return tuple(p for p in chain if (known := place_named(p)) is None or not known.holds)


def _without_apposition(between: list[str]) -> list[str]:
    """The tokens between two places without what only tells that the first one is a site.

    >>> _without_apposition("military base in".split()), _without_apposition(", a holiday villa on the edge of".split())
    (['in'], ['in'])
    """
    sites = naming_words("facilities")
    noun = next((i for i, word in enumerate(between) if word in sites), None)
    if noun is None or not (
        between[0] == "," or sites.union(naming_words("facility_modifiers")).issuperset(between[:noun])
    ):
        return between
    behind = between[noun + 1 :]
    return ["in"] if behind[:2] == ["on", "the"] and behind[2:] in (["edge", "of"], ["outskirts", "of"]) else behind


def _leads_to_town(words: Sequence[str]) -> bool:
    """Whether words only tell what or which part of the place follows: "in the town of Leeds", "in eastern Idaho"."""
    if words[-1:] == ["of"]:
        return (
            len(words) > 1
            and (words[-2] in naming_words("towns") or words[-2] in ("hometown", "retreat"))
            and set(words) <= event_words("places", "modifiers")
        )
    return naming_words("compass").issuperset(words)


def completed(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The chain with what the gazetteer knows to lie around its last place."""
    known = place_named(chain[-1])
    if known is None and (town := _town_of_court(chain[-1])) is not None:
        return (*chain, town.name, *town.within)
    if known is None and (country := government_of(chain[-1])) is not None and country not in chain:
        return (*chain, country)  # a seat of government that the gazetteer leaves out
    farther = tuple(outer for outer in (known.within if known else ()) if outer not in chain)
    return (*chain, *farther)


def _town_of_court(name: str) -> Place | None:
    """The town that a court's name opens with.

    >>> _town_of_court("Liverpool Crown Court").name, _town_of_court("Supreme Court")
    ('Liverpool', None)
    """
    words = name.split()
    if words[-1] != _COURT:
        return None
    for cut in range(len(words) - 1, max(len(words) - 1 - _COURT_WORDS, 0), -1):
        towns = [place for place in places_named(" ".join(words[:cut])) if place.kind == "city"]
        if _CROWN[0] in words:
            towns = [town for town in towns if _CROWN[1] in town.within]
        if towns:
            return towns[0]
    return None


def canonical_place(text: str) -> str:
    """One name for the spellings of a place: a country by its canonical name, a known city by the gazetteer's.

    >>> canonical_place("Oval Office of the White House"), canonical_place("Port of Lima")
    ('Oval Office', 'Port of Lima')
    """
    if country := country_of(text):
        return country
    known = place_named(text)
    inner, of, outer = text.partition(" of the ")
    if of and known is None and contains(outer, inner):
        known = place_named(inner)
    return known.name if known else text.removeprefix("The ").removeprefix("the ")
