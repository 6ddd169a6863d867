"""How long somebody has been in power: "ousting President Ana Lim after ten years in power", "Lim ruled for 15 years".

In: the reading and a number with a unit of time. Out: the person's name with the first token of the words, or None.
"""

from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading

IN_POWER = "time in power of "
"""How what such a figure is of begins."""
NEAR = 14
"""Tokens between the name and the time."""
VERB = 4
"""Tokens between "ruled" and "for": "ruled the island nation for" has three."""
_UNITS = ("year", "month", "week", "day")
_PLACES = (["in", "power"], ["in", "office"], ["at", "the", "helm"])
_RULING = frozenset(("ruled", "governed", "reigned"))
_OTHERS = frozenset(("first", "last", "past", "next", "another", "further", "more"))


def read_in_power(reading: Reading, m: NumberMention) -> tuple[str, int] | None:
    """The name of who has been in power so long, and where in code points the evidence begins."""
    rows = reading.tokens
    if m.unit not in _UNITS or m.quantity is None or (m.first and rows.lowers[m.first - 1] in _OTHERS):
        return None
    behind = any(rows.lowers[m.last + 1 : m.last + 1 + len(place)] == place for place in _PLACES)
    if not behind and not _ruled_for(reading, m):
        return None
    if behind and _is_of_party(reading, m):
        return None
    found = _person_before(reading, m)
    return (reading.entities[found.entity].name, found.start) if found is not None else None


def _is_of_party(reading: Reading, m: NumberMention) -> bool:
    """Whether it is told of another: "ends eight years | in power for the Norland Party", "two terms in office of Tom Ash"."""
    rows = reading.tokens
    end = m.last + 3 + (rows.lowers[m.last + 1 : m.last + 2] == ["at"])
    return rows.lowers[end : end + 1] in (["for"], ["by"], ["of"]) and rows.sentences[end] == rows.sentences[m.last]


def _ruled_for(reading: Reading, m: NumberMention) -> bool:
    """ "ruled the island for | 15 years", "has been in office for | three years"."""
    rows = reading.tokens
    end = m.first - 1
    if end < 1 or rows.lowers[end] != "for" or rows.sentences[end] != rows.sentences[m.first]:
        return False
    near = rows.lowers[max(end - VERB, 0) : end]
    return not _RULING.isdisjoint(near) or near[-2:] in (["in", "power"], ["in", "office"])


def _person_before(reading: Reading, m: NumberMention) -> NameMention | None:
    """The last person named before it in its sentence, where nobody else's party or family is."""
    for mention in reversed(reading.mentions_among(max(m.first - NEAR, 0), m.first)):
        if reading.tokens.sentences[mention.first] != reading.tokens.sentences[m.first]:
            return None
        if mention.kind == "person":
            return mention if mention.entity >= 0 and not mention.possessive else None
    return None
