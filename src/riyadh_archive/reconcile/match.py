"""Which claims of a story say the same thing: explained edges between pairs.

In: the reports of a story. Out: `Edge`s between claims of one topic that match, with score and reason, as many as join all
that say the same: what others tie already is not compared again. Only claims that share a key of their topic are compared.
A denied claim matches denied ones alone. Matching is symmetric.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riyadh_archive.errors import sparing
from riyadh_archive.model import TOPICS, Claim, Topic
from riyadh_archive.reconcile.classes import Classes
from riyadh_archive.reconcile.pairing import crowd_pairs
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import RULES

_HOW_FOUND = {"mention", "score", "resolved_from", "weekday"}
"""What values keep of how they were found; no rule compares it."""


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
    first, second = (a, b) if a.id < b.id else (b, a)
    found = RULES[a.topic].match(first, second, reports)
    return Edge(first.id, second.id, found[0], found[1]) if found else None


def find_matches(reports: Reports, faults: list[str] | None = None) -> tuple[Edge, ...]:
    """The edges of the story, in order of topic and ids.

    Rules that fail leave the claims of their topic apart where `faults` is given to be told of it; else they raise.
    """
    found: list[Edge] = []
    for topic in TOPICS:
        with sparing(f"matches of {topic}", faults):
            found += sorted(_topic_edges(topic, reports), key=lambda e: (e.a, e.b))
    return tuple(found)


def _topic_edges(topic: Topic, reports: Reports) -> Iterator[Edge]:
    if len(reports.topic(topic)) < 2:
        return
    blocks: dict[tuple[object, ...], list[Claim]] = {}
    for claim in reports.topic(topic):
        for key in RULES[topic].keys(claim, reports):
            blocks.setdefault((claim.stance, key), []).append(claim)
    classes = Classes(claim.id for claim in reports.topic(topic))
    asked: set[tuple[str, str]] = set()  # claims that share several keys are compared once
    for block in blocks.values():
        for a, b in _pairs(_by_words(block, reports)) if len(block) > 1 else ():
            if (a.id, b.id) in asked or classes.are_one(a.id, b.id):
                continue
            asked.add((a.id, b.id))
            if edge := match_claims(a, b, reports):
                classes.join(a.id, b.id)
                yield edge


def _by_words(block: Sequence[Claim], reports: Reports) -> list[list[Claim]]:
    """The claims of a block, those that say the same in the same words together."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in block:
        found.setdefault(_said(claim, reports), []).append(claim)
    return list(found.values())


def _pairs(said: Sequence[Sequence[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Claims that say the same in the same words are each compared with the first of them; only the firsts with others.

    A thousand reprints cost a thousand comparisons and not half a million.
    """
    for same in said:
        yield from ((same[0], other) for other in same[1:])
    firsts = [same[0] for same in said]
    for one, other in crowd_pairs(range(len(firsts)), [claim.article for claim in firsts]):
        yield firsts[one], firsts[other]


def _said(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Everything by which rules compare a claim."""
    told = (repr(part) for name, part in vars(claim.value).items() if name not in _HOW_FOUND)
    return claim.subject, reports.event(claim), *told
