"""`Archive`, the public face of the package: opens an archive, adds to it, and answers. The work is done elsewhere."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from riyadh_archive import bundled, query
from riyadh_archive.citing import Head
from riyadh_archive.errors import StoreError
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Conflict, Group, Name, Statement, Utterance
    from riyadh_archive.pipeline import Added, DraftCheck, Watch
    from riyadh_archive.render.answer import Answer
    from riyadh_archive.render.notebook import Records

_Record = TypeVar("_Record")

LOCAL_FILE = "archive.db"
"""The archive of a folder, used where no other is named."""
ENVIRONMENT = "RIYADH_ARCHIVE"


def named_path(named: str | None = None) -> Path | None:
    """The archive a user means: `named`, else the environment's, else the folder's; None for the bundled one."""
    if named or (named := os.environ.get(ENVIRONMENT)):
        try:
            return Path(named).expanduser()
        except RuntimeError:
            raise StoreError(named, "there is no such user", "name another file with --archive") from None
    local = Path(LOCAL_FILE)
    return local if os.path.lexists(local) else None


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
        self._is_bundled = path is None
        if path is None:
            self._store = bundled.open_bundled(_build, warn=warn or _ignore, validate=validate)
        else:
            self._store = Store(Path(path), create=create, validate=validate)

    @classmethod
    def open(cls, path: str | Path | None = None, *, create: bool = False) -> Self:
        """The archive at `path`, or the bundled one for None; `create` makes a file that is not there.

        Raises StoreError.
        """
        return cls(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Archive {self._store.name}>"

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def reading(self) -> AbstractContextManager[None]:
        """Within it every answer is of one state of the archive, whatever other programs add meanwhile."""
        return self._store.snapshot()

    def add(
        self,
        paths: Iterable[str | Path] | str | Path,
        *,
        data: Mapping[str, bytes] | None = None,
        allow_private: bool = False,
        jobs: int | None = None,
        watch: "Watch | None" = None,
    ) -> "Added":
        """Add files, folders, web addresses and named bytes; what could not be added is told, the rest is kept.

        Web pages are fetched from public machines alone, unless `allow_private`. `jobs` processes read many files, as many
        as there are cores for None; `watch` is told how far it is. Raises StoreError for the bundled archive, which stays as
        it is: `Archive.open(PATH, create=True)` makes one of your own.
        """
        if self._is_bundled:
            raise StoreError(
                self._store.name,
                "the bundled archive takes no more articles",
                "make your own: Archive.open(PATH, create=True)",
            )
        from riyadh_archive import pipeline
        from riyadh_archive.load.address import is_address

        listed = [paths] if isinstance(paths, str | Path) else list(paths)
        addresses = [each for each in listed if isinstance(each, str) and is_address(each)]
        inputs, failures = pipeline.fetch_inputs(addresses, allow_private=allow_private)
        inputs += [pipeline.Input(name, data=content) for name, content in (data or {}).items()]
        files = [Path(each) for each in listed if each not in addresses]
        told = pipeline.add(self._store, files, data=inputs, jobs=jobs, watch=watch)
        told.failures[:0] = failures
        return told

    def check_draft(
        self,
        path: str | Path,
        *,
        data: bytes | None = None,
        story: str | None = None,
        reference: str | Path | None = None,
    ) -> "DraftCheck":
        """What the archive says to each claim of a draft, the gravest first; nothing is added.

        `data` is a draft that is no file: `path` is then its name. `story` names the story to compare with, by the
        beginning of its id or of one of its articles; else it is the one that the draft is most like. `reference` is
        a file with a table of background knowledge (see `lexicon.reference`). Raises LexiconError, LoadError and
        NotFoundError.
        """
        from riyadh_archive import pipeline

        with self.reading():
            known = Path(reference) if reference is not None else None
            return pipeline.check_draft(self._store, Path(path), data=data, story=story, reference=known)

    def articles(
        self, *, source: str | None = None, person: str | None = None, on: str | None = None, story: str | None = None
    ) -> "Records[Article]":
        """Articles by id: of an outlet, naming a person, published on a date, of a story. Raises NotFoundError."""
        return self._asked("articles", query.articles, source=source, person=person, on=on, story=story)

    def heads(self) -> Mapping[str, Head]:
        """How every article is named to people, by id."""
        return query.heads(self._store)

    def claims(
        self,
        *,
        topic: str | None = None,
        source: str | None = None,
        person: str | None = None,
        on: str | None = None,
        story: str | None = None,
    ) -> "Records[Group]":
        """Claims, grouped by what they say; see `query.claims`. Raises NotFoundError."""
        return self._asked("claims", query.claims, topic=topic, source=source, person=person, on=on, story=story)

    def iter_articles(self) -> "Iterator[Article]":
        """All articles by id, read as they are asked for: an archive of any size takes no more memory."""
        return self._store.iter_articles()

    def iter_claims(self, *, topic: str | None = None) -> "Iterator[Group]":
        """The groups of `claims`, of all topics or one, read as they are asked for. Raises NotFoundError."""
        return query.iter_claims(self._store, topic=topic)

    def conflicts(
        self,
        *,
        kind: str | None = None,
        min_severity: str = "low",
        topic: str | None = None,
        source: str | None = None,
        person: str | None = None,
        on: str | None = None,
        story: str | None = None,
        reference: str | Path | None = None,
    ) -> "Records[Conflict]":
        """Where reports differ, the gravest first; spellings, titles and omissions too.

        With `reference`, a file with a table of background knowledge (see `lexicon.reference`), as they would differ if the
        package knew it as well: the articles are read anew, in memory. Raises LexiconError and NotFoundError.
        """
        filters: dict[str, Any] = {"source": source, "person": person, "on": on, "story": story}
        chosen: dict[str, Any] = {"kind": kind, "min_severity": min_severity, "topic": topic}
        if reference is None:
            return self._asked("conflicts", query.conflicts, **chosen, **filters)
        from riyadh_archive import pipeline
        from riyadh_archive.render.notebook import Records

        with self.reading(), pipeline.knowing(self._store, Path(reference)) as store:
            return Records(query.conflicts(store, **chosen, **filters), answer="conflicts")

    def quotes(
        self,
        name: str,
        *,
        about: str | None = None,
        indirect: bool = False,
        source: str | None = None,
        story: str | None = None,
    ) -> "Records[Utterance]":
        """What everybody of that name said, with every printing; `about` are words that one of them has.

        With `indirect` also what is reported without quotation marks. Raises NotFoundError, and ValueError for an
        `about` without words.
        """
        filters = {"about": about, "indirect": indirect, "source": source, "story": story}
        return self._asked("quote", query.quote, name, **filters)

    def speakers(
        self, *, about: str | None = None, indirect: bool = False, source: str | None = None, story: str | None = None
    ) -> "Records[query.Speaker]":
        """Everybody who is quoted, with the utterances, articles and independent sources; the filters are those of `quotes`."""
        return self._asked("speakers", query.speakers, about=about, indirect=indirect, source=source, story=story)

    def search(
        self, words: str, *, most: int | None = None, source: str | None = None, story: str | None = None
    ) -> "tuple[query.Found, ...]":
        """The articles that have all the words, the best match first, with the passages and claims; see `query.search`.

        `most` of them at most, all for None. Raises NotFoundError, and ValueError where there is no word.
        """
        with self.reading():
            return query.search(self._store, words, most=most, source=source, story=story)

    def changes(self, id_: str | None = None) -> "tuple[query.Change, ...]":
        """What became of the claims of an article, or of all, from one version to the next. Raises NotFoundError."""
        with self.reading():
            return query.changes(self._store, id_)

    def names(
        self,
        *,
        kind: str | None = None,
        person: str | None = None,
        source: str | None = None,
        story: str | None = None,
    ) -> "Records[Name]":
        """People, places and organizations under all their spellings. Raises NotFoundError."""
        return self._asked("names", query.names, kind=kind, person=person, source=source, story=story)

    def timeline(
        self, *, on: str | None = None, source: str | None = None, story: str | None = None
    ) -> "Records[Statement]":
        """What happened when. Raises NotFoundError."""
        return self._asked("timeline", query.timeline, on=on, source=source, story=story)

    def called(self, name: str) -> tuple[str, ...]:
        """The people and bodies that `name` may mean, however it is typed. Raises NotFoundError."""
        with self.reading():
            return query.meant_names(self._store, name, also=query.people(self._store, name))

    def show(self, id_: str) -> "query.Shown":
        """An article, claim, group or conflict by the beginning of its id. Raises NotFoundError."""
        with self.reading():
            return query.show(self._store, id_)

    def ids(self, begin: str = "") -> tuple[str, ...]:
        """The ids that `show` takes and that begin so: articles, then conflicts, groups and claims."""
        with self.reading():
            return tuple(id_ for id_ in (*self.heads(), *self._store.record_ids()) if id_.startswith(begin))

    def info(self) -> "query.Information":
        """Where the archive is, what is in it, by which version of the program and when."""
        with self.reading():
            return query.information(self._store)

    def fault(self) -> str | None:
        """The first record that is not as this program writes it; None where all can be read. Nothing is rebuilt.

        Raises StoreError.
        """
        from riyadh_archive import pipeline

        with self.reading():
            return pipeline.first_fault(self._store)

    def verify(self) -> str | None:
        """The first thing that is not as it was written, or that a rebuild from the stored bytes gives otherwise.

        None for a whole archive. Articles that an interrupted `add` left without reconciling are compared as they were read
        alone. Raises StoreError, and LoadError where a rebuild fails.
        """
        from riyadh_archive import pipeline

        with self.reading():
            if fault := pipeline.first_fault(self._store):
                return fault
            told = query.exported if all(self._store.stories().values()) else query.extracted
            with pipeline.rebuilt(self._store) as fresh:
                return query.first_difference(told(self._store), told(fresh))

    def _asked(
        self, answer: "Answer", question: Callable[..., tuple[_Record, ...]], *asked: str, **filters: Any
    ) -> "Records[_Record]":
        """The answer to a question, of one state of the archive."""
        from riyadh_archive.render.notebook import Records

        with self.reading():
            return Records(question(self._store, *asked, **filters), answer=answer)

    def export(self, folder: str | Path) -> tuple[Path, ...]:
        """Write `articles.jsonl`, `claims.jsonl` and `conflicts.jsonl`, a record a line, sorted; their paths."""
        from riyadh_archive.render.document import write_file

        with self.reading():
            told = query.exported(self._store)
            return tuple(write_file(lines, Path(folder) / f"{name}.jsonl") for name, lines in told.items())


def _build(store: Store) -> None:
    from riyadh_archive import pipeline

    pipeline.build(store, bundled.seed_paths(), root=bundled.seed_folder().parent)


def _ignore(line: str) -> None:
    """Nobody asked to be warned."""
