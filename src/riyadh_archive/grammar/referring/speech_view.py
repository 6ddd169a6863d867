"""The speech view: an article's tokens with each stretch inside marks folded into one row.

In: tokens of the whole text and the stretches. Out: rows of the same form without quotation marks, in which a stretch
is one row of class "Q" (offsets of the stretch), so that "She said “…” and left" reads as one sentence of five rows, and
no word inside marks can be taken for a speaker. Everything that looks for speakers reads this view.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, count, islice, pairwise
from operator import ne

from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.referring.single_marks import SINGLE_MARKS
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import words as lexicon

QUOTED = "Q"
QUOTED_WORD = "“”"
"""Stands as the word of a folded stretch; no token looks like it."""
_ASKING = "?!…"
_VERB_SOON = 4
"""After “…?” a reporting verb within so many tokens goes on with the sentence: “Why?” the young woman asked."""


@dataclass(slots=True)
class SpeechView:
    """`rows` like those of `Tokens`; `places[k]` is the row of `stretches[k]`."""

    text: str
    rows: Tokens
    stretches: Sequence[Stretch]
    places: list[int]


def fold_stretches(text: str, tokens: Tokens, stretches: Sequence[Stretch]) -> SpeechView:
    """Make the speech view. Stretches are in text order and do not overlap."""
    view = SpeechView(text, Tokens(), stretches, [])
    at = 0
    for stretch in stretches:
        at = _copy_up_to(view, tokens, at, stretch)
    _copy(view.rows, tokens, at, len(tokens))
    _renumber_sentences(view)
    return view


def fold_within(
    text: str, tokens: Tokens, spans: Sequence[tuple[int, int]], inner: Sequence[Stretch], shown: Sequence[int]
) -> SpeechView:
    """The same view of nothing but the words in the `shown` of the `spans` (code points, both in order).

    `block` of a stretch tells its span.
    """
    view = SpeechView(text, Tokens(), inner, [])
    held: dict[int, list[Stretch]] = {index: [] for index in shown}
    for stretch in inner:
        held[stretch.block].append(stretch)
    for index, stretches in held.items():
        at = bisect_left(tokens.starts, spans[index][0])
        for stretch in stretches:
            at = _copy_up_to(view, tokens, at, stretch)
        _copy(view.rows, tokens, at, bisect_left(tokens.starts, spans[index][1], at))
    _number_blocks(view, spans)
    _renumber_sentences(view)
    return view


def _number_blocks(view: SpeechView, spans: Sequence[tuple[int, int]]) -> None:
    """Make each span a block of its own."""
    starts = [start for start, _ in spans]
    view.rows.blocks = [bisect_right(starts, start) - 1 for start in view.rows.starts]


def _copy_up_to(view: SpeechView, tokens: Tokens, at: int, stretch: Stretch) -> int:
    """Append the tokens from `at` to a stretch, and the stretch; the token to go on with."""
    first = bisect_left(tokens.starts, stretch.start, at)
    _copy(view.rows, tokens, at, first - (first > at and tokens.words[first - 1] in SINGLE_MARKS))
    _fold(view, stretch)
    at = bisect_left(tokens.starts, stretch.end, first)
    return at + (at < len(tokens) and tokens.words[at] in SINGLE_MARKS)


def _copy(rows: Tokens, tokens: Tokens, start: int, end: int) -> None:
    """Append the tokens start..end; without quotation marks, which stand at the edges or are strays."""
    while start < end and tokens.classes[start] == QUOTE_MARK:
        start += 1
    while end > start and tokens.classes[end - 1] == QUOTE_MARK:
        end -= 1
    classes = tokens.classes[start:end]
    if QUOTE_MARK in classes:
        stray = start + classes.index(QUOTE_MARK)
        _copy(rows, tokens, start, stray)
        _copy_rest(rows, tokens, stray, end)
        return
    rows.words += tokens.words[start:end]
    rows.lowers += tokens.lowers[start:end]
    rows.starts += tokens.starts[start:end]
    rows.ends += tokens.ends[start:end]
    rows.blocks += tokens.blocks[start:end]
    rows.sentences += tokens.sentences[start:end]
    rows.classes += classes
    rows.possessives += tokens.possessives[start:end]


def _copy_rest(rows: Tokens, tokens: Tokens, start: int, end: int) -> None:
    """Append the tokens that are no quotation marks, one by one."""
    for i in range(start, end):
        if tokens.classes[i] != QUOTE_MARK:
            _copy(rows, tokens, i, i + 1)


def _fold(view: SpeechView, stretch: Stretch) -> None:
    rows = view.rows
    view.places.append(len(rows.words))
    rows.words.append(QUOTED_WORD)
    rows.lowers.append(QUOTED_WORD)
    rows.starts.append(stretch.start)
    rows.ends.append(stretch.end)
    rows.blocks.append(stretch.block)
    rows.sentences.append(-len(view.places))  # of no sentence, and none like another
    rows.classes.append(QUOTED)
    rows.possessives.append(False)


def _renumber_sentences(view: SpeechView) -> None:
    """Number the sentences anew: what stands inside marks begins and ends none, but its last point may."""
    rows = view.rows
    old, size = rows.sentences, len(rows)
    changes = [0, *compress(count(1), map(ne, old, islice(old, 1, None)))]
    rows.sentence_starts = [i for i in changes if i == 0 or _begins_sentence(view, i)] if size else []
    rows.sentences = []
    for number, (start, end) in enumerate(pairwise([*rows.sentence_starts, size])):
        rows.sentences += [number] * (end - start)
    rows.sentence_starts.append(size)


def _begins_sentence(view: SpeechView, i: int) -> bool:
    """Whether row i, at which something changes, begins a sentence: a stretch does after a full stop alone."""
    rows = view.rows
    if rows.blocks[i] != rows.blocks[i - 1]:
        return True
    if rows.classes[i - 1] == QUOTED:
        return _ends_sentence(view, i - 1)
    return rows.classes[i] != QUOTED or rows.classes[i - 1] == "."


def _ends_sentence(view: SpeechView, i: int) -> bool:
    """Whether the sentence ends with the stretch at row i, so that the next row begins another."""
    rows = view.rows
    last = view.text[rows.ends[i] - 1]
    if last != "." and last not in _ASKING:
        return False
    after = i + 1
    if rows.classes[after] != QUOTED and (rows.words[after][0].islower() or rows.classes[after] in ",-:;)."):
        return False
    if last == ".":
        return True
    soon = rows.classes[after : after + _VERB_SOON]
    stop = soon.index(".") if "." in soon else len(soon)
    return lexicon.REPORTING not in soon[:stop] or rows.blocks[after] != rows.blocks[i]
