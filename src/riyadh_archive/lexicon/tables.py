"""Reads the tab-separated tables of this folder: package resources in, rows of text cells out.

A table is UTF-8. Lines that begin with `#` tell people where its rows come from; the first other line names the
columns; every other line is a row with exactly those columns. An empty cell means "none"; `|` separates the parts of
a list cell. The readers beside this module give the cells their types, and raise `LexiconError` for a broken row.
"""

from collections.abc import Iterator
from importlib import resources

from riyadh_archive.errors import LexiconError

REMEMBERED = 1 << 14
"""Answers that a reader keeps: news asks for the same few thousand names again and again."""


def read_text(file: str) -> str:
    """The whole text of a data file of this folder; LexiconError where it is missing."""
    try:
        return resources.files(__package__).joinpath(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(file, "file", f"cannot be read: {error}") from error


def parse_rows(text: str, file: str, *, columns: tuple[str, ...]) -> Iterator[list[str]]:
    """The rows of a table, each with one cell a column; `file` names it in errors.

    Raises LexiconError for a missing or other header and for a row with too few or too many cells.

    >>> list(parse_rows("# who\\nname\\tcode\\nPeru\\tPE\\n", "x.tsv", columns=("name", "code")))
    [['Peru', 'PE']]
    """
    width = len(columns)
    lines = (line for line in text.split("\n") if line and line[0] != "#")
    if tuple(next(lines, "").split("\t")) != columns:
        raise LexiconError(file, "header", f"must be the columns {', '.join(columns)}")
    for line in lines:
        cells = line.split("\t")
        if len(cells) != width:
            raise LexiconError(file, cells[0], f"has {len(cells)} cells, not {width}")
        yield cells


def parse_list(cell: str) -> tuple[str, ...]:
    """The parts of a list cell, in order.

    >>> parse_list("U.S.|America")
    ('U.S.', 'America')
    """
    return tuple(cell.split("|")) if cell else ()
