"""Numbers that count or measure: how many, how long, how much, how strong — with comparator, unit and what they count.

In: tokens. Out: one `NumberMention` a number, in text order. Dates, years, clock times, ordinals, telephone and section
numbers are none; "nearly" and "almost" are "~" (near it), ">" and "<" include the number itself.
"""

import re
from functools import cache

from riyadh_archive.grammar.counting.bounds import comparator_after, comparator_before
from riyadh_archive.grammar.counting.currencies import sign_prefix
from riyadh_archive.grammar.counting.fractions import OPENING as PARTS_OF_POINT
from riyadh_archive.grammar.counting.fractions import read_part_of_point
from riyadh_archive.grammar.counting.number_labels import BOUNDS_TIED, counts_nothing, in_table, is_label
from riyadh_archive.grammar.counting.number_mentions import NumberMention, new_mention
from riyadh_archive.grammar.counting.numerals import (
    Numeral,
    digit_chain_end,
    parse_digits,
    read_digits,
    read_number_words,
    read_tied_sum,
    same_sentence,
    touches,
)
from riyadh_archive.grammar.counting.scores import is_score
from riyadh_archive.grammar.counting.units import DEGREES, named_magnitude, read_unit, tied_magnitude
from riyadh_archive.grammar.counting.vague import is_vague, read_vague, read_vague_duration
from riyadh_archive.grammar.tokens import Tokens, WordTest
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import (
    currency_prefixes,
    currency_signs,
    figure_words,
    is_plural,
    multipliers,
    numerals,
    parts,
    units,
)

__all__ = ["NumberMention", "read_numbers"]

LARGEST_SCORE = 300
"""Two joined numbers up to this may be a score ("112-98"); larger ones are something else ("1914-1918")."""

PARTS_DIGITS = 4
"""Digits behind the point of a number with parts: finer than a second in an hour."""


def read_numbers(text: str, rows: Tokens) -> tuple[NumberMention, ...]:
    """The numbers of an article in text order; they never overlap."""
    found: list[NumberMention] = []
    after, free = 0, 0
    for i in rows.where(_OPENING):
        if i < after:
            continue
        mention, after = _read(text, rows, i, free)
        if mention is not None:
            mention = _with_half(text, rows, mention)
            before = found[-1] if found else None
            if (whole := _with_parts(rows, before, mention)) is not None:
                found[-1] = whole
            else:
                found.append(_aged_alike(rows, before, mention))
            free = mention.last + 1
    return tuple(found)


def _with_parts(rows: Tokens, before: NumberMention | None, mention: NumberMention) -> NumberMention | None:
    """Both as one number where the second tells what is left of the first: "2 hours and 45 minutes" is 2.75 hours."""
    if before is None or before.quantity is None or mention.quantity is None or mention.comparator != "=":
        return None
    size = parts().get((before.unit or "", mention.unit or ""))
    apart = rows.lowers[before.last + 1 : mention.first] not in ([], ["and"], [","], [",", "and"])
    apart = apart or rows.lowers[mention.first : mention.last + 1] == ["a", "second"]  # 93 minutes and | a second of 65
    if (
        size is None
        or apart
        or mention.quantity >= size
        or rows.sentences[before.last] != rows.sentences[mention.first]
    ):
        return None
    if before.of or not isinstance(before.quantity, int) or before.high is not None or mention.high is not None:
        return None
    quantity = round(before.quantity + mention.quantity / size, PARTS_DIGITS)
    return before._replace(quantity=quantity, of=mention.of, last=mention.last, end=mention.end)


def _with_half(text: str, rows: Tokens, mention: NumberMention) -> NumberMention:
    """A length of time with the half behind its unit: "an hour and a half" is 1.5 hours."""
    behind = mention.last + 1
    if mention.kind != "duration" or mention.of or rows.lowers[behind : behind + 3] != ["and", "a", "half"]:
        return mention
    if (
        not isinstance(mention.quantity, int)
        or mention.high is not None
        or not same_sentence(rows, mention.last, behind)
    ):
        return mention
    return mention._replace(quantity=mention.quantity + 0.5, last=behind + 2, end=rows.ends[behind + 2])


def _aged_alike(rows: Tokens, before: NumberMention | None, mention: NumberMention) -> NumberMention:
    """The second of "ages 7 and 11", "aged six, nine and 12" as the age that it is."""
    if before is None or before.kind != "age" or before.of != "age" or mention.kind != "count" or mention.unit:
        return mention
    between = rows.lowers[before.last + 1 : mention.first]
    alike = rows.sentences[before.last] == rows.sentences[mention.first] and between in (["and"], [","], [",", "and"])
    return mention._replace(kind="age", unit=before.unit, of=before.of) if alike else mention


def _may_open(lower: str) -> bool:
    """Whether a number can open with the word, so that other tokens need not be looked at."""
    return (
        lower[0].isdigit()
        or tied_magnitude(lower) is not None
        or (lower[-1] in _LAST_OF_SUM and _TIED_SUM.match(lower) is not None)
        or lower.partition("-")[0] in _opening_words()
        or units().get(lower) in figure_words("unit_kinds", "duration")
    )


_TIED_SUM = re.compile(r"[a-z]{1,4}\d")
_LAST_OF_SUM = frozenset("0123456789mkbnt")
_OPENING = WordTest(_may_open)


@cache
def _opening_words() -> frozenset[str]:
    vague = figure_words("vague", "plurals") | figure_words("vague", "determiners")
    return vague.union(numerals(), multipliers(), PARTS_OF_POINT, ("a", "an", "few", "half", "quarter", "last", "past"))


def _read(text: str, rows: Tokens, i: int, free: int) -> tuple[NumberMention | None, int]:
    """The number whose numeral begins at token i, and where to read on; tokens before `free` belong to others."""
    if (strength := tied_magnitude(rows.lowers[i])) is not None:
        kind, unit, last, of = named_magnitude(text, rows, Numeral(i, i, strength))
        return new_mention(text, rows, (i, last), i, kind, strength, unit, of), last + 1
    if PARTS_OF_POINT.intersection(rows.lowers[i : i + 2]) and (part := read_part_of_point(rows, i)) is not None:
        value, last = part
        return new_mention(text, rows, (i, last), i, "percent", value, "percentage point", None), last + 1
    if rows.classes[i] == lexicon.NUMBER:
        if in_table(rows, i):
            return None, i + 1
        chain = digit_chain_end(rows, i)
        if chain > i:
            return _joined(text, rows, i, chain, free), chain + 1
        numeral = read_digits(rows, i)
    elif (tied_sum := read_tied_sum(rows, i)) is not None:
        numeral = tied_sum
    elif is_vague(rows, i):
        return read_vague(text, rows, i, free)
    elif is_plural(rows.lowers[i]) and units().get(rows.lowers[i]) in figure_words("unit_kinds", "duration"):
        return read_vague_duration(text, rows, i, free)
    elif rows.lowers[i] in ("a", "an", "past", "last") and _is_one_unit(rows, i):
        numeral = Numeral(i, i, 1)
    elif rows.lowers[i] == "half" and rows.lowers[i + 1 : i + 2] == ["an"] and rows.lowers[i + 2 : i + 3] == ["hour"]:
        numeral = Numeral(i, i + 1, 0.5)
    else:
        numeral = read_number_words(rows, i) if rows.words[i][0].isalpha() else None
    if numeral is None or counts_nothing(rows, numeral):
        return None, i + 1
    mention = _measured(text, rows, numeral, free)
    return mention, (mention.last if mention else numeral.last) + 1


def _is_one_unit(rows: Tokens, i: int) -> bool:
    """Whether "a decade", "the past year" is a length of time: bounded or before "of", not "twice a week"."""
    if not same_sentence(rows, i, i + 1):
        return False
    head, *tied = rows.lowers[i + 1].split("-")
    if units().get(head) not in figure_words("unit_kinds", "duration") or is_plural(head):
        return False
    if rows.lowers[i] in ("past", "last"):
        return i > 0 and rows.lowers[i - 1] == "the"
    if tied == ["long"]:
        return True
    follows_of = same_sentence(rows, i, i + 3) and rows.lowers[i + 2] == "of"
    told_time = rows.lowers[i + 1] == "hour" and i > 0 and rows.lowers[i - 1] in ("for", "after", "in", "just")
    return (
        follows_of
        or told_time
        or comparator_before(rows, i, 0, stretch=True)[0] != "="
        or (i > 0 and rows.lowers[i - 1] in ("lasted", "within"))
    )


def _measured(text: str, rows: Tokens, numeral: Numeral, free: int) -> NumberMention | None:
    """The mention of a numeral with its unit, counted phrase, range and comparator; None for a bare label."""
    numeral, high = _range(rows, numeral)
    tied = BOUNDS_TIED.get(numeral.unit_words)
    numeral = numeral._replace(unit_words=()) if tied else numeral
    kind, unit, last, of = read_unit(text, rows, numeral)
    if kind == "count" and touches(rows, numeral.last) and rows.words[numeral.last + 1] in ("C", "F"):
        return None  # class 9C
    opening = _opening(rows, numeral, free)
    sign, first = comparator_before(rows, opening, free, stretch=kind in ("duration", "period"))
    if kind == "count" and unit is None and is_label(rows, numeral, first):
        return None
    if kind == "money" and of and rows.lowers[first] == "over" and _is_cause(rows, first, last):
        sign, first = "=", opening
    after, last = comparator_after(rows, last)
    after = tied or after
    value = numeral.value
    if unit in DEGREES and value and _is_below_zero(rows, first):
        first, value = first - 1, -value
    mention = new_mention(text, rows, (first, last), numeral.first, kind, value, unit, of)
    if high is None and kind != "money" and mention.comparator == (after or sign):
        return mention
    return mention._replace(high=high, comparator=after or sign, currency=unit if kind == "money" else None)


def _is_below_zero(rows: Tokens, first: int) -> bool:
    """Whether "minus" or its sign stands before token `first`: "minus 18 degrees", "-18 degrees"."""
    before = first - 1
    if not same_sentence(rows, before, first):
        return False
    sign = rows.words[before] in ("-", "−", "–") and touches(rows, before) and not touches(rows, before - 1)
    return rows.lowers[before] == "minus" or sign


def _is_cause(rows: Tokens, over: int, last: int) -> bool:
    """Whether "over" tells why: "jailed for six years over 14 million pound fraud"."""
    deed = not {"in", "of", "worth"} & set(rows.lowers[over:last])
    accused = figure_words("contexts", "accused")
    return deed and any(
        rows.lowers[k] in accused for k in range(max(over - 8, 0), over) if same_sentence(rows, k, over)
    )


def _range(rows: Tokens, numeral: Numeral) -> tuple[Numeral, float | int | None]:
    """The numeral extended by the upper end of "10 to 12" or "between 10 and 12", and that end."""
    i, link = numeral.first, numeral.last + 1
    if not same_sentence(rows, i, link + 1) or numeral.unit_words:
        return numeral, None
    opening = i - 1 - bool(numeral.sign)
    between = same_sentence(rows, opening, i) and rows.lowers[opening] == "between"
    if rows.words[link] == "%" and (between or rows.lowers[opening] == "of") and same_sentence(rows, i, link + 2):
        link += 1  # levies of 10% to 15%
    if rows.lowers[link] != ("and" if between else "to") or _is_change(rows, opening):
        return numeral, None
    at = link + 1
    if rows.words[at] in currency_signs() and at + 1 < len(rows):
        at += 1
    is_digits = rows.classes[at] == lexicon.NUMBER
    upper = read_digits(rows, at) if is_digits else read_number_words(rows, at)
    if upper is None or upper.value is None or numeral.value is None or upper.value <= numeral.value:
        return numeral, None
    value, scale = numeral.value, _scale_of(rows, upper)
    if scale > 1 == _scale_of(rows, numeral) and value * scale < upper.value:
        value *= scale  # "2 to 3 million": both are millions; "two to three dozen"
    return numeral._replace(last=upper.last, value=value, unit_words=upper.unit_words), upper.value


def _is_change(rows: Tokens, i: int) -> bool:
    """Whether "rose | from", "was raised from" stands at token i: two numbers follow, the former and the latter."""
    if i < 1 or rows.lowers[i] != "from":
        return False
    near = rows.lowers[max(i - 4, rows.sentence_starts[rows.sentences[i]]) : i]
    return not figure_words("figure_contexts", "varying").isdisjoint(near)


def _scale_of(rows: Tokens, numeral: Numeral) -> int:
    return multipliers().get(rows.lowers[numeral.last].split("-")[0], 1)


def _opening(rows: Tokens, numeral: Numeral, free: int) -> int:
    """The first token of the number with its currency sign and the letters before that: "A$5"."""
    at = numeral.first
    if numeral.sign and at - 1 >= free and rows.words[at - 1] == numeral.sign:
        at -= 1
        if at - 1 >= free and touches(rows, at - 1) and sign_prefix(rows, at) in currency_prefixes():
            at -= 1
    return at


def _joined(text: str, rows: Tokens, i: int, last: int, free: int) -> NumberMention | None:
    """Two numbers with a dash between: a score ("3-1") or a range ("10-12 people"); longer chains are neither."""
    low, high = parse_digits(rows.words[i]), parse_digits(rows.words[last])
    if last - i != 2 or low is None or high is None or rows.words[i + 1] == "/" or rows.words[i][0] == "0":
        return None
    numeral = Numeral(i, last, low, digits=True)
    scored = isinstance(low, int) and isinstance(high, int) and max(low, high) <= LARGEST_SCORE
    if scored and is_score(rows, i, last):
        mention = new_mention(text, rows, (i, last), i, "score", low, "score", rows.lowers[i] + "-" + rows.lowers[last])
        return mention._replace(high=high)
    kind, unit, end, of = read_unit(text, rows, numeral)
    if low >= high or unit is None:
        return None
    sign, first = comparator_before(rows, i, free)
    mention = new_mention(text, rows, (first, end), i, kind, low, unit, of)
    return mention._replace(high=high, comparator=sign)
