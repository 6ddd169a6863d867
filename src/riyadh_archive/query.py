"""Read-only questions: an open archive and a few filters in, core types out.

The filters work on records that need not be validated (see `ArchiveFile`), so that a question is answered without
pydantic. An unknown topic, source, id or name gives a `NotFoundError` with the nearest ones there are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from riyadh_archive.citing import Head
from riyadh_archive.errors import NotFoundError
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import KINDS, NAME_KINDS, NAMES_TOPIC, SEVERITIES, TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, Name, Statement, Utterance

_DATE = re.compile(r"([0-9]{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
"""2025, 2025-02, 2025-02-18, XXXX-02-18."""
_POSSESSIVE = re.compile(r"['’]s$")
_NEAR = 5
"""So many near ones fit on one line of an error."""
_PERSON_FIELDS = ("name", "speaker", "administration", "actors")
"""The fields of claim values that hold people and bodies."""

ShownKind = Literal["article", "claim", "group", "conflict"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What `archive show` found: a record, and the texts of the articles that its evidence lies in, by article id.

    `claims` are those of the record: of an article all, in text order.
    """

    kind: ShownKind
    record: Any
    claims: "tuple[Claim, ...]"
    texts: Mapping[str, str]


def check_topic(topic: str | None, *, also: Sequence[str] = ()) -> None:
    """Raise NotFoundError where `topic` is no topic of claims and none of `also`."""
    known = (*TOPICS, *also)
    if topic is not None and topic not in known:
        raise NotFoundError("topic", topic, _nearest(topic, known) or known)


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
        raise NotFoundError("source", source, _nearest(source, tuple(known)) or tuple(known)[:_NEAR])
    return lambda claim: claim.article in ids


def _by_person(store: Store, person: str | None) -> Callable[["Claim"], bool] | None:
    if person is None:
        return None
    people = (name for claim in store.claims() for name in _people_of(claim))
    called = _called(store, person, also=people)
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
    called = _called(store, name, also=(utterance.speaker for utterance in utterances if utterance.speaker))
    said = [utterance for utterance in utterances if utterance.speaker and called(utterance.speaker)]
    return tuple(sorted(said, key=lambda utterance: utterance.speaker or ""))


def names(store: Store, *, kind: str | None = None) -> "tuple[Name, ...]":
    """Names of people, places and organizations, kind by kind."""
    chosen = [name for name in store.names() if kind in (None, name.kind)]
    return tuple(sorted(chosen, key=lambda name: rank(name.kind, NAME_KINDS)))


def timeline(store: Store) -> "tuple[Statement, ...]":
    """Every dated statement by date; what happens in no known year comes last."""
    return tuple(sorted(store.statements(), key=lambda statement: statement.date))


def _called(store: Store, asked: str, *, also: Iterable[str]) -> Callable[[str], bool]:
    """A test for the names of people and bodies that are `asked`: case, surname alone and other spellings aside.

    A name is also found by every spelling that some article prints of it. `also` are names besides those of the
    archive's own list. Raises NotFoundError for a name that is nowhere.
    """
    spellings: dict[str, tuple[str, ...]] = {name: (name,) for name in dict.fromkeys(also)}
    spellings |= {n.name: (n.name, *(v.text for v in n.variants)) for n in store.names() if n.kind != "place"}
    found = {name for name, printed in spellings.items() if any(is_called(one, asked) for one in printed)}
    if not found:
        raise NotFoundError("name", asked, _nearest_names(asked, tuple(spellings)))
    return lambda name: name in found


def is_called(name: str, asked: str) -> bool:
    """Whether `asked` is the name, its surname, or some of its words in their order, however it is spelled.

    >>> is_called("Volodymyr Zelenskyy", "zelensky"), is_called("Michael Waltz", "Mike Waltz")
    (True, True)
    >>> is_called("Marco Rubio", "Mark Rubio")
    False
    """
    from riyadh_archive.lexicon.spelling import fold_name

    words, wanted = _POSSESSIVE.sub("", name).split(), _POSSESSIVE.sub("", asked).split()
    if not words or not wanted:
        return False
    if fold_name(" ".join(wanted)) in {fold_name(name), fold_name(" ".join(words[-2:])), fold_name(words[-1])}:
        return True
    left = iter([fold_name(word) for word in words])
    if all(fold_name(word) in left for word in wanted):
        return True
    return len(wanted) > 1 and fold_name(wanted[-1]) == fold_name(words[-1]) and _same_given(words[0], wanted[0])


def _same_given(a: str, b: str) -> bool:
    from riyadh_archive.lexicon.given_names import same_given

    return same_given(a, b) is True


def show(store: Store, id_: str) -> Shown:
    """The article, claim, group or conflict whose id begins with `id_`; an article before all others.

    Raises NotFoundError for an id that none or several begin with.
    """
    heads = store.heads()
    article_id = _one(id_, heads)
    if article_id:
        return _show_article(store, article_id)
    records: dict[str, tuple[ShownKind, Any]] = {}
    for conflict in store.conflicts():
        records[conflict.id] = ("conflict", conflict)
    for group in store.groups():
        records[group.id] = ("group", group)
    for claim in store.claims():
        records[claim.id] = ("claim", claim)
    found = _one(id_, records)
    if found is None:
        ids = (*heads, *records)
        raise NotFoundError("id", id_, tuple(head.short for head in heads.values())[:_NEAR] or _nearest(id_, ids))
    kind, record = records[found]
    return _show_record(store, kind, record)


def _one(begin: str, ids: Iterable[str]) -> str | None:
    """The id that is `begin`, or the only one that begins so; None for none. Raises NotFoundError for several."""
    found = [id_ for id_ in ids if id_.startswith(begin)] if begin else []
    if begin in found:
        return begin
    if len(found) > 1:
        raise NotFoundError("single id that begins with", begin, tuple(found[:_NEAR]))
    return found[0] if found else None


def _show_article(store: Store, article_id: str) -> Shown:
    (article,) = store.articles([article_id])
    told = [claim for claim in store.claims() if claim.article == article_id]
    told.sort(key=lambda claim: (claim.evidence[0].start, rank(claim.topic, TOPICS)) if claim.evidence else (-1, 0))
    return Shown("article", article, tuple(told), {article_id: article.text})


def _show_record(store: Store, kind: ShownKind, record: Any) -> Shown:
    if kind == "conflict":
        cited = {citation.article for side in record.sides for citation in side.evidence}
        ids = {id_ for side in record.sides for id_ in side.claims}
        told = tuple(claim for claim in store.claims() if claim.id in ids)
    else:
        told = record.claims if kind == "group" else (record,)
        cited = {claim.article for claim in told}
    return Shown(kind, record, tuple(told), {article.id: article.text for article in store.articles(cited)})


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


def _nearest_names(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names one of whose parts is spelled most like a part of what was asked for."""
    from difflib import SequenceMatcher

    def likeness(name: str) -> float:
        parts, wanted = name.casefold().split(), asked.casefold().split()
        return max((SequenceMatcher(None, part, ask).ratio() for part in parts for ask in wanted), default=0.0)

    scored = sorted(((likeness(name), name) for name in known), key=lambda pair: (-pair[0], pair[1]))
    return tuple(name for score, name in scored[:_NEAR] if score >= _LIKE)


_LIKE = 0.6
"""difflib calls sequences of a ratio above 0.6 close matches."""


def _nearest(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    return tuple(get_close_matches(asked.casefold(), known, _NEAR, _LIKE))
