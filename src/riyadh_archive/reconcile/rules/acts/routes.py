"""The way of a ship or plane that came to grief: "from Lakor to Varn" in one report, "from Varn to Lakor" in another.

Two routes differ where one is the other turned round, or where an end of one is a place that the other report never prints.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.places import chain_of, meet_surely
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters

ROUTE = "route"
"""The subject of such claims."""


def route_label(value: MeasureValue) -> str:
    """`Route: Lakor to Varn`."""
    return f"Route: {value.target}"


def ends_of(claim: Claim) -> tuple[str, str]:
    """Both ends of a route."""
    assert isinstance(claim.value, MeasureValue)
    start, _, goal = (claim.value.target or "").partition(" to ")
    return start, goal


def route_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one contradiction over the way that the story's vessel was going."""
    told = by_article(c for c in reports.topic("measures") if c.subject == ROUTE)
    kept = [a for a, own in told.items() if len({ends_of(c)[0] for c in own}) == 1]
    found = clusters(kept, lambda a, b: not _are_apart(told[a], told[b], reports))
    if len(found) > 1:
        yield _conflict([[told[a][0] for a in cluster] for cluster in found], reports)


def _are_apart(ours: Sequence[Claim], theirs: Sequence[Claim], reports: Reports) -> bool:
    """Whether some route of each differs, where the same journey is told: "Lima to Peru", "Lima to Ica"."""
    return any(_differ(a, b, reports) for a in ours for b in theirs)


def _differ(a: Claim, b: Claim, reports: Reports) -> bool:
    (start, goal), (other_start, other_goal) = ends_of(a), ends_of(b)
    if _same(start, other_goal) and _same(goal, other_start) and not _same(start, goal):
        return True
    pairs = ((start, other_start), (goal, other_goal))
    apart = [pair for pair in pairs if not _same(*pair)]
    if len(apart) != 1:
        return False
    ((ours, theirs),) = apart
    return not (_prints(a.article, theirs, reports) or _prints(b.article, ours, reports))


def _same(a: str, b: str) -> bool:
    ours, theirs = sorted((fold_name(a), fold_name(b)), key=len)
    return theirs == ours or theirs.startswith(f"{ours} ") or meet_surely(chain_of(a), chain_of(b))


def _prints(article: str, place: str, reports: Reports) -> bool:
    return fold_name(place) in fold_name(reports.article(article).text)


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(" to ".join(ends_of(claims[0])), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "contradiction",
        "medium",
        "measures",
        label=f"Where it was going: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports tell other ways of one journey: {said}.{copying(sides, reports)}",
        sides=sides,
    )
