"""How a conflict is put together: sides with their words, and an id that depends on their claims alone.

In: claims that stand against one another. Out: `Side`s and a `Conflict`. The evidence of a side is cut from the
evidence of its claims: at most `PIECES` of each article, none longer than `LONGEST`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from riyadh_archive.model import (
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Evidence,
    Reference,
    Severity,
    Side,
    stable_id,
)
from riyadh_archive.reconcile.reports import Reports

LONGEST = 700
"""Code points of one piece of evidence: two long sentences, as much as a reader checks at a glance."""
LONGEST_LABEL = 100
"""Characters of a label, about one line."""
PIECES = 3
"""Pieces of evidence of one article on one side: more repeat what the first have shown."""


def make_side(label: str, claims: Iterable[Claim], reports: Reports, *, pieces: int = PIECES) -> Side:
    """A side of the given claims; articles, claims and evidence are in order of article and place."""
    members = sorted({c.id: c for c in claims}.values(), key=lambda c: (c.article, _start(c), c.id))
    articles = tuple(sorted({claim.article for claim in members}))
    return Side(
        label=label,
        articles=articles,
        independent_sources=reports.origins(articles),
        claims=tuple(claim.id for claim in members),
        evidence=cite(members, pieces=pieces),
    )


def cited_side(label: str, citations: Sequence[Citation], reports: Reports) -> Side:
    """A side without claims, of words such as names; at most `PIECES` of an article, in order of article and place."""
    ordered = sorted(citations, key=lambda c: (c.article, c.start))
    articles = tuple(sorted({c.article for c in ordered}))
    kept = [c for a in articles for c in [c for c in ordered if c.article == a][:PIECES]]
    return Side(label=label, articles=articles, independent_sources=reports.origins(articles), evidence=tuple(kept))


def cite(claims: Sequence[Claim], *, pieces: int = PIECES) -> tuple[Citation, ...]:
    """At most `pieces` pieces of evidence an article: the first of every claim, then further ones, without overlap."""
    chosen: dict[str, list[Evidence]] = defaultdict(list)
    rounds = max((len(claim.evidence) for claim in claims), default=0)
    for turn in range(rounds):
        for claim in claims:
            taken = chosen[claim.article]
            if turn < len(claim.evidence) and len(taken) < pieces:
                piece = bounded(claim.evidence[turn])
                if not any(e.start < piece.end and piece.start < e.end for e in taken):
                    taken.append(piece)
    return tuple(
        Citation(article=article, start=e.start, end=e.end, text=e.text)
        for article in sorted(chosen)
        for e in sorted(chosen[article], key=lambda e: e.start)
    )


def bounded(evidence: Evidence) -> Evidence:
    """The evidence, cut at `LONGEST` code points."""
    if len(evidence.text) <= LONGEST:
        return evidence
    return Evidence(start=evidence.start, end=evidence.start + LONGEST, text=evidence.text[:LONGEST])


def make_conflict(
    kind: ConflictKind,
    severity: Severity,
    topic: str,
    *,
    label: str,
    explanation: str,
    sides: Sequence[Side],
    reference: Reference | None = None,
) -> Conflict:
    """A conflict whose id hashes kind, topic and the claims of its sides, or where they have none its evidence."""
    parts = sorted(
        ",".join(sorted(side.claims) or [f"{e.article}:{e.start}-{e.end}" for e in side.evidence]) for side in sides
    )
    return Conflict(
        id=stable_id("conflict", kind, topic, label if not any(s.claims for s in sides) else "", *parts),
        kind=kind,
        severity=severity,
        topic=topic,
        label=clipped(label),
        explanation=explanation,
        reference=reference,
        sides=tuple(sides),
    )


def clipped(label: str) -> str:
    """The label in one line that people read at a glance: cut at a blank, with "…" for the rest.

    >>> clipped("word " * 30) == ("word " * 20).strip() + " …"
    True
    """
    if len(label) <= LONGEST_LABEL:
        return label
    blank = label.rfind(" ", 0, LONGEST_LABEL + 1)
    return label[: blank if blank > 0 else LONGEST_LABEL].rstrip(" ,;:") + " …"


def told_by(sides: Sequence[Side], reports: Reports) -> str:
    """Which articles say what, in the words of the sides: "wire and daily: 2025-02-18; blog: 2025-02-17"."""
    return "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)


def copying(sides: Sequence[Side], reports: Reports) -> str:
    """A sentence, with a blank before it, for articles of one side that copy or rewrite one of another; else "".

    A rewrite that differs from what it rewrites is one source against itself, and a reader must know it.
    """
    found = []
    for side in sides:
        for article in side.articles:
            origins = reports.article(article).derived_from
            across = sorted(
                {o for o in origins for s in sides if s is not side and o in s.articles} - set(side.articles)
            )
            if across:
                found.append(f"{reports.short_name(article)} is derived from {reports.short_names(across)}")
    return f" ({'; '.join(dict.fromkeys(found))}.)" if found else ""


def _start(claim: Claim) -> int:
    return claim.evidence[0].start if claim.evidence else -1
