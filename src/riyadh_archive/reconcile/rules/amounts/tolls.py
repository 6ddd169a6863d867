"""Tolls: how many were killed, hurt, arrested or are missing.

A toll that a later report gives higher is news and no conflict; how many are missing may fall as well.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, combinations, pairwise, permutations
from math import inf

from riyadh_archive.model import Claim, Conflict, FigureValue
from riyadh_archive.reconcile.content import stem
from riyadh_archive.reconcile.differing import same_of, tolls, word_list, words_in
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import count_conflict, figure_of
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.values import clusters, without_bridges
from riyadh_archive.text import iter_words, word_keys

FAR_TOLLS = 50
"""A toll fifty times another is of something else (deaths in a trial of a drug, deaths of the disease in a year)."""
MOST_OF_NONE = 500
"""So many at most stand against a report that tells of none: "no arrests", "63 were arrested"."""

CONDITION = "condition"
"""Word for how those are who were hurt badly: "eight are in a serious condition"."""


def toll_of(value: FigureValue) -> tuple[object, ...]:
    """What a toll counts: the outcome, and of whom where they are not just people; () for any other figure."""
    return _toll(value.of) if value.of else ()


@lru_cache(maxsize=4096)
def _toll(of: str) -> tuple[object, ...]:
    words = set(word_keys(of))
    outcomes = sorted({tolls()[word] for word in words if word in tolls()})
    people = word_list("people") | (word_list("arrested_people") if outcomes == [tolls()["arrested"]] else frozenset())
    others = {stem(same_of().get(word, word)) for word in words if word not in tolls() and word not in people}
    if words & word_list("gravely") and (tolls()["injured"] in outcomes or CONDITION in words):
        return ("gravely injured", *sorted(others - {stem(word) for word in (*word_list("gravely"), CONDITION)}))
    return (*outcomes, *sorted(others)) if outcomes else ()


def is_feared(claim: Claim) -> bool:
    """Whether nobody has counted them: "100 feared dead"; or those are bodies that were found, and no toll."""
    words = {word.key for e in claim.evidence for word in iter_words(e.text)}
    bodies = {word.key for word in iter_words(figure_of(claim).of or "")} <= {"bodies", "body"}
    return bodies or bool(words & {"feared", "presumed", "believed"})


_WITHDRAWN = re.compile(r"[^.;!?\n]{0,60}\b(?:was|were|been|later) (?:revised|lowered|corrected|retracted|withdrawn)\b")


def is_withdrawn(claim: Claim, reports: Reports) -> bool:
    """Whether a number was replaced by another: "early reports of | 94 deaths | were revised down"."""
    return _WITHDRAWN.match(reports.article(claim.article).text, claim.evidence[0].end) is not None


def scenes_of(told: Iterable[Claim], reports: Reports) -> dict[str, str]:
    """Where those were whom a toll counts, by the id of its claim, in a story that counts some beside the vehicle.

    "All 40 on board" and "six on the ground" are parts of 46 there; elsewhere those on board are all whom it befell.
    """
    found = {claim.id: where for claim in told if (where := _scene(claim, reports))}
    return found if _GROUND in found.values() else {}


_GROUND = "ground"
_ABOARD = frozenset(("aboard", "onboard", "crew"))
_SCENE = 50
"""Code points around a toll in which "on the ground" stands: "deaths of 40 | of the 41 people on board"."""


def _scene(claim: Claim, reports: Reports) -> str:
    """Whether the words of a toll, or those right around it, tell that they were on the ground, or on board; "" for neither."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    behind = re.split(r"[.;,!?\n]| and at ", text[place.end : place.end + _SCENE])[0]
    before = re.split(r"[.;!?\n]", text[max(0, place.start - _SCENE) : place.start])[-1]
    near = f"{place.text}{behind}".lower()
    if "on the ground" in near:
        return _GROUND
    aboard = "on board" in near or "on board" in before.lower()
    return "aboard" if aboard or any(word.key in _ABOARD for word in iter_words(near)) else ""


def parts_among(told: Iterable[Claim]) -> frozenset[str]:
    """The ids of those tolls whose article has told a larger number of the same outcome before: "27 workers died … 6 bodies".

    Or at the same place: "in Rukum 36".
    """
    alike: dict[tuple[str, object], list[Claim]] = defaultdict(list)
    for claim in sorted(told, key=_start):
        alike[claim.article, toll_of(figure_of(claim))[0]].append(claim)
    found: set[str] = set()
    for claims in alike.values():
        starts = list(map(_start, claims))
        largest = list(accumulate((figure_of(c).quantity or 0 for c in claims), max))
        found.update(
            c.id for c in claims if largest[bisect_right(starts, _start(c)) - 1] > (figure_of(c).quantity or 0)
        )
    return frozenset(found)


def _start(claim: Claim) -> int:
    return claim.evidence[0].start


def toll_conflicts(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a toll, by the number that each article names first: later ones are of other events.

    A report that tells an early toll, of those confirmed so far, may go on to the number of another.
    """
    first = _of_these_days({article: _loosest(claims) for article, claims in told.items()}, reports)
    early = {article for article, claim in first.items() if words_in(sentence_around(claim, reports), "early_tolls")}
    numbers_of = {
        article: {figure_of(c).quantity for c in claims} if article in early else set()
        for article, claims in told.items()
    }

    with_attacker = {article: _values(claim, reports) for article, claim in first.items()}

    def meet(a: str, b: str) -> bool:
        ours, theirs = figure_of(first[a]), figure_of(first[b])
        if any(do_meet(x, y) for x in with_attacker[a] for y in with_attacker[b]):
            return True
        return ours.quantity in numbers_of[b] or theirs.quantity in numbers_of[a]

    if first and _is_surpassed(first, reports):
        first = {article: first[article] for article in without_bridges(list(first), lambda a, b: not meet(a, b))}
    found = clusters(list(first), meet)
    same_day = _apart_on_one_day(first, meet, reports)
    undated = [first[article] for article in first if not reports.article(article).published]
    if not _is_tried(reports) and _is_progress([*undated, *(first[article] for article in same_day)], reports):
        return
    if same_day and (len(found) == 1 or is_update(first, reports)):
        found, first = clusters(same_day, meet), {article: first[article] for article in same_day}
    numbers = [figure_of(claim).quantity or 0 for claim in first.values()]
    most = FAR_TOLLS * min(numbers, default=0) or MOST_OF_NONE
    if len(found) < 2 or is_update(first, reports) or max(numbers) > most:
        return
    yield from toll_conflict([[first[article] for article in cluster] for cluster in found], reports)


def _of_these_days(first: Mapping[str, Claim], reports: Reports) -> dict[str, Claim]:
    """The claims by article, without those many times as high as any of a known day whose report does not tell its own."""
    dated = [figure_of(c).quantity or 0 for a, c in first.items() if reports.article(a).published]
    most = DAYS_APART * max(dated, default=0) or inf
    return {a: c for a, c in first.items() if reports.article(a).published or (figure_of(c).quantity or 0) < most}


_ATTACKER = re.compile(
    r"[^.;!?\n]{0,40}\b(?:including|counting|plus) (?:the |its |a )?(?:\w+ )?"
    r"(?:gunman|shooter|attacker|assailant|perpetrator|bomber|killer|suspect)\b"
)


def _values(claim: Claim, reports: Reports) -> tuple[FigureValue, ...]:
    """The number of a toll, and the one without whoever did it where he is counted: "15 dead, | including the gunman"."""
    value, text = figure_of(claim), reports.article(claim.article).text
    if value.quantity is None or not _ATTACKER.match(text, min(e.start for e in claim.evidence)):
        return (value,)
    return value, value.model_copy(update={"quantity": value.quantity - 1})


def _loosest(claims: Sequence[Claim]) -> Claim:
    """The first claim of an article, or where it tells the same number as a bound too, that one: "36 dead", "at least 36"."""
    number = figure_of(claims[0]).quantity
    bounds = [c for c in claims if figure_of(c).quantity == number and figure_of(c).comparator == ">"]
    return bounds[0] if bounds else claims[0]


def _apart_on_one_day(first: Mapping[str, Claim], meet: Callable[[str, str], bool], reports: Reports) -> list[str]:
    """The articles of one day that tell tolls apart from one another, where the toll rises from day to day."""
    if _is_moving(first.values()):
        return []
    day = {article: reports.article(article).published for article in first}
    pairs = [(a, b) for a, b in combinations(first, 2) if day[a] and day[a] == day[b] and not meet(a, b)]
    apart = {article for pair in pairs for article in pair}
    return [article for article in first if article in apart]


def toll_conflict(sides: Sequence[Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a toll; none over those who come and go where the reports do not all say when they were written."""
    claims = [claim for side in sides for claim in side]
    dated = all(reports.article(claim.article).published for claim in claims)
    if not dated and (_is_moving(claims) or _is_progress(claims, reports) or _are_far(claims)):
        return
    if _has_risen(claims) and not _has_fallen(claims, reports):
        return
    note = "Tolls are corrected as time goes by" + (
        "." if dated else "; the reports do not all say when they were written."
    )
    yield count_conflict(sides, reports, kind="discrepancy", severity="medium" if dated else "low", note=f" {note}")


def _has_risen(claims: Sequence[Claim]) -> bool:
    """Whether a number is told as one that has risen: "the toll rose to 24", "stood at 24 on Wednesday night"."""
    return any(words_in(e.text, "rising_tolls") for claim in claims for e in claim.evidence)


def _has_fallen(claims: Iterable[Claim], reports: Reports) -> bool:
    """Whether a report of a later day tells a lower number than one before it, on the next day not as one that has risen.

    What is printed on the morning after may be the toll of the evening.
    """
    dated = [(day, claim) for claim in claims if (day := reports.article(claim.article).published) is not None]
    return any(
        a[0] < b[0]
        and (figure_of(a[1]).quantity or 0) > (figure_of(b[1]).quantity or 0)
        and (
            date.fromisoformat(b[0][:10]) - date.fromisoformat(a[0][:10]) > timedelta(days=1) or not _has_risen([b[1]])
        )
        for a, b in permutations(dated, 2)
    )


def _is_progress(claims: Iterable[Claim], reports: Reports) -> bool:
    """Whether reports tell three numbers or more, each of one origin alone: it grew from hour to hour."""
    tellers: dict[float | int | None, set[str]] = defaultdict(set)
    for claim in claims:
        tellers[figure_of(claim).quantity].add(claim.article)
    return len(tellers) >= STAGES and all(reports.origins(articles) == 1 for articles in tellers.values())


def _are_far(claims: Iterable[Claim]) -> bool:
    """Whether the highest number is many times the lowest: those are days apart where no report tells its own."""
    numbers = [figure_of(claim).quantity or 0 for claim in claims]
    return max(numbers) >= DAYS_APART * min(numbers) > 0


STAGES, DAYS_APART = 3, 5
"""So many numbers of one toll are stages of it, two may be a slip; so many times another it is one of another day."""


def is_update(first: Mapping[str, Claim], reports: Reports) -> bool:
    """Whether a toll differs as tolls do with time: all reports are dated, and a later one has no lower number.

    How many are missing or in hospital rises and falls: there another day is reason enough.
    """
    if _is_tried(reports):
        return False
    days = [reports.article(a).published or "" for a in first]
    if "" in days and len(set(days)) > 2 and not _is_surpassed(first, reports):
        first = {a: claim for a, claim in first.items() if reports.article(a).published}  # it rose from day to day
    dated = sorted((reports.article(a).published or "", figure_of(claim).quantity or 0) for a, claim in first.items())
    rising = all(earlier[1] <= later[1] for earlier, later in pairwise(dated) if earlier[0] < later[0])
    return (rising or _is_moving(first.values())) and bool(dated[0][0]) and dated[0][0] < dated[-1][0]


def _is_surpassed(first: Mapping[str, Claim], reports: Reports) -> bool:
    """Whether a report of no day tells more than the last ones do, two of which agree: 156 against 146 and 146."""
    day = {a: reports.article(a).published or "" for a in first}
    latest = figure_of(first[max(day, key=lambda a: (day[a], a))])
    agreeing = [c for c in first.values() if figure_of(c).quantity == latest.quantity]
    if latest.comparator != "=" or len(agreeing) < 2 or _is_moving(first.values()):
        return False
    return any(not day[a] and _exceeds(figure_of(c), latest) for a, c in first.items())


def _exceeds(value: FigureValue, other: FigureValue) -> bool:
    return (value.quantity or 0) > (other.quantity or 0) and not do_meet(value, other)


def _is_tried(reports: Reports) -> bool:
    """Whether two reports tell of a verdict or a sentence: what was done is counted by then."""
    return len({c.article for c in reports.topic("measures") if c.subject in ("verdict", "sentences")}) > 1


def _is_moving(claims: Iterable[Claim]) -> bool:
    return all(words_in(figure_of(claim).of, "moving_tolls") for claim in claims)
