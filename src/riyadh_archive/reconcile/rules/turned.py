"""Sentences that two reports tell word for word, but that one says the opposite: "union leaders defied the order", "obeyed".

What the extractors read of acts, quotations and people is compared by the rules of their topics; this is for the rest. A
report that prints both sentences tells how it went on.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Citation, Conflict
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import cited_side, clipped, copying, make_conflict
from riyadh_archive.text import compare_key, squeeze_spaces


def conflicts(reports: Reports, known: Sequence[Citation]) -> Iterator[Conflict]:
    """One discrepancy for each sentence that is turned round; `known` are the words of conflicts found already."""
    told: dict[str, list[Citation]] = defaultdict(list)
    for place in known:
        told[place.article].append(place)
    pairs: dict[tuple[str, str], list[tuple[Citation, Citation]]] = defaultdict(list)
    for swap in reports.turned:
        if not all(_lies_in(place, told) for place in (swap.a, swap.b)):
            first, second = sorted((swap.a, swap.b), key=lambda place: (compare_key(place.text), place.article))
            pairs[compare_key(first.text), compare_key(second.text)].append((first, second))
    for _, places in sorted(pairs.items()):
        yield _conflict(places, reports)


def _lies_in(place: Citation, told: dict[str, list[Citation]]) -> bool:
    """Whether words of a conflict stand in a sentence."""
    return any(e.start < place.end and place.start < e.end for e in told.get(place.article, ()))


def _conflict(places: Sequence[tuple[Citation, Citation]], reports: Reports) -> Conflict:
    sides = [
        cited_side(clipped(squeeze_spaces(places[0][i].text)), [pair[i] for pair in places], reports) for i in (0, 1)
    ]
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"Whether it is so or the opposite: {sides[0].label}",
        explanation=f"{reports.short_names(sides[0].articles)} and {reports.short_names(sides[1].articles)} tell the "
        f"opposite in the same words.{copying(sides, reports)}",
        sides=sides,
    )
