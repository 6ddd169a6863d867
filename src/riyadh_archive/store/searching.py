"""Searching the words of titles and texts, and reading what articles were before their files changed."""

from typing import Any, NamedTuple

from riyadh_archive.store.reading import StoreReader

_OPEN, _CLOSE = "\ufdd0\ufdd1\ufdd0", "\ufdd0\ufdd2\ufdd0"
"""Marks around found words, of code points that no text may interchange."""


class Former(NamedTuple):
    """What an article was: its number among the versions, counted from 1, its hash and date, and the claims it gave alone."""

    article: str
    version: int
    title: str | None
    published: str | None
    sha256: str
    claims: tuple[Any, ...]


class StoreSearch(StoreReader):
    """The part of a store that finds words and older versions."""

    def matching(self, expression: str) -> tuple[str, ...]:
        """The ids of the articles that match an expression of FTS5, the best first, equals by id.

        `query.search` makes expressions of what people type.
        """
        rows = self._select(
            "SELECT article.id FROM search JOIN article ON article.key = search.rowid WHERE search MATCH ?"
            " ORDER BY round(bm25(search, 4.0, 1.0), 6), article.id",
            expression,
        )
        return tuple(row["id"] for row in rows)

    def matches(self, expression: str, article: str) -> tuple[tuple[int, int], ...]:
        """Where the words of an expression stand in the text of an article: (start, end) in code points, in order."""
        (row,) = self._select(
            "SELECT article.text, highlight(search, 1, ?2, ?3) AS marked"
            " FROM search JOIN article ON article.key = search.rowid WHERE search MATCH ?1 AND article.id = ?4",
            expression,
            _OPEN,
            _CLOSE,
            article,
        )
        return _spans(row["text"], row["marked"])

    def former_versions(self, article_id: str | None = None) -> tuple[Former, ...]:
        """The older versions of an article, or of all, by article and number; the claims of each as records."""
        where = "" if article_id is None else " WHERE article = ?"
        rows = self._select(
            f"SELECT article, version, title, published, sha256, claims FROM article_version{where}"
            " ORDER BY article, version",
            *([] if article_id is None else [article_id]),
        )
        return tuple(Former(**{**row, "claims": self._made("Claim", row["claims"])}) for row in rows)


def _spans(text: str, marked: str) -> tuple[tuple[int, int], ...]:
    """Where the marks stand, counted in the text without them; nothing where the text has such marks itself."""
    spans: list[tuple[int, int]] = []
    at = 0
    before, *parts = marked.split(_OPEN)
    pieces = [before]
    at += len(before)
    for part in parts:
        word, _, rest = part.partition(_CLOSE)
        spans.append((at, at + len(word)))
        pieces += [word, rest]
        at += len(word) + len(rest)
    return tuple(spans) if "".join(pieces) == text else ()
