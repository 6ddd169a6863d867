"""What was the case at a disaster, a crime or a trial, or was not, from `situations.toml`: questions with their phrases."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from riyadh_archive.lexicon.toml import read_table

_FILE = "situations.toml"
WILD = 3
"""Words for which a "_" of a phrase may stand."""
FILLED = 3
"""Fillers that may stand before the word by which a phrase is found: "the driver | did not | have a license"."""
ASIDE = 10
"""Tokens of an aside between commas that may stand between two words of a phrase."""


class Part(NamedTuple):
    """One word of a phrase: those of which one stands there, none where any does; `optional` where it may be missing."""

    words: frozenset[str]
    optional: bool


class Phrase(NamedTuple):
    """One way to answer a question."""

    question: str
    answer: str
    parts: tuple[Part, ...]

    @property
    def anchor(self) -> int:
        """The place of the first part that must be there and has no everyday word, or of the first."""
        fit = (
            n
            for n, p in enumerate(self.parts)
            if p.words and not p.optional and p.words.isdisjoint(situation_words("everyday"))
        )
        return next(fit, 0)

    def starts(self, i: int, floor: int) -> range:
        """Where the phrase may begin whose anchor is at `i`, from the first place on: its parts before that may be missing."""
        before = self.parts[: self.anchor]
        needed = sum(bool(part.words) and not part.optional for part in before)
        room = sum(1 if part.words else WILD for part in before) + FILLED * bool(before)
        return range(max(floor, i - room), i - needed + 1)

    @property
    def words(self) -> frozenset[str]:
        """Every word that the phrase itself has."""
        return frozenset[str]().union(*(part.words for part in self.parts))

    def ends(self, words: Sequence[str], first: int, stop: int, part: int = 0) -> int | None:
        """The place behind the phrase where it stands in `words` from `first` on and before `stop`; None where it does not.

        >>> Phrase("Rain", "yes", _parts("heavy? rain _ fell")).ends("heavy rain soon fell".split(), 0, 4)
        4
        """
        if part == len(self.parts):
            return first
        words_here, optional = self.parts[part]
        between = part > 0 and not optional and first < stop and words[first] not in words_here
        if between and words[first] in situation_words("fillers"):
            return self.ends(words, first + 1, stop, part)
        if between and words_here and words[first] == ",":  # The captain|, Tom Ash, 51,| is among the missing
            commas = [k for k in range(first + 1, min(stop, first + ASIDE)) if words[k] == ","]
            return self.ends(words, commas[-1] + 1, stop, part) if commas else None
        if not words_here:
            reach = range(first, min(stop, first + WILD) + 1)
            return next((end for k in reach if (end := self.ends(words, k, stop, part + 1)) is not None), None)
        if first < stop and words[first] in words_here:
            end = self.ends(words, first + 1, stop, part + 1)
            if end is not None:
                return end
        return self.ends(words, first, stop, part + 1) if optional else None


YES, NO = "yes", "no"
"""The answers that a negation turns into one another; another answer is none where it stands with one."""


class Asked(NamedTuple):
    """A question: the kinds of event in whose reports it is answered, and whether the answer turns with time."""

    kinds: frozenset[str]
    late: bool


@cache
def situation_words(key: str) -> frozenset[str]:
    """One of the lists: `fillers` between two parts of a phrase, `everyday` words, those that leave it `untold` or turn it."""
    return frozenset(str(read_table(_FILE)[key]).split())


@cache
def _questions() -> dict[str, dict[str, Any]]:
    return {name: table for name, table in read_table(_FILE).items() if isinstance(table, dict)}


@cache
def situations() -> dict[str, Asked]:
    """Every question."""
    return {
        question: Asked(frozenset(table["kinds"].split()), bool(table.get("late")))
        for question, table in _questions().items()
    }


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """The phrases by each word that their first telling part may be, for "was", "in" and "the" begin half of all clauses."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for question, table in _questions().items():
        for answer in (key for key in table if key not in ("kinds", "late")):
            for words in table[answer]:
                phrase = Phrase(question, answer, _parts(words))
                for word in sorted(phrase.parts[phrase.anchor].words):
                    found[word].append(phrase)
    return {word: tuple(own) for word, own in found.items()}


def _parts(words: str) -> tuple[Part, ...]:
    """The parts of a phrase as the table tells them; "a/an?" is one of two words or none."""
    return tuple(
        Part(frozenset() if word == "_" else frozenset(word.removesuffix("?").split("/")), word.endswith("?"))
        for word in words.split()
    )
