"""Sentences of another kind: to death, for life, or of years; one act of police or court is one."""

import pytest
from invented import Story

from riyadh_archive.model import MeasureValue

CASES: list[tuple[list[tuple[str, str, str]], int]] = [
    ([("a", "sentence of death", "Rosa Quispe"), ("b", "sentence of life in prison", "Rosa Quispe")], 1),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of nine years", "Rosa Quispe")], 1),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of life in prison", "Rosa Quispe")], 0),
    ([("a", "sentence of life", "Rosa Quispe"), ("b", "sentence of nine years", "Jonas Beck")], 0),
    ([("a", "sentence of life", "Omar al-Hadi"), ("b", "sentence of nine years", "Omar al-Hadi")], 1),
    ([("a", "sentence of life", "two men"), ("b", "sentence of nine years", "two men")], 0),
    ([("a", "sentence of life", "Peruvian nurse"), ("b", "sentence of nine years", "Rosa Quispe")], 1),
    ([("a", "sentence of life", "two nurses"), ("b", "sentence of nine years", "Rosa Quispe")], 0),
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


def test_who_is_sentenced_in_one_report_and_acquitted_in_another() -> None:
    story = Story(a=None, b=None)
    jailed = MeasureValue(measure="sentence of two years", target="Rosa Quispe")
    freed = MeasureValue(measure="conviction", target="Rosa Quispe")
    story.claim("a", "measures", jailed, "aaa Rosa Quispe.", subject="sentences", event=None, rule="justice: sentence")
    story.claim(
        "b", "measures", freed, "bbb Rosa Quispe.", subject="conviction", event=None, denied=True, rule="act done:"
    )
    found = [c.label for c in story.reconciled().conflicts if c.topic == "measures"]
    assert found == ["Whether Rosa Quispe was convicted"]


@pytest.mark.parametrize(("denied", "count"), [("ban from public office", 1), ("ban from the stadium", 0)])
def test_a_ban_that_another_report_denies(denied: str, count: int) -> None:
    story = Story(a=None, b=None)
    told = (("a", "ban from public office", False), ("b", denied, True))
    for article, measure, no in told:
        value = MeasureValue(measure=measure, target="Rosa Quispe")
        said = f"{article * 3} {measure}."
        story.claim(article, "measures", value, said, subject="bans", event=None, denied=no, rule="justice: ban")
    assert len([c for c in story.reconciled().conflicts if c.topic == "measures"]) == count


@pytest.mark.parametrize(("later", "count"), [(None, 1), ("2024-05-03", 0)])
def test_an_arrest_where_another_report_has_none(later: str | None, count: int) -> None:
    story = Story(a=later, b="2024-05-02" if later else None)
    made = MeasureValue(measure="arrest of two men", target="two men")
    none = MeasureValue(measure="arrest", target="anyone")
    story.claim("a", "measures", made, "aaa two men.", subject="arrests", event=None, rule="justice: arrest")
    story.claim("b", "measures", none, "bbb anyone.", subject="arrest", event=None, denied=True, rule="act done:")
    assert len([c for c in story.reconciled().conflicts if c.topic == "measures"]) == count
