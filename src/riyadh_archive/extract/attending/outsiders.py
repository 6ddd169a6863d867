"""Meetings of others than the parties of the talks that an article is about: "after a meeting with the Turkish president".

In: a reading and its attendances. Out: the countries whose talks they are, whether an attendance is one of outsiders, and who
else may have been at the talks beside those known to have been.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import cached_property

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.naming.names import Entity, NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.countries import country_of

DASH = re.compile(r"[-–]")
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
            pair = [country_of(part) for part in DASH.split(rows.words[k])]
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
    far = next((k for k in range(at + 1, min(at + BEHIND, len(rows))) if rows.lowers[k] in _PLACED), at + BEHIND)
    near = (m for m in reading.mentions_from(at, BEFORE) if m.first < far)
    return [country for m in near if m.kind in ("place", "adjective") and (country := country_of(m.text))]


_PLACED = frozenset(("in", "at", "on"))
"""What ends the parties: "between Chadian and Malian officials | in Oslo"."""


def is_of_outsiders(reading: Reading, attendance: Attendance, parties: frozenset[str]) -> bool:
    """Whether all who met are known to be of other countries than the parties: it was another meeting than their talks."""
    met = attendance.rule == "met" or attendance.rule.endswith(" with")
    if not parties or not met or attendance.event.key != PRINCIPAL:
        return False
    people = [reading.entities[person.entity] for person in attendance.persons if person.entity >= 0]
    return bool(people) and all(person.side is not None and person.side not in parties for person in people)


class Circle:
    """Those known to have been at the talks of an article, and who else may have been beside them.

    What is asked of all of them is counted once: a list of delegates may have thousands.
    """

    def __init__(self, reading: Reading, present: Collection[int]) -> None:
        """The circle of the entities `present`, by their numbers."""
        self._reading = reading
        self._present = frozenset(present)

    @cached_property
    def _parties(self) -> frozenset[str]:
        return parties_of_talks(self._reading)

    @cached_property
    def _hosts(self) -> frozenset[str]:
        return frozenset(part for chain in self._reading.event_towns for part in chain)

    @cached_property
    def _sides(self) -> Counter[str]:
        return Counter(side for k in self._present if (side := self._reading.entities[k].side))

    @cached_property
    def _heads(self) -> frozenset[int]:
        return frozenset(k for k in self._present if heads(self._reading.entities[k]))

    @cached_property
    def _is_of_meeting(self) -> bool:
        return any(event.kind == "meeting" for event in self._reading.principal_events())

    def may_hold(self, person: NameMention) -> bool:
        """Whether somebody who speaks of the talks may have been at them.

        Not who speaks for others or has left his office, nobody of a third country, no head of a side whose minister came.
        """
        if person.entity < 0:
            return False
        one = self._reading.entities[person.entity]
        words = {word for role in one.roles for word in role.lower().split()}
        told_by = {self._reading.tokens.lowers[k] for k in range(person.np_first, person.first)}
        onlookers = conduct_words("commentators") | conduct_words("onlookers")
        if any(word.startswith("spokes") for word in words) or onlookers & (words | told_by):
            return False
        parties = self._parties or self._sides_but(person.entity)
        if parties and one.side is not None and one.side not in parties | self._hosts:
            return False
        return not self.is_above(person.entity)

    def is_above(self, entity: int) -> bool:
        """Whether somebody heads a country whose people at talks were of lower office: its president sent a minister.

        Not where the head of another country was there: those came to meet him.
        """
        one = self._reading.entities[entity]
        if one.side is None or not self._is_of_meeting or not heads(one):
            return False
        return self._came_for(one.side, but=entity) > 0 and not self._heads - {entity}

    def _sides_but(self, entity: int) -> frozenset[str]:
        """The two countries that the others came for; none where they are few or of more countries."""
        sides = frozenset(side for side in self._sides if self._came_for(side, but=entity) > 0)
        return sides if len(sides) == _PAIR < len(self._present) - (entity in self._present) else frozenset()

    def _came_for(self, side: str, *, but: int) -> int:
        return self._sides[side] - (but in self._present and self._reading.entities[but].side == side)


def heads(one: Entity) -> bool:
    """Whether an office of the person is that of a head of state or government."""
    leading, under = attendance_words("heads"), attendance_words("under_heads")
    offices = (set(role.lower().split()) for role in one.roles)
    return any(leading & words and not under & words for words in offices)
