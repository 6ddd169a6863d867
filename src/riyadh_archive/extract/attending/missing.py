"""Verb phrases and empty chairs that say who was not there: "A pulled out of the summit", "B's chair was empty".

In: a reading and a token. Out: first and last token of each person or group that was not there.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.inverted import INVERTED_REACH
from riyadh_archive.extract.attending.occasion import is_of_sport, near_event, object_event
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.phrases import match_phrases
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import FILLERS, attendance_words
from riyadh_archive.lexicon.conduct import conduct_words, neither_came, refusals
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.phrases import Phrase

Group: TypeAlias = tuple[int, int]
EMPTY_REACH = 4
"""Tokens behind "A's chair" in which it is empty."""
AFAR_REACH = 24
"""Tokens behind "canceled" in which the sentence goes on that somebody joined by video."""
_COUNTING = frozenset(("one", "two", "three", "a", "next"))
"""Words by which a suspension is for matches to come: "suspended for | one | match"."""
_UNDONE = frozenset(("to", "threatened", "if", "unless", "whether", "not", "never", "denied"))


def refused_at(reading: Reading, i: int) -> Phrase | None:
    """The phrase at token i by which its subject was not at the event, as something that happened."""
    rows = reading.tokens
    for deed, last in match_phrases(rows, i, refusals().get(rows.lowers[i], ())):
        if (
            rows.lowers[last + 1 : last + 3] == ["on", "the"]
            or not _happened(reading, i, deed)
            or _is_of_result(rows, last)
        ):
            continue
        withdrew = deed.kind != "withdrew" or object_event(reading, last + 1) is not None
        prevented = deed.kind != "prevented" or "but" in rows.lowers[last + 1 : last + 1 + SUBJECT_REACH]
        if rows.lowers[i] == "asked" and _BEEN.isdisjoint(rows.lowers[max(i - 2, 0) : i + 3]):
            continue  # the convict asked to speak, but the judge told him to sit
        counted = any(rows.classes[k] == "M" or rows.lowers[k] in _COUNTING for k in range(i + 1, last))
        later = counted and "suspended" in rows.lowers[i : last + 1]
        fit = deed.kind != "unfit" or (is_match(reading, i) and not later)
        if withdrew and prevented and fit:
            return deed
    return None


def _is_of_result(rows: Tokens, last: int) -> bool:
    """Whether "come" at token `last` tells to what those did not come who were there: "come to terms", "come up with"."""
    behind = rows.lowers[last + 1 : last + RESULT_REACH] if rows.lowers[last] == "come" else []
    to = behind[:1] == ["to"] and not conduct_words("results").isdisjoint(behind)
    return to or not conduct_words("come_about").isdisjoint(behind[:1])


RESULT_REACH = 6
"""Tokens of "come to any kind of agreement"."""
_BEEN = frozenset(("was", "were", "been", "be"))
"""Words by which somebody was asked to come, or asked to be let in."""


def came_from_afar(reading: Reading, i: int) -> bool:
    """Whether the sentence goes on that they took part on a screen: "canceled at the last minute and joined by video link"."""
    rows = reading.tokens
    behind = rows.lowers[i + 1 : rows.sentence(rows.sentences[i]).stop][:AFAR_REACH]
    came = next((n for n, word in enumerate(behind) if word in conduct_words("dialing")), None)
    return came is not None and not conduct_words("screens").isdisjoint(behind[came:])


def is_match(reading: Reading, i: int) -> bool:
    """Whether the event near token i is a match: only of players "suspended", "ruled out" tells that they were not there."""
    event = near_event(reading, i)
    return event is not None and event.kind == "match" and is_of_sport(reading)


def _happened(reading: Reading, i: int, deed: Phrase) -> bool:
    """Whether nothing before the phrase makes it a plan, a threat or its contrary; "did not" stands before "come"."""
    before = reading.tokens.lowers[max(0, i - 3) : i]
    if deed.kind == "not_come":
        return before[-2:] == ["did", "not"] or before[-1:] in (["didn't"], ["didn’t"])
    return not (_UNDONE | event_words("modality", "planned_auxiliaries")) & set(before)


def empty_seat(reading: Reading, i: int) -> bool:
    """Whether "A's chair", its noun at token i, is said to have been empty."""
    rows = reading.tokens
    after = set(rows.lowers[i + 1 : i + 1 + EMPTY_REACH])
    return bool(i and rows.possessives[i - 1] and conduct_words("empty") & after)


def went_on_without(reading: Reading, i: int) -> bool:
    """Whether "without" at token i stands behind a verb of coming together: "Ministers gathered in the room without A".

    "The home side were without A" tells it of a match.
    """
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence(rows.sentences[i]).start, i - SUBJECT_REACH) : i]
    unfit = bool({"injured", "suspended", "sidelined"} & set(rows.lowers[i + 1 : i + 3]))
    if before[-1:] in (["was"], ["were"]) or unfit:
        return is_match(reading, i)
    return bool(conduct_words("convened") & set(before)) and rows.lowers[i + 1 : i + 2] not in (["a"], ["any"], ["an"])


def stood_in_for(reading: Reading, i: int) -> Sequence[int]:
    """The token behind "stood in for", "Instead of A, Chile sent B": where the one who was not there is named."""
    rows = reading.tokens
    if rows.lowers[i] not in FILLERS:
        return ()
    pair = rows.lowers[i + 1 : i + 3]
    if rows.lowers[i] in ("stood", "standing", "filled", "filling") and pair == ["in", "for"]:
        return [i + 3]
    if rows.lowers[i] in ("deputized", "deputised", "substituted") and pair[:1] == ["for"]:
        return [i + 2]
    before = rows.lowers[max(0, i - 3) : i]
    if rows.lowers[i] == "place" and before[-2:] == ["took", "the"] and pair[:1] == ["of"]:
        return [i + 2]
    if (
        rows.lowers[i] == "place"
        and before[-1:] == ["in"]
        and pair[:1] == ["of"]
        and ({"attended", "came"} & set(before) or _SENT & set(rows.lowers[max(0, i - STAND_IN) : i]))
    ):
        return [i + 2]
    rest = set(rows.lowers[i : i + INVERTED_REACH])
    opened = rows.lowers[i] == "place" and before[-1:] == ["in"] and rows.sentence_starts[rows.sentences[i]] == i - 1
    if (
        (opened or rows.lowers[i] == "instead")
        and pair[:1] == ["of"]
        and {"sent", "came", "attended", "appeared"} & rest
    ):
        return [i + 2]
    return ()


_SENT = frozenset(("represented", "sent", "led", "attended", "dispatched"))
STAND_IN = 12
"""Tokens from "was represented by" to "in place of"."""


def is_in_town(reading: Reading, i: int) -> bool:
    """Whether "in Lima" stands at token i, where Lima is the town of the event."""
    rows = reading.tokens
    place = reading.place_at(i + 1)
    here = place is not None and any(place.chain[0] == chain[0] for chain in reading.event_towns)
    return here and rows.lowers[i : i + 1] == ["in"]


def missed_it(reading: Reading, i: int) -> bool:
    """Whether "missed" at token i tells of an event and really: not "missed his chance", "may have missed it"."""
    rows = reading.tokens
    unreal = event_words("modality", "planned_auxiliaries") & set(rows.lowers[max(0, i - 3) : i])
    behind = rows.lowers[i + 1 : i + 1 + SUBJECT_REACH]
    ends = rows.classes[i + 1 : i + 2] in (["."], [","]) or behind[:1] in (["it"], ["out"], ["because"], ["most"])
    occasion = attendance_words("occasions") | attendance_words("parts") | {"vote", "test", "flight", "day"}
    return not unreal and (ends or bool(occasion & set(behind)) or object_event(reading, i + 1) is not None)


def neither_of(reading: Reading, i: int) -> Sequence[NameMention]:
    """ "Neither of the two presidents, A of Peru and B of Chile, was there": the two between the commas."""
    rows = reading.tokens
    if rows.lowers[i] not in ("neither", "none") or rows.lowers[i + 1 : i + 2] != ["of"]:
        return ()
    stop = min(i + SUBJECT_REACH, len(rows))
    comma = next((k for k in range(i + 2, stop) if rows.words[k] == ","), None)
    people = persons_behind(reading, i + 2) or (persons_behind(reading, comma + 1) if comma is not None else [])
    behind = people[-1].last + 1 if people else len(rows)
    verb = next((k for k in range(behind, min(behind + SUBJECT_REACH, len(rows))) if rows.classes[k] in "AVC"), i)
    after = rows.lowers[verb + 1 : verb + 4]
    there = bool({"there", "present", "attendance"} & set(after)) or is_in_town(reading, verb + 1)
    came = rows.lowers[verb] in attendance_words("came") | attendance_words("attended")
    return people if rows.words[verb - 1] == "," and (there or came) else ()


def neither_nor(reading: Reading, i: int) -> Sequence[NameMention]:
    """ "Neither Secretary A nor her counterpart, B, made the trip": the two, by the "neither" at token i."""
    rows = reading.tokens
    if rows.lowers[i] != "neither":
        return ()
    stop = min(i + NOR_REACH, rows.sentence(rows.sentences[i]).stop)
    nor = next((k for k in range(i + 1, stop) if rows.lowers[k] == "nor"), None)
    if nor is None:
        return ()
    first, second = persons_behind(reading, i + 1)[:1], persons_behind(reading, nor + 1)[:1]
    if not first or not second or first[0].last > nor:
        return ()
    verb = second[0].last + 1
    verb += rows.words[verb : verb + 1] == [","]
    phrases = neither_came().get(rows.lowers[verb], ()) if verb < len(rows) else ()
    town = rows.lowers[verb] in _WAS and is_in_town(reading, verb + 1)
    return [*first, *second] if town or next(match_phrases(rows, verb, phrases), None) is not None else ()


NOR_REACH = 30
"""Tokens from "neither" to the "nor" of the other one, titles and appositions between."""
_WAS = frozenset(("was", "were"))


def before_home(reading: Reading, stop: int) -> int:
    """The token behind the name of "A of Lagos", "A from Chile" before token `stop`, which says where A is from."""
    rows = reading.tokens
    for person in reversed(reading.mentions_before(stop, 2)):
        if person.kind == "person" and rows.lowers[person.last + 1 : person.last + 2] in (["of"], ["from"]):
            place = bisect_left(reading.places, stop - 1, key=lambda p: p.last)
            if reading.places[place : place + 1] and reading.places[place].first == person.last + 2:
                return person.last + 1 if reading.places[place].last == stop - 1 else stop
    return stop
