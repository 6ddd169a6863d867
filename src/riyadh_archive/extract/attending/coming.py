"""Who came for an event that took place: "A and B arrived in Oslo for the summit", "C was in Oslo for the talks".

In: a reading. Out: `Attendance`s at the principal event. A journey alone puts nobody at anything, and a town must be the
event's: "A flew to Lima for talks with B".
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.occasion import OBJECT_REACH, is_attendable
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words

GOAL_REACH = 12
"""Tokens from the verb to "for" or "to attend": "arrived | in the Norwegian capital late on Sunday | to attend"."""
_BEING = frozenset(("was", "were"))
_GOALS = frozenset(("for", "to", "at"))


def read_coming(reading: Reading) -> Iterator[Attendance]:
    """Everybody who came to the event of the report, as far as a verb of coming and the event stand in one clause."""
    if not any(map(is_attendable, reading.principal_events())):
        return
    rows = reading.tokens
    for i in rows.where(attendance_words("coming") | _BEING):
        if rows.lowers[i] in _BEING and rows.lowers[i + 1 : i + 2] not in (["in"], ["at"]):
            continue
        event = None if reading.quoted(i) else _goal(reading, i)
        if event is not None and not in_other_time(reading, i):
            people = subjects(reading, i)
            with_them = people and rows.lowers[event.head + 1 : event.head + 2] == ["with"]
            company = persons_from(rows, reading.mentions, event.head + 2) if with_them else []
            yield from made([*people, *company], event._replace(planned=False), i, "came for it")


def _goal(reading: Reading, i: int) -> EventMention | None:
    """The report's own event for which somebody came by the verb at token i; None for another or none."""
    rows = reading.tokens
    for k in range(i + 1, min(rows.sentence(rows.sentences[i]).stop, i + GOAL_REACH)):
        if rows.classes[k] in 'CVAW";:.(':
            return None
        if rows.lowers[k] not in _GOALS:
            continue
        first = k + 1 + (rows.lowers[k + 1 : k + 2] in (["attend"], ["join"]))
        event = next((e for e in reading.events_among(first, first + OBJECT_REACH) if e.noun), None)
        if event is not None and all(_is_inside(rows, n) for n in range(first, event.head)):
            fits = event.key == PRINCIPAL and (rows.lowers[k] != "at" or is_attendable(event))  # arrived at a deal
            return event if fits and _is_its_town(reading, range(i, k), rows.lowers[first]) else None
    return None


def _is_inside(rows: Tokens, n: int) -> bool:
    """Whether token n may stand in a noun phrase: "a | one-on-one | meeting"."""
    return rows.classes[n] in "oHGMD-" or rows.words[n - 1] == "-"


def _is_in_lede(reading: Reading, i: int) -> bool:
    """Whether token i stands in the first paragraph, which tells of the report's own event."""
    return reading.tokens.blocks[i] == next((n for n, b in enumerate(reading.blocks) if b.kind == "paragraph"), None)


def _is_its_town(reading: Reading, way: range, article: str) -> bool:
    """Whether no place stands on the way but one of the event: "flew to | Lima | for talks" is of others.

    Where one of the two is not told, `article`, the word before the event, must not make it any one: "a meeting".
    """
    own = {part for e in reading.principal_events() if e.place is not None for part in reading.places[e.place].chain}
    told = [p for p in reading.places_from(way.start, 2) if p.first in way]
    if not (own and told):
        return article not in ("a", "an") or _is_in_lede(reading, way.start)
    return all(not own.isdisjoint(place.chain) for place in told)
