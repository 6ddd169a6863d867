"""Which event a word of attendance is about: its object, or the last event of its kind that the text named.

In: a reading and a token. Out: a mention of an event that people attend (talks, a trial, a funeral, a match), or None.
"""

from riyadh_archive.grammar.happening.event_heads import ANNOUNCED, PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import LONGEST_ASIDE
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.events import event_words

OBJECT_REACH = 10
"""Tokens after a verb of attending in which its object is looked for."""
NEAR_EVENTS = 40
"""Events before or behind a word that are looked at at most: no paragraph tells of half of them."""
NEAR_BLOCKS = 1
"""Paragraphs back in which the event of "A also attended" is looked for."""

SPORT_WORDS, MANY_SPORT_WORDS = 2, 4
"""Words of sport in a report of a match, and in one that tells nearly all of it from the field."""
_FORMAL = frozenset(("election", "agreement", ANNOUNCED))
"""Votes, signings, news conferences: what somebody does there counts where the report names no other event."""
_SAME = frozenset(("meeting", "trial"))
"""Kinds that are the sitting in which a vote is taken: "the meeting", "the hearing"."""
_PARTS_OF = frozenset(("start", "beginning", "end", "opening", "rest", "remainder", "conclusion", "first"))


def is_attendable(event: EventMention) -> bool:
    """Whether people attend events of its kind, and it took place; a call has its own where the article is of it."""
    attended = event.kind in attendance_words("kinds") or (
        event.kind == "call" and event.key == PRINCIPAL and event.noun != "calls"
    )
    return attended and not event.planned


def is_attended(reading: Reading, event: EventMention) -> bool:
    """Whether people attend the event: a race for an office is no match."""
    return is_attendable(event) and (event.kind != "match" or is_of_sport(reading))


def object_event(reading: Reading, i: int) -> EventMention | None:
    """The event that the noun phrase at token i names, if people attend it."""
    rows = reading.tokens
    event = next(iter(reading.events_from(i, 1)), None)
    if (
        event is None
        or event.head >= i + OBJECT_REACH
        or rows.sentences[event.head] != rows.sentences[min(i, len(rows) - 1)]
    ):
        return None
    inside = all(rows.classes[k] in "oHGcMVDP-" for k in range(i, event.head))
    return event if inside and is_attended(reading, event) else None


def near_event(reading: Reading, i: int) -> EventMention | None:
    """The last event named before token i in its paragraph, or one of the paragraph before that is what the article is of.

    Else the first one after it in its paragraph, else the principal event of the article, if people attend it: another
    event that the paragraph before mentions is over with that paragraph.
    """
    rows = reading.tokens
    own = reading.principal_by_noun
    principal = next((event for event in own if is_attended(reading, event)), None)
    if (
        principal is None
        and own
        and (is_of_a_chamber(reading) if own[0].kind == "election" else is_met(reading, own[0]))
    ):
        principal = own[0]
    for event in reversed(reading.events_before(i + 1, NEAR_EVENTS)):
        if principal is not None and (_is_part(event) or is_reason(rows, event)):
            continue
        if principal is not None and event.head != i and (_is_topic(rows, event) or is_told_beside(rows, event, i)):
            continue
        if principal is not None and principal.kind in _FORMAL and event.kind in _SAME and not _is_told(event):
            return principal  # gaveled the meeting to order before the vote
        back = rows.blocks[i] - rows.blocks[event.head]
        if back > NEAR_BLOCKS:
            break
        other = principal is None or (back == 0 and not _is_of_a_year(reading, event))
        if (event.key == PRINCIPAL or other) and is_attended(reading, event):
            return event
    for event in reading.events_from(i + 1, NEAR_EVENTS):
        if rows.blocks[event.head] != rows.blocks[i]:
            break
        if (event.key == PRINCIPAL or principal is None) and is_attended(reading, event):
            return event
    return principal or next((event for event in own if event.kind in attendance_words("wider_kinds")), None)


def is_met(reading: Reading, event: EventMention) -> bool:
    """Whether what was made known was said where people came together: at a news conference, a gala."""
    return event.kind == ANNOUNCED and bool(reading.tokens.used(attendance_words("assemblies")))


def is_at_hand(reading: Reading, i: int) -> bool:
    """Whether the event near token i is one that people attend."""
    event = near_event(reading, i)
    return event is not None and event.kind in attendance_words("kinds")


def tells_plans(reading: Reading, first: int, stop: int) -> bool:
    """Whether tokens first..stop-1 only plan: "will sign it during", "a summit scheduled for May with"; no month of May."""
    rows = reading.tokens
    planned = event_words("modality", "planned_behind") | event_words("modality", "planned_auxiliaries")
    return any(
        rows.lowers[k] in planned and rows.lowers[k] != "to" and not rows.is_capitalized(k)
        for k in range(max(first, stop - PLAN_REACH), stop)
    )


PLAN_REACH = 60
"""Tokens before a word in which its sentence may tell a plan: a sentence of a thousand is a list."""


def is_reason(rows: Tokens, event: EventMention) -> bool:
    """Whether the event is why somebody stayed away: "because of a strike at the airport"."""
    return bool({"because", "due", "owing"} & set(rows.lowers[max(0, event.first - 3) : event.first]))


def _is_told(event: EventMention) -> bool:
    """Whether a place or a day is told of the event."""
    return event.place is not None or event.date is not None


def _is_topic(rows: Tokens, event: EventMention) -> bool:
    """Whether the event is only spoken about: "briefed her colleagues on her talks in Lima"."""
    first = event.first
    dated = rows.classes[first] == "M" or rows.words[first] in weekdays() or rows.words[first] in months()
    topical = not event.verbal and rows.lowers[first - 1] in ("on", "about", "over")
    return event.key != PRINCIPAL and topical and not dated  # On 17 February, a summit was held in Paris


def is_told_beside(rows: Tokens, event: EventMention, i: int) -> bool:
    """Whether a relative clause before token i tells of another event: "B, which met in Paris on Monday, was left out"."""
    if event.key == PRINCIPAL or not event.verbal:
        return False
    opening = event.head - 1
    while event.head - opening < LONGEST_ASIDE and rows.classes[opening] not in 'W,;:."' and opening:
        opening -= 1  # A, who once ran beside B and later defeated him, sat
    if rows.classes[opening] != "W":
        return False
    return rows.sentences[event.head] != rows.sentences[i] or "," in rows.words[event.head : i]


def _is_part(event: EventMention) -> bool:
    """Whether the event is a part of what the article is of, told without a place or day of its own: "the opening ceremony"."""
    told = event.place is not None or (event.date is not None and event.noun != "session")  # Friday's session
    part = event.noun in attendance_words("parts") or (event.kind in ("visit", "meeting") and event.verbal)
    return event.key != PRINCIPAL and not told and part


def _is_of_a_year(reading: Reading, event: EventMention) -> bool:
    """Whether only a year dates the event: the meetings "since 2021" are none that somebody came to now."""
    return event.date is not None and reading.dates[event.date].precision == "year"


def attended_event(reading: Reading, i: int) -> EventMention | None:
    """The event of a verb of attending whose object would stand at token i.

    The object where it names an event; the event that is near where the verb has no object ("A attended as well"); None
    where the object is something else ("attended a school").
    """
    rows = reading.tokens
    if rows.lowers[i : i + 2] in (["in", "place"], ["in", "person"]):
        return near_event(reading, i - 1)
    if i < len(rows) and rows.lowers[i] == "in":
        part = attendance_words("occasions") & set(rows.lowers[i + 2 : i + 5])  # took part in the round-table debate
        told = near_event(reading, i - 1) if part and rows.classes[i + 1] == "D" else None
        return object_event(reading, i + 1) or told
    if rows.lowers[i : i + 2] == ["at", "the"] and not _PARTS_OF.isdisjoint(rows.lowers[i + 2 : i + 3]):
        return near_event(reading, i - 1)  # took part at the beginning of the session
    if rows.lowers[i : i + 1] == ["the"] and rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in _PARTS_OF:
        i += 3 * (rows.lowers[i + 2 : i + 3] == ["of"])  # attended the start of the talks
    if (event := object_event(reading, i)) is not None:
        whole = near_event(reading, i - 1) if _is_part(event) else None
        return whole if whole is not None and whole.key == PRINCIPAL else event  # attended the opening
    ended = i >= len(rows) or rows.sentences[i] != rows.sentences[i - 1]
    if ended or rows.classes[i] in ".,;-RJ" or rows.lowers[i] in attendance_words("no_object"):
        return near_event(reading, i - 1)
    named = i + 1 < len(rows) and rows.classes[i] in "DP" and rows.lowers[i + 1] in attendance_words("occasions")
    other = i < len(rows) and rows.lowers[i] in ("a", "an", "another")
    event = near_event(reading, i - 1) if named else None
    return None if other and event is not None and event.kind in ("trial", "election") else event


def is_of_sport(reading: Reading, words: int = SPORT_WORDS) -> bool:
    """Whether the report has so many words of sport: a race for an office has none."""
    rows = reading.tokens
    return not rows.used(attendance_words("no_sport")) and len(rows.used(attendance_words("sport"))) >= words


def is_of_a_chamber(reading: Reading) -> bool:
    """Whether the report is of a vote in a parliament: voters at an election come together nowhere."""
    rows = reading.tokens
    chamber = rows.used(attendance_words("chambers")) and rows.used(attendance_words("chamber_votes"))
    return bool(chamber) and not rows.used(attendance_words("no_sport"))


def near_of_kind(reading: Reading, i: int, kind: str) -> EventMention | None:
    """The event that is near, if it is of that kind; any event that people attend, or a vote, will do for "any"."""
    event = near_event(reading, i)
    if event is not None and event.kind == "match" and not is_of_sport(reading):
        return None
    if event is not None and event.kind == "election" and not is_of_a_chamber(reading):
        return None
    fits = event is not None and (
        event.kind == kind
        or (kind == "any" and event.kind in attendance_words("kinds") | _FORMAL)
        or (kind == "any" and event.kind == "call" and bool(reading.tokens.used(attendance_words("videos"))))
    )
    return event if fits else None
