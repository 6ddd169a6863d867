"""Meetings of others than the parties of the talks that an article is about: "after a meeting with the Turkish president".

In: a reading and its attendances. Out: the countries whose talks they are, and whether an attendance is one of outsiders.
"""

import re
from collections.abc import Collection

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.naming.names import Entity, NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.countries import country_of

_DASH = re.compile(r"[-–]")
_PAIR = 2
BEFORE, BEHIND = 4, 8
"""Tokens before and behind an event in which its parties are told: "the first US-Russia peace talks", "talks held on Monday
in Oslo between Chad and Mali" has six between."""


def parties_of_talks(reading: Reading) -> frozenset[str]:
    """The countries of "the US-Russia talks", "talks between Chad and Mali"; none where fewer than two are told."""
    rows = reading.tokens
    found: set[str] = set()
    for event in reading.principal_events():
        if event.kind != "meeting" or reading.quoted(event.head):
            continue
        sentence = rows.sentence(rows.sentences[event.head])
        for k in range(max(sentence.start, event.head - BEFORE), event.head):
            pair = [country_of(part) for part in _DASH.split(rows.words[k])]
            if len(pair) == _PAIR and all(pair):
                found.update(filter(None, pair))
        found.update(_between(reading, event.head, min(sentence.stop, event.head + BEHIND)))
    return frozenset(found) if len(found) >= _PAIR else frozenset()


def _between(reading: Reading, head: int, stop: int) -> list[str]:
    """The countries behind "between" in the tokens from an event on."""
    rows = reading.tokens
    at = next((k for k in range(head + 1, stop) if rows.lowers[k] == "between"), None)
    if at is None:
        return []
    near = (m for m in reading.mentions_from(at, BEFORE) if m.first < at + BEHIND)
    return [country for m in near if m.kind == "place" and (country := country_of(m.text))]


def is_of_outsiders(reading: Reading, attendance: Attendance, parties: frozenset[str]) -> bool:
    """Whether all who met are known to be of other countries than the parties: it was another meeting than their talks."""
    met = attendance.rule == "met" or attendance.rule.endswith(" with")
    if not parties or not met or attendance.event.key != PRINCIPAL:
        return False
    people = [reading.entities[person.entity] for person in attendance.persons if person.entity >= 0]
    return bool(people) and all(person.side is not None and person.side not in parties for person in people)


def is_told_of_them(reading: Reading, person: NameMention, present: frozenset[int]) -> bool:
    """Whether somebody who speaks of the talks may have been at them; `present` are the entities known to have been.

    Not who speaks for others or has left his office, nobody of a third country, no head of a side whose minister came.
    """
    if person.entity < 0:
        return False
    one = reading.entities[person.entity]
    words = {word for role in one.roles for word in role.lower().split()}
    told_by = {reading.tokens.lowers[k] for k in range(person.np_first, person.first)}
    onlookers = conduct_words("commentators") | conduct_words("onlookers")
    if any(word.startswith("spokes") for word in words) or onlookers & (words | told_by):
        return False
    parties = parties_of_talks(reading) or _sides_of(reading, present - {person.entity})
    hosts = {part for chain in reading.event_towns for part in chain}
    if parties and one.side is not None and one.side not in parties | hosts:
        return False
    return not is_above(reading, person.entity, present)


def _sides_of(reading: Reading, present: Collection[int]) -> frozenset[str]:
    """The two countries that those known to have been there came for; none where they are few or of more countries."""
    sides = frozenset(side for k in present if (side := reading.entities[k].side))
    return sides if len(sides) == _PAIR < len(present) else frozenset()


def is_above(reading: Reading, entity: int, present: Collection[int]) -> bool:
    """Whether somebody heads a country whose people at talks were of lower office: its president sent a minister.

    Not where the head of another country was there: those came to meet him.
    """
    one = reading.entities[entity]
    others = [reading.entities[k] for k in present if k != entity]
    if one.side is None or not _heads(one) or not any(event.kind == "meeting" for event in reading.principal_events()):
        return False
    return any(other.side == one.side for other in others) and not any(_heads(other) for other in others)


def _heads(one: Entity) -> bool:
    """Whether an office of the person is that of a head of state or government."""
    heads, under = attendance_words("heads"), attendance_words("under_heads")
    offices = (set(role.lower().split()) for role in one.roles)
    return any(heads & words and not under & words for words in offices)
