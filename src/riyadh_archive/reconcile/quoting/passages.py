"""Which sentences of two printings stand for one another, so that a sentence that one leaves out changes no other.

In: the words of two printings. Out: pairs of stretches of words, in order: those that print one passage, and those that only
one of the two prints. Two sentences that another printing makes one ("It rained. We ran.", "It rained, and we ran") are one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.quoted_words import OMISSION, QuotedWord

MOST_SENTENCES = 40
"""Sentences of a printing that are told apart: a longer statement is compared word by word as one."""
_MOST_JOINED = 3
"""Sentences that another printing makes one."""
_JOINING_COST = 2
"""Words that a sentence more in a passage must bring: a stray "the" and "to" are in every sentence."""
_WHOLE_COST = 0.5
"""The same where every word of one side stands in the other: “It was bad. We ran.” – “It was bad and we ran to the hill.”"""
_LIKENESS = 0.5
"""Share of the words of the shorter of two passages that the longer has in order."""


class Passage(NamedTuple):
    """Words of ours and of theirs that stand for one another; an empty range where one printing has none."""

    ours: range
    theirs: range

    @property
    def is_whole(self) -> bool:
        """Whether these are whole sentences that one printing alone has."""
        return not self.ours or not self.theirs


def pair_passages(ours: str, a: Sequence[QuotedWord], theirs: str, b: Sequence[QuotedWord]) -> list[Passage]:
    """The passages of two printings in order; one passage of all words where neither has two sentences, or they have many.

    `a` and `b` are the words of the texts `ours` and `theirs`.
    """
    left, right = _sentence_starts(ours, a), _sentence_starts(theirs, b)
    if max(len(left), len(right)) <= 2 or max(len(left), len(right)) > MOST_SENTENCES + 1:
        return [Passage(range(len(a)), range(len(b)))]
    return _joined(_best_path(left, right, [word.key for word in a], [word.key for word in b]))


def _sentence_starts(text: str, words: Sequence[QuotedWord]) -> list[int]:
    """The indexes of the words that begin a sentence, and the number of words.

    A title or a single letter with a point ends no sentence: "Mr. Olsen", "J. Olsen".
    """
    inner = [at + 1 for at, (one, other) in enumerate(pairwise(words)) if _ends_between(text, one, other)]
    return [0, *inner, len(words)]


def _ends_between(text: str, one: QuotedWord, other: QuotedWord) -> bool:
    if OMISSION in (one.key, other.key) or not text[other.start].isupper():
        return False
    gap = text[one.end : other.start]
    is_title = text[one.start].isupper() and (len(one.key) == 1 or one.key in word_list("title_words"))
    return any(mark in gap for mark in ".!?") and not is_title


_Path = tuple[float, tuple[int, int, int, int] | None]


def _best_path(left: Sequence[int], right: Sequence[int], a: Sequence[str], b: Sequence[str]) -> list[Passage]:
    """The passages that share the most words, found from the end of both printings on."""
    rows, columns = len(left) - 1, len(right) - 1
    best: dict[tuple[int, int], _Path] = {}
    for i, j in product(range(rows, -1, -1), range(columns, -1, -1)):
        steps = [(1, 0)] * (i < rows) + [(0, 1)] * (j < columns)
        found: list[tuple[float, int, int]] = [(best[i + m, j + n][0], m, n) for m, n in steps]
        for m, n in product(range(1, min(_MOST_JOINED, rows - i) + 1), range(1, min(_MOST_JOINED, columns - j) + 1)):
            gain = _gain(a[left[i] : left[i + m]], b[right[j] : right[j + n]], m + n)
            if gain > 0:
                found.append((gain + best[i + m, j + n][0], m, n))
        score, m, n = max(found, key=lambda step: step[0], default=(0.0, 0, 0))
        best[i, j] = (score, (i, i + m, j, j + n) if m or n else None)
    return list(_walk(best, left, right))


def _gain(ours: Sequence[str], theirs: Sequence[str], sentences: int) -> float:
    """How many words two passages share in order, less what it costs to join sentences; nothing where they are unlike."""
    kept = LCSseq.similarity(ours, theirs)
    few = min(len(ours), len(theirs))
    if kept < _LIKENESS * few:
        return 0.0
    if kept == few:
        return kept - _WHOLE_COST * (sentences - 2)
    return kept - _JOINING_COST * (sentences - 2)


def _walk(best: dict[tuple[int, int], _Path], left: Sequence[int], right: Sequence[int]) -> Iterator[Passage]:
    at = (0, 0)
    while (step := best[at][1]) is not None:
        i, down, j, across = step
        yield Passage(range(left[i], left[down]), range(right[j], right[across]))
        at = (down, across)


def _joined(passages: Sequence[Passage]) -> list[Passage]:
    """Sentences that one printing alone has, together with their neighbors of the same kind."""
    found: list[Passage] = []
    for passage in passages:
        last = found[-1] if found else None
        if last is not None and last.is_whole and passage.is_whole and bool(last.ours) == bool(passage.ours):
            ours = range(last.ours.start, passage.ours.stop)
            found[-1] = Passage(ours, range(last.theirs.start, passage.theirs.stop))
        else:
            found.append(passage)
    return found
