"""Searching the words of titles and texts, and reading what articles were before their files changed."""

from typing import TYPE_CHECKING, Any, NamedTuple

from riyadh_archive.store.file import ArchiveFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN, _CLOSE = "\ufdd0\ufdd1\ufdd0", "\ufdd0\ufdd2\ufdd0"
"""Marks around found words, of code points that no text may interchange."""


class Hit(NamedTuple):
    """An article that has the words, and where they stand in its text: (start, end) in code points, in order."""

    article: str
    text: str
    spans: tuple[tuple[int, int], ...]


class Former(NamedTuple):
    """What an article was: its number among the versions, counted from 1, its hash and date, and the claims it gave alone."""

    article: str
    version: int
    title: str | None
    published: str | None
    sha256: str
    claims: tuple[Any, ...]


class StoreSearch(ArchiveFile):
    """The part of a store that finds words and older versions."""

    def search(self, expression: str) -> tuple[Hit, ...]:
        """The articles that match an expression of FTS5, the best first, equals by id; see `query.search` for its making."""
        rows = self._select(
            "SELECT article.id, article.text, highlight(search, 1, ?2, ?3) AS marked"
            " FROM search JOIN article ON article.key = search.rowid WHERE search MATCH ?1"
            " ORDER BY round(bm25(search, 4.0, 1.0), 6), article.id",
            expression,
            _OPEN,
            _CLOSE,
        )
        return tuple(Hit(row["id"], row["text"], _spans(row["text"], row["marked"])) for row in rows)

    def former_versions(self, article_id: str | None = None) -> tuple[Former, ...]:
        """The older versions of an article, or of all, by article and number; the claims of each as records."""
        where = "" if article_id is None else " WHERE article = ?"
        rows = self._select(
            f"SELECT article, version, title, published, sha256, claims FROM article_version{where}"
            " ORDER BY article, version",
            *([] if article_id is None else [article_id]),
        )
        return tuple(Former(**{**row, "claims": self._made("Claim", row["claims"])}) for row in rows)

    if TYPE_CHECKING:

        def _made(self, type_name: str, rows: "Sequence[Any]") -> tuple[Any, ...]: ...


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
