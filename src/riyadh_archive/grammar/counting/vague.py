"""Figures without a number: "dozens of homes", "several officials", "years of sanctions", "over recent months".

In: tokens and the index of a vague word. Out: the mention (its quantity is None) and where to read on.
"""

from riyadh_archive.grammar.counting.bounds import comparator_before
from riyadh_archive.grammar.counting.counted import read_counted
from riyadh_archive.grammar.counting.number_mentions import NumberKind, NumberMention, lower_at, new_mention
from riyadh_archive.grammar.counting.numerals import same_sentence
from riyadh_archive.grammar.counting.units import of_phrase
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.figures import figure_words, is_plural, singular, units

_VAGUE_WORDS = frozenset(("recent", "several", "few", "many", "past", "last", "a", "the"))
_GREAT = ("thousands", "millions")
_OPENINGS = frozenset(("for", "over", "in", "during", "within", "lasted", "after"))


def is_vague(rows: Tokens, i: int) -> bool:
    """Whether token i is a word like "dozens", "several" or the second of "a few"."""
    lower = rows.lowers[i]
    if lower in figure_words("vague", "plurals") or lower in figure_words("vague", "determiners"):
        return True
    return lower == "few" and i > 0 and rows.lowers[i - 1] == "a"


def read_vague(text: str, rows: Tokens, i: int, free: int) -> tuple[NumberMention | None, int]:
    """A figure without a number: "dozens of homes", "tens of thousands of people", "several officials"."""
    last, first = i, i - 1 if rows.lowers[i] == "few" else i
    if rows.lowers[i : i + 2] in (["hundreds", "of"], ["tens", "of"]) and lower_at(rows, i + 2) in _GREAT:
        last = i + 2
    opening = last + 1
    if lower_at(rows, opening) in ("of", "more") and same_sentence(rows, i, opening + 1):
        opening += 1
    if not same_sentence(rows, i, opening):
        return None, i + 1
    unit = units().get(rows.lowers[opening]) if is_plural(rows.lowers[opening]) else None
    if unit in figure_words("unit_kinds", "duration"):
        return read_vague_duration(text, rows, opening, min(first, opening))
    phrase = read_counted(rows, opening, several=True)
    if phrase is None and rows.lowers[i] in ("several", "few"):
        return None, i + 1
    sign, start = comparator_before(rows, first, free)
    if phrase is None:
        mention = new_mention(text, rows, (start, last), i, "count", None, None, None)
    else:
        of = text[rows.starts[phrase.first] : rows.ends[phrase.last]]
        mention = new_mention(
            text, rows, (start, phrase.last), i, "count", None, singular(rows.lowers[phrase.last]), of
        )
    return mention._replace(comparator=sign if sign != "=" else "~"), mention.last + 1


def read_vague_duration(text: str, rows: Tokens, i: int, free: int) -> tuple[NumberMention | None, int]:
    """A stretch of time without a number: "years of restrictions", "for months", "over recent years"."""
    unit = units()[rows.lowers[i]]
    before = [rows.lowers[k] for k in range(max(i - 3, 0), i) if rows.sentences[k] == rows.sentences[i]]
    opening = next((word for word in reversed(before) if word not in _VAGUE_WORDS), "")
    modified = before[-1:] != [opening] and bool(before)
    follows = lower_at(rows, i + 1) if same_sentence(rows, i, i + 1) else ""
    stretches = follows == "of" or (opening in _OPENINGS and (modified or opening == "for"))
    if not stretches or follows in ("ago", "earlier", "later", "after", "before") or before[-1:] == ["other"]:
        return None, i + 1
    last, of = of_phrase(text, rows, i)
    kind: NumberKind = "period" if {"recent", "past", "last"} & set(before[-2:]) else "duration"
    first = i
    while first > free and rows.lowers[first - 1] in _VAGUE_WORDS:
        first -= 1
    return new_mention(text, rows, (first, last), i, kind, None, unit, of), last + 1
