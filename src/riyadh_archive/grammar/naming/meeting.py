"""Who meets whom by one word for each: "Lund met Berg", "Lund and Berg met", talks "attended by Lund and Berg".

In: tokens and the token of a word with a capital. Out: whether people are met there. Only beside a word for talks, since
teams and demands are met too. Every look is bounded.
"""

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.naming import naming_words

_REACH = 40
"""Tokens to either side of a name in which talks are told of; a word for a contest makes those who meet teams."""


def meets(rows: Tokens, at: int) -> bool:
    """Whether the one word at token `at` meets or is met as people are."""
    if not _stands_so(rows, at) or not rows.words[at].istitle() or rows.possessives[at]:
        return False
    near = rows.lowers[max(at - _REACH, 0) : at + _REACH]
    return naming_words("contests").isdisjoint(near) and not naming_words("talks").isdisjoint(near)


def _stands_so(rows: Tokens, at: int) -> bool:
    """Whether the words around token `at` are those beside who meets somebody, or is met."""
    before, behind = rows.lowers[max(at - 2, 0) : at], rows.lowers[at + 1 : at + 4]
    if _is_met(before):
        return True
    if behind[:1] == ["and"]:
        return rows.is_capitalized(at + 2) and _act(behind[2:])
    if before[-1:] == ["and"]:
        joined = len(before) > 1 and rows.is_capitalized(at - 2)
        return joined and (_act(behind[:1]) or _is_met(rows.lowers[max(at - 4, 0) : at - 2]))
    if behind[:1] == ["met"]:
        named = at + 2 + (behind[1:2] == ["with"])
        return named < len(rows) and rows.is_capitalized(named) and not rows.possessives[named]
    return False


def _is_met(before: list[str]) -> bool:
    """Whether the two words before a name are such as stand before somebody who is met, or was there."""
    return before[-1:] == ["met"] or before in _BEFORE


_BEFORE = (["met", "with"], ["after", "meeting"], ["attended", "by"], ["as", "were"], ["as", "was"], ["as", "did"])
"""Words before those who were there: the talks were "attended by" them, "as were" they."""


def _act(verbs: list[str]) -> bool:
    """Whether the word behind two names is a verb of people at a table: "sat", "met"."""
    return bool(verbs) and verbs[0] in naming_words("meeting_verbs")
