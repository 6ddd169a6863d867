"""How much a double quotation mark looks like an opening, a closing or a stray one.

In: a mark and the characters beside it. Out: its `Weight`, three costs, whole numbers from 0 (looks just so) upwards.
Pairing the marks of a block (`marks.py`) then is a sum of such costs.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

DOUBLE_MARK = re.compile(r"([\"″“”„«»‟＂`'‘’])(?:(?<![`'‘’])|(?<=[`'‘’])\1)")
"""A mark of one sign, or of two that are the same: “ or ``."""
_SMALL_ANGLES = re.compile("[‹›]")
"""The marks of a text that has no others: ›We sail at noon‹; elsewhere they are inner ones, or lead along a menu."""

# Costs, in tenths of a stray mark.
STRAY = 10
_STRAY_CURLED = 11
"""Leaving out a mark that has a direction; the straight one beside it is the likelier stray."""
_STRAY_AFTER_POINT = 11
"""Leaving out a closing mark after a point or comma, where American print puts it."""
AGAINST_LOOK = 12
"""Worse than a stray mark, so that one lost mark does not turn all that follow inside out."""
_WRONG_WAY = 6
"""A curled mark against its direction, where the blanks around it say so: “abhorrent“."""
NEUTRAL = 3
"""A straight mark with letters, or blanks, on both sides tells nothing about itself."""
_INCHES = 4
"""Leaving out a straight mark after a digit, which may stand for inches or seconds: 6" pipes."""
_LOOSE_CLOSING = re.compile(r'[,.?!] "(?:said|says) ')
"""A closing mark that a careless printer pushed to the next word: we are done, "said the mayor."""
_BEFORE_OPENING = frozenset("([{<—–-―/…'‘`*>•")
_AFTER_CLOSING = frozenset(")]}>—–-―/…,.;:!?'’*")


_STRAIGHT, _PRIME = '"', "″"
_TURNED = {"»": "«", "«": "»", "›": "‹", "‹": "›"}
"""What guillemets are where they point inward."""
_EITHER = {"“": "?"}
"""What “ is in a block that opens its quotations with „, and closes them with “ or ”."""


class Weight(NamedTuple):
    """The mark `text[start:end]` and what it costs to take it as opening, as closing, or to leave it out.

    `curled` marks have a direction of their own.
    """

    start: int
    end: int
    as_opening: int
    as_closing: int
    as_stray: int
    curled: bool = False


Weigh: TypeAlias = Callable[[str, Sequence[tuple[int, int]]], Iterator[tuple[int, list[Weight]]]]
"""From a text and the spans of its blocks to the index and the weighed marks of each block that has any."""


def weigh_double_marks(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, list[Weight]]]:
    """Yield each block that has double marks, with their weights in order."""
    low = "„" in text
    alike = {"”": _STRAIGHT} if "”" in text and "“" not in text else {}
    small = "‹" in text and "›" in text and DOUBLE_MARK.search(text) is None
    angles = "‹›" if small else "«»"
    guillemets = angles[1] in text
    matches = (_SMALL_ANGLES if small else DOUBLE_MARK).finditer(text)
    match = next(matches, None)
    for block, (start, end) in enumerate(spans):
        while match is not None and match.start() < start:
            match = next(matches, None)
        marks = []
        while match is not None and match.start() < end:
            marks.append(match)
            match = next(matches, None)
        if marks:
            faces = _EITHER if low and text.find("„", start, end) >= 0 else alike
            if guillemets and _opens_turned(text, start, end, angles):
                faces = faces | _TURNED
            yield block, [_weigh_double(text, mark, (start, end), faces) for mark in marks]


def _opens_turned(text: str, start: int, end: int, angles: str = "«»") -> bool:
    """Whether a block prints its guillemets as German and Danish books do: »We sail at noon«.

    >>> _opens_turned("He said: »No.«", 0, 14), _opens_turned("He said: «No.»", 0, 14)
    (True, False)
    """
    at = text.find(angles[1], start, end)
    if at < 0 or text.find(angles[0], start, at) >= 0 or text[at + 1 : at + 2].isspace():
        return False
    return text.find(angles[0], at, end) >= 0


def _weigh_double(text: str, match: re.Match[str], span: tuple[int, int], faces: Mapping[str, str]) -> Weight:
    """Weigh one mark of a block; `faces` are the marks that others stand for there."""
    start, end = match.span()
    opening, closing = look_of_mark(text, start, end, span)
    mark = _STRAIGHT if text[start] == _PRIME else faces.get(text[start], text[start])
    if mark == _STRAIGHT and _LOOSE_CLOSING.match(text, max(span[0], start - 2), span[1]):
        opening, closing = AGAINST_LOOK, 0
    if mark == _STRAIGHT:
        before = text[start - 1] if start > span[0] else " "
        stray = _INCHES if before.isdigit() else _STRAY_AFTER_POINT if not closing and before in ",.?!…" else STRAY
        return Weight(start, end, opening, closing, stray)
    if mark in "„«‹‟`‘" or mark == "“":
        opening, closing = (_WRONG_WAY, _WRONG_WAY) if opening and mark not in "«‹" else (0, AGAINST_LOOK)
    elif mark in "”»›’":
        opening, closing = (_WRONG_WAY, _WRONG_WAY) if closing == AGAINST_LOOK else (AGAINST_LOOK, 0)
    return Weight(start, end, opening, closing, _STRAY_CURLED, curled=True)


def look_of_mark(text: str, start: int, end: int, span: tuple[int, int]) -> tuple[int, int]:
    """The costs of a mark without direction as opening and as closing, from the characters beside it.

    >>> look_of_mark('said "no', 5, 6, (0, 8))
    (0, 12)
    """
    before = text[start - 1] if start > span[0] else " "
    after = text[end] if end < span[1] else " "
    blank_before, blank_after = before.isspace(), after.isspace()
    if not blank_after and (blank_before or (before in _BEFORE_OPENING and after not in _AFTER_CLOSING)):
        return 0, AGAINST_LOOK
    if not blank_before and (blank_after or after in _AFTER_CLOSING):
        return AGAINST_LOOK, 0
    return NEUTRAL, NEUTRAL
