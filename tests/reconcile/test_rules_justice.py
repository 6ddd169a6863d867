"""Sentences of another kind: to death, for life, or of years; one act of police or court is one."""

import pytest
from invented import Story

from riyadh_archive.model import MeasureValue

CASES: list[tuple[list[tuple[str, str, str]], int]] = [
    ([("a", "sentence of death", "Rosa Quispe"), ("b", "sentence of life in prison", "Rosa Quispe")], 1),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of nine years", "Rosa Quispe")], 1),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of life in prison", "Rosa Quispe")], 0),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of nine years", "Jonas Beck")], 0),
    ([("a", "sentence of life", "two men"), ("b", "sentence of nine years", "two men")], 0),
    (
        [
            ("a", "sentence of life", "Rosa Quispe"),
            ("a", "sentence of nine years", "Rosa Quispe"),
            ("b", "sentence of nine years", "Rosa Quispe"),
        ],
        0,
    ),
]


@pytest.mark.parametrize(("told", "count"), CASES)
def test_sentences_of_other_kinds(told: list[tuple[str, str, str]], count: int) -> None:
    story = Story(a=None, b=None)
    for article, measure, target in told:
        value = MeasureValue(measure=measure, target=target)
        said = f"{article * 3} {article * 4} {target} {measure}."
        story.claim(
            article, "measures", value, said, subject="sentences", event=None, denied=False, rule="justice: sentence"
        )
    found = [c for c in story.reconciled().conflicts if c.topic == "measures"]
    assert [(c.kind, c.severity) for c in found] == [("contradiction", "high")] * count


def test_one_arrest_is_one_group() -> None:
    story = Story(a=None, b=None)
    for article, actors in (("a", ("police",)), ("b", ())):
        value = MeasureValue(actors=actors, measure="arrest of Rosa Quispe", target="Rosa Quispe")
        said = f"{article * 3} Rosa Quispe was arrested."
        story.claim(article, "measures", value, said, subject="arrests", event=None, rule="justice: arrest")
    groups = [g for g in story.reconciled().groups if g.topic == "measures"]
    assert [g.label for g in groups] == ["police: arrest of Rosa Quispe"]
