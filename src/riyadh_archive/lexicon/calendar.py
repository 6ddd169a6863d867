"""Months and weekdays by their printed English names."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table

_FILE = "calendar.toml"


@cache
def months() -> dict[str, int]:
    """1 to 12 by every printed form ("February", "Feb")."""
    return {form: number for number, forms in enumerate(read_table(_FILE)["months"], 1) for form in forms}


@cache
def weekdays() -> dict[str, int]:
    """0 (Monday) to 6 by name."""
    return {name: number for number, name in enumerate(read_table(_FILE)["weekdays"])}


def weekday_name(number: int) -> str:
    """The name of a weekday, 0 for Monday to 6; IndexError for any other number from 7 on.

    >>> weekday_name(2)
    'Wednesday'
    """
    return tuple(weekdays())[number]


@cache
def holidays() -> dict[str, str]:
    """Month and day ("01-01") by the name of the holiday, with a straight apostrophe."""
    return dict(read_table(_FILE)["holidays"])


@cache
def known_days() -> dict[str, tuple[int, frozenset[str]]]:
    """Year and telling words of the events that news calls by month and day ("09-11") alone."""
    rows = ((day, told.split()) for day, told in read_table(_FILE)["known_days"].items())
    return {day: (int(year), frozenset(words)) for day, (year, *words) in rows}


@cache
def clause_times(key: str) -> frozenset[str]:
    """The words of one list of `clause_times`: what a time between a subject and its verb is told by."""
    return frozenset(read_table(_FILE)["clause_times"][key].split())
