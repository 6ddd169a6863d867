"""Events that themselves name who was there: "talks between A and B", "A met B", a caption that shows A and B at it.

In: a reading and an event. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.company import with_whom
from riyadh_archive.extract.attending.occasion import is_attendable, is_of_sport, object_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.pictured import in_picture_of
from riyadh_archive.extract.attending.subjects import AFTER, joined_group, subjects, who_acted
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.happening.event_plans import noun_phrase_start
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.calendar import weekdays

PARTNER_REACH = 12
"""Tokens between talks and who held them: "announced the breakthrough after more than two hours of talks with"."""
DATED_REACH = 8
"""Tokens of a place or day between them: "talks | in Lima late on Sunday | with" has five."""
CALLED = 3
"""Tokens inside marks that only name an event: "Peace Conference", "indirect talks"."""
LABEL = 6
"""Tokens that open a caption before its first name: "Photo by the office:", "From left to right:"."""
HELD_REACH = 16
"""Tokens between an event and its parties where a verb of taking place parts them: "was held in Oslo on Friday between"."""


def by_event(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """ "talks between A and B", "after a meeting with A, B said", "A met B", and whom a caption shows at the event."""
    rows = reading.tokens
    start = event.head + 1
    if is_followed_by_own(reading, event):
        return
    if event.is_scene:
        yield from _in_scene(reading, event)
    elif event.verbal and event.key == PRINCIPAL and _is_beside(reading, event):
        return
    elif event.verbal:
        after = start + (rows.lowers[start : start + 1] in _LINKS)
        same = rows.sentences[min(after, len(rows) - 1)] == rows.sentences[event.head]  # a title ends without a stop
        company = persons_from(rows, reading.mentions, after) if same else []
        between = rows.lowers[start : start + 1] == ["between"]
        if between and len(company) < 2:
            return  # a showdown between the premier and farmers
        people = [] if between else subjects(reading, event.head)
        if not people and event.noun == "meet" and joined_group(reading, event.head) is None:
            return  # shuns the summit and an awkward meet with B
        others = [*company, *with_whom(reading, event.head)]
        object_named = rows.classes[start : start + 1] in (["o"], ["H"])
        if event.kind == "call" and len(people) + len(others) > 1:
            yield from made([*people, *others], event, event.head, "spoke to each other")
        elif event.kind == "meeting" and (
            others
            or object_named
            or len(people) > 1
            or _with_side(reading, event)
            or joined_group(reading, event.head) is not None  # A and the ministers of Chad and Peru met
        ):
            yield from made([*people, *others], _of_visit(reading, event), event.head, "met")
        elif event.kind == "match" and _is_early(reading, event.head) and people and company and is_of_sport(reading):
            if not in_other_time(reading, event.head) and not _is_of_teams(reading, company[-1].last + 1):
                yield from made([*people, *company], event, event.head, "played")
        elif event.kind == "visit" and people:
            at = object_event(reading, start) or _whole(reading, event)  # visited the blockade, toured the new wards
            yield from made([*people, *with_whom(reading, event.head)], at, event.head, "visited")
    else:
        yield from _after_meeting(reading, event)
        link = _link(reading, event)
        together = event.noun in attendance_words("together") or event.kind == "call"
        if link is not None and together and not _is_set_going(reading, event):
            company = _before_main(reading, event, persons_from(rows, reading.mentions, link + 1))
            partner = _partner(reading, event) if company and rows.lowers[link] == "with" else []
            yield from made([*partner, *company], event, event.head, f"{event.noun} {rows.lowers[link]}")
        yield from _in_caption(reading, event)
        yield from in_picture_of(reading, event)
        if rows.lowers[event.first - 1] == "for" and rows.lowers[event.first - 2] in _MEETING and not event.planned:
            yield from made(subjects(reading, event.first - 2), event, event.head, "met for it")


def _is_set_going(reading: Reading, event: EventMention) -> bool:
    """Whether one only set out to talk with the other: "A | initiated direct | discussions with B", no day or place told."""
    verb = noun_phrase_start(reading.tokens, event.head) - 1
    return reading.tokens.lowers[verb] in attendance_words("set_going") and event.date is None and event.place is None


def is_called(reading: Reading, event: EventMention) -> bool:
    """Whether marks stand around the name of the event alone: “indirect talks”."""
    rows = reading.tokens
    opening = next(
        (k for k in range(event.head - 1, max(event.head - CALLED, 0) - 1, -1) if rows.classes[k] == '"'), None
    )
    return opening is not None and rows.classes[event.head + 1 : event.head + 2] == ['"']


def _before_main(reading: Reading, event: EventMention, company: list[NameMention]) -> list[NameMention]:
    """The company without the subject of the main clause: "After talks between A and B, | C said", but "A, B and C met"."""
    rows = reading.tokens
    opens = rows.classes[rows.sentence_starts[rows.sentences[event.head]]] in "IG"
    if not company or not opens or rows.classes[company[-1].last + 1] not in "CVAR":
        return company
    commas = [n for n, who in enumerate(company) if rows.words[who.np_first - 1] == ","]
    return company[: commas[-1]] if commas else company


def _after_meeting(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """ "A said after meeting B", "After meeting B in Lima, A said"."""
    rows, i = reading.tokens, event.head
    if event.noun != "meeting" or event.first != i or rows.lowers[i - 1] not in AFTER:
        return
    company = persons_from(rows, reading.mentions, i + 1)
    if not company or company[0].np_first != i + 1 or in_other_time(reading, i):
        return
    yield from made([*who_acted(reading, i), *company], event, i, "met")


def _with_side(reading: Reading, event: EventMention) -> bool:
    """Whether the report's own meeting was with a side that is not named: "A met in Lima with | his Peruvian counterpart"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[event.head]).stop, event.head + PARTNER_REACH)
    link = next(
        (k for k in range(event.head + 1, stop) if rows.classes[k] in 'CVAW",;:' or rows.lowers[k] == "with"), stop
    )
    sides = attendance_words("delegations") | _COUNTERPARTS
    told = range(link + 1, min(link + SIDE_REACH, stop))
    return (
        event.key == PRINCIPAL
        and rows.lowers[link : link + 1] == ["with"]
        and any(rows.lowers[k] in sides for k in told)
    )


_LINKS = (["with"], ["between"])
"""Before those who met: "A met | with | B", "the showdown | between | A and B"."""
SIDE_REACH = 6
"""Tokens of "with a senior Peruvian delegation"."""
_COUNTERPARTS = frozenset(("counterpart", "counterparts"))
_MEETING = frozenset(("meet", "meets", "met", "gather", "gathered", "convened", "convene"))
"""Before "for": "A and B | meet | for talks at the palace"."""


def is_followed_by_own(reading: Reading, event: EventMention) -> bool:
    """Whether the event is what the report's own came after: "The talks come after A held | talks | with B"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[event.head]]
    stop = min(event.head, start + OPENING)
    came = next((k for k in range(start + 1, stop) if rows.lowers[k] in _COMING), None)
    if came is None or "after" not in rows.lowers[came + 1 : came + 1 + AFTER_REACH]:
        return False
    return came < event.first and any(is_attendable(e) and not e.verbal for e in reading.events_among(start, came))


OPENING = 12
"""Tokens of "The talks in the Norwegian capital on Monday" before "came after"."""
AFTER_REACH = 4
"""Tokens of "came just two days after"."""
_COMING = frozenset(("come", "comes", "came", "coming"))


def _is_early(reading: Reading, i: int) -> bool:
    """Whether token i stands in the title or the lede, outside a relative clause: "A beat B", not "A, who beat B in May"."""
    blocks, rows = reading.blocks, reading.tokens
    first = next((n for n, block in enumerate(blocks) if block.kind == "paragraph"), 0)
    return rows.blocks[i] <= first + 1 and rows.classes[i - 1] != "W"


def _is_of_teams(reading: Reading, i: int) -> bool:
    """Whether one score stands at token i: teams beat each other 3-2, players 6-4, 6-3 or on points."""
    classes = "".join(reading.tokens.classes[i : i + 8])
    return classes.startswith("M-M") and "M-M" not in classes[3:]


def _is_beside(reading: Reading, event: EventMention) -> bool:
    """Whether the verb tells of somebody's other meeting: "A, who met B before the talks", "met in 2019".

    "A, who met B in Oslo on Friday," tells of the report's own where those are its place and day.
    """
    i, told = event.head, event.place is not None and event.date is not None
    if (reading.tokens.classes[i - 1] == "W" and not told) or in_other_time(reading, i):
        return True
    return _is_of_journey(reading, i) or _is_around_talks(reading, i)


def _is_around_talks(reading: Reading, i: int) -> bool:
    """Whether the sentence opens with the talks that its verb is beside: "Ahead of the talks, A met B"; "A also met B"."""
    rows = reading.tokens
    if rows.lowers[i - 1] == "also":
        return True
    start = rows.sentence(rows.sentences[i]).start
    opening = next((n for n in (1, 2) if tuple(rows.lowers[start : start + n]) in _AROUND), None)
    if opening is None:
        return False
    heads = [e for e in reading.events_among(start, i)[:2] if not e.verbal and is_attendable(e)]
    return any("," in rows.words[e.head : i] for e in heads)


_AROUND = frozenset((("ahead", "of"), ("before",), ("prior", "to"), ("after",), ("following",), ("since",)))


def _is_of_journey(reading: Reading, i: int) -> bool:
    """Whether the clause of the verb at token i only goes on about another event: "her visit in May, when she met A"."""
    rows = reading.tokens
    opened = next((k for k in range(i - 1, max(i - OPENED, 0), -1) if rows.lowers[k] in _OPENING), None)
    if opened is None or rows.words[opened - 1] not in (",", "during"):
        return False
    for event in reversed(reading.events_before(opened, 2)):
        told = event.kind == "visit" or event.place is not None or event.date is not None
        if rows.sentences[event.head] == rows.sentences[i] and event.key != PRINCIPAL and told:
            return True
    return False


OPENED = 4
"""Tokens between "when" and the verb that it opens the clause of: "during which he met"."""
_OPENING = frozenset(("which", "when", "where"))


def _of_visit(reading: Reading, event: EventMention) -> EventMention:
    """The visit that the report is of, where somebody is met on it: "went to the hospital, where he met A"."""
    own = next((e for e in reading.principal_by_noun if is_attendable(e)), event)
    return _whole(reading, event) if own.kind == "visit" and event.verbal else event


def _whole(reading: Reading, event: EventMention) -> EventMention:
    """The principal event where a tour without place and day is a part of it, else the tour itself."""
    if event.place is not None or event.date is not None:
        return event
    return next((e for e in reading.principal_by_noun if is_attendable(e)), event)


def _link(reading: Reading, event: EventMention) -> int | None:
    """The token of "between" or "with" that names the parties of an event: "talks between", "talks were held with"."""
    rows = reading.tokens
    start = event.head + 1
    start += rows.classes[start : start + 1] == ['"']  # “direct talks” between A and B
    held = _HELD & set(rows.lowers[start : start + 3])
    reach = HELD_REACH if held else 3
    while (
        reach < DATED_REACH
        and start + reach < len(rows)
        and all(
            rows.classes[k] in "RIM" or rows.is_capitalized(k) or _in_date(rows, k) for k in range(start, start + reach)
        )
    ):
        reach += 1  # held talks here on Sunday with A
    for k in range(start, min(start + reach, len(rows))):
        if rows.sentences[k] != rows.sentences[event.head]:
            return None
        if rows.classes[k] in ',;:"CT' and not (rows.lowers[k] in held or _in_date(rows, k)):
            return None
        if rows.lowers[k] in ("between", "with", "among"):
            return k
    return None


_HELD = frozenset("held convened place began begun opened started resumed continued ended concluded".split())
"""Verbs of taking place between an event and its parties: "talks | opened | on Friday in Quito between A and B"."""


def _in_date(rows: Tokens, k: int) -> bool:
    """Whether the comma or dash at token k is one of a date's: "May 11 | – | 12 | , | 1986"."""
    return rows.words[k] in _OF_DATES and all(
        word.isdigit() for word in (rows.words[k - 1], *rows.words[k + 1 : k + 2])
    )


_OF_DATES = frozenset((",", "-", "–", "—"))


def _partner(reading: Reading, event: EventMention) -> list[NameMention]:
    """Who held the talks with the persons named: "A held talks with", "A's tense meeting with", "A said after talks with"."""
    rows = reading.tokens
    owner = next(iter(reading.mentions_before(event.head, 1)), None)
    if owner is not None and owner.kind == "person" and owner.possessive and owner.last >= event.first - 1:
        return [owner] if not event.planned else []
    during = attendance_words("during")
    for k in range(event.first - 1, max(event.first - PARTNER_REACH, -1), -1):
        if rows.sentences[k] != rows.sentences[event.head] or rows.classes[k] in '",;':
            break
        if rows.lowers[k] in ("held", "had") or rows.lowers[k] in attendance_words("participated"):
            return subjects(reading, k)
        if rows.classes[k] == "C" and set(rows.lowers[k + 1 : event.first]) & during:
            return subjects(reading, k)
        if rows.lowers[k] in attendance_words("leaving") and rows.lowers[event.first - 1] in AFTER:
            return subjects(reading, k)
    first = noun_phrase_start(rows, event.head)
    if rows.lowers[first] in ("his", "her") and not event.planned and (opening := _who_opens(reading, first)):
        return opening
    own = rows.lowers[first] not in _OF_OTHERS and not event.planned
    return who_acted(reading, first) if rows.lowers[first - 1] in AFTER and own else []


def _who_opens(reading: Reading, stop: int) -> list[NameMention]:
    """The one person named before token `stop`, with whom the sentence opens: "A spoke of it at the close of | his | talks"."""
    start = reading.tokens.sentence_starts[reading.tokens.sentences[stop]]
    named = reading.people(start, stop)
    return named if len(named) == 1 and named[0].np_first == start else []


_OF_OTHERS = frozenset(("the", "this", "that", "these", "those", "any", "no"))
"""What opens talks that need not be those of who acts after them: "resigned after | the | talks with B"."""


def _in_caption(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """The persons that open a caption which shows them "at", "during" or "ahead of" the event."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[event.head])
    if reading.blocks[rows.blocks[event.head]].kind != "caption" and not _tells_places(reading, sentence):
        return
    shown = persons_from(rows, reading.mentions, _behind_label(reading, sentence))
    between = set(rows.lowers[shown[-1].last + 1 : event.head]) if shown else set()
    attends = between & attendance_words("attended") - {"attend", "attends"}
    if between & attendance_words("scenes") and not attends:
        yield from made(shown, event, event.head, "caption")


def _behind_label(reading: Reading, sentence: range) -> int:
    """Where the names of a caption begin: "Photo: | A and B", "From left, | A, B and C", "(L-R) | A and B"."""
    rows = reading.tokens
    opening = range(sentence.start, min(sentence.stop - 1, sentence.start + LABEL))
    if opening and rows.lowers[sentence.start] in (
        "from",
        "left",
        "pictured",
        "photo",
        "picture",
        "(",
        "l-r",
        "clockwise",
    ):
        return next((k + 1 for k in opening if rows.words[k] in (":", ")")), _behind_from(reading, opening))
    return sentence.start


def _behind_from(reading: Reading, opening: range) -> int:
    """Behind the comma of "From left, | A": a place in the picture, no place on the map."""
    rows = reading.tokens
    told = rows.lowers[opening.start] == "from" and rows.lowers[opening.start + 1] in ("left", "right", "l", "top")
    return next((k + 1 for k in opening if told and rows.words[k] == ","), opening.start)


def _tells_places(reading: Reading, sentence: range) -> bool:
    """Whether letters or words in brackets tell where people are in a picture: "A (L), B (2nd R)"."""
    rows = reading.tokens
    ends = (k for k in sentence if rows.words[k] == ")" and k > sentence.start + 1)
    return any(rows.lowers[k - 1] in _POSITIONS and "(" in rows.words[max(sentence.start, k - 5) : k - 1] for k in ends)


_POSITIONS = frozenset(("l", "r", "c", "left", "right", "center", "centre"))


def _in_scene(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """The persons that open a caption without an event of its own: "A (left) and B at the palace on Thursday"."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[event.head])
    opening = _behind_label(reading, sentence) if event.head == sentence.start else event.head
    shown = persons_from(rows, reading.mentions, opening)
    follows = shown[-1].last + 1 if shown else len(rows)
    while follows < len(rows) and rows.classes[follows] in "(),V" and follows - shown[-1].last < 5:
        follows += 1
    if rows.lowers[follows : follows + 1] == ["on"] and rows.words[follows + 1] in weekdays():
        return  # A on Friday announced that he would stay at home
    if event.kind == "meeting" and follows < len(rows) and rows.lowers[follows] in attendance_words("scenes"):
        yield from made(shown, event, shown[-1].last, "caption")
