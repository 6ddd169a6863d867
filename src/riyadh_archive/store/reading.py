"""Reading: rows put together to core types again, story by story in the order reconciling gave them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.citing import Head, short_ids
from riyadh_archive.store.file import ArchiveFile
from riyadh_archive.store.rows import Place, Row, plain

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, LocalName, Name, Statement, Utterance

_OPENING_LENGTH = 120
"""Code points that are read of an article's beginning to name it; five words are shown."""

_Fields = Sequence[str]
_COUNTED = {
    "articles": "article",
    "older_versions": "article_version",
    "claims": "claim",
    "groups": "claim_group",
    "conflicts": "conflict",
    "names": "name",
    "statements": "statement",
    "utterances": "utterance",
}
_ARTICLE = [
    "id",
    "title",
    "source",
    "agency",
    "published",
    "authors",
    "dateline",
    "url",
    "path",
    "part",
    "format",
    "language",
    "site",
    "extractor",
    "captured",
    "extent",
    "sha256",
    "derived_from",
    "lineage",
    "lineage_reason",
    "story",
    "body",
    "blocks",
    "text",
]
_CLAIM = ["id", "article", "topic", "subject", "event", "value", "stance", "attributed_to", "rule"]
_LOCAL_NAME = ["kind", "name", "given", "surname", "roles", "side", "mentions"]
_GROUP = ["id", "topic", "subject", "value", "label", "articles", "independent_sources"]
_CONFLICT = ["id", "kind", "severity", "topic", "label", "explanation", "reference"]
_SIDE = ["label", "articles", "independent_sources", "claims"]
_CITATION = ["start", "end", "text", "article"]
_UTTERANCE = ["speaker", "text", "articles", "independent_sources", "kind"]
_PRINTING = [*_CITATION, "relation", "attributed_to", "addressee", "channel", "edits"]


class StoreReader(ArchiveFile):
    """The half of a store that reads."""

    def articles(self, ids: Iterable[str] | None = None) -> tuple["Article", ...]:
        """Articles with their text, by id in order; all of them for None."""
        if ids is None:
            return self._made("Article", self._rows("article", _ARTICLE, order="id"))
        query = f"SELECT {_listed(_ARTICLE)} FROM article WHERE id = ?"
        return self._made("Article", [row for id_ in sorted(ids) for row in self._select(query, id_)])

    def stories(self) -> dict[str, str]:
        """The story of every article by id; "" for one that was not reconciled since it was added."""
        return {row["id"]: row["story"] for row in self._select("SELECT id, story FROM article ORDER BY id")}

    def find_article(self, *, id_: str | None = None, sha256: str | None = None, file: str | None = None) -> str | None:
        """The id of the article with this id, these bytes, or that was read from this file; None without one."""
        query = "SELECT id FROM article WHERE id = ? OR sha256 = ? OR file = ? ORDER BY id LIMIT 1"
        rows = self._select(query, id_, sha256, file)
        return rows[0]["id"] if rows else None

    def places(self, **wanted: str) -> tuple[Place, ...]:
        """The articles with this `id`, `base`, `file` or `sha256`; all of them for nothing. By id in order."""
        conditions = "".join(f' WHERE "{column}" = ?' for column in wanted)
        rows = self._select(f"SELECT id, base, file, sha256 FROM article{conditions} ORDER BY id", *wanted.values())
        return tuple(Place(**row) for row in rows)

    def stored_bytes(self, article_id: str) -> bytes | None:
        """The bytes that an article was read from; None where they are its text in UTF-8."""
        (row,) = self._select("SELECT bytes FROM article WHERE id = ?", article_id)
        found: bytes | None = row["bytes"]
        return found

    def meta(self) -> dict[str, str]:
        """What is kept about the archive as a whole."""
        return {row["key"]: row["word"] for row in self._select("SELECT key, value AS word FROM meta ORDER BY key")}

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are, and how many stories."""
        counted = ", ".join(f"(SELECT count(*) FROM {table}) AS n_{name}" for name, table in _COUNTED.items())
        (row,) = self._select(
            f"SELECT {counted}, (SELECT count(DISTINCT nullif(story, '')) FROM article) AS n_stories,"
            " (SELECT count(*) FROM article WHERE story = '') AS n_unfinished"
        )
        return {name.removeprefix("n_"): count for name, count in row.items()}

    def record_ids(self) -> tuple[str, ...]:
        """The ids of conflicts, groups and claims, each kind in its order."""
        kinds = ("conflict", "claim_group", "claim")
        return tuple(row["id"] for kind in kinds for row in self._rows(kind, ["id"]))

    def heads(self) -> dict[str, Head]:
        """What tables need to know of every article, by id in order."""
        rows = self._select(
            "SELECT id, source, derived_from, lineage, lineage_reason, story, coalesce(title, substr(text,"
            " coalesce(json_extract(body, '$[0].start'), 0) + 1, ?)) AS opening FROM article ORDER BY id",
            _OPENING_LENGTH,
        )
        shorts = short_ids(row["id"] for row in rows)
        heads = (
            Head(**{**row, "short": shorts[row["id"]], "derived_from": tuple(row["derived_from"])}) for row in rows
        )
        return {head.id: head for head in heads}

    def versions(self, article_id: str) -> tuple[str, ...]:
        """The texts of the older versions of an article, the oldest first."""
        rows = self._select("SELECT text FROM article_version WHERE article = ? ORDER BY version", article_id)
        return tuple(row["text"] for row in rows)

    def local_names(self) -> dict[str, tuple["LocalName", ...]]:
        """What names every article prints, by article id; an article without names is not in it."""
        found = self._lists("local_name", ("article",), _LOCAL_NAME)
        return {article: self._made("LocalName", names) for article, names in found.items()}

    def extracted_claims(self, ids: Iterable[str]) -> tuple["Claim", ...]:
        """The claims of articles as they were extracted, before reconciling."""
        query = f"SELECT {_listed((*_CLAIM, 'evidence'))} FROM extracted_claim WHERE article = ? ORDER BY position"
        return self._made("Claim", [row for id_ in ids for row in self._select(query, id_)])

    def claims(self) -> tuple["Claim", ...]:
        """The reconciled claims."""
        return self._made("Claim", list(self._claim_rows().values()))

    def groups(self) -> tuple["Group", ...]:
        """The groups of claims that say the same."""
        claims = self._claim_rows()
        members = self._lists("group_claim", ("claim_group",), ("claim",))
        rows = self._rows("claim_group", ("key", *_GROUP))
        for row in rows:
            row["claims"] = [claims[member["claim"]] for member in members.get(row.pop("key"), ())]
        return self._made("Group", rows)

    def conflicts(self) -> tuple["Conflict", ...]:
        """The conflicts, in the order of reconciling."""
        evidence = self._lists("side_evidence", ("conflict", "side"), _CITATION)
        sides = self._lists("side", ("conflict",), _SIDE)
        rows = self._rows("conflict", ("key", *_CONFLICT))
        for row in rows:
            key = row.pop("key")
            row["sides"] = sides.get(key, [])
            for at, side in enumerate(row["sides"]):
                side["evidence"] = evidence.get((key, at), [])
        return self._made("Conflict", rows)

    def names(self) -> tuple["Name", ...]:
        """People, places and organizations under all their spellings."""
        parts = {"variants": ("spelling", ("text", "articles")), "mentions": ("name_mention", _CITATION)}
        return self._made("Name", self._with_parts("name", ("id", "kind", "name"), parts))

    def statements(self) -> tuple["Statement", ...]:
        """The dated statements of the timeline."""
        parts = {"mentions": ("statement_mention", _CITATION)}
        return self._made("Statement", self._with_parts("statement", ("date", "label", "articles"), parts))

    def utterances(self) -> tuple["Utterance", ...]:
        """What was said or is reported to have been said, with every printing."""
        parts = {"printings": ("printing", _PRINTING)}
        return self._made("Utterance", self._with_parts("utterance", _UTTERANCE, parts))

    def _claim_rows(self) -> dict[str, Row]:
        evidence = self._lists("evidence", ("claim",), ("start", "end", "text"))
        rows = self._rows("claim", _CLAIM)
        for row in rows:
            row["evidence"] = evidence.get(row["id"], [])
            row["rule"] = row.pop("rule")
        return {row["id"]: row for row in rows}

    def _with_parts(self, table: str, fields: _Fields, parts: Mapping[str, tuple[str, _Fields]]) -> list[Row]:
        """The records of a table, each with the list fields `parts`: field → (table of the parts, their fields)."""
        rows = self._rows(table, ("key", *fields))
        lists = {field: self._lists(part, (table,), columns) for field, (part, columns) in parts.items()}
        for row in rows:
            key = row.pop("key")
            row.update({field: found.get(key, []) for field, found in lists.items()})
        return rows

    def _rows(self, table: str, fields: _Fields, *, order: str = "story, position") -> list[Row]:
        return self._select(f"SELECT {_listed(fields)} FROM {table} ORDER BY {order}")

    def _lists(self, table: str, by: tuple[str, ...], fields: _Fields) -> dict[Any, list[Row]]:
        """The rows of a table of parts, in their order, by the key of the record they belong to."""
        keys = {f"key{at}": column for at, column in enumerate(by)}
        columns = ", ".join([*(f"{column} AS {name}" for name, column in keys.items()), _listed(fields)])
        found: dict[Any, list[Row]] = {}
        for row in self._select(f"SELECT {columns} FROM {table} ORDER BY {', '.join(by)}, position"):
            key = tuple(row.pop(name) for name in keys)
            found.setdefault(key if len(key) > 1 else key[0], []).append(row)
        return found

    def _made(self, type_name: str, rows: Iterable[Row]) -> tuple[Any, ...]:
        """The rows as records of a type of `model`, or as plain ones; see `ArchiveFile`."""
        if not self._validate:
            return tuple(plain(row) for row in rows)
        from riyadh_archive import model

        return tuple(getattr(model, type_name).model_validate(row) for row in rows)


def _listed(fields: _Fields) -> str:
    return ", ".join(f'"{field}"' for field in fields)
