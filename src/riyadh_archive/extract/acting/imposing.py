"""The parts of a clause that imposes something: its verb chain, the noun for the measure, and whom it hits.

In: the reading and tokens. Out: token ranges. Every walk is bounded and stays in the sentence.
"""

from functools import cache
from typing import NamedTuple

from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.extract.acting.timing import time_start
from riyadh_archive.grammar.counting.counted import opens_lapse
from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import agreements
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.figures import currency_signs, currency_words, multipliers, numerals, singular, units
from riyadh_archive.lexicon.measures import cues, measure_noun, measure_verbs, measure_words

LONGEST_NOUN_PHRASE = 12
LONGEST_TARGET = 16
LONGEST_AMOUNT = 9
"""Tokens of what stands between a measure and its target: "of at least 3.1 million U.S. dollars" has seven."""
DECISION_REACH = 16
"""Tokens between "voted" and its "to": "voted 14-0, with the United States and three others abstaining, to" has thirteen."""
PROMPTED_REACH = 6
"""Tokens from "prompting" to "to": "prompting the Peruvian foreign ministry to" has four."""
LONGEST_DECISION = 40
"""Tokens between the first and the second thing that was decided."""
_OWNER_REACH = 4
"""Tokens from a decision back to whose it is: "Peru's much debated earlier | decision"."""
NOUN_REACH = 25
"""Tokens between the noun for a measure and its verb: "restrictions on … in … that were imposed" has ten."""
TARGET_PREPOSITIONS = frozenset(("on", "against", "upon", "onto"))
PLACE_PREPOSITIONS = frozenset(("in", "across", "throughout"))
_QUANTIFIED = frozenset(
    (
        "thousands scores tens most some all half rest state series wave set package "
        "raft range number round string dozens hundreds host slew spate day days week weeks"
    ).split()
)


class Chain(NamedTuple):
    """The auxiliaries before a verb from token `start` on: passive, negated, unreal ("could"), finite ("will", "to" voted)."""

    start: int
    passive: bool
    negated: bool
    unreal: bool
    finite: bool


def read_chain(reading: Reading, verb: int, floor: int) -> Chain:
    """The auxiliaries, adverbs and "voted to" before the verb at token `verb`."""
    rows = reading.tokens
    k, passive, negated, unreal, finite = verb, False, False, False, False
    while k > floor:
        lower = rows.lowers[k - 1]
        if lower == "to":
            decided = k - 2 if rows.lowers[k - 2] in ("is", "are") else _decided(reading, k - 1, floor)
            if decided is None:
                unreal = True
                break
            k, finite = decided, True
            continue
        if (timed := time_start(reading, k, floor)) < k:
            k = timed
            continue
        aside = time_start(reading, k - 1, floor) if rows.classes[k - 1] == "," else k - 1
        if aside < k - 1 and aside - 1 > floor and rows.classes[aside - 1] == "," and rows.classes[aside - 2] == "A":
            k = aside - 1  # had, on May 3, frozen
            continue
        if not (rows.classes[k - 1] in "AR" or lower in measure_words("actors", "skipped") or lower == "not"):
            break
        passive = passive or lower in measure_words("actors", "passives")
        negated = negated or lower in measure_words("actors", "negations")
        unreal = unreal or lower in measure_words("actors", "unreal")
        finite = finite or lower in ("will", "did", "does", "do")
        k -= 1
    return Chain(k, passive, negated, unreal, finite)


def _decided(reading: Reading, to: int, floor: int) -> int | None:
    """The verb of "voted | to ban", "voted 5-1 Monday to ban", "agreed, with two abstaining, to extend"; None without it."""
    rows = reading.tokens
    for k in range(to - 1, max(floor, to - PROMPTED_REACH), -1):
        if rows.lowers[k] in measure_words("actors", "prompting"):
            unreal = measure_words("actors", "unreal") & set(rows.lowers[max(floor, k - LONGEST_DECISION) : k])
            return None if unreal else to  # prompting Peru | to expel the envoy
        if rows.classes[k] in ",;:.":
            break
    if rows.lowers[to - 1] in measure_words("actors", "resolves"):
        return _resolved(reading, to - 1, floor)
    if rows.lowers[to - 1] == "and":  # "voted to ban rentals, citing noise, and | to fine violators"
        former = (k for k in range(to - 2, max(floor, to - LONGEST_DECISION), -1) if rows.lowers[k] == "to")
        return next((at for k in former if (at := _decided(reading, k, floor)) is not None), None)
    for k in range(to - 1, max(floor, to - DECISION_REACH) - 1, -1):
        if rows.lowers[k] in measure_words("actors", "deciding"):
            return k
        if rows.classes[k] in "VCASJWT" or (k == to - 1 and rows.classes[k] not in "MR,)-"):
            return None
    return None


def _resolved(reading: Reading, noun: int, floor: int) -> int | None:
    """The token behind the owner of a decision: "Peru's | decision to expel", "its | earlier move to close"."""
    rows = reading.tokens
    for k in range(noun - 1, max(floor, noun - _OWNER_REACH) - 1, -1):
        if rows.possessives[k] or rows.lowers[k] in ("its", "their"):
            return k + 1
        if rows.classes[k] not in "oR":
            return None
    return None


def is_supposed(reading: Reading, verb: int, floor: int) -> bool:
    """Whether the sentence asks, or "if" stands before the verb."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[verb])
    if "?" in rows.words[max(tokens.stop - 2, tokens.start) : tokens.stop]:
        return True
    before = rows.lowers[max(floor, verb - NOUN_REACH) : verb]
    passive = before[-1:] in (["is"], ["are"]) and not rows.lowers[verb].endswith("ing")
    if passive and not _AWAITING.isdisjoint(before):
        return True  # will enter into force after the curbs are lifted
    return not _SUPPOSING.isdisjoint(before)


_AWAITING = frozenset(("after", "when", "until", "till", "before"))
_SUPPOSING = frozenset(("if", "unless", "whether", "once"))


def measure_after(reading: Reading, first: int) -> Range | None:
    """The noun phrase for a measure that begins at token `first`: "a nighttime curfew", "a 25% tariff"."""
    rows = reading.tokens
    first = past_bound(reading, first)
    sentence = rows.sentences[first] if first < len(rows.words) else -1
    head, at = None, first
    while at < len(rows.words) and at - first < LONGEST_NOUN_PHRASE and rows.sentences[at] == sentence:
        class_, lower = rows.classes[at], rows.lowers[at]
        if head is not None and lower == "and" and (second := _joined_measure(reading, at)) is not None:
            head = second
            break
        if head is not None and not (class_ in "oH" and not opens_reason(reading, at)):
            break
        if measure_noun(lower, rows.lowers[at - 1] if at else "") or _is_control(reading, at):
            head = at
        elif head is not None:
            return None  # "sanctions relief", "tariff rates": no measure but something about it
        elif lower == "after" and rows.lowers[at - 1 : at] == rows.lowers[at + 1 : at + 2]:
            pass  # round after round of sanctions
        elif lower in ("per", "cent"):
            pass  # a 19 per cent tariff
        elif (lower == "of" and rows.lowers[at - 1] not in _QUANTIFIED) or not (
            class_ in "oHDMPxVGR-" or lower == "of"
        ):
            return None
        at += 1
    return (_without_determiner(reading, first, head), head) if head is not None else None


def _is_control(reading: Reading, at: int) -> bool:
    """Whether "controls over exports", "rules on imports" stands at token `at`: a measure by what it is on."""
    rows = reading.tokens
    placed = rows.lowers[at] in ("controls", "checks") and rows.lowers[at + 1 : at + 2] in (["at"], ["along"], ["on"])
    if placed and {"border", "borders", "frontier", "frontiers"} & set(rows.lowers[at + 2 : at + 7]):
        return True  # controls at the German border
    if rows.lowers[at] not in ("controls", "rules") or rows.lowers[at + 1 : at + 2] not in (["over"], ["on"]):
        return False
    return bool(measure_words("", "controlled") & set(rows.lowers[at + 2 : at + 6]))


def _joined_measure(reading: Reading, joint: int) -> int | None:
    """The head of the second of two measures: "a travel ban | and asset freeze"; None where something else is joined."""
    rows = reading.tokens
    for at in range(joint + 1, min(joint + 5, len(rows.words))):
        if rows.sentences[at] != rows.sentences[joint] or rows.classes[at] not in "oHDM":
            return None
        follows = rows.classes[at + 1] if at + 1 < len(rows.words) else "."
        if measure_noun(rows.lowers[at], rows.lowers[at - 1]) and follows not in "oH":
            return at
    return None


def _without_determiner(reading: Reading, first: int, last: int) -> int:
    rows = reading.tokens
    while first < last and (rows.classes[first] in "DPR" or rows.lowers[first] in ("down", "out", "back", "up")):
        first += 1
    return first


def measure_before(reading: Reading, last: int, floor: int) -> Range | None:
    """The nearest noun phrase for a measure that ends at or before token `last`, within NOUN_REACH."""
    rows = reading.tokens
    for head in range(last, max(floor, last - NOUN_REACH) - 1, -1):
        if rows.classes[head] in ";:":
            return None
        if measure_noun(rows.lowers[head], rows.lowers[head - 1] if head else ""):
            return _leftward(reading, head, floor), head
    return None


def _leftward(reading: Reading, head: int, floor: int) -> int:
    rows = reading.tokens
    first = head
    while first > floor and head - first < LONGEST_NOUN_PHRASE:
        class_ = rows.classes[first - 1]
        modifier = class_ in "oHMx" or (class_ == "V" and rows.lowers[first - 1].endswith("ed"))
        if not modifier or rows.possessives[first - 1]:
            break
        first -= 1
    return first


def target_after(reading: Reading, first: int, *, of_place: bool = False) -> Range | None:
    """Whom a measure hits, behind "on" or "against": "personnel in U.S. missions"; None where a time follows.

    One that holds in a place has the place behind "in" or "across".
    """
    rows = reading.tokens
    if first >= len(rows.words) or is_time(reading, first + 1):
        return None
    if rows.lowers[first] == "over" and rows.lowers[first - 1] == "controls":
        return group_after(reading, first + 1)
    placed = of_place and rows.lowers[first] in PLACE_PREPOSITIONS and first + 1 < len(rows.words)
    placed = placed and (rows.is_capitalized(first + 1) or rows.classes[first + 1] == lexicon.DETERMINER)
    if not placed and rows.lowers[first] not in TARGET_PREPOSITIONS:
        return None
    return group_after(reading, past_sum(reading, first + 1))


def past_amount(reading: Reading, first: int) -> int:
    """The token behind "of 25%", "of 3.1 million pounds", "of six months" at token `first`; `first` without one."""
    rows = reading.tokens
    at = first + 1
    if first + 1 >= len(rows.words) or rows.lowers[first] != "of" or not _is_of_amount(reading, at):
        return first
    while at < min(len(rows.words), first + LONGEST_AMOUNT) and rows.sentences[at] == rows.sentences[first]:
        if not _is_of_amount(reading, at) and rows.lowers[at - 1] != "per":
            break
        at += 1
    return at


def _is_of_amount(reading: Reading, at: int) -> bool:
    rows = reading.tokens
    lower = rows.lowers[at]
    if rows.classes[at] == lexicon.NUMBER or lower == "%" or rows.words[at] in currency_signs():
        return True
    worded = lower in numerals() or lower in multipliers() or lower in units() or lower in currency_words()
    return worded or lower in ("up", "to", "at", "least", "more", "than", "about", "nearly", "per", "cent", "a", "each")


def past_sum(reading: Reading, first: int) -> int:
    """The token behind "about $300 billion in", "£2m worth of" at token `first`; `first` where no sum stands there."""
    rows = reading.tokens
    at = first
    while at < min(len(rows.words), first + LONGEST_AMOUNT) and rows.sentences[at] == rows.sentences[first]:
        sign = rows.words[at + 1 : at + 2] and rows.words[at + 1] in currency_signs() and rows.words[at].isupper()
        if not (
            sign or _is_of_amount(reading, at) or rows.lowers[at] in ("some", "over", "roughly", "an", "estimated")
        ):
            break
        at += 1
    money = any(rows.words[k] in currency_signs() or rows.lowers[k] in currency_words() for k in range(first, at))
    if money and rows.words[at : at + 1] == ["("]:  # C$155 billion ($107 billion) worth of goods
        at = next((k + 1 for k in range(at, min(at + LONGEST_AMOUNT, len(rows.words))) if rows.words[k] == ")"), at)
    if not money or tuple(rows.lowers[at : at + 1]) not in (("in",), ("of",), ("worth",)):
        return first
    return at + 1 + (rows.lowers[at : at + 2] == ["worth", "of"])


def past_bound(reading: Reading, first: int) -> int:
    """The number behind "more than", "at least", "about" at token `first`; `first` where no such number stands there."""
    rows = reading.tokens
    at = first
    while at < min(len(rows.words), first + 3) and rows.lowers[at] in measure_words("actors", "bounds"):
        at += 1
    return at if at > first and at < len(rows.words) and rows.classes[at] == lexicon.NUMBER else first


def past_fine(reading: Reading, first: int) -> int:
    """The token behind a bare sum of money at token `first`: "500 million euros"; `first` where none stands there."""
    rows = reading.tokens
    at = first
    while at < min(len(rows.words), first + LONGEST_AMOUNT) and rows.sentences[at] == rows.sentences[first]:
        if not _is_of_amount(reading, at):
            break
        at += 1
    money = any(rows.words[k] in currency_signs() or rows.lowers[k] in currency_words() for k in range(first, at))
    return at if money else first


def is_time(reading: Reading, at: int) -> bool:
    """Whether token `at` begins a date: a weekday, a month, or "the same day"."""
    rows = reading.tokens
    if at >= len(rows.words):
        return True
    return rows.words[at] in weekdays() or rows.words[at].rstrip(".") in months()


_STRETCHES = [
    [word]
    for word in ("week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter", "night", "quarter")
]


@once
def group_after(reading: Reading, first: int) -> Range | None:
    """The noun group that begins at token `first`, with its "of", "in", "at", "from" and "to" phrases."""
    rows = reading.tokens
    sentence = rows.sentences[first] if first < len(rows.words) else -1
    at = first
    while at < len(rows.words) and at - first < LONGEST_TARGET and rows.sentences[at] == sentence:
        if not _in_group(reading, at, first) or opens_lapse(rows, at):
            break
        at += 1
    last = at - 1
    while last >= first and rows.classes[last] in "DJI,xR":
        last -= 1
    while first < last and rows.classes[first] == lexicon.DETERMINER and rows.lowers[first] in ("the", "a", "an"):
        first += 1
    return (first, last) if last >= first else None


_IN_ANSWER = tuple([word] for word in "protest response retaliation reprisal return turn place force effect".split())


def _joins_a_deed(reading: Reading, first: int) -> bool:
    """Whether "patrol a stretch of the border" begins behind "and": another deed, and no part of what is reopened."""
    rows = reading.tokens
    if rows.lowers[first] in agreements.words("action_verbs") and rows.classes[first + 1 : first + 2] == [
        lexicon.DETERMINER
    ]:
        return True
    verb = measure_verbs().get(rows.lowers[first])
    base = verb is not None and verb.form == "base" and not measure_noun(rows.lowers[first], "")
    return base and rows.words[first].islower() and rows.classes[first + 1 : first + 2] in (["o"], ["M"])


def _goes_on(reading: Reading, first: int) -> bool:
    """Whether a verb of the sentence begins behind "and": "led by Ana Lim and | includes Ali Lund", "… and comprises the"."""
    rows = reading.tokens
    named = reading.mention_at(first - 2)
    verb = rows.words[first].islower() and rows.lowers[first].endswith("s") and not rows.possessives[first]
    if not verb or named is None or named.kind != "person" or first + 1 >= len(rows):
        return False
    return rows.is_capitalized(first + 1) or rows.classes[first + 1] == lexicon.DETERMINER


def _joins_a_measure(reading: Reading, first: int) -> bool:
    """Whether "a 10% tariff on" begins behind "and": another measure, and no part of whom the one before hits."""
    rows = reading.tokens
    if rows.lowers[first + 1 : first + 2] == ["of"] and singular(rows.lowers[first]) in measure_words(
        "nominal", "acts"
    ):
        return True  # the suspension of a treaty and | closure of a border
    if rows.classes[first] not in (lexicon.DETERMINER, lexicon.NUMBER):
        return False
    measure = measure_after(reading, first)
    behind = rows.lowers[measure[1] + 1 : measure[1] + 2] if measure is not None else []
    act = (
        behind == ["of"]
        and measure is not None
        and singular(rows.lowers[measure[1]]) in measure_words("nominal", "acts")
    )
    return behind in (["on"], ["against"]) or act


def _counts_things(reading: Reading, at: int) -> bool:
    """Whether "12 countries" stands at token `at`, a number of things and no rate: "citizens from | 12 countries"."""
    rows = reading.tokens
    counted = rows.classes[at] == lexicon.NUMBER or rows.lowers[at] in numerals()
    thing = rows.lowers[at + 1 : at + 2]
    return counted and bool(thing) and rows.classes[at + 1] in "oH" and not _is_of_amount(reading, at + 1)


@cache
def _turning() -> frozenset[str]:
    """The words at which a noun group may end although a noun, determiner or pronoun can stand there: reasons, days, sums."""
    days = [form.lower() for form in (*months(), *weekdays())]
    signs = [form for sign in currency_signs() for form in (sign, sign.lower())]
    words = ("on", "for", "to", "by", "in", "last", "this", "next", "from")
    cued = (*cues("clause_cues"), *cues("noun_cues"), *measure_words("reasons", "stops"))
    return frozenset((*cued, *signs, *words, *days, *(f"{day}." for day in days)))


def _in_group(reading: Reading, at: int, first: int) -> bool:
    rows = reading.tokens
    class_, lower = rows.classes[at], rows.lowers[at]
    if class_ in "oHDP" and lower not in _turning():
        return True
    if opens_reason(reading, at) or lower == "by" or lower in measure_words("reasons", "stops") or is_time(reading, at):
        return False
    counted = class_ == lexicon.NUMBER or lower in currency_signs()
    if lower == "in" and rows.lowers[at + 1 : at + 2] in _IN_ANSWER:
        return False  # halted a pact in protest
    if lower in ("last", "this", "next") and (rows.lowers[at + 1 : at + 2] in _STRETCHES or is_time(reading, at + 1)):
        return False
    if at > first and counted and rows.classes[at - 1] in "oH":
        return False  # "fined the club $2 million"
    if lower in ("to", "from") and _is_of_amount(reading, min(at + 1, len(rows.words) - 1)):
        return lower == "from" and at > first and _counts_things(reading, at + 1)
    if rows.lowers[at - 1] == "from" and at > first and _counts_things(reading, at):
        return True  # "raised duties on tin to 30% from 10%"
    if class_ == lexicon.GERUND and at == first:
        return True  # "ban vaping"
    if at > first and lower in measure_words("reasons", "nouns_in_ing"):
        return True
    if class_ in "VG":
        return lower.endswith(("ed", "ing")) and at + 1 < len(rows.words) and rows.classes[at + 1] in "oH"
    year = rows.words[at + 1 : at + 2]
    if lower == "in" and year and len(year[0]) == 4 and year[0].isdigit():
        return False  # "expelled 35 diplomats in 2016"
    if lower == "in" and rows.lowers[at + 1 : at + 2] == ["spite"]:
        return False
    if lower == "in" and set(rows.lowers[at + 1 : at + 5]) & measure_words("reasons", "manners"):
        return False
    if class_ == lexicon.PREPOSITION:
        return lower in ("of", "in", "at", "from", "to", "with", "into") and not is_time(reading, at + 1) and at > first
    if class_ == lexicon.CONJUNCTION:
        joined = lower in ("and", "or") and at + 1 < len(rows.words) and rows.classes[at + 1] in "oHDPM"
        return joined and not (
            _joins_a_measure(reading, at + 1) or _joins_a_deed(reading, at + 1) or _goes_on(reading, at + 1)
        )
    return class_ in "oHDMPx" or (class_ == lexicon.ADVERB and at == first)
