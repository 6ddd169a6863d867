"""Nouns and verbs that report an event: "the talks", "an earthquake struck", and whether they only plan or imagine it.

In: tokens. Out: one bare `EventMention` a noun or verb; place, date and key are attached afterwards.
"""

import re
from functools import cache
from typing import NamedTuple

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import (
    compound_heads,
    event_nouns,
    event_phrases,
    event_verbs,
    event_words,
    opening_participles,
)

PRINCIPAL = ""
"""The key of the event that an article is mainly about."""
ANY_EVENT = "incident"
"""The kind of nouns that stand for whatever the report is of ("the incident")."""
ANNOUNCED = "announcement"
"""The kind of event that a report is of where no word names one: something was said, decided or made known."""
BACKGROUND_KINDS = frozenset(("war", "agreement", "visit", ANY_EVENT, ANNOUNCED))
"""Kinds that are seldom the news itself where another event is told: they weigh a third for being the principal one."""
AHEAD_REACH = 24
"""Tokens behind an event in which "was unlikely", "is due" are looked for, over its parties."""
_COURTS = frozenset(("court", "jury", "tribunal", "inquest", "inquiry"))
_NO_MEETING = frozenset(("press", "news", "media"))


class EventMention(NamedTuple):
    """An event at token `head`; `first`..`last` spans its noun phrase with its place and date.

    `place` is an index into the places, `date` one into the dates of the reading, both None where nothing is attached;
    `more_dates` are those joined to it ("on Tuesday and Wednesday").
    """

    head: int
    first: int
    last: int
    kind: str
    noun: str
    planned: bool
    verbal: bool
    place: int | None = None
    date: int | None = None
    more_dates: tuple[int, ...] = ()
    key: str = PRINCIPAL

    @property
    def is_scene(self) -> bool:
        """Whether no word names the event: a caption that shows people at a place."""
        return not self.noun


def read_heads(rows: Tokens) -> list[EventMention]:
    """Every event in text order; "struck" right behind "a quake" is the same event and no second one."""
    found: list[EventMention] = []
    for i in rows.where(_heads()):
        event = event_head(rows, i)
        if event is None or (not event.verbal and _modifies_event(rows, i)):
            continue
        before = found[-1] if found else None
        if event.verbal and before and before.kind == event.kind and 0 < i - before.head <= 2 and not before.verbal:
            continue
        found.append(event)
    return found


@cache
def _heads() -> frozenset[str]:
    """Every word that `event_head` can take for an event."""
    return frozenset(event_nouns()).union(event_verbs(), opening_participles(), ("heard",))


def _is_shot_at(rows: Tokens, i: int) -> bool:
    """Whether "shot" is the verb: passive, or with whom it hit behind it; not "the flu shot is free", "a shot on goal"."""
    if i and rows.sentences[i - 1] == rows.sentences[i] and rows.classes[i - 1] in "AR":
        return True
    if i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i]:
        return False
    return rows.classes[i + 1] in "DMO" or rows.lowers[i + 1] in _SHOT or rows.is_capitalized(i + 1)


_SHOT = frozenset(("dead", "and", "himself", "herself", "people", "outside", "multiple", "police"))


def _is_plural_noun(rows: Tokens, i: int) -> bool:
    """Whether a form that is a plural noun or a verb is the noun: a verb, a preposition or the clause's end follows it."""
    return i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i] or rows.classes[i + 1] in "VCAI.,;"


def _is_adjectival(rows: Tokens, i: int) -> bool:
    """Whether a participle stands before its noun: after a number or determiner, before a noun in lower case."""
    if i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i] or not i:
        return False
    return rows.classes[i - 1] in "DM" and rows.classes[i + 1] in "oH" and not rows.is_capitalized(i + 1)


def _modifies_event(rows: Tokens, i: int) -> bool:
    """Whether the noun at token i only modifies the event noun behind it: "the opening session", "peace deal talks"."""
    after = i + 1
    return (
        after < len(rows)
        and rows.sentences[after] == rows.sentences[i]
        and rows.lowers[after] in event_nouns()
        and not rows.possessives[i]
    )


def event_head(rows: Tokens, i: int) -> EventMention | None:
    """The event that token i reports as noun or verb, if it does."""
    lower = rows.lowers[i]
    kind = event_nouns().get(lower)
    verb_kind = event_verbs().get(lower)
    if lower == "heard" and i and rows.lowers[i - 1] in _COURTS:
        return EventMention(i, i, i, "trial", lower, False, verbal=True)  # Leeds Crown Court heard on Friday
    if i and (phrase := event_phrases().get((rows.lowers[i - 1], lower))):
        return EventMention(i, i - 1, i, phrase, "attack", _planned_verb(rows, i - 1), verbal=True)
    if (opening := opening_participles().get(lower)) and _opens_with_object(rows, i):
        return EventMention(i, i, i, opening, lower, False, verbal=True)
    if verb_kind and kind and lower.endswith("s") and _is_plural_noun(rows, i):
        verb_kind = None  # flash floods killed nine
    if verb_kind and (_is_adjectival(rows, i) or (lower == "shot" and not _is_shot_at(rows, i))):
        return None  # 130 jailed rebels, a malaria shot
    if verb_kind and rows.classes[i] not in "AD" and not rows.is_capitalized(i) and rows.lowers[i - 1 : i] != ["the"]:
        return EventMention(i, i, i, verb_kind, lower, _planned_verb(rows, i), verbal=True)
    if kind is None or not _is_noun(rows, i) or _is_ambiguous(rows, i, lower) or _is_compound(rows, i, kind):
        return None
    if lower == "meeting" and i + 1 < len(rows) and rows.classes[i + 1] == lexicon.PRONOUN:
        return None
    first = _noun_phrase_start(rows, i)
    return EventMention(i, first, i, kind, lower, _planned_noun(rows, first, i), verbal=False)


def _opens_with_object(rows: Tokens, i: int) -> bool:
    """Whether a participle opens its sentence before whom it is done to: "Jailing him", not "Sentencing is on Friday"."""
    at = i + 1
    if rows.sentence_starts[rows.sentences[i]] != i or at >= len(rows) or rows.sentences[at] != rows.sentences[i]:
        return False
    return rows.classes[at] in "DOPM" or (rows.is_capitalized(at) and rows.classes[at] in "oHR")


def _is_compound(rows: Tokens, i: int, kind: str) -> bool:
    """Whether the noun at token i is the first part of a name for people or things: "the fire brigade"."""
    follows = rows.lowers[i + 1 : i + 2] if rows.sentences[i + 1 : i + 2] == [rows.sentences[i]] else []
    return bool(follows) and follows[0] in compound_heads().get(kind, frozenset())


def _is_ambiguous(rows: Tokens, i: int, lower: str) -> bool:
    """Whether the word is rather a month ("March 3") or a verb ("they call it", "Rallies in Lyon") than an event."""
    if rows.is_capitalized(i) and lower in ("march", "may"):
        return True
    if lower in _NOUN_OR_VERB and i and "".join(rows.classes[i + 1 : i + 2]) in ("D", "M", "x"):
        return True  # the buyer strikes $3 billion deal
    if lower == "offensive" and rows.classes[i + 1 : i + 2] in (["o"], ["H"]):
        return True  # an adjective: offensive actions
    if rows.is_capitalized(i) and lower.endswith("s") and i and rows.is_capitalized(i - 1) and lower in _NOUN_OR_VERB:
        return lower != "talks"
    if lower in ("call", "calls"):
        if rows.classes[i + 1 : i + 2] in (["P"], ["D"], ["O"]):
            return True
        if rows.lowers[i + 1 : i + 2] == ["for"] and i and rows.classes[i - 1] not in "DP":
            return True  # the accord calls for patience
        first = _noun_phrase_start(rows, i)
        return not any(rows.classes[k] in "DP" or rows.lowers[k] in _PHONE for k in range(first, i))
    return False


_NOUN_OR_VERB = frozenset(
    (
        "rallies",
        "marches",
        "strikes",
        "votes",
        "visits",
        "raids",
        "attacks",
        "crashes",
        "tours",
        "calls",
        "races",
        "fires",
        "storms",
        "floods",
        "launches",
        "deals",
        "matches",
        "protests",
    )
)
_FOR = (["for"], ["to"], ["on"], ["in"], ["next"], ["this"], ["later"])
_CALLS = frozenset(
    ("call", "calls", "called", "calling", "ask", "asked", "pushed", "pushing", "hope", "hopes", "hoped")
)
_PHONE = frozenset(("phone", "telephone", "video", "conference"))


def _is_noun(rows: Tokens, i: int) -> bool:
    """Whether the word at token i, which can be a verb as well, is a noun here ("talks in Paris", not "he talks")."""
    before = i - 1 if i and rows.sentences[i - 1] == rows.sentences[i] else None
    if rows.classes[i] in "PA" or (rows.classes[i] == "V" and not rows.lowers[i].endswith("ing")):
        return False
    if rows.lowers[i].endswith("ing") and rows.lowers[i] != "meeting" and not _after_noun_phrase(rows, before):
        return False
    if before is None:
        return True
    if rows.lowers[before] in _NO_MEETING or rows.lowers[before] == "to":
        return False
    return rows.classes[before] not in ("PAW" if rows.lowers[before] not in _POSSESSIVE else "AW")


def _other_name(rows: Tokens, i: int, head: int) -> bool:
    """Whether the capitalized token i, with a lower-case word behind it, is no part of the phrase: "Ushakov attend talks"."""
    if not rows.is_capitalized(i) or rows.possessives[i] or rows.classes[i] in "DP":
        return False
    return i + 1 < head and rows.words[i + 1][0].islower()


_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my"))


def _after_noun_phrase(rows: Tokens, before: int | None) -> bool:
    """Whether the token before an -ing word makes it a noun: a determiner, a number, an adjective or a possessive."""
    if before is None:
        return False
    return rows.classes[before] in "DMo" or rows.possessives[before] or rows.lowers[before] in _POSSESSIVE


def _noun_phrase_start(rows: Tokens, head: int) -> int:
    """The first token of the noun phrase that ends at `head`, at most eight tokens back."""
    first = head
    while first > 0 and head - first < 8 and rows.sentences[first - 1] == rows.sentences[head]:
        class_ = rows.classes[first - 1]
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


def _planned_noun(rows: Tokens, first: int, head: int) -> bool:
    """Whether the phrase itself says that the event had not taken place: "a potential meeting", "any negotiations"."""
    modifiers = event_words("modality", "planned_modifiers")
    if any(rows.lowers[k] in modifiers and not rows.is_capitalized(k) for k in range(first + 1, head)):
        return True
    if rows.lowers[first] in modifiers and first < head and rows.classes[first] != "A":
        return True
    if _has_modal(rows, head + 1) or _is_ahead(rows, head):
        return True  # the next round will take place
    before = set(rows.lowers[max(0, first - 4) : first])
    if rows.lowers[first - 1 : first] == ["of"] and (modifiers | event_words("modality", "topics")) & before:
        return True  # another round of talks, the topic of a meeting
    return _planned_clause(rows, first)


def _is_ahead(rows: Tokens, head: int) -> bool:
    """Whether what follows puts the event ahead: "the talks resume in January", "a meeting … was unlikely to take place"."""
    after = rows.lowers[head + 1 : head + 2]
    if after and after[0] in event_words("modality", "present_for_future"):
        return True
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


def _planned_clause(rows: Tokens, first: int) -> bool:
    """Whether a modal or "to" governs the phrase that starts at `first`: "would be open to talks", "to begin talks".

    A finite verb of the past in between ends the search: "said after talks".
    """
    modal = event_words("modality", "planned_auxiliaries")
    for k in range(first - 1, max(first - 9, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in 'WT;:."(':
            return False
        if rows.lowers[k] == "for" and k and rows.lowers[k - 1] in _CALLS:
            return True
        if rows.lowers[k] == "to" and k == first - 1 and _entered_into(rows, k):
            return False
        if rows.lowers[k] == "to" and rows.lowers[first - 1] in ("after", "following"):
            return False  # agreed to reopen the border after talks
        if rows.lowers[k] in modal and not rows.is_capitalized(k):
            return rows.lowers[k] != "to" or k == first - 1 or rows.classes[k + 1] in "VoaRC"
        if rows.classes[k] in "CV" and (rows.lowers[k].endswith("ed") or rows.lowers[k] in _PAST):
            return False
    return False


def _entered_into(rows: Tokens, to: int) -> bool:
    """Whether the verb before "to" tells that what follows came about: "agreed to a truce", "signed up to the pact"."""
    verb = to - 1 if rows.lowers[to - 1] not in ("up", "on", "names") else to - 2
    if rows.lowers[verb] == "their":
        verb -= 1
    denied = rows.lowers[verb - 1] in ("not", "never", "to") or rows.lowers[verb - 1].endswith(("n't", "n’t"))
    return rows.lowers[verb] in _ENTERED and not denied


_ENTERED = frozenset(("agreed", "signed", "acceded", "consented", "put", "led", "came"))


def _planned_verb(rows: Tokens, i: int) -> bool:
    """Whether an auxiliary of the future, of possibility or "to" governs the verb: "will have met", "to meet".

    A score behind the verb tells that it happened: "came from behind to beat them 3-2".
    """
    if _SCORE.fullmatch("".join(rows.classes[i + 1 : i + 9])):
        return False
    modal = event_words("modality", "planned_auxiliaries")
    k = i - 1
    while (k >= 0 and i - k < 5 and rows.classes[k] in "AR") or (k >= 0 and rows.lowers[k] in ("to", "not")):
        if rows.lowers[k] in modal or rows.lowers[k] == "not":
            return True
        k -= 1
    return False


_SCORE = re.compile(r"[^.;:]*?M-M.*")
_PAST = frozenset("said told held took met began led wrote spoke made came went saw gave had left".split())
