"""The bundled articles are answered as well as they ever were, by hand-made gold; and every figure can fail."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from gold.matching import GOLD, Answers
from gold.score import Score, all_scores, read_floors
from riyadh_archive.model import Block, Citation, Claim, Conflict, Group, Name, Record, Side, Statement, Utterance

FLOORS = read_floors()
R = TypeVar("R", bound=Record)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return Answers.build(tmp_path_factory.mktemp("gold") / "gold.db")


@pytest.fixture(scope="module")
def figures(answers: Answers) -> dict[str, Score]:
    return {found.name: found for found in all_scores(answers)}


def test_every_figure_has_a_floor(figures: dict[str, Score]) -> None:
    assert list(figures) == list(FLOORS)
    assert min(FLOORS.values()) > 0


@pytest.mark.parametrize("name", FLOORS)
def test_floor(figures: dict[str, Score], name: str) -> None:
    found = figures[name]
    assert found.value >= FLOORS[name], "\n".join((f"{found.hit} of {found.total}; missed:", *found.missed))


def silent(answers: Answers) -> Answers:
    """Nothing is answered, and every page is one paragraph of no story."""
    pages = [
        a.model_copy(update={"blocks": (_all(a.text),), "title": "?", "authors": ("?",)}) for a in answers.articles
    ]
    lost = [p.model_copy(update={"derived_from": (p.id,), "lineage": "?", "story": p.id}) for p in pages]
    return Answers(tuple(lost), (), (), (), (), ())


def _all(text: str) -> Block:
    return Block(start=0, end=len(text), kind="paragraph")


def confused(answers: Answers) -> Answers:
    """Every answer is given for the next article."""
    ids = [article.id for article in answers.articles]

    def moved(kind: type[R], records: tuple[R, ...]) -> tuple[R, ...]:
        text = json.dumps([record.model_dump(mode="json") for record in records])
        for number, id_ in enumerate(ids):
            text = text.replace(id_, f"<{number}>")
        for number in range(len(ids)):
            text = text.replace(f"<{number}>", ids[(number + 1) % len(ids)])
        return tuple(kind.model_validate(fields) for fields in json.loads(text))

    return Answers(
        articles=answers.articles,
        groups=moved(Group, answers.groups),
        conflicts=moved(Conflict, answers.conflicts),
        names=moved(Name, answers.names),
        statements=moved(Statement, answers.statements),
        utterances=moved(Utterance, answers.utterances),
    )


def heated(answers: Answers) -> Answers:
    """Every two claims that only look different are a contradiction, all claims are speech, all was said at once."""
    ids = {f"a{int(article.id[:3])}": article.id for article in answers.articles}
    quotes = {quote["id"]: [quote] for quote in GOLD["quotes"]}
    spans = {claim["id"]: claim["evidence"] for claim in GOLD["claims"]} | quotes

    def side(id_: str) -> Side:
        article = ids[id_.split(".")[0]]
        words = tuple(Citation(article=article, start=s["start"], end=s["end"], text=s["text"]) for s in spans[id_])
        return Side(label=id_, articles=(article,), independent_sources=1, evidence=words)

    def accused(gold: dict[str, list[str]]) -> Conflict:
        sides = tuple(side(id_) for id_ in (*gold["claims"], *gold["quotes"]))
        told = {"id": gold["id"], "label": gold["id"], "explanation": "", "topic": "date"}
        return Conflict(kind="contradiction", severity="low", sides=sides, **told)

    said = tuple(printing for utterance in answers.utterances for printing in utterance.printings)
    return replace(
        answers,
        conflicts=tuple(accused(gold) for gold in GOLD["non_conflicts"]),
        utterances=(answers.utterances[0].model_copy(update={"printings": said}),),
        groups=tuple(_with_speech(group) for group in answers.groups),
    )


def _with_speech(group: Group) -> Group:
    def loud(claim: Claim) -> Claim:
        return claim.model_copy(update={"value": claim.value.model_copy(update={"kind": "speech"})})

    return group.model_copy(update={"claims": tuple(map(loud, group.claims))}) if group.topic == "quotes" else group


@pytest.fixture(scope="module")
def lowest(answers: Answers) -> dict[str, float]:
    """The worst that every figure becomes when answers are spoiled."""
    spoilers: tuple[Callable[[Answers], Answers], ...] = (silent, confused, heated)
    spoiled = [found for spoil in spoilers for found in all_scores(spoil(answers))]
    return {name: min(found.value for found in spoiled if found.name == name) for name in FLOORS}


@pytest.mark.parametrize("name", FLOORS)
def test_figure_can_fail(lowest: dict[str, float], name: str) -> None:
    assert lowest[name] < FLOORS[name]
