"""Utterances: stretches inside marks that are one speaker's words in one go.

In: a speech view and the choice of a speaker for each stretch. Out: groups of stretches, each with its choice: “…,” she
said, “…” is one, and so are the continuation paragraphs of one speaker.
"""

import re

from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.referring.mentions import Mention
from riyadh_archive.grammar.referring.speech_view import SpeechView
from riyadh_archive.grammar.speaking.speakers import Choice, SpeakerChooser
from riyadh_archive.lexicon import words as lexicon

# WALLACE: But, Governor … | Chris Wallace: So you …
LABEL = re.compile(r"((?:[A-Z][A-Za-z.'’-]{0,30} ){0,3}[A-Z][A-Z'’-]{1,30}|[A-Z][a-z]{1,30} [A-Z][A-Za-z'’-]{1,30}):\s")
_LONGEST_GAP = 220
"""Code points between the parts of one utterance: more than an attribution with a long role takes."""
_TEASER_LINES = 2
"""Paragraphs of a teaser between two paragraphs of what one person says: its heading and a line."""
_TOUCHING = 8
"""Parts so near each other are one utterance, whatever stands between."""
_BETWEEN_PARTS = " \n\r\t\xa0\"“”„«»‹›'‘’`"


class Utterances:
    """Groups the stretches of one article."""

    def __init__(self, view: SpeechView, chooser: SpeakerChooser) -> None:
        self.view, self.text, self.rows, self.chooser = view, view.text, view.rows, chooser

    def read(self) -> list[tuple[list[Stretch], Choice]]:
        """Each utterance: its stretches and the choice of its speaker."""
        found: list[tuple[list[Stretch], Choice]] = []
        previous: Mention | None = None
        for k, stretch in enumerate(self.view.stretches):
            if found and stretch.turn is not None and stretch.turn.goes_on:
                found[-1][0].append(stretch)
                continue
            choice = self.chooser.choose(k, previous)
            if found:
                choice = self._gone_on(found[-1], k, choice)
            if not choice.term:
                previous = choice.mention
            if found and self._goes_on(*found[-1], stretch, choice):
                group, first = found[-1]
                group.append(stretch)
                found[-1] = (group, first if first.sure >= choice.sure else choice)
            else:
                found.append(([stretch], choice))
        return self._led_on(found)

    def _led_on(self, found: list[tuple[list[Stretch], Choice]]) -> list[tuple[list[Stretch], Choice]]:
        """The utterances, those of paragraphs left open as one with the paragraph below that tells who speaks.

        “We lost it. | “Then we ran,” Ivo Marsh said.
        """
        joined: list[tuple[list[Stretch], Choice]] = []
        for group, choice in reversed(found):
            if joined and self._leads_to(group[-1], choice, *joined[-1]):
                joined[-1] = ([*group, *joined[-1][0]], joined[-1][1])
            else:
                joined.append((group, choice))
        return joined[::-1]

    def _leads_to(self, last: Stretch, choice: Choice, below: list[Stretch], told: Choice) -> bool:
        """Whether a paragraph left open, in which nobody speaks, goes on in the paragraph below, where somebody does."""
        first = below[0]
        if not last.open or last.turn or first.turn or first.block != last.block + 1 or told.term:
            return False
        if self.text[last.end : first.start].strip(_BETWEEN_PARTS) or self._is_own(last, choice):
            return False
        if self._has_label(first):
            return False
        return any(self._is_own(stretch, told) for stretch in below)

    def _gone_on(self, last: tuple[list[Stretch], Choice], k: int, choice: Choice) -> Choice:
        """The choice for a stretch that can only be more of what the speaker before it says; else its own.

        “They sold it,” Moss said, “and they ran.” | “…” told a rally. “A promise is no pay!” | a paragraph that was left open.
        """
        before, first, stretch = last[0][-1], last[1], self.view.stretches[k]
        gap = self.text[before.end : stretch.start] if stretch.start - before.end < _LONGEST_GAP else ""
        if first.term or first.mention is None or before.turn or stretch.turn or not gap:
            return choice
        below = stretch.block == before.block + 1 and not gap.strip(_BETWEEN_PARTS)
        if before.open and (below or self._is_past_teaser(before, stretch)):
            own = self._is_own(stretch, choice) or self.chooser.atop(self.view.places[k]) is not None
            return choice if own else _taken_over(first, choice)
        if self._stays(before, first, k, choice):
            return _taken_over(first, choice)
        if before.block != stretch.block or not before.end <= self.rows.starts[first.mention.first] < stretch.start:
            return choice
        said, gap = self.text[stretch.start : stretch.end], gap.rstrip(_BETWEEN_PARTS)
        here, there = (self.rows.sentences[row] for row in self.view.places[k - 1 : k + 1])
        split = here == there and self.text[before.end - 1] == "," and gap[-1:] == "," and said[0].islower()
        whole = choice.term and gap[-1:] == "." and said[0].isupper() and said[-1] in ".!?"
        return _taken_over(first, choice) if split or whole else choice

    def _stays(self, before: Stretch, first: Choice, k: int, choice: Choice) -> bool:
        """Whether a paragraph of words alone stays with the paragraph before, whose sentence ends in who said it.

        “We built it,” said Olga Renner, the mayor. | “It will stand.” | “It cost too much,” said Peter Lund.
        """
        told, block, place = choice.mention, before.block, self.view.places[k]
        if first.mention is None or told is None or told.block != block + 2 or told.block in self.chooser.signed:
            return False
        blocks = self.rows.blocks[place - 1 : place + 2]
        if self._is_led(before, first, place - 1):
            return blocks == [block, block + 1, block + 2]
        if not self._is_own(before, first):
            return False
        return (
            blocks == [block, block + 1, block + 2]
            and self.rows.sentences[place - 1] == self.rows.sentences[first.mention.last]
        )

    def _is_led(self, before: Stretch, first: Choice, row: int) -> bool:
        """Whether words alone have their speaker in the paragraph above: Ann Lund said so. | “It is.” | “It will be.”"""
        alone = self.rows.blocks[row - 1] == before.block - 1
        return alone and first.mention is not None and first.mention.block == before.block - 1

    def _is_past_teaser(self, before: Stretch, stretch: Stretch) -> bool:
        """Whether only a teaser parts a paragraph left open from one that a mark opens: | Read more: the final in pictures |"""
        start = self.text.rfind("\n", before.end, stretch.start) + 1
        if not start or self.text[start : stretch.start].strip(_BETWEEN_PARTS):
            return False
        lines = [line.strip() for line in self.text[before.end : start].split("\n")]
        lines = [line for line in lines[1:] if line]
        return 0 < len(lines) <= _TEASER_LINES and lines[0][-1] not in ".:,"

    def _is_own(self, stretch: Stretch, choice: Choice) -> bool:
        """Whether a verb of speaking in its own paragraph, or a label, gives a stretch to somebody."""
        link = choice.place.link if choice.place is not None else None
        if self._has_label(stretch):
            return True
        if choice.term:
            return False
        return choice.mention is not None and choice.mention.block == stretch.block and bool(link and link.reports)

    def _has_label(self, stretch: Stretch) -> bool:
        """Whether the words open with the label of who says them: “WALLACE: If I may, …"""
        return LABEL.match(self.text, stretch.start, stretch.end) is not None

    def _goes_on(self, group: list[Stretch], first: Choice, stretch: Stretch, choice: Choice) -> bool:
        """Whether a stretch is the next part of the last utterance."""
        before = group[-1]
        if (
            before.turn
            or stretch.turn
            or first.term
            or choice.term
            or first.mention is None
            or self._has_label(stretch)
            or not self._is_one(first.mention, choice.mention)
        ):
            return False
        gap = self.text[before.end : stretch.start] if stretch.start - before.end < _LONGEST_GAP else None
        if gap is None:
            return False
        named = before.end <= self.rows.starts[first.mention.first] < stretch.start
        if len(gap) < _TOUCHING or (
            named and before.block == stretch.block and not self._is_run_in(before, stretch, gap)
        ):
            return True
        return stretch.block == before.block + 1 and not gap.strip(_BETWEEN_PARTS)

    def _is_run_in(self, before: Stretch, stretch: Stretch, gap: str) -> bool:
        """Whether two fragments stand in clauses of their own: calling it “a farce,” the judge told him he must “see it”."""
        small = self.text[before.start].islower() and self.text[stretch.start].islower()
        last = gap.rstrip(_BETWEEN_PARTS).rpartition(" ")[2]
        return small and last[-1:].isalnum() and last not in lexicon.reporting_verbs()

    def _is_one(self, first: Mention, other: Mention | None) -> bool:
        """Whether two mentions are one, or a role and the name in apposition to it: the state's hydrologist, Orrin Blake,"""
        if other is None or first is other:
            return first is other
        a, b = (first, other) if first.first < other.first else (other, first)
        return a.last + 2 == b.base and a.sentence == b.sentence and self.rows.words[a.last + 1] == ","


def _taken_over(first: Choice, choice: Choice) -> Choice:
    """The choice for more words of the same speaker."""
    return Choice(first.mention, first.place, first.sure, max(first.speech, choice.speech), term=False)
