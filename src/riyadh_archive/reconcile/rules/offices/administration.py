"""Administrations: which government an article treats as the one in office.

Claims match by administration and country. Reports of one event cannot treat two administrations of one country as in
office; the table of offices says which of them was, also where a single article credits the wrong one. Historical
mentions are never compared, and an article that names the right one too is not read as crediting another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.lexicon.offices import days_of, holders_on, in_office, terms_of
from riyadh_archive.model import AdministrationValue, Claim, Conflict, Reference, Severity, Value
from riyadh_archive.reconcile.calling.persons import is_near_spelling
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, is_day, join_words
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, commonest, commonest_known

ELECTED_DAYS = 90
"""Between election and office some three months pass, in which reports speak of the coming administration."""

VOTED_DAYS = 250
"""The same in a report that tells of an election: in Indonesia eight months pass, in Taiwan and Mexico four."""

Answer = Literal["in", "out", "unknown"]


_NOT_THEN = "Not in office"
"""How a reference begins to name those whom the table knows to have held no office then."""

_YEAR = re.compile(r"(?<![\d$£€,.])(?:19|20)\d\d(?!\d|[,.]\d)")

ACTING = ", acting"
"""The rule of a claim whose government itself did something in the news: also beside the right one no mere memory."""

NO_LEADERS = ("leader of a region", "party in government")
"""Rules of claims on a mayor's, a province's or a party's government: none of them is held against the leader of a country."""


def _value(claim: Claim) -> AdministrationValue:
    assert isinstance(claim.value, AdministrationValue)
    return claim.value


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Claims of one administration are compared."""
    return (fold_name(_value(claim).administration),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One administration: the same name, no other country, no other term, both in office or both historical."""
    ours, theirs = _value(a), _value(b)
    if fold_name(ours.administration) != fold_name(theirs.administration) or ours.current != theirs.current:
        return None
    if None not in (ours.country, theirs.country) and ours.country != theirs.country:
        return None
    if None not in (ours.term, theirs.term) and ours.term != theirs.term:
        return None
    return 1.0, f"both name the {ours.administration} administration"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The commonest value; a country and a term where any claim tells them."""
    values = [_value(claim) for claim in members]
    country = commonest_known(v.country for v in values)
    term = commonest_known(v.term for v in values)
    return commonest(values).model_copy(update={"country": country, "term": term})


def label(value: Value, subject: str) -> str:
    """`Biden administration (United States): in office`."""
    assert isinstance(value, AdministrationValue)
    where = f" ({value.country})" if value.country else ""
    term = f", term {value.term}" if value.term else ""
    return f"{named(value.administration)}{where}{term}: {'in office' if value.current else 'historical'}"


def named(administration: str) -> str:
    """An administration in words.

    >>> named("Biden"), named("past administrations")
    ('Biden administration', 'past administrations')
    """
    return administration if words_in(administration, "governing") else f"{administration} administration"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict a country at most: the administrations that articles treat as in office at the event."""
    by_country: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("administration"):
        country = _country(claim, reports) if claim.rule.removesuffix(ACTING) not in NO_LEADERS else None
        if country and _value(claim).current and claim.stance == "asserted":
            by_country[country].append(claim)
    for country in sorted(by_country):
        yield from _of_country(country, by_country[country], reports)


def _country(claim: Claim, reports: Reports) -> str | None:
    """The country of a claim; where it names none, that of the same administration elsewhere in the story."""
    if own := _value(claim).country:
        return own
    name = fold_name(_value(claim).administration)
    told = {_value(c).country for c in reports.topic("administration") if fold_name(_value(c).administration) == name}
    found = sorted(c for c in told if c)
    return found[0] if len(found) == 1 else None


def _of_country(country: str, claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    answers = {claim.id: _answer(claim, country, reports) for claim in claims}
    right = [claim for claim in claims if answers[claim.id] == "in"]
    cleared = {claim.article for claim in right}, {fold_name(_value(claim).administration) for claim in right}
    wrong = [
        claim
        for claim in claims
        if answers[claim.id] == "out"
        and (claim.article not in cleared[0] or claim.rule.endswith(ACTING))
        and fold_name(_value(claim).administration) not in cleared[1]
        and not _is_coming(claim, country, reports)
    ]
    if wrong:
        yield _against_table(country, wrong, right, reports)
    elif not right:
        yield from _against_each_other(country, [c for c in claims if answers[c.id] == "unknown"], reports)


def _answer(claim: Claim, country: str, reports: Reports) -> Answer:
    """Whether the table has the administration in office at the event, or when any report of it was published.

    Dates no finer than a month are too coarse to say that it was not: they may be of what is remembered.
    """
    days = _days(claim, reports)
    told = [in_office(_value(claim).administration, country=country, date=day) for day in days]
    if any(told):
        return "in"
    fine = any(is_day(day) for day in days)
    return "out" if told and fine and not any(answer is None for answer in told) else "unknown"


def _days(claim: Claim, reports: Reports) -> list[str]:
    """The days by which a claim is judged, the best first: of the event, then of its reports; [] for none."""
    own = reports.article(claim.article).published
    published = [article.published for article in reports.articles if article.published]
    return [*reports.principal_days(claim.article), *reports.story_day, *filter(None, [own]), *published]


def _dated(claim: Claim, day: str, reports: Reports) -> str:
    dated = day in (*reports.story_day, *reports.principal_days(claim.article))
    return "The event is dated" if dated else "The report was published on"


def _began_later(claim: Claim, country: str, reports: Reports) -> bool:
    """Whether every term began after the event: nobody errs so, the event is one that the report looks back on."""
    terms = terms_of(_value(claim).administration, country)
    ends = [found[1] for day in reports.principal_days(claim.article) if (found := days_of(day))]
    return bool(ends and terms) and all(term.start > end for term in terms for end in ends)


def _is_coming(claim: Claim, country: str, reports: Reports) -> bool:
    """Whether the administration took office after the event, within `ELECTED_DAYS` or in a report without a date: it may be
    spoken of before, or the event be one that the report looks back on.
    """
    if reports.article(claim.article).published is None and _began_later(claim, country, reports):
        return True
    starts = [date.fromisoformat(term.start) for term in terms_of(_value(claim).administration, country)]
    days = [found for day in reports.principal_days(claim.article) if (found := days_of(day))]
    most = VOTED_DAYS if _ELECTED.search(reports.article(claim.article).text) else ELECTED_DAYS
    return any(0 <= (start - date.fromisoformat(first)).days <= most for first, _ in days for start in starts)


_ELECTED = re.compile(r"\b[Ee]lect(?:ed|ions?)\b|-elect\b")


def _against_table(country: str, wrong: Sequence[Claim], right: Sequence[Claim], reports: Reports) -> Conflict:
    sides = [make_side(_side_label(name), members, reports) for name, members in _by_name([*wrong, *right]).items()]
    day = next(iter(reports.story_day), _days(wrong[0], reports)[0])
    treats = f"{reports.short_names(sorted({c.article for c in wrong}))}: the {named(_named(wrong))}"
    against = f"; {reports.short_names(sorted({c.article for c in right}))}: the {named(_named(right))}"
    names = join_words(list(_by_name([*wrong, *right])), last="or")
    return make_conflict(
        "contradiction",
        "high",
        "administration",
        label=f"Which administration was in office ({country}): {names}",
        explanation=f"{_dated(wrong[0], day, reports)} {day}. Treated as in office then: {treats}"
        f"{against if right else ''}." + copying(sides, reports),
        sides=sides,
        reference=_reference(country, day, named(_named(wrong)), [_value(c).administration for c in wrong]),
    )


def _reference(country: str, day: str, names: str, wrong: Sequence[str]) -> Reference:
    """What the table says of the day: who held the offices that the wrongly named administrations once held."""
    terms = [term for name in wrong for term in terms_of(name, country)]
    offices = {term.office for term in terms}
    holders = [o for o in holders_on(country, day) if o.office in offices]
    then = "; ".join(f"{o.holder}, {o.office} ({o.country}), since {o.start}" for o in holders)
    statement = f"{_NOT_THEN} on {day}: the {names}."
    sources = sorted({o.source for o in (*holders, *terms)})
    return Reference(
        statement=f"In office on {day}: {then}. {statement}" if then else statement, source="; ".join(sources)
    )


def is_refuted(claim: Claim, reference: Reference) -> bool:
    """Whether a reference names the government of a claim as one that was not in office."""
    return named(_value(claim).administration) in reference.statement.partition(_NOT_THEN)[2]


def _against_each_other(country: str, claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """Administrations that the table does not know: two of them, each alone in its articles, contradict one another."""
    names: Mapping[str, list[Claim]] = _by_name([c for c in claims if not _is_remembered(c, country, reports)])
    alone = {name: [c for c in members if not _names_another(c, claims)] for name, members in names.items()}
    sides = _spelled_alike({name: members for name, members in alone.items() if members})
    if len(sides) < 2 or _hold_two_offices(sides):
        return
    dated = all(reports.principal_days(c.article) for members in sides.values() for c in members)
    severity: Severity = "high" if dated else "medium"
    made = [make_side(_side_label(name), members, reports) for name, members in sides.items()]
    yield make_conflict(
        "contradiction",
        severity,
        "administration",
        label=f"Which administration was in office ({country}): {join_words(list(sides), last='or')}",
        explanation="Reports of one event treat different administrations as in office: "
        + "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in made)
        + "."
        + copying(made, reports),
        sides=made,
    )


def _spelled_alike(sides: Mapping[str, list[Claim]]) -> dict[str, list[Claim]]:
    """The sides, those of one long name in two spellings as one: "Wechaiyachai", "Wichayachai"."""
    found: dict[str, list[Claim]] = {}
    for name, members in sides.items():
        near = (kept for kept in found if _is_near(kept, name))
        found.setdefault(next(near, name), []).extend(members)
    return found


def _is_near(a: str, b: str) -> bool:
    """Whether two names are one, misspelled or transliterated in another way: "Wechaiyachai", "al-Sharar" for "Sharaa"."""
    long = is_near_spelling(fold_name(a), fold_name(b), shortest=_LONG_NAME, letters=_SLIP)
    return long or is_near_spelling(_bare(a), _bare(b), shortest=_SHORT_NAME)


def _bare(name: str) -> str:
    """A name as printed in small letters, without its article."""
    return name.casefold().removeprefix("al-").removeprefix("el-")


_LONG_NAME, _SLIP = 8, 2
"""Letters of a name that no other leader's resembles by chance, and by how many its spellings differ."""
_SHORT_NAME = 6
"""Letters of one that no other leader's resembles but for one letter."""


def _hold_two_offices(sides: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether one side is a prime minister and another a president or monarch: a country has both at a time."""
    offices = [
        {told.lower() == "prime minister" for c in members for e in c.evidence for told in _OFFICES.findall(e.text)}
        for members in sides.values()
    ]
    return all(len(told) == 1 for told in offices) and len(set(map(frozenset, offices))) > 1


_OFFICES = re.compile(r"\b(?:[Pp]rime [Mm]inister|[Pp]resident|[Kk]ing|[Qq]ueen|[Ee]mir)\b")


def _is_remembered(claim: Claim, country: str, reports: Reports) -> bool:
    """Whether its article prints a year in which the administration was long out of office, and lets it do nothing now."""
    if claim.rule.endswith(ACTING):
        return False
    ends = [term.end for term in terms_of(_value(claim).administration, country)]
    if not ends or None in ends:
        return False
    last = max(int(end[:4]) for end in ends if end)
    return any(int(year) > last for year in _YEAR.findall(reports.article(claim.article).text))


def _names_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    name = fold_name(_value(claim).administration)
    return any(c.article == claim.article and fold_name(_value(c).administration) != name for c in claims)


def _by_name(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The claims by administration, in order of name, those of one folded name together."""
    found: dict[str, list[Claim]] = defaultdict(list)
    printed = {fold_name(_value(c).administration): _value(c).administration for c in claims}
    for claim in claims:
        found[printed[fold_name(_value(claim).administration)]].append(claim)
    return dict(sorted(found.items()))


def _named(claims: Sequence[Claim]) -> str:
    return join_words(list(_by_name(claims)))


def _side_label(name: str) -> str:
    return f"the {named(name)}"
