"""Verdicts: guilty in one report and cleared in another, of one charge; two charges are two verdicts."""

import pytest
from invented import Story

from riyadh_archive.model import MeasureValue

Told = tuple[str, str, str]
"""Article, charge, "guilty" or "cleared"."""

CASES: list[tuple[list[Told], int]] = [
    ([("a", "arson", "guilty"), ("b", "arson", "cleared")], 1),
    ([("a", "arson", "guilty"), ("b", "arson", "guilty")], 0),
    ([("a", "fraud and arson", "guilty"), ("b", "arson", "cleared")], 1),
    ([("a", "murder", "cleared"), ("b", "attempted murder", "guilty")], 0),
    ([("a", "manslaughter", "cleared"), ("b", "the manslaughter of three patients", "guilty")], 1),
    ([("a", "murdering", "cleared"), ("b", "the murder of", "guilty")], 1),
    ([("a", "the murder of a banker", "cleared"), ("b", "the murder of a nurse", "guilty")], 0),
    ([("a", "arson", "guilty"), ("a", "arson", "cleared"), ("b", "arson", "cleared")], 0),
    ([("a", "arson", "guilty"), ("b", "all charges", "cleared")], 1),
    ([("a", "", "guilty"), ("b", "", "cleared")], 1),
    ([("a", "", "guilty"), ("b", "", "cleared"), ("b", "arson", "guilty")], 0),
    ([("a", "", "guilty"), ("b", "arson", "cleared")], 1),
    ([("a", "arson", "guilty"), ("b", "theft", "cleared")], 0),
    ([("a", "", "guilty"), ("b", "", "guilty"), ("b", "arson", "cleared")], 0),
]


@pytest.mark.parametrize(("told", "count"), CASES)
def test_opposite_verdicts(told: list[Told], count: int) -> None:
    story = Story(a=None, b=None)
    for article, charge, how in told:
        value = MeasureValue(
            measure=f"verdict of guilty of {charge}" if charge else "verdict of guilty", target="Rosa Quispe"
        )
        said = f"{article * 3} {article * 4} {how} {charge}."
        story.claim(article, "measures", value, said, subject="verdict", event=None, denied=how == "cleared")
    found = [c for c in story.reconciled().conflicts if c.topic == "measures"]
    assert [(c.kind, c.severity) for c in found] == [("contradiction", "high")] * count


def test_a_report_that_tells_both_is_the_odd_one_among_three() -> None:
    story = Story(a=None, b=None, c=None)
    for article, how in (("a", "cleared"), ("a", "guilty"), ("b", "cleared"), ("c", "cleared")):
        value = MeasureValue(measure="verdict of guilty", target="Rosa Quispe")
        said = f"{article * 3} {article * 4} {how}."
        story.claim(article, "measures", value, said, subject="verdict", event=None, denied=how == "cleared")
    (conflict,) = [c for c in story.reconciled().conflicts if c.topic == "measures"]
    assert [side.articles for side in conflict.sides] == [("a",), ("b", "c")]
    assert conflict.kind == "discrepancy"
