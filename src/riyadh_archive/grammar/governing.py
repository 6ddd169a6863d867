"""The clause right before a quotation: whose verb introduces the words, whatever other verbs the sentence has.

In: rows of a speech view, linked mentions and a quotation's row. Out: the mention that is the subject of that verb.

    he told the jury that | Penhallow had boasted to a colleague: “…”
    the court heard that | Delgado called it “…”
"""

from collections.abc import Sequence

from riyadh_archive.grammar.links import ACCORDING, INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import NAMES, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_LOOKED_BACK = 16
"""Rows between a verb and the words that it introduces."""
_LOOKED_AHEAD = 4
_AT_QUOTATION = (SUBJECT, f"{INVERTED}, at the quotation", ACCORDING)
_ENDS_CLAUSE = frozenset(",;.-()Q")
_PERFECT = frozenset(("had", "has", "have", "'d", "’d"))
"""Auxiliaries of what was said; with the others it is yet to be said, if ever: "will say"."""


class Governors:
    """The subjects of an article's reporting verbs, by the verb's row."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        self.subjects = {
            link.verb: m
            for m in mentions
            if m.kind in NAMES  # a pronoun after "said that" mostly is the one who said
            for link in m.links
            if link.reports and link.name == SUBJECT
        }
        self.attributed = {
            link.verb for m in mentions for link in m.links if link.reports and link.name.startswith(_AT_QUOTATION)
        }

    def subject(self, row: int) -> Mention | None:
        """Who is the subject of the nearest verb before the quotation at `row`, where that verb reports; else None."""
        rows = self.rows
        start = max(rows.sentence_starts[rows.sentences[row]], row - _LOOKED_BACK)
        for i in range(row - 1, start - 1, -1):
            class_ = rows.classes[i]
            if class_ == lexicon.REPORTING:
                return self.subjects.get(i) if _introduces(rows, i) and not self._is_attributed_after(row) else None
            if class_ in _ENDS_CLAUSE:
                return None
        return None

    def _is_attributed_after(self, row: int) -> bool:
        """Whether the words are given to somebody right behind them: “…,” Mook wrote."""
        end = self.rows.sentence_starts[self.rows.sentences[row] + 1]
        return any(i in self.attributed for i in range(row + 1, min(end, row + _LOOKED_AHEAD)))


def _introduces(rows: Tokens, verb: int) -> bool:
    """Whether a verb says or names something, so that the words after it are its subject's: not offered, showed, heard."""
    lower = rows.lowers[verb]
    i = verb - 1
    while i > 0 and rows.classes[i] == lexicon.ADVERB:
        i -= 1
    if rows.classes[i] == lexicon.AUXILIARY and rows.lowers[i] not in _PERFECT:
        return False
    base = lexicon.reporting_verbs().get(lower, "")
    return lower in lexicon.inverted_forms() or any(base in lexicon.words(key) for key in _INTRODUCING)


_INTRODUCING = ("telling_verbs", "naming_verbs", "indirect_verbs")
