"""The verb of an act with two answers: the words of its phrase behind it, and what stands before it.

In: a reading and the token of a verb. Out: where its phrase ends, and its `Chain`: whether it is told as done, as to come or
not at all. Every walk is bounded and stays in the sentence.
"""

from typing import NamedTuple

from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.extract.acting.imposing import is_time
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.doings import Form, Phrase, doing_words

LONGEST_CHAIN = 8
"""Tokens before a verb that belong to it: "has repeatedly refused to agree to" has five."""
GAP = 3
"""Articles and adverbs between two words of a phrase."""
OBJECT_GAP = 6
"""Tokens of an object inside a phrase: "took | the former mayor | into custody"."""
FAR = 30
"""Tokens to either side in which "if" makes an act a thing that may be."""


class Chain(NamedTuple):
    """What stands before a verb, from token `start` on."""

    start: int
    passive: bool
    negated: bool
    coming: bool
    finite: bool
    refused: bool = False


def matched(reading: Reading, i: int, phrase: Phrase, stop: int) -> tuple[int, Range | None] | None:
    """The last token of a phrase that begins with the verb at token i and its object inside, None where it is not there."""
    rows = reading.tokens
    at, inside, held = i, None, False
    for place, choices in enumerate(phrase.rest):
        if choices is None:
            held = True
            continue
        end = min(at + 1 + (OBJECT_GAP + GAP if held else GAP), stop)
        near = rows.lowers[at + 1 : end] if end > at else []
        found = None
        if not choices.isdisjoint(near):
            found = next(k for k in range(at + 1, end) if rows.lowers[k] in choices)
        between = range(at + 1, found) if found is not None else range(0)
        if found is None or any(_parts(reading, k, held=held) for k in between):
            if place in phrase.optional:
                continue
            return None
        if held and found > at + 1:
            inside = (at + 1, found - 1)
        held, at = False, found
    behind = at + 1 < stop and rows.classes[at + 1] in "DoHMPO" and not (at + 1 < stop and is_time(reading, at + 1))
    if phrase.bare and (behind or rows.lowers[at + 1 : at + 2] == ["of"]):
        return None
    return at, inside


def _parts(reading: Reading, k: int, *, held: bool) -> bool:
    """Whether token k cannot stand between two words of a phrase."""
    class_ = reading.tokens.classes[k]
    return class_ in ',.;:"(TWSVC' if held else class_ not in "DRPM" and not (class_ == "o" and _is_plain(reading, k))


def _is_plain(reading: Reading, k: int) -> bool:
    """Whether token k may be an adjective: "escaped | largely | unhurt", "took the | witness | stand"."""
    return reading.tokens.words[k].islower()


def is_of_other_time(reading: Reading, i: int, tokens: range) -> bool:
    """Whether the sentence asks, sets a condition or tells of another time than the news: "until", "last year"."""
    rows = reading.tokens
    near = rows.lowers[max(tokens.start, i - LONGEST_CHAIN) : min(tokens.stop, i + LONGEST_CHAIN)]
    asks = "?" in rows.words[max(tokens.stop - 2, tokens.start) : tokens.stop]
    around = rows.lowers[max(tokens.start, i - FAR) : min(tokens.stop, i + FAR)]
    asks = asks or "if" in around or "unless" in around or "whether" in rows.lowers[max(tokens.start, i - FAR) : i]
    until = "until" in near and "further" not in near
    return asks or until or not doing_words("other_time").isdisjoint(near)


def read_chain(reading: Reading, i: int, floor: int, form: Form) -> Chain | None:
    """The auxiliaries, refusals and plans before the verb; None where nothing is told as done or to come."""
    rows = reading.tokens
    passive = negated = coming = finite = refused = able = False
    k = i
    while k > floor and i - k < LONGEST_CHAIN:
        lower = rows.lowers[k - 1]
        if lower in doing_words("unreal"):
            return None
        if lower == "to":
            governing = k - 2
            while governing > floor and _is_when(reading, governing):
                governing -= 1  # refused | on Monday | to sign
            if governing < floor:
                return None
            word = rows.lowers[governing]
            if word in doing_words("refusing"):
                negated, refused = not negated, True
            elif word in doing_words("planning"):
                coming = True
            elif word not in doing_words("forcing"):
                return None
            able = able or word == "able"
            k, finite = governing, True
            continue
        if (lower in doing_words("denying") or lower == "without") and form == "ing" and k == i:
            negated, finite, k = not negated, True, k - 1
            continue
        if not (rows.classes[k - 1] in "AR" or lower in doing_words("coming") or lower in doing_words("negations")):
            break
        if rows.classes[k - 1] in "DP":
            break
        passive = passive or (lower in doing_words("passives") and k == _nearest(reading, i, floor))
        negated = negated != (lower in doing_words("negations"))
        coming = coming or lower in doing_words("coming") or lower.startswith("won")
        finite = True
        k -= 1
    coming = coming or (k < i and rows.lowers[k] == "be")  # asked that she | be spared
    if able and negated and coming:
        return None  # she will not be able to | appeal
    if (form == "base" and not finite) or (form == "third" and not _is_third(reading, i)):
        return None
    if form == "participle" and k == i:
        return None
    passive = passive and form in ("past", "participle")
    if form == "ing" and not finite and not (k > floor and rows.classes[k - 1] == ","):
        return None
    if k == i and k > floor and rows.classes[k - 1] in "DIG" and form != "ing":
        return None
    if k > floor + 1 and rows.words[k] in weekdays() and rows.lowers[k - 1] == "on":
        k -= 1  # a judge | on Tuesday convicted
    return Chain(k, passive, negated, coming, finite, refused)


def _is_when(reading: Reading, k: int) -> bool:
    """Whether token k is of a day between a verb and its "to": "on Monday", "yesterday"."""
    rows = reading.tokens
    return rows.words[k] in weekdays() or rows.lowers[k] in ("on", "yesterday", "today", "again")


def _is_third(reading: Reading, i: int) -> bool:
    """Whether a form in -s is a verb: behind a name, a role or a pronoun, not "the original charges"."""
    rows = reading.tokens
    k = i - 1
    while k > 0 and rows.classes[k] == lexicon.ADVERB:
        k -= 1
    return k >= 0 and (rows.is_capitalized(k) or rows.classes[k] in "HPWT,") and not rows.possessives[k]


def _nearest(reading: Reading, i: int, floor: int) -> int:
    """One past the auxiliary nearest to the verb at token i, adverbs between them left out."""
    rows = reading.tokens
    k = i
    while k > floor and (rows.classes[k - 1] == lexicon.ADVERB or rows.lowers[k - 1] in ("not", "never")):
        k -= 1
    return k
