"""Events that an article tells of: talks, calls, trials, quakes, matches — where, when, and which one it is mainly about.

In: tokens, places and dates. Out: one `EventMention` a noun or verb that reports an event, in text order. Mentions with the
key "" belong to the principal event of the article; another key ("call", "meeting@Paris") names another event. A mention
that only plans or imagines is marked `planned`.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.attachment import attach_dates, attach_places, tokens_of_dates
from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.event_heads import PRINCIPAL, EventMention, read_heads
from riyadh_archive.grammar.places import PlaceMention
from riyadh_archive.grammar.principal import days_meet, give_keys, places_meet
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.model import BlockKind

__all__ = ["PRINCIPAL", "EventMention", "days_meet", "places_meet", "read_events"]


def read_events(
    rows: Tokens, places: Sequence[PlaceMention], dates: Sequence[DateMention], kinds: Sequence[BlockKind]
) -> tuple[EventMention, ...]:
    """The events in text order; `kinds` are those of the blocks that `rows.blocks` counts."""
    heads = read_heads(rows)
    day_at = tokens_of_dates(rows, dates)
    captions = frozenset(number for number, kind in enumerate(kinds) if kind == "caption")
    placed = attach_places(rows, heads, places, captions)
    dated = attach_dates(rows, placed, day_at, captions)
    return give_keys(rows, dated, places, dates, kinds)
