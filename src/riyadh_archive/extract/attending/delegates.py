"""Who came to talks by what he is or where he was: "A, head of the mediation team", "A, who was also in Quito".

In: a reading. Out: `Attendance`s.

    said A, head of the mediation team, at a ceremony    head of a delegation
    The head of the Chilean delegation was its envoy, A  the same
    Another member of the Chilean delegation, A, said    one of it
    A, who was also in Quito, spoke of progress          at its place
    state media posted video of A with B                 pictured together
"""

from bisect import bisect_left
from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.occasion import near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading

HEADED = 7
"""Tokens between "head" and the delegation: "head of the AU mediation team", "leader of the rebels' negotiating team"."""


def read_delegates(reading: Reading) -> Iterator[Attendance]:
    """Everybody whom such a phrase puts at an event, outside quotation marks."""
    for i in reading.tokens.where(_OPENERS):
        if not reading.quoted(i):
            lower = reading.tokens.lowers[i]
            if lower in _HEADS:
                yield from _heads(reading, i)
            elif lower == "who":
                yield from _at_its_place(reading, i)
            else:
                yield from _pictured(reading, i)


_HEADS = frozenset(("head", "leader", "chief", "member"))
_PICTURES = frozenset("images photos photographs pictures footage video videos".split())
_OPENERS = _HEADS | _PICTURES | {"who"}


def _heads(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A, head of the mediation team,", "the head of the Chilean delegation, A," of a side that came."""
    rows = reading.tokens
    stop = min(i + 1 + HEADED, rows.sentence(rows.sentences[i]).stop)
    team = next((k for k in range(i + 1, stop) if rows.lowers[k] in _TEAMS), None)
    if rows.lowers[i + 1 : i + 2] != ["of"] or team is None or not _is_of_talks(reading, i + 2, team):
        return
    event = near_event(reading, i)
    if event is None or event.kind not in ("meeting", "agreement") or in_other_time(reading, i):
        return
    yield from made(_head_of(reading, i, team), event, team, "heads a delegation")


_TEAMS = frozenset(("delegation", "team"))
_TALKING = frozenset(("negotiating", "negotiation", "negotiations", "mediation", "mediating", "peace", "talks"))


def _is_of_talks(reading: Reading, first: int, team: int) -> bool:
    """Whether the team comes for a country, or to negotiate: no legal team, no team of players."""
    rows = reading.tokens
    inside = rows.lowers[first:team]
    if not set(rows.classes[first:team]) <= set("oHGDMPI"):
        return False
    own = not _TALKING.isdisjoint(inside)
    named = any(rows.is_capitalized(k) for k in range(first, team))
    return own or (rows.lowers[team] == "delegation" and ("government" in inside or named))


def _head_of(reading: Reading, i: int, team: int) -> list[NameMention]:
    """The person whom the words from token i to `team` explain: before a comma, or behind one, or behind "was"."""
    rows = reading.tokens
    if rows.lowers[team + 1 : team + 2] in (["was"], ["is"]):
        return persons_behind(reading, team + 2)[:1]
    first = i - (rows.lowers[i - 1] in ("the", "a", "another"))
    if rows.lowers[i] == "member" and (named := persons_from(rows, reading.mentions, team + 1)[:1]):
        return named
    if rows.words[team + 1 : team + 2] == [","] and rows.words[first - 1] not in _ASIDE:
        return persons_from(rows, reading.mentions, team + 2)[:1]
    if rows.words[first - 1] not in _ASIDE:
        return []
    at = bisect_left(reading.mention_firsts, first) - 1
    mention = reading.mentions[at] if at >= 0 else None
    before = mention is not None and mention.kind == "person" and mention.last == first - 2 and not mention.possessive
    return [mention] if before and mention is not None else []


_ASIDE = frozenset((",", "—", "–", "-"))
"""What opens the words that explain a name: "A, another member", "A—another member"."""


def _at_its_place(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A, who was also in Quito, said": somebody told to have been in the town of the event."""
    rows = reading.tokens
    if rows.words[i - 1] != "," or rows.lowers[i + 1 : i + 2] not in (["was"], ["were"]):
        return
    at = i + 2 + (rows.lowers[i + 2 : i + 3] == ["also"])
    if rows.lowers[at : at + 1] != ["in"] or in_other_time(reading, i + 1):
        return
    place = reading.place_at(at + 1)
    event = near_event(reading, i)
    if place is not None and event is not None and any(place.chain[0] in town for town in reading.event_towns):
        yield from made(persons_until(rows, reading.mentions, i - 1), event, i + 1, "was in its town")


def _pictured(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "State media posted images and video of A, the envoy, with B and C": pictures that were given out of the event."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[i]], i - SUBJECT_REACH)
    if rows.lowers[i + 1 : i + 2] != ["of"] or _GIVEN_OUT.isdisjoint(rows.lowers[start:i]):
        return
    shown = persons_from(rows, reading.mentions, i + 2)
    link = _with_behind(reading, shown[-1].last + 1) if shown else None
    company = persons_from(rows, reading.mentions, link + 1) if link is not None else []
    together = company or (shown and "with" in rows.lowers[shown[0].last : shown[-1].first])
    event = near_event(reading, i) if together else None
    if event is not None and event.kind in ("meeting", "agreement") and not in_other_time(reading, i):
        yield from made([*shown, *company], event, i, "pictured together")


_GIVEN_OUT = frozenset("posted published released showed shared broadcast aired carried showing".split())


def _with_behind(reading: Reading, start: int) -> int | None:
    """The "with" behind a person and what explains him: "A, the secretary of the council, | with | B"."""
    rows = reading.tokens
    for k in range(start, min(start + 2 * SUBJECT_REACH, rows.sentence(rows.sentences[start - 1]).stop)):
        if rows.classes[k] in 'CVAW";:':
            return None
        if rows.lowers[k] == "with":
            return k
    return None
