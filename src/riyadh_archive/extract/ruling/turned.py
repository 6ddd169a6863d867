"""What an article turns from: "a break with the approach of the Lim government", "unlike the Lim administration".

In: the reading and the first token of a mention. Out: yes or no.
"""

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.administration import phrases_before

TURNING_REACH = 9
"""Tokens from "broken" to the name: "broken with the long-held approach of the Lim" has seven."""


def is_turned_from(reading: Reading, first: int) -> bool:
    """Whether "a break with", "departing from", "unlike" stands before the mention: what is turned from is over."""
    rows = reading.tokens
    lowest = max(rows.sentence_starts[rows.sentences[first]], first - TURNING_REACH)
    if rows.lowers[first - 1] == "unlike" or rows.lowers[max(first - 2, lowest) : first] == ["unlike", "the"]:
        return True
    for k in range(first - 1, lowest - 1, -1):
        if rows.classes[k] in ",.;:" or rows.lowers[k] in ("under", "by"):
            return False  # a reversal of policy under President Lim
        if tuple(rows.lowers[k : k + 2]) in phrases_before("turning"):
            return True
    return False
