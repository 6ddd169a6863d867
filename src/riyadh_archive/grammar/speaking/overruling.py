"""Speakers whom the nearest verb of saying would not give: who answers in a who-clause, who tells what others agreed to,
who is shown speaking.

In: the rows of a speech view, its mentions and those attributed to a verb. Out: the mention that speaks, or None.

    she told | the accused |, who replied: “…”
    they agreed to “end the war”, | the ministry | said
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.links import ABSOLUTE, BEFORE_WHO, OF_PAPER
from riyadh_archive.grammar.referring.mentions import HE_OR_SHE, NAMES, ROLE, Mention
from riyadh_archive.grammar.speaking.circumstances import is_outlet
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_FAR_SOURCE = 40
"""Rows between the "according to" that opens a sentence and the words."""
_TO_SHOWN = 2
"""Rows before a verb within which one is named whom something shows."""
_LOOKED_AHEAD = 16
"""Rows back to a verb of agreeing, and ahead to who tells of it."""
DEALING = frozenset(("agreed", "agree", "agreeing", "decided", "resolved", "undertook", "undertaken"))
"""Verbs with “to” whose words are those of who tells of the deal, where the sentence ends in one."""


_SAID, _PARTED = (lexicon.REPORTING, lexicon.REPORTING_ING), frozenset(";:-()Q")
"""Classes of verbs of saying, and of marks that part what one says from another clause."""
_TO_OUTLET = 8
"""Rows from a quotation to the verb of the outlet that passes it on: "…," state broadcaster Harbor News | reported."""
_GOING_ON = frozenset(("adding", "stressing", "saying", "noting", "insisting", "warning"))
_NEXT_CLAUSE = frozenset((",", word) for word in ("and", "but", "while"))
_OTHER_SIDE = frozenset(("while", "whereas", "but"))


class Overruling:
    """The speakers of one article who are found by these forms; `attributed` are its speakers by the row of their verb."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], attributed: Mapping[int, Mention]) -> None:
        self.rows, self.mentions, self.attributed = rows, mentions, attributed

    @cached_property
    def relatives(self) -> dict[int, Mention]:
        """Whom a “who” right behind stands for, by the row of the verb: she told | the accused |, who replied: “…”."""
        if not self.rows.used({"who"}):
            return {}
        nearest = (f"{BEFORE_WHO}, the nearest", f"{BEFORE_WHO}, the farthest")
        found = [(n, link.verb, m) for m in self.mentions for link in m.links for n in nearest if link.name == n]
        found.sort(key=lambda one: nearest.index(one[0]), reverse=True)
        return {verb: m for _, verb, m in found if self.rows.lowers[verb - 1] == "who"}

    def speaker(self, row: int) -> Mention | None:
        """Who speaks, whatever the nearest verb is: who answers in a who-clause, or who tells what others have agreed to."""
        return (
            self.answerer(row)
            or self._shown(row)
            or self._heard_from(row)
            or self.source(row)
            or self._adder(row)
            or self._passed_on(row)
            or self._document(row)
            or self._absolute(row)
            or self._teller_of_deal(row)
        )

    def _passed_on(self, row: int) -> Mention | None:
        """Whose words an outlet only passes on: | Ann Lund | said that the port would “open”, Harbor News reported."""
        rows, start = self.rows, self.rows.sentence_starts[self.rows.sentences[row]]
        end = rows.sentence_starts[rows.sentences[row] + 1]
        closer = next((m for k in range(row + 1, min(end, row + _TO_OUTLET)) if (m := self.attributed.get(k))), None)
        if closer is None or closer.base <= row or not is_outlet(rows, closer):
            return None
        verbs = (k for k in range(row - 1, start, -1) if rows.classes[k] == lexicon.REPORTING and k in self.attributed)
        told = next((k for k in verbs if rows.lowers[k] not in DEALING), None)
        return None if told is None else self.attributed[told]

    def _saying_before(self, row: int, start: int) -> int:
        """The nearest verb of saying before a quotation in its clause; else `row`."""
        classes = self.rows.classes
        at = next((i for i in range(row - 1, start, -1) if classes[i] in _SAID or classes[i] in _PARTED), row)
        return at if classes[at] in _SAID else row

    def _absolute(self, row: int) -> Mention | None:
        """Who does what a verb in -ing tells right behind: despite | the port | calling itself “…”."""
        rows, start = self.rows, max(self.rows.sentence_starts[self.rows.sentences[row]], row - _LOOKED_AHEAD)
        verb = self._saying_before(row, start)
        mention = self.attributed.get(verb) if rows.classes[verb] == lexicon.REPORTING_ING else None
        return mention if mention is not None and rows.lowers[mention.base - 1] in ABSOLUTE else None

    def _document(self, row: int) -> Mention | None:
        """The paper of another that says the words: she shared | a letter | calling it “…”; he read | a report | that said …"""
        start = max(self.rows.sentence_starts[self.rows.sentences[row]], row - _LOOKED_AHEAD)
        return self.papers.get(self._saying_before(row, start))

    @cached_property
    def papers(self) -> dict[int, Mention]:
        """Papers by the row of the verb right behind them."""
        found = ((link.verb, m) for m in self.mentions for link in m.links if link.name == OF_PAPER)
        return dict(found)

    def source(self, row: int) -> Mention | None:
        """According to whom a sentence opens in which nobody else says anything: According to | the charge |, he ran a “…”."""
        start = self.rows.sentence_starts[self.rows.sentences[row]]
        mention = self.attributed.get(start) if self.rows.classes[start] == lexicon.ACCORDING else None
        if mention is None or row - start > _FAR_SOURCE:
            return None
        if not _OTHER_SIDE.isdisjoint(self.rows.lowers[mention.last + 1 : row]):
            return None  # while the other side framed them as “a truce”
        said = (lexicon.REPORTING, lexicon.REPORTING_ING)
        return None if any(class_ in said for class_ in self.rows.classes[mention.last + 1 : row]) else mention

    def _adder(self, row: int) -> Mention | None:
        """Who goes on about what others did: | Ann Lund | confirmed that Mali had agreed to it, adding that “…”."""
        rows, start = self.rows, self.rows.sentence_starts[self.rows.sentences[row]]
        verb = row - 1 - (rows.lowers[row - 1] == "that")
        if verb - 1 <= start or rows.lowers[verb] not in _GOING_ON or rows.words[verb - 1] != ",":
            return None
        told: int | None = None
        for k in range(start, verb - 1):
            if rows.classes[k] != lexicon.REPORTING:
                continue
            if told is None or not _NEXT_CLAUSE.isdisjoint(
                zip(rows.words[told:k], rows.lowers[told + 1 : k], strict=False)
            ):
                told = k
        return self.attributed.get(told) if told is not None and rows.lowers[told + 1] == "that" else None

    def _heard_from(self, row: int) -> Mention | None:
        """From whom a court has heard the words: The inquest heard from | a nurse | there was “no bed”."""
        rows, start = self.rows, max(self.rows.sentence_starts[self.rows.sentences[row]], row - _LOOKED_AHEAD)
        if "from" not in rows.lowers[start:row]:
            return None
        heard = next((i for i in range(row - 1, start, -1) if rows.classes[i] == lexicon.REPORTING), None)
        if heard is None or rows.lowers[heard : heard + 2] != ["heard", "from"]:
            return None
        return next((m for m in self.spoken_of.values() if m.base == heard + 2), None)

    def _shown(self, row: int) -> Mention | None:
        """Who is shown saying the words: footage of | Ann Lund | saying, “…”; the video has | him | asking."""
        verb = row - 1 - (self.rows.words[row - 1] in ",:") if row else row
        if verb < _TO_SHOWN or self.rows.classes[verb] != lexicon.REPORTING_ING:
            return None
        mention = self.spoken_of.get(verb - 1)
        if mention is None or mention.possessive or mention.sentence != self.rows.sentences[row]:
            return None
        before = self.rows.lowers[mention.base - 1] if mention.base else ""
        of = before == "of" and self.rows.lowers[mention.base - 2] in lexicon.words("recording_nouns")
        return mention if of or before in lexicon.words("showing_verbs") else None

    @cached_property
    def spoken_of(self) -> dict[int, Mention]:
        """Names and roles by their last rows."""
        return {m.last: m for m in self.mentions if m.kind in NAMES or m.kind == ROLE}

    def _teller_of_deal(self, row: int) -> Mention | None:
        """Who says at the end of its sentence what was agreed: They agreed to “end the war”, | the ministry | said."""
        rows, start = self.rows, self.rows.sentence_starts[self.rows.sentences[row]]
        first = max(start, row - _LOOKED_AHEAD)
        deal = next((i for i in range(row - 1, first - 1, -1) if rows.classes[i] in _SAID), None)
        if deal is None or rows.lowers[deal] not in DEALING or rows.lowers[deal + 1] not in ("to", "that"):
            return None
        end = rows.sentence_starts[rows.sentences[row] + 1]
        for verb in range(row + 1, min(end, row + _LOOKED_AHEAD)):
            mention = self.attributed.get(verb)
            if mention is None or mention.kind == HE_OR_SHE or min(verb, mention.base) <= row:
                continue
            said = rows.classes[verb] == lexicon.ACCORDING or rows.lowers[verb] in lexicon.inverted_forms()
            behind = min(verb, mention.base) - 1
            return mention if said and (behind == row or rows.words[behind] == ",") else None
        return None

    def answerer(self, row: int) -> Mention | None:
        """Whom a “who” stands for whose verb is right before the words: told | the accused |, who replied: “…”."""
        verb = row - 1 - (self.rows.words[row - 1] in ",:") if row else row
        return self.relatives.get(verb) if self.rows.sentences[verb] == self.rows.sentences[row] else None
