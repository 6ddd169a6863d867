"""Lines with styles, and tables: what rich draws. In go words that are safe to show, with their styles."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

Words = tuple[str, str]
"""Words and their style."""


class _Console(Console):
    """A console that leaves it to the command what a closed pipe means; rich would end the program with an error."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Styled:
    """A stream to which lines with styles and tables are written."""

    def __init__(self, stream: TextIO, *, width: int) -> None:
        self._console = _Console(file=stream, markup=False, highlight=False, emoji=False, width=width)
        self._console.width = width

    def line(self, words: Sequence[Words], breaks: Iterable[int], *, margins: tuple[str, str], style: str) -> None:
        """Write words as a paragraph broken at offsets; the first margin stands before its first line."""
        text = _text(*words)
        text.stylize(style)
        for at, line in enumerate(text.divide(breaks)):
            line.rstrip()
            self._write(Text(margins[at > 0]) + line if line else line)

    def table(self, header: Sequence[Words], rows: Iterable[Sequence[Words]], *, right: Sequence[int]) -> None:
        """Write rows under a header; see `Sink.table`."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for at, title in enumerate(header):
            table.add_column(_text(title), overflow="fold", justify="right" if at in right else "left")
        for row in rows:
            table.add_row(*map(_text, row))
        for segments in self._console.render_lines(table, pad=False):
            self._write(_without_end_blanks(segments))

    def _write(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True)


def _text(*words: Words) -> Text:
    return Text.assemble(*words, overflow="fold")


def _without_end_blanks(segments: Iterable[Segment]) -> Text:
    line = Text.assemble(*((segment.text, segment.style or "") for segment in segments))
    line.rstrip()
    return line
