"""The ties of a few articles, kept in memory: for a handful of reports, and to see that a file keeps the same."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from riyadh_archive.reconcile.joining.ties import Key, Outline, Pair, Sketch, tie_article


class MemoryTies:
    """Ties of a few articles, kept in memory; see `Ties`."""

    def __init__(self) -> None:
        self._sketches: dict[int, Sketch] = {}
        self._having: dict[int, list[tuple[int, ...]]] = defaultdict(list)
        self._tied: dict[int, dict[int, tuple[float, int]]] = {}

    def add(self, article: int, sketch: Sketch) -> None:
        """Keep one more article."""
        self._sketches[article] = sketch
        self._tied[article] = {}
        tie_article(self, article, sketch)

    def outline(self, article: int) -> Outline:
        return self._sketches[article].outline

    def keys(self, article: int) -> list[Key]:
        return self._sketches[article].keys

    def having(self, keys: Sequence[Key], most: int) -> list[list[int]]:
        return [[article for _, _, article in self._having[key.number][:most]] for key in keys]

    def beside(self, key: Key, most: int) -> tuple[list[int], list[int]]:
        placed = self._having[key.number]
        at = bisect_left(placed, key[1:])
        before, behind = placed[max(0, at - most) : at], placed[at : at + most]
        return [article for _, _, article in reversed(before)], [article for _, _, article in behind]

    def put_keys(self, article: int, keys: Sequence[Key]) -> None:
        for key in keys:
            insort(self._having[key.number], (*key[1:], article))

    def drop_keys(self, article: int, keys: Sequence[Key]) -> None:
        for key in keys:
            self._having[key.number].remove((*key[1:], article))

    def tied(self, article: int, least: float = 0.0) -> list[tuple[int, float]]:
        return [(other, likeness) for other, (likeness, _) in self._tied[article].items() if likeness >= least]

    def tie(self, article: int, others: Sequence[tuple[int, float, int]]) -> None:
        for other, likeness, keys in others:
            self._tied[article][other] = self._tied[other][article] = likeness, keys

    def untie(self, article: int) -> None:
        for other in self._tied[article]:
            del self._tied[other][article]
        self._tied[article] = {}

    def share(self, pairs: Mapping[Pair, int]) -> Iterable[int]:
        left: set[int] = set()
        for (a, b), more in pairs.items():
            if b in self._tied[a]:
                likeness, keys = self._tied[a][b]
                self._tied[a][b] = self._tied[b][a] = likeness, keys + more
                if keys + more == 0:
                    del self._tied[a][b], self._tied[b][a]
                    left |= {a, b}
        return sorted(left)

    def touch(self, articles: Iterable[int]) -> None:
        """All cells are looked for anyway."""
