"""Whether a word that can report an event does so where it stands: "shot on goal", "the fire brigade", "they call it" do not.

In: tokens and the word's token.
"""

from riyadh_archive.grammar.happening.event_plans import noun_phrase_start
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import is_nationality
from riyadh_archive.lexicon.events import (
    compound_heads,
    event_nouns,
)
from riyadh_archive.lexicon.naming import naming_words

_NO_MEETING = frozenset(("press", "news", "media", "video"))


def is_shot_at(rows: Tokens, i: int) -> bool:
    """Whether "shot" is the verb: passive, or with whom it hit behind it; not "the flu shot is free", "a shot on goal"."""
    if i and rows.sentences[i - 1] == rows.sentences[i] and rows.classes[i - 1] in "AR":
        return True
    if i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i]:
        return False
    return rows.classes[i + 1] in "DMO" or rows.lowers[i + 1] in _SHOT or rows.is_capitalized(i + 1)


_SHOT = frozenset(("dead", "and", "himself", "herself", "people", "outside", "multiple", "police"))


def is_of_arms(rows: Tokens, i: int) -> bool:
    """Whether a strike is one of arms: "a drone strike", "an Israeli strike" where nothing tells of work."""
    before = rows.lowers[i - 1] if i else ""
    if before in ("drone", "missile", "rocket", "air", "military", "artillery"):
        return True
    armed = bool(i) and is_nationality(rows.words[i - 1]) and rows.lowers[i - 2 : i - 1] in (["an"], ["a"], ["the"])
    return armed and not rows.used(_WORK)


_WORK = frozenset(("union", "unions", "workers", "employees", "walkout", "wages", "pay"))


def is_plural_noun(rows: Tokens, i: int) -> bool:
    """Whether a form that is a plural noun or a verb is the noun: a verb, a preposition or the clause's end follows it.

    So is what a participle describes before "that": "violent, youth-led | protests | that shook the town".
    """
    if i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i] or rows.classes[i + 1] in "VCAI.,;W":
        return True
    counted = rows.classes[i + 1] == lexicon.NUMBER or rows.classes[i + 1 : i + 3] == [lexicon.ADVERB, lexicon.NUMBER]
    if counted and "ago" in rows.lowers[i + 2 : i + 5]:
        return True  # the terror attacks nearly 19 years ago
    return rows.classes[i + 1] == lexicon.THAT and rows.classes[i - 1] in "DVG"


def is_adjectival(rows: Tokens, i: int) -> bool:
    """Whether a participle stands before its noun: after a number or determiner, before a noun in lower case."""
    if i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i] or not i:
        return False
    return rows.classes[i - 1] in "DM" and rows.classes[i + 1] in "oH" and not rows.is_capitalized(i + 1)


def modifies_event(rows: Tokens, i: int) -> bool:
    """Whether the noun at token i only modifies the event noun behind it: "the opening session", "peace deal talks"."""
    after = i + 1
    return (
        after < len(rows)
        and rows.sentences[after] == rows.sentences[i]
        and rows.lowers[after] in event_nouns()
        and not rows.possessives[i]
    )


def opens_with_object(rows: Tokens, i: int) -> bool:
    """Whether a participle opens its sentence before whom it is done to: "Jailing him", not "Sentencing is on Friday"."""
    at = i + 1
    if rows.sentence_starts[rows.sentences[i]] != i or at >= len(rows) or rows.sentences[at] != rows.sentences[i]:
        return False
    return rows.classes[at] in "DOPM" or (rows.is_capitalized(at) and rows.classes[at] in "oHR")


def is_compound(rows: Tokens, i: int, kind: str) -> bool:
    """Whether the noun at token i is the first part of a name for people or things: "the fire brigade"."""
    follows = rows.lowers[i + 1 : i + 2] if rows.sentences[i + 1 : i + 2] == [rows.sentences[i]] else []
    return bool(follows) and follows[0] in compound_heads().get(kind, frozenset())


def is_ambiguous(rows: Tokens, i: int, lower: str) -> bool:
    """Whether the word is rather a month ("March 3") or a verb ("they call it", "Rallies in Lyon") than an event."""
    if rows.is_capitalized(i) and lower in ("march", "may"):
        return True
    if rows.is_capitalized(i) and _names_company(rows, i + 1):
        return True
    if lower in _SURNAMES and i and rows.is_capitalized(i) and rows.is_capitalized(i - 1):
        return True  # Portia Derby
    if (
        lower in ("collapse", "wreck")
        and rows.lowers[i + 1 : i + 2] == ["of"]
        and _FALLING & set(rows.lowers[i + 2 : i + 7])
    ):
        return True  # the collapse of an earlier truce
    if lower == "match" and rows.lowers[max(i - 1, 0)] in ("shouting", "slanging", "screaming"):
        return True
    if lower in ("strike", "strikes") and i and rows.lowers[i - 1] in ("bird", "lightning"):
        return True
    if lower == "ruling" and rows.lowers[i + 1 : i + 2] != [] and rows.lowers[i + 1] in _RULERS:
        return True
    if lower == "protest" and i and rows.lowers[i - 1] in ("in", "under"):
        return True  # resigned in protest
    if lower == "festival" and not _AWARDED & set(rows.lowers[rows.sentence_starts[rows.sentences[i]] : i]):
        return True
    if lower in _NOUN_OR_VERB and i and "".join(rows.classes[i + 1 : i + 2]) in ("D", "M", "x"):
        return True  # the buyer strikes $3 billion deal
    if lower in ("offensive", "final") and rows.classes[i + 1 : i + 2] in (["o"], ["H"]) and not rows.possessives[i]:
        return True  # an adjective: offensive actions, the final hour
    if rows.is_capitalized(i) and lower.endswith("s") and i and rows.is_capitalized(i - 1) and lower in _NOUN_OR_VERB:
        return lower != "talks"
    if lower in ("call", "calls"):
        if i and rows.lowers[i - 1] in _CRIES:
            return True
        if rows.classes[i + 1 : i + 2] in (["P"], ["D"], ["O"]):
            return True
        if rows.lowers[i + 1 : i + 2] == ["for"] and i and rows.classes[i - 1] not in "DP":
            return True  # the accord calls for patience
        first = noun_phrase_start(rows, i)
        return not any(rows.classes[k] in "DP" or rows.lowers[k] in _PHONE for k in range(first, i))
    return False


def _names_company(rows: Tokens, after: int) -> bool:
    """Whether a capitalized noun opens the name of a firm: "Summit | Entertainment"."""
    inside = (
        after < len(rows) and rows.sentences[after] == rows.sentences[after - 1] and not rows.possessives[after - 1]
    )
    return inside and rows.words[after] in naming_words("kind_words")


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

_CRIES = frozenset(("mayday", "distress", "emergency", "wake-up", "curtain", "roll", "close", "hoax", "bird"))
"""Words before a call by which nobody talks on the phone with another."""
_SURNAMES = frozenset(("derby", "race", "bout", "strike", "march", "blaze"))
"""Event nouns that are names of people as well."""
_FALLING = frozenset(
    "truce talks deal agreement ceasefire government coalition bank currency company firm regime market economy union "
    "peace accord negotiations pact cabinet empire club team prices".split()
)
"""What collapses without an accident."""
_RULERS = frozenset(("and", "party", "parties", "coalition", "class", "junta", "elite", "family", "bloc", "body"))
"""Words behind "ruling" by which it tells who governs: "ruling and opposition parties"."""
_AWARDED = frozenset(("won", "wins", "win", "awarded", "prize", "prizes", "award", "awards", "honored", "honoured"))
"""Words before a festival by which it is the evening of its prizes."""
_PHONE = frozenset(("phone", "telephone", "video", "conference"))


def is_noun(rows: Tokens, i: int) -> bool:
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


_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my"))


def _after_noun_phrase(rows: Tokens, before: int | None) -> bool:
    """Whether the token before an -ing word makes it a noun: a determiner, a number, an adjective or a possessive."""
    if before is None:
        return False
    if rows.words[before] == "," and rows.classes[before - 1] == "M" and rows.lowers[before - 1].isdigit():
        determiner = max(before - FULL_DATE, rows.sentence_starts[rows.sentences[before]])
        return "D" in rows.classes[determiner:before]  # the May 3, 2015, | shooting
    return rows.classes[before] in "DMo" or rows.possessives[before] or rows.lowers[before] in _POSSESSIVE


FULL_DATE = 5
"""Tokens from "the" to the comma behind a date: "the | May 3, 2015 |, shooting"."""
