"""A second number of the thing that the number before it tells: what it was before, and the same sum in other money.

In: the reading, the number before with what it is of, and a number. Out: its `Amount`, or None where it is a number of its own.

    fell to $15 billion from $22 billion      the second is the former revenue
    was in critical condition, down from 31   so is this
    raises the bill by $212, to $4,480        the second is the bill
    a grant of 90,000 pesos ($2,100)          one grant, told twice
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

COMPARED = 9
"""Tokens between a number and ", down from" the number before: "of the injured were in a critical condition on Sunday"."""
DATED = 4
"""Tokens of "in June 2023 from" between a number and the one before it."""
FORMER = "former "
CHANGE = "change of "
_MEASURED = ("percent", "money", "count", "length", "measure")


def told_again(reading: Reading, before: NumberMention, told: Amount, m: NumberMention) -> Amount | None:
    """The amount of number `m` where it only repeats or dates back what the number before is told of."""
    rows = reading.tokens
    if rows.sentences[before.last] != rows.sentences[m.first]:
        return None
    between = rows.lowers[before.last + 1 : m.first]
    if between == ["("] and before.kind == m.kind == "money" and before.unit != m.unit:
        return Amount(told.subject, m.unit, told.of, m.start, m.end)
    if told.of is None or told.of.startswith(FORMER):
        return None
    if between in ([",", "to"], ["to"]) and told.of.startswith(CHANGE) and before.kind == m.kind:
        return Amount(told.subject.removeprefix(CHANGE), m.unit, told.of.removeprefix(CHANGE), m.start, m.end)
    if (
        between[-1:] == ["and"]
        and before.kind == m.kind == "percent"
        and m.of is None
        and _is_against(reading, before, m)
    ):
        return Amount(told.subject, m.unit, told.of, m.start, m.end)
    if not _is_compared(before, between, m):
        return None
    unit = told.unit if m.unit is None else m.unit
    what = f"number of {told.of}" if m.kind == "count" else told.of
    return Amount(f"{FORMER}{told.subject}", unit, f"{FORMER}{what}", m.start, m.end)


def _is_against(reading: Reading, before: NumberMention, m: NumberMention) -> bool:
    """Whether each of two shares is told against something: "40% | to the last price and 142% | compared with that of May"."""
    lowers = reading.tokens.lowers
    return all(lowers[n.last + 1 : n.last + 2] in _AGAINST for n in (before, m)) and m.first - before.last <= APART


APART = 14
"""Tokens between two shares that are told against two things."""
_AGAINST = (["to"], ["over"], ["compared"], ["from"], ["above"], ["on"])


def _is_compared(before: NumberMention, between: list[str], m: NumberMention) -> bool:
    """Whether ", up from", "from" or "compared with" joins the two numbers, of one kind and unit."""
    alike = before.kind == m.kind and before.kind in _MEASURED and (m.unit in (before.unit, None) or m.of is None)
    if not alike or len(between) > COMPARED or before.quantity is None or m.quantity is None:
        return False
    while between and between[-1] in ("a", "an", "the", "record"):
        between = between[:-1]
    dated = len(between) <= DATED and between[:1] in (["in"], ["on"], ["last"], ["this"]) and between[-1:] == ["from"]
    if dated or between == ["from"] or (between[-1:] == ["against"] and m.kind in ("percent", "money")):
        return True
    return (
        between[-1:] in (["from"], ["with"], ["to"])
        and between[-2:-1] != []
        and (between[-2] in figure_words("figure_contexts", "compared"))
    )
