"""Numbers and days that stand for one another in a sentence that two reports tell word for word, whatever they count or date.

Figures and dates that the extractors read are compared by the rules of their topics; this is for the rest: clocks, sizes,
weekdays of articles without a date. A number that is the other one rounded differs in nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.model import Citation, Conflict, Severity, Topic
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.reconcile.telling.slots import Swap
from riyadh_archive.text import iter_words

_CONTEXT = 60
"""Code points of the sentence shown on either side of a value."""
_HALVES = re.compile(r"\s*(?:½|\b1\s?/\s?2)")
RELATIVE = frozenset(("today", "yesterday", "tomorrow", "tonight"))
"""Days that are told from the day of writing."""
_WORDS_BEFORE = re.compile(r"(?<!\S)[^\s.!?][^.!?\n]*\Z")
_WORDS_AFTER = re.compile(r"[^.!?\n]*(?<![\s,;:])(?!\w)")


def conflicts(reports: Reports, known: Sequence[Citation]) -> Iterator[Conflict]:
    """One discrepancy for each two values; `known` are the words of conflicts that have been found already."""
    told: dict[str, list[Citation]] = defaultdict(list)
    for place in known:
        told[place.article].append(place)
    pairs: dict[tuple[str, str], list[tuple[Citation, Citation]]] = defaultdict(list)
    for swap in reports.values:
        pictured = any(reports.is_caption(place.article, place) for place in (swap.a, swap.b))
        known_already = _lies_in(swap.a, told) or _lies_in(swap.b, told)
        if not (pictured or known_already or _is_rounded(swap) or _is_of_two_kinds(swap) or _has_both(swap, reports)):
            first, second = sorted((swap.a, swap.b), key=lambda place: (place.text, place.article))
            pairs[first.text, second.text].append((first, second))
    for (one, other), places in sorted(pairs.items()):
        yield _conflict((one, other), places, reports)


def _lies_in(place: Citation, told: dict[str, list[Citation]]) -> bool:
    return any(e.start < place.end and place.start < e.end for e in told.get(place.article, ()))


def _is_rounded(swap: Swap) -> bool:
    """Whether one number is the other with fewer places behind the point, or as a fraction; or one day is told from today."""
    if any(word.key in RELATIVE for place in (swap.a, swap.b) for word in iter_words(place.text)):
        return True
    ours, theirs = (_HALVES.sub(".5", place.text.replace(",", "")) for place in (swap.a, swap.b))
    if not all(text.replace(".", "", 1).isdecimal() for text in (ours, theirs)):
        return False
    places = min(len(text.partition(".")[2]) for text in (ours, theirs))
    cut = bool(places) and (ours.startswith(theirs) or theirs.startswith(ours))  # 54.57 and 54.5
    return cut or round(float(ours), places) == round(float(theirs), places)


def _is_of_two_kinds(swap: Swap) -> bool:
    """Whether one is a day of the week alone, the other one of a month: May 6 is some day of the week, too."""
    days, dated = ([words & _words_of(place.text) for place in (swap.a, swap.b)] for words in _kinds_of_days())
    return any(days[i] and not dated[i] and dated[1 - i] and not days[1 - i] for i in (0, 1))


@cache
def _kinds_of_days() -> tuple[frozenset[str], frozenset[str]]:
    """The words for days of the week, and those for months."""
    return frozenset(map(str.lower, weekdays())), frozenset(map(str.lower, months()))


@lru_cache(maxsize=512)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.key for word in iter_words(text))


def _has_both(swap: Swap, reports: Reports) -> bool:
    """Whether both articles print both values: then these are two things."""
    texts = [_words_of(reports.article(place.article).text) for place in (swap.a, swap.b)]
    keys = [_words_of(place.text) for place in (swap.a, swap.b)]
    return keys[1] <= texts[0] and keys[0] <= texts[1]


def _in_context(place: Citation, reports: Reports) -> Citation:
    """The value with some words of its sentence on either side: a number alone shows nobody what it is of."""
    text = reports.article(place.article).text
    before = _WORDS_BEFORE.search(text, max(0, place.start - _CONTEXT), place.start)
    after = _WORDS_AFTER.match(text, place.end, min(len(text), place.end + _CONTEXT))
    start, end = before.start() if before else place.start, after.end() if after else place.end
    return Citation(article=place.article, start=start, end=end, text=text[start:end])


def _conflict(names: tuple[str, str], places: Sequence[tuple[Citation, Citation]], reports: Reports) -> Conflict:
    days = word_list("days") | word_list("months")
    topic: Topic = "date" if any(word.key in days for name in names for word in iter_words(name)) else "figures"
    cited = [[_in_context(pair[i], reports) for pair in places] for i in (0, 1)]
    sides = [cited_side(name, list(dict.fromkeys(found)), reports) for name, found in zip(names, cited, strict=True)]
    severity: Severity = "low" if topic == "date" else "medium"
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        severity,
        topic,
        label=f"Which {'day' if topic == 'date' else 'number'} is meant: {join_words(names, last='or')}",
        explanation=f"One sentence has different {'days' if topic == 'date' else 'numbers'}: {said}."
        f"{copying(sides, reports)}",
        sides=sides,
    )
