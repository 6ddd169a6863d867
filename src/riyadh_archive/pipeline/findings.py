"""What the reports of a story say to each claim of a draft that was reconciled with them.

In: a reconciled story with the draft in it, and the lineage of every report as it is without the draft. Out: findings, the
gravest first. A count of sources never has the draft in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from riyadh_archive.model import Citation, Claim, Conflict, Edit, Group, QuoteValue, Side
from riyadh_archive.reconcile import Reconciled, claim_label, is_refuted, word_changes
from riyadh_archive.vocabulary import NAMES_TOPIC, SEVERITIES, rank

Status = Literal["contradicted", "differs", "changed", "disputed", "new", "supported"]
STATUSES: tuple[Status, ...] = ("contradicted", "differs", "changed", "disputed", "new", "supported")
"""contradicted: cannot be true beside what reports say, or what is known. differs: both may be true, but an editor must look.
changed: a quotation in other words. disputed: reports contradict one another, and as many stand with the draft as against it,
or what is known does.
new: not in the archive. supported: reports say the same."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """A quotation as a report prints it, and what the draft changed: `ours` in the report's words, `theirs` in the draft's."""

    printed: Citation
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found to one claim of the draft, or to a name in it (`claim` is then None).

    `evidence` is where the draft says it. `articles` say the same, `independent_sources` counts their origins. `conflicts`
    are those with the claim on a side; their sides count sources without the draft. `severity` is the gravest of them that
    made the status, None where none did.
    """

    status: Status
    severity: str | None
    topic: str
    label: str
    evidence: tuple[Citation, ...]
    claim: Claim | None
    articles: tuple[str, ...]
    independent_sources: int
    conflicts: tuple[Conflict, ...]
    rewording: Rewording | None = None

    @property
    def is_grave(self) -> bool:
        """Whether an editor must settle it before publishing: a contradiction, or a discrepancy that no report shares."""
        kinds = {conflict.kind for conflict in self.conflicts}
        return self.status == "contradicted" or (
            self.status in ("differs", "changed") and not kinds.isdisjoint(("contradiction", "discrepancy"))
        )


def find_all(
    story: Reconciled, draft_id: str, lineages: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Conflict, ...]]:
    """The findings for every claim of the draft, and the names that it spells otherwise.

    `lineages` has the reports that count as sources, by article id, each with the origin it comes from.
    """
    ours = [_without(conflict, draft_id, lineages) for conflict in story.conflicts if _tells(conflict, draft_id)]
    spellings = tuple(c for c in ours if c.topic == NAMES_TOPIC and c.kind == "variant")
    graver = [c for c in ours if c not in spellings and c.kind != "omission"]
    groups = {claim.id: group for group in story.groups for claim in group.claims}
    claims = {claim.id: claim for claim in story.claims}
    found = [
        _of_claim(claim, groups.get(claim.id), graver, claims, lineages)
        for claim in story.claims
        if claim.article == draft_id and claim.evidence
    ]
    found += [_of_name(conflict, draft_id) for conflict in graver if not any(side.claims for side in conflict.sides)]
    return tuple(sorted(found, key=_gravity)), spellings


def _tells(conflict: Conflict, draft_id: str) -> bool:
    """Whether a conflict has the draft on a side, and something else against it."""
    with_draft = [side for side in conflict.sides if draft_id in side.articles]
    return bool(with_draft) and (conflict.reference is not None or len(conflict.sides) > 1)


def _without(conflict: Conflict, draft_id: str, lineages: Mapping[str, str]) -> Conflict:
    """The conflict with sources counted as if the draft were none."""
    sides = (
        side.model_copy(update={"independent_sources": _count(_others(side.articles, draft_id), lineages)})
        for side in conflict.sides
    )
    return conflict.model_copy(update={"sides": tuple(sides)})


def _others(articles: Iterable[str], draft_id: str) -> list[str]:
    return [id_ for id_ in articles if id_ != draft_id]


def _count(articles: Iterable[str], lineages: Mapping[str, str]) -> int:
    """How many independent origins articles of the archive have."""
    return len({lineages[id_] or id_ for id_ in articles if id_ in lineages})


def _of_claim(
    claim: Claim,
    group: Group | None,
    conflicts: Sequence[Conflict],
    claims: Mapping[str, Claim],
    lineages: Mapping[str, str],
) -> Finding:
    told = [conflict for conflict in conflicts if any(claim.id in side.claims for side in conflict.sides)]
    same = _others(group.articles, claim.article) if group else []
    articles = tuple(id_ for id_ in same if id_ in lineages)
    rewording = next(filter(None, (_rewording(claim, conflict, claims) for conflict in told)), None)
    judged = [(_status(claim, conflict, rewording), conflict) for conflict in told]
    status: Status = min((s for s, _ in judged if s), key=STATUSES.index, default="supported" if articles else "new")
    severities = [conflict.severity for s, conflict in judged if s == status]
    return Finding(
        status=status,
        severity=min(severities, key=SEVERITIES.index, default=None),
        topic=claim.topic,
        label=claim_label(claim),
        evidence=tuple(Citation(article=claim.article, start=e.start, end=e.end, text=e.text) for e in claim.evidence),
        claim=claim,
        articles=articles,
        independent_sources=_count(articles, lineages),
        conflicts=tuple(told),
        rewording=rewording if status in ("changed", "differs") else None,
    )


def _status(claim: Claim, conflict: Conflict, rewording: Rewording | None) -> Status | None:
    """What one conflict makes of the claim; None where it does not speak against it."""
    side = next(side for side in conflict.sides if claim.id in side.claims)
    against = [other for other in conflict.sides if claim.article not in other.articles]
    if conflict.reference is not None and is_refuted(conflict, claim):
        return "contradicted"
    if not against or (side.independent_sources and conflict.kind == "variant"):
        return None
    if conflict.kind == "contradiction":
        return "disputed" if _is_disputed(side, against, conflict) else "contradicted"
    if rewording is not None:
        return None if side.independent_sources else "changed"
    return "disputed" if side.independent_sources else "differs"


def _is_disputed(side: Side, against: Sequence[Side], conflict: Conflict) -> bool:
    """Whether what is known speaks for the draft, or reports say the same and no other side has more sources."""
    if conflict.reference is not None:
        return True
    most = max(other.independent_sources for other in against)
    return 0 < side.independent_sources >= most


def _rewording(claim: Claim, conflict: Conflict, claims: Mapping[str, Claim]) -> Rewording | None:
    """How a report prints the quotation of the draft, where a conflict is over its words; the one with the fewest changes."""
    if not isinstance(claim.value, QuoteValue) or conflict.topic != "quotes":
        return None
    against = (side for side in conflict.sides if claim.id not in side.claims)
    others = (claims[id_] for side in against for id_ in side.claims if id_ in claims)
    found = [
        Rewording(_cited(other), edits)
        for other in others
        if other.article != claim.article
        and isinstance(other.value, QuoteValue)
        and (edits := word_changes(other.value.text, claim.value.text))
    ]
    return min(found, key=lambda one: (len(one.edits), one.printed.article, one.printed.start), default=None)


def _cited(claim: Claim) -> Citation:
    assert isinstance(claim.value, QuoteValue)
    first = claim.evidence[0]
    return Citation(article=claim.article, start=first.start, end=first.end, text=claim.value.text)


def _of_name(conflict: Conflict, draft_id: str) -> Finding:
    """The finding for a name, which is no claim."""
    side = next(side for side in conflict.sides if draft_id in side.articles)
    alone = not side.independent_sources or len(conflict.sides) == 1
    status: Status = "contradicted" if conflict.kind == "contradiction" else "differs"
    return Finding(
        status=status if alone else "disputed",
        severity=conflict.severity,
        topic=conflict.topic,
        label=conflict.label,
        evidence=tuple(place for place in side.evidence if place.article == draft_id),
        claim=None,
        articles=tuple(_others(side.articles, draft_id)),
        independent_sources=side.independent_sources,
        conflicts=(conflict,),
    )


def _gravity(finding: Finding) -> tuple[object, ...]:
    start = finding.evidence[0].start if finding.evidence else -1
    ranked = rank(finding.severity or "", SEVERITIES)
    return STATUSES.index(finding.status), ranked, start, finding.topic, finding.label
