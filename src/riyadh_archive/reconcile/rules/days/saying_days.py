"""Days on which somebody said what an event did, and the days with which reports open, whatever these are of.

In: claims of the topic `date`. Out: whether a day is that of a saying, and whether the lede of a report has a day.
"""

import re
from collections.abc import Mapping, Sequence

from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.model import Claim, DateValue
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.reports import Reports, is_day
from riyadh_archive.text import iter_words

_REACH = 6
"""Words of a clause at its end among which the verb stands: "said on Wednesday, June 11", "said in a statement on Friday"."""
_LEDE = 500
"""Code points at the head of an article in which its news stands: title, by-line and first paragraph."""


_SUPPOSED = re.compile(r"\b(?:is|are|was|were) \w+ to have ")
"""What only hedges: "the blast | is believed to have | happened on Friday"."""


def is_of_saying(claim: Claim) -> bool:
    """Whether the day stands behind a verb of saying or giving out: "the firm said on Monday"; the event may be older."""
    verbs = attributing_verbs() | word_list("giving_out")
    for evidence in claim.evidence:
        words = [word.key for word in iter_words(_SUPPOSED.sub("", evidence.text))]
        if verbs.isdisjoint(words[-_REACH:]) or not word_list("benches").isdisjoint(words):
            return False  # a judge says on the day what he does on it
    return True


def told_and_said(articles: Sequence[str], told: Mapping[str, Sequence[Claim]]) -> list[list[str]]:
    """The articles in two lots where some give days of sayings alone: a saying's day denies none of the event itself."""
    said = [a for a in articles if all(is_of_saying(c) for c in told[a])]
    return [lot for lot in ([a for a in articles if a not in said], said) if lot]


def opens_on(claim: Claim, day: str, reports: Reports) -> bool:
    """Whether the lede of a report gives a day before it gives another with `claim`: what that dates is something else."""
    if not is_day(day):
        return False
    ledes = (c for c in reports.topic_in(claim.article, "date") if c.evidence[0].start < _LEDE)
    stop = claim.evidence[0].start
    return any(isinstance(c.value, DateValue) and c.value.date == day and c.evidence[0].start < stop for c in ledes)
