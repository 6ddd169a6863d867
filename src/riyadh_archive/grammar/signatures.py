"""Names that sign or introduce words which stand alone: “…” — Greta Lund, mayor; Liam Carrick (manager): “…”.

So does a line above them: GRETA LUND, MAYOR OF ALTEN, IN A STATEMENT:

In: rows of a speech view, its mentions and a quotation's row. Out: the mention whose name it is.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.mentions import NAMES, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon


class Signatures:
    """The names of one article that may sign or introduce words."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        named = [m for m in mentions if m.kind in NAMES]
        self.starting = {m.base: m for m in named}

    def signer(self, row: int) -> Mention | None:
        """Who signs the quotation at `row`, which opens its block, or whose name stands before it, alone or with a colon."""
        rows = self.rows
        start = bisect_left(rows.blocks, rows.blocks[row])
        if start == row:
            if row + 1 >= len(rows) or rows.blocks[row + 1] != rows.blocks[row]:
                return self._heading(row)
            return self.starting.get(row + 2) if rows.classes[row + 1] == "-" else None
        mention = self.starting.get(start)
        if mention is None or rows.words[row - 1] != ":" or row - start > _LONGEST_LABEL:
            return None
        between = rows.classes[mention.last + 1 : row - 1]
        aside = between[:1] == ["("] and between[-1] == ")"
        return mention if aside and not any(class_ in "CVA" for class_ in between) else None

    def _heading(self, row: int) -> Mention | None:
        """Whose name and office are a line of their own above words that fill a block: LEO ROTH, CHANCELLOR, ON RADIO:"""
        rows = self.rows
        start = bisect_left(rows.blocks, rows.blocks[row] - 1) if row and rows.blocks[row] > 1 else row
        mention = self.starting.get(start)
        if mention is None or row - start > _LONGEST_LABEL or rows.blocks[start] != rows.blocks[row] - 1:
            return None
        behind = rows.classes[mention.last + 1 : row]
        closed = rows.words[row - 1] == ":" or (lexicon.ROLE in behind and rows.words[row - 1][0].isalpha())
        named = behind[:1] in ([","], [":"], ["("]) and closed
        return mention if named and not any(class_ in "CVAW.Q" for class_ in behind) else None


_LONGEST_LABEL = 20
"""Rows of a name with its role before a colon."""
