"""When a measure was imposed: the date in its clause, "in August" behind whom it hits or before the verb, or at the opening.

In: the reading and an act. Out: the date as EDTF, no finer than the clause prints it; None where it prints none.
"""

from riyadh_archive.extract.acting.act import Act
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.reading import Reading

_BEHIND = 4
"""Tokens from the end of an act to its date: "banned trawlers | late on | Friday" has two."""
_LONGEST = 6
"""Tokens of "Tuesday, February 18, 2025"."""
_OPENING = 4
"""Tokens that open a sentence before its date: "But early last October" has three."""


def imposed_when(reading: Reading, act: Act, tokens: range) -> str | None:
    """The date of an act in the sentence at `tokens`: right behind it, else between its actor and verb, else at the opening."""
    rows = reading.tokens
    near = _dates_in(reading, act.first, min(max(act.last, act.verb) + _BEHIND + _LONGEST, tokens.stop))
    led = _dates_in(reading, tokens.start, min(tokens.start + _OPENING + _LONGEST, tokens.stop))
    places = [(reading.token_at(m.start), reading.token_at(m.end - 1), m.date) for m in (*near, *led)]
    behind = [date for at, end, date in places if _is_right_behind(reading, act, at, end)]
    inside = [date for at, end, date in places if act.first <= at and end < act.verb]
    within = [date for at, end, date in places if act.verb < at and end <= act.last and rows.lowers[at - 1] != "of"]
    opening = [date for at, _, date in places if at - tokens.start <= _OPENING and at < act.first]
    return next(iter((*behind, *inside, *within, *opening)), None)


def _dates_in(reading: Reading, first: int, stop: int) -> list[DateMention]:
    """The dates of the past among tokens first..stop-1 that say more than a weekday without its day."""
    rows = reading.tokens
    among = reading.dates_among(rows.starts[first], rows.ends[stop - 1]) if stop > first else ()
    return [date for date in among if not date.ahead and any(map(str.isdigit, date.date))]


def _is_right_behind(reading: Reading, act: Act, at: int, end: int) -> bool:
    """Whether nothing but "on", "early in", "last" stands between the act and its date at tokens `at` to `end`."""
    rows = reading.tokens
    last = max(act.last, act.verb)
    if not last < at <= last + _BEHIND:
        return False
    owned = rows.classes[end + 1 : end + 2] in (["o"], ["H"])  # over the March 3 raid
    if owned or any(opens_reason(reading, k) for k in range(last + 1, at)):
        return False
    return all(rows.classes[k] in "IRD" or rows.lowers[k] in ("last", "late", "early") for k in range(last + 1, at))
