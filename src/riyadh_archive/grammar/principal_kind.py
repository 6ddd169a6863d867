"""Which kind of event an article is mainly about: talks, a trial, a quake.

In: event mentions with place and date. Out: one kind, or None where no word names an event.
"""

from collections import Counter
from collections.abc import Sequence

from riyadh_archive.grammar.attachment import ACTING_KINDS
from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.event_heads import BACKGROUND_KINDS, EventMention
from riyadh_archive.grammar.event_votes import weight
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.model import BlockKind


def principal_kind(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    quoted: frozenset[int],
) -> str | None:
    """The kind that weighs most, among equals the one that is named first; an agreement is what a meeting came to."""
    weights: Counter[str] = Counter()
    for event in events:
        old = event.date is not None and dates[event.date].precision == "year"
        if not event.planned and not old and event.head not in quoted and not _is_why(rows, event):
            share = 1 if event.kind in BACKGROUND_KINDS or is_told_once(event, events) else 3
            weights[event.kind] += share * weight(rows, event, kinds)
    order = {kind: place for place, kind in enumerate(weights)}
    best = min(weights, key=lambda k: (-weights[k], order[k])) if weights else None
    if best != "agreement" or weights["meeting"]:
        return "meeting" if best == "agreement" else best
    return "launch" if any(e.noun in _SIGNINGS and not e.planned for e in events) else best


def is_told_once(event: EventMention, events: Sequence[EventMention]) -> bool:
    """Whether a verb alone tells of a disaster, once, and an agreement is told of as well: "neutrality sank"."""
    if event.kind not in ACTING_KINDS or not event.verbal or not any(e.kind == "agreement" for e in events):
        return False
    return sum(e.kind == event.kind for e in events) == 1


def _is_why(rows: Tokens, event: EventMention) -> bool:
    """Whether a war is only told as the reason of the news: "approved sanctions against Chad over its war"."""
    return event.kind == "war" and rows.lowers[event.first - 1 : event.first] in (
        ["over"],
        ["of"],
        ["against"],
        ["amid"],
    )


_SIGNINGS = frozenset(("signing", "ceremony", "signings"))
"""What an agreement is put to paper at, where nothing tells of talks."""
