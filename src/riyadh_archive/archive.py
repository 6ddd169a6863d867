"""`Archive`, the public face of the package: opens an archive, adds to it, and answers. The work is done elsewhere."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from riyadh_archive import bundled, query
from riyadh_archive.citing import Head
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Conflict, Group, Name, Statement, Utterance
    from riyadh_archive.pipeline import Added

LOCAL_FILE = "archive.db"
"""The archive of a folder, used where no other is named."""
ENVIRONMENT = "RIYADH_ARCHIVE"


def named_path(named: str | None = None) -> Path | None:
    """The archive a user means: `named`, else the environment's, else the folder's; None for the bundled one."""
    if named or (named := os.environ.get(ENVIRONMENT)):
        return Path(named).expanduser()
    local = Path(LOCAL_FILE)
    return local if local.exists() else None


class Archive:
    """An archive of news reports.

    >>> with Archive() as archive:
    ...     len(archive.articles())
    5
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        create: bool = False,
        validate: bool = True,
        warn: Callable[[str], None] | None = None,
    ) -> None:
        """Open the archive file at `path`, or the bundled archive for None.

        `create` makes a file that is not there. Without `validate` answers are plain records with the fields of core
        types, which come faster. `warn` gets a line where the bundled archive cannot be cached. Raises StoreError.
        """
        if path is None:
            self._store = bundled.open_bundled(_build, warn=warn or _ignore, validate=validate)
        else:
            self._store = Store(Path(path), create=create, validate=validate)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def add(self, paths: Iterable[str | Path], *, data: Mapping[str, bytes] | None = None) -> "Added":
        """Add files, folders and named bytes; what could not be added is told in the answer, the rest is kept."""
        from riyadh_archive import pipeline

        inputs = [pipeline.Input(name, data=content) for name, content in (data or {}).items()]
        return pipeline.add(self._store, [Path(path) for path in paths], data=inputs)

    def articles(self) -> "tuple[Article, ...]":
        """Every article, by id."""
        return query.articles(self._store)

    def heads(self) -> dict[str, Head]:
        """How every article is named to people, by id."""
        return query.heads(self._store)

    def claims(
        self, *, topic: str | None = None, source: str | None = None, person: str | None = None, on: str | None = None
    ) -> "tuple[Group, ...]":
        """Claims, grouped by what they say; see `query.claims`. Raises NotFoundError."""
        return query.claims(self._store, topic=topic, source=source, person=person, on=on)

    def conflicts(
        self, *, kind: str | None = None, min_severity: str = "low", topic: str | None = None
    ) -> "tuple[Conflict, ...]":
        """Where reports differ, the gravest first; spellings, titles and omissions too. Raises NotFoundError."""
        return query.conflicts(self._store, kind=kind, min_severity=min_severity, topic=topic)

    def quote(self, name: str) -> "tuple[Utterance, ...]":
        """What everybody of that name said, with every printing. Raises NotFoundError."""
        return query.quote(self._store, name)

    def names(self, *, kind: str | None = None) -> "tuple[Name, ...]":
        """People, places and organizations under all their spellings."""
        return query.names(self._store, kind=kind)

    def timeline(self) -> "tuple[Statement, ...]":
        """What happened when."""
        return query.timeline(self._store)

    def show(self, id_: str) -> query.Shown:
        """An article, claim, group or conflict by the beginning of its id. Raises NotFoundError."""
        return query.show(self._store, id_)

    def export(self, folder: str | Path) -> tuple[Path, ...]:
        """Write `articles.jsonl`, `claims.jsonl` and `conflicts.jsonl`, a record a line, sorted; their paths."""
        from riyadh_archive.render.document import article_document, document, write_file

        told = {
            "articles": [article_document(article) for article in self.articles()],
            "claims": [document(claim) for claim in query.sorted_claims(self._store)],
            "conflicts": [document(conflict) for conflict in self.conflicts()],
        }
        return tuple(write_file(lines, Path(folder) / f"{name}.jsonl") for name, lines in told.items())


def _build(store: Store) -> None:
    from riyadh_archive import pipeline

    pipeline.build(store, bundled.seed_paths(), root=bundled.seed_folder().parent)


def _ignore(line: str) -> None:
    """Nobody asked to be warned."""
