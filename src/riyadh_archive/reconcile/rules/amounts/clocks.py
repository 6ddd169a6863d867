"""The time of day of an event: one report has the quake at 4:52 a.m., the next at 5:52 a.m.

Two clocks of minutes differ from some minutes on, a rounded one from three quarters of
an hour on.
"""

from collections.abc import Iterator

from riyadh_archive.model import Claim, Conflict, FigureValue
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import are_of_other_days, sentence_around
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters, commonest, without_bridges
from riyadh_archive.text import iter_words

CLOCK, DEPARTURE = CLOCKS = "time of day", "time of departure"
"""The subjects of such claims: when the event was, and when the vehicle had set out."""
_TOLD_AS = {CLOCK: "At what time it was", DEPARTURE: "At what time it set out"}
EXACT, ROUNDED = 6, 45
"""Minutes by which two clocks are apart that both tell minutes, and where one is rounded: reports round to five, or an hour."""
NEARLY = 25
"""The same where a rounded clock tells more than the half hour: "about 7:10 p.m."."""
LOOSE = 30
"""The same where a clock stands with what somebody did then: a deed takes some minutes, and reports tell its steps."""
DEED = "clock of a deed"
"""The rule of such a clock."""
_DAY, _HOUR, _HALF_DAY = 1440, 60, 12


def clock_label(value: FigureValue) -> str:
    """`4:52 a.m.`, `about 3 p.m.`.

    >>> clock_label(FigureValue(quantity=292)), clock_label(FigureValue(quantity=900, comparator="~"))
    ('4:52 a.m.', 'about 3 p.m.')
    """
    hour, minute = divmod(int(value.quantity or 0), _HOUR)
    told = f"{hour % _HALF_DAY or _HALF_DAY}{f':{minute:02}' if minute else ''} {'p' if hour >= _HALF_DAY else 'a'}.m."
    return f"about {told}" if value.comparator == "~" else told


def clock_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one contradiction over when in the day the principal event was, and one over when its vehicle had set out."""
    for subject in CLOCKS:
        yield from _clock_conflict(subject, reports)


def _clock_conflict(subject: str, reports: Reports) -> Iterator[Conflict]:
    told = by_article(c for c in reports.topic("figures") if c.subject == subject and reports.event(c) == PRINCIPAL)
    told = {a: own for a, claims in told.items() if (own := [c for c in claims if not _is_of_responders(c, reports)])}
    sole = {a: claims for a, claims in told.items() if all(not _apart(claims[0], c) for c in claims)}

    def apart(a: str, b: str) -> bool:
        return _apart(sole[a][0], sole[b][0]) and not are_of_other_days(sole[a][0], sole[b][0], reports)

    kept = list(without_bridges(list(sole), apart))
    found = clusters(kept, lambda a, b: not apart(a, b))
    if len(found) > 1:
        sides = [[c for a in cluster for c in sole[a]] for cluster in found]
        yield _conflict(sides, _TOLD_AS[subject], reports)


def _is_of_responders(claim: Claim, reports: Reports) -> bool:
    """Whether a clock is that of a deed of those who came: "police shot him at 1:40 p.m."; not where they tell it."""
    words = [word.key for word in iter_words(sentence_around(claim, reports))]
    came = any(word in word_list("responders") for word in words[:_FIRST_WORDS])
    return claim.rule == DEED and came and _TOLD.isdisjoint(words)


_FIRST_WORDS = 3
"""Words of a sentence among which is who did it."""
_TOLD = frozenset(("say", "says", "said", "told", "according"))


def _apart(a: Claim, b: Claim) -> bool:
    ours, theirs = figure_of(a), figure_of(b)
    between = abs(int(ours.quantity or 0) - int(theirs.quantity or 0))
    rounded = [int(value.quantity or 0) for value in (ours, theirs) if value.comparator == "~"]
    least = ROUNDED if any(minute % (_HOUR // 2) == 0 for minute in rounded) else NEARLY if rounded else EXACT
    loose = any(claim.rule == DEED for claim in (a, b))
    return min(between, _DAY - between) >= (max(least, LOOSE) if loose else least)


def _conflict(found: list[list[Claim]], label: str, reports: Reports) -> Conflict:
    sides = [make_side(clock_label(commonest(figure_of(c) for c in claims)), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "contradiction",
        "medium",
        "figures",
        label=f"{label}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports give one event other times of day: {said.removesuffix('.')}.{copying(sides, reports)}",
        sides=sides,
    )
