"""Where a mention and its verb stand with respect to a quotation, in the words of the table of weights.

In: a speech view, a quotation's row and a mention. Out: a `Placement`. Everything is counted on the row classes joined
to one string, one character a row.
"""

from itertools import accumulate
from typing import NamedTuple

from riyadh_archive.grammar.referring.mentions import Link, Mention
from riyadh_archive.grammar.referring.speech_view import SpeechView

_BETWEEN = ("no word", "one word", "two words", "two words", *["a few words"] * 3, *["a clause"] * 6)
"""How many words stand between, by their count; more is "a long way"."""
LONG_WAY = "a long way"
_FARTHEST = 100
"""Of a longer way only the last rows are looked at."""
_WORDS = str.maketrans(dict.fromkeys(set(map(chr, range(128))) - set("Q.:,-;()x"), "w"))
"""Makes one class of all classes but those of marks, signs and quotations."""
SAME_SENTENCE = "same sentence"
_APART = (SAME_SENTENCE, "next sentence", "two sentences apart", "far apart")
_VERB_BEHIND = 60
"""Added to the distance of a verb on the other side of the quotation than its subject: "Smith, “…,” said"."""
_VERB_BEFORE = 99
"""The distance of a verb before the quotation whose subject stands after it."""


class Placement(NamedTuple):
    """A mention seen from a quotation.

    `side` says where it stands, `link` its verb nearest to the quotation (None: it has none). `words` says how many words
    stand between the two, `colon` whether a colon does, `apart` how many sentences lie between.
    """

    side: str
    link: Link | None
    words: str
    colon: bool
    apart: str


class Outlook:
    """A speech view prepared for placing mentions."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        shape = view.rows.shape.translate(_WORDS)
        self.words = [0, *accumulate(map("w".__eq__, shape))]
        """How many rows before each are words."""
        self.colons = [0, *accumulate(map(":".__eq__, shape))] if ":" in shape else None
        self.blocks, self.sentences = view.rows.blocks, view.rows.sentences
        self.looks: dict[Mention, tuple[str, str, str, str | None, bool]] = {}
        """What `features` has worked out for each mention, and for each link: ten quotations look at the same."""
        self.lemmas: dict[Link, str] = {}

    def place(self, row: int, mention: Mention) -> Placement:
        """Where `mention` stands with respect to the quotation at `row`."""
        first, last, links, sentences = mention.first, mention.last, mention.links, self.sentences
        after = first > row
        link = None if not links else links[0] if len(links) == 1 else _nearest_link(mention, row, after=after)
        if after:
            start, end = row + 1, first
            if link is not None and row < link.verb < first:
                end = link.verb
            apart = sentences[end] - sentences[row]
        else:
            start, end = last + 1, row
            if link is not None and last < link.verb < row:
                start = link.verb + 1
            apart = sentences[row] - sentences[start - 1]
        if start > end:
            start = end
        elif start < end - _FARTHEST:
            start = end - _FARTHEST
        words = self.words[end] - self.words[start]
        far = _BETWEEN[words] if words < len(_BETWEEN) else LONG_WAY
        colon = self.colons is not None and self.colons[end] > self.colons[start]
        off = _APART[apart] if 0 <= apart < len(_APART) else _APART[-1]
        blocks = self.blocks[first] - self.blocks[row]
        side = _side(blocks, after=after) if blocks else "after it" if after else "before it"
        return _as_tuple(Placement, (side, link, far, colon, off))


_as_tuple = tuple.__new__
"""As in `features`: a place is made for each of ten candidates of each quotation."""


def _side(blocks: int, *, after: bool) -> str:
    """Where a mention in another paragraph than the quotation stands."""
    if after:
        return "in the next paragraph"
    return "in the paragraph before" if blocks == -1 else "further up"


def _nearest_link(mention: Mention, row: int, *, after: bool) -> Link:
    """The link whose verb reports and stands nearest to the quotation at `row`."""

    def distance(link: Link) -> tuple[bool, int]:
        verb = link.verb
        if after:
            away = abs(min(verb, mention.first) - row) if verb > row else _VERB_BEFORE
        else:
            away = abs(row - max(verb, mention.last)) if verb < row else _VERB_BEHIND + verb - row
        return not link.reports, away

    return min(mention.links, key=distance)
