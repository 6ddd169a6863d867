"""Phrases of talks that themselves name who was at them: "talks involving A", "A and B agreed it in their talks".

In: a reading. Out: `Attendance`s.

    a summit in Quito involving Presidents A and B       involving
    A and B spoke warmly during their meeting            their own event
"""

from collections.abc import Iterator
from functools import cache

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.occasion import is_attendable, near_event, tells_plans
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import AFTER, SUBJECT_REACH, subjects, who_acted
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.happening.event_plans import noun_phrase_start
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

OWNED = 5
"""Tokens between "their" and the event: "their long-awaited, in-person meeting" has three."""
SPEAKER_REACH = 20
"""Tokens from "During" to the comma before the speaker: "During the summit of the bloc held in Quito on Friday," has ten."""


def read_of_talks(reading: Reading) -> Iterator[Attendance]:
    """Everybody whom such a phrase puts at an event, outside quotation marks."""
    for i in reading.tokens.where(_openers()):
        if not reading.quoted(i):
            lower = reading.tokens.lowers[i]
            if lower in _INVOLVING:
                yield from _involved(reading, i)
            elif lower in attendance_words("quarrels"):
                yield from _quarreled(reading, i)
            else:
                yield from _at_their_own(reading, i)


_INVOLVING = frozenset(("involving", "involved"))


@cache
def _openers() -> frozenset[str]:
    return _INVOLVING | attendance_words("quarrels") | {"their"}


def _involved(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "talks in Quito on Friday involving A and B", "the talks involved A and B"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[i]], i - 2 * SUBJECT_REACH)
    events = [e for e in reading.events_among(start, i) if not e.verbal and e.noun in attendance_words("together")]
    if not events or not set("CVAW,;:").isdisjoint(rows.classes[events[-1].head + 1 : i]):
        return
    event = events[-1]
    if is_attendable(event) and not in_other_time(reading, i):
        yield from made(persons_behind(reading, i + 1), event, i, "the event included")


def _quarreled(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "a heated exchange among A, B and C", "A left after a clash with B during a meeting", not one of letters or online."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["with"]:
        yield from _quarreled_with(reading, i)
        return
    link = next((k for k in range(i + 1, min(i + OWNED, len(rows))) if rows.lowers[k] in ("between", "among")), None)
    if link is None or rows.lowers[i - 1] not in attendance_words("heated"):
        return
    people = persons_from(rows, reading.mentions, link + 1)
    tokens = rows.sentence(rows.sentences[i])
    apart = not attendance_words("in_writing").isdisjoint(rows.lowers[tokens.start : tokens.stop])
    if len(people) > 1 and not apart and not in_other_time(reading, i):
        yield from made(people, near_event(reading, i), i, "quarreled there")


def _quarreled_with(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A argued with B during the talks", "A left after a heated clash with B at their meeting": with the event behind."""
    rows = reading.tokens
    others = persons_from(rows, reading.mentions, i + 2)
    if not others or rows.lowers[behind := others[-1].last + 1] not in _WITHIN:
        return
    event = next((e for e in reading.events_among(behind, behind + OWNED) if not e.verbal and is_attendable(e)), None)
    start = noun_phrase_start(rows, i)
    people = who_acted(reading, start) if rows.lowers[start - 1] in AFTER else subjects(reading, i)
    if event is not None and people and not event.planned and not in_other_time(reading, i):
        yield from made([*people, *others], event, event.head, "quarreled there")


def _at_their_own(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B, in their talks, agreed", "A and B spoke warmly during their first meeting"."""
    rows = reading.tokens
    event = next((e for e in reading.events_among(i + 1, i + 1 + OWNED) if _is_theirs(reading, i, e)), None)
    if event is None or rows.lowers[i - 1] not in _WITHIN:
        return
    people = persons_from(rows, reading.mentions, rows.sentence_starts[rows.sentences[i]])
    if len(people) == 1 and rows.classes[verb := people[0].last + 1] in "CV":  # A told B at their meeting
        people += [m for m in persons_from(rows, reading.mentions, verb + 1)[:1] if m.np_first == verb + 1]
    if len(people) < 2 or in_other_time(reading, i):
        return
    first = people[-1].last + 1
    if not tells_plans(reading, first, i) and {"not", "never"}.isdisjoint(rows.lowers[first:i]):
        yield from made(people, event, event.head, "at their own event")


_WITHIN = frozenset(("during", "in", "at", "throughout"))


def _is_theirs(reading: Reading, i: int, event: EventMention) -> bool:
    """Whether the event is what "their" at token i owns, and people sit together at it."""
    inside = set(reading.tokens.classes[i + 1 : event.head]) <= set("oHGMDVI-,")
    return not event.verbal and event.kind == "meeting" and inside and is_attendable(event)
