"""One measure that is given other reasons, also where the reasons meet in part but one leaves out what the other names first.

In: the claims of imposed measures. Out: discrepancies, never within one article.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.agreements import forms
from riyadh_archive.lexicon.agreements import words as agreement_words
from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.acts.one_measure import (
    across,
    folded_actors,
    is_one_measure,
    measure_value,
    named_in,
)
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import clusters

PURPOSES = frozenset(("force", "pressure", "punish", "hurt", "harm", "weaken", "deter", "hit", "starve", "protect"))
"""Verbs of what measures aim at that are no verbs of agreements."""


def reason_conflicts(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """A discrepancy for each measure to which reports give reasons that share nothing."""
    told = [c for c in claims if measure_value(c).reasons]
    one = clusters(
        told,
        lambda a, b: (
            _may_share_actors(measure_value(a), measure_value(b)) and is_one_measure(measure_value(a), measure_value(b))
        ),
    )
    for measure in one:
        sides = clusters(measure, lambda a, b: not _reasons_differ(measure_value(a).reasons, measure_value(b).reasons))
        if len(sides) > 1 and across(sides):
            yield _reasons_conflict(sides, reports)


def _may_share_actors(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether the actors are the same, or those of one are among those of the other who acted together.

    A passive that names none leaves them to the other, where both name a target.
    """
    if a.actors and b.actors:
        ours, theirs = set(folded_actors(a)), set(folded_actors(b))
        return ours <= theirs or theirs <= ours
    return bool(a.target and b.target and (a.actors or b.actors))


def _reasons_differ(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one list of reasons lacks what the other names first; the first reason is the main one."""
    if _is_purpose(ours[0]) != _is_purpose(theirs[0]):
        return False  # what it is over and what it aims at are both true
    return not (named_in(ours[0], theirs) and named_in(theirs[0], ours))


def _is_purpose(reason: str) -> bool:
    """Whether a reason tells the aim: "deal further blows to its oil", "forcing it to talks".

    >>> _is_purpose("force it to talk"), _is_purpose("its war in Chad")
    (True, False)
    """
    first = reason.split()[0].lower() if reason.split() else ""
    return first in agreement_words("action_verbs") | PURPOSES or (
        first.endswith("ing") and first in forms("action_verbs")
    )


def _reasons_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(join_words(measure_value(claims[0]).reasons), claims, reports) for claims in found]
    said = told_by(sides, reports)
    values = [measure_value(claim) for claims in found for claim in claims]
    first = next((value for value in values if value.actors), values[0])
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=_asked(first),
        explanation=f"The same measures are given other reasons: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _asked(measure: MeasureValue) -> str:
    """What reports differ on, in words: "Why Peru imposed a levy", "Reason for expulsion of two envoys by Peru"."""
    actors = join_words(measure.actors)
    if measure.measure.split()[1:2] == ["of"] or not actors:
        return f"Reason for {measure.measure}{f' by {actors}' if actors else ''}"
    return f"Why {actors} imposed {measure.measure}"
