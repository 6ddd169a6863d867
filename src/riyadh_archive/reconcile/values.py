"""What the rules of several topics need: the type of a match, the commonest value, and how alike words are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Claim
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.text import iter_words

T = TypeVar("T")

Match = tuple[float, str]
"""Score in [0, 1] and reason of a match."""


def commonest(values: Iterable[T]) -> T:
    """The most frequent of one value or more; the first by its written form among equals."""
    told = tuple(values)
    if len(told) == 1:
        return told[0]
    counts: Counter[T] = Counter(told)
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda v: (-counts[v], repr(v)))


def commonest_known(values: Iterable[T | None]) -> T | None:
    """The most frequent of the values that are known, None where none is."""
    known = [v for v in values if v is not None]
    return commonest(known) if known else None


def kinds_told(text: str) -> set[str | None]:
    """The kinds of event that the words of a text tell of, and None for all other words.

    >>> sorted(filter(None, kinds_told("arrest before the summit")))
    ['arrest', 'meeting']
    """
    return {event_nouns().get(word.key) for word in iter_words(text)}


def stems(*texts: str | None) -> frozenset[str]:
    """The content stems of the texts."""
    return frozenset().union(*(_stems_of(text) for text in texts if text))


@lru_cache(maxsize=4096)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(content_of(text))


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """The share, in [0, 1], of the smaller set that the other has too; 0.0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims by article, articles in order."""
    found: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: c.article):
        found.setdefault(claim.article, []).append(claim)
    return found


def clusters(keys: Sequence[T], together: Callable[[T, T], bool]) -> list[list[T]]:
    """The keys in the classes that `together` ties, directly or through others; classes by their first key.

    >>> clusters([1, 2, 9, 3], lambda a, b: abs(a - b) == 1)
    [[1, 2, 3], [9]]
    """
    found: list[list[int]] = []
    for at, key in enumerate(keys):
        tied = [c for c in found if any(together(key, keys[other]) for other in c)]
        found = [c for c in found if c not in tied]
        found.append(sorted([*(other for c in tied for other in c), at]))
    return [[keys[at] for at in cluster] for cluster in sorted(found)]


def without_bridges(articles: Sequence[T], are_apart: Callable[[T, T], bool]) -> Iterator[T]:
    """The articles without those that two meet which differ: "in Switzerland", "more than four hours" take neither side.

    Sets of articles are numbers here, a bit an article: a story may have hundreds.
    """
    apart = [0] * len(articles)
    for a, b in combinations(range(len(articles)), 2):
        if are_apart(articles[a], articles[b]):
            apart[a] |= 1 << b
            apart[b] |= 1 << a
    everyone = (1 << len(articles)) - 1
    divided = [at for at, others in enumerate(apart) if others]
    for at, article in enumerate(articles):
        beside = everyone & ~apart[at] & ~(1 << at)
        if not any(beside >> one & 1 and beside & apart[one] for one in divided):
            yield article
