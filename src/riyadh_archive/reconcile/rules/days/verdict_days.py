"""The day or month of the verdict, where reports of the sentence look back on it: "convicted in July", "found guilty in June".

In: claims of the topic `date` whose words begin with those of a verdict. Out: the sides that give other months, days or
weekdays. What lies half a year off is another case.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.model import Claim, DateValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.values import by_article, clusters

OTHER_CASE = 180
"""Days between two verdicts that are of two cases."""
_VERDICT = re.compile(
    r"(?:found )?(?:convicted|guilty|conviction)(?: by (?:a|the) (?:\w+ ){0,2}\w+| of (?:the|his|her) \w+| of [a-z]+(?<!ing))?"
    r"(?: (?:on|in|last))? [A-Z0-9]|[A-Z][a-z]+ (?:\d{4} )?conviction\b"
    r"|[A-Z][a-z]+\.? \d{1,2}, (?:a|the) (?:\w+ )?jury (?:found|convicted)\b"
)
"""No gerund stands between: "guilty of murdering her in May" tells the day of the crime."""
_VOTED = re.compile(r"\bvot(?:e|ed|es|ing)\b")
"""How one judge voted is no verdict yet: "voted in favor of conviction Tuesday"."""


def verdict_days(reports: Reports) -> Iterator[Sequence[Sequence[Claim]]]:
    """The sides of at most one conflict over when the verdict was."""
    told = [c for c in reports.topic("date") if c.stance == "asserted" and _tells_verdict(c)]
    own = by_article(told)
    sole = [c for claims in own.values() if all(_meet(claims[0], c) for c in claims) for c in claims[:1]]
    if any(_is_far(a, b) for a in sole for b in sole):
        return
    found = clusters(sole, _meet)
    if len(found) > 1:
        yield found


def _tells_verdict(claim: Claim) -> bool:
    value = claim.value
    assert isinstance(value, DateValue)
    dated = len(value.date) > len("2025") and (value.date[5:7] != "XX" or value.weekday is not None)
    return dated and any(_VERDICT.search(e.text) and not _VOTED.search(e.text) for e in claim.evidence)


def _meet(a: Claim, b: Claim) -> bool:
    """Whether two days may be one; a weekday is held against a weekday, a month against a month or a day."""
    ours, theirs = a.value, b.value
    assert isinstance(ours, DateValue)
    assert isinstance(theirs, DateValue)
    if "XX" in (ours.date[5:7], theirs.date[5:7]):
        return None in (ours.weekday, theirs.weekday) or ours.weekday == theirs.weekday
    return days_meet(ours.date, theirs.date)


def _is_far(a: Claim, b: Claim) -> bool:
    """Whether two full months lie further apart than those of one case."""
    ours, theirs = a.value, b.value
    assert isinstance(ours, DateValue)
    assert isinstance(theirs, DateValue)
    if not (ours.date[:7].replace("-", "").isdigit() and theirs.date[:7].replace("-", "").isdigit()):
        return False
    one, other = (date(int(v.date[:4]), int(v.date[5:7]), 1) for v in (ours, theirs))
    return abs((one - other).days) > OTHER_CASE
