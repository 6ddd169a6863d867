"""What is to be added: the files that paths name, pipes read once, and bytes; what is there already left out."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePath

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.pipeline.ids import rank
from riyadh_archive.pipeline.stages import Failure, Input
from riyadh_archive.store import Store
from riyadh_archive.text import printable

_NEAR = 256
"""Inputs looked at together before any of them is read: few, as entries of large files are held in memory."""


@dataclass(slots=True)
class Added:
    """What became of the inputs, by article id, in the order of the inputs; `known` were there already.

    `skipped` counts what is no article, by the reason.
    """

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)

    def fail(self, name: str, error: LoadError) -> None:
        """Tell an input that cannot be read, or count one that is no article by the reason."""
        if isinstance(error, NotArticleError):
            self.skipped[error.why] += 1
        else:
            self.failures.append(Failure(name, error.why))


def iter_inputs(paths: Iterable[Path], told: Added) -> Iterator[Input]:
    """The articles-to-be at `paths`, one by one; what cannot be read there is told."""
    from riyadh_archive.load import iter_paths

    for found in iter_paths(paths):
        if isinstance(found, LoadError):
            told.fail(printable(found.path), found)
        else:
            try:
                yield from iter_parts(_input(found), told)
            except OSError as error:
                told.failures.append(Failure(printable(found), error.strerror or str(error)))


def iter_parts(input_: Input, told: Added) -> Iterator[Input]:
    """The articles-to-be of one file or stretch of bytes: itself, or its entries where it holds many."""
    from riyadh_archive.load import iter_entries

    if input_.format is not None:
        yield input_
        return
    for entry in iter_entries(input_.name, input_.path or input_.data or b""):
        if isinstance(entry, LoadError):
            told.fail(entry.path, entry)
        else:
            yield Input(entry.name, input_.path, entry.data, entry.part, entry.base, entry.format)


def _input(path: Path) -> Input:
    """The input at `path`; a pipe or device can be read once only, and so is read here. Raises OSError."""
    from riyadh_archive.load.decode import MAX_BYTES

    if path.is_file():
        return Input(printable(path), path=path)
    with path.open("rb") as stream:
        return Input(printable(path), data=stream.read(MAX_BYTES + 1))


def iter_new(store: Store, inputs: Iterable[Input], told: Added) -> Iterator[Input]:
    """The inputs whose bytes are not in the archive; of those near each other with the same bytes the first by name.

    Bytes that are there under a later name are given out as well, as the article is to have the first.
    """
    inputs = iter(inputs)
    while near := list(islice(inputs, _NEAR)):
        yield from _each_once(store, near, told)


def _each_once(store: Store, inputs: Iterable[Input], told: Added) -> Iterator[Input]:
    first: dict[str, Input] = {}
    for input_ in inputs:
        try:
            sha256 = _sha256(input_)
        except OSError as error:
            told.failures.append(Failure(input_.name, error.strerror or str(error)))
            continue
        known = store.places(sha256=sha256)
        if known and rank(*known[0][1:]) <= _rank(input_, sha256):
            told.known.append(known[0].id)
        elif sha256 in first:
            first[sha256] = min(first[sha256], input_, key=lambda each: _rank(each, sha256))
            told.known.append(first[sha256].name)
        else:
            first[sha256] = input_
    yield from first.values()


def _rank(input_: Input, sha256: str) -> tuple[str, str, str]:
    from riyadh_archive.load import article_id

    return rank(input_.base or article_id(PurePath(input_.name).name), input_.file, sha256)


def _sha256(input_: Input) -> str:
    """The digest of the bytes of an input. Raises OSError."""
    if input_.path is None or input_.data is not None:
        return hashlib.sha256(input_.data or b"").hexdigest()
    with input_.path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
