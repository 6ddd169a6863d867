"""Scores of when, where and who: dates, the timeline, venues with what holds them, attendees and names."""

from collections.abc import Iterator

from riyadh_archive.model import AttendeeValue, Claim, DateValue, VenueValue

from .claims import described, printed
from .matching import (
    ARTICLES,
    COUNTRIES,
    GOLD,
    PERSONS,
    Answers,
    Json,
    fold,
    gold_claims,
    gold_id,
    is_person,
    near,
    overlap,
)
from .score import Score, score

CHAINS = {
    "diriyah_palace": ("Diriyah Palace", "Riyadh", "Saudi Arabia"),
    "riyadh": ("Riyadh", "Saudi Arabia"),
    "saudi_arabia": ("Saudi Arabia",),
    "paris": ("Paris", "France"),
}
"""A place of the gold and everything that holds it, from near to far."""
PRECISE = ("day", "month", "year")


def scores(answers: Answers) -> Iterator[Score]:
    dated = [claim for claim in gold_claims("date") if claim["value"]["precision"] in PRECISE]
    yield score("date: recall", _found(answers, "date", dated, _same_date))
    yield score("date: talks", _found(answers, "date", [c for c in dated if _principal(c)], _same_date))
    yield score("date: precision", ((_is_dated(claim), printed(claim)) for claim in answers.of("date")))
    yield score("timeline: recall", _timeline(answers, dated))
    yield score("timeline: precision", _timeline_right(answers))
    places = gold_claims("venue")
    yield score("venue: place and what holds it", _found(answers, "venue", places, _same_place))
    yield score("venue: precision", ((_is_place(claim, places), printed(claim)) for claim in answers.of("venue")))
    yield from _attendee_scores(answers)
    yield score("names: one person, one name", _persons(answers))
    yield score("names: people alone", _people_alone(answers))


def _found(answers: Answers, topic: str, gold: list[Json], match: object) -> Iterator[tuple[bool, str]]:
    assert callable(match)
    for wanted in gold:
        yield any(match(claim, wanted) for claim in answers.of(topic, wanted["article"])), described(wanted)


def _principal(gold: Json) -> bool:
    return gold["value"]["event"] in ("riyadh_talks", "agreement")


def _same_date(claim: Claim, gold: Json) -> bool:
    return near(claim, gold) and isinstance(claim.value, DateValue) and claim.value.date == gold["value"]["iso"]


def _is_dated(claim: Claim) -> bool:
    """Whether the gold has the day in this article, or a finer or coarser one."""
    ours = claim.value.date if isinstance(claim.value, DateValue) else ""
    days = [g["value"]["iso"] for g in gold_claims("date") if g["article"] == gold_id(claim.article)]
    return any(day.startswith(ours) or ours.startswith(day) for day in days)


def _timeline(answers: Answers, dated: list[Json]) -> Iterator[tuple[bool, str]]:
    """A statement of that day, or a finer one that another article gives, that cites the words."""
    for gold in dated:
        spans = list(gold["evidence"])
        hit = any(
            statement.date.startswith(gold["value"]["iso"])
            and gold_id(mention.article) == gold["article"]
            and any(overlap(mention, e["start"], e["end"]) > 0 for e in spans)
            for statement in answers.statements
            for mention in statement.mentions
        )
        yield hit, described(gold)


def _timeline_right(answers: Answers) -> Iterator[tuple[bool, str]]:
    for statement in answers.statements:
        ours = {gold_id(article) for article in statement.articles}
        days = [g["value"]["iso"] for g in gold_claims("date") if g["article"] in ours]
        yield (
            any(d.startswith(statement.date) or statement.date.startswith(d) for d in days),
            f"{statement.date} {statement.label}",
        )
    in_order = [statement.date for statement in answers.statements]
    yield in_order == sorted(in_order), "in order"


def _chain(gold: Json) -> tuple[str, ...]:
    return CHAINS[next(gold["value"][level] for level in ("palace", "city", "country") if gold["value"][level])]


def _same_place(claim: Claim, gold: Json) -> bool:
    return near(claim, gold) and _place(claim) == _chain(gold)


def _place(claim: Claim) -> tuple[str, ...]:
    return (claim.value.place, *claim.value.within) if isinstance(claim.value, VenueValue) else ()


def _is_place(claim: Claim, places: list[Json]) -> bool:
    """Whether the gold has the place for the same meeting in this article."""
    here = [g for g in places if g["article"] == gold_id(claim.article) and _chain(g) == _place(claim)]
    return any(near(claim, g) for g in here)


def _attendee_scores(answers: Answers) -> Iterator[Score]:
    named = [claim for claim in gold_claims("attendees") if claim["value"].get("person")]
    firm = [claim for claim in named if claim["value"]["attendance"] in ("attended", "attended_part")]
    absent = [c for c in gold_claims("attendees") if c["value"].get("attendance") == "absent_stated"]
    yield score("attendees: recall", _found(answers, "attendees", firm, _same_person))
    yield score("attendees: part of the day", _found(answers, "attendees", _parts(firm), _same_presence))
    yield score("attendees: whole day", _found(answers, "attendees", _parts(firm, part=False), _same_presence))
    yield score("attendees: side", _found(answers, "attendees", firm, _same_side))
    yield score("attendees: role", _found(answers, "attendees", firm, _same_role))
    yield score("attendees: stated absence", _found(answers, "attendees", absent, _same_absence))
    yield score("attendees: precision", _attendees_right(answers, named, absent))
    yield score("attendees: not stated", _not_stated(answers))


def _parts(firm: list[Json], *, part: bool = True) -> list[Json]:
    return [claim for claim in firm if (claim["value"]["attendance"] == "attended_part") == part]


def _attendee(claim: Claim) -> AttendeeValue:
    assert isinstance(claim.value, AttendeeValue)
    return claim.value


def _same_person(claim: Claim, gold: Json) -> bool:
    here = _attendee(claim).presence != "absent" and near(claim, gold)
    return here and is_person(_attendee(claim).name, gold["value"]["person"])


def _same_presence(claim: Claim, gold: Json) -> bool:
    part = gold["value"]["attendance"] == "attended_part"
    return _same_person(claim, gold) and (_attendee(claim).presence == "part") == part


def _same_side(claim: Claim, gold: Json) -> bool:
    side = gold["value"]["side"]
    return _same_person(claim, gold) and _attendee(claim).side == COUNTRIES.get(side, side)


def _same_role(claim: Claim, gold: Json) -> bool:
    """An office in the words of the article, of that person."""
    roles = PERSONS[gold["value"]["person"]]["articles"][gold["article"]]["roles"]
    return _same_person(claim, gold) and fold(_attendee(claim).role) in {fold(role["role"]) for role in roles}


def _same_absence(claim: Claim, gold: Json) -> bool:
    value = _attendee(claim)
    return near(claim, gold) and value.presence == "absent" and "ukrain" in fold(value.name) and value.side == "Ukraine"


def _attendees_right(answers: Answers, named: list[Json], absent: list[Json]) -> Iterator[tuple[bool, str]]:
    for claim in answers.of("attendees"):
        gold = absent if _attendee(claim).presence == "absent" else named
        match = _same_absence if gold is absent else _same_person
        yield any(match(claim, g) for g in gold), printed(claim)


def _not_stated(answers: Answers) -> Iterator[tuple[bool, str]]:
    """People who speak, are spoken of or met elsewhere are no attendees."""
    for gold in GOLD["attendance_not_stated"]:
        here = [_attendee(c) for c in answers.of("attendees", gold["article"])]
        said = any(v.presence != "absent" and is_person(v.name, gold["person"]) for v in here)
        yield not said, f"{gold['article']} {gold['person']}: {gold['reason']}"


def _persons(answers: Answers) -> Iterator[tuple[bool, str]]:
    """All mentions of a person have one name of ours, its own, and every mention is found."""
    for id_, person in PERSONS.items():
        mentions = [(a, m) for a, known in person["articles"].items() for m in known["mentions"] if not _repeated(a, m)]
        under = [_name_at(answers, article, m["start"], m["end"]) for article, m in mentions]
        ours = dict.fromkeys(under)
        yield len(ours) == 1 and is_person(under[0], id_), f"{id_}: {list(ours)}"


def _repeated(article: str, mention: Json) -> bool:
    """Whether a mention stands in a caption that is printed a second time, which counts once."""
    return any(c["start"] <= mention["start"] < c["end"] for c in ARTICLES[article]["image_captions"][1:])


def _name_at(answers: Answers, article: str, start: int, end: int) -> str | None:
    """Our person whose mention meets a span."""
    for name in answers.names:
        met = (gold_id(m.article) == article and overlap(m, start, end) > 0 for m in name.mentions)
        if name.kind == "person" and any(met):
            return name.name
    return None


def _people_alone(answers: Answers) -> Iterator[tuple[bool, str]]:
    for name in answers.names:
        if name.kind == "person":
            yield any(is_person(name.name, id_) for id_ in PERSONS), name.name
