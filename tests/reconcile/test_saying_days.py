"""Days of sayings beside days of events, days that open a report, and quarters of a city."""

import pytest
from invented import reported

SOLD = "Varna launched the Corla on Thursday, June 5, 2025, in Lima."


@pytest.mark.parametrize(
    ("theirs", "count"),
    [
        ("The launch of the Corla was a success, Varna said on Wednesday, June 11, 2025. Nine shops ran out.", 0),
        ("The launch of the Corla was on Wednesday, June 11, 2025. Nine shops ran out.", 1),
    ],
)
def test_the_day_on_which_somebody_speaks_denies_no_day_of_a_launch(theirs: str, count: int) -> None:
    found = reported(SOLD, theirs, published=["2025-06-11", "2025-06-11"])
    assert len([c for c in found.conflicts if c.topic == "date"]) == count, [c.label for c in found.conflicts]


@pytest.mark.parametrize(("day", "count"), [("June 18", 0), ("June 17", 1)])
def test_a_report_that_opens_with_the_day_tells_further_down_of_another_deal(day: str, count: int) -> None:
    found = reported(
        "Lomo closed its deal for Brant on Wednesday, June 18, 2025.",
        f"Lomo closed its takeover of Brant, the firms said in a {day} statement. "
        "They reached a conditional deal with the ministry on June 13, 2025.",
        published=["2025-06-18", "2025-06-18"],
    )
    assert len([c for c in found.conflicts if c.topic == "date"]) == count, [c.label for c in found.conflicts]


def test_a_quarter_lies_in_its_city() -> None:
    found = reported(
        "Ana Lim beat Rosa Quispe in the final in London on Sunday, July 13, 2025.",
        "Ana Lim beat Rosa Quispe in the final in Wimbledon on Sunday, July 13, 2025.",
    )
    assert not [c for c in found.conflicts if c.topic == "venue"]


@pytest.mark.parametrize(("theirs", "count"), [("is survived by her husband and two sons", 0), ("survived", 1)])
def test_who_is_survived_by_others_is_dead(theirs: str, count: int) -> None:
    found = reported("The singer Ana Lim has died in Lakor, her family said.", f"The singer Ana Lim {theirs}.")
    assert len([c for c in found.conflicts if c.topic == "measures"]) == count


def test_what_analysts_expected_is_not_what_a_firm_took_in() -> None:
    found = reported(
        "Lomo reported second-quarter revenue of $12.9 billion, roughly flat compared with a year ago, and above the "
        "$11.97 billion expected by the analysts of Varn, which had implied a drop.",
        "Lomo posted second-quarter revenue of $12.9 billion, surpassing the $11.91 billion expected by analysts.",
    )
    assert not [c.explanation for c in found.conflicts if c.topic == "figures"]


@pytest.mark.parametrize(("theirs", "count"), [("Rosa Quispe", 1), ("Ana Lim", 0)])
def test_an_office_in_letters_before_a_comma_is_somebodys(theirs: str, count: int) -> None:
    found = reported(
        "The probe of Lomo landed on Monday. Lomo’s CEO, Ana Lim, thanked the crew.",
        f"The probe of Lomo landed on Monday. {theirs}, CEO of Lomo, thanked the agency for its help.",
    )
    assert len([c for c in found.conflicts if c.topic == "names" and c.kind == "discrepancy"]) == count


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        (
            "Lim put off his planned visit to Lakor on Wednesday.",
            "Lim put off his planned visit to Lakor on Tuesday.",
            True,
        ),
        (
            "Lim put off his planned visit to Lakor on May 6.",
            "Lim put off his planned visit to Lakor on Tuesday.",
            False,
        ),
    ],
)
def test_a_day_of_the_week_is_some_day_of_a_month(ours: str, theirs: str, differ: bool) -> None:
    opening = "The minister changed his plans, officials said.\n"
    assert [c.topic for c in reported(opening + ours, opening + theirs).conflicts] == ["date"] * differ


@pytest.mark.parametrize(("zone", "count"), [(" (Lakor time)", 0), ("", 1)])
def test_a_day_that_is_told_in_a_time_zone_is_the_day_before_elsewhere(zone: str, count: int) -> None:
    found = reported(
        "Norvania beat Kestria in the final of the Harbor Cup on Saturday.",
        f"Norvania won the final of the Harbor Cup against Kestria on Sunday{zone}.",
        published=["2025-06-07", "2025-06-08"],
    )
    assert len([c for c in found.conflicts if c.topic == "date"]) == count, [c.label for c in found.conflicts]
