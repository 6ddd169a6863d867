"""What a measured number measures: how long a meeting, how much money for what, whose age, which share of whom.

In: the reading and a number with a unit. Out: an `Amount`, or None where nothing tells what is measured ("in a week").
Two reports of one thing get the same `of`, as far as their words allow.
"""

from riyadh_archive.extract.ages import AGE, read_bearer
from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import clause_before, same_sentence, subject_of
from riyadh_archive.extract.measuring.durations import read_duration, read_to_last
from riyadh_archive.extract.measuring.extents import read_extent
from riyadh_archive.extract.measuring.shares import read_share
from riyadh_archive.extract.measuring.sums import read_sum
from riyadh_archive.extract.measuring.vote_shares import read_vote_share
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.figures import measured_of

AFTERSHOCK = 9
"""Tokens before a magnitude in which "aftershocks were recorded, the largest of" makes it that of one of them."""


def read_amount(reading: Reading, m: NumberMention) -> Amount | None:
    """The amount that a number with a unit tells, by its kind; None for counts, scores and points in time."""
    if m.kind == "magnitude":
        return _strength(reading, m)
    if m.kind == "age":
        who, start = read_bearer(reading, m)
        return Amount(who, m.unit, who if who != AGE else None, start, m.end)
    if m.kind == "duration":
        return _lasting(reading, m)
    if m.kind == "period" and (ahead := read_to_last(reading, m)) is not None:
        return Amount(ahead.subject, m.unit, ahead.of, ahead.start, m.end)
    if m.kind == "period":
        return _period(reading, m)
    if m.kind == "percent":
        return read_vote_share(reading, m) or read_share(reading, m)
    if m.kind == "money":
        return (_weight(reading, m) if m.unit == "pound" else None) or read_sum(reading, m)
    if m.kind in ("length", "measure"):
        return _weight(reading, m) or read_extent(reading, m)
    return None


def _weight(reading: Reading, m: NumberMention) -> Amount | None:
    """ "The crate weighs 12 pounds", "a load weighing in at six tons"; None for money and other measures."""
    rows = reading.tokens
    verb = next((k for k in reversed(clause_before(reading, m.first)) if rows.lowers[k] in _WEIGHING), None)
    if verb is None or "and" in rows.lowers[verb : m.first]:
        return None  # "weighs 4 pounds and costs | 300 pounds"
    noun = subject_of(reading, verb)
    of = f"weight of {reading.words(*noun)}" if noun else None
    return Amount((of or "weight").lower(), m.unit, of, rows.starts[verb], m.end)


_WEIGHING = frozenset(("weigh", "weighs", "weighed", "weighing"))


def _strength(reading: Reading, m: NumberMention) -> Amount:
    """The magnitude of a quake or the category of a storm; that of an aftershock is another one."""
    rows = reading.tokens
    near = range(max(m.first - AFTERSHOCK, 0), min(m.last + 3, len(rows)))
    after = any(rows.lowers[k].startswith("aftershock") and same_sentence(reading, k, m.first) for k in near)
    of = "aftershock" if after else measured_of().get(m.unit or "", m.of)
    subject = f"{m.unit or 'magnitude'} of aftershock" if after else m.unit or "magnitude"
    return Amount(subject, m.unit, of, m.start, m.end)


def _lasting(reading: Reading, m: NumberMention) -> Amount | None:
    found = read_duration(reading, m)
    if found and found.of in _MONTHS:
        return None  # in the early morning hours of July 4
    return Amount(found.subject, m.unit, found.of, found.start, m.end) if found else None


_MONTHS = frozenset(month.capitalize() for month in months())


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
