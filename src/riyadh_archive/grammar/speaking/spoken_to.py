"""To whom a person spoke, told by a verb that reports nothing itself: "Speaking to the Herald, Moss said".

In: a speech view, its mentions, and the sentence of a quotation. Out: printed words, or None. A finite "spoke" names the
listeners of what is quoted where they are the press alone: who spoke with a president told somebody else of it.
"""

from collections.abc import Mapping

from riyadh_archive.grammar.referring.mentions import Mention
from riyadh_archive.grammar.referring.speech_view import SpeechView
from riyadh_archive.grammar.speaking.circumstances import end_of_hearer
from riyadh_archive.lexicon import words as lexicon

_SPEAKING = frozenset(("speaking", "talking"))
_SPOKE = frozenset(("spoke", "speaks", "talked", "addressed", "addressing", "briefed", "briefing"))
_DIRECT = frozenset(("addressed", "addressing", "briefed", "briefing"))
"""Those that have the listeners for their object."""
_LONGEST = 14
"""Rows of the listeners: "reporters at the gate of the plant"."""
_MANNER = 2
"""Adverbs between: speaking | exclusively | to the Herald."""


class SpokenTo:
    """The listeners that the sentences of one article name."""

    def __init__(self, view: SpeechView, starting: Mapping[int, Mention]) -> None:
        self.view, self.rows, self.starting = view, view.rows, starting
        self.verbs: dict[int, int] = {}
        for row in self.rows.where(_SPEAKING | _SPOKE):
            self.verbs.setdefault(self.rows.sentences[row], row)

    def listeners(self, sentence: int) -> str | None:
        """Whom the speaker of a sentence speaks to."""
        verb = self.verbs.get(sentence)
        if verb is None:
            return None
        rows, start = self.rows, verb + 1
        end = min(rows.sentence_starts[sentence + 1], verb + _LONGEST)
        if rows.lowers[verb] not in _DIRECT:
            start += sum(class_ == lexicon.ADVERB for class_ in rows.classes[start : start + _MANNER])
            by = rows.lowers[start : start + 1]
            if by == ["on"] and rows.lowers[verb] in _SPEAKING and self._is_press(start + 1, start + 2):
                return self._named(start + 1)
            if by not in (["to"], ["with"]):
                return None
            start += 1
        if start >= end:
            return None
        last = start if rows.lowers[start] in ("me", "us") else end_of_hearer(rows, self.starting, start, end)
        if last is None or not (rows.lowers[verb] == "speaking" or self._is_press(start, last)):
            return None
        return self.view.text[rows.starts[start] : rows.ends[last]]

    def _named(self, start: int) -> str | None:
        """The name that begins at a row: speaking on | Alto Sports."""
        mention = self.starting.get(start)
        return None if mention is None else self.view.text[self.rows.starts[start] : self.rows.ends[mention.last]]

    def _is_press(self, start: int, last: int) -> bool:
        """Whether listeners are reporters or an outlet."""
        rows = self.rows
        last = min(last, len(rows) - 1)
        return any(
            rows.lowers[row] in lexicon.words("press_listeners")
            or rows.words[row] in lexicon.words("channel_names")
            or rows.words[row] in lexicon.words("outlet_words")
            for row in range(start, last + 1)
        )
