"""Numerals: the value of digits and number words, and which digits are no number of things.

In: tokens and the index of one. Out: a `Numeral`, or None. Dates, years, clock times and ordinals are
no numerals here. Every look-ahead is bounded, so reading all of a text stays linear.
"""

import re
from typing import NamedTuple

from riyadh_archive.grammar.counting.years import counts_or_measures
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.figures import (
    currency_capitals,
    currency_signs,
    figure_words,
    multipliers,
    numerals,
    suffixes,
    units,
)

DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?")
"""3,000,000 | 2.5 | 26: at most fifteen digits, since longer ones count nothing and cost time."""
JOINERS = frozenset("-–/—")
YEARS = range(1900, 2100)
"""Four bare digits in this range are a year unless persons or a unit follow ("in 2022", but "2000 people")."""
LONGEST_NUMERAL = 8
"""Words of one numeral at most: "two hundred and fifty three thousand" has six."""
LONGEST_CHAIN = 12
"""Digits joined by dashes that are looked at together: "2025-02-18", a telephone number."""


class Numeral(NamedTuple):
    """The number at tokens `first`..`last`; `value` None where it is vague.

    `unit_words` are what a hyphen ties to it ("four-hour": ("hour",)), `sign` the currency sign before it, if any.
    """

    first: int
    last: int
    value: float | int | None
    unit_words: tuple[str, ...] = ()
    sign: str | None = None
    digits: bool = False


def parse_digits(word: str) -> float | int | None:
    """The value of printed digits; None for what is no plain number.

    >>> parse_digits("28,000"), parse_digits("2.50"), parse_digits("5:30")
    (28000, 2.5, None)
    """
    if not DIGITS.fullmatch(word):
        return None
    plain = word.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def tidy(value: float) -> float | int:
    """A whole float as int: 2.5 million is 2500000.

    >>> tidy(2.5 * 1000000), tidy(7.8)
    (2500000, 7.8)
    """
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def digit_chain_end(rows: Tokens, i: int) -> int:
    """The last token of digits that dashes or slashes join without space to those at i; i where nothing is joined."""
    last = i
    while last - i < 2 * LONGEST_CHAIN and last + 2 < len(rows.words):
        tied = rows.words[last + 1] in JOINERS and touches(rows, last) and touches(rows, last + 1)
        if not (tied and rows.words[last + 2][0].isdigit()):
            break
        last += 2
    return last


def touches(rows: Tokens, i: int) -> bool:
    """Whether token i+1 follows token i without space, in one block."""
    return i + 1 < len(rows.words) and rows.starts[i + 1] == rows.ends[i] and rows.blocks[i + 1] == rows.blocks[i]


def same_sentence(rows: Tokens, i: int, j: int) -> bool:
    """Whether both tokens exist and stand in one sentence."""
    sentences = rows.sentences
    stop = len(sentences)
    return 0 <= i < stop and 0 <= j < stop and sentences[i] == sentences[j]


def read_digits(rows: Tokens, i: int) -> Numeral | None:
    """The numeral that begins with the digits at token i, if they count something."""
    value = parse_digits(rows.words[i])
    sign = rows.words[i - 1] if i and rows.words[i - 1] in currency_signs() and _is_beside(rows, i - 1) else None
    if value is None or (rows.words[i][0] == "0" and len(rows.words[i]) > 1 and rows.words[i][1] != "."):
        return None
    if sign is None and (is_date_part(rows, i) or is_clock(rows, i)):
        return None
    if sign is None and _is_thousands(rows, i):
        return Numeral(i, i + 1, int(rows.words[i] + rows.words[i + 1]), digits=True)
    if (part := _part_behind(rows, i)) is not None:
        share, last, tied = part
        scale = multipliers().get(rows.lowers[last + 1], 1) if same_sentence(rows, last, last + 1) and not tied else 1
        return Numeral(i, last + (scale != 1), tidy((value + share) * scale), tied, sign, True)
    return _with_multiplier(rows, i, value, sign=sign)


def _is_thousands(rows: Tokens, i: int) -> bool:
    """Whether a blank parts thousands: "more than | 2 200 structures"; not "on May 2 | 200 came", "a Boeing 737 | 800"."""
    if len(rows.words[i]) > _GROUP or not rows.words[i].isdecimal() or not same_sentence(rows, i, i + 1):
        return False
    grouped = (
        len(rows.words[i + 1]) == _GROUP and rows.words[i + 1].isdecimal() and rows.starts[i + 1] == rows.ends[i] + 1
    )
    named = i > 0 and (
        rows.words[i - 1][0].isdigit() or (rows.words[i - 1][0].isupper() and rows.lowers[i - 1] != "at")
    )
    alone = i + 2 >= len(rows.words) or not rows.words[i + 2][0].isdigit()
    return grouped and alone and not (named and rows.sentence_starts[rows.sentences[i]] < i)


_GROUP = 3
"""Digits of a group of thousands."""
_SHARES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_BROKEN = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}
"""Parts of one that are printed as a sign, or as two digits with a slash."""


def _part_behind(rows: Tokens, i: int) -> tuple[float, int, tuple[str, ...]] | None:
    """The part of one behind the digits at token i, its last token, and what a hyphen ties to it; None where none stands.

    "22½", "22 1/2", "22 and a half", "22-and-a-half", "a 3½-year term".
    """
    if not same_sentence(rows, i, i + 1):
        return None
    behind = rows.lowers[i + 1]
    sign, *tied = behind.split("-")
    if sign in _SHARES and touches(rows, i):
        return _SHARES[sign], i + 1, tuple(tied)
    if behind == "-" and rows.lowers[i + 2 : i + 3] == ["and-a-half"]:
        return 0.5, i + 2, ()
    if not same_sentence(rows, i, i + 3):
        return None
    if rows.lowers[i + 1 : i + 4] == ["and", "a", "half"]:
        return 0.5, i + 3, ()
    above, slash, below = rows.words[i + 1 : i + 4]
    share = _BROKEN.get((above, below)) if slash == "/" and not touches(rows, i) and touches(rows, i + 1) else None
    return None if share is None else (share, i + 3, ())


def _is_beside(rows: Tokens, sign: int) -> bool:
    """Whether the sign belongs to the digits behind it: right against them, or letters with a space, "Rs 73"."""
    return touches(rows, sign) or (rows.words[sign][0].isalpha() and same_sentence(rows, sign, sign + 1))


_TIED_SUM = re.compile(r"([A-Za-z]{1,4})(\d{1,12}(?:\.\d{1,4})?)([a-z]{1,3})?")
LARGE_SUM = 10_000
"""From so much on a single letter against digits is a currency: "P15,000"; below it is a name: "P2", "R20"."""


def read_tied_sum(rows: Tokens, i: int) -> Numeral | None:
    """The sum that a word holds with its currency: "KSh2.5bn", "P26.7 | billion", "RM1 | , | 200"; None for another word.

    "sign" of the numeral is the letters.
    """
    found = _TIED_SUM.fullmatch(rows.words[i])
    if found is None or (found[1] not in currency_signs() and found[1] not in currency_capitals()):
        return None
    if found[3] is not None and found[3] not in suffixes():
        return None
    digits, last = found[2], i
    while found[3] is None and "." not in digits and _goes_on_in_threes(rows, last):
        digits, last = digits + rows.words[last + 2], last + 2
    value = tidy(float(digits) * suffixes().get(found[3] or "", 1))
    numeral = _with_multiplier(rows, last, value, sign=found[1])
    if numeral is None or numeral.value is None or (found[1] in currency_capitals() and numeral.value < LARGE_SUM):
        return None
    return numeral._replace(first=i)


def _goes_on_in_threes(rows: Tokens, i: int) -> bool:
    """Whether ",200" stands right against token i."""
    if i + 2 >= len(rows.words) or rows.words[i + 1] != "," or not (touches(rows, i) and touches(rows, i + 1)):
        return False
    return len(rows.words[i + 2]) == 3 and rows.words[i + 2].isdigit()


def _with_multiplier(rows: Tokens, i: int, value: float | int, *, sign: str | None) -> Numeral | None:
    """The numeral with "million", "bn" or a hyphenated unit behind its digits; None for "18th", "1990s", "5G"."""
    last = i
    if same_sentence(rows, i, i + 1):
        after = rows.lowers[i + 1]
        if touches(rows, i) and after[0].isalpha():
            scale = _suffix(rows, i, after, sign)
            if scale is None:
                if rows.words[i + 1] in ("C", "F"):
                    return Numeral(i, i, value, (), sign, True)  # 41C: the reader of units tells whether it is heat
                return Numeral(i, i + 1, value, (after,), sign, True) if after in units() else None
            value, last = tidy(value * scale), i + 1
        elif touches(rows, i) and rows.words[i + 1] in JOINERS and touches(rows, i + 1):
            words = rows.lowers[i + 2].split("-")
            if words[0] in multipliers():
                value, words = tidy(value * multipliers()[words[0]]), words[1:]
            return Numeral(i, i + 2, value, tuple(words), sign, True)
        else:
            point = after == "." and same_sentence(rows, i, i + 2) and rows.lowers[i + 2] in multipliers()
            head, *rest = (rows.lowers[i + 2] if point else after).split("-")
            if head in multipliers() and head != "dozen":  # $14. bil. too
                return Numeral(i, i + 1 + point, tidy(value * multipliers()[head]), tuple(rest), sign, True)
    return Numeral(i, last, value, (), sign, True)


def _suffix(rows: Tokens, i: int, after: str, sign: str | None) -> int | None:
    scale = suffixes().get(after)
    if scale is None or (sign is None and after in ("m", "b", "t", "k") and not _counts_behind(rows, i + 2)):
        return None
    return scale


def _counts_behind(rows: Tokens, i: int) -> bool:
    """Whether a plain word follows, as the counted noun would: "5m people"."""
    return i < len(rows.words) and rows.words[i].isalpha() and rows.lowers[i].endswith(("s", "e"))


def _is_month(word: str) -> bool:
    return word.rstrip(".") in months()


def is_date_part(rows: Tokens, i: int) -> bool:
    """Whether digits stand like a day or a year: beside a month, or four bare digits like 2022."""
    word = rows.words[i]
    before = rows.words[i - 1] if same_sentence(rows, i - 1, i) else ""
    after = rows.words[i + 1] if same_sentence(rows, i, i + 1) else ""
    if len(word) <= 2 and (_is_month(before) or _is_month(after)) and not (before in ("", "than") and after == "May"):
        return True
    if len(word) != 4 or not word.isdigit() or int(word) not in YEARS:
        return False
    return not counts_or_measures(rows, i)


def is_clock(rows: Tokens, i: int) -> bool:
    """Whether an hour is told: "5 p.m.", "0600 GMT"."""
    return same_sentence(rows, i, i + 1) and rows.lowers[i + 1] in figure_words("contexts", "clock")


def read_number_words(rows: Tokens, i: int) -> Numeral | None:
    """The numeral in words that begins at token i: "two hundred and fifty", "a dozen", "four-hour", "half a million".

    "a" alone is no numeral, and two numerals in a row ("three two-hour sessions") are two.
    """
    opening = rows.lowers[i].partition("-")[0]
    if opening not in numerals() and opening not in multipliers() and opening not in ("a", "half"):
        return None
    if rows.lowers[i] == "a" and (
        i + 1 == len(rows.words) or rows.lowers[i + 1].partition("-")[0] not in multipliers()
    ):
        return None
    parts = _parts(rows, i)
    value, used = parse_number_words([word for word, _ in parts])
    if not used:
        return None
    last = parts[used - 1][1]
    tied = tuple(word for word, token in parts[used:] if token == last)
    return Numeral(i, last, tidy(value), tied)


def _parts(rows: Tokens, i: int) -> list[tuple[str, int]]:
    """(word, token) of the words from token i on, hyphenated ones split, within the sentence and LONGEST_NUMERAL."""
    found: list[tuple[str, int]] = []
    for at in range(i, min(i + LONGEST_NUMERAL, len(rows.words))):
        if not same_sentence(rows, i, at) or not rows.words[at][0].isalpha():
            break
        found += [(word, at) for word in rows.lowers[at].split("-")[:LONGEST_NUMERAL]]
    return found


def parse_number_words(words: list[str]) -> tuple[float, int]:
    """(value, how many words are the number) of the numeral that `words` begin with; (0, 0) where they begin with none.

    >>> parse_number_words("two hundred and fifty people".split())
    (250.0, 4)
    >>> parse_number_words("half a million".split()), parse_number_words("two and a half".split())
    ((500000.0, 3), (2.5, 4))
    >>> parse_number_words("half a dozen".split()), parse_number_words("two dozen".split()), parse_number_words(["dozen"])
    ((6.0, 3), (24.0, 2), (12.0, 1))
    """
    factor, at = 1.0, 0
    for opening, share in ((["half", "a"], 0.5), (["a"], 1.0)):
        if (
            words[: len(opening)] == opening
            and words[len(opening) : len(opening) + 1]
            and words[len(opening)] in multipliers()
        ):
            factor, at = share, len(opening)
            break
    total, group = 0.0, factor if at else -1.0
    while at < len(words):
        grown = _grow(total, group, words[at])
        if grown is not None:
            (total, group), at = grown, at + 1
        elif words[at : at + 3] == ["and", "a", "half"] and total + max(group, 0) > 0:
            return _and_a_half(words, at, total + max(group, 0))
        elif not (
            words[at] == "and"
            and at
            and words[at - 1] == "hundred"
            and words[at + 1 : at + 2]
            and words[at + 1] in numerals()
        ):
            break
        else:
            at += 1
    number = total + max(group, 0)
    return (number, at) if number or group == 0 else (0.0, 0)


def _and_a_half(words: list[str], at: int, whole: float) -> tuple[float, int]:
    """(value, how many words are the number) of the numeral whose "and a half" is at `at`.

    >>> _and_a_half("one and a half million".split(), 1, 1.0), _and_a_half("a dozen and a half".split(), 2, 12.0)
    ((1500000.0, 5), (18.0, 5))
    >>> _and_a_half("four and a half hours".split(), 1, 4.0)
    (4.5, 4)
    """
    scale = multipliers().get(words[at + 3]) if at + 3 < len(words) else None
    if scale is not None:
        return (whole + 0.5) * scale, at + 4
    return whole + 0.5 * multipliers().get(words[at - 1], 1), at + 3


def _grow(total: float, group: float, word: str) -> tuple[float, float] | None:
    """(total, group) after one more number word, or None where it cannot belong to the number; group -1 is empty."""
    scale = multipliers().get(word)
    if scale is not None and (group > 0 or word == "dozen"):
        if scale <= 100:
            return total, (group if group > 0 else 1) * scale
        return total + group * scale, -1.0
    value = numerals().get(word)
    if value is None:
        return None
    if group < 0:
        return total, float(value)
    fits = (group % 100 == 0 and group > 0) or (group % 10 == 0 and group % 100 >= 20 and 0 < value < 10)
    return (total, group + value) if fits else None
