"""Indirect speech: clauses that an article reports without quotation marks, each with who is reported to say it.

In: a speech view with linked mentions. Out: `Reported` clauses in text order. Only three plain patterns are read, in
sentences that hold no quotation: precision before coverage.

    Roth said (that) the port would open        after the verb
    The port would open, Roth said (on Friday)  before the verb, at the sentence's end
    According to Roth, the port would open      and: The port would open, according to Roth
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riyadh_archive.grammar.links import ACCORDING, BEFORE_ASIDE, BEFORE_WHO, HEAD, INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import NAMES, POINTING, ROLE, WHO, Mention
from riyadh_archive.grammar.speech_view import QUOTED, SpeechView
from riyadh_archive.lexicon import words as lexicon

_FORMS = (SUBJECT, HEAD, f"{BEFORE_WHO}, the farthest", f"{BEFORE_ASIDE}, the farthest", INVERTED)
"""How the subject of a reported clause stands to its verb, the surest first."""
_BEFORE_THAT = 8
"""Rows between a verb and its "that": "told reporters in Bergen on Friday that"."""
_SHORTEST_CLAUSE = 3
_FINITE_WITHIN = 15
_AFTER_TRAILING = 6
"""Rows that may follow a trailing verb: "…, Roth said in a statement on Friday."."""
_NO_CLAUSE_START = frozenset("IJ.,:;-()QGcR")
_NO_SUBJECTS = frozenset(("little", "nothing", "something", "anything", "much", "more", "so", "yes", "no"))
_SPEAKING = NAMES | POINTING | {ROLE, WHO}
"""Kinds of mention that can say something; "it" and things suggest and indicate, but nobody speaks."""
_FINITE = frozenset("AVC")


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause: its first and last row, the mention that says it and the verb's row, and what was seen."""

    first: int
    last: int
    mention: Mention
    verb: int
    rule: str


def find_reported(view: SpeechView, mentions: Sequence[Mention]) -> list[Reported]:
    """The reported clauses, at most one for each verb, in text order and without overlaps."""
    found = sorted(_Reporter(view, mentions).find(), key=lambda reported: (reported.first, reported.last))
    kept: list[Reported] = []
    for reported in found:
        if not kept or reported.first > kept[-1].last:
            kept.append(reported)
    return kept


class _Reporter:
    def __init__(self, view: SpeechView, mentions: Sequence[Mention]) -> None:
        self.rows = view.rows
        self.starting = {m.base: m for m in reversed(mentions)}
        self.quoting = {view.rows.sentences[row] for row in view.places}
        self.subjects: dict[int, tuple[int, Mention]] = {}
        for mention in mentions:
            if mention.kind not in _SPEAKING:
                continue
            for verb, name, reports in mention.links:
                rank = next((i for i, form in enumerate((*_FORMS, ACCORDING)) if name.startswith(form)), None)
                if reports and rank is not None and rank < self.subjects.get(verb, (len(_FORMS) + 1, None))[0]:
                    self.subjects[verb] = rank, mention

    def find(self) -> Iterator[Reported]:
        for verb, (_, mention) in self.subjects.items():
            if self.rows.sentences[verb] in self.quoting:
                continue
            if self.rows.classes[verb] == lexicon.ACCORDING:
                found = self._according(verb, mention)
            elif lexicon.reporting_verbs().get(self.rows.lowers[verb]) in lexicon.words("indirect_verbs"):
                found = self._after_verb(verb, mention) or self._before_verb(verb, mention)
            else:
                continue
            if found is not None:
                yield found

    def _sentence(self, row: int) -> tuple[int, int]:
        """First and last row of the sentence of a row, its full stop left out."""
        rows, number = self.rows, self.rows.sentences[row]
        last = rows.sentence_starts[number + 1] - 1
        while last > row and rows.classes[last] in ".Q":
            last -= 1
        return rows.sentence_starts[number], last

    def _after_verb(self, verb: int, mention: Mention) -> Reported | None:
        """Roth said (that) | the port would open."""
        _, last = self._sentence(verb)
        at = max(verb, mention.last) + 1
        base = lexicon.reporting_verbs()[self.rows.lowers[verb]]
        told = self.starting.get(at)
        if told is not None and base in lexicon.words("telling_verbs"):
            at = told.last + 1
        that = self._that(at, last)
        if that is not None:
            return self._reported(that + 1, last, mention, verb, "that")
        if base not in lexicon.words("bare_clause_verbs") or not self._begins_clause(at, last):
            return None
        return self._reported(at, last, mention, verb, "a clause")

    def _that(self, at: int, last: int) -> int | None:
        """The "that" of the clause: at once, or after a phrase of time or place, never after an object."""
        rows = self.rows
        for row in range(at, min(last, at + _BEFORE_THAT)):
            if rows.classes[row] == lexicon.THAT:
                return row
            begins = rows.classes[row] in "IR" or rows.lowers[row] in lexicon.words("calendar_words")
            if (row == at and not begins) or rows.classes[row] in "PAVC.,;:-(":
                return None
        return None

    def _begins_clause(self, at: int, last: int) -> bool:
        """Whether a clause without "that" begins at a row: "said | the port would open", not "said | little"."""
        if at > last or self.rows.classes[at] in _NO_CLAUSE_START or self.rows.lowers[at] in _NO_SUBJECTS:
            return False
        return self._is_finite(at, last)

    def _is_finite(self, at: int, last: int) -> bool:
        """Whether a verb that can stand alone follows the first word: a clause, not an object ("said a prayer")."""
        return any(self.rows.classes[row] in _FINITE for row in range(at + 1, min(last + 1, at + _FINITE_WITHIN)))

    def _before_verb(self, verb: int, mention: Mention) -> Reported | None:
        """The port would open, | Roth said on Friday."""
        first, last = self._sentence(verb)
        start, end = min(verb, mention.base), max(verb, mention.last)
        if last - end > _AFTER_TRAILING or start - 1 <= first or self.rows.words[start - 1] != ",":
            return None
        if any(class_ in "CVA," for class_ in self.rows.classes[end + 1 : last + 1]):
            return None
        return self._reported(first, start - 2, mention, verb, "a clause before")

    def _according(self, verb: int, mention: Mention) -> Reported | None:
        """According to Roth, | the port would open."""
        first, last = self._sentence(verb)
        if verb > first and self.rows.words[verb - 1] == ",":
            return self._reported(first, verb - 2, mention, verb, "a clause before")
        comma = mention.last + 1
        if verb == first and comma < last and self.rows.words[comma] == ",":
            return self._reported(comma + 1, last, mention, verb, "a clause")
        return None

    def _reported(self, first: int, last: int, mention: Mention, verb: int, what: str) -> Reported | None:
        if last - first + 1 < _SHORTEST_CLAUSE or QUOTED in self.rows.classes[first : last + 1]:
            return None
        if not self._is_finite(first, last):
            return None
        return Reported(first, last, mention, verb, f"reported without marks: “{self.rows.words[verb]}” and {what}")
