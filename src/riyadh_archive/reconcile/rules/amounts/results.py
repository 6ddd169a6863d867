"""Results of matches and votes: articles that agree on one half of a result and differ on the other, or count one house twice.

In: the reports of a story. Out: by article the claims of one half that differ. Two results with no half in common are of two
matches, or of two parts of one; two votes are one where as many voted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from riyadh_archive.model import Claim
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports
from riyadh_archive.reconcile.rules.counts import agree, figure_of, surest
from riyadh_archive.reconcile.rules.set_apart import is_set_apart, sentence_around

SCORES = ("winning score", "losing score")
"""Subjects of the two halves of a result."""
HALVES = ("half-time score of the leader", "half-time score of the other")
"""Subjects of the two halves of the score at the break."""
VOTES = ("votes of the majority", "votes of the minority")
"""Subjects of the two parts of a vote, compared in the same way."""
SMALLEST_HOUSE = 30
"""Boards and panels of a dozen vote on many things with the same number present; of a house hardly ever as many come twice."""
SAME_TURNOUT = 0.02
"""Share of all votes by which two counts of one vote differ: an abstention more or less."""


def results_apart(reports: Reports) -> Iterator[dict[str, list[Claim]]]:
    """The claims of one half by article, for each half that differs."""
    for pair in (SCORES, HALVES, VOTES):
        asserted = [c for c in reports.topic("figures") if c.subject in pair and c.stance == "asserted"]
        asserted = [c for c in asserted if reports.event(c) in (PRINCIPAL, None)]
        told = {subject: surest([c for c in asserted if c.subject == subject], reports) for subject in pair}
        won, lost = ({a: c for a, c in told[subject].items() if agree(c)} for subject in pair)
        for ours, others in ((won, lost), (lost, won)):
            if len({figure_of(c[0]).quantity for a, c in others.items() if a in ours}) == 1:
                yield {a: c for a, c in ours.items() if a in others}
        if pair == VOTES:
            yield from _of_one_house(won, lost)
            yield from _of_one_bench(won, lost, reports)


def _of_one_house(won: Mapping[str, list[Claim]], lost: Mapping[str, list[Claim]]) -> Iterator[dict[str, list[Claim]]]:
    """The votes for it of articles whose counts have both halves different and the same number of votes in all."""
    both = {a: (_number(won[a]), _number(lost[a])) for a in won if a in lost}
    if len(both) < 2 or any(len({pair[i] for pair in both.values()}) != len(set(both.values())) for i in (0, 1)):
        return
    sums = [a + b for a, b in both.values()]
    if (
        len(set(both.values())) > 1
        and min(sums) >= SMALLEST_HOUSE
        and max(sums) - min(sums) <= SAME_TURNOUT * max(sums)
    ):
        yield {a: won[a] for a in both}


LARGEST_BENCH = 17
"""Judges of the largest bench that votes on one case."""
_BENCH = re.compile(r"\b(?:court|justices?|judges?|bench|tribunal|panel)\b", re.I)


def _of_one_bench(
    won: Mapping[str, list[Claim]], lost: Mapping[str, list[Claim]], reports: Reports
) -> Iterator[dict[str, list[Claim]]]:
    """The votes for it of articles that tell of a bench of judges, where both parts differ: 4-1 and 8-3."""
    of_bench = {
        a: claims
        for a, claims in won.items()
        if a in lost
        and _number(claims) + _number(lost[a]) <= LARGEST_BENCH
        and all(_BENCH.search(sentence_around(c, reports)) and not is_set_apart(c, reports) for c in claims)
    }
    fors = {_number(c) for c in of_bench.values()}
    againsts = {_number(lost[a]) for a in of_bench}
    if len(fors) > 1 and len(againsts) > 1:
        yield of_bench


def _number(claims: Sequence[Claim]) -> float:
    return figure_of(claims[0]).quantity or 0
