"""The archive file: SQLite, and the only room with SQL.

In go core types, or the rows made of them elsewhere; out come core types. An article is written in one transaction, and
so are all answers of a story. A file that is missing, foreign, damaged, locked or of another schema version gives a
`StoreError` with the next step.
"""

from riyadh_archive.store.rows import (
    AnswerRows,
    ArticleRows,
    Origin,
    Place,
    answer_rows,
    article_rows,
    encoded,
    fields_of,
)
from riyadh_archive.store.searching import Former, StoreSearch
from riyadh_archive.store.ties import SketchRow, StoreTies
from riyadh_archive.store.writing import StoreWriter

__all__ = [
    "AnswerRows",
    "ArticleRows",
    "Former",
    "Origin",
    "Place",
    "SketchRow",
    "Store",
    "answer_rows",
    "article_rows",
    "encoded",
    "fields_of",
]


class Store(StoreSearch, StoreWriter, StoreTies):
    """One open archive file; see `ArchiveFile` for how it is opened."""
