"""Which event an article is mainly about, and which of its other events are not that one.

In: event mentions with place and date. Out: the same with their key: "" where a mention may be the principal event.
"""

from collections import Counter
from collections.abc import Sequence

from riyadh_archive.grammar.attachment import ACTING_KINDS, preposition_of, tokens_of_dates
from riyadh_archive.grammar.dates import OPEN_DAY, DateMention
from riyadh_archive.grammar.event_heads import ANNOUNCED, ANY_EVENT, BACKGROUND_KINDS, PRINCIPAL, EventMention
from riyadh_archive.grammar.lede_place import (
    EARLY_PARAGRAPHS,
    clause_start,
    court_place,
    in_lede,
    lede_place,
    what_of,
)
from riyadh_archive.grammar.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.places import contains, place_named
from riyadh_archive.model import BlockKind

EARLY_WEIGHT = 3
"""An event named in the title, a caption or the first two paragraphs weighs this much more for being the principal one."""


def give_keys(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    quoted: frozenset[int],
) -> tuple[EventMention, ...]:
    """Every mention with its key: "" where it may be the principal event, else its kind and what sets it apart.

    `quoted` are the head tokens inside quotation marks: what somebody says does not decide what the article is about.
    """
    kind = _principal_kind(rows, events, dates, kinds, quoted) or ANNOUNCED
    events = [_named_anew(rows, e, kind) for e in events]
    events = _with_scenes(rows, events, places, dates, kinds, kind)
    events = _with_lede(rows, events, places, dates, kinds, kind)
    place = _most_common_place(rows, events, places, kinds, kind)
    day = _most_common_day(rows, [e for e in events if _may_be_at(e, places, place)], dates, kinds, kind)
    return tuple(
        e._replace(key=_key(rows, e, places, dates, kinds=kinds, kind=kind, place=place, day=day)) for e in events
    )


def _named_anew(rows: Tokens, event: EventMention, kind: str) -> EventMention:
    """ "The incident" is an event of the kind that the report is of, where that kind befalls people."""
    if event.kind != ANY_EVENT or kind not in ACTING_KINDS or rows.lowers[event.first] not in ("the", "this"):
        return event
    return event._replace(kind=kind)


def _may_be_at(event: EventMention, places: Sequence[PlaceMention], place: Sequence[str]) -> bool:
    """Whether nothing puts the event elsewhere than at `place`."""
    return event.place is None or not place or places_meet(places[event.place].chain, place)


def _with_scenes(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> list[EventMention]:
    """The events, and one for each caption that names none but a place: what it shows is taken for the principal event.

    "Rescue workers carry a body ashore in Batangas on March 12" shows the disaster that the report is of.
    """
    found = list(events)
    told = {rows.blocks[event.head] for event in events}
    for place_number, place in enumerate(places):
        block = rows.blocks[place.first]
        if kinds[block] != "caption" or block in told or kind == ANNOUNCED:
            continue
        if preposition_of(rows, place) is None or "file" in rows.lowers[place.first : place.last + 20]:
            continue
        told.add(block)
        first, last = rows.blocks.index(block), len(rows.blocks) - 1 - rows.blocks[::-1].index(block)
        at = next((n for n, d in enumerate(dates) if rows.starts[first] <= d.start < rows.ends[last]), None)
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, place=place_number, date=at))
    return sorted(found, key=lambda event: event.head)


def _with_lede(
    rows: Tokens,
    events: list[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> list[EventMention]:
    """The events with the day and the place of the lede given to the principal one where nothing else tells them.

    A report opens with its news: "The council voted on Tuesday", "Two ministers shook hands in a palace in Lisbon".
    """
    own = [e for e in events if e.kind == kind and not e.planned and not _is_of_another_time(e, dates)]
    found = list(events)
    here = _most_common_place(rows, events, places, kinds, kind)
    dated = any(e.date is not None and _may_be_at(e, places, here) for e in own)
    if not dated and (day := _lede_date(rows, events, dates, kinds, kind)) is not None:
        number, first, last = day
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, date=number))
    place = None
    told = [places[e.place].chain for e in own if e.place is not None]
    if not told:
        court = court_place(rows, places) if kind == "trial" else None
        place = court or lede_place(rows, events, places, kinds, kind)
    elif kind in _IN_HALLS and not any(what_of(chain) == "building" for chain in told):
        halls = [
            place
            if what_of(place.chain) == "building" and all(places_meet(place.chain, chain) for chain in told)
            else None
            for place in places
        ]
        place = lede_place(rows, events, halls, kinds, kind)
    if place is not None:
        number, first, last = place
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, place=number))
    return sorted(found, key=lambda e: e.head)


def _is_of_another_time(event: EventMention, dates: Sequence[DateMention]) -> bool:
    """Whether the event is dated by a month or year alone: the news itself is dated by its day."""
    return event.date is not None and dates[event.date].precision != "day"


def _lede_date(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> tuple[int, int, int] | None:
    """The first day in the lede that belongs to no other event, or to the agreement that a meeting came to.

    The day on which something was unveiled is that of the news itself: "On Monday, researchers unveiled their trial".
    """
    taken = {e.date for e in events if not (_shares_its_day(e) or (e.kind != kind and _is_told_once(e, events)))}
    for number, (first, last) in enumerate(tokens_of_dates(rows, dates)):
        mention = dates[number]
        fits = number not in taken and mention.precision == "day" and not mention.ahead
        spoken = _follows_speech(rows, first) and _is_told_later(rows, events, first, kind)
        if fits and in_lede(rows, first, kinds) and not spoken:
            return number, clause_start(rows, first), last
    return None


def _shares_its_day(event: EventMention) -> bool:
    """Whether the day of the event is that of the news as well: what a meeting came to, what was unveiled."""
    return event.kind == "agreement" or (event.verbal and event.kind == "launch")


_IN_HALLS = frozenset(("meeting", "agreement", "launch"))
"""Kinds of event that are held in a building: the lede's hall says more than the town of the title."""


def _follows_speech(rows: Tokens, first: int) -> bool:
    """Whether a verb of saying stands right before the day: "officials said on Friday" tells when they spoke."""
    before = range(max(0, first - 4), first)
    return any(rows.lowers[k] in attributing_verbs() and rows.classes[k] == lexicon.REPORTING for k in before)


def _is_told_later(rows: Tokens, events: Sequence[EventMention], first: int, kind: str) -> bool:
    """Whether an event of the kind is over when officials speak of it: "said on Monday that the talks had gone well".

    Who speaks on the day after talks says so: "the minister said on Monday after talks in Lima" tells the day of both.
    """
    if kind in ACTING_KINDS:
        return True
    sentence = rows.sentences[first]
    return kind == "meeting" and not any(e.kind == kind and rows.sentences[e.head] == sentence for e in events)


def _weight(rows: Tokens, event: EventMention, kinds: Sequence[BlockKind]) -> int:
    block = rows.blocks[event.head]
    if event.is_scene:
        return 1
    if kinds[block] in ("title", "caption"):
        return EARLY_WEIGHT
    before = sum(1 for kind in kinds[:block] if kind == "paragraph")
    return EARLY_WEIGHT if kinds[block] == "paragraph" and before < EARLY_PARAGRAPHS else 1


def _principal_kind(
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
            share = 1 if event.kind in BACKGROUND_KINDS or _is_told_once(event, events) else 3
            weights[event.kind] += share * _weight(rows, event, kinds)
    order = {kind: place for place, kind in enumerate(weights)}
    best = min(weights, key=lambda k: (-weights[k], order[k])) if weights else None
    if best != "agreement" or weights["meeting"]:
        return "meeting" if best == "agreement" else best
    return "launch" if any(e.noun in _SIGNINGS and not e.planned for e in events) else best


def _is_told_once(event: EventMention, events: Sequence[EventMention]) -> bool:
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


def _most_common_place(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> tuple[str, ...]:
    """The chain of the place that most mentions of the principal kind agree with, the finest of them.

    A hall that lies anywhere agrees with every town, and decides only where no town is told.
    """
    votes: Counter[tuple[str, ...]] = Counter()
    for event in events:
        if event.kind == kind and event.place is not None and not event.planned:
            votes[places[event.place].chain] += _weight(rows, event, kinds)
    if not votes:
        return ()

    def agreement(chain: tuple[str, ...]) -> int:
        return sum(n for other, n in votes.items() if places_meet(chain, other))

    order = {chain: place for place, chain in enumerate(votes)}
    lying = [chain for chain in votes if len(chain) > 1 or place_named(chain[0])] or list(votes)
    return min(lying, key=lambda chain: (-agreement(chain), order[chain], -len(chain)))


def _most_common_day(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> str | None:
    votes: Counter[str] = Counter()
    for event in events:
        if event.kind == kind and event.date is not None and not event.planned:
            value = dates[event.date].date
            if value != OPEN_DAY and dates[event.date].precision == "day":
                votes[value] += _weight(rows, event, kinds)
    printed = Counter(mention.date for mention in dates)
    order = {value: place for place, value in enumerate(votes)}
    return min(votes, key=lambda v: (-votes[v], -printed[v], order[v])) if votes else None


def _is_bare_month(mention: DateMention) -> bool:
    """Whether the date is a month by its name: far from the lede it tells of another time, other than "last month"."""
    return mention.precision == "month" and not mention.text.lower().endswith("month")


def _key(
    rows: Tokens,
    event: EventMention,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    *,
    kinds: Sequence[BlockKind],
    kind: str,
    place: tuple[str, ...],
    day: str | None,
) -> str:
    chain = places[event.place].chain if event.place is not None else ()
    value = dates[event.date].date if event.date is not None else OPEN_DAY
    outcome = kind in ("meeting", "launch") and event.kind == "agreement" and bool(chain or event.date is not None)
    if event.kind != kind and not outcome:
        return event.kind + (f"@{chain[0]}" if chain else "")
    if chain and place and not places_meet(chain, place):
        return f"{event.kind}@{chain[0]}"
    if day is not None and value != OPEN_DAY and not days_meet(value, day):
        return f"{event.kind}:{value}"
    early = event.is_scene or _weight(rows, event, kinds) > 1
    if event.date is not None and (
        dates[event.date].precision == "year" or (not early and _is_bare_month(dates[event.date]))
    ):
        return f"{event.kind}:{value}"  # the news is dated by its day: a bare year tells of another time
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
