"""Groups: claims that say the same thing, as the connected components of the matches.

In: the reports of a story and the edges between their claims. Out: one `Group` a component, each claim in exactly one,
whatever the order of the claims. A group's value is the finest that its claims give, in the form that most of them
give.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from riyadh_archive.model import TOPICS, Claim, Group, QuoteValue, Value, stable_id
from riyadh_archive.reconcile.classes import Classes
from riyadh_archive.reconcile.counting import with_bound
from riyadh_archive.reconcile.match import Edge
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import RULES
from riyadh_archive.reconcile.rules.quotes import in_parts
from riyadh_archive.reconcile.values import commonest

UNSAID = "statement"
"""The subject of a day on which somebody spoke: any other says more."""


def group_claims(reports: Reports, edges: Iterable[Edge]) -> tuple[Group, ...]:
    """The groups in order of topic, then of how many independent sources say it, then of label and id."""
    groups = [_group(members, reports) for members in components(reports.claims, edges)]
    return tuple(sorted(groups, key=lambda g: (TOPICS.index(g.topic), -g.independent_sources, g.label, g.id)))


def components(claims: Sequence[Claim], edges: Iterable[Edge]) -> list[list[Claim]]:
    """The connected components, members in the order of `claims`."""
    classes = Classes(claim.id for claim in claims)
    for edge in edges:
        classes.join(edge.a, edge.b)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[classes.first(claim.id)].append(claim)
    return list(found.values())


def _group(members: Sequence[Claim], reports: Reports) -> Group:
    rules = RULES[members[0].topic]
    value = rules.value(members, reports)
    articles = tuple(sorted({claim.article for claim in members}))
    subject = _commonest_subject(members)
    label = _in_parts(rules.label(value, subject), value, members)
    return Group(
        id=stable_id("group", *sorted(claim.id for claim in members)),
        topic=members[0].topic,
        subject=subject,
        value=value,
        label=_label(members, label),
        articles=articles,
        independent_sources=reports.origins(articles),
        claims=tuple(members),
    )


def _in_parts(label: str, value: Value, members: Sequence[Claim]) -> str:
    """The label of a quotation with a gap wherever marks close and open inside it; any other as it is."""
    if not isinstance(value, QuoteValue) or value.kind == "indirect":
        return label
    return in_parts(label, next(c for c in members if isinstance(c.value, QuoteValue) and c.value.text == value.text))


def _commonest_subject(members: Sequence[Claim]) -> str:
    """What most reports say that the group is of, "talks" rather than the one "dialogue"; each report counts once."""
    told = {(claim.article, claim.subject) for claim in members if claim.subject != UNSAID}
    return commonest(subject for _, subject in sorted(told)) if told else UNSAID


def claim_label(claim: Claim) -> str:
    """What a claim says by itself, in one line for people."""
    return _label([claim], RULES[claim.topic].label(claim.value, claim.subject))


def _label(claims: Sequence[Claim], label: str) -> str:
    told = with_bound(label, claims) if claims[0].topic == "figures" else label
    return told if claims[0].stance == "asserted" else f"denied: {told}"
