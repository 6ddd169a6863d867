"""The age of the one who was arrested, where no name is told: "a 24-year-old worker" in one report, "a man of 42" in another.

An age is the suspect's where its sentence tells of an arrest or a charge and of nobody who came to harm. A report with two such
ages, or of more than one arrest, is left out.
"""

import re
from collections.abc import Iterator

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import count_conflict, figure_of
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

AGE = "age"
"""How the subject of an age begins."""
AROUND = 160
"""Code points on either side of an age in which its sentence is looked at."""
_ENDED = re.compile(r"[.!?;]\s|\n")


def suspect_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one discrepancy over the age of the one suspect."""
    several = {
        c.article
        for c in reports.topic("figures")
        if c.subject.startswith("arrested") and (figure_of(c).quantity or 0) > 1
    }
    ages = [c for c in reports.topic("figures") if c.article not in several and _is_of_suspect(c, reports)]
    sole = [c for own in by_article(ages).values() if len({figure_of(o).quantity for o in own}) == 1 for c in own]
    found = clusters(sole, lambda a, b: figure_of(a).quantity == figure_of(b).quantity)
    if len(found) > 1:
        yield count_conflict(found, reports, kind="discrepancy")


def _is_of_suspect(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is an age of nobody named, in a sentence on an arrest."""
    if not claim.subject.startswith(AGE) or figure_of(claim).unit != "year" or claim.stance != "asserted":
        return False
    whose = (figure_of(claim).of or AGE).removeprefix("age of ")
    if reports.names.canonical(claim.article, whose) != whose or reports.names.person(whose):
        return False
    text, place = reports.article(claim.article).text, claim.evidence[0]
    before = _ENDED.split(text[max(0, place.start - AROUND) : place.start])[-1]
    behind = _ENDED.split(text[place.end : place.end + AROUND])[0]
    words = {word.key for word in iter_words(f"{before} {place.text} {behind}")}
    return bool(words & word_list("taking_in")) and not words & word_list("harming_people")
