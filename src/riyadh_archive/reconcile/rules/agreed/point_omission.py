"""A numbered list of points of which reports give different parts: one omission for the list as a whole.

In: the reports of a story. Out: at most one conflict.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.agreed.point_value import point_value
from riyadh_archive.reconcile.sides import make_conflict, make_side, told_by


def omission_of_points(reports: Reports) -> Iterator[Conflict]:
    """One conflict for the list as a whole, where articles report different parts of it."""
    reported: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for article in reports.articles:
        if numbers := reports.point_numbers.get(article.id):
            reported[numbers].append(article.id)
    if len(reported) < 2:
        return
    whole = sorted({n for numbers in reported for n in numbers})
    order = sorted(reported, key=lambda numbers: (len(numbers), numbers))
    sides = [
        make_side(_parts(numbers, whole), _one_each(reported[numbers], reports), reports, pieces=len(whole))
        for numbers in order
    ]
    said = told_by(sides, reports)
    yield make_conflict(
        "omission",
        "low",
        "principles",
        label=f"Which of the {len(whole)} agreed points are reported",
        explanation=f"Of the {len(whole)} numbered points the reports give different parts: {said}.",
        sides=sides,
    )


def _one_each(articles: Sequence[str], reports: Reports) -> list[Claim]:
    """The first claim of each article on each numbered point."""
    first: dict[tuple[str, int], Claim] = {}
    for claim in reports.topic("principles"):
        number = point_value(claim).number
        if claim.article in articles and number is not None and claim.stance == "asserted":
            first.setdefault((claim.article, number), claim)
    return list(first.values())


def _parts(numbers: Sequence[int], whole: Sequence[int]) -> str:
    """`points 1, 2 and 3`, `all 4 points`."""
    if len(numbers) == len(whole):
        return f"all {len(whole)} points"
    return f"point{'s' if len(numbers) > 1 else ''} {join_words([str(n) for n in numbers])}"
