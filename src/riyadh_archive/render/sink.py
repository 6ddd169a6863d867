"""The one sink of tables: everything goes through `visible`, nothing is markup, and nothing is cut.

Lines are wrapped between words, over-long words are folded. A mark has an ASCII form for terminals without UTF-8. Rich
draws what has styles or columns; lines without either are written as they are, as importing rich takes longer than the
whole of a quick answer.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from riyadh_archive.render.visible import visible
from riyadh_archive.render.wrapping import break_offsets

if TYPE_CHECKING:
    from riyadh_archive.render.styled import Styled

Part = str | tuple[str, str]
"""Words, or words with a style of rich ("bold", "red"); styles are never the only mark of anything."""

_NARROWEST = 40
"""A narrower window folds every word; lines that run over its edge read better."""
_WIDTH = 80
"""The columns of what is no window."""
_MARKS = {"●": "+", "◐": "~", "○": "-", "·": ".", "«": ">>", "»": "<<", "“": '"', "”": '"', "–": "-", "—": "--"}


class Sink:
    """Where a table is written, line by line. `width` are the columns of a line."""

    def __init__(self, stream: TextIO, *, width: int | None = None) -> None:
        """`width` is in columns; None for that of the window, or 80 where there is none."""
        self.width = max(_NARROWEST, width or _window_width())
        self._stream = stream
        self._has_styles = _takes_styles(stream)
        self._plain = not (stream.encoding or "utf-8").lower().startswith("utf")

    @cached_property
    def _styled(self) -> "Styled":
        from riyadh_archive.render.styled import Styled

        return Styled(self._stream, width=self.width)

    def mark(self, sign: str) -> str:
        """A sign, or its ASCII form where the stream knows ASCII only."""
        return _MARKS.get(sign, sign) if self._plain else sign

    def line(self, *parts: Part, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """Write parts as a paragraph: `indent` blanks before its first line, `hang` more before the others."""
        safe = _safe(parts)
        text = "".join(words for words, _ in safe)
        breaks = break_offsets(text, self.width - indent - hang)
        margins = (" " * indent, " " * (indent + hang))
        if self._has_styles:
            self._styled.line(safe, breaks, margins=margins, style=style)
            return
        for start, end in zip([0, *breaks], [*breaks, len(text)], strict=True):
            line = text[start:end].rstrip()
            self._stream.write(f"{margins[start > 0] if line else ''}{line}\n")

    def blank(self) -> None:
        """Write an empty line."""
        self._stream.write("\n")

    def table(self, header: Sequence[Part], rows: Iterable[Sequence[Part]], *, right: Sequence[int] = ()) -> None:
        """Write rows under a header; the columns in `right` are numbers. Cells are folded, never cut."""
        self._styled.table(_safe(header), [_safe(row) for row in rows], right=right)


def _safe(parts: Iterable[Part]) -> list[tuple[str, str]]:
    """Parts as pairs of words that are safe to show and their style; a string is words as printed, without one."""
    pairs = ((part, "") if isinstance(part, str) else part for part in parts)
    return [(visible(words), style) for words, style in pairs]


def _takes_styles(stream: TextIO) -> bool:
    """Whether rich is to look what styles the stream takes: a terminal, or anything where the environment forces them."""
    return stream.isatty() or any(os.environ.get(name) for name in ("FORCE_COLOR", "TTY_COMPATIBLE"))


def _window_width() -> int:
    """The columns that COLUMNS tells, else those of the window that any standard stream belongs to, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    if os.environ.get("TERM", "").lower() in ("dumb", "unknown"):
        return _WIDTH
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        with suppress(AttributeError, ValueError, OSError):
            return os.get_terminal_size(stream.fileno()).columns or _WIDTH  # type: ignore[union-attr]
    return _WIDTH
