"""Lists of names: "A (right), B (left), and C", "Foreign Minister A and his deputy, B".

In: the name mentions of an article and a token. Out: the mentions that stand in one coordination with it, in text order.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.names import NameMention
from riyadh_archive.grammar.tokens import Tokens

LONGEST_GAP = 14
"""Tokens between two names of one list, roles and appositions included."""
_RELATIVE = 6
"""Tokens more that a relative clause between them may have."""
_LONGEST_PHRASE = 60
"""Tokens from the beginning of a person's phrase, title and role, to the name; what stands further on is of no list here."""
_LINKS = frozenset((",", "and", "&", "as", "well", "along", "with", "plus", "including", "alongside", "together"))


def persons_from(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The persons of the list that starts at token i; empty where no person's phrase starts there."""
    found: list[NameMention] = []
    at = i
    for place in range(bisect_left(mentions, i, key=lambda m: m.last), len(mentions)):
        mention = mentions[place]
        if mention.first - at > LONGEST_GAP + _RELATIVE + _LONGEST_PHRASE:
            break
        if mention.kind != "person":
            continue
        if mention.np_first < i or not _connects(rows, at, mention.np_first, first_name=not found):
            break
        if found and rows.classes[mention.np_first - 1] == "I" and rows.lowers[mention.np_first - 1] not in _LINKS:
            break  # "…, adviser to President X": no member of the list
        if mention.possessive:
            if not _possessor(rows, mentions, mention):
                break
            continue
        found.append(mention)
        at = mention.last + 1
    return found


def persons_until(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The persons of the list that ends right before token i, an apposition or parenthesis after the last one allowed."""
    found: list[NameMention] = []
    at = i
    for place in range(bisect_left(mentions, i, key=lambda m: m.first) - 1, -1, -1):
        mention = mentions[place]
        if at - mention.last - 1 > LONGEST_GAP + _RELATIVE:
            break
        if mention.kind != "person" or (mention.possessive and found):
            continue
        if mention.possessive or not _connects(rows, mention.last + 1, at, first_name=not found):
            break
        if len(found) == 1 and set(rows.lowers[mention.last + 1 : at]) == {","}:
            break  # the owner of Ravens, Sir Ian Lodge, attended
        found.append(mention)
        at = mention.np_first
    return found[::-1]


def _possessor(rows: Tokens, mentions: Sequence[NameMention], mention: NameMention) -> bool:
    """Whether a possessive name opens the phrase of a person of the list: "Putin's adviser Yuri Ushakov"."""
    at = bisect_left(mentions, mention.last + 1, key=lambda m: m.last)
    following = [m for m in mentions[at : at + 4] if m.kind == "person"][:1]
    return bool(following) and following[0].np_first <= mention.np_first


def _connects(rows: Tokens, first: int, stop: int, *, first_name: bool) -> bool:
    """Whether the tokens first..stop-1 only link two names of a list: commas, "and", a parenthesis, an apposition."""
    if stop < first:
        return True
    if stop - first > LONGEST_GAP + _RELATIVE * ("who" in rows.lowers[first : first + 2]) or (
        stop > first and rows.sentences[first] != rows.sentences[stop - 1]
    ):
        return False
    if first_name and rows.words[first] == "," == rows.words[stop - 1] and "who" in rows.lowers[first:stop]:
        return True  # Ana Ruiz, 71, who lost her house, was there
    if first_name:
        return all(_is_inner(rows, k) for k in range(first, stop)) and (stop == first or _balanced(rows, first, stop))
    first = _behind_relative(rows, first, stop)
    linked = stop == first or any(rows.lowers[k] in _LINKS for k in range(first, stop))
    return linked and all(_is_inner(rows, k) for k in range(first, stop))


def _behind_relative(rows: Tokens, first: int, stop: int) -> int:
    """The token behind a relative clause that commas enclose after a name of a list: "A, who leads the team, and B"."""
    if rows.lowers[first : first + 2] != [",", "who"]:
        return first
    return next((k for k in range(first + 2, stop) if rows.words[k] == ","), first)


def _is_inner(rows: Tokens, k: int) -> bool:
    """Whether token k can stand inside a list: no verb, no clause, no quotation."""
    if rows.classes[k] == "V":
        return rows.lowers[k].endswith(("ed", "lead")) and rows.classes[k - 1] in "Do"  # a retired judge
    return rows.lowers[k] in _LINKS or rows.classes[k] in "oHDMIG(),Px" or rows.is_capitalized(k)


def _balanced(rows: Tokens, first: int, stop: int) -> bool:
    """Whether an apposition or parenthesis between a name and its verb is closed."""
    while first < stop - 1 and len(rows.words[first]) > 1 and rows.words[first].isupper():
        first += 1  # letters behind a name: "Ruth Adeyemi SC, were present"
    edges = (first, stop - 1)
    return all(
        rows.lowers[k] in (",", "(", ")", "both") or rows.classes[k] in "DP" or rows.possessives[k] for k in edges
    )
