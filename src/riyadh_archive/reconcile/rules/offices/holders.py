"""Offices that somebody else holds, as the table of offices knows: "Secretary of State Antony Blinken" in a report of 2025.

Who takes part in the event, or speaks in its reports, under a title that on the day was another's: one side and a
reference. Somebody who never held it counts where the reports name who does. What a title tells of history, and what
the table does not cover, is left alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.lexicon.offices import office_on, offices, terms_in
from riyadh_archive.lexicon.posts import has_many, leads_country, office_of, post_of
from riyadh_archive.lexicon.rows import Office
from riyadh_archive.model import AdministrationValue, AttendeeValue, Citation, Conflict, QuoteValue, Reference
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, is_day
from riyadh_archive.reconcile.rules.offices.posts import SPELLED_OTHERWISE, Holder
from riyadh_archive.reconcile.sides import cited_side, make_conflict
from riyadh_archive.reconcile.values import kinds_told

CHANGE_DAYS = 7
"""Around the day on which an office passes on, reports call either by the title."""
_TELLING = 4
"""Letters of a word of a name that tells more than a particle or an initial."""
_LONG = 7
"""Letters from which on two of them may be spelled otherwise."""
_PRESENT = ("present", "part")
VICE_PRESIDENT = "vice president"
"""The one of those who lead a country by whom no government is called."""


class Wrong(NamedTuple):
    """A person, the office that the reports give, and whose it is."""

    person: str
    held: Office
    day: str


def conflicts(reports: Reports, held: Iterable[Holder]) -> Iterator[Conflict]:
    """One contradiction for each person who is given an office that another holds; `held` are the posts of the reports."""
    found: dict[Wrong, list[Citation]] = defaultdict(list)
    for holder in held:
        wrong = _wrong(holder, reports)
        if wrong is not None and _takes_part(holder, reports):
            found[wrong].append(holder.place)
    for wrong, places in sorted(found.items(), key=lambda item: (item[0].person, item[0].held.office)):
        yield _conflict(wrong, places, reports)


def _wrong(holder: Holder, reports: Reports) -> Wrong | None:
    """Whose the office of a holder is on the day of the report, where the table knows it for somebody else's."""
    office = office_of(holder.post.name)
    article = reports.article(holder.article)
    day = article.published or next(iter(reports.principal_days(holder.article)), "")
    if office is None or not is_day(day):
        return None
    country = _country(holder, office) or _served(holder, day) or _led(holder, reports)
    if country is None:
        return None
    terms = [term for at in _days_around(day) for term in office_on(country, office, at) or ()]
    held = office_on(country, office, day)
    if not held or any(_may_be_one(term.holder, holder.person) for term in terms):
        return None
    known = any(_is_one(term.holder, holder.person) for term in offices())
    return Wrong(holder.person, held[0], day) if known or _is_named(held[0].holder, reports) else None


def _is_named(person: str, reports: Reports) -> bool:
    """Whether the reports name a person: of somebody whom no table knows and no report disputes nothing is said."""
    return any(_is_one(name.name, person) for name in reports.names.names if name.kind == "person")


def _country(holder: Holder, office: str) -> str | None:
    """Whose the office is: of a person who ever had it the one country where; else the one that the title names.

    Who ever led a country and leads it no more is told of by governments, but for its vice presidents.
    """
    told = post_of(holder.role)
    printed = told.whose if told and not has_many(told.name) else frozenset()
    own = {term.country for term in terms_in(office) if _is_one(term.holder, holder.person)}
    if told and leads_country(told.name) and (printed or told.name != VICE_PRESIDENT):
        return next(iter(printed)) if len(printed) == 1 and printed.isdisjoint(own) else None
    own = own or set(printed)
    country = own.pop() if len(own) == 1 else None
    return country if not printed or country in printed else None


def _served(holder: Holder, day: str) -> str | None:
    """The one country that a person has another office of on the day, where the title tells nobody's: "Vice President A"."""
    told = post_of(holder.role)
    if told is None or told.whose:
        return None
    terms = (term for term in offices() if _is_one(term.holder, holder.person))
    countries = {term.country for term in terms if term.start <= day <= (term.end or day)}
    return countries.pop() if len(countries) == 1 else None


def _led(holder: Holder, reports: Reports) -> str | None:
    """The country that the title lets somebody lead who sits at the talks, in a report that credits another leader of it."""
    told = post_of(holder.role)
    if told is None or not leads_country(told.name) or len(told.whose) != 1 or not _is_at_talks(holder, reports):
        return None
    country = next(iter(told.whose))
    own = fold_name(holder.person.split()[-1])
    claims = (c.value for c in reports.topic_in(holder.article, "administration"))
    told_now = [v for v in claims if isinstance(v, AdministrationValue) and v.current and v.country == country]
    names = {fold_name(v.administration) for v in told_now}
    return country if names and own not in names else None


def _is_at_talks(holder: Holder, reports: Reports) -> bool:
    """Whether the article has the person at the talks or the signing that it is of; at a funeral all keep their titles."""
    for claim in reports.topic_in(holder.article, "attendees"):
        value = claim.value
        if isinstance(value, AttendeeValue) and _is_one(value.name, holder.person):
            kinds = kinds_told(claim.subject)
            signed = claim.subject == "ceremony" and " signed " in reports.article(claim.article).text
            if reports.event(claim) == PRINCIPAL and (signed or not kinds.isdisjoint(("meeting", "agreement"))):
                return True
    return False


def _days_around(day: str) -> Iterator[str]:
    """The day, and those some days before and behind it."""
    at = date.fromisoformat(day)
    return (str(at + timedelta(days=step)) for step in (-CHANGE_DAYS, 0, CHANGE_DAYS))


def _is_one(ours: str, theirs: str) -> bool:
    """Whether two full names are one person's: the same surname and initial, or spelled nearly alike."""
    a, b = ours.split(), theirs.split()
    if fold_name(a[-1]) == fold_name(b[-1]) and fold_name(a[0])[:1] == fold_name(b[0])[:1]:
        return True
    return OSA.distance(fold_name(ours), fold_name(theirs)) <= SPELLED_OTHERWISE


def _may_be_one(ours: str, theirs: str) -> bool:
    """Whether two names have any word in common, or nearly: "Prince Faisal bin Farhan Al Saud" is "Faisal bin Farhan"."""
    return any(
        OSA.distance(fold_name(a), fold_name(b)) <= (SPELLED_OTHERWISE if len(a) >= _LONG else 1)
        for a in ours.split()
        for b in theirs.split()
        if len(a) >= _TELLING and len(b) >= _TELLING
    )


def _takes_part(holder: Holder, reports: Reports) -> bool:
    """Whether the article has the person at the event of the story or in words of today's."""
    for claim in (*reports.topic("attendees"), *reports.topic("quotes")):
        if claim.article != holder.article or claim.stance != "asserted":
            continue
        value = claim.value
        present = isinstance(value, AttendeeValue) and value.presence in _PRESENT and reports.event(claim) == PRINCIPAL
        name = value.name if isinstance(value, AttendeeValue) and present else ""
        name = name or (value.speaker or "" if isinstance(value, QuoteValue) else "")
        if name and _is_one(name, holder.person):
            return True
    return False


def _conflict(wrong: Wrong, places: list[Citation], reports: Reports) -> Conflict:
    held = wrong.held
    side = cited_side(f"{wrong.person}, {held.office} ({held.country})", places, reports)
    return make_conflict(
        "contradiction",
        "medium",
        "names",
        label=f"Who is {held.office} ({held.country}): {wrong.person}",
        explanation=f"{reports.short_names(side.articles)}: {wrong.person}. What is known says otherwise.",
        sides=[side],
        reference=Reference(
            statement=f"{held.office} ({held.country}) on {wrong.day}: {held.holder}, since {held.start}.",
            source=held.source,
        ),
    )
