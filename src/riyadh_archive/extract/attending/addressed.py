"""People whom somebody at an event speaks to there, or who speak to somebody there: "You were better, he told Vega".

In: a reading and the persons whom other clauses put at the principal event. Out: `Attendance`s of the other side.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.conduct import is_oblique
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.conduct import conduct_words

AFTER = 10
"""Tokens behind the one who is told in which "by phone", "in a letter" stands."""
_FACE_TO_FACE = frozenset(("trial", "match", "launch", "visit", "protest", "election"))
"""Kinds of event at which people are told things face to face; around talks many call each other."""


def read_addressed(reading: Reading, present: frozenset[int]) -> Iterator[Attendance]:
    """Both sides of "A told B" where one of them, by its entity's number, is known to have been there."""
    rows = reading.tokens
    for i in rows.where(conduct_words("addressing")):
        before = rows.classes[i - 1] if i else "."
        if reading.quoted(i) or before in "AWI" or rows.lowers[i - 1] in ("had", "has", "have"):
            continue
        told = persons_behind(reading, i + 1)[:1]
        speakers = [who for who in subjects(reading, i) if not is_oblique(reading, who, i)] if told else []
        if not told or not speakers or told[0].np_first > i + 2 or not present & {p.entity for p in (*told, *speakers)}:
            continue
        event = near_of_kind(reading, i, "any")
        after = set(rows.lowers[told[0].np_first : told[0].last + AFTER])
        away = in_other_time(reading, i) or is_elsewhere(reading, i) or after & conduct_words("on_paper")
        if event is not None and event.key == PRINCIPAL and event.kind in _FACE_TO_FACE and not away:
            yield from made([*speakers, *told], event, i, "spoke to somebody there")
