"""Whether the words around an event only plan or imagine it: "a potential meeting", "will meet", "talks resume in May".

In: tokens and the noun or verb of the event. Every walk is bounded.
"""

import re
from collections.abc import Iterator

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import (
    event_words,
)

AHEAD_REACH = 24
"""Tokens behind an event in which "was unlikely", "is due" are looked for, over its parties."""

_FOR = (["with"], ["between"], ["for"], ["to"], ["on"], ["in"], ["next"], ["this"], ["later"])


def _other_name(rows: Tokens, i: int, head: int) -> bool:
    """Whether the capitalized token i, with a lower-case word behind it, is no part of the phrase: "Ushakov attend talks"."""
    if not rows.is_capitalized(i) or rows.possessives[i] or rows.classes[i] in "DP":
        return False
    return i + 1 < head and rows.words[i + 1][0].islower()


def noun_phrase_start(rows: Tokens, head: int) -> int:
    """The first token of the noun phrase that ends at `head`, at most eight tokens back."""
    first = head
    while first > 0 and head - first < 8 and rows.sentences[first - 1] == rows.sentences[head]:
        class_ = rows.classes[first - 1]
        if rows.lowers[first - 1] in _PREPOSED and rows.classes[first - 2] != "D":
            break  # a deal | following | talks
        if class_ not in "oHGMVDP-" or (class_ == "V" and not rows.lowers[first - 1].endswith("ed")):
            break
        first -= 1
        if class_ in "DP" and not rows.possessives[first]:
            break
        if _other_name(rows, first, head):
            first += 1
            break
    while first < head and rows.classes[first] in "-GV":
        first += 1
    return first


_PREPOSED = frozenset(("following", "including", "concerning", "regarding"))
"""Participles that stand for prepositions before a noun phrase: "the following talks" has an article."""


def is_planned_noun(rows: Tokens, first: int, head: int) -> bool:
    """Whether the phrase itself says that the event had not taken place: "a potential meeting", "any negotiations"."""
    modifiers = event_words("modality", "planned_modifiers")
    if any(rows.lowers[k] in modifiers and not rows.is_capitalized(k) for k in range(first + 1, head)):
        return True
    if rows.lowers[first] in modifiers and first < head and rows.classes[first] != "A":
        return True
    if _is_being_opened(rows, first) or _is_faced(rows, first, head):
        return True  # the bank is opening a conference on Tuesday
    if _has_modal(rows, head + 1) or _is_ahead(rows, head) or _begins_later(rows, first, head):
        return True  # the next round will take place
    if rows.lowers[first] in _ANY_ONE and (_may_happen(rows, head + 1) or _is_on_agenda(rows, first)):
        return True  # a meeting with him could happen soon
    before = set(rows.lowers[max(0, first - 4) : first])
    if rows.lowers[first - 1 : first] == ["of"] and (modifiers | event_words("modality", "topics")) & before:
        return True  # another round of talks, the topic of a meeting
    return _is_prepared(rows, first) or _is_asked_for(rows, first) or _planned_clause(rows, first)


def _is_prepared(rows: Tokens, first: int) -> bool:
    """Whether the indefinite phrase at `first` is only made ready: "the groundwork for | a summit", "As for | a meeting"."""
    if rows.lowers[first] in _DEFINITE or first < 2 or rows.lowers[first - 1] not in ("for", "of"):
        return False
    noun = rows.lowers[first - 2]
    if noun == "as":
        return rows.lowers[first - 1] == "for"
    if noun in ("set", "fixed", "agreed", "scheduled", "named"):  # no date has been set for a meeting
        return not {"date", "dates", "time", "timetable"}.isdisjoint(rows.lowers[max(first - DATE_REACH, 0) : first])
    return noun in event_words("modality", "preparing") and rows.sentences[first - 2] == rows.sentences[first]


DATE_REACH = 9
"""Tokens between "date" and the event for which it is set: "No date has yet to be set for"."""


def _is_being_opened(rows: Tokens, first: int) -> bool:
    """Whether "is opening", "are starting" stands right before the phrase at token `first`, which opens with "a"."""
    verb = first - 1
    opened = rows.lowers[verb : verb + 1] in (["opening"], ["starting"], ["beginning"], ["convening"])
    return opened and rows.lowers[verb - 1] in ("is", "are") and rows.lowers[first] in ("a", "an", "its", "their")


def _is_faced(rows: Tokens, first: int, head: int) -> bool:
    """Whether somebody still has it before him: "faces | sentencing in Lima", "awaiting retrial"."""
    if rows.lowers[head] not in event_words("modality", "faced"):
        return False
    return not event_words("modality", "facing").isdisjoint(rows.lowers[max(first - 1, 0) : head])


WISH_REACH = 7
"""Tokens between the verb of asking and the event: "proposed an immediate ceasefire and | a meeting"."""


def _is_asked_for(rows: Tokens, first: int) -> bool:
    """Whether the indefinite phrase that starts at `first` is only asked for: "proposed direct talks", "sought a meeting"."""
    if rows.lowers[first] in _DEFINITE:
        return False
    asking = event_words("modality", "asking")
    for k in range(first - 1, max(first - WISH_REACH, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in "WTA;:.(":
            return False
        if rows.classes[k] == '"' and rows.lowers[k - 1] not in asking:
            return False  # the words in marks are somebody's: a clause ends there
        if rows.lowers[k] in asking:
            return not rows.is_capitalized(k)
        linking = rows.classes[k] == "I" or rows.lowers[k] in _PREPOSED
        if rows.classes[k] in "CV," or (linking and rows.lowers[k] not in ("for", "of")):
            return False
    return False


_DEFINITE = frozenset(("the", "this", "that", "these", "those", "their", "his", "her", "its"))

LONG_SUBJECT = 12
"""Tokens of "Talks on the second phase of the truce" up to "will begin"."""
_BEGINS = (
    ["begin"],
    ["start"],
    ["open"],
    ["resume"],
    ["take", "place"],
    ["be", "held"],
    ["be", "hosted"],
    ["be", "convened"],
)


def _begins_later(rows: Tokens, first: int, head: int) -> bool:
    """Whether the event opens its clause as a subject that is to come: "Talks on the second phase will begin in Cairo",
    "confirmed that | the talks with Peru would resume"."""
    start = rows.sentence_starts[rows.sentences[head]]
    reported = first > start and (rows.lowers[first - 1] == "that" or rows.classes[first - 1] == lexicon.REPORTING)
    if first != start and not reported and rows.lowers[start:first] not in (["the"], ["a"]):
        return False
    modals = ("will", "shall", "would") if reported else ("will", "shall")
    for k in range(head + 1, min(head + LONG_SUBJECT, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[head] or rows.classes[k] in 'VCWT,;:"(':
            return False
        if rows.lowers[k] in modals:
            return any(rows.lowers[k + 1 : k + 1 + len(verb)] == verb for verb in _BEGINS)
    return False


def _is_ahead(rows: Tokens, head: int) -> bool:
    """Whether what follows puts the event ahead: "the talks resume in January", "a meeting … was unlikely to take place"."""
    after = rows.lowers[head + 1 : head + 2]
    if after and after[0] in event_words("modality", "present_for_future"):
        return rows.sentences[head] > 0 or rows.sentences[head + 2 : head + 3] == [0]  # a title: "as Lima talks resume"
    if after and after[0] in event_words("modality", "planned_behind") and rows.lowers[head + 2 : head + 3] in _FOR:
        return True  # meetings planned for May
    ahead, be = event_words("modality", "ahead"), ("is", "was", "are", "were", "be", "been", "not")
    for k in range(head + 2, min(head + AHEAD_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[head] or rows.classes[k] in ';:"':
            return False
        if rows.lowers[k] in ahead and rows.lowers[k - 1] in be:
            return True
    return False


def _has_modal(rows: Tokens, i: int) -> bool:
    modal = event_words("modality", "planned_auxiliaries")
    return i < len(rows) and rows.classes[i] == "A" and rows.lowers[i] in modal and not rows.is_capitalized(i)


_ANY_ONE = frozenset(("a", "an", "another", "any", "further", "more"))
_HAPPENING = frozenset(("happen", "take", "be", "come", "occur", "follow"))
MAY_REACH = 8
"""Tokens from a meeting to "could happen": "between the foreign ministers of Chile and Peru" has eight."""


AGENDA_REACH = 25
"""Tokens from "discuss" to a meeting: "the restoration of relations, preparations for talks on the dam and" has thirteen."""


def _is_on_agenda(rows: Tokens, first: int) -> bool:
    """Whether the phrase at `first` is a further item of what was only talked about: "to discuss trade and | a meeting"."""
    if rows.lowers[first - 1] not in ("and", "or") or rows.words[first - 2] == ",":
        return False
    for k in range(first - 2, max(first - AGENDA_REACH, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in 'WT;:."':
            return False
        if rows.lowers[k] in event_words("modality", "agenda"):
            return True
        if rows.classes[k] in "CVA":
            return False
    return False


def _may_happen(rows: Tokens, i: int) -> bool:
    """Whether the clause goes on with what may be of the event before token i: "with Ana Lim | could happen"."""
    for k in range(i, min(i + MAY_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i - 1]:
            return False
        if rows.classes[k] == "A":
            return _has_modal(rows, k) and not _HAPPENING.isdisjoint(rows.lowers[k + 1 : k + 3])
        if rows.classes[k] not in "oHGDIJMP":
            return False
    return False


def _planned_clause(rows: Tokens, first: int) -> bool:
    """Whether a modal or "to" governs the phrase that starts at `first`: "would be open to talks", "to begin talks".

    A finite verb of the past in between ends the search: "said after talks".
    """
    modal, wished = event_words("modality", "planned_auxiliaries"), event_words("modality", "wished")
    if _is_agreed_on(rows, first):
        return True
    for k in _tokens_before(rows, first):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in 'WT;:."(':
            return False
        if rows.lowers[k] == "for" and k and rows.lowers[k - 1 - (rows.classes[k - 1] == '"')] in wished:
            return True
        if rows.lowers[k] == "to" and k == first - 1 and _entered_into(rows, k):
            return False
        if rows.lowers[k : k + 2] == ["to", "stand"] and not _CAME.isdisjoint(rows.lowers[max(0, k - CAME_REACH) : k]):
            return False  # arrived at the court to stand trial
        if rows.lowers[k] == "to" and rows.lowers[first - 1] in ("after", "following"):
            return False  # agreed to reopen the border after talks
        there = (
            rows.lowers[k + 1 : k + 2] in _ANSWER or rows.lowers[first - 1] == "during" or rows.lowers[first] == "their"
        )
        if there and rows.lowers[k] == "to" and rows.lowers[k - 1] in _REFUSED:
            return False  # refused to answer questions at a hearing, failed to agree during their talks
        if rows.lowers[k] in modal and not rows.is_capitalized(k):
            return rows.lowers[k] != "to" or k == first - 1 or rows.classes[k + 1] in "VoaRC"
        past = rows.classes[k] in "CV" and (rows.lowers[k].endswith("ed") or rows.lowers[k] in _PAST)
        if past and (k != first - 1 or not _is_attribute(rows, k)):
            return False
    return False


def _tokens_before(rows: Tokens, first: int) -> Iterator[int]:
    """The tokens before `first`, the nearest first, without brackets: "will meet on Monday (July 28) for | talks"."""
    k, left = first - 1, _CLAUSE
    while k >= 0 and left > 0:
        if rows.words[k] == ")":
            k = next((n for n in range(k - 1, max(k - _CLAUSE, -1), -1) if rows.words[n] == "("), 0) - 1
        if k >= 0:
            yield k
        k, left = k - 1, left - 1


_CLAUSE = 8
"""Tokens between a modal and the event that it governs: "would be open to further direct talks"."""


def _is_agreed_on(rows: Tokens, first: int) -> bool:
    """Whether the event is the second thing agreed upon: "agreed to a ceasefire and start | talks"."""
    verb = first - (rows.lowers[first] not in _STARTS)
    if verb < 1 or rows.lowers[verb - 1] != "and" or rows.lowers[verb] not in _STARTS:
        return False
    return "agreed" in rows.lowers[max(verb - _CLAUSE, rows.sentence_starts[rows.sentences[first]]) : verb]


_STARTS = frozenset(("start", "begin", "hold", "open", "resume", "launch", "convene"))


def _is_attribute(rows: Tokens, k: int) -> bool:
    """Whether a participle right before a noun only describes it: "to hold a closely | watched | summit"."""
    before = k - 1 - (rows.classes[k - 1] == "R")
    return before > 0 and rows.classes[before] == "D"


def _entered_into(rows: Tokens, to: int) -> bool:
    """Whether the word before "to" tells that what follows came about: "agreed to a truce", "died due to a blast"."""
    verb = to - 1 if rows.lowers[to - 1] not in ("up", "on", "names") else to - 2
    if rows.lowers[verb] == "their":
        verb -= 1
    denied = rows.lowers[verb - 1] in ("not", "never", "to") or rows.lowers[verb - 1].endswith(("n't", "n’t"))
    return rows.lowers[verb] in _ENTERED and not denied


_ANSWERS = ("response", "reaction", "responding", "reacting", "reference", "referring")
"""What answers or tells of something that was: "a response to the talks"."""
_ENTERED = frozenset(
    ("agreed", "signed", "acceded", "consented", "put", "led", "came", "due", "owing", "thanks", *_ANSWERS)
)


def is_planned_verb(rows: Tokens, i: int) -> bool:
    """Whether an auxiliary of the future, of possibility or "to" governs the verb: "will have met", "to meet".

    A score behind the verb tells that it happened: "came from behind to beat them 3-2".
    """
    if i > 1 and rows.lowers[i - 1] == "to" and rows.lowers[i - 2] in ("behind", "back", "down"):
        return False  # came from behind to beat them
    if rows.lowers[i + 1 : i + 2] in _GOODBYES and not _CAME_TO_MOURN.isdisjoint(
        rows.lowers[max(0, i - AHEAD_REACH) : i]
    ):
        return False  # joined the mourners to say goodbye to
    if _SCORE.fullmatch("".join(rows.classes[i + 1 : i + 9])):
        return False
    if _is_faced(rows, i, i):
        return True
    modal = event_words("modality", "planned_auxiliaries")
    k = i - 1
    while (k >= 0 and i - k < 5 and rows.classes[k] in "AR") or (k >= 0 and rows.lowers[k] in ("to", "not")):
        if rows.lowers[k] in modal or rows.lowers[k] == "not":
            return True
        k -= 1
    return False


_GOODBYES = (["goodbye"], ["farewell"], ["adieu"])
_CAME_TO_MOURN = frozenset(("joined", "gathered", "came", "turned", "filed", "packed", "lined", "flocked", "queued"))
_CAME = frozenset(("arrived", "appeared", "came", "entered", "returned"))
CAME_REACH = 14
"""Tokens between "arrived" and "to stand trial", court and day between."""
_REFUSED = frozenset(("refused", "declined", "failed", "began", "struggled", "continued"))
_ANSWER = (["answer"], ["speak"], ["testify"], ["say"], ["apologize"], ["apologise"], ["look"], ["stand"])
_SCORE = re.compile(r"[^.;:]*?M-M.*")

_PAST = frozenset("said told held took met began led wrote spoke made came went saw gave had left".split())
