"""Filters that several questions share: which articles, which people, which dates."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.called import find_called, people, people_of, stories_naming
from riyadh_archive.query.nearest import NEAR, nearest
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.model import Claim

ClaimTest = Callable[["Claim"], bool]

_DATE = re.compile(r"([0-9]{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
"""2025, 2025-02, 2025-02-18, XXXX-02-18."""


def check_date(date: str | None) -> None:
    """Raise ValueError where `date` is not written as 2025, 2025-02, 2025-02-18 or XXXX-02-18."""
    if date is not None and not _DATE.fullmatch(date):
        raise ValueError(f"{date!r} is no date; write 2025-02-18, 2025-02 or 2025")


def is_within(date: str, wanted: str) -> bool:
    """Whether the day, month or year `date` lies in `wanted`; a year that nobody gives may be any.

    >>> is_within("2025-02-18", "2025-02"), is_within("2025-02", "2025-02-18"), is_within("XXXX-02-18", "2025")
    (True, False, True)
    """
    told, asked = date.split("-"), wanted.split("-")
    return len(told) >= len(asked) and all(
        "XXXX" in pair or pair[0] == pair[1] for pair in zip(told, asked, strict=False)
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """Articles that a question is about: their ids and stories; None for all."""

    ids: frozenset[str] | None
    stories: frozenset[str] | None

    def tells(self, ids: Iterable[str]) -> bool:
        """Whether one of these ids is of an article that was chosen."""
        return self.ids is None or not self.ids.isdisjoint(ids)


def chosen_articles(store: Store, *, source: str | None, story: str | None) -> Chosen:
    """The articles of the outlet `source` and of the story `story`.

    `source` is an outlet or the beginning of an article's id, `story` the beginning of a story's id or that of an
    article in it. Raises NotFoundError for what is not there.
    """
    told = [_of_story(store, story)] if story is not None else []
    told += [_of_source(store, source)] if source is not None else []
    if not told:
        return Chosen(None, None)
    ids = frozenset.intersection(*map(frozenset, told))
    return Chosen(ids, frozenset(told[0][id_] for id_ in ids))


def within(store: Store, chosen: Chosen, *, person: str | None = None, on: str | None = None) -> dict[str, list[str]]:
    """What to read of a store: nothing but the stories that can have an answer; no limit where nothing is asked for.

    Within them the tests decide.
    """
    told = [chosen.stories] if chosen.stories is not None else []
    if person is not None:
        told.append(frozenset(stories_naming(store, person)))
    if on is not None:
        told.append(frozenset(store.stories_of(claim.article for claim in _dated(store, on))))
    return {"story": sorted(frozenset.intersection(*told))} if told else {}


def _of_source(store: Store, source: str) -> dict[str, str]:
    folded = source.casefold()
    outlets = store.outlets()
    names = {told for _, told, _ in outlets}
    meant = {told for told in names if folded in (told or "").casefold()}
    found = {id_: story for id_, told, story in outlets if told in meant or id_.startswith(source)}
    if not found or not source:
        known = sorted({told or id_ for id_, told, _ in outlets})
        raise NotFoundError("source", source, nearest(source, known) or tuple(known)[:NEAR])
    return found


def _of_story(store: Store, story: str) -> dict[str, str]:
    found = {*store.ids_beginning("story", story), *map(store.story_of, store.ids_beginning("article", story))}
    if len(found) != 1:
        known = sorted(found) or store.first_stories(NEAR)
        raise NotFoundError("single story of" if found else "story", story, tuple(known[:NEAR]))
    (only,) = found
    return dict.fromkeys(store.members(only), only)


def by_person(store: Store, person: str | None) -> ClaimTest | None:
    """A test for claims about a person or body, or by one; None for no filter. Raises NotFoundError."""
    if person is None:
        return None
    called = find_called(store, person, also=people(store, person))
    return lambda claim: any(called(name) for name in people_of(claim))


def by_date(store: Store, on: str | None) -> ClaimTest | None:
    """A test for claims that give a date or are of an event so dated; None for no filter. Raises ValueError."""
    check_date(on)
    if on is None:
        return None
    dated = _dated(store, on)
    ids = {claim.id for claim in dated}
    events = {(claim.article, claim.event) for claim in dated if claim.event is not None}
    return lambda claim: claim.id in ids or (claim.topic != "date" and (claim.article, claim.event) in events)


def _dated(store: Store, on: str) -> "list[Claim]":
    """The claims that give a date within `on`."""
    return [claim for claim in store.dated_claims(on) if is_within(getattr(claim.value, "date", ""), on)]
