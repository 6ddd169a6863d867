"""Topic `attendees`: who was at an event, who for a part of it, and who is stated not to have been.

A person counts when a clause puts them there: as subject of attending, as one of "talks between A and B", as company of
somebody who attended, in a caption. Who only speaks, is only spoken of, or will come, does not.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from riyadh_archive.extract.attending.absence import extract_absence
from riyadh_archive.extract.attending.absentees import is_negation
from riyadh_archive.extract.attending.addressed import read_addressed
from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.extract.attending.elsewhere import is_taken_back
from riyadh_archive.extract.attending.groups import group_name, group_side
from riyadh_archive.extract.attending.other_time import is_dated_otherwise
from riyadh_archive.extract.attending.outsiders import is_of_outsiders, parties_of_talks
from riyadh_archive.extract.attending.partly import presence_of, read_partings
from riyadh_archive.extract.attending.presence import iter_presences
from riyadh_archive.extract.attending.scene import extract_scene
from riyadh_archive.extract.attending.sides import told_sides
from riyadh_archive.extract.attending.speaking import read_speaking
from riyadh_archive.extract.attending.tried import BY_VERDICT
from riyadh_archive.extract.attending.weighed import read_weighed
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.naming.name_titles import FORMER
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import AttendeeValue, Claim

CONDITION_REACH = 8
"""Tokens before the word of attendance in which an "if" makes its clause a condition."""
CLAUSE_REACH = 8
"""Tokens of the clause behind that word which its evidence takes in."""
MOST_EVIDENCE = 24
"""Clauses that put one person at one event: no article has half of them."""
_HINTS = frozenset(("hinted", "hinting", "floated", "mooted"))
"""Words by which a meeting is only spoken of: "hinted at negotiations with A"."""
_NEGATIONS = frozenset(("neither", "nor", "no"))


def extract_attendees(reading: Reading) -> Iterator[Claim]:
    """A claim for each person or group that a clause, a list or a caption puts at an event, and for stated absences."""
    scene = list(extract_scene(reading))
    there = {(_told_of(claim), sentence) for claim in scene for sentence in _sentences(reading, claim)}
    absences = [c for c in extract_absence(reading) if not _is_visit_to(reading, c, there)]
    away = {(claim.value, sentence) for claim in absences for sentence in _sentences(reading, claim)}
    missed = {(value.name, sentence) for value, sentence in away if isinstance(value, AttendeeValue)}
    kept_away = {_name(claim) for claim in absences if claim.event == PRINCIPAL}
    seen: Counter[tuple[int, str]] = Counter()
    told_of = list(iter_presences(reading))
    present = frozenset(p.entity for one in told_of if one.event.key == PRINCIPAL for p in one.persons if p.entity >= 0)
    all_told = (*told_of, *read_addressed(reading, present), *read_speaking(reading, present), *read_partings(reading))
    sides = told_sides(reading, all_told)
    known: set[str] = set()
    parties = parties_of_talks(reading) if all_told else frozenset[str]()
    for attendance in all_told:
        if is_of_outsiders(reading, attendance, parties):
            continue
        attendance = _not_too_often(attendance, seen)
        if _is_real(reading, attendance):
            told = [c for c in _claims(reading, attendance, sides) if not _is_visit_to(reading, c, there)]
            if not any((_name(c), sentence) in missed for c in told for sentence in _sentences(reading, c)):
                told = [c for c in told if not (c.rule in BY_VERDICT and _name(c) in kept_away)]
                known.update(_name(c) for c in told if c.event == PRINCIPAL)
                yield from told  # not where A was in Rome and met B, but took no part in the talks
    yield from absences
    yield from scene
    of_scene = {_name(c) for c in scene}
    yield from _weighed(reading, known | of_scene, {_name(c) for c in absences} | of_scene, sides)


def _is_real(reading: Reading, attendance: Attendance) -> bool:
    """Whether the clause tells of what was, and at the event's own time."""
    if _denied_or_planned(reading, attendance.at):
        return False
    if attendance.persons and is_taken_back(reading, attendance.persons[-1].last + 1):
        return False
    return attendance.event.key != PRINCIPAL or not is_dated_otherwise(reading, attendance.at)


def _weighed(
    reading: Reading, known: Collection[str], missed: Collection[str], sides: Mapping[int, str]
) -> Iterator[Claim]:
    """A claim for each person of whom no rule tells, where all that the report tells weighs enough: on its best clause."""
    there = frozenset(n for n, entity in enumerate(reading.entities) if entity.name in known)
    away = frozenset(n for n, entity in enumerate(reading.entities) if entity.name in missed)
    told: set[int] = set()
    for attendance in read_weighed(reading, there, away):
        entity = attendance.persons[0].entity
        if entity not in told and _is_real(reading, attendance):
            told.add(entity)
            yield from _claims(reading, attendance, sides)


def _told_of(claim: Claim) -> tuple[str, str]:
    """Whom a claim is of, and whether it says that he was there."""
    return (claim.value.name, claim.value.presence) if isinstance(claim.value, AttendeeValue) else ("", "")


def _is_visit_to(reading: Reading, claim: Claim, there: Collection[tuple[tuple[str, str], int]]) -> bool:
    """Whether the visit that a claim is of is one to the scene of the article's event, told by a claim of its own."""
    of_visit = (claim.event or "").partition("@")[0] == "visit"
    return of_visit and any((_told_of(claim), sentence) in there for sentence in _sentences(reading, claim))


def _not_too_often(attendance: Attendance, seen: Counter[tuple[int, str]]) -> Attendance:
    """The attendance without those whom the article has put at the event many times: more evidence tells no more."""
    key = attendance.event.key
    persons = tuple(p for p in attendance.persons if seen[p.entity, key] < MOST_EVIDENCE)
    seen.update((p.entity, key) for p in persons)
    return attendance._replace(persons=persons)


def _name(claim: Claim) -> str:
    return claim.value.name if isinstance(claim.value, AttendeeValue) else ""


def _sentences(reading: Reading, claim: Claim) -> set[int]:
    """The numbers of the sentences that a claim's evidence opens in."""
    return {reading.tokens.sentences[reading.token_at(evidence.start)] for evidence in claim.evidence}


def _denied_or_planned(reading: Reading, at: int) -> bool:
    rows = reading.tokens
    start = rows.sentence(rows.sentences[at]).start
    before = rows.lowers[max(start, at - 3) : at]
    before = before[before.index(",") + 1 :] if "," in before else before  # A, who has no vote, thanked them
    stop = rows.sentence(rows.sentences[at]).stop
    apart = pairwise(rows.lowers[at : min(stop, at + CONDITION_REACH + CLAUSE_REACH)])
    if rows.words[stop - 1] == "?" or _is_separate(rows.lowers[start:at]) or any(pair in _APART for pair in apart):
        return True
    if "if" in rows.lowers[max(start, at - CONDITION_REACH) : at]:
        return True
    if _is_timetabled(rows, start, at):
        return True
    denied = any(is_negation(word) or word in _NEGATIONS for word in before)
    to_come = before[-1:] == ["to"] or before[-2:] == ["to", "be"]  # a summit on Friday, to be attended by A
    modal = any(word != "to" and word in event_words("modality", "planned_auxiliaries") for word in before)
    return denied or modal or to_come or not _HINTS.isdisjoint(before)


def _is_timetabled(rows: Tokens, start: int, at: int) -> bool:
    """Whether a day to come opens the clause: "move to Lima on Monday, when Senator A takes the stand"."""
    when = next((k for k in range(at, max(start, at - CONDITION_REACH), -1) if rows.lowers[k] == "when"), None)
    present = rows.classes[at] == "V" and rows.lowers[at].endswith("s")
    return when is not None and present and rows.words[when - 1] == "," and rows.words[when - 2] in weekdays()


def _is_separate(before: list[str]) -> bool:
    """Whether the sentence tells of another sitting: "Environment ministers held a separate session, chaired by A"."""
    at = before.index("separate") if "separate" in before else len(before)
    return not _SITTINGS.isdisjoint(before[at + 1 : at + 3])


_APART = tuple(("separate", noun) for noun in ("venue", "location", "hotel", "meeting", "building", "service", "event"))
_SITTINGS = frozenset(("session", "meeting", "summit", "talks", "hearing", "event", "sitting", "gathering"))


def _claims(reading: Reading, attendance: Attendance, sides: Mapping[int, str]) -> Iterator[Claim]:
    """A claim for each person, on the words from the first of them to the word of attendance (or the other way round)."""
    rows, at = reading.tokens, attendance.at
    firsts = [p.np_first for p in attendance.persons] or [attendance.group[0] if attendance.group else at]
    lasts = [p.last for p in attendance.persons] or [attendance.group[1] if attendance.group else at]
    span = (rows.starts[min(*firsts, at)], rows.ends[_clause_end(reading, max(*lasts, at))])
    presence = presence_of(reading, attendance)
    if attendance.group is not None:
        name, side = group_name(reading, attendance.group), group_side(reading, attendance.group)
        anchor = (rows.starts[attendance.group[0]], rows.ends[attendance.group[1]])
        yield _claim(reading, attendance, AttendeeValue(name=name, side=side, presence=presence), span, anchor)
    for person in attendance.persons:
        if person.entity >= 0 and not _is_of_then(reading, person):
            entity = reading.entities[person.entity]
            role = _role(reading, person.entity)
            side = sides.get(person.entity) or entity.side
            value = AttendeeValue(name=entity.name, side=side, role=role, presence=presence)
            yield _claim(reading, attendance, value, span, (person.start, person.end))


def _role(reading: Reading, entity: int) -> str | None:
    """The first role of a person, with the word that puts it into another time: "former | Malian President"."""
    roles = reading.entities[entity].roles
    if not roles:
        return None
    rows = reading.tokens
    titled = (reading.mentions[m] for m in reading.entities[entity].mentions)
    first = next((m for m in titled if m.role == roles[0]), None)
    if first is None or first.np_first < 1 or rows.lowers[first.np_first - 1] not in FORMER:
        return roles[0]
    return f"{rows.words[first.np_first - 1]} {roles[0]}"


def _is_of_then(reading: Reading, person: NameMention) -> bool:
    """Whether the person is named by an office held at another time: "hosted by then-President A"."""
    rows, first = reading.tokens, person.np_first
    return rows.lowers[first - 1] == "then" or any(
        lower.startswith("then-") for lower in rows.lowers[first - 1 : first + 1]
    )


def _clause_end(reading: Reading, last: int) -> int:
    """The last token of the clause: up to the next comma or stop, at most `CLAUSE_REACH` tokens on."""
    rows = reading.tokens
    stop = last
    while stop + 1 < len(rows) and stop - last < CLAUSE_REACH and rows.sentences[stop + 1] == rows.sentences[last]:
        if rows.classes[stop + 1] in ',.;:"W':
            break
        stop += 1
    return stop


def _claim(
    reading: Reading,
    attendance: Attendance,
    value: AttendeeValue,
    span: tuple[int, int],
    anchor: tuple[int, int],
) -> Claim:
    return make_claim(
        reading,
        "attendees",
        subject=reading.event_label(attendance.event),
        value=value,
        spans=[span],
        anchor=anchor,
        event=attendance.event.key,
        rule=attendance.rule,
    )
