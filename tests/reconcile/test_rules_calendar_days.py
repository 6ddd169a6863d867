"""Weekdays that the date beside them has not, told of one report alone."""

import pytest
from invented import Story, reported

from riyadh_archive.load import load_text
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import reconcile_story


def told(text: str) -> list[tuple[str, str, str]]:
    read = read_alone(load_text(f"Posted on May 6, 2025\n\n{text}\n".encode(), name="a.txt"))
    found = reconcile_story([read.article], read.claims, {read.article.id: read.names}).conflicts
    assert all(place.text in read.article.text for c in found for s in c.sides for place in s.evidence)
    return [(c.severity, c.sides[0].label, c.reference.statement) for c in found if c.reference and c.topic == "date"]


@pytest.mark.parametrize(
    ("text", "severity", "statement"),
    [
        ("The talks in Lorn opened on Monday, May 4, 2025.", "medium", "4 May 2025 was a Sunday"),
        ("The talks in Lorn opened on Monday (May 4).", "low", "4 May 2025 was a Sunday"),
        (
            "The talks in Lorn opened on Monday (May 4).\n\nAna Lim and Tom Berg shake hands in Lorn on May 4, 2025.",
            "low",
            "4 May 2025 was a Sunday",
        ),
        ("The ferry sank on Friday, 12 July 2019.", None, None),
        ("The ferry sank on Saturday, 12 July 2019.", "medium", "12 July 2019 was a Friday"),
        # the year of a day far from that of publication is a guess
        ("The ferry sank on Saturday, July 12.", None, None),
        ("The talks in Lorn opened on Sunday, May 4.", None, None),
        ("The talks in Lorn opened on Monday and closed on May 4, 2025.", None, None),
        ("The talks in Lorn opened in May 2025.", None, None),
    ],
)
def test_a_weekday_of_another_day(text: str, severity: str | None, statement: str | None) -> None:
    found = told(text)
    assert [(one, known) for one, _, known in found] == ([(severity, statement)] if severity else [])


def test_the_year_may_come_from_another_report() -> None:
    told = "Ana Lim and Tom Berg held talks in Lorn on {}. The talks ended late."
    found = reported(told.format("May 4, 2025"), told.format("Monday, May 4"), published=["2025-05-05", None]).conflicts
    assert [c.severity for c in found if c.label == "Weekday of 2025-05-04: Monday"] == ["low"]


def test_no_calendar_has_the_day() -> None:
    story = Story(a="2025-05-06")
    story.date("a", "2025-02-30", weekday=0)
    story.date("a", "2025-02", weekday=0)
    assert not story.reconciled().conflicts
