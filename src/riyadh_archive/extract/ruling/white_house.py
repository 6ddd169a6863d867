"""Governments called by their seat: "the Lim White House", "since her return to the White House, Ana Lim has".

In: a reading and the token of "House". Out: claims on administrations.
"""

from collections.abc import Iterator

from riyadh_archive.extract.ruling.credited import credit
from riyadh_archive.extract.ruling.governments import by_government
from riyadh_archive.extract.ruling.held_terms import holds_now
from riyadh_archive.extract.ruling.leaders import known_leader_at
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.model import Claim

RETURN_REACH = 14
"""Tokens between "return to the White House" and who returned: "on January 20, President" has four."""
_RETURNING = frozenset(("return", "returned", "returning", "comeback"))


def by_white_house(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "the Lim White House", "the White House of Ana Lim", and "since her return to the White House, Ana Lim has"."""
    rows = reading.tokens
    if rows.lowers[i - 1] != "white" or i - 1 <= floor:
        return
    if rows.lowers[i - 3 : i - 1] == ["to", "the"] and rows.lowers[i - 4] in _RETURNING:
        yield from _returned(reading, i, floor)
    elif "a" in rows.lowers[max(i - 5, floor) : i - 1]:
        return  # where he fits into a Lim White House
    elif rows.lowers[i - 2] != "the" or rows.lowers[i + 1 : i + 2] == ["of"]:
        yield from by_government(reading, i, floor, noun=i - 1)


def by_return(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "with Ana Lim back in office", "since Ana Lim returned to power", "is back in the White House": who holds it now.

    Token i is the last word of the seat.
    """
    rows = reading.tokens
    start = i - 2 if rows.lowers[i - 2 : i] == ["the", "white"] else i
    k = start - 1
    if rows.lowers[k - 1 : start] not in (["back", "in"], ["returned", "to"], ["returns", "to"]) or k - 1 <= floor:
        return
    k -= 2
    while k > floor and (rows.classes[k] in "RA" or rows.lowers[k] in ("now", "is")):
        if rows.lowers[k] in _UNREAL:
            return  # were he to be back in office
        k -= 1
    named = reading.mention_at(k)
    leader = known_leader_at(reading, named.first) if named is not None else None
    if leader is not None and holds_now(leader):
        yield credit(reading, leader, leader.first, current=True, rule="returned to office", end=i)


_UNREAL = frozenset(("would", "could", "might", "may", "will", "should", "not", "never", "were", "if"))


def _returned(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """Who has returned to office, named behind the comma or before "who"."""
    rows = reading.tokens
    before = next((k for k in range(i - 5, max(floor, i - RETURN_REACH), -1) if rows.classes[k] == lexicon.WHO), None)
    places = range(i + 1, min(i + RETURN_REACH, rows.sentence_starts[rows.sentences[i] + 1]))
    if before is not None:
        named = reading.mention_at(before - 1 - (rows.classes[before - 1] == ","))
        leader = known_leader_at(reading, named.first) if named is not None else None
    else:
        comma = next((k for k in places if rows.classes[k] == ","), None)
        titled = (k for k in range(comma + 1, comma + 4) if k in places) if comma is not None else iter(())
        leader = next((found for k in titled if (found := known_leader_at(reading, k)) is not None), None)
    if leader is not None and holds_now(leader):
        yield credit(reading, leader, leader.first, current=True, rule="returned to office")
