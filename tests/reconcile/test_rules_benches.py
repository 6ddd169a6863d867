"""Who sat on a bench: one seat given to two judges, and what is no difference."""

import pytest
from invented import reported

RULED = "The Lakor High Court on Wednesday jailed the banker Ana Lim for four years. {} dismissed her appeal."


@pytest.mark.parametrize(
    ("ours", "theirs", "labels"),
    [
        (
            "A bench of Justices Tom Ash and Eva Moss",
            "A bench comprising Justice Tom Ash and Justice Ivo Dal",
            ["Who sat on the bench: Eva Moss or Ivo Dal"],
        ),
        (
            "A three-judge bench at the Lakor registry, comprising Justices Tom Ash, Leo Berg and Eva Moss,",
            "A bench consisting of Justices Tom Ash, Leo Berg and Ivo Dal",
            ["Who sat on the bench: Eva Moss or Ivo Dal"],
        ),
        ("A bench of Justices Tom Ash and Eva Moss", "A bench of Justices Tom Ash and Eva Mosse", []),
        ("A bench of Justices Tom Ash and Eva Moss", "A bench of Justices Ivo Dal and Ines Kern", []),
        ("A bench of Justices Tom Ash and Eva Moss", "A bench led by Justice Tom Ash", []),
    ],
)
def test_one_seat_for_two_judges(ours: str, theirs: str, labels: list[str]) -> None:
    told = reported(RULED.format(ours), RULED.format(theirs))
    assert [c.label for c in told.conflicts if c.topic == "attendees"] == labels
