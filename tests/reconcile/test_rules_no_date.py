"""A day for a meeting to come against none, and what else reports of talks tell once: which round it was, who led a side."""

import pytest
from invented import reported

TALKS = "Norvania and Kestria held peace talks in Lima on Monday. President Ana Lim and President Tom Ash sent their envoys. "
DIFFERENT = [
    (
        "No date has been set for a meeting between Lim and Ash.",
        "A summit of Ana Lim and Tom Ash is to be held on March 4.",
    ),
    ("No date for a summit of Lim and Ash has been agreed.", "The two presidents will meet on March 4."),
    ("No date was fixed for the next round.", "The next round will be held in Oslo on March 4."),
    ("No further talks are planned.", "A second round of talks is planned for March 4."),
    ("There will be no meeting of experts.", "Experts will meet in Lima on March 4."),
    ("No new exchange is planned.", "A second exchange is planned for July 3."),
    ("It was the third round of talks.", "It was the fifth round of talks."),
    ("The exchange on Monday was the ninth between the two.", "It was the fourth exchange of the war."),
    ("It was Ana Lim's third run for the presidency.", "It was Ana Lim's fifth attempt to win the presidency."),
    ("It came after a three-day visit by Tom Ash.", "Tom Ash's two-day visit ended."),
    ("The Kestrian delegation was led by Eva Moss.", "Tim Holt led Kestria's delegation."),
    ("About 300 protesters marched to the hotel.", "Some 2,000 people protested in Lima."),
    ("The graves were not discussed, an aide said.", "Eva Moss raised the question of the graves."),
]
ALIKE = [
    ("There will be no second round of voting.", "A second round of talks will be held on March 4."),
    ("No new swap is planned before March.", "A second swap is planned for March 4."),
    ("Health Minister Tim Holt spoke.", "The regional health minister, Eva Moss, spoke."),
    ("“We will never accept a border drawn by others,” Lim said.", "“We will accept a border drawn by us,” Ash said."),
    ("No further talks are planned for this week.", "The next round will be held on March 4."),
    ("An aide had said that no date was set for the next round.", "The next round will be held on March 4."),
    (
        "No new meeting of the foreign ministers is planned.",
        "The next meeting of the defence ministers will be on March 4.",
    ),
    ("No date was set for elections, but a next round was agreed.", "The next round will be held on March 4."),
    ("No new date for the trial was set at a session in Lima.", "A new session will be held on March 4."),
    ("If no date is set for a next meeting, talks will fail, he said.", "The next meeting will be held on March 4."),
    ("Eva Moss did not attend the dinner.", "Eva Moss attended the talks."),
    ("No date has been set for a meeting between Lim and Ash.", "Experts will meet in Oslo on March 4."),
    ("No date has been set for elections.", "The next round will be held in Oslo on March 4."),
    ("No date was fixed for the next round.", "The next round may be held on March 4."),
    ("There will be no meeting of experts.", "The next round will be held in Oslo on March 4."),
    ("No further exchange is planned.", "The next round of talks will be held in Oslo on March 4."),
    ("It was Ana Lim's third run for the presidency.", "It was Tom Ash's fifth attempt to win the presidency."),
    ("It was the third round of talks.", "It was the first round of technical talks."),
    ("It came after a three-day visit by Tom Ash.", "The talks lasted two days."),
    ("No date has been set for a meeting between Lim and Ash.", "Ana Lim met Tom Ash on March 4 last year."),
]


def labels(ours: str, theirs: str) -> list[str]:
    found = reported(TALKS + ours, TALKS + theirs).conflicts
    return [c.label for c in found if c.kind in ("contradiction", "discrepancy")]


@pytest.mark.parametrize(("ours", "theirs"), DIFFERENT)
def test_told_differently(ours: str, theirs: str) -> None:
    assert labels(ours, theirs)


@pytest.mark.parametrize(("ours", "theirs"), ALIKE)
def test_two_meetings_or_one_answer(ours: str, theirs: str) -> None:
    assert labels(ours, theirs) == []
