"""Clauses that put somebody at an event beside others: "with A at his side", "together with B", "A shook hands with B".

In: a reading and the word that opens or holds such a clause. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.company import all_behind, among_them
from riyadh_archive.extract.attending.occasion import near_event, tells_plans
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, subjects
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words


def read_alongside(reading: Reading, i: int) -> Iterator[Attendance]:
    """Whom the word at token i puts at an event beside somebody or in a part of it."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if lower in attendance_words("names"):
        yield from _put_their_names(reading, i)
    elif lower in attendance_words("presence"):
        yield from _in_presence(reading, i)
    elif lower == "leaving":
        yield from _left_to(reading, i)
    elif lower == "with":
        yield from _with_them(reading, i)
    elif lower in ("beside", "alongside", "opposite"):
        yield from _beside_them(reading, i)
    elif lower == "together":
        yield from _together(reading, i)
    elif lower == "hands":
        yield from _shook_hands(reading, i)
    elif lower == "brought":
        yield from _brought(reading, i)
    elif lower in ("called", "calls"):
        yield from _called_on(reading, i)
    elif lower == "see":
        yield from _seen(reading, i)
    elif lower == "host":
        yield from _as_host(reading, i)


def _put_their_names(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B put their names to the treaty"."""
    rows = reading.tokens
    if rows.lowers[i - 2] == "put" and rows.lowers[i + 1 : i + 2] == ["to"]:
        yield from made(subjects(reading, i - 2), near_event(reading, i), i, "signed")


def _in_presence(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "in the presence of A and B", "with the participation of A", "saw the presence of five premiers, including A and B"."""
    rows = reading.tokens
    if (rows.lowers[i - 1], *rows.lowers[i + 1 : i + 2]) == ("the", "of") and rows.lowers[i - 2] in _IN_PRESENCE:
        tokens = rows.sentence(rows.sentences[i])
        ahead = tells_plans(reading, tokens.start, i) or not _LIKELY.isdisjoint(rows.lowers[i : tokens.stop])
        if rows.lowers[i] == "participation" and ahead:
            return  # a summit scheduled for May with the participation of A
        people = all_behind(reading, i + 2) or among_them(reading, i + 2)
        yield from made(people, near_event(reading, i), i, "was there")


_LIKELY = frozenset(("possible", "likely", "unlikely", "conceivable"))
"""What is said of a meeting that is not held yet: "talks with the participation of A are | possible"."""
_IN_PRESENCE = frozenset(("in", "with", "witnessed", "saw", "marked", "featured"))


def _left_to(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "He flew home, leaving A to represent the country"."""
    rows = reading.tokens
    people = persons_from(rows, reading.mentions, i + 1)
    after = rows.lowers[people[-1].last + 1 : people[-1].last + 3] if people else []
    if after[:1] == ["to"] and after[-1] in _STANDING_IN:
        yield from made(people, near_event(reading, i), i, "was left to attend")


_STANDING_IN = frozenset("represent lead chair attend head fill take deputize deputise deliver speak".split())


def _with_them(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "With A in the front row", "with B looking on", "with C at his side"."""
    rows = reading.tokens
    people = persons_from(rows, reading.mentions, i + 1 + (rows.lowers[i + 1 : i + 2] == ["only"]))
    after = rows.lowers[people[-1].last + 1 : people[-1].last + 6] if people else []
    looks = after[:1] in (["looking"], ["watching"], ["standing"], ["sitting"], ["seated"], ["beside"], ["alongside"])
    placed = after[:1] in (["in"], ["at"], ["by"]) and bool(
        set(after) & (attendance_words("there") | {"seat", "audience", "elbow", "left", "right"})
    )
    votes = after[:2] in (["in", "favor"], ["in", "favour"]) or after[:1] in (
        ["dissenting"],
        ["abstaining"],
        ["opposed"],
    )
    if looks or placed or votes or (people and _is_told_present(reading, people[-1].last + 1)):
        yield from made(people, near_event(reading, i), i, "was there with somebody")


def _is_told_present(reading: Reading, at: int) -> bool:
    """Whether "among those present" stands at token `at`, or behind what commas tell of the person before it."""
    rows = reading.tokens
    if rows.words[at : at + 1] == [","]:
        stop = min(at + ASIDE, rows.sentence(rows.sentences[at]).stop)
        at = next((k for k in range(at + 1, stop) if rows.words[k] == ","), stop) + 1
    return rows.lowers[at : at + 3] == ["among", "those", "present"]


ASIDE = 14
"""Tokens of what commas enclose behind a name: ", who was recalled to his capital in March," has eight."""


def _beside_them(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "Beside him A, a former envoy, was grinning", "Opposite them, B took notes": at the start of a sentence."""
    rows = reading.tokens
    opens = i - rows.sentence(rows.sentences[i]).start <= 1
    if opens and rows.lowers[i + 1 : i + 2] in (["him"], ["her"], ["them"]):
        people = persons_from(rows, reading.mentions, i + 2 + (rows.words[i + 2 : i + 3] == [","]))
        yield from made(people[:1], near_event(reading, i), i, "was there with somebody")


def _together(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A arrived on Monday morning together with his deputy, B"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] != ["with"]:
        return
    verb = next((k for k in range(i - 1, max(i - SUBJECT_REACH, -1), -1) if rows.lowers[k] in _COMING), None)
    people = subjects(reading, verb) if verb is not None and rows.sentences[verb] == rows.sentences[i] else []
    if people:
        yield from made([*people, *all_behind(reading, i + 2)], near_event(reading, i), i, "came together")


_COMING = frozenset(("arrived", "came", "attended", "appeared", "entered", "flew", "traveled", "travelled", "walked"))


def _shook_hands(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A shook hands with B"."""
    rows = reading.tokens
    company = persons_from(rows, reading.mentions, i + 2) if rows.lowers[i + 1 : i + 2] == ["with"] else []
    if rows.lowers[i - 1] in ("shook", "shakes", "shake") and company:
        yield from made([*subjects(reading, i - 1), *company], near_event(reading, i), i, "shook hands there")


def _brought(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A had brought his adviser, B", "A brought along B and C"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["together"]:
        return
    start = i + 1 + (rows.lowers[i + 1 : i + 2] == ["along"]) + 2 * (rows.lowers[i + 1 : i + 3] == ["with", "him"])
    company = all_behind(reading, start)
    away = company and rows.lowers[company[-1].last + 1 : company[-1].last + 2] in (["to"], ["back"], ["into"])
    people = subjects(reading, i) if company else []
    by_office = rows.classes[i - 1] == "H" and rows.words[i - 1].islower()  # The Chinese vice premier brought A
    if company and not away and rows.lowers[start - 1] != "before" and (people or by_office):
        yield from made([*people, *company], near_event(reading, i), i, "brought somebody along")


def _called_on(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The ambassador, A, called on B at the ministry", but not "A called on B to resign"."""
    rows = reading.tokens
    company = persons_behind(reading, i + 2) if rows.lowers[i + 1 : i + 2] == ["on"] else []
    people = subjects(reading, i) if company else []
    behind = rows.lowers[company[-1].last + 1 : company[-1].last + ASKED] if company else []
    if people and "to" not in behind and not {"separately", "earlier", "later"} & set(behind):
        yield from made([*people, *company], near_event(reading, i), i, "called on somebody")


ASKED = 9
"""Tokens behind "called on A" in which "to" says that something was asked of them."""


def _seen(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "I can see A and B standing in a line": who is seen from the place of the event."""
    rows = reading.tokens
    if rows.lowers[i - 2 : i] in (["i", "can"], ["we", "can"], ["you", "can"], ["i", "could"], ["we", "could"]):
        people = persons_from(rows, reading.mentions, i + 1)
        yield from made(people, near_event(reading, i), people[-1].last if people else i, "was there")


def _as_host(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A acted as host", "A played host to the talks"."""
    rows = reading.tokens
    verb = i - 2 if rows.lowers[i - 1] == "as" else i - 1
    if rows.lowers[verb] in ("acted", "served", "played"):
        yield from made(subjects(reading, verb), near_event(reading, i), i, "hosted or chaired")
