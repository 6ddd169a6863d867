"""Which event an article is mainly about, and which of its other events are not that one.

In: event mentions with place and date. Out: the same with their key: "" where a mention may be the principal event.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from riyadh_archive.grammar.dates import OPEN_DAY, DateMention
from riyadh_archive.grammar.happening.answering import is_in_answer, names_pair
from riyadh_archive.grammar.happening.attachment import ACTING_KINDS
from riyadh_archive.grammar.happening.dating import is_nested
from riyadh_archive.grammar.happening.event_heads import ANNOUNCED, ANY_EVENT, PRINCIPAL, EventMention
from riyadh_archive.grammar.happening.event_votes import (
    days_meet,
    early_blocks,
    heads_of_other_months,
    is_bare_month,
    may_be_at,
    most_common_day,
    most_common_place,
    most_common_weekday,
    places_meet,
    weight,
)
from riyadh_archive.grammar.happening.lede_events import with_lede, with_scenes
from riyadh_archive.grammar.happening.principal_kind import principal_kind
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import BlockKind


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
    early = early_blocks(kinds)
    kind = principal_kind(rows, events, dates, kinds, quoted) or ANNOUNCED
    events = [_named_anew(rows, e, kind, early) for e in events]
    if kind == "match":  # Isak sinks Leeds
        events = [
            e._replace(kind=kind) if e.verbal and e.kind in ACTING_KINDS and e.noun in _BEATEN else e for e in events
        ]
    events = with_scenes(rows, events, places, dates, kinds, kind)
    of_pair = kind == "meeting" and names_pair(rows)
    errands = {e.head for e in events if _is_errand(rows, e, places, early, of_pair=of_pair)}
    told = with_lede(rows, [e for e in events if e.head not in errands], places, dates, kinds, kind)
    events = sorted([*told, *(e for e in events if e.head in errands)], key=lambda e: e.head)
    aside = errands | heads_of_other_months(events, dates)
    place = most_common_place(rows, [e for e in events if e.head not in aside], places, early, kind)
    at_place = [e for e in events if may_be_at(e, places, place)]
    under = _under_headings(rows, places, kinds)
    day = most_common_day(rows, [e for e in at_place if rows.blocks[e.head] not in under], dates, early, kind)
    weekday = most_common_weekday(rows, at_place, dates, early, kind) if day is None else None
    keyed = [e._replace(key=_key(rows, e, places, dates, early=early, kind=kind, place=place, day=day)) for e in events]
    keyed = [e._replace(key=_own_key(e, places, dates)) if e.head in errands else e for e in keyed]
    apart = [_of_weekday(e, dates, weekday) for e in keyed]
    return _of_earlier(rows, [_of_heading(rows, e, under, place) for e in apart], places, early)


def _of_earlier(
    rows: Tokens, events: Sequence[EventMention], places: Sequence[PlaceMention], early: frozenset[int]
) -> tuple[EventMention, ...]:
    """The events, those named by the town of another one told by its date as that one: "the Lima summit" of last year.

    A town in which the report's own event is told, by a day or in the lede, is its own.
    """

    def town(event: EventMention) -> str | None:
        return places[event.place].chain[0] if event.place is not None else None

    earlier = {
        (e.kind, town(e)): e.key for e in events if e.key != PRINCIPAL and e.place is not None and e.date is not None
    }
    if not earlier:
        return tuple(events)
    own = {town(e) for e in events if e.key == PRINCIPAL and (e.date is not None or weight(rows, e, early) > 1)}
    return tuple(
        e._replace(key=earlier[e.kind, town(e)])
        if e.key == PRINCIPAL and (e.kind, town(e)) in earlier and town(e) not in own
        else e
        for e in events
    )


def _is_apposed(rows: Tokens, event: EventMention) -> bool:
    """Whether commas set the event apart behind a name: "B, | at a conference in Rome, | phoned"."""
    article = rows.lowers[event.first - 1 : event.first + 1] in (["at", "a"], ["at", "an"])
    apart = rows.words[event.first - 2] == "," == "".join(rows.words[event.last + 1 : event.last + 2])
    return event.place is not None and not event.verbal and article and apart and rows.is_capitalized(event.first - 3)


def _own_key(event: EventMention, places: Sequence[PlaceMention], dates: Sequence[DateMention]) -> str:
    """The key of an event by its place, else by its date."""
    if event.place is not None:
        return f"{event.kind}@{places[event.place].chain[0]}"
    return f"{event.kind}:{dates[event.date].date}" if event.date is not None else event.kind


def _is_errand(
    rows: Tokens, event: EventMention, places: Sequence[PlaceMention], early: frozenset[int], *, of_pair: bool
) -> bool:
    """Whether only somebody spoken of was at the event: "A, who was in Ankara for a meeting with B, said".

    So it is of "B, at a conference in Rome, phoned" and, told by a day or place, of "A and B had met in Rome".
    """
    if _is_apposed(rows, event):
        return True
    if weight(rows, event, early) > 1:
        return False
    if event.kind == "meeting" and (_is_of_then(rows, event) or is_in_answer(rows, event, of_pair=of_pair)):
        return True
    if event.verbal:
        if rows.classes[event.head - 1] == "W" and event.place is not None and event.kind == "meeting":
            return rows.lowers[event.head - 1] == "who"  # A, who met B in Ankara on Thursday, flew on
        had = rows.lowers[event.head - 1] == "had" or rows.lowers[event.head - 2 : event.head] == ["had", "last"]
        return had and event.date is not None and event.kind == "meeting"
    if event.place is None:
        return False
    place = places[event.place]
    led_up = rows.lowers[max(0, place.first - 3) : place.first]
    away = led_up in (["who", "was", "in"], ["who", "is", "in"], ["who", "were", "in"])
    return away and rows.lowers[place.last + 1] == "for" and place.last < event.head


def _is_of_then(rows: Tokens, event: EventMention) -> bool:
    """Whether the event is told of another time: "talks between A and then-Premier B", "Earlier contacts, such as talks in"."""
    sentence = rows.sentence(rows.sentences[event.head])
    if rows.lowers[sentence.start] in _EARLIER and event.head > sentence.start + 1:
        return True
    near = range(max(sentence.start, event.head - _THEN_REACH), min(sentence.stop, event.head + _THEN_REACH))
    return any(rows.lowers[k].startswith("then-") for k in near)


_EARLIER = frozenset(("previous", "earlier", "past", "prior"))
_THEN_REACH = 10
"""Tokens from a meeting to "then-Premier": "talks between the envoy Ana Lim and" has seven."""


def _of_weekday(event: EventMention, dates: Sequence[DateMention], weekday: int | None) -> EventMention:
    """An event that is told of another day of the week alone is another sitting: "On Monday the inquiry heard from A".

    So is one of a month, where the news has its day: "the first talks since May 2021, when the two ministers met".
    """
    mentions = [dates[n] for n in (event.date, *event.more_dates) if n is not None]
    if event.key == PRINCIPAL and weekday is not None and mentions and all(map(is_bare_month, mentions)):
        return event._replace(key=f"{event.kind}:{mentions[0].date}")
    days = [mention.weekday for mention in mentions if mention.date == OPEN_DAY and mention.weekday is not None]
    if event.key != PRINCIPAL or weekday is None or not days or weekday in days or len(days) < len(mentions):
        return event
    return event._replace(key=f"{event.kind}:{_WEEKDAYS[days[0]]}")


def _is_of_last_week(rows: Tokens, event: EventMention) -> bool:
    """Whether "last week", "last year" stands right behind the verb."""
    behind = rows.lowers[event.head + 1 : event.head + 1 + _BEHIND]
    return any(one == "last" and two in ("week", "month", "year") for one, two in pairwise(behind))


_BEHIND = 6
_WEEKDAYS = tuple(weekdays())


def _under_headings(
    rows: Tokens, places: Sequence[PlaceMention], kinds: Sequence[BlockKind]
) -> dict[int, tuple[str, ...]]:
    """The town of the heading above each block, where the heading tells of one: "What happened in Paris"."""
    towns = {
        rows.blocks[p.first]: p.chain
        for p in places
        if kinds[rows.blocks[p.first]] == "heading"
        and rows.lowers[p.first - 1] in ("in", "at")
        and not country_of(p.chain[0])
    }
    found: dict[int, tuple[str, ...]] = {}
    above: tuple[str, ...] = ()
    for block, kind in enumerate(kinds) if towns else ():
        above = towns.get(block, ()) if kind == "heading" else above
        if above:
            found[block] = above
    return found


def _of_heading(
    rows: Tokens, event: EventMention, under: Mapping[int, tuple[str, ...]], place: tuple[str, ...]
) -> EventMention:
    """An event without a place below a heading that tells of another town than the principal event's is that town's."""
    town = under.get(rows.blocks[event.head], ())
    if event.key != PRINCIPAL or event.place is not None or not town or not place or places_meet(town, place):
        return event
    return event._replace(key=f"{event.kind}@{town[0]}")


_BEATEN = frozenset(("sink", "sinks", "sank", "sunk", "shoots", "shot", "floods", "burned", "stabs"))
"""Verbs of disasters by which titles tell of a match."""


def _named_anew(rows: Tokens, event: EventMention, kind: str, early: frozenset[int]) -> EventMention:
    """ "The incident" is an event of the kind that the report is of, where that kind befalls people.

    So is "the blast" of a tanker's crash, and the collision that the opening tells of: what befalls in a moment.
    """
    sudden = event_words("occurrence", "sudden")
    if event.kind in sudden and kind in sudden and event.kind != kind:
        definite = rows.lowers[event.first] in ("the", "this") or weight(rows, event, early) > 1
        return event._replace(kind=kind) if definite and not is_nested(rows, event) else event
    if event.kind != ANY_EVENT or kind not in ACTING_KINDS:
        return event
    behind = rows.lowers[event.head + 1 : event.head + 3]
    struck = behind[:1] in (["struck"], ["unfolded"], ["strikes"])
    struck = struck or (behind[:1] in (["occurred"], ["happened"]) and behind[1:] in (["as"], ["when"]))
    if not (struck or rows.lowers[event.first] in ("the", "this")):
        return event
    return event._replace(kind=kind)


def _is_come_to(rows: Tokens, event: EventMention) -> bool:
    """Whether the event is an agreement that a meeting can have come to, told by its place or day.

    "The talks, following an agreement of May 3," came of it.
    """
    if event.kind != "agreement" or (event.place is None and event.date is None):
        return False
    return event.place is not None or rows.lowers[event.first - 1] not in _LED_BY


_LED_BY = frozenset(("following", "after", "since", "under", "despite"))


def _key(
    rows: Tokens,
    event: EventMention,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    *,
    early: frozenset[int],
    kind: str,
    place: tuple[str, ...],
    day: str | None,
) -> str:
    chain = places[event.place].chain if event.place is not None else ()
    value = dates[event.date].date if event.date is not None else OPEN_DAY
    outcome = kind in ("meeting", "launch") and _is_come_to(rows, event)
    signed_there = kind == "agreement" and event.kind == "meeting" and bool(chain) and chain[:1] == place[:1]
    if event.kind != kind and not (outcome or signed_there):
        return event.kind + (f"@{chain[0]}" if chain else "")
    if chain and place and not places_meet(chain, place):
        return f"{event.kind}@{chain[0]}"
    if day is not None and value != OPEN_DAY and not days_meet(value, day):
        return f"{event.kind}:{value}"
    is_early = event.is_scene or weight(rows, event, early) > 1
    if chain and event.verbal and not is_early and _is_of_last_week(rows, event):
        return f"{event.kind}@{chain[0]}"  # B testified last week in Nakuru
    if event.date is not None and (
        dates[event.date].precision == "year" or (not is_early and is_bare_month(dates[event.date]))
    ):
        return f"{event.kind}:{value}"  # the news is dated by its day: a bare year tells of another time
    return PRINCIPAL
