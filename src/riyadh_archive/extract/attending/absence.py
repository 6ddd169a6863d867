"""Stated absence: "no Ukrainian officials attended", "the absence of X from the talks", "X was not invited", "X skipped".

In: a reading. Out: attendee claims with presence `absent`; a group keeps its printed words. Silence is no absence.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.absent import Absent, absent_at
from riyadh_archive.extract.attending.absentees import before_verb
from riyadh_archive.extract.attending.groups import group_name, group_side
from riyadh_archive.extract.attending.missing import refused_at
from riyadh_archive.extract.attending.occasion import is_attended, is_reason, is_told_beside, near_event
from riyadh_archive.extract.attending.other_time import is_in_another_year
from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import absence_openers
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.figures import figure_words
from riyadh_archive.model import AttendeeValue, Claim

REACH = 8
"""Tokens between the words of absence and the event they are about."""
COURT = 10
"""Tokens from "refused" to "court": "refused to come up from the cells to hear the sentence" has ten."""
AGED = 5
"""Tokens from a name to "who", an age between."""


def extract_absence(reading: Reading) -> Iterator[Claim]:
    """A claim for each person or group that the article says was not at an event that people attend."""
    for i in reading.tokens.where(absence_openers()):
        if reading.quoted(i):
            continue
        if (told := absent_at(reading, i)) is not None:
            yield from _claims(reading, i, told)
        elif len(reading.defendants) == 1 and refused_at(reading, i) and (accused := _accused(reading, i)) is not None:
            yield _refused(reading, i, accused)


def _accused(reading: Reading, i: int) -> str | None:
    """The one on trial whom "she refused to appear in the dock" means, or "the nurse, who refused to come to court"."""
    rows = reading.tokens
    subject = before_verb(reading, i) - 1
    if subject < 0 or rows.sentences[subject] != rows.sentences[i]:
        return None
    behind = rows.lowers[i : min(rows.sentence(rows.sentences[i]).stop, i + COURT)]
    if conduct_words("courts").isdisjoint(behind):
        return None
    tried = reading.entities[reading.defendants[0]]
    noun = rows.lowers[subject - 1 - (rows.words[subject - 1] == ",")]
    called = any(noun in role.lower().split() for role in tried.roles) or noun in figure_words("penalties", "doers")
    called = called or any(m.entity in reading.defendants for m in reading.people(max(subject - AGED, 0), subject))
    meant = rows.lowers[subject] in ("he", "she") or (rows.lowers[subject] == "who" and called)
    return tried.name if meant else None


def _refused(reading: Reading, i: int, name: str) -> Claim:
    """The claim that the accused was not at the trial."""
    rows = reading.tokens
    event = next((e for e in reading.principal_events() if e.kind == "trial"), None) or near_event(reading, i)
    stop = min(rows.sentence(rows.sentences[i]).stop, i + COURT)
    stop = next((k for k in range(i, stop) if rows.classes[k] in ',.;:"'), stop)
    return make_claim(
        reading,
        "attendees",
        subject=reading.event_label(event) if event else "trial",
        value=AttendeeValue(name=name, presence="absent"),
        spans=[clause_span(reading, before_verb(reading, i) - 1, stop - 1)],
        anchor=(rows.starts[i], rows.ends[i]),
        event=event.key if event else PRINCIPAL,
        attributed_to=reading.attribution(i),
        rule="stated absence",
    )


def _claims(reading: Reading, i: int, told: Absent) -> Iterator[Claim]:
    for group in told.groups:
        if reading.blocks[reading.tokens.blocks[group[0]]].kind == "title" and not _is_named(reading, group):
            continue  # in a title every word may have a capital
        span = (min(before_verb(reading, i), group[0]), max(told.last, group[1]))  # "did not | include A"
        event = _event(reading, *span)
        if event is not None and not (event.key == PRINCIPAL and is_in_another_year(reading, i)):
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
