"""One measure that is given to different actors: with one result, so many counted, over one thing, or in sentences told alike.

In: the claims of imposed measures. Out: contradictions, never within one article.
"""

from collections.abc import Callable, Iterator, Sequence

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import AdministrationValue, Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.acts.doings import is_doing
from riyadh_archive.reconcile.rules.acts.one_measure import (
    across,
    actors_of,
    folded_actors,
    is_one_act,
    is_one_measure,
    measure_value,
    named_in,
    words_told,
)
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.telling.slots import tied
from riyadh_archive.reconcile.values import clusters

FULL = 3
"""Words of a target that tell it from others as well as a number does."""
MANY = 10
"""Two governments may each expel three diplomats, and hardly ever 35 each."""


def actor_conflicts(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """The conflicts over who did it, by each of the four ways in which two measures can be told to be one."""
    yield from _with_one_result(claims, reports)
    yield from _counted(claims, reports)
    yield from _of_one_country(claims, reports)
    yield from _told_alike(reports)


def _with_one_result(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    told = [c for c in claims if actors_of(measure_value(c)) is not None and measure_value(c).result]
    for act in clusters(told, lambda a, b: is_one_act(measure_value(a), measure_value(b))):
        yield from _by_actors(act, reports, known=actors_of)


def _counted(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """Governments to which one act on so many is given: "Obama expelled 35 diplomats", "Trump kicked out 35 diplomats".

    A country and one of its governments may both be named for one act: only governments are compared.
    """
    told = [
        c
        for c in claims
        if c.stance == "asserted"
        and _is_of_governments(measure_value(c))
        and (_most_counted(measure_value(c)) or _is_told_in_full(measure_value(c)))
    ]
    for act in clusters(told, lambda a, b: _is_counted_act(measure_value(a), measure_value(b))):
        yield from _by_actors(act, reports, known=folded_actors)


def _of_one_country(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """Two governments of one country to which one measure on one target over one thing is given.

    "Obama imposed sanctions over the annexation", "the Trump administration imposed sanctions over the annexation".
    """
    told = [c for c in claims if measure_value(c).target and measure_value(c).reasons and _country_governed(c, reports)]

    def one(a: Claim, b: Claim) -> bool:
        same_country = _country_governed(a, reports) == _country_governed(b, reports)
        return (
            same_country
            and is_one_measure(measure_value(a), measure_value(b))
            and _is_one_reason(measure_value(a), measure_value(b))
        )

    for act in clusters(told, one):
        yield from _by_actors(act, reports, known=folded_actors)


def _country_governed(claim: Claim, reports: Reports) -> str | None:
    """The country of the one government that did it, from what the story tells of its administrations; None for others."""
    actors = measure_value(claim).actors
    if len(actors) != 1 or not _is_of_governments(measure_value(claim)):
        return None
    leader = fold_name(actors[0].rpartition(" ")[0])
    told = {
        c.value.country
        for c in reports.topic("administration")
        if isinstance(c.value, AdministrationValue) and fold_name(c.value.administration) == leader
    }
    found = sorted(country for country in told if country)
    return found[0] if len(found) == 1 else None


def _is_one_reason(a: MeasureValue, b: MeasureValue) -> bool:
    return named_in(a.reasons[0], b.reasons) and named_in(b.reasons[0], a.reasons)


def _is_of_governments(value: MeasureValue) -> bool:
    return bool(value.actors) and all(words_in(actor, "governments") for actor in value.actors)


def _most_counted(value: MeasureValue) -> bool:
    """Whether the target is counted and so many that two governments hardly hit as many each."""
    return any(word.isdecimal() and int(word) >= MANY for word in (value.target or "").split()[:1])


def _is_told_in_full(value: MeasureValue) -> bool:
    """Whether a great number of what words tell is the target: "dozens of Chilean diplomats"."""
    told = (value.target or "").lower().split()
    return told[:1] != [] and told[0] in _GREAT and len(words_told(value.target)) >= FULL


_GREAT = frozenset(("dozens", "scores", "hundreds", "thousands"))


def _is_counted_act(a: MeasureValue, b: MeasureValue) -> bool:
    return words_told(a.target) == words_told(b.target) and words_told(a.measure) == words_told(b.measure)


def _told_alike(reports: Reports) -> Iterator[Conflict]:
    """Actors who stand for one another in sentences that are told alike but for them."""
    slots = [s for s in reports.slots_of("measures") if s.a.stance == s.b.stance == "asserted" and s.verbatim]
    slots = [s for s in slots if not (is_doing(s.a) or is_doing(s.b))]
    claims = {
        c.id: c for slot in slots for c in (slot.a, slot.b) if measure_value(c).actors and not measure_value(c).result
    }
    told = [claims[id_] for id_ in sorted(claims)]
    for act in tied(told, slots):
        named = {reports.names.canonical(c.article, actor) for c in act for actor in measure_value(c).actors}
        if not any(_is_short(a, b) for a in named for b in named):
            yield from _by_actors(act, reports, known=folded_actors)


def _is_short(short: str, full: str) -> bool:
    """Whether one name is the initials of another, or some of its words: "FCA", "the authority"."""
    words, others = full.split(), short.casefold().split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    return short != full and (short.replace(".", "") == initials or set(others) <= {w.casefold() for w in words})


def _by_actors(
    act: Sequence[Claim], reports: Reports, *, known: Callable[[MeasureValue], tuple[str, ...] | None]
) -> Iterator[Conflict]:
    by_actors: dict[tuple[str, ...], list[Claim]] = {}
    for claim in act:
        by_actors.setdefault(known(measure_value(claim)) or (), []).append(claim)
    if across(list(by_actors.values())):
        yield _actors_conflict([by_actors[k] for k in sorted(by_actors, key=lambda k: (len(k), k))], reports)


def _actors_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(join_words(measure_value(claims[0]).actors), claims, reports) for claims in found]
    said = told_by(sides, reports)
    first = measure_value(found[0][0])
    act = "One act with one result" if first.result else "One measure"
    return make_conflict(
        "contradiction",
        "medium",
        "measures",
        label=f"Who imposed {first.measure}",
        explanation=f"{act} is given to different actors: {said}.{copying(sides, reports)}",
        sides=sides,
    )
