"""Days of what is to come: the same thing on other days, and what two days can both be right of."""

import pytest
from invented import reported

MARCH = "Thousands marched in Lakor on Sunday. "
TRIAL = "Ana Lim was found guilty on Monday in Leeds. "
OTHER_DAYS = [
    (MARCH, "Parliament will vote on the bill on June 11.", "The vote in parliament is set for June 18."),
    (MARCH, "Tom Ash will be sworn in on October 4.", "The inauguration has been set for October 11."),
    (MARCH, "The two sides will meet again on May 3.", "The sides are to meet again on May 10."),
    (TRIAL, "She will be sentenced on May 12.", "Sentencing is due on May 19."),
    (MARCH, "The bridge will reopen by May 3.", "The bridge is expected to reopen on May 8."),
]
OTHER_DAYS += [
    (MARCH, "The treaty will be signed on August 8.", "A signing ceremony is planned for September 21."),
    (MARCH, "The console will go on sale on November 14.", "The console will be released on December 5."),
]
OTHER_DAYS += [
    (MARCH, "Elections will be held on June 15.", "Early elections are to take place on September 7."),
    (MARCH, "A second round of talks is to begin on March 10.", "They will meet again on April 2."),
]
OTHER_DAYS += [
    (MARCH, "The House will on the new cabinet vote on June 11.", "The House is to vote on the cabinet on June 18."),
]
OTHER_DAYS += [
    (MARCH, "The law takes effect on January 1.", "The law will come into force on July 1."),
    (MARCH, "The nurses will strike again on November 4.", "The nurses will go on strike on November 11."),
    (MARCH, "The next contacts are planned for May 3 in Oslo.", "The teams will meet again on May 8."),
]
OTHER_DAYS += [
    (MARCH, "The next election is due on August 10.", "Voters go to the polls on August 9 in the next election."),
]
OTHER_DAYS += [
    (MARCH, "The visit has been rescheduled for May 20.", "The visit was postponed until May 10."),
]
OTHER_DAYS += [
    (
        MARCH,
        "Both agreed to a ceasefire in Lakor starting on May 3.",
        "A truce will come into effect on May 5, Ana Lim said.",
    ),
]
NO_OTHER_DAYS = [
    (MARCH, "The cabinet will vote on the ceasefire on May 3.", "A ceasefire will take effect on May 5."),
    (MARCH, "A ceasefire is to begin at midnight on May 3.", "A ceasefire will take effect on May 4."),
    (MARCH, "The second phase of the ceasefire is to begin on May 3.", "The ceasefire will begin on May 9."),
    (MARCH, "This is what to know about Friday's sentencing.", "He will be sentenced on other counts on May 19."),
    (MARCH, "The visit has been rescheduled for May 20.", "The visit was put off until May 20."),
    (MARCH, "The visit has been rescheduled for May 20.", "The visit had been planned for May 10."),
    (MARCH, "The Lakor visit was rescheduled for May 20.", "The match in Varn was postponed until May 10."),
    (MARCH, "Lakor will vote on June 11 in the last primary.", "Varn will vote on June 18."),
    (MARCH, "Presidential elections will be held on June 15.", "Local elections are to take place on May 7."),
    (MARCH, "A second round of talks is to begin on March 10.", "The third round of talks will be held in April."),
    (MARCH, "A new round of talks will be held on March 10.", "The sides may meet again on April 2, they will decide."),
    (MARCH, "A further round of technical talks will be held on May 3.", "A new round of talks is set for May 9."),
    (MARCH, "The bridge will reopen by May 8.", "The bridge is expected to reopen on May 3."),
    (MARCH, "Parliament will vote on the bill in June.", "The vote in parliament is set for June 18."),
    (MARCH, "Parliament voted on the bill on June 11.", "Parliament rejected it on June 18."),
    (
        TRIAL,
        "Ana Lim and Tom Lim face prison. Tom Lim will be sentenced on May 12.",
        "Ray Ash will be sentenced on May 19.",
    ),
    (
        TRIAL,
        "She will be sentenced on May 12.",
        "She will be sentenced on May 12. Her aide will be sentenced on May 19.",
    ),
]


def days(*texts: str) -> list[str]:
    return [c.label for c in reported(*texts).conflicts if c.topic == "date"]


@pytest.mark.parametrize(("event", "ours", "theirs"), OTHER_DAYS)
def test_one_thing_to_come_on_other_days(event: str, ours: str, theirs: str) -> None:
    (label,) = days(event + ours, event + theirs)
    assert "is to be" in label


@pytest.mark.parametrize(("event", "ours", "theirs"), NO_OTHER_DAYS)
def test_days_that_can_both_be_right(event: str, ours: str, theirs: str) -> None:
    assert days(event + ours, event + theirs) == []


NEXT_PLACES = [
    ("The next round will take place in Geneva.", "A second round of talks will be held in Istanbul next week.", 1),
    ("The next round will take place in Geneva.", "A second round of talks will be held in Switzerland.", 0),
    ("The next round will take place in Geneva.", "The second round of talks ended in Istanbul.", 0),
    ("The second round will be held in Geneva.", "The third round will be held in Istanbul.", 0),
    ("The next round will take place in Geneva.", "Following talks in Lagos on Friday, they planned further talks.", 0),
    ("The next round will take place in Geneva.", "No further talks will be held in Istanbul.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), NEXT_PLACES)
def test_where_the_next_meeting_is_to_be(ours: str, theirs: str, count: int) -> None:
    found = reported("Envoys met in Oslo on Sunday. " + ours, "Envoys met in Oslo on Sunday. " + theirs).conflicts
    assert len([c for c in found if c.label.startswith("Where the next meeting")]) == count


def test_the_day_that_owns_a_sentencing_of_the_past_is_no_plan() -> None:
    texts = ("You need to know more of Monday's sentencing.", "She will be sentenced on other counts on May 19.")
    found = reported(*(TRIAL + told for told in texts), published=("2025-05-05",) * 2).conflicts
    assert [c.label for c in found if c.topic == "date"] == []
