"""A point that is told with a word in one report and with its opposite in another: "an unconditional truce".

In: the asserted claims of one point. Out: contradictions.
"""

from collections.abc import Iterator, Mapping, Sequence

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.agreed.point_value import plain, point_value
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article
from riyadh_archive.text import iter_words

OPPOSING = ("un", "non", "non-")
DENIED_BY_IN = frozenset(("direct", "formal", "definite", "dependent"))
LONG_WORD = 6
"""Letters from which a word in another one is no accident."""


def opposite_conflicts(members: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
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
    said = told_by(sides, reports)
    return make_conflict(
        "contradiction",
        "high",
        "principles",
        label=f"What was agreed: {plain(point_value(members[0]).text)}",
        explanation=f"One point is told with a word and with its opposite: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(word.key for word in iter_words(point_value(claim).text))
