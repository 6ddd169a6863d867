"""Figures: how many of what.

A figure is a set of numbers: "more than four" holds 4.5. Two figures for the same thing contradict one another where
the sets do not meet. A toll that a later report gives higher is news, not a contradiction.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf

from riyadh_archive.model import Claim, Conflict, FigureValue, Severity, Value
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, by_article, clusters, commonest, stems

ABOUT = 0.1
"""A figure given as about right is taken to be off by a tenth at most."""
ROUNDED_FROM = 1000
"""From a thousand on a number with zeros at its end is read as rounded: "12,000" and "12,300" contradict nothing."""


def _value(claim: Claim) -> FigureValue:
    assert isinstance(claim.value, FigureValue)
    return claim.value


def _key(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """What is counted, in which unit, of which event."""
    return reports.event(claim), stems(_value(claim).unit), stems(_value(claim).of)


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Figures of one thing are compared."""
    return (_key(claim, reports),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One figure of one thing: the same number, or both vague; "about 40" and "40" are one."""
    ours, theirs = _value(a), _value(b)
    if _key(a, reports) != _key(b, reports) or ours.quantity != theirs.quantity:
        return None
    if ours.comparator != theirs.comparator and not {ours.comparator, theirs.comparator} <= {"=", "~"}:
        return None
    if ours.quantity is None and a.subject != b.subject:
        return None
    return 1.0, f"both count {label(ours, a.subject)}"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The commonest value."""
    return commonest(_value(claim) for claim in members)


def label(value: Value, subject: str) -> str:
    """`more than 4 hour — meeting`, `several year — tensions`."""
    assert isinstance(value, FigureValue)
    sign = {"=": "", ">": "more than ", "<": "fewer than ", "~": "about "}[value.comparator]
    number = "several" if value.quantity is None else f"{sign}{value.quantity:,}"
    unit = f" {value.unit}" if value.unit else ""
    return f"{number}{unit}{f' — {value.of}' if value.of else ''}"


def bounds(value: FigureValue) -> tuple[float, float]:
    """The least and greatest number that a figure may mean; a vague one may mean any.

    >>> bounds(FigureValue(quantity=4, comparator=">"))
    (4, inf)
    """
    if value.quantity is None:
        return -inf, inf
    if value.comparator == "~":
        return value.quantity * (1 - ABOUT), value.quantity * (1 + ABOUT)
    if value.comparator == "=" and value.quantity >= ROUNDED_FROM:
        return value.quantity - _rounding(value.quantity), value.quantity + _rounding(value.quantity)
    return (-inf if value.comparator == "<" else value.quantity), (inf if value.comparator == ">" else value.quantity)


def _rounding(quantity: float) -> float:
    """How far a number may stand from what was counted: half of what its last digit that is no zero counts.

    >>> _rounding(12000), _rounding(1213)
    (500.0, 0)
    """
    digits = str(int(quantity))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros / 2 if zeros else 0


def do_meet(a: FigureValue, b: FigureValue) -> bool:
    """Whether two figures can be one number."""
    (low, high), (least, most) = bounds(a), bounds(b)
    return low <= most and least <= high


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each thing that articles count differently; an article with two numbers for it is left out."""
    counted: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reports.topic("figures"):
        if claim.stance == "asserted" and _value(claim).quantity is not None and stems(_value(claim).of):
            counted[_key(claim, reports)].append(claim)
    for members in counted.values():
        yield from _of_thing({a: claims for a, claims in by_article(members).items() if _agree(claims)}, reports)


def _of_thing(told: Mapping[str, list[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict of the articles that count one thing, `told` by article."""
    found = clusters(list(told), lambda a, b: do_meet(_value(told[a][0]), _value(told[b][0])))
    if len(found) > 1 and not _is_update(told, reports):
        yield _conflict([[c for a in cluster for c in told[a]] for cluster in found], reports)


def _agree(claims: Sequence[Claim]) -> bool:
    return all(do_meet(_value(claims[0]), _value(c)) for c in claims)


def _is_toll(claim: Claim) -> bool:
    return bool(words_in(f"{_value(claim).unit} {_value(claim).of} {claim.subject}", "tolls"))


def _is_update(told: Mapping[str, list[Claim]], reports: Reports) -> bool:
    """Whether a toll differs as tolls do with time: all reports are dated, and a later one has no lower number."""
    if not all(_is_toll(claims[0]) for claims in told.values()):
        return False
    dated = sorted((reports.article(a).published or "", _value(claims[0]).quantity or 0) for a, claims in told.items())
    rising = all(earlier[1] <= later[1] for earlier, later in pairwise(dated) if earlier[0] < later[0])
    return rising and bool(dated[0][0]) and dated[0][0] < dated[-1][0]


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [
        make_side(label(commonest(_value(c) for c in claims), claims[0].subject), claims, reports) for claims in found
    ]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    toll = any(_is_toll(c) for claims in found for c in claims)
    severity: Severity = "low" if toll else "medium"
    later = " Tolls are corrected as time goes by; the reports do not all say when they were written." if toll else ""
    return make_conflict(
        "discrepancy" if toll else "contradiction",
        severity,
        "figures",
        label=f"How many: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports count one thing differently: {said}.{later}{copying(sides, reports)}",
        sides=sides,
    )
