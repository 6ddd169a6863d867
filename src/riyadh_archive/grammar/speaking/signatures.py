"""Names that sign or introduce words which stand alone: “…” — Greta Lund, mayor; Liam Carrick (manager): “…”.

So does a line above them: GRETA LUND, MAYOR OF ALTEN, IN A STATEMENT:

In: rows of a speech view, its mentions and a quotation's row. Out: the mention whose name it is.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.mentions import NAMES, ROLE, Mention
from riyadh_archive.grammar.referring.speech_view import QUOTED
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon


class Signatures:
    """The names of one article that may sign or introduce words."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        named = [m for m in mentions if m.kind in NAMES]
        self.starting = {m.base: m for m in named}
        self.mentions = mentions

    def signer(self, row: int) -> Mention | None:
        """Who signs the quotation at `row`, which opens its block, or whose name is before it, alone, with a colon or dash."""
        rows = self.rows
        start = bisect_left(rows.blocks, rows.blocks[row])
        start += start < row and rows.words[start] in lexicon.words("bullets")
        if start == row:
            if row + 1 >= len(rows) or rows.blocks[row + 1] != rows.blocks[row]:
                return (
                    self._beneath(row) or self._heading(row) or (self.above.get(row) if len(self.above) > 1 else None)
                )
            return self.starting.get(row + 2) if rows.classes[row + 1] == "-" else None
        mention = self.starting.get(start)
        if mention is None or row - start > _LONGEST_LABEL:
            return None
        if rows.classes[row - 1] == "-" and mention.last == row - 2:
            ends = (
                row + 1 >= len(rows)
                or rows.starts[row + 1] == rows.ends[row + 1]
                or rows.blocks[row + 1] != rows.blocks[row]
            )
            return mention if ends else None  # Ann Lund — “We ran well. It was hard.”
        if rows.words[row - 1] == ",":
            return mention if self._is_named_in_headline(mention, row) else None
        if rows.words[row - 1] != ":":
            return None
        between = rows.classes[mention.last + 1 : row - 1]
        aside = between[:1] == ["("] and between[-1] == ")"
        return mention if aside and not any(class_ in "CVA" for class_ in between) else None

    def _is_named_in_headline(self, mention: Mention, row: int) -> bool:
        """Whether a headline is a person, an office and words: Ivo Lund, CEO of Lake Air, “Sorry To All Families”"""
        rows = self.rows
        between = rows.classes[mention.last + 1 : row - 1]
        ends = (
            row + 1 >= len(rows)
            or rows.blocks[row + 1] != rows.blocks[row]
            or rows.starts[row + 1] == rows.ends[row + 1]
        )
        titled = rows.words[mention.last + 2] in lexicon.offices_of_letters() or lexicon.ROLE in between[1:2]
        office = between[:1] == [","] and titled and not any(class_ in "CVAW" for class_ in between)
        return ends and (office or not between)

    def _beneath(self, row: int) -> Mention | None:
        """Whose name is the line below words that fill a block: “We will build it.” | – Greta Lund, mayor of Alten"""
        rows, start = self.rows, row + 1
        if start >= len(rows) or rows.blocks[start] != rows.blocks[row] + 1:
            return None
        end = bisect_left(rows.blocks, rows.blocks[start] + 1, start)
        dash = rows.classes[start] == "-"
        if end - start > _LONGEST_LABEL + dash or not (dash or self.signs_beneath):
            return None
        mention = self.starting.get(start + dash) or (self._role(start + 1) if dash else None)
        return mention if mention is not None and self._is_bare(mention, end, alone=dash) else None

    def _role(self, row: int) -> Mention | None:
        """The role without a name at `row`: – | a nurse | in Alten; – | 40-year-old man |"""
        return self.roles.get(row)

    @cached_property
    def roles(self) -> dict[int, Mention]:
        """Those without a name by their first rows."""
        return {m.base: m for m in self.mentions if m.kind == ROLE}

    def _is_bare(self, mention: Mention, end: int, *, alone: bool) -> bool:
        """Whether a line that ends at row `end` is a name with what it is: Greta Lund, mayor of Alten."""
        end -= self.rows.starts[end - 1] == self.rows.ends[end - 1]  # the full stop that nobody printed
        behind = self.rows.classes[mention.last + 1 : end]
        where = mention.kind == ROLE and behind[:1] == [lexicon.PREPOSITION]  # – a nurse in Alten
        if alone and mention.kind == ROLE and behind[:2] == [lexicon.VERB, lexicon.PREPOSITION]:
            where, behind = True, behind[1:]  # – a man surrounded by children
        named = where or behind[:1] in ([","], ["("]) or (alone and not behind)
        return named and not any(class_ in "CVAWP.:Q" for class_ in behind)

    @cached_property
    def signs_beneath(self) -> bool:
        """Whether names stand below the words that they sign, without dashes: the first of two such lines does."""
        rows = self.rows
        lines, last, size = 0, -1, len(rows)
        for row in rows.of_class(QUOTED):
            opens = not row or rows.blocks[row - 1] != rows.blocks[row]
            last = row if opens else last
            if not opens or row + 1 >= size or rows.blocks[row + 1] != rows.blocks[row] + 1:
                continue
            if not lines and self._is_headed(row):
                return False
            end = bisect_left(rows.blocks, rows.blocks[row + 1] + 1, row + 1)
            below = self.starting.get(row + 1)
            short = end - row <= _LONGEST_LABEL
            lines += below is not None and short and self._is_bare(below, end, alone=False)
        ends = last + 1 >= size or rows.starts[last + 1] == rows.ends[last + 1]
        return lines > 1 and not (ends and self._is_headed(last))  # the last name is that of the last words, below it

    def _is_headed(self, row: int) -> bool:
        """Whether a name with what it is fills the line above the words at `row`."""
        above = bisect_left(self.rows.blocks, self.rows.blocks[row] - 1) if row else row
        headed = self.starting.get(above) if row else None
        return headed is not None and self._is_bare(headed, row, alone=False)

    @cached_property
    def above(self) -> dict[int, Mention]:
        """Whose name and trade are two lines above words that fill a block: Greta Lund | Baker in Alten | “It rained.”"""
        rows = self.rows
        found = ((row, self._two_above(row)) for row in rows.of_class(QUOTED))
        return {row: mention for row, mention in found if mention is not None}

    def _two_above(self, row: int) -> Mention | None:
        """The name that alone fills the second line above the words at `row`, where a few words fill the first."""
        rows, block = self.rows, self.rows.blocks[row]
        if block < _TWO or rows.blocks[row - 1] != block - 1:
            return None
        line, start = (bisect_left(rows.blocks, block - back) for back in (1, 2))
        mention = self.starting.get(start)
        told = rows.words[row - 1] in _ENDS or row - line > _LONGEST_LABEL or rows.blocks[start] != block - _TWO
        if mention is None or told or any(class_ in "CAQ:" for class_ in rows.classes[line:row]):
            return None
        behind = [word for word in rows.words[mention.last + 1 : line] if word not in _ENDS]
        return mention if mention.last > mention.first and not behind else None

    def _heading(self, row: int) -> Mention | None:
        """Whose name and office are a line of their own above words that fill a block: LEO ROTH, CHANCELLOR, ON RADIO:"""
        rows = self.rows
        start = bisect_left(rows.blocks, rows.blocks[row] - 1) if row and rows.blocks[row] > 1 else row
        mention = self.starting.get(start)
        if mention is None or row - start > _LONGEST_LABEL or rows.blocks[start] != rows.blocks[row] - 1:
            return None
        behind = rows.classes[mention.last + 1 : row]
        closed = rows.words[row - 1] == ":" or (lexicon.ROLE in behind and rows.words[row - 1][0].isalpha())
        bracket = behind[:1] == ["("] and behind[-1] == ")" and not self.signs_beneath  # Ivo Marsh (Alten)
        named = bracket or (behind[:1] in ([","], [":"], ["("]) and closed)
        return mention if named and not any(class_ in "CVAW.Q" for class_ in behind) else None


_TWO = 2
_ENDS = frozenset((".", "!", "?", ""))
_LONGEST_LABEL = 20
"""Rows of a name with its role before a colon."""
