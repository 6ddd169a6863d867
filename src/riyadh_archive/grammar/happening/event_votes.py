"""How much each mention of an event weighs, and the place and the day that most mentions agree on.

In: event mentions with place and date. Out: weights, one chain of places, one day.
"""

from collections import Counter
from collections.abc import Sequence

from riyadh_archive.grammar.dates import OPEN_DAY, DateMention
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.happening.lede_place import lede_blocks
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.places import contains, place_named
from riyadh_archive.model import BlockKind

EARLY_WEIGHT = 3
"""An event named in the title, a caption or the first two paragraphs weighs this much more for being the principal one."""


def may_be_at(event: EventMention, places: Sequence[PlaceMention], place: Sequence[str]) -> bool:
    """Whether nothing puts the event elsewhere than at `place`."""
    return event.place is None or not place or places_meet(places[event.place].chain, place)


def early_blocks(kinds: Sequence[BlockKind]) -> frozenset[int]:
    """The titles, the captions and the lede, by the number of their block."""
    return lede_blocks(kinds) | {number for number, kind in enumerate(kinds) if kind in ("title", "caption")}


def weight(rows: Tokens, event: EventMention, early: frozenset[int]) -> int:
    """How much one mention tells of what the article is about: more in an early block."""
    return EARLY_WEIGHT if rows.blocks[event.head] in early and not event.is_scene else 1


def is_bare_month(mention: DateMention) -> bool:
    """Whether the date is a month by its name: far from the lede it tells of another time, other than "last month"."""
    return mention.precision == "month" and not mention.text.lower().endswith("month")


def heads_of_other_months(events: Sequence[EventMention], dates: Sequence[DateMention]) -> frozenset[int]:
    """The head tokens of events told by a month alone where others have their day: "a May meeting" is no news of June 4."""
    told = [(e.head, dates[e.date]) for e in events if e.date is not None]
    if not any(mention.precision == "day" for _, mention in told):
        return frozenset()
    return frozenset(head for head, mention in told if is_bare_month(mention))


_MOST_PLACES = 100
"""Places of one kind of event that are weighed, those told most often; no report has as many, a table may."""


def most_common_place(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    early: frozenset[int],
    kind: str,
) -> tuple[str, ...]:
    """The chain of the place that most mentions of the principal kind agree with, the finest of them.

    A hall that lies anywhere agrees with every town, and decides only where no town is told.
    """
    votes: Counter[tuple[str, ...]] = Counter()
    for event in events:
        if event.kind == kind and event.place is not None and not event.planned:
            votes[places[event.place].chain] += weight(rows, event, early)
    if not votes:
        return ()
    if len(votes) > _MOST_PLACES:
        votes = Counter(dict(votes.most_common(_MOST_PLACES)))

    def agreement(chain: tuple[str, ...]) -> int:
        return sum(n for other, n in votes.items() if places_meet(chain, other))

    order = {chain: place for place, chain in enumerate(votes)}
    lying = [chain for chain in votes if len(chain) > 1 or place_named(chain[0])] or list(votes)
    return min(lying, key=lambda chain: (-agreement(chain), order[chain], -len(chain)))


def most_common_day(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    early: frozenset[int],
    kind: str,
) -> str | None:
    """The day (EDTF) that most events of a kind are given, those in the lede counted more; None where none has one."""
    votes: Counter[str] = Counter()
    for event in events:
        if event.kind == kind and event.date is not None and not event.planned:
            value = dates[event.date].date
            if value != OPEN_DAY and dates[event.date].precision == "day":
                votes[value] += weight(rows, event, early)
    printed = Counter(mention.date for mention in dates)
    order = {value: place for place, value in enumerate(votes)}
    return min(votes, key=lambda v: (-votes[v], -printed[v], order[v])) if votes else None


def most_common_weekday(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    early: frozenset[int],
    kind: str,
) -> int | None:
    """The day of the week (0 is Monday) that most events of a kind are given where nothing gives their date."""
    votes: Counter[int] = Counter()
    for event in events:
        mention = dates[event.date] if event.date is not None and event.kind == kind and not event.planned else None
        if mention is not None and mention.date == OPEN_DAY and mention.weekday is not None:
            votes[mention.weekday] += weight(rows, event, early)
    return votes.most_common(1)[0][0] if votes else None


def places_meet(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two chains can be one place: a name in common, or one known to hold the other.

    >>> places_meet(("Riyadh", "Saudi Arabia"), ("Saudi Arabia",))
    True
    """
    if set(a) & set(b):
        return True
    lands = country_of(a[-1]), country_of(b[-1])
    if None not in lands and lands[0] != lands[1] and not contains(a[-1], b[-1]) and not contains(b[-1], a[-1]):
        return False  # a hall in Nassau, Bahamas, and one in Los Angeles, United States
    return contains(a[0], b[0]) is not False or contains(b[0], a[0]) is not False


def days_meet(a: str, b: str) -> bool:
    """Whether two EDTF dates can be one day; an open year meets every year.

    >>> days_meet("XXXX-02-18", "2025-02-18"), days_meet("2025-02", "2025-02-18"), days_meet("2025-02-17", "2025-02-18")
    (True, True, False)
    """
    return all(x == y or "X" in x or "X" in y for x, y in zip(a.split("-"), b.split("-"), strict=False))
