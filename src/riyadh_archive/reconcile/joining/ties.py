"""Which articles of an archive may tell of one event, known as they come and go, without reading all of them again.

In: what each article is about. Out: ties between articles that are alike, and cells of tied articles; stories are looked
for inside a cell alone, so that one more article asks for its own cell and no other. What is tied, and what is a cell,
depends on which articles there are, never on the order in which they came.

Two articles are tied when two of their heaviest words meet in both, or words that both quote, and they are alike as
wholes. Of the many articles that
have two such words only those are compared that stand next to each other in an order by their other heavy words. A cell is
what hangs together by ties; where that is more than any event brings, it is what hangs together by firmer ones.
"""

import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import combinations, repeat
from operator import mul
from typing import NamedTuple, Protocol

from riyadh_archive.reconcile.joining.event_day import EventDays
from riyadh_archive.reconcile.joining.features import Gist, Profile
from riyadh_archive.reconcile.joining.setting import UNSET, Setting

DAYS_APART = 5
"""Reports of one event come out within a few days; what appears later is another event or its anniversary."""
_PAIRED = 10
"""Of the heaviest words so many make keys, two and two: of reports of one event that are not much alike (.3) 97 in 100 pairs
share one, of those that hardly are (.2) 86."""
_FEW_WORDS, _PAIRED_OF_FEW = 80, 13
"""A brief of no more different words has each of them once or twice, so that names and numbers push out what it is about."""
_QUOTED = 8
"""Of the runs of words that an article quotes so many make keys too."""
SAME_WORDS = 0.15
"""What one remark in both adds to the likeness of two reports: a careless one may have place and day wrong, and quotes it."""
_ONE_TEXT, _DAYS_OF_ONE_TEXT = 0.96, 10
"""Reports so alike that share a remark or a mark are one text: a late report that dates its disaster is taken as one of the
first days, and its copy that leaves out the date is not."""
_PAIRED_WIDELY = 20
"""Of the heaviest words of a draft: what is heavy in it may be a detail of the reports."""
_TELLING = 35
"""A key that more articles have tells of a whole field of news, or of a story of hundreds of reports."""
_BESIDE = 4
"""Of so many articles each is compared with those that stand next to it on either side: its keys order them in as many ways,
which is enough for a story of hundreds to hang together, and next to nothing for a field of news."""
_FIRMNESS = (0.18, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7)
"""Likenesses of ties, from the least, which briefs have in common with the long reports of their event, and that which 98 in
100 pairs of one event have, to those of copies."""
_CELL = 300
"""Articles of a cell that is not taken apart by firmer ties: more than most events bring, and still quick to sort."""
_TIES_KEPT = 2000
"""Articles whose ties are held at hand while cells are looked for: some 20 MB."""
_COMPARED = 4096
"""Articles whose weighted words are held unpacked: some 20 MB."""


class Outline(NamedTuple):
    """What of a sketch is compared with others: the day it came out, as an ordinal, and its weighted words.

    `words` are numbers of four bytes from small to large, `weights` floats of four bytes in the same order, so that
    products add up alike from either side. The numbers are checksums: of two words in four billion that are one number,
    next to none stand in two articles. `said` are the checksums of quoted runs of words, four bytes each.
    """

    published: int | None
    words: bytes
    weights: bytes
    said: bytes

    def weighted(self) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """The words, and the weight of each."""
        return _unpacked(self.words, self.weights)

    def quoted(self) -> tuple[int, ...]:
        """The checksums of quoted runs of words."""
        return struct.unpack(f"<{len(self.said) // 4}I", self.said)


@lru_cache(maxsize=_COMPARED)
def _unpacked(words: bytes, weights: bytes) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Numbers of four bytes each; who is compared with one article is with the next."""
    count = len(words) // 4
    return struct.unpack(f"<{count}I", words), struct.unpack(f"<{count}f", weights)


class Key(NamedTuple):
    """What an article is looked up by: the number of two of its words, and its place among all that have them.

    `place` comes from the other heavy words, so that articles alike stand next to each other, `own` from the id.
    """

    number: int
    place: int
    own: int


Pair = tuple[int, int]
"""Two articles, the smaller number first."""


@dataclass(frozen=True)
class Sketch:
    """What is kept of an article to find its story: its id, what it is about, on which days, and where that is set."""

    article: str
    gist: Gist
    days: EventDays
    setting: Setting = UNSET

    @cached_property
    def _profile(self) -> Profile:
        """The article weighed alone."""
        return self.gist.profile()

    @cached_property
    def outline(self) -> Outline:
        """What of it is compared with others."""
        weights = dict(sorted((_word_number(word), weight) for word, weight in self._profile.vector.items()))
        published = self.days.published.ordinal if self.days.published else None
        packed = struct.pack(f"<{len(weights)}I", *weights), struct.pack(f"<{len(weights)}f", *weights.values())
        said = sorted(self.gist.said)
        return Outline(published, *packed, struct.pack(f"<{len(said)}I", *said))

    @cached_property
    def keys(self) -> list[Key]:
        """What an article is looked up by, in order."""
        return self._keys(_PAIRED if len(self.gist.counts) > _FEW_WORDS else _PAIRED_OF_FEW)

    @property
    def wide_keys(self) -> list[Key]:
        """What others are looked up by that may be told in other words, or in few."""
        return self._keys(_PAIRED_WIDELY)

    def _keys(self, count: int) -> list[Key]:
        words = sorted(list(self._profile.vector)[:count])
        numbers = [_word_number(word) for word in words]
        own = int.from_bytes(blake2b(self.article.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")
        pairs = {_number("\x1f".join(pair)) for pair in combinations(words, 2)}
        said = sorted(self.gist.said)[:_QUOTED] if numbers else []
        return [Key(number, _place(number, numbers), own) for number in sorted(pairs.union(said))]


def _place(key: int, numbers: Sequence[int]) -> int:
    """The place of an article among those that have a key: the smallest of its numbers, mixed by the key, in 31 bits."""
    return min(map(key.__xor__, numbers)) >> 1


@lru_cache(maxsize=65536)
def _word_number(word: str) -> int:
    """The same of a word of an article, which others have too."""
    return _number(word)


def _number(word: str) -> int:
    """A word as a number of four bytes."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


class Ties(Protocol):
    """Where sketches, keys and ties are kept; articles are numbers here."""

    def outline(self, article: int) -> Outline:
        """What of an article is compared."""

    def keys(self, article: int) -> list[Key]:
        """What an article is found by."""

    def having(self, keys: Sequence[Key], most: int) -> list[list[int]]:
        """The articles that have each of some keys, by their places; the first `most` of them."""

    def beside(self, key: Key, most: int) -> tuple[list[int], list[int]]:
        """The articles before a place and behind it, no more than `most` of them on either side, the nearest first."""

    def put_keys(self, article: int, keys: Sequence[Key]) -> None:
        """Let an article be found by keys."""

    def drop_keys(self, article: int, keys: Sequence[Key]) -> None:
        """Let it be found by them no more."""

    def tied(self, article: int, least: float = 0.0) -> list[tuple[int, float]]:
        """The articles that an article is tied to, and how alike they are, which is `least` or more."""

    def tie(self, article: int, others: Sequence[tuple[int, float, int]]) -> None:
        """Tie an article to others: each with how alike they are and how many telling keys they share."""

    def untie(self, article: int) -> None:
        """Take away all ties of an article."""

    def share(self, pairs: Mapping[Pair, int]) -> Iterable[int]:
        """Count so many more keys, or fewer, for the ties of `pairs`; the ends of ties so left without a key, gone."""

    def touch(self, articles: Iterable[int]) -> None:
        """Note that the cells of these articles may have changed."""


def tie_article(ties: Ties, article: int, sketch: Sketch) -> bool:
    """Tie a new article to those that are like it, and tell whether there are any."""
    keys = sketch.keys
    shared: Counter[int] = Counter()
    parted: Counter[Pair] = Counter()
    for key, having in zip(keys, ties.having(keys, _TELLING + 1), strict=True):
        if len(having) < _TELLING:
            shared.update(having)
        else:
            before, behind = ties.beside(key, _BESIDE)
            shared.update(before + behind)
            parted.subtract(_parted(article, having, before, behind))
    left = ties.share(parted)
    found = list(_alike(ties, sketch.outline, shared))
    ties.put_keys(article, keys)
    ties.tie(article, found)
    ties.touch([*left, *(other for other, _, _ in found), *([article] if found else [])])
    return bool(found)


def near_articles(ties: Ties, sketch: Sketch) -> Counter[int]:
    """The articles that share keys with a report that is none of them, with how much the keys tell: rare ones most."""
    found: Counter[int] = Counter()
    keys = sketch.wide_keys
    for key, having in zip(keys, ties.having(keys, _TELLING + 1), strict=True):
        if len(having) > _TELLING:
            before, behind = ties.beside(key, _BESIDE)
            having = before + behind
        for article in having:
            found[article] += _TELLING // len(having)
    return found


def untie_article(ties: Ties, article: int) -> None:
    """Take an article out that is about to go: its ties, and its part in what parts others from each other."""
    keys = ties.keys(article)
    ties.touch([other for other, _ in ties.tied(article)])
    ties.untie(article)
    ties.drop_keys(article, keys)
    for key, having in zip(keys, ties.having(keys, _TELLING + 1), strict=True):
        if len(having) >= _TELLING:
            _tie_again(ties, _parted(article, having, *ties.beside(key, _BESIDE)))


def _parted(article: int, having: list[int], before: Sequence[int], behind: Sequence[int]) -> list[Pair]:
    """The pairs of articles that a key ties as long as `article`, whose place in it is free, does not have it.

    With it the two stand too far from each other; where the key has just as many articles as are all compared, so do all
    that do not stand beside each other. `having` are the first of the articles that have the key.
    """
    if len(having) > _TELLING:
        apart: Iterable[Pair] = (
            (one, behind[_BESIDE - at]) for at, one in enumerate(before, 1) if _BESIDE - at < len(behind)
        )
        return list(map(_paired, apart))
    first = having.index(before[0]) + 1 if before else 0
    placed = [*having[:first], article, *having[first:]]
    apart = (pair for at, one in enumerate(placed) for pair in zip(repeat(one), placed[at + _BESIDE + 1 :]))
    return [_paired(pair) for pair in apart if article not in pair]


def _paired(two: Pair) -> Pair:
    return two if two[0] < two[1] else two[::-1]


def _tie_again(ties: Ties, pairs: Sequence[Pair]) -> None:
    """Tie the pairs that a key ties again, as far as they are alike."""
    ties.share(Counter(pairs))
    others: dict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        others[a].append(b)
    for article, several in others.items():
        tied = {other for other, _ in ties.tied(article)}
        missing = Counter(other for other in several if other not in tied)
        if found := list(_alike(ties, ties.outline(article), missing)):
            ties.tie(article, found)
            ties.touch([article, *(other for other, _, _ in found)])


def _alike(ties: Ties, outline: Outline, shared: Counter[int]) -> Iterator[tuple[int, float, int]]:
    ours, said = dict(zip(*outline.weighted(), strict=True)), frozenset(outline.quoted())
    for other, keys in sorted(shared.items()):
        theirs = ties.outline(other)
        more = SAME_WORDS if said and theirs.said and not said.isdisjoint(theirs.quoted()) else 0.0
        likeness = min(_likeness(ours, theirs) + more, 1.0)
        if likeness >= _FIRMNESS[0] and not _is_apart(outline, theirs, likeness if more else 0.0):
            yield other, likeness, keys


def _likeness(ours: Mapping[int, float], theirs: Outline) -> float:
    """The cosine of two vectors of length 1, in [0, 1]."""
    words, weights = theirs.weighted()
    product: float = sum(map(mul, map(ours.get, words, repeat(0.0)), weights))
    return product


def _is_apart(ours: Outline, theirs: Outline, likeness: float) -> bool:
    """Whether two articles came out too many days from each other to be of one story."""
    a, b = ours.published, theirs.published
    return a is not None and b is not None and abs(a - b) > days_apart(likeness)


def days_apart(likeness: float) -> int:
    """The most days between reports of one event that are so alike."""
    return _DAYS_OF_ONE_TEXT if likeness >= _ONE_TEXT else DAYS_APART


class Cells:
    """The cells of an archive in which nothing is tied or untied meanwhile."""

    def __init__(self, ties: Ties) -> None:
        self._ties = ties
        self._large: set[tuple[int, int]] = set()
        self._tied: dict[int, tuple[int, list[tuple[int, float]]]] = {}

    def around(self, article: int) -> frozenset[int]:
        """The cell of an article: what hangs together by the least ties by which that is no more than `_CELL`."""
        found = {article}
        for level in range(len(_FIRMNESS)):
            found, is_whole = self._connected(article, level)
            if is_whole:
                break
        return frozenset(found)

    def _connected(self, article: int, level: int) -> tuple[set[int], bool]:
        """What hangs together with an article by ties of a level, and whether that is a cell; else a part of it."""
        is_last = level == len(_FIRMNESS) - 1
        found, waiting = {article}, [article]
        while waiting:
            at = waiting.pop()
            if not is_last and ((at, level) in self._large or len(found) > _CELL):
                self._large.update((each, level) for each in found)
                return found, False
            new = self._tied_to(at, level) - found
            found |= new
            waiting += sorted(new)
        return found, True

    def _tied_to(self, article: int, level: int) -> set[int]:
        """The articles that an article is tied to by ties of a level; read once, from the first level asked for."""
        read, tied = self._tied.get(article, (len(_FIRMNESS), []))
        if level < read:
            if len(self._tied) >= _TIES_KEPT:
                self._tied.clear()
            tied = self._ties.tied(article, _FIRMNESS[level])
            self._tied[article] = level, tied
        return {other for other, likeness in tied if likeness >= _FIRMNESS[level]}
