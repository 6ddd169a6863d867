"""Scores of groups and conflicts: what must be found, what must not be reported, and how many origins stand behind it."""

from collections.abc import Iterator

from riyadh_archive.model import Conflict, Side

from .matching import CLAIMS, GOLD, PERSONS, QUOTES, Answers, Json, gold_claims, gold_id, is_person, origins, overlap
from .score import Score, score

GRAVER = {
    "contradiction": {"contradiction"},
    "discrepancy": {"contradiction", "discrepancy"},
    "variant": {"variant", "discrepancy"},
    "omission": {"omission"},
}
"""Kinds of ours that report a conflict of the gold's kind."""
HARD = ("contradiction", "discrepancy")


def scores(answers: Answers) -> Iterator[Score]:
    conflicts = answers.conflicts
    must = [gold for gold in GOLD["conflicts"] if gold["must_flag"]]
    others = [gold for gold in GOLD["conflicts"] if not gold["must_flag"]]
    yield score("conflicts: must be found", ((bool(_reports(conflicts, g)), g["id"]) for g in must))
    yield score("conflicts: severity", ((_grave(conflicts, g), f"{g['id']} {g['severity']}") for g in must))
    yield score("conflicts: the others", ((bool(_reports(conflicts, g)), g["id"]) for g in others))
    yield score("conflicts: no false alarm", _alarms(conflicts))
    yield score("conflicts: non-conflicts", _non_conflicts(conflicts))
    yield score("conflicts: gravest first", [(_leads(conflicts, must[0]), must[0]["id"])])
    yield score("groups: attendees", _attendee_groups(answers))
    yield score("groups: principles", _point_groups(answers))
    yield score("groups: dates of the talks", _date_groups(answers))
    yield score("corroboration: origins counted", _counted(answers))


def _spans(side: Json) -> Iterator[tuple[str, Json]]:
    """What a side of the gold cites; for a spelling or title, the places where its articles print it."""
    if "printed" in side:
        yield from side["printed"]
        return
    for id_ in side["claims"]:
        yield from ((CLAIMS[id_]["article"], evidence) for evidence in CLAIMS[id_]["evidence"])
    yield from ((QUOTES[id_]["article"], QUOTES[id_]) for id_ in side["quotes"])


def _meets(side: Side, gold: Json) -> bool:
    """Whether a side cites at least half of what a side of the gold does."""
    return any(
        gold_id(ours.article) == article
        and overlap(ours, span["start"], span["end"]) >= 0.5 * min(ours.end - ours.start, span["end"] - span["start"])
        for ours in side.evidence
        for article, span in _spans(gold)
    )


def _sides(gold: Json) -> list[Json]:
    if gold.get("topic") not in ("names", "titles"):
        return list(gold["sides"])
    known = PERSONS[gold["id"].split(".")[-1]]["articles"]
    return [
        {"printed": [(a, s) for a in side["articles"] for s in _printed(known[a], gold["topic"])]}
        for side in gold["sides"]
    ]


def _printed(known: Json, topic: str) -> list[Json]:
    """Where an article prints the name of a person, or an office before it."""
    if topic == "names":
        return list(known["mentions"])
    return [{"start": role["start"], "end": role["start"] + len(role["role"])} for role in known["roles"]]


def _is(conflict: Conflict, gold: Json) -> bool:
    """Whether two sides of a conflict are two sides of one of the gold's."""
    pairs = [(i, j) for i, s in enumerate(conflict.sides) for j, g in enumerate(_sides(gold)) if _meets(s, g)]
    return any(a != c and b != d for a, b in pairs for c, d in pairs)


def _reports(conflicts: tuple[Conflict, ...], gold: Json) -> list[Conflict]:
    return [c for c in conflicts if c.kind in GRAVER[gold["report_as"]] and _is(c, gold)]


def _grave(conflicts: tuple[Conflict, ...], gold: Json) -> bool:
    return any(conflict.severity == gold["severity"] for conflict in _reports(conflicts, gold))


def _alarms(conflicts: tuple[Conflict, ...]) -> Iterator[tuple[bool, str]]:
    """A contradiction or discrepancy must be in the gold; one side against a reference must be a side of one there."""
    for conflict in conflicts:
        if conflict.kind in HARD:
            known = any(_is(conflict, gold) for gold in GOLD["conflicts"])
            if len(conflict.sides) == 1 and conflict.reference:
                known = any(_meets(conflict.sides[0], side) for gold in GOLD["conflicts"] for side in gold["sides"])
            yield known, f"{conflict.kind}: {conflict.label}"


def _non_conflicts(conflicts: tuple[Conflict, ...]) -> Iterator[tuple[bool, str]]:
    """No two claims of a non-conflict stand on two sides of a contradiction or discrepancy that the gold lacks."""
    alarms = [c for c in conflicts if c.kind in HARD and not any(_is(c, gold) for gold in GOLD["conflicts"])]
    for gold in GOLD["non_conflicts"]:
        sides = [{"claims": [id_], "quotes": []} for id_ in gold["claims"]]
        sides += [{"claims": [], "quotes": [id_]} for id_ in gold["quotes"]]
        reported = [conflict.label for conflict in alarms if _is(conflict, {"sides": sides})]
        yield not reported, f"{gold['id']} {gold['what'][:60]}: {reported}"


def _leads(conflicts: tuple[Conflict, ...], gold: Json) -> bool:
    """Whether a conflict comes first, is grave, and is decided by a reference."""
    first = conflicts[0] if conflicts else None
    return first is not None and _is(first, gold) and first.severity == "high" and first.reference is not None


def _attendee_groups(answers: Answers) -> Iterator[tuple[bool, str]]:
    """One group for each person, with all the articles that say the person was there."""
    wanted: dict[str, set[str]] = {}
    for gold in gold_claims("attendees"):
        if gold["value"].get("attendance") in ("attended", "attended_part"):
            wanted.setdefault(gold["value"]["person"], set()).add(gold["article"])
    for person, articles in wanted.items():
        groups = [
            g for g in answers.groups if g.topic == "attendees" and is_person(getattr(g.value, "name", ""), person)
        ]
        yield [{gold_id(a) for a in g.articles} for g in groups] == [articles], f"{person} {sorted(articles)}"


def _point_groups(answers: Answers) -> Iterator[tuple[bool, str]]:
    """One group for each of the numbered points, with the articles that report it."""
    for number in (1, 2, 3, 4):
        articles = {a for a, points in GOLD["principle_coverage"].items() if f"P{number}" in points}
        groups = [g for g in answers.groups if getattr(g.value, "number", None) == number]
        yield [{gold_id(a) for a in g.articles} for g in groups] == [articles], f"P{number} {sorted(articles)}"


def _date_groups(answers: Answers) -> Iterator[tuple[bool, str]]:
    """One group holds the day of the talks from every article that gives it."""
    (wanted,) = (gold for gold in GOLD["groups"] if gold["id"] == "G.date.talks")
    groups = [g for g in answers.groups if g.topic == "date" and getattr(g.value, "date", "") == "2025-02-18"]
    yield any({gold_id(a) for a in g.articles} >= set(wanted["articles"]) for g in groups), wanted["id"]


def _counted(answers: Answers) -> Iterator[tuple[bool, str]]:
    """Copies add nothing to the number of independent sources, in a group, a side or an utterance."""
    for group in answers.groups:
        yield group.independent_sources == origins(group.articles), f"{group.topic} {group.label}"
    for side in (side for conflict in answers.conflicts for side in conflict.sides):
        yield side.independent_sources == origins(side.articles), side.label
    for utterance in answers.utterances:
        yield utterance.independent_sources == origins(utterance.articles), utterance.text[:60]
