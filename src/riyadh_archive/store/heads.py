"""How the articles of an archive are named to people, looked up as they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from riyadh_archive.citing import Head, short_ids

_OPENING_LENGTH = 120
"""Code points that are read of an article's beginning to name it; five words are shown."""
_HEAD = """SELECT id, source, derived_from, lineage, lineage_reason, coalesce(story, '') AS story, coalesce(title,
    substr(text, coalesce(json_extract(body, '$[0].start'), 0) + 1, ?)) AS opening FROM article"""
_BESIDE = "SELECT (SELECT max(id) FROM article WHERE id < ?1) AS before, (SELECT min(id) FROM article WHERE id > ?1) AS behind"

Select = Callable[..., list[dict[str, Any]]]


class StoredHeads(Mapping[str, Head]):
    """The heads of all articles by id, in order; one that is asked for is read alone, all together for going through."""

    def __init__(self, select: Select) -> None:
        self._select = select
        self._known: dict[str, Head | None] = {}
        self._all: dict[str, Head] | None = None

    def __getitem__(self, id_: str) -> Head:
        if self._all is not None:
            return self._all[id_]
        if id_ not in self._known:
            self._known[id_] = self._read(id_)
        found = self._known[id_]
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._read_all())

    def __len__(self) -> int:
        return len(self._read_all())

    def _read(self, id_: str) -> Head | None:
        rows = self._select(f"{_HEAD} WHERE id = ?", _OPENING_LENGTH, id_)
        (beside,) = self._select(_BESIDE, id_)
        shorts = short_ids(filter(None, (id_, *beside.values())))
        return _head(rows[0], shorts[id_]) if rows else None

    def _read_all(self) -> dict[str, Head]:
        if self._all is None:
            rows = self._select(f"{_HEAD} ORDER BY id", _OPENING_LENGTH)
            shorts = short_ids(row["id"] for row in rows)
            self._all = {row["id"]: _head(row, shorts[row["id"]]) for row in rows}
        return self._all


def _head(row: dict[str, Any], short: str) -> Head:
    return Head(**{**row, "short": short, "derived_from": tuple(row["derived_from"])})
