"""Prose, sentences and quotations of a report, and edits that keep track of what they changed where.

Offsets are code points of the original text, half-open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_DATELINE = re.compile(r"^(?:[A-Z][^\n]{0,60}?(?:\([^)\n]{2,30}\)\s+[-–—]|\s[–—])|[A-Z]{3,}[^a-z\n]{0,30}[-–—])\s")
"""LISBON, June 26 (Meridian Press) - Canada …; LEEDS, England — When …"""
_SENTENCE_END = re.compile(r"[.!?][\"”’'»]?\s+(?=[\"“‘A-Z£$])")
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Rep|Gov|Capt|Adm|Gen|Jr|a\.m|p\.m|U\.S|Det|Insp)\.$")
_QUOTED = re.compile(r"“[^”\n]{3,400}”|\"[^\"\n]{3,400}\"|(?<![\w])‘[^\n‘]{12,400}?[,.]’(?!\w)")
_PROSE_LENGTH = 60
"""Shorter lines are headlines, bylines and furniture."""


class Edit(NamedTuple):
    """Put `text` in the place of `start`:`end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Report:
    """One article's text with what can be changed in it."""

    name: str
    text: str

    def paragraphs(self) -> list[tuple[int, int]]:
        """Lines of prose without their dateline; the list of agreed points counts, credits do not."""
        found = []
        for line in re.finditer(r"[^\n]+", self.text):
            text = line[0].rstrip()
            if not text.endswith((".", "!", "?", '"', "”", "’", "»")) or text.startswith(("(", "•", "©", "—")):
                continue
            if len(text) < _PROSE_LENGTH and not re.match(r"\d\.\s", text):
                continue
            dateline = _DATELINE.match(text)
            found.append((line.start() + (dateline.end() if dateline else 0), line.start() + len(text)))
        return found

    def sentences(self) -> list[tuple[int, int]]:
        """Sentences of the prose."""
        found = []
        for start, end in self.paragraphs():
            at = start
            for stop in _SENTENCE_END.finditer(self.text, start, end):
                if not _TITLES.search(self.text[max(start, stop.start() - 6) : stop.start() + 1]):
                    found.append((at, stop.end()))
                    at = stop.end()
            found.append((at, end))
        return found

    def quotations(self, words: int = 1) -> list[tuple[int, int]]:
        """Stretches inside marks in the prose, marks excluded, with so many words at least."""
        return [
            (found.start() + 1, found.end() - 1)
            for start, end in self.paragraphs()
            for found in _QUOTED.finditer(self.text, start, end)
            if len(found[0].split()) >= words
        ]

    def matches(self, pattern: str, *, quoted: bool | None = False) -> Iterator[re.Match[str]]:
        """Matches in the prose; outside quotation marks, inside them, or (None) anywhere."""
        marks = self.quotations()
        for start, end in self.paragraphs():
            for found in re.finditer(pattern, self.text[start:end]):
                at = found.start() + start
                inside = any(a <= at < b for a, b in marks)
                if quoted is None or inside == quoted:
                    yield next(re.compile(pattern).finditer(self.text, at, end), found)

    def around(self, at: int, *, whole: bool = False) -> tuple[int, int]:
        """The sentence at an offset, or with `whole` its paragraph."""
        spans = self.paragraphs() if whole else self.sentences()
        return next(((start, end) for start, end in spans if start <= at < end), (at, at + 1))


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; an edit that meets an earlier one is left out."""
    parts, at = [], 0
    for edit in kept(edits):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def kept(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in text order; where two meet, the one that comes first in `edits` stays."""
    chosen: list[Edit] = []
    for edit in edits:
        if not any(edit.start < other.end and other.start < edit.end for other in chosen):
            chosen.append(edit)
    return sorted(chosen)


def moved(span: tuple[int, int], edits: Sequence[Edit]) -> tuple[int, int]:
    """Where a span of the original stands after the edits.

    >>> moved((4, 9), [Edit(0, 3, "a"), Edit(5, 6, "long")])
    (2, 10)
    """
    made = kept(edits)
    before = sum(len(edit.text) - (edit.end - edit.start) for edit in made if edit.end <= span[0])
    within = sum(len(e.text) - (e.end - e.start) for e in made if e.end > span[0] and e.start < span[1])
    return span[0] + before, span[1] + before + within
