"""Days of mourning that one body orders for its own: a nation's day of mourning, and three days of a region in it.

In: claims of the topic `figures` that tell how long people mourn, with their reports. Out: those that can be compared.
"""

import re
from collections.abc import Sequence

from riyadh_archive.model import Claim
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.set_apart import sentence_around

_RITE = re.compile(r"a day of (?:national )?mourning\b", re.IGNORECASE)
"""What names the rite and not how long it is: "flags were lowered for | a day of mourning"."""
_DECLARED = re.compile(
    r"\b(?!(?:is|are|was|were|been) )(\w+) (?:has |had )?(?:declared|announced|ordered|proclaimed)\b"
)
"""Who orders it, by the word before the verb: "the | mayor | declared a day of mourning", nobody in "was declared"."""


def without_rites(claims: Sequence[Claim], reports: Reports) -> list[Claim]:
    """The claims without days of mourning of which no other claim tells a number by the same body.

    "A day of mourning was declared" stands against nobody's three days; "the mayor declared a day of mourning" stands
    against "the mayor declared three days of mourning". Other durations are all kept.
    """
    rites = {claim.id for claim in claims if _RITE.match(claim.evidence[0].text)}
    bodies = {_body(claim, reports) for claim in claims if claim.id not in rites} - {None}
    return [claim for claim in claims if claim.id not in rites or _body(claim, reports) in bodies]


def _body(claim: Claim, reports: Reports) -> str | None:
    """The word for who ordered it, in small letters; None where the sentence does not say."""
    told = _DECLARED.search(sentence_around(claim, reports))
    return told[1].lower() if told else None
