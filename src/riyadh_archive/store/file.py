"""One SQLite file: opened, checked, written in transactions; every error of it told with the next step."""

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from riyadh_archive.errors import StoreError
from riyadh_archive.store.rows import Row, read_row
from riyadh_archive.version import __version__

APPLICATION_ID = 0x52794172
"""The letters RyAr in the file's header: they tell an archive from any other SQLite file."""
SCHEMA_VERSION = 15
_BUSY_MILLISECONDS = 10_000
"""Who only reads waits for nobody, except while another opens or closes the file: milliseconds."""
_WRITING_MILLISECONDS = 600_000
"""Another `archive add` holds the file for milliseconds an article, and for all of reconciling, which grows with it."""
_CACHE_KIB = 64 * 1024
"""Keys of a large archive stand all over the file: with the 2 MB that SQLite holds by itself each is read from disk again."""
_LOG_PAGES = 8000
"""Pages of the log before it is folded in, some 32 MB: a page that many articles change is then written to the file once.
Three times as many made no difference that could be measured."""
_SETTINGS = (
    f"busy_timeout = {_BUSY_MILLISECONDS}",
    "foreign_keys = ON",
    "synchronous = NORMAL",
    f"cache_size = -{_CACHE_KIB}",
    f"wal_autocheckpoint = {_LOG_PAGES}",
    "secure_delete = OFF",
)


class ArchiveFile:
    """An open file with the tables of `schema.sql`."""

    def __init__(self, path: Path | None, *, create: bool = False, validate: bool = True) -> None:
        """Open the file at `path`, or an archive in memory for None; `create` makes a file that is not there.

        With `validate` what is read becomes core types. Without it come plain records with the same fields, checked
        when they were written and not again: commands that only print start without pydantic. Raises StoreError.
        """
        self.name = str(path) if path else "archive in memory"
        self._path = path
        self._validate = validate
        self._waits = False
        with _told(self.name):
            self._db = _memory() if path is None else _open(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; its write-ahead log is folded in when nobody else has it open."""
        self._db.close()

    def seal(self) -> None:
        """Fold the write-ahead log in for good: the file alone can then be renamed, copied and read anywhere."""
        with _told(self.name):
            self._db.execute("PRAGMA journal_mode = DELETE")

    def _select(self, query: str, *arguments: object) -> list[Row]:
        """The rows of a query by column, lists and values read."""
        with _told(self.name):
            cursor = self._db.execute(query, arguments)
            columns = [column[0] for column in cursor.description]
            return [read_row(columns, values) for values in cursor]

    def _select_raw(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        """The rows of a query as they are stored."""
        with _told(self.name):
            return self._db.execute(query, arguments).fetchall()

    def _damage(self) -> StoreError:
        """The error for rows that this program has not written so."""
        return StoreError(self.name, *_DAMAGED)

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Write rows; the names of table and columns come from this package alone."""
        if rows:
            named = ", ".join(f'"{column}"' for column in columns)
            places = ", ".join("?" * len(columns))
            self._db.executemany(f"INSERT INTO {table} ({named}) VALUES ({places})", rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is written within is kept, or nothing where it fails; one inside another is its part.

        Waits while another process writes. Raises StoreError.
        """
        if self._db.in_transaction:
            yield
            return
        with _told(self.name):
            if not self._waits:
                self._db.execute(f"PRAGMA busy_timeout = {_WRITING_MILLISECONDS}")
                self._waits = True
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    if self._db.in_transaction:
                        self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def trying(self) -> Iterator[None]:
        """A part of a transaction: where it fails nothing of it is kept, and the rest of the transaction stays."""
        with _told(self.name):
            self._db.execute("SAVEPOINT part")
            try:
                yield
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK TO part")
                    self._db.execute("RELEASE part")
                raise
            self._db.execute("RELEASE part")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within is of one state of the archive, whatever others write meanwhile."""
        with _told(self.name):
            inside = self._db.in_transaction
            if not inside:
                self._db.execute("BEGIN")
        if inside:
            yield
            return
        try:
            yield
        finally:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")

    def size(self) -> int | None:
        """The bytes of the file, its log included; None for an archive in memory."""
        if self._path is None:
            return None
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def first_fault(self) -> str | None:
        """What SQLite finds wrong with the file as such, or a group that has lost a claim; None for a sound one."""
        checks = ("PRAGMA integrity_check(1)", "PRAGMA foreign_key_check", _LOST_CLAIMS)
        for row in (row for check in checks for row in self._select_raw(check)):
            if row[0] != "ok":
                return " ".join(map(str, row)).replace("\n", " ")
        return None


_LOST_CLAIMS = """
SELECT 'group ' || claim_group.id || ' lacks claim ' || member.value
FROM claim_group, json_each(claim_group.claims) AS member
WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = member.value)
"""


def _memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("PRAGMA foreign_keys = ON")
    _lay_out(database)
    return database


def _open(path: Path, *, create: bool) -> sqlite3.Connection:
    if not create and not path.exists():
        raise StoreError(str(path), "there is no archive here", f"make one with `archive add --archive {path} PATH`")
    if path.is_dir():
        raise StoreError(str(path), "this is a folder, not an archive", "name a file with --archive")
    try:
        return _checked(path, "rwc" if create else "rw", create=create)
    except sqlite3.OperationalError as error:
        if not _is_read_only(error) or not path.exists():
            raise
        if _has_log(path):
            raise StoreError(
                str(path),
                f"what was last added stands in {path.name}-wal, which cannot be read here",
                "copy the files to a place where you may write",
            ) from error
        return _checked(path, "ro&immutable=1", create=False)


def _has_log(path: Path) -> bool:
    """Whether a write-ahead log lies beside the file that was not folded in."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _checked(path: Path, mode: str, *, create: bool) -> sqlite3.Connection:
    database = _connect(path, mode)
    try:
        _check(database, path, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    try:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
    except BaseException:
        database.close()
        raise
    return database


def _check(database: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Make sure that the file is an archive of this program and version; lay out an empty one when it may be made."""
    application = database.execute("PRAGMA application_id").fetchone()[0]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if create and application == version == tables == 0:
        database.execute("PRAGMA journal_mode = WAL")
        _lay_out(database)
    elif application == version == tables == 0:
        raise StoreError(
            str(path), "nothing has been added to it yet", f"fill it with `archive add --archive {path} PATH`"
        )
    elif application != APPLICATION_ID:
        raise StoreError(str(path), "this is not an archive of this program", "name another file with --archive")
    elif version > SCHEMA_VERSION:
        raise StoreError(str(path), f"a newer version wrote it (schema {version})", "install the newest riyadh-archive")
    elif version < SCHEMA_VERSION:
        raise StoreError(str(path), f"an older version wrote it (schema {version})", "build it anew with `archive add`")


def _lay_out(database: sqlite3.Connection) -> None:
    """Make the tables, in one transaction that leaves an archive another process has made meanwhile as it is."""
    schema = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
    database.execute("BEGIN IMMEDIATE")
    if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
        for statement in schema.split(";\n"):
            database.execute(statement)
        database.executemany("INSERT INTO meta VALUES (?, ?)", [("made", now()), ("made_by", __version__)])
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    database.execute("COMMIT")


def now() -> str:
    """The time to the second, in UTC, as ISO 8601."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def _is_read_only(error: sqlite3.OperationalError) -> bool:
    """Whether SQLite could not make its log files beside an archive that it may only read."""
    return any(words in str(error) for words in ("readonly", "unable to open"))


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Errors of SQLite as a StoreError that says what to do; records that break the schema's rules as a ValueError."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ValueError(f"records that do not fit together ({error})") from error
    except sqlite3.DatabaseError as error:
        why, next_step = _story_of(str(error))
        raise StoreError(name, why, next_step) from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise StoreError(name, *_DAMAGED) from error


def _story_of(message: str) -> tuple[str, str]:
    """What an error message of SQLite means for people, and the next step."""
    for words, told in _TOLD.items():
        if words in message:
            return told
    return f"the archive cannot be used ({message})", "take another copy, or remove it and build it anew"


_DAMAGED = ("the file is damaged", "take another copy, or remove it and build it anew")
_TOLD = {
    "closed database": ("it is closed", "open it again"),
    "locked": ("another command is writing to it", "try again when it has finished"),
    "readonly": ("it may only be read", "copy it to a place where you may write, or name another file with --archive"),
    "unable to open": ("it cannot be opened", "check the folder and your rights, or name another file with --archive"),
    "not a database": ("this is not an archive of this program", "name another file with --archive"),
    "malformed": _DAMAGED,
    "Could not decode": _DAMAGED,
    "disk I/O": ("it cannot be read or written (disk I/O error)", "check the disk, and whether there is room on it"),
    "full": ("the disk is full", "make room and run the command again"),
}
