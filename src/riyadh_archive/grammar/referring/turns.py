"""Turns of a transcript or interview that is printed without quotation marks.

In: the text and the spans of its blocks. Out: turns in text order, each a block behind the label of its speaker. A label
alone proves nothing ("NOTE: …"): there must be an exchange.

    Q: Why now?            WALLACE: Governor, why now?
    A: Why not?            DANIELS: Because the money is gone.

A paragraph without a label between two turns goes on with the turn before it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_LABEL = re.compile(
    r"(?:\[\d\d?:\d\d(?::\d\d)?\] )?"  # [13:30:00] ANN LUND, HOST: …
    r"(?:(Q|A|Question|Answer)[:.]|((?:[A-Z][A-Z.'’-]{0,30} ){0,5}[A-Z][A-Z'’-]{1,30})(?:,? \([^()\n]{1,40}\))?"
    r"(?:, [A-Z][^:\na-z]{1,60})?(?: \([^()\n]{1,40}\))?:"
    r"|((?:[^\W\d_][\w.'’-]{1,30} ){0,6}[^\W\d_][\w'’-]{1,30})(?: \(([^()\n]{1,60})\)|, ([^:.,\n]{1,60}))?:)[ \t]+(?=\S)"
)
_LEAST_TURNS = 3
"""Turns with names: fewer may be two notes in capitals."""
_LEAST_LABELS = 2
_LONGEST_LABEL = 6
"""Words of a name with its titles."""


class Turn(NamedTuple):
    """What one speaker says in one block: `start`, `end` in code points, label left out; `label` its span.

    `asks` is True for a question, False for an answer, None where the label is a name. A turn that `goes_on` is a further
    paragraph of the one before, whose label it bears.
    """

    start: int
    end: int
    block: int
    label: tuple[int, int]
    asks: bool | None
    goes_on: bool = False


def read_turns(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Turn, ...]:
    """The turns of a text; none where no two speakers take turns."""
    found = [turn for block, span in enumerate(spans) if (turn := _read_turn(text, block, span)) is not None]
    asked = [turn for turn in found if turn.asks is not None]
    asks = any(turn.asks for turn in asked)
    named = [turn for turn in found if turn.asks is None and text[slice(*turn.label)].isupper()]
    named = [turn for turn in named if turn.block or text[turn.end - 1] in _ENDS_SPEECH]  # TRANSCRIPT: Talks in Oslo
    labels = [text[slice(*turn.label)] for turn in named]
    again = any(labels.count(label) > 1 for label in dict.fromkeys(labels[:_LOOKED_AT]))
    if len(named) + len(asked) < _LEAST_TURNS or len(set(labels)) + asks < _LEAST_LABELS or not again:
        named = []
    if named:
        initials = {label for label in labels if len(label) <= _LONGEST_INITIALS}
        taken = {turn.block for turn in named}
        others = [turn for turn in found if turn.block not in taken]
        named += [turn for turn in others if initials_of(text[slice(*turn.label)]) in initials]
    both = len({turn.asks for turn in asked}) == _LEAST_LABELS
    mixed = [] if both or named or not asks else _answering(text, found)
    if not both and not (asks and (named or mixed)):
        asked = []
    if not asked and not named:
        mixed = _in_exchange(text, [turn for turn in found if turn.asks is None])
    turns = sorted([*asked, *named, *mixed], key=lambda turn: turn.start)
    return tuple(_with_paragraphs(text, spans, turns))


def initials_of(name: str) -> str:
    """The first letters of a name's words: Tove Nilsen, who is then TN."""
    return "".join(word[0] for word in name.split())


def _with_paragraphs(text: str, spans: Sequence[tuple[int, int]], turns: Sequence[Turn]) -> Iterator[Turn]:
    """The turns, each followed by the paragraphs without a label that stand between it and the next."""
    for turn, after in pairwise([*turns, None]):
        assert turn is not None
        yield turn
        if after is None or after.block - turn.block > _MOST_PARAGRAPHS:
            continue
        for block in range(turn.block + 1, after.block):
            start, end = spans[block]
            if not _is_spoken(text[start:end].strip()):
                break
            yield Turn(start, end, block, turn.label, turn.asks, goes_on=True)


def _is_spoken(line: str) -> bool:
    """Whether a paragraph can be more of a turn: sentences, no heading, note in brackets or words given to somebody."""
    return bool(line) and line[-1] in _ENDS_SPEECH and line[0] not in "([" and _GIVEN.search(line) is None


_SAID = re.compile(r"\b(?:said|says|asked|told|added|wrote|replied)\b")
"""Ann Lund, the mayor, said: a sentence, and no label."""
_ENDS_SPEECH = '.!?…”"’'
_GIVEN = re.compile(r"[,?!][”\"’] (?:he|she|[A-Z]\w+) (?:said|says|asked|told)\b")
"""“…,” she said: a paragraph of the writer's."""
_MOST_PARAGRAPHS = 12
"""Blocks between two labels; what is further apart is no exchange."""


def _answering(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """Those of turns with labels in small letters that come right behind a question, and come back: Deputy Spokesperson:"""
    questions = {turn.block + 1 for turn in turns if turn.asks}
    counts = Counter(text[slice(*turn.label)] for turn in turns if turn.asks is None and turn.block in questions)
    return [turn for turn in turns if turn.asks is None and counts[text[slice(*turn.label)]] > 1]


def _in_exchange(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """Those of turns with labels in small letters ("Interviewer:", "Holt:") that follow one another and come back."""
    counts = Counter(text[slice(*turn.label)] for turn in turns)
    again = [turn for turn in turns if counts[text[slice(*turn.label)]] > 1]
    if len(again) >= _LEAST_EXCHANGE and _is_call(text, turns, counts):
        return list(turns)
    labels = [text[slice(*turn.label)] for turn in again]
    answered = sum(
        a.block + 1 == b.block and one != other
        for (a, b), (one, other) in zip(pairwise(again), pairwise(labels), strict=True)
    )
    return again if len(again) >= _LEAST_EXCHANGE and 2 * answered >= len(again) else []


def _is_call(text: str, turns: Sequence[Turn], counts: Counter[str]) -> bool:
    """Whether most blocks from the first label to the last are what somebody says: the transcript of a call.

    Two speakers or more come back, and what is said are sentences; the rows of a list ("Age: 45") are none.
    """
    covered = len(turns) >= _COVERED * (turns[-1].block - turns[0].block + 1)
    sentences = sum(text[turn.start : turn.end].rstrip()[-1:] in _ENDS_SPEECH for turn in turns)
    back = sum(count > 1 for count in counts.values())
    return covered and back >= _LEAST_LABELS and sentences >= _COVERED * len(turns)


_COVERED = 0.6
"""The share of blocks with a label, and of labels with a sentence behind."""
_LONGEST_INITIALS = 4
_LEAST_EXCHANGE = 4
"""Turns with such labels, half of them right behind another's: fewer may be a list of terms."""
_LOOKED_AT = 20
"""Labels at the beginning among which one must come back."""


def _read_turn(text: str, block: int, span: tuple[int, int]) -> Turn | None:
    match = _LABEL.match(text, *span)
    if match is None or match.end() >= span[1]:
        return None
    if match.group(1) is None:
        group = 2 if match.group(2) else 3
        words = match.group(group).split()
        if match.group(5) and _SAID.search(match.group(5)):
            return None
        if match.group(4) and words[0] == "The" and match.group(4).istitle():
            group = 4  # The Minister for Fish (Ann Lund): …
        elif any(word[0].islower() for word in words) or len(words) > _LONGEST_LABEL:
            return None
        return Turn(match.end(), span[1], block, match.span(group), None)
    return Turn(match.end(), span[1], block, match.span(1), match.group(1)[0] == "Q")
