"""What an attack was done with, how it ended and what somebody died of: what differs, and what may be one."""

import pytest
from invented import reported

from riyadh_archive.model import Conflict

SHOTS = "A gunman opened fire at a market in Lakor on Friday, killing four people. "
BEGINNINGS = ("Weapon", "End of the attacker", "Cause of death")


def conflicts(*texts: str) -> list[Conflict]:
    return [c for c in reported(*texts).conflicts if c.label.startswith(BEGINNINGS)]


OTHERS = [
    ("He was armed with a hunting rifle.", "He was armed with a shotgun."),
    ("He attacked them with a knife.", "He attacked them with a gun."),
    ("The attacker turned the gun on himself.", "The attacker was shot dead by police."),
    ("The gunman was arrested.", "The gunman was killed."),
    ("The baker Ana Lim died of a gunshot wound.", "The baker Ana Lim was strangled, a doctor said."),
    ("The baker Ana Lim died of a gunshot wound.", "The baker Ana Lim was shot at. She drowned, a doctor said."),
]
NO_OTHERS = [
    ("He was armed with a hunting rifle.", "He was armed with a gun."),
    ("He was armed with a rifle and a pistol.", "He was armed with a pistol."),
    ("He was armed with a rifle.", "He was armed with a pistol. A rifle lay in his car."),
    ("The attacker was killed.", "The attacker was shot dead by police."),
    ("The gunman was arrested.", "Police arrested the gunman."),
    ("The gunman was killed.", "The gunman was arrested. The gunman was killed in a cell."),
    ("The baker Ana Lim died of a gunshot wound.", "The baker Tom Ash was strangled, a doctor said."),
    ("The baker Ana Lim died of a gunshot wound.", "The baker Ana Lim died of a bullet in the head."),
]


@pytest.mark.parametrize(("ours", "theirs"), OTHERS)
def test_what_differs(ours: str, theirs: str) -> None:
    (conflict,) = conflicts(SHOTS + ours, SHOTS + theirs)
    assert (conflict.kind, conflict.severity) == ("discrepancy", "medium")
    assert [len(side.articles) for side in conflict.sides] == [1, 1]


@pytest.mark.parametrize(("ours", "theirs"), NO_OTHERS)
def test_what_may_be_one(ours: str, theirs: str) -> None:
    assert conflicts(SHOTS + ours, SHOTS + theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("The jet was an Embraer 190.", "The jet was an Airbus A319.", 1),
        ("The jet was an Embraer 190.", "The Embraer 190 burned.", 0),
        ("The jet was an Embraer 190.", "It hit an Airbus A319. An Embraer engineer wept.", 0),
    ],
)
def test_two_makes_of_one_aircraft(ours: str, theirs: str, count: int) -> None:
    texts = [f"A jet crashed near Lakor on Friday, killing nine people. {said}" for said in (ours, theirs)]
    found = [c.label for c in reported(*texts).conflicts if c.label.startswith("Aircraft")]
    assert (
        found == ["Aircraft: Airbus A319 or Embraer 190"] * count
        or found == ["Aircraft: Embraer 190 or Airbus A319"] * count
    )


def test_who_is_on_the_run_was_not_arrested() -> None:
    told = reported(SHOTS + "The baker Tom Ash was arrested.", SHOTS + "The baker Tom Ash is on the run.")
    assert [c.label for c in told.conflicts] == ["Whether it happened – Tom Ash: arrest"]


def test_one_weapon_is_one_group() -> None:
    told = reported(SHOTS + "He was armed with a shotgun.", SHOTS + "He fired a pump-action shotgun.")
    (group,) = [g for g in told.groups if g.subject == "weapon"]
    assert len(group.articles) == 2
    assert group.label.startswith("Weapon: ")
