"""Stated absence: "no Ukrainian officials attended", "the absence of X from the talks", "X was not invited", "X skipped".

In: a reading. Out: attendee claims with presence `absent`; a group keeps its printed words. Silence is no absence.
"""

from bisect import bisect_left
from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.groups import group_from, group_name, group_side, group_until
from riyadh_archive.extract.occasion import is_attendable, near_event
from riyadh_archive.extract.presence import antecedent
from riyadh_archive.grammar.event_heads import EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import absence_openers, attendance_words
from riyadh_archive.model import AttendeeValue, Claim

REACH = 8
"""Tokens between the words of absence and the event they are about."""


def extract_absence(reading: Reading) -> Iterator[Claim]:
    """A claim for each person or group that the article says was not at an event that people attend."""
    openers = absence_openers()
    for i, lower in enumerate(reading.tokens.lowers):
        if lower in openers and not reading.quoted(i):
            group, verb = _absent(reading, i, lower)
            if group is None:
                continue
            span = (min(i, group[0]), max(verb, group[1]))
            event = _event(reading, *span)
            if event is not None:
                yield _claim(reading, group, span, event)


def _absent(reading: Reading, i: int, lower: str) -> tuple[tuple[int, int] | None, int]:
    """Who is said to be absent by the word at token i, and the token where the clause about it ends."""
    rows = reading.tokens
    if lower in attendance_words("nobody"):
        return _none_attended(reading, i)
    if lower in attendance_words("absent_nouns") and rows.lowers[i + 1 : i + 2] == ["of"]:
        return group_from(reading, i + 2), i
    if lower in attendance_words("absent_verbs"):
        return group_until(reading, i), i
    if lower in attendance_words("sent"):
        return _did_not_send(reading, i), i + 3
    if lower in attendance_words("attended"):
        return _did_not(reading, i), i
    if lower in attendance_words("nots"):
        return _was_not(reading, i)
    if lower in attendance_words("away"):
        return (group_until(reading, i - 1) if rows.lowers[i - 1 : i] in (["stayed"], ["kept"]) else None), i
    return _left_out(reading, i), i


def _none_attended(reading: Reading, i: int) -> tuple[tuple[int, int] | None, int]:
    """ "no GROUP attended", "no GROUP was invited", "nobody from GROUP was there"."""
    rows = reading.tokens
    from_body = rows.lowers[i] in ("nobody", "none") and rows.lowers[i + 1 : i + 2] in (["from"], ["of"])
    group = group_from(reading, i + (2 if from_body else 1))
    if group is None:
        return None, i
    words = attendance_words("attended") | attendance_words("participated") | attendance_words("not_invited")
    for k in range(group[1] + 1, min(group[1] + 5, len(rows))):
        if rows.lowers[k] in words | attendance_words("there") or rows.lowers[k : k + 2] == ["took", "part"]:
            return group, k
    return None, i


def _left_out(reading: Reading, i: int) -> tuple[int, int] | None:
    """ "GROUP was excluded from", "GROUP was not invited to", "GROUP was absent from", "GROUP was not there"."""
    rows = reading.tokens
    k = i - 1
    negated = rows.lowers[i] in attendance_words("excluded")
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        negated = negated or _is_negation(rows.lowers[k])
        k -= 1
    if k == i - 1 or not negated:
        return None
    if rows.lowers[i] == "left" and rows.lowers[i + 1 : i + 2] != ["out"]:
        return None
    return group_until(reading, k + 1)


def _did_not(reading: Reading, i: int) -> tuple[int, int] | None:
    """ "GROUP did not attend"."""
    rows = reading.tokens
    if not any(_is_negation(word) for word in rows.lowers[max(0, i - 3) : i]):
        return None
    return _subject_group(reading, i)


def _was_not(reading: Reading, i: int) -> tuple[tuple[int, int] | None, int]:
    """ "GROUP was not at the talks", "GROUP was not in court", "GROUP wasn't.", "nor was anyone from GROUP invited"."""
    rows = reading.tokens
    if rows.lowers[i] == "nor":
        after = rows.lowers[i + 1 : i + 4]
        return (
            (group_from(reading, i + 4), i + 4) if after[1:] in (["anyone", "from"], ["anybody", "from"]) else (None, i)
        )
    verb = i if rows.lowers[i] != "not" else i - 1
    if rows.lowers[verb] not in ("was", "were") and verb != i:
        return None, i
    follows = rows.lowers[i + 1 : i + 3]
    ended = i + 1 < len(rows) and rows.classes[i + 1] == "." and _presence_before(reading, i)
    at_event = follows[:1] in (["at"], ["in"]) and _names_occasion(reading, i + 2)
    return (_subject_group(reading, verb), i + 2) if ended or at_event else (None, i)


def _presence_before(reading: Reading, i: int) -> bool:
    """Whether the paragraph has just said who was there: only then "X was not." is about attendance."""
    rows = reading.tokens
    words = attendance_words("there") | attendance_words("attended")
    return any(rows.lowers[k] in words and rows.blocks[k] == rows.blocks[i] for k in range(max(0, i - 40), i))


def _names_occasion(reading: Reading, i: int) -> bool:
    rows = reading.tokens
    if rows.lowers[i : i + 1] == ["court"]:
        return True
    at = bisect_left(reading.events, i, key=lambda e: e.head)
    return any(e.head <= i + 4 and is_attendable(e) for e in reading.events[at : at + 5])


def _subject_group(reading: Reading, verb: int) -> tuple[int, int] | None:
    """Who the verb at token `verb` is about, "he" and "she" taken back to the person."""
    stop = _before_verb(reading, verb)
    if reading.tokens.lowers[stop - 1 : stop] in (["he"], ["she"]):
        people = antecedent(reading, stop - 1)
        return (people[0].first, people[0].last) if people else None
    return group_until(reading, stop)


def _did_not_send(reading: Reading, i: int) -> tuple[int, int] | None:
    """ "BODY did not send a representative", "BODY sent nobody"."""
    rows = reading.tokens
    negated = any(_is_negation(word) for word in rows.lowers[max(0, i - 3) : i])
    after = set(rows.lowers[i + 1 : i + 5])
    if rows.lowers[i + 1 : i + 2] in (["nobody"], ["no"]) or (negated and after & attendance_words("members")):
        return group_until(reading, _before_verb(reading, i))
    return None


def _before_verb(reading: Reading, i: int) -> int:
    rows = reading.tokens
    k = i - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        k -= 1
    return k + 1


def _is_negation(word: str) -> bool:
    return word in ("not", "never") or word.endswith(("n't", "n’t"))


def _event(reading: Reading, first: int, last: int) -> EventMention | None:
    """The event within reach of the words of absence, else the one that is near."""
    rows = reading.tokens
    sentence = rows.sentences[first]
    at = bisect_left(reading.events, first - REACH, key=lambda e: e.head)
    for event in reading.events[at : at + last - first + 2 * REACH + 1]:
        if event.head > last + REACH:
            break
        if rows.sentences[event.head] == sentence and is_attendable(event):
            return event
    return near_event(reading, first)


def _claim(reading: Reading, group: tuple[int, int], span: tuple[int, int], event: EventMention) -> Claim:
    rows = reading.tokens
    stop = min(span[1], len(rows) - 1)
    while stop + 1 < len(rows) and stop - span[1] < REACH and rows.sentences[stop + 1] == rows.sentences[span[0]]:
        if rows.classes[stop + 1] in ',.;:"':
            break
        stop += 1
    return make_claim(
        reading,
        "attendees",
        subject=reading.event_label(event),
        value=AttendeeValue(name=group_name(reading, group), side=group_side(reading, group), presence="absent"),
        spans=[(rows.starts[span[0]], rows.ends[stop])],
        anchor=(rows.starts[group[0]], rows.ends[group[1]]),
        event=event.key,
        attributed_to=reading.attribution(group[0]),
        rule="stated absence",
    )
