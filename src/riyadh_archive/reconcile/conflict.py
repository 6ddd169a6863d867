"""Where the reports of a story differ.

In: the reports of a story. Out: the conflicts that the rules of each topic find, the gravest first. A rule compares
articles with one another, or one article with background knowledge; what an article does not say conflicts with
nothing.
"""

from collections.abc import Callable, Iterable
from typing import get_args

from riyadh_archive.errors import sparing
from riyadh_archive.model import TOPICS, Claim, Conflict, ConflictKind, Severity, Topic
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import RULES, names, odd_names, turned, values
from riyadh_archive.reconcile.rules.days.calendar_days import calendar_conflicts
from riyadh_archive.reconcile.rules.offices import administration, benches, holders, known, posts

_SEVERITIES = get_args(Severity)
_KINDS = get_args(ConflictKind)
_TOPICS = (*TOPICS, "names")
_ACROSS: frozenset[Topic] = frozenset(("date", "venue", "quotes", "measures", "figures"))
"""Topics whose rules compare articles with one another alone: in a story of one article they find nothing."""


def find_conflicts(reports: Reports, faults: list[str] | None = None) -> tuple[Conflict, ...]:
    """The conflicts in order of severity, kind, topic, label and id.

    Rules that fail cost their own conflicts alone where `faults` is given to be told of it; else they raise.
    """
    compared = TOPICS if len(reports.articles) > 1 else [topic for topic in TOPICS if topic not in _ACROSS]
    found: list[Conflict] = []
    for part, find in [*((topic, RULES[topic].conflicts) for topic in compared), *_ACROSS_TOPICS]:
        with sparing(f"conflicts of {part}", faults):
            found += list(find(reports))
    with sparing("conflicts of odd names", faults):
        found += odd_names.conflicts(reports, found)
    for part, find_rest in (("values", values.conflicts), ("opposites", turned.conflicts)):
        with sparing(f"conflicts of {part}", faults):
            found += find_rest(reports, [place for c in found for side in c.sides for place in side.evidence])
    return tuple(sorted({c.id: c for c in found}.values(), key=_order))


def _of_offices(reports: Reports) -> Iterable[Conflict]:
    """Who holds which office, by one another and by what is known."""
    held = list(posts.iter_holders(reports))
    yield from posts.conflicts(reports, held)
    yield from known.conflicts(reports)
    yield from holders.conflicts(reports, held)
    yield from benches.bench_conflicts(reports)


_ACROSS_TOPICS: tuple[tuple[str, Callable[[Reports], Iterable[Conflict]]], ...] = (
    ("names", names.conflicts),
    ("offices", _of_offices),
    ("weekdays", calendar_conflicts),
)


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
