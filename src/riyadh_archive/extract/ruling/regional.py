"""Governments below and beside those of a named leader of a country: of regions and cities, and those called by their party.

In: a reading and the token of a word for a government or of a title. Out: claims without a country for regions and cities, so
that nobody holds a mayor against a president; a party's government has its country, but is no leader's name.
"""

from collections.abc import Iterator

from riyadh_archive.extract.ruling.credited import credit
from riyadh_archive.extract.ruling.leaders import Leader, country_of_article, most_named, surname_of
from riyadh_archive.extract.ruling.tenure import is_of_the_past, is_over
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.administration import administration_words, countries_of_party
from riyadh_archive.model import Claim

LONGEST_PARTY = 3
"""Words of a party's name before "government": "Liberal Democratic Party" has three."""
MARKS_BACK = 3
"""Tokens before a party's name in which "former" or "previous" stands: "the previous, scandal-hit Labour government"."""
REGION = "leader of a region"
PARTY = "party in government"


def by_party(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "the Labour government", "the BJP-led government", "the Kenya Kwanza administration"."""
    rows = reading.tokens
    if not rows.words[i].islower():
        return
    for size in range(LONGEST_PARTY, 0, -1):
        first = i - size
        if first < floor or not rows.is_capitalized(first):
            continue
        name = reading.words(first, i - 1).removesuffix("-led")
        if countries := countries_of_party(name):
            country = _country_of(reading, countries)
            if country is not None:
                yield _of_party(reading, name, country, first, i)
            return


def _country_of(reading: Reading, countries: tuple[str, ...]) -> str | None:
    """Which of the countries that know a party of the name is meant: the only one, or the one that the article is about."""
    if len(countries) == 1:
        return countries[0]
    most = most_named(reading, countries)
    return most if most == country_of_article(reading) or most == countries[0] else None


def _of_party(reading: Reading, name: str, country: str, first: int, i: int) -> Claim:
    rows = reading.tokens
    before = rows.lowers[max(first - MARKS_BACK, 0) : first]
    gone = bool(set(before) & administration_words("gone")) or is_over(reading, first) or _is_looked_back_on(before)
    return credit(reading, Leader(name, country, first, i - 1), first, current=not gone, rule=PARTY, end=i)


def _is_looked_back_on(before: list[str]) -> bool:
    """Whether "under the" or "during the" stands right before."""
    return before[-2:-1] != [] and before[-2] in administration_words("remembered_before")


def is_of_region(reading: Reading, first: int, *, gone: bool = False) -> bool:
    """Whether a title of a region's or city's head ends right before token `first`: "Mayor", "Gov.", "Chief Minister".

    In small letters only behind "former" and the like (`gone`).
    """
    rows = reading.tokens
    if first < 1 or first >= len(rows) or rows.sentences[first - 1] != rows.sentences[first]:
        return False
    if not (gone or rows.is_capitalized(first - 1)):
        return False
    lower = rows.lowers[first - 1].rstrip(".")
    if lower == "minister" and first > 1:
        return rows.lowers[first - 2] in administration_words("regional_ministers")
    return lower in administration_words("regional_titles")


def by_region(reading: Reading, i: int, *, gone: bool) -> Iterator[Claim]:
    """ "Premier Ana Lim", "Chief Minister Ana Lim": a person named in full behind the title that ends at token i."""
    rows = reading.tokens
    mention = reading.mention_at(i + 1) if i + 1 < len(rows) else None
    if mention is None or mention.first != i + 1 or mention.kind != "person" or mention.last == mention.first:
        return
    name = surname_of(reading, mention.first, mention.last, None)
    leader = Leader(name, None, mention.first, mention.last)
    yield credit(reading, leader, i, current=not gone and not is_over(reading, i), rule=REGION)


def under_region(reading: Reading, i: int) -> Iterator[Claim]:
    """ "under Mayor Ana Lim", "under former Gov. Ana Lim": a city or region of that time."""
    rows = reading.tokens
    at = i + 1
    gone = False
    while at < len(rows) and rows.lowers[at].rstrip(".") in administration_words("gone") | administration_words(
        "plain"
    ):
        gone |= rows.lowers[at] in administration_words("gone")
        at += 1
    if at < len(rows) and rows.lowers[at].rstrip(".") in ("mayor", "governor", "gov"):
        gone = gone or is_of_the_past(reading, rows.sentence(rows.sentences[i]))
        yield from by_region(reading, at, gone=gone)
