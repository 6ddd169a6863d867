"""Which two joined numbers are a result: "won 3-1", "beat holders Kilbride Rovers 3-2", "Rovers 2-3 Ashworth", "a 5-4 ruling".

In: tokens and the span of the numbers. Out: whether they are one; ranges, hours and addresses are none.
"""

from riyadh_archive.grammar.counting.numerals import same_sentence
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.figures import figure_words, is_plural, units

LONGEST_LOSER = 8
"""Words of the beaten side and of the verb before a score: "beat the nine-time champions Kilbride Rovers 3-2"."""


def is_score(rows: Tokens, i: int, last: int) -> bool:
    """Whether a word of winning or voting stands beside the joined numbers: "won 3-1", "a 5-4 ruling"."""
    near = figure_words("contexts", "score_words")
    around = [k for k in (*range(i - 3, i), last + 1, last + 2) if same_sentence(rows, i, k)]
    measured = same_sentence(rows, i, last + 1) and rows.lowers[last + 1] in units()
    if same_sentence(rows, i - 1, i) and rows.lowers[i - 1] in ("from", "at"):
        return False  # "slumped from 121-3", "were 45-2"
    if measured or any(rows.classes[k] == lexicon.NUMBER for k in around):
        return False
    return any(rows.lowers[k] in near for k in around) or _is_beaten(rows, i, last) or _stands_between(rows, i, last)


def _is_beaten(rows: Tokens, i: int, last: int) -> bool:
    """Whether a verb of winning has names for its object before the numbers: "beat holders Kilbride Rovers 3-2"."""
    k = i - 1
    while i - k <= LONGEST_LOSER and same_sentence(rows, k, i):
        if rows.lowers[k] in figure_words("contexts", "beating"):
            return not (same_sentence(rows, i, last + 1) and is_plural(rows.lowers[last + 1]))
        if not (rows.is_capitalized(k) or rows.classes[k] in "oHD"):
            return False
        k -= 1
    return False


def _stands_between(rows: Tokens, i: int, last: int) -> bool:
    """Whether the numbers stand between the names of two sides: "Rovers 2-3 Ashworth"; "Monday 9-5 Kiosk" is none."""
    sides = (i - 1, last + 1)
    if not all(same_sentence(rows, i, k) and rows.is_capitalized(k) and rows.words[k].isalpha() for k in sides):
        return False
    dated = weekdays().keys() | months().keys() | figure_words("contexts", "labels")
    return not any(rows.lowers[k] in dated or rows.words[k] in dated for k in sides)
