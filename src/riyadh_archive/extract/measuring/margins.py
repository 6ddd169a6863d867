"""By how much a match was won: "beat Kestria by 52 runs", "a 52-run victory", "won by two lengths".

In: the reading and a count. Out: an `Amount`, None where no word of winning tells a margin, or that of another match is meant.
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

MARGIN = "winning margin"
"""Subject of such a figure: one in each unit."""
REACH = 16
"""Tokens before "by 52 runs" in which the verb stands: "defeated the hosts in a rain-hit final at Lorn on Sunday" has nine."""


def read_margin(reading: Reading, m: NumberMention) -> Amount | None:
    """The margin that a count of runs, wickets, points tells."""
    if m.quantity is None or m.unit not in figure_words("margins", "units"):
        return None
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[m.first])
    if not figure_words("figure_contexts", "other_matches").isdisjoint(rows.lowers[tokens.start : tokens.stop]):
        return None
    noun = m.of is not None and m.of.lower().split()[-1] in figure_words("margins", "nouns")
    before = rows.lowers[max(tokens.start, m.first - REACH) : m.first]
    by = before[-1:] == ["by"] and not figure_words("margins", "winning").isdisjoint(before)
    # an innings and 40 runs, by four wickets with ten balls left: what goes on is no part of the margin
    return Amount(MARGIN, m.unit, MARGIN, m.start, m.end) if noun or by else None
