"""Countries, territories and bodies that act like countries: the words of the news for them and their governments.

`country_of` reads names, adjectives and words for a people ("the U.S.", "Saudis"); `government_of` reads the places
that stand for a government ("the Kremlin", "Washington"). Answers are canonical names ("United States"). Case counts
("us" is no country), except that a word of headline capitals is read as if it were printed in mixed case.
"""

from functools import cache, lru_cache
from typing import cast, get_args

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.added import added
from riyadh_archive.lexicon.rows import Country, CountryKind
from riyadh_archive.lexicon.tables import REMEMBERED, parse_list, parse_rows, read_text

_FILE = "countries.tsv"
_COLUMNS = ("name", "code", "kind", "capital", "aliases", "adjectives", "metonyms")
_SHORTEST_HEADLINE_WORD = 4
"""Capitals of four letters or more are a headline's ("IRAN"); shorter ones may be an abbreviation of something else."""


def parse_countries(text: str, file: str = _FILE) -> tuple[Country, ...]:
    """The rows of a table of countries, in file order; LexiconError for an unknown kind or a name given twice."""
    seen: dict[str, Country] = {}
    for name, code, kind, capital, aliases, adjectives, metonyms in parse_rows(text, file, columns=_COLUMNS):
        if kind not in get_args(CountryKind):
            raise LexiconError(file, name, f"kind {kind!r} is none of {', '.join(get_args(CountryKind))}")
        if name in seen:
            raise LexiconError(file, name, "stands twice")
        seen[name] = Country(
            name,
            code,
            cast(CountryKind, kind),
            capital or None,
            parse_list(aliases),
            parse_list(adjectives),
            tuple(_parse_metonym(cell) for cell in parse_list(metonyms)),
        )
    return tuple(seen.values())


def _parse_metonym(cell: str) -> tuple[str, str]:
    phrase, _, body = cell.partition("=")
    return phrase, body


@cache
def countries() -> tuple[Country, ...]:
    """All countries and bodies that are known; a user's own come last, in the place of those of the same name."""
    more = added().countries
    names = {country.name for country in more}
    return (*(country for country in parse_countries(read_text(_FILE)) if country.name not in names), *more)


@cache
def _country_by_word() -> dict[str, str]:
    """Canonical name by name, alias, adjective or word for the people; names win over aliases of others."""
    by_word = {country.name: country.name for country in countries()}
    for country in countries():
        for word in (*country.aliases, *country.adjectives):
            by_word.setdefault(word, country.name)
    return by_word


@cache
def _country_by_name() -> dict[str, Country]:
    """Country by its name or an alias; no adjectives."""
    by_name = {country.name: country for country in countries()}
    for country in countries():
        for word in country.aliases:
            by_name.setdefault(word, country)
    return by_name


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word for country in countries() for word in country.adjectives)


@cache
def _government_by_place() -> dict[str, tuple[str, str]]:
    """(country, part of its government) by the place that stands for it."""
    places: dict[str, tuple[str, str]] = {}
    for country in countries():
        for phrase, body in country.metonyms:
            places.setdefault(phrase, (country.name, body))
    return places


def _readings(phrase: str) -> tuple[str, ...]:
    """The forms under which a phrase may stand in a table: with its article, without, and out of headline capitals."""
    plain = phrase.isascii() and "  " not in phrase and " of " not in phrase
    if plain and phrase[:3].lower() != "the" and not phrase.isupper():
        return (phrase,)
    words = phrase.replace("’", "'").split()
    has_article = bool(words) and words[0].lower() == "the"
    bare = " ".join(words[1:] if has_article else words)
    forms = [f"the {bare}", bare] if has_article else [bare]
    if bare.isupper() and len(bare) >= _SHORTEST_HEADLINE_WORD:
        forms.append(bare.title())
    if " of " in bare and (common := _common_name(bare)):
        forms.append(common)
    return tuple(forms)


def _common_name(formal: str) -> str | None:
    """What stands behind the "of" of a state's formal name: "Vietnam" for "Socialist Republic of Vietnam"; else None."""
    opening, _, common = formal.rpartition(" of ")
    *before, state = opening.split()
    return common if state in STATES and _OF_STATES.issuperset(before) else None


STATES = frozenset("Republic Kingdom Sultanate Emirate Principality Union Federation".split())
_OF_STATES = frozenset(
    "Arab Bolivarian Co-operative Cooperative Democratic Federal Federative Hashemite Islamic Oriental People's "
    "Plurinational Socialist Transitional United".split()
)
"""What goes before them: "Lao People's Democratic Republic" needs a table, "Islamic Republic of Iran" does not."""


@lru_cache(maxsize=REMEMBERED)
def country_of(phrase: str) -> str | None:
    """The canonical name for a country's name, alias, adjective or word for its people; None where it is none of them.

    A possessive is not cut off, and a capital or building is no country: ask `government_of`.

    >>> country_of("the U.S."), country_of("Saudis"), country_of("us")
    ('United States', 'Saudi Arabia', None)
    """
    words = _country_by_word()
    return next((words[form] for form in _readings(phrase) if form in words), None)


@lru_cache(maxsize=REMEMBERED)
def named_country(phrase: str) -> Country | None:
    """The country that `phrase` names by its name or an alias, not by an adjective ("Iran", but not "Iranian")."""
    names = _country_by_name()
    return next((names[form] for form in _readings(phrase) if form in names), None)


@lru_cache(maxsize=REMEMBERED)
def is_country_like_body(phrase: str) -> bool:
    """Whether `phrase` names a body that acts like a country, and no place.

    >>> is_country_like_body("NATO"), is_country_like_body("Norway")
    (True, False)
    """
    found = named_country(phrase)
    return found is not None and found.kind == "body"


@lru_cache(maxsize=REMEMBERED)
def is_nationality(word: str) -> bool:
    """Whether `word` is an adjective of a country or a word for its people ("Dutch", "Danes")."""
    return any(form in _adjectives() for form in _readings(word))


@lru_cache(maxsize=REMEMBERED)
def government_of(phrase: str) -> str | None:
    """The country whose government a place stands for; None where it stands for none.

    >>> government_of("the Kremlin"), government_of("Washington"), government_of("Lyon")
    ('Russia', 'United States', None)
    """
    places = _government_by_place()
    return next((places[form][0] for form in _readings(phrase) if form in places), None)


@lru_cache(maxsize=REMEMBERED)
def body_of(phrase: str) -> str | None:
    """The part of a government that a building stands for, None for a capital.

    >>> body_of("the Pentagon")
    'Department of Defense'
    """
    places = _government_by_place()
    return next((places[form][1] or None for form in _readings(phrase) if form in places), None)


def capital_of(country: str) -> str | None:
    """The capital of a country given by any of its names; None where there is none or the country is not known.

    >>> capital_of("Saudi Arabia"), capital_of("the U.K.")
    ('Riyadh', 'London')
    """
    found = named_country(country)
    return found.capital if found else None
