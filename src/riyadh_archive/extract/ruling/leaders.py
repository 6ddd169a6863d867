"""Who leads which country: the name behind a title or before "administration", and the country it belongs to.

In: the reading and a name. Out: a `Leader`, or None where nothing tells that the name is a leader's of a country. The country
is printed, or that of the only holder of the name in the table of offices, or the side of the person in the article.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.naming.person_names import surname_in_front
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words, leader_titles
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.lexicon.rows import Office

LONGEST_NAME = 4
PRONOUN_REACH = 8
"""Names back to the one that "his" stands for."""
_TITLE_WORDS = frozenset(title[-1] for title in leader_titles())
CLEAR = 2
"""Mentions of a country from which on it can be the one that an article is about."""
LONGEST_COUNTRY = 4
"""No country is named in more than four words ("Democratic Republic of Congo")."""


class Leader(NamedTuple):
    """The administration's name as newspapers give it, its country if told, tokens `first`..`last` of the name."""

    administration: str
    country: str | None
    first: int
    last: int


def leader_behind(reading: Reading, at: int, country: str | None) -> Leader | None:
    """The leader whose name begins at token `at`, behind a title."""
    rows = reading.tokens
    if at >= len(rows) or not rows.is_capitalized(at) or rows.sentences[at] != rows.sentences[at - 1]:
        return None
    if rows.possessives[at - 1]:
        return None  # the Prime Minister's Office
    mention = reading.mention_at(at)
    run = _run_end(reading, at)
    last = mention.last if mention is not None and mention.kind in ("person", None) else run
    if last < run and terms_of(reading.words(at, run)):
        last = run  # "Theresa May" is no month
    if country_of(reading.words(at, last)):
        return None
    return _leader(reading, at, last, country or _country_behind(reading, last))


def _run_end(reading: Reading, at: int) -> int:
    rows = reading.tokens
    last = at
    while last + 1 < len(rows) and last - at + 1 < LONGEST_NAME and rows.sentences[last + 1] == rows.sentences[at]:
        if rows.possessives[last] or not rows.is_capitalized(last + 1) or not rows.words[last + 1][0].isalpha():
            break
        last += 1
    return last


def _country_behind(reading: Reading, last: int) -> str | None:
    """The country in "President Emmanuel Macron of France"."""
    rows = reading.tokens
    if rows.lowers[last + 1 : last + 2] != ["of"]:
        return None
    return next(
        (
            c
            for size in range(LONGEST_COUNTRY, 0, -1)
            if (c := country_of(" ".join(rows.words[last + 2 : last + 2 + size])))
        ),
        None,
    )


def leader_before(reading: Reading, last: int, country: str | None = None) -> Leader | None:
    """The leader whose name ends at token `last`, before a word such as "administration": a person or a name of the table."""
    rows = reading.tokens
    if not rows.is_capitalized(last) or country_of(rows.words[last]):
        return None
    mention = reading.mention_at(last)
    person = mention is not None and mention.kind == "person"
    first = mention.first if person and mention is not None else last
    if not terms_of(rows.words[last]) and not (person and mention is not None and _has_given_name(reading, mention)):
        return None  # "the Labour government" is a party's
    return _leader(reading, first, last, country, known=person)


def _has_given_name(reading: Reading, mention: NameMention) -> bool:
    return mention.entity >= 0 and reading.entities[mention.entity].given is not None


def _leader(reading: Reading, first: int, last: int, country: str | None, *, known: bool = True) -> Leader | None:
    """The leader of the name at tokens first..last, its country from the table or the article where none is printed."""
    terms = _terms(reading, first, last, country)
    countries = list(dict.fromkeys(term.country for term in terms))
    if len(countries) > 1:
        side = _side(reading, last) or most_named(reading, countries)
        countries = [c for c in countries if c == side]
    if len(countries) == 1:
        country = country or countries[0]
    country = country or _side(reading, last)
    name = terms[0].administration if terms else surname_of(reading, first, last, country)
    return Leader(name, country, first, last) if (terms or known) and name else None


def _terms(reading: Reading, first: int, last: int, country: str | None) -> tuple[Office, ...]:
    """The terms of a printed name: by its fullest form in the article, then by its last or first word."""
    rows = reading.tokens
    mention = reading.mention_at(last)
    fullest = reading.entities[mention.entity].name if mention is not None and mention.entity >= 0 else ""
    exact = terms_of(fullest, country) or terms_of(reading.words(first, last), country)
    if exact:
        return exact
    full = (fullest or reading.words(first, last)).split()
    found = terms_of(" ".join(rows.words[first : last + 1][-3:]), country) or terms_of(rows.words[last], country)
    if len(full) > 1 and not any(_may_be(full, term.holder.split()) for term in found):
        return ()
    return found


def _may_be(printed: list[str], holder: list[str]) -> bool:
    """Whether a printed full name may be the holder's: the first names begin alike ("Joe", "Joseph")."""
    return printed[0][:2] == holder[0][:2]


def surname_of(reading: Reading, first: int, last: int, country: str | None) -> str:
    """What a government is called by, of the leader at tokens first..last: "the Li administration", Li Qiang's.

    In Vietnam that is the given name, which stands last: "the Chinh government", Pham Minh Chinh's.
    """
    mention = reading.mention_at(last)
    entity = reading.entities[mention.entity] if mention is not None and mention.entity >= 0 else None
    name = entity.name if entity is not None else reading.words(first, last)
    if country not in naming_words("called_by_given_name") and (family := surname_in_front(name)):
        return family
    return (entity.surname if entity is not None else None) or reading.tokens.words[last]


def _side(reading: Reading, last: int) -> str | None:
    mention = reading.mention_at(last)
    side = reading.entities[mention.entity].side if mention is not None and mention.entity >= 0 else None
    return country_of(side) if side else None


def known_leader_at(reading: Reading, at: int, *, polite: bool = False) -> Leader | None:
    """The leader whose name begins at token `at`, where the article or that name tells him in full as the table has him.

    Behind a `polite` "Mr." a surname will do that only one holder in the table has.
    """
    rows = reading.tokens
    mention = reading.mention_at(at) if at < len(rows) else None
    if mention is None or mention.first != at or mention.kind != "person" or mention.entity < 0:
        return None
    fullest = reading.entities[mention.entity].name
    alone = polite and len({term.holder for term in terms_of(fullest)}) == 1
    if not alone and (len(fullest.split()) < 2 or not terms_of(fullest)):  # a surname alone may be anybody's
        return None
    leader = _leader(reading, at, mention.last, None)
    return leader if leader is not None and leader.country is not None else None


def named_person_at(reading: Reading, at: int) -> Leader | None:
    """The person of two names or more that begins at token `at`, as a leader of the country the article is about."""
    mention = reading.mention_at(at) if at < len(reading.tokens) else None
    country = country_of_article(reading)
    if mention is None or mention.first != at or mention.kind != "person" or mention.last == mention.first:
        return None
    return _leader(reading, at, mention.last, country) if country is not None else None


def leader_of_pronoun(reading: Reading, at: int) -> Leader | None:
    """The leader that "his" at token `at` stands for: the last one named in its sentence or the one before."""
    rows = reading.tokens
    start = rows.sentence_starts[max(rows.sentences[at] - 1, 0)]
    for mention in reversed(reading.mentions_before(at, PRONOUN_REACH)):
        if mention.first < start:
            return None
        if mention.kind == "person" and not mention.modifies:
            titled = mention.first > 0 and rows.lowers[mention.first - 1] in _TITLE_WORDS
            return known_leader_at(reading, mention.first, polite=titled)
    return None


def country_of_article(reading: Reading) -> str | None:
    """The country that an article speaks of by far the most and is datelined in; None where they are not one.

    A paper of another country calls its own prime minister just that in its report on a quake abroad.
    """
    ranked = reading.countries_named.most_common(2)
    if not ranked or ranked[0][1] < CLEAR or ranked[0][0] != _country_of_dateline(reading):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


def _country_of_dateline(reading: Reading) -> str | None:
    """The country of "NIAMEY", "VALENCIA, Spain"."""
    parts = [part.strip() for part in (reading.article.dateline or "").split(",")]
    return country_of(parts[-1]) or government_of(parts[0].title()) if parts[0] else None


def most_named(reading: Reading, countries: Sequence[str]) -> str | None:
    """The one of `countries` that the article names; None where it names none or two as often."""
    counts = reading.countries_named
    named = sorted(((counts[c], c) for c in countries if counts[c]), reverse=True)
    return named[0][1] if named and (len(named) == 1 or named[0][0] > named[1][0]) else None


def country_before(reading: Reading, first: int, floor: int) -> tuple[str | None, int]:
    """(country, its first token) that ends right before token `first`; (None, first) without one."""
    for size in range(LONGEST_COUNTRY, 0, -1):
        start = first - size
        if start >= floor and (found := country_of(reading.words(start, first - 1))):
            return found, start
    return None, first


def is_of_another_body(reading: Reading, first: int, floor: int) -> bool:
    """Whether the word before a title makes it the leader of something else: "vice", "club", "FIFA"."""
    rows = reading.tokens
    at = first - 1
    if at < floor:
        return False
    lower = rows.lowers[at].rstrip(".")
    if lower in administration_words("others"):
        return True
    named = rows.is_capitalized(at) and at > floor and rows.classes[at] in (lexicon.OTHER, lexicon.ROLE)
    return (
        named and not rows.possessives[at] and lower not in administration_words("plain") | administration_words("gone")
    )
