"""What an article is about, as weighted words: heavy are those that are rare among reports and frequent in this one.

In: an article and the names read in it. Out: its gist, which depends on it alone and is kept; and, of the gists of several
articles, one profile each. A handful of articles cannot tell which words are rare, so every batch is counted as if it
stood among many other reports (`_BACKGROUND_REPORTS`).
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from riyadh_archive.model import Article, LocalName
from riyadh_archive.reconcile.content import content_stem, stem, word_list
from riyadh_archive.text import WORD

_BACKGROUND_REPORTS = 400
"""Reports of other events that a batch is counted among: they decide for five articles, the batch for thousands."""
_HANDFUL = 5
"""So few reports do not tell which words are rare: what all of them share is their event. Of 57 pairs of short reports of one
event that were kept apart 20 came together, and no more of two events than in a hundred before."""
_COMPANY = 100
"""A larger batch is counted as if it were a sample of so many: what all reports of one large story share stays heavy."""
_EVERYDAY_SHARE, _FREQUENT_SHARE, _OTHER_SHARE = 0.2, 0.06, 0.002
"""In which share of other reports a word stands, by the list of `comparing.toml` it is on."""
_WORDS_READ = 1500
"""A report tells its event in its first words; what follows 1500 words is background or a page gone wrong."""
_LEAD_WORDS, _LEAD_WEIGHT = 120, 2
"""Title and lead say what the report is of: each of their words counts twice."""
_PROPER_WEIGHT = 1.6
"""Who and where tell two events of one kind apart better than what happened."""
_SHORTEST_WORD = 2
"""Single letters are initials and list marks."""
_SHORTEST_PROSE = 120
"""Below this length in characters a line may be a headline, whose capitals tell nothing."""
_NAMES = 4
"""The heaviest names of a report are those of its actors and places."""
_FEATURES = 70
"""Heaviest words kept an article; more made no difference but time."""
_GIST_WORDS = 120
"""Words of a gist: among them are the heaviest in whatever company the article is weighed."""
_RUN, _WINDOW = 6, 4
"""Words of a quotation that two reports hardly print by chance, and of so many such runs the smallest checksum is kept."""
_QUOTED = re.compile('[“"„«]([^“”"„«»]{24,800})[“”"»]')
_QUOTED_READ = 60
"""Quotations of a report by which another is known; a transcript has more."""
_CAPITAL = re.compile(r"[^\W\d_a-z](?<=[^\W\d_]\W.)", re.DOTALL)
"""A letter that may be a capital, two characters after another letter: the "O" of "in Oslo"."""


@cache
def _share(word: str) -> float:
    return _shares().get(word, _OTHER_SHARE)


@cache
def _shares() -> dict[str, float]:
    found: dict[str, float] = {}
    lists = (
        ("frequent_names", _FREQUENT_SHARE),
        ("frequent_words", _FREQUENT_SHARE),
        ("everyday_words", _EVERYDAY_SHARE),
    )
    for key, share in lists:
        for word in sorted(word_list(key)):
            found[stem(word)] = max(share, found.get(stem(word), 0.0))
    return found


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: its heaviest words as a vector of length 1, and the heaviest of its names, in order."""

    vector: dict[str, float]
    names: tuple[str, ...]

    def likeness(self, other: "Profile") -> float:
        """How much two articles are about the same, in [0, 1]: the cosine of their vectors. Symmetric."""
        return product(self.vector, other.vector)


def product(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The scalar product of two vectors; the same whichever is named first."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    return math.fsum([weight * many[key] for key, weight in few.items() if key in many])


@dataclass(frozen=True, slots=True)
class Gist:
    """The words that say what an article is about, each with how often it stands there, and which of them are of names.

    `said` are checksums of runs of words inside quotation marks: two articles that quote one remark share some.
    """

    counts: dict[str, int]
    proper: frozenset[str]
    said: frozenset[int] = frozenset()

    def profile(self) -> Profile:
        """The article weighed alone, among nothing but other reports."""
        return _weigh(self, Counter(), _BACKGROUND_REPORTS)


def read_gist(article: Article, names: Iterable[LocalName]) -> Gist:
    """The gist of an article; `names` are those read in it."""
    counts, proper = _count_stems(article, names)
    if len(counts) > _GIST_WORDS:
        kept = sorted(_weights(Gist(counts, frozenset(proper)), Counter(), _BACKGROUND_REPORTS), key=_heaviest)
        counts = {key: counts[key] for key, _ in kept[:_GIST_WORDS]}
    return Gist(counts, frozenset(proper & counts.keys()), quoted_runs(article.text))


def weigh_gists(gists: Sequence[Gist]) -> list[Profile]:
    """One profile for each of `gists`, in their order, all weighed in one company; a handful is weighed one by one."""
    if len(gists) <= _HANDFUL:
        return [gist.profile() for gist in gists]
    spread: Mapping[str, float] = Counter(key for gist in gists for key in gist.counts)
    if len(gists) > _COMPANY:
        spread = {key: count * _COMPANY / len(gists) for key, count in spread.items()}
    total = min(len(gists), _COMPANY) + _BACKGROUND_REPORTS
    return [_weigh(gist, spread, total) for gist in gists]


def quoted_runs(text: str) -> frozenset[int]:
    """Checksums of runs of `_RUN` words inside quotation marks: whoever quotes `_RUN + _WINDOW - 1` of them has one too.

    >>> ours = quoted_runs("He said: “The river gave us no time at all, not even to dress.”")
    >>> theirs = quoted_runs("“It gave us no time at all, not even to dress,” one man said.")
    >>> bool(ours & theirs), quoted_runs("He said “no.”")
    (True, frozenset())
    """
    found: set[int] = set()
    for match in islice(_QUOTED.finditer(text), _QUOTED_READ):
        words = [word.casefold() for word in WORD.findall(match[1])]
        runs = [zlib.crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)]
        found.update(min(runs[i : i + _WINDOW]) for i in range(max(len(runs) - _WINDOW + 1, min(len(runs), 1))))
    return frozenset(found)


def _weigh(gist: Gist, spread: Mapping[str, float], total: int) -> Profile:
    heaviest = sorted(_weights(gist, spread, total), key=_heaviest)[:_FEATURES]
    norm = math.sqrt(sum(weight * weight for _, weight in heaviest))
    names = [key for key, _ in heaviest if key in gist.proper]
    return Profile({key: weight / norm for key, weight in heaviest}, tuple(names[:_NAMES]))


def _weights(gist: Gist, spread: Mapping[str, float], total: int) -> list[tuple[str, float]]:
    """The words that have weight, each with it; `spread` tells in how many of `total` reports a word stands."""
    proper = gist.proper
    told = [(key, _often(count) * _rarity(key, spread.get(key, 0), total)) for key, count in gist.counts.items()]
    return [(key, weight * _PROPER_WEIGHT if key in proper else weight) for key, weight in told if weight > 0]


@lru_cache(maxsize=4096)
def _often(count: int) -> float:
    """What so many times in one report weigh beside once."""
    return 1 + math.log(count)


@lru_cache(maxsize=65536)
def _rarity(key: str, spread: float, total: int) -> float:
    """The logarithm of how rare a word is that stands in `spread` of some articles and in its share of the others."""
    return math.log(total / (spread + _BACKGROUND_REPORTS * _share(key)))


def _heaviest(item: tuple[str, float]) -> tuple[float, str]:
    return -item[1], item[0]


def _count_stems(article: Article, names: Iterable[LocalName]) -> tuple[dict[str, int], set[str]]:
    """How often each content stem stands in the article, its lead counted more; and which of the stems are of names."""
    printed: list[str] = []
    proper = set(filter(None, (_stem(word) for name in names for word in WORD.findall(name.name))))
    for span in article.body:
        prose, left = article.text[span.start : span.end], _WORDS_READ - len(printed)
        if left <= 0:
            break
        found = WORD.findall(prose)
        end = len(prose)
        if len(found) > left:
            end = next(islice(WORD.finditer(prose), left - 1, None)).end()
        printed += found[:left]
        if len(prose) > _SHORTEST_PROSE:
            proper.update(filter(None, map(_stem, _iter_capitals(prose, end))))
    counts: dict[str, int] = {}
    for words, weight in ((printed[:_LEAD_WORDS], _LEAD_WEIGHT), (printed[_LEAD_WORDS:], 1)):
        for word, count in Counter(words).items():
            if (key := _stem(word)) is not None:
                counts[key] = counts.get(key, 0) + weight * count
    return counts, proper & counts.keys()


@lru_cache(maxsize=65536)
def _stem(printed: str) -> str | None:
    """The stem of a printed word, None for one that says nothing of what a report is about."""
    return content_stem(printed) if len(printed) >= _SHORTEST_WORD else None


def _iter_capitals(prose: str, end: int) -> Iterator[str]:
    """The words before `end` whose capital no sentence gives them: "in | Oslo", not "Oslo" at the beginning."""
    for match in _CAPITAL.finditer(prose, 0, end):
        at = match.start()
        if prose[at].isupper() and (word := WORD.match(prose, at)):
            yield word[0]
