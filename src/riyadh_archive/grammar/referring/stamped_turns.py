"""Turns of a transcript whose labels bear the time of the recording: Ann Lund (00:12): …

In: the text and the spans of its blocks. Out: turns in text order, each a block below or behind a label. A speech of one
speaker has such labels too; three of them prove a transcript.

    Speaker 1 (00:12):            Ann Lund: (01:02)
    You are listening to …        Thank you. Thank you all.
"""

import re
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.referring.turns import Turn

_STAMP = r"[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]"
_LABEL = re.compile(rf"((?:[^\W\d_][\w.'’-]{{0,30}} ){{0,5}}[\w.'’-]{{1,30}})(?:: ?{_STAMP}| {_STAMP}:?)(?=\s|$)")
_TIME = re.compile(rf"{_STAMP}:?")
"""The time alone, between two paragraphs of one speaker."""
_LEAST_LABELS = 3
"""Fewer labels with a time may be the program of a day."""


def read_stamped(text: str, spans: Sequence[tuple[int, int]]) -> list[Turn]:
    """The turns of a transcript with times; none where the text is no such transcript."""
    if _TIME.search(text) is None:
        return []
    labels = {block: match for block, span in enumerate(spans) if (match := _LABEL.match(text, *span)) is not None}
    return list(_turns(text, spans, labels)) if len(labels) >= _LEAST_LABELS else []


def _turns(text: str, spans: Sequence[tuple[int, int]], labels: dict[int, re.Match[str]]) -> Iterator[Turn]:
    """What is said from the first label on, a turn for each block."""
    label, first = (0, 0), True
    for block in range(min(labels), len(spans)):
        start, end = spans[block]
        match = labels.get(block)
        if match is not None:
            label, first = match.span(1), True
            start = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
        if start < end and _TIME.fullmatch(text[start:end].strip()) is None:
            yield Turn(start, end, block, label, None, goes_on=not first)
            first = False
