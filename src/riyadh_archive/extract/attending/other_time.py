"""Whether a clause tells of another time than the event's: another year, month or day, or a condition.

In: a reading and the verb. Out: yes or no; where nothing tells a time, no.
"""

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from riyadh_archive.grammar.happening.event_votes import days_meet
from riyadh_archive.grammar.naming.lists import before_aside
from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.events import event_words

LEAD = 80
"""Tokens in which a report prints the year of what it is about; another year behind "in" tells of another time."""
SENTENCE, BEFORE = 40, 8
"""Tokens to either side in which a sentence tells of another time (longer ones are lists or broken text), and before a
verb in which an "if" makes its clause a condition."""
TOLD_AGO = 14
"""Tokens behind a verb in which "ago" is of the verb: "for a murder that shook the town three decades ago" is not."""
NEAR_DATES, OPENING = 4, 4
"""Dates of a sentence that are looked at, and its first words, among which "In February" stands."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WHOSE = (["his"], ["her"], ["their"], ["no"])
"""Behind "had" they make it another verb: "had her statement read by"."""
_BOUNDS = frozenset(("since", "until", "till", "from", "to", "by", "before", "after", "of"))
_NEXT_DAYS = frozenset(
    (("day", "before"), ("day", "earlier"), ("night", "before"), ("evening", "before"), ("day", "after"))
)
_FACING = frozenset(("testified", "testifying", "appeared", "appearing", "evidence", "spoke"))
"""Words behind which "before" tells of no time: "testified before the panel last week"."""
_PAST = frozenset(("ago", "previously", "once", "formerly"))
_MONTHS = frozenset(month.lower() for month in months())
_LAST = frozenset(("year", "month", "week", "decade", "century", "spring", "summer", "autumn", "fall", "winter"))
_SITTINGS = frozenset(("session", "meeting", "hearing", "sitting", "round", "summit", "talks", "encounter"))
_COMING = frozenset(("arrived", "came", "flew", "landed", "reached"))
"""Verbs of another day than the event's that bring somebody to it: "arrived late on Saturday"."""
_start = attrgetter("start")
_IFS = frozenset(("if", "unless", "whether", "had"))


def _is_other_once(words: list[str], at: int) -> bool:
    """Whether the word is a "once" that tells no time: "once and for all", "once again", "at once"."""
    return words[at] == "once" and (words[at + 1 : at + 2] in (["and"], ["again"], ["more"]) or words[at - 1] == "at")


@once
def in_other_time(reading: Reading, i: int) -> bool:
    """Whether the sentence of token i tells of another time than the event's, or sets a condition.

    "A signed it with B in 1993", "If A had come", "A had met B", "A posed there three years ago".
    """
    rows = reading.tokens
    aside = before_aside(rows, i)
    first, stop, lowers = _clause(rows, i, aside)
    clause = max([first, i - BEFORE, *(k for k in range(max(first, i - BEFORE), i) if rows.classes[k] in 'W"')])
    near = [*rows.lowers[first:aside], *rows.lowers[i : min(stop, i + TOLD_AGO)]]
    ifs = _IFS - {"had"} if _is_of_the_day(rows, i, stop) else _IFS
    led_up = range(i if rows.lowers[i - 1] == "but" else min(clause, aside), aside)  # had been asked to come but sent B
    unreal = any(rows.lowers[k] in ifs and rows.lowers[k + 1 : k + 2] not in _WHOSE for k in led_up)
    if unreal or any(word in _PAST and not _is_other_once(near, n) for n, word in enumerate(near)):
        return True
    if "last" in lowers and any(one == "last" and two in _LAST for one, two in pairwise(lowers)):
        return True
    if any(pair in _NEXT_DAYS for pair in pairwise(near)):
        return True
    if "previous" in near and any(one == "previous" and two in _SITTINGS for one, two in pairwise(near)):
        return True
    return _has_other_date(reading, i, first, stop, lowers)


def _clause(rows: Tokens, i: int, aside: int) -> tuple[int, int, list[str]]:
    """The first token and the end of the clause of token i, and the words that are its own; `aside` ends its head."""
    tokens = rows.sentence(rows.sentences[i])
    first, last = max(tokens.start, i - SENTENCE), min(tokens.stop, i + SENTENCE)
    stop = next((k for k in range(i, last) if rows.classes[k] in ",;:TW"), last)
    lowers = [*_own_words(rows, range(first, aside)), *_own_words(rows, range(i, stop))]
    return first, stop, lowers


def is_dated_otherwise(reading: Reading, i: int) -> bool:
    """Whether the clause of token i has a day, a month or a year that is not the event's: "met at a summit in June 2022"."""
    return _has_other_date(reading, i, *_clause(reading.tokens, i, before_aside(reading.tokens, i)))


def is_in_another_year(reading: Reading, i: int) -> bool:
    """Whether the clause of token i has a year that is not the event's: "collapsed in 2009 when Chad pulled out"."""
    return _has_other_year(reading, i, _clause(reading.tokens, i, before_aside(reading.tokens, i))[2])


def _has_other_date(reading: Reading, i: int, first: int, stop: int, lowers: list[str]) -> bool:
    """The same of a clause from token `first` to `stop` whose own words are known."""
    if _is_of_another_month(reading, first, i, stop) or _is_of_another_day(reading, i, stop):
        return True
    return _has_other_year(reading, i, lowers)


def _has_other_year(reading: Reading, i: int, lowers: list[str]) -> bool:
    """The same of the years among the clause's own words alone."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[i]]
    years = [two for one, two in pairwise(lowers) if one == "in" and _YEAR.fullmatch(two)] if "in" in lowers else []
    if years and not set(years).issubset(rows.lowers[: min(LEAD, start)]):
        return True
    return _is_of_another_year(reading, lowers, start)


def _is_of_another_year(reading: Reading, lowers: list[str], start: int) -> bool:
    """Whether a month with its year stands in the clause that is not the event's: "took place in New Delhi in March 2023"."""
    years = {two for one, two in pairwise(lowers) if one in _MONTHS and _YEAR.fullmatch(two)}
    if not years or start == 0 or any(one == "between" and two in _MONTHS for one, two in pairwise(lowers)):
        return False
    own = reading.principal_years
    return years.isdisjoint(own.union(reading.tokens.lowers[: min(LEAD, start)]))


def _is_of_the_day(rows: Tokens, i: int, stop: int) -> bool:
    """Whether the verb at token i is of another hour of the same day: "had testified in the morning session"."""
    if rows.lowers[i] == "been" or rows.lowers[i - 2 : i] == ["had", "earlier"]:
        return True  # had been sitting together since Monday
    after = range(i, min(stop, i + BEFORE))
    hour = any(rows.lowers[k] in ("morning", "afternoon") or rows.lowers[k : k + 2] == ["earlier", "in"] for k in after)
    return hour and not any(rows.words[k] in weekdays() or rows.lowers[k] == "previous" for k in after)


def _own_words(rows: Tokens, tokens: range) -> list[str]:
    """The words of a clause without what tells of an event before or after: "following his call with B last week, A met"."""
    nesting = event_words("occurrence", "nesting")
    if nesting.isdisjoint(rows.lowers[tokens.start : tokens.stop]):
        return rows.lowers[tokens.start : tokens.stop]
    words: list[str] = []
    nested = False
    for k in tokens:
        nested = rows.words[k] != "," and (nested or (rows.lowers[k] in nesting and rows.lowers[k - 1] not in _FACING))
        if not nested:
            words.append(rows.lowers[k])
    return words


def _is_of_another_month(reading: Reading, start: int, i: int, stop: int) -> bool:
    """Whether a month other than the event's opens the sentence or stands behind the verb: "pleaded guilty in February"."""
    rows = reading.tokens
    event = reading.first_dated
    own = reading.dates[event.date].date if event and event.date is not None else ""
    for date in reading.dates_from(rows.starts[start], NEAR_DATES):
        token = reading.token_at(date.start)
        if token >= stop or _is_ordered(rows, i, token):
            return False
        if rows.lowers[token - 1] == "between" or rows.lowers[token - 4 : token - 3] == ["between"]:
            continue  # called her actions between June 2015 and June 2016 cruel
        told_when = rows.lowers[token + 1 : token + 2] == ["when"]  # began in March when A hosted B
        if (start + OPENING <= token < i and not told_when) or set(rows.classes[i + 1 : token]) & set("CVA"):
            continue  # said it could be reviewed in January
        exact = date.precision == "month" or (date.precision == "day" and event and event.kind == "call")
        if exact and own and not days_meet(own, date.date):
            return True
    return False


def _is_of_another_day(reading: Reading, i: int, stop: int) -> bool:
    """Whether the clause behind token i tells a day that no mention of the principal event has: "met both on Thursday"."""
    rows = reading.tokens
    if _is_told_behind_a_day(reading, i):
        return True
    for date in reading.dates_from(rows.starts[i], 1):
        token = reading.token_at(date.start)
        open_day = "X" in date.date and rows.words[token] in weekdays()
        if token >= min(stop, i + TOLD_AGO) or date.precision != "day" or ("X" in date.date and not open_day):
            return False
        if _is_ordered(rows, i, token):
            return False
        if (
            set(rows.classes[i + 1 : token]) & set("CVAT")
            or rows.possessives[token]
            or rows.lowers[token - 1] in _BOUNDS
        ):
            return False  # said the vote would be on Monday, left Monday's session, adjourned until Monday
        if open_day:
            return rows.lowers[i] not in _COMING and _is_of_another_weekday(reading, rows.words[token])
        own = reading.principal_days
        exact = {day for day in own if len(day) == len(date.date) and "X" not in day}
        return bool(exact) and not any(days_meet(day, date.date) for day in own)
    return False


def _is_ordered(rows: Tokens, i: int, date: int) -> bool:
    """Whether the date is that of what the verb at token i orders: "ordered Odera to surrender to the police on June 27"."""
    return i < date and rows.lowers[i] in conduct_words("ordering") and "to" in rows.lowers[i + 1 : date]


def _is_told_behind_a_day(reading: Reading, i: int) -> bool:
    """Whether another weekday stands before token i in its clause: "On Monday the inquiry heard from A"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[i]], i - SENTENCE)
    at = bisect_left(reading.dates, rows.starts[start], key=_start)
    if at == len(reading.dates) or reading.dates[at].start >= rows.starts[i]:
        return False
    start = next((k + 1 for k in range(i - 1, start, -1) if rows.classes[k] in ',;:W"TJ'), start)
    at = bisect_left(reading.dates, rows.starts[start], key=_start)
    before = [reading.token_at(date.start) for date in reading.dates[at : at + NEAR_DATES]]
    days = [rows.words[k] for k in before if start <= k < i and rows.lowers[k - 1] == "on"]
    return any(day in weekdays() and _is_of_another_weekday(reading, day) for day in days)


def _is_of_another_weekday(reading: Reading, weekday: str) -> bool:
    """Whether the event is told of other days of the week alone, in a report that gives no date: "on Monday", not "Tuesday"."""
    own = reading.principal_weekdays
    met = bool(own) and reading.principal_events()[0].kind in attendance_words("kinds")
    return met and weekday not in own
