"""Topic `administration`: which government an article treats as the one in office, and which it looks back on.

In: a reading. Out: a claim for each leader with a title ("French President Emmanuel Macron"), each government called by its
leader ("the Starmer government"), each numbered term ("Trump's second term") and for "past US administrations". Who is only
elected, only a candidate, or leads no country, gives none.
"""

from collections.abc import Iterator
from functools import cache

from riyadh_archive.extract.ruling.credited import ACTING, before_title, credit
from riyadh_archive.extract.ruling.governments import (
    by_era,
    by_government,
    by_office,
    by_succession,
    by_term,
    by_time,
    by_under,
    of_the_past,
)
from riyadh_archive.extract.ruling.leaders import (
    LONGEST_COUNTRY,
    Leader,
    country_before,
    country_of_article,
    is_of_another_body,
    known_leader_at,
    leader_before,
    leader_behind,
)
from riyadh_archive.extract.ruling.other_leaders import by_leader, by_plural, by_team, of_the_same_title
from riyadh_archive.extract.ruling.regional import by_region, is_of_region
from riyadh_archive.extract.ruling.settling import REMOVED, settle
from riyadh_archive.extract.ruling.tenure import is_current, is_over
from riyadh_archive.extract.ruling.white_house import by_return, by_white_house
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import WordTest
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words, leader_titles
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.offices import is_covered, terms_of
from riyadh_archive.lexicon.titles import is_title_word
from riyadh_archive.model import Claim


def extract_administration(reading: Reading) -> Iterator[Claim]:
    """The administrations that an article names, in text order."""
    claims = [claim for i in reading.tokens.where(_TELLING) for claim in _at(reading, i)]
    yield from settle(reading, claims, ACTING)


def _may_tell(lower: str) -> bool:
    """Whether the word can stand for a leader or a government."""
    end = lower.rpartition("-")[2]
    return lower in _listed() or end in _TITLE_ENDS or end.rstrip(".") in _REGIONAL or lower.endswith("-era")


_REGIONAL = frozenset(("gov", "governor", "mayor"))


_KEYS = ("times", "plural_titles", "nouns", "plurals", "terms", "offices_under", "succeeding", "others_that_tell")
_TELLING = WordTest(_may_tell)


@cache
def _listed() -> frozenset[str]:
    return frozenset[str]().union(*map(administration_words, _KEYS))


def _at(reading: Reading, i: int) -> Iterator[Claim]:
    """The claims of the word for a leader or government at token i."""
    rows = reading.tokens
    lower = rows.lowers[i]
    floor = rows.sentence_starts[rows.sentences[i]]
    if lower in ("ministers", "leaders") or (
        lower in administration_words("plural_titles") and rows.lowers[i + 1 : i + 2] in (["of"], [","])
    ):
        yield from by_plural(reading, i, floor)
    elif lower.rpartition("-")[2] in _TITLE_ENDS or lower in administration_words("plural_titles"):
        yield from _by_title(reading, i, floor)
    elif lower in administration_words("nouns"):
        yield from by_government(reading, i, floor)
    elif lower in ("house", "office", "power"):
        yield from by_return(reading, i, floor)
        if lower == "house":
            yield from by_white_house(reading, i, floor)
    elif lower in administration_words("plurals"):
        yield from of_the_past(reading, i, floor)
    elif lower in administration_words("terms"):
        yield from by_term(reading, i, floor)
    elif lower == "under":
        yield from by_under(reading, i)
    elif lower in administration_words("succeeding"):
        yield from by_succession(reading, i, floor)
    elif lower in administration_words("offices_under"):
        yield from by_office(reading, i, floor)
    elif lower in administration_words("times"):
        yield from by_time(reading, i, floor)
    elif lower == "leader":
        yield from by_leader(reading, i, floor)
    elif lower == "team":
        yield from by_team(reading, i, floor)
    elif lower == "counterpart":
        yield from _by_counterpart(reading, i, floor)
    elif _is_former_regional(reading, i):
        yield from by_region(reading, i, gone=True)
    elif lower.endswith("-era") and rows.is_capitalized(i):
        yield from by_era(reading, i)


_TITLE_ENDS = frozenset(title[-1] for title in leader_titles())


def _by_title(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "U.S. President Donald Trump", "former Prime Minister Liz Truss", "the French president, Emmanuel Macron,"."""
    rows = reading.tokens
    first = _title_start(reading, i, floor)
    if first is None or rows.lowers[i + 1 : i + 2] in (["league"], ["division"], ["inn"]):
        return  # the Indian Premier League
    marks, start, country = before_title(reading, first, floor)
    if marks & administration_words("coming") or rows.lowers[i].endswith("-elect"):
        return
    prefix = rows.lowers[i].partition("-")[0]
    gone = bool(marks & administration_words("gone")) or prefix in ("then", "ex", "former")
    gone = gone or "was" in (rows.lowers[max(i - 1, 0)], rows.lowers[max(first - 1, 0)])
    if _is_regional_minister(reading, i):
        yield from by_region(reading, i, gone=gone)
        return
    leader = _leader_beside(reading, i, start, country, floor)
    if leader is not None and _is_servant(reading, start) and not terms_of(leader.administration, leader.country):
        return  # Assistant to the President of Chad Ali Lund
    if leader is not None and leader.country is None:
        leader = leader._replace(country=_country_untold(reading, leader, i))
    if leader is None or leader.country is None:
        if country is None and rows.lowers[i] == "premier" and is_of_region(reading, i + 1, gone=gone):
            yield from by_region(reading, i, gone=gone)
        return
    start = min(start, leader.first)
    yield credit(
        reading,
        leader,
        start,
        current=not gone and is_current(reading, leader, start, leader.last),
        rule=REMOVED if is_over(reading, start) else "leader by title",
    )
    if rows.lowers[i] in administration_words("plural_titles"):
        yield from of_the_same_title(reading, leader.last + 1, gone=gone)


def _is_servant(reading: Reading, start: int) -> bool:
    """Whether the title from token `start` on is that of whom somebody serves: "Assistant to the | President"."""
    rows = reading.tokens
    the = start - (rows.lowers[start] != "the")
    return rows.lowers[the - 1 : the + 1] == ["to", "the"] and rows.classes[the - 2] == lexicon.ROLE


def _is_former_regional(reading: Reading, i: int) -> bool:
    """Whether "Then-Gov.", "former Mayor" ends at token i."""
    rows = reading.tokens
    prefix, _, title = rows.lowers[i].rpartition("-")
    if title.rstrip(".") not in _REGIONAL:
        return False
    before = rows.lowers[i - 1] if i else ""
    return prefix in ("then", "ex", "former") or (not prefix and before in ("former", "then", "ex", "late"))


def _is_regional_minister(reading: Reading, i: int) -> bool:
    rows = reading.tokens
    regional = administration_words("regional_ministers")
    return rows.lowers[i] == "minister" and i > 0 and rows.lowers[i - 1] in regional and rows.is_capitalized(i)


def _by_counterpart(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "President Ana Lim and her Chadian counterpart, Idriss Dago": the same office of another country."""
    rows = reading.tokens
    country, start = country_before(reading, i, floor)
    titled = next((k for k in range(start - 1, floor - 1, -1) if rows.classes[k] == lexicon.ROLE), None)
    if country is not None and titled is None and rows.lowers[start - 2 : start] in (["and", "his"], ["and", "her"]):
        first = reading.mention_at(start - 3) if start - 3 >= floor else None
        other = leader_behind(reading, i + 1 + (rows.words[i + 1 : i + 2] == [","]), country)
        if first is not None and known_leader_at(reading, first.first) is not None and other is not None:
            yield credit(reading, other, start, current=True, rule="counterpart of a leader")
        return
    if country is None or titled is None or rows.lowers[titled] not in _TITLE_ENDS:
        return
    if rows.lowers[titled] == "minister" and rows.lowers[titled - 1] != "prime":
        return
    leader = leader_behind(reading, i + 1 + (rows.words[i + 1 : i + 2] == [","]), country)
    if leader is not None and leader_behind(reading, titled + 1, None) is not None:
        current = is_current(reading, leader, start, leader.last)
        yield credit(reading, leader, start, current=current, rule="counterpart of a leader")


def _country_untold(reading: Reading, leader: Leader, i: int) -> str | None:
    """The country of a leader whose title names none: the one that the article is about.

    No club has a prime minister. A president may be that of anything, so that the country is taken only where the table
    knows none of its leaders, and the name is a full one.
    """
    rows = reading.tokens
    country = country_of_article(reading)
    if rows.lowers[i - 1 : i + 1] == ["prime", "minister"] or country is None:
        return country
    alone = rows.lowers[i] == "president" and rows.is_capitalized(i) and leader.last > leader.first
    return (
        country if alone and not (is_covered(country, "President") or is_covered(country, "Prime Minister")) else None
    )


def _leader_beside(reading: Reading, i: int, start: int, country: str | None, floor: int) -> Leader | None:
    """The leader of the title that ends at token i: behind it, behind a comma, or before it in an apposition.

    A title in small letters ("the prime minister") is one of a leader only with its country, or before the full name of
    a leader that the table knows.
    """
    rows = reading.tokens
    if not rows.words[i].islower():
        if country is None and (of := _behind_country(reading, i)) is not None:
            return None if _is_of_staff(reading, of[1]) else leader_behind(reading, of[1], of[0])
        comma = country is not None and rows.words[i + 1 : i + 2] == [","]
        return leader_behind(reading, i + 1 + comma, country)
    if country is None:
        return _known_leader(reading, i) or _who_was(reading, i, floor)
    comma = rows.words[i + 1 : i + 2] == [","]
    if comma and i + 2 < len(rows) and is_title_word(rows.words[i + 2]):
        return None  # before meeting the Chinese president, | PM Ana Lim said
    behind = leader_behind(reading, i + 1 + comma, country)
    if behind is not None:
        return behind
    before = start - 1
    apposed = before > floor and rows.words[before] == "," and not rows.possessives[i]  # "the Malian president's aide"
    return leader_before(reading, before - 1, country) if apposed else None


def _is_of_staff(reading: Reading, at: int) -> bool:
    """Whether the name at token `at` has a post under the office before it: "aide to the President of Chad | Idris Bako"."""
    mention = reading.mention_at(at)
    posts = naming_words("staff_posts")
    return mention is not None and reading.tokens.lowers[mention.np_first] in posts


def _behind_country(reading: Reading, i: int) -> tuple[str, int] | None:
    """(country, the token behind it) of "President of Russia | Vladimir Putin"; None without one."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] != ["of"]:
        return None
    first = i + 2 + (rows.lowers[i + 2 : i + 4] == ["the", "republic"]) * 3
    for size in range(LONGEST_COUNTRY, 0, -1):
        if first + size < len(rows) and (country := country_of(" ".join(rows.words[first : first + size]))):
            return country, first + size
    return None


def _who_was(reading: Reading, i: int, floor: int) -> Leader | None:
    """The leader of "when Ana Lim was | president", known to the table."""
    rows = reading.tokens
    was = i - 1 - (rows.lowers[i - 1] == "prime")
    if was - 1 < floor or rows.lowers[was] != "was":
        return None
    mention = reading.mention_at(was - 1)
    return known_leader_at(reading, mention.first) if mention is not None else None


def _known_leader(reading: Reading, i: int) -> Leader | None:
    """The leader of "wants prime minister Mark Carney to resign": given and family name, as the table has them."""
    leader = leader_behind(reading, i + 1, None)
    if leader is None or leader.last == leader.first:
        return None
    return leader if terms_of(reading.words(leader.first, leader.last)) else None


def _title_start(reading: Reading, i: int, floor: int) -> int | None:
    """The first token of the title that ends at token i; None for "minister" alone or a title of something else."""
    rows = reading.tokens
    if rows.lowers[i] in administration_words("plural_titles"):
        return i
    words = rows.lowers[max(floor, i - 1) : i + 1]
    words[-1] = words[-1].rpartition("-")[2]
    head = rows.lowers[i].rpartition("-")[0]
    if head and head.rpartition("-")[2] in administration_words("others") | {"co"}:
        return None
    title = next((t for t in leader_titles() if tuple(words[-len(t) :]) == t), None)
    if title is None:
        return None
    first = i - len(title) + 1
    other = is_of_another_body(reading, first, floor) and not _country_at(reading, first, floor)
    return None if other and not _is_office_of_body(reading, i, first) else first


def _is_office_of_body(reading: Reading, i: int, first: int) -> bool:
    """Whether the table knows the leader at the head of that body: "European Commission President"."""
    body = reading.tokens.lowers[first - 1]
    leader = leader_behind(reading, i + 1, None)
    terms = terms_of(leader.administration, leader.country) if leader else ()
    return any(body in term.office.lower().split() for term in terms)


def _country_at(reading: Reading, first: int, floor: int) -> bool:
    return country_before(reading, first, floor)[0] is not None
