"""What a disaster came from: one report blames a squall, the next a fire in the engine room.

Two causes differ where they are of two kinds that the table knows and neither report has a word for that of the other; a
cause that one report tells and another rules out differs as well. Nobody knows at first, so that it is no more than a
discrepancy.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.causes import cause_words, kinds_of_cause
from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

CAUSE = "cause"
"""The subject of such claims."""


def cause_label(value: MeasureValue) -> str:
    """`Cause: an electrical fault`."""
    return f"Cause: {join_words(value.reasons)}"


def shared_cause(ours: MeasureValue, theirs: MeasureValue) -> bool:
    """Whether two causes are of one kind."""
    return bool(_kinds_in(*ours.reasons) & _kinds_in(*theirs.reasons))


def cause_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one conflict over what the event came from."""
    told = by_article(c for c in reports.topic("measures") if c.subject == CAUSE)
    if len(told) > 1:
        asserted = {a: [c for c in claims if c.stance == "asserted"] for a, claims in told.items()}
        asserted = {a: claims for a, claims in asserted.items() if claims}
        apart = [a for a in asserted if any(_differ(asserted[a], asserted[b], reports) for b in asserted if a != b)]
        found = clusters(apart, lambda a, b: not _differ(asserted[a], asserted[b], reports))
        if len(found) > 1:
            yield _conflict([[c for a in cluster for c in asserted[a]] for cluster in found], reports)
            return
        yield from _denied(told, reports)


def _denied(told: dict[str, list[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a cause that one report tells and another rules out."""
    denied = [c for claims in told.values() for c in claims if c.stance == "denied"]
    for no in denied:
        yes = [
            c
            for claims in told.values()
            for c in claims
            if c.stance == "asserted" and c.article != no.article and _kinds([c]) & _kinds([no])
        ]
        if yes and not any(_kinds([c]) & _kinds([no]) for c in told[no.article] if c.stance == "asserted"):
            yield _conflict([yes, [no]], reports)
            return


def _kinds(claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(kind for c in claims if isinstance(c.value, MeasureValue) for kind in _kinds_in(*c.value.reasons))


def _kinds_in(*texts: str) -> frozenset[str]:
    return kinds_of_cause(tuple(word.key for text in texts for word in iter_words(text)))


def _differ(ours: Sequence[Claim], theirs: Sequence[Claim], reports: Reports) -> bool:
    """Whether two reports tell causes of kinds of which the other has no word."""
    left, right = _kinds(ours), _kinds(theirs)
    return not (
        left & right
        or left & _hinted(reports.article(theirs[0].article).text)
        or right & _hinted(reports.article(ours[0].article).text)
    )


def _hinted(text: str) -> frozenset[str]:
    """The kinds of which a report has a word that it hardly prints of anything else."""
    return kinds_of_cause(tuple(w.key for w in iter_words(text) if w.key not in cause_words("common")))


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(_label(claims)), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"What caused it: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports give one event other causes: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _label(claims: Sequence[Claim]) -> str:
    value = claims[0].value
    assert isinstance(value, MeasureValue)
    return ("not " if claims[0].stance == "denied" else "") + join_words(value.reasons)
