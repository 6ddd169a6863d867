"""What a report tells in two ways itself: "34 dead" in its title, "at least 14 were killed" below it; two ages of one person.

In: the claims of one number by article. Out: for each report whose title and first paragraph tell two numbers, of which other
reports tell one and none the other, the two sides. Tolls that rose are told so.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from riyadh_archive.model import Claim
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import is_set_apart, sentence_around

NEAR = 1.25
"""Up to a quarter apart a title and what stands below may round: "over 40 dead", "killed at least 46"."""


def own_tolls(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[tuple[Claim, list[Claim]]]:
    """The claim of each number that a report alone tells of a toll, and the claims of the other one."""
    every = [claim for claims in told.values() for claim in claims]
    tellers = Counter(number for claims in told.values() for number in {figure_of(c).quantity for c in claims})
    for claims in told.values():
        for odd, right in permutations(_of_opening(claims, reports), 2):
            number = figure_of(right).quantity
            if tellers[figure_of(odd).quantity] == 1 < tellers[number] and _are_two(odd, right, claims):
                yield odd, [c for c in every if figure_of(c).quantity == number]


def own_numbers(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[tuple[Claim, list[Claim]]]:
    """The claim of a number that a report alone tells in its opening, beside the one that others tell too, and the others'.

    For what has one number, told to the year: an age. One told of another time stands further down.
    """
    every = [claim for claims in told.values() for claim in claims]
    tellers = Counter(number for claims in told.values() for number in {figure_of(c).quantity for c in claims})
    for article, claims in told.items():
        opens = next((b.start for b in reports.article(article).blocks if b.kind == "paragraph"), 0)
        numbers = {figure_of(c).quantity for c in claims}
        right = [number for number in numbers if tellers[number] > 1]
        odd = [c for c in claims if tellers[figure_of(c).quantity] == 1 and c.evidence[0].start < opens + OPENING]
        alone = odd and not is_set_apart(odd[0], reports)
        if len(numbers) == len(right) + 1 == _BOTH and alone:
            yield odd[0], [c for c in every if figure_of(c).quantity == right[0] and c.article != article]


OPENING = 400
"""Code points of the first paragraphs, in which somebody's age is that at the time of the report."""
_BOTH = 2


def _of_opening(claims: Sequence[Claim], reports: Reports) -> list[Claim]:
    """The claim of the largest number in the title and that in the first paragraph, those aside that tell of a change.

    The largest is the toll of the whole event: "34 dead, among them 12 in Lorn".
    """
    article = reports.article(claims[0].article)
    opening = [next((b for b in article.blocks if b.kind == kind), None) for kind in ("title", "paragraph")]
    found = []
    for block in filter(None, opening):
        there = [c for c in claims if block.start <= c.evidence[0].start < block.end]
        largest = max(there, key=lambda c: figure_of(c).quantity or 0, default=None)
        if largest is not None and not _changes(largest, reports):
            found.append(largest)
    return found


def _changes(claim: Claim, reports: Reports) -> bool:
    """Whether the sentence tells an early toll or how it has risen."""
    return any(words_in(sentence_around(claim, reports), key) for key in ("early_tolls", "rising_tolls"))


def _are_two(a: Claim, b: Claim, told: Sequence[Claim]) -> bool:
    """Whether two numbers are further apart than rounding leads, where one is vague; exact ones may be whole and part.

    "Twelve dead" above "killed ten workers and two passers-by", or with whoever did it, is one toll.
    """
    low, high = sorted((figure_of(a).quantity or 0, figure_of(b).quantity or 0))
    if not figure_of(a).comparator == figure_of(b).comparator == "=":
        return low > 0 and high > NEAR * low
    return low > 0 and high - low > 1 and high - low not in {figure_of(c).quantity for c in told}
