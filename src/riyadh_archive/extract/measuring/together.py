"""How many they are together whom a report tells by groups: "three men, two women and one child were killed" are six.

In: the reading and the outcomes of its numbers. Out: by the first number of such a list its sum. A list with somebody whom no
number counts ("and a child") has none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.extract.measuring.outcome import Outcome
from riyadh_archive.extract.measuring.outcomes import is_joined
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words
from riyadh_archive.model import Comparator

ITEM = 4
"""Tokens of an item of a list that no number counts: "killed a security guard, | two women"."""
_ARTICLES = frozenset(("a", "an", "his", "her", "their"))


class Together(NamedTuple):
    """The sum of the numbers up to number `last`: `kind` is what became of all of them."""

    kind: str
    last: int
    quantity: float | int
    comparator: Comparator


def read_together(reading: Reading, outcomes: Sequence[Outcome | None]) -> dict[int, Together]:
    """The sums, by the number that begins the list."""
    found: dict[int, Together] = {}
    first = 0
    for k in range(1, len(outcomes) + 1):
        if k < len(outcomes) and _are_alike(reading, outcomes, k):
            continue
        if k - first > 1 and (told := outcomes[first]) is not None and not _has_more(reading, first, k - 1):
            parts = reading.numbers[first:k]
            found[first] = Together(told.kind, k - 1, sum(m.quantity or 0 for m in parts), _sign(parts))
        first = k
    return found


def _are_alike(reading: Reading, outcomes: Sequence[Outcome | None], k: int) -> bool:
    """Whether number k and the one before count people of one list, to whom the same happened."""
    a, b = reading.numbers[k - 1], reading.numbers[k]
    told, same = outcomes[k - 1], outcomes[k]
    if told is None or same is None or told.kind != same.kind or told.at != same.at:
        return False
    persons = all(m.unit in figure_words("nouns", "persons") and m.quantity is not None for m in (a, b))
    return persons and "person" not in (a.unit, b.unit) and a.unit != b.unit and is_joined(reading, reading.numbers, k)


def _has_more(reading: Reading, first: int, last: int) -> bool:
    """Whether somebody stands in the list without a number: "a doctor, | three men", "two women | and a child"."""
    rows, numbers = reading.tokens, reading.numbers
    before, behind = numbers[first].first - 1, numbers[last].last + 1
    start = max(rows.sentence_starts[rows.sentences[numbers[first].first]], before - ITEM)
    opened = (
        before >= start and rows.lowers[before] in (",", "and") and bool(_ARTICLES & set(rows.lowers[start:before]))
    )
    ends = rows.lowers[behind : behind + 3]
    return opened or (ends[:1] in ([","], ["and"]) and bool(_ARTICLES & set(ends[1:])))


def _sign(parts: Sequence[NumberMention]) -> Comparator:
    signs = {m.comparator for m in parts}
    return "~" if "~" in signs else ">" if ">" in signs else "<" if "<" in signs else "="
