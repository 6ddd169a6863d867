"""Which event an article is mainly about, and which of its other events are not that one.

In: event mentions with place and date. Out: the same with their key: "" where a mention may be the principal event.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from riyadh_archive.grammar.dates import OPEN_DAY, DateMention
from riyadh_archive.grammar.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.places import contains
from riyadh_archive.model import BlockKind

EARLY_WEIGHT = 3
"""An event named in the title, a caption or the first two paragraphs weighs this much more for being the principal one."""
EARLY_PARAGRAPHS = 2
BACKGROUND_KINDS = frozenset(("war", "agreement", "visit"))
"""Kinds that are seldom the news itself where another event is told: they weigh a third."""


def give_keys(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
) -> tuple[EventMention, ...]:
    """Every mention with its key: "" where it may be the principal event, else its kind and what sets it apart."""
    kind = _principal_kind(rows, events, kinds)
    place = _most_common_place(rows, events, places, kinds, kind)
    day = _most_common_day(rows, events, dates, kinds, kind)
    return tuple(replace(e, key=_key(e, places, dates, kind=kind, place=place, day=day)) for e in events)


def _weight(rows: Tokens, event: EventMention, kinds: Sequence[BlockKind]) -> int:
    block = rows.blocks[event.head]
    if kinds[block] in ("title", "caption"):
        return EARLY_WEIGHT
    before = sum(1 for kind in kinds[:block] if kind == "paragraph")
    return EARLY_WEIGHT if kinds[block] == "paragraph" and before < EARLY_PARAGRAPHS else 1


def _principal_kind(rows: Tokens, events: Sequence[EventMention], kinds: Sequence[BlockKind]) -> str | None:
    """The kind that weighs most; among equals the one that is named first."""
    weights: Counter[str] = Counter()
    for event in events:
        if not event.planned:
            share = 1 if event.kind in BACKGROUND_KINDS else 3
            weights[event.kind] += share * _weight(rows, event, kinds)
    order = {kind: place for place, kind in enumerate(weights)}
    return min(weights, key=lambda k: (-weights[k], order[k])) if weights else None


def _most_common_place(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    kinds: Sequence[BlockKind],
    kind: str | None,
) -> tuple[str, ...]:
    """The chain of the place that most mentions of the principal kind agree with, the finest of them."""
    votes: Counter[tuple[str, ...]] = Counter()
    for event in events:
        if event.kind == kind and event.place is not None and not event.planned:
            votes[places[event.place].chain] += _weight(rows, event, kinds)
    if not votes:
        return ()

    def agreement(chain: tuple[str, ...]) -> int:
        return sum(n for other, n in votes.items() if places_meet(chain, other))

    return min(votes, key=lambda chain: (-agreement(chain), -len(chain), chain))


def _most_common_day(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str | None,
) -> str | None:
    votes: Counter[str] = Counter()
    for event in events:
        if event.kind == kind and event.date is not None and not event.planned:
            value = dates[event.date].date
            if value != OPEN_DAY and dates[event.date].precision == "day":
                votes[value] += _weight(rows, event, kinds)
    printed = Counter(mention.date for mention in dates)
    return min(votes, key=lambda v: (-votes[v], -printed[v], v)) if votes else None


def _key(
    event: EventMention,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    *,
    kind: str | None,
    place: tuple[str, ...],
    day: str | None,
) -> str:
    chain = places[event.place].chain if event.place is not None else ()
    value = dates[event.date].date if event.date is not None else OPEN_DAY
    if event.kind != kind:
        return event.kind + (f"@{chain[0]}" if chain else "")
    if chain and place and not places_meet(chain, place):
        return f"{event.kind}@{chain[0]}"
    if day is not None and value != OPEN_DAY and not days_meet(value, day):
        return f"{event.kind}:{value}"
    return PRINCIPAL


def places_meet(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two chains can be one place: a name in common, or one known to hold the other.

    >>> places_meet(("Riyadh", "Saudi Arabia"), ("Saudi Arabia",))
    True
    """
    if set(a) & set(b):
        return True
    return contains(a[0], b[0]) is not False or contains(b[0], a[0]) is not False


def days_meet(a: str, b: str) -> bool:
    """Whether two EDTF dates can be one day; an open year meets every year.

    >>> days_meet("XXXX-02-18", "2025-02-18"), days_meet("2025-02", "2025-02-18"), days_meet("2025-02-17", "2025-02-18")
    (True, True, False)
    """
    return all(x == y or "X" in x or "X" in y for x, y in zip(a.split("-"), b.split("-"), strict=False))
