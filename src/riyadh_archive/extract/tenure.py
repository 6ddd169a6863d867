"""Whether an article treats an administration as the one in office, or looks back on it.

Words decide: "former", "then-", "past", a year that lies back, "predates". Without words a name is in office, also where the
table of offices knows better, since that is what conflicts are found by. The table is asked only where the sentence is
about the past and says nothing of now, and to tell the terms of one person apart.
"""

from riyadh_archive.extract.leaders import Leader
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.offices import in_office, terms_of

REACH = 10
"""Tokens between a leader and the year of the act: "President Luis Arce opened the plant near the border in 2009" has eight."""


def is_current(reading: Reading, leader: Leader, first: int) -> bool:
    """Whether the mention that begins at token `first` tells of the administration in office."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[first])
    if any(rows.lowers[k] in administration_words("looking_back") for k in range(max(tokens.start, first - 30), first)):
        return False
    published = reading.article.published
    year = _year(reading, leader, tokens)
    if year is not None and _lies_back(reading, leader, year):
        return False
    out = published and in_office(leader.administration, country=leader.country, date=published) is False
    return not (out and _has_long_gone(leader, published or "") and _is_of_the_past(reading, tokens))


def _year(reading: Reading, leader: Leader, tokens: range) -> str | None:
    """The year that dates the act of the leader: "in 2009" behind the name with no speech between, or at the opening."""
    rows = reading.tokens
    places = [*range(tokens.start, min(tokens.start + 4, leader.first)), *range(leader.last + 1, leader.last + REACH)]
    for k in places:
        if k >= tokens.stop or (k > leader.last and rows.classes[k] == lexicon.REPORTING):
            return None
        word = rows.words[k]
        dated = k > tokens.start and rows.lowers[k - 1] in ("in", "since", "until", "by")
        if dated and len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return word
    return None


def _lies_back(reading: Reading, leader: Leader, year: str) -> bool:
    """Whether the act of that year is history: the year is before the article's and the leader's time is over since."""
    published = reading.article.published
    now = published[:4] if published else max((d.date[:4] for d in reading.dates if d.date[:4].isdigit()), default=year)
    if year >= now:
        return False
    still = in_office(leader.administration, country=leader.country, date=published or now)
    return still is not True


def _has_long_gone(leader: Leader, published: str) -> bool:
    """Whether the last term ended more than a year before: nobody takes such a leader for the one in office."""
    ends = [term.end for term in terms_of(leader.administration, leader.country) if term.start <= published]
    return bool(ends) and all(end is not None and _years_on(end) < published for end in ends)


def _years_on(day: str) -> str:
    return f"{int(day[:4]) + 1:04d}{day[4:]}"


def _is_of_the_past(reading: Reading, tokens: range) -> bool:
    """Whether a sentence has a past verb, and neither a present one nor a weekday of the news."""
    rows = reading.tokens
    lowers = [rows.lowers[k] for k in tokens]
    now = any(w in administration_words("present") or w in ("today", "now") for w in lowers)
    dated = any(rows.words[k] in weekdays() for k in tokens)
    ended = any(rows.classes[k] in "VC" and rows.lowers[k].endswith("ed") for k in tokens)
    past = ended or any(w in administration_words("past") for w in lowers)
    return past and not now and not dated


def current_term(reading: Reading, leader: Leader, term: int) -> bool:
    """Whether the numbered term of a leader is the one running: by the table, else every one but the first."""
    published = reading.article.published
    rows = [t for t in terms_of(leader.administration, leader.country) if t.term == term]
    if published and rows:
        return any(t.start <= published and (t.end is None or published <= t.end) for t in rows)
    return term > 1
