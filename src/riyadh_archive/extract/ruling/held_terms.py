"""When a leader held office, by the table of offices.

In: a leader. Out: whether the time in office is over since long, goes on, or filled a year.
"""

from riyadh_archive.extract.ruling.leaders import Leader
from riyadh_archive.lexicon.offices import in_office, terms_of


def has_long_gone(leader: Leader, published: str, years: int = 1) -> bool:
    """Whether the last term ended more than `years` before."""
    ends = [term.end for term in terms_of(leader.administration, leader.country) if term.start <= published]
    return bool(ends) and all(end is not None and _years_on(end, years) < published for end in ends)


def holds_now(leader: Leader) -> bool:
    """Whether the leader is in office as far as the table knows: "President Ana Lim had warned" is news of today's."""
    return any(term.end is None for term in terms_of(leader.administration, leader.country))


def held_in(leader: Leader, year: str) -> bool:
    """Whether the leader was in office for all of a year: an act of that year is told as history where no date is printed."""
    held = (in_office(leader.administration, country=leader.country, date=f"{year}-{day}") for day in _ENDS)
    return all(held)


_ENDS = ("02-01", "12-31")
"""Days near the ends of a year: many terms begin in its first month."""


def left_before(leader: Leader, day: str) -> bool:
    """Whether the last term that the table knows ended before `day`."""
    terms = terms_of(leader.administration, leader.country)
    return bool(terms) and all(term.end is not None and term.end < day for term in terms)


def _years_on(day: str, years: int) -> str:
    return f"{int(day[:4]) + years:04d}{day[4:]}"
