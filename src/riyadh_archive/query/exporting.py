"""The whole of an archive as plain documents in a fixed order, and where two such exports first differ."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from riyadh_archive.query.questions import conflicts
from riyadh_archive.render.document import article_document, document
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Claim

_RECONCILED = ("derived_from", "lineage", "lineage_reason", "story")
"""The fields of an article that reconciling gives."""
Export = dict[str, Iterator[dict[str, Any]]]
"""Documents by their kind, made one by one as they are asked for."""


def exported(store: Store) -> Export:
    """`articles`, `claims` and `conflicts` of an archive: the same records give the same export."""
    return {
        "articles": (article_document(article) for article in store.iter_articles()),
        "claims": (document(claim) for claim in iter_claims(store)),
        "conflicts": (document(conflict) for conflict in conflicts(store)),
    }


def iter_claims(store: Store) -> "Iterator[Claim]":
    """Every claim alone, by article, topic and place: an order in which a changed claim moves no other."""

    def place(claim: "Claim") -> tuple[object, ...]:
        spans = [(evidence.start, evidence.end) for evidence in claim.evidence]
        return rank(claim.topic, TOPICS), spans, claim.id

    for place_ in store.places():
        yield from sorted(store.claims(article=place_.id), key=place)


def extracted(store: Store) -> Export:
    """What each article gave alone: all that an archive has of articles that were not yet reconciled."""
    told = (article_document(article) for article in store.iter_articles())
    alone = ({name: field for name, field in one.items() if name not in _RECONCILED} for one in told)
    claims = (document(claim) for place in store.places() for claim in store.extracted_claims([place.id]))
    return {"articles": alone, "claims": claims}


def first_difference(kept: Mapping[str, Any], built: Mapping[str, Any]) -> str | None:
    """Where two exports first differ, in words; None where they are the same.

    >>> first_difference({"claims": [{"id": "a", "rule": "x"}]}, {"claims": [{"id": "a", "rule": "y"}]})
    "claims a: rule is 'x' here and 'y' in a rebuild"
    """
    for kind, records in kept.items():
        pairs = zip_longest(records, built[kind])
        for at, (ours, theirs) in enumerate(pairs):
            if ours is None or theirs is None:
                left = 1 + sum(1 for _ in pairs)
                here, there = (at, at + left) if ours is None else (at + left, at)
                return f"{kind}: {here} here and {there} in a rebuild"
            if ours != theirs:
                return f"{kind} {ours['id']}: {_field(ours, theirs)}"
    return None


def _field(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> str:
    if ours["id"] != theirs["id"]:
        return f"a rebuild has {theirs['id']} in its place"
    name = next(name for name in ours if ours[name] != theirs.get(name))
    return f"{name} is {_short(ours[name])} here and {_short(theirs.get(name))} in a rebuild"


def _short(value: Any) -> str:
    told = repr(value)
    return told if len(told) <= 60 else f"{told[:57]}..."
