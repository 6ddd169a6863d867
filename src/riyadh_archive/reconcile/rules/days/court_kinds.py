"""Which kinds of courts the words of a claim name: somebody goes from one to another, on another day.

In: two claims. Out: whether no courts of other kinds stand in their evidence.
"""

import re

from riyadh_archive.model import Claim

_KIND = re.compile(r"\b(Magistrates|Crown|High|District|County|Supreme|Federal|Sessions|Appeals?)[’']?s?[’']? Court\b")


def courts_meet(a: Claim, b: Claim) -> bool:
    """Whether a court of one kind may be meant: from the magistrates somebody is sent to the Crown Court, weeks later."""
    ours, theirs = ({kind for e in c.evidence for kind in _KIND.findall(e.text)} for c in (a, b))
    return not ours or not theirs or bool(ours & theirs)
