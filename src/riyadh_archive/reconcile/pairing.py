"""Which of many things are compared: all pairs that share a key, and in a crowd some of each with the first alone.

Comparing all with all takes the square of an article's length, or of the number of reports of a story, which a list of ten
thousand names or points does not bear, nor hundreds of reports of one match.
In: things in order, the keys of each, and the article that each stands in. Out: pairs of their places.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from riyadh_archive.reconcile.classes import Classes

T = TypeVar("T")

MOST_OF_ONE = 40
"""Things under one key of which an article has more are a list or a table of their own; of reports few reach half of it."""
NEIGHBORS = 2
"""What stands further apart in such a list is one only where all between is."""
MOST_TOGETHER = 300
"""Different things under one key that are all compared with each other; a story of two hundred reports has fewer."""
FIRST = 40
"""Things at the head of a larger crowd with which each further one is compared: the fullest wordings, where these are first."""


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

    Where those are more than `MOST_TOGETHER`, each further one is paired with the `FIRST` of them and with its neighbors.
    `block` are places in order, `articles` tells the article of every place.
    """
    if len(block) <= MOST_OF_ONE:
        yield from combinations(block, 2)
        return
    counts: Counter[str] = Counter()
    compared: list[int] = []
    for i, at in enumerate(block):
        counts[articles[at]] += 1
        near = block[max(0, i - NEIGHBORS) : i]
        if counts[articles[at]] > MOST_OF_ONE:
            yield from ((other, at) for other in near)
        elif len(compared) < MOST_TOGETHER:
            yield from ((other, at) for other in compared)
            compared.append(at)
        else:
            yield from ((other, at) for other in dict.fromkeys([*compared[:FIRST], *near]))


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
    classes = Classes(range(len(things)))
    for a, b in keyed_pairs(keys, articles):
        if not classes.are_one(a, b) and together(things[a], things[b]):
            classes.join(a, b)
    found: dict[int, list[T]] = defaultdict(list)
    for at, thing in enumerate(things):
        found[classes.first(at)].append(thing)
    return list(found.values())
