"""Every error this package raises on purpose, as one tree.

ArchiveError                 exit code 1; its text is one line: what, where, the next step
├── LoadError                one input could not be read as an article (path, why)
│   └── NotArticleError      it is none and need not be: an image, a page without a text, a redirect
├── EvidenceError            a span that does not hold the words it claims to hold (article, start, end)
├── LexiconError             a data file of the package or of the user is broken (file, key, why)
├── StoreError               the archive file cannot be used (path, why, next step)
└── NotFoundError            an id, a name or a topic that is not there (what, asked, the near ones)
"""

from collections.abc import Iterator
from contextlib import contextmanager


class ArchiveError(Exception):
    """The root of the tree. `str(error)` is one line for people; the context stands in the fields."""


class LoadError(ArchiveError):
    """One input could not be read as an article; the other inputs are not touched by it."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path}: {why}")


class NotArticleError(LoadError):
    """An input that is no article and that nobody took for one: it is passed over and counted, and is no failure."""


class EvidenceError(ArchiveError):
    """A span whose text is not the text of its article at that place."""

    def __init__(self, article: str, start: int, end: int) -> None:
        self.article = article
        self.start = start
        self.end = end
        super().__init__(f"article {article}: text[{start}:{end}] is not the evidence that was stored for it")


class LexiconError(ArchiveError):
    """A data file of the lexicon that does not have the form its reader expects."""

    def __init__(self, file: str, key: str, why: str) -> None:
        self.file = file
        self.key = key
        self.why = why
        super().__init__(f"{file}: {key}: {why}")


class StoreError(ArchiveError):
    """An archive file that is missing, locked, damaged or of another schema version."""

    def __init__(self, path: str, why: str, next_step: str) -> None:
        self.path = path
        self.why = why
        self.next_step = next_step
        super().__init__(f"{path}: {why}; {next_step}")


class NotFoundError(ArchiveError):
    """Something was asked for that the archive does not hold; `near` are the closest things it does hold."""

    def __init__(self, what: str, asked: str, near: tuple[str, ...] = ()) -> None:
        self.what = what
        self.asked = asked
        self.near = near
        hint = f"; the nearest: {', '.join(near)}" if near else ""
        super().__init__(f"no {what} {asked!r} in this archive{hint}")


FAULTS = (
    ArchiveError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    AssertionError,
)
"""What the text of one article, or a record that was damaged, can provoke; errors of the system are not among them."""


def blamed(error: Exception) -> str:
    """An error that a stage did not expect, as one line for people."""
    if isinstance(error, ArchiveError):
        return str(error)
    return f"a fault of this program, please report it: {type(error).__name__}: {' '.join(str(error).split())}"


@contextmanager
def sparing(part: str, faults: list[str] | None) -> Iterator[None]:
    """Keeps a fault of one part from costing the others: it is told in `faults`; where that is None, it is raised.

    >>> told: list[str] = []
    >>> with sparing("dates", told):
    ...     raise ValueError("no year")
    >>> told
    ['dates left out: a fault of this program, please report it: ValueError: no year']
    """
    try:
        yield
    except FAULTS as error:
        if faults is None:
            raise
        faults.append(f"{part} left out: {blamed(error)}")
