"""Who went to the scene of a disaster or an attack, and who is said not to have gone.

In: a reading. Out: attendee claims at the event that the article is mainly about, where that kind of event befalls people.

    President Osei flew to the area on Thursday        present
    the premier did not travel to the quake-hit region  absent

"Has not visited" is true only until he does, and makes no absence.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.happening.attachment import ACTING_KINDS
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import AttendeeValue, Claim, Presence

OBJECT_REACH = 7
"""Tokens behind the verb in which the scene is named: "flew to the worst hit area"."""
MODAL_REACH = 3
_DID = ("did", "didn't", "didn’t")


def extract_scene(reading: Reading) -> Iterator[Claim]:
    """A claim for each person whom a verb of going puts at the scene, or keeps from it."""
    event = next((e for e in reading.principal_events() if e.kind in ACTING_KINDS), None)
    if event is None:
        return
    rows = reading.tokens
    going = attendance_words("went_there") | attendance_words("go_there")
    for i in rows.where(going):
        end = _scene_behind(reading, i)
        presence = _presence(reading, i) if end is not None and not reading.quoted(i) else None
        if end is not None and presence is not None:
            yield from _claims(reading, event, (i, end), presence)


def _presence(reading: Reading, i: int) -> Presence | None:
    """Whether the verb says that somebody went there or did not; None where he may or will, or has not yet."""
    rows = reading.tokens
    before = rows.lowers[max(i - MODAL_REACH, rows.sentence_starts[rows.sentences[i]]) : i]
    if rows.lowers[i] in attendance_words("go_there"):
        return "absent" if before[-2:] == ["did", "not"] or before[-1:] in ([_DID[1]], [_DID[2]]) else None
    unreal = event_words("modality", "planned_auxiliaries") - {"to"} | {"not", "never", "yet", "if", "hasn't", "hasn’t"}
    return None if unreal.intersection(before) or before[-1:] == ["to"] else "present"


def _scene_behind(reading: Reading, i: int) -> int | None:
    """The last token of the words for the scene behind a verb of going: "to the site", "Chala", "at the hospital"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + OBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ',;:."CVA':
            return None
        if rows.lowers[k] in attendance_words("scene"):
            return k
    return None


def _claims(reading: Reading, event: EventMention, span: tuple[int, int], presence: Presence) -> Iterator[Claim]:
    rows = reading.tokens
    verb = span[0]
    if presence == "absent":
        verb = next(k for k in range(verb - 1, -1, -1) if rows.lowers[k] in _DID)
    for person in _subjects(reading, verb):
        if person.entity < 0:
            continue
        entity = reading.entities[person.entity]
        role = entity.roles[0] if entity.roles else None
        yield make_claim(
            reading,
            "attendees",
            subject=reading.event_label(event),
            value=AttendeeValue(name=entity.name, side=entity.side, role=role, presence=presence),
            spans=[(rows.starts[min(person.np_first, span[0])], rows.ends[span[1]])],
            anchor=(person.start, person.end),
            event=event.key,
            attributed_to=reading.attribution(span[0]),
            rule="went to the scene" if presence == "present" else "did not go to the scene",
        )


def _subjects(reading: Reading, verb: int) -> list[NameMention]:
    """The subjects of the verb; behind "and" or a comma, the person who opens the sentence: "X cut short a visit and flew"."""
    found = subjects(reading, verb)
    rows = reading.tokens
    if found or rows.lowers[verb - 1] not in ("and", ","):
        return found
    start = rows.sentence_starts[rows.sentences[verb]]
    return [m for m in reading.mentions_from(start, 1) if m.np_first == start and m.kind == "person" and m.first < verb]
