"""The whole of an archive as plain documents in a fixed order, and where two such exports first differ."""

from collections.abc import Mapping
from typing import Any

from riyadh_archive.query.questions import conflicts, sorted_claims
from riyadh_archive.render.document import article_document, document
from riyadh_archive.store import Store

_RECONCILED = ("derived_from", "lineage", "lineage_reason", "story")
"""The fields of an article that reconciling gives."""
Export = dict[str, list[dict[str, Any]]]


def exported(store: Store) -> Export:
    """`articles`, `claims` and `conflicts` of an archive: the same records give the same export."""
    return {
        "articles": [article_document(article) for article in store.articles()],
        "claims": [document(claim) for claim in sorted_claims(store)],
        "conflicts": [document(conflict) for conflict in conflicts(store)],
    }


def extracted(store: Store) -> Export:
    """What each article gave alone: all that an archive has of articles that were not yet reconciled."""
    articles = store.articles()
    alone = [{k: v for k, v in article_document(a).items() if k not in _RECONCILED} for a in articles]
    return {"articles": alone, "claims": [document(c) for c in store.extracted_claims(a.id for a in articles)]}


def first_difference(kept: Mapping[str, Any], built: Mapping[str, Any]) -> str | None:
    """Where two exports first differ, in words; None where they are the same.

    >>> first_difference({"claims": [{"id": "a", "rule": "x"}]}, {"claims": [{"id": "a", "rule": "y"}]})
    "claims a: rule is 'x' here and 'y' in a rebuild"
    """
    for kind, records in kept.items():
        for ours, theirs in zip(records, built[kind], strict=False):
            if ours != theirs:
                return f"{kind} {ours['id']}: {_field(ours, theirs)}"
        if len(records) != len(built[kind]):
            return f"{kind}: {len(records)} here and {len(built[kind])} in a rebuild"
    return None


def _field(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> str:
    if ours["id"] != theirs["id"]:
        return f"a rebuild has {theirs['id']} in its place"
    name = next(name for name in ours if ours[name] != theirs.get(name))
    return f"{name} is {_short(ours[name])} here and {_short(theirs.get(name))} in a rebuild"


def _short(value: Any) -> str:
    told = repr(value)
    return told if len(told) <= 60 else f"{told[:57]}..."
