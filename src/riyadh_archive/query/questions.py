"""The questions about an archive, each with its filters."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from riyadh_archive.citing import Head
from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.called import find_called
from riyadh_archive.query.filters import by_date, by_person, check_date, chosen_articles, is_within, within
from riyadh_archive.query.joining import join_names
from riyadh_archive.query.nearest import nearest
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import KINDS, NAME_KINDS, NAMES_TOPIC, SEVERITIES, TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Conflict, Group, Name, Statement


def check_topic(topic: str | None, *, also: Sequence[str] = ()) -> None:
    """Raise NotFoundError where `topic` is no topic of claims and none of `also`."""
    check_word("topic", topic, (*TOPICS, *also))


def check_word(what: str, word: str | None, known: tuple[str, ...]) -> None:
    """Raise NotFoundError where `word` is none of the known ones; None stands for all of them."""
    if word is not None and word not in known:
        raise NotFoundError(what, word, nearest(word, known) or known)


def claims(
    store: Store,
    *,
    topic: str | None = None,
    source: str | None = None,
    person: str | None = None,
    on: str | None = None,
    story: str | None = None,
) -> "tuple[Group, ...]":
    """The groups of claims, by topic; each whole, where one of its claims answers every filter.

    `source` is an outlet or the beginning of an article's id. `person` is a name in any spelling. `on` is a date:
    claims that give it or a day in it, and what an article claims of an event that it dates so. `story` is the
    beginning of a story's id or of that of an article in it.
    """
    check_topic(topic)
    keep = [test for test in (by_person(store, person), by_date(store, on)) if test]
    wanted = chosen_articles(store, source=source, story=story)
    only = within(store, wanted, person=person, on=on) | ({} if topic is None else {"topic": [topic]})
    keep.append(lambda claim: wanted.tells([claim.article]))
    chosen = [group for group in store.groups(**only) if any(all(test(c) for test in keep) for c in group.claims)]
    return tuple(sorted(chosen, key=lambda group: rank(group.topic, TOPICS)))


def iter_claims(store: Store, *, topic: str | None = None) -> "Iterator[Group]":
    """The groups of `claims` without a filter but the topic, in the same order, read as they are asked for."""
    check_topic(topic)
    for one in TOPICS if topic is None else (topic,):
        yield from store.iter_groups(one)


def conflicts(
    store: Store,
    *,
    kind: str | None = None,
    min_severity: str = "low",
    topic: str | None = None,
    source: str | None = None,
    person: str | None = None,
    on: str | None = None,
    story: str | None = None,
) -> "tuple[Conflict, ...]":
    """The conflicts, the gravest first, minor ones among them; see `is_minor`.

    The other filters are those of `claims`: a conflict is kept where some claim of its sides answers them; spellings of
    a name, which no claim makes, where `person` is the name.
    """
    check_topic(topic, also=(NAMES_TOPIC,))
    check_word("kind of conflict", kind, KINDS)
    check_word("severity", min_severity, SEVERITIES)
    worst = rank(min_severity, SEVERITIES)
    wanted = chosen_articles(store, source=source, story=story)
    only = within(store, wanted, person=person, on=on)
    told_of = _told_of(store, person, on, only)
    chosen = [
        conflict
        for conflict in store.conflicts(**only, **({} if topic is None else {"topic": topic}))
        if kind in (None, conflict.kind)
        and rank(conflict.severity, SEVERITIES) <= worst
        and wanted.tells(id_ for side in conflict.sides for id_ in side.articles)
        and told_of(conflict)
    ]
    return tuple(sorted(chosen, key=_gravity))


def _told_of(
    store: Store, person: str | None, on: str | None, only: Mapping[str, Sequence[str]]
) -> "Callable[[Conflict], bool]":
    """A test whether some claim of a conflict is about a person and a date; spellings have a person alone.

    `only` is what it is asked of.
    """
    keep = [test for test in (by_person(store, person), by_date(store, on)) if test]
    if not keep:
        return lambda conflict: True
    ids = {claim.id for claim in store.claims(**only) if all(test(claim) for test in keep)}
    printed: set[str] = set()
    if person is not None and on is None:
        told = [name for name in store.names(**only) if name.kind != "place"]
        called = find_called(store, person, also=()) if told else None
        printed = {v.text for name in told if called and called(name.name) for v in name.variants}

    def test(conflict: "Conflict") -> bool:
        named = conflict.topic == NAMES_TOPIC and any(e.text in printed for s in conflict.sides for e in s.evidence)
        return named or any(id_ in ids for side in conflict.sides for id_ in side.claims)

    return test


def _gravity(conflict: "Conflict") -> tuple[int, int, int]:
    return rank(conflict.severity, SEVERITIES), rank(conflict.kind, KINDS), rank(conflict.topic, TOPICS)


def is_minor(conflict: "Conflict") -> bool:
    """Whether a conflict is a spelling, a title or an omission, which are listed only when asked for."""
    return conflict.kind == "omission" or (conflict.kind == "variant" and conflict.topic == NAMES_TOPIC)


def names(
    store: Store,
    *,
    kind: str | None = None,
    person: str | None = None,
    source: str | None = None,
    story: str | None = None,
) -> "tuple[Name, ...]":
    """Names of people, places and organizations, kind by kind; one that several stories print is listed once."""
    check_word("kind of name", kind, NAME_KINDS)
    wanted = chosen_articles(store, source=source, story=story)
    called = find_called(store, person, also=()) if person is not None else None
    only = within(store, wanted, person=person)
    told = store.names(**only)
    if wanted.stories is not None:
        told = store.names(name=sorted({name.name for name in told}))
    chosen = [
        name
        for name in join_names(told)
        if kind in (None, name.kind)
        and wanted.tells(id_ for spelling in name.variants for id_ in spelling.articles)
        and (called is None or (name.kind != "place" and called(name.name)))
    ]
    return tuple(sorted(chosen, key=lambda name: rank(name.kind, NAME_KINDS)))


def timeline(
    store: Store, *, on: str | None = None, source: str | None = None, story: str | None = None
) -> "tuple[Statement, ...]":
    """Every dated statement by date; what happens in no known year comes last."""
    check_date(on)
    wanted = chosen_articles(store, source=source, story=story)
    told = store.statements(on, **within(store, wanted))
    chosen = [s for s in told if (on is None or is_within(s.date, on)) and wanted.tells(s.articles)]
    return tuple(sorted(chosen, key=lambda statement: statement.date))


def articles(
    store: Store,
    *,
    source: str | None = None,
    person: str | None = None,
    on: str | None = None,
    story: str | None = None,
) -> "tuple[Article, ...]":
    """Every article with its text, by id; `on` is when it was published, `person` somebody it names."""
    check_date(on)
    ids = chosen_articles(store, source=source, story=story).ids
    if person is not None:
        told = names(store, person=person)
        naming = frozenset(id_ for name in told for spelling in name.variants for id_ in spelling.articles)
        ids = naming if ids is None else ids & naming
    if on is not None:
        published = frozenset(store.published(on))
        ids = published if ids is None else ids & published
    found = store.articles(ids)
    return found if on is None else tuple(a for a in found if is_within(a.published or "", on))


def heads(store: Store) -> Mapping[str, Head]:
    """How every article is named to people, by id."""
    return store.heads()
