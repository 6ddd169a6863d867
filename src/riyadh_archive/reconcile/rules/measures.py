"""Measures: who imposed what on whom, and why.

Who did an act and why is complete where a sentence states it. One act with the same result and other actors is a
contradiction; measures of the same actors with other reasons are a discrepancy, also where the reasons meet in part but
one report leaves out what the other names first.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from riyadh_archive.lexicon.agreements import forms
from riyadh_archive.lexicon.agreements import words as agreement_words
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import AdministrationValue, Claim, Conflict, MeasureValue, Value
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.doings import doing_conflicts, doing_label, is_doing, is_question, match_doings
from riyadh_archive.reconcile.rules.verdicts import VERDICT, verdict_conflicts
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, clusters, commonest, shared, stems
from riyadh_archive.text import iter_words

ALIKE = 0.5
"""Half of the fewer words in common: "shutter its consulates in X and Y" and "close consulates in X and Y"."""
PURPOSES = frozenset(("force", "pressure", "punish", "hurt", "harm", "weaken", "deter", "hit", "starve", "protect"))
"""Verbs of what measures aim at that are no verbs of agreements."""
MANY = 10
"""Two governments may each expel three diplomats, and hardly ever 35 each."""
RESULT_STEMS = 2
"""A result of a single common word ("forcing closures") may be that of many acts."""


def _value(claim: Claim) -> MeasureValue:
    assert isinstance(claim.value, MeasureValue)
    return claim.value


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Measures are compared that share a word of what they are, or are called by a general word."""
    general = ("general",) if words_in(_value(claim).measure, "general_measures") else ()
    return (*general, *sorted(_words(_value(claim).measure)))


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One measure of the same actors: the same result, or the same words for measure and target."""
    ours, theirs = _value(a), _value(b)
    if is_doing(a) or is_doing(b):
        return match_doings(a, b, reports)
    if actors_of(ours) != actors_of(theirs) or (a.subject == VERDICT) != (b.subject == VERDICT):
        return None
    if is_one_act(ours, theirs):
        return 0.9, "the same actors, measure and result"
    if is_one_measure(ours, theirs):
        return 0.8, "the same actors and measure"
    return None


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The fullest value: with most of actors, target, reasons and result; the commonest of these."""
    fullness = {c.id: sum(map(bool, _value(c).model_dump().values())) for c in members}
    most = max(fullness.values())
    return commonest(_value(c) for c in members if fullness[c.id] == most)


def label(value: Value, subject: str) -> str:
    """`Russia imposed a cap on personnel on U.S. missions, over …, forcing …`."""
    assert isinstance(value, MeasureValue)
    if is_question(subject):
        return doing_label(value)
    if subject == VERDICT:
        return f"{value.target}: {value.measure}"
    who = join_words(value.actors) or "(nobody named)"
    target = f" on {value.target}" if value.target and value.target not in value.measure else ""
    reasons = f", over {join_words(value.reasons)}" if value.reasons else ""
    result = f" ({value.result})" if value.result else ""
    return f"{who}: {value.measure}{target}{reasons}{result}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """Acts that others deny, acts with other actors, then measures with other reasons; never within one article."""
    claims = [c for c in _imposed(reports) if c.stance == "asserted"]
    yield from verdict_conflicts(reports)
    yield from doing_conflicts(reports)
    yield from _denied(reports)
    seen: set[str] = set()
    for conflict in (
        *_other_actors(claims, reports),
        *_other_actors_counted(claims, reports),
        *_other_governments(claims, reports),
        *_other_actors_there(reports),
    ):
        seen |= {claim for side in conflict.sides for claim in side.claims}
        yield conflict
    yield from _other_reasons([claim for claim in claims if claim.id not in seen], reports)


def _imposed(reports: Reports) -> list[Claim]:
    """The claims of acts of imposing; verdicts and acts with two answers have rules of their own."""
    return [c for c in reports.topic("measures") if c.subject != VERDICT and not is_doing(c)]


def _country(words: str) -> str | None:
    return country_of(words) or government_of(words)


def actors_of(value: MeasureValue) -> tuple[str, ...] | None:
    """The actors in comparable form; None where they are not told, or only as "both sides".

    "Washington", "the U.S." and "past U.S. administrations" are the United States; other names are folded.
    """
    found = []
    for actor in value.actors:
        words = actor.split()
        inside = (c for n in (3, 2, 1) for i in range(len(words)) if (c := _country(" ".join(words[i : i + n]))))
        country = _country(actor) or next(inside, None)
        if country is None and actor == actor.lower():
            return None
        found.append(country or fold_name(actor))
    return tuple(sorted(set(found))) or None


def _words(*texts: str | None) -> frozenset[str]:
    """Content stems, every word for a country or its government by the country's name."""
    return frozenset(stem for text in texts if text for stem in _words_of(text))


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in iter_words(text):
        printed = text[word.start : word.end].removesuffix("'s").removesuffix("’s")
        country = _country(printed)
        found |= {country} if country else stems(printed)
    return frozenset(found)


def is_one_act(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two measures led to one result and are called by a common word."""
    ours, theirs = _words(a.result), _words(b.result)
    same_result = len(ours & theirs) >= RESULT_STEMS and shared(ours, theirs) >= ALIKE
    return same_result and bool(_words(a.measure, a.target) & _words(b.measure, b.target))


def is_one_measure(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two measures of the same actors are one by their words.

    A general word ("these measures", "restrictions") may stand for another where the targets agree or one is untold
    and the actors are told in the same words.
    """
    general = bool(words_in(a.measure, "general_measures") and words_in(b.measure, "general_measures"))
    if a.target and b.target:
        alike = general or shared(_words(a.measure), _words(b.measure)) >= ALIKE
        return alike and shared(_words(a.target), _words(b.target)) >= ALIKE
    same_actors = [_words(x) for x in a.actors] == [_words(x) for x in b.actors]
    return same_actors and (general or _words(a.measure) == _words(b.measure))


def _denied(reports: Reports) -> Iterator[Conflict]:
    """A measure that one article has imposed and another not imposed."""
    told = _imposed(reports)
    slots = {frozenset((slot.a.id, slot.b.id)) for slot in reports.slots_of("measures")}
    for one in clusters(told, lambda a, b: frozenset((a.id, b.id)) in slots or _is_same(_value(a), _value(b))):
        denied = [c for c in one if c.stance == "denied"]
        asserted = [c for c in one if c.stance == "asserted" and c.article not in {d.article for d in denied}]
        if denied and asserted:
            yield _denied_conflict(asserted, denied, reports)


def _is_same(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two values are one measure of the same known actors on one known target."""
    known = bool(a.target and b.target) and actors_of(a) is not None
    return known and actors_of(a) == actors_of(b) and is_one_measure(a, b)


def _denied_conflict(asserted: Sequence[Claim], denied: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side("imposed", asserted, reports), make_side("not imposed", denied, reports)]
    first = _value(asserted[0])
    return make_conflict(
        "contradiction",
        "high",
        "measures",
        label=f"Whether {join_words(first.actors) or 'anybody'} imposed {first.measure}",
        explanation=f"{reports.short_names(sides[0].articles)} has the measure imposed, "
        f"{reports.short_names(sides[1].articles)} says that it was not.{copying(sides, reports)}",
        sides=sides,
    )


def _other_actors(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    told = [c for c in claims if actors_of(_value(c)) is not None and _value(c).result]
    for act in clusters(told, lambda a, b: is_one_act(_value(a), _value(b))):
        yield from _by_actors(act, reports, known=actors_of)


def _other_actors_counted(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """Governments to which one act on so many is given: "Obama expelled 35 diplomats", "Trump kicked out 35 diplomats".

    A country and one of its governments may both be named for one act: only governments are compared.
    """
    told = [c for c in claims if c.stance == "asserted" and _is_of_governments(_value(c)) and _most_counted(_value(c))]
    for act in clusters(told, lambda a, b: _is_counted_act(_value(a), _value(b))):
        yield from _by_actors(act, reports, known=_folded)


def _other_governments(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """Two governments of one country to which one measure on one target over one thing is given.

    "Obama imposed sanctions over the annexation", "the Trump administration imposed sanctions over the annexation".
    """
    told = [c for c in claims if _value(c).target and _value(c).reasons and _country_governed(c, reports)]

    def one(a: Claim, b: Claim) -> bool:
        same_country = _country_governed(a, reports) == _country_governed(b, reports)
        return same_country and is_one_measure(_value(a), _value(b)) and _is_one_reason(_value(a), _value(b))

    for act in clusters(told, one):
        yield from _by_actors(act, reports, known=_folded)


def _country_governed(claim: Claim, reports: Reports) -> str | None:
    """The country of the one government that did it, from what the story tells of its administrations; None for others."""
    actors = _value(claim).actors
    if len(actors) != 1 or not _is_of_governments(_value(claim)):
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
    return _named_in(a.reasons[0], b.reasons) and _named_in(b.reasons[0], a.reasons)


def _is_of_governments(value: MeasureValue) -> bool:
    return bool(value.actors) and all(words_in(actor, "governments") for actor in value.actors)


def _most_counted(value: MeasureValue) -> bool:
    """Whether the target is counted and so many that two governments hardly hit as many each."""
    return any(word.isdecimal() and int(word) >= MANY for word in (value.target or "").split()[:1])


def _is_counted_act(a: MeasureValue, b: MeasureValue) -> bool:
    return _words(a.target) == _words(b.target) and _words(a.measure) == _words(b.measure)


def _other_actors_there(reports: Reports) -> Iterator[Conflict]:
    """Actors who stand for one another in sentences that are told alike but for them."""
    slots = [s for s in reports.slots_of("measures") if s.a.stance == s.b.stance == "asserted" and s.verbatim]
    slots = [s for s in slots if not (is_doing(s.a) or is_doing(s.b))]
    ties = {frozenset((slot.a.id, slot.b.id)) for slot in slots}
    claims = {c.id: c for slot in slots for c in (slot.a, slot.b) if _value(c).actors and not _value(c).result}
    told = [claims[id_] for id_ in sorted(claims)]
    for act in clusters(told, lambda a, b: frozenset((a.id, b.id)) in ties):
        named = {reports.names.canonical(c.article, actor) for c in act for actor in _value(c).actors}
        if not any(_is_short(a, b) for a in named for b in named):
            yield from _by_actors(act, reports, known=_folded)


def _folded(value: MeasureValue) -> tuple[str, ...]:
    return actors_of(value) or tuple(sorted(map(fold_name, value.actors)))


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
        by_actors.setdefault(known(_value(claim)) or (), []).append(claim)
    if _across(list(by_actors.values())):
        yield _actors_conflict([by_actors[k] for k in sorted(by_actors, key=lambda k: (len(k), k))], reports)


def _across(sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether two sides are of different articles: what one article says in two ways it says on purpose."""
    return any(
        {c.article for c in x} - {c.article for c in y} and {c.article for c in y} - {c.article for c in x}
        for x, y in combinations(sides, 2)
    )


def _actors_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(join_words(_value(claims[0]).actors), claims, reports) for claims in found]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    first = _value(found[0][0])
    act = "One act with one result" if first.result else "One measure"
    return make_conflict(
        "contradiction",
        "medium",
        "measures",
        label=f"Who imposed {first.measure}",
        explanation=f"{act} is given to different actors: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _other_reasons(claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    told = [c for c in claims if _value(c).reasons]
    one = clusters(told, lambda a, b: _may_share_actors(_value(a), _value(b)) and is_one_measure(_value(a), _value(b)))
    for measure in one:
        sides = clusters(measure, lambda a, b: not _reasons_differ(_value(a).reasons, _value(b).reasons))
        if len(sides) > 1 and _across(sides):
            yield _reasons_conflict(sides, reports)


def _may_share_actors(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether the actors are the same; a passive that names none leaves them to the other, where both name a target."""
    if a.actors and b.actors:
        return _folded(a) == _folded(b)
    return bool(a.target and b.target and (a.actors or b.actors))


def _reasons_differ(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one list of reasons lacks what the other names first; the first reason is the main one."""
    if _is_purpose(ours[0]) != _is_purpose(theirs[0]):
        return False  # what it is over and what it aims at are both true
    return not (_named_in(ours[0], theirs) and _named_in(theirs[0], ours))


def _is_purpose(reason: str) -> bool:
    """Whether a reason tells the aim: "deal further blows to its oil", "forcing it to talks".

    >>> _is_purpose("force it to talk"), _is_purpose("its war in Chad")
    (True, False)
    """
    first = reason.split()[0].lower() if reason.split() else ""
    return first in agreement_words("action_verbs") | PURPOSES or (
        first.endswith("ing") and first in forms("action_verbs")
    )


def _named_in(reason: str, reasons: Sequence[str]) -> bool:
    return any(shared(_words(reason), _words(other)) >= ALIKE for other in reasons)


def _reasons_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(join_words(_value(claims[0]).reasons), claims, reports) for claims in found]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    first = _value(found[0][0])
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"Why {join_words(first.actors)} imposed {first.measure}",
        explanation=f"The same measures are given other reasons: {said}.{copying(sides, reports)}",
        sides=sides,
    )
