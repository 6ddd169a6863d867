"""Whether what was agreed was agreed in another year than that of the article: "In 2015 they agreed to", "in his first term".

In: a reading, the verb of agreeing and where its points start. Out: yes or no. Where the article prints no year of its own, a
bare year is another one; a month with its year is one where the article tells its own days without a year.
"""

from typing import NamedTuple

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.agreements import words
from riyadh_archive.lexicon.calendar import months, weekdays

_YEARS = range(1900, 2100)
_LEAD = 80
"""Tokens before the points in which a year dates them; what stands farther off in a sentence dates something else."""
_WEEKDAYS = frozenset(day.lower() for day in weekdays())
_LONG_AGO = frozenset((("first", "term"), ("years", "ago"), ("decades", "ago"), ("decade", "ago"), ("last", "year")))
_NO_YEAR = "XXXX"
_DAY = len("2025-02-18")
_ENDS = frozenset(("by", "until", "till", "from", "for", "through", "to"))
"""Before a year to which something is to be done: "By 2030 both will"."""


class OwnDays(NamedTuple):
    """The year of an article, None where it prints none, and whether it tells days of its own without their year."""

    year: str | None
    without_year: bool


def own_days(reading: Reading) -> OwnDays:
    """The year of the article, else that of the first day which it prints with its year."""
    if reading.article.published is not None:
        return OwnDays(reading.article.published[:4], False)
    days = (found.date for found in reading.dates if len(found.date) == _DAY and found.date[:4].isdigit())
    without = any(found.date.startswith(_NO_YEAR) for found in reading.dates) or bool(reading.tokens.where(_WEEKDAYS))
    return OwnDays(next((day[:4] for day in days), None), without)


def is_of_another_year(reading: Reading, verb: int, opening: int, own: OwnDays) -> bool:
    """Whether the words before all points of a clause date it to another year than the article's: "In 2015 they agreed to".

    `opening` is the token where the first point of the verb starts.
    """
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[verb])
    lead = range(max(sentence.start, opening - _LEAD), opening)
    if _is_since(rows, sentence.start, verb):
        return True
    years = [rows.words[i] for i in lead if _is_year(rows.words[i]) and rows.lowers[i - 1] not in _ENDS]
    if not years:
        return _is_taken_up(rows, lead, own) or _is_long_ago(rows, lead)
    if own.year is not None:
        return own.year not in years
    return own.without_year or not _is_dated(rows, lead)


def _is_since(rows: Tokens, start: int, verb: int) -> bool:
    """Whether the verb tells since when something else is so: "Ties have worsened since Chad | struck | a deal with Mali"."""
    before = rows.lowers[max(start, verb - _SINCE) : verb]
    if "since" not in before:
        return False
    clause = before[len(before) - before[::-1].index("since") :]
    return bool(clause) and "," not in clause


_SINCE = 12
"""Tokens between "since" and its verb: "since the government of the landlocked state struck" has seven."""


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and int(word) in _YEARS


def _is_dated(rows: Tokens, lead: range) -> bool:
    """Whether the year belongs to a month, "In May 2024": the article may tell of that very month."""
    return any(_is_year(rows.words[i]) and rows.words[i - 1].rstrip(".") in months() for i in lead if i)


def _is_long_ago(rows: Tokens, lead: range) -> bool:
    """Whether "signed in his first term", "two years ago", "last year" stands among the words before the points."""
    pairs = {(rows.lowers[i], rows.lowers[i + 1]) for i in lead[:-1]}
    return bool(pairs & _LONG_AGO)


def _is_taken_up(rows: Tokens, lead: range, own: OwnDays) -> bool:
    """Whether "Under that deal" takes up a deal of another year that the sentence before names: "the 2015 accord"."""
    if lead.start == 0 or not any(rows.lowers[i] == "that" and rows.lowers[i + 1] in words("deals") for i in lead[:3]):
        return False
    before = rows.sentence(rows.sentences[lead.start] - 1)[-_LEAD:]
    return any(_is_year(rows.words[i]) and rows.words[i] != own.year for i in before)
