"""One article into the archive, in one transaction: a new one, a new version, a better name for bytes that are there."""

from riyadh_archive.pipeline.ids import assigned, rank, touched
from riyadh_archive.pipeline.inputs import Added
from riyadh_archive.pipeline.stages import ArticleRead, read_alone
from riyadh_archive.store import Origin, Place, Store


def keep(store: Store, read: ArticleRead, file: str | None, told: Added) -> None:
    """Write what was read and tell what became of it; two commands that add the same at once are one after the other."""
    with store.writing():
        known = store.places(sha256=read.article.sha256)
        before = store.places(file=file) if file else ()
        place = Place("", read.article.id, file, read.article.sha256)
        if known and (before or rank(*known[0][1:]) <= rank(*place[1:])):
            told.known.append(known[0].id)
        elif known:
            store.remove_article(known[0].id)
            settle(store, known[0].base)
            told.known.append(_insert(store, read, place))
        elif before:
            _write(store, read, before[0])
            told.replaced.append(before[0].id)
        else:
            told.added.append(_insert(store, read, place))


def _insert(store: Store, read: ArticleRead, place: Place) -> str:
    """Write an article under the id that is its own now; others that want one may move."""
    id_ = settle(store, place.base, place)
    _write(store, read, place._replace(id=id_))
    return id_


def _write(store: Store, read: ArticleRead, place: Place) -> None:
    if place.id != read.article.id:
        read = read_alone(read.article.model_copy(update={"id": place.id}))._replace(data=read.data)
    origin = Origin(place.base, place.file, read.data)
    store.add_article(read.article, names=read.names, claims=read.claims, origin=origin)


def settle(store: Store, base: str, new: Place | None = None) -> str:
    """Give every article the id that is its own when `new` has come, or one that wanted `base` has gone; the id of `new`."""
    wanted = ""
    moves: dict[str, str] = {}
    for family in touched(base):
        members = [*store.places(base=family), *([new] if new and new.base == family else [])]
        ids = assigned(members, lambda id_: (new is not None and id_ == base) or bool(store.places(base=id_)))
        moves |= {place.id: ids[place.sha256] for place in members if place.id and ids[place.sha256] != place.id}
        wanted = ids.get(new.sha256, wanted) if new else ""
    _move(store, moves)
    return wanted


def _move(store: Store, moves: dict[str, str]) -> None:
    """Articles under new ids, all at once; they are read again, as what is read in an article has its id."""
    if not moves:
        return
    places = {place.id: place for place in store.places() if place.id in moves}
    articles = {article.id: article for article in store.articles(moves)}
    data = {id_: store.stored_bytes(id_) for id_ in moves}
    for id_ in moves:
        store.remove_article(id_)
    store.move_versions(moves)
    for old, new in sorted(moves.items()):
        bare = {"id": new, "story": "", "lineage": "", "lineage_reason": None, "derived_from": ()}
        read = read_alone(articles[old].model_copy(update=bare))
        origin = Origin(places[old].base, places[old].file, data[old])
        store.add_article(read.article, names=read.names, claims=read.claims, origin=origin)
