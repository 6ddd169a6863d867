"""People who stand for one another in sentences that are told alike: one report has the name wrong."""

import pytest
from invented import reported

TALKS = (
    "Chile and Peru held talks in Oslo on Thursday. The two delegations were joined by the Chilean foreign minister Amina"
    " Odera and the special envoy {} at a long table in the old town hall of the city."
)


def told(*texts: str) -> list[str]:
    return [c.label for c in reported(*texts).conflicts if c.label.startswith("Whose name")]


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("Paulo Lins", "Viola Amherd", 1),
        ("Paulo Lins", "Paulo Lins", 0),
        ("Paulo Lins", "Viola Amherd, who replaced Paulo Lins,", 0),
    ],
)
def test_another_person_in_the_same_sentence(ours: str, theirs: str, count: int) -> None:
    assert len(told(TALKS.format(ours), TALKS.format(theirs))) == count


def test_another_person_with_another_title() -> None:
    other = TALKS.replace("the special envoy {}", "the chief of staff Viola Amherd")
    assert told(TALKS.format("Paulo Lins"), other) == ["Whose name it is: Paulo Lins or Viola Amherd"]


def test_two_people_of_whom_two_sentences_tell_alike() -> None:
    fined = "The court in Oslo fined {}, {}, a driver of {}, over the crash near the bridge on Thursday evening."
    ours, theirs = fined.format("Paulo Lins", 41, "Bergen"), fined.format("Viola Amherd", 26, "Molde")
    assert told(ours, theirs) == []
