"""Grounds that a clause tells beside a measure: ", saying both had cheated", ", calling it a threat"; and what is none of them.

In: the reading and the token of the cue. Out: yes or no. What will follow ("saying the ban would start") is no ground.
"""

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_words

TOLD = frozenset(("saying", "calling", "describing"))
"""Verbs whose clause tells a reason only where it says how things are: ", saying the river was full"."""
_GROUND_REACH = 14
_ASKED_REACH = 5
"""Tokens from "to" back to "asked": "asked the Peruvian ministry | to" has three between."""
_IS = frozenset(("is", "are", "was", "were", "has", "have", "had", "did", "does", "do"))
_TO_COME = frozenset(("will", "would", "could", "may", "might", "should", "must"))


def states_ground(reading: Reading, cue: str, begin: int) -> bool:
    """Whether ", saying both had …", ", calling it a …" tells how things are, and not what will follow."""
    rows = reading.tokens
    if cue != "saying":
        return rows.lowers[begin] in ("it", "them", "him", "her", "the")
    ahead = rows.lowers[begin : min(begin + _GROUND_REACH, rows.sentence_starts[rows.sentences[begin] + 1])]
    verb = next((lower for lower in ahead if lower in _IS or lower in _TO_COME), None)
    return verb in _IS


def is_owed(reading: Reading, at: int) -> bool:
    """Whether "to halt the fighting" at token `at` belongs to a noun that stands before it: "the refusal | to"."""
    rows = reading.tokens
    return rows.lowers[at] == "to" and rows.lowers[at - 1] in measure_words("reasons", "nouns_with_to")


def is_asked(reading: Reading, at: int) -> bool:
    """Whether "to" at token `at` says what another is to do: "and asked Santiago | to reduce its staff"."""
    rows = reading.tokens
    near = range(at - 1, max(at - _ASKED_REACH, rows.sentence_starts[rows.sentences[at]]) - 1, -1)
    asking = next((k for k in near if rows.lowers[k] in measure_words("reasons", "asking")), None)
    return asking is not None and not set(rows.classes[asking + 1 : at]) & set(",;:")


def on_grounds(reading: Reading, at: int) -> bool:
    """Whether "on security grounds", "for safety reasons" begins at token `at`: the words between tell why."""
    rows = reading.tokens
    if rows.lowers[at] not in ("on", "for"):
        return False
    end = next((k for k in range(at + 2, min(at + 5, len(rows))) if rows.lowers[k] in ("grounds", "reasons")), None)
    if end is None or rows.sentences[end] != rows.sentences[at]:
        return False
    named = all(rows.classes[k] in "oHxMJ-" for k in range(at + 1, end))
    return named and rows.lowers[end + 1 : end + 2] not in (["that"], ["of"], ["to"])
