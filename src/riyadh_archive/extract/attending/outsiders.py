"""Meetings of others than the parties of the talks that an article is about: "after a meeting with the Turkish president".

In: a reading and its attendances. Out: the countries whose talks they are, and whether an attendance is one of outsiders.
"""

import re

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
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
