"""Leaders told without a title of their own: "Rwandan leader Paul Kagame", "Presidents Ana Lim and Leo Sy", "Lim's team".

In: a reading and the token of the word that tells them. Out: claims on administrations.
"""

from collections.abc import Iterator

from riyadh_archive.extract.actors import mention_at
from riyadh_archive.extract.credited import before_title, credit
from riyadh_archive.extract.leaders import known_leader_at, leader_behind
from riyadh_archive.extract.tenure import is_current
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.administration import administration_words
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.model import Claim

MOST_LISTED = 8
"""Names behind one title: the heads of as many countries as one sentence lists."""


def of_the_same_title(reading: Reading, at: int, *, gone: bool) -> Iterator[Claim]:
    """The others of "Presidents Ana Lim, Idriss Dago | and Leo Sy", from the comma or "and" at token `at` on."""
    rows = reading.tokens
    for _ in range(MOST_LISTED):
        joint = rows.lowers[at : at + 1]
        if joint not in (["and"], [","]):
            return
        other = leader_behind(reading, at + 1 + (rows.lowers[at : at + 2] == [",", "and"]), None)
        if other is None or other.country is None:
            return
        yield credit(reading, other, other.first, current=not gone, rule="leader by title")
        at = other.last + 1
        if joint == ["and"]:
            return


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
    mention = mention_at(reading, i - 1)
    leader = known_leader_at(reading, mention.first) if mention is not None else None
    if leader is not None:
        current = is_current(reading, leader, leader.first, i)
        yield credit(reading, leader, leader.first, current=current, rule="government by leader", end=i)
