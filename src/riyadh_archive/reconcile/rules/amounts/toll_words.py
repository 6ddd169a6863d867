"""What a toll counts, and which numbers are none: those of the feared, those that were withdrawn, parts of another.

In: claims of figures. Out: the outcome that each counts, and the ids of those that only tell a part.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.content import stem
from riyadh_archive.reconcile.differing import same_of, tolls, word_list, words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.text import iter_words, word_keys

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


def parts_among(told: Iterable[Claim]) -> frozenset[str]:
    """The ids of those tolls whose article has told a larger number of the same outcome before: "27 workers died … 6 bodies".

    Or at the same place: "in Rukum 36".
    """
    alike: dict[tuple[str, object], list[Claim]] = defaultdict(list)
    for claim in sorted(told, key=_start):
        alike[claim.article, _whole(claim)].append(claim)
    found: set[str] = set()
    for claims in alike.values():
        starts = list(map(_start, claims))
        largest = list(accumulate((figure_of(c).quantity or 0 for c in claims), max))
        found.update(
            c.id for c in claims if largest[bisect_right(starts, _start(c)) - 1] > (figure_of(c).quantity or 0)
        )
    return frozenset(found)


def _whole(claim: Claim) -> object:
    """Of what a smaller number is a part: of all who came to the same harm, but officers among them are of the officers."""
    toll = toll_of(figure_of(claim))
    return toll if len(toll) > 1 and words_in(figure_of(claim).of, "counted_apart") else toll[0]


def _start(claim: Claim) -> int:
    return claim.evidence[0].start
