"""Whether somebody was at an event for a part of it: "opened the session but did not stay", "stayed for the welcome".

In: a reading and the word that puts them there. Out: `present` or `part`; the persons of a clause that only limits a stay.
"""

from collections.abc import Iterator
from functools import cache

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.occasion import near_event, object_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.phrases import match_phrases
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_phrases, attendance_words
from riyadh_archive.lexicon.conduct import partings
from riyadh_archive.lexicon.words import REPORTING
from riyadh_archive.model import Presence

PART_REACH = 8
"""Tokens after the word of attendance in which a limit to a part of the event is looked for."""
SAME_SUBJECT = 24
"""Tokens behind the word of attendance in which "but did not stay" goes on about the same people."""
_OPENING = frozenset(("at", "before", "the"))
"""First words of phrases that tell when somebody greeted or said something, and limit no stay: shook hands | at the start."""
_SPOKE = frozenset(("spoke", "met", "talked", "chatted"))
"""What people do briefly, or early, of a whole event: "spoke briefly as they left"."""
_JOINS = frozenset(("and", "but", "then", "before", "though", "although"))


def presence_of(reading: Reading, attendance: Attendance) -> Presence:
    """Whether the clause, or what goes on about the same people, limits their presence to a part of the event."""
    at, rows = attendance.at, reading.tokens
    stop = rows.sentence(rows.sentences[at]).stop
    after = rows.lowers[at + 1 : min(at + 1 + PART_REACH, stop)]
    spoke = rows.lowers[at] in _SPOKE or rows.classes[at] == REPORTING  # told reporters earlier in the day
    if rows.lowers[at] in attendance_words("part_acts") or (attendance_words("part") & set(after[:2]) and not spoke):
        return "part"
    greeted = not attendance_words("greetings").isdisjoint(rows.lowers[max(at - 1, 0) : at + 1])
    said = rows.classes[at] == REPORTING or greeted  # warned her at the outset that; shook hands at the start of
    for k, word in enumerate(after):
        if any(
            tuple(after[k : k + len(p)]) == p for p in _part_phrases().get(word, ()) if not (said and word in _OPENING)
        ):
            return "part"
    named_before = attendance.persons and attendance.persons[-1].last < at
    return "part" if named_before and _parts_later(reading, at, stop) else "present"


@cache
def _part_phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases that limit a stay by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in attendance_phrases("part_phrases"):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def read_partings(reading: Reading) -> Iterator[Attendance]:
    """Whom a verb of staying or leaving keeps to a part of the event: "A stayed for the welcome", "B left after an hour"."""
    rows = reading.tokens
    for i in rows.where(frozenset(partings())):
        if reading.quoted(i) or not (is_parting(reading, i) or _left_event(reading, i)):
            continue
        if rows.classes[i - 1] not in "AI" and not in_other_time(reading, i):
            yield from made(subjects(reading, i), near_event(reading, i), i, "stayed for a part")


def _left_event(reading: Reading, i: int) -> bool:
    """Whether "left the talks in Lima on Monday | after an hour", "| early", "| before the vote" stands at token i."""
    rows = reading.tokens
    owned = i + 1 < len(rows) and rows.possessives[i + 1]  # left Monday's talks
    event = object_event(reading, i + 1 + owned) if rows.lowers[i] in ("left", "departed") else None
    if event is None:
        return False
    stop = min(event.head + 1 + _TO_LIMIT, rows.sentence(rows.sentences[i]).stop)
    limits = {"after": attendance_words("left_after"), "before": attendance_words("left_before")}
    for k in range(event.head + 1, stop):
        if rows.classes[k] in 'CVAW";:.,':
            return False
        if rows.lowers[k] == "early" or not limits.get(rows.lowers[k], frozenset()).isdisjoint(
            rows.lowers[k + 1 : k + 5]
        ):
            return True
    return False


_TO_LIMIT = 8
"""Tokens from an event to what limits a stay: "in the Peruvian capital on Monday" has six."""


def is_parting(reading: Reading, i: int) -> bool:
    """Whether a phrase of staying for a part stands at token i."""
    rows = reading.tokens
    return next(match_phrases(rows, i, partings().get(rows.lowers[i], ())), None) is not None


def _parts_later(reading: Reading, at: int, stop: int) -> bool:
    """Whether the same people leave later in the sentence: "A and B opened the session but did not stay for the talks"."""
    rows = reading.tokens
    if partings().keys().isdisjoint(rows.lowers[at : min(at + SAME_SUBJECT, stop)]):
        return False
    for k in range(at, min(at + SAME_SUBJECT, stop)):
        if rows.lowers[k] in partings() and is_parting(reading, k):
            before = [
                word for word in rows.lowers[max(at, k - 4) : k] if word not in (",", "not", "did", "both", "soon")
            ]
            return k == at or (before[-1:] != [] and before[-1] in _JOINS)
    return False
