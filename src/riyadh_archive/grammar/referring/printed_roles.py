"""The roles that are printed with a name: before it, between commas behind it, or as what its bearer is.

In: the rows of a speech view and a mention by name. Out: the lower-cased words of each role.
"""

import re
from collections.abc import Iterator

from riyadh_archive.grammar.referring.mentions import Mention, is_office_word
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import is_given_name

_CONTEXT = 8
"""Words of a role at most."""


def read_roles(rows: Tokens, mention: Mention, roles: list[frozenset[str]]) -> None:
    """Add the words of every role that is printed with a name to `roles`.

    Russian Foreign Minister | X; X, the mayor, …; the prime minister of Norvania, X, …; X is the only hydrologist
    """
    after, end = mention.last + 1, rows.sentence_starts[mention.sentence + 1]
    if mention.base < mention.first:
        roles.append(frozenset([rows.lowers[i].rstrip(".") for i in range(mention.base, mention.first)]))
    roles.extend(_of_letters(rows, mention))
    if is_apposed(rows, mention):
        _add_role(roles, role_ahead(rows, mention))
    if after + 2 < end and rows.classes[after + 1] == "M" and rows.classes[after] in ",(":
        after = _past_age(rows, after, end)
    if after < end:
        if rows.words[after] == ",":
            role = _role_behind(rows, after + 1, end, "DoHM")
            behind = after + 1 + len(role)
            acts = behind < end and rows.classes[behind] in "CVA"  # asked by Ann Moss, the mayor | said no
            if not acts and not _opens_with_place(rows, mention, behind, end):
                _add_role(roles, role)
        elif rows.lowers[after] in _BEING:
            _add_role(roles, _role_behind(rows, after + 1, end, "DoHMR"))


def _opens_with_place(rows: Tokens, mention: Mention, behind: int, end: int) -> bool:
    """Whether a name is that of a place, and the role behind it the subject: At Alten, the coach of Vale | spoke."""
    if mention.first != mention.last or rows.lowers[mention.base - 1 : mention.base] not in _PLACING:
        return False
    found = _VERB_OR_COMMA.search(rows.shape, behind, end)
    return found is not None and found[0] != ","


_PLACING = (["at"], ["in"], ["near"], ["outside"])
_VERB_OR_COMMA = re.compile("[CVA,]")


def _past_age(rows: Tokens, after: int, end: int) -> int:
    """The row behind the age that stands right behind a name, or `after`: Ann Moss, 34 |, a miner; Ann Moss (34) |, a miner."""
    if after >= end or rows.classes[after] not in ",(":
        return after
    size = next((size for form, size in _AGES if rows.shape.startswith(form, after)), 0)
    return after + size if after + size < end and rows.words[after + size] == "," else after


_AGES = ((",M,", 2), ("(M)", 3))
"""The classes of an age behind a name, and its rows."""


def _of_letters(rows: Tokens, mention: Mention) -> Iterator[frozenset[str]]:
    """The words of an office in letters before a name: DCP | Ann Lund; DCP (North) | Ann Lund."""
    row = mention.first - 1
    if row > 0 and rows.words[row] == ")" and "(" in rows.words[max(0, row - _CONTEXT) : row]:
        row -= rows.words[max(0, row - _CONTEXT) : row][::-1].index("(") + 2
    words = lexicon.offices_of_letters().get(rows.words[row]) if row >= 0 else None
    if words is not None and rows.sentences[row] == mention.sentence:
        yield frozenset(words)


def is_apposed(rows: Tokens, mention: Mention) -> bool:
    """Whether a name stands between commas, as behind the role of its bearer: the mayor, | Ann Moss |, said."""
    before, after = mention.base - 1, mention.last + 1
    if before < 0 or rows.words[before] != ",":
        return False
    return after >= rows.sentence_starts[mention.sentence + 1] or rows.classes[after] in ",.Q"


def _add_role(roles: list[frozenset[str]], words: list[str]) -> None:
    if words:
        roles.append(frozenset(words))


_THEIRS = frozenset(("his", "her", "their", "its"))
"""Behind one of these any noun is who somebody is to another: his counterpart, Leyla Karim,"""
_BELONGING = frozenset(("of", "for", "in", "at", "representing"))
"""Words inside a role: the head of the port authority in Leith, Ann Moss,"""
_BEING = frozenset(("is", "was", "became", "remains", "remained"))
"""Verbs that give their subject a role."""


def _role_behind(rows: Tokens, start: int, end: int, classes: str) -> list[str]:
    """The words of a role that begins at row `start`; none where no role stands there."""
    words: list[str] = []
    for i in range(start, min(end, start + _CONTEXT)):
        if rows.classes[i] not in classes or (words and rows.possessives[i - 1]):
            break
        words.append(rows.lowers[i])
        if rows.classes[i] == lexicon.ROLE and rows.is_capitalized(i) and is_given_name(rows.words[i + 1]):
            return []  # Ivo Roe, Prime Minister | Ann Lund | and
    return words if any(word in lexicon.role_nouns() for word in words) else []


def _is_embattled(rows: Tokens, first: int, start: int) -> bool:
    """Whether an office without an article opens a sentence, or is behind a dash: June 4 – Embattled | Mayor, Ann Moss,"""
    if first > start and rows.classes[first - 1] in "VG" and rows.words[first - 1][0].isupper():
        first -= 1
    return first == start or (first > start and rows.classes[first - 1] == "-")


def role_ahead(rows: Tokens, mention: Mention) -> list[str]:
    """The words of the role before "the prime minister of Norvania, | X,"; none where a list may stand there."""
    start, comma = rows.sentence_starts[mention.sentence], mention.base - 1
    words: list[str] = []
    for i in range(comma - 1, max(start, comma - 1 - _CONTEXT) - 1, -1):
        if rows.classes[i] not in "DPoHM" and rows.lowers[i] not in _BELONGING:
            break
        words.append(rows.lowers[i])
        if rows.classes[i] in "DP":
            break
    first = comma - len(words)
    opens = first == start or _is_embattled(rows, first, start)
    determined = bool(words) and (rows.classes[first] in "DP" or any(rows.possessives[first:comma]) or opens)
    theirs = bool(words) and rows.lowers[first] in _THEIRS and mention.last > mention.first
    return words if determined and (theirs or any(map(is_office_word, words))) else []
