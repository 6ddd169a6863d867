"""How far the words reach that tell which place a name means: "Lakor | island", "Salem | , Ohio", "Lorn Arena | in Leeds".

In: tokens and the names with their kinds. Out: the same names; places and houses with the end of those words.
"""

from collections.abc import Sequence
from functools import cache

from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import contains, place_kind_of_head, place_named

HOLDERS = frozenset(("state", "nation", "country", "county", "region", "island", "disputed", "city", "district"))
"""Kinds of places that stand behind a comma after a smaller one."""
_HOUSED = frozenset(("building", "street", "feature"))
"""Kinds of places, told by the last word of a name, that stand "in" a town."""


def reach_names(rows: Tokens, mentions: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """The mentions, each place and house with what stands right behind it and tells which it is."""
    told = list(mentions)
    for k in range(len(told) - 1, -1, -1):
        mention = told[k]
        told_by_others = mention.kind in ("place", "organization") and not mention.possessive
        if told_by_others and (reach := _reach(rows, mention, told[k + 1] if k + 1 < len(told) else None)):
            told[k] = mention._replace(reach=reach)
    return tuple(told)


@cache
def _houses() -> frozenset[str]:
    """Nouns for buildings that are none for works, whose words stand behind other names too."""
    return naming_words("houses") - naming_words("works")


def _reach(rows: Tokens, m: NameMention, after: NameMention | None) -> int:
    """Where the noun or the larger place ends that stands right behind a name and tells which it is; 0 without one.

    In "Ohio, Texas and Utah" each is a place of its own.
    """
    noun = noun_behind(rows, m, naming_words("place_heads") if m.kind == "place" else _houses())
    end = noun or m.last
    reach = rows.ends[noun] if noun else 0
    if after is None or after.kind != "place" or rows.sentences[after.first] != rows.sentences[m.last]:
        return reach
    between = rows.lowers[end + 1 : after.first]
    if between == [","] and m.kind == "place" and not noun:
        return (after.reach or after.end) if _holds(rows, after, m) else reach
    if between in (["in"], ["in", "the"]) and _stands_in(rows, m, after, house=bool(noun)):
        return after.reach or after.end
    return reach


def _stands_in(rows: Tokens, m: NameMention, after: NameMention, *, house: bool) -> bool:
    """Whether "in" and a town behind a name tell where that house, street or branch is."""
    known = place_named(after.text)
    if (known is not None and known.kind not in HOLDERS) or contains(after.text, m.text) is False or after.possessive:
        return False
    if m.kind == "organization":
        return house or (m.behind in ("at", "the") and not m.modifies)
    return place_kind_of_head(m.text.split()[-1]) in _HOUSED or (place_named(m.text) is None and not m.modifies)


def _holds(rows: Tokens, after: NameMention, m: NameMention) -> bool:
    """Whether the place behind a comma holds the one before: what tables deny is so for a town and a state ("Salem, Ohio")."""
    outer, inner = place_named(after.text), place_named(m.text)
    if outer is None or outer is inner or outer.kind not in HOLDERS:
        return False
    if outer.kind == "state" and (inner is None or inner.kind == "city"):
        return rows.lowers[after.last + 1 : after.last + 2] not in (["and"], ["or"])
    return contains(after.text, m.text) is not False


def noun_behind(rows: Tokens, m: NameMention, nouns: frozenset[str]) -> int | None:
    """The token of one of `nouns` right behind the name, with one more noun between at most: "Lakor refugee camp"."""
    at = m.last + 1
    if m.possessive or at >= len(rows.words):
        return None
    if rows.lowers[at] in naming_words("place_modifiers") and rows.lowers[at] not in nouns:
        at += 1
    found = at < len(rows.words) and rows.sentences[at] == rows.sentences[m.last] and rows.lowers[at] in nouns
    return at if found and rows.words[at][0].islower() else None
