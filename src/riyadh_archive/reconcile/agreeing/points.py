"""Agreed points of one story, matched: which place in a printed list a point has, and which two points say the same.

In: final or local claims of topic `principles`. Out: numbers by claim id, and scores in [0, 1]. What is acted upon counts
more than the verb; strength, condition and date do not count, so that "agreed to enhance" meets "will explore".
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import eq

from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.points import plain_words, word_classes
from riyadh_archive.model import Claim, PrincipleValue
from riyadh_archive.reconcile.agreeing.point_things import COUNTRY
from riyadh_archive.reconcile.agreeing.point_words import NEUTRAL, PointSketch, sketch_point

SAME_POINT = 0.6
"""From here on two points are one. On pairs from trade, truces, labor, transfers and climate, points that share the thing
and the act score 0.8 and more, points that share one of them 0.5 and less."""
_MARGIN = 0.05
"""By so much the best part of a list must beat the second best; a point that fits two parts is given none."""
_OTHER_ACT = 0.5
"""Two known and different acts on the same thing: "start" and "hold" a strike."""
_NEAR_ACT = 0.85
"""Two acts that often name one deed: "suspend" and "cut" a tariff."""
_UNKNOWN_ACT = 0.7
"""Two different verbs of which one has no class: they may be synonyms."""
_NEUTRAL_ACT = 0.9
"""One of the two leaves open what is done: "explore", "address", or a bare noun."""
_OTHER_HEAD = 0.6
"""Neither first thing stands in the other point at all."""
_IN_PASSING = 0.4
"""So little of a point may be what it names in passing: "continue contacts" and "a truce along the line of contact"."""
_OTHER_COUNTRY = 0.7
"""Each is about another country: tariffs on British cars, on Chinese cars."""
_OTHER_PURPOSE = 0.4
"""Both say what for, and have nothing in common there: a team to reopen missions, a team to end a war."""
_ONE_PURPOSE = 0.9
"""Only one of the two says what for."""
_SHARED_AMOUNT = 0.15
"""Both name one amount, and things in common: "take back 10,000 refugees", "accept 10,000 displaced people"."""
_SHARED_SUM = 0.3
"""The same of millions and more, which no two points of one deal have in common by chance."""
_LARGE = ("m", "bn", "tn")

LONGEST_LIST = 200
"""No agreement has so many points; a longer list is a table, and nothing is looked for in it."""

Weights = Mapping[str, float]


def same_point(a: Claim, b: Claim) -> float:
    """How surely two claims name one agreed point, in [0, 1]; from `SAME_POINT` on they do. Symmetric."""
    first, second = _sketch_of(a), _sketch_of(b)
    shared = _containment(first.things, second.things)
    if not shared or not first.head or not second.head:
        return 0.0
    act = _act_factor(first.acts, second.acts)
    score = shared * act
    foreign = first.head not in second.things and second.head not in first.things
    passing = act < 1.0 and first.head != second.head and shared * _lightness(first.things, second.things) < _IN_PASSING
    if foreign or passing or _share_a_place_alone(first.things, second.things):
        score *= _OTHER_HEAD
    if _of_other_countries(first.things, second.things):
        score *= _OTHER_COUNTRY
    if _topics_differ(first.things, second.things) or (
        first.head != second.head and _is_bare(first.things) != _is_bare(second.things)
    ):
        score *= _OTHER_HEAD  # talks on trade, on fish; talks, and ties renewed by talks
    score *= _purpose_factor(first, second)
    if score and (amounts := first.numbers & second.numbers):
        large = any(amount.endswith(_LARGE) for amount in amounts)
        score = min(1.0, score + (_SHARED_SUM if large else _SHARED_AMOUNT))
    return round(score, 6)


def point_keys(claim: Claim) -> tuple[str, ...]:
    """The classes and stems of what the point is about, sorted: points without a common one score 0.0."""
    return tuple(sorted(_sketch_of(claim).things))


def _sketch_of(claim: Claim) -> PointSketch:
    value = claim.value
    if not isinstance(value, PrincipleValue):
        return PointSketch()
    text = value.text
    if value.condition:
        text = text.partition(value.condition)[0] or text
    return _sketch(text)


_SKETCHES = 1 << 16
"""Points whose sketches are kept: each is asked for several times, and a megabyte of points has thirty thousand."""


@lru_cache(maxsize=_SKETCHES)
def _sketch(text: str) -> PointSketch:
    return sketch_point(text)


def _containment(a: Weights, b: Weights) -> float:
    """The share of the lighter point's weight that the other one has too."""
    shared = sum(_counting(name, min(weight, b[name])) for name, weight in a.items() if name in b)
    lighter = min(sum(_counting(name, weight) for name, weight in things.items()) for things in (a, b))
    return min(1.0, shared / lighter) if lighter else 0.0


def _share_a_place_alone(a: Weights, b: Weights) -> bool:
    """Whether two points have only in common where they are for: "end the war in the east", "leave the east by May"."""
    shared = a.keys() & b.keys()
    return all(map(_is_place, shared)) and not all(map(_is_place, a)) and not all(map(_is_place, b))


def _is_place(name: str) -> bool:
    return name.startswith(COUNTRY) or name in naming_words("compass")


def _counting(name: str, weight: float) -> float:
    """How much a thing counts for a match: a country, which many points of one deal name, for half."""
    return weight / 2 if name.startswith(COUNTRY) else weight


def _of_other_countries(a: Weights, b: Weights) -> bool:
    """Whether both name a country in what is done, and none in common: tariffs on British cars, on Chinese cars."""
    ours, theirs = (
        {name for name, weight in things.items() if weight == 1.0 and name.startswith(COUNTRY)} for things in (a, b)
    )
    return bool(ours) and bool(theirs) and not ours & theirs


def _lightness(a: Weights, b: Weights) -> float:
    """The weight of the lighter point as a share of the heavier one's."""
    lighter, heavier = sorted((sum(a.values()), sum(b.values())))
    return lighter / heavier if heavier else 0.0


def _act_factor(a: Sequence[str], b: Sequence[str]) -> float:
    if any(act in b for act in a if act != NEUTRAL):
        return 1.0
    if _are_paired(a, b, "opposites"):
        return 0.0
    if NEUTRAL in a or NEUTRAL in b:
        return _OTHER_ACT if set(a) | set(b) <= _SHORT_OF | {NEUTRAL} and set(a) != set(b) else _NEUTRAL_ACT
    if _are_paired(a, b, "near"):
        return _NEAR_ACT
    known = word_classes("acts")
    return _OTHER_ACT if all(act in known for act in (*a, *b)) else _UNKNOWN_ACT


def _is_bare(things: Weights) -> bool:
    """Whether a point names talks, a fund or a panel and nothing that these are about."""
    told = [name for name, weight in things.items() if weight == 1.0 and not name.startswith(COUNTRY)]
    return bool(told) and _CONTAINERS.issuperset(told)


def _topics_differ(a: Weights, b: Weights) -> bool:
    """Whether both say what their talks, fund or panel is about, and nothing of it is the same: talks on trade, on fish."""
    ours, theirs = ({name: w for name, w in things.items() if name not in _CONTAINERS} for things in (a, b))
    return bool(ours) and bool(theirs) and ours.keys().isdisjoint(theirs)


_CONTAINERS = plain_words("containers")
_SHORT_OF = plain_words("short_of")


def _are_paired(a: Sequence[str], b: Sequence[str], table: str) -> bool:
    """Whether a table pairs a class of the one with a class of the other."""
    pairs = word_classes(table)
    return any(y in pairs.get(x, ()) or x in pairs.get(y, ()) for x in a for y in b)


def _purpose_factor(a: PointSketch, b: PointSketch) -> float:
    """How the purposes go together; a purpose that is the other's whole point counts as shared."""
    if not a.purpose and not b.purpose:
        return 1.0
    if not a.purpose or not b.purpose:
        return _ONE_PURPOSE
    return 1.0 if _containment(a.purpose, b.purpose) > 0.0 else _OTHER_PURPOSE


def number_points(claims: Sequence[Claim]) -> dict[str, int | None]:
    """The place of every principles claim of one story in the story's list of points, by claim id; None for no place.

    The list is the longest that a report prints (ties: the first article by id, then the first in the text). Claims of it
    keep their place; every other claim, of that article too, gets the place of the part that says the same. A point of
    another list that says the same as none keeps its number where that is a list of the same points.
    """
    points = sorted((c for c in claims if c.topic == "principles"), key=_order)
    reference = _reference_list(points)
    own = {claim.id: place for place, claim in enumerate(reference, 1)}
    searched = reference if len(reference) <= LONGEST_LIST else []
    places = {claim.id: own.get(claim.id) or _place_in(searched, claim) for claim in points}
    for article, claims_of in _lists_by_article(points).items():
        others = not reference or article != reference[0].article
        if others and _lists_the_same([places[claim.id] for claim in claims_of], claims_of, len(reference)):
            places |= {claim.id: places[claim.id] or _number_of(claim) for claim in claims_of}
    return places


def _lists_by_article(points: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The numbered claims of each article."""
    found: dict[str, list[Claim]] = {}
    for claim in points:
        if _number_of(claim) is not None:
            found.setdefault(claim.article, []).append(claim)
    return found


def _lists_the_same(places: Sequence[int | None], numbered: Sequence[Claim], length: int) -> bool:
    """Whether the numbers of an article's list are those of the story's: as many points, one alone, or one in its place."""
    numbers = [_number_of(claim) for claim in numbered]
    return len(set(numbers)) in (1, length) or any(map(eq, places, numbers))


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.article, min((e.start for e in claim.evidence), default=0), claim.id


def _number_of(claim: Claim) -> int | None:
    return claim.value.number if isinstance(claim.value, PrincipleValue) else None


def _reference_list(points: Sequence[Claim]) -> list[Claim]:
    """The longest run of numbers 1, 2, … within one article."""
    runs: list[list[Claim]] = [[]]
    for claim in points:
        number = _number_of(claim)
        if number is None:
            continue
        if number == 1:
            runs.append([claim])
        elif runs[-1] and runs[-1][-1].article == claim.article and number == len(runs[-1]) + 1:
            runs[-1].append(claim)
        else:
            runs.append([])
    longest = max(runs, key=len)
    return longest if len(longest) > 1 else []


def _place_in(reference: Sequence[Claim], claim: Claim) -> int | None:
    scores = sorted(((same_point(part, claim), -n) for n, part in enumerate(reference, 1)), reverse=True)
    if not scores or scores[0][0] < SAME_POINT:
        return None
    if len(scores) > 1 and scores[0][0] - scores[1][0] < _MARGIN:
        return None
    return -scores[0][1]
