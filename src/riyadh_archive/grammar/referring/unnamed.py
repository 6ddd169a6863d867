"""Speakers without a name, kept as printed with what the article tells of them instead.

In: the rows of a speech view and a mention of a role. Out: where the phrase about it ends.

    a senior official | who spoke on condition of anonymity
    two people | familiar with the talks
    a spokesman | for the ministry; one | of the lawyers
"""

from collections.abc import Mapping

from riyadh_archive.grammar.referring.mentions import NAMES, PRONOUNS, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_LONGEST = 16
"""Rows behind the role: "who asked not to be named because the talks are private"."""
_OPENERS = lexicon.words("unnamed_openers")
_KEPT_BACK = frozenset(("not", "be", "used", "printed", "published", "withheld", "disclosed", "revealed"))
"""What goes on behind "her name": not be used."""
_CLAUSES = frozenset(("who", "speaking", "requesting"))
_MARKS = "Q,.;:-()"
_BEYOND = _MARKS + "CVA"
"""Marks, and the verb whose subject the role is."""
_TELLING = lexicon.words("unnamed_telling")


def unnamed_until(rows: Tokens, starting: Mapping[int, Mention], mention: Mention) -> int | None:
    """The last row of the words that stand for a name behind a role; None where there are none."""
    telling = _telling_until(rows, mention)
    return _belonging_until(rows, starting, mention) if telling is None else telling


def name_given(rows: Tokens, mention: Mention) -> tuple[int, int] | None:
    """The rows of the name that a clause behind a role gives: a man who gave his name only as | Hasan."""
    start = mention.last + 1
    end = min(rows.sentence_starts[mention.sentence + 1], start + _LONGEST)
    if start < end and rows.classes[start] == lexicon.PREPOSITION:
        start = next((i for i in range(start, end) if rows.words[i] == ","), start)  # a driver at the park, who …
    start += start < end and rows.words[start] == ","
    if start >= end:
        return None
    if rows.lowers[start] in _CALLED:
        return _name_behind_as(rows, start, end)
    if rows.lowers[start : start + 2] in _CALLING and start + 2 < end and rows.words[start + 2][0].isupper():
        return _name_from(rows, start + 2, end)
    if rows.lowers[start] != "who":
        return None
    for row in range(start + 1, end - 1):
        if rows.lowers[row] in _CALLED and "not" not in rows.lowers[start:row]:
            return _name_behind_as(rows, row, end)  # who asked to be identified as | Hasan
        if rows.lowers[row] in _GIVEN_AS:
            first = row + 1 + (rows.lowers[row + 1] == "only")
            if first + 1 >= end or rows.lowers[first] not in ("as", ",") or not rows.words[first + 1][0].isupper():
                return None
            return _name_from(rows, first + 1, end)
    return None


def _name_behind_as(rows: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """The rows of the name behind "as": a girl, identified simply as | Blessing, told us."""
    as_ = next((row for row in range(start + 1, min(end, start + _MANNER)) if rows.lowers[row] == "as"), None)
    if as_ is None or as_ + 1 >= end or not rows.words[as_ + 1][0].isupper():
        return None
    return _name_from(rows, as_ + 1, end)


def _name_from(rows: Tokens, first: int, end: int) -> tuple[int, int]:
    """The rows of the capitalized words from row `first`."""
    last = first
    while last + 1 < end and rows.words[last + 1][0].isupper():
        last += 1
    return first, last


_CALLING = (["calling", "himself"], ["calling", "herself"])
_CALLED = frozenset(("identified", "known", "named"))
_MANNER = 4
"""Rows from "identified" to its "as": identified only | as."""
_BELONGING = frozenset(("of", "for", "at", "from"))
_GIVEN_AS = frozenset(("name", "himself", "herself"))


def _belonging_until(rows: Tokens, starting: Mapping[int, Mention], mention: Mention) -> int | None:
    """The last row of whom a role is of or speaks for."""
    row = mention.last + 1
    if row + 1 >= len(rows) or rows.sentences[row] != mention.sentence or rows.lowers[row] not in _BELONGING:
        return None
    other, last = starting.get(row + 1), None
    if rows.lowers[row] not in ("of", "for") and other is not None and other.kind not in NAMES:
        return None  # a spokesman | at a news conference
    while other is not None and not other.possessive and other.kind not in PRONOUNS and other.after_preposition:
        last = other.last
        joined = rows.lowers[last + 1 : last + 2]
        of = joined == ["of"] and rows.lowers[last] == "one"  # the mother of one | of the boys
        other = starting.get(last + 2) if of or joined == ["and"] else None
    return last


def _telling_until(rows: Tokens, mention: Mention) -> int | None:
    """The last row of what tells of an unnamed speaker."""
    start = mention.last + (rows.lowers[mention.last] not in _OPENERS)
    end = min(rows.sentence_starts[mention.sentence + 1], start + _LONGEST)
    if start < end and rows.words[start] == ",":
        start += 1
    if start >= end or rows.lowers[start] not in _OPENERS:
        return None
    if rows.lowers[start] in _CLAUSES:
        return _end_of_clause(rows, start, end)
    last = start
    while last + 1 < end and rows.classes[last + 1] not in _BEYOND:
        last += 1
    return last if any(lower in _TELLING for lower in rows.lowers[start : last + 1]) else None


def _end_of_clause(rows: Tokens, start: int, end: int) -> int | None:
    """The row of the word that says the speaker stays unnamed: "who asked not to be | named", "on condition of | anonymity"."""
    for row in range(start + 1, end):
        if rows.classes[row] in _MARKS:
            return None
        if rows.lowers[row] == "name" and rows.classes[row + 1] in "oH" and rows.lowers[row + 1] not in _KEPT_BACK:
            continue  # who has interim name | suppression
        if rows.lowers[row] in _TELLING:
            while row + 1 < end and rows.lowers[row + 1] in _KEPT_BACK:
                row += 1
            return row
    return None
