"""Whom a country or a body sent to an event: "China sent Vice Premier A.", "The Holy See sent a delegation to the talks".

In: a reading and the token of the verb. Out: `Attendance`s.
"""

from bisect import bisect_left
from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.occasion import near_event
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

_IN_PLACE = tuple(
    [word, whose, noun] for word in ("in", "on") for whose in ("his", "her") for noun in ("place", "stead", "behalf")
)
_ASKED = 14
"""Tokens before "but sent a deputy" in which "was asked to come" stands."""
_SENT_REACH = 7
"""Tokens behind "sent" in which those who were sent stand: "sent a small group of its officials to"."""


def read_let(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A stayed home and let B speak for him", "A delegated the trip to B"."""
    rows = reading.tokens
    if rows.lowers[i] == "let":
        people = persons_behind(reading, i + 1)
        after = rows.lowers[people[-1].last + 1 : people[-1].last + 3] if people else []
        spoke = after[1:] in (["for"], ["on"], ["in"]) and after[0] in _SPEAKING
        yield from made(people if spoke else [], near_event(reading, i), i, "was sent there")
        return
    to = next((k for k in range(i + 1, min(i + _SENT_REACH, len(rows))) if rows.lowers[k] == "to"), None)
    errand = to is not None and not attendance_words("journeys").isdisjoint(rows.lowers[i:to])
    if errand and to is not None:
        yield from made(persons_behind(reading, to + 1), near_event(reading, i), i, "was sent there")


_SPEAKING = frozenset(("speak", "appear", "attend", "sit", "stand", "deputise", "deputize"))


def read_sent(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "China sent Vice Premier A.", "The Holy See sent a delegation to the talks": a country or body before the verb.

    Behind the persons stands the event or nothing, behind the delegation the event.
    """
    rows = reading.tokens
    sender = _sender(reading, i)
    if rows.lowers[i] == "sending":
        missed = attendance_words("absent_verbs") | {"miss", "away", "declined", "absent"}
        told = missed & set(rows.lowers[rows.sentence_starts[rows.sentences[i]] : i]) and rows.words[i - 1] == ","
        yield from made(persons_behind(reading, i + 1) if told else [], near_event(reading, i), i, "was sent there")
        return
    if is_stand_in(reading, i):
        yield from made(persons_behind(reading, i + 1), near_event(reading, i), i, "was sent there")
        return
    if (
        sender is None
        or sender.kind not in ("place", "organization")
        or rows.lowers[i + 1] in attendance_words("nobody")
    ):
        return
    for k in range(i + 2, min(i + _SENT_REACH, len(rows) - 1)):
        if rows.lowers[k] in attendance_words("delegations") and (leader := _leader(reading, k + 1)):
            yield from made(leader, near_event(reading, i), i, "was sent there")
            return
        if rows.lowers[k] in attendance_words("members") and rows.lowers[k + 1] == "to":
            event = near_event(reading, i) if _names_attendable(reading, k + 2) else None
            if event is not None:
                yield Attendance((), event, i, "sent somebody there", (sender.first, sender.last))
            return
    people = persons_behind(reading, i + 1)
    behind = people[-1].last + 1 if people else i
    behind += rows.words[behind : behind + 1] == [","]
    after = rows.lowers[behind : behind + 4] if people else []
    errand = after[:2] in (["to", "pay"], ["to", "represent"], ["to", "attend"]) or after[:1] in (
        ["."],
        [";"],
        ["instead"],
    )
    errand = errand or after[:1] in (["while"], ["because"])
    errand = errand or (rows.words[behind - 1] == "," and _ends_apposition(reading, behind))
    if errand or (after[:1] == ["to"] and set(after) & attendance_words("together")):
        yield from made(people, near_event(reading, i), i, "was sent there")


def _leader(reading: Reading, i: int) -> list[NameMention]:
    """Whom "under", "led by" or "headed by" at token i names: "dispatched a delegation | under General A"."""
    lowers = reading.tokens.lowers
    if lowers[i : i + 1] == ["under"]:
        return persons_behind(reading, i + 1)
    led = lowers[i : i + 2] in (["led", "by"], ["headed", "by"])
    return persons_behind(reading, i + 2) if led else []


def _ends_apposition(reading: Reading, start: int) -> bool:
    """Whether what explains the last of those sent goes to the end of the sentence: ", the king's adviser on trade."."""
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[start]).stop
    return all(rows.classes[k] in "oHDMIGJP" for k in range(start, stop - 1)) and rows.classes[stop - 1] == "."


def is_stand_in(reading: Reading, i: int) -> bool:
    """Whether a person sent somebody of their own in their place, and nothing else stands behind: "A sent his premier, B."."""
    rows = reading.tokens
    sender = _sender(reading, i)
    before = rows.lowers[max(rows.sentence(rows.sentences[i]).start, i - _ASKED) : i]
    asked = before[-1:] == ["but"] and not {"asked", "invited", "expected", "due", "summoned"}.isdisjoint(before)
    whose = rows.lowers[i + 1 : i + 2] in (["his"], ["her"]) or (
        asked and rows.lowers[i + 1 : i + 2] in (["a"], ["an"])
    )
    if sender is None or sender.kind != "person" or not whose:
        return False
    people = persons_behind(reading, i + 1)
    behind = people[-1].last + 1 if people else len(rows)
    behind += rows.words[behind : behind + 1] == [","]
    message = rows.lowers[behind : behind + 2] in (["with", "a"], ["with", "an"], ["with", "his"], ["with", "her"])
    instead = (
        rows.lowers[behind : behind + 1] == ["instead"] or message or rows.lowers[behind : behind + 3] in _IN_PLACE
    )
    return rows.classes[behind : behind + 1] in (["."], [";"]) or instead


def _names_attendable(reading: Reading, i: int) -> bool:
    """Whether the noun phrase at token i is an event that people attend; "to the talks" reads as talks to come."""
    return any(
        e.head < i + _SENT_REACH and e.kind in attendance_words("kinds") and not e.verbal
        for e in reading.events_from(i, 1)
    )


def _sender(reading: Reading, i: int) -> NameMention | None:
    """The name before the verb at token i, also where a comma ends it: "The operator, Tidewater Lines, sent"."""
    rows = reading.tokens
    if rows.lowers[i - 1] in ("and", "but"):  # A declined to testify and sent his deputy, B
        return next(iter(subjects(reading, i)), None)
    start = rows.sentence(rows.sentences[i]).start
    if rows.words[i - 1] == ",":  # Samoa, in the middle of an election, sent its premier, A.
        for opening in reading.mentions_among(start, start + 1):
            if opening.kind == "place" and rows.words[opening.last + 1] == ",":
                return opening
    last = i - 2 if rows.classes[i - 1] == "," else i - 1
    at = bisect_left(reading.mentions, last, key=lambda mention: mention.last)
    mention = reading.mentions[at] if at < len(reading.mentions) else None
    found = mention if mention is not None and mention.last == last else None
    if found is not None and found.kind == "place" and rows.lowers[found.first - 1] in ("of", "from"):
        holder = reading.mentions[at - 1] if at else found
        return holder if holder.kind == "person" and holder.last == found.first - 2 else found
    return found
