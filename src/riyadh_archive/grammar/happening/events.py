"""Events that an article tells of: talks, calls, trials, quakes, matches — where, when, and which one it is mainly about.

In: tokens, places and dates. Out: one `EventMention` a noun or verb that reports an event, in text order. Mentions with the
key "" belong to the principal event of the article; another key ("call", "meeting@Paris") names another event. A mention
that only plans or imagines is marked `planned`.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.happening.attachment import attach_places
from riyadh_archive.grammar.happening.dating import attach_dates, tokens_of_dates
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention, read_heads
from riyadh_archive.grammar.happening.event_votes import days_meet, places_meet
from riyadh_archive.grammar.happening.principal import give_keys
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.model import BlockKind

__all__ = ["PRINCIPAL", "EventMention", "days_meet", "event_labels", "places_meet", "read_events"]


def event_labels(events: Sequence[EventMention], places: Sequence[PlaceMention]) -> dict[str, str]:
    """What people call the events of each key: the commonest noun, and the first place where the key needs one.

    Events that are only planned, or told by a verb alone, name nothing.
    """
    nouns: dict[str, Counter[str]] = {}
    place: dict[str, str] = {}
    for event in events:
        if not (event.verbal or event.planned):
            nouns.setdefault(event.key, Counter())[event.noun] += 1
            if event.place is not None and event.key != PRINCIPAL:
                place.setdefault(event.key, f" in {places[event.place].chain[0]}")
    return {key: min(n, key=lambda noun: (-n[noun], noun)) + place.get(key, "") for key, n in nouns.items()}


def read_events(
    rows: Tokens,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    stretches: Sequence[tuple[int, int]] = (),
) -> tuple[EventMention, ...]:
    """The events in text order; `kinds` are those of the blocks that `rows.blocks` counts.

    `stretches` are the (start, end) inside quotation marks, in order: what stands there does not choose the principal event.
    """
    heads = read_heads(rows)
    day_at = tokens_of_dates(rows, dates)
    captions = frozenset(number for number, kind in enumerate(kinds) if kind == "caption")
    placed = attach_places(rows, heads, places, captions)
    far = frozenset(number for number, date in enumerate(dates) if date.precision != "day")
    bounds = frozenset(number for number, date in enumerate(dates) if date.bounds)
    dated = attach_dates(rows, placed, day_at, captions, far, bounds)
    dated = [e._replace(planned=True) if e.date is not None and _is_to_come(dates[e.date]) else e for e in dated]
    dated = [e._replace(planned=True) if _is_timetabled(rows, e, dates, kinds) else e for e in dated]
    starts = [start for start, _ in stretches]
    quoted = frozenset(e.head for e in dated if _is_inside(stretches, starts, rows.starts[e.head]))
    return give_keys(rows, dated, places, dates, kinds, quoted)


def _is_to_come(mention: DateMention) -> bool:
    """Whether an event on that day was yet to come when the report was written."""
    return mention.ahead and mention.precision == "day"


def _is_timetabled(rows: Tokens, event: EventMention, dates: Sequence[DateMention], kinds: Sequence[BlockKind]) -> bool:
    """Whether a verb in the present with a day of the week tells what is to come: "the minister visits Lima on Thursday"."""
    present = (
        event.verbal and bool(event.noun) and event.noun.endswith("s") and kinds[rows.blocks[event.head]] == "paragraph"
    )
    return present and event.date is not None and dates[event.date].text in weekdays()


def _is_inside(stretches: Sequence[tuple[int, int]], starts: Sequence[int], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < stretches[at][1]
