"""What two reports of one story share beyond what any two reporters would.

In: the reports of one story. Out: for each pair that shares anything, the runs of own words in both, how much of each
report the shared runs cover, and how many sentences of one follow sentences of the other, in order. Nothing is decided
here.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain, combinations
from typing import NamedTuple

from riyadh_archive.reconcile.copying.own_words import Report

_GRAM = 5
"""Words of a shared run, at least: shorter ones are the language's."""
_SAME_GRAM = 12
"""Occurrences of one run that are paired with each other; further ones are paired with the first alone."""
_FOLLOWS = 0.4
"""Share of a sentence's weight of content words that another must hold for the one to follow the other."""
_CONTENT_WORDS = 4
"""A sentence with fewer content words follows nothing: it says too little."""
_SAME_WORDS = 3
"""Content words that a sentence shares with the one it follows, at least."""
_SAME_WORD = 200
"""Sentences of one report looked up by a word: as many as the longest report has, a bound for a page gone wrong."""
_SLACK = 1e-9
"""By how much a sum of weights may differ that is taken in another order."""
_COMMON_WORDS = 0.35
"""Share of the weight of content words that the poorer report must have in common before its sentences are compared."""
_NEAREST = 40
"""Reports of a large story whose sentences are compared with those of one: what it follows shares most words with it."""


@dataclass(slots=True)
class Shared:
    """What two reports, a and b, share.

    `run` is the longest shared run in own words, `runs` the lengths of all; `covered` the share of the own words of a,
    and of b, that shared runs cover. `followed` are (following, all) sentences of a in b, and of b in a.
    """

    run: int = 0
    runs: list[int] = field(default_factory=list)
    covered: tuple[float, float] = (0.0, 0.0)
    followed: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))


class _Row(NamedTuple):
    """The content words of one sentence, each once, in order: all of them, and the author's own."""

    all: tuple[str, ...]
    own: tuple[str, ...]


class _Text(NamedTuple):
    """The sentences of one report, in which of them each content word stands, and what another must hold to be followed.

    That is a weight of own words for each sentence; `heavy` are these words, the heaviest first, and `weight` is that of all
    words, each once.
    """

    rows: list[_Row]
    words: list[frozenset[str]]
    heavy: list[list[str]]
    places: dict[str, list[int]]
    least: list[float]
    weight: float

    @classmethod
    def of(cls, rows: list[_Row], weights: dict[str, float]) -> "_Text":
        places: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            for word in row.all:
                if len(places[word]) < _SAME_WORD:
                    places[word].append(place)
        least = [_FOLLOWS * sum(weights[word] for word in row.own) for row in rows]
        heavy = [sorted(row.own, key=lambda word: (-weights[word], word)) for row in rows]
        words = [frozenset(row.all) for row in rows]
        return cls(rows, words, heavy, dict(places), least, math.fsum(weights[word] for word in places))


def compare_reports(reports: Sequence[Report]) -> dict[tuple[int, int], Shared]:
    """What each pair of `reports` shares, by the places of the two in the list, the smaller first."""
    found = {pair: _measure_runs(reports, pair, matches) for pair, matches in _iter_matches(reports)}
    contents = [_contents(report) for report in reports]
    spread = Counter(word for row in chain.from_iterable(contents) for word in row.all)
    weights = {word: math.log(1 + sum(map(len, contents)) / count) for word, count in spread.items()}
    texts = [_Text.of(rows, weights) for rows in contents]
    for a, b in _near(texts):
        if _may_follow(texts[a], texts[b], weights):
            followed = _follow(texts[a], texts[b], weights), _follow(texts[b], texts[a], weights)
            found.setdefault((a, b), Shared()).followed = followed
    return found


def _iter_matches(reports: Sequence[Report]) -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    """For each pair with a common run of `_GRAM` words: where such runs start in the one and in the other."""
    postings: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for place, report in enumerate(reports):
        keys = report.keys
        grams = zip(*(keys[shift:] for shift in range(_GRAM)), strict=False)
        for gram, at in {gram: at for at, gram in enumerate(grams)}.items():
            postings[gram].append((place, at))
    matches: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for places in postings.values():
        for n, (a, at) in enumerate(places):
            for b, bt in places[n + 1 :] if n < _SAME_GRAM else ():
                matches[a, b].append((at, bt))
    yield from sorted(matches.items())


def _measure_runs(reports: Sequence[Report], pair: tuple[int, int], matches: list[tuple[int, int]]) -> Shared:
    a, b = reports[pair[0]], reports[pair[1]]
    shared = Shared()
    covered_a: set[int] = set()
    covered_b: set[int] = set()
    for at, bt, length in _iter_runs(matches):
        covered_a.update(range(at, at + length))
        covered_b.update(range(bt, bt + length))
        shared.runs += [run for run in _own_runs(a, b, at, bt, length) if run]
    shared.run = max(shared.runs, default=0)
    shared.covered = _own_share(a, covered_a), _own_share(b, covered_b)
    return shared


def _iter_runs(matches: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Neighboring matches as one run: where it starts in each, and its length in words."""
    start: tuple[int, int] | None = None
    last = (-2, -2)
    for at, bt in sorted(matches, key=lambda match: (match[1] - match[0], match[0])):
        if start is None or (at, bt) != (last[0] + 1, last[1] + 1):
            if start is not None:
                yield *start, last[0] - start[0] + _GRAM
            start = (at, bt)
        last = (at, bt)
    if start is not None:
        yield *start, last[0] - start[0] + _GRAM


def _own_runs(a: Report, b: Report, at: int, bt: int, length: int) -> Iterator[int]:
    """The own words of a run, counted anew after every quotation."""
    count = 0
    for shift in range(length):
        if a.quoted[at + shift] or b.quoted[bt + shift]:
            yield count
            count = 0
        count += int(a.own[at + shift] and b.own[bt + shift])
    yield count


def _own_share(report: Report, covered: set[int]) -> float:
    own = report.own_places
    return len(own & covered) / len(own) if own else 0.0


def _contents(report: Report) -> list[_Row]:
    rows = (_Row(report.content(sentence), report.content(sentence, own=True)) for sentence in report.sentences)
    return [row for row in rows if len(row.own) >= _CONTENT_WORDS]


def _near(texts: Sequence[_Text]) -> Iterable[tuple[int, int]]:
    """The pairs of texts to compare, in order: all, and of many those that are among the nearest to one of the two.

    Near are texts that share most content words for the number of words of the poorer. Finding them takes a moment for every
    pair, the same for all lengths of news reports: a second for two thousand reports.
    """
    if len(texts) <= _NEAREST + 1:
        return combinations(range(len(texts)), 2)
    numbers = {word: at for at, word in enumerate(dict.fromkeys(chain.from_iterable(text.places for text in texts)))}
    words = [sum(1 << numbers[word] for word in text.places) for text in texts]
    sizes = [len(text.places) or 1 for text in texts]
    near: set[tuple[int, int]] = set()
    for a, (ours, size) in enumerate(zip(words, sizes, strict=True)):
        shares = [
            ((ours & theirs).bit_count() / min(size, other), -b)
            for b, (theirs, other) in enumerate(zip(words, sizes, strict=True))
        ]
        shares[a] = (-1.0, -a)
        near.update((min(a, -b), max(a, -b)) for _, b in nlargest(_NEAREST, shares))
    return sorted(near)


def _may_follow(a: _Text, b: _Text, weights: dict[str, float]) -> bool:
    """Whether the words of the poorer of two reports are common enough with the other to look at its sentences."""
    small, large = (a, b) if len(a.places) <= len(b.places) else (b, a)
    common = math.fsum(weights[word] for word in small.places if word in large.places)
    return common >= _COMMON_WORDS * small.weight


def _follow(text: _Text, other: _Text, weights: dict[str, float]) -> tuple[int, int]:
    """How many sentences of `text` follow one of `other`, in the order of those; and how many there are."""
    rows = zip(text.heavy, text.least, strict=True)
    found = (_followed_by(words, least, other, weights) for words, least in rows)
    places = [place for place in found if place is not None]
    return _longest_rise(places), len(text.rows)


def _followed_by(words: Sequence[str], least: float, other: _Text, weights: dict[str, float]) -> int | None:
    """The place of the sentence that holds most of the weight of `words`, where it holds `least` of it.

    The heaviest words come first. As soon as the rest of them is too light for a sentence that holds none so far, only those
    found are asked: a word that stands in every sentence of both does not compare each of them with each.
    """
    known = [word for word in words if word in other.places]
    left = sum(weights[word] for word in known)
    if len(known) < _SAME_WORDS or left < least:
        return None
    score: dict[int, float] = {}
    for word in known:
        weight = weights[word]
        if left + _SLACK >= least:
            for place in other.places[word]:
                score[place] = score.get(place, 0.0) + weight
        else:
            score = {
                place: told + weight if word in other.words[place] else told
                for place, told in score.items()
                if told + left + _SLACK >= least
            }
        left -= weight
    best = max(score, key=lambda place: (score[place], -place), default=None)
    if best is None or score[best] < least or sum(word in other.words[best] for word in known) < _SAME_WORDS:
        return None
    return best


def _longest_rise(places: Sequence[int]) -> int:
    """The length of the longest part of `places`, some left out, that never goes back and has no place more than twice.

    One sentence is told again in two; a third that follows it only speaks of the same thing.

    >>> _longest_rise([0, 3, 1, 1, 2]), _longest_rise([2, 2, 2, 2])
    (4, 2)
    """
    tails: list[int] = []
    for place in places:
        for step in (2 * place + 1, 2 * place):  # the later first: one sentence takes one of the two
            at = bisect_left(tails, step)
            tails[at : at + 1] = [step]
    return len(tails)
