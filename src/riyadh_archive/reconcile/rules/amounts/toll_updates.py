"""Whether tolls differ as tolls do with time: a number that a later report gives higher is news and no conflict.

How many are missing or in hospital may fall as well. In: claims of one toll. Out: whether they are stages of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise, permutations
from math import inf

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import figure_of


def of_these_days(first: Mapping[str, Claim], reports: Reports) -> dict[str, Claim]:
    """The claims by article, without those many times as high as any of a known day whose report does not tell its own."""
    dated = [figure_of(c).quantity or 0 for a, c in first.items() if reports.article(a).published]
    most = DAYS_APART * max(dated, default=0) or inf
    return {a: c for a, c in first.items() if reports.article(a).published or (figure_of(c).quantity or 0) < most}


def has_risen(claims: Iterable[Claim]) -> bool:
    """Whether a number is told as one that has risen: "the toll rose to 24", "stood at 24 on Wednesday night"."""
    return any(words_in(e.text, "rising_tolls") for claim in claims for e in claim.evidence)


def has_fallen(claims: Iterable[Claim], reports: Reports) -> bool:
    """Whether a report of a later day tells a lower number than one before it, on the next day not as one that has risen.

    What is printed on the morning after may be the toll of the evening.
    """
    dated = [(day, claim) for claim in claims if (day := reports.article(claim.article).published) is not None]
    return any(
        a[0] < b[0]
        and (figure_of(a[1]).quantity or 0) > (figure_of(b[1]).quantity or 0)
        and (date.fromisoformat(b[0][:10]) - date.fromisoformat(a[0][:10]) > timedelta(days=1) or not has_risen([b[1]]))
        for a, b in permutations(dated, 2)
    )


def is_progress(claims: Iterable[Claim], reports: Reports) -> bool:
    """Whether reports tell three numbers or more, each of one origin alone: it grew from hour to hour."""
    tellers: dict[float | int | None, set[str]] = defaultdict(set)
    for claim in claims:
        tellers[figure_of(claim).quantity].add(claim.article)
    return len(tellers) >= STAGES and all(reports.origins(articles) == 1 for articles in tellers.values())


def are_far(claims: Iterable[Claim]) -> bool:
    """Whether the highest number is many times the lowest: those are days apart where no report tells its own."""
    numbers = [figure_of(claim).quantity or 0 for claim in claims]
    return max(numbers) >= DAYS_APART * min(numbers) > 0


STAGES, DAYS_APART = 3, 5
"""So many numbers of one toll are stages of it, two may be a slip; so many times another it is one of another day."""


def is_update(first: Mapping[str, Claim], reports: Reports) -> bool:
    """Whether a toll differs as tolls do with time: all reports are dated, and a later one has no lower number.

    How many are missing or in hospital rises and falls: there another day is reason enough.
    """
    if is_tried(reports):
        return False
    days = [reports.article(a).published or "" for a in first]
    if "" in days and len(set(days)) > 2 and not is_surpassed(first, reports):
        first = {a: claim for a, claim in first.items() if reports.article(a).published}  # it rose from day to day
    dated = sorted((reports.article(a).published or "", figure_of(claim).quantity or 0) for a, claim in first.items())
    rising = all(earlier[1] <= later[1] for earlier, later in pairwise(dated) if earlier[0] < later[0])
    return (rising or is_moving(first.values())) and bool(dated[0][0]) and dated[0][0] < dated[-1][0]


def is_surpassed(first: Mapping[str, Claim], reports: Reports) -> bool:
    """Whether a report of no day tells more than the last ones do, two of which agree: 156 against 146 and 146."""
    day = {a: reports.article(a).published or "" for a in first}
    latest = figure_of(first[max(day, key=lambda a: (day[a], a))])
    agreeing = [c for c in first.values() if figure_of(c).quantity == latest.quantity]
    if latest.comparator != "=" or len(agreeing) < 2 or is_moving(first.values()):
        return False
    return any(not day[a] and _exceeds(figure_of(c), latest) for a, c in first.items())


def _exceeds(value: FigureValue, other: FigureValue) -> bool:
    return (value.quantity or 0) > (other.quantity or 0) and not do_meet(value, other)


def is_tried(reports: Reports) -> bool:
    """Whether two reports tell of a verdict or a sentence: what was done is counted by then."""
    return len({c.article for c in reports.topic("measures") if c.subject in ("verdict", "sentences")}) > 1


def is_moving(claims: Iterable[Claim]) -> bool:
    return all(words_in(figure_of(claim).of, "moving_tolls") for claim in claims)
