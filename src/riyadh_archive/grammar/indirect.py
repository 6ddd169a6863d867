"""Indirect speech: clauses that an article reports without quotation marks, each with who is reported to say it.

In: a speech view with linked mentions. Out: `Reported` clauses in text order. Only three plain patterns are read, in
sentences that hold no quotation: precision before coverage.

    Roth said (that) the port would open        after the verb
    The port would open, Roth said (on Friday)  before the verb, at the sentence's end
    According to Roth, the port would open      and: The port would open, according to Roth
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riyadh_archive.grammar.links import ACCORDING, BEFORE_ASIDE, BEFORE_WHO, EARLIER_VERB, HEAD, INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import HIS_OR_HER, NAMES, POINTING, ROLE, Link, Mention
from riyadh_archive.grammar.speech_view import SpeechView
from riyadh_archive.lexicon import words as lexicon

_BEFORE = (
    SUBJECT,
    HEAD,
    f"{BEFORE_WHO}, the farthest",
    f"{BEFORE_ASIDE}, the farthest",
    f"{EARLIER_VERB}, joined by and",
)
_TRAILING = (*_BEFORE[:-1], INVERTED)
"""How the subject of a reported clause stands to a verb before and after the clause, the surest first."""
_BEFORE_THAT = 8
"""Rows between a verb and its "that": "told reporters in Bergen on Friday that"."""
_NEGATION_NEAR = 3
_FAR_ASIDE = 45
_LONGEST_SENTENCE = 200
"""Rows; what is longer is a list or a page without stops, and nobody's clause."""
_SHORTEST_CLAUSE = 3
_FINITE_WITHIN = 15
_AFTER_TRAILING = 6
"""Rows that may follow a trailing verb: "…, Roth said in a statement on Friday."."""
_NO_CLAUSE_START = frozenset("IJ.,:;-()QGcRW")
_QUESTION_WORDS = frozenset(("how", "what", "why", "whether", "where", "when"))
"""They open an indirect question: "explained why", "told them how"."""
_NO_SUBJECTS = frozenset(("little", "nothing", "something", "anything", "much", "more", "so", "yes", "no"))
_SPEAKING = NAMES | POINTING | {ROLE}
"""Kinds of mention that can say something; "it" and things suggest and indicate, but nobody speaks."""
_FINITE = frozenset("AVC")


class Reported(NamedTuple):
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
        self.phrases = {m.first: m for m in mentions if m.kind != HIS_OR_HER}
        self.quoting = {view.rows.sentences[row] for row in view.places}
        self.before: dict[int, tuple[int, Mention]] = {}
        self.trailing: dict[int, tuple[int, Mention]] = {}
        for mention in mentions:
            if mention.kind in _SPEAKING and not self._is_inside(mention):
                for link in mention.links:
                    if link.reports and not self._is_cut_off(mention, link.verb):
                        _keep_surest(self.before, link, mention, _BEFORE)
                        _keep_surest(self.trailing, link, mention, (*_TRAILING, ACCORDING))

    def _is_cut_off(self, mention: Mention, verb: int) -> bool:
        """Whether a semicolon stands between a subject and its verb, looking back no further than an aside is long."""
        return ";" in self.rows.words[max(mention.last, verb - _FAR_ASIDE) : verb]

    def _is_inside(self, mention: Mention) -> bool:
        """Whether another clause goes on over a mention: "those who named [a candidate] said", "the tone [he] said he took"."""
        return mention.after_verb or (mention.before in "oH" and mention.kind in POINTING)

    def _is_negated(self, verb: int) -> bool:
        """Whether it is told that somebody did not say so: "isn't saying", "has not said"."""
        around = self.rows.lowers[
            max(self.rows.sentence_starts[self.rows.sentences[verb]], verb - _NEGATION_NEAR) : verb
        ]
        return any(word in ("not", "never") or word.endswith(("n't", "n’t")) for word in around)

    def find(self) -> Iterator[Reported]:
        for verb in sorted(self.before.keys() | self.trailing.keys()):
            number = self.rows.sentences[verb]
            length = self.rows.sentence_starts[number + 1] - self.rows.sentence_starts[number]
            if number in self.quoting or length > _LONGEST_SENTENCE or self._is_negated(verb):
                continue
            if self.rows.classes[verb] == lexicon.ACCORDING:
                found = self._according(verb, self.trailing[verb][1])
            elif lexicon.reporting_verbs().get(self.rows.lowers[verb]) in lexicon.words("indirect_verbs"):
                found = self._around_verb(verb)
            else:
                continue
            if found is not None:
                yield found

    def _around_verb(self, verb: int) -> Reported | None:
        found = self._after_verb(verb, self.before[verb][1]) if verb in self.before else None
        if found is None and verb in self.trailing:
            found = self._before_verb(verb, self.trailing[verb][1])
        return found

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
        bare = base in lexicon.words("bare_clause_verbs")
        if base in lexicon.words("telling_verbs"):
            if told is not None:
                at = self.phrases.get(told.first, told).last + 1
            elif at <= last and self.rows.classes[at] == lexicon.OBJECT_PRONOUN:
                at += 1
            else:
                bare = False
        that = self._that(at, last)
        if that is not None and that < last and self.rows.classes[that + 1] not in ",;:-.":
            return self._reported(that + 1, last, mention, verb, "that")
        if not bare or not self._begins_clause(at, last):
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
        rows = self.rows
        if at > last or rows.classes[at] in _NO_CLAUSE_START or rows.lowers[at] in _NO_SUBJECTS | _QUESTION_WORDS:
            return False
        finite = self._finite(at, last)
        return finite is not None and "," not in rows.words[at:finite]

    def _finite(self, at: int, last: int) -> int | None:
        """The row of the verb that can stand alone after the first word: a clause, not an object ("said a prayer")."""
        rows = range(at + 1, min(last + 1, at + _FINITE_WITHIN))
        return next((row for row in rows if self.rows.classes[row] in _FINITE), None)

    def _before_verb(self, verb: int, mention: Mention) -> Reported | None:
        """The port would open, | Roth said on Friday."""
        first, last = self._sentence(verb)
        start, end = min(verb, mention.base), max(verb, mention.last)
        if last - end > _AFTER_TRAILING or start - 1 <= first or self.rows.words[start - 1] != ",":
            return None
        after = self.rows.classes[end + 1 : last + 1]
        if any(class_ in "CVA," for class_ in after) or (after and not self._says_when_or_where(end + 1)):
            return None
        return self._reported(first, start - 2, mention, verb, "a clause before")

    def _says_when_or_where(self, row: int) -> bool:
        """Whether a row goes on after a trailing verb without an object: "said | on Friday", not "claimed | the prize"."""
        return self.rows.classes[row] in "IRH(" or self.rows.lowers[row] in lexicon.words("calendar_words")

    def _according(self, verb: int, mention: Mention) -> Reported | None:
        """According to Roth, | the port would open."""
        first, last = self._sentence(verb)
        if "-" in self.rows.classes[first : last + 1]:
            return None
        if verb > first and self.rows.words[verb - 1] == ",":
            return self._reported(first, verb - 2, mention, verb, "a clause before")
        comma = mention.last + 1
        if verb == first and comma < last and self.rows.words[comma] == ",":
            return self._reported(comma + 1, last, mention, verb, "a clause")
        return None

    def _reported(self, first: int, last: int, mention: Mention, verb: int, what: str) -> Reported | None:
        if last - first + 1 < _SHORTEST_CLAUSE:
            return None
        if self._finite(first, last) is None:
            return None
        return Reported(first, last, mention, verb, f"reported without marks: “{self.rows.words[verb]}” and {what}")


def _keep_surest(subjects: dict[int, tuple[int, Mention]], link: Link, mention: Mention, forms: Sequence[str]) -> None:
    """Note a mention as the subject of its verb, unless one that stands in a surer form is known."""
    rank = next((i for i, form in enumerate(forms) if link.name.startswith(form)), None)
    aside = link.name.startswith(BEFORE_ASIDE) and (mention.after_verb or mention.after_reporting)
    if rank is not None and not aside and rank < subjects.get(link.verb, (len(forms), mention))[0]:
        subjects[link.verb] = rank, mention
