"""Whom a picture of an event shows, told in the text: "An official photo of the meeting showed A, B and C at a table".

In: a reading and an event, or the word by which somebody is said not to be there. Out: `Attendance`s, or yes and no.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.company import all_behind
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

PICTURE_REACH = 5
"""Tokens from "photo" to the event: "photo released of the | meeting" has two."""
SHOWING_REACH = 6
"""Tokens from the event to "showed": "a photo of the meeting released on Tuesday | shows" has three."""
OUT_OF_PICTURE = 5
"""Tokens from "present" to "photos": "in any of the official | photos" has four."""


def in_picture_of(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """Those whom "a photo of the meeting showed": the list behind the verb."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[event.head]]
    before = rows.lowers[max(start, event.first - PICTURE_REACH) : event.first]
    of = next((n for n, word in enumerate(before) if word in ("of", "from")), 0)
    if not of or before[of - 1] not in attendance_words("pictures") | {"released", "taken"}:
        return
    if attendance_words("pictures").isdisjoint(before):
        return
    for k in range(event.head + 1, min(event.head + 1 + SHOWING_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[event.head] or rows.words[k] in (":", ";", '"'):
            return
        if rows.lowers[k] in attendance_words("showing"):
            yield from made(all_behind(reading, k + 1), event, k, "shown in a picture of it")
            return


def is_of_picture(reading: Reading, i: int) -> bool:
    """Whether it is a picture that who is "not present" (token i) is missing from: "not present in the photos"."""
    rows = reading.tokens
    behind = rows.lowers[i + 1 : i + 1 + OUT_OF_PICTURE]
    return behind[:1] in (["in"], ["on"], ["from"]) and not attendance_words("pictures").isdisjoint(behind)
