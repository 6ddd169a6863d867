"""Where evidence stands: its line and column, and two lines of its article with the words marked."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riyadh_archive.render.sink import Part, Sink

_LINES = 2
"""So many lines of the window are filled with what stands around evidence."""
_LEAST = 30
"""Code points on each side that even evidence of many lines has around it."""


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """The line and column of an offset as editors count: from 1, columns in code points.

    >>> line_and_column("ab\\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def in_context(sink: "Sink", text: str, place: Any, *, width: int) -> "list[Part]":
    """The evidence between « and », with the words of its article around it that fill two lines of `width`."""
    around = max(_LEAST, (_LINES * width - (place.end - place.start)) // 2)
    begin, end = max(0, place.start - around), min(len(text), place.end + around)
    before, after = text[begin : place.start], text[place.end : end]
    if begin and " " in before:
        before = before[before.index(" ") + 1 :]
    if end < len(text) and " " in after:
        after = after[: after.rindex(" ")]
    marked = (f"{sink.mark('«')}{_squeezed(text[place.start : place.end])}{sink.mark('»')}", "bold")
    return [_squeezed(before), marked, _squeezed(after)]


def _squeezed(text: str) -> str:
    """Line ends as one blank: paragraphs of an article run on in a context of two lines."""
    return _LINE_ENDS.sub(" ", text)


_LINE_ENDS = re.compile(r"\n(?:[ \t]*\n)*")
