"""Sums of money: which currency a number is told in, and what the money is for as printed.

In: tokens and a numeral. Out: kind, currency, last token and the words behind: "$2.3 billion deal", "Egyptian pounds".
"""

from riyadh_archive.grammar.counting.counted import read_counted
from riyadh_archive.grammar.counting.number_mentions import Measured, lower_at
from riyadh_archive.grammar.counting.numerals import Numeral, same_sentence, touches
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import (
    currency_capitals,
    currency_prefixes,
    currency_signs,
    currency_words,
    figure_words,
    is_home_currency,
    is_plural,
    singular,
)

_CONVERSION = 7
"""Tokens of a sum in brackets: "(about $107.4 billion)"."""


def currency_of(rows: Tokens, numeral: Numeral) -> str:
    """The currency of a numeral with a sign; the letters before a dollar sign tell which dollar."""
    sign = numeral.sign or ""
    plain = currency_signs().get(sign) or currency_capitals()[sign]
    before = numeral.first - 1
    if sign == "$" and before and touches(rows, before - 1):
        return currency_prefixes().get(sign_prefix(rows, before), plain)
    return plain


def money_of(text: str, rows: Tokens, numeral: Numeral, last: int, currency: str) -> Measured:
    """Money and what it is for: "$2.3 billion deal", "$5 million in aid", "£30m worth of arms"."""
    phrase = read_counted(rows, last + 1, several=False) if same_sentence(rows, last, last + 1) else None
    if phrase and not rows.is_capitalized(phrase.first) and not _are_people(rows, phrase.last):
        return "money", currency, phrase.last, text[rows.starts[phrase.first] : rows.ends[phrase.last]]
    behind = at = _past_conversion(rows, last + 1)
    at += lower_at(rows, at) == "worth"
    if lower_at(rows, at) in ("in", "of") and same_sentence(rows, last, at + 1):
        phrase = read_counted(rows, at + 1, several=False)
        if phrase and not rows.is_capitalized(phrase.last):
            end = phrase.last if behind == last + 1 else last  # the sum in brackets is a number of its own
            return "money", currency, end, text[rows.starts[phrase.first] : rows.ends[phrase.last]]
    return "money", currency, last, None


def named_currency(rows: Tokens, at: int) -> tuple[int, str] | None:
    """(last token, currency) of "Egyptian pounds", "U.S. dollars", "New Zealand dollars" at token `at`; None for none."""
    if at >= len(rows) or not rows.is_capitalized(at):
        return None
    for last in (at + 1, at + 2):
        if not same_sentence(rows, at, last):
            return None
        currency = currency_words().get(rows.lowers[last])
        if currency is not None and rows.words[last].islower():
            home = is_home_currency(currency, rows.lowers[last - 1])
            return last, currency if home else f"{' '.join(rows.words[at:last])} {currency}"
        if not rows.is_capitalized(last):
            return None
    return None


def _are_people(rows: Tokens, at: int) -> bool:
    """Whether token `at` is a plural of persons: "short of the $71 billion | analysts had expected"."""
    lower = rows.lowers[at]
    return is_plural(lower) and (singular(lower) in figure_words("nouns", "persons") or lower in lexicon.role_nouns())


def _past_conversion(rows: Tokens, at: int) -> int:
    """The token behind "($107 billion)" at token `at`; `at` itself where no bracket opens there."""
    if at >= len(rows) or rows.words[at] != "(":
        return at
    return next((k + 1 for k in range(at + 1, min(at + _CONVERSION, len(rows))) if rows.words[k] == ")"), at)


def sign_prefix(rows: Tokens, sign: int) -> str:
    """The word against a currency sign, without its periods: "us" of "U.S.$"."""
    return rows.lowers[sign - 1].replace(".", "")
