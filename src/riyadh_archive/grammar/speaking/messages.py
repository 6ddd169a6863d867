"""Words that somebody's message is said to be: “We go on,” was | the captain's | verdict; “No” is | her | answer.

In: the rows of a speech view and its mentions. Out: whose message the quotation at a row is, or None.
"""

from collections.abc import Iterable

from riyadh_archive.grammar.referring.mentions import HIS_OR_HER, NAMES, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_BEING = frozenset(("was", "is", "were", "remains", "remained", "went", "came", "ran"))
_WHOLE = frozenset(("text", "transcript", "full", "verbatim", "entirety"))
_SENT = frozenset(("of", "from", "by"))
_LONGEST = 6
"""Rows from whose it is to the noun: the captain's | rather blunt | verdict."""


_LED_IN = 30
"""Rows before a colon in which a text is announced: Below is the full text of | her | speech in Leith:"""


class Messages:
    """The owners of the messages of one article."""

    def __init__(self, rows: Tokens, mentions: Iterable[Mention]) -> None:
        self.rows = rows
        mentions = list(mentions)
        self.owners = {m.base: m for m in mentions if m.possessive or m.kind == HIS_OR_HER}
        self.named = {m.base: m for m in mentions if m.kind in NAMES}

    def announced(self, row: int) -> Mention | None:
        """Whose speech the line right above the quotation at `row` announces: Here is | Lund's | statement in full:"""
        rows = self.rows
        first = rows.sentence_starts[rows.sentences[row]]
        if first != row or not row or rows.words[row - 1] != ":" or rows.blocks[row - 1] == rows.blocks[row]:
            return None
        start = max(rows.sentence_starts[rows.sentences[row - 1]], row - _LED_IN)
        if _WHOLE.isdisjoint(rows.lowers[start:row]):
            return None
        owned = (self.owners[i] for i in range(start, row) if i in self.owners and self._is_speech(i, row))
        return next(owned, None) or self._sender(start, row)

    def _sender(self, start: int, row: int) -> Mention | None:
        """Whose statement a line announces: The full statement of | Lund | as posted on Substack:"""
        rows, nouns = self.rows, lexicon.words("speech_nouns")
        sent = (i for i in range(start + 2, row) if rows.lowers[i - 1] in _SENT and rows.lowers[i - 2] in nouns)
        return next((self.named[i] for i in sent if i in self.named), None)

    def _is_speech(self, base: int, end: int) -> bool:
        """Whether what the mention at `base` owns is a speech: her resignation | speech."""
        behind = range(self.owners[base].last + 1, min(end, self.owners[base].last + 1 + _LONGEST))
        noun = next((i for i in behind if self.rows.classes[i] not in "oHRGM"), end) - 1
        return any(self.rows.lowers[i] in lexicon.words("speech_nouns") for i in (noun, noun + 1) if i < end)

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
