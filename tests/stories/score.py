"""Scores the invented stories: `python tests/stories/score.py` prints every figure and every miss.

Recall asks whether what a reader finds in the reports was found; `no wrong …` is precision, what was found besides. With
`--together` the reports of a story are compared even where the archive keeps them apart.
"""

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from riyadh_archive.model import Claim, Conflict, Side
from stories.answers import STORIES, Story, entries, is_one_of, meet, read_story, same_name

Checked = tuple[str, bool, str]
"""A figure's name, right or not, and what it is."""
REPORTED = ("contradiction", "discrepancy")


@dataclass(frozen=True)
class Figure:
    """`hit` of `total`, and what was missed or wrong."""

    name: str
    hit: int
    total: int
    missed: tuple[str, ...]

    @property
    def value(self) -> float:
        """In [0, 1], cut after three decimals."""
        return self.hit * 1000 // self.total / 1000 if self.total else 1.0


def check_articles(story: Story) -> Iterator[Checked]:
    yield "no fault", not story.failures, "; ".join(story.failures)
    gold, articles = story.gold["articles"], story.articles
    for article, day in gold["published"].items():
        yield "published", articles[article].published == day, f"{article} {articles[article].published}, not {day}"
    yield "one story", len({article.story for article in articles.values()}) == 1, "the reports fell apart"
    for article, found in articles.items():
        if article not in gold["loose"]:
            wanted = tuple(gold["derived"].get(article, ()))
            yield "lineage", found.derived_from == wanted, f"{article} from {found.derived_from}, not {wanted}"
    origins = len({found.lineage for article, found in articles.items() if article not in gold["loose"]})
    wanted = gold["origins"] - len(gold["loose"])
    yield "lineage", origins == wanted, f"{origins} origins, not {wanted}"


def check_people(story: Story) -> Iterator[Checked]:
    people = [name for name in story.names if name.kind == "person"]
    right = []
    for person in story.gold["people"]:
        ours = [name for name in people if any(is_one_of(story.gold, v.text, person) for v in name.variants)]
        right += ours
        yield "people", len(ours) == 1, f"{person}: {[[v.text for v in name.variants] for name in ours]}"
    for name in people:
        known = name in right or any(same_name(name.name, one) for one in story.gold.get("also", ()))
        yield "no wrong people", known, f"{name.name} {[v.text for v in name.variants]}"


def check_date(story: Story) -> Iterator[Checked]:
    for article, day in story.gold["date"].items():
        ours = [claim for claim in story.of("date", article) if claim.event == ""]
        dates = [getattr(claim.value, "date", "") for claim in ours]
        yield "date", day in dates, f"{article} {dates}, not {day}"
        for date, claim in zip(dates, ours, strict=True):
            yield "no wrong date", day.startswith(date), f"{article} {date}: {said(claim)}"


def check_venue(story: Story) -> Iterator[Checked]:
    for article, wanted in story.gold["venue"].items():
        ours = [claim for claim in story.of("venue", article) if claim.event == ""]
        chains = [(getattr(claim.value, "place", ""), *getattr(claim.value, "within", ())) for claim in ours]
        good = [any(same_name(place, one) for place in chain for one in wanted.split("|")) for chain in chains]
        yield "venue", any(good), f"{article} {[chain[0] for chain in chains]}, not {wanted}"
        for chain, claim, ok in zip(chains, ours, good, strict=True):
            yield "no wrong venue", ok or chain[0] in story.gold.get("wider", ()), f"{article} {chain}: {said(claim)}"


def check_attendees(story: Story) -> Iterator[Checked]:
    for article in story.articles:
        gold = [(name, how) for how, names in story.gold["attendees"].get(article, {}).items() for name in names]
        ours = story.of("attendees", article)

        def is_entry(claim: Claim, entry: tuple[str, str]) -> bool:
            name, presence = getattr(claim.value, "name", None), getattr(claim.value, "presence", None)
            return presence == entry[1] and is_one_of(story.gold, name, entry[0])

        for entry in gold:
            yield "attendees", any(is_entry(claim, entry) for claim in ours), f"{article} {' '.join(entry)}"
        for claim in ours:
            right = any(is_entry(claim, entry) for entry in gold)
            yield "no wrong attendees", right, f"{article} {claim.value.model_dump(exclude_none=True)}: {said(claim)}"


def check_quotes(story: Story) -> Iterator[Checked]:
    gold = list(entries(story.gold["quotes"], "said"))
    free = [(article, words) for article, words in entries(story.gold["quotes"], "terms")]
    free += [(article, words) for article, words in entries(story.gold["quotes"], "free")]
    for article, (speaker, words) in gold:
        place = story.places(article, words)
        ours = [c for c in story.of("quotes", article) if kind(c) == "speech" and meet(c.evidence, place)]
        yield "quotes", bool(ours), f"{article} {speaker}: {words}"
        if ours:
            told = [getattr(claim.value, "speaker", None) for claim in ours]
            right = any(is_one_of(story.gold, one, speaker) for one in told)
            yield "speakers", right, f"{article} {words}: {told}, not {speaker}"
    for article in story.articles:
        known = [p for a, (_, words) in gold if a == article for p in story.places(a, words)]
        known += [p for a, words in free if a == article for p in story.places(a, words)]
        for claim in story.of("quotes", article):
            if kind(claim) == "speech":
                yield "no wrong quotes", meet(claim.evidence, known), f"{article} {said(claim)}"
    for article, words in entries(story.gold["quotes"], "terms"):
        ours = [c for c in story.of("quotes", article) if meet(c.evidence, story.places(article, words))]
        yield "terms", {kind(claim) for claim in ours} == {"term"}, f"{article} {words}: {[kind(c) for c in ours]}"


def check_administrations(story: Story) -> Iterator[Checked]:
    for article in story.articles:
        gold = [tuple(entry) for entry in story.gold["administrations"].get(article, ())]
        ours = story.of("administration", article)
        told = [(getattr(c.value, "administration", ""), getattr(c.value, "current", True)) for c in ours]
        for entry in gold:
            yield "administrations", entry in told, f"{article} {entry}, found {told}"
        for entry, claim in zip(told, ours, strict=True):
            known = entry in gold or entry[0] in story.gold.get("governments", ())
            yield "no wrong administrations", known, f"{article} {entry}: {said(claim)}"


def check_principles(story: Story) -> Iterator[Checked]:
    gold = list(entries(story.gold.get("principles", ()), "found"))
    for article, (number, words, strength) in gold:
        place = story.places(article, words)
        ours = [claim for claim in story.of("principles", article) if meet(claim.evidence, place)]
        values = [(getattr(c.value, "number", None), getattr(c.value, "strength", "")) for c in ours]
        yield "principles", bool(ours), f"{article} {words}"
        if ours:
            yield "numbers of points", number in [n for n, _ in values], f"{article} {words}: {values}, not {number}"
            right = any(s in strength.split("|") for _, s in values)
            yield "strengths", right, f"{article} {words}: {values}, not {strength}"
    for article in story.articles:
        known = [p for a, (_, words, _) in gold if a == article for p in story.places(a, words)]
        known += [p for words in story.gold.get("agreed", {}).get(article, ()) for p in story.places(article, words)]
        for claim in story.of("principles", article):
            yield "no wrong principles", meet(claim.evidence, known), f"{article} {said(claim)}"


def check_figures(story: Story) -> Iterator[Checked]:
    import re

    for article, (number, comparator, counted) in entries(story.gold["figures"], "found"):
        ours = [c.value for c in story.of("figures", article) if getattr(c.value, "quantity", None) == number]
        told = [(getattr(v, "comparator", ""), f"{getattr(v, 'unit', '')} {getattr(v, 'of', '')}") for v in ours]
        right = any(c in comparator.split("|") and re.search(counted, what, re.IGNORECASE) for c, what in told)
        yield "figures", bool(right), f"{article} {comparator} {number} {counted}: {told}"


def check_measures(story: Story) -> Iterator[Checked]:
    for article, (actor, words) in entries(story.gold["measures"], "found"):
        place = story.places(article, words)
        ours = [claim for claim in story.of("measures", article) if meet(claim.evidence, place)]
        told = [getattr(claim.value, "actors", ()) for claim in ours]
        right = any(one.casefold() in a.casefold() for one in actor.split("|") for actors in told for a in actors)
        yield "measures", right, f"{article} {actor}: {words}: {told}"


def check_conflicts(story: Story) -> Iterator[Checked]:
    must, tolerated = story.gold["conflicts"], [*story.gold["conflicts"], *story.gold.get("tolerated", ())]
    for wanted in must:
        found = any(is_conflict(story, ours, wanted) for ours in story.conflicts)
        yield "conflicts", found, f"{wanted['topic']}: {wanted['a']} – {wanted['b']}"
    for ours in story.conflicts:
        if ours.kind in REPORTED:
            right = any(meets_conflict(story, ours, wanted) for wanted in tolerated)
            yield "no wrong conflicts", right, f"{ours.kind} {ours.topic} {ours.severity}: {sides(ours)}"
    for never in story.gold["compatible"]:
        wrong = [c for c in story.conflicts if c.kind in REPORTED and on_two_sides(story, c, never["a"], never["b"])]
        wrong = [c for c in wrong if not any(meets_conflict(story, c, wanted) for wanted in tolerated)]
        yield "compatible", not wrong, f"{never['a']} – {never['b']}: {[sides(c) for c in wrong]}"


def is_conflict(story: Story, ours: Conflict, wanted: dict[str, list[str] | str]) -> bool:
    """Whether ours is the conflict of the gold: kind, topic, and the words of both of its sides."""
    kinds, topics = str(wanted["kind"]).split("|"), str(wanted["topic"]).split("|")
    if ours.kind not in kinds or ours.topic not in topics:
        return False
    a, b = [*wanted["a"]], [*wanted["b"]]
    return on_two_sides(story, ours, a, b) or (ours.reference is not None and any(on(story, s, b) for s in ours.sides))


def meets_conflict(story: Story, ours: Conflict, wanted: dict[str, list[str] | str]) -> bool:
    """Whether one side of ours holds the words that another report contradicts, so that it shows the same fault."""
    topics = str(wanted.get("topic", ours.topic)).split("|")
    return ours.topic in topics and any(on(story, side, [*wanted["b"]]) for side in ours.sides)


def on_two_sides(story: Story, ours: Conflict, a: list[str], b: list[str]) -> bool:
    return any(on(story, x, a) and on(story, y, b) for x in ours.sides for y in ours.sides if x is not y)


def on(story: Story, side: Side, words: list[str]) -> bool:
    """Whether the evidence of a side meets the words in their article."""
    article, printed = words
    return meet((e for e in side.evidence if e.article == article), story.places(article, printed))


def kind(claim: Claim) -> str:
    return str(getattr(claim.value, "kind", ""))


def said(claim: Claim) -> str:
    return " / ".join(evidence.text for evidence in claim.evidence)[:110]


def sides(conflict: Conflict) -> str:
    return " <> ".join(
        " + ".join(f"{e.article[:3]} {e.text[:90]!r}" for e in side.evidence[:2]) for side in conflict.sides
    )


CHECKS: tuple[Callable[[Story], Iterator[Checked]], ...] = (
    check_articles,
    check_people,
    check_date,
    check_venue,
    check_attendees,
    check_quotes,
    check_administrations,
    check_principles,
    check_figures,
    check_measures,
    check_conflicts,
)


def figures(stories: Iterable[Story]) -> tuple[Figure, ...]:
    """Every figure over all stories, in the order of the checks."""
    told: dict[str, list[tuple[bool, str]]] = {}
    for story in stories:
        for check in CHECKS:
            for name, right, what in check(story):
                told.setdefault(name, []).append((right, f"{story.name}/{what}"))
    return tuple(
        Figure(name, sum(right for right, _ in pairs), len(pairs), tuple(w for right, w in pairs if not right))
        for name, pairs in told.items()
    )


def read_floors() -> dict[str, float]:
    return tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


def table(found: Iterable[Figure], floors: dict[str, float], *, missed: bool) -> str:
    """The figures as lines of text, each with its floor, and what was missed."""
    lines = []
    for figure in found:
        short = "" if figure.value >= floors.get(figure.name, 1.0) else "  SHORT"
        floor = floors.get(figure.name, "none")
        lines.append(f"{figure.name:26} {figure.hit:4}/{figure.total:<4} {figure.value:.3f}  floor {floor}{short}")
        lines += [f"    {what[:400]}" for what in figure.missed if missed or short]
    return "\n".join(lines)


if __name__ == "__main__":
    found = figures(read_story(story, together="--together" in sys.argv) for story in STORIES)
    print(table(found, read_floors(), missed=True))
