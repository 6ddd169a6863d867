"""Where a line of text is broken so that it fits a window: between words, and inside a word that is too long."""

import re

_WORD = re.compile(r"\s*\S+\s*")
"""A word with the blanks around it: "  word " at the beginning of a text, "word " behind others."""


def break_offsets(text: str, width: int) -> list[int]:
    """The offsets, in order, at which `text` is broken into lines of at most `width` columns; blanks may hang over.

    >>> break_offsets("the mayor resigned", 9)
    [10]
    >>> break_offsets("abcdefgh", 3)
    [3, 6]
    """
    breaks: list[int] = []
    filled = 0
    for match in _WORD.finditer(text):
        word = match.group()
        length = _columns(word.rstrip())
        if filled + length > width:
            if filled:
                breaks.append(match.start())
            if length > width:
                word = _fold(word, match.start(), width, breaks)
            filled = 0
        filled += _columns(word)
    return breaks


def _fold(word: str, start: int, width: int, breaks: list[int]) -> str:
    """Break a word that is longer than a line; the part that stands on its last line is returned."""
    from rich.cells import chop_cells

    *full, last = chop_cells(word.rstrip(), width)
    for part in full:
        start += len(part)
        breaks.append(start)
    return last + word[len(word.rstrip()) :]


def _columns(text: str) -> int:
    """The columns that text takes in a terminal: two for 漢, none for a combining mark."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
