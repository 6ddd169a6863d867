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
    return not is_borne(figure_of(a).of) and are_shared_otherwise(a, b, reports)
