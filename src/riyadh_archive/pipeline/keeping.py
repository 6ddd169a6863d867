"""One article into the archive, in one transaction: a new one, a new version, a better name for bytes that are there."""

from riyadh_archive.pipeline.ids import assigned, rank, touched
from riyadh_archive.pipeline.inputs import Added
from riyadh_archive.pipeline.linking import StoredTies, link, unlink
from riyadh_archive.pipeline.rows import ReadRows, read_of, rows_of
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import story_id
from riyadh_archive.store import ArticleRows, Place, Store


def keep(store: Store, ties: StoredTies, read: ReadRows, told: Added) -> None:
    """Write what was read and tell what became of it; two commands that add the same at once are one after the other."""
    article = read.rows.article
    place = Place("", article["base"], article["file"], article["sha256"])
    with store.writing():
        known = store.places(sha256=place.sha256)
        if article["address"] and (before := store.places(address=article["address"])):
            _keep_captured(store, ties, read, place, before[0], told)
            return
        before = store.places(file=place.file) if place.file else ()
        if known and (before or rank(*known[0][1:]) <= rank(*place[1:])):
            told.known.append(known[0].id)
        elif known:
            told.added = [id_ for id_ in told.added if id_ != known[0].id]
            told.known.append(_moved(store, ties, read, place, known[0]))
        elif before:
            put_as(store, ties, read, before[0])
            told.replaced.append(before[0].id)
        else:
            told.added.append(_insert(store, ties, read, place))


def _moved(store: Store, ties: StoredTies, read: ReadRows, place: Place, known: Place) -> str:
    """An article that was known under a later name under its first one, with its older versions; returns its id."""
    waiting = f"{known.id}\1"
    unlink(store, known.id)
    store.remove_article(known.id)
    store.move_versions({known.id: waiting})
    settle(store, ties, known.base)
    id_ = _insert(store, ties, read, place)
    store.move_versions({waiting: id_})
    return id_


def _keep_captured(store: Store, ties: StoredTies, read: ReadRows, place: Place, before: Place, told: Added) -> None:
    """One more version of an article that several feeds or web archives may have: the last one captured is its newest.

    Where captures do not say when, and of one moment, the hash decides. Nothing depends on which was added first, but what a
    feed prints now in place of what stood in the same file is newer.
    """
    article = read.rows.article
    if place.sha256 == before.sha256:
        if rank(*place[1:]) < rank(*before[1:]):
            store.move_article(before.id, article["path"], place.file, place.base)
            settle(store, ties, place.base)
        told.known.append(before.id)
    elif place.file == before.file and not article["captured"] and not store.places(sha256=place.sha256):
        put_as(store, ties, read, before)
        told.replaced.append(before.id)
    elif store.was(before.id, place.sha256) or store.places(sha256=place.sha256):
        told.known.append(before.id)
    elif (article["captured"] or article["published"] or "", place.sha256) < (store.moment(before.id), before.sha256):
        store.put_version(before.id, read.rows)
        store.order_versions(before.id)
        told.replaced.append(before.id)
    else:
        put_as(store, ties, read, place._replace(id=before.id))
        store.order_versions(before.id)
        told.replaced.append(before.id)
        settle(store, ties, before.base, place.base)


def _insert(store: Store, ties: StoredTies, read: ReadRows, place: Place) -> str:
    """Write an article under the id that is its own now; others that want one may move."""
    id_ = settle(store, ties, place.base, new=place)
    put_as(store, ties, read, place._replace(id=id_))
    return id_


def put_as(store: Store, ties: StoredTies, read: ReadRows, place: Place) -> None:
    """Write an article under the id of a place, read again where it was read under another."""
    if place.id != read.rows.article["id"]:
        read = _under(read.rows, place.id)
    put(store, ties, read._replace(rows=_of_place(read.rows, place)))


def put(store: Store, ties: StoredTies, read: ReadRows) -> None:
    """Write an article, with its answers where it is a story of its own; else its story waits for `plan_stories`."""
    with store.writing():
        id_ = read.rows.article["id"]
        unlink(store, id_)
        store.put_article(read.rows)
        if link(store, ties, read.sketch):
            ties.hold(read.rows, read.alone)
        elif read.alone is None:
            store.plan(story_id([id_]), [id_])
        else:
            store.put_answers(story_id([id_]), read.alone)


def _of_place(rows: ArticleRows, place: Place) -> ArticleRows:
    return rows._replace(article={**rows.article, "base": place.base, "file": place.file})


def _under(rows: ArticleRows, id_: str) -> ReadRows:
    """An article read again, under another id."""
    bare = {"id": id_, "story": "", "lineage": "", "lineage_reason": None, "derived_from": ()}
    read = rows_of(read_alone(read_of(rows).article.model_copy(update=bare)))
    return read._replace(rows=read.rows._replace(article={**read.rows.article, "bytes": rows.article["bytes"]}))


def settle(store: Store, ties: StoredTies, *bases: str, new: Place | None = None) -> str:
    """Give every article the id that is its own when `new` has come, or some that wanted `bases` have gone; the id of `new`."""
    wanted = ""
    moves: dict[str, str] = {}
    for family in dict.fromkeys(family for base in bases for family in touched(base)):
        members = [*store.places(base=family), *([new] if new and new.base == family else [])]
        ids = assigned(members, lambda id_: (new is not None and id_ == new.base) or bool(store.places(base=id_)))
        moves |= {place.id: ids[place.sha256] for place in members if place.id and ids[place.sha256] != place.id}
        wanted = ids.get(new.sha256, wanted) if new else ""
    _move(store, ties, moves)
    return wanted


def _move(store: Store, ties: StoredTies, moves: dict[str, str]) -> None:
    """Articles under new ids, all at once; they are read again, as what is read in an article has its id."""
    if not moves:
        return
    places = {id_: store.places(id=id_)[0] for id_ in moves}
    rows = {row.article["id"]: row for row in store.article_rows(moves)}
    data = {id_: store.stored_bytes(id_) for id_ in moves}
    for id_ in moves:
        unlink(store, id_)
        store.remove_article(id_)
    store.move_versions(moves)
    for old, new in sorted(moves.items()):
        read = _under(rows[old]._replace(article={**rows[old].article, "bytes": data[old]}), new)
        put(store, ties, read._replace(rows=_of_place(read.rows, places[old])))
