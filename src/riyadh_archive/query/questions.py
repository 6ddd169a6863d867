"""The questions about an archive, each with its filters."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from riyadh_archive.citing import Head
from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.called import find_called
from riyadh_archive.query.nearest import NEAR, nearest
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import KINDS, NAME_KINDS, NAMES_TOPIC, SEVERITIES, TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, Name, Statement, Utterance

_DATE = re.compile(r"([0-9]{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
"""2025, 2025-02, 2025-02-18, XXXX-02-18."""


_PERSON_FIELDS = ("name", "speaker", "administration", "actors")
"""The fields of claim values that hold people and bodies."""


def check_topic(topic: str | None, *, also: Sequence[str] = ()) -> None:
    """Raise NotFoundError where `topic` is no topic of claims and none of `also`."""
    known = (*TOPICS, *also)
    if topic is not None and topic not in known:
        raise NotFoundError("topic", topic, nearest(topic, known) or known)


def check_date(date: str | None) -> None:
    """Raise ValueError where `date` is not written as 2025, 2025-02, 2025-02-18 or XXXX-02-18."""
    if date is not None and not _DATE.fullmatch(date):
        raise ValueError(f"{date!r} is no date; write 2025-02-18, 2025-02 or 2025")


def claims(
    store: Store,
    *,
    topic: str | None = None,
    source: str | None = None,
    person: str | None = None,
    on: str | None = None,
) -> "tuple[Group, ...]":
    """The groups of claims, by topic; each whole, where one of its claims answers every filter.

    `source` is an outlet or the beginning of an article's id. `person` is a name in any spelling. `on` is a date:
    claims that give it or a day in it, and what an article claims of an event that it dates so.
    """
    check_topic(topic)
    check_date(on)
    groups = [group for group in store.groups() if topic is None or group.topic == topic]
    keep = [_by_source(store, source), _by_person(store, person), _by_date(store, on)]
    chosen = [g for g in groups if any(all(test(claim) for test in keep if test) for claim in g.claims)]
    return tuple(sorted(chosen, key=lambda group: rank(group.topic, TOPICS)))


def _by_source(store: Store, source: str | None) -> Callable[["Claim"], bool] | None:
    if source is None:
        return None
    heads = store.heads()
    wanted = source.casefold()
    ids = {id_ for id_, head in heads.items() if wanted in (head.source or "").casefold() or id_.startswith(source)}
    if not ids:
        known = dict.fromkeys(head.source or head.id for head in heads.values())
        raise NotFoundError("source", source, nearest(source, tuple(known)) or tuple(known)[:NEAR])
    return lambda claim: claim.article in ids


def _by_person(store: Store, person: str | None) -> Callable[["Claim"], bool] | None:
    if person is None:
        return None
    people = (name for claim in store.claims() for name in _people_of(claim))
    called = find_called(store, person, also=people)
    return lambda claim: any(called(name) for name in _people_of(claim))


def _people_of(claim: "Claim") -> Iterator[str]:
    """The people and bodies that a claim is about or is attributed to."""
    for field in _PERSON_FIELDS:
        told = getattr(claim.value, field, None)
        if isinstance(told, str):
            yield told
        elif told:
            yield from told
    if claim.attributed_to:
        yield claim.attributed_to


def _by_date(store: Store, on: str | None) -> Callable[["Claim"], bool] | None:
    if on is None:
        return None
    dated = [
        claim for claim in store.claims() if claim.topic == "date" and is_within(getattr(claim.value, "date", ""), on)
    ]
    ids = {claim.id for claim in dated}
    events = {(claim.article, claim.event) for claim in dated if claim.event is not None}
    return lambda claim: claim.id in ids or (claim.topic != "date" and (claim.article, claim.event) in events)


def is_within(date: str, wanted: str) -> bool:
    """Whether the day, month or year `date` lies in `wanted`; a year that nobody gives may be any.

    >>> is_within("2025-02-18", "2025-02"), is_within("2025-02", "2025-02-18"), is_within("XXXX-02-18", "2025")
    (True, False, True)
    """
    told, asked = date.split("-"), wanted.split("-")
    return len(told) >= len(asked) and all(
        "XXXX" in pair or pair[0] == pair[1] for pair in zip(told, asked, strict=False)
    )


def conflicts(
    store: Store, *, kind: str | None = None, min_severity: str = "low", topic: str | None = None
) -> "tuple[Conflict, ...]":
    """The conflicts, the gravest first, minor ones among them; see `without_minor`."""
    check_topic(topic, also=(NAMES_TOPIC,))
    worst = rank(min_severity, SEVERITIES)
    chosen = [
        conflict
        for conflict in store.conflicts()
        if kind in (None, conflict.kind)
        and topic in (None, conflict.topic)
        and rank(conflict.severity, SEVERITIES) <= worst
    ]
    return tuple(sorted(chosen, key=_gravity))


def _gravity(conflict: "Conflict") -> tuple[int, int, int]:
    return rank(conflict.severity, SEVERITIES), rank(conflict.kind, KINDS), rank(conflict.topic, TOPICS)


def is_minor(conflict: "Conflict") -> bool:
    """Whether a conflict is a spelling, a title or an omission, which are listed only when asked for."""
    return conflict.kind == "omission" or (conflict.kind == "variant" and conflict.topic == NAMES_TOPIC)


def without_minor(conflicts: "Iterable[Conflict]") -> "tuple[Conflict, ...]":
    """The conflicts that are listed even when nobody asks for all."""
    return tuple(conflict for conflict in conflicts if not is_minor(conflict))


def quote(store: Store, name: str) -> "tuple[Utterance, ...]":
    """What everybody of that name said, speaker by speaker. Raises NotFoundError for a name that no report prints."""
    utterances = store.utterances()
    called = find_called(store, name, also=(utterance.speaker for utterance in utterances if utterance.speaker))
    said = [utterance for utterance in utterances if utterance.speaker and called(utterance.speaker)]
    return tuple(sorted(said, key=lambda utterance: utterance.speaker or ""))


def names(store: Store, *, kind: str | None = None) -> "tuple[Name, ...]":
    """Names of people, places and organizations, kind by kind."""
    chosen = [name for name in store.names() if kind in (None, name.kind)]
    return tuple(sorted(chosen, key=lambda name: rank(name.kind, NAME_KINDS)))


def timeline(store: Store) -> "tuple[Statement, ...]":
    """Every dated statement by date; what happens in no known year comes last."""
    return tuple(sorted(store.statements(), key=lambda statement: statement.date))


def sorted_claims(store: Store) -> "tuple[Claim, ...]":
    """Every claim alone, by article, topic and place: an order in which a changed claim moves no other."""

    def place(claim: "Claim") -> tuple[object, ...]:
        spans = [(evidence.start, evidence.end) for evidence in claim.evidence]
        return claim.article, rank(claim.topic, TOPICS), spans, claim.id

    return tuple(sorted(store.claims(), key=place))


def articles(store: Store) -> "tuple[Article, ...]":
    """Every article with its text, by id."""
    return store.articles()


def heads(store: Store) -> dict[str, Head]:
    """How every article is named to people, by id."""
    return store.heads()
