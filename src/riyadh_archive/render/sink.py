"""The one sink of tables: everything goes through `visible`, nothing is markup, and nothing is cut.

Lines are wrapped between words, over-long words are folded. A mark has an ASCII form for terminals without UTF-8.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from riyadh_archive.render.visible import visible

Part = str | tuple[str, str]
"""Words, or words with a style of rich ("bold", "red"); styles are never the only mark of anything."""

_NARROWEST = 40
"""A narrower window folds every word; lines that run over its edge read better."""
_MARKS = {"●": "+", "◐": "~", "○": "-", "·": ".", "«": ">>", "»": "<<", "“": '"', "”": '"', "–": "-", "—": "--"}


class _Console(Console):
    """A console that leaves it to the command what a closed pipe means; rich would end the program with an error."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Sink:
    """Where a table is written, line by line."""

    def __init__(self, stream: TextIO, *, width: int | None = None) -> None:
        """`width` is in columns; None for that of the window, or 80 where there is none."""
        self._console = _Console(file=stream, markup=False, highlight=False, emoji=False, width=width)
        self._console.width = max(_NARROWEST, self._console.width)
        self._plain = not (stream.encoding or "utf-8").lower().startswith("utf")

    @property
    def width(self) -> int:
        """The columns of a line."""
        return self._console.width

    def mark(self, sign: str) -> str:
        """A sign, or its ASCII form where the stream knows ASCII only."""
        return _MARKS.get(sign, sign) if self._plain else sign

    def text(self, *parts: Part) -> Text:
        """Parts as one safe text; a string is words as printed, a pair adds a style."""
        pairs = [(part, "") if isinstance(part, str) else part for part in parts]
        return Text.assemble(*((visible(words), style) for words, style in pairs), overflow="fold")

    def line(self, *parts: Part, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """Write parts as a paragraph: `indent` blanks before its first line, `hang` more before the others."""
        text = self.text(*parts)
        text.stylize(style)
        lines = text.wrap(self._console, self.width - indent - hang, overflow="fold")
        for at, line in enumerate(lines):
            line.rstrip()
            self._write(Text(" " * (indent + (hang if at else 0))) + line if line else line)

    def blank(self) -> None:
        """Write an empty line."""
        self._write(Text())

    def table(self, header: Sequence[Part], rows: Iterable[Sequence[Part]], *, right: Sequence[int] = ()) -> None:
        """Write rows under a header; the columns in `right` are numbers. Cells are folded, never cut."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for at, title in enumerate(header):
            table.add_column(self.text(title), overflow="fold", justify="right" if at in right else "left")
        for row in rows:
            table.add_row(*(self.text(cell) for cell in row))
        for segments in self._console.render_lines(table, pad=False):
            self._write(_without_end_blanks(segments))

    def _write(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True)


def _without_end_blanks(segments: Iterable[Segment]) -> Text:
    line = Text.assemble(*((segment.text, segment.style or "") for segment in segments))
    line.rstrip()
    return line
