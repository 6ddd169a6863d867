"""What became of those whom a number counts, where several words tell it: in hospital, without power, out of work.

In: the reading and a number. Out: an `Outcome`, or None. Every walk is bounded and stays in the sentence.
"""

from riyadh_archive.extract.measuring.outcome import Outcome
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

BEHIND = 9
"""Tokens between a count and its outcome: "12 people in two cars on the bridge were later killed" has eight."""
_STAFF = frozenset(("employee", "worker", "person", "staff"))
_SUPPLIED = frozenset(("home", "house", "household", "customer", "user", "person", "family", "business"))
_SUPPLIES = frozenset(("power", "electricity"))
_CUT = frozenset("cut cutting knocked knocking severed out interrupted".split())
_BROUGHT = frozenset("taken rushed flown airlifted transported sent admitted".split())
_CUT_REACH = 8
"""Tokens between "power has been cut" and the homes."""
WARDS = frozenset("hospital hospitals ward wards".split())
_WARD_REACH = 6
"""Tokens between a count and "in hospital": "are still being treated"."""


def part_of_hurt(reading: Reading, before: NumberMention, outcome: Outcome | None, m: NumberMention) -> Outcome | None:
    """The badly hurt of those told just before: "2,432 injured, | 124 of them seriously", "eight hurt, | two critically"."""
    rows = reading.tokens
    if outcome is None or outcome.kind != "injured" or rows.sentences[before.last] != rows.sentences[m.first]:
        return None
    at = m.last + 1
    if rows.lowers[at : at + 2] in (["of", "them"], ["of", "whom"]):
        at += 2
    degrees = figure_words("figure_contexts", "degrees")
    near = m.unit is None and at < len(rows) and rows.sentences[at] == rows.sentences[m.last]
    return Outcome("injured", at, True) if near and rows.lowers[at] in degrees else None


def of_the_hurt(reading: Reading, m: NumberMention) -> Outcome | None:
    """What is told of a part: "Two of the injured | are in hospital"; they are none of the injured by themselves."""
    rows = reading.tokens
    state = in_hospital(reading, m._replace(last=m.last + 3), m.last + 4)
    return state or (Outcome("in a coma", m.last + 6, True) if "coma" in rows.lowers[m.last + 4 : m.last + 8] else None)


def without_jobs(reading: Reading, m: NumberMention, at: int) -> int | None:
    """The token of "jobs" in "of the firm | will lose their jobs"."""
    rows = reading.tokens
    if m.unit not in _STAFF or at >= len(rows):
        return None
    stop = min(at + BEHIND, rows.sentence(rows.sentences[at]).stop)
    for k in range(at, stop - 2):
        if rows.classes[k] in ",;:":
            return None
        if rows.lowers[k] in ("lose", "lost", "losing") and rows.lowers[k + 1 : k + 3] == ["their", "jobs"]:
            return k + 2
    return None


def in_hospital(reading: Reading, m: NumberMention, at: int) -> Outcome | None:
    """ "Seven | are in hospital", "14 of them | are still in the burns ward", "20 people | were taken to hospital"."""
    rows = reading.tokens
    persons = m.unit is None or m.unit in figure_words("nouns", "persons")
    if not persons or rows.lowers[at : at + 2] == ["of", "whom"]:
        return None
    at += 2 * (rows.lowers[at : at + 2] == ["of", "them"])
    stop = min(at + _WARD_REACH, len(rows))
    for k in range(at, stop):
        if rows.sentences[k] != rows.sentences[m.last] or rows.classes[k] in ',;:."(T':
            return None
        if rows.lowers[k] in ("in", "to") and k > at:
            near = rows.lowers[k + 1 : k + 5]
            ward = next((n for n, word in enumerate(near) if word in WARDS), None)
            taken = rows.lowers[k] == "in" or not _BROUGHT.isdisjoint(rows.lowers[at:k])
            return Outcome("in hospital", k + 1 + ward, True) if ward is not None and taken else None
    return None


def without_power(reading: Reading, m: NumberMention, at: int) -> Outcome | None:
    """ "160,000 homes | without power", "40,000 customers lost power", "power was cut to | 60,000 homes"."""
    if m.unit not in _SUPPLIED:
        return None
    rows = reading.tokens
    behind = rows.lowers[at : at + 4]
    lost = next((k for k in range(min(3, len(behind) - 1)) if behind[k] in ("without", "lost", "losing")), None)
    if lost is not None and lost < 2 and behind[lost + 1] in _SUPPLIES:
        return Outcome("without power", at + lost + 1, True)
    start = max(rows.sentence_starts[rows.sentences[m.first]], m.first - _CUT_REACH)
    before = rows.lowers[start : m.first]
    cut = not _CUT.isdisjoint(before) and before[-1:] in (["to"], ["for"])
    if cut and _SUPPLIES & set(before):
        return Outcome("without power", next(k for k in range(start, m.first) if rows.lowers[k] in _SUPPLIES), False)
    return None


def in_condition(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "Nine of them were in serious condition", "two are in a critical condition"."""
    rows = reading.tokens
    for at in range(m.last + 2, min(m.last + 2 + BEHIND, len(rows))):
        if rows.sentences[at] != rows.sentences[m.last] or rows.classes[at] in ',.;:("':
            return None
        if rows.lowers[at] == "condition" and rows.lowers[at - 1] in figure_words("figure_contexts", "conditions"):
            return Outcome(f"in {rows.lowers[at - 1]} condition", at, True)
    return None
