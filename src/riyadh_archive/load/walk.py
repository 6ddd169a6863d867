"""Paths in, files out: a file as named, a folder with everything under it in sorted order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.formats import format_of


def iter_paths(paths: Iterable[str | Path]) -> Iterator[Path | LoadError]:
    """The files that `paths` name, folders recursively in sorted order.

    A path that is missing or unreadable, and a folder without articles, yields a LoadError in its place and does not
    stop the others; a file in a folder that is none of our formats yields a NotArticleError. A file named by itself is
    taken whatever it is. Hidden files and folders are passed over, and a folder reached a second time through a link.
    """
    for named in paths:
        path = Path(named)
        try:
            is_folder = path.is_dir()
            exists = is_folder or path.exists()
        except (OSError, ValueError) as error:
            yield LoadError(str(path), f"cannot be looked up: {error}")
            continue
        if is_folder:
            yield from _iter_folder(path)
        elif exists:
            yield path
        else:
            yield LoadError(str(path), "no such file or folder")


def _iter_folder(folder: Path) -> Iterator[Path | LoadError]:
    found = False
    for path in _walk(folder, set()):
        found = found or not isinstance(path, NotArticleError)
        yield path
    if not found:
        yield LoadError(str(folder), "no articles in this folder")


def _walk(folder: Path, seen: set[str]) -> Iterator[Path | LoadError]:
    """Files of `folder` and its folders by name; `seen` holds the real paths already walked, against loops of links."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield LoadError(str(folder), error.strerror or "the folder cannot be read")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, seen)
        elif entry.is_file():
            yield _checked(entry)


def _checked(path: Path) -> Path | LoadError:
    try:
        if format_of(path) is None:
            return NotArticleError(str(path), "not a format that holds articles")
    except LoadError as error:
        return error
    return path
