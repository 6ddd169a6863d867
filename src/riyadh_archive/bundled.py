"""The bundled archive: the articles that come with the package, built once into the user's cache folder.

The file's name tells the articles' bytes and the program it was built by, so that a change of either builds another. It
is built beside its place and then renamed: two commands that start at once cannot meet a half-made one.
"""

import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from riyadh_archive.errors import StoreError
from riyadh_archive.store import Store
from riyadh_archive.version import __version__

_PACKAGE = Path(__file__).resolve().parent
_NAME = "riyadh-archive"
_PREFIX = "riyadh-"


def seed_folder() -> Path:
    """The folder of the bundled articles: inside an installed package, beside `src` in a checkout."""
    installed = _PACKAGE / "seeds"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "seeds"


def seed_paths() -> tuple[Path, ...]:
    """The bundled articles by name. Raises StoreError where there are none."""
    paths = tuple(sorted(seed_folder().glob("*.txt")))
    if not paths:
        raise StoreError(str(seed_folder()), "the bundled articles are missing", "install riyadh-archive again")
    return paths


def cache_key(articles: Sequence[Path], program: Path) -> str:
    """Hexadecimal digits that change with the articles' bytes, the version and any file in the folder of the program.

    Files of the program are told apart by name, size and time of change: reading them all would cost a quick answer
    more than the answer. Two checksums do, as nobody is to be deceived; importing hashlib takes longer than both.
    """
    told = [__version__.encode()]
    told += [f"{path.name}\n".encode() + path.read_bytes() for path in articles]
    files = (f"{name} {size} {changed}\n" for name, size, changed in _program_files(program))
    told += [file.encode("utf-8", "surrogateescape") for file in files]
    content = b"\n".join(told)
    return f"{zlib.crc32(content):08x}{zlib.adler32(content):08x}"


def _program_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Name, size and time of change of every file of the program, in order; compiled files and the articles apart."""
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.is_dir():
            if entry.name not in ("__pycache__", "seeds"):
                yield from _program_files(Path(entry.path))
        else:
            told = entry.stat()
            yield entry.path, told.st_size, told.st_mtime_ns


def cache_folder() -> Path:
    """The user's cache folder for this program; it need not exist.

    What platformdirs says of Linux is said here once more: importing it takes longer than an answer.
    """
    told = (os.environ.get("XDG_CACHE_HOME", ""), os.path.join(os.environ.get("HOME", ""), ".cache"))
    if sys.platform == "linux" and (folder := next(filter(os.path.isabs, told), None)):
        return Path(folder) / _NAME
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False)


def open_bundled(build: Callable[[Store], None], *, warn: Callable[[str], None], validate: bool = True) -> Store:
    """The bundled archive, from the cache or built by `build` now.

    Where the cache folder cannot be written it is built in memory, and `warn` gets one line that says so.
    """
    folder = cache_folder()
    path = folder / f"{_PREFIX}{cache_key(seed_paths(), _PACKAGE)}.db"
    with suppress(StoreError):
        return Store(path, validate=validate)
    try:
        _build_into(path, build)
        return Store(path, validate=validate)
    except (OSError, StoreError) as error:
        why = error.strerror if isinstance(error, OSError) else error.why
        warn(f"{folder} cannot be written ({why}): the bundled archive is built in memory, each time anew")
    store = Store(None, validate=True)
    build(store)
    return store


def _build_into(path: Path, build: Callable[[Store], None]) -> None:
    """Build the archive in a file of its own and put it in place; older ones go."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="building-") as folder:
        made = Path(folder) / path.name
        with Store(made, create=True) as store:
            build(store)
            store.seal()
        made.replace(path)
    for older in path.parent.glob(f"{_PREFIX}*.db"):
        if older != path:
            with suppress(OSError):
                older.unlink()
