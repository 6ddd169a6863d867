"""Indirect speech: clauses that an article reports without quotation marks, each with who is reported to say it.

In: a speech view with linked mentions. Out: `Reported` clauses in text order. Only five plain patterns are read, and no
clause that holds a quotation: precision before coverage.

    Roth said (that) the port would open        after the verb; asked whether the port would open
    The port would open, Roth said (on Friday)  before the verb, at the sentence's end
    The port, Roth said, would open             on both sides of the verb
    According to Roth, the port would open      and: The port would open, according to Roth
    “…,” Roth said, adding that it would open   a verb in -ing behind a comma, and its "that"
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from riyadh_archive.grammar.referring.mentions import HIS_OR_HER, POINTING, Mention
from riyadh_archive.grammar.referring.speech_view import SpeechView
from riyadh_archive.grammar.speaking.circumstances import end_of_outlet, is_outlet
from riyadh_archive.grammar.speaking.clause_shape import TIMES, WHOSE, ClauseShape
from riyadh_archive.grammar.speaking.governing import Governors
from riyadh_archive.grammar.speaking.reporters import Reporters
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_BEFORE_THAT = 12
"""Rows between a verb and its "that": "told reporters in Bergen on Friday that"."""
_NEGATION_NEAR = 3
_LONGEST_SENTENCE = 200
"""Rows; what is longer is a list or a page without stops, and nobody's clause."""
_LONGEST_FIRST = 60
"""Rows of what was said first, before "and says"."""
_SHORTEST_CLAUSE = 3
_AFTER_TRAILING = 6
"""Rows that may follow a trailing verb: "…, Roth said in a statement on Friday."."""
_HAS_SAID = frozenset(("had", "has", "have", "'d", "’d", "did", "does", "do"))
"""Auxiliaries of what was said; with the others it is yet to be said, if ever: "will say"."""
_SUPPOSING = frozenset(("if", "unless", "whether", "until", "till"))
"""Before a subject they leave open whether anything was said: "if Roth says"."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause: the first and last row of each of its parts, the mention that says it, the verb's row, and why."""

    parts: tuple[tuple[int, int], ...]
    mention: Mention
    verb: int
    rule: str


def find_reported(
    view: SpeechView, mentions: Sequence[Mention], governors: Governors, spoken: Set[int]
) -> list[Reported]:
    """The reported clauses, at most one for each verb, in text order and without overlaps.

    `spoken` are the rows of the stretches that are speech; a name or scare quote in marks is a word of the clause.
    """
    found = sorted(_Reporter(view, mentions, governors, spoken).find(), key=lambda reported: reported.parts)
    kept: list[Reported] = []
    for reported in found:
        if kept and _passes_on(view.rows, kept[-1], reported):
            kept[-1] = reported
        elif not kept or reported.parts[0][0] > kept[-1].parts[-1][1]:
            kept.append(reported)
    return kept


def _passes_on(rows: Tokens, outer: Reported, inner: Reported) -> bool:
    """Whether an outlet only reports that somebody says it: Roth said | the port would open |, Harbor News reported."""
    first, last = outer.parts[0]
    behind = first <= inner.mention.base <= inner.verb <= inner.parts[0][0] and inner.parts[-1][1] <= last < outer.verb
    opens = {"C", "V", "W", "T"}.isdisjoint(rows.classes[first : inner.mention.base])
    return behind and opens and is_outlet(rows, outer.mention)


class _Reporter:
    def __init__(self, view: SpeechView, mentions: Sequence[Mention], governors: Governors, spoken: Set[int]) -> None:
        self.rows, self.governors, self.spoken = view.rows, governors, sorted(spoken)
        self.shape = ClauseShape(view.rows)
        self.starting = {m.base: m for m in reversed(mentions)}
        self.phrases = {m.first: m for m in mentions if m.kind != HIS_OR_HER}
        self.quoting = {view.rows.sentences[row] for row in self.spoken}
        reporters = Reporters(view.rows, mentions)
        self.before, self.trailing = reporters.before, reporters.trailing

    def find(self) -> Iterator[Reported]:
        for verb in sorted(self.before.keys() | self.trailing.keys()):
            number = self.rows.sentences[verb]
            if self._is_endless(verb) or not self._was_said(verb):
                continue
            if self.rows.classes[verb] == lexicon.ACCORDING:
                found = self._according(verb, self.trailing[verb][1])
            elif self._base(verb) in lexicon.words("indirect_verbs") or (
                not self._base(verb) and self._is_that(verb + 1)
            ):
                found = self._around_verb(verb)
            else:
                continue
            if found is not None and not (number in self.quoting and self._holds_quotation(found)):
                yield found
        yield from self._going_on()
        yield from self._quoted_as_saying()

    def _is_endless(self, row: int) -> bool:
        """Whether the sentence of a row is too long for one."""
        starts, number = self.rows.sentence_starts, self.rows.sentences[row]
        return starts[number + 1] - starts[number] > _LONGEST_SENTENCE

    def _holds_quotation(self, reported: Reported) -> bool:
        return any(self._first_quoted(first, last) is not None for first, last in reported.parts)

    def _first_quoted(self, first: int, last: int) -> int | None:
        """The row of the first stretch of speech from row `first` to row `last`."""
        at = bisect_left(self.spoken, first)
        return self.spoken[at] if at < len(self.spoken) and self.spoken[at] <= last else None

    def _going_on(self) -> Iterator[Reported]:
        """“…,” Roth said, adding that | the port would open."""
        rows = self.rows
        for verb in rows.of_class(lexicon.REPORTING_ING):
            if not self.governors.follows_comma(verb) or self._base(verb) not in _SAYING or self._is_endless(verb):
                continue
            mention = self.governors.main_subject(verb)
            if mention is None:
                continue
            that = self._is_that(verb + 1)
            first = verb + 1 + that
            last = self._cut(first, self._sentence(verb)[1])
            if not that and not (rows.lowers[verb] in _GOING_ON_BARE and self.shape.begins_clause(first, last)):
                continue
            found = self._reported(((first, last),), mention, verb, "that" if that else "a clause")
            if found is not None and not self._holds_quotation(found):
                yield found

    def _quoted_as_saying(self) -> Iterator[Reported]:
        """The agency quoted Roth as saying | the port would open."""
        rows = self.rows
        for verb in rows.where({"saying"}):
            if self._is_endless(verb):
                continue
            first, last = verb + 1, self._sentence(verb)[1]
            if first > last:
                continue
            mention = self.governors.quoted_as_saying(first) if verb and rows.lowers[verb - 1] == "as" else None
            if mention is None:
                continue
            that = self._is_that(first)
            last = self._cut(first + that, last)
            if that or self.shape.begins_clause(first, last):
                found = self._reported(((first + that, last),), mention, verb, "that" if that else "a clause")
                if found is not None and not self._holds_quotation(found):
                    yield found

    def _is_that(self, row: int) -> bool:
        return self.rows.classes[row : row + 1] == [lexicon.THAT]

    def _behind_quotation(self, at: int, last: int) -> int:
        """The row of the second "that" of a clause whose first part holds a quotation: that it was “…” and | that …"""
        classes = self.rows.classes
        quoted = self.spoken[bisect_left(self.spoken, last + 1) - 1]
        return next((row + 1 for row in range(quoted + 1, last) if classes[row : row + 2] == ["J", "T"]), at)

    def _cut(self, at: int, last: int) -> int:
        """The last row of a clause before another begins that goes on reporting: the port would open |, adding that …"""
        rows = self.rows
        last = self._before_agency(at, last)
        speech = self._first_quoted(at, last)
        if speech is not None and (before := self._clause_before(at, speech)) is not None:
            return before
        quoted = speech is not None
        for row in range(at + 1, last):
            here, behind = rows.classes[row], rows.classes[row + 1]
            if here == "," and behind == lexicon.REPORTING_ING and (quoted or self._is_that(row + 2)):
                return row - 1
            if quoted and here == lexicon.CONJUNCTION and behind in _REPORTING:
                return row - 1 - (rows.classes[row - 1] == ",")
            if rows.words[row] in _GOING_ON and rows.words[row - 1] == "," and self._acts_again(at, row + 1):
                return row - 2
        return last

    def _acts_again(self, at: int, verb: int) -> bool:
        """Whether who spoke does something else behind what was said: the port could open |, but | chided the crew.

        Behind "would" or "could" the clause itself would go on without an ending: could open, but cost more.
        """
        rows = self.rows
        finite = self.shape.finite(at, verb - 2)
        modal = finite is not None and rows.lowers[finite] in _MODALS
        return modal and rows.classes[verb] in "VC" and rows.lowers[verb].endswith("ed")

    def _before_agency(self, at: int, last: int) -> int:
        """The last row of a clause before who reports all of it: he had got no aid |, Reuters reported."""
        for verb in range(last, max(at, last - _AFTER_TRAILING), -1):
            if verb in self.trailing:
                mention = self.trailing[verb][1]
                start = min(verb, mention.base)
                return start - 2 if start - 2 > at and self.rows.words[start - 1] == "," else last
        return last

    def _clause_before(self, at: int, speech: int) -> int | None:
        """The last row of a clause that is whole before another holds words in marks: it would rain |, which is “…”"""
        rows = self.rows
        second = rows.shape.rfind("JT", at + _SHORTEST_CLAUSE, speech)
        if second >= 0:
            return second - 1 - (rows.classes[second - 1] == ",")
        for row in range(speech - 1, at + _SHORTEST_CLAUSE - 1, -1):
            here, behind = rows.classes[row], rows.classes[row + 1]
            if (here == "," and behind in _OPENS_ASIDE) or (here == lexicon.CONJUNCTION and behind in _PREDICATES):
                last = row - 1 - (rows.classes[row - 1] == ",")
                return last if self.shape.finite(at, last) is not None or last - at > _LEAST_OF_THAT else None
        return None

    def _base(self, verb: int) -> str:
        return lexicon.reporting_verbs().get(self.rows.lowers[verb], "")

    def _was_said(self, verb: int) -> bool:
        """Whether it is told that somebody said so, not that he did not, will or may: "isn't saying", "would say"."""
        rows = self.rows
        start = max(rows.sentence_starts[rows.sentences[verb]], verb - _NEGATION_NEAR)
        around = rows.lowers[start:verb]
        if any(word in ("not", "never") or word.endswith(("n't", "n’t")) for word in around):
            return False
        auxiliary = around and rows.classes[verb - 1] == lexicon.AUXILIARY
        return not auxiliary or around[-1] in _HAS_SAID

    def _around_verb(self, verb: int) -> Reported | None:
        found = self._after_verb(verb, self._subject(verb)) if verb in self.before else None
        if found is None and verb in self.trailing:
            mention = self.trailing[verb][1]
            found = self._before_verb(verb, mention) or self._on_both_sides(verb, mention)
        return found

    def _subject(self, verb: int) -> Mention:
        """Who says the clause behind a verb; behind "and" whoever said what is before: Roth said it was safe and | says …"""
        mention, rows = self.before[verb][1], self.rows
        if rows.classes[verb - 1] != lexicon.CONJUNCTION or mention.verb is None or mention.verb == verb:
            return mention
        start = max(rows.sentence_starts[rows.sentences[verb]], verb - _LONGEST_FIRST)
        said = [
            row for row in range(start, mention.first) if rows.classes[row] == lexicon.REPORTING and row in self.before
        ]
        return self.before[said[-1]][1] if said else mention

    def _sentence(self, row: int) -> tuple[int, int]:
        """First and last row of the sentence of a row, its full stop left out; a semicolon ends one too."""
        rows, number = self.rows, self.rows.sentences[row]
        first, last = rows.sentence_starts[number], rows.sentence_starts[number + 1] - 1
        stops = [i for i in range(first, last + 1) if rows.classes[i] == ";"] if ";" in rows.shape else []
        first = max([first, *(i + 1 for i in stops if i < row)])
        last = min([last, *(i - 1 for i in stops if i > row)])
        while last > row and rows.classes[last] == ".":
            last -= 1
        return first, last

    def _after_verb(self, verb: int, mention: Mention) -> Reported | None:
        """Roth said (that) | the port would open."""
        last = self._end_of_clause(verb, mention)
        if last is None or self._is_behind_which(mention):
            return None
        at = max(verb, mention.last) + 1
        last = self._cut(at, last)
        bare = self._base(verb) in lexicon.words("bare_clause_verbs")
        if self._base(verb) in lexicon.words("telling_verbs"):
            at, bare = self._past_hearer(at, last, bare=bare)
        if self._base(verb) in _ASKING:
            return self._question(at, last, mention, verb)
        if self._first_quoted(at, last) is not None:
            at = self._behind_quotation(at, last)
        that = self._that(at, last)
        if that is not None and that < last and self.shape.opens_that(that + 1):
            return self._reported(((that + 1, last),), mention, verb, "that")
        at = self._past_time(at, last)
        if not bare or self._takes(verb, at, last) or not self.shape.begins_clause(at, last):
            return None
        return self._reported(((at, last),), mention, verb, "a clause")

    def _is_behind_which(self, mention: Mention) -> bool:
        """Whether a clause lacks what a "which" stands for: remarks which | the lawyer | claimed the judge made."""
        before = self.rows.lowers[max(0, mention.base - 1) : mention.base]
        return before in (["which"], ["whom"])

    def _takes(self, verb: int, at: int, last: int) -> bool:
        """Whether what is claimed is taken, not told: the fire that claimed | dozens of lives and left scores hurt."""
        rows, taken = self.rows, lexicon.words("claimed_things")
        if self._base(verb) != "claim":
            return False
        near = range(at, min(last, at + _TAKEN_WITHIN) + 1)
        found = next((row for row in near if rows.lowers[row] in taken or rows.classes[row] in _PREDICATES), None)
        return found is not None and rows.lowers[found] in taken

    def _end_of_clause(self, verb: int, mention: Mention) -> int | None:
        """The last row of the clause behind a verb: a comma ends it where "After Roth said …" opens the sentence.

        None where the sentence only supposes that something was said.
        """
        rows = self.rows
        first, last = self._sentence(verb)
        opener = mention.base - 1
        if opener < first:
            return last
        if rows.lowers[opener] in _SUPPOSING:
            return None
        if opener == first and rows.classes[opener] in (lexicon.SUBORDINATOR, lexicon.PREPOSITION):
            comma = next((i for i in range(verb + 1, last) if rows.words[i] == ","), None)
            return None if comma is None else comma - 1
        return last

    def _past_hearer(self, at: int, last: int, *, bare: bool) -> tuple[int, bool]:
        """The row behind whom somebody tells, and whether a clause may stand there without "that"."""
        told = self.starting.get(at)
        if told is not None:
            told = self.phrases.get(told.first, told)
            while told.possessive and (owned := self.phrases.get(told.last + 1)) is not None:
                told = owned  # told Greece's | Skai Television | the trains collided
            if told.verb is not None:
                if self.rows.lowers[told.last + 1] == "there":
                    return told.last + 1, bare  # told local reporters | there were ten shelters
                outlet = end_of_outlet(self.rows, at, told.last)
                return (
                    at if outlet is None else outlet + 1,
                    bare,
                )  # warned | the ice would break; told the Lorn Post | Ann had
            return self._past_aside(told.last + 1, last), bare
        if at <= last and self.rows.classes[at] == lexicon.OBJECT_PRONOUN:
            return at + 1, bare
        behind = self.rows.classes[at : min(last, at + _HEARER_WORDS) + 1]
        if lexicon.THAT in behind and _HEARER.issuperset(behind[: behind.index(lexicon.THAT)]):
            return at + behind.index(lexicon.THAT), bare  # told parliament | that
        return at, False

    def _past_aside(self, at: int, last: int) -> int:
        """The row of the "that" behind what is told of the hearer, or `at`: told Ivo Lund, prosecuting, | that it was."""
        rows = self.rows
        for row in range(at, min(last, at + _LONGEST_HEARER)):
            if rows.words[row] == "," and self._is_that(row + 1):
                return row + 1
            if rows.classes[row] in _ENDS_HEARER:
                break
        return at

    def _question(self, at: int, last: int, mention: Mention, verb: int) -> Reported | None:
        """Roth asked | whether the port would open."""
        if at >= last or self.rows.lowers[at] not in ("whether", "if"):
            return None
        return self._reported(((at, last),), mention, verb, "a question")

    def _past_time(self, at: int, last: int) -> int:
        """The row behind "on Friday", "late Tuesday" or "here"."""
        rows, calendar = self.rows, lexicon.words("calendar_words")
        while at < last:
            if rows.lowers[at] == "on" and rows.lowers[at + 1] in calendar:
                at += 2
            elif rows.lowers[at] in calendar or rows.lowers[at] in ("late", "early", "here", "today", "yesterday"):
                at += 1
            else:
                break
        return at

    def _that(self, at: int, last: int) -> int | None:
        """The "that" of the clause: at once, or after a phrase of time or place, never after an object."""
        rows = self.rows
        for row in range(at, min(last, at + _BEFORE_THAT)):
            if rows.classes[row] == lexicon.THAT:
                return row
            begins = rows.classes[row] in "IR" or rows.lowers[row] in lexicon.words("calendar_words")
            begins = begins or (
                rows.classes[row] == lexicon.DETERMINER and rows.lowers[row + 1] in TIMES
            )  # a day earlier
            inside = rows.lowers[row] in WHOSE or (rows.lowers[row].endswith("ed") and rows.classes[row - 1] == "D")
            if (row == at and not begins) or (rows.classes[row] in "PAVC.,;:-(" and not inside):
                return None  # for his part; in an emailed statement
        return None

    def _before_verb(self, verb: int, mention: Mention) -> Reported | None:
        """The port would open, | Roth said on Friday."""
        first, last = self._sentence(verb)
        start, end = min(verb, mention.base), max(verb, mention.last)
        if last - end > _AFTER_TRAILING or start - 1 <= first or self.rows.words[start - 1] != ",":
            return None
        after = self.rows.classes[end + 1 : last + 1]
        if any(class_ in "CVA,TQ" for class_ in after) or (after and not self._says_when_or_where(end + 1)):
            return None
        return self._reported(((first, start - 2),), mention, verb, "a clause before")

    def _on_both_sides(self, verb: int, mention: Mention) -> Reported | None:
        """The port, | Roth said on Friday, | would open."""
        first, last = self._sentence(verb)
        start, end = min(verb, mention.base), max(verb, mention.last)
        behind = self._past_time(end + 1, last)
        words = self.rows.words
        if self._base(verb) not in lexicon.words("bare_clause_verbs") or start - 1 <= first or behind >= last:
            return None
        if words[start - 1] != "," or words[behind] != "," or "W" in self.rows.classes[first:start]:
            return None
        alone = self.starting.get(first)
        if mention.kind in POINTING and alone is not None and alone.last == start - 2:
            return None  # Boyd, he said, was late: somebody else said it
        if self.shape.finite(behind, last) is None:
            return None
        bare = all(
            class_ in "JR" for class_ in self.rows.classes[first : start - 1]
        )  # And, Roth said, | the port would open.
        parts = ((behind + 1, last),) if bare else ((first, start - 2), (behind + 1, last))
        return self._reported(parts, mention, verb, "a clause around it")

    def _says_when_or_where(self, row: int) -> bool:
        """Whether a row goes on after a trailing verb without an object: "said | on Friday", not "claimed | the prize"."""
        return self.rows.classes[row] in "IRH(" or self.rows.lowers[row] in lexicon.words("calendar_words")

    def _according(self, verb: int, mention: Mention) -> Reported | None:
        """According to Roth, | the port would open."""
        first, last = self._sentence(verb)
        if "-" in self.rows.classes[first : last + 1]:
            return None
        if verb > first and self.rows.words[verb - 1] == ",":
            return self._reported(((first, verb - 2),), mention, verb, "a clause before")
        comma = mention.last + 1
        if verb == first and comma < last and self.rows.words[comma] == ",":
            return self._reported(((comma + 1, last),), mention, verb, "a clause")
        return None

    def _reported(self, parts: tuple[tuple[int, int], ...], mention: Mention, verb: int, what: str) -> Reported | None:
        if sum(last - first + 1 for first, last in parts) < _SHORTEST_CLAUSE:
            return None
        first, last = parts[0]
        whole = what == "that" and last - first + 1 >= _LEAST_OF_THAT
        if len(parts) == 1 and not whole and self.shape.finite(first, last) is None:
            return None
        if self._base(verb) == "deny" and verb < first:
            parts = ((verb, last), *parts[1:])  # what is denied is not said
        return Reported(parts, mention, verb, f"reported without marks: “{self.rows.words[verb]}” and {what}")


_REPORTING = (lexicon.REPORTING, lexicon.REPORTING_ING)
_GOING_ON = frozenset(("and", "but"))
_MODALS = frozenset(("would", "could", "should", "might", "will", "can", "may", "must"))
_GOING_ON_BARE = frozenset(("saying", "adding"))
_OPENS_ASIDE = frozenset("WGc")
_PREDICATES = frozenset("ACVT")
"""Classes behind "and" that go on with the clause: would open and | would cost; and | that it would cost."""
_SAYING = frozenset(("add", "argue", "claim", "explain", "insist", "note", "recall", "say", "state", "stress", "warn"))
"""Verbs that go on with what was said in the same sentence: …, | adding | that."""
_HEARER, _HEARER_WORDS = frozenset("DoGHIM"), 6
"""Words for who is told that are no phrase of their own: told state television that; told the hearing in Lund that."""
_TAKEN_WITHIN = 4
"""Rows behind "claimed" in which lives or victims stand: claimed | more than a dozen lives."""
_LONGEST_HEARER, _ENDS_HEARER = 14, frozenset("CVAQ.;:")
_LEAST_OF_THAT = 4
"""Words behind "that" that make a clause, though no list holds its verb: that the episodes share features."""
_ASKING = frozenset(("ask", "wonder"))
