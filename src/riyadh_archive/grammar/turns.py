"""Turns of a transcript or interview that is printed without quotation marks.

In: the text and the spans of its blocks. Out: turns in text order, each a block behind the label of its speaker. A label
alone proves nothing ("NOTE: …"): there must be an exchange.

    Q: Why now?            WALLACE: Governor, why now?
    A: Why not?            DANIELS: Because the money is gone.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_LABEL = re.compile(
    r"(?:(Q|A|Question|Answer)[:.]|((?:[A-Z][A-Z.'’-]{0,30} ){0,3}[A-Z][A-Z'’-]{1,30})(?: \([^()\n]{1,40}\))?:)"
    r"[ \t]+(?=\S)"
)
_LEAST_TURNS = 3
"""Turns with names: fewer may be two notes in capitals."""
_LEAST_LABELS = 2


class Turn(NamedTuple):
    """What one speaker says in one block: `start`, `end` in code points, label left out; `label` its span.

    `asks` is True for a question, False for an answer, None where the label is a name.
    """

    start: int
    end: int
    block: int
    label: tuple[int, int]
    asks: bool | None


def read_turns(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Turn, ...]:
    """The turns of a text; none where no two speakers take turns."""
    found = [turn for block, span in enumerate(spans) if (turn := _read_turn(text, block, span)) is not None]
    asked = [turn for turn in found if turn.asks is not None]
    named = [turn for turn in found if turn.asks is None]
    if len({turn.asks for turn in asked}) < _LEAST_LABELS:
        asked = []
    labels = [text[slice(*turn.label)] for turn in named]
    again = any(labels.count(label) > 1 for label in dict.fromkeys(labels[:_LOOKED_AT]))
    if len(named) < _LEAST_TURNS or len(set(labels)) < _LEAST_LABELS or not again:
        named = []
    return tuple(sorted([*asked, *named], key=lambda turn: turn.start))


_LOOKED_AT = 20
"""Labels at the beginning among which one must come back."""


def _read_turn(text: str, block: int, span: tuple[int, int]) -> Turn | None:
    match = _LABEL.match(text, *span)
    if match is None or match.end() >= span[1]:
        return None
    if match.group(1) is None:
        return Turn(match.end(), span[1], block, match.span(2), None)
    return Turn(match.end(), span[1], block, match.span(1), match.group(1)[0] == "Q")
