"""Since when a meeting is the first: "their first talks since 2015" in one report, "since 2019" in another.

Both may be right where they mean meetings of two kinds, so that what differs is told, not called impossible.
"""

import re
from collections.abc import Iterator

from riyadh_archive.model import Citation, Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters, kinds_told

BEFORE = 40
"""Code points before the words of a date in which "first" may stand: "the first face-to-face bilateral | meeting since"."""
_FIRST = re.compile(r"\bfirst\b[^.;:!?]{0,80}\bsince\b")
_YEAR_DIGITS = 4


def first_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy where reports call the meeting the first since other years, and each gives one."""
    told = by_article(claim for claim in reports.topic("date") if _is_since(claim, reports))
    sole = [own[0] for own in told.values() if len({_year(claim) for claim in own}) == 1]
    sole.sort(key=_year)
    found = clusters(sole, lambda a, b: _year(a) == _year(b))
    if len(found) > 1:
        sides = [make_side(_year(claims[0]), claims, reports) for claims in found]
        said = told_by(sides, reports)
        yield make_conflict(
            "discrepancy",
            "medium",
            "date",
            label=f"Since when the meeting is the first: {join_words([side.label for side in sides], last='or')}",
            explanation=f"Reports call a meeting the first since other years: {said}.{copying(sides, reports)}",
            sides=sides,
        )


def _year(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date[:_YEAR_DIGITS]


def _is_since(claim: Claim, reports: Reports) -> bool:
    """Whether a date is that since which a meeting is the first."""
    if claim.stance == "denied" or not _year(claim).isdigit():
        return False
    cited = [Citation(article=claim.article, start=e.start, end=e.end, text=e.text) for e in claim.evidence]
    return any(_tells(place, reports) for place in cited)


def _tells(place: Citation, reports: Reports) -> bool:
    if "since" not in place.text:
        return False
    around = reports.article(place.article).text[max(0, place.start - BEFORE) : place.end]
    told = _FIRST.search(around)
    return told is not None and "meeting" in kinds_told(told.group())
