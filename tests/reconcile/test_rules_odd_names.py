"""One person under two names, and two people who share a name."""

import pytest
from invented import reported

LEDE = "A court in Lakor jailed a banker on Friday. "

DIFFER = [
    ("Judge Edward Sarov jailed her.", "Judge Edward Sarnik jailed her."),
    ("Judge Edward Sarov jailed her. Sarov spoke softly.", "Judge Edward Sarnik jailed her. “Enough,” Sarov said."),
    ("Gardener Edward Sarov sued. Sarov’s lawyer spoke.", "Edward Sarnik’s suit was won. “At last,” Sarov said."),
    ("The victim was Jonas Beck, 23.", "Jakob Beck, 23, died at once."),
    ("The driver, Ashok Rao, was cleared.", "Driver Anand Rao was cleared."),
    ("The dead are Ana Lim, Tom Calder and Ruth Said.", "The dead are Ana Lim, Tom Calhoun and Ruth Said."),
]
ALIKE = [
    ("The victim was Jonas Beck, 23.", "His sister Jana Beck, 21, wept."),
    ("Jonas Beck, 23, was stabbed by Jakob Beck, 31.", "Jakob Beck, 23, spoke."),
    ("Clerk Edward Sarov wept.", "Clerk Edward Moss wept."),
    ("Clerk Edward Sarov wept. Moss spoke.", "Clerk Edward Moss wept. Edward Sarov and Sarov’s wife spoke."),
    ("Judge Edward Sarov jailed her. Judge Edward Moss had freed her.", "Judge Edward Moss spoke."),
    (
        "Clerk Michael Sarov wept. Michael Moss sued.",
        "“It is sad,” clerk Michael Butter said. Banker Mike Moss sued, and Moss’s lawyer spoke.",
    ),
    ("Clerk Howard Hunt wept.", "The editor, Howard Simmons, told all to hunt him."),
    ("The dead are Ana Lim and Tom Calder.", "Tom Calhoun and Ruth Said wept."),
]


def odd(ours: str, theirs: str) -> list[str]:
    found = reported(LEDE + ours, LEDE + theirs, published=("2025-05-10", "2025-05-10")).conflicts
    return [c.label for c in found if c.topic == "names" and c.kind == "discrepancy"]


@pytest.mark.parametrize(("ours", "theirs"), DIFFER)
def test_one_person_under_two_names(ours: str, theirs: str) -> None:
    assert len(odd(ours, theirs)) == 1


@pytest.mark.parametrize(("ours", "theirs"), ALIKE)
def test_two_people_who_share_a_name(ours: str, theirs: str) -> None:
    assert odd(ours, theirs) == []
