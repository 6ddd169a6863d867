"""Topic `attendees`: who was at the principal event, who for a part of it, and who is stated not to have been.

A person counts when a clause puts them there: as subject of attending, as one of "talks between A and B", as company of
somebody who attended, in a caption. Who only speaks, is only spoken of, or will come, does not.
"""

from collections.abc import Iterable, Iterator, Sequence

from riyadh_archive.extract.absence import extract_absence
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.events import EventMention
from riyadh_archive.grammar.lists import persons_from, persons_until
from riyadh_archive.grammar.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_phrases, attendance_words, presence_openers
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import AttendeeValue, Claim, Presence

OBJECT_REACH = 10
"""Tokens after a verb of attending in which its object is looked for."""
PART_REACH = 8
_NEGATIONS = frozenset(("not", "n't", "never", "didn't", "didn’t", "neither", "nor", "no"))


def extract_attendees(reading: Reading) -> Iterator[Claim]:
    """A claim for each person that a clause, a list or a caption puts at the principal event, and for stated absences."""
    if not any(e.key == "" for e in reading.events):
        return
    openers = presence_openers()
    for i, lower in enumerate(reading.tokens.lowers):
        if lower in openers and not reading.quoted(i):
            yield from _by_verb(reading, i)
    for event in reading.principal_events():
        if not reading.quoted(event.head):
            yield from _by_event(reading, event)
    yield from extract_absence(reading)


def _by_verb(reading: Reading, i: int) -> Iterator[Claim]:
    """ "A and B attended", "was attended by A", "A joined B", "A, who was part of the delegation"."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if lower in attendance_words("attended") and rows.lowers[i + 1 : i + 2] == ["by"]:
        if _mentions_principal(reading, i):
            yield from _claims(reading, persons_from(rows, reading.mentions, i + 2), i, rule="was attended by")
    elif lower in attendance_words("attended") and _has_object(reading, i + 1):
        yield from _claims(reading, _subjects(reading, i), i, rule="attended")
    elif lower in attendance_words("participated") and _participates(reading, i + 1):
        yield from _claims(reading, _subjects(reading, i), i, rule="participated")
    elif lower in attendance_words("took_part") and rows.lowers[i + 1 : i + 2] == ["part"]:
        if _participates(reading, i + 2):
            yield from _claims(reading, _subjects(reading, i), i, rule="took part")
    elif lower in attendance_words("hosted") and _object_event(reading, i + 1):
        yield from _claims(reading, _subjects(reading, i), i, rule="hosted or chaired")
    elif lower in attendance_words("led"):
        yield from _led(reading, i)
    elif lower in attendance_words("joined"):
        yield from _joined(reading, i)
    elif lower == "present" or lower in ("delegation", "team"):
        yield from _present(reading, i)


def _led(reading: Reading, i: int) -> Iterator[Claim]:
    """ "A led the army's delegation", "negotiators led by A" at the event."""
    rows = reading.tokens
    if not _near_principal(reading, i):
        return
    after = rows.lowers[i + 1 : i + 7]
    if after[:1] == ["by"]:
        before = set(rows.lowers[max(0, i - 6) : i])
        if before & attendance_words("delegations"):
            yield from _claims(reading, persons_from(rows, reading.mentions, i + 2), i, rule="led a delegation")
    elif set(after) & attendance_words("delegations"):
        yield from _claims(reading, _subjects(reading, i), i, rule="led a delegation")


def _joined(reading: Reading, i: int) -> Iterator[Claim]:
    rows = reading.tokens
    company = persons_from(rows, reading.mentions, i + (2 if rows.lowers[i + 1 : i + 2] == ["by"] else 1))
    if company and _near_principal(reading, i):
        yield from _claims(reading, [*_subjects(reading, i), *company], i, rule="joined somebody there")
    elif not company and _object_event(reading, i + 1):
        yield from _claims(reading, _subjects(reading, i), i, rule="joined the event")


def _present(reading: Reading, i: int) -> Iterator[Claim]:
    """ "A was present", "A, who was part of the country's delegation", "the delegation included A"."""
    rows = reading.tokens
    before = rows.lowers[max(0, i - 8) : i]
    if rows.lowers[i] == "present":
        if before[-1:] and before[-1] in ("was", "were", "also") and _near_principal(reading, i):
            yield from _claims(reading, _subjects(reading, i), i, rule="was present")
        return
    if "who" in before and _near_principal(reading, i):
        who = i - len(before) + len(before) - 1 - before[::-1].index("who")
        if {"part", "member", "led", "leads", "headed", "heads", "leading"} & set(rows.lowers[who:i]):
            yield from _claims(reading, persons_until(rows, reading.mentions, who), i, rule="part of the delegation")
    after = rows.lowers[i + 1 : i + 2]
    if _near_principal(reading, i) and after and after[0] in ("included", "includes", "comprised"):
        yield from _claims(reading, persons_from(rows, reading.mentions, i + 2), i, rule="the delegation included")


def _by_event(reading: Reading, event: EventMention) -> Iterator[Claim]:
    """ "talks between A and B", "after a meeting with A, B said", "A met B", and who a caption shows at the event."""
    rows = reading.tokens
    start = event.head + 1
    if event.verbal:
        after = start + 1 if rows.lowers[start : start + 1] == ["with"] else start
        company = persons_from(rows, reading.mentions, after)
        if event.kind == "meeting" and company and not _negated(reading, event.head):
            yield from _claims(reading, [*_subjects(reading, event.head), *company], event.head, rule="met")
        return
    link = next((k for k in range(start, min(start + 3, len(rows))) if rows.lowers[k] in ("between", "with")), None)
    if link is not None and event.noun in attendance_words("together"):
        company = persons_from(rows, reading.mentions, link + 1)
        partner = _partner(reading, event) if company and rows.lowers[link] == "with" else []
        yield from _claims(reading, [*partner, *company], event.head, rule=f"{event.noun} {rows.lowers[link]}")
    yield from _in_caption(reading, event)


def _partner(reading: Reading, event: EventMention) -> list[NameMention]:
    """Who held the talks with the persons named: "A held talks with", "A said at the conclusion of discussions with"."""
    rows = reading.tokens
    during = attendance_words("during")
    for k in range(event.first - 1, max(event.first - 7, -1), -1):
        if rows.sentences[k] != rows.sentences[event.head] or rows.classes[k] in '",;':
            return []
        if rows.lowers[k] in ("held", "had") or rows.lowers[k] in attendance_words("participated"):
            return _subjects(reading, k)
        if rows.classes[k] == "C" and set(rows.lowers[k + 1 : event.first]) & during:
            return _subjects(reading, k)
    return []


def _in_caption(reading: Reading, event: EventMention) -> Iterator[Claim]:
    """The persons that open a caption which shows them "at", "during" or "ahead of" the event."""
    rows = reading.tokens
    if reading.blocks[rows.blocks[event.head]].kind != "caption":
        return
    first = rows.sentence(rows.sentences[event.head]).start
    shown = persons_from(rows, reading.mentions, first)
    between = set(rows.lowers[shown[-1].last + 1 : event.head]) if shown else set()
    if between & {"at", "during", "for", "attend", "attends"} and not between & attendance_words("attended") - {
        "attend"
    }:
        yield from _claims(reading, shown, event.head, rule="caption")


def _subjects(reading: Reading, verb: int) -> list[NameMention]:
    """The persons that are subject of a verb: the list before it, and those of "In addition to A, B attended"."""
    rows = reading.tokens
    k = verb
    while k > 0 and rows.classes[k - 1] in "RA" and rows.sentences[k - 1] == rows.sentences[verb]:
        k -= 1
    if rows.lowers[verb].endswith("ing"):
        tokens = rows.sentence(rows.sentences[verb])
        return persons_from(rows, reading.mentions, tokens.start)[:1]
    subjects = persons_until(rows, reading.mentions, k)
    if not subjects and rows.classes[k - 1 : k] == ["W"]:
        return persons_until(rows, reading.mentions, k - 1)
    return [*_company(reading, verb), *subjects] if subjects else []


def _company(reading: Reading, verb: int) -> list[NameMention]:
    rows = reading.tokens
    first = rows.sentence(rows.sentences[verb]).start
    for phrase in attendance_phrases("with_openers"):
        if tuple(rows.lowers[first : first + len(phrase)]) == phrase:
            return persons_from(rows, reading.mentions, first + len(phrase))
    return []


def _has_object(reading: Reading, i: int) -> bool:
    """Whether what follows a verb of attending is the principal event, or nothing at all where that event is near."""
    rows = reading.tokens
    if _object_event(reading, i):
        return True
    end = i >= len(rows) or rows.sentences[i] != rows.sentences[i - 1]
    return (end or rows.classes[i] in ".,;-R" or rows.lowers[i] in ("as", "for", "too")) and _near_principal(
        reading, i - 1
    )


def _participates(reading: Reading, i: int) -> bool:
    rows = reading.tokens
    if rows.lowers[i : i + 1] == ["in"]:
        return _object_event(reading, i + 1)
    return _has_object(reading, i)


def _object_event(reading: Reading, i: int) -> bool:
    """Whether the noun phrase at token i names the principal event."""
    rows = reading.tokens
    for event in reading.events:
        if event.head >= i + OBJECT_REACH:
            break
        if event.head >= i and rows.sentences[event.head] == rows.sentences[min(i, len(rows) - 1)]:
            return event.key == "" and all(rows.classes[k] in "oHGMVDP-" for k in range(i, event.head))
    return False


def _mentions_principal(reading: Reading, i: int) -> bool:
    """Whether the sentence of token i names the principal event before it, or the paragraph does."""
    rows = reading.tokens
    return any(e.key == "" and rows.blocks[e.head] == rows.blocks[i] for e in reading.events)


def _near_principal(reading: Reading, i: int) -> bool:
    """Whether the paragraph of token i, or the one before it, names the principal event and no other one does between."""
    rows = reading.tokens
    before = [e for e in reading.events if e.head <= i and rows.blocks[i] - rows.blocks[e.head] <= 1]
    same_kind = [e for e in before if e.kind in {p.kind for p in reading.principal_events()}]
    if not same_kind:
        return any(e.key == "" and rows.blocks[e.head] == rows.blocks[i] for e in reading.events)
    return same_kind[-1].key == ""


def _negated(reading: Reading, verb: int) -> bool:
    return bool(_NEGATIONS & set(reading.tokens.lowers[max(0, verb - 3) : verb]))


def _planned(reading: Reading, verb: int) -> bool:
    modal = event_words("modality", "planned_auxiliaries")
    return bool(modal & set(reading.tokens.lowers[max(0, verb - 3) : verb]))


def _claims(reading: Reading, persons: Sequence[NameMention], at: int, *, rule: str) -> Iterator[Claim]:
    """A claim for each person, with the words from the first of them to the token `at` (or the other way round)."""
    if not persons or _negated(reading, at) or _planned(reading, at):
        return
    rows = reading.tokens
    first = min(*(p.np_first for p in persons), at)
    last = max(*(p.last for p in persons), at)
    presence = _presence(reading, at)
    stop = _clause_end(reading, last)
    for person in persons:
        if person.entity >= 0:
            yield _claim(reading, person, (rows.starts[first], rows.ends[stop]), presence, rule)


def _clause_end(reading: Reading, last: int) -> int:
    """The last token of the clause: up to the next comma or stop, at most `PART_REACH` tokens on."""
    rows = reading.tokens
    stop = last
    while stop + 1 < len(rows) and stop - last < PART_REACH and rows.sentences[stop + 1] == rows.sentences[last]:
        if rows.classes[stop + 1] in ',.;:"W':
            break
        stop += 1
    return stop


def _presence(reading: Reading, at: int) -> Presence:
    rows = reading.tokens
    after = rows.lowers[at + 1 : at + 1 + PART_REACH]
    if attendance_words("part") & set(after[:2]):
        return "part"
    return "part" if any(_holds(after, phrase) for phrase in attendance_phrases("part_phrases")) else "present"


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return any(tuple(words[k : k + len(phrase)]) == tuple(phrase) for k in range(len(words)))


def _claim(reading: Reading, person: NameMention, span: tuple[int, int], presence: Presence, rule: str) -> Claim:
    entity = reading.entities[person.entity]
    return make_claim(
        reading,
        "attendees",
        subject=_label(reading),
        value=AttendeeValue(name=entity.name, side=entity.side, role=_first(entity.roles), presence=presence),
        spans=[span],
        anchor=(person.start, person.end),
        event="",
        attributed_to=None,
        rule=rule,
    )


def _label(reading: Reading) -> str:
    return reading.event_label(next(e for e in reading.events if e.key == ""))


def _first(roles: Iterable[str]) -> str | None:
    return next(iter(roles), None)
