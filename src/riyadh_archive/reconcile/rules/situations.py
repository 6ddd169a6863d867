"""What was the case or was not: one report has an alarm go off that another says did not.

Each question of `situations.toml` is answered once for an event. A report that answers both ways tells of two things, or of two
times, and takes neither side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.situations import situations
from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side, told_by
from riyadh_archive.text import squeeze_spaces

RULE = "situation"
"""The rule of such a claim."""


def is_situation(claim: Claim) -> bool:
    """Whether a claim of `measures` answers such a question."""
    return claim.rule == RULE


def situation_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each question that reports answer with yes and with no."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if is_situation(claim):
            told[claim.subject].append(claim)
    for question, claims in sorted(told.items()):
        yes, no = ([c for c in claims if c.stance == stance] for stance in ("asserted", "denied"))
        both = {c.article for c in yes} & {c.article for c in no}
        sides = [[c for c in side if c.article not in both] for side in (yes, no)]
        if all(sides) and not (situations()[question].late and _has_turned(sides, reports)):
            yield _conflict(question, sides, reports)


def _has_turned(sides: Sequence[Sequence[Claim]], reports: Reports) -> bool:
    """Whether all reports on one side are of a later day than those on the other, or some do not tell theirs."""
    days = [[reports.article(c.article).published or "" for c in side] for side in sides]
    known = all(day for side in days for day in side)
    return not known or max(days[0]) < min(days[1]) or max(days[1]) < min(days[0])


def _conflict(question: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(squeeze_spaces(claims[0].evidence[0].text)), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"Whether or not – {question[0].lower()}{question[1:]}",
        explanation=f"Reports tell one thing and its opposite: {said}.{copying(sides, reports)}",
        sides=sides,
    )
