"""Whom a paragraph leads to words that stand alone in the next: Ruth Moss has heard it all before. | “They say so each year.”

In: the rows of a speech view and its mentions. Out: the person whom the last sentence with a name of the paragraph before
is about, where that paragraph quotes nobody itself.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.referring.links import SUBJECT
from riyadh_archive.grammar.referring.mentions import FULL_NAME, HE_OR_SHE, PERSON, Mention
from riyadh_archive.grammar.referring.speech_view import QUOTED
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_LONGEST = 90
"""Rows of a paragraph that leads to words; a longer one tells more than who speaks next."""


class LedTo:
    """The persons whom the paragraphs of one article are about."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        self.persons = [m for m in mentions if m.kind in (PERSON, FULL_NAME) and not m.possessive]
        self.firsts = [m.first for m in self.persons]
        self.opening = {m.first: m for m in mentions if m.kind == HE_OR_SHE}

    def speaker(self, row: int) -> Mention | None:
        """Who may say the words alone in the paragraph of `row`."""
        rows = self.rows
        end = bisect_left(rows.blocks, rows.blocks[row])
        start = bisect_left(rows.blocks, rows.blocks[row] - 1)
        if end - start > _LONGEST or QUOTED in rows.classes[start:end]:
            return None
        at, last = bisect_left(self.firsts, start), bisect_left(self.firsts, end)
        found = self.persons[at:last]
        if found and self._has_spoken(found[-1], end):
            return found[-1]
        return next((m for m in reversed(found) if self._is_subject(m)), None) or self.opening.get(start)

    def _has_spoken(self, mention: Mention, end: int) -> bool:
        """Whether the paragraph ends with somebody speaking, and not with what: …, as Ann Lund | apologized | to us."""
        spoke = [link.verb for link in mention.links if link.reports and link.name == SUBJECT]
        if not spoke:
            return False
        return not any(class_ in "CTVAWQ" for class_ in self.rows.classes[spoke[0] + 1 : end])

    def _is_subject(self, mention: Mention) -> bool:
        """Whether a name opens its sentence, also behind “but”: But | Ruth Moss |, 44, will stay."""
        rows, before = self.rows, mention.base - 1
        start = rows.sentence_starts[mention.sentence]
        if mention.base == start:
            return True
        return before == start and (rows.classes[before] == lexicon.CONJUNCTION or rows.lowers[before] == "for")
