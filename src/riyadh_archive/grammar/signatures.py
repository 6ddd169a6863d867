"""Names that sign or introduce words which stand alone: “…” — Greta Lund, mayor; Liam Carrick (manager): “…”.

In: rows of a speech view, its mentions and a quotation's row. Out: the mention whose name it is.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.mentions import NAMES, Mention
from riyadh_archive.grammar.tokens import Tokens


class Signatures:
    """The names of one article that may sign or introduce words."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        named = [m for m in mentions if m.kind in NAMES]
        self.starting = {m.base: m for m in named}

    def signer(self, row: int) -> Mention | None:
        """Who signs the quotation at `row`, which opens its block, or whose name and colon open the block before it."""
        rows = self.rows
        start = bisect_left(rows.blocks, rows.blocks[row])
        if start == row:
            dash = row + 1 < len(rows) and rows.blocks[row + 1] == rows.blocks[row] and rows.classes[row + 1] == "-"
            return self.starting.get(row + 2) if dash else None
        mention = self.starting.get(start)
        if mention is None or rows.words[row - 1] != ":" or row - start > _LONGEST_LABEL:
            return None
        between = rows.classes[mention.last + 1 : row - 1]
        aside = between[:1] == ["("] and between[-1] == ")"
        return mention if aside and not any(class_ in "CVA" for class_ in between) else None


_LONGEST_LABEL = 16
"""Rows of a name with its role before a colon."""
