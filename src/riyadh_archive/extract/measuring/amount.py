"""What a figure is of, and the amount of a noun. In: a number and its noun. Out: an `Amount`."""

from typing import NamedTuple

from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading


class Amount(NamedTuple):
    """What a figure is of: claim subject, unit, the words of what is counted, and the code points of the evidence."""

    subject: str
    unit: str | None
    of: str | None
    start: int
    end: int


def named(reading: Reading, m: NumberMention, noun: tuple[int, int]) -> Amount:
    """The amount of a noun: "deposits of 14.2 million pounds"."""
    of = reading.words(*noun)
    return Amount(of.lower(), m.unit, of, reading.tokens.starts[noun[0]], m.end)
