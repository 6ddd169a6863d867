"""Those who came with somebody or as a team: "A, accompanied by B", "B flanked A", "a team of A and B".

In: a reading and the token of the word that puts people there. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.occasion import near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, subjects
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading


def accompanied_by(reading: Reading, i: int, company: list[NameMention]) -> Iterator[Attendance]:
    """ "A, accompanied by B"."""
    people = subjects(reading, i) or _behind_comma(reading, i, company)
    return made([*people, *company], near_event(reading, i), i, "accompanied somebody")


def accompanied(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B were each accompanied by a deputy": nobody is named behind the verb."""
    rows = reading.tokens
    people = subjects(reading, i - (rows.lowers[i - 1] == "each"))
    told = rows.lowers[i + 1 : i + 2] == ["by"] and people and not in_other_time(reading, i)
    return made(people if told else [], near_event(reading, i), i, "accompanied somebody")


def flanked(reading: Reading, i: int, beside: list[NameMention]) -> Iterator[Attendance]:
    """ "B flanked A": those who flank and those whom they flank."""
    people = subjects(reading, i)
    return made([*people, *beside] if people else [], near_event(reading, i), i, "accompanied somebody")


def _behind_comma(reading: Reading, i: int, company: list[NameMention]) -> list[NameMention]:
    """Who had the company of an opening participle: "Flanked by A and B, C held up the text"."""
    rows = reading.tokens
    after = company[-1].last + 1
    opens = i == rows.sentence(rows.sentences[i]).start and rows.words[after : after + 1] == [","]
    return persons_from(rows, reading.mentions, after + 1) if opens else []


def of_delegation(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A, who was part of the country's delegation", "A and B were also part of the country's team"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["of"]:
        yield from _team_of(reading, i)
        return
    before = rows.lowers[max(0, i - SUBJECT_REACH) : i]
    belongs = next((i - n for n in range(1, len(before) + 1) if before[-n] in ("part", "member", "members")), None)
    if rows.lowers[i] not in ("delegation", "team") or belongs is None or rows.lowers[belongs + 1] != "of":
        return
    verb = belongs - (rows.lowers[belongs - 1] in ("a", "the"))
    if rows.lowers[verb - 1] in ("not", "never", "then") or rows.lowers[i - 1] == "campaign":
        return
    while verb > 0 and rows.classes[verb - 1] == "R":
        verb -= 1
    if rows.lowers[verb - 1] in ("was", "were"):
        yield from made(subjects(reading, verb), near_event(reading, i), i, "part of the delegation")


def _team_of(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A team of A and B arrived in the morning": the names are all of it."""
    rows = reading.tokens
    people = persons_from(rows, reading.mentions, i + 2)
    behind = rows.lowers[people[-1].last + 1 : people[-1].last + 3] if people else []
    if people and people[0].np_first == i + 2 and not _ARRIVING.isdisjoint(behind) and not in_other_time(reading, i):
        yield from made(people, near_event(reading, i), i, "part of the delegation")


_ARRIVING = frozenset(
    ("arrived", "landed", "flew", "came", "attended", "met", "sat", "took", "represented", "traveled", "travelled")
)
"""Verbs behind "a team of A and B" that bring it to the event."""
