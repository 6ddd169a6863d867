"""One record by the beginning of its id, with the texts that its evidence lies in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.nearest import NEAR, nearest
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Claim

ShownKind = Literal["article", "claim", "group", "conflict"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What `archive show` found: a record, and the texts of the articles that its evidence lies in, by article id.

    `claims` are those of the record: of an article all, in text order.
    """

    kind: ShownKind
    record: Any
    claims: "tuple[Claim, ...]"
    texts: Mapping[str, str]


def show(store: Store, id_: str) -> Shown:
    """The article, claim, group or conflict whose id begins with `id_`; an article before all others.

    Raises NotFoundError for an id that none or several begin with.
    """
    heads = store.heads()
    article_id = _one(id_, heads)
    if article_id:
        return _show_article(store, article_id)
    records: dict[str, tuple[ShownKind, Any]] = {}
    for conflict in store.conflicts():
        records[conflict.id] = ("conflict", conflict)
    for group in store.groups():
        records[group.id] = ("group", group)
    for claim in store.claims():
        records[claim.id] = ("claim", claim)
    found = _one(id_, records)
    if found is None:
        ids = (*heads, *records)
        raise NotFoundError("id", id_, tuple(head.short for head in heads.values())[:NEAR] or nearest(id_, ids))
    kind, record = records[found]
    return _show_record(store, kind, record)


def _one(begin: str, ids: Iterable[str]) -> str | None:
    """The id that is `begin`, or the only one that begins so; None for none. Raises NotFoundError for several."""
    found = [id_ for id_ in ids if id_.startswith(begin)] if begin else []
    if begin in found:
        return begin
    if len(found) > 1:
        raise NotFoundError("single id that begins with", begin, tuple(found[:NEAR]))
    return found[0] if found else None


def _show_article(store: Store, article_id: str) -> Shown:
    (article,) = store.articles([article_id])
    told = [claim for claim in store.claims() if claim.article == article_id]
    told.sort(key=lambda claim: (claim.evidence[0].start, rank(claim.topic, TOPICS)) if claim.evidence else (-1, 0))
    return Shown("article", article, tuple(told), {article_id: article.text})


def _show_record(store: Store, kind: ShownKind, record: Any) -> Shown:
    if kind == "conflict":
        cited = {citation.article for side in record.sides for citation in side.evidence}
        ids = {id_ for side in record.sides for id_ in side.claims}
        told = tuple(claim for claim in store.claims() if claim.id in ids)
    else:
        told = record.claims if kind == "group" else (record,)
        cited = {claim.article for claim in told}
    return Shown(kind, record, tuple(told), {article.id: article.text for article in store.articles(cited)})
