"""Clauses that put people at an event: attending, taking part, joining, leading a delegation, talks between them, captions.

In: a reading. Out: `Attendance`s: the persons (or a group), the event, and the token of the word that puts them there.
"""

from collections.abc import Callable, Iterator

from riyadh_archive.extract.attending import teams, ways
from riyadh_archive.extract.attending.alongside import read_alongside
from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.extract.attending.bodily import read_bodily
from riyadh_archive.extract.attending.by_office import read_by_office
from riyadh_archive.extract.attending.coming import read_coming
from riyadh_archive.extract.attending.company import by_whom
from riyadh_archive.extract.attending.conduct import read_conduct
from riyadh_archive.extract.attending.court import read_officers
from riyadh_archive.extract.attending.delegates import read_delegates
from riyadh_archive.extract.attending.gathered import read_gathered
from riyadh_archive.extract.attending.members import read_members
from riyadh_archive.extract.attending.occasion import (
    is_at_hand,
    is_attendable,
)
from riyadh_archive.extract.attending.of_talks import read_of_talks
from riyadh_archive.extract.attending.roster import read_roster
from riyadh_archive.extract.attending.sent import read_let, read_sent
from riyadh_archive.extract.attending.shown import by_event, is_called
from riyadh_archive.extract.attending.spoken import read_spoken
from riyadh_archive.extract.attending.tried import read_tried
from riyadh_archive.extract.attending.us_here import read_us_here
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_lists, gathering_words, presence_openers


def iter_presences(reading: Reading) -> Iterator[Attendance]:
    """Every clause that puts somebody at an event, outside quotation marks."""
    for i in reading.tokens.where(presence_openers()):
        if not reading.quoted(i):
            yield from _by_word(reading, i)
    for event in reading.events:
        if is_attendable(event) and (not reading.quoted(event.head) or is_called(reading, event)):
            yield from by_event(reading, event)
    yield from read_coming(reading)
    yield from read_conduct(reading)
    yield from read_bodily(reading)
    yield from read_officers(reading)
    yield from read_members(reading)
    yield from read_tried(reading)
    yield from read_spoken(reading)
    yield from read_roster(reading)
    yield from read_by_office(reading)
    yield from read_us_here(reading)
    yield from read_of_talks(reading)
    yield from read_delegates(reading)


_Reader = Callable[[Reading, int], Iterator[Attendance]]

_BY_LIST: tuple[tuple[str, _Reader], ...] = (
    ("hosted", ways.hosted),
    ("led", ways.led),
    ("signed", ways.signed),
    ("struck", ways.signed),
    ("represented", ways.represented),
    ("comprised", ways.comprised),
    ("heard_from", ways.heard_from),
    ("joined", ways.joined),
)
"""The reader of the words of each list; of those in several the first."""
_BY_LATER_LIST: tuple[tuple[str, _Reader], ...] = (
    ("sat", ways.sat_down),
    ("there", ways.was_there),
    ("delegations", teams.of_delegation),
    ("sent", read_sent),
    ("let", read_let),
)
"""The same of lists whose words may stand for company first: "A, accompanied by B, sat down"."""


_BESIDE = frozenset(("flanked", "flanking", "accompanied", "accompanying"))


def _by_word(reading: Reading, i: int) -> Iterator[Attendance]:
    yield from _told(reading, i)
    if reading.tokens.lowers[i] in gathering_words():
        yield from read_gathered(reading, i)


def _told(reading: Reading, i: int) -> Iterator[Attendance]:
    """What the word at token i tells, by the words right behind it and the lists that it is on."""
    rows = reading.tokens
    lower, follows = rows.lowers[i], rows.lowers[i + 1 : i + 3]
    on = attendance_lists(lower)
    if follows[:1] == ["by"] and not on.isdisjoint(("attended", "hosted")):
        return ways.attended_by(reading, i)
    if "attended" in on and rows.lowers[i + 1 : i + 6] == [",", "among", "others", ",", "by"]:
        return ways.aside_by(reading, i)
    if not on.isdisjoint(("attended", "participated")):
        return ways.attended(reading, i)
    if "took_part" in on and follows[:1] == ["part"]:
        return ways.took_part(reading, i)
    if (first := next((reader for name, reader in _BY_LIST if name in on), None)) is not None:
        return first(reading, i)
    if "aside" in on and follows == [",", "by"]:
        return ways.aside_by(reading, i)
    if lower == "followed" and (rows.words[i - 1] != "," or not is_at_hand(reading, i)):
        return iter(())
    if "accompanied" in on and (company := by_whom(reading, i)):
        return teams.accompanied_by(reading, i, company)
    if "accompanied" in on and follows[:1] == ["by"] and rows.lowers[i - 1] in ("was", "were", "each", "both"):
        return teams.accompanied(reading, i)
    if lower in _BESIDE and (beside := persons_from(rows, reading.mentions, i + 1)):
        return teams.flanked(reading, i, beside)
    return next((reader for name, reader in _BY_LATER_LIST if name in on), read_alongside)(reading, i)
