"""Which country was a member of which body when: EU, NATO, G7, BRICS, OPEC and others; every member of a body is listed.

Days are ISO 8601, both ends inclusive. What is in dispute is not decided: a row without a first day says that nobody can
tell.
"""

from functools import cache

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.added import added
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.offices import days_of, is_day
from riyadh_archive.lexicon.rows import Days, Membership
from riyadh_archive.lexicon.tables import parse_rows, read_text

_FILE = "memberships.tsv"
_COLUMNS = ("body", "member", "since", "until", "source")
_LATEST = "9999-12-31"


def parse_memberships(text: str, file: str = _FILE) -> tuple[Membership, ...]:
    """The rows of a table of memberships, in file order; LexiconError for days that are none or out of order."""
    return tuple(make_membership(*cells, file=file) for cells in parse_rows(text, file, columns=_COLUMNS))


def make_membership(body: str, member: str, since: str, until: str, source: str, *, file: str) -> Membership:
    """One row with its days checked. Raises LexiconError."""
    for day in filter(None, (since, until)):
        if not is_day(day):
            raise LexiconError(file, f"{body}, {member}", f"{day!r} is no ISO day")
    if until and until < since:
        raise LexiconError(file, f"{body}, {member}", f"ends on {until}, before it starts on {since}")
    if not source:
        raise LexiconError(file, f"{body}, {member}", "names no source")
    return Membership(body, country_of(member) or member, since or None, until or None, source)


@cache
def memberships() -> tuple[Membership, ...]:
    """Every membership that is known, those that a user adds last."""
    return (*parse_memberships(read_text(_FILE)), *added().memberships)


@cache
def bodies() -> dict[str, tuple[Membership, ...]]:
    """The memberships of each body, by its name."""
    names = dict.fromkeys(row.body for row in memberships())
    return {name: tuple(row for row in memberships() if row.body == name) for name in names}


def is_member(member: str, body: str, date: str | None) -> bool | None:
    """Whether a country was a member of a body on all days of `date` (True), on none of them (False), else None.

    Without a date, whether it always or never was. None also for a body that is not known, and in dispute.

    >>> is_member("Austria", "NATO", "2024-05-01"), is_member("Finland", "NATO", "2023")
    (False, None)
    >>> is_member("Finland", "NATO", None), is_member("Austria", "NATO", None)
    (None, False)
    """
    rows = [row for row in bodies().get(body, ()) if row.member == (country_of(member) or member)]
    if body not in bodies() or any(row.since is None for row in rows):
        return None
    days: Days | None = days_of(date) if date else ("0001-01-01", _LATEST)
    if days is None:
        return None
    if not any((row.since or "") <= days[1] and days[0] <= (row.until or _LATEST) for row in rows):
        return False
    held = any((row.since or "") <= days[0] and days[1] <= (row.until or _LATEST) for row in rows)
    return True if held else None
