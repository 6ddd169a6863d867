"""Scores of the law of evidence and of the topics that say what was decided, by whom and how much of it."""

from collections.abc import Callable, Iterable, Iterator

from riyadh_archive.model import AdministrationValue, Claim, Span

from .articles import LONGEST
from .matching import (
    CLAIMS,
    COUNTRIES,
    GOLD,
    PERSONS,
    Answers,
    Json,
    fold,
    forbidden,
    gold_claims,
    gold_id,
    is_person,
    is_said_by,
    near,
)
from .score import Score, score

POINTS = ("P1", "P2", "P3", "P4")
MEASURES = ("a0.rst.1", "a1.rst.1", "a1.rst.3", "a2.rst.2", "a4.rst.2")
"""The gold's measures that a sentence states; its others are summaries."""
FIGURES: dict[str, tuple[float | None, str, str]] = {
    "a4.fig.1": (4, ">", "hour"),
    "a4.fig.2": (3, "~", "year"),
    "a4.fig.3": (4, "=", "principle"),
    "a4.fig.4": (None, "~", "person"),
    "a4.fig.5": (2, "=", "compound"),
    "a1.fig.1": (1, "=", "decade"),
    "a2.fig.1": (1, ">", "decade"),
    "a3.fig.1": (1, "=", "day"),
}
"""Quantity, comparator and unit of the gold's figures that count something."""

Match = Callable[[Claim, Json], bool]


def scores(answers: Answers) -> Iterator[Score]:
    yield score("evidence: exact", _law(answers))
    yield score("evidence: no boilerplate", _clean(answers))
    yield score("attribution: whose word", _attributed(answers))
    points = [claim for claim in gold_claims("agreements") if claim["value"].get("principle") in POINTS]
    yield score("principles: recall", _recall(answers, "principles", points, _same_point))
    yield score("principles: precision", _precision(answers, "principles", gold_claims("agreements"), _near_point))
    own = [claim for claim in gold_claims("agreements") if str(claim["value"].get("principle")).startswith("X")]
    yield score("principles: points of no list", _recall(answers, "principles", own, _same_point))
    named = [claim for claim in gold_claims("administration") if "unspecified" not in claim["value"]["administration"]]
    yield score("administration: recall", _recall(answers, "administration", named, _same_government))
    yield score("administration: precision", _governments_right(answers))
    measures = [CLAIMS[id_] for id_ in MEASURES]
    yield score("measures: recall", _recall(answers, "measures", measures, lambda c, g: near(c, g)))
    yield score("measures: actors and reasons", _recall(answers, "measures", measures, _same_measure))
    about = [c for t in ("restrictions", "agreements", "figures", "positions", "events") for c in gold_claims(t)]
    yield score("measures: precision", _precision(answers, "measures", about, lambda c, g: near(c, g, slack=60)))
    figures = [CLAIMS[id_] for id_ in FIGURES]
    yield score("figures: recall", _recall(answers, "figures", figures, _same_figure))
    everything = [claim for claim in GOLD["claims"] if claim["topic"] != "date"]
    yield score("figures: precision", _precision(answers, "figures", everything, lambda c, g: near(c, g)))


def _recall(answers: Answers, topic: str, gold: Iterable[Json], match: Match) -> Iterator[tuple[bool, str]]:
    for wanted in gold:
        yield any(match(claim, wanted) for claim in answers.of(topic, wanted["article"])), described(wanted)


def _precision(answers: Answers, topic: str, gold: list[Json], match: Match) -> Iterator[tuple[bool, str]]:
    for claim in answers.of(topic):
        yield any(match(claim, g) for g in gold if g["article"] == gold_id(claim.article)), printed(claim)


def described(gold: Json) -> str:
    return f"{gold['id']} {gold['evidence'][0]['text'][:60]!r}"


def printed(claim: Claim) -> str:
    return f"{gold_id(claim.article)} {claim.value.model_dump_json(exclude_none=True)[:140]}"


def cited(answers: Answers) -> Iterator[tuple[str, Span, str]]:
    """Every span that any answer cites: article, span, what the answer says stands there."""
    for claim in answers.claims:
        yield from ((gold_id(claim.article), span, span.text) for span in claim.evidence)
    sides = (side for conflict in answers.conflicts for side in conflict.sides)
    citations = [
        *(citation for side in sides for citation in side.evidence),
        *(citation for name in answers.names for citation in name.mentions),
        *(citation for statement in answers.statements for citation in statement.mentions),
        *(printing for utterance in answers.utterances for printing in utterance.printings),
    ]
    yield from ((gold_id(c.article), c, c.text) for c in citations)


def _law(answers: Answers) -> Iterator[tuple[bool, str]]:
    yield from ((bool(claim.evidence), printed(claim)) for claim in answers.claims)
    for article, span, text in cited(answers):
        exact = answers.texts[article][span.start : span.end] == text and 0 < len(text) <= LONGEST
        yield exact, f"{article} {span.start} {text[:80]!r}"


def _clean(answers: Answers) -> Iterator[tuple[bool, str]]:
    for article, span, text in cited(answers):
        yield not forbidden(article, span), f"{article} {text[:80]!r}"


def _attributed(answers: Answers) -> Iterator[tuple[bool, str]]:
    """Claims of ours that a claim of the gold is printed in; what an article says itself has nobody's name."""
    topics = {"date": "date", "attendees": "attendees", "agreements": "principles", "figures": "figures"}
    for theirs, topic in topics.items():
        for gold in gold_claims(theirs):
            found = [claim for claim in answers.of(topic, gold["article"]) if near(claim, gold)]
            kind, who = gold["attribution"]["kind"], gold["attribution"]["who"]
            wanted = who if isinstance(who, list) else [who if kind in ("person", "org") else None]
            if found and kind not in ("unnamed", "analysis"):
                right = any(is_said_by(claim.attributed_to, one) for claim in found for one in wanted)
                yield right, f"{described(gold)}: {found[0].attributed_to}, not {wanted}"


def _same_point(claim: Claim, gold: Json) -> bool:
    number = getattr(claim.value, "number", None)
    point = gold["value"]["principle"]
    return near(claim, gold) and (f"P{number}" == point if point in POINTS else number is None)


def _near_point(claim: Claim, gold: Json) -> bool:
    number = getattr(claim.value, "number", None)
    return f"P{number}" == gold["value"].get("principle") if number else near(claim, gold, slack=40)


def _same_government(claim: Claim, gold: Json) -> bool:
    """The same administration, now or then, of the United States; `trump_first` is a term's number."""
    value, (wanted, _, term) = claim.value, gold["value"]["administration"].partition("_")
    return (
        near(claim, gold)
        and wanted in fold(getattr(value, "administration", None))
        and getattr(value, "country", None) == "United States"
        and getattr(value, "current", None) == gold["value"]["current_talks"]
        and (getattr(value, "term", None) == 1 or not term)
    )


def _governments_right(answers: Answers) -> Iterator[tuple[bool, str]]:
    """An administration that the article treats so, another country's president, or past ones where the gold has them."""
    for claim in answers.of("administration"):
        assert isinstance(claim.value, AdministrationValue)
        here = [
            g
            for t in ("administration", "restrictions")
            for g in gold_claims(t)
            if g["article"] == gold_id(claim.article)
        ]
        yield any(_known_government(claim, claim.value, g) for g in here) or _president(claim.value), printed(claim)


def _known_government(claim: Claim, value: AdministrationValue, gold: Json) -> bool:
    if gold["topic"] == "restrictions":
        past = any("past" in actor for actor in gold["value"].get("imposed_by", []))
        return past and near(claim, gold) and not value.current and "past" in fold(value.administration)
    same = gold["value"]["administration"].split("_")[0] in fold(value.administration)
    return same and value.current == gold["value"]["current_talks"] and value.country == "United States"


def _president(value: AdministrationValue) -> bool:
    """The president of a country other than the United States, whose governments the gold lists."""
    office = f"President of {value.country}"
    return value.current and any(
        p["office"] == office and is_person(value.administration, i) for i, p in PERSONS.items()
    )


def _same_measure(claim: Claim, gold: Json) -> bool:
    """The same actors, and a reason for each of the gold's."""
    wanted = gold["value"].get("imposed_by") or gold["value"].get("cap_imposed_by") or []
    actors = {fold(actor) for actor in getattr(claim.value, "actors", ())}
    reasons = [set(fold(reason).split()) for reason in getattr(claim.value, "reasons", ())]
    causes = [{word for word in fold(cause).split() if len(word) > 4} for cause in gold["value"].get("cause", [])]
    return (
        near(claim, gold)
        and actors == {fold(COUNTRIES.get(actor, actor)) for actor in wanted}
        and all(any(cause & reason for reason in reasons) for cause in causes)
        and (len(reasons) >= len(causes))
    )


def _same_figure(claim: Claim, gold: Json) -> bool:
    quantity, comparator, unit = FIGURES[gold["id"]]
    value = claim.value
    told = (getattr(value, "quantity", None), getattr(value, "comparator", None), getattr(value, "unit", None))
    return near(claim, gold) and told == (quantity, comparator, unit)
