"""Writing: an article in one transaction, all answers of a story in one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from riyadh_archive.store.file import ArchiveFile, now
from riyadh_archive.store.rows import Origin, part_rows, record_row
from riyadh_archive.version import __version__

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, LocalName, Name, Record, Statement, Utterance

_ANSWERS = ("claim", "claim_group", "conflict", "name", "statement", "utterance")


class StoreWriter(ArchiveFile):
    """The half of a store that writes."""

    def add_article(
        self,
        article: "Article",
        *,
        names: Sequence["LocalName"],
        claims: Sequence["Claim"],
        origin: Origin | None = None,
    ) -> None:
        """Write an article with what was read in it; one that has its id becomes an older version of it.

        The answers of a story that so loses an article are dropped: its articles stand without a story until
        `save_story`.
        """
        origin = origin or Origin(article.id)
        with self.writing():
            self._retire(article.id)
            self._insert("article", [record_row(article, **origin._asdict())])
            self._insert("local_name", part_rows("article", article.id, names))
            self._insert("extracted_claim", part_rows("article", article.id, claims))
            self.set_meta("changed", now())
            self.set_meta("changed_by", __version__)

    def remove_article(self, article_id: str) -> None:
        """Take an article out, with the answers of its story; its older versions wait for `move_versions`."""
        with self.writing():
            self._drop_answers([self._story(article_id) or ""])
            self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))

    def move_versions(self, moves: Mapping[str, str]) -> None:
        """Give the older versions of articles their new ids, all at once: ids may change places."""
        with self.writing():
            for old, new in moves.items():
                self._db.execute("UPDATE article_version SET article = ? WHERE article = ?", (f"\0{new}", old))
            self._db.execute("UPDATE article_version SET article = substr(article, 2) WHERE unicode(article) = 0")

    def save_story(
        self,
        story: str,
        *,
        articles: Sequence["Article"],
        claims: Sequence["Claim"],
        groups: Sequence["Group"] = (),
        conflicts: Sequence["Conflict"] = (),
        names: Sequence["Name"] = (),
        utterances: Sequence["Utterance"] = (),
        timeline: Sequence["Statement"] = (),
    ) -> None:
        """Replace the answers of a story, and of every story its articles belonged to before, in one transaction."""
        with self.writing():
            self._drop_answers([story, *(self._story(article.id) or "" for article in articles)])
            self._db.executemany(
                "UPDATE article SET story = :story, derived_from = :derived_from, lineage = :lineage,"
                " lineage_reason = :lineage_reason WHERE id = :id",
                [record_row(article, without=("text", "blocks", "body"), story=story) for article in articles],
            )
            self._insert_claims(story, claims)
            self._insert_groups(story, groups)
            self._insert_conflicts(story, conflicts)
            self._insert_all("name", story, names, {"variants": "spelling", "mentions": "name_mention"})
            self._insert_all("statement", story, timeline, {"mentions": "statement_mention"})
            self._insert_all("utterance", story, utterances, {"printings": "printing"})

    def set_meta(self, key: str, value: str) -> None:
        """Keep a word about the archive as a whole."""
        with self.writing():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def _story(self, article_id: str) -> str | None:
        """The story of an article; None where the archive does not hold it."""
        rows = self._select("SELECT story FROM article WHERE id = ?", article_id)
        return rows[0]["story"] if rows else None

    def _retire(self, article_id: str) -> None:
        story = self._story(article_id)
        if story is None:
            return
        self._db.execute(
            "INSERT INTO article_version SELECT id, (SELECT count(*) + 1 FROM article_version WHERE article = ?1),"
            " title, source, published, path, file, sha256, bytes, text FROM article WHERE id = ?1",
            (article_id,),
        )
        self._drop_answers({story})
        self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))

    def _drop_answers(self, stories: Iterable[str]) -> None:
        """Delete the answers of stories; the empty story has none."""
        told = [(story,) for story in stories if story]
        for table in _ANSWERS:
            self._db.executemany(f"DELETE FROM {table} WHERE story = ?", told)
        self._db.executemany(
            "UPDATE article SET story = '', derived_from = '[]', lineage = '', lineage_reason = NULL WHERE story = ?",
            told,
        )

    def _insert_claims(self, story: str, claims: Sequence["Claim"]) -> None:
        rows = (record_row(c, without=("evidence",), story=story, position=at) for at, c in enumerate(claims))
        self._insert("claim", rows)
        self._insert("evidence", [part for claim in claims for part in part_rows("claim", claim.id, claim.evidence)])

    def _insert_groups(self, story: str, groups: Sequence["Group"]) -> None:
        first = self._insert_all("claim_group", story, groups, {"claims": None})
        self._insert(
            "group_claim",
            [
                {"claim_group": key, "position": at, "claim": claim.id}
                for key, group in enumerate(groups, first)
                for at, claim in enumerate(group.claims)
            ],
        )

    def _insert_conflicts(self, story: str, conflicts: Sequence["Conflict"]) -> None:
        first = self._insert_all("conflict", story, conflicts, {"sides": None})
        sides = [(key, at, side) for key, c in enumerate(conflicts, first) for at, side in enumerate(c.sides)]
        rows = (record_row(side, without=("evidence",), conflict=key, position=at) for key, at, side in sides)
        self._insert("side", rows)
        parts = ((key, part) for key, at, side in sides for part in part_rows("side", at, side.evidence))
        self._insert("side_evidence", [{**part, "conflict": key} for key, part in parts])

    def _insert_all(self, table: str, story: str, records: Sequence["Record"], lists: Mapping[str, str | None]) -> int:
        """Write records of a story; list fields go to the tables that `lists` names, or nowhere for None.

        Returns the key of the first record; the others follow it one by one.
        """
        first: int = self._db.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()[0]
        keyed = [(first + at, at, record) for at, record in enumerate(records)]
        rows = (record_row(record, without=lists, key=key, story=story, position=at) for key, at, record in keyed)
        self._insert(table, rows)
        for field, child in lists.items():
            if child is not None:
                self._insert(child, [p for key, _, r in keyed for p in part_rows(table, key, getattr(r, field))])
        return first
