"""Principles: the points on which parties agreed.

Points match by their number in a list that some report prints, else by their words. One point is stated stronger in one
report than in another, made to depend on something, or refused: those are differences. That a report names fewer of the
numbered points is an omission, one for the whole list.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from riyadh_archive.model import Claim, Conflict, PrincipleValue, Strength, Value
from riyadh_archive.reconcile.pairing import keyed_clusters
from riyadh_archive.reconcile.point_numbers import Told, differing_numbers
from riyadh_archive.reconcile.points import SAME_POINT, point_keys, same_point
from riyadh_archive.reconcile.reports import Reports, claim_order, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, by_article, commonest, commonest_known
from riyadh_archive.text import iter_words, squeeze_spaces

OPPOSING = ("un", "non", "non-")
DENIED_BY_IN = frozenset(("direct", "formal", "definite", "dependent"))
LONG_WORD = 6
"""Letters from which a word in another one is no accident."""
STEPS_APART = 2
"""Exploring and agreeing differ; intending and agreeing, agreeing and done are told for one another as time goes by."""
WORD_FOR_WORD = 1
"""In a sentence that two reports tell word for word but for its verb, "hope to" for "will" was put there."""
LISTED = "announced list"
"""The rule by which a point was read in a list: its words there are the point's own."""
QUOTE_EDGES = " ,;.\"'“”‘’"
MARKS = '"“”„«»'
_STRENGTHS: tuple[Strength, ...] = get_args(Strength)


def _value(claim: Claim) -> PrincipleValue:
    assert isinstance(claim.value, PrincipleValue)
    return claim.value


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Points of one number are compared, and unnumbered ones that share a word."""
    number = _value(claim).number
    return (number,) if number is not None else point_keys(claim)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One number, or the same words about enough."""
    ours, theirs = _value(a).number, _value(b).number
    if ours != theirs:
        return None
    if ours is not None:
        return 1.0, f"both are point {ours}"
    score = same_point(a, b)
    return (score, "the points share their words") if score >= SAME_POINT else None


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The strength that most articles give, the words of the list, the fullest first, and the parties known."""
    values = [_value(claim) for claim in members]
    strength = commonest(v.strength for v in values)
    told = reports.point_numbers

    def fullness(claim: Claim) -> tuple[object, ...]:
        numbers = len(told.get(claim.article, ()))
        return claim.rule != LISTED, -numbers, _value(claim).strength != strength, claim_order(claim)

    text = min(members, key=fullness)
    return PrincipleValue(
        text=_value(text).text,
        strength=strength,
        number=values[0].number,
        parties=commonest_known(v.parties or None for v in values) or (),
        condition=commonest_known(v.condition for v in values),
    )


def label(value: Value, subject: str) -> str:
    """`1. restore the normal functioning of each other's missions (agree)`."""
    assert isinstance(value, PrincipleValue)
    number = f"{value.number}. " if value.number is not None else ""
    return f"{number}{plain(value.text)} ({value.strength})"


def plain(text: str) -> str:
    """The words of a point for a line of ours: without marks of quotation, which may be open or closed elsewhere.

    >>> plain('exploring further "cooperation that could result,"')
    'exploring further cooperation that could result'
    """
    return squeeze_spaces("".join(char for char in text if char not in MARKS)).strip(QUOTE_EDGES)


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """Refusal, strength, condition and numbers point by point, then those of sentences told alike, then the omission."""
    seen: set[str] = set()
    for members in _points(reports):
        for conflict in _of_point(members, reports):
            seen |= {claim for side in conflict.sides for claim in side.claims}
            yield conflict
    yield from _there(seen, reports)
    yield from _omission(reports)


def _of_point(members: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    asserted = [c for c in members if c.stance == "asserted"]
    denied = [c for c in members if c.stance == "denied"]
    if asserted and denied:
        yield from _refused(asserted, denied, reports)
    yield from _strength(asserted, reports)
    yield from _opposite(asserted, reports)
    if (found := differing_numbers(asserted, reports)) is not None:
        yield _number_conflict(found, reports)


def _opposite(members: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """One conflict for a point that is told with a word here and with its opposite there: "an unconditional truce"."""
    told = {a: frozenset[str]().union(*map(_words, claims)) for a, claims in by_article(members).items()}
    for word in sorted(frozenset[str]().union(*told.values())):
        for against in opposites(word):
            ours = [a for a in told if word in told[a] and against not in told[a]]
            theirs = [a for a in told if against in told[a] and word not in told[a]]
            if ours and theirs:
                yield _opposite_conflict({word: ours, against: theirs}, members, reports)


def opposites(word: str) -> tuple[str, ...]:
    """The words that deny a word by what they begin with; short words begin others by chance ("it", "unit").

    >>> opposites("conditional"), opposites("direct"), opposites("it")
    (('unconditional', 'nonconditional', 'non-conditional'), ('undirect', 'nondirect', 'non-direct', 'indirect'), ())
    """
    if len(word) < LONG_WORD:
        return ()
    return (*(prefix + word for prefix in OPPOSING), *(["in" + word] if word in DENIED_BY_IN else ()))


def _opposite_conflict(told: Mapping[str, Sequence[str]], members: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [
        make_side(word, [c for c in members if c.article in articles and word in _words(c)], reports)
        for word, articles in told.items()
    ]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        "contradiction",
        "high",
        "principles",
        label=f"What was agreed: {plain(_value(members[0]).text)}",
        explanation=f"One point is told with a word and with its opposite: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(word.key for word in iter_words(_value(claim).text))


def _there(seen: set[str], reports: Reports) -> Iterator[Conflict]:
    """What one article says of a point otherwise elsewhere does not hide what its sentence says."""
    for slot in reports.slots_of("principles"):
        pair = [slot.a, slot.b]
        if {claim.id for claim in pair} <= seen:
            continue
        found: list[Conflict] = []
        if slot.a.stance != slot.b.stance:
            denied = [c for c in pair if c.stance == "denied"]
            found += _refused([c for c in pair if c not in denied], denied, reports)
        elif slot.a.stance == "asserted":
            done = "done" in (_value(slot.a).strength, _value(slot.b).strength)
            steps = WORD_FOR_WORD if slot.verbatim and slot.changes and not done else STEPS_APART
            found += _strength(pair, reports, steps=steps)
        for conflict in found:
            seen |= {claim for side in conflict.sides for claim in side.claims}
            yield conflict


def _number_conflict(found: Sequence[Told], reports: Reports) -> Conflict:
    sides = [make_side(told.label, told.claims, reports) for told in found]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        "contradiction",
        "medium",
        "principles",
        label=f"How much was agreed: {plain(_value(found[0].claims[0]).text)}",
        explanation=f"One point has different numbers: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _points(reports: Reports) -> list[list[Claim]]:
    """The claims of each point, asserted and denied ones together."""
    numbered: dict[int, list[Claim]] = defaultdict(list)
    others = []
    for claim in reports.topic("principles"):
        number = _value(claim).number
        if number is None:
            others.append(claim)
        else:
            numbered[number].append(claim)
    alike = keyed_clusters(
        others,
        keys=[keys(claim, reports) for claim in others],
        articles=[claim.article for claim in others],
        together=lambda a, b: match(a, b, reports) is not None,
    )
    return [*(numbered[n] for n in sorted(numbered)), *alike]


def _refused(agreed: Sequence[Claim], refused: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    elsewhere = [c for c in agreed if c.article not in {d.article for d in refused}]
    if not elsewhere:
        return
    sides = [make_side("agreed", elsewhere, reports), make_side("refused or denied", refused, reports)]
    text = _value(elsewhere[0]).text
    yield make_conflict(
        "contradiction",
        "high",
        "principles",
        label=f"Whether it was agreed: {plain(text)}",
        explanation=f"{reports.short_names(sides[0].articles)} reports the point as agreed, "
        f"{reports.short_names(sides[1].articles)} as refused or denied.{copying(sides, reports)}",
        sides=sides,
    )


def _strength(members: Sequence[Claim], reports: Reports, *, steps: int = STEPS_APART) -> Iterator[Conflict]:
    """One conflict for a point that is agreed here and no more than explored there, or only on a condition.

    `steps` are those from the one strength to the other that count.
    """
    told = by_article(members)
    level = {a: max(_STRENGTHS.index(_value(c).strength) for c in claims) for a, claims in told.items()}
    weak = [a for a in told if any(level[b] - level[a] >= steps for b in told)]
    firm = [a for a in told if any(level[a] - level[b] >= steps for b in told)]
    if weak and firm:
        yield _strength_conflict([c for a in firm for c in told[a]], [c for a in weak for c in told[a]], reports)
        return
    bound = [a for a in told if all(_value(c).condition for c in told[a])]
    free = [a for a in told if not any(_value(c).condition for c in told[a])]
    agreed = _STRENGTHS.index("agree")
    if any(level[a] >= agreed for a in bound) and any(level[a] >= agreed for a in free):
        yield _condition_conflict([c for a in free for c in told[a]], [c for a in bound for c in told[a]], reports)


def _strength_conflict(firm: Sequence[Claim], weak: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side(_worded(_strongest(claims)), claims, reports) for claims in (firm, weak)]
    strong, soft = (_value(_strongest(claims)) for claims in (firm, weak))
    depends = f", depending on {_quoted(soft.condition)}" if soft.condition and not strong.condition else ""
    return make_conflict(
        "discrepancy",
        "medium",
        "principles",
        label=f"How firmly it was agreed: {plain(soft.text)}",
        explanation=f"{reports.short_names(sides[0].articles)} reports the point as “{strong.strength}”, "
        f"{reports.short_names(sides[1].articles)} as “{soft.strength}”{depends}.{copying(sides, reports)}",
        sides=sides,
    )


def _condition_conflict(free: Sequence[Claim], bound: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side("without a condition", free, reports), make_side("on a condition", bound, reports)]
    condition = commonest_known(_value(c).condition for c in bound)
    return make_conflict(
        "discrepancy",
        "low",
        "principles",
        label=f"On which condition it was agreed: {plain(_value(bound[0]).text)}",
        explanation=f"{reports.short_names(sides[1].articles)} makes the point depend on {_quoted(condition or '')}; "
        f"{reports.short_names(sides[0].articles)} states it without a condition.{copying(sides, reports)}",
        sides=sides,
    )


def _quoted(words: str) -> str:
    """Printed words in marks of ours, without those of the article."""
    return f"“{words.strip(QUOTE_EDGES)}”"


def _strongest(claims: Sequence[Claim]) -> Claim:
    """The strongest claim, of equals one with a condition, of these the first."""
    level = {c.id: -_STRENGTHS.index(_value(c).strength) for c in claims}
    return min(claims, key=lambda c: (level[c.id], not _value(c).condition, claim_order(c)))


def _worded(claim: Claim) -> str:
    return f"{_value(claim).strength}: {plain(_value(claim).text)}"


def _omission(reports: Reports) -> Iterator[Conflict]:
    """One conflict for the list as a whole, where articles report different parts of it."""
    reported: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for article in reports.articles:
        if numbers := reports.point_numbers.get(article.id):
            reported[numbers].append(article.id)
    if len(reported) < 2:
        return
    whole = sorted({n for numbers in reported for n in numbers})
    order = sorted(reported, key=lambda numbers: (len(numbers), numbers))
    sides = [
        make_side(_parts(numbers, whole), _one_each(reported[numbers], reports), reports, pieces=len(whole))
        for numbers in order
    ]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    yield make_conflict(
        "omission",
        "low",
        "principles",
        label=f"Which of the {len(whole)} agreed points are reported",
        explanation=f"Of the {len(whole)} numbered points the reports give different parts: {said}.",
        sides=sides,
    )


def _one_each(articles: Sequence[str], reports: Reports) -> list[Claim]:
    """The first claim of each article on each numbered point."""
    first: dict[tuple[str, int], Claim] = {}
    for claim in reports.topic("principles"):
        number = _value(claim).number
        if claim.article in articles and number is not None and claim.stance == "asserted":
            first.setdefault((claim.article, number), claim)
    return list(first.values())


def _parts(numbers: Sequence[int], whole: Sequence[int]) -> str:
    """`points 1, 2 and 3`, `all 4 points`."""
    if len(numbers) == len(whole):
        return f"all {len(whole)} points"
    return f"point{'s' if len(numbers) > 1 else ''} {join_words([str(n) for n in numbers])}"
