"""Whether two figures for a common word count one thing: their sentences have more in common than that word.

In: two claims with their reports. Out: yes or no. "Three doses" and "four doses" are of one trial where the sentences share
half of their words and another number beside.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.titles import is_role
from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.values import by_article, shared, stems
from riyadh_archive.text import word_keys

CONTEXT_STEMS, CONTEXT_SHARE = 4, 0.5
"""Number and share of the words that two sentences have in common beside the thing counted, before it is one thing."""
SOLE_STEMS, SOLE_SHARE = 2, 0.33
"""The same for a count that each article gives once."""
LARGEST_RATIO = 10
"""A count that is more than so many times another is of something else, or part of a name ("HD 4000 graphics")."""
LONE_FROM, LONE_RATIO = 5, 3
"""Below so many things, or above so many times as many, two counts in sentences with nothing in common are of others; ten
times as many is a slip of the pen."""
MATCH = frozenset(("match",))
"""A kind of event in whose reports everything is counted."""
DEEDS = frozenset(("quake", "attack", "crash", "fire", "storm", "robbery", "arrest", "detention", "trial"))
"""Kinds of event of which reports count each thing once: the boats, the villages, the stolen pictures."""
PARTS = frozenset(("man", "woman", "child", "boy", "girl"))
"""Units of who they were that reports count: of the dead in one, of those whose names are known in the next."""
POLITICS = frozenset(("meeting", "agreement", "election", "launch", "visit"))
"""Kinds of event of which reports count some things once, and few of them: the documents, the guests, the crossings."""
COUNT = "plain count"
"""How the rule of a number of things begins."""
BESIDE = 160
"""Code points between two numbers of one statement."""
MEASURED = "measured"
"""How the rule of a figure begins that is an amount of money, a share or a size and no number of things."""


def without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of how long an event took, but for those of articles that time its parts: "alone for 90 minutes … with
    their ministers for 100"."""
    own = by_article(claims)
    return [c for c in claims if len({f.quantity for f in map(figure_of, own[c.article]) if f.comparator in "=~"}) < 2]


def _value(claim: Claim) -> FigureValue:
    assert isinstance(claim.value, FigureValue)
    return claim.value


class Surroundings:
    """The numbers around each figure of the reports, looked up once for all comparisons."""

    def __init__(self, reports: Reports) -> None:
        self.contexts = reports.contexts
        subjects = {c.subject for c in reports.topic("date") if reports.event(c) == PRINCIPAL}
        self._kinds = {event_nouns().get(word) for subject in subjects for word in word_keys(subject)}
        self._numbers: dict[tuple[str, str | None], set[float | int | None]] = defaultdict(set)
        self._places: dict[str, list[tuple[int, str, tuple[object, ...]]]] = defaultdict(list)
        for claim in reports.topic("figures"):
            value = _value(claim)
            self._numbers[claim.article, value.unit].add(value.quantity)
            told = (value.quantity, *sorted(stems(value.unit)))
            self._places[claim.article] += [(e.start, claim.id, told) for e in claim.evidence]
        self._told_together = reports.are_told_together
        for places in self._places.values():
            places.sort(key=lambda place: place[:2])

    def are_alike(self, a: Claim, b: Claim) -> bool:
        """Whether the sentences of two figures for one thing share more than the thing, and no article has both numbers."""
        ours, theirs = _value(a), _value(b)
        if (
            ours.quantity in self._numbers[b.article, theirs.unit]
            or theirs.quantity in self._numbers[a.article, ours.unit]
        ):
            return ours.quantity == theirs.quantity
        thing = stems(ours.unit, ours.of)
        left, right = (self.contexts.get(c.id, frozenset()) - thing for c in (a, b))
        alike = len(left & right) >= CONTEXT_STEMS and shared(left, right) >= CONTEXT_SHARE
        return alike and (a.rule.startswith(MEASURED) or bool(self._beside(a) & self._beside(b)))

    def are_sole_counts(self, a: Claim, b: Claim) -> bool:
        """Whether two articles count things of one name, no people, once each and in sentences that have words in common.

        "Nine consulates will reopen by June", "only six consulates will reopen by June"; players of a match all have counts.
        """
        ours, theirs = _value(a), _value(b)
        if any(not c.rule.startswith(COUNT) or self._is_of_many(c) for c in (a, b)) or self._is_of(MATCH):
            return False
        if self._told_together(ours, theirs) or self._differ_beside(a, b):
            return False
        few, many = sorted((ours.quantity or 0, theirs.quantity or 0))
        return (
            self.have_words_in_common(a, b)
            and ours.quantity not in self._numbers[b.article, theirs.unit]
            and many <= few * LARGEST_RATIO
        )

    def may_be_lone(self, claim: Claim) -> bool:
        """Whether a figure counts things of a name that its article tells no other number of, and that reports of such an
        event count once."""
        return (
            claim.rule.startswith(COUNT)
            and not self._is_of_many(claim)
            and not self._is_of(MATCH)
            and _value(claim).unit not in PARTS
            and (self._is_political(claim) or self._is_of(DEEDS))
            and not words_in(_value(claim).unit, "counted_in_steps")
        )

    def are_lone_counts(self, a: Claim, b: Claim) -> bool:
        """Whether two articles count things of one name that `may_be_lone`, whatever stands around.

        "Rescuers used 12 boats", "22 boats were sent"; a few of anything may be others, and so may many times as many.
        """
        ours, theirs = _value(a), _value(b)
        few, many = sorted((ours.quantity or 0, theirs.quantity or 0))
        near = many <= few * LONE_RATIO and (few >= LONE_FROM or self._is_political(a))
        return (near or many == few * LARGEST_RATIO) and not self._told_together(ours, theirs)

    def have_words_in_common(self, a: Claim, b: Claim) -> bool:
        """Whether the sentences of two figures for one thing share some words beside the thing: 30 or 40 percent of voters
        "who stayed at home", not 30 who stayed and 80 in the capital."""
        thing = stems(_value(a).unit, _value(a).of)
        left, right = (self.contexts.get(c.id, frozenset()) - thing for c in (a, b))
        return len(left & right) >= SOLE_STEMS and shared(left, right) >= SOLE_SHARE

    def _differ_beside(self, a: Claim, b: Claim) -> bool:
        """Whether numbers of one unit stand near both and differ: "3 doses … 2 years", "4 doses … 5 years" are two trials."""
        ours, theirs = ({told[1:]: told[0] for told in self._beside(c)} for c in (a, b))
        return any(ours[unit] != theirs[unit] for unit in ours.keys() & theirs.keys())

    def _is_of_many(self, claim: Claim) -> bool:
        """Whether its article counts more things of that name, or what is counted are people or stretches of time."""
        unit = _value(claim).unit or ""
        of_role = is_role(unit) and not (words_in(unit, "counted_people") or words_in(unit, "counted_in_politics"))
        return len(self._numbers[claim.article, unit]) > 1 or of_role or bool(words_in(unit, "measured_often"))

    def _is_political(self, claim: Claim) -> bool:
        """Whether things are counted of which reports of politics count few, in a story of politics."""
        return bool(words_in(_value(claim).unit, "counted_in_politics")) and self._is_of(POLITICS)

    def _is_of(self, kinds: frozenset[str]) -> bool:
        """Whether the story is of an event of such a kind."""
        return not kinds.isdisjoint(self._kinds)

    def _beside(self, claim: Claim) -> frozenset[tuple[object, ...]]:
        """The other numbers with their units near a claim: two raids seize other numbers of rifles, magazines and rounds."""
        at, places = claim.evidence[0].start, self._places[claim.article]
        near = places[bisect_left(places, at - BESIDE, key=_start) : bisect_right(places, at + BESIDE, key=_start)]
        return frozenset(told for _, id_, told in near if id_ != claim.id)


def _start(place: tuple[int, str, tuple[object, ...]]) -> int:
    return place[0]
