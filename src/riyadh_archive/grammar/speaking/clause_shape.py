"""Where a clause of indirect speech begins, and whether rows are a clause at all: said | the port would open.

In: the rows of a speech view. Out: yes or no, or the row of the verb that can stand alone. No parser: what a word is, is
told by its class, its ending and the words beside it.
"""

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_FINITE_WITHIN = 15
_NO_CLAUSE_START = frozenset("AIJ.,:;-()QGcRW")
_QUESTION_WORDS = frozenset(("how", "what", "why", "whether", "where", "when"))
"""They open an indirect question: "explained why", "told them how"."""
_NO_SUBJECTS = frozenset(("little", "nothing", "something", "anything", "much", "more", "so", "yes", "no"))
_ABOUT = frozenset(("at", "up", "about", "around", "over", "nearly", "almost", "some", "more", "fewer", "roughly"))
"""Words that open a number, and a clause with it: said | at least 14 people died."""
_NUMBER_NEAR = 4
_FINITE = frozenset("AVC")
_NO_SUBJECT_OF_THAT = frozenset(",;:-.AVC")
"""A "that" before these opens no clause of what was said: told reporters after the meeting | that was held in Bonn."""
TIMES = frozenset(("day", "days", "evening", "hour", "hours", "month", "morning", "night", "week", "weekend", "year"))
WHOSE = frozenset(("his", "her", "its", "their"))


class ClauseShape:
    """Tells clauses of one article by their shape."""

    def __init__(self, rows: Tokens) -> None:
        self.rows = rows

    def begins_clause(self, at: int, last: int) -> bool:
        """Whether a clause without "that" begins at a row: "said | the port would open", not "said | little"."""
        rows = self.rows
        none = rows.lowers[at : at + 1] == ["no"] and at < last and rows.classes[at + 1] in "oHV"  # no fine would help
        none = none or (
            rows.lowers[at : at + 2] == ["more", "than"] and rows.classes[at + 2 : at + 3] == [lexicon.NUMBER]
        )
        if at > last or (rows.lowers[at] in _NO_SUBJECTS | _QUESTION_WORDS and not none):
            return False
        counted = rows.lowers[at] in _ABOUT and lexicon.NUMBER in rows.classes[at : min(last, at + _NUMBER_NEAR)]
        there = rows.lowers[at] == "there" and rows.classes[at + 1] == lexicon.AUXILIARY  # said | there was no doubt
        if rows.classes[at] in _NO_CLAUSE_START and not counted:
            return there
        finite = self.finite(at, last)
        if finite is None or "," in self._without_ages(at, finite) or rows.classes[finite - 1] == lexicon.CONJUNCTION:
            return False
        return not any(class_ in "TWS" for class_ in rows.classes[at:finite])

    def _without_ages(self, first: int, last: int) -> list[str]:
        """The words of a phrase without an age between commas: the tom|, 16,| would move."""
        words, classes = self.rows.words[first:last], self.rows.classes[first:last]
        ages = [i for i in range(1, len(words) - 1) if classes[i - 1 : i + 2] == [",", lexicon.NUMBER, ","]]
        return [word for i, word in enumerate(words) if not any(abs(i - age) <= 1 for age in ages)]

    def finite(self, at: int, last: int) -> int | None:
        """The row of the verb that can stand alone after the first word: a clause, not an object ("said a prayer")."""
        near = range(at + 1, min(last + 1, at + _FINITE_WITHIN))
        classes = self.rows.classes
        finite = (row for row in near if classes[row] in _FINITE or self._is_unlisted_verb(row, last))
        return next((row for row in finite if not self._is_participle(row)), None)

    def _is_participle(self, row: int) -> bool:
        """Whether a verb in -ed stands before a noun that it describes: 59 | sealed | coffins; the | emailed | note."""
        classes = self.rows.classes
        before, behind = classes[row - 1], classes[row + 1 : row + 2]
        return self.rows.lowers[row].endswith("ed") and before in "DM" and behind in (["o"], ["H"])

    def _is_unlisted_verb(self, row: int, last: int) -> bool:
        """Whether a word that no list holds stands like a verb in the present: the plan | reflects | the vote."""
        rows = self.rows
        third = rows.classes[row] == lexicon.OTHER and rows.lowers[row][-1] == "s" and rows.words[row].islower()
        if not third or row >= last or rows.classes[row - 1] not in "oH":
            return False
        return rows.classes[row + 1] == lexicon.DETERMINER or rows.lowers[row + 1] in WHOSE

    def opens_that(self, row: int) -> bool:
        """Whether the word behind "that" can open a clause: said that | the port …, not: said that | evening …"""
        return self.rows.classes[row] not in _NO_SUBJECT_OF_THAT and self.rows.lowers[row] not in TIMES
