"""Who speaks as one of those at talks: "A said after the talks", "At the end of the summit, B announced".

In: a reading and the persons whom other clauses put at the principal event. Out: `Attendance`s at it. Of talks of two
countries only their people speak so; who heads a side whose minister came, and who speaks in another town, was told of them.

    A said after the negotiations                        behind the verb
    Speaking after the meeting, A stated                 before the speaker
    A, speaking in Quito after two hours of talks, said  between
    A and B, after two days of talks, agreed             between
    A and B talk to the press as their talks continue    while they went on
    A told reporters in Quito, In Quito, A said          where they were held
    A said in an opening speech                          at the talks by its kind
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import is_attendable, near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.outsiders import DASH, Circle, heads
from riyadh_archive.extract.attending.standing import verb_of
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, subjects
from riyadh_archive.grammar.happening.attachment import preposition_of
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.words import REPORTING, REPORTING_ING

LINK = 9
"""Tokens from "after" to the talks: "after more than eight hours of closed-door talks" has seven."""
BACK = 18
"""Tokens from a verb of saying to "after": "said at a joint press conference at the villa late on Sunday after" has twelve."""
BEHIND = 24
"""Tokens from talks that open a sentence to the comma before who speaks: "held in Quito at the invitation of the bloc"."""
_AT = frozenset(("at", "during"))
_SAYING = frozenset((REPORTING, REPORTING_ING))
_PASSIVE = frozenset(("was", "were", "is", "are", "been", "being", "be"))
_ANNOUNCING = frozenset(("announced", "announces", "announcing"))
"""What a capital does after talks that others held for it."""
_TALKING = frozenset(("talk", "talks", "talked"))
_SPEECHES = frozenset(("speech", "remarks", "address", "statement"))
_OPENING = frozenset(("opening",))


def read_speaking(reading: Reading, present: frozenset[int]) -> Iterator[Attendance]:
    """Everybody who speaks so; `present` are the numbers of the entities whom other clauses put there."""
    circle = Circle(reading, present)
    for event in reading.events:
        if _is_of_talks(reading, event) and (link := _link(reading, event)) is not None:
            verb, who = _behind(reading, event, link) or _before(reading, link) or _aside(reading, event, link)
            if _is_of_countries(reading, event) and any(_heads(reading, one) for one in who):
                who = []  # the president said after the Chile-Peru talks
            elif reading.tokens.lowers[link] not in _AT:
                who = [] if reading.tokens.lowers[verb] in _ANNOUNCING else _in_office(reading, who)
            yield from _made(reading, event, verb, who, circle)
    for i in reading.tokens.where(_OPENING):
        yield from _opened(reading, i, circle)
    yield from _in_town(reading, circle)


def _is_of_countries(reading: Reading, event: EventMention) -> bool:
    """Whether the talks are called by two countries, as those of their envoys are: "the Chile-Peru talks", no summit."""
    pair = [country_of(part) for part in DASH.split(reading.tokens.words[event.head - 1])]
    return event.noun != "summit" and len(pair) > 1 and all(pair)


def _heads(reading: Reading, one: NameMention) -> bool:
    """Whether the office of a person is that of a head of state or government."""
    return one.entity >= 0 and heads(reading.entities[one.entity])


def _made(
    reading: Reading, event: EventMention, verb: int, who: list[NameMention], circle: Circle
) -> Iterator[Attendance]:
    """The attendance of those who speak by the verb, but not of whom the talks are told to."""
    if not who or in_other_time(reading, verb) or is_elsewhere(reading, verb):
        return
    yield from made([one for one in who if circle.may_hold(one)], event, verb, "spoke of it")


def _in_office(reading: Reading, who: list[NameMention]) -> list[NameMention]:
    """Those whose office the report tells: another who speaks alone after talks may have heard of them."""
    if len(who) > 1:
        return who
    return [one for one in who if one.entity >= 0 and reading.entities[one.entity].roles]


def _is_of_talks(reading: Reading, event: EventMention) -> bool:
    """Whether the event is the report's own, people sit together at it, and it took place."""
    nouns = attendance_words("together")
    told = event.key == PRINCIPAL and not event.verbal and event.kind == "meeting" and is_attendable(event)
    return told and (event.noun in nouns or event.noun.removesuffix("s") in nouns) and not reading.quoted(event.head)


def _link(reading: Reading, event: EventMention) -> int | None:
    """The token of "after", "following", "at the end of", "during" whose phrase the event closes."""
    rows = reading.tokens
    if event.noun == "conference" and (
        rows.lowers[event.head - 1] in ("press", "news") or rows.is_capitalized(event.head)
    ):
        return None  # at a press conference, at the Quito Security Conference
    start = max(rows.sentence_starts[rows.sentences[event.head]], event.head - LINK)
    for k in range(event.head - 1, start - 1, -1):
        lower = rows.lowers[k]
        if lower in _AFTER and rows.lowers[k - 1] in _LATER:
            return None
        if lower in _AFTER or lower in _AT or (lower == "as" and _goes_on(reading, event)):
            return k
        if rows.classes[k] in 'CAWTJ,;:".' or lower in _UNLINKED:
            return None
    return None


def _goes_on(reading: Reading, event: EventMention) -> bool:
    """Whether a verb behind the event tells how far it has come: "as their talks | continue"."""
    behind = reading.tokens.lowers[event.head + 1 : event.head + 2]
    return not {"continue", "continues", *attendance_words("concluded")}.isdisjoint(behind)


_LATER = frozenset(("hours", "hour", "day", "days", "week", "weeks", "month", "months"))
"""Before "after": who speaks | hours | after talks may have been anywhere else."""
_AFTER = frozenset(("after", "following"))
_UNLINKED = frozenset(("between", "with", "from", "about", "on", "for", "before", "ahead", "into", "reached", "taken"))


def _behind(reading: Reading, event: EventMention, link: int) -> tuple[int, list[NameMention]] | None:
    """The verb and the speaker behind talks that open the sentence: "At a briefing after the talks in Lima, A | said"."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[link])
    opening = range(tokens.start, link)
    if rows.lowers[tokens.start] in _AFTER and link == tokens.start:
        return None  # it only tells when he spoke
    if any(rows.classes[k] in "CAWVT," for k in opening) or reading.mentions_among(tokens.start, link):
        return None
    comma = next((k for k in range(event.head, min(event.head + BEHIND, tokens.stop)) if rows.words[k] == ","), None)
    who = persons_from(rows, reading.mentions, comma + 1) if comma is not None else []
    if not who or comma is None or who[0].np_first > comma + 2:
        return None
    verb, _how = verb_of(reading, who[0])
    return (verb, who) if verb is not None and rows.classes[verb] in _SAYING else None


def _before(reading: Reading, link: int) -> tuple[int, list[NameMention]] | None:
    """The verb of saying before the link, and who speaks by it: "A | said | in a statement after the talks"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[link]]
    for k in range(link - 1, max(link - BACK, start) - 1, -1):
        talking = rows.lowers[k] in _TALKING and rows.lowers[k + 1] == "to"
        if (talking or rows.classes[k] in _SAYING) and not reading.quoted(k):
            if rows.lowers[k - 1] in _PASSIVE:
                return None  # was criticized at the session
            return k, subjects(reading, k) or persons_from(rows, reading.mentions, k + 1)[:1]
        if rows.classes[k] in 'AWVTJS;:"':
            return None
    return None


def _aside(reading: Reading, event: EventMention, link: int) -> tuple[int, list[NameMention]]:
    """The verb and its subjects around talks between commas: "A and B, after two days of talks in Lima, | agreed"."""
    rows = reading.tokens
    stop = min(event.head + BEHIND, rows.sentence(rows.sentences[event.head]).stop)
    who = persons_until(rows, reading.mentions, link - 1) if rows.words[link - 1] == "," else []
    comma = next(
        (k for k in range(event.head, stop - 2) if rows.words[k] == "," and rows.classes[k + 1] in "ACRV"), link
    )
    verb = next((k for k in range(comma + 1, min(comma + 4, stop)) if rows.classes[k] in "CV"), link)
    own = who and verb > link and not _PASSIVE & set(rows.lowers[comma:verb])
    return (verb, who) if own else (link, [])


def _opened(reading: Reading, i: int, circle: Circle) -> Iterator[Attendance]:
    """ "A said in an opening speech", "In his opening remarks to the delegations, B said": who opens a meeting is at it."""
    rows = reading.tokens
    link = i - 1 - (rows.classes[i - 1] in "DP")
    if rows.lowers[i + 1 : i + 2] == [] or rows.lowers[i + 1] not in _SPEECHES or rows.lowers[link] not in ("in", *_AT):
        return
    event = near_event(reading, i)
    if reading.quoted(i) or event is None or event.kind != "meeting":
        return
    sentence = rows.sentence(rows.sentences[i])
    if link != sentence.start:
        verb, who = _before(reading, link) or (link, [])
    else:
        stop = min(i + SUBJECT_REACH, sentence.stop)
        comma = next((k for k in range(i, stop) if rows.words[k] == ","), None)
        who = persons_from(rows, reading.mentions, comma + 1)[:1] if comma is not None else []
        verb = who[0].last + 1 if who else link
    yield from _made(reading, event, min(verb, len(rows) - 1), who, circle)


def _in_town(reading: Reading, circle: Circle) -> Iterator[Attendance]:
    """ "A told reporters in Quito", "In Quito, A said", of talks that are held in Quito."""
    own = next((e for e in reading.principal_by_noun if _is_of_talks(reading, e)), None)
    parts = {part for chain in reading.event_towns for part in chain}
    towns = {part for part in parts if (known := place_named(part)) is not None and known.kind != "country"}
    if own is None or not towns:
        return
    rows = reading.tokens
    for place in reading.places:
        link = preposition_of(rows, place) if place.chain[0] in towns and not reading.quoted(place.first) else None
        if link is None or rows.lowers[link] not in ("in", "at"):
            continue
        behind = place.last + 1
        if link == rows.sentence_starts[rows.sentences[link]]:
            who = persons_from(rows, reading.mentions, behind + 1) if rows.words[behind] == "," else []
            said = verb_of(reading, who[0])[0] if who and who[0].np_first <= behind + PAIR else None
            who = who if said is not None and rows.classes[said] == REPORTING else []
            verb = link if said is None else said
        else:
            verb, who = _said_right_before(reading, link) or (link, [])
        yield from _made(reading, own, verb, _in_office(reading, who), circle)


PAIR = 2
"""Tokens from a comma to a name, an article between."""


def _said_right_before(reading: Reading, link: int) -> tuple[int, list[NameMention]] | None:
    """The verb of saying before the link, nothing between but who speaks, to whom and when: "told | reporters | in Quito"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[link]]
    for k in range(link - 1, max(link - LINK, start - 1), -1):
        if rows.classes[k] in _SAYING and not reading.quoted(k):
            return k, subjects(reading, k) or persons_from(rows, reading.mentions, k + 1)[:1]
        if not (rows.classes[k] == "D" or rows.lowers[k] in attendance_words("before_press")):
            who = persons_from(rows, reading.mentions, k)
            if not (who or rows.words[k] in weekdays()):
                return None
    return None
