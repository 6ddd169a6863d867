"""Changes that change nothing: other words for the same, less detail, another order. Nothing may be reported for them."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import strip_marks

from .changes import _NAME, MONTHS, Change
from .edits import Edit, Report

_MONTH = "|".join(MONTHS)
_SAID = (("said", "stated"), ("told reporters", "said to reporters"), ("added", "went on to say"), ("said", "noted"))
_SPELLINGS = (
    ("Yusuf", "Youssef"), ("Dalisay", "Dalisai"), ("Quiambao", "Kiambao"), ("Lindqvist", "Lindquist"), ("Tom", "Thomas"),
    ("Sergei", "Sergey"), ("Mohammed", "Muhammad"), ("Dmitri", "Dmitry"), ("Mikhail", "Mikhael"), ("Katerina", "Katherina"),
)  # fmt: skip
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|it|It|this|This)\b")
REWORDED = (
    ("shortly after", "soon after"), ("about", "around"), ("according to", "as stated by"), ("but", "yet"), ("also", "too"),
    ("huge", "very large"), ("quickly", "fast"), ("because of", "owing to"), ("big", "large"), ("near", "close to"),
    ("before", "ahead of"), ("started", "began"), ("help", "assist"), ("almost", "nearly"),
)  # fmt: skip
"""Words for words, outside quotation marks: what a rewrite does to every sentence."""


def rewording(report: Report) -> list[Edit]:
    """The edits that every copy gets, so that it is a rewrite and no reprint: another title, other small words."""
    title = re.match(r"[^\n]+", report.text)
    edits = [Edit(title.start(), title.end(), "What the reports say")] if title else []
    for old, new in REWORDED:
        if old not in ("before", "near", "also", "about"):
            edits += [Edit(f.start(), f.end(), new) for f in report.matches(rf"\b{old}\b")]
    return edits


def reworded(report: Report) -> Iterator[Change]:
    yield Change("reworded", "the rewording alone", (Edit(0, 0, ""),))


def verbs(report: Report) -> Iterator[Change]:
    for old, new in _SAID:
        edits = tuple(Edit(f.start(), f.end(), new) for f in report.matches(rf"\b{old}\b"))
        if edits:
            yield Change("verb", f"{old} → {new}", edits)


def spellings(report: Report) -> Iterator[Change]:
    for old, new in _SPELLINGS:
        edits = tuple(Edit(f.start(), f.end(), new) for f in re.finditer(rf"\b{old}\b", report.text))
        if edits:
            yield Change("spelling", f"{old} → {new}", edits)
    marked = dict.fromkeys(word for word in re.findall(r"\b[A-Z]\w+", report.text) if strip_marks(word) != word)
    for word in marked:
        edits = tuple(Edit(f.start(), f.end(), strip_marks(word)) for f in re.finditer(rf"\b{word}\b", report.text))
        yield Change("spelling", f"{word} → {strip_marks(word)}", edits)


def coarser_dates(report: Report) -> Iterator[Change]:
    for pattern, new in (
        (rf"\b(?:on |On )(?P<m>{_MONTH}) \d{{1,2}}(?P<y>, \d{{4}})?", None),
        (
            r" on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?! (?:evening|night|morning))\b",
            " this week",
        ),
        (r" on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?! (?:evening|night|morning))\b", ""),
        (r" on (?:Wednesday|Thursday|Friday|Saturday) (?:evening|night|morning)\b", " this week"),
    ):
        for found in report.matches(pattern):
            text = new if new is not None else f"in {found['m']}{(found['y'] or '').replace(',', '')}"
            yield Change("coarser date", f"{found[0]} → {text}", (Edit(found.start(), found.end(), text),))


def coarser_places(report: Report) -> Iterator[Change]:
    for found in report.matches(r"\bat the ([A-Z]\w+ [A-Z]\w+) in ([A-Z]\w+)\b"):
        yield Change(
            "coarser place", f"{found[0]} → in {found[2]}", (Edit(found.start(), found.end(), f"in {found[2]}"),)
        )
    for found in report.matches(r"\bin ([A-Z][a-zí]+)\b(?! [A-Z])"):
        place = place_named(found[1])
        if place is not None and place.within:
            country = place.within[-1]
            yield Change("coarser place", f"{found[1]} → {country}", (Edit(found.start(1), found.end(1), country),))
    for found in report.matches(r" (?:at the [A-Z]\w+ Palace|at the port terminal|of the port of [A-Z]\w+)"):
        yield Change("coarser place", f"{found[0]} left out", (Edit(found.start(), found.end(), ""),))


def shorter_lists(report: Report) -> Iterator[Change]:
    for found in report.matches(
        rf"(?:,| and| along with)(?: the)?(?: (?:[A-Z][a-z]+\.? )*{_NAME})(?= (?:met|on|was|were|in|at|for)\b|\.)"
    ):
        if re.search(
            r"\b(?:met|along with|accompanied|sat|watching)\b", report.text[slice(*report.around(found.start()))]
        ):
            yield Change("shorter list", f"{found[0]} left out", (Edit(found.start(), found.end(), ""),))


def reordered(report: Report) -> Iterator[Change]:
    """A paragraph put behind its neighbor, where none of both refers back."""
    spans = [span for span in report.paragraphs() if not re.match(r"\d\.", report.text[span[0] :])]
    for (a, b), (c, d) in list(pairwise(spans))[1:]:
        first, second = report.text[a:b], report.text[c:d]
        if report.text[b:c] == "\n\n" and not _PRONOUN.search(first) and not _PRONOUN.search(second):
            yield Change("reordered", f"{first[:30]} … ↔ {second[:30]} …", (Edit(a, b, second), Edit(c, d, first)))


def dropped(report: Report) -> Iterator[Change]:
    """A paragraph with a quotation left out, where the next does not refer back to it."""
    spans = report.paragraphs()
    for (a, b), (c, d) in list(pairwise(spans))[1:]:
        quoted = any(a <= start < b for start, _ in report.quotations(words=4))
        if quoted and not _PRONOUN.search(report.text[c:d]):
            yield Change("dropped quotation", report.text[a : a + 50], (Edit(a, b, ""),))


def excerpts(report: Report) -> Iterator[Change]:
    """A quotation cut at a comma, at "and", or at its first words."""
    for start, end in report.quotations(words=8):
        inside = report.text[start:end]
        cut = re.search(r"(?:,| and| that| because| than) ", inside[20:])
        if cut and end - start - 20 - cut.start() > 8:
            stop = start + 20 + cut.start()
            mark = inside[-1] if inside[-1] in ",." else ""
            if sum(not word.endswith(",") or True for word in report.text[start:stop].split()) >= 4:
                yield Change("excerpt", f"{report.text[start:stop]} …", (Edit(stop, end, mark),))


ALL: tuple[Callable[[Report], Iterator[Change]], ...] = (
    reworded, verbs, spellings, coarser_dates, coarser_places, shorter_lists, reordered, dropped, excerpts,
)  # fmt: skip


def all_legal(report: Report, people: Sequence[str]) -> list[Change]:
    """Every legal change that can be made to a report."""
    return [change for make in ALL for change in make(report)]
