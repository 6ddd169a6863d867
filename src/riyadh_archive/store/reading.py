"""Reading: rows put together to core types again, story by story in the order reconciling gave them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from riyadh_archive.citing import Head
from riyadh_archive.store.file import ArchiveFile
from riyadh_archive.store.heads import StoredHeads
from riyadh_archive.store.rows import ANSWERS, ArticleRows, Place, Row, plain
from riyadh_archive.vocabulary import PERSON_FIELDS

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, LocalName, Name, Statement, Utterance

_AT_ONCE = 300
"""Groups that are read together where an answer is written as it is read."""
_COUNTED = {
    "articles": "article",
    "older_versions": "article_version",
    "claims": "claim",
    "groups": "claim_group",
    "conflicts": "conflict",
    "names": "name",
    "statements": "statement",
    "utterances": "utterance",
    "stories": "story",
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
    "captions",
    "sha256",
    "derived_from",
    "lineage",
    "lineage_reason",
    "story",
    "body",
    "blocks",
    "text",
]


class StoreReader(ArchiveFile):
    """The half of a store that reads."""

    def articles(self, ids: Iterable[str] | None = None) -> tuple["Article", ...]:
        """Articles with their text, by id in order; all of them for None."""
        query = f"SELECT {_listed(_ARTICLE)} FROM article"
        if ids is None:
            rows = self._select(f"{query} ORDER BY id")
        else:
            rows = [row for id_ in sorted(ids) for row in self._select(f"{query} WHERE id = ?", id_)]
        return self._made("Article", ({**row, "story": row["story"] or ""} for row in rows))

    def stories(self) -> dict[str, str]:
        """The story of every article by id; "" for one that was not reconciled since it was added."""
        return {row["id"]: row["story"] or "" for row in self._select("SELECT id, story FROM article ORDER BY id")}

    def iter_articles(self) -> Iterator["Article"]:
        """All articles with their text, by id in order, one at a time."""
        for (id_,) in self._select_raw("SELECT id FROM article ORDER BY id"):
            yield from self.articles([id_])

    def iter_stories(self) -> Iterator[str]:
        """The ids of the stories that have answers, in order."""
        yield from (row[0] for row in self._select_raw("SELECT id FROM story ORDER BY id"))

    def outlets(self) -> list[tuple[str, str | None, str]]:
        """The id, the outlet and the story of every article, by outlet; "" for no story yet."""
        query = "SELECT id, source, coalesce(story, '') FROM article ORDER BY source, id"
        return [(row[0], row[1], row[2]) for row in self._select_raw(query)]

    def members(self, story: str) -> tuple[str, ...]:
        """The ids of the articles of a story, in order; "" for those that have none yet."""
        wanted = "story = ?" if story else "story IS NULL AND ?1 = ''"
        return tuple(row[0] for row in self._select_raw(f"SELECT id FROM article WHERE {wanted} ORDER BY id", story))

    def story_of(self, article_id: str) -> str:
        """The story of an article that is there; "" for none yet."""
        ((story,),) = self._select_raw("SELECT coalesce(story, '') FROM article WHERE id = ?", article_id)
        return str(story)

    def stories_of(self, ids: Iterable[str]) -> set[str]:
        """The stories of some articles."""
        listed = json.dumps(list(dict.fromkeys(ids)))
        query = "SELECT DISTINCT story FROM article WHERE id IN (SELECT value FROM json_each(?)) AND story IS NOT NULL"
        return {row[0] for row in self._select_raw(query, listed)}

    def first_stories(self, most: int) -> list[str]:
        """The first stories by id."""
        return [row[0] for row in self._select_raw("SELECT id FROM story ORDER BY id LIMIT ?", most)]

    def lineages(self) -> dict[str, str]:
        """The origin of every article, by id."""
        return dict(self._select_raw("SELECT id, lineage FROM article"))

    def called(self, stories: Sequence[str]) -> tuple[str, ...]:
        """What people and bodies are called in names, quotations and claims of these stories; each once, by the alphabet."""
        within = "story IN (SELECT value FROM json_each(?1))"
        parts = "SELECT told.value FROM claim, json_each(claim.value, '$.{}') AS told WHERE told.type = 'text' AND "
        told = (
            f"SELECT name FROM name WHERE {within} AND kind != 'place'",
            f"SELECT speaker FROM utterance WHERE {within} AND speaker IS NOT NULL",
            f"SELECT attributed_to FROM claim WHERE {within} AND attributed_to IS NOT NULL",
            *(parts.format(field) + within for field in PERSON_FIELDS),
        )
        return tuple(row[0] for row in self._select_raw(" UNION ".join(told), json.dumps(list(stories))))

    def name_words(self) -> tuple[str, ...]:
        """Every folded word by which a story is found that names somebody, in order."""
        self._db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_word USING fts5vocab (main, story_name, row)")
        return tuple(row[0] for row in self._select_raw("SELECT term FROM name_word ORDER BY term"))

    def published(self, on: str) -> tuple[str, ...]:
        """The ids of the articles that were published within a day, month or year, by id in order."""
        told, wanted = _within("published", on)
        return tuple(row[0] for row in self._select_raw(f"SELECT id FROM article WHERE {told} ORDER BY id", *wanted))

    def places(self, **wanted: str) -> tuple[Place, ...]:
        """The articles with this `id`, `base`, `file`, `address` or `sha256`; all of them for nothing. By id in order."""
        conditions = "".join(f' WHERE "{column}" = ?' for column in wanted)
        rows = self._select(f"SELECT id, base, file, sha256 FROM article{conditions} ORDER BY id", *wanted.values())
        return tuple(Place(**row) for row in rows)

    def moment(self, article_id: str) -> str:
        """When an article was captured, else when it was published; "" where it does not say."""
        query = "SELECT coalesce(captured, published, '') FROM article WHERE id = ?"
        ((moment,),) = self._select_raw(query, article_id)
        return str(moment)

    def was(self, article_id: str, sha256: str) -> bool:
        """Whether an older version of an article had these bytes."""
        query = "SELECT 1 FROM article_version WHERE article = ? AND sha256 = ?"
        return bool(self._select_raw(query, article_id, sha256))

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
        (row,) = self._select(f"SELECT {counted}, (SELECT count(*) FROM article WHERE story IS NULL) AS n_unfinished")
        return {name.removeprefix("n_"): count for name, count in row.items()}

    def holds(self, most: int) -> int:
        """How many articles there are, counted up to `most`."""
        (row,) = self._select(f"SELECT count(*) AS held FROM (SELECT 1 FROM article LIMIT {int(most)})")
        return int(row["held"])

    def record_ids(self) -> tuple[str, ...]:
        """The ids of conflicts, groups and claims, each kind in its order."""
        kinds = ("conflict", "claim_group", "claim")
        return tuple(row["id"] for kind in kinds for row in self._select(f"SELECT id FROM {kind} ORDER BY story, key"))

    def ids_beginning(self, table: str, begin: str) -> tuple[str, ...]:
        """The ids in a table that begin so, in order; none for nothing."""
        if not begin:
            return ()
        query = (
            f"SELECT DISTINCT id FROM {table} WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 AND id < ?2 ORDER BY id"
        )
        return tuple(row["id"] for row in self._select(query, begin, f"{begin}\U0010ffff"))

    def heads(self) -> Mapping[str, Head]:
        """What tables need to know of every article, by id in order; read as it is asked for, while the store is open."""
        return StoredHeads(self._select)

    def versions(self, article_id: str) -> tuple[str, ...]:
        """The texts of the older versions of an article, the oldest first."""
        rows = self._select("SELECT text FROM article_version WHERE article = ? ORDER BY version", article_id)
        return tuple(row["text"] for row in rows)

    def local_names(self, ids: Iterable[str]) -> dict[str, tuple["LocalName", ...]]:
        """What names articles print, by article id; one without names is not in it."""
        query = "SELECT names FROM extracted WHERE article = ?"
        found = {id_: row["names"] for id_ in sorted(ids) for row in self._select(query, id_)}
        return {id_: self._made("LocalName", names) for id_, names in found.items() if names}

    def extracted_claims(self, ids: Iterable[str]) -> tuple["Claim", ...]:
        """The claims of articles as they were extracted, before reconciling."""
        query = "SELECT claims FROM extracted WHERE article = ?"
        return self._made("Claim", (c for id_ in ids for row in self._select(query, id_) for c in row["claims"]))

    def article_rows(self, ids: Iterable[str]) -> tuple[ArticleRows, ...]:
        """Articles with what each gave alone, as they were written, to be read in another process; by id in order."""
        query = f"SELECT {_listed(_ARTICLE)} FROM article WHERE id = ?"
        return tuple(
            ArticleRows(
                dict(zip(_ARTICLE, self._select_raw(query, id_)[0], strict=True)),
                *self._select_raw("SELECT names, claims FROM extracted WHERE article = ?", id_)[0],
            )
            for id_ in sorted(ids)
        )

    def stories_naming(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The stories that name somebody who is looked up by one of `keys`, in order."""
        wanted = " OR ".join(f'"{key}"' for key in keys)
        query = (
            "SELECT id FROM story_name JOIN story ON story.key = story_name.rowid WHERE story_name MATCH ? ORDER BY id"
        )
        return tuple(row["id"] for row in self._select(query, wanted)) if wanted else ()

    def claims(self, **only: "str | Collection[str]") -> tuple["Claim", ...]:
        """The reconciled claims; `only` those with a value, or one of some values, in a column: `id`, `article` or
        `story`."""
        return self._made("Claim", self._answers("claim", only))

    def groups(self, **only: "str | Collection[str]") -> tuple["Group", ...]:
        """The groups of claims that say the same; `only` as in `claims`, by `id`, `topic` or `story`."""
        rows = self._answers("claim_group", only)
        members = {"id": [id_ for row in rows for id_ in row["claims"]]} if only else {}
        claims = {row["id"]: row for row in self._answers("claim", members)}
        return self._made("Group", ({**row, "claims": [claims[id_] for id_ in row["claims"]]} for row in rows))

    def iter_groups(self, topic: str) -> Iterator["Group"]:
        """The groups of a topic, story by story in the order of reconciling, a few hundred held at a time."""
        query = "SELECT id FROM claim_group WHERE topic = ? ORDER BY story, key"
        ids = [row[0] for row in self._select_raw(query, topic)]
        for at in range(0, len(ids), _AT_ONCE):
            yield from self.groups(id=ids[at : at + _AT_ONCE])

    def conflicts(self, **only: "str | Collection[str]") -> tuple["Conflict", ...]:
        """The conflicts, in the order of reconciling; `only` as in `claims`, by `id`, `topic` or
        `story`."""
        return self._made("Conflict", self._answers("conflict", only))

    def names(self, **only: "str | Collection[str]") -> tuple["Name", ...]:
        """People, places and organizations under all their spellings; `only` as in `claims`, by `name` or
        `story`."""
        return self._made("Name", self._answers("name", only))

    def dated_claims(self, on: str) -> tuple["Claim", ...]:
        """The claims of dates within a day, month or year, or of one in a year that nobody gives."""
        told, wanted = _within("value ->> 'date'", on)
        query = f"SELECT {_listed(ANSWERS['claim'])} FROM claim WHERE topic = 'date' AND ({told}) ORDER BY story, key"
        return self._made("Claim", self._select(query, *wanted))

    def statements(self, on: str | None = None, **only: "str | Collection[str]") -> tuple["Statement", ...]:
        """The dated statements of the timeline, those within `on` or of a year that nobody gives; `only` by `story`."""
        told = None if on is None else _within("date", on)
        return self._made("Statement", self._answers("statement", only, told))

    def utterances(self, **only: "str | Collection[str]") -> tuple["Utterance", ...]:
        """What was said or is reported to have been said, with every printing; `only` by `speaker` or `story`."""
        return self._made("Utterance", self._answers("utterance", only))

    def _answers(
        self,
        table: str,
        only: "Mapping[str, str | Collection[str]]" = MappingProxyType({}),
        told: "tuple[str, tuple[str, ...]] | None" = None,
    ) -> list[Row]:
        """The rows of a table of answers, story by story in the order of reconciling; `told` is one more condition."""
        wanted = [json.dumps([values] if isinstance(values, str) else list(values)) for values in only.values()]
        tests = [f"{column} IN (SELECT value FROM json_each(?))" for column in only]
        if told is not None:
            tests.append(f"({told[0]})")
            wanted += told[1]
        where = " WHERE " + " AND ".join(tests) if tests else ""
        return self._select(f"SELECT {_listed(ANSWERS[table])} FROM {table}{where} ORDER BY story, key", *wanted)

    def _made(self, type_name: str, rows: Iterable[Row]) -> tuple[Any, ...]:
        """The rows as records of a type of `model`, or as plain ones; see `ArchiveFile`."""
        try:
            if not self._validate:
                return tuple(plain(row) for row in rows)
            from riyadh_archive import model

            return tuple(getattr(model, type_name).model_validate(row) for row in rows)
        except (ValueError, KeyError) as error:
            raise self._damage() from error


def _listed(fields: Sequence[str]) -> str:
    return ", ".join(f'"{field}"' for field in fields)


def _within(column: str, on: str) -> tuple[str, tuple[str, ...]]:
    """A condition for dates that may lie in `on`, and its parameters: those that begin so, or in a year not known."""
    if on.startswith("XXXX"):
        return f"{column} IS NOT NULL", ()
    return f"{column} BETWEEN ? AND ? OR {column} BETWEEN 'XXXX' AND 'XXXY'", (on, f"{on}\U0010ffff")
