"""The one record that the beginning of an id means."""

from collections.abc import Iterable
from itertools import islice

from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.nearest import NEAR, nearest
from riyadh_archive.store import Store


def one_article(store: Store, id_: str) -> str:
    """The id of the article whose id begins with `id_`. Raises NotFoundError where none or several do."""
    found = one_id(id_, store.ids_beginning("article", id_))
    if found is None:
        heads = store.heads()
        raise NotFoundError("article", id_, nearest(id_, tuple(heads)) or tuple(islice(heads, NEAR)))
    return found


def one_id(begin: str, ids: Iterable[str]) -> str | None:
    """The id that is `begin`, or the only one that begins so; None for none. Raises NotFoundError for several."""
    found = [id_ for id_ in ids if id_.startswith(begin)] if begin else []
    if begin in found:
        return begin
    if len(found) > 1:
        raise NotFoundError("single id that begins with", begin, tuple(found[:NEAR]))
    return found[0] if found else None
