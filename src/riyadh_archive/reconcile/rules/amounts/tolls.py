"""Tolls: how many were killed, hurt, arrested or are missing.

A toll that a later report gives higher is news and no conflict; how many are missing may fall as well.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.amounts.toll_scenes import numbers_of
from riyadh_archive.reconcile.rules.amounts.toll_updates import (
    are_far,
    has_fallen,
    has_risen,
    is_moving,
    is_progress,
    is_surpassed,
    is_tried,
    is_update,
    of_these_days,
)
from riyadh_archive.reconcile.rules.counts import count_conflict, figure_of
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.values import clusters, without_bridges

FAR_TOLLS = 50
"""A toll fifty times another is of something else (deaths in a trial of a drug, deaths of the disease in a year)."""
MOST_OF_NONE = 500
"""So many at most stand against a report that tells of none: "no arrests", "63 were arrested"."""


def toll_conflicts(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a toll, by the number that each article names first: later ones are of other events."""
    first = of_these_days({article: _loosest(claims) for article, claims in told.items()}, reports)
    meet = _meeting(first, told, reports)
    if first and is_surpassed(first, reports):
        first = {article: first[article] for article in without_bridges(list(first), lambda a, b: not meet(a, b))}
    found = clusters(list(first), meet)
    same_day = _apart_on_one_day(first, meet, reports)
    undated = [first[article] for article in first if not reports.article(article).published]
    if not is_tried(reports) and is_progress([*undated, *(first[article] for article in same_day)], reports):
        return
    if same_day and (len(found) == 1 or is_update(first, reports)):
        found, first = clusters(same_day, meet), {article: first[article] for article in same_day}
    if len(found) > 1 and not is_update(first, reports) and not _is_far(first.values()):
        yield from toll_conflict([[first[article] for article in cluster] for cluster in found], reports)


def _meeting(
    first: Mapping[str, Claim], told: Mapping[str, Sequence[Claim]], reports: Reports
) -> Callable[[str, str], bool]:
    """Whether the first tolls of two articles may be one number.

    A report that tells an early toll, of those confirmed so far, may go on to the number of another.
    """
    early = {article for article, claim in first.items() if words_in(sentence_around(claim, reports), "early_tolls")}
    beside = {
        article: {figure_of(c).quantity for c in claims} if article in early else set()
        for article, claims in told.items()
    }
    numbers = {article: numbers_of(claim, reports) for article, claim in first.items()}

    def meet(a: str, b: str) -> bool:
        if any(do_meet(x, y) for x in numbers[a] for y in numbers[b]) or _is_some_of(first[a], first[b]):
            return True
        return figure_of(first[a]).quantity in beside[b] or figure_of(first[b]).quantity in beside[a]

    return meet


def _is_some_of(a: Claim, b: Claim) -> bool:
    """Whether one toll counts men, and the other more people who were arrested, men or not: "four men held", "11 held"."""
    fewer, more = sorted((a, b), key=lambda claim: figure_of(claim).quantity or 0)
    men, all_men = (words_in(figure_of(claim).of, "men") for claim in (fewer, more))
    return a.subject.startswith("arrested") and bool(men) and not all_men


def _is_far(claims: Iterable[Claim]) -> bool:
    """Whether the highest toll is so many times the lowest that it is of something else."""
    numbers = [figure_of(claim).quantity or 0 for claim in claims]
    return max(numbers) > (FAR_TOLLS * min(numbers) or MOST_OF_NONE)


def _loosest(claims: Sequence[Claim]) -> Claim:
    """The first claim of an article, or where it tells the same number as a bound too, that one: "36 dead", "at least 36"."""
    number = figure_of(claims[0]).quantity
    bounds = [c for c in claims if figure_of(c).quantity == number and figure_of(c).comparator == ">"]
    return bounds[0] if bounds else claims[0]


def _apart_on_one_day(first: Mapping[str, Claim], meet: Callable[[str, str], bool], reports: Reports) -> list[str]:
    """The articles of one day that tell tolls apart from one another, where the toll rises from day to day."""
    if is_moving(first.values()):
        return []
    day = {article: reports.article(article).published for article in first}
    pairs = [(a, b) for a, b in combinations(first, 2) if day[a] and day[a] == day[b] and not meet(a, b)]
    apart = {article for pair in pairs for article in pair}
    return [article for article in first if article in apart]


def toll_conflict(sides: Sequence[Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a toll; none over those who come and go where the reports do not all say when they were written."""
    claims = [claim for side in sides for claim in side]
    dated = all(reports.article(claim.article).published for claim in claims)
    if not dated and (is_moving(claims) or is_progress(claims, reports) or are_far(claims)):
        return
    if has_risen(claims) and not has_fallen(claims, reports):
        return
    note = "Tolls are corrected as time goes by" + (
        "." if dated else "; the reports do not all say when they were written."
    )
    yield count_conflict(sides, reports, kind="discrepancy", severity="medium" if dated else "low", note=f" {note}")
