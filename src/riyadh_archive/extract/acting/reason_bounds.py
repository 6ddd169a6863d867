"""What stands near a reason and is no part of it: another clause, another measure, the reason that is told further on.

In: the reading and tokens. Out: yes or no, or a token. Every look is bounded.
"""

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import cues, measure_noun, measure_verbs

_FOR_AHEAD = 9
"""Tokens from "for" to the reason told further on: "for holders of diplomatic passports in" has five."""
_LONGEST_TERM = 25
"""Tokens of words in marks inside a reason: a law on "foreign agents", backing “groups that seek to destabilize the region”."""
_MEASURE_REACH = 7
"""Tokens from "and" to the noun of another measure: "and a 19 percent anti-dumping duty" has six."""


def opens_anew(reading: Reading, at: int) -> bool:
    """Whether "in 2018, over a murder, it expelled" goes on behind ", and": a circumstance with its own comma."""
    rows = reading.tokens
    if at >= len(rows) or rows.lowers[at] not in ("in", "on", "after", "by", "during"):
        return False
    return "," in rows.classes[at + 1 : at + 5]


def joins_another(reading: Reading, first: int, at: int) -> bool:
    """Whether another verb of imposing is joined between tokens `first` and `at`: a "for" behind it is its own."""
    rows = reading.tokens
    return any(rows.lowers[k] == "and" and _is_verb(reading, k + 1) for k in range(first, at - 1))


def _is_verb(reading: Reading, k: int) -> bool:
    verb = measure_verbs().get(reading.tokens.lowers[k])
    return verb is not None and verb.form in ("past", "third")


def told_further(reading: Reading, begin: int) -> bool:
    """Whether "in reprisal for", "because of" follows a "for" that only says whom it hits."""
    rows = reading.tokens
    stop = min(begin + _FOR_AHEAD, rows.sentence_starts[rows.sentences[begin] + 1])
    for k in range(begin, stop):
        if rows.classes[k] in ",.;:":
            return False
        if rows.lowers[k] == "in" and any(
            len(cue) > 2 and tuple(rows.lowers[k : k + len(cue)]) == cue for cue in cues("noun_cues").get("in", ())
        ):
            return True
    return False


def goes_on_with_measure(reading: Reading, first: int) -> bool:
    """Whether "19 percent duties on", "a ban on" begins at token `first`: another measure, and no reason."""
    rows = reading.tokens
    near = range(first + 1, min(first + _MEASURE_REACH, len(rows) - 1))
    return any(measure_noun(rows.lowers[k], rows.lowers[k - 1]) and rows.lowers[k + 1] == "on" for k in near)


def closing_mark(reading: Reading, mark: int, stop: int) -> int | None:
    """The mark that closes a name or a few words in marks, opened at token `mark`; None where a longer quotation starts."""
    rows = reading.tokens
    for k in range(mark + 1, min(mark + _LONGEST_TERM, stop, len(rows))):
        if rows.classes[k] == '"':
            return k
        if rows.classes[k] in ",." and rows.classes[k + 1 : k + 2] == ['"']:
            return k + 1  # in a “manner at odds with their status.”
        if rows.classes[k] in ",.;:":
            return None
    return None
