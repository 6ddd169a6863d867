"""Numbers that count nothing: "page 12", "Boeing 737", "one in five", "2." before a sentence, cells of a table.

In: tokens and a numeral. Out: whether it is only a label, an idiom or a share in words.
"""

from riyadh_archive.grammar.counting.age_numbers import is_age
from riyadh_archive.grammar.counting.number_mentions import lower_at
from riyadh_archive.grammar.counting.numerals import Numeral, parse_digits, same_sentence, touches
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import currency_words, figure_words, numerals, units
from riyadh_archive.model import Comparator

LONGEST_PLAIN = 6
"""Digits without commas: a number that counts has commas from seven digits on; longer rows are serial numbers."""
BOUNDS_TIED: dict[tuple[str, ...], Comparator] = {("odd",): "~", ("plus",): ">"}
"""What a hyphen ties to a number that is near or above it: "40-odd people", "150-plus people"."""


def counts_nothing(rows: Tokens, numeral: Numeral) -> bool:
    """Whether the number is only a label or an idiom: "page 12", "one of the", "Boeing 737"."""
    i, after = numeral.first, numeral.last + 1
    before = rows.lowers[i - 1] if same_sentence(rows, i - 1, i) else ""
    follows = rows.lowers[after] if same_sentence(rows, i, after) else ""
    if (
        numeral.digits
        and not numeral.sign
        and (before in ("#", "/", "+", "№") or (follows in ("/", ")") and before == ""))
    ):
        return True
    if before == "(" and follows == ")" and not numeral.sign and not is_age(rows, numeral):
        return True
    if numeral.digits and (before in (".", "'", "’", "‘") or _is_enumerator(rows, numeral)):
        return True
    if numeral.digits and follows in figure_words("contexts", "channels") and rows.is_capitalized(after):
        return True  # told 7 News, BBC Radio 5 Live
    if before == "of" and lower_at(rows, i - 2) in figure_words("contexts", "fractions"):
        return True
    if numeral.unit_words and numeral.unit_words not in BOUNDS_TIED and not _is_tied_unit(numeral.unit_words[0]):
        return True
    if rows.possessives[numeral.last] and rows.lowers[i] == "one":
        return True
    if rows.lowers[i] == "one" and not numeral.unit_words:
        return before in figure_words("contexts", "one_before") or follows in figure_words("contexts", "one_after")
    return _is_share(rows, i, after) or _is_share_of(rows, i)


def _is_share(rows: Tokens, i: int, after: int) -> bool:
    """Whether a share is told in words: "one in five", "nine in 10", "two out of three"."""
    if not same_sentence(rows, i, after + 2):
        return False
    if rows.lowers[after : after + 2] == ["out", "of"]:
        return _is_number(rows, after + 2) and _is_round(rows, after + 2)
    tens = rows.lowers[after + 1] in ("10", "ten")
    return rows.lowers[after] == "in" and (tens or (rows.lowers[i] == "one" and _is_number(rows, after + 1)))


def _is_share_of(rows: Tokens, i: int) -> bool:
    """Whether token i is the whole of such a share."""
    return any(
        same_sentence(rows, i - back, i) and _is_number(rows, i - back) and _is_share(rows, i - back, i - back + 1)
        for back in (2, 3)
    )


def _is_round(rows: Tokens, i: int) -> bool:
    """Whether token i is a number of which shares are told: up to ten, or a full ten; "79 out of 81 on board" counts them."""
    number = parse_digits(rows.words[i]) if rows.lowers[i] not in numerals() else numerals()[rows.lowers[i]]
    return number is None or number % TEN == 0 or number < TEN


TEN = 10
"""The whole of "nine out of 10", and what such wholes are multiples of."""


def _is_number(rows: Tokens, i: int) -> bool:
    return rows.lowers[i] in numerals() or parse_digits(rows.words[i]) is not None


def _is_enumerator(rows: Tokens, numeral: Numeral) -> bool:
    """Whether the digits are "2." before a sentence, or a serial number without commas."""
    i = numeral.first
    alone = i == numeral.last and rows.sentence_starts[rows.sentences[i]] == i and touches(rows, i)
    return (alone and rows.words[i + 1] in (".", ")")) or (
        rows.words[i].isdigit() and len(rows.words[i]) > LONGEST_PLAIN
    )


def _is_tied_unit(word: str) -> bool:
    """Whether a hyphened word makes the number a figure: "four-hour", "five-member", not "one-on-one", "two-thirds"."""
    return word in units() or word in currency_words() or word in figure_words("contexts", "tied")


def is_label(rows: Tokens, numeral: Numeral, first: int) -> bool:
    """Whether a number that counts nothing printed names something: "phase 2", "Apollo 11"; a comparator denies it."""
    i = numeral.first
    if first < i or not same_sentence(rows, i - 1, i):
        return False
    if rows.lowers[i - 1] in figure_words("contexts", "labels"):
        return True
    return numeral.digits and rows.is_capitalized(i - 1) and same_sentence(rows, i - 2, i)


def in_table(rows: Tokens, i: int) -> bool:
    """Whether bare numbers stand on both sides, as in a row of a table: such cells count nothing that is told."""
    around = rows.classes[max(i - 1, 0) : i + 2]
    return len(around) == 3 and set(around) == {lexicon.NUMBER}
