"""Leaders told without a title of their own: "Rwandan leader Paul Kagame", "Presidents Ana Lim and Leo Sy", "Lim's team".

In: a reading and the token of the word that tells them. Out: claims on administrations.
"""

from collections.abc import Iterator

from riyadh_archive.extract.ruling.credited import before_title, credit
from riyadh_archive.extract.ruling.leaders import LONGEST_COUNTRY, known_leader_at, leader_behind
from riyadh_archive.extract.ruling.tenure import is_current
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.administration import administration_words
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.model import Claim

MOST_LISTED = 8
"""Names behind one title: the heads of as many countries as one sentence lists."""


def of_the_same_title(reading: Reading, at: int, *, gone: bool) -> Iterator[Claim]:
    """The others of "Presidents Ana Lim, Idriss Dago | and Leo Sy", from the comma or "and" at token `at` on."""
    rows = reading.tokens
    at = _behind_country_of(reading, at)
    for _ in range(MOST_LISTED):
        joint = rows.lowers[at : at + 1]
        if joint not in (["and"], [","]):
            return
        other = leader_behind(reading, at + 1 + (rows.lowers[at : at + 2] == [",", "and"]), None)
        if other is None or other.country is None:
            return
        yield credit(reading, other, other.first, current=not gone, rule="leader by title")
        at = _behind_country_of(reading, other.last + 1)
        if joint == ["and"]:
            return


COUNTRIES_AHEAD = 12
"""Tokens of "of Kenya, Uganda and South Sudan," between a title in the plural and the names."""


def by_plural(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "The prime ministers, Ana Lim of Peru and Leo Sy of Chile,", "the presidents of Peru and Chile, Ana Lim and Leo Sy"."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if (lower == "ministers" and rows.lowers[i - 1] != "prime") or i + 2 >= len(rows):
        return
    marks, _, _ = before_title(reading, i - (lower == "ministers"), floor)
    if marks & administration_words("coming"):
        return
    countries, at = _countries_behind(reading, i + 1)
    if not countries and rows.words[at] == "," and lower != "leaders":
        at += 1
    gone = bool(marks & administration_words("gone"))
    for n in range(MOST_LISTED):
        told = countries[n] if n < len(countries) else None
        leader = leader_behind(reading, at, told) if at < len(rows) else None
        if leader is None or leader.country is None or (countries and told is None):
            return
        if lower == "leaders" and not terms_of(leader.administration, leader.country):
            return
        current = not gone and is_current(reading, leader, leader.first, leader.last)
        yield credit(reading, leader, leader.first, current=current, rule="leader by title")
        at = _behind_country_of(reading, leader.last + 1)
        joint = rows.lowers[at : at + 1]
        if joint not in (["and"], [","]):
            return
        at += 1 + (rows.lowers[at : at + 2] == [",", "and"])


def _countries_behind(reading: Reading, at: int) -> tuple[list[str], int]:
    """(countries, the token of the first name) of "of Peru and Chile, | Ana Lim"; ([], at) where no such list stands."""
    rows = reading.tokens
    found: list[str] = []
    k = at + 1
    stop = min(at + COUNTRIES_AHEAD, rows.sentence_starts[rows.sentences[at] + 1])
    while rows.lowers[at] == "of" and k < stop:
        k += rows.lowers[k] == "the"
        longest = min(LONGEST_COUNTRY, stop - k)
        size = next((n for n in range(longest, 0, -1) if country_of(reading.words(k, k + n - 1))), 0)
        if not size:
            return ([], at) if len(found) < 2 or rows.words[k - 1] != "," else (found, k)
        found.append(str(country_of(reading.words(k, k + size - 1))))
        k += size
        if rows.lowers[k : k + 1] not in ([","], ["and"]):
            return [], at
        k += 1 + (rows.lowers[k : k + 2] == [",", "and"])
    return [], at


def _behind_country_of(reading: Reading, at: int) -> int:
    """The token behind "of Kenya" at token `at`; `at` itself where no country is told."""
    rows = reading.tokens
    if rows.lowers[at : at + 1] != ["of"]:
        return at
    for size in range(LONGEST_COUNTRY, 0, -1):
        if at + size < len(rows) and country_of(reading.words(at + 1, at + size)):
            return at + size + 1
    return at


def by_leader(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "Rwandan leader Paul Kagame", "China's leader, Xi Jinping,": one that the table knows at the head of that country."""
    marks, start, country = before_title(reading, i, floor)
    rows = reading.tokens
    leader = leader_behind(reading, i + 1 + (rows.words[i + 1 : i + 2] == [","]), country) if country else None
    if leader is None or not terms_of(leader.administration, country):
        return
    gone = bool(marks & administration_words("gone"))
    current = not gone and is_current(reading, leader, start, leader.last)
    yield credit(reading, leader, start, current=current, rule="leader by title")


def by_team(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "Ana Lim's team had brokered a truce": the people of a leader that the article and the table tell in full."""
    rows = reading.tokens
    if i == floor or not rows.possessives[i - 1]:
        return
    mention = reading.mention_at(i - 1)
    leader = known_leader_at(reading, mention.first) if mention is not None else None
    if leader is not None:
        current = is_current(reading, leader, leader.first, i)
        yield credit(reading, leader, leader.first, current=current, rule="government by leader", end=i)
