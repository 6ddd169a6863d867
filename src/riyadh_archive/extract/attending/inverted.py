"""Clauses that name those who were there behind the verb: "With A were B and C", "Among the mourners was D".

In: a reading and the verb, or the noun for those who come. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.company import all_behind, as_well
from riyadh_archive.extract.attending.occasion import is_attendable, near_of_kind
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import conduct_words, deeds

HOST = 2
"""Words of "Their host", "The chair" before "was"."""
HEAD = 4
"""Words of a sentence among which the one stands that opens the clause: "Also present were", "From the bank's side were"."""
INVERTED_REACH = 16
"""Tokens from the sentence's start to the verb: "Attending the talks from the Norwegian side were"."""
OPENING = 6
"""Tokens between "among" and the noun for those who come, and from that noun to "included"."""
COMERS_REACH = 12
"""Tokens from that noun to "included": "officials in attendance for the talks in the Norwegian capital included" has ten."""
_COME = frozenset("attending arriving present gathered assembled seated watching".split())
_TO_COME = frozenset("arrive attend gather assemble speak".split())
_BE = frozenset(("was", "were", "are", "is"))
_DONE = frozenset(("spoke", "sat", "stood", "took", "present", "there", "voted", "voting", "led"))
_NO_QUESTIONS = frozenset(("questions", "objection", "objections"))
_PLAIN = frozenset(("attended", "testified", "voted", "sat", "stood", "microphone", "podium", "floor", "wept", "flew"))
"""Words of a sentence by which "So did A" behind it puts A there."""
_PLACED = frozenset(("in", "on", "at", "to", "from", "across"))


def read_inverted(reading: Reading, i: int) -> Iterator[Attendance]:
    """Who stands behind the verb at token i, where the words before it say that whoever does was there.

    "Watching from the gallery was A", "In the royal box sat B", "With C were D and E", "Among them was F".
    """
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[i]]
    near = rows.words[max(i - INVERTED_REACH, 0) : i]
    if ";" in near:
        start = max(start, i - near[::-1].index(";"))
    if _is_second_side(reading, i):
        yield from made(all_behind(reading, i + 1), near_of_kind(reading, i, "any"), i, "were those there")
        return
    if i == start or i - start > INVERTED_REACH:
        return
    if any(rows.classes[k] in 'CVAW";:' and rows.lowers[k] != "left" for k in range(start + 1, i)):
        return
    head = [k for k in range(start, i) if rows.classes[k] != "J"][:HEAD]
    opener = next((k for k in head if rows.lowers[k] in conduct_words("postures")), None)
    if _names_host(reading, start, i):
        yield from made(all_behind(reading, i + 1), near_of_kind(reading, i, "any"), i, "hosted or chaired")
        return
    if opener is None and not _is_placed(reading, head, start, i) and not _is_among(reading, start, i):
        return
    people = all_behind(reading, i + 1)
    if people:
        beside = opener is not None and rows.lowers[opener] in conduct_words("beside")
        company = persons_from(rows, reading.mentions, opener + 1) if beside and opener is not None else []
        if rows.lowers[start + 1 : start + 4] in (["the", "left", "of"], ["the", "right", "of"]):
            company = persons_behind(reading, start + 4)  # To the left of A sat B
        at = people[-1].last if rows.lowers[i - 1] == "no" else i  # Voting no were A and B
        yield from made([*company, *people], near_of_kind(reading, i, "any"), at, "were those there")


def _is_second_side(reading: Reading, i: int) -> bool:
    """Whether ", and from the Chilean side were" goes on with "Present at the talks from the Peruvian side were"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    link = next((k for k in range(i - 1, max(i - SIDE_REACH, start), -1) if rows.words[k] == ","), None)
    if link is None or rows.lowers[link + 1] != "and" or rows.lowers[link + 2] not in ("from", "on"):
        return False
    opened = not conduct_words("postures").isdisjoint(rows.lowers[start : start + HEAD])
    return opened and "side" in rows.lowers[link + 3 : i]


SIDE_REACH = 10
"""Tokens of ", and from the South Korean side" before "were"."""


def _names_host(reading: Reading, start: int, i: int) -> bool:
    """Whether "Their host", "The chair" stands before the "was" at token i."""
    rows = reading.tokens
    return (
        rows.lowers[i] == "was"
        and i - start == HOST
        and rows.lowers[start] in ("their", "the", "our")
        and (rows.lowers[i - 1] in conduct_words("hosts"))
    )


def _is_placed(reading: Reading, head: list[int], start: int, i: int) -> bool:
    """Whether a place stands before the verb: "In the box sat", "On the Swiss side of the table were"."""
    rows = reading.tokens
    if rows.lowers[i] == "had" and rows.lowers[i - 1] not in ("you", "we"):
        return False
    if rows.lowers[i] in _BE or rows.lowers[i] == "had":  # On the Swiss side you had A
        words = attendance_words("there") | conduct_words("rows")
        return any(rows.lowers[k] in words for k in range(start, i)) or _is_at_event(reading, start, i)
    return bool(head) and rows.lowers[head[0]] in _PLACED


def _is_at_event(reading: Reading, start: int, i: int) -> bool:
    """Whether an event opens the sentence behind "at" or "in": "Also at the talks in Oslo | were"."""
    rows = reading.tokens
    opened = next((k for k in range(start, min(start + 2, i)) if rows.lowers[k] in ("at", "in")), None)
    events = reading.events_among(start, i) if opened is not None else []
    return any(is_attendable(event) and opened == event.first - 1 for event in events)


def _is_among(reading: Reading, start: int, i: int) -> bool:
    """Whether "among" those who came stands before the verb, or "among them" behind a sentence that tells who came."""
    rows = reading.tokens
    if rows.lowers[start] not in ("among", "amid") and rows.lowers[start + 1] not in ("among", "amid"):
        return False
    words = conduct_words("comers") | attendance_words("participants")
    if rows.lowers[i - 1] != "them":
        return bool(words & set(rows.lowers[start:i]))
    before = max(rows.sentences[i] - 1, 0)
    told = {rows.lowers[k] for k in rows.sentence(before) if rows.blocks[k] == rows.blocks[i]}
    told |= set(rows.lowers[rows.sentence(rows.sentences[i]).start : start])  # experts joined; among them was A
    return bool(
        told
        & (
            words
            | attendance_words("there")
            | attendance_words("attended")
            | conduct_words("convened")
            | {"joined", "spoke", "testified"}
        )
    )


def read_so_did(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A spoke after him; so did B and C": who did the same as somebody who was there, by the verb behind "so"."""
    rows = reading.tokens
    neither = rows.lowers[i - 2 : i] in (["and", "neither"], ["and", "nor"]) and rows.lowers[i] == "did"
    if neither and _NO_QUESTIONS & set(rows.lowers[max(i - HEAD, 0) : i]):  # had no questions, and neither did A
        people = all_behind(reading, i + 1)
        at = min(people[-1].last + 1, len(rows) - 1) if people else i
        yield from made(people, near_of_kind(reading, i, "trial"), at, "did so as well")
    if rows.lowers[i - 1] not in ("so", "as") or rows.classes[i - 1] == "R":
        return
    start = rows.sentence(rows.sentences[i]).start
    told = frozenset(deeds()) | conduct_words("bodily") | attendance_words("attended") | _DONE
    before = range(start, i - 1)
    if i - 1 == start and rows.sentences[i]:  # Each took the microphone. So did A.
        told, before = _PLAIN, rows.sentence(rows.sentences[i] - 1)
    if told & set(rows.lowers[before.start : before.stop]):
        yield from made(all_behind(reading, i + 1), near_of_kind(reading, i, "any"), i, "did so as well")


def read_comers(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B were among the mourners", "was one of the guests", "Mourners included C", by the noun for those at token i."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    among = next((k for k in range(i - 1, max(i - OPENING, start) - 1, -1) if _opens_members(reading, k)), None)
    if among is not None and among > start + 1:
        verb = _before_member(reading, among)
        came = rows.lowers[i] != "those" or _came(rows.lowers[i + 1 : i + 3])
        sent = rows.lowers[i] in ("delegates", "negotiators") and rows.lowers[verb] in ("is", "are")
        if (rows.lowers[verb] in ("was", "were") or sent) and came:
            event = near_of_kind(reading, i, "any")
            people = subjects(reading, verb)
            yield from made([*people, *(as_well(reading, i) if people else [])], event, verb, "among those there")
        return
    if rows.lowers[i + 1 : i + 2] in (["were"], ["are"]) and i - start <= HOST:  # Chief mourners were A and B
        yield from made(all_behind(reading, i + 2), near_of_kind(reading, i, "any"), i, "among those there")
        return
    for k in range(i + 1, min(i + COMERS_REACH, len(rows))):  # Those in the hall included
        if rows.lowers[k] in attendance_words("comprised"):
            yield from made(all_behind(reading, k + 1), near_of_kind(reading, i, "any"), i, "among those there")
        if rows.classes[k] in 'CVAW",;:.':
            return


def _opens_members(reading: Reading, k: int) -> bool:
    """Whether those of whom somebody is one stand behind token k: "among | the heads of the guests", "one of | them"."""
    lowers = reading.tokens.lowers
    return lowers[k] in ("among", "amid") or (lowers[k] == "of" and lowers[k - 1] == "one")


def _before_member(reading: Reading, among: int) -> int:
    """The token before "among", "one of", "a key figure among"."""
    rows = reading.tokens
    if rows.lowers[among] == "of":
        return among - 2
    if rows.lowers[among - 1] not in ("figure", "figures"):
        return among - 1
    return next((k for k in range(among - 2, max(among - 5, 0), -1) if rows.classes[k] == "A"), among - 1)


def _came(behind: list[str]) -> bool:
    """Whether "those" came, by the words behind it: "those attending", "those to arrive", not "those expected to attend"."""
    return not _COME.isdisjoint(behind[:1]) or (behind[:1] == ["to"] and not _TO_COME.isdisjoint(behind[1:]))
