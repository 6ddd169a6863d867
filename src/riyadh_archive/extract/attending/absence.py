"""Stated absence: "no Ukrainian officials attended", "the absence of X from the talks", "X was not invited", "X skipped".

In: a reading. Out: attendee claims with presence `absent`; a group keeps its printed words. Silence is no absence.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.absent import Absent, absent_at
from riyadh_archive.extract.attending.absentees import before_verb
from riyadh_archive.extract.attending.groups import group_name, group_side
from riyadh_archive.extract.attending.occasion import is_attended, is_reason, is_told_beside, near_event
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import absence_openers
from riyadh_archive.model import AttendeeValue, Claim

REACH = 8
"""Tokens between the words of absence and the event they are about."""


def extract_absence(reading: Reading) -> Iterator[Claim]:
    """A claim for each person or group that the article says was not at an event that people attend."""
    for i in reading.tokens.where(absence_openers()):
        if not reading.quoted(i) and (told := absent_at(reading, i)) is not None:
            yield from _claims(reading, i, told)


def _claims(reading: Reading, i: int, told: Absent) -> Iterator[Claim]:
    for group in told.groups:
        if reading.blocks[reading.tokens.blocks[group[0]]].kind == "title" and not _is_named(reading, group):
            continue  # in a title every word may have a capital
        span = (min(before_verb(reading, i), group[0]), max(told.last, group[1]))  # "did not | include A"
        event = _event(reading, *span)
        if event is not None:
            yield _claim(reading, group, span, event)


def _is_named(reading: Reading, group: tuple[int, int]) -> bool:
    """Whether a name stands among the words of the group."""
    return any(mention.kind and mention.last <= group[1] for mention in reading.mentions_from(group[0], 1))


def _event(reading: Reading, first: int, last: int) -> EventMention | None:
    """The event within reach of the words of absence, else the one that is near."""
    rows = reading.tokens
    sentence = rows.sentences[first]
    for event in reading.events_among(first - REACH, last + REACH + 1):
        away = event.kind == "visit" and rows.lowers[max(0, event.first - 1)] in ("a", "an", "on", "his", "her")
        if away and event.key != PRINCIPAL and near_event(reading, first) is not event:
            continue  # as the president was on a visit to Japan
        if is_told_beside(rows, event, last):
            continue  # the allies, which met in Paris, were conspicuous by their absence
        if rows.sentences[event.head] == sentence and is_attended(reading, event) and not is_reason(rows, event):
            return event
    return near_event(reading, first)


def _claim(reading: Reading, group: tuple[int, int], span: tuple[int, int], event: EventMention) -> Claim:
    rows = reading.tokens
    stop = min(span[1], len(rows) - 1)
    while stop + 1 < len(rows) and stop - span[1] < REACH and rows.sentences[stop + 1] == rows.sentences[span[0]]:
        if rows.classes[stop + 1] in ',.;:"':
            break
        stop += 1
    return make_claim(
        reading,
        "attendees",
        subject=reading.event_label(event),
        value=AttendeeValue(name=group_name(reading, group), side=group_side(reading, group), presence="absent"),
        spans=[(rows.starts[span[0]], rows.ends[stop])],
        anchor=(rows.starts[group[0]], rows.ends[group[1]]),
        event=event.key,
        attributed_to=reading.attribution(group[0]),
        rule="stated absence",
    )
