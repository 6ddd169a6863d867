"""Which claims of a story say the same thing: explained edges between pairs.

In: the reports of a story. Out: one `Edge` for each pair of claims of one topic that match, with score and reason. Only
claims that share a key of their topic are compared. A denied claim matches denied ones alone. Matching is symmetric.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from riyadh_archive.model import TOPICS, Claim
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import RULES


@dataclass(frozen=True, slots=True)
class Edge:
    """Two claims, by id in order, that say the same: `score` in [0, 1], and why."""

    a: str
    b: str
    score: float
    reason: str


def match_claims(a: Claim, b: Claim, reports: Reports) -> Edge | None:
    """The edge between two claims, None where they do not say the same; the order of the two does not matter."""
    if a.topic != b.topic or a.stance != b.stance or a.id == b.id:
        return None
    first, second = sorted((a, b), key=lambda c: c.id)
    found = RULES[a.topic].match(first, second, reports)
    return Edge(first.id, second.id, found[0], found[1]) if found else None


def find_matches(reports: Reports) -> tuple[Edge, ...]:
    """Every edge of the story, in order of topic and ids."""
    return tuple(edge for topic in TOPICS for edge in sorted(_topic_edges(topic, reports), key=lambda e: (e.a, e.b)))


def _topic_edges(topic: str, reports: Reports) -> Iterator[Edge]:
    blocks: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    claims = reports.topic(topic)  # type: ignore[arg-type]
    for claim in claims:
        for key in RULES[topic].keys(claim, reports):
            blocks[(claim.stance, key)].append(claim)
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for a, b in combinations(members, 2):
            pair = (min(a.id, b.id), max(a.id, b.id))
            if pair not in seen:
                seen.add(pair)
                if edge := match_claims(a, b, reports):
                    yield edge
