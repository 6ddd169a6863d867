"""Interviews without labels: paragraphs that ask, in bold on the page, each followed by paragraphs that answer as "I".

    Your new record took six years. What kept you?
    I moved house twice, and then I lost the tapes.

In: the text and the spans of its blocks. Out: turns in text order. Only an exchange makes them: an explainer answers its
questions too, but not in the first person.
"""

import re
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.referring.turns import Turn

_LEAST_QUESTIONS = 3
"""Fewer questions may be a column's."""
_LONGEST_QUESTION = 420
"""Code points of a question with the sentences that lead to it."""
_ANSWERED = 0.7
"""The share of questions that somebody answers as "I"; the others are answered shortly: Not at all."""
_OF_TEAM = 0.4
"""The share answered as "I" by who speaks for a team or a house too, as "we", where the questions say "you" as often."""
_ADDRESSED = 0.5
"""The share of questions that say "you"."""
_WE = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_ME = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e)\b")
_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y)\b")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|rself|['’](?:re|ve|d|ll))?\b")
_GIVEN = re.compile(
    r"[,.?!][”\"’'] (?:(?:he|she|they|I|[A-Z]\w+) (?:said|says|asks?|asked|told|adds?|added)|(?:says?|said|asked) )\b"
)
"""“…,” she said: a paragraph of the writer's."""


def read_unlabeled(text: str, spans: Sequence[tuple[int, int]]) -> list[Turn]:
    """The turns of an interview without labels; none where the text is no such interview."""
    lines = [text[start:end].strip() for start, end in spans]
    asking = [block for block in range(len(lines) - 1) if _asks(lines[block]) and _answers(lines[block + 1])]
    if len(asking) < _LEAST_QUESTIONS or any(map(_GIVEN.search, lines[asking[0] : asking[-1] + 2])):
        return []
    answered = [lines[block + 1] for block in asking]
    mine, ours = (sum(map(bool, map(form.search, answered))) for form in (_ME, _WE))
    addressed = sum(_YOU.search(lines[block]) is not None for block in asking)
    of_team = mine >= _OF_TEAM * len(asking) and ours >= _ANSWERED * len(asking) <= addressed
    if not of_team and (mine < _ANSWERED * len(asking) or addressed < _ADDRESSED * len(asking)):
        return []
    return list(_turns(spans, lines, asking))


def _asks(line: str) -> bool:
    """Whether a paragraph asks somebody else something."""
    return (
        bool(line)
        and line[-1] == "?"
        and len(line) <= _LONGEST_QUESTION
        and not _I.search(line)
        and line[0] not in _MARKS
    )


def _answers(line: str) -> bool:
    return bool(line) and line[0] not in _MARKS and line[-1] in '.!…”"’)' and not _asks(line)


def _turns(spans: Sequence[tuple[int, int]], lines: Sequence[str], asking: Sequence[int]) -> Iterator[Turn]:
    """The questions and answers from the first question to the last answer."""
    questions, previous = frozenset(asking), False
    for block in range(asking[0], len(lines)):
        line, (start, end) = lines[block], spans[block]
        asks = block in questions or (not previous and _leads_on(lines, block, last=asking[-1]))
        if not line or (block > asking[-1] + 1 and (not _WE.search(line) or _GIVEN.search(line))):
            return
        yield Turn(start, end, block, (start, start), asks, goes_on=not asks and not previous)
        previous = asks


def _leads_on(lines: Sequence[str], block: int, *, last: int) -> bool:
    """Whether a paragraph between answers asks without a question mark: Readers will be surprised by your jokes."""
    line = lines[block]
    said = bool(line) and block < last and len(line) <= _LONGEST_QUESTION and _ME.search(line) is None
    return said and _answers(lines[block + 1]) and (_YOU.search(line) is not None or line[-1] == "?")


_MARKS = "\"“„«‘'’"
