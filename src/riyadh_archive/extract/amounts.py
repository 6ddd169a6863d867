"""What a measured number measures: how long a meeting, how much money for what, whose age, which share of whom.

In: the reading and a number with a unit. Out: an `Amount`, or None where nothing tells what is measured ("in a week").
Two reports of one thing get the same `of`, as far as their words allow.
"""

from bisect import bisect_right
from dataclasses import dataclass

from riyadh_archive.grammar.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import dimensions, figure_words, measured_of

BEFORE = 6
"""Tokens between a verb and its number: "slowed in January to an annual 3.2 percent" has four."""
LONGEST_SUBJECT = 4
LONGEST_CLAUSE = 12
"""Tokens of a subject with what belongs to it: "Ties between the two countries and their allies" has nine."""
_VERBS = frozenset((lexicon.VERB, lexicon.REPORTING))


@dataclass(frozen=True, slots=True)
class Amount:
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
        return _age(reading, m)
    if m.kind == "duration":
        return _duration(reading, m)
    if m.kind == "period":
        return _period(reading, m)
    if m.kind == "percent":
        return _percent(reading, m)
    if m.kind == "money":
        return _money(reading, m)
    if m.kind in ("length", "measure"):
        return _extent(reading, m)
    return None


def _age(reading: Reading, m: NumberMention) -> Amount:
    """ "Maria Lopez, 26" and "a 26-year-old man": the age of somebody."""
    at = bisect_right(reading.mentions, m.head, key=lambda x: x.first) - 1
    if m.of == "age" and at >= 0 and m.head - reading.mentions[at].last <= 3:
        name = reading.mentions[at]
        entity = reading.entities[name.entity].name if name.entity >= 0 else name.text
        return Amount(f"age of {entity}", m.unit, f"age of {entity}", name.start, m.end)
    who = f"age of the {m.of}" if m.of and m.of != "age" else "age"
    return Amount(who, m.unit, who if who != "age" else None, m.start, m.end)


def _duration(reading: Reading, m: NumberMention) -> Amount | None:
    """ "four-hour meeting", "sentenced to 12 years", "the talks lasted five hours", "closed for a decade"."""
    rows = reading.tokens
    words = figure_words("figure_contexts", "sentencing")
    near = [rows.lowers[k] for k in _clause_before(reading, m.first)] + rows.lowers[m.last : m.last + 4]
    behind = rows.lowers[m.last + 1 : m.last + 3]
    if any(w in words for w in near) or set(behind) & figure_words("figure_contexts", "prison"):
        return Amount("sentence", m.unit, "prison sentence", m.start, m.end)
    if m.of:
        return Amount(f"duration of {m.of.lower()}", m.unit, m.of, m.start, m.end)
    verb = _verb(reading, m.first)
    if verb is None:
        return None
    before = rows.lowers[m.first - 1]
    spent = rows.lowers[verb] in figure_words("figure_contexts", "spending")
    if not (spent or before == "for"):
        return None
    subject = _subject(reading, verb)
    if subject is None:
        return None
    first, last = subject
    noun = reading.words(first, last)
    of = noun if spent else f"{noun} {rows.lowers[verb]}"
    return Amount(f"duration of {of.lower()}", m.unit, of, rows.starts[first], m.end)


def _period(reading: Reading, m: NumberMention) -> Amount | None:
    """ "measures over the past decade", "in recent years": the time over which something went on."""
    rows = reading.tokens
    at = m.first - 1
    while at > 0 and rows.classes[at] == lexicon.DETERMINER:
        at -= 1
    if at < 1 or rows.lowers[at] not in ("over", "in", "during", "for", "within") or not _same(reading, at, at - 1):
        return None
    if rows.classes[at - 1] not in "oHG" or (m.quantity is None and rows.lowers[at] == "in"):
        return None
    of = f"period of {rows.lowers[at - 1]}"
    return Amount(of, m.unit, of, rows.starts[at - 1], m.end)


def _percent(reading: Reading, m: NumberMention) -> Amount:
    """ "40 percent of voters", "inflation slowed to 3.2 percent"."""
    rows = reading.tokens
    if m.of:
        return Amount(f"share of {m.of.lower()}", m.unit, m.of, m.start, m.end)
    verb = _verb(reading, m.first)
    subject = _subject(reading, verb) if verb is not None else None
    if verb is None or subject is None:
        return Amount("percent", m.unit, None, m.start, m.end)
    link = rows.lowers[verb + 1 : m.head]
    noun = reading.words(*subject)
    told = noun if "to" in link or "at" in link else f"change of {noun}"
    return Amount(told.lower(), m.unit, told, rows.starts[subject[0]], m.end)


def _money(reading: Reading, m: NumberMention) -> Amount:
    """ "$2.3 billion deal", "was fined $5 million"."""
    rows = reading.tokens
    verb = _verb(reading, m.first)
    if m.of:
        return Amount(m.of.lower(), m.unit, m.of, m.start, m.end)
    if verb is None:
        return Amount("money", m.unit, None, m.start, m.end)
    return Amount(f"money {rows.lowers[verb]}", m.unit, None, rows.starts[verb], m.end)


def _extent(reading: Reading, m: NumberMention) -> Amount:
    """ "10 km deep", "60 acres of land"; without more words the extent of nothing in particular."""
    rows = reading.tokens
    behind = rows.lowers[m.last + 1] if _same(reading, m.last, m.last + 1) else ""
    dimension = dimensions().get(behind)
    if dimension:
        return Amount(dimension, m.unit, dimension, m.start, rows.ends[m.last + 1])
    return Amount(m.of.lower() if m.of else "extent", m.unit, m.of, m.start, m.end)


def _same(reading: Reading, a: int, b: int) -> bool:
    rows = reading.tokens
    return 0 <= a < len(rows) and 0 <= b < len(rows) and rows.sentences[a] == rows.sentences[b]


def _clause_before(reading: Reading, first: int) -> range:
    """The tokens of the clause before token `first`, at most BEFORE of them."""
    rows = reading.tokens
    at = first
    while at > 0 and first - at < BEFORE and _same(reading, first, at - 1) and rows.classes[at - 1] not in ',;:."(':
        at -= 1
    return range(at, first)


def _verb(reading: Reading, first: int) -> int | None:
    """The nearest verb before token `first` in its clause."""
    rows = reading.tokens
    return next((k for k in reversed(_clause_before(reading, first)) if rows.classes[k] in _VERBS), None)


def _subject(reading: Reading, verb: int) -> tuple[int, int] | None:
    """The noun phrase that heads the subject of a verb: "Ties" in "Ties between A and B have been strained".

    None for a pronoun or nothing. A clause that opens with a preposition gives the nouns nearest to the verb.
    """
    rows = reading.tokens
    last = verb - 1
    while last >= 0 and _same(reading, last, verb) and rows.classes[last] in "RA":
        last -= 1
    opening = last + 1
    while opening > 0 and last - opening < LONGEST_CLAUSE and _same(reading, opening - 1, verb):
        if rows.classes[opening - 1] not in "oHDIJM":
            break
        opening -= 1
    while opening <= last and rows.classes[opening] in "DJ":
        opening += 1
    if opening <= last and rows.classes[opening] != lexicon.PREPOSITION:
        last = next((k - 1 for k in range(opening, last + 1) if rows.classes[k] in "IJD"), last)
    first = last + 1
    while first > opening and last - first + 2 <= LONGEST_SUBJECT and rows.classes[first - 1] in "oH":
        first -= 1
    return (first, last) if first <= last else None
