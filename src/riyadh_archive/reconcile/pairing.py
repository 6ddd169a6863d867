"""Which of many things are compared: all pairs that share a key, and in a crowd from one article neighbors alone.

Comparing all with all takes the square of an article's length, which a list of ten thousand names or points does not bear.
In: things in order, the keys of each, and the article that each stands in. Out: pairs of their places.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")

MOST_OF_ONE = 40
"""Things under one key of which an article has more are a list or a table of their own; of reports few reach half of it."""
NEIGHBORS = 2
"""What stands further apart in such a list is one only where all between is."""


def keyed_pairs(keys: Sequence[Iterable[Hashable]], articles: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of places that share a key, each once, in order.

    >>> keyed_pairs([["ferry"], ["ferry", "port"], ["port"], ["mayor"]], ["a", "a", "b", "b"])
    [(0, 1), (1, 2)]
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, own in enumerate(keys):
        for key in dict.fromkeys(own):
            blocks[key].append(at)
    return sorted({pair for block in blocks.values() for pair in crowd_pairs(block, articles)})


def crowd_pairs(block: Sequence[int], articles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """All pairs of the first `MOST_OF_ONE` of each article, and each of the others with the `NEIGHBORS` before it.

    `block` are places in order, `articles` tells the article of every place.
    """
    if len(block) <= MOST_OF_ONE:
        yield from combinations(block, 2)
        return
    counts: Counter[str] = Counter()
    compared: list[int] = []
    for i, at in enumerate(block):
        counts[articles[at]] += 1
        if counts[articles[at]] <= MOST_OF_ONE:
            yield from ((other, at) for other in compared)
            compared.append(at)
        else:
            yield from ((other, at) for other in block[max(0, i - NEIGHBORS) : i])


def keyed_clusters(
    things: Sequence[T],
    *,
    keys: Sequence[Iterable[Hashable]],
    articles: Sequence[str],
    together: Callable[[T, T], bool],
) -> list[list[T]]:
    """The things in the classes that `together` ties, directly or through others; classes by their first thing.

    Only things that share a key are compared, and in a crowd neighbors alone.

    >>> keyed_clusters([1, 9, 2], keys=["a", "a", "a"], articles="xyz", together=lambda a, b: abs(a - b) == 1)
    [[1, 2], [9]]
    """
    home = list(range(len(things)))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = at = home[home[at]]
        return at

    for a, b in keyed_pairs(keys, articles):
        first, second = sorted((root(a), root(b)))
        if first != second and together(things[a], things[b]):
            home[second] = first
    found: dict[int, list[T]] = defaultdict(list)
    for at, thing in enumerate(things):
        found[root(at)].append(thing)
    return list(found.values())
