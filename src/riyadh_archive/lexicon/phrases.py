"""Phrases of the tables that are told by their words, with others between: "appeared in/before court/judge".

"/" parts words of which one stands there, "*" is a participle in -ing, a last "+" says that a person right behind the
phrase belongs to it as well.
"""

from collections.abc import Mapping, Sequence
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
            steps = tuple(map(Step.of, words[1:]))
            second = steps[0].forms if steps and not steps[0].any_ing else None
            for opener in sorted(words[0]):
                found.setdefault(opener, []).append(Phrase(kind, words, shared, steps, second))
    return {opener: tuple(rows) for opener, rows in found.items()}
