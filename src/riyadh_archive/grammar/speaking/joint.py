"""Speakers who speak as one: "A and B said in a joint statement", "said the mayor and the governor".

In: the rows of a speech view, its mentions and the one that was found to speak. Out: all who share its verb, in text order.

    Karin Holt and Musa Diallo said     both
    Ana met Karin Holt and Tom said     Tom alone: Holt is whom Ana met
    said Holt, and her sister laughed   Holt alone: the sister does something else
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.mentions import NAMES, ROLE, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.titles import is_title_word

_MOST = 6
"""Speakers of one sentence; a longer list is a list of something else."""
_SPEAKING = NAMES | {ROLE}


class Joint:
    """The lists of speakers of one article; `starting` are its mentions by the row where each begins."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], starting: Mapping[int, Mention]) -> None:
        self.rows, self.mentions, self.starting = rows, mentions, starting

    @cached_property
    def ending(self) -> Mapping[int, Mention]:
        """The mentions by their last row, made where somebody asks."""
        return {m.last: m for m in reversed(self.mentions)}

    def speakers(self, mention: Mention) -> list[Mention]:
        """The mentions that share the verb of `mention`, itself among them; only itself where nobody does."""
        found = [mention]
        if mention.kind not in _SPEAKING:
            return found
        while len(found) < _MOST and not mention.after_preposition and (before := self._before(found)) is not None:
            found.insert(0, before)
        while len(found) < _MOST and (after := self._after(found)) is not None:
            found.append(after)
        return found

    def _before(self, found: Sequence[Mention]) -> Mention | None:
        """Who stands before "and", or before a comma in a list of names that ends in "and"."""
        first = found[0]
        sign = self.rows.lowers[first.base - 1] if first.base else ""
        if sign != "and" and not (sign == "," and len(found) > 1 and first.kind in NAMES):
            return None
        other = self.ending.get(first.base - 2)
        if other is None or not self._is_equal(other, first) or (sign == "," and other.kind not in NAMES):
            return None
        if sign == "and" and first.titled and self._is_field(other):
            return None
        taken = other.after_preposition or other.after_reporting or other.after_verb or other.apposed
        return None if taken or other.verb is not None else other

    def _is_field(self, mention: Mention) -> bool:
        """Whether capitals name the half of an office's field: | Peruvian Sports | and Youth Minister Ada Lund said."""
        words = self.rows.words[mention.base : mention.last + 1]
        return mention.kind in NAMES and all(is_title_word(word) or country_of(word) is not None for word in words)

    def _after(self, found: Sequence[Mention]) -> Mention | None:
        """Who stands behind "and", where the verb stands before the first."""
        last = found[-1]
        if last.verb is not None or self.rows.lowers[last.last + 1 : last.last + 2] != ["and"]:
            return None
        other = self.starting.get(last.last + 2)
        if other is None or not self._is_equal(other, last) or other.verb is not None or other.modifies:
            return None
        return other

    def _is_equal(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions can both speak in one sentence."""
        return a.kind in _SPEAKING and a.sentence == b.sentence and not a.possessive and not b.possessive
