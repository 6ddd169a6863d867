"""The gazetteer: which words are places, what holds what, and which words close the name of a building or a feature.

A name leads to its places, the most populous first; `contains` answers three-valued and denies only what the table shows
to lie elsewhere. Names are compared without diacritics and with "St." read as "Saint"; case counts ("nice" is no place).
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.countries import countries, named_country
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED, parse_list, parse_rows, read_text

PlaceKind = Literal[
    "building",
    "street",
    "district",
    "city",
    "county",
    "state",
    "nation",
    "country",
    "body",
    "continent",
    "region",
    "disputed",
    "island",
    "feature",
    "sea",
]
"""`nation`: England, Scotland, Wales and Northern Ireland. `disputed`: a region whose country is in dispute (Crimea)."""

_FILE = "places.tsv"
_COLUMNS = ("name", "kind", "within", "ambiguous", "aliases", "holds")
_HEADS_FILE = "place_heads.tsv"
_RANKS = {"building": 0, "street": 0, "district": 1, "city": 2, "county": 3, "state": 4, "nation": 5, "country": 6}
"""Kinds that nest: a place lies in none of its own rank or below. Regions, islands and features have no rank."""
_NO_ALIASES = "\t\t"
"""How a line without aliases and without holdings ends."""
_SHORTEST_HEADLINE_WORD = 4
"""Capitals of four letters or more are a headline's ("LYON"); shorter ones may be an abbreviation of something else."""
_LARGEST = 2500
"""Rows of the table, which begins with the largest places: cities of a quarter of a million people and more."""
_SHORT_FORMS = (
    ("St. ", "Saint "),
    ("St ", "Saint "),
    ("Ste. ", "Sainte "),
    ("Mt. ", "Mount "),
    ("Mt ", "Mount "),
    ("Ft. ", "Fort "),
    ("Ft ", "Fort "),
)
_SHORT_OPENERS = tuple(short for short, _ in _SHORT_FORMS)


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `within` are the places that hold it, near to far; `holds` what a region of several countries takes in.

    `ambiguous`: the name is also a word, a given name or a surname (Nice, Sofia, Lincoln).
    """

    name: str
    kind: PlaceKind
    within: tuple[str, ...] = ()
    ambiguous: bool = False
    aliases: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


def parse_places(text: str, file: str = _FILE) -> tuple[Place, ...]:
    """Every row of a table of places, in file order; LexiconError for a kind or flag that is none."""
    return tuple(_parse_place(tuple(cells), file) for cells in parse_rows(text, file, columns=_COLUMNS))


@lru_cache(maxsize=4096)
def _parse_place(cells: tuple[str, ...], file: str = _FILE) -> Place:
    """The place of one row."""
    if len(cells) != len(_COLUMNS):
        raise LexiconError(file, cells[0], f"has {len(cells)} cells, not {len(_COLUMNS)}")
    name, kind, within, ambiguous, aliases, holds = cells
    if kind not in get_args(PlaceKind) or ambiguous not in ("", "yes"):
        raise LexiconError(file, name, f"kind {kind!r} or flag {ambiguous!r} is none of those allowed")
    chain = parse_list(within)
    return Place(name, cast(PlaceKind, kind), chain, bool(ambiguous), parse_list(aliases), parse_list(holds))


def parse_heads(text: str, file: str = _HEADS_FILE) -> dict[str, tuple[PlaceKind, bool, bool]]:
    """(kind, whether it may open the name, whether it may close it) by the word; LexiconError for another kind or flag."""
    heads: dict[str, tuple[PlaceKind, bool, bool]] = {}
    for word, kind, front in parse_rows(text, file, columns=("word", "kind", "front")):
        if kind not in get_args(PlaceKind) or front not in ("", "yes", "only"):
            raise LexiconError(file, word, f"kind {kind!r} or flag {front!r} is none of those allowed")
        heads[word] = (cast(PlaceKind, kind), bool(front), front != "only")
    return heads


def place_key(name: str) -> str:
    """The form of a name under which it is looked up, short forms of its first word spelled out.

    >>> place_key("Mt. Łysica")
    'Mount Lysica'
    """
    plain = name if name.isascii() else strip_marks(name.replace("’", "'"))
    if plain[:1] not in "SMF":
        return plain
    for short, full in _SHORT_FORMS:
        if plain.startswith(short):
            return full + plain[len(short) :]
    return plain


@cache
def _lines_by_key() -> dict[str, list[str]]:
    """Lines of the table by name and by alias; cut into cells only when asked for, for thousands at once are felt."""
    by_key: dict[str, list[str]] = {}
    aliases: list[tuple[str, str]] = []
    for line in _lines():
        by_key.setdefault(place_key(line.partition("\t")[0]), []).append(line)
        if not line.endswith(_NO_ALIASES):
            aliases += [(place_key(alias), line) for alias in parse_list(line.split("\t")[_COLUMNS.index("aliases")])]
    for key, line in aliases:
        if line not in by_key.setdefault(key, []):
            by_key[key].append(line)
    return by_key


@cache
def _lines() -> tuple[str, ...]:
    """The rows of the table as they stand, the header checked and left out."""
    text = read_text(_FILE)
    next(parse_rows(text, _FILE, columns=_COLUMNS))
    return tuple(line for line in text.split("\n") if line and line[0] != "#")[1:]


def _place_of(line: str) -> Place:
    """The place of one line of the table."""
    return _parse_place(tuple(line.split("\t")))


@cache
def _heads() -> dict[str, tuple[PlaceKind, bool, bool]]:
    return parse_heads(read_text(_HEADS_FILE))


@cache
def _regions() -> tuple[Place, ...]:
    """The places that hold whole countries: continents and regions."""
    return tuple(_place_of(line) for line in _lines() if line[-1] != "\t")


def _named_country(text: str) -> tuple[Place, ...]:
    country = named_country(text)
    if country is None or country.kind == "former":
        return ()
    kind: PlaceKind = "body" if country.kind == "body" else "country"
    return (Place(country.name, kind, (), False, country.aliases),)


@lru_cache(maxsize=4096)
def places_named(text: str) -> tuple[Place, ...]:
    """Every place of that name: a country first, then in the order of the table (cities by population).

    >>> [place.within for place in places_named("Birmingham")]
    [('England', 'United Kingdom'), ('Alabama', 'United States')]
    """
    name = " ".join(text.split())
    bare = name[4:] if name[:4].lower() == "the " else name
    lines = _lines_by_key().get(place_key(bare)) or _lines_by_key().get(f"The {place_key(bare)}", [])
    found = () if any("\tnation\t" in line for line in lines) else _named_country(bare)
    if not lines and not found and bare.isupper() and len(bare) >= _SHORTEST_HEADLINE_WORD:
        lines = _lines_by_key().get(place_key(bare.title()), [])
    return found + tuple(_place_of(line) for line in lines)


@lru_cache(maxsize=REMEMBERED)
def is_small_city(name: str) -> bool:
    """Whether the table knows a name as that of a city alone that is none of the largest: another country may have one too.

    >>> is_small_city("Tempe"), is_small_city("Chicago"), is_small_city("Peru")
    (True, False, False)
    """
    lines = _lines_by_key().get(place_key(name), ())
    return bool(lines) and all("\tcity\t" in line and line not in _largest() for line in lines)


@cache
def _largest() -> frozenset[str]:
    return frozenset(_lines()[:_LARGEST])


@lru_cache(maxsize=REMEMBERED)
def place_named(text: str) -> Place | None:
    """The place that `text` most likely names, under any of its spellings, with or without "the"; None where none is known.

    >>> place_named("Kiev").name, place_named("the West Bank").within, place_named("St. Louis").within
    ('Kyiv', ('Palestine',), ('Missouri', 'United States'))
    """
    if _is_plain(text) and text not in _lines_by_key() and f"The {text}" not in _lines_by_key():
        country = _named_country(text)
        return country[0] if country else None
    found = places_named(text)
    return found[0] if found else None


def _is_plain(text: str) -> bool:
    """Whether a name is looked up as it stands: most are, and most are in no table."""
    opens_otherwise = text.startswith(_SHORT_OPENERS) or text[:4].lower() == "the "
    return not opens_otherwise and text.isascii() and not text.isupper() and "  " not in text


@lru_cache(maxsize=REMEMBERED)
def is_place_head(word: str) -> bool:
    """Whether `word` closes the name of a building, street or feature ("Palace", "River"), or of a part of a country."""
    return word in _heads() and _heads()[word][2]


@lru_cache(maxsize=REMEMBERED)
def is_place_opener(word: str) -> bool:
    """Whether `word` opens the name of a place ("Mount Etna", "Lake Como", "Fort Bragg")."""
    return word in _heads() and _heads()[word][1]


def place_kind_of_head(word: str) -> PlaceKind | None:
    """The kind of place that a name with this head is; None for a word that is no head.

    >>> place_kind_of_head("Stadium"), place_kind_of_head("River"), place_kind_of_head("Minister")
    ('building', 'feature', None)
    """
    return _heads()[word][0] if is_place_head(word) else None


@lru_cache(maxsize=REMEMBERED)
def contains(outer: str, inner: str) -> bool | None:
    """Whether `inner` lies in `outer` (a place lies in itself); None as far as nothing is known.

    The most populous place named `inner` decides for True; False needs every place of that name to lie elsewhere.

    >>> contains("Saudi Arabia", "Diriyah"), contains("Texas", "Chicago"), contains("Europe", "Lyon")
    (True, False, True)
    >>> contains("Russia", "Crimea"), contains("Atlantis", "Lyon")
    (None, None)
    """
    holders, held = places_named(outer), places_named(inner)
    if not holders or not held:
        return None
    first = {_lies_in(held[0], holder) for holder in holders}
    if True in first:
        return True
    rest = {_lies_in(place, holder) for place in held for holder in holders}
    return False if rest == {False} else None


def _lies_in(inner: Place, outer: Place) -> bool | None:
    """`contains` for one place of each name."""
    chain = (inner.name, *inner.within)
    if outer.name in chain and (outer.name != inner.name or outer == inner):
        return True
    if outer.holds:
        return True if any(name in chain for name in outer.holds) else _lies_on_other_continent(chain, outer)
    if _is_open(inner) or _is_open(outer):
        return None
    ours, theirs = _country(inner), _country(outer)
    if ours and theirs and ours != theirs:
        return False
    return False if _cannot_nest(inner, outer) else None


def _lies_on_other_continent(chain: tuple[str, ...], outer: Place) -> bool | None:
    if outer.kind != "continent":
        return None
    others = (region for region in _regions() if region.kind == "continent" and region != outer)
    return False if any(name in other.holds for other in others for name in chain) else None


def _is_open(place: Place) -> bool:
    """Whether a place's country may be told otherwise: disputed regions, territories, bodies, and what lies in them."""
    return place.kind in ("disputed", "body") or any(name in _open_names() for name in (place.name, *place.within))


@cache
def _open_names() -> frozenset[str]:
    disputed = (line.partition("\t")[0] for line in _lines() if "\tdisputed\t" in line)
    return (
        frozenset(disputed) | {c.name for c in countries() if c.kind != "country"} | {"Taiwan", "Kosovo", "Jerusalem"}
    )


def _country(place: Place) -> str | None:
    """The country that a place lies in or is."""
    last = (place.name, *place.within)[-1]
    country = named_country(last)
    return country.name if country else None


def _cannot_nest(inner: Place, outer: Place) -> bool:
    """Whether ranks alone tell that `inner` is not in `outer`: it is as big, or lies in another place as big."""
    rank = _RANKS.get(outer.kind)
    own = _RANKS.get(inner.kind)
    if rank is None or own is None:
        return False
    if own >= rank:
        return True
    holders = (place_named(name) for name in inner.within)
    return any(_RANKS.get(holder.kind) == rank for holder in holders if holder)
