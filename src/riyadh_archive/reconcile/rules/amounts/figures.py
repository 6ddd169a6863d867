"""Figures: how many of what.

A figure is a set of numbers: "more than four" holds 4.5. Two figures for the same thing contradict one another where
the sets do not meet. A toll that a later report gives higher is news, not a contradiction.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import Claim, Conflict, ConflictKind, FigureValue, Value
from riyadh_archive.reconcile.counting import amount, counted
from riyadh_archive.reconcile.differing import stems_in, words_in
from riyadh_archive.reconcile.numbers import do_meet
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports
from riyadh_archive.reconcile.rules.amounts.charge_counts import charge_conflicts, is_charge_count
from riyadh_archive.reconcile.rules.amounts.clocks import CLOCKS, clock_conflicts, clock_label
from riyadh_archive.reconcile.rules.amounts.figure_keys import (
    CHAMBER,
    CROWD,
    DEPTH,
    DISTANCE,
    DURATION,
    EACH,
    FURTHER,
    JOBS,
    MARGIN,
    MEASURES_OF_EVENTS,
    ONCE,
    OWN,
    PRICE,
    STOLEN,
    TURNOUT,
    event_measured,
    figure_key,
    is_part_of_penalty,
    kinds_of_jobs,
)
from riyadh_archive.reconcile.rules.amounts.flights import flight_conflicts
from riyadh_archive.reconcile.rules.amounts.mourning import without_rites
from riyadh_archive.reconcile.rules.amounts.nameless_ages import nameless_age_conflicts
from riyadh_archive.reconcile.rules.amounts.number_sets import NumberSets
from riyadh_archive.reconcile.rules.amounts.one_thing import MEASURED, Surroundings, without_parts
from riyadh_archive.reconcile.rules.amounts.ordinals import ordinal_conflicts
from riyadh_archive.reconcile.rules.amounts.other_things import CHANGING, MONEY, are_from_others
from riyadh_archive.reconcile.rules.amounts.other_units import unit_conflicts
from riyadh_archive.reconcile.rules.amounts.own_tolls import own_numbers, own_tolls
from riyadh_archive.reconcile.rules.amounts.penalty_parts import WHOLE, is_one_sentence, penalty_conflicts
from riyadh_archive.reconcile.rules.amounts.results import HALVES, SCORES, VOTES, results_apart
from riyadh_archive.reconcile.rules.amounts.suspects import is_age_of_suspect, suspect_conflicts
from riyadh_archive.reconcile.rules.amounts.toll_scenes import scenes_of
from riyadh_archive.reconcile.rules.amounts.toll_updates import is_update
from riyadh_archive.reconcile.rules.amounts.toll_words import is_feared, is_withdrawn, parts_among, toll_of
from riyadh_archive.reconcile.rules.amounts.tolls import toll_conflict, toll_conflicts
from riyadh_archive.reconcile.rules.counts import agree, count_conflict, figure_of, is_running, surest
from riyadh_archive.reconcile.rules.set_apart import (
    are_of_other_days,
    are_promised_otherwise,
    are_shared_otherwise,
    is_of_past_event,
    is_set_apart,
    is_told_elsewhere,
    is_told_in_part,
    names_other_year,
)
from riyadh_archive.reconcile.telling.slots import told_apart
from riyadh_archive.reconcile.values import Match, by_article, clusters, commonest, stems, without_bridges

PARTICULAR_STEMS = 2
"""One word ("games", "games won", "three Palestinians") is counted of many things in one report and the next."""
IN_POWER = "time in power of "
NO_NOUN = ("ed", "er", "ing", "en")
"""Endings of words that are no nouns for what is measured: "valued at $5 million", "40 percent larger"."""
HIGHEST = "maximum "
"""How the subject of the most that is possible begins: it may be told of one charge or of all."""
CONVERTED = "told beside another"
"""The rule of a sum that a report prints in a second currency: at another rate in each."""
SHARE = "share of "
"""How the subject of a part begins: a report tells of several parts of one whole, of voters, of the delegates."""
AGE = "age of "
"""How the subject of an age begins."""
LOOSE = (
    "level score",
    "theft",
    "fraud",
    "price per season",
    "price per year",
    "price per month",
    "price per day",
    "price per head",
)
"""How subjects begin that are told of many things: two offers a season."""
FAR = ("kilometer", "mile")
"""Units in which the depth of a quake is told; of what is so many feet deep there are several."""
LONG = ("day", "week", "month", "year")
"""Units of what nobody does in one sitting."""


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Figures of one thing are compared."""
    return (figure_key(claim, reports),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One figure of one thing: the same number, or both vague; "about 40" and "40" are one."""
    ours, theirs = figure_of(a), figure_of(b)
    if figure_key(a, reports) != figure_key(b, reports) or ours.quantity != theirs.quantity:
        return None
    if ours.comparator != theirs.comparator and not {ours.comparator, theirs.comparator} <= {"=", "~"}:
        return None
    if ours.quantity is None and a.subject != b.subject:
        return None
    return 1.0, f"both count {label(ours, a.subject)}"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The commonest value."""
    return commonest(figure_of(claim) for claim in members)


def label(value: Value, subject: str) -> str:
    """`Duration of talks: more than 4 hours`, `Age of Rosa Quispe: 41`."""
    assert isinstance(value, FigureValue)
    if subject in CLOCKS:
        return f"{subject.capitalize()}: {clock_label(value)}"
    return f"{counted(value, subject)}: {amount(value)}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each toll, for the result, for each other thing that articles count differently, or in other units."""
    told = _compared(reports)
    found = [
        *clock_conflicts(reports),
        *ordinal_conflicts(reports),
        *flight_conflicts(reports),
        *charge_conflicts(reports),
        *suspect_conflicts(reports),
        *nameless_age_conflicts(reports),
        *penalty_conflicts(reports),
        *_counted_otherwise(told, reports),
    ]
    yield from found
    seen = [_claims_of(conflict) for conflict in found]
    for conflict in unit_conflicts((c for c in told if not toll_of(figure_of(c))), reports):
        if not any(_claims_of(conflict) <= claims for claims in seen):
            yield conflict


def _claims_of(conflict: Conflict) -> frozenset[str]:
    """The ids of the claims of all sides."""
    return frozenset(id_ for side in conflict.sides for id_ in side.claims)


def _compared(reports: Reports) -> list[Claim]:
    """The figures that are held against those of others: asserted, of the event, and nothing that other rules compare."""
    return [
        c
        for c in reports.topic("figures")
        if c.stance == "asserted"
        and figure_of(c).quantity is not None
        and c.subject not in CLOCKS
        and not _is_converted(c, reports)
        and FURTHER not in (figure_of(c).of or "")
        and not is_charge_count(c)
        and not (is_age_of_suspect(c, reports) or (not toll_of(figure_of(c)) and _is_apart(c, reports)))
    ]


def _counted_otherwise(told: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """One conflict for each toll, for the result, then for each other thing that articles count differently."""
    tolls_there, others_there = _told_apart(reports)
    seen: set[str] = set()
    for sides in tolls_there:
        if not is_update({claim.article: claim for side in sides for claim in side}, reports):
            seen |= {claim.id for side in sides for claim in side}
            yield from toll_conflict(sides, reports)
    by_outcome: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    tolls_told = [c for c in told if toll_of(figure_of(c))]
    scenes = scenes_of(tolls_told, reports)
    for claim in told:
        toll = toll_of(figure_of(claim))
        if is_feared(claim) or (
            toll
            and (is_withdrawn(claim, reports) or is_told_in_part(claim, reports) or is_of_past_event(claim, reports))
        ):
            continue
        if toll:
            by_outcome[(*toll, scenes.get(claim.id, ""))].append(claim)
    parts = parts_among(tolls_told)
    for members in by_outcome.values():
        here = [c for c in members if _is_of_news(c, reports) and not is_told_elsewhere(c, reports)]
        odd = set()
        for claim, right in own_tolls(by_article(here), reports):
            odd.add(claim.id)
            yield count_conflict([[claim], right], reports, kind="discrepancy", note=" One report tells both.")
        if not any(claim.id in seen for claim in members):
            whole = [c for c in here if c.id not in parts and c.id not in odd]
            yield from toll_conflicts(surest(whole, reports), reports)
    for result in results_apart(reports):
        yield from _of_thing(result, reports)
    yield from _of_things([c for c in told if not toll_of(figure_of(c))], others_there, reports)


def _is_of_news(claim: Claim, reports: Reports) -> bool:
    """Whether a toll is that of the story's event, or of what befell people without a place or day of its own.

    "A storm felled the crane, killing nine" in one report is "the crane's collapse killed nine" in the next.
    """
    if reports.event(claim) in (PRINCIPAL, None):
        return True
    return claim.event in event_words("occurrence", "befalling") and not names_other_year(claim, reports)


def _is_converted(claim: Claim, reports: Reports) -> bool:
    """Whether a sum only tells another in other money: "42 million ringgit (| $9.8m)", of which each report has its rate."""
    start = claim.evidence[0].start
    return claim.rule == CONVERTED and reports.article(claim.article).text[start - 1 : start] == "("


def _is_at_another_rate(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two sums in other money differ by no more than the rates of two days do."""
    low, high = sorted(figure_of(c).quantity or 0 for c in (a, b))
    return _is_converted(a, reports) and _is_converted(b, reports) and high <= low * (1 + RATE)


RATE = 0.05
"""By how much of the lower one two sums differ that two reports put into other money."""


def _told_apart(reports: Reports) -> tuple[list[list[list[Claim]]], list[list[list[Claim]]]]:
    """The figures that differ in one slot of sentences told alike, by side: tolls, and all others."""
    printed = _printed_together(reports)
    apart: dict[str, bool] = {}  # asked once a claim: it stands in a slot with one of every other report

    def is_apart(claim: Claim) -> bool:
        if claim.id not in apart:
            apart[claim.id] = is_set_apart(claim, reports)
        return apart[claim.id]

    parallel = [
        slot
        for slot in reports.slots_of("figures")
        if slot.a.subject not in CLOCKS
        and _is_one_unit(slot.a, slot.b)
        and not (_two_things(slot.a, slot.b, printed) or _are_two_kinds(slot.a, slot.b))
        and not _is_at_another_rate(slot.a, slot.b, reports)
        and not any(is_charge_count(c) or is_age_of_suspect(c, reports) for c in (slot.a, slot.b))
        and not (is_running(slot.a, reports) or is_running(slot.b, reports))
        and is_apart(slot.a) == is_apart(slot.b)
        and (slot.verbatim or not is_apart(slot.a))
        and not are_shared_otherwise(slot.a, slot.b, reports)
        and not are_from_others(slot.a, slot.b, reports)
        and not (slot.a.subject == CROWD and are_of_other_days(slot.a, slot.b, reports))
    ]
    found = told_apart(parallel, lambda a, b: do_meet(figure_of(a), figure_of(b)))
    tolls_there = [sides for sides in found if all(toll_of(figure_of(c)) for side in sides for c in side)]
    return tolls_there, [sides for sides in found if sides not in tolls_there]


def _printed_together(reports: Reports) -> dict[tuple[str | None, float | int | None], set[str]]:
    """The articles that tell a number in a unit, by both."""
    found: dict[tuple[str | None, float | int | None], set[str]] = defaultdict(set)
    for claim in reports.topic("figures"):
        found[figure_of(claim).unit, figure_of(claim).quantity].add(claim.article)
    return found


def _two_things(a: Claim, b: Claim, printed: Mapping[tuple[str | None, float | int | None], set[str]]) -> bool:
    """Whether some report tells both numbers, and neither is a toll: an old record and the new one, a price and its part."""
    ours, theirs = figure_of(a), figure_of(b)
    both = printed.get((ours.unit, ours.quantity), set()) & printed.get((theirs.unit, theirs.quantity), set())
    return bool(both) and not toll_of(ours) and ours.quantity != theirs.quantity


def _are_two_kinds(a: Claim, b: Claim) -> bool:
    """Whether each of two sums is told of what kind it is, by another word before one noun: "net profit", "gross profit"."""
    ours, theirs = ((figure_of(c).of or "").lower().split() for c in (a, b))
    measured = all(c.rule.startswith(MEASURED) for c in (a, b))
    return measured and len(ours) == len(theirs) == _KIND_AND_NOUN and ours[0] != theirs[0] and ours[1] == theirs[1]


_KIND_AND_NOUN = 2
"""Words of "net profit"."""


def _of_things(
    told: Sequence[Claim], there: Sequence[Sequence[Sequence[Claim]]], reports: Reports
) -> Iterator[Conflict]:
    """The conflicts over what is no toll: claims of one thing, and with them those that stand in one slot with them."""
    counted: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in (c for c in told if not is_running(c, reports)):
        counted[figure_key(claim, reports)].append(claim)
    around = Surroundings(reports)
    things = dict(enumerate(t for members in counted.values() for t in _things(members, reports, around)))
    thing_of = {claim.id: number for number, thing in things.items() for claim in thing}
    for sides in there:
        known = [claim for side in sides for claim in side]
        articles = {c.article for c in known}
        numbers = sorted({thing_of[c.id] for c in known if thing_of.get(c.id) in things})
        tied = [things.pop(number) for number in numbers]
        known += [c for thing in tied for c in thing if c.article not in articles]
        yield count_conflict(clusters(known, lambda a, b: do_meet(figure_of(a), figure_of(b))), reports)
    differing = [conflict for thing in things.values() for conflict in _of_thing(by_article(thing), reports)]
    yield from differing
    cited = {claim for conflict in differing for side in conflict.sides for claim in side.claims}
    for key, members in counted.items():
        told_once = members[0].subject.startswith(AGE) or members[0].subject == MARGIN
        told_once = told_once or (key[0] == WHOLE and is_one_sentence(members))
        for claim, right in own_numbers(by_article(members), reports) if told_once else ():
            if claim.id in cited:
                continue
            yield count_conflict([[claim], right], reports, kind="discrepancy", note=" One report tells both.")
    seen = {c.id for thing in things.values() if thing and not agree(thing) for c in thing}
    seen |= {claim.id for sides in there for side in sides for claim in side}
    for members in counted.values():
        lone = [c for c in members if c.id not in seen and around.may_be_lone(c)]
        for thing in clusters(lone, lambda a, b: _are_lone(a, b, around, reports)) if len(lone) > 1 else ():
            yield from _of_thing(by_article(thing), reports, lone=True)


def _things(members: Sequence[Claim], reports: Reports, around: Surroundings) -> list[list[Claim]]:
    """The claims of one key that count one thing, of articles that give it one number each.

    Words that tell it from others of its kind are enough; else the sentences must have something in common besides.
    """
    first = members[0]
    if first.subject == JOBS:
        return [own for lot in _jobs(members, reports) if (own := _agreed(lot))]
    in_court = first.subject in ONCE_IN_COURT
    agreed = [
        c
        for claims in (_of_case(members, reports) if in_court else surest(members, reports)).values()
        for own in (claims, _of_lede(claims, reports) if in_court else ())
        if own and agree(own)
        for c in own
    ]
    if first.subject.startswith(IN_POWER) and _are_near([figure_of(c).quantity or 0 for c in agreed]):
        return []  # "a decade" of eleven years
    if first.subject == DEPTH and figure_of(first).unit not in FAR:
        agreed = [c for c in agreed if not c.evidence[0].text.endswith(" deep")]  # a truck was found 25 feet deep
    if first.subject == STOLEN or _is_of_event(first, reports):
        return [without_parts(agreed) if first.subject.startswith(DURATION) else agreed]
    if first.subject.startswith(DURATION) and _lasts_once(figure_of(first)):
        return [without_rites(agreed, reports)]
    if first.subject.startswith(DURATION) or first.subject in SCORES + HALVES + VOTES:
        return []
    if first.subject.startswith(DISTANCE):
        return [[c for c in agreed if stems_in(reports.contexts.get(c.id, frozenset()), "happened_there")]]
    if first.subject.startswith(LOOSE):
        return clusters(agreed, lambda a, b: a.article == b.article or around.are_alike(a, b))
    if words_in(figure_of(first).of, "running_counts") or (figure_of(first).of in OWNED and _is_owned(reports)):
        return []
    if is_particular(figure_of(first)):
        return [agreed]
    if not stems(figure_of(first).of):
        return []
    if first.rule.startswith(MEASURED) and _is_own(figure_of(first)):
        if first.subject.startswith(SHARE):
            return clusters(agreed, lambda a, b: a.article == b.article or around.have_words_in_common(a, b))
        return [agreed]
    return clusters(
        agreed, lambda a, b: a.article == b.article or around.are_alike(a, b) or around.are_sole_counts(a, b)
    )


ONCE_IN_COURT = ("sentence", "settlement")
"""Subjects that a report of a case tells once: where its title has another number, the lede is what it says."""
LEDE = 600
"""Code points of the first paragraphs of a report."""


def _of_case(claims: Sequence[Claim], reports: Reports) -> dict[str, list[Claim]]:
    """By article the claims that hang on the principal event, and those of the lede that hang on none; all where none do."""
    found = surest(claims, reports)
    for article, own in by_article(claims).items():
        opens = next((b.start for b in reports.article(article).blocks if b.kind == "paragraph"), 0)
        lede = [c for c in own if reports.event(c) is None and opens <= c.evidence[0].start < opens + LEDE]
        found[article] = [*found[article], *(c for c in lede if c not in found[article])]
    return found


def _of_lede(claims: Sequence[Claim], reports: Reports) -> Sequence[Claim]:
    """The claims but for those of the title, where they do not agree with it and all stand in the lede; none otherwise."""
    if agree(claims):
        return ()
    article = reports.article(claims[0].article)
    titles = [b for b in article.blocks if b.kind in ("title", "heading")]
    opens = next((b.start for b in article.blocks if b.kind == "paragraph"), 0)
    body = [c for c in claims if not any(b.start <= c.evidence[0].start < b.end for b in titles)]
    return body if all(c.evidence[0].start < opens + LEDE for c in body) else ()


def _is_apart(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is set apart; "his wife" and "a separate sentence" are told whose and for what they are."""
    of = figure_of(claim).of or ""
    asked = "prison sentence sought" in of or of.endswith(" sought")
    return not (is_part_of_penalty(of) or asked) and is_set_apart(claim, reports)


OWNED = ("prison sentence", "minimum prison sentence", "prison sentence in default")
"""What somebody has: where reports tell whose one is, that of nobody named may be anybody's."""


def _is_owned(reports: Reports) -> bool:
    return any((figure_of(c).of or "").startswith("prison sentence of ") for c in reports.topic("figures"))


def _are_lone(a: Claim, b: Claim, around: Surroundings, reports: Reports) -> bool:
    return around.are_lone_counts(a, b) and not are_promised_otherwise(a, b, reports)


def _agreed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of articles that give one number each."""
    return [c for own in by_article(claims).values() if agree(own) for c in own]


def _jobs(members: Sequence[Claim], reports: Reports) -> Iterator[list[Claim]]:
    """The largest number of jobs of each article, then those of each kind that others tell too.

    A plant that closes with 240 jobs is part of the 1,800; those of another year are of another round of cuts, and a bound
    ("up to 3,000") is less sure than a number.
    """
    members = [c for c in members if not names_other_year(c, reports)]
    told = by_article(members)
    sure = {a: [c for c in own if figure_of(c).comparator in "=~"] or own for a, own in told.items()}
    most = {a: max(figure_of(c).quantity or 0 for c in own) for a, own in sure.items()}
    yield [c for c in members if figure_of(c).quantity == most[c.article]]
    parts = [c for c in members if figure_of(c).quantity != most[c.article]]
    for kind in sorted({tuple(sorted(kinds_of_jobs(c))) for c in parts} - {()}):
        yield [c for c in parts if sorted(kinds_of_jobs(c)) == list(kind)]


def _is_one_unit(a: Claim, b: Claim) -> bool:
    """Whether two figures that stand in one slot are told and count in one unit."""
    ours, theirs = figure_of(a), figure_of(b)
    told = None not in (ours.quantity, theirs.quantity) and a.stance == b.stance
    if (
        (a.subject == EACH) != (b.subject == EACH)
        or _owned(ours) != _owned(theirs)
        or {a.subject, b.subject} == {"age", "sentence"}
    ):
        return False
    return told and stems(ours.unit) == stems(theirs.unit) and bool(toll_of(ours)) == bool(toll_of(theirs))


def _owned(value: FigureValue) -> str:
    """What somebody has that a figure tells, an age or a sentence; "" for any other."""
    return next((own for own in OWN if (value.of or "").startswith(own)), "")


def is_particular(value: FigureValue) -> bool:
    """Whether the words tell one thing from others of its kind: two words or more beside the unit.

    >>> is_particular(FigureValue(quantity=9, unit="carry", of="carries"))
    False
    >>> is_particular(FigureValue(quantity=24, unit="year", of="age of Robert Pitman"))
    True
    """
    return len(stems(value.of) - stems(value.unit)) >= PARTICULAR_STEMS


def _is_own(value: FigureValue) -> bool:
    """Whether one noun alone tells what is measured, as a report measures it once: "a dividend of 36 cents", not "costs"."""
    if (value.of or "").endswith(NO_NOUN):
        return False
    return bool(value.of) and not words_in(value.of, "measured_often") and len(stems(value.of) - stems(value.unit)) == 1


def _are_near(numbers: Sequence[float]) -> bool:
    """Whether all differ by one at most."""
    return not numbers or max(numbers) - min(numbers) <= 1


def _lasts_once(value: FigureValue) -> bool:
    """Whether what took so long is done once: a debate; negotiations where they are counted in days or longer."""
    alone = len(stems(value.of)) == 1 and value.unit in LONG
    return bool(words_in(value.of, "lasting_once")) or (alone and bool(words_in(value.of, "lasting_for_days")))


def _is_of_event(claim: Claim, reports: Reports) -> bool:
    """Whether a figure measures the principal event as a whole: how strong it was, how long it took."""
    if claim.subject in ONCE or claim.subject in (PRICE, DEPTH) or figure_key(claim, reports)[0] in (TURNOUT, CHAMBER):
        return True
    if claim.subject.startswith(DURATION) and figure_key(claim, reports)[0] == DURATION:
        return True
    if figure_of(claim).unit in MEASURES_OF_EVENTS and claim.subject == figure_of(claim).unit:
        return event_measured(claim, reports) == PRINCIPAL
    crew = bool(words_in(figure_of(claim).of, "crews")) and figure_of(claim).unit in ("member", "crew")
    if crew and reports.event(claim) is None:
        return True
    if reports.event(claim) != PRINCIPAL:
        return False
    once = bool(words_in(figure_of(claim).unit, "counted_once")) and stems(figure_of(claim).of) <= stems(
        figure_of(claim).unit
    )
    return once or crew or figure_of(claim).unit in MEASURES_OF_EVENTS


def _of_thing(told: Mapping[str, list[Claim]], reports: Reports, *, lone: bool = False) -> Iterator[Conflict]:
    """The conflict of the articles that count one thing, each with one number, `told` by article.

    Of `lone` counts nothing but their noun shows that they are of one thing.
    """
    sets = NumberSets(told, reports)
    first = {a: claims[0] for a, claims in told.items()}

    def meet(a: str, b: str) -> bool:
        money = first[a].rule == first[b].rule == MONEY
        return sets.meet(a, b) or (money and reports.are_told_together(figure_of(first[a]), figure_of(first[b])))

    found = clusters(list(without_bridges(list(told), lambda a, b: not meet(a, b))), meet)
    if len(found) > 1 and not _are_two_counts(told, reports):
        counted_by_eye = any(c.subject == CROWD and c.attributed_to for claims in told.values() for c in claims)
        highest = all(
            c.subject.startswith(HIGHEST) or c.subject in CHANGING for claims in told.values() for c in claims
        )
        kind: ConflictKind = "discrepancy" if counted_by_eye or highest or lone else "contradiction"
        sides = [[c for a in cluster for c in told[a]] for cluster in found]
        yield count_conflict(sides, reports, kind=kind, severity="low" if lone else "medium")


def _are_two_counts(told: Mapping[str, list[Claim]], reports: Reports) -> bool:
    """Whether those who came were counted by two, such as the police and those who called, or an article tells both counts."""
    if any(c.subject != CROWD for claims in told.values() for c in claims):
        return False
    voices = [{c.attributed_to for c in claims} for claims in told.values()]
    if any(None not in a | b and a.isdisjoint(b) for a, b in combinations(voices, 2)):
        return True
    printed = {f"{figure_of(claims[0]).quantity:,}" for claims in told.values()}
    return any(all(number in reports.article(a).text for number in printed) for a in told)
