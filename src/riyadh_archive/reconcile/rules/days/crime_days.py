"""When a crime was that a court or the police now deal with: "stabbed on Jan. 29, 2017", "the killings of Jan. 19, 2017".

In: the reports of a story. Out: the sides of at most one conflict. A report that tells days of two crimes is left out, and so
are days that differ in more than one part, or lie further apart than a weekday taken for the next: those are of two crimes.
The year of a crime and the day of an arrest are compared where all other reports, two at least, have one and tell it in
words that the odd one shares.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.model import Claim, DateValue
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, is_day
from riyadh_archive.reconcile.rules.acts.one_doing import are_places_apart
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.values import by_article, clusters, without_bridges

BEFORE = 45
"""Code points before a day in which its clause may tell of an arrest or a charge: "was arrested for the shooting"."""
_CLAUSE_OPENS = re.compile(r"[.,;:!?\n]|\b(?:after|before|when|who|which|that)\b")
_DATED_NOUN = re.compile(r"\b(\d{1,2}|\d{4}),? ([a-z-]+(?: [a-z-]+)?)")
_HAPPENED = re.compile(r"\b(?:took place|happened|occurred|committed|carried out)\b")
"""What is said of the crime itself: "charged with the stabbings that took place on Sunday"."""
_DONE = re.compile(r"\b(?:for|of|to|over) (?=[a-z]+ing\b)")
"""What opens the deed that somebody is convicted of: "jailed | for stabbing"."""
_SINCE = re.compile(r"\bsince\b")
"""What makes a month the first of many: "a surge in attacks since November"."""
OPENING = 600
"""Code points of the first sentences of a report, its headline among them."""
MONTH = len("2025-02")
"""Characters of a month; a year alone is of many things."""
NEXT_DAYS = 3
"""Days between two weekdays of which one is taken for the other."""


def crime_days(reports: Reports) -> Iterator[Sequence[Sequence[Claim]]]:
    """The sides of at most one conflict over when the crime was."""
    dated = [c for c in reports.topic("date") if c.stance == "asserted"]
    news = {(c.article, _date(c)) for c in dated if reports.event(c) == PRINCIPAL and not _is_of_old(c, reports)}
    told = [c for c in dated if (c.article, _date(c)) not in news and _is_of_crime(c, reports)]
    sole = [c for claims in by_article(told).values() if all(_meet(claims[0], c) for c in claims) for c in claims[:1]]
    found = clusters(list(without_bridges(sole, _differ)), lambda a, b: not _differ(a, b))
    if len(found) > 1 and not any(
        all(are_places_apart(a, b, reports) for a in x for b in y) for x, y in combinations(found, 2)
    ):
        yield found


def odd_case_days(reports: Reports) -> Iterator[Sequence[Sequence[Claim]]]:
    """The sides for each report that alone has another year for the crime, or another day for the arrest."""
    dated = [c for c in reports.topic("date") if c.stance == "asserted" and reports.event(c) != PRINCIPAL]
    years = [c for c in dated if _is_year_of_crime(c, reports)]
    arrests = [c for c in dated if is_day(_date(c)) and _ARREST.search(c.subject) and _is_of_law(c, reports)]
    for claims, length in ((years, YEAR), (arrests, None)):
        told = [own for own in by_article(claims).values() if len({_date(c)[:length] for c in own}) == 1]
        for own in told:
            others = [c for other in told if other is not own for c in other]
            sure = len({_date(c)[:length] for c in others}) == 1 and reports.origins(c.article for c in others) >= SURE
            odd = sure and _date(own[0])[:length] != _date(others[0])[:length]
            if odd and (length or _differ(own[0], others[0])) and any(_are_of_one(own[0], c, reports) for c in others):
                yield [others, own]


def _is_year_of_crime(claim: Claim, reports: Reports) -> bool:
    """Whether a year, or a day in it, is that of a crime, and none of the news."""
    year, published = _date(claim)[:YEAR], reports.article(claim.article).published or ""
    return year.isdigit() and year != published[:YEAR] and _is_of_crime(claim, reports, least=YEAR)


def _are_of_one(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the sentences around two dates share so many words that they tell of one thing."""
    ours, theirs = (frozenset(content_of(sentence_around(c, reports))) for c in (a, b))
    return len(ours & theirs) >= ALIKE


YEAR, SURE, ALIKE = 4, 2, 4
"""Characters of a year, independent reports that agree on a day, and words that the sentences of two reports share."""
_ARREST = re.compile(r"\barrest")


def _is_of_crime(claim: Claim, reports: Reports, *, least: int = MONTH) -> bool:
    """Whether a date beside the event of the story is told with a crime, and with no act of a court or the police.

    `least` are the characters that the date must have: those of a month or a year.
    """
    if reports.event(claim) == PRINCIPAL and not _is_of_old(claim, reports):
        return False
    if _is_of_these_days(claim, reports) or len(_date(claim)) < least or "X" in _date(claim)[:least]:
        return False
    near = " ".join(e.text for e in claim.evidence)
    if not words_in(sentence_around(claim, reports), "crimes") or _SINCE.search(near) or not _is_of_law(claim, reports):
        return False
    text, start = reports.article(claim.article).text, claim.evidence[0].start
    noun = _DATED_NOUN.search(near)
    if noun and noun[1].zfill(2) in _date(claim).split("-") and words_in(noun[2], "crimes"):
        return True  # found guilty in the May 3 attack
    done = _DONE.split(near)
    if len(done) > 1:  # convicted of murder for gunning down a student on May 3
        return bool(words_in(done[-1], "crimes")) and not words_in(done[-1], "acts_of_law")
    before = _CLAUSE_OPENS.split(text[max(0, start - BEFORE) : start])[-1]
    return _HAPPENED.search(near) is not None or not words_in(f"{before} {near} {claim.subject}", "acts_of_law")


def _is_of_these_days(claim: Claim, reports: Reports) -> bool:
    """Whether a day lies right before a report of a verdict: the jury sat then, and the crime was long before."""
    article = reports.article(claim.article)
    if not is_day(_date(claim)) or not article.published or not is_day(article.published):
        return False
    first = article.body[0].start if article.body else 0
    ago = (date.fromisoformat(article.published) - date.fromisoformat(_date(claim))).days
    return ago < TRIAL_DAYS and _TRIED.search(article.text[first : first + OPENING]) is not None


TRIAL_DAYS = 14
"""Days between a crime and the verdict on it, at the least."""
_TRIED = re.compile(r"\b(?:convicted|sentenced|found guilty|jury|jurors|verdicts?|inquests?)\b")


def _is_of_old(claim: Claim, reports: Reports) -> bool:
    """Whether what a report of a court is mainly about is dated in another year than the report: the crime, not the trial."""
    year, published = _date(claim)[:YEAR], reports.article(claim.article).published or ""
    return year.isdigit() and published[:YEAR] > year and _is_of_law(claim, reports)


def _is_of_law(claim: Claim, reports: Reports) -> bool:
    """Whether a report opens with a court or the police at work: where the crime is the news, another day is of another."""
    article = reports.article(claim.article)
    first = article.body[0].start if article.body else 0
    return bool(words_in(article.text[first : first + OPENING], "law_at_work"))


def _differ(a: Claim, b: Claim) -> bool:
    """Whether two days or months differ in one part alone, or are weekdays that follow one another."""
    ours, theirs = _date(a), _date(b)
    if days_meet(ours, theirs):
        return False
    if (
        is_day(ours)
        and is_day(theirs)
        and abs((date.fromisoformat(ours) - date.fromisoformat(theirs)).days) <= NEXT_DAYS
    ):
        return True
    if len(ours) != len(theirs) and ours[:YEAR] != theirs[:YEAR]:
        return False  # a killing in December 2019, another on 21 December 2023
    parts = list(zip(ours.split("-"), theirs.split("-"), strict=False))
    return sum(x != y for x, y in parts) == 1


def _meet(a: Claim, b: Claim) -> bool:
    return days_meet(_date(a), _date(b))


def _date(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date
