"""When a measure was imposed: the date in its clause, "in August" behind whom it hits or before the verb, or at the opening.

In: the reading and an act. Out: the date as EDTF, no finer than the clause prints it; None where it prints none.
"""

from riyadh_archive.extract.act import Act
from riyadh_archive.extract.motives import opens_reason
from riyadh_archive.grammar.reading import Reading

_BEHIND = 4
"""Tokens from the end of an act to its date: "banned trawlers | late on | Friday" has two."""
_OPENING = 4
"""Tokens that open a sentence before its date: "But early last October" has three."""


def imposed_when(reading: Reading, act: Act, tokens: range) -> str | None:
    """The date of an act in the sentence at `tokens`: right behind it, else between its actor and verb, else at the opening."""
    rows = reading.tokens
    first, last = rows.starts[tokens.start], rows.ends[tokens.stop - 1]
    told = [m for m in reading.dates if first <= m.start < last and not m.ahead and any(map(str.isdigit, m.date))]
    places = [(reading.token_at(m.start), reading.token_at(m.end - 1), m.date) for m in told]
    behind = [date for at, end, date in places if _is_right_behind(reading, act, at, end)]
    inside = [date for at, end, date in places if act.first <= at and end < act.verb]
    within = [date for at, end, date in places if act.verb < at and end <= act.last]
    opening = [date for at, _, date in places if at - tokens.start <= _OPENING and at < act.first]
    return next(iter((*behind, *inside, *within, *opening)), None)


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
