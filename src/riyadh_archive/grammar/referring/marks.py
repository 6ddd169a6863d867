"""Quotation marks: which stretches of an article stand inside them.

In: the text and the spans of its blocks (start, end; code points). Out: stretches in text order that never overlap,
each inside one block, marks excluded. A quotation over several paragraphs gives one stretch a paragraph.

Each block is read on its own, in linear time: of all ways to take its marks as opening, closing or stray, the one that
bends their look the least (`_cheapest_reading`). So one odd mark costs at most the stretch it stands in, and a block
whose marks all close reads the same whatever stands around it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from riyadh_archive.grammar.referring.block_quotes import read_block_quotes
from riyadh_archive.grammar.referring.single_marks import AS_CLOSING_AFTER_S, uses_single_marks, weigh_single_marks
from riyadh_archive.grammar.referring.stamped_turns import read_stamped
from riyadh_archive.grammar.referring.turns import Turn, read_turns
from riyadh_archive.grammar.referring.unlabeled_turns import read_unlabeled
from riyadh_archive.grammar.referring.weighing import DOUBLE_MARK, Weigh, Weight, weigh_double_marks

_Chain: TypeAlias = "tuple[tuple[int, int], _Chain] | None"
"""Stretches (start, end) from the last to the first, sharing their beginnings."""
LETTER = re.compile(r"[^\W\d_]")

# Costs, in tenths of a stray mark, of the two ways in which a stretch can reach beyond its block.
_CONTINUED = 2
"""Leaving a stretch open at a block's end when the next block opens with a mark: that is how it is done."""
_OPEN_FROM_START = 8
"""The same when the whole block stands inside the open mark and the next opens with none: a closing mark was lost."""
_OPEN_TO_END = 9
"""The same when the stretch opened inside the block and is short."""
_OPEN_TOO_LONG = 25
"""The same when it runs on for more than `_LONG_OPEN` characters: rather a stray mark."""
_LONG_OPEN = 360
"""About sixty words: the longest rest of a paragraph that is taken as quoted where no mark closes it."""
_BEGUN_BEFORE = 3
"""Starting inside, after a block that was left open: '…and so on." said Smith', its opening mark a block before."""
_NESTED = 1
"""Passing over a curled mark inside a straight one that is still open: a quotation within."""
_MIXED = 6
"""Closing a straight mark with the second of two curled ones."""
_UNFINISHED = 8
"""Added for closing a sentence in single marks at a word in s, with no point before and small letters behind."""
_LONGEST_LABEL = 90
"""Code points of a mark, a name with its title and a verb."""
_INTRODUCING = 3
"""Code points of a colon, a blank and an opening mark."""
_AT_BLOCK_START = 3
"""Added for passing over the mark that opens a block."""
_NEVER = 10**9
"""A reading that is ruled out."""


class Stretch(NamedTuple):
    """Words inside one pair of marks: `start`, `end` in code points, marks excluded; `block` the index of its span.

    A `turn` of a transcript is a stretch too, marks or none. One that is `open` has no closing mark in its block;
    one that is `introduced` is a block without marks to which a colon leads.
    """

    start: int
    end: int
    block: int
    turn: Turn | None = None
    open: bool = False
    introduced: bool = False


def read_stretches(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """Every stretch inside quotation marks, and every turn of a transcript, in order.

    >>> text = 'He said: "No [more] of it," and “left.'
    >>> [text[s.start : s.end] for s in read_stretches(text, [(0, len(text))])]
    ['No [more] of it,', 'left.']
    """
    inside = pair_marks(text, spans, weigh_double_marks)
    if uses_single_marks(text):
        inside = _outermost(inside + pair_marks(text, spans, weigh_single_marks))
    else:
        inside = _outermost(inside + pair_marks(text, _single_marked(text, spans), weigh_single_marks))
    spoken = read_stamped(text, spans) or read_turns(text, spans) or read_unlabeled(text, spans)
    turns = [Stretch(turn.start, turn.end, turn.block, turn) for turn in spoken]
    if turns:
        inside = _outermost([*inside, *turns])
    taken = {stretch.block for stretch in inside}
    blocks = [
        Stretch(*spans[block], block, introduced=True) for block in read_block_quotes(text, spans) if block not in taken
    ]
    if blocks:
        inside = sorted([*inside, *blocks])
    return tuple(trimmed for stretch in inside if (trimmed := _trimmed(text, stretch)) is not None)


def _single_marked(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those emptied where papers that use double marks print no single ones.

    They stand in lines of display with single marks alone (‘We go on’, says mayor), and here and there where another hand
    wrote: then they are curled.
    """
    curled = "‘" in text
    return [
        span if _is_display(text, *span) or (curled and _is_curled(text, *span)) else (span[0],) * 2 for span in spans
    ]


def _is_curled(text: str, start: int, end: int) -> bool:
    return text.find("‘", start, end) >= 0


def _is_display(text: str, start: int, end: int) -> bool:
    line = text[start:end].strip() if end - start < _LONGEST_DISPLAY else ""
    return bool(line) and line[-1] not in '.,;:!?”"' and DOUBLE_MARK.search(line) is None


_LONGEST_DISPLAY = 160
"""Code points of a headline."""


def pair_marks(text: str, spans: Sequence[tuple[int, int]], weigh: Weigh) -> list[Stretch]:
    """The stretches between the marks of one kind, in order."""
    found: list[Stretch] = []
    begun = False
    for block, marks in weigh(text, spans):
        if found and begun and found[-1].block != block - 1:
            begun = False
        if _all_close(marks):
            inside = [(a.end, b.start) for a, b in zip(marks[::2], marks[1::2], strict=True)]
            begun = False
        else:
            following = spans[block + 1] if block + 1 < len(spans) else None
            inside, begun = _cheapest_reading(text, marks, spans[block], following, begun)
        found.extend(Stretch(start, end, block) for start, end in inside)
        if begun:
            found[-1] = found[-1]._replace(open=True)
    return found


def _all_close(marks: list[Weight]) -> bool:
    """Whether the marks, taken in turn as opening and closing, all look their part."""
    return len(marks) % 2 == 0 and not any(m.as_closing if i % 2 else m.as_opening for i, m in enumerate(marks))


def _cheapest_reading(
    text: str, marks: list[Weight], span: tuple[int, int], following: tuple[int, int] | None, begun: bool
) -> tuple[list[tuple[int, int]], bool]:
    """Take each mark as opening, closing or stray so that the sum of the costs is least; ties keep the longer stretch.

    All a reading must remember is whether it stands inside a stretch, so two are carried along: the cheapest that
    stands outside and the cheapest that stands inside, with the offset where its stretch began.
    """
    outside = 0
    begins_inside = begun and bool(text[marks[0].end : span[1]].strip())
    lost = not begins_inside and _has_lost_opening(text, marks[0], span)
    inside = _BEGUN_BEFORE if begins_inside or lost else _NEVER
    outside_chain: _Chain = None
    inside_chain: _Chain = None
    opened, opened_curled, nested = span[0], True, False
    for mark in marks:
        closing, opening = inside + mark.as_closing + (_MIXED if nested else 0), outside + mark.as_opening
        if mark.as_closing == AS_CLOSING_AFTER_S and _is_unfinished(text, opened, mark.start):
            closing += _UNFINISHED
        within = mark.curled and not opened_curled
        nested = within and not nested
        inside += _NESTED if within else mark.as_stray
        outside += mark.as_stray + (_AT_BLOCK_START if mark.start == span[0] else 0)
        chain = outside_chain
        if closing <= outside:
            outside, outside_chain = closing, ((opened, mark.start), inside_chain)
        if opening < inside:
            inside, inside_chain, opened, opened_curled, nested = opening, chain, mark.end, mark.curled, False
    if inside + _cost_of_open_end(text, opened, span, following) < outside:
        end = _end_of_lost(text, opened, span[1])
        return [*_unroll(inside_chain), (opened, end)], end == span[1]
    return _unroll(outside_chain), False


def _end_of_lost(text: str, opened: int, end: int) -> int:
    """Where a stretch ends whose closing mark was lost: “We close at noon, | said Ann Lund. She left."""
    found = _ATTRIBUTION.search(text, opened, end)
    return found.start() + 1 if found is not None else end


_SAID = "said|says|added|adds|explained|recalled|admitted|insisted|replied|answered"
_ATTRIBUTION = re.compile(
    rf"[,?!] (?:(?:{_SAID}) (?:[A-Z][a-z]|the [a-z]|[a-z]+ [A-Z][a-z])"
    rf"|(?:he|she) (?:{_SAID})[.,])"
    rf"|, (?:the (?:[a-z-]{{2,20}} ){{1,2}}|(?:[A-Z][\w.'’-]{{0,30}} ){{1,4}})(?:{_SAID})\.$"
    r"|[,?!](?=['’] (?:[A-Z][\w.'’-]{0,30} ){1,4}(?:said|says|added|told|wrote)\b)"
)
"""An attribution outside the marks: , said Ann Lund; , said butcher Ann Lund; , she said; , the butcher said at the end."""
_LOST_OPENING = re.compile(
    rf"[,?!][”\"] (?:(?:{_SAID}) |(?:he|she|(?:the )?(?:[\w.'’-]{{1,30}} ){{1,4}}?)(?:{_SAID})\b)"
)
"""An attribution right behind a mark that closes what no mark has opened: The pump failed,” engineer Ivo Lund said."""
_ATTRIBUTED = re.compile(rf"\b(?:{_SAID}|told)\b")


def _has_lost_opening(text: str, mark: Weight, span: tuple[int, int]) -> bool:
    """Whether the words before the first mark of a block are speech whose opening mark was lost at the block's start."""
    if mark.start - span[0] > _LONG_OPEN or not text[span[0] : span[0] + 1].isupper():
        return False
    led = _LOST_OPENING.match(text, mark.start - 1, min(span[1], mark.start + _LONGEST_LABEL))
    return led is not None and _ATTRIBUTED.search(text, span[0], mark.start) is None


def _is_unfinished(text: str, opened: int, closing: int) -> bool:
    """Whether a sentence that a colon or comma introduces would break off: She said: ‘Our engineers | ’ report came late.’"""
    introduced = opened > _INTRODUCING and text[opened - _INTRODUCING : opened - 1] in (": ", ", ")
    return introduced and text[opened : opened + 1].isupper() and text[closing + 2 : closing + 3].islower()


def _unroll(chain: "_Chain") -> list[tuple[int, int]]:
    """The stretches of a reading, in text order; the chain leads from the last to the first."""
    found: list[tuple[int, int]] = []
    while chain is not None:
        last, chain = chain
        found.append(last)
    return found[::-1]


def _cost_of_open_end(text: str, opened: int, span: tuple[int, int], following: tuple[int, int] | None) -> float:
    if following is not None and _opens_with_mark(text, following):
        return _CONTINUED
    if opened <= span[0] + len('" '):
        return _OPEN_FROM_START
    return _OPEN_TO_END if span[1] - opened <= _LONG_OPEN else _OPEN_TOO_LONG


def _opens_with_mark(text: str, span: tuple[int, int]) -> bool:
    start = span[0]
    while start < span[1] and text[start].isspace():
        start += 1
    return start < span[1] and text[start] in "\"“”„«‟‘'`"


def _outermost(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that lie in no other, in order; of two that cross, the first."""
    kept: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end)):
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return kept


def _trimmed(text: str, stretch: Stretch) -> Stretch | None:
    """The stretch without white space at its edges; None for one without a letter."""
    words = text[stretch.start : stretch.end]
    if not LETTER.search(words):
        return None
    start = stretch.end - len(words.lstrip())
    return stretch._replace(start=start, end=stretch.start + len(words.rstrip()))
