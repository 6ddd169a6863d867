"""Whether two figures of one key are of two things by the words around them, such as a part and the whole.

In: two claims of the topic `figures` with their reports. Out: yes or no, by what is counted.
"""

import re

from riyadh_archive.model import Claim
from riyadh_archive.reconcile.numbers import amount_in_minutes
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.amounts.figure_keys import (
    CROWD,
    DURATION,
    JOBS,
    TURNOUT,
    is_borne,
    kinds_of_jobs,
)
from riyadh_archive.reconcile.rules.amounts.one_thing import COUNT
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import (
    are_promised_otherwise,
    are_set_apart,
    are_shared_otherwise,
    is_of_a_part,
    is_on_a_day,
)
from riyadh_archive.reconcile.values import stems

MONEY = "measured money"
"""The rule of a sum: one report tells the price of the shares, the next that with all debts, a third tells both."""
CHANGING = ("category", "winds")
"""Subjects of what an event has once that change from hour to hour."""


_COUNTING = re.compile(
    r"\d(?:%|\sper\s?cent) of (?:the )?(?:polling|votes?\b|ballots|precincts|all ballots)[^.]{0,40}\b(?:counted|in\b|reported)"
    r"|\bcount(?:ing|ed)\b[^.]{0,40}\d(?:%|\sper\s?cent) of|\d(?:%|\sper\s?cent) of (?:the )?(?:polling stations|precincts)"
)
"""How a report tells that not all votes were counted yet: "after counting ballots from 74% of polling stations"."""


def are_other_things(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the sentences of two figures of one key show that they are of two things: a part and the whole, two days."""
    if all(c.rule.startswith(COUNT) or c.subject == CROWD for c in (a, b)):
        return are_set_apart(a, b, reports)
    if TURNOUT in stems(figure_of(a).of):
        counting = [bool(_COUNTING.search(reports.article(c.article).text)) for c in (a, b)]
        return counting[0] != counting[1] or is_of_a_part(a, reports) != is_of_a_part(b, reports) or all(counting)
    if a.subject == JOBS:
        fewer, more = sorted((a, b), key=lambda c: figure_of(c).quantity or 0)
        some = kinds_of_jobs(fewer) - kinds_of_jobs(more)  # 14,000 management roles of 48,000 jobs
        if f"{figure_of(more).quantity:,}" in reports.article(fewer.article).text:
            return True  # 900 more than the 4,000 of last year
        return bool(some) or (is_of_a_part(fewer, reports) and not is_of_a_part(more, reports))
    if a.subject.startswith(DURATION):
        fewer, more = sorted((a, b), key=lambda c: amount_in_minutes(figure_of(c)))
        return is_on_a_day(fewer, reports) and not is_on_a_day(more, reports)
    if a.subject in CHANGING and are_promised_otherwise(a, b, reports):
        return True
    if are_from_others(a, b, reports):
        return True
    return not is_borne(figure_of(a).of) and are_shared_otherwise(a, b, reports)


def are_from_others(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the words behind two sums take them from other payers: "$7m | from Norvik", "$23m | from big firms"."""
    if not a.rule == b.rule == MONEY:
        return False
    ours, theirs = (_payers(c, reports) for c in (a, b))
    return bool(ours and theirs) and ours != theirs


def _payers(claim: Claim, reports: Reports) -> frozenset[str]:
    """The words behind "from" right behind a sum, up to the end of their phrase, as stems."""
    text = reports.article(claim.article).text
    found = (_FROM.match(text[e.end : e.end + PAYERS]) for e in claim.evidence)
    return frozenset(stem for m in found if m is not None for stem in stems(_PHRASE_ENDS.split(m[1])[0]))


PAYERS = 90
"""Code points behind a sum in which those it is taken from are named."""
_FROM = re.compile(r"\s+(?:in [a-z]+ )?from (?!the (?:start|beginning)\b)([^.;:(\n]+)")
_PHRASE_ENDS = re.compile(r",|\b(?:to|for|in|over|between|during|by|that|which|who|while|after|since)\b")
