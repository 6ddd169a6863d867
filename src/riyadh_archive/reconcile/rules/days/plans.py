"""Days of what is to come: "will be sworn in on October 4" in one report, "the inauguration is set for October 11" in another.

A kind of thing to come is compared where each report gives it one day, and where no other names stand beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.plans import TRUCE, plan_of, plan_words
from riyadh_archive.model import Citation, Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.days.court_kinds import courts_meet, without_courts
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

VOTE = "vote"
POSTPONED = "postponed event"
"""The kind of what was put off: its new day lies ahead without "will", and "until" it is no bound."""
BEFORE = 16
"""Code points before the words of a date in which "will", "is to" may stand."""
NEAR = 5
"""The last words of a clause, its day among them, where "by" and "until" bound the day."""
_LAST_CLAUSE = re.compile(r"[.,;:!?\n]")
_OWNED_DAY = re.compile(r"\w+['’]s\b")
"""A day that owns its event: "to" before it belongs to another verb."""
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
        if kind == TRUCE and any("midnight" in sentence_around(c, reports) for c in sole):
            continue  # midnight of Saturday is that of Sunday as well
        found = clusters(sole, _may_be_one_day if kind == POSTPONED else _may_both_be_right)
        if len(found) > 1 and (kind == TRUCE or not _are_of_two_people(sole, reports)):
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
    owned = [e for e in claim.evidence if not _OWNED_DAY.match(e.text)]  # what to know about today's sentencing
    before = [_LAST_CLAUSE.split(text[max(0, e.start - BEFORE) : e.start])[-1] for e in owned]
    near = {word.key for part in before for word in iter_words(part)}
    told = not (plan_words("coming").isdisjoint(words) and plan_words("coming_before").isdisjoint(near))
    if not told and _date(claim) <= (reports.article(claim.article).published or "9")[:_DAY]:
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
    return not days_meet(_date(a), _date(b)) and _names_meet(a, b) and courts_meet(a, b)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two days of one thing to come cannot both be right: "by May 3" holds every day before."""
    if not _days_apart(a, b):
        return False
    ours, theirs = (not plan_words("bounds").isdisjoint(_words(c)[-NEAR:]) for c in (a, b))
    if ours != theirs:
        bound, other = (a, b) if ours else (b, a)
        if "until" in _words(bound)[-NEAR:]:
            return _date(other)[5:] < _date(bound)[5:]
        return _date(other)[5:] > _date(bound)[5:]
    return True


def _names_meet(a: Claim, b: Claim) -> bool:
    """Whether no other names stand beside the two days: two defendants are sentenced on two days."""
    ours, theirs = _names(a), _names(b)
    return not ours or not theirs or bool(ours & theirs)


def _are_of_two_people(claims: Sequence[Claim], reports: Reports) -> bool:
    """Whether the sentences of two of the days name people, and nobody in common: two defendants come back on two days."""
    mentions = reports.names.mentions_of("person")
    named = [_people(c, mentions.get(c.article, ()), reports) for c in claims]
    return any(a and b and a.isdisjoint(b) for a, b in combinations(named, 2))


def _people(claim: Claim, mentions: Sequence[Citation], reports: Reports) -> frozenset[str]:
    """Whom the sentence of a date names up to the date."""
    place = claim.evidence[0]
    before = reports.article(claim.article).text[max(0, place.start - SENTENCE) : place.start]
    opens = place.start - len(_SENTENCE_END.split(before)[-1])
    inside = [m for m in mentions if opens <= m.start < place.end]
    return frozenset(reports.names.canonical(claim.article, m.text) for m in inside)


SENTENCE = 120
"""Code points before a date in which its sentence names people."""
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")


def _names(claim: Claim) -> frozenset[str]:
    dated = weekdays().keys() | months().keys()
    words = [word for e in claim.evidence for word in without_courts(e.text).split()[1:]]
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
