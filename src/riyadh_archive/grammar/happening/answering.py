"""Meetings that others hold in answer to the talks which a report is of: "allies scrambled for an emergency meeting in Rome".

In: tokens and an event. Out: yes or no.
"""

import re

from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.tokens import Tokens, WordTest
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_words

SUBJECT = 9
"""Tokens before "gathered" in which its subject stands: "The leaders of several major European countries" has seven."""
_PAIR = 2


def is_in_answer(rows: Tokens, event: EventMention, *, of_pair: bool) -> bool:
    """Whether a meeting with a place is none of the talks of the report.

    "An emergency meeting in Rome" is told anew, "the emergency meeting" may be the one that the report is of. Where the
    report is `of_pair`, of "Chad-Mali talks", the meeting of "African leaders" in another town is another.
    """
    if event.place is None:
        return False
    if not event.verbal:
        called = event_words("modality", "answering")
        anew = rows.lowers[event.first] in ("an", "a") or rows.lowers[event.first] in called
        return anew and any(rows.lowers[k] in called for k in range(event.first, event.head))
    start = max(rows.sentence_starts[rows.sentences[event.head]], event.head - SUBJECT)
    subject = rows.lowers[start : event.head]
    of_bloc = not event_words("modality", "blocs").isdisjoint(subject)
    leaders = not event_words("modality", "bloc_people").isdisjoint(subject)
    return of_bloc and leaders and of_pair


def names_pair(rows: Tokens) -> bool:
    """Whether the report speaks of "Chad-Mali talks", "a Chad-Mali peace summit"."""
    talks = event_words("modality", "pair_talks")
    return any(not talks.isdisjoint(rows.lowers[k + 1 : k + 1 + PAIR_AHEAD]) for k in rows.where(_PAIRS))


PAIR_AHEAD = 3
"""Tokens from "Chad-Mali" to "talks": "Chad-Mali | high-level peace talks"."""


def _is_pair(lower: str) -> bool:
    if "-" not in lower and "–" not in lower:
        return False
    parts = [part.capitalize() if len(part) > _LETTERS else part.upper() for part in re.split("[-–]", lower)]
    return len(parts) == _PAIR and all(map(country_of, parts))


_LETTERS = 3
_PAIRS = WordTest(_is_pair)
