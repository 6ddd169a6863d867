"""For whom somebody was at an event, where the clause tells it: "The Russian side was represented by A", "For Chile: B".

In: a reading and its attendances. Out: countries by person.
"""

from collections.abc import Iterable

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.extract.ruling.leaders import country_before
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of

SIDE_REACH = 40
"""Tokens between the words for a side and the last of those who came for it."""
BEHIND = 6
"""Tokens behind "participated" in which "on the Chilean side" stands."""
_SIDED = frozenset(
    (
        "was represented by",
        "listed as present",
        "the delegation included",
        "the delegation was",
        "were those there",
        "among those there",
        "took part",
        "attended",
        "led a delegation",
    )
)
"""Rules whose clauses tell a side with the people."""
_REPRESENTED = (["was", "represented"], ["is", "represented"], ["were", "represented"])


def told_sides(reading: Reading, attendances: Iterable[Attendance]) -> dict[int, str]:
    """The country of each person, by the number of the entity, for whom a clause tells one; the first that is told."""
    found: dict[int, str] = {}
    for attendance in attendances:
        for person in attendance.persons:
            if (
                person.entity >= 0
                and person.entity not in found
                and (side := attendance.side or _side(reading, attendance, person))
            ):
                found[person.entity] = side
    return found


def _side(reading: Reading, attendance: Attendance, person: NameMention) -> str | None:
    """The country whose side, delegation or seat the nearest words before the person name."""
    rows = reading.tokens
    if attendance.rule not in _SIDED:
        return _of_delegation(reading, person)
    behind = range(attendance.at + 1, min(attendance.at + BEHIND, len(rows) - 1))
    if person.last < attendance.at and rows.lowers[attendance.at] in attendance_words("participated"):
        told = (k for k in behind if rows.lowers[k + 1] in attendance_words("delegations"))
        return next((country for k in told if (country := country_of(rows.words[k]))), None)
    if attendance.rule == "led a delegation" and person.last < attendance.at:
        return _country_at(reading, attendance.at + 1)  # A led the Norwegian delegation
    start = max(rows.sentence(rows.sentences[person.first]).start, person.np_first - SIDE_REACH)
    if (own := _in_brackets(reading, person)) is not None:
        return own
    for k in range(person.np_first - 1, start - 1, -1):
        if rows.words[k] == ";" and attendance.at > k:
            return None  # on the American side was A; across from them sat B
        after = rows.lowers[k + 1 : k + 3]
        if after == ["by", "their"] and len(attendance.persons) > 1:
            return None  # Chad and Peru were represented by their ministers, A and B: each of one
        sided = after[:1] != [] and (after[0] in attendance_words("delegations") or after[0] in ("by", ":", "one"))
        if (sided or after in _REPRESENTED) and (country := country_before(reading, k + 1, start)[0]):
            return country
    return None


def _in_brackets(reading: Reading, person: NameMention) -> str | None:
    """The country in brackets behind the name: "Participants were Ana Lim (Peru)"."""
    words = reading.tokens.words[person.last + 1 : person.last + 5]
    closing = words.index(")") if words[:1] == ["("] and ")" in words else 0
    return country_of(" ".join(words[1:closing])) if closing > 1 else None


def _of_delegation(reading: Reading, person: NameMention) -> str | None:
    """The country of the delegation that a participle opens the list of: "The Chilean delegation, comprising A and B"."""
    rows = reading.tokens
    start = max(rows.sentence(rows.sentences[person.first]).start, person.np_first - SIDE_REACH)
    for k in range(person.np_first - 1, start, -1):
        if rows.lowers[k] in _COMPRISING:
            noun = k - 1 - (rows.words[k - 1] == ",")
            delegation = rows.lowers[noun] in attendance_words("delegations")
            return country_of(rows.words[noun - 1]) if delegation else None
    return None


_COMPRISING = frozenset(("comprising", "including", "led", "headed"))


def _country_at(reading: Reading, i: int) -> str | None:
    """The country that the words at token i name."""
    rows = reading.tokens
    i += rows.lowers[i : i + 1] == ["the"]
    pair = country_of(" ".join(rows.words[i : i + 2]))
    return pair or (country_of(rows.words[i]) if i < len(rows) else None)
