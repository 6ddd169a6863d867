"""Who sat on a bench: "Justices Ana Lim and Tom Ash" in one report, "Justices Ana Lim and Eva Moss" in another.

A report that tells of a bench tells all of it. Benches of one size with all judges but one in common are one bench, unless a
report prints both names that are other. In: claims of the topic `attendees`. Out: discrepancies.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import AttendeeValue, Claim, Conflict
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import clusters

RULE = "sat on the bench"
"""The rule of such a claim."""
SPELLED_OTHERWISE = 2
"""Letters by which one name is spelled in two ways."""


def bench_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each seat that reports give to several judges."""
    seats = list(_seats(_sole_benches(reports), reports))
    judges = list(dict.fromkeys(claim for pair in seats for claim in pair))
    for lot in clusters(judges, lambda a, b: (a, b) in seats or (b, a) in seats):
        names = sorted({_name(claim) for claim in lot})
        sides = [make_side(name, [claim for claim in lot if _name(claim) == name], reports) for name in names]
        yield make_conflict(
            "discrepancy",
            "medium",
            "attendees",
            label=f"Who sat on the bench: {join_words(names, last='or')}",
            explanation=f"One bench has other judges: {told_by(sides, reports)}.{copying(sides, reports)}",
            sides=sides,
        )


def _seats(benches: Mapping[str, Mapping[str, Claim]], reports: Reports) -> Iterator[tuple[Claim, Claim]]:
    """The two judges of each seat in which the benches of two reports differ."""
    for a, b in combinations(sorted(benches), 2):
        ours, theirs = benches[a], benches[b]
        mine, other = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
        if len(mine) == len(other) == 1 < len(ours):
            one, two = ours[mine.pop()], theirs[other.pop()]
            if not (_prints(one, b, reports) or _prints(two, a, reports)):
                yield one, two


def _sole_benches(reports: Reports) -> dict[str, dict[str, Claim]]:
    """The judges of the one bench of each article that tells of one alone, by canonical name."""
    told: dict[str, dict[int, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for claim in reports.topic("attendees"):
        if claim.rule == RULE and claim.stance == "asserted":
            told[claim.article][claim.evidence[0].start][reports.names.canonical(claim.article, _name(claim))] = claim
    return {article: next(iter(benches.values())) for article, benches in told.items() if len(benches) == 1}


def _prints(claim: Claim, article: str, reports: Reports) -> bool:
    """Whether an article prints the surname of a judge, spelled in one way or another."""
    surname = fold_name(_name(claim).split()[-1])
    words = {fold_name(word.strip(".,;:()’'")) for word in reports.article(article).text.split() if word[:1].isupper()}
    return any(OSA.distance(surname, word) <= SPELLED_OTHERWISE for word in words if word[:1] == surname[:1])


def _name(claim: Claim) -> str:
    assert isinstance(claim.value, AttendeeValue)
    return claim.value.name
