"""The age of the one who was arrested, where no name is told: "a 24-year-old worker" in one report, "a man of 42" in another.

An age is the suspect's where its sentence tells of an arrest or a charge and of nobody who came to harm. A report with two such
ages, or of more than one arrest, is left out.
"""

import re
from collections.abc import Iterator

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.differing import word_list, words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import count_conflict, figure_of
from riyadh_archive.reconcile.rules.set_apart import is_set_apart, sentence_around
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

AGE = "age"
"""How the subject of an age begins."""
BESIDE = 20
"""Code points on either side of an age in which a man or a woman is told."""


_BEARER = re.compile(r"\b([a-z]+), (?:aged )?\Z")


def suspect_conflicts(reports: Reports) -> Iterator[Conflict]:
    """At most one discrepancy over the age of the one suspect."""
    several = {
        c.article
        for c in reports.topic("figures")
        if c.subject.startswith("arrested") and (figure_of(c).quantity or 0) > 1
    }
    ages = [c for c in reports.topic("figures") if c.article not in several and is_age_of_suspect(c, reports)]
    sole = [c for own in by_article(ages).values() if len({figure_of(o).quantity for o in own}) == 1 for c in own]
    sole = [c for c in sole if not _is_of_another(c, reports)]
    if len({sex for c in sole if (sex := _sex(c, reports))}) > 1:
        return
    if len({role for c in sole if (role := _role(c, reports))}) > 1:
        return
    found = clusters(sole, lambda a, b: figure_of(a).quantity == figure_of(b).quantity)
    if len(found) > 1:
        yield count_conflict(found, reports, kind="discrepancy")


def is_age_of_suspect(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is an age of nobody named, in a sentence on an arrest."""
    if not claim.subject.startswith(AGE) or figure_of(claim).unit != "year" or claim.stance != "asserted":
        return False
    whose = (figure_of(claim).of or AGE).removeprefix("age of ")
    if reports.names.canonical(claim.article, whose) != whose or reports.names.person(whose):
        return False
    words = {word.key for word in iter_words(sentence_around(claim, reports))}
    return bool(words & word_list("taking_in")) and not words & word_list("harming_people")


def _is_of_another(claim: Claim, reports: Reports) -> bool:
    """Whether the sentence is of one who was taken in beside the first, let go, or is of another time or case."""
    return bool(words_in(sentence_around(claim, reports), "beside_first")) or is_set_apart(claim, reports)


def _role(claim: Claim, reports: Reports) -> str:
    """The noun for whose age it is, "" where it tells nothing of who: a student and a teacher are two."""
    words = (figure_of(claim).of or AGE).split()
    text, start = reports.article(claim.article).text, claim.evidence[0].start
    before = _BEARER.search(text, max(0, start - BESIDE), start)
    noun = words[-1] if len(words) > 1 else before[1] if before else ""
    return "" if noun in word_list("any_suspect") else noun


def _sex(claim: Claim, reports: Reports) -> str:
    """Whether the words next to an age are for a man or for a woman, "" where they tell neither or both."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    near = text[max(0, place.start - BESIDE) : place.end + BESIDE]
    told = [key for key in ("males", "females") if words_in(near, key)]
    return told[0] if len(told) == 1 else ""
