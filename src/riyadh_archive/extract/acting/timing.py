"""Where a time stands between a subject and its verb: "Norway | on Monday | banned", "the court | late last year | closed".

In: the reading and the token of the verb. Out: the token at which that time begins. Bounded by LONGEST_TIME.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.calendar import clause_times, months, weekdays

LONGEST_TIME = 6
"""Tokens of "on the morning of 12 March"."""
_YEAR_DIGITS = 4


def time_start(reading: Reading, end: int, floor: int) -> int:
    """The first token of the time that ends right before token `end`; `end` itself where none does.

    A month or year alone needs its preposition: "in 2021", "in March", "on 12 March"; a weekday and "last week" do not.
    """
    rows = reading.tokens
    at, plain, dated = end, False, False
    while at > floor and end - at < LONGEST_TIME:
        word, lower = rows.words[at - 1], rows.lowers[at - 1]
        if rows.possessives[at - 1]:
            break
        if word in weekdays() or lower in clause_times("parts"):
            plain = True
        elif word.rstrip(".") in months() or _is_year(word):
            dated = True
        elif not (lower in clause_times("beside") or (word.isdigit() and (dated or _is_day(rows.words, at - 1)))):
            break
        at -= 1
    if not (plain or dated):
        return end
    opened = at > floor and rows.lowers[at - 1] in clause_times("before")
    if opened:
        at -= 1
        while at > floor and rows.lowers[at - 1] in clause_times("before"):
            at -= 1
    if at == floor or not (opened or plain):
        return end
    return at


def _is_day(words: Sequence[str], at: int) -> bool:
    """Whether a month stands before the number at token `at`: "on May | 3"."""
    return at > 0 and words[at - 1].rstrip(".") in months()


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdigit() and word[:2] in ("18", "19", "20")


def past_when(reading: Reading, at: int) -> int:
    """The token behind the time that begins at token `at`: "in February | on five men"; `at` itself where none does."""
    stop = min(reading.tokens.sentence_starts[reading.tokens.sentences[at] + 1] - 1, at + LONGEST_TIME)
    return next((k for k in range(stop, at, -1) if time_start(reading, k, at - 1) == at), at)
