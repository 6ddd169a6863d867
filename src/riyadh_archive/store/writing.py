"""Writing: an article in one transaction, all answers of a story in one."""

from collections.abc import Iterable, Mapping

from riyadh_archive.store.file import ArchiveFile, now
from riyadh_archive.store.rows import ANSWERS, AnswerRows, ArticleRows
from riyadh_archive.version import __version__


class StoreWriter(ArchiveFile):
    """The half of a store that writes."""

    _told_changed = ""

    def put_article(self, rows: ArticleRows) -> None:
        """Write an article; one that has its id becomes an older version of it.

        The answers of a story that so loses an article are dropped: its articles stand without a story until
        `put_answers`.
        """
        id_ = rows.article["id"]
        with self.writing():
            self._retire(id_)
            self._insert("article", tuple(rows.article), [tuple(rows.article.values())])
            self._insert("extracted", ("article", "names", "claims"), [(id_, rows.names, rows.claims)])
            self._tell_changed()

    def put_version(self, article_id: str, rows: ArticleRows) -> None:
        """Write what an article was before; it is put among its versions by `order_versions`."""
        columns = ("title", "source", "published", "captured", "path", "file", "sha256", "bytes", "text")
        with self.writing():
            query = "SELECT count(*) + 1 FROM article_version WHERE article = ?"
            (number,) = self._db.execute(query, (article_id,)).fetchone()
            row = (article_id, number, *(rows.article[column] for column in columns), rows.claims)
            self._insert("article_version", ("article", "version", *columns, "claims"), [row])
            self._tell_changed()

    def order_versions(self, article_id: str) -> None:
        """Number the older versions of an article by when they were captured or published, and by their hash."""
        with self.writing():
            self._db.execute(
                "UPDATE article_version SET version = -(SELECT count(*) FROM article_version AS other"
                " WHERE other.article = ?1 AND (coalesce(other.captured, other.published, ''), other.sha256)"
                " <= (coalesce(article_version.captured, article_version.published, ''), article_version.sha256))"
                " WHERE article = ?1",
                (article_id,),
            )
            self._db.execute("UPDATE article_version SET version = -version WHERE article = ?", (article_id,))

    def move_article(self, article_id: str, path: str | None, file: str | None, base: str) -> None:
        """Let an article come from another file, and want another id."""
        with self.writing():
            query = "UPDATE article SET path = ?, file = ?, base = ? WHERE id = ?"
            self._db.execute(query, (path, file, base, article_id))

    def remove_article(self, article_id: str) -> None:
        """Take an article out, with the answers of its story; its older versions wait for `move_versions`."""
        with self.writing():
            self._drop_answers([self._story(article_id)])
            self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))

    def move_versions(self, moves: Mapping[str, str]) -> None:
        """Give the older versions of articles their new ids, all at once: ids may change places."""
        with self.writing():
            for old, new in moves.items():
                self._db.execute("UPDATE article_version SET article = ? WHERE article = ?", (f"\1{new}", old))
            self._db.execute("UPDATE article_version SET article = substr(article, 2) WHERE unicode(article) = 1")

    def put_answers(self, story: str, answers: AnswerRows) -> None:
        """Replace the answers of a story, and of every story its articles belonged to before, in one transaction."""
        with self.writing():
            self._drop_answers([story, *(self._story(article[-1]) for article in answers.lineage)])
            key = self._db.execute("INSERT INTO story (id) VALUES (?)", (story,)).lastrowid
            self._db.execute("INSERT INTO story_name (rowid, words) VALUES (?, ?)", (key, answers.named))
            self._db.executemany(
                "UPDATE article SET story = ?, derived_from = ?, lineage = ?, lineage_reason = ? WHERE id = ?",
                [(story, *article) for article in answers.lineage],
            )
            group = self._next_key("claim_group")
            for table, columns in ANSWERS.items():
                rows = [(story, *row) for row in answers.rows[table]]
                if table == "claim":
                    places = [None if at is None else group + at for at in answers.grouped]
                    rows = [(place, *row) for place, row in zip(places, rows, strict=True)]
                    columns = ("claim_group", "story", *columns)
                else:
                    columns = ("story", *columns)
                first = self._next_key(table)
                self._insert(table, ("key", *columns), [(key, *row) for key, row in enumerate(rows, first)])
            self._db.executemany(
                "UPDATE joining SET planned = NULL WHERE article = (SELECT key FROM article WHERE id = ?)",
                [article[-1:] for article in answers.lineage],
            )

    def set_meta(self, key: str, value: str) -> None:
        """Keep a word about the archive as a whole."""
        with self.writing():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _tell_changed(self) -> None:
        if (at := now()) != self._told_changed:
            self.set_meta("changed", at)
            self.set_meta("changed_by", __version__)
            self._told_changed = at

    def _story(self, article_id: str) -> str | None:
        """The story of an article; None where it has none, or the archive does not hold it."""
        row = self._db.execute("SELECT story FROM article WHERE id = ?", (article_id,)).fetchone()
        return row[0] if row else None

    def _retire(self, article_id: str) -> None:
        row = self._db.execute("SELECT story FROM article WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            return
        self._db.execute(
            "INSERT INTO article_version SELECT id, (SELECT count(*) + 1 FROM article_version WHERE article = ?1),"
            " title, source, published, captured, path, file, sha256, bytes, text, claims"
            " FROM article JOIN extracted ON extracted.article = id WHERE id = ?1",
            (article_id,),
        )
        self._drop_answers(row)
        self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))

    def _drop_answers(self, stories: Iterable[str | None]) -> None:
        """Delete stories with their answers; their articles stand without one."""
        there = "SELECT id FROM story WHERE id = ?"
        told = [row for story in dict.fromkeys(stories) if story for row in self._db.execute(there, (story,))]
        if not told:
            return
        for table in reversed(ANSWERS):
            self._db.executemany(f"DELETE FROM {table} WHERE story = ?", told)
        self._db.executemany(
            "UPDATE article SET story = NULL, derived_from = '[]', lineage = '', lineage_reason = NULL WHERE story = ?",
            told,
        )
        self._db.executemany("DELETE FROM story_name WHERE rowid = (SELECT key FROM story WHERE id = ?)", told)
        self._db.executemany("DELETE FROM story WHERE id = ?", told)

    def _next_key(self, table: str) -> int:
        """A key that is greater than all keys of a table."""
        (key,) = self._db.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()
        return int(key)
