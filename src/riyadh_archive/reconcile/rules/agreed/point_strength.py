"""A point that is agreed in one report and only explored, or bound to a condition, in another.

In: the asserted claims of one point. Out: discrepancies.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import get_args

from riyadh_archive.lexicon.agreements import phrases
from riyadh_archive.model import Claim, Conflict, Strength
from riyadh_archive.reconcile.agreeing.point_things import concepts
from riyadh_archive.reconcile.reports import Reports, claim_order
from riyadh_archive.reconcile.rules.agreed.point_value import QUOTE_EDGES, plain, point_value
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import by_article, commonest_known
from riyadh_archive.text import iter_words

STEPS_APART = 2
"""Exploring and agreeing differ; intending and agreeing, agreeing and done are told for one another as time goes by."""
_STRENGTHS: tuple[Strength, ...] = get_args(Strength)


def strength_conflicts(members: Sequence[Claim], reports: Reports, *, steps: int = STEPS_APART) -> Iterator[Conflict]:
    """One conflict for a point that is agreed here and no more than explored there, or only on a condition.

    `steps` are those from the one strength to the other that count.
    """
    told = by_article(members)
    level = {a: max(_level(c) for c in claims) for a, claims in told.items()}
    weak = [a for a in told if any(level[b] - level[a] >= steps for b in told)]
    firm = [a for a in told if any(level[a] - level[b] >= steps for b in told)]
    if weak and firm:
        yield _strength_conflict([c for a in firm for c in told[a]], [c for a in weak for c in told[a]], reports)
        return
    bound = [a for a in told if all(point_value(c).condition for c in told[a])]
    agreed = _STRENGTHS.index("agree")
    if not any(level[a] >= agreed for a in bound):
        return
    asked = [condition for a in bound for c in told[a] if (condition := point_value(c).condition)]
    free = [
        a
        for a in told
        if not any(point_value(c).condition for c in told[a])
        and not all(_is_headline(c, reports) for c in told[a])
        and _condition_things(reports.article(a).text).isdisjoint(_things(*asked))
    ]
    if any(level[a] >= agreed for a in free):
        yield _condition_conflict([c for a in free for c in told[a]], [c for a in bound for c in told[a]], reports)


def _level(claim: Claim) -> int:
    """How firm a point is, from 0 on: that the paper about it is signed makes it agreed and not done."""
    firmness = _STRENGTHS.index(point_value(claim).strength)
    return min(firmness, _STRENGTHS.index("agree")) if claim.rule == _SIGNED else firmness


_SIGNED = "closed a deal"


def _is_headline(claim: Claim, reports: Reports) -> bool:
    """Whether a point is told in a headline alone, which has no room for conditions."""
    titles = [b for b in reports.article(claim.article).blocks if b.kind == "title"]
    return all(any(b.start <= e.start < b.end for b in titles) for e in claim.evidence)


@lru_cache(maxsize=16)
def _condition_things(text: str) -> frozenset[str]:
    """What the sentences of a text make something depend on: every point of a report asks for it."""
    told = []
    for found in _conditions().finditer(text):
        stop = _ENDED.search(text, found.end(), found.end() + CONDITION_REACH)
        told.append(text[found.end() : stop.start() if stop else found.end() + CONDITION_REACH])
    return _things(*told)


def _things(*texts: str) -> frozenset[str]:
    """What the words of the texts are about; a country by any of its names."""
    return frozenset(name for text in texts for word in iter_words(text) for name, _ in concepts(word.key))


CONDITION_REACH = 160
"""Code points of a condition at most: "subject to acceptance and concurrent implementation by the other side"."""
_ENDED = re.compile(r"[.!?;][”\"’]?\s|\n")


@cache
def _conditions() -> re.Pattern[str]:
    """The words that open a condition, as words of their own."""
    openers = (re.escape(" ".join(words)) for group in phrases("conditions").values() for words in group)
    return re.compile(rf"\b(?:{'|'.join(openers)})\b", re.IGNORECASE)


def _strength_conflict(firm: Sequence[Claim], weak: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side(_worded(_strongest(claims)), claims, reports) for claims in (firm, weak)]
    strong, soft = (point_value(_strongest(claims)) for claims in (firm, weak))
    depends = f", depending on {_quoted(soft.condition)}" if soft.condition and not strong.condition else ""
    return make_conflict(
        "discrepancy",
        "medium",
        "principles",
        label=f"How firmly it was agreed: {plain(soft.text)}",
        explanation=f"{reports.short_names(sides[0].articles)} reports the point as “{strong.strength}”, "
        f"{reports.short_names(sides[1].articles)} as “{soft.strength}”{depends}.{copying(sides, reports)}",
        sides=sides,
    )


def _condition_conflict(free: Sequence[Claim], bound: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side("without a condition", free, reports), make_side("on a condition", bound, reports)]
    condition = commonest_known(point_value(c).condition for c in bound)
    return make_conflict(
        "discrepancy",
        "low",
        "principles",
        label=f"On which condition it was agreed: {plain(point_value(bound[0]).text)}",
        explanation=f"{reports.short_names(sides[1].articles)} makes the point depend on {_quoted(condition or '')}; "
        f"{reports.short_names(sides[0].articles)} states it without a condition.{copying(sides, reports)}",
        sides=sides,
    )


def _quoted(words: str) -> str:
    """Printed words in marks of ours, without those of the article."""
    return f"“{words.strip(QUOTE_EDGES)}”"


def _strongest(claims: Sequence[Claim]) -> Claim:
    """The strongest claim, of equals one with a condition, of these the first."""
    level = {c.id: -_STRENGTHS.index(point_value(c).strength) for c in claims}
    return min(claims, key=lambda c: (level[c.id], not point_value(c).condition, claim_order(c)))


def _worded(claim: Claim) -> str:
    return f"{point_value(claim).strength}: {plain(point_value(claim).text)}"
