"""Who is said to be absent, by the word that says so: "no GROUP attended", "GROUP was not invited", "GROUP stayed away".

In: a reading and the token of that word. Out: an `Absent`, None where the word says nothing of the kind there.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.extract.attending.absentees import (
    Group,
    before_verb,
    is_negation,
    who_from,
    who_is_subject,
    who_until,
    with_post,
    words_of,
)
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.company import by_whom
from riyadh_archive.extract.attending.elsewhere import is_other_town
from riyadh_archive.extract.attending.excepted import excepted
from riyadh_archive.extract.attending.excused import (
    busy_elsewhere,
    listed_absent,
    no_sign_of,
    not_extended,
    there_were_none,
    were_absentees,
)
from riyadh_archive.extract.attending.groups import group_from
from riyadh_archive.extract.attending.left_out import all_from, gone_without, left_out_by, not_included
from riyadh_archive.extract.attending.missing import (
    came_from_afar,
    empty_seat,
    is_in_town,
    missed_it,
    neither_nor,
    neither_of,
    refused_at,
    stood_in_for,
    went_on_without,
)
from riyadh_archive.extract.attending.occasion import is_attendable, near_event, object_event
from riyadh_archive.extract.attending.pictured import is_of_picture
from riyadh_archive.extract.attending.sent import is_stand_in
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import absence_openers, attendance_lists, attendance_phrases, attendance_words
from riyadh_archive.lexicon.conduct import conduct_words

CLAUSE = 8
"""Tokens before a subject in which an "if" makes its clause a condition, or behind it in which its verb stands."""

_CONDITIONS = frozenset(("if", "unless", "whether", "should"))

_DENYING = frozenset(("rejected", "rejects", "denied", "denies", "dismissed", "dismisses", "refuted", "disputed"))

_LEFT_OUT = ("excluded", "excluding", "out_of", "missing", "not_invited", "there")

_ALONE = (["accompanied", "by"], ["joined", "by"], ["flanked", "by"])
"""Behind "was not": who would have been beside somebody."""
_LASTING = frozenset(("for", "since", "until", "till", "as", "after"))


class Absent(NamedTuple):
    """Who is absent, and the last token of the words that say so."""

    groups: tuple[Group, ...]
    last: int


def absent_at(reading: Reading, i: int) -> Absent | None:
    """Who is said to be absent by the word at token i."""
    groups, last = _absent(reading, i, reading.tokens.lowers[i])
    if not groups:
        return None
    blocks = reading.tokens.blocks  # a name that ends the line above belongs to another sentence
    here = [group for group in groups if blocks[group[0]] >= blocks[i] and not _is_condition(reading, group[0])]
    told = tuple(with_post(reading, group) for group in here)
    return Absent(told, last) if told else None


def _absent(reading: Reading, i: int, lower: str) -> tuple[Sequence[Group], int]:
    rows, on = reading.tokens, attendance_lists(lower)
    if refused_at(reading, i) is not None:
        groups = () if came_from_afar(reading, i) else who_is_subject(reading, i)
        return ([g for g in groups if _is_person(reading, g)] if lower in ("is", "are") else groups), i
    if lower == "left" and rows.lowers[i - 1] == "never" and _other_town_at(reading, i + 1):
        return who_is_subject(reading, i), i  # never left Goma
    if lower in conduct_words("seats") and empty_seat(reading, i):
        return who_until(reading, i), i + 2
    if listed := listed_absent(reading, i) or were_absentees(reading, i):
        return listed, i
    if not on.isdisjoint(("represented", "sent")) and (busy := busy_elsewhere(reading, i)):
        return busy, i
    if people := excepted(reading, i):
        return [words_of(person) for person in people], people[-1].last + 1
    for start in stood_in_for(reading, i):
        return [words_of(person) for person in persons_from(rows, reading.mentions, start)[:1]], i
    if "signs" in on:
        return no_sign_of(reading, i), i
    if "represented" in on and (who := _was_represented(reading, i)):
        return who, i
    if lower == "no" and (none := there_were_none(reading, i) or not_extended(reading, i)):
        return none, i
    if "nobody" in on or (lower == "not" and rows.lowers[i + 1 : i + 2] in (["a"], ["one"])):
        return _none_attended(reading, i)
    if "absent_nouns" in on and rows.lowers[i + 1 : i + 2] == ["of"]:
        return who_from(reading, i + 2) or _behind_colon(reading, i + 2), i
    if "absent_nouns" in on and rows.lowers[i - 1] == "whose":  # A, the chancellor, whose absence was noted
        return [words_of(person) for person in persons_until(rows, reading.mentions, i - 1)[-1:]], i
    if "absent_nouns" in on and i and rows.possessives[i - 1]:
        return (who_until(reading, i) if rows.lowers[i + 1 : i + 2] in (["from"], ["at"]) else ()), i
    if "absent_verbs" in on:
        if rows.lowers[i + 1 : i + 2] in (["most"], ["much"], ["part"], ["parts"], ["some"]):
            return (), i  # boycotted most of the trial
        if rows.lowers[i + 1 : i + 2] == ["by"]:  # the summit skipped by A
            return [words_of(person) for person in persons_behind(reading, i + 2)], i
        if rows.lowers[i - 1] in ("never", "not", "almost", "nearly", "rarely", "narrowly") or (
            lower == "missed" and not missed_it(reading, i)
        ):
            return (), i
        return who_is_subject(reading, i), i
    if "sent" in on and is_stand_in(reading, i):
        return who_is_subject(reading, i), i
    if "sent" in on:
        return _did_not_send(reading, i), i + 3
    if "attended" in on and rows.lowers[i + 1 : i + 2] == ["by"]:  # the talks, which were not attended by A
        denied = any(is_negation(word) for word in rows.lowers[max(i - 2, 0) : i])
        return (all_from(reading, i + 2) if denied else ()), i
    if not on.isdisjoint(("attended", "participated", "took_part")):
        return _did_not(reading, i), i
    if "nots" in on:
        return _was_not(reading, i)
    if "away" in on:
        return _stayed(reading, i)
    if "without" in on:
        held = rows.lowers[i - 1] in attendance_words("went_ahead") or went_on_without(reading, i)
        start = i + 1 + (rows.classes[i + 1 : i + 2] == ["V"])  # without suspended midfielder A
        return gone_without(reading, i) or (all_from(reading, start) if held else ()), i
    if "seat" in on:
        return _without_seat(reading, i), i + 3
    if "out_of" in on and (left_out := left_out_by(reading, i)):
        return left_out, i
    if "including" in on:
        return not_included(reading, i), i
    if on.isdisjoint(_LEFT_OUT):
        return (), i
    return _missing_were(reading, i) or _left_out(reading, i), i


def _behind_colon(reading: Reading, i: int) -> Sequence[Group]:
    """Who is named behind the colon of "the absence of two key parties in the process: Quito and the union"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop, i + CLAUSE)
    colon = next((k for k in range(i, stop) if rows.words[k] == ":"), None)
    return all_from(reading, colon + 1) if colon is not None else ()


def _is_person(reading: Reading, group: Group) -> bool:
    """Whether a person is named by the words: a language is nowhere to be seen either."""
    return any(m.kind == "person" and m.first <= group[1] for m in reading.mentions_from(group[0], 1))


def _was_represented(reading: Reading, i: int) -> Sequence[Group]:
    """ "The premier, A, was represented by his deputy", "Prince A represented King B": who lets another stand for him.

    A country that is represented is there, and so is whom a lawyer represents in court.
    """
    rows = reading.tokens
    if rows.lowers[i - 1] not in ("was", "were"):
        event = near_event(reading, i)
        stands = event is not None and event.kind != "trial" and persons_until(rows, reading.mentions, i)
        return [words_of(person) for person in persons_from(rows, reading.mentions, i + 1)[:1]] if stands else ()
    event = near_event(reading, i)
    by = rows.lowers[i + 1 : i + 5]
    if "by" not in by or "not" in rows.lowers[i : i + 2] or event is None or event.kind == "trial":
        return ()
    second = next((who for who in by_whom(reading, i) if "by" in rows.lowers[who.last + 1 : who.last + 3]), None)
    if second is not None:  # A was represented by B and C by D
        return [words_of(who) for who in (*persons_until(rows, reading.mentions, i - 1)[-1:], second)]
    if rows.lowers[i - 2] in ("and", "but"):
        return who_is_subject(reading, i)[-1:]  # Premier A stayed at home and was represented by B
    return [words_of(person) for person in persons_until(rows, reading.mentions, i - 1)[-1:]]


def _without_seat(reading: Reading, i: int) -> Sequence[Group]:
    """ "GROUP had no seat at the table", "GROUP did not get a seat", "GROUP was not given a seat"."""
    rows = reading.tokens
    if rows.lowers[i - 2 : i] in (["had", "no"], ["has", "no"]):
        return who_until(reading, i - 2)
    given = rows.lowers[i - 1] == "a" and rows.lowers[i - 2] in attendance_words("given")
    negated = any(is_negation(word) for word in rows.lowers[max(0, i - 4) : i - 2])
    return who_is_subject(reading, i - 2) if given and negated else ()


def _is_condition(reading: Reading, first: int) -> bool:
    """Whether the clause of the phrase at token `first` is only a condition: "would reject it if Quito doesn't attend"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[first]], first - CLAUSE)
    before = rows.lowers[start:first]
    denied = not _DENYING.isdisjoint(before) or "ruled out" in " ".join(before)
    if denied and "that" in before[-3:]:
        return True  # rejected suggestions, or ruled out, that Quito was left out
    for k in range(first - 1, max(first - 4, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in ',;:"':
            return False
        if rows.lowers[k] in _CONDITIONS:
            return True
    return False


def _none_attended(reading: Reading, i: int) -> tuple[Sequence[Group], int]:
    """ "no GROUP attended", "not a single member of GROUP was there", "no one from GROUP was at the table"."""
    rows = reading.tokens
    opening = next(
        (p for p in attendance_phrases("nobody_openers") if tuple(rows.lowers[i : i + len(p)]) == p), (rows.lowers[i],)
    )
    if rows.lowers[i] == "neither" and rows.lowers[i + 1 : i + 2] in _NOR_WAS:
        return _nor_did(reading, i), i + 1
    if people := neither_of(reading, i) or neither_nor(reading, i):
        return [words_of(person) for person in people], people[-1].last + 1
    groups = who_from(reading, i + len(opening))
    if not groups:
        return (), i
    further = group_from(reading, groups[-1][1] + 2) if rows.lowers[groups[-1][1] + 1] in ("or", "nor") else None
    groups = [*groups, further] if further is not None else groups  # no Malian ministers | or Chadian envoys
    words = attendance_words("attended") | attendance_words("participated") | attendance_words("not_invited")
    for k in range(groups[-1][1] + 1, min(groups[-1][1] + CLAUSE, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ',;:."T':
            return (), i
        came = rows.lowers[k] in attendance_words("came") or (
            rows.lowers[k : k + 2] in (["took", "part"], ["turned", "up"], ["showed", "up"])
        )
        at_event = rows.lowers[k + 1 : k + 2] in (["at"], ["in"]) and _names_occasion(reading, k + 2)
        here = rows.lowers[k] in ("was", "were") and (at_event or is_in_town(reading, k + 1))
        if rows.lowers[k] in words | attendance_words("there") or came or here:
            return groups, k
    return (), i


_NOR_WAS = (["did"], ["was"], ["were"], ["is"], ["are"])


def _nor_did(reading: Reading, i: int) -> Sequence[Group]:
    """ "A did not travel to Oslo. Neither did B.": who did not, behind a sentence that tells of an absence."""
    rows = reading.tokens
    if rows.lowers[i + 1] in ("was", "were", "is", "are") and i == rows.sentence(rows.sentences[i]).start and i:
        return _nor_were(reading, i)
    start = rows.sentence(rows.sentences[i]).start
    before = rows.sentence(max(rows.sentences[i] - 1, 0))
    told = any(refused_at(reading, k) or _did_not(reading, k) for k in before if rows.lowers[k] in absence_openers())
    same = rows.lowers[i - 1] in ("and", ",") and any(_did_not_come(reading, k) for k in range(start, i - 1))
    people = persons_behind(reading, i + 2) if (i == start and told) or same else []
    return [words_of(person) for person in people]


def _nor_were(reading: Reading, i: int) -> Sequence[Group]:
    """ "No Malians were invited. Nor were any Chadians.", "Lima isn't invited. Neither is Asia.": who is named as well."""
    rows = reading.tokens
    before = rows.sentence(rows.sentences[i] - 1)
    words = attendance_words("not_invited") | attendance_words("excluded") | attendance_words("there")
    told = any(rows.lowers[k] in words and absent_at(reading, k) is not None for k in before)
    nobody = (k for k in before if rows.lowers[k] in attendance_words("nobody"))
    if not told and not any(_none_attended(reading, k)[0] for k in nobody if rows.lowers[k] == "no"):
        return ()
    groups = all_from(reading, i + 2)
    ends = groups and rows.lowers[groups[-1][1] + 1 : groups[-1][1] + 2]
    return groups if ends in (["."], ["!"], ["present"], ["invited"], [";"], [","]) else ()


def _did_not_come(reading: Reading, k: int) -> bool:
    """Whether the verb at token k says that somebody did not attend or come."""
    attending = not attendance_lists(reading.tokens.lowers[k]).isdisjoint(("attended", "participated"))
    return bool(refused_at(reading, k) or (attending and _did_not(reading, k)))


def _who_said(reading: Reading, he: int) -> list[NameMention]:
    """The person who says it of himself: "On his visit to Lima, | A | mentioned that he had not been invited"."""
    rows = reading.tokens
    said = [m for m in reading.mentions_before(he, NEAR) if m.kind == "person" and rows.classes[m.last + 1] == "C"]
    return [m for m in said if rows.sentences[m.first] == rows.sentences[he]][-1:]


NEAR = 4
"""Names before "he" among which the one stands that said it."""


def _left_out(reading: Reading, i: int) -> Sequence[Group]:
    """ "GROUP was excluded from", "GROUP was not invited to", "GROUP was absent from", "talks that excluded GROUP"."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if lower in attendance_words("out_of") and rows.lowers[i + 1 : i + 2] != ["out"]:
        return ()
    if lower == "present" and is_of_picture(reading, i):
        return ()  # was in town, but not present in the photos
    if lower == "involved" and attendance_words("works").intersection(rows.lowers[i + 1 : i + 5]):
        return ()  # a professor who was not involved in the study
    if lower == "asked" and not _asked_to_come(reading, i):
        return ()  # the accused, who was not asked for a plea
    if lower in attendance_words("excluded") and rows.words[i - 1] == "," and rows.lowers[i + 1 : i + 2] == ["from"]:
        return who_until(reading, i - 1) if _names_occasion(reading, i + 2) else ()  # A, excluded from the talks, said
    excludes = lower in attendance_words("excluding")
    if excludes and rows.lowers[i - 1] in _events_before(reading, i):
        return who_from(reading, i + 1)
    k = i - 1
    negated = lower in attendance_words("excluded") | attendance_words("out_of")
    if lower == "missing" and (event := near_event(reading, i)) is not None:
        negated = (
            event.kind == "meeting" and rows.lowers[i - 1] == "was" and rows.classes[i + 1 : i + 2] in (["."], [","])
        )
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        negated = negated or is_negation(rows.lowers[k])
        k -= 1
    if k < i - 1 and rows.classes[k] == "W":
        k -= 1 + (rows.words[k - 1] == ",")  # A, who was not there,
    if lower == "there" and rows.lowers[i + 1 : i + 2] in (["for"], ["to"]) and object_event(reading, i + 2) is None:
        return ()  # told the court he was not there for revenge
    if k < i - 1 and negated and rows.lowers[k] in ("he", "she"):
        opening = persons_from(rows, reading.mentions, rows.sentence(rows.sentences[i]).start)[:1]
        return [words_of(person) for person in opening or _who_said(reading, k)]  # A said he had not been invited
    if k < i - 1 and negated and rows.lowers[k] in ("and", "but"):
        return who_is_subject(reading, k + 1)  # Mali and Niger remain suspended and were not invited
    return who_until(reading, k + 1) if k < i - 1 and negated else ()


def _asked_to_come(reading: Reading, i: int) -> bool:
    """Whether who was "not asked" was not asked to the event: "was not asked.", "to attend", "to the talks"."""
    rows = reading.tokens
    after = rows.lowers[i + 1 : i + 3]
    ended = rows.classes[i + 1 : i + 2] in ([], ["."], [","], ["W"], ["J"])
    return ended or (after[:1] in (["to"], ["in"]) and after[1:] in _COMING)


_COMING = (["attend"], ["join"], ["come"], ["take"], ["participate"], ["be"], ["travel"], ["send"], ["the"], ["appear"])
"""What somebody is asked to whom an event is open: "to join them", "to the table"."""


def _events_before(reading: Reading, i: int) -> set[str]:
    """The words that may stand before "excluded" where an event does it: its noun, or the "that" behind the noun."""
    rows = reading.tokens
    heads = [e.head for e in reading.events_from(i - 2, 2) if e.head < i and is_attendable(e)]
    return {rows.lowers[head] for head in heads} | {"that", "which"} if heads else set()


def _missing_were(reading: Reading, i: int) -> Sequence[Group]:
    """ "Absent from the talks was A", "Missing from the table were GROUP"."""
    rows = reading.tokens
    if rows.lowers[i] not in attendance_words("missing") or i - rows.sentence(rows.sentences[i]).start > 2:
        return ()
    for k in range(i + 1, min(i + INVERTED, rows.sentence(rows.sentences[i]).stop)):
        if rows.lowers[k] in ("was", "were"):
            return all_from(reading, k + 1) or [words_of(person) for person in persons_behind(reading, k + 1)]
    return ()


INVERTED = 16
"""Tokens from "Missing" to "was": "from the talks in the Peruvian capital on Monday" has nine."""


def _did_not(reading: Reading, i: int) -> Sequence[Group]:
    """ "GROUP did not attend", "GROUP did not take part"."""
    rows = reading.tokens
    if rows.lowers[i] in attendance_words("took_part") and rows.lowers[i + 1 : i + 2] != ["part"]:
        return ()
    if not any(is_negation(word) for word in rows.lowers[max(0, i - 3) : i]):
        return ()
    return who_is_subject(reading, i)


def _was_not(reading: Reading, i: int) -> tuple[Sequence[Group], int]:
    """ "GROUP was not at the talks", "A did not.", "A was not part of the delegation", "nor was anyone from GROUP"."""
    rows = reading.tokens
    if rows.lowers[i] == "nor" and (also := _nor_did(reading, i) if rows.lowers[i + 1 : i + 2] in _NOR_WAS[1:] else ()):
        return also, i + 1
    if rows.lowers[i] == "nor":
        anyone = rows.lowers[i + 2 : i + 4] in (["anyone", "from"], ["anybody", "from"])
        return (who_from(reading, i + 4) if anyone else (), i + 4)
    if rows.lowers[i + 1 : i + 3] in _ALONE:
        return [words_of(person) for person in persons_behind(reading, i + 3)], i + 2
    verb = i if rows.lowers[i] != "not" else i - 1
    if rows.lowers[verb] not in ("was", "were", "did") and verb != i:
        return (), i
    ended = i + 1 < len(rows) and rows.classes[i + 1] == "." and _presence_before(reading, i)
    if rows.lowers[verb] == "did":
        return (who_is_subject(reading, verb), i) if ended else ((), i)
    at_event = rows.lowers[i + 1 : i + 2] in (["at"], ["in"]) and _names_occasion(reading, i + 2)
    there = ended or at_event or _not_of_them(reading, i) or is_in_town(reading, i + 1)
    return (who_is_subject(reading, verb), i + 2) if there else ((), i)


def _not_of_them(reading: Reading, i: int) -> bool:
    """Whether "not" goes on as "part of the delegation", "among the delegates", "on the team"."""
    after = reading.tokens.lowers[i + 1 : i + 7]
    if after[:2] == ["part", "of"] and after[2:3] in (["the"], ["those"], ["these"]) and after[3:4] in _MEETINGS:
        return rows_name_only(reading, i)
    return after[:1] in (["part"], ["among"], ["on"]) and bool(
        set(after) & (attendance_words("delegations") | attendance_words("journeys"))
    )


_MEETINGS = (["talks"], ["meeting"], ["summit"], ["negotiations"], ["discussions"], ["session"])


def rows_name_only(reading: Reading, i: int) -> bool:
    """Whether only a name stands before "was not": Kyiv was not part of the talks; its membership in a bloc is a topic."""
    rows = reading.tokens
    groups = who_is_subject(reading, i - 1)
    return bool(groups) and all(rows.is_capitalized(k) for a, b in groups for k in range(a, b + 1))


def _presence_before(reading: Reading, i: int) -> bool:
    """Whether the paragraph has just said who was there: only then "X was not." is about attendance."""
    rows = reading.tokens
    words = attendance_words("there") | attendance_words("attended")
    return any(rows.lowers[k] in words and rows.blocks[k] == rows.blocks[i] for k in range(max(0, i - 40), i))


def _names_occasion(reading: Reading, i: int) -> bool:
    rows = reading.tokens
    places = conduct_words("loci") | attendance_words("occasions")
    if rows.lowers[i : i + 1] == ["parliament"] or rows.words[i : i + 2] == ["the", "House"]:
        return True
    if rows.lowers[i : i + 1] == ["court"] or {"room", "table"} & set(rows.lowers[i + 1 : i + 3]):
        return True
    if rows.classes[i] == "D" and rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in places:
        return True
    return any(is_attendable(e) for e in reading.events_among(i, i + 5))


def _stayed(reading: Reading, i: int) -> tuple[Sequence[Group], int]:
    """ "A stayed away", "A stayed at home", "A remained in another town than the event's"."""
    rows = reading.tokens
    if rows.lowers[i - 1] not in attendance_words("stayed"):
        return (), i
    if rows.lowers[i : i + 2] == ["away", "from"] and not _names_occasion(reading, i + 2):
        return (), i  # stay away from politics
    if rows.lowers[i] != "in":
        fits = rows.lowers[i] != "at" or rows.lowers[i + 1 : i + 2] == ["home"]
        return (who_is_subject(reading, i - 1) if fits else ()), i
    place = reading.place_at(i + 1)
    event = near_event(reading, i)
    if place is None or event is None or rows.lowers[place.last + 1 : place.last + 2][0] in _LASTING:
        return (), i
    towns = reading.event_towns
    busy = rows.lowers[place.last + 1 : place.last + 2] == ["to"]  # stayed in Quito to run the emergency team
    elsewhere = is_other_town(place.chain, towns) if towns else busy
    people = persons_until(rows, reading.mentions, before_verb(reading, i - 1))
    return ([words_of(person) for person in people] if elsewhere else ()), place.last


def _other_town_at(reading: Reading, i: int) -> bool:
    """Whether another town than the event's stands at token i."""
    place = reading.place_at(i)
    return place is not None and bool(reading.event_towns) and is_other_town(place.chain, reading.event_towns)


def _did_not_send(reading: Reading, i: int) -> Sequence[Group]:
    """ "BODY did not send a representative", "BODY sent nobody"."""
    rows = reading.tokens
    negated = any(is_negation(word) for word in rows.lowers[max(0, i - 3) : i])
    after = set(rows.lowers[i + 1 : i + 5])
    if rows.lowers[i - 2 : i] in (["declined", "to"], ["refused", "to"]) and after & attendance_words("members"):
        return who_until(reading, before_verb(reading, i - 2))
    if negated and rows.lowers[i + 1 : i + 2] in (["its"], ["their"], ["his"], ["her"]):
        return [words_of(person) for person in persons_behind(reading, i + 1)]  # did not send its ambassador, A
    if rows.lowers[i + 1 : i + 2] in (["nobody"], ["no"]) or (negated and after & attendance_words("members")):
        return who_until(reading, before_verb(reading, i))
    return ()
