"""Which events of single articles are one event of the story.

In: the claims of a story, each with the local key of the event it hangs on. Out: the event of the story by claim id.
What an article is mainly about (key "") is the event of the story; another event ("call", "meeting@Paris") is matched
by its kind, while neither dates nor places speak against it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.events import event_nouns, event_words
from riyadh_archive.model import Claim, DateValue, VenueValue
from riyadh_archive.reconcile.places import are_disjoint, meet_surely
from riyadh_archive.reconcile.reports import PRINCIPAL
from riyadh_archive.text import iter_words

_MOST_EVENTS = 200
"""Events of one kind that a report tells at most: what has more is a calendar, and hangs on no event of other reports."""


@dataclass(slots=True)
class _Local:
    """An event of one article: what its key and its claims say of day and place."""

    article: str
    key: str
    kind: str
    days: list[str] = field(default_factory=list)
    places: list[tuple[str, ...]] = field(default_factory=list)


def match_events(claims: Sequence[Claim]) -> dict[str, str | None]:
    """The event of the story that each claim hangs on, by claim id: "" for the principal one, None for none."""
    ordered = sorted((c for c in claims if c.event), key=lambda c: (c.article, c.event or "", c.id))
    events = _local_events(ordered)
    home = _joined(list(events.values())) | _promoted(claims)
    found: dict[str, str | None] = {}
    for claim in claims:
        found[claim.id] = home[claim.article, claim.event] if claim.event else claim.event
    return found


def _promoted(claims: Sequence[Claim]) -> dict[tuple[str, str], str]:
    """The one event of an article without a principal one that is called as the principal event of others is.

    "Osei double sinks Accra" tells in its second sentence alone that there was a match. "A quake shook Peru on Friday", in the
    opening of a report that gives its own event no day, is the quake that others put in Peru.
    """
    placed = [c for c in claims if isinstance(c.value, DateValue | VenueValue)]
    led = {c.article for c in placed if c.event == PRINCIPAL}
    subjects = {c.subject for c in placed if c.event == PRINCIPAL}
    found: dict[str, set[str]] = defaultdict(set)
    for claim in placed:
        kind = _parse_key(claim.article, claim.event or PRINCIPAL).kind
        if claim.event and claim.article not in led and claim.subject in subjects and claim.subject == kind:
            found[claim.article].add(claim.event)
    for article, event in _befallen(placed):
        found[article].add(event)
    return {(article, min(events)): PRINCIPAL for article, events in found.items() if len(events) == 1}


_OPENING = 700
"""Code points of the first sentences of a report, its headline and byline among them."""


def _befallen(placed: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Article and key of what befell a place by its opening, where others put their principal event of that kind."""
    dated = {c.article for c in placed if c.event == PRINCIPAL and isinstance(c.value, DateValue)}
    homes: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for claim in placed:
        if claim.event == PRINCIPAL and isinstance(claim.value, VenueValue):
            for kind in _befalling(claim):
                homes[kind].add((claim.value.place, *claim.value.within))
    for claim in placed:
        local = _parse_key(claim.article, claim.event or PRINCIPAL)
        opens = claim.event and claim.article not in dated and claim.evidence[0].start < _OPENING
        there = any(meet_surely(place, home) for place in local.places for home in homes.get(local.kind, ()))
        if opens and there and isinstance(claim.value, DateValue):
            yield claim.article, claim.event or PRINCIPAL


def _befalling(claim: Claim) -> frozenset[str]:
    """The kinds of what befalls people by which a claim calls its event."""
    kinds = frozenset(event_nouns().get(word.key, "") for word in iter_words(claim.subject))
    return kinds & event_words("occurrence", "befalling")


def _local_events(claims: Sequence[Claim]) -> dict[tuple[str, str], _Local]:
    events: dict[tuple[str, str], _Local] = {}
    for claim in claims:
        key = claim.event or PRINCIPAL
        local = events.setdefault((claim.article, key), _parse_key(claim.article, key))
        if isinstance(claim.value, DateValue):
            local.days.append(claim.value.date)
        elif isinstance(claim.value, VenueValue):
            local.places.append((claim.value.place, *claim.value.within))
    return events


def _parse_key(article: str, key: str) -> _Local:
    """What the key itself says: "meeting@Paris" a place, "meeting:2025-02-17" a day."""
    kind, _, place = key.partition("@")
    if place:
        return _Local(article, key, kind, places=[(place,)])
    kind, _, day = key.partition(":")
    return _Local(article, key, kind, days=[day] if day else [])


def _joined(events: Sequence[_Local]) -> dict[tuple[str, str], str]:
    """The id of the story's event by article and key: the first article and key of its class."""
    by_kind: dict[str, list[_Local]] = defaultdict(list)
    for event in events:
        by_kind[event.kind].append(event)
    home: dict[tuple[str, str], str] = {}
    for kind in sorted(by_kind):
        classes: list[list[_Local]] = []
        alone = Counter(event.article for event in by_kind[kind])
        for event in by_kind[kind]:
            is_list = alone[event.article] > _MOST_EVENTS
            others = classes if len(alone) > 1 and not is_list else ()  # one report tells its events apart itself
            found = next((c for c in others if _belongs(event, c, alone)), None)
            if found is None:
                classes.append([event])
            else:
                found.append(event)
        for members in classes:
            first = min((event.article, event.key) for event in members)
            home.update({(event.article, event.key): f"{first[1]} in {first[0]}" for event in members})
    return home


def _belongs(event: _Local, members: Sequence[_Local], alone: Mapping[str, int]) -> bool:
    """Whether an event is that of a class: day or place agree with one, or both are the only ones of their articles."""
    if any(other.article == event.article or _apart(event, other) for other in members):
        return False
    return any(_agree(event, other) or alone[event.article] == alone[other.article] == 1 for other in members)


def _agree(a: _Local, b: _Local) -> bool:
    return bool(a.days and b.days) or any(meet_surely(p, q) for p in a.places for q in b.places)


def _apart(a: _Local, b: _Local) -> bool:
    """Whether days or places of two events exclude one another."""
    if a.days and b.days and not any(days_meet(x, y) for x in a.days for y in b.days):
        return True
    return bool(a.places and b.places) and all(are_disjoint(p, q) for p in a.places for q in b.places)
