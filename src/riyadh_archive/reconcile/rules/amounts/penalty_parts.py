"""Parts of a penalty that are longer than the whole: "six years for fraud" where all others tell of five years in prison.

A report that tells the sentence for one charge, what must be served of it or what is suspended need not tell the whole, so
that a shorter part contradicts nothing. In: claims of the topic `figures`. Out: contradictions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.amounts.figure_keys import LENGTHS, figure_key, is_part_of_penalty
from riyadh_archive.reconcile.rules.counts import agree, count_conflict, figure_of
from riyadh_archive.reconcile.values import by_article

WHOLE = "prison sentence of "
"""How the key of a sentence as a whole begins."""
SURE = 2
"""Reports that tell one whole, so that none of them tells a part of it as the whole."""


def penalty_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One contradiction for each person of whose sentence a report tells a part that is longer than the whole."""
    wholes: dict[object, list[Claim]] = defaultdict(list)
    parts: dict[object, list[Claim]] = defaultdict(list)
    for claim in reports.topic("figures"):
        value = figure_of(claim)
        if claim.stance != "asserted" or value.quantity is None or value.comparator != "=" or value.unit not in LENGTHS:
            continue
        what, who = figure_key(claim, reports)[:2]
        if what == WHOLE:
            wholes[who].append(claim)
        elif is_part_of_penalty(value.of):
            parts[who].append(claim)
    for who in sorted(wholes.keys() & parts.keys(), key=str):
        for article in sorted({c.article for c in parts[who]}):
            told = by_article(c for c in wholes[who] if c.article != article)
            others = [max(claims, key=_years) for claims in told.values()]
            longer = [c for c in parts[who] if c.article == article and others and _years(c) > max(map(_years, others))]
            if longer and agree(others) and len(others) >= SURE:
                yield count_conflict([others, longer], reports)


def is_one_sentence(claims: Sequence[Claim]) -> bool:
    """Whether all reports of somebody's sentence but one, two at least, tell the same one length, and that one two lengths."""
    told = [frozenset((figure_of(c).quantity, figure_of(c).unit) for c in own) for own in by_article(claims).values()]
    sure = [lengths for lengths in told if len(lengths) == 1]
    return SURE <= len(sure) == len(told) - 1 and len(set(sure)) == 1


def _years(claim: Claim) -> float:
    value = figure_of(claim)
    return (value.quantity or 0) * _YEARS[value.unit or ""]


_YEARS = {"day": 1 / 365, "week": 7 / 365, "month": 1 / 12, "year": 1.0}
"""Years in each unit of a sentence."""
