"""Which kinds of courts the words of a claim name: somebody goes from one to another, on another day.

In: two claims, or text. Out: whether no courts of other kinds stand in their evidence; the text without courts.
"""

import re

from riyadh_archive.model import Claim

_COURT = re.compile(
    r"\b(?:[A-Z][a-z]+ ){0,3}"
    r"(Magistrates|Crown|High|District|County|Circuit|Superior|Supreme|Federal|Sessions|Sheriff|Appeals?)[’']?s?[’']? Court\b"
    r"|\bM(?:r|s|rs)\b"
)
"""A court with the place it is of; titles of address, too, tell nothing of who is to come before it."""


def courts_meet(a: Claim, b: Claim) -> bool:
    """Whether a court of one kind may be meant: from the magistrates somebody is sent to the Crown Court, weeks later."""
    ours, theirs = ({kind for e in c.evidence for kind in _COURT.findall(e.text)} - {""} for c in (a, b))
    return not ours or not theirs or bool(ours & theirs)


def without_courts(text: str) -> str:
    """The text without the courts that it names: what is left may name who is to come before them.

    >>> without_courts("Lim at Leeds Crown Court").strip()
    'Lim at'
    """
    return _COURT.sub(" ", text)
