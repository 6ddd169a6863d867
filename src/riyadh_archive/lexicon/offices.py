"""Who held which office when: the background knowledge that decides whether an administration is in office on a day.

Days are ISO 8601, both ends of a term inclusive; dates asked for are EDTF (`2025`, `2025-02`, `2025-02-18`), sets of
days. What the table does not cover is never denied: `in_office` answers None outside the time that
`office_coverage.tsv` names.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as date_type
from functools import cache, lru_cache

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.added import added
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.rows import Days, Office
from riyadh_archive.lexicon.spelling import fold_name, strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED, parse_rows, read_text

_FILE = "offices.tsv"
_COLUMNS = ("country", "office", "holder", "administration", "start", "end", "term", "source")
_COVERAGE_FILE = "office_coverage.tsv"
_COVERAGE_COLUMNS = ("country", "office", "since", "until")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_OPEN_END = "9999-12-31"


def parse_offices(text: str, file: str = _FILE) -> tuple[Office, ...]:
    """The rows of a table of offices, in file order; LexiconError for days that are none or out of order."""
    rows = parse_rows(text, file, columns=_COLUMNS)
    return tuple(_parse_office(cells, file) for cells in rows)


def _parse_office(cells: list[str], file: str) -> Office:
    if not cells[-1].startswith("https://"):
        raise LexiconError(file, cells[2], "names no source")
    return make_office(cells, file, key=cells[2])


def make_office(cells: Sequence[str], file: str, *, key: str) -> Office:
    """The office of one row, its days and term checked; `key` names the row in errors. Raises LexiconError."""
    country, office, holder, administration, start, end, term, source = cells
    for name, day in (("start", start), ("end", end)):
        if not is_day(day) and (day or name == "start"):
            raise LexiconError(file, key, f"its {name} {day!r} is no ISO day such as 2025-02-18")
    if end and end < start:
        raise LexiconError(file, key, f"ends on {end}, before it starts on {start}")
    if term and not term.isdecimal():
        raise LexiconError(file, key, f"term {term!r} is no number")
    return Office(country, office, holder, administration, start, end or None, int(term) if term else None, source)


def parse_coverage(text: str, file: str = _COVERAGE_FILE) -> dict[tuple[str, str], Days]:
    """The first and last day known, by country and office; LexiconError for days that are none or out of order."""
    coverage: dict[tuple[str, str], Days] = {}
    for country, office, since, until in parse_rows(text, file, columns=_COVERAGE_COLUMNS):
        if not is_day(since) or not is_day(until) or until < since:
            raise LexiconError(file, f"{country}, {office}", f"{since!r} to {until!r} is no stretch of ISO days")
        coverage[country, office] = (since, until)
    return coverage


def is_day(text: str) -> bool:
    """Whether `text` is one day of the calendar as `2025-02-18`; the shorter form `20250218` is not."""
    try:
        return len(text) == len("2025-02-18") and date_type.fromisoformat(text) is not None
    except ValueError:
        return False


@cache
def offices() -> tuple[Office, ...]:
    """Every term that is known, in file order, those that a user adds last.

    A term without an end ends where a user's table has somebody else take the office over.
    """
    more = tuple(replace(office, country=country_of(office.country) or office.country) for office in added().offices)
    return (*(_ended(office, more) for office in parse_offices(read_text(_FILE))), *more)


def _ended(office: Office, more: Sequence[Office]) -> Office:
    """The term with its end where it has none and a later term of `more` in the same office begins."""
    if office.end is not None:
        return office
    later = [
        o.start for o in more if (o.country, o.office) == (office.country, office.office) and o.start > office.start
    ]
    return replace(office, end=min(later)) if later else office


@cache
def _coverage() -> dict[tuple[str, str], tuple[Days, ...]]:
    """The stretches of days for which the holders of each office are known, by country and office."""
    listed = parse_coverage(read_text(_COVERAGE_FILE))
    known: dict[tuple[str, str], tuple[Days, ...]] = {key: (days,) for key, days in listed.items()}
    own: dict[tuple[str, str], list[Office]] = {}
    for office in added().offices:
        own.setdefault((country_of(office.country) or office.country, office.office), []).append(office)
    for key, terms in own.items():
        days = min(term.start for term in terms), max(term.end or _OPEN_END for term in terms)
        known[key] = _joined((*known.get(key, ()), days))
    return known


def _joined(stretches: Sequence[Days]) -> tuple[Days, ...]:
    """Stretches of days in order, those that meet as one."""
    found: list[Days] = []
    for since, until in sorted(stretches):
        if found and since <= found[-1][1]:
            since, until = found[-1][0], max(until, found.pop()[1])
        found.append((since, until))
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def days_of(date: str) -> Days | None:
    """The first and last day of an EDTF date; None for a date without a year, and for one that is in no calendar.

    >>> days_of("2024-02"), days_of("XXXX-02-18"), days_of("2023-02-29")
    (('2024-02-01', '2024-02-29'), None, None)
    """
    found = _DATE.fullmatch(date)
    if not found or (year := int(found[1])) < 1:
        return None
    month, day = found[2], found[3]
    if month is None:
        return f"{found[1]}-01-01", f"{found[1]}-12-31"
    if not 1 <= int(month) <= 12:
        return None
    length = calendar.monthrange(year, int(month))[1]
    if day is None:
        return f"{found[1]}-{month}-01", f"{found[1]}-{month}-{length:02d}"
    return (date, date) if 1 <= int(day) <= length else None


def _meets(office: Office, days: Days) -> bool:
    return office.start <= days[1] and days[0] <= (office.end or _OPEN_END)


def holders_on(country: str, date: str) -> tuple[Office, ...]:
    """Every term of a country (any of its names) that has a day of `date` in it; () where the date has no year.

    An open term meets every later day: what became of it after the table's coverage is not known.

    >>> [office.holder for office in holders_on("UK", "2022-10-20") if office.office == "Prime Minister"]
    ['Liz Truss']
    """
    days = days_of(date)
    name = country_of(country) or country
    return tuple(o for o in offices() if o.country == name and _meets(o, days)) if days else ()


@cache
def _terms_by_name() -> dict[str, tuple[Office, ...]]:
    """The terms that give their name to an administration, by the key of that name and of the holder's full name."""
    terms: dict[str, list[Office]] = {}
    for office in offices():
        if office.administration:
            for name in dict.fromkeys((fold_name(office.administration), fold_name(office.holder))):
                terms.setdefault(name, []).append(office)
    return {name: tuple(found) for name, found in terms.items()}


@cache
def _surnames_of_holders() -> frozenset[str]:
    """The names by which holders of offices are called without their given name, and the keys of the longer ones."""
    names = {office.administration or _surname_of(office) for office in offices()}
    plain = {name for name in names if " " not in name and name.replace("-", "").isalpha() and not name.isupper()}
    known = {name for name in plain if not country_of(name)}
    found = frozenset((*known, *map(strip_marks, known), *map(fold_name, known)))
    return found - naming_words("known_as_others")


def _surname_of(office: Office) -> str:
    return office.holder.split()[0 if office.country in _SURNAME_FIRST else -1]


_SURNAME_FIRST = frozenset(("China", "Taiwan", "Vietnam", "Cambodia", "North Korea", "South Korea"))
_LONG_ENOUGH = 6
"""Letters of a name whose other spellings are no words of English: "Støre" and "Singh" have such."""


@lru_cache(maxsize=REMEMBERED)
def is_surname_of_holder(name: str) -> bool:
    """Whether a holder of an office is called by this one word, in any spelling.

    >>> [name for name in ("Lavrov", "Zelenskyy", "Orban", "Xi", "Marco", "Gang", "Sing") if is_surname_of_holder(name)]
    ['Lavrov', 'Zelenskyy', 'Orban', 'Xi']
    """
    known = _surnames_of_holders()
    return name[:1].isupper() and (name in known or (len(name) >= _LONG_ENOUGH and fold_name(name) in known))


def terms_of(administration: str, country: str | None = None) -> tuple[Office, ...]:
    """The terms to which newspapers give this name, in file order; two people of one name are both there (Bush).

    Any spelling of the name will do, and the full name of the holder, which tells two of one name apart.

    >>> [term.term for term in terms_of("Trump")], len(terms_of("George H.W. Bush"))
    ([1, 2], 1)
    """
    name = country and (country_of(country) or country)
    return tuple(o for o in _terms_by_name().get(fold_name(administration), ()) if name in (None, o.country))


def in_office(administration: str, *, country: str | None, date: str) -> bool | None:
    """Whether an administration was in office on every day of `date` (True), on none of them (False), else None.

    None also where the table does not cover the date for the offices that this administration held, where it does not
    know the administration, and where several countries had one of that name and none is given and they disagree.

    >>> in_office("Biden", country="United States", date="2025-02-18")
    False
    >>> in_office("Biden", country="United States", date="2025"), in_office("Biden", country=None, date="2023")
    (None, True)
    """
    terms = terms_of(administration, country)
    days = days_of(date)
    if not terms or days is None:
        return None
    answers = {_in_office_of(tuple(t for t in terms if t.country == name), days) for name in {t.country for t in terms}}
    return answers.pop() if len(answers) == 1 else None


def _in_office_of(terms: tuple[Office, ...], days: Days) -> bool | None:
    """`in_office` for the terms of one administration in one country."""
    if not all(_is_covered(term, days) for term in terms):
        return None
    if not any(_meets(term, days) for term in terms):
        return False
    return True if _cover(terms, days) else None


def _is_covered(term: Office, days: Days) -> bool:
    stretches = _coverage().get((term.country, term.office), ())
    return any(since <= days[0] and days[1] <= until for since, until in stretches)


def _cover(terms: tuple[Office, ...], days: Days) -> bool:
    """Whether terms that follow one another hold every day from the first to the last."""
    reached = days[0]
    for term in sorted(terms, key=lambda term: term.start):
        if term.start <= reached:
            reached = max(reached, term.end or _OPEN_END)
    return any(term.start <= days[0] <= (term.end or _OPEN_END) for term in terms) and reached >= days[1]


def office_on(country: str, office: str, day: str) -> tuple[Office, ...] | None:
    """The terms of one office of a country (by the table's name) on a day, () for a vacancy; None where nobody knows.

    >>> [term.holder for term in office_on("United States", "Secretary of State", "2025-02-18") or ()]
    ['Marco Rubio']
    """
    days = days_of(day)
    stretches = _coverage().get((country, office), ())
    if days is None or not any(since <= days[0] and days[1] <= until for since, until in stretches):
        return None
    return tuple(term for term in _terms_by_office()[country, office] if _meets(term, days))


def terms_in(office: str) -> tuple[Office, ...]:
    """All terms in offices of that name, of any country, in file order."""
    return tuple(term for (_, name), terms in _terms_by_office().items() if name == office for term in terms)


@cache
def _terms_by_office() -> dict[tuple[str, str], tuple[Office, ...]]:
    found: dict[tuple[str, str], list[Office]] = {}
    for term in offices():
        found.setdefault((term.country, term.office), []).append(term)
    return {key: tuple(terms) for key, terms in found.items()}


def is_covered(country: str, office: str) -> bool:
    """Whether the table names the holders of an office of a country for any stretch of time."""
    return (country, office) in _coverage()
