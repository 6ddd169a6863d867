"""Clauses that put people at an event: attending, taking part, joining, leading a delegation, talks between them, captions.

In: a reading. Out: `Presence`s: the persons (or a group), the event, and the token of the word that puts them there.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riyadh_archive.extract.groups import group_until
from riyadh_archive.extract.occasion import attended_event, is_attendable, near_event, object_event
from riyadh_archive.grammar.event_heads import EventMention
from riyadh_archive.grammar.lists import persons_from, persons_until
from riyadh_archive.grammar.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_phrases, attendance_words, presence_openers

SUBJECT_REACH = 8


class Attendance(NamedTuple):
    """`persons` or `group` (first and last token) at `event`, by the word at token `at`."""

    persons: tuple[NameMention, ...]
    event: EventMention
    at: int
    rule: str
    group: tuple[int, int] | None = None


def iter_presences(reading: Reading) -> Iterator[Attendance]:
    """Every clause that puts somebody at an event, outside quotation marks."""
    openers = presence_openers()
    for i, lower in enumerate(reading.tokens.lowers):
        if lower in openers and not reading.quoted(i):
            yield from _by_word(reading, i)
    for event in reading.events:
        if is_attendable(event) and not reading.quoted(event.head):
            yield from _by_event(reading, event)


def _by_word(reading: Reading, i: int) -> Iterator[Attendance]:
    rows = reading.tokens
    lower, follows = rows.lowers[i], rows.lowers[i + 1 : i + 2]
    if lower in attendance_words("attended") and follows == ["by"]:
        yield from _made(persons_from(rows, reading.mentions, i + 2), near_event(reading, i), i, "was attended by")
    elif lower in attendance_words("attended") | attendance_words("participated"):
        yield from _subjects_at(reading, i, attended_event(reading, i + 1), "attended")
    elif lower in attendance_words("took_part") and follows == ["part"]:
        yield from _subjects_at(reading, i, attended_event(reading, i + 2), "took part")
    elif lower in attendance_words("hosted"):
        yield from _made(subjects(reading, i), object_event(reading, i + 1), i, "hosted or chaired")
    elif lower in attendance_words("led"):
        yield from _led(reading, i)
    elif lower in attendance_words("signed"):
        yield from _signed(reading, i)
    elif lower in attendance_words("represented") and follows == ["by"]:
        yield from _made(persons_from(rows, reading.mentions, i + 2), near_event(reading, i), i, "was represented by")
    elif lower in attendance_words("comprised"):
        yield from _comprised(reading, i)
    elif lower in attendance_words("aside") and rows.lowers[i + 1 : i + 3] == [",", "by"]:
        yield from _made(persons_from(rows, reading.mentions, i + 3), near_event(reading, i), i, "was attended by")
    elif lower in attendance_words("joined"):
        yield from _joined(reading, i)
    elif lower in attendance_words("accompanied") and follows == ["by"]:
        yield from _made(persons_from(rows, reading.mentions, i + 2), near_event(reading, i), i, "accompanied somebody")
    elif lower in attendance_words("watching") and rows.lowers[max(0, i - 2) : i] == ["among", "those"]:
        yield from _among(reading, i)
    elif lower in attendance_words("sat"):
        yield from _sat(reading, i)
    elif lower in attendance_words("there"):
        yield from _was_there(reading, i)
    elif lower in attendance_words("delegations"):
        yield from _of_delegation(reading, i)


def _made(persons: Sequence[NameMention], event: EventMention | None, at: int, rule: str) -> Iterator[Attendance]:
    if persons and event is not None:
        yield Attendance(tuple(persons), event, at, rule)


def _subjects_at(reading: Reading, i: int, event: EventMention | None, rule: str) -> Iterator[Attendance]:
    """The subjects of the verb at token i: persons, or else a group that a capitalized word names."""
    if event is None:
        return
    people = subjects(reading, i)
    if people:
        yield Attendance(tuple(people), event, i, rule)
        return
    rows = reading.tokens
    k = i
    while k > 0 and rows.classes[k - 1] in "RA":
        k -= 1
    group = group_until(reading, k)
    if group is not None and not rows.lowers[i].endswith("ing") and not _is_nobody(reading, group[0]):
        yield Attendance((), event, i, rule, group)


def _is_nobody(reading: Reading, first: int) -> bool:
    """Whether "no", "nobody from the", "not a single" stands before the phrase at token `first`."""
    before = reading.tokens.lowers[max(0, first - 4) : first + 1]
    return bool(attendance_words("nobody") & set(before)) or ("not" in before and "single" in before)


def _led(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A led the army's delegation", "negotiators led by A" at the event."""
    rows = reading.tokens
    after = rows.lowers[i + 1 : i + 7]
    if after[:1] == ["by"]:
        if set(rows.lowers[max(0, i - 6) : i]) & attendance_words("delegations"):
            yield from _made(persons_from(rows, reading.mentions, i + 2), near_event(reading, i), i, "led a delegation")
    elif set(after) & attendance_words("delegations"):
        yield from _made(subjects(reading, i), near_event(reading, i), i, "led a delegation")


def _joined(reading: Reading, i: int) -> Iterator[Attendance]:
    rows = reading.tokens
    by = _by(reading, i)
    company = persons_from(rows, reading.mentions, i + 1 if by is None else by + 1)
    if company:
        yield from _made([*subjects(reading, i), *company], near_event(reading, i), i, "joined somebody there")
    else:
        yield from _made(subjects(reading, i), object_event(reading, i + 1), i, "joined the event")


def _by(reading: Reading, i: int) -> int | None:
    """The token "by" of a passive, a place or time between: "was joined at the table by A"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + 2 * SUBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW";:.':
            return None
        if rows.lowers[k] == "by":
            return k
    return None


def _signed(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The accord was signed at the palace by A and B", "A and B signed the accord"."""
    by = _by(reading, i)
    if by is not None:
        yield from _made(persons_from(reading.tokens, reading.mentions, by + 1), near_event(reading, i), i, "signed")
    else:
        yield from _made(subjects(reading, i), near_event(reading, i), i, "signed")


def _sat(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A sat beside B", "Across from them sat A and B", "A stood in the square with B"."""
    rows = reading.tokens
    follows = rows.lowers[i + 1 : i + 2]
    inverted = persons_from(rows, reading.mentions, i + 1)
    if inverted and not subjects(reading, i):
        yield from _made(inverted, near_event(reading, i), i, "sat there")
    elif follows in (["beside"], ["next"], ["alongside"]):
        yield from _made(subjects(reading, i), near_event(reading, i), i, "sat beside somebody there")
    elif company := _with(reading, i + 1):
        yield from _made([*subjects(reading, i), *company], near_event(reading, i), i, "sat there with somebody")


def _comprised(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The delegation was led by A and included B and C", "the team, which also comprised B"."""
    rows = reading.tokens
    before = set(rows.lowers[max(rows.sentence(rows.sentences[i]).start, i - 2 * SUBJECT_REACH) : i])
    if before & {"delegation", "delegations", "team", "side"}:
        people = persons_from(rows, reading.mentions, i + 1)
        yield from _made(people, near_event(reading, i), i, "the delegation included")


def _among(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "Among those watching on Friday were A, a retired nurse, and B"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + SUBJECT_REACH, len(rows))):
        if rows.lowers[k] in ("were", "was"):
            people = persons_from(rows, reading.mentions, k + 1)
            yield from _made(people, near_event(reading, i), i, "among those there")
            return


def _was_there(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A was present", "B was there, as were C and D", "E was in court along with F", "G sat in the gallery"."""
    rows = reading.tokens
    if rows.lowers[i] == "court" and rows.lowers[i - 1] != "in":
        return
    verbs = attendance_words("was") | attendance_words("sat")
    verb = next((k for k in range(i - 1, max(i - 5, -1), -1) if rows.lowers[k] in verbs), None)
    if verb is None or rows.sentences[verb] != rows.sentences[i]:
        return
    people = subjects(reading, verb + 1 if rows.classes[verb] == "A" else verb)
    if people:
        yield from _made([*people, *_as_well(reading, i)], near_event(reading, i), i, "was there")


def _as_well(reading: Reading, i: int) -> list[NameMention]:
    """The persons of "along with A", "as was B" in the rest of the sentence."""
    rows = reading.tokens
    for k in range(i + 1, min(i + SUBJECT_REACH, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[i]:
            return []
        pair = tuple(rows.lowers[k : k + 2])
        if pair in (("along", "with"), ("together", "with"), ("as", "was"), ("as", "were"), ("as", "did")):
            return persons_from(rows, reading.mentions, k + 2)
    return []


def _of_delegation(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A, who was part of the country's delegation"."""
    rows = reading.tokens
    before = rows.lowers[max(0, i - SUBJECT_REACH) : i]
    if rows.lowers[i] in ("delegation", "team") and "who" in before:
        who = i - 1 - before[::-1].index("who")
        if {"part", "member"} & set(rows.lowers[who:i]):
            people = persons_until(rows, reading.mentions, who)
            yield from _made(people, near_event(reading, i), i, "part of the delegation")


def _by_event(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """ "talks between A and B", "after a meeting with A, B said", "A met B", and whom a caption shows at the event."""
    rows = reading.tokens
    start = event.head + 1
    if event.is_scene:
        yield from _in_scene(reading, event)
    elif event.verbal:
        after = start + 1 if rows.lowers[start : start + 1] == ["with"] else start
        company = persons_from(rows, reading.mentions, after)
        people = subjects(reading, event.head)
        others = [*company, *_with(reading, event.head)]
        object_named = rows.classes[start : start + 1] in (["o"], ["H"])
        if event.kind == "meeting" and (others or object_named or len(people) > 1):
            yield from _made([*people, *others], event, event.head, "met")
        elif event.kind == "visit" and people:
            yield from _made([*people, *_with(reading, event.head)], event, event.head, "visited")
    else:
        link = next((k for k in range(start, min(start + 3, len(rows))) if rows.lowers[k] in ("between", "with")), None)
        if link is not None and event.noun in attendance_words("together"):
            company = persons_from(rows, reading.mentions, link + 1)
            partner = _partner(reading, event) if company and rows.lowers[link] == "with" else []
            yield from _made([*partner, *company], event, event.head, f"{event.noun} {rows.lowers[link]}")
        yield from _in_caption(reading, event)


def _with(reading: Reading, start: int) -> list[NameMention]:
    """The persons after a later "with" of the clause: "met families at the terminal on Friday with A and B"."""
    rows = reading.tokens
    for k in range(start + 1, min(start + 2 * SUBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[start] or rows.classes[k] in ',;:."':
            return []
        if rows.lowers[k] in ("with", "alongside"):
            return persons_from(rows, reading.mentions, k + 1)
    return []


def _partner(reading: Reading, event: EventMention) -> list[NameMention]:
    """Who held the talks with the persons named: "A held talks with", "A said at the conclusion of discussions with"."""
    rows = reading.tokens
    during = attendance_words("during")
    for k in range(event.first - 1, max(event.first - 7, -1), -1):
        if rows.sentences[k] != rows.sentences[event.head] or rows.classes[k] in '",;':
            return []
        if rows.lowers[k] in ("held", "had") or rows.lowers[k] in attendance_words("participated"):
            return subjects(reading, k)
        if rows.classes[k] == "C" and set(rows.lowers[k + 1 : event.first]) & during:
            return subjects(reading, k)
    return []


def _in_caption(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """The persons that open a caption which shows them "at", "during" or "ahead of" the event."""
    rows = reading.tokens
    if reading.blocks[rows.blocks[event.head]].kind != "caption":
        return
    first = rows.sentence(rows.sentences[event.head]).start
    shown = persons_from(rows, reading.mentions, first)
    between = set(rows.lowers[shown[-1].last + 1 : event.head]) if shown else set()
    attends = between & attendance_words("attended") - {"attend", "attends"}
    if between & attendance_words("scenes") and not attends:
        yield from _made(shown, event, event.head, "caption")


def _in_scene(reading: Reading, event: EventMention) -> Iterator[Attendance]:
    """The persons that open a caption without an event of its own: "A (left) and B at the palace on Thursday"."""
    rows = reading.tokens
    shown = persons_from(rows, reading.mentions, event.head)
    follows = shown[-1].last + 1 if shown else len(rows)
    while follows < len(rows) and rows.classes[follows] in "(),V" and follows - shown[-1].last < 5:
        follows += 1
    if event.kind == "meeting" and follows < len(rows) and rows.lowers[follows] in attendance_words("scenes"):
        yield from _made(shown, event, shown[-1].last, "caption")


def subjects(reading: Reading, verb: int) -> list[NameMention]:
    """The persons that are subject of a verb: the list before it, and those of "In addition to A, B attended"."""
    rows = reading.tokens
    k = verb
    while k > 0 and rows.classes[k - 1] in "RA" and rows.sentences[k - 1] == rows.sentences[min(verb, len(rows) - 1)]:
        k -= 1
    if rows.lowers[min(verb, len(rows) - 1)].endswith("ing"):
        tokens = rows.sentence(rows.sentences[verb])
        return persons_from(rows, reading.mentions, tokens.start)[:1]
    found = persons_until(rows, reading.mentions, k)
    if not found and rows.lowers[k - 1 : k] in (["he"], ["she"]):
        return antecedent(reading, k - 1)
    if not found and rows.classes[k - 1 : k] == ["W"]:
        return persons_until(rows, reading.mentions, k - 1)
    if not found and rows.lowers[k - 1 : k] == ["and"]:  # The minister A flew to Oslo and met relatives
        found = persons_from(rows, reading.mentions, rows.sentence(rows.sentences[k - 1]).start)
        if not found or rows.classes[found[-1].last + 1] not in "CVA,":
            return []
    return [*_company(reading, k), *found] if found else []


def _company(reading: Reading, verb: int) -> list[NameMention]:
    rows = reading.tokens
    first = rows.sentence(rows.sentences[verb]).start
    for phrase in attendance_phrases("with_openers"):
        if tuple(rows.lowers[first : first + len(phrase)]) == phrase:
            return persons_from(rows, reading.mentions, first + len(phrase))
    return []


def antecedent(reading: Reading, pronoun: int) -> list[NameMention]:
    """The person that "he" or "she" at a sentence's start takes up: the first one of the sentence before."""
    rows = reading.tokens
    sentence = rows.sentences[pronoun]
    if sentence == 0 or pronoun - rows.sentence(sentence).start > 2:
        return []
    before = rows.sentence(sentence - 1)
    if rows.blocks[before.start] != rows.blocks[pronoun]:
        return []
    at = bisect_left(reading.mentions, before.start, key=lambda m: m.first)
    for mention in reading.mentions[at : at + len(before)]:
        if mention.first not in before:
            return []
        if mention.kind == "person" and not mention.possessive:
            return [mention]
    return []
