"""Clauses about what somebody did at an event and could do nowhere else: "A posed beside B", "C was seen leaving".

In: a reading. Out: `Attendance`s at the event that is near. What the sentence puts into another year, or behind an "if",
tells nothing about this event.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from riyadh_archive.extract.attendance import Attendance, made
from riyadh_archive.extract.occasion import near_event
from riyadh_archive.extract.subjects import SUBJECT_REACH, subjects, with_whom
from riyadh_archive.grammar.event_heads import EventMention
from riyadh_archive.grammar.lists import persons_from, persons_until
from riyadh_archive.grammar.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import Deed, conduct_words, deeds

MODIFIERS = 3
"""Words that may stand between two of a phrase: "sat in the packed front row"."""
OPENING, INVERTED_REACH = 6, 14
"""Tokens of a sentence before "among the mourners", and from there or from the posture to the verb behind which A stands."""
LEAD = 80
"""Tokens in which a report prints the year of what it is about; another year behind "in" tells of another time."""
LIST_REACH = 16
"""Tokens between "participants included" and the first person: "the finance ministers of Japan and Canada,"."""
SENTENCE = 40
"""Tokens to either side in which a sentence tells of another time: longer ones are lists or broken text."""
_FORMAL = frozenset(("election", "agreement"))
"""Kinds of events that are votes and signings: what somebody does there counts where the report names no other event."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST = frozenset(("ago", "previously", "once", "formerly"))
_LAST = frozenset(("year", "month", "week", "decade", "century", "spring", "summer", "autumn", "fall", "winter"))
_IFS = frozenset(("if", "unless", "whether", "had"))
_LINKS = frozenset(("with", "beside", "alongside", "to", "behind", "between", "opposite"))
_FAR = frozenset(("television", "tv", "online", "home", "afar", "livestream", "screen"))
_DASHES = frozenset(("—", "–", "-", "--"))
_PARTICLES = frozenset("in for of out up on by to at from with before down off . , because as after".split())
_OBLIQUE = frozenset(("for", "of", "by", "to", "from", "than", "like", "after", "about", "against"))


def read_conduct(reading: Reading) -> Iterator[Attendance]:
    """Everybody whom an act, a gesture or a place among those who came puts at the event that is near."""
    told = deeds()
    for i in reading.tokens.where(_openers()):
        lower = reading.tokens.lowers[i]
        acts, comer, posture = told.get(lower), lower in conduct_words("comers"), lower in conduct_words("inverting")
        locus, hosted = lower in conduct_words("loci"), lower in conduct_words("hosts_by")
        if reading.quoted(i) or in_other_time(reading, i):
            continue
        if acts:
            yield from (
                _done_by(reading, i, acts) if reading.tokens.lowers[i + 1 : i + 2] == ["by"] else _did(reading, i, acts)
            )
        if locus:
            yield from acted_at(reading, i)
        if hosted:
            yield from _met_by(reading, i)
        if comer:
            yield from _among(reading, i)
        if posture:
            yield from _inverted(reading, i)


@cache
def _openers() -> frozenset[str]:
    """Every word that `read_conduct` looks at."""
    listed = (conduct_words(key) for key in ("comers", "inverting", "loci", "hosts_by"))
    return frozenset(deeds()).union(*listed)


def in_other_time(reading: Reading, i: int) -> bool:
    """Whether the sentence of token i tells of another time than the event's, or sets a condition.

    "A signed it with B in 1993", "If A had come", "A had met B", "A posed there three years ago".
    """
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    first, last = max(tokens.start, i - SENTENCE), min(tokens.stop, i + SENTENCE)
    stop = next((k for k in range(i, last) if rows.classes[k] in ",;:"), last)
    lowers = rows.lowers[first:stop]
    if _IFS & set(rows.lowers[max(first, i - SUBJECT_REACH) : i]) or _PAST & set(lowers):
        return True
    if any(one == "last" and two in _LAST for one, two in pairwise(lowers)):
        return True
    lead = rows.lowers[: min(LEAD, tokens.start)]
    return any(_YEAR.fullmatch(two) and one == "in" and two not in lead for one, two in pairwise(lowers))


def _near(reading: Reading, i: int, kind: str) -> EventMention | None:
    """The event that is near, if it is of that kind; any event that people attend, or a vote, will do for "any"."""
    event = near_event(reading, i)
    fits = event is not None and (
        event.kind == kind or (kind == "any" and event.kind in attendance_words("kinds") | _FORMAL)
    )
    return event if fits else None


def _did(reading: Reading, i: int, acts: tuple[Deed, ...]) -> Iterator[Attendance]:
    """ "A posed for the photograph", "B shared the stage with C": the first phrase of the table that fits."""
    rows = reading.tokens
    for deed in acts:
        last = match_phrase(reading, i, deed)
        event = _near(reading, i, deed.kind) if last is not None else None
        if last is None or event is None:
            continue
        people = [] if _FAR & set(rows.lowers[last : last + MODIFIERS + 1]) else doers(reading, i)
        company = _company(reading, i, last, deed)
        alone = deed.kind == "any" and deed.shared and last == i and not company  # A embraced the plan
        if people and not alone:
            yield from made([*people, *company], event, i, "acted there")
            return


def _done_by(reading: Reading, i: int, acts: tuple[Deed, ...]) -> Iterator[Attendance]:
    """ "The eulogy was delivered by A": an act of the table in the passive, its object before it."""
    rows = reading.tokens
    before = set(rows.lowers[max(rows.sentence(rows.sentences[i]).start, i - SUBJECT_REACH) : i])
    for deed in acts:
        if {"was", "were"} & before and len(deed.words) > 1 and deed.words[1] & before:
            yield from made(persons_behind(reading, i + 2), _near(reading, i, deed.kind), i, "acted there")
            return


def acted_at(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A clapped from the front row", "B prayed with families at the site": an act at a place of the event, at token i."""
    rows = reading.tokens
    start = max(rows.sentence(rows.sentences[i]).start, i - LIST_REACH)
    link = next((k for k in range(i - 1, max(start, i - MODIFIERS - 2), -1) if rows.classes[k] not in "DPMo"), start)
    other = {"a", "an", "another", "not", "his", "her", "their"} & set(rows.lowers[link:i]) or "not" in rows.lowers[
        start:i
    ]
    if other or rows.lowers[link] not in conduct_words("at_loci"):
        return
    for k in range(link - 1, start, -1):
        if rows.classes[k] in 'TW";:,J':
            return
        name_before = rows.classes[k] == "o" and rows.words[k].islower() and rows.words[k - 1][:1].isupper()
        if rows.classes[k] in "CVA" or rows.lowers[k].endswith("ed") or name_before:  # A sang from the balcony
            if rows.classes[k] == "A" and rows.lowers[k] not in ("was", "were"):
                return
            passive = rows.classes[k] == "V" and rows.classes[k - 1] == "A"
            people = [] if passive or rows.lowers[k] in conduct_words("distant") else doers(reading, k)
            if people:
                event = _near(reading, i, "any")
                yield from made([*people, *with_whom(reading, k)], event, k, "acted at a place of it")
            return


def _met_by(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A was met at the gate by B": both were there, where A is a person."""
    rows = reading.tokens
    if rows.lowers[i - 1] not in ("was", "were"):
        return
    by = next((k for k in range(i + 1, min(i + SUBJECT_REACH, len(rows))) if rows.lowers[k] == "by"), None)
    people = subjects(reading, i) if by is not None else []
    company = persons_behind(reading, by + 1) if by is not None and people else []
    if company:
        yield from made([*people, *company], _near(reading, i, "any"), i, "acted there")


def doers(reading: Reading, i: int) -> list[NameMention]:
    """The subjects of the verb at token i: before it, between dashes before it, or behind a participle's clause.

    "The three — A, B and C — sat", "Opening the meeting, A said". A name that only belongs to a phrase before the verb
    ("filling in for A, B spoke") is none.
    """
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    if i == start and rows.lowers[i].endswith("ing"):
        comma = next((k for k in range(i, min(i + INVERTED_REACH, len(rows))) if rows.words[k] == ","), None)
        return persons_from(rows, reading.mentions, comma + 1) if comma is not None else []
    if rows.lowers[i].endswith("ing") and rows.words[i - 1] != ",":
        return []  # the opening session, before closing the summit
    people = subjects(reading, i)
    if not people and rows.words[i - 1] in _DASHES:
        people = persons_until(rows, reading.mentions, i - 1)
    return [who for who in people if who.np_first == start or rows.lowers[who.np_first - 1] not in _OBLIQUE]


def match_phrase(reading: Reading, i: int, deed: Deed) -> int | None:
    """The last token of the phrase that opens at token i, None where another phrase stands there."""
    rows, k = reading.tokens, i
    for choices in deed.words[1:]:
        stop = min(k + 2 + MODIFIERS, rows.sentence(rows.sentences[i]).stop)
        k += 1
        between = "R" if choices <= _PARTICLES else "DPRMoH"
        while k < stop - 1 and not _fits(reading, k, choices) and rows.classes[k] in between:
            k += 1
        if k >= stop or not _fits(reading, k, choices):
            return None
    return k


def _fits(reading: Reading, k: int, choices: frozenset[str]) -> bool:
    lower = reading.tokens.lowers[k]
    return lower in choices or ("*" in choices and lower.endswith("ing"))


def _company(reading: Reading, i: int, last: int, deed: Deed) -> list[NameMention]:
    """Who was there with the subject: right behind a shared phrase, or behind a later "with", "beside" of the clause."""
    rows = reading.tokens
    if deed.shared and (found := persons_behind(reading, last + 1)):
        return found
    for k in range(last + 1, min(last + SUBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW",;:.':
            return []
        if rows.lowers[k] in _LINKS and (k > last + 1 or rows.lowers[k] != "to"):
            return persons_behind(reading, k + 1)
    return with_whom(reading, last)


def persons_behind(reading: Reading, start: int) -> list[NameMention]:
    """The list of persons at token `start`, or behind the noun phrase there that it explains: "its foreign minister, A".

    "His wife A" and "the skier B" are persons of the list too.
    """
    rows = reading.tokens
    if people := persons_from(rows, reading.mentions, start):
        return people
    noun = start
    for k in range(start, min(start + LIST_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[start] or rows.classes[k] in 'CVAW";:.':
            return []
        if rows.words[k] == ",":
            return persons_from(rows, reading.mentions, k + 1)
        if rows.classes[k] in "PDoHM" and k == noun and (found := persons_from(rows, reading.mentions, k + 1)):
            return found
        noun += rows.classes[k] in "PDoHM"
    return []


def _among(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B were among the mourners", "Among the 60,000 spectators was C", "Mourners included D"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    among = next(
        (k for k in range(i - 1, max(i - OPENING, start - 1), -1) if rows.lowers[k] in ("among", "amid")), None
    )
    if among is not None and among > start + 1:
        verb = among - 1
        if rows.lowers[verb] in ("was", "were") and rows.lowers[i] != "those":
            yield from made(subjects(reading, verb), _near(reading, i, "any"), verb, "among those there")
        return
    for k in range(i + 1, min(i + OPENING, len(rows))):  # Those in the hall included
        if rows.lowers[k] in attendance_words("comprised"):
            yield from made(persons_behind(reading, k + 1), _near(reading, i, "any"), i, "among those there")
        if rows.classes[k] in 'CVAW",;:.':
            return


def _inverted(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "Watching from the gallery was A", "In the royal box sat B", "Behind him stood C and D": persons behind the verb."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    if i - start > INVERTED_REACH:
        return
    head = [k for k in range(start, i) if rows.classes[k] != "J"][:3]
    if not head or set(rows.classes[start + 1 : i]) & set('CVAW";:'):
        return
    opens = any(rows.lowers[k] in conduct_words("postures") for k in head)
    comers = any(rows.lowers[k] in ("among", "amid") for k in head) and bool(
        conduct_words("comers") & set(rows.lowers[start:i])
    )
    placed = rows.lowers[i] not in ("was", "were") and rows.lowers[head[0]] in (
        "in",
        "on",
        "at",
        "to",
        "from",
        "across",
    )
    at_table = rows.lowers[i] in ("was", "were") and any(
        rows.lowers[k] in attendance_words("there") for k in range(start, i)
    )
    if opens or comers or placed or at_table:
        yield from made(_all_behind(reading, i + 1), _near(reading, i, "any"), i, "were those there")


def _all_behind(reading: Reading, start: int) -> list[NameMention]:
    """The persons behind an inverted verb to the end of their list: "the bank's head, A, and the bloc's chief, B"."""
    rows = reading.tokens
    found = persons_behind(reading, start)
    while found:
        k = found[-1].last + 1
        while k < len(rows) and rows.words[k] in (",", "and"):
            k += 1
        more = persons_behind(reading, k) if k > found[-1].last + 1 and "and" in rows.lowers[k - 2 : k] else []
        if not more:
            break
        found = [*found, *more]
    return found
