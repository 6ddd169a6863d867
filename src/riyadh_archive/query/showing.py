"""One record by the beginning of its id, with the texts that its evidence lies in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from riyadh_archive.citing import Head
from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.by_id import one_id
from riyadh_archive.query.changing import Version, versions
from riyadh_archive.query.nearest import NEAR, nearest
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import TOPICS, rank

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim

ShownKind = Literal["article", "claim", "group", "conflict"]
_TABLES: dict[ShownKind, str] = {"conflict": "conflict", "group": "claim_group", "claim": "claim"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What `archive show` found: a record, and the texts of the articles that its evidence lies in, by article id.

    `claims` are those of the record: of an article all, in text order. `files` tells by article id where an editor finds
    the article: the path of its file, or its id where it came from no file. `versions` are those of an article that has
    several, the newest last.
    """

    kind: ShownKind
    record: Any
    claims: "tuple[Claim, ...]"
    texts: Mapping[str, str]
    files: Mapping[str, str]
    heads: Mapping[str, Head]
    versions: "tuple[Version, ...]" = ()

    def _repr_html_(self) -> str:
        """What the command prints, for a notebook."""
        from riyadh_archive.render.notebook import shown_html

        return shown_html(self, self.heads)


def show(store: Store, id_: str) -> Shown:
    """The article, claim, group or conflict whose id begins with `id_`; an article before all others.

    Raises NotFoundError for an id that none or several begin with.
    """
    article_id = one_id(id_, store.ids_beginning("article", id_))
    if article_id:
        return _show_article(store, article_id)
    kinds = {found: kind for kind, table in _TABLES.items() for found in store.ids_beginning(table, id_)}
    found = one_id(id_, kinds)
    if found is None:
        heads = store.heads()
        shorts = tuple(heads[first].short for first in islice(heads, NEAR))
        raise NotFoundError("id", id_, shorts or nearest(id_, store.record_ids()))
    kind = kinds[found]
    records = {"conflict": store.conflicts, "group": store.groups, "claim": store.claims}[kind](id=found)
    return _show_record(store, kind, records[0])


def _show_article(store: Store, article_id: str) -> Shown:
    (article,) = store.articles([article_id])
    told = list(store.claims(article=article_id))
    told.sort(key=lambda claim: (claim.evidence[0].start, rank(claim.topic, TOPICS)) if claim.evidence else (-1, 0))
    several = versions(store, article_id)
    return replace(
        _shown(store, "article", article, tuple(told), [article]), versions=several if len(several) > 1 else ()
    )


def _show_record(store: Store, kind: ShownKind, record: Any) -> Shown:
    if kind == "conflict":
        cited = {citation.article for side in record.sides for citation in side.evidence}
        ids = {id_ for side in record.sides for id_ in side.claims}
        told = store.claims(id=ids)
    else:
        told = record.claims if kind == "group" else (record,)
        cited = {claim.article for claim in told}
    return _shown(store, kind, record, tuple(told), store.articles(cited))


def _shown(store: Store, kind: ShownKind, record: Any, told: "tuple[Claim, ...]", cited: "Sequence[Article]") -> Shown:
    texts = {article.id: article.text for article in cited}
    files = {place.id: place.file for id_ in texts for place in store.places(id=id_)}
    paths = {article.id: files[article.id] or article.path or article.id for article in cited}
    named = (
        *texts,
        *getattr(record, "articles", ()),
        *(id_ for side in getattr(record, "sides", ()) for id_ in side.articles),
    )
    heads = store.heads()
    resolved = (getattr(claim.value, "resolved_from", None) for claim in told)
    told_of = dict.fromkeys(
        (*named, *(id_ for each in named for id_ in heads[each].derived_from), *(id_ for id_ in resolved if id_))
    )
    return Shown(kind, record, told, texts, paths, {id_: heads[id_] for id_ in sorted(told_of) if id_ in heads})
