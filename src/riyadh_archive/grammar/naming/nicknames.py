"""Other names that an article gives a person: "Rui Lobo, better known as Zed", "Zed, whose real name is Rui Lobo".

In: tokens and the names read. Out: the same names, the other ones told to be a person's, and who each of them is.
"""

import re
from collections.abc import Sequence

from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.titles import is_role

_CALLED = frozenset(("nicknamed", "alias", "aka", "dubbed"))
"""Words right before another name."""
_SO = frozenset("better best more also and affectionately once who is was known by his her the".split())
"""What may stand before "known as", besides adverbs."""
_REAL = frozenset(("real", "legal", "birth", "full", "given"))
_NAMES_BEFORE = 4
"""Names between the bearer and the other name at most, with those of places and bodies in an apposition."""
_LONGEST_APPOSITION = 12
"""Tokens between a name and "known as" at most: ", the former leader of the rebels in the north who is"."""


def read_nicknames(rows: Tokens, mentions: Sequence[NameMention]) -> tuple[tuple[NameMention, ...], dict[str, str]]:
    """The mentions, and the printed full name of the person by each other name."""
    bearers: dict[str, str] = {}
    at = {m.first: k for k, m in enumerate(mentions)}
    for i in rows.where(_OPENERS):
        found = _real(rows, mentions, at, i) if rows.lowers[i] == "whose" else _called(rows, mentions, at, i)
        if found is not None and found[0].text != found[1].text:
            bearers.setdefault(found[0].text, found[1].text)
    for mention in mentions:
        if mention.kind == "person" and (inner := _INSIDE.search(mention.text)):
            bearers.setdefault(inner.group(1), mention.text)
            bearers.setdefault(f"{inner.group(1)} {inner.group(2)}", mention.text)
        if mention.kind == "person" and (letters := _letters_behind(rows, mention)):
            bearers.setdefault(letters, mention.text)
    if not bearers:
        return tuple(mentions), bearers
    people = bearers.keys() | set(bearers.values())
    return tuple(m._replace(kind="person") if m.text in people else m for m in mentions), bearers


def _letters_behind(rows: Tokens, m: NameMention) -> str | None:
    """The initials in brackets behind a name, by which the article calls its bearer: "Carla Ferrán de Kirsch (CFK)"."""
    after = m.last + 1
    if rows.words[after : after + 1] != ["("] or rows.words[after + 2 : after + 3] != [")"]:
        return None
    letters, words = rows.words[after + 1], m.text.split()
    spelled = "".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper())
    return letters if len(letters) > _TWO and letters.upper() in (spelled[0].upper(), spelled[1]) else None


_TWO = 2
"""Letters that begin too many names to tell one."""
_INSIDE = re.compile(r"[“\"‘']([A-Z]\w+)[”\"’'] (\w.*)")
"""A nickname in marks inside a name: "Ramon “Bong” Revilla"."""
_OPENERS = _CALLED | {"known", "whose"}


def _called(
    rows: Tokens, mentions: Sequence[NameMention], at: dict[int, int], i: int
) -> tuple[NameMention, NameMention] | None:
    """The other name behind token i and its bearer before it: "Rui Lobo, the singer better | known as Zed"."""
    named = i + 1
    if rows.lowers[i] == "known":
        if rows.lowers[named : named + 1] != ["as"]:
            return None
        named += 1
    while named < len(rows) and rows.classes[named] == '"':
        named += 1
    k = at.get(named)
    if k is None or mentions[k].kind in ("place", "adjective") or rows.sentences[named] != rows.sentences[i]:
        return None
    bearer = next((m for m in reversed(mentions[max(0, k - _NAMES_BEFORE) : k]) if _is_full(m)), None)
    if bearer is None or rows.sentences[bearer.last] != rows.sentences[i] or not _leads_to(rows, bearer, i):
        return None
    return mentions[k], bearer


def _is_full(m: NameMention) -> bool:
    """Whether a name may be that of a person with a given name and a surname."""
    return " " in m.text and m.kind in (None, "person") and not m.possessive


def _leads_to(rows: Tokens, bearer: NameMention, i: int) -> bool:
    """Whether nothing but a comma, a role and "better" stands between a name and the word at token i."""
    before = i - 1
    while before > bearer.last and (rows.lowers[before] in _SO or rows.classes[before] == lexicon.ADVERB):
        before -= 1
    if before == bearer.last:
        return True
    if before - bearer.last > _LONGEST_APPOSITION or rows.words[bearer.last + 1] not in (",", "("):
        return False
    if before == bearer.last + 1:
        return True
    between = range(bearer.last + 2, before + 1)
    return is_role(rows.lowers[before]) and not any(rows.classes[k] in "VCW," for k in between)


def _real(
    rows: Tokens, mentions: Sequence[NameMention], at: dict[int, int], i: int
) -> tuple[NameMention, NameMention] | None:
    """The other name before token i and the name behind it: "Zed, | whose real name is Rui Lobo"."""
    if i < 2 or not (rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in _REAL) or rows.words[i - 1] != ",":
        return None
    if rows.lowers[i + 2 : i + 3] != ["name"] or rows.lowers[i + 3 : i + 4] not in (["is"], ["was"]):
        return None
    k = at.get(i + 4)
    if k is None or not _is_full(mentions[k]) or not k or mentions[k - 1].last != i - 2:
        return None
    other = mentions[k - 1]
    return None if other.kind in ("place", "adjective") else (other, mentions[k])
