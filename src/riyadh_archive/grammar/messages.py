"""Words that somebody's message is said to be: “We go on,” was | the captain's | verdict; “No” is | her | answer.

In: the rows of a speech view and its mentions. Out: whose message the quotation at a row is, or None.
"""

from collections.abc import Iterable

from riyadh_archive.grammar.mentions import HIS_OR_HER, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_BEING = frozenset(("was", "is", "were", "remains", "remained", "went", "came", "ran"))
_LONGEST = 6
"""Rows from whose it is to the noun: the captain's | rather blunt | verdict."""


class Messages:
    """The owners of the messages of one article."""

    def __init__(self, rows: Tokens, mentions: Iterable[Mention]) -> None:
        self.rows = rows
        self.owners = {m.base: m for m in mentions if m.possessive or m.kind == HIS_OR_HER}

    def owner(self, row: int) -> Mention | None:
        """Whose message the quotation at `row` is, by the words right behind it."""
        rows = self.rows
        being = row + 1 + (rows.words[row + 1 : row + 2] == [","])
        if rows.lowers[being : being + 1] == [] or rows.lowers[being] not in _BEING:
            return None
        owner = self.owners.get(being + 1)
        if owner is None or rows.sentences[owner.last] != rows.sentences[row]:
            return None
        for noun in range(owner.last + 1, min(len(rows), owner.last + 1 + _LONGEST)):
            if rows.classes[noun] not in "oHRGM":
                return None
            if rows.lowers[noun] in lexicon.words("speech_nouns"):
                return owner
        return None
