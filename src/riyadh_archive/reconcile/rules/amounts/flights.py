"""The number of the flight that crashed: "Flight 417" in one report, "Flight 471" in another.

In: the reports of a story. Out: a discrepancy where reports of which each names one flight name different ones. Of a flight
of another year or of one before nothing is compared, nor of a report that names two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from riyadh_archive.model import Citation, Conflict
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.reconcile.values import clusters

_FLIGHT = re.compile(
    r"\b[Ff]light (?:[Nn]o\.? |[Nn]umber )?(?P<code>[A-Z0-9]{0,3}[ -]?\d{2,4})\b"
    r"(?! ?(?:%|people|passengers|miles|km|kilomet|feet|met|hours|minutes|seconds|days|years))"
)
"""The word, the code of the airline where it is told, and the number: "Flight 417", "flight QX417", "flight No. Q2-417"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LONGEST = 4
"""Digits of the number of a flight at most; those before them are of the code."""
AROUND = 90
"""Code points to either side in which a year or "earlier" tells of another flight."""


def flight_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one discrepancy, over the flight of the event that befell the story."""
    told = ((article.id, _named(article.id, reports)) for article in reports.articles)
    named = {article: flight for article, flight in told if flight is not None}
    found = clusters(sorted(named), lambda a, b: _is_one(named[a][0], named[b][0]))
    if len(found) == 1 or not found:
        return
    sides = [cited_side(f"Flight {named[ids[0]][0]}", [named[i][1] for i in ids], reports) for ids in found]
    yield make_conflict(
        "discrepancy",
        "medium",
        "figures",
        label=f"Which flight it was: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports number one flight differently: {told_by(sides, reports)}.{copying(sides, reports)}",
        sides=sides,
    )


def _named(article: str, reports: Reports) -> tuple[str, Citation] | None:
    """The one flight that a report names, and where first; None where it names none, several, or one of another time."""
    text = reports.article(article).text
    numbers: dict[str, list[Citation]] = defaultdict(list)
    for match in _FLIGHT.finditer(text) if "light " in text else ():
        around = f"{text[max(0, match.start() - AROUND) : match.start()]} {text[match.end() : match.end() + AROUND]}"
        if _YEAR.search(around) or words_in(around, "other_flights"):
            return None
        cited = Citation(article=article, start=match.start(), end=match.end(), text=match.group())
        numbers[re.sub(r"\D", "", match["code"])[-LONGEST:]].append(cited)
    told = sorted(numbers, key=len)
    if not told or not all(_is_one(told[0], number) for number in told):
        return None
    return told[0], numbers[told[0]][0]


def _is_one(a: str, b: str) -> bool:
    """Whether two numbers may be of one flight: a digit of the code may stand before one."""
    return a.endswith(b) or b.endswith(a)
