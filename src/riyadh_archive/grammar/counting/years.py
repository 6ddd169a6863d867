"""Whether four digits that could be a year count or measure: "more than 2000 homes", "sent 1900 troops", "2880 x 1800".

In: tokens and the index of one. Out: a truth value. A year before what it dates has an article, an owner or a preposition:
"the 2019 protesters", "its 2016 officers", "in 2019 workers".
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.figures import comparators, figure_words, is_plural, singular, units
from riyadh_archive.lexicon.words import DETERMINER

_LENGTH = 4
"""Digits of a year."""
_LONGEST_BOUND = 4
"""Words of "in the region of"."""
_BY = frozenset("x×")


def counts_or_measures(rows: Tokens, i: int) -> bool:
    """Whether the four digits at token i are a number of things, of units, or one side of a screen."""
    behind = rows.lowers[i + 1] if rows.sentences[i + 1 : i + 2] == [rows.sentences[i]] else ""
    if not behind:
        return False
    before = rows.lowers[i - 1] if i and rows.sentences[i - 1] == rows.sentences[i] else ""
    if (
        before in _BY
        or (behind in _BY and rows.words[i + 2 : i + 3] and rows.words[i + 2].isdigit())
        or behind in units()
    ):
        return True
    if rows.possessives[i + 1] or not rows.words[i + 1].islower() or not is_plural(behind):
        return False
    bounds = comparators("comparators")
    if any(" ".join(rows.lowers[k:i]) in bounds for k in range(max(0, i - _LONGEST_BOUND), i)):
        return behind not in figure_words("contexts", "of_years")
    dates = (
        before in figure_words("contexts", "before_years")
        or rows.classes[i - 1] == DETERMINER
        or rows.possessives[i - 1]
    )
    return not dates and singular(behind) in figure_words("nouns", "persons")


def without_counts(dates: Iterable[DateMention], rows: Tokens) -> Iterator[DateMention]:
    """The dates without bare numbers that count or measure."""
    for mention in dates:
        bare = mention.precision == "year" and len(mention.text) == _LENGTH and mention.text.isdigit()
        if not (bare and counts_or_measures(rows, bisect_left(rows.starts, mention.start))):
            yield mention
