"""Sketches, keys and ties of articles, and which story each is to be in; the rules are elsewhere.

Articles are numbers here: the keys of their rows.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from riyadh_archive.store.file import ArchiveFile

_KEY_BITS = 31
"""Bits of the number of an article: two of them are one number of JSON."""


class SketchRow(NamedTuple):
    """What is kept of an article to find its story; `words`, `proper`, `said` and `days` are JSON."""

    article: str
    words: str
    proper: str
    said: str
    days: str


class StoreTies(ArchiveFile):
    """The part of a store that knows which articles may be of one story."""

    _seen: int | None = None

    def key_of(self, article_id: str) -> int | None:
        """The number of an article; None where the archive does not hold it or keeps no sketch of it."""
        query = "SELECT key FROM article JOIN sketch ON sketch.article = key WHERE id = ?"
        row = self._db.execute(query, (article_id,)).fetchone()
        return int(row[0]) if row else None

    def put_sketch(self, sketch: SketchRow, outline: tuple[int | None, bytes, bytes, bytes]) -> int:
        """Keep what is known of an article that is there, and what of it is compared; returns its number."""
        (key,) = self._db.execute("SELECT key FROM article WHERE id = ?", sketch[:1]).fetchone()
        self._insert("sketch", ("article", "words", "proper", "said", "days"), [(key, *sketch[1:])])
        self._insert("joining", ("article",), [(key,)])
        self._insert("outline", ("article", "published", "words", "weights", "said"), [(key, *outline)])
        return int(key)

    def read_sketch(self, article: int) -> SketchRow:
        """What is kept of an article."""
        query = "SELECT id, words, proper, said, days FROM sketch JOIN article ON key = sketch.article WHERE sketch.article = ?"
        return SketchRow(*self._db.execute(query, (article,)).fetchone())

    def story_sketches(self, story: str) -> list[SketchRow]:
        """What is kept of the articles of a story, by id in order."""
        query = (
            "SELECT id, words, proper, said, days FROM sketch JOIN article ON key = sketch.article"
            " WHERE story = ? ORDER BY id"
        )
        return [SketchRow(*row) for row in self._db.execute(query, (story,))]

    def stories_with(self, articles: Iterable[int]) -> dict[int, str]:
        """The story of each of some articles that have one."""
        query = "SELECT key, story FROM article WHERE key IN (SELECT value FROM json_each(?)) AND story IS NOT NULL"
        return dict(self._db.execute(query, (json.dumps(list(articles)),)).fetchall())

    def read_outline(self, article: int) -> tuple[int | None, bytes, bytes, bytes]:
        """What of an article is compared with others: its day, its words, their weights, and runs of quoted words."""
        query = "SELECT published, words, weights, said FROM outline WHERE article = ?"
        published, words, weights, said = self._db.execute(query, (article,)).fetchone()
        return published, words, weights, said

    def others_wrote(self) -> bool:
        """Whether another connection has written to the file since this was last asked."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        before, self._seen = self._seen, version
        return bool(before != version)

    def having(self, keys: Sequence[tuple[int, int, int]], most: int) -> list[list[int]]:
        """The articles that have each of some keys, by their places; the first `most` of them."""
        query = (
            "SELECT (SELECT json_group_array(article) FROM"
            " (SELECT article FROM sketch_key WHERE key = wanted.value ORDER BY place, own LIMIT ?2))"
            " FROM json_each(?1) AS wanted"
        )
        return [json.loads(row[0]) for row in self._db.execute(query, (json.dumps([key[0] for key in keys]), most))]

    def beside(self, key: tuple[int, int, int], most: int) -> tuple[list[int], list[int]]:
        """The articles before a place and behind it, no more than `most` of them on either side, the nearest first."""
        query = (
            "SELECT article FROM sketch_key WHERE key = ? AND (place, own) {} (?, ?) ORDER BY place {}, own {} LIMIT ?"
        )
        before = self._db.execute(query.format("<", "DESC", "DESC"), (*key, most)).fetchall()
        behind = self._db.execute(query.format(">=", "ASC", "ASC"), (*key, most)).fetchall()
        return [row[0] for row in before], [row[0] for row in behind]

    def put_keys(self, article: int, keys: Sequence[tuple[int, int, int]]) -> None:
        """Let an article be found by keys."""
        self._insert("sketch_key", ("key", "place", "own", "article"), [(*key, article) for key in keys])

    def drop_keys(self, article: int, keys: Sequence[tuple[int, int, int]]) -> None:
        """Let it be found by them no more."""
        query = "DELETE FROM sketch_key WHERE key = ? AND place = ? AND own = ? AND article = ?"
        self._db.executemany(query, [(*key, article) for key in keys])

    def tied(self, article: int, least: float = 0.0) -> list[tuple[int, float]]:
        """The articles that an article is tied to, and how alike they are, which is `least` or more."""
        query = "SELECT other, likeness FROM tie WHERE article = ? AND likeness >= ?"
        return self._db.execute(query, (article, least)).fetchall()

    def tie(self, article: int, others: Sequence[tuple[int, float, int]]) -> None:
        """Tie an article to others: each with how alike they are and how many telling keys they share."""
        there = [(article, other, likeness, keys if article < other else None) for other, likeness, keys in others]
        back = [(other, article, likeness, keys if other < article else None) for other, likeness, keys in others]
        self._insert("tie", ("article", "other", "likeness", "keys"), there + back)

    def untie(self, article: int) -> None:
        """Take away all ties of an article."""
        self._db.execute(
            "DELETE FROM tie WHERE (article, other) IN (SELECT other, article FROM tie WHERE article = ?)", (article,)
        )
        self._db.execute("DELETE FROM tie WHERE article = ?", (article,))

    def share(self, pairs: Mapping[tuple[int, int], int]) -> Iterable[int]:
        """Count so many more keys, or fewer, for the ties of `pairs`; the ends of ties so left without a key, gone."""
        listed = json.dumps([(a << _KEY_BITS) | b for a, b in pairs])
        query = (
            "SELECT article, other, keys FROM json_each(?1) AS pair CROSS JOIN tie"
            " ON article = pair.value >> ?2 AND other = pair.value & (1 << ?2) - 1"
        )
        tied = [(keys + pairs[a, b], a, b) for a, b, keys in self._db.execute(query, (listed, _KEY_BITS))]
        self._db.executemany("UPDATE tie SET keys = ? WHERE article = ? AND other = ?", [row for row in tied if row[0]])
        gone = [pair for keys, a, b in tied if not keys for pair in ((a, b), (b, a))]
        self._db.executemany("DELETE FROM tie WHERE article = ? AND other = ?", gone)
        return sorted({article for article, _ in gone})

    def touch(self, articles: Iterable[int]) -> None:
        """Note that the cells of these articles may have changed."""
        update = "UPDATE joining SET touched = 1 WHERE article IN (SELECT value FROM json_each(?)) AND NOT touched"
        self._db.execute(update, (json.dumps(list(articles)),))

    def touched(self, most: int) -> list[int]:
        """Articles whose cells may have changed, no more than `most` of them, the oldest first."""
        query = "SELECT article FROM joining WHERE touched ORDER BY article LIMIT ?"
        return [row[0] for row in self._db.execute(query, (most,))]

    def cell_mates(self, articles: Iterable[int]) -> set[int]:
        """The articles that were in one cell with any of these."""
        query = """SELECT article FROM joining WHERE cell IN
            (SELECT cell FROM joining JOIN json_each(?) ON article = json_each.value WHERE cell IS NOT NULL)"""
        return {row[0] for row in self._db.execute(query, (json.dumps(list(articles)),))}

    def part(self, articles: Iterable[int]) -> None:
        """Let articles that were a cell be none, and note that their cells may have changed."""
        update = "UPDATE joining SET touched = 1, cell = NULL WHERE article = ?"
        self._db.executemany(update, [(article,) for article in articles])

    def is_cell(self, articles: Collection[int]) -> bool:
        """Whether these very articles are a cell already."""
        query = "SELECT article FROM joining WHERE cell = ?"
        return {row[0] for row in self._db.execute(query, (min(articles),))} == set(articles)

    def put_cell(self, articles: Sequence[int]) -> None:
        """Let articles be a cell."""
        rows = [(min(articles), article) for article in articles]
        self._db.executemany("UPDATE joining SET cell = ?, touched = 0 WHERE article = ?", rows)

    def plan(self, story: str, article_ids: Sequence[str]) -> None:
        """Let articles be a story: its answers are to be written unless it has these very articles already."""
        listed = json.dumps(list(article_ids))
        (same,) = self._db.execute(
            "SELECT count(*) = ?2 AND (SELECT count(*) FROM article WHERE story = ?1) = ?2 FROM article"
            " WHERE id IN (SELECT value FROM json_each(?3)) AND story = ?1",
            (story, len(article_ids), listed),
        ).fetchone()
        self._db.execute(
            "UPDATE joining SET planned = ? WHERE article IN"
            " (SELECT key FROM article WHERE id IN (SELECT value FROM json_each(?)))",
            (None if same else story, listed),
        )

    def planned(self) -> tuple[str, ...]:
        """The stories whose answers are to be written."""
        query = "SELECT DISTINCT planned FROM joining WHERE planned IS NOT NULL ORDER BY planned"
        return tuple(row[0] for row in self._db.execute(query))

    def planned_articles(self, story: str) -> tuple[tuple[str, str], ...]:
        """The articles of a story whose answers are to be written, with their sha256; by id in order."""
        query = "SELECT id, sha256 FROM joining JOIN article ON key = joining.article WHERE planned = ? ORDER BY id"
        return tuple(self._db.execute(query, (story,)).fetchall())
