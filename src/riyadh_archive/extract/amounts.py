"""What a measured number measures: how long a meeting, how much money for what, whose age, which share of whom.

In: the reading and a number with a unit. Out: an `Amount`, or None where nothing tells what is measured ("in a week").
Two reports of one thing get the same `of`, as far as their words allow.
"""

from typing import NamedTuple

from riyadh_archive.extract.ages import AGE, read_bearer
from riyadh_archive.extract.clauses import (
    clause_before,
    governing_noun,
    object_of,
    same_sentence,
    subject_of,
    verb_before,
)
from riyadh_archive.extract.durations import read_duration
from riyadh_archive.grammar.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import dimensions, figure_words, measured_of, paid_as

DEAL = "takeover price"
"""Subject of what is paid for a company."""
SPEED = "speed"
"""Subject of how fast something moved."""


class Amount(NamedTuple):
    """What a figure is of: claim subject, unit, the words of what is counted, and the code points of the evidence."""

    subject: str
    unit: str | None
    of: str | None
    start: int
    end: int


def read_amount(reading: Reading, m: NumberMention) -> Amount | None:
    """The amount that a number with a unit tells, by its kind; None for counts, scores and points in time."""
    if m.kind == "magnitude":
        of = measured_of().get(m.unit or "", m.of)
        return Amount(m.unit or "magnitude", m.unit, of, m.start, m.end)
    if m.kind == "age":
        who, start = read_bearer(reading, m)
        return Amount(who, m.unit, who if who != AGE else None, start, m.end)
    if m.kind == "duration":
        return _lasting(reading, m)
    if m.kind == "period":
        return _period(reading, m)
    if m.kind == "percent":
        return _percent(reading, m)
    if m.kind == "money":
        return _money(reading, m)
    if m.kind in ("length", "measure"):
        return _extent(reading, m)
    return None


def _lasting(reading: Reading, m: NumberMention) -> Amount | None:
    found = read_duration(reading, m)
    return Amount(found.subject, m.unit, found.of, found.start, m.end) if found else None


def _period(reading: Reading, m: NumberMention) -> Amount | None:
    """ "measures over the past decade", "in recent years": the time over which something went on."""
    rows = reading.tokens
    at = m.first - 1
    while at > 0 and rows.classes[at] == lexicon.DETERMINER:
        at -= 1
    if (
        at < 1
        or rows.lowers[at] not in ("over", "in", "during", "for", "within")
        or not same_sentence(reading, at, at - 1)
    ):
        return None
    if rows.classes[at - 1] not in "oHG" or (m.quantity is None and rows.lowers[at] == "in"):
        return None
    of = f"period of {rows.lowers[at - 1]}"
    return Amount(of, m.unit, of, rows.starts[at - 1], m.end)


def _percent(reading: Reading, m: NumberMention) -> Amount:
    """ "40 percent of voters", "tariffs of 25%", "inflation slowed to 3.2 percent", "raised wages by 4.5%"."""
    rows = reading.tokens
    if m.of:
        return Amount(f"share of {m.of.lower()}", m.unit, m.of, m.start, m.end)
    if governing := governing_noun(reading, m.first):
        return _named(reading, m, governing)
    if (behind := _rated(reading, m)) is not None:
        return Amount(behind.lower(), m.unit, behind, m.start, m.end)
    verb = verb_before(reading, m.first)
    if verb is None:
        return Amount("percent", m.unit, None, m.start, m.end)
    link = rows.lowers[verb + 1 : m.head]
    goal, former = "to" in link or "at" in link, rows.lowers[m.first - 1] == "from"
    told = object_of(reading, verb, m.first) if goal or former or "by" in link else None
    told = told or (subject_of(reading, verb) if goal or former or _changes(reading, verb) else None)
    if told is None:
        return Amount("percent", m.unit, None, m.start, m.end)
    noun = reading.words(*told)
    of = f"former {noun}" if former else noun if goal else f"change of {noun}"
    return Amount(of.lower(), m.unit, of, min(rows.starts[told[0]], rows.starts[verb]), m.end)


def _rated(reading: Reading, m: NumberMention) -> str | None:
    """The thing of "a 20% levy", "the 3.5 percent tax": the noun in small letters right behind the share."""
    rows = reading.tokens
    at = m.last + 1
    if not same_sentence(reading, m.last, at) or rows.classes[at] not in "oH" or not rows.words[at].islower():
        return None
    timed = rows.lowers[at] in figure_words("figure_contexts", "not_rated")
    compound = rows.classes[at + 1 : at + 2] in (["o"], ["H"]) and same_sentence(reading, at, at + 1)
    return None if timed or compound else rows.lowers[at]


def _changes(reading: Reading, verb: int) -> bool:
    """Whether a verb without "to" or "by" tells a change or a state of its subject ("rose 3%"), not what it has as object."""
    rows = reading.tokens
    words = ("changing", "reaching", "varying")
    return rows.classes[verb] == "A" or any(rows.lowers[verb] in figure_words("figure_contexts", key) for key in words)


def _named(reading: Reading, m: NumberMention, noun: tuple[int, int]) -> Amount:
    """The amount of a noun: "deposits of 14.2 million pounds"."""
    of = reading.words(*noun)
    return Amount(of.lower(), m.unit, of, reading.tokens.starts[noun[0]], m.end)


def _money(reading: Reading, m: NumberMention) -> Amount:
    """ "$2.3 billion deal", "a fine of $5 million", "trade reached $9 billion", "was fined $5 million"."""
    rows = reading.tokens
    if priced := _price(reading, m):
        return priced
    if (deal := _deal(reading, m)) is not None:
        return Amount(DEAL, m.unit, DEAL, deal, m.end)
    if m.of:
        return Amount(m.of.lower(), m.unit, m.of, m.start, m.end)
    if governing := governing_noun(reading, m.first):
        return _named(reading, m, governing)
    verb = _worth(reading, m.first) or _paid(reading, m.first) or verb_before(reading, m.first)
    if verb is None:
        return Amount("money", m.unit, None, m.start, m.end)
    lower = rows.lowers[verb]
    if lower == "worth" or lower in figure_words("figure_contexts", "reaching"):
        noun = subject_of(reading, verb) or _antecedent(reading, verb)
        if noun is not None:
            return _named(reading, m, noun)
    told = paid_as().get(lower, lower)
    return Amount(told if lower in paid_as() else f"money {lower}", m.unit, told, rows.starts[verb], m.end)


def _price(reading: Reading, m: NumberMention) -> Amount | None:
    """ "$47 per share", "£3 a litre", "30 cents for every ticket": the price of one; not what a share is traded at."""
    rows = reading.tokens
    at = m.last + 1 if m.of is None else m.head + 1
    if same_sentence(reading, m.first, at) and rows.lowers[at] == "for":
        at += 1
    if not same_sentence(reading, m.first, at + 1) or rows.lowers[at] not in figure_words("figure_contexts", "each"):
        return None
    last = at + 1
    if rows.is_capitalized(last) and same_sentence(reading, last, last + 1):
        last += 1  # every Nordvik share
    if rows.classes[last] not in "oH" or not rows.words[last].islower():
        return None
    noun = governing_noun(reading, m.first)
    if noun is None and figure_words("figure_contexts", "traded").intersection(
        rows.lowers[k] for k in clause_before(reading, m.first)
    ):
        return None
    of = f"{reading.words(*noun) if noun else 'price'} per {rows.lowers[last]}"
    return Amount(of.lower(), m.unit, of, m.start, rows.ends[last])


def _deal(reading: Reading, m: NumberMention) -> int | None:
    """Where "buy Nordvik for $3 billion", "a $3 billion takeover" begins, the price of a company; None for other money."""
    rows = reading.tokens
    behind = next((k for k in (m.last, m.last + 1) if same_sentence(reading, m.first, k)), m.last)
    nouns = figure_words("figure_contexts", "takeovers")
    if any(rows.lowers[k] in nouns for k in range(m.head + 1, behind + 1)) and rows.lowers[m.first - 1] in ("a", "the"):
        return m.start
    if m.first < 1 or rows.lowers[m.first - 1] != "for":
        return None
    verbs = figure_words("figure_contexts", "buying")
    verb = next((k for k in reversed(clause_before(reading, m.first)) if rows.lowers[k] in verbs), None)
    named = verb is not None and any(rows.is_capitalized(k) for k in range(verb + 1, m.first))
    return rows.starts[verb] if named and verb is not None else None


def _worth(reading: Reading, first: int) -> int | None:
    """The "worth" right before token `first`, where it is said of something: "was worth $9 billion"."""
    return first - 1 if first > 1 and reading.tokens.lowers[first - 1] == "worth" else None


def _paid(reading: Reading, first: int) -> int | None:
    """The word before token `first` that tells what the money is, in any form: "defrauding 43 investors of"."""
    lowers = reading.tokens.lowers
    return next((k for k in reversed(clause_before(reading, first)) if lowers[k] in paid_as()), None)


def _antecedent(reading: Reading, verb: int) -> tuple[int, int] | None:
    """The nouns before ", which" where that is the subject of the verb: "their deposits, which were worth"."""
    rows = reading.tokens
    at = verb - 1
    while at > 0 and rows.classes[at] in "RA":
        at -= 1
    if at < 2 or rows.lowers[at] not in ("which", "that") or not same_sentence(reading, at - 2, verb):
        return None
    last = at - 2 if rows.words[at - 1] == "," else at - 1
    return (last, last) if rows.classes[last] in "oHa" else None


def _extent(reading: Reading, m: NumberMention) -> Amount:
    """ "10 km deep", "60 acres of land"; without more words the extent of nothing in particular."""
    rows = reading.tokens
    if m.unit and m.unit.endswith("per hour"):
        return _speed(reading, m)
    behind = rows.lowers[m.last + 1] if same_sentence(reading, m.last, m.last + 1) else ""
    dimension = dimensions().get(behind)
    if dimension:
        return Amount(dimension, m.unit, dimension, m.start, rows.ends[m.last + 1])
    return Amount(m.of.lower() if m.of else "extent", m.unit, m.of, m.start, m.end)


def _speed(reading: Reading, m: NumberMention) -> Amount:
    """ "winds of 120 kph", "moving at 178 km per hour", "where the limit is 80 kph"."""
    if noun := governing_noun(reading, m.first):
        return _named(reading, m, noun)
    limited = "limit" in (reading.tokens.lowers[k] for k in clause_before(reading, m.first))
    what = "speed limit" if limited else SPEED
    return Amount(what, m.unit, what, m.start, m.end)
