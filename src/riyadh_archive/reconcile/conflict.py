"""Where the reports of a story differ.

In: the reports of a story. Out: the conflicts that the rules of each topic find, the gravest first. A rule compares
articles with one another, or one article with background knowledge; what an article does not say conflicts with
nothing.
"""

from typing import get_args

from riyadh_archive.model import TOPICS, Claim, Conflict, ConflictKind, Severity, Topic
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import RULES, administration, holders, known, names, posts, values

_SEVERITIES = get_args(Severity)
_KINDS = get_args(ConflictKind)
_TOPICS = (*TOPICS, "names")
_ACROSS: frozenset[Topic] = frozenset(("date", "venue", "quotes", "measures", "figures"))
"""Topics whose rules compare articles with one another alone: in a story of one article they find nothing."""


def find_conflicts(reports: Reports) -> tuple[Conflict, ...]:
    """The conflicts in order of severity, kind, topic, label and id."""
    compared = TOPICS if len(reports.articles) > 1 else [topic for topic in TOPICS if topic not in _ACROSS]
    found = [conflict for topic in compared for conflict in RULES[topic].conflicts(reports)]
    held = list(posts.iter_holders(reports))
    found += [
        *names.conflicts(reports),
        *posts.conflicts(reports, held),
        *known.conflicts(reports),
        *holders.conflicts(reports, held),
    ]
    found += values.conflicts(reports, [place for c in found for side in c.sides for place in side.evidence])
    return tuple(sorted({c.id: c for c in found}.values(), key=_order))


def is_refuted(conflict: Conflict, claim: Claim) -> bool:
    """Whether what is known speaks against a claim of a conflict, and not against another side."""
    if conflict.reference is None:
        return False
    return len(conflict.sides) == 1 or (
        claim.topic == "administration" and administration.is_refuted(claim, conflict.reference)
    )


def _order(conflict: Conflict) -> tuple[object, ...]:
    return (
        _SEVERITIES.index(conflict.severity),
        _KINDS.index(conflict.kind),
        _TOPICS.index(conflict.topic),
        conflict.label,
        conflict.id,
    )
