"""Runs of capitalized words: where each begins, and how far it goes on.

In: tokens, and what the capitals of the article mean. Out: runs of tokens (first, last), in text order, that never cross a
sentence, a comma or a possessive, but inside a name: "St. Olga's Church", "Martin Hale Jr.", "Ramon “Bong” Revilla".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from riyadh_archive.grammar.naming.body_names import (
    JOINERS,
    LEGAL_FORMS,
    ORGANIZATION_WORDS,
    is_capital_at,
    joins,
    listed_fields,
)
from riyadh_archive.grammar.naming.capitals import PARTICLES, SAINTS, CasePattern, is_nameable
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import STATES, country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import is_place_head, place_kind_of_head, place_named
from riyadh_archive.lexicon.titles import can_end_title, singular_of_role

LONGEST_RUN = 14
"""Tokens; a longer run is a list without commas or a page in capitals, and no name."""
_INSIDE = frozenset(("against", "without"))
"""Prepositions that are printed in capitals inside the names of bodies."""
_CHANNELS = lexicon.words("channel_names") - {"Fox", "ABC", "BBC", "CBS", "NBC", "CNN", "Truth"}
"""Channels on which people write themselves; the others are followed by the names of their programs."""
_SUFFIXES = lexicon.words("name_suffixes")


class Run(NamedTuple):
    """Tokens `first`..`last` (both included) that are capitalized together."""

    first: int
    last: int


def read_runs(rows: Tokens, pattern: CasePattern) -> Iterator[Run]:
    """The runs of blocks in normal case; blocks in title case give none (their names are looked up afterwards)."""
    free = 0
    for i in pattern.capitals:
        if i < free or rows.blocks[i] in pattern.title_case or not is_nameable(rows, i, pattern):
            continue
        if rows.words[i] in _HONORED and rows.lowers[i - 2 : i] == ["of", "the"]:
            continue  # Player of the Match | Ana Ruiz
        last = _end_of_run(rows, i, pattern)
        if last - i < LONGEST_RUN:
            first = _behind_compound(rows, i, last)
            if first <= last:
                yield Run(first, last)
        free = last + 1


_HONORED = frozenset(("Match", "Tournament", "Series", "Season", "Final", "Year", "Month", "Week"))
"""What somebody is honored as the best of: "Woman of the Match Ana Ruiz"."""


_RANK = re.compile(r"No\.?\d*")
"""A place in a ranking before a name: "World No.1 Ana Ruiz"."""


def _behind_compound(rows: Tokens, first: int, last: int) -> int:
    """The first token of the name behind a compound: "Console-maker | Larkspur", "Ana Ruiz-inspired | Norland"."""
    rank = next((k for k in (first, first + 1) if k < last and _RANK.fullmatch(rows.words[k])), None)
    first = first if rank is None else rank + 1
    for k in range(last, first - 1, -1):
        _, dash, end = rows.words[k].rpartition("-")
        if dash and (end in _MAKING or (end == "inspired" and k < last)):
            return k + 1
    return first


_MAKING = frozenset(("maker", "owner", "operator", "parent", "giant", "winner", "holder"))


def _end_of_run(rows: Tokens, first: int, pattern: CasePattern) -> int:
    last = first
    while last + 1 < len(rows.words) and last - first < LONGEST_RUN:
        if rows.possessives[last] and not _owns_inside_name(rows, first, last):
            break
        step = _step(rows, first, last, pattern)
        if not step:
            break
        last += step
    return last


def _owns_inside_name(rows: Tokens, first: int, last: int) -> bool:
    """Whether a possessive goes on to a head of the same name: "Magistrates' Court", "St. Olga's Church"."""
    if _owns_feature(rows, first, last):
        return True
    if _are_members(rows, last):
        return True
    if rows.words[last] not in naming_words("possessors") and rows.words[first] not in SAINTS:
        return False
    for head in rows.words[last + 1 : last + 1 + _FAR_HEAD]:
        if is_place_head(head) or head in ORGANIZATION_WORDS or head in STATES:
            return True
        if not head[0].isupper():
            return False
    return False


def _owns_feature(rows: Tokens, first: int, last: int) -> bool:
    """Whether one word in the possessive and one for a feature are a name: "Hawke's Bay", but not "Oslo's Bay"."""
    head = last + 1
    if first != last or head >= len(rows.words) or place_kind_of_head(rows.words[head]) not in _OWNED:
        return False
    goes_on = (
        head + 1 < len(rows.words)
        and rows.is_capitalized(head + 1)
        and rows.sentences[head + 1] == rows.sentences[last]
    )
    return not goes_on and not (country_of(rows.words[last]) or place_named(rows.words[last]))


_OWNED = frozenset(("feature", "island", "sea"))


def _are_members(rows: Tokens, last: int) -> bool:
    """Whether people in the plural own a word for a body: "Bishops' | Conference", "Pilots' | Union"."""
    lower = rows.lowers[last]
    return rows.words[last + 1 : last + 2] != [] and (
        rows.words[last + 1] in naming_words("of_members") and singular_of_role(lower) not in (None, lower)
    )


_FAR_HEAD = 3
"""Words from a possessive to the head of the name: "Women's | Amateur Tennis Association"."""


def _step(rows: Tokens, first: int, last: int, pattern: CasePattern) -> int:
    """How many tokens the run first..last grows by at its right end; 0 where it ends."""
    j = last + 1
    on_channel = last == first and rows.words[last] in _CHANNELS and rows.classes[last - 1] == lexicon.PREPOSITION
    if on_channel and rows.words[j].isalpha() and is_given_name(rows.words[j]):
        return 0  # taking to Twitter | Ann Lund said
    if rows.sentences[j] != rows.sentences[first] or _closes_company(rows, last, j) or _closes_address(rows, last):
        return 0
    if is_nameable(rows, j, pattern) and rows.starts[j] - rows.ends[last] <= (3 if rows.possessives[last] else 2):
        return 1
    if rows.words[j] == "&" and is_capital_at(rows, j + 1, first):
        return 2
    if rows.words[j] == "," and j + 1 < len(rows.words) and rows.lowers[j + 1].rstrip(".") in _SUFFIXES:
        return 2
    if rows.words[j] == "plc":
        return 1
    if rows.classes[j] == QUOTE_MARK:
        return _over_nickname(rows, first, last)
    if rows.words[j] == "," and (listed := listed_fields(rows, first, last)):
        return listed
    lower = rows.lowers[j]
    if lower in _INSIDE and rows.words[j].istitle() and is_capital_at(rows, j + 1, first):
        return 2  # Parents | Against Violence
    if rows.lowers[j + 1 : j + 2] == ["t"] and rows.words[j] in "'’" and is_capital_at(rows, j + 2, first):
        return 3  # Gerard 't Hooft
    if lower in PARTICLES and is_capital_at(rows, j + 1, first):
        return 2
    if (
        lower in PARTICLES
        and j + 2 < len(rows.words)
        and rows.lowers[j + 1] in PARTICLES
        and is_capital_at(rows, j + 2, first)
    ):
        return 3
    if lower in JOINERS and joins(rows, first, last, lower):
        if is_capital_at(rows, j + 1, first):
            return 2
        if j + 2 < len(rows.words) and rows.lowers[j + 1] == "the" and is_capital_at(rows, j + 2, first):
            return 3
    return 0


_PLAIN_MARKS = frozenset(("'", "‘", "“", '"'))


def _may_bear(rows: Tokens, first: int, last: int) -> bool:
    """Whether what stands before a nickname is a given name, or one word behind a title: "President | Joko"."""
    words = rows.words[first : last + 1]
    if len(words) == 1 and rows.classes[first] == lexicon.OTHER and rows.words[last + 1] in _PLAIN_MARKS:
        return True  # Vusumani 'Cat' Korra
    initials = "".join(word[0] for word in words)
    spelled = len(words) > 1 and initials.endswith(rows.words[last + 2])  # Harka Bahadur “HB” Lim
    return (
        spelled or is_given_name(words[0]) or is_given_name(words[-1]) or (len(words) > 1 and can_end_title(words[-2]))
    )


def _over_nickname(rows: Tokens, first: int, last: int) -> int:
    """How many tokens a nickname in marks and the surname behind it are: Ramon | “Bong” Revilla; 0 without one."""
    for close in (last + 3, last + 4):
        if close + 1 < len(rows) and rows.classes[close] == QUOTE_MARK and _may_bear(rows, first, last):
            inner = all(rows.is_capitalized(k) and rows.classes[k] != QUOTE_MARK for k in range(last + 2, close))
            joined = rows.starts[close + 1] - rows.ends[close] == 1 and rows.starts[last + 2] == rows.ends[last + 1]
            return close + 1 - last if inner and joined and is_capital_at(rows, close + 1, first) else 0
    return 0


def _closes_address(rows: Tokens, last: int) -> bool:
    """Whether the point of a state behind its town ends a sentence too: "in Hexby, N.J. | Lorn police came"."""
    word = rows.words[last]
    if word[-1] != "." or last == 0 or rows.words[last - 1] != "," or country_of(word) is not None:
        return False  # Ruiz, U.S. Security Adviser Lorn
    return place_named(word) is not None


def _closes_company(rows: Tokens, last: int, j: int) -> bool:
    """Whether the point of "Corp." ends a sentence too: a name that is no legal form follows."""
    word = rows.words[last]
    return word[-1] == "." and word[:-1] in LEGAL_FORMS and rows.words[j].rstrip(".") not in LEGAL_FORMS
