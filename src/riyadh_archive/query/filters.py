"""Filters that several questions share: which articles, which people, which dates."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.called import find_called, people, people_of
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


def chosen_articles(store: Store, *, source: str | None, story: str | None) -> Callable[[Iterable[str]], bool]:
    """A test whether some article of these ids is of the outlet `source` and of the story `story`.

    `source` is an outlet or the beginning of an article's id, `story` the beginning of a story's id or that of an
    article in it. Raises NotFoundError for what is not there.
    """
    if source is None and story is None:
        return lambda ids: True
    wanted = frozenset(_of_source(store, source)) & frozenset(_of_story(store, story))
    return lambda ids: not wanted.isdisjoint(ids)


def _of_source(store: Store, source: str | None) -> Collection[str]:
    heads = store.heads()
    if source is None:
        return heads
    folded = source.casefold()
    ids = [id_ for id_, head in heads.items() if folded in (head.source or "").casefold() or id_.startswith(source)]
    if not ids or not source:
        known = dict.fromkeys(head.source or head.id for head in heads.values())
        raise NotFoundError("source", source, nearest(source, tuple(known)) or tuple(known)[:NEAR])
    return ids


def _of_story(store: Store, story: str | None) -> Collection[str]:
    stories = store.stories()
    if story is None:
        return stories
    found = {its for id_, its in stories.items() if story and (id_.startswith(story) or its.startswith(story))}
    if len(found) != 1:
        what = "single story of" if found else "story"
        known = sorted(found) or sorted(set(stories.values()))
        raise NotFoundError(what, story, tuple(known[:NEAR]))
    return [id_ for id_, its in stories.items() if its in found]


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
    dated = [
        claim for claim in store.claims() if claim.topic == "date" and is_within(getattr(claim.value, "date", ""), on)
    ]
    ids = {claim.id for claim in dated}
    events = {(claim.article, claim.event) for claim in dated if claim.event is not None}
    return lambda claim: claim.id in ids or (claim.topic != "date" and (claim.article, claim.event) in events)
