"""Days of what is to come: "will be sworn in on October 4" in one report, "the inauguration is set for October 11" in another.

A kind of thing to come is compared where each report gives it one day, and where no other names stand beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.events import days_meet
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.plans import plan_of, plan_words
from riyadh_archive.model import Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

VOTE = "vote"
POSTPONED = "postponed event"
"""The kind of what was put off: its new day lies ahead without "will", and "until" it is no bound."""
BEFORE = 16
"""Code points before the words of a date in which "will", "is to" may stand."""
_LAST_CLAUSE = re.compile(r"[.,;:!?\n]")
_CAMPAIGN = re.compile(r"\b(?:primary|primaries|caucus|caucuses|Primary|Primaries)\b")
_DAY = 10
"""Characters of a full date in EDTF; years and months are too coarse for a plan."""


def plan_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each thing to come that reports put on other days."""
    by_kind: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        other = claim.stance == "asserted" and reports.event(claim) != PRINCIPAL
        if other and len(_date(claim)) == _DAY and "XX" not in _date(claim)[4:] and (kind := _kind(claim, reports)):
            by_kind[kind].append(claim)
    for kind, claims in sorted(by_kind.items()):
        told = by_article(claims)
        sole = [own[0] for own in told.values() if len({_date(c)[4:] for c in own}) == 1]
        found = clusters(sole, _may_be_one_day if kind == POSTPONED else _may_both_be_right)
        if len(found) > 1:
            yield _conflict(kind, found, reports)


def _date(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def _kind(claim: Claim, reports: Reports) -> str | None:
    """What the clause of a date tells to come; None for what has been.

    A campaign has many votes, of one state after the other.
    """
    words, text = _words(claim), reports.article(claim.article).text
    if (kind := plan_of(" ".join(words))) in (None, POSTPONED):
        return kind
    before = [_LAST_CLAUSE.split(text[max(0, e.start - BEFORE) : e.start])[-1] for e in claim.evidence]
    near = {word.key for part in before for word in iter_words(part)}
    if plan_words("coming").isdisjoint(words) and plan_words("coming_before").isdisjoint(near):
        return None
    return None if kind == VOTE and _CAMPAIGN.search(text) else kind


def _words(claim: Claim) -> list[str]:
    return [word.key for e in claim.evidence for word in iter_words(e.text)]


def _may_be_one_day(a: Claim, b: Claim) -> bool:
    return not _days_apart(a, b)


def _may_both_be_right(a: Claim, b: Claim) -> bool:
    return not _apart(a, b)


def _days_apart(a: Claim, b: Claim) -> bool:
    """Whether two days are two, and no other names stand beside them."""
    return not days_meet(_date(a), _date(b)) and _names_meet(a, b)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two days of one thing to come cannot both be right: "by May 3" holds every day before."""
    if not _days_apart(a, b):
        return False
    ours, theirs = (not plan_words("bounds").isdisjoint(_words(c)) for c in (a, b))
    if ours != theirs:
        bound, other = (a, b) if ours else (b, a)
        return _date(other)[5:] > _date(bound)[5:]
    return True


def _names_meet(a: Claim, b: Claim) -> bool:
    """Whether no other names stand beside the two days: two defendants are sentenced on two days."""
    ours, theirs = _names(a), _names(b)
    return not ours or not theirs or bool(ours & theirs)


def _names(claim: Claim) -> frozenset[str]:
    dated = weekdays().keys() | months().keys()
    words = [word for e in claim.evidence for word in e.text.split()[1:]]
    return frozenset(w.strip(",.") for w in words if w[:1].isupper() and w.strip(",.") not in dated)


def _conflict(kind: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(join_words(sorted({_date(c) for c in claims}), last="or"), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "date",
        label=f"When the {kind} is to be: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports put what is to come on other days: {said}.{copying(sides, reports)}",
        sides=sides,
    )
