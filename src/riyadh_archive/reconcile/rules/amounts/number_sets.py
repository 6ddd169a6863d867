"""Whether the numbers that two articles give for one thing can be one, or are told of two things.

In: by article the claims of one thing. Out: yes or no for two of them. What is asked of an article alone is looked up once,
and what is asked of two once for all that tell it in the same sentence: a story may have hundreds of reports.
"""

import re
from collections.abc import Mapping, Sequence

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.amounts.figure_keys import DURATION, JOBS, TURNOUT
from riyadh_archive.reconcile.rules.amounts.other_things import CHANGING, are_other_things
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import numbers_around, sentence_around
from riyadh_archive.reconcile.values import stems

SENTENCED = "sentence"
"""Subject of prison sentences, which a title rounds and a report then tells to the month."""
PEAK = 0.2
"""By how much of the lower one two strongest gusts differ."""


SCORE = "score"
"""The rule of one half of a result."""


class NumberSets:
    """The articles that count one thing, each with one number: which of them meet."""

    def __init__(self, told: Mapping[str, list[Claim]], reports: Reports) -> None:
        self._reports = reports
        self._first = {article: claims[0] for article, claims in told.items()}
        self._value = {article: _as_surely_told(claims) for article, claims in told.items()}
        self._beside = {article: numbers_around(claim, reports) for article, claim in self._first.items()}
        numbers: dict[tuple[object, ...], int] = {}
        self._kind = {article: numbers.setdefault(self._telling(article), len(numbers)) for article in told}
        self._met: dict[tuple[int, int], bool] = {}

    def _telling(self, article: str) -> tuple[object, ...]:
        """All by which an article is compared; two that are alike in it meet the same others."""
        claim, of = self._first[article], figure_of(self._first[article]).of
        beyond = claim.subject == JOBS or claim.subject.startswith(DURATION) or TURNOUT in stems(of)
        told = vars(self._value[article]).values()
        sentence = sentence_around(claim, self._reports)
        return (*told, of, claim.subject, claim.rule, sentence, article if beyond else None)

    def meet(self, a: str, b: str) -> bool:
        """Whether the numbers of two articles can be one, or their sentences show that they are of two things."""
        kinds = self._kind[a], self._kind[b]
        found = self._met.get(kinds)
        if found is None:
            found = self._met[kinds] = self._do_meet(a, b)
        return found

    def _do_meet(self, a: str, b: str) -> bool:
        ours, theirs = self._value[a], self._value[b]
        peaks = ours.comparator == theirs.comparator == "<" and self._first[a].subject in CHANGING
        ranges = ours.comparator == theirs.comparator == ">" and all(_is_range(self._first[x]) for x in (a, b))
        met = ours.quantity == theirs.quantity if ranges else do_meet(ours, theirs)
        met = met and not (peaks and _are_two_peaks(ours.quantity, theirs.quantity))
        beside = _printed(theirs) in self._beside[a] or _printed(ours) in self._beside[b]
        beside = beside and self._first[a].rule != SCORE  # "3-2 in a shootout after a 1-1 draw" is no 3-1
        return met or beside or are_other_things(self._first[a], self._first[b], self._reports)


def _printed(value: FigureValue) -> str:
    return f"{value.quantity:,}"


def _is_range(claim: Claim) -> bool:
    """Whether a sentence is told by its least and its most: "three to 10 years", of which the least is the number told."""
    return claim.subject == SENTENCED and any(_RANGE.search(e.text) for e in claim.evidence)


_RANGE = re.compile(r"\w[ -]to[ -]\w|\d[-–]\d")


def _as_surely_told(claims: Sequence[Claim]) -> FigureValue:
    """The first figure of an article, as a rough one where it tells it so: "five-hour talks" of "nearly five hours".

    Where it only bounds the number and tells it elsewhere, the number: "more than five hours", "five and a half hours".
    """
    first = figure_of(claims[0])
    if claims[0].subject == SENTENCED or (claims[0].subject.startswith(DURATION) and first.comparator in "<>"):
        return next(
            (v for c in claims if (v := figure_of(c)).comparator == "="), first
        )  # more than 11 years: 11 and a half
    rough = (figure_of(c) for c in claims if figure_of(c).comparator == "~")
    return next((value for value in rough if (value.quantity, value.unit) == (first.quantity, first.unit)), first)


def _are_two_peaks(ours: float | None, theirs: float | None) -> bool:
    """Whether gusts of "up to" so much and so much are two measurements: the greater is a fifth above the other."""
    low, high = sorted((ours or 0, theirs or 0))
    return high > low * (1 + PEAK)
