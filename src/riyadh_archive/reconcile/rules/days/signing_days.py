"""The day on which a paper was signed, where one report tells of the ceremony and another of the agreement.

In: claims of the topic `date` on the event of the story. Out: the sides that give other days. A day on which terms were
only agreed is no day of signing, and a paper that is to be signed has none yet.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from riyadh_archive.model import Claim, DateValue
from riyadh_archive.reconcile.reports import Reports, is_day
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.values import by_article, clusters, kinds_told

OTHER_PAPER = 14
"""Days between two signings that are of two papers, sooner than one report's mistake."""
_PAPER = r"(?:agreement|accord|deal|treaty|pact|declaration|memorandum)s?\b"
_NEAR = r"(?:[^.!?\n]|\.(?=[\w-]))"
_SIGNED = re.compile(rf"\b(?:signed|signs?|signing)\b{_NEAR}{{0,60}}?\b{_PAPER}|\b{_PAPER}{_NEAR}{{0,30}} signed\b")
"""How a paper is signed: "signed a broad agreement", "the treaty was signed"."""
_PLANNED = re.compile(
    r"\b(?:will|would|may|might|to|be) (?:be )?(?:sign(?:ed)?|held|take)\b|\b(?:before|after) (?:the |he |she |they )?sign"
)
"""What is yet to be signed, and what happened beside it: "to be signed on Friday", "met on Friday before signing"."""
_OTHER_TIME = re.compile(r"\b(?:earlier|previous|another|separate|original|[Aa]fter an?|since an?)\b")
"""Words of a paper or meeting that is another: "an earlier treaty", "at a previous meeting"."""
_KINDS = frozenset(("meeting", "agreement", "launch", "announcement"))
"""Kinds of event on which the day of a signing may hang."""
_CEREMONY = re.compile(r"\b(?:[Tt]he|signing) ceremony\b(?! (?:for|of|to|honou?ring)\b)")
"""The ceremony of the paper: a ceremony for the fallen is another."""


def signing_days(reports: Reports) -> Iterator[Sequence[Sequence[Claim]]]:
    """The sides of at most one conflict over when the paper was signed; a report that has the other day too is on no side."""
    told = [c for c in reports.topic("date") if c.stance == "asserted" and is_day(_day(c))]
    days = {article: {_day(c) for c in claims} for article, claims in by_article(told).items()}
    own = by_article(c for c in told if _tells_signing(c, reports))
    sole = [claims[0] for claims in own.values()]
    found = clusters(sole, lambda a, b: not days[a.article].isdisjoint(days[b.article]))
    of_ceremony = any(_is_of_ceremony(claim, reports) for claim in sole)
    if len(found) > 1 and of_ceremony and all(_are_near(a, b) for a, b in combinations(sole, 2)):
        yield found


def _day(claim: Claim) -> str:
    return claim.value.date if isinstance(claim.value, DateValue) else ""


def _tells_signing(claim: Claim, reports: Reports) -> bool:
    """Whether a claim gives the day of a ceremony in a report of a signing, or that of the signing itself."""
    sentence = sentence_around(claim, reports)
    if _KINDS.isdisjoint(kinds_told(claim.subject)) or _PLANNED.search(sentence) or _OTHER_TIME.search(sentence):
        return False
    if _is_of_ceremony(claim, reports):
        return bool(_SIGNED.search(reports.article(claim.article).text))
    return bool(_SIGNED.search(sentence))


def _is_of_ceremony(claim: Claim, reports: Reports) -> bool:
    """Whether a claim dates the ceremony itself."""
    return bool(_CEREMONY.search(sentence_around(claim, reports)))


def _are_near(a: Claim, b: Claim) -> bool:
    return abs(date.fromisoformat(_day(a)) - date.fromisoformat(_day(b))).days <= OTHER_PAPER
