"""The name in apposition to a role: "the harbor master, Ian Prowse", "the head of the port in Leith, Ann Moss".

In: the rows of a speech view and its mentions by the row where each begins. Out: the mention of the name, or None.
"""

from collections.abc import Mapping

from riyadh_archive.grammar.referring.mentions import BODY, NAME, NAMES, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_AGE = 4
"""Rows of "17-year-old", however its dashes are read."""
_LONGEST_BRACKET = 8
"""Rows of a bracket behind an office, its marks among them."""
_LONGEST_ASIDE = 12
"""Rows between a role and the name in apposition to it: the diplomat who heads the working group, | Pyotr Lanin."""


def apposed_name(rows: Tokens, starting: Mapping[int, Mention], mention: Mention) -> Mention | None:
    """The name in apposition to a role: "the harbor master, | Ian Prowse"."""
    if rows.lowers[mention.last + 1 : mention.last + 2] == ["named"]:
        named = starting.get(mention.last + 2)
        return named if named is not None and named.kind in NAMES else None
    bracket = _past_bracket(rows, mention.last + 1)
    if bracket > mention.last + 1 and rows.words[bracket : bracket + 1] != [","]:
        named = starting.get(bracket)  # Chief Engineer (Major Dams) | K. Varma
        return named if named is not None and named.kind in NAMES and named.sentence == mention.sentence else None
    comma = _past_belonging(rows, starting, bracket)
    name = starting.get(_past_age(rows, comma + 1))
    if name is None and comma + 1 < len(rows) and rows.classes[comma + 1] == lexicon.VERB:
        name = starting.get(comma + 2)  # her rival, retired | Gen. Sani Okoro,
    if name is None or name.kind not in NAMES or name.sentence != mention.sentence:
        return None
    if comma > bracket and name.kind in (NAME, BODY) and not name.titled:
        return None  # a spokesman for the regulator, Ofwat: the regulator's name
    after = name.last + 1
    closed = after >= len(rows) or rows.classes[after] in ",.Q-" or rows.sentences[after] != name.sentence
    return name if rows.words[comma] == "," and (closed or bracket > mention.last + 1) else None


def _past_bracket(rows: Tokens, row: int) -> int:
    """The row behind a bracket that tells of what an office is: Additional Commissioner | (Traffic) | K. Varma."""
    if rows.words[row : row + 1] != ["("]:
        return row
    words = rows.words[row : row + _LONGEST_BRACKET]
    return row + words.index(")") + 1 if ")" in words else row


def _past_age(rows: Tokens, row: int) -> int:
    """The row behind an age before a name: the hobbyist, 17-year-old | Kai Lund,"""
    if rows.classes[row : row + 1] != [lexicon.NUMBER]:
        return row
    ages = [i for i in range(row, min(len(rows), row + _AGE)) if rows.lowers[i].endswith("year-old")]
    return ages[0] + 1 if ages else row


def _past_belonging(rows: Tokens, starting: Mapping[int, Mention], row: int) -> int:
    """The row behind what a role is of or who-clause tells: the head | of the port in Leith | , Ann Moss,"""
    start = row
    while row < len(rows) and rows.classes[row] == lexicon.PREPOSITION and row - start < _LONGEST_ASIDE:
        of = starting.get(row + 1)
        if of is None or of.verb is not None:
            return start
        row = of.last + 1
    if row == start and row < len(rows) and rows.classes[row] == lexicon.WHO:
        words = rows.words[row : row + _LONGEST_ASIDE]
        row += words.index(",") if "," in words else 0
    return row
