"""Clauses that bring people together at an event: who sat down with whom, who was received, whom the event drew.

In: a reading and the word that opens or holds such a clause. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import LIST_REACH, colon_ahead
from riyadh_archive.extract.attending.company import all_behind, among_them, as_well, with_whom
from riyadh_archive.extract.attending.occasion import near_event, object_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.shown import is_followed_by_own
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, subjects
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import LONGEST_ASIDE, persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words

DATED = 5
"""Tokens of a day or hour between those received and the event: "B and C | on Monday night | for a summit"."""


def read_gathered(reading: Reading, i: int) -> Iterator[Attendance]:
    """Whom the clause of the word at token i puts at an event."""
    rows = reading.tokens
    lower, follows = rows.lowers[i], rows.lowers[i + 1 : i + 2]
    if lower in attendance_words("received"):
        yield from _received(reading, i)
    if lower in attendance_words("sat_down") and follows == ["down"]:
        yield from _sat_down(reading, i)
    elif lower in attendance_words("drew"):
        yield from _drew(reading, i + 2 if follows == ["together"] else i + 1, i)
    elif lower in attendance_words("made_up") and _is_of_delegation(reading, i):
        at = next((k for k in range(i + 1, min(i + 3, len(rows))) if rows.lowers[k] == "of"), None)
        at = i if at is None and lower == "comprising" else at
        if at is not None and not _is_to_come(reading, i):
            people = all_behind(reading, at + 1) or among_them(reading, at + 1)
            yield from made(people, near_event(reading, i), i, "the delegation was")
    elif lower in attendance_words("concluded"):
        yield from _concluded(reading, i)
    elif (placed := _placed_list(reading, i)) is not None:
        yield from made(all_behind(reading, placed + 1), near_event(reading, i), i, "listed as present")
    elif lower in attendance_words("list_openers") or (follows == [":"] and _opens_list(lower)):
        yield from _listed(reading, i)
    elif lower in attendance_words("benches"):
        yield from _on_the_bench(reading, i)
    elif lower in attendance_words("participants") and follows == [","]:
        yield from _named_as(reading, i)


def _is_to_come(reading: Reading, i: int) -> bool:
    """Whether the meeting is yet to be: "talks will go on, with a team consisting of A", "to meet a team comprising A" then."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    if "will" in rows.lowers[max(tokens.start, i - _LONG_CLAUSE) : i]:
        return True
    dates = reading.dates_among(rows.starts[tokens.start], rows.ends[tokens.stop - 1])
    return any(mention.ahead for mention in dates)


_LONG_CLAUSE = 24
"""Tokens back from "consisting of" in which "will" makes the delegation one of a meeting to come."""


def _opens_list(lower: str) -> bool:
    """Whether a colon behind the word opens a list of those who were there: "Across the table: A", "Hosts: B and C"."""
    return lower in attendance_words("side_openers") or lower in attendance_words("participants") - {"guests"}


def _on_the_bench(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A bench of Chief Justice A and Justice B assembles", "a panel led by Judge C", "a bench in Rio, comprising Judge D"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop, i + BENCH_ASIDE)
    stop = next((k for k in range(i + 1, stop) if rows.classes[k] in "VCA" and rows.lowers[k] != "comprising"), stop)
    opener = next((k for k in range(i + 1, stop) if rows.lowers[k] in ("comprising", "consisting")), i + 1)
    follows = rows.lowers[opener : opener + 2]
    led = follows in (["led", "by"], ["headed", "by"], ["consisting", "of"])
    start = opener + 2 if led else opener + 1 if follows[:1] in (["of"], ["comprising"]) else i
    event = near_event(reading, i) if start > i else None
    if event is not None and event.kind == "trial":
        yield from made(all_behind(reading, start), event, i, "sat on the bench")


BENCH_ASIDE = 14
"""Tokens from a bench to "comprising": "A three-judge bench at the Salem registry of the court, comprising" has nine."""


def _received(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A hosted B and C for a summit", "A received B": both sides were there."""
    rows = reading.tokens
    company = persons_from(rows, reading.mentions, i + 1) or among_them(reading, i + 1)
    hosts = subjects(reading, i) if company else []
    if hosts and not in_other_time(reading, i):
        behind = company[-1].last + 1
        dated = range(behind, min(behind + DATED, rows.sentence(rows.sentences[i]).stop))
        link = next((k for k in dated if rows.lowers[k] in ("for", "at")), None)
        event = object_event(reading, link + 1) if link is not None else None
        yield from made([*hosts, *company], event or near_event(reading, i), i, "hosted or chaired")


def _sat_down(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B sat down with C", "A sat down for talks with B", "The sides, A and B, sat down"."""
    people = subjects(reading, i)
    company = with_whom(reading, i) if people else []
    event = near_event(reading, i)
    if company or len(people) > 1:
        yield from made([*people, *company], event, i, "sat down together")


def _drew(reading: Reading, start: int, i: int) -> Iterator[Attendance]:
    """ "The meeting brought together A and B", "It brought together A", "The summit drew six leaders, among them A"."""
    rows = reading.tokens
    taken_up = rows.lowers[i - 1] == "it" and start == i + 2
    event = near_event(reading, i) if taken_up else _event_before(reading, i)
    if event is None:
        return
    people = persons_from(rows, reading.mentions, start)
    for k in range(start, min(start + LIST_REACH, len(rows))) if not people else ():
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVA";:.':
            break
        if rows.lowers[k] in ("including", "among"):
            people = persons_from(rows, reading.mentions, k + 1 + (rows.lowers[k + 1 : k + 2] == ["them"]))
            break
    yield from made(people, event, i, "brought together")


def _event_before(reading: Reading, i: int) -> EventMention | None:
    """The event that is the subject of the verb at token i, and that people attend."""
    rows = reading.tokens
    for event in reading.events_among(rows.sentence_starts[rows.sentences[i]], i):
        if event.kind in attendance_words("kinds") and not event.verbal and _is_told_of(rows, event.head, i):
            return event
    return None


def _is_told_of(rows: Tokens, noun: int, i: int) -> bool:
    """Whether the verb at token i is of the noun before it, also behind a participle: "The talks, held in Oslo, drew"."""
    if i - noun <= SUBJECT_REACH and not set(rows.classes[noun + 1 : i]) & set("CVW"):
        return True
    told = rows.classes[noun + 2 : noun + 3] == ["V"] and i - noun <= LONGEST_ASIDE
    return rows.words[noun + 1] == "," == rows.words[i - 1] and told and "," not in rows.words[noun + 2 : i - 1]


def _is_of_delegation(reading: Reading, i: int) -> bool:
    rows = reading.tokens
    start = max(rows.sentence(rows.sentences[i]).start, i - SUBJECT_REACH)
    return bool(set(rows.lowers[start:i]) & attendance_words("delegations"))


def _concluded(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B wrapped up two days of talks", "A, leading the team, held talks": persons before a verb of how far they came.

    Of one alone only of the report's own talks: a minister holds others on the same day.
    """
    rows = reading.tokens
    people = subjects(reading, i)
    if not people or (rows.lowers[i] == "cut" and rows.lowers[i + 1 : i + 2] != ["short"]):
        return
    for k in range(i + 1, min(i + SUBJECT_REACH, len(rows))):
        if rows.classes[k - 1 : k + 1] == ["R", "V"] and rows.lowers[k].endswith("ed"):
            continue  # a highly | anticipated | summit
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW";:.,':
            return
        if rows.lowers[k] in attendance_words("together"):
            event = object_event(reading, k)
            if len(people) > 1 or (event is not None and _is_report_of(reading, event, i)):
                yield from made([*people, *as_well(reading, k)], event, i, "held talks")
            return


def _is_report_of(reading: Reading, event: EventMention, i: int) -> bool:
    """Whether the talks that somebody held by the verb at token i are those that the report is of."""
    return event.key == PRINCIPAL and not in_other_time(reading, i) and not is_followed_by_own(reading, event)


def _listed(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "Present at the negotiations: A, B and C", "On the other side: C, with D beside him"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    start = next((k + 1 for k in range(i - 1, max(i - SUBJECT_REACH, start), -1) if rows.words[k] == ":"), start)
    ends = rows.words[i + 1 : i + 2] == [":"] and not _NOBODY & set(rows.lowers[max(start, i - SUBJECT_REACH) : i])
    if i - start > 2 and not ends:
        return
    for k in range(i + 1, min(i + SUBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW";.,':
            return
        if rows.words[k] == ":":
            people = all_behind(reading, k + 1)
            spoke = rows.lowers[i].endswith("ing")  # Speaking of the dam: it leaks, A wrote
            if people and (people[0].np_first == k + 1 or not spoke):
                yield from made(people, near_event(reading, i), i, "listed as present")
            return


def _placed_list(reading: Reading, i: int) -> int | None:
    """The colon of "At the | table | in Lima on Monday:", "Among those in the | room | :"; None for any other."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[i]]
    if rows.lowers[i] not in ("table", "room") or rows.lowers[start] not in ("at", "in", "around", "among"):
        return None
    return colon_ahead(reading, i + 1, SUBJECT_REACH)


_NOBODY = frozenset(("no", "not", "nobody", "none", "neither", "nor", "never"))


def _named_as(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The hosts, A and B, left before the talks": a noun for those who take part, explained by their names."""
    rows = reading.tokens
    first = min([i + 2, *(mention.np_first for mention in reading.mentions_from(i + 2, 1))])
    people = persons_from(rows, reading.mentions, first)
    closed = bool(people) and rows.words[people[-1].last + 1 : people[-1].last + 2] == [","]
    tokens = rows.sentence(rows.sentences[i])
    told = any(not event.planned for event in reading.events_among(tokens.start, tokens.stop))
    event = near_event(reading, i)
    lone = rows.lowers[i] in (
        "host",
        "mediator",
    )  # kept away by the host, Premier A; but the network's host, B, asked him
    if lone and (rows.lowers[i - 1] != "the" or event is None or event.kind != "meeting"):
        return
    acts = lone and closed and rows.classes[people[-1].last + 2 : people[-1].last + 3] in (["C"], ["V"])
    if closed and (told or acts):
        yield from made(people, event, i, "named as taking part")
