"""The two parts of a vote: "127 votes to 98", "98 MPs voted against it (127 for)", "127 in favor and 98 against".

In: the reading and a count. Out: the count of the other part, or None for any other count. A score ("voted 127-98") is read
with the scores.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading

VOTES = ("votes of the majority", "votes of the minority")
"""The larger and the smaller part of a vote."""


def votes_against(reading: Reading, m: NumberMention) -> NumberMention | None:
    """The other number of "127 votes to 98", "voted 127 to 98"; None for any other count."""
    rows = reading.tokens
    at = m.last + 1
    if m.quantity is not None and (opposed := _opposed(reading, m)) is not None:
        return opposed
    voted = m.unit == "vote" or (m.unit is None and m.first and _is_voted(reading, m.first))
    if not voted or m.quantity is None or rows.lowers[at : at + 1] not in (["to"], ["against"]):
        return None
    other = reading.number_at(at + 1)
    fits = other is not None and other.kind == "count" and other.quantity is not None
    return other if fits and other is not None and rows.sentences[other.first] == rows.sentences[at] else None


def _is_voted(reading: Reading, first: int) -> bool:
    """Whether "voted" or "voted by" stands before token `first`."""
    before = reading.tokens.lowers[max(first - 2, 0) : first]
    return before[-1:] == ["voted"] or before == ["voted", "by"]


def _opposed(reading: Reading, m: NumberMention) -> NumberMention | None:
    """The other number of "127 in favor and 98 against", "98 MPs voted against it (127 for)"; None for any other count."""
    rows = reading.tokens
    at = m.last + 1
    voted = rows.lowers[at : at + 1] in (["voted"], ["voting"])
    side = _side_of(rows.lowers[at + voted : at + voted + 2])
    if side is None and not (voted and rows.lowers[at + 1 : at + 2] == ["to"]):
        return None
    stop = min(at + _VOTED_REACH, rows.sentence(rows.sentences[m.last]).stop)
    other = next((n for n in reading.numbers_among(at, stop) if n.first > m.last), None)
    if other is None or other.kind != "count" or other.quantity is None:
        return None
    if not voted and not set(rows.lowers[at : other.first]) <= _BETWEEN_VOTES:
        return None
    behind = other.last + 1
    behind += rows.lowers[behind : behind + 1] in (["voted"], ["voting"], ["votes"], ["were"])
    theirs = _side_of(rows.lowers[behind : behind + 2])
    return other if theirs is not None and theirs != side else None


def is_second_vote(reading: Reading, m: NumberMention) -> bool:
    """Whether the votes of the other side stand before the number, and both are told already."""
    lowers = reading.tokens.lowers
    if lowers[m.last + 1 : m.last + 2] not in (["voted"], ["voting"]):
        return False
    before = reading.numbers_among(max(m.first - _VOTED_REACH - 2, 0), m.first)
    return bool(before) and _opposed(reading, before[-1]) is m


def _side_of(words: Sequence[str]) -> str | None:
    """Which side "for", "in favor", "against" tells."""
    if words[:1] in (["for"], ["yes"]) or list(words) in (["in", "favor"], ["in", "favour"]):
        return "for"
    return "against" if words[:1] in (["against"], ["opposed"]) else None


_VOTED_REACH = 14
"""Tokens between a vote and the other: "voted against the vote of confidence in the premier (194" has nine."""
_BETWEEN_VOTES = frozenset((",", "and", "with", "to", "in", "favor", "favour", "for", "against", "opposed", "yes", "("))
