"""Attendees: who was there, who for a part, and who was stated not to be.

Claims match by person; presence and part of it are one, absence is another. A person whom one report has there and
another states absent is a contradiction, and so is a person of a side of which another report states that nobody came.
A shorter list of people contradicts nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import AttendeeValue, Claim, Conflict, Value
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.joining.setting import read_setting
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, commonest, commonest_known
from riyadh_archive.text import iter_words

PEOPLE_OF = "people of "
LONGEST_BODY = 4
"""Words of a body in a role: "World Health Organization envoy"."""


def _value(claim: Claim) -> AttendeeValue:
    assert isinstance(claim.value, AttendeeValue)
    return claim.value


def _unnamed_side(value: AttendeeValue) -> str | None:
    """The country of a group of unnamed people: "Ukrainian officials" → Ukraine; None for a person."""
    words = value.name.split()
    if not words or words[-1].lower() not in word_list("unnamed"):
        return None
    return value.side or next((c for n in (2, 1) if (c := country_of(" ".join(words[:n])))), None)


def _who(claim: Claim) -> str:
    """What one person, or one group of unnamed people of a side or the side as a whole, is compared by."""
    side = _unnamed_side(_value(claim)) or _whole_side(_value(claim))
    return f"{PEOPLE_OF}{side}" if side else fold_name(_value(claim).name)


def _whole_side(value: AttendeeValue) -> str | None:
    """The country that a claim names as a whole: "Ukraine was not invited", "Kyiv had no seat at the table"."""
    return country_of(value.name) or government_of(value.name)


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Claims on one person at one event are compared."""
    return ((reports.event(claim), _who(claim), _value(claim).presence == "absent"),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One person at one event, there for the whole or a part in both, or absent in both."""
    if keys(a, reports) != keys(b, reports):
        return None
    return 1.0, f"both name {_value(a).name}"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The commonest name, side and role; "part" where any report says that it was no more."""
    values = [_value(claim) for claim in members]
    name = commonest(v.name for v in values)
    presences = [v.presence for v in values]
    return AttendeeValue(
        name=name,
        side=commonest_known(v.side for v in values) or reports.names.side_of(name),
        role=commonest_known(v.role for v in values) or reports.names.role_of(name),
        presence="part" if "part" in presences else presences[0],
    )


def label(value: Value, subject: str) -> str:
    """`Marco Rubio (U.S. Secretary of State): present`."""
    assert isinstance(value, AttendeeValue)
    role = _office(value.role or "")
    side = None if value.side and value.side in _countries(role) else value.side
    about = ", ".join(filter(None, (role, side)))
    presence = "present for a part" if value.presence == "part" else value.presence
    return f"{value.name}{f' ({about})' if about else ''}: {presence}"


def _office(role: str) -> str:
    """A role without the rank or address printed behind it.

    >>> _office("Saudi Foreign Minister Prince")
    'Saudi Foreign Minister'
    >>> _office("Saudi Crown Prince")
    'Saudi Crown Prince'
    """
    words = role.split()
    while (
        len(words) > 1
        and words[-1].casefold() in word_list("forms_of_address")
        and words[-2].casefold() not in word_list("before_ranks")
    ):
        words.pop()
    return " ".join(words)


def _countries(role: str) -> set[str]:
    """The countries that a role names, so that nobody need be told twice."""
    words = role.removesuffix("'s").split()
    runs = (" ".join(words[i : i + n]) for n in (1, 2) for i in range(len(words)))
    return {country for run in runs if (country := country_of(run.removesuffix("'s").removesuffix("’s")))}


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for every person or group that is stated absent and reported there."""
    absent: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    there = []
    own = {claim.subject for claim in reports.topic("attendees") if claim.event == PRINCIPAL}
    for claim in reports.topic("attendees"):
        if (_value(claim).presence == "absent") == (claim.stance == "asserted"):
            if not _is_from_a_side_event(claim, own):
                absent[reports.event(claim), _who(claim)].append(claim)
        elif claim.rule not in SUPPOSED:
            there.append(claim)
    found = _by_whom(there if absent else (), reports)
    towns = _towns(reports) if absent else {}
    for event, who in sorted(absent, key=lambda k: (k[0] or "", k[1])):
        claims = absent[event, who]
        away = {claim.article for claim in claims}
        ways = (who, ("served", fold_name(who.removeprefix(PEOPLE_OF))), ("side", who))
        places = sorted({at for e in (event, PRINCIPAL) for way in ways for at in found.get((e, way), ())})
        against = [there[at] for at in places if _is_at(there[at], claims, event, reports)]
        against = [claim for claim in against if away - _taken_back(claim, who, away)]
        against = [claim for claim in against if not _is_in_other_town(claim, away, towns, reports)]
        if against:
            yield _conflict(claims, against, reports)


def _towns(reports: Reports) -> dict[str, frozenset[str]]:
    """The towns to which each article puts its principal event."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("venue"):
        told[claim.article].append(claim)
    return {article: frozenset(read_setting(claims).towns) for article, claims in told.items()}


def _is_in_other_town(
    there: Claim, away: Collection[str], towns: Mapping[str, frozenset[str]], reports: Reports
) -> bool:
    """Whether the report on who was there is of a meeting in another town than those that tell of the absence and of a town.

    A report that was made from one of them, or they from it, is of the same event in whatever town.
    """
    here = towns.get(there.article, frozenset())
    if there.event != PRINCIPAL or there.article in away or not here:
        return False
    lineage = reports.article(there.article).lineage
    others = [towns.get(article, frozenset()) for article in away]
    akin = bool(lineage) and any(reports.article(article).lineage == lineage for article in away)
    return not akin and any(others) and not any(other & here for other in others)


def _is_at(there: Claim, absent: Sequence[Claim], event: str | None, reports: Reports) -> bool:
    """Whether somebody was at the event from which another is said to have been absent.

    A report that is about what came of the talks calls them by a bare noun: they are the talks that the other is about.
    """
    if all(_misses_an_hour(c) for c in absent) and not _misses_an_hour(there):
        return False
    if reports.event(there) == event:
        return True
    one = next((c for c in absent if c.article != there.article), None)
    return one is not None and one.event is not None and one.event == _kind(one) == _kind(there)


SUPPOSED = ("heard the verdict", "was found guilty or not", "weighed")
"""Rules by which somebody is only taken to have been there: it contradicts nobody who says that he was not."""
_HOURS = frozenset(("verdict", "sentencing", "ruling", "sentence"))


def _misses_an_hour(claim: Claim) -> bool:
    """Whether the words end with the hour of a trial that they tell of: "was not in court for the | verdict"."""
    words = [word.key for e in claim.evidence for word in iter_words(e.text)]
    return not _HOURS.isdisjoint(words[-1:])


def _is_from_a_side_event(claim: Claim, own: Collection[str]) -> bool:
    """Whether somebody is said to have missed what goes beside an event: "did not attend the dinner".

    `own` is what the reports call the event itself: it may be the ceremony.
    """
    beside = word_list("passing") - {"conference", "tour", "visit", *own}
    last = [word.key for e in claim.evidence for word in iter_words(e.text)][-1:]
    return not beside.isdisjoint(last)


def _kind(claim: Claim) -> str | None:
    """The kind of event that the words of a claim call it."""
    nouns = event_nouns()
    return next((nouns[word.key] for word in iter_words(claim.subject) if word.key in nouns), None)


def _taken_back(claim: Claim, who: str, away: set[str]) -> set[str]:
    """The articles whose statement of absence the claim does not contradict.

    One article may say that somebody left; that a side was left out and that its minister came by video is one article's
    way of telling it, but contradicts another that states the side's absence.
    """
    return away if claim.article in away and _who(claim) == who else {claim.article}


def _by_whom(there: Sequence[Claim], reports: Reports) -> dict[tuple[str | None, object], list[int]]:
    """The places of claims on who was there, by event and by whose absence they speak against.

    That is the person, a body that the person serves, and the side of a person: nobody of it is said to have come.
    """
    found: dict[tuple[str | None, object], list[int]] = defaultdict(list)
    for at, claim in enumerate(there):
        event, value = reports.event(claim), _value(claim)
        ways: list[object] = [_who(claim), *(("served", body) for body in _served(value))]
        side = value.side or reports.names.side_of(value.name)
        if side and _unnamed_side(value) is None and not _is_posted_to(value, side):
            ways.append(("side", f"{PEOPLE_OF}{country_of(side) or side}"))
        for way in ways:
            found[event, way].append(at)
    return found


def _is_posted_to(value: AttendeeValue, side: str) -> bool:
    """Whether a role tells to whom somebody is sent: the "Ukraine envoy" is no Ukrainian, the "Ukrainian envoy" is."""
    *words, last = (value.role or "").split() or [""]
    return last.lower() in word_list("posted") and bool(words) and words[-1] == side


def _served(value: AttendeeValue) -> Iterator[str]:
    """The words of a person's role that may name a body, folded: "NATO" of "NATO Deputy Secretary General".

    The envoy for a country, the ambassador to it, serves another.
    """
    printed = takewhile(lambda word: word.lower() not in ("for", "to"), (value.role or "").split())
    told = list(printed)
    if len(told) > 1 and _is_posted_to(value, told[-2]):
        told = told[:-2]
    words = [fold_name(word) for word in told]
    yield from ("".join(words[k : k + n]) for n in range(1, LONGEST_BODY + 1) for k in range(len(words)))


def _conflict(absent: Sequence[Claim], there: Sequence[Claim], reports: Reports) -> Conflict:
    name = commonest(_value(c).name for c in absent)
    present = commonest(_value(c).name for c in there)
    sides = [make_side(f"{name}: absent", absent, reports), make_side(f"{present}: present", there, reports)]
    return make_conflict(
        "contradiction",
        "high",
        "attendees",
        label=f"Whether {name} attended",
        explanation=f"In {reports.short_names(sides[0].articles)} {name} is absent; "
        f"in {reports.short_names(sides[1].articles)} {present} is there.{copying(sides, reports)}",
        sides=sides,
    )
