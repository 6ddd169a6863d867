"""The noun phrase that a number counts: "four principles", "four hours of talks", "dozens of homes".

In: tokens and the index behind a numeral. Out: the tokens of the noun phrase, its head last. Only a plural (or, after
"one", a singular) can be counted; every step is bounded by LONGEST_PHRASE.
"""

from typing import NamedTuple

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_nouns, event_verbs
from riyadh_archive.lexicon.figures import figure_words, is_plural, unit_kinds, units

LONGEST_PHRASE = 7
"""Tokens of a counted noun phrase: "12 senior Chinese foreign ministry officials" has six after its number."""

_NOUNLIKE = frozenset((lexicon.OTHER, lexicon.ROLE, lexicon.NOUN_OR_VERB, lexicon.ADVERB))
_ENDINGS_OF_VERBS = ("ed", "ing")


class Phrase(NamedTuple):
    """Tokens `first`..`last` of a noun phrase; the last is its head."""

    first: int
    last: int


def read_counted(rows: Tokens, i: int, *, several: bool) -> Phrase | None:
    """The noun phrase that begins at token i, or None.

    `several` asks for a plural head; without it the phrase ends at its last noun.
    """
    run = _run(rows, i)
    if not run:
        return None
    if several:
        plural = next((k for k in run if is_plural(rows.lowers[k]) and _is_head(rows, k)), None)
        if plural is None:
            return None
        while plural + 1 in run and is_plural(rows.lowers[plural + 1]) and not rows.possessives[plural]:
            plural += 1  # "two sports halls" counts the last of adjacent plurals
        return Phrase(i, _past_possessive(rows, run, plural))
    last = run[-1]
    while last > i and rows.classes[last] == lexicon.ADVERB:
        last -= 1
    if rows.classes[last] == lexicon.ADVERB:
        return None
    return Phrase(i, last) if _is_head(rows, last) else None


def opens_lapse(rows: Tokens, at: int) -> bool:
    """Whether "hours after", "months before" stands at token `at`: when a thing was, and no noun of the phrase before it."""
    lapse = unit_kinds().get(units().get(rows.lowers[at], "")) == "duration" or rows.lowers[at] == "moments"
    return lapse and not figure_words("nouns", "lapse_ends").isdisjoint(rows.lowers[at + 1 : at + 2])


def _past_possessive(rows: Tokens, run: range, head: int) -> int:
    """The head of "two workers' families" is what the possessor has, where that follows."""
    if not rows.possessives[head]:
        return head
    return next((k for k in run if k > head and is_plural(rows.lowers[k])), head)


def _run(rows: Tokens, i: int) -> range:
    """The tokens from i on that can stand in one noun phrase."""
    ends = figure_words("nouns", "ends")
    at = i
    while at < min(i + LONGEST_PHRASE, len(rows)) and rows.sentences[at] == rows.sentences[i]:
        class_, lower = rows.classes[at], rows.lowers[at]
        if lower in ends or not (
            class_ in _NOUNLIKE or lower in event_nouns() or _is_modifier(rows, at) or _is_noun_in_ing(rows, i, at)
        ):
            break
        if at > i and lower in event_verbs() and lower not in event_nouns() and rows.is_capitalized(at - 1):
            break  # a ten-man Rovers beat them
        if at > i and opens_lapse(rows, at):
            break
        if at > i and rows.is_capitalized(at) and rows.words[at - 1].islower() and is_plural(rows.lowers[at - 1]):
            break  # after 33 days of talks Ana Lim
        if at > i and (class_ == lexicon.ADVERB or (class_ == lexicon.VERB and is_plural(rows.lowers[at - 1]))):
            break
        at += 1
    return range(i, at)


def _is_modifier(rows: Tokens, at: int) -> bool:
    """Whether a participle stands before the noun it modifies: "12 injured passengers", "three fishing boats"."""
    after = at + 1
    if rows.classes[at] not in (lexicon.VERB, lexicon.GERUND):
        return False
    if after >= len(rows) or rows.sentences[after] != rows.sentences[at]:
        return False
    if rows.is_capitalized(after) and rows.words[at - 1].islower() and rows.classes[at - 1] in "oH":
        return False  # the 12-member delegation | included | Deputy Premier Ana Lim
    if is_plural(rows.lowers[at]) and not rows.lowers[at].endswith(_ENDINGS_OF_VERBS):
        return True  # a plural that looks like a verb: "two works"
    plain = rows.classes[after] in (lexicon.OTHER, lexicon.ROLE, lexicon.NOUN_OR_VERB) and rows.lowers[
        after
    ] not in figure_words("nouns", "ends")
    return plain and rows.lowers[at].endswith(_ENDINGS_OF_VERBS)


def _is_head(rows: Tokens, at: int) -> bool:
    if rows.lowers[at] in event_nouns() or rows.classes[at] == lexicon.GERUND:
        return True  # the one noun in -ing that a phrase holds
    return rows.classes[at] in _NOUNLIKE or (rows.classes[at] == lexicon.VERB and is_plural(rows.lowers[at]))


_HOUSES = frozenset(("building", "dwelling"))


def _is_noun_in_ing(rows: Tokens, first: int, at: int) -> bool:
    """Whether a word in -ing is the noun of its phrase: "the 12-story | building", not "nine men building a wall"."""
    if rows.classes[at] != lexicon.GERUND or rows.lowers[at] not in _HOUSES:
        return False
    acts = (at > first and is_plural(rows.lowers[at - 1])) or rows.classes[at + 1 : at + 2] in (
        ["D"],
        ["P"],
        ["o"],
        ["M"],
    )
    return not acts
