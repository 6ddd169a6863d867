"""Figures: how many of what.

A figure is a set of numbers: "more than four" holds 4.5. Two figures for the same thing contradict one another where
the sets do not meet. A toll that a later report gives higher is news, not a contradiction.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Claim, Conflict, ConflictKind, FigureValue, Severity, Value
from riyadh_archive.reconcile.content import stem
from riyadh_archive.reconcile.counting import amount, amounts, counted
from riyadh_archive.reconcile.differing import tolls, word_list, words_in
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.one_thing import Surroundings
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.slots import told_apart
from riyadh_archive.reconcile.values import Match, by_article, clusters, commonest, stems
from riyadh_archive.text import iter_words

PARTICULAR_STEMS = 2
"""One word ("games", "games won", "three Palestinians") is counted of many things in one report and the next."""
OWN = ("age of ", "prison sentence of ")
"""How what a figure is of begins that somebody has: an age, a sentence."""
DURATION = "duration of "
"""How the subject of a figure for how long something took begins."""
SCORES = ("winning score", "losing score")
"""Subjects of the two halves of a result; two results with no half in common are of two matches or of two parts of one."""
VOTES = ("votes for", "votes against")
"""Subjects of the two parts of a vote, compared in the same way."""
ONCE = ("agreed points", "crowd", "cut jobs", "speed")
"""Subjects that are counted once for an event: points agreed on, those who came, jobs that go, how fast it was."""
PRICE = "takeover price"
"""Subject of what is paid for a company: counted once in each currency."""
CROWD = "crowd"
FAR_TOLLS = 50
"""A toll fifty times another is of something else (deaths in a trial of a drug, deaths of the disease in a year)."""
LASTING = ("lasted", "lasting", "took")
MEASURES_OF_EVENTS = ("magnitude",)
"""Units in which an event is measured once."""


def _value(claim: Claim) -> FigureValue:
    assert isinstance(claim.value, FigureValue)
    return claim.value


def _key(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """What is counted, in which unit, of which event, the principal one where none is named; an age is its bearer's."""
    value = _value(claim)
    if bearer := _bearer(claim, reports):
        return *bearer, stems(value.unit)
    if claim.subject == PRICE:
        return PRICE, reports.event(claim) or PRINCIPAL, value.unit
    if claim.subject in ONCE:
        return claim.subject, reports.event(claim) or PRINCIPAL
    if claim.subject.startswith(DURATION) and reports.event(claim) == PRINCIPAL and _is_event(value.of or ""):
        return DURATION, stems(value.unit)
    return reports.event(claim) or PRINCIPAL, stems(value.unit), stems(value.of)


def _is_event(of: str) -> bool:
    """Whether the words for what took so long name an event, or none: "lasted six hours"."""
    return all(word.key in event_nouns() or word.key in LASTING for word in iter_words(of))


def _bearer(claim: Claim, reports: Reports) -> tuple[str, str] | None:
    """What somebody has, and his canonical name; None for any other figure."""
    of = _value(claim).of or ""
    own = next((prefix for prefix in OWN if of.startswith(prefix)), None)
    name = reports.names.canonical(claim.article, of.removeprefix(own)) if own else None
    return (own, name) if own and name else None


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Figures of one thing are compared."""
    return (_key(claim, reports),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One figure of one thing: the same number, or both vague; "about 40" and "40" are one."""
    ours, theirs = _value(a), _value(b)
    if _key(a, reports) != _key(b, reports) or ours.quantity != theirs.quantity:
        return None
    if ours.comparator != theirs.comparator and not {ours.comparator, theirs.comparator} <= {"=", "~"}:
        return None
    if ours.quantity is None and a.subject != b.subject:
        return None
    return 1.0, f"both count {label(ours, a.subject)}"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The commonest value."""
    return commonest(_value(claim) for claim in members)


def label(value: Value, subject: str) -> str:
    """`Duration of talks: more than 4 hours`, `Age of Rosa Quispe: 41`."""
    assert isinstance(value, FigureValue)
    return f"{counted(value, subject)}: {amount(value)}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each toll, for the result, then for each other thing that articles count differently."""
    told = [c for c in reports.topic("figures") if c.stance == "asserted" and _value(c).quantity is not None]
    tolls_there, others_there = _told_apart(reports)
    seen = {claim.id for sides in tolls_there for side in sides for claim in side}
    for sides in tolls_there:
        if not _is_update({claim.article: claim for side in sides for claim in side}, reports):
            yield from _toll_conflict(sides, reports)
    by_outcome: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        if toll := _toll(_value(claim)):
            by_outcome[toll].append(claim)
    for members in by_outcome.values():
        if not any(claim.id in seen for claim in members):
            told_here = [c for c in members if reports.event(c) in (PRINCIPAL, None)]
            yield from _of_toll(
                {article: claims[0] for article, claims in _surest(told_here, reports).items()}, reports
            )
    yield from _scores(reports)
    yield from _of_things([c for c in told if not _toll(_value(c))], others_there, reports)


def _told_apart(reports: Reports) -> tuple[list[list[list[Claim]]], list[list[list[Claim]]]]:
    """The figures that differ in one slot of sentences told alike, by side: tolls, and all others."""
    parallel = [slot for slot in reports.slots_of("figures") if _is_one_unit(slot.a, slot.b)]
    found = told_apart(parallel, lambda a, b: do_meet(_value(a), _value(b)))
    tolls_there = [sides for sides in found if all(_toll(_value(c)) for side in sides for c in side)]
    return tolls_there, [sides for sides in found if sides not in tolls_there]


def _of_things(
    told: Sequence[Claim], there: Sequence[Sequence[Sequence[Claim]]], reports: Reports
) -> Iterator[Conflict]:
    """The conflicts over what is no toll: claims of one thing, and with them those that stand in one slot with them."""
    counted: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        counted[_key(claim, reports)].append(claim)
    around = Surroundings(reports)
    things = dict(enumerate(t for members in counted.values() for t in _things(members, reports, around)))
    thing_of = {claim.id: number for number, thing in things.items() for claim in thing}
    for sides in there:
        known = [claim for side in sides for claim in side]
        articles = {c.article for c in known}
        numbers = sorted({thing_of[c.id] for c in known if thing_of.get(c.id) in things})
        tied = [things.pop(number) for number in numbers]
        known += [c for thing in tied for c in thing if c.article not in articles]
        yield _conflict(clusters(known, lambda a, b: do_meet(_value(a), _value(b))), reports)
    for thing in things.values():
        yield from _of_thing(by_article(thing), reports)


def _things(members: Sequence[Claim], reports: Reports, around: Surroundings) -> list[list[Claim]]:
    """The claims of one key that count one thing, of articles that give it one number each.

    Words that tell it from others of its kind are enough; else the sentences must have something in common besides.
    """
    first = members[0]
    agreed = [c for claims in _surest(members, reports).values() if _agree(claims) for c in claims]
    if _is_of_event(first, reports):
        return [agreed]
    if first.subject.startswith(DURATION) or first.subject in SCORES + VOTES:
        return []
    if is_particular(_value(first)):
        return [agreed]
    if not stems(_value(first).of):
        return []
    return clusters(agreed, lambda a, b: a.article == b.article or around.are_alike(a, b))


def _surest(claims: Sequence[Claim], reports: Reports) -> dict[str, list[Claim]]:
    """By article the claims that surely hang on the principal event, where some do."""
    told = by_article(claims)
    return {a: [c for c in members if reports.event(c) == PRINCIPAL] or members for a, members in told.items()}


def _is_one_unit(a: Claim, b: Claim) -> bool:
    """Whether two figures that stand in one slot are told and count in one unit."""
    ours, theirs = _value(a), _value(b)
    told = None not in (ours.quantity, theirs.quantity) and a.stance == b.stance
    return told and stems(ours.unit) == stems(theirs.unit) and bool(_toll(ours)) == bool(_toll(theirs))


def is_particular(value: FigureValue) -> bool:
    """Whether the words tell one thing from others of its kind: two words or more beside the unit.

    >>> is_particular(FigureValue(quantity=9, unit="carry", of="carries"))
    False
    >>> is_particular(FigureValue(quantity=24, unit="year", of="age of Robert Pitman"))
    True
    """
    return len(stems(value.of) - stems(value.unit)) >= PARTICULAR_STEMS


def _scores(reports: Reports) -> Iterator[Conflict]:
    """The conflict over the result of the event, where articles agree on one side's score and differ on the other's."""
    for pair in (SCORES, VOTES):
        asserted = [c for c in reports.topic("figures") if c.subject in pair and c.stance == "asserted"]
        asserted = [c for c in asserted if reports.event(c) in (PRINCIPAL, None)]
        told = {subject: _surest([c for c in asserted if c.subject == subject], reports) for subject in pair}
        won, lost = ({a: c for a, c in told[subject].items() if _agree(c)} for subject in pair)
        for ours, others in ((won, lost), (lost, won)):
            if len({_value(c[0]).quantity for a, c in others.items() if a in ours}) == 1:
                yield from _of_thing({a: c for a, c in ours.items() if a in others}, reports)


def _is_of_event(claim: Claim, reports: Reports) -> bool:
    """Whether a figure measures the principal event as a whole: how strong it was, how long it took."""
    if claim.subject in ONCE or claim.subject == PRICE:
        return True
    if reports.event(claim) != PRINCIPAL:
        return False
    once = bool(words_in(_value(claim).unit, "counted_once")) and stems(_value(claim).of) <= stems(_value(claim).unit)
    return once or _value(claim).unit in MEASURES_OF_EVENTS or claim.subject.startswith(DURATION)


def _toll(value: FigureValue) -> tuple[object, ...]:
    """What a toll counts: the outcome, and of whom where they are not just people; () for any other figure."""
    words = {word.key for word in iter_words(value.of or "")}
    outcomes = sorted({tolls()[word] for word in words if word in tolls()})
    people = word_list("people") | (word_list("arrested_people") if outcomes == [tolls()["arrested"]] else frozenset())
    others = {stem(word) for word in words if word not in tolls() and word not in people}
    return (*outcomes, *sorted(others)) if outcomes else ()


def _of_toll(first: Mapping[str, Claim], reports: Reports) -> Iterator[Conflict]:
    """The conflict over a toll, by the number that each article names `first`: later ones are of other events."""
    found = clusters(list(first), lambda a, b: do_meet(_value(first[a]), _value(first[b])))
    numbers = [_value(claim).quantity or 0 for claim in first.values()]
    if len(found) < 2 or _is_update(first, reports) or max(numbers) > FAR_TOLLS * min(numbers):
        return
    yield from _toll_conflict([[first[article] for article in cluster] for cluster in found], reports)


def _toll_conflict(sides: Sequence[Sequence[Claim]], reports: Reports) -> Iterator[Conflict]:
    claims = [claim for side in sides for claim in side]
    dated = all(reports.article(claim.article).published for claim in claims)
    if not dated and _is_moving(claims):
        return
    note = "Tolls are corrected as time goes by" + (
        "." if dated else "; the reports do not all say when they were written."
    )
    yield _conflict(sides, reports, kind="discrepancy", severity="medium" if dated else "low", note=f" {note}")


def _is_update(first: Mapping[str, Claim], reports: Reports) -> bool:
    """Whether a toll differs as tolls do with time: all reports are dated, and a later one has no lower number.

    How many are missing or in hospital rises and falls: there another day is reason enough.
    """
    dated = sorted((reports.article(a).published or "", _value(claim).quantity or 0) for a, claim in first.items())
    rising = all(earlier[1] <= later[1] for earlier, later in pairwise(dated) if earlier[0] < later[0])
    return (rising or _is_moving(first.values())) and bool(dated[0][0]) and dated[0][0] < dated[-1][0]


def _is_moving(claims: Iterable[Claim]) -> bool:
    return all(words_in(_value(claim).of, "moving_tolls") for claim in claims)


def _of_thing(told: Mapping[str, list[Claim]], reports: Reports) -> Iterator[Conflict]:
    """The conflict of the articles that count one thing, each with one number, `told` by article."""
    found = clusters(list(told), lambda a, b: do_meet(_value(told[a][0]), _value(told[b][0])))
    if len(found) > 1:
        counted_by_eye = any(c.subject == CROWD and c.attributed_to for claims in told.values() for c in claims)
        kind: ConflictKind = "discrepancy" if counted_by_eye else "contradiction"
        yield _conflict([[c for a in cluster for c in told[a]] for cluster in found], reports, kind=kind)


def _agree(claims: Sequence[Claim]) -> bool:
    return all(do_meet(_value(claims[0]), _value(c)) for c in claims)


def _conflict(
    found: Sequence[Sequence[Claim]],
    reports: Reports,
    *,
    kind: ConflictKind = "contradiction",
    severity: Severity = "medium",
    note: str = "",
) -> Conflict:
    sides = [make_side(amounts(claims), claims, reports) for claims in found]
    what = commonest(counted(_value(c), c.subject) for claims in found for c in claims)
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        kind,
        severity,
        "figures",
        label=f"{what}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports count one thing differently: {said}.{note}{copying(sides, reports)}",
        sides=sides,
    )
