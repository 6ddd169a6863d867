"""Places that a report names only to tell beside what it was: "north of Miami Beach", "near Lima".

In: claims on where something was. Out: whether they put it beside a town, and in the state or country of another one.
"""

from collections.abc import Sequence

from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.model import Claim, VenueValue
from riyadh_archive.reconcile.reports import Reports

BESIDE_REACH = 16
"""Characters before a place in which "northeast of" stands."""


def are_neighbors(ours: Sequence[Claim], theirs: Sequence[Claim], reports: Reports) -> bool:
    """Whether one report only tells beside which town it was, and the other a town of the same state or country."""
    around = [frozenset(_value(c).within[:1] for c in claims if _value(c).within) for claims in (ours, theirs)]
    beside = any(all(is_beside(c, reports) for c in claims) for claims in (ours, theirs))
    return beside and not around[0].isdisjoint(around[1])


def is_beside(claim: Claim, reports: Reports) -> bool:
    """Whether "near", "outside" or "north of" stands before the name of the place."""
    text, place = reports.article(claim.article).text, _value(claim).place
    for evidence in claim.evidence:
        at = evidence.start + max(evidence.text.rfind(place), 0)
        before = text[max(0, at - BESIDE_REACH) : at].lower().split()[-2:]
        if not (
            before[-1:] in (["near"], ["outside"]) or (before[1:] == ["of"] and before[0] in naming_words("compass"))
        ):
            return False
    return True


def _value(claim: Claim) -> VenueValue:
    assert isinstance(claim.value, VenueValue)
    return claim.value
