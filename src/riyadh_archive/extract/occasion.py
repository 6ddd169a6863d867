"""Which event a word of attendance is about: its object, or the last event of its kind that the text named.

In: a reading and a token. Out: a mention of an event that people attend (talks, a trial, a funeral, a match), or None.
"""

from bisect import bisect_right

from riyadh_archive.grammar.event_heads import EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

OBJECT_REACH = 10
"""Tokens after a verb of attending in which its object is looked for."""
NEAR_BLOCKS = 1
"""Paragraphs back in which the event of "A also attended" is looked for."""


def is_attendable(event: EventMention) -> bool:
    """Whether people attend events of its kind, and it took place."""
    return event.kind in attendance_words("kinds") and not event.planned


def object_event(reading: Reading, i: int) -> EventMention | None:
    """The event that the noun phrase at token i names, if people attend it."""
    rows = reading.tokens
    at = bisect_right(reading.events, i - 1, key=lambda e: e.head)
    if at == len(reading.events):
        return None
    event = reading.events[at]
    if event.head >= i + OBJECT_REACH or rows.sentences[event.head] != rows.sentences[min(i, len(rows) - 1)]:
        return None
    inside = all(rows.classes[k] in "oHGMVDP-" for k in range(i, event.head))
    return event if inside and is_attendable(event) else None


def near_event(reading: Reading, i: int) -> EventMention | None:
    """The last event named before token i in its paragraph or the one before, else the first one after it in its paragraph.

    Where neither names one, the principal event of the article is meant, if people attend it.
    """
    rows = reading.tokens
    at = bisect_right(reading.events, i, key=lambda e: e.head)
    for event in reversed(reading.events[:at]):
        if rows.blocks[i] - rows.blocks[event.head] > NEAR_BLOCKS:
            break
        if is_attendable(event):
            return event
    for event in reading.events[at:]:
        if rows.blocks[event.head] != rows.blocks[i]:
            break
        if is_attendable(event):
            return event
    own = reading.principal_events()
    return next((event for event in own if is_attendable(event)), None) or next(
        (event for event in own if event.kind in attendance_words("wider_kinds")), None
    )


def attended_event(reading: Reading, i: int) -> EventMention | None:
    """The event of a verb of attending whose object would stand at token i.

    The object where it names an event; the event that is near where the verb has no object ("A attended as well"); None
    where the object is something else ("attended a school").
    """
    rows = reading.tokens
    if i < len(rows) and rows.lowers[i] == "in":
        return object_event(reading, i + 1)
    if (event := object_event(reading, i)) is not None:
        return event
    ended = i >= len(rows) or rows.sentences[i] != rows.sentences[i - 1]
    if ended or rows.classes[i] in ".,;-RJ" or rows.lowers[i] in attendance_words("no_object"):
        return near_event(reading, i - 1)
    return None
