"""Meetings to come for which one report tells a day, and another that no day is set, or that there will be none.

In: the reports of a story. Out: at most one discrepancy. The two sentences are of one meeting where they name two people
alike, where both tell of a further one, or where both tell of the same kind: experts, leaders.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from riyadh_archive.lexicon.plans import is_next_meeting, plan_words
from riyadh_archive.model import Article, Citation, Claim, Conflict, DateValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.text import word_keys

_SENTENCE = re.compile(r"[^.!?\n]{20,400}")
_THING = r"(?:meeting|summit|talks|round|session|negotiations|exchange|swap|visit)s?"
_NONE = re.compile(
    r"\b[Nn]o (?:\w+ )?(?:date|day|timetable)\b.{0,120}\b(?:set|fixed|agreed|settled|named|scheduled)\b"
    rf"|\b[Nn]o (?:further|more|second|new|next|other|follow-up) (?:\w+ )?{_THING}\b.{{0,80}}"
    r"\b(?:planned|scheduled|set|agreed|foreseen)\b"
    rf"|\b[Tt]here (?:will|would) be no (?:\w+ )?{_THING}\b"
)
"""What tells that no day is set, or that nothing further is planned."""
_FOR = re.compile(r"\bfor (.{3,60}?)(?:,|;| (?:was|were|is|are|has|have|had|at|in|but)\b|\Z)")
"""What the day would be for, behind the words that none is set: "no date was set | for elections"."""
_ELSEWHEN = re.compile(
    r"\b[Ii]f\b|\b[Uu]nless\b|\bhad (?:said|told|been)\b|\b[Ee]arlier\b|\blast (?:week|month|year)\b"
    r"|\b(?:this|that) (?:week|month|year|weekend)\b|\b(?:today|tonight)\b|\bbefore [A-Z]|\bof voting\b"
)
"""What makes of "no date is set" a matter of an earlier time, of a few days or of what may come."""
_MINISTERS = re.compile(r"\b(\w+) ministers\b")
_WHAT = re.compile(rf"\b(?:{_THING}|meet)\b")
_EXCHANGES = frozenset(("exchange", "exchanges", "swap", "swaps"))
_VISITS = frozenset(("visit", "visits"))
_FURTHER = frozenset("second third fourth next further new another again follow-up more".split())
_PAIR = re.compile(r"\b(?:two|both) (?:presidents|leaders|prime ministers|men)\b")
TWO = 2
"""People whom two sentences name alike before they are of one meeting."""


class _Told(NamedTuple):
    """What one sentence tells: its kind of meeting, whom it names, whether it is of a further one, and whether it has a day."""

    cited: Citation
    thing: str
    people: frozenset[str]
    kinds: frozenset[str]
    further: bool
    day: bool


def no_date_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one discrepancy: a day for a meeting to come against none."""
    if not any(_NONE.search(article.text) for article in reports.articles):
        return
    known = frozenset(name.name.split()[-1].lower() for name in reports.names.names if name.kind == "person")
    days: dict[str, list[int]] = defaultdict(list)
    for claim in reports.topic("date"):
        if _is_day(claim):
            days[claim.article] += [e.start for e in claim.evidence]
    told = [one for a in reports.articles for one in _read(a, known, sorted(days[a.id]))]
    if {one.day for one in told} != {False, True}:
        return
    pairs = (sorted(pair, key=lambda one: one.day) for pair in combinations(told, 2))
    both = {
        x.cited.article for x, y in pairs if x.cited.article == y.cited.article and x.day != y.day and _are_one(x, y)
    }
    clear = [one for one in told if one.cited.article not in both]
    for none in (one for one in clear if not one.day):
        dated = [one for one in clear if one.day and _are_one(none, one)]
        if dated:
            yield _conflict(none, dated, reports)
            return


def _are_one(none: _Told, dated: _Told) -> bool:
    ministers = [frozenset(_MINISTERS.findall(one.cited.text)) for one in (none, dated)]
    if none.thing != dated.thing or (all(ministers) and ministers[0].isdisjoint(ministers[1])):
        return False
    if len(none.people) >= TWO:
        if none.kinds != dated.kinds:
            return False
        paired = _PAIR.search(dated.cited.text) is not None and not dated.people - none.people
        return paired or len(none.people & dated.people) >= TWO
    if len(dated.people) >= TWO and not (none.further and dated.further):
        return False
    return (none.further and dated.further and none.kinds == dated.kinds) or bool(
        none.kinds and none.kinds == dated.kinds
    )


def _read(article: Article, known: frozenset[str], days: Sequence[int]) -> Iterator[_Told]:
    """The sentences of an article on a meeting to come that tell its day, or that none is set."""
    text = article.text
    for match in _SENTENCE.finditer(text):
        if (what := _WHAT.search(match.group())) is None:
            continue
        words = frozenset(word_keys(match.group()))
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        cited = Citation(article=article.id, start=start, end=match.end(), text=text[start : match.end()])
        found = _NONE.search(match.group())
        none = found is not None
        if found and not _is_of_meeting(match.group(), found.start()):
            continue
        if not none and not _is_dated(cited, words, days):
            continue
        noun = next((word for word in words if word in _EXCHANGES | _VISITS), "")
        thing = (
            "exchange" if noun in _EXCHANGES else "visit" if noun in _VISITS and "meet" not in what[0] else "meeting"
        )
        further = bool(words & _FURTHER) or is_next_meeting(" ".join(word_keys(match.group())))
        yield _Told(cited, thing, _people(cited, known), words & plan_words("kinds_of_meeting"), further, not none)


def _is_of_meeting(sentence: str, start: int) -> bool:
    """Whether the words from `start` on, that no day is set, are of a meeting to come as things stand."""
    whose = _FOR.search(sentence, start)
    return not _ELSEWHEN.search(sentence) and (whose is None or _WHAT.search(whose[1]) is not None)


def _is_dated(cited: Citation, words: frozenset[str], days: Sequence[int]) -> bool:
    """Whether a sentence tells what is to come on a day or in a month of its own, and not what may come."""
    if plan_words("to_come").isdisjoint(words) or not plan_words("open").isdisjoint(words):
        return False
    at = bisect_left(days, cited.start)
    return at < len(days) and days[at] < cited.end


def _is_day(claim: Claim) -> bool:
    assert isinstance(claim.value, DateValue)
    return "-" in claim.value.date and (not claim.value.date.endswith("XX") or claim.value.weekday is not None)


def _people(cited: Citation, known: frozenset[str]) -> frozenset[str]:
    """The last names of people of the story, `known`, that a sentence prints, but for who is said to have told it."""
    found: set[str] = set()
    for match in _CAPITALIZED.finditer(cited.text):
        before, behind = cited.text[max(0, match.start() - REACH) : match.start()], cited.text[match.end() :]
        if match[1].lower() in known and not _SAID.match(behind) and not _SAYING.search(before):
            found.add(match[1].lower())
    return frozenset(found)


_CAPITALIZED = re.compile(r"\b([A-Z][\w-]+)(?:['’]s)?")
REACH = 14
"""Code points beside a name in which "said" makes it that of who tells."""
_SAID = re.compile(r" (?:said|told|says|added)\b")
_SAYING = re.compile(r"\b(?:said|says|added) $")


def _conflict(none: _Told, dated: list[_Told], reports: Reports) -> Conflict:
    sides = [
        cited_side("no day is set", [none.cited], reports),
        cited_side("a day is set", [one.cited for one in dated], reports),
    ]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "date",
        label=f"Whether a day is set for the {none.thing} to come",
        explanation=f"Reports tell of what is to come differently: {said}.{copying(sides, reports)}",
        sides=sides,
    )
