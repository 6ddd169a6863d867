"""When and where those who met are to meet again: "the next round will be in Geneva" in one report, "in Vienna" in another.

In: the reports of a story. Out: a discrepancy for days, and one for places, where each report tells one in sentences on what
is to come. A second round and a third are two, and so are talks of experts and of leaders.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.plans import is_next_meeting, may_tell_next_meeting, plan_words
from riyadh_archive.model import Citation, Claim, Conflict, DateValue, Topic
from riyadh_archive.reconcile.places import chain_of, lie_apart
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.reconcile.values import clusters
from riyadh_archive.text import word_keys

_SENTENCE = re.compile(r"[^.!?\n]{20,400}(?:\.(?=\w)[^.!?\n]{0,200})?")
"""A sentence of a report; a point inside a word ("U.S") ends none."""
_INTO = re.compile(r"\b(?:in|at) (?:the |Saudi |central |downtown )?$")
_LED_UP = re.compile(r"\b(?:after|following)\b[^,;]*$", re.IGNORECASE)
"""The words before a place where what is told of it came before: "Following talks in | Oman, they announced"."""
_MAY = re.compile(r"\bmay\b")
"""The verb in small letters, which is no month."""
BEFORE = 20
"""Code points before a place in which the word stands that puts something there."""


class Plan(NamedTuple):
    """What one sentence of an article tells of the next meeting: its day and its place, "" where it tells none or several.

    `kind` are the words that tell who or what it is of, `number` the ordinals.
    """

    article: str
    day: str
    place: str
    cited: Citation
    kind: frozenset[str]
    number: frozenset[str]


def next_meeting_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one discrepancy of days and one of places."""
    plans = [plan for article in reports.articles for plan in _read(article.id, reports)]
    dated = _sole([p for p in plans if p.day], [p.day for p in plans if p.day])
    yield from _of(dated, [p.day for p in dated], reports, "date")
    placed = _sole([p for p in plans if p.place], [p.place for p in plans if p.place])
    yield from _of(placed, [p.place for p in placed], reports, "venue")


def _sole(plans: Sequence[Plan], told: Sequence[str]) -> list[Plan]:
    """The first plan of each article that tells one value alone."""
    values = {p.article: {t for q, t in zip(plans, told, strict=True) if q.article == p.article} for p in plans}
    return [p for p in {p.article: p for p in reversed(plans)}.values() if len(values[p.article]) == 1]


def _of(plans: Sequence[Plan], told: Sequence[str], reports: Reports, topic: Topic) -> Iterator[Conflict]:
    """The discrepancy of reports that tell the same next meeting in values that cannot be one."""
    value = dict(zip(plans, told, strict=True))

    def apart(a: Plan, b: Plan) -> bool:
        if a.kind != b.kind or a.article == b.article or (a.number and b.number and a.number != b.number):
            return False
        ours, theirs = value[a], value[b]
        return not days_meet(ours, theirs) if topic == "date" else lie_apart(chain_of(ours), chain_of(theirs))

    differing = [p for p in plans if any(apart(p, q) for q in plans)]
    found = clusters(sorted(differing, key=lambda p: (p.article, p.cited.start)), lambda a, b: not apart(a, b))
    if len(found) > 1 and all(any(apart(a, b) for a in x for b in y) for x, y in combinations(found, 2)):
        yield _conflict([(value[side[0]], [p.cited for p in side]) for side in found], reports, topic)


def _read(article: str, reports: Reports) -> Iterator[Plan]:
    """The sentences of an article on the next meeting that is to come."""
    text = reports.article(article).text
    for match in _SENTENCE.finditer(text):
        if not may_tell_next_meeting(match.group()):
            continue
        printed = word_keys(match.group())
        words = frozenset(printed)
        if plan_words("to_come").isdisjoint(words) or not is_next_meeting(" ".join(printed)):
            continue
        if plan_words("open").isdisjoint(words) and not _MAY.search(match.group()):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            cited = Citation(article=article, start=start, end=match.end(), text=text[start : match.end()])
            kind, number = words & plan_words("kinds_of_meeting"), words & plan_words("ordinals")
            yield Plan(article, _day(cited, reports), _place(cited, reports), cited, kind, number)


def _day(cited: Citation, reports: Reports) -> str:
    """The only day or month that is dated in a sentence."""
    days = {_date(c) for c in reports.topic_in(cited.article, "date") if _is_in(c, cited)}
    days = {day for day in days if not day.endswith("XX") and "-" in day}
    return days.pop() if len(days) == 1 else ""


def _date(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def _is_in(claim: Claim, cited: Citation) -> bool:
    return any(cited.start <= e.start < cited.end for e in claim.evidence)


def _place(cited: Citation, reports: Reports) -> str:
    """The only place in which a sentence puts anything."""
    told = [m for m in reports.names.mentions_of("place").get(cited.article, ()) if cited.start <= m.start < cited.end]
    text = reports.article(cited.article).text
    put = {
        m.text
        for m in told
        if _INTO.search(text, max(cited.start, m.start - BEFORE), m.start)
        and not _LED_UP.search(text, cited.start, m.start)
    }
    put = {name for name in put if not any(name in chain_of(other)[1:] for other in put)}
    return put.pop() if len(put) == 1 else ""


def _conflict(found: Sequence[tuple[str, Sequence[Citation]]], reports: Reports, topic: Topic) -> Conflict:
    sides = [cited_side(name, list(cited), reports) for name, cited in found]
    said = told_by(sides, reports)
    asks = "When" if topic == "date" else "Where"
    return make_conflict(
        "discrepancy",
        "medium",
        topic,
        label=f"{asks} the next meeting is to be: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports tell of the next meeting differently: {said}.{copying(sides, reports)}",
        sides=sides,
    )
