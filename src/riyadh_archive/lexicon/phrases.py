"""Phrases of the tables that are told by their words, with others between: "appeared in/before court/judge".

"/" parts words of which one stands there, "*" is a participle in -ing, a last "+" says that a person right behind the
phrase belongs to it as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

_PARTICLES = frozenset("in for of out up on by to at from with before down off . , because as after".split())


class Step(NamedTuple):
    """A word of a phrase behind its first: every form of it, whether any word in -ing will do, and whether it is a particle."""

    forms: frozenset[str]
    any_ing: bool
    is_particle: bool

    @classmethod
    def of(cls, choices: frozenset[str]) -> "Step":
        """The step of the choices of the table; "flag" stands for "flags" too."""
        return cls(choices.union(f"{word}s" for word in choices), "*" in choices, choices <= _PARTICLES)

    def fits(self, lower: str) -> bool:
        """Whether a lower-cased word is one of the step's.

        >>> Step.of(frozenset(("flag", "cup"))).fits("flags"), Step.of(frozenset("*")).fits("waiting")
        (True, True)
        """
        return lower in self.forms or (self.any_ing and lower.endswith("ing"))


class Phrase(NamedTuple):
    """A phrase as the choices for each of its words, `steps` for those behind the first; `shared` where a person right
    behind it belongs to it as well. One of the words in `second` stands near behind the first; None where any may.
    """

    kind: str
    words: tuple[frozenset[str], ...]
    shared: bool
    steps: tuple[Step, ...]
    second: frozenset[str] | None


class Phrases(tuple[Phrase, ...]):
    """The phrases that one word can open, in the order of the table; most words open dozens, of which a text has none."""

    @cached_property
    def _by_second(self) -> dict[str, list[int]]:
        """The places of the phrases by each word that stands near behind the first."""
        found: dict[str, list[int]] = {}
        for place, phrase in enumerate(self):
            for word in phrase.second or ():
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _free(self) -> frozenset[int]:
        """The places of the phrases that any word may go on, or none."""
        return frozenset(place for place, phrase in enumerate(self) if phrase.second is None)

    def beside(self, near: Iterable[str]) -> list[Phrase]:
        """Those that the lower-cased words `near`, right behind the first, can go on.

        >>> [phrase.words[1] for phrase in by_opener({"trial": ["pled guilty", "pled innocent"]})["pled"].beside(["guilty"])]
        [frozenset({'guilty'})]
        """
        found, by_second = self._free, self._by_second
        for word in near:
            if word in by_second:
                found = found.union(by_second[word])
        return [self[place] for place in sorted(found)] if found else []


def by_opener(table: Mapping[str, Sequence[str]]) -> dict[str, Phrases]:
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
            steps = tuple(map(Step.of, words[1:]))
            second = steps[0].forms if steps and not steps[0].any_ing else None
            for opener in sorted(words[0]):
                found.setdefault(opener, []).append(Phrase(kind, words, shared, steps, second))
    return {opener: Phrases(rows) for opener, rows in found.items()}
