"""Phrases of the tables that are told by their words, with others between: "appeared in/before court/judge".

"/" parts words of which one stands there, "*" is a participle in -ing, a last "+" says that a person right behind the
phrase belongs to it as well.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Phrase(NamedTuple):
    """A phrase as the choices for each of its words; `shared` where a person right behind it belongs to it as well."""

    kind: str
    words: tuple[frozenset[str], ...]
    shared: bool


def by_opener(table: Mapping[str, Sequence[str]]) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of every kind by the words that can open them, in the order of the table.

    >>> [phrase.kind for phrase in by_opener({"trial": ["pleaded/pled guilty"]})["pled"]]
    ['trial']
    """
    found: dict[str, list[Phrase]] = {}
    for kind, phrases in table.items():
        for phrase in phrases:
            parts = phrase.split()
            shared = parts[-1] == "+"
            words = tuple(frozenset(part.split("/")) for part in (parts[:-1] if shared else parts))
            for opener in sorted(words[0]):
                found.setdefault(opener, []).append(Phrase(kind, words, shared))
    return {opener: tuple(rows) for opener, rows in found.items()}
