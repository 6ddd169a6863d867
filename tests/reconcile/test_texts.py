"""Two short reports of one event, read from their words to their conflicts: what differs, and what only sounds so."""

import pytest
from invented import reported

from riyadh_archive.model import Conflict


def conflicts(*texts: str) -> list[Conflict]:
    return [c for c in reported(*texts).conflicts if c.topic != "names"]


DIFFERENT = [
    ("date", "The talks in Lakor were held on Monday.", "Two days of talks were held in Lakor on Tuesday.", 0),
    ("date", "The talks in Lakor were held on Monday.", "Two days of talks were held in Lakor on Thursday.", 1),
    (
        "date",
        "The talks in Lakor were held on Monday.",
        "The two sides issued a joint statement in Lakor on Friday.",
        0,
    ),
    ("date", "The trial in Lakor began on Monday.", "The trial opened in Lakor on Thursday.", 0),
    ("date", "Talks were held in Lakor on Monday.", "The talks in Lakor were held on Thursday.", 1),
    ("figures", "The quake struck at a depth of 28 km.", "The quake was 48 km deep.", 1),
    ("figures", "The final in Lakor was watched by 4,120 fans.", "The final was in Lakor. Attendance: 3,890", 1),
    ("figures", "They signed a five-point declaration.", "They signed a declaration of seven points.", 1),
    ("figures", "Three people were hurt in the crash.", "No one was hurt in the crash.", 1),
    ("figures", "Ash faces up to 20 years in prison.", "Ash faces up to 30 years in prison.", 1),
    ("figures", "The police said 15,000 people marched.", "Organizers said 60,000 people marched.", 0),
    ("figures", "About 28 km away it was felt.", "It was 48 km long.", 0),
    (
        "quotes",
        "“First we lost the light, and then the boat,” guide Tom Ash said.",
        "“First we lost the boat, and then the light,” guide Tom Ash said.",
        1,
    ),
    ("figures", "The board proposed a dividend of 36 cents.", "Its dividend will be cut to 20 cents.", 1),
    (
        "figures",
        "She won among the 30 percent of voters who trust banks.",
        "His showing was clear in Lakor, where he took 86 percent of voters in March.",
        0,
    ),
    (
        "figures",
        "The fire destroyed 40 percent of homes in the valley of Lakor.",
        "In the valley of Lakor, 60 percent of homes burned in the fire.",
        1,
    ),
    ("measures", "Ana Lim beat Tom Ash in the Ohio primary.", "Tom Ash beat Ana Lim in the Ohio primary.", 1),
    ("measures", "Ana Lim beat Tom Ash in the Ohio primary.", "Tom Ash beat Ana Lim in the Iowa primary.", 0),
    ("measures", "Union chief Ana Lim endorsed Tom Ash.", "The campaign’s leadership criticized Tom Ash.", 0),
    ("measures", "The unions praised the treaty.", "The treaty has been condemned by the unions.", 1),
    ("date", "Ana Lim won the Ohio primary on Saturday.", "Ana Lim lost the Iowa primary on Tuesday.", 0),
    ("date", "Ana Lim won the Ohio primary on Saturday.", "Ana Lim won the Ohio primary on Tuesday.", 1),
    ("venue", "The primary in Ohio was close.", "The primary was held in Iowa on Tuesday.", 0),
    ("figures", "The crate weighs 12 pounds.", "It weighs 30 pounds.", 0),
    ("figures", "The repairs cost $3 million.", "The fuel cost $2 million.", 0),
    (
        "quotes",
        "“We are not going to leave you,” mayor Tom Ash said.",
        "“We are going to leave you if nothing is done,” mayor Tom Ash said.",
        1,
    ),
    ("figures", "The storm killed 19 people.", "The death toll from the storm stood at 24.", 0),
    ("figures", "The storm killed 19 people.", "The storm killed 24 people.", 1),
    ("figures", "The mill that burned is 15 miles north of Leeds.", "A man 50 miles north of Leeds saw the fire.", 0),
    ("figures", "The quake struck 45 km north of Lima.", "Its epicenter was 90 km north of Lima.", 1),
    ("figures", "The Reds offer $22 million per season.", "Should the Blues go higher than $25 million a season?", 0),
    ("figures", "The fault cut 65% of traffic to Chad.", "The cables carry 75% of traffic between Mali and Chad.", 0),
    (
        "venue",
        "A fire gutted a shop in a Somerset town on Sunday. The shop in Wellington is closed.",
        "A fire gutted a shop in Wellington's High Street on Sunday.",
        0,
    ),
    (
        "administration",
        "Tom Ash was a player in the stunning downfall of President Nixon. He died in 2005.",
        "President Ronald Reagan pardoned Tom Ash. He died in 2005.",
        0,
    ),
    (
        "figures",
        "The ministers spoke after talks in Lakor that lasted five hours.",
        "The talks in Lakor between Peru and Chile, which lasted two hours, failed.",
        1,
    ),
    ("figures", "Ada Klaus, 36, won.", "Ada Klaus, 58 - 3 with 51 knockouts, won.", 0),
    ("figures", "Tom Ash, the 58-year-old mayor, left.", "Mayor Tom Ash, 63, left.", 1),
]


@pytest.mark.parametrize(("topic", "a", "b", "count"), DIFFERENT)
def test_two_reports(topic: str, a: str, b: str, count: int) -> None:
    assert len([c for c in conflicts(a, b) if c.topic == topic]) == count


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("4 1/2 hours of testimony", "4.5 hours of testimony"), ("one dead on Friday", "one dead yesterday")],
)
def test_one_value_told_in_two_ways(ours: str, theirs: str) -> None:
    line = "The old harbor master of Lakor spoke for a long while after {} in the packed court near the river."
    assert not conflicts(line.format(ours), line.format(theirs))


def test_bare_talks_are_the_talks_that_the_other_report_is_about() -> None:
    there = (
        "The talks between Chad and Peru in Lakor ended on Monday. Peru's minister, Ana Lim, took part in the talks. "
        "The delegations met for two days."
    )
    away = (
        "Army refuses to sign the Lakor paper, source says. Ana Lim, the minister, stayed away from the talks, "
        "in protest at an adviser."
    )
    assert [c.label for c in conflicts(there, away) if c.topic == "attendees"] == ["Whether Ana Lim attended"]


def test_a_part_of_a_town_is_no_town_of_its_name_elsewhere() -> None:
    vancouver = "A man shot two people at an office party in Vancouver on Friday."
    quarter = "A man shot two people on Friday at an office party in the {}Mount Pleasant neighbourhood{}."
    assert conflicts(vancouver, quarter.format("", " near downtown Vancouver"), quarter.format("central ", "")) == []


def test_a_number_beside_another_in_one_report_is_of_another_thing() -> None:
    ours = "Tom Ash set a record for a season with {} passing yards."
    both = "Tom Ash now has 4,183 passing yards. Ray Lim had 4,051 passing yards."
    assert len(conflicts(ours.format("4,183"), ours.format("4,051"))) == 1
    found = conflicts(ours.format("4,183"), ours.format("4,051"), both)
    assert [c for c in found if c.kind == "contradiction"] == []


def test_who_did_not_testify_was_not_away() -> None:
    ours = "Tom Ash wept as the judge read the verdict in Lakor on Friday. Tom Ash testified at his trial."
    theirs = "Tom Ash was convicted of fraud in Lakor on Friday. Tom Ash did not testify."
    assert "attendees" not in {c.topic for c in conflicts(ours, theirs)}


AGREED = (
    "Kenya and Uganda agreed on Tuesday after talks in Lakor to reopen the Busia crossing and to share data on boats."
)
REFUSED = (
    "Kenya and Uganda agreed on Tuesday after talks in Lakor to share data on boats, but failed to agree on reopening the "
    "Busia crossing."
)


def test_one_sentence_that_agrees_to_this_and_not_to_that_denies_the_second_alone() -> None:
    found = [c for c in conflicts(AGREED, REFUSED) if c.topic == "principles"]
    assert [c.label for c in found] == ["Whether it was agreed: reopen the Busia crossing"]
    (refused,) = (side for side in found[0].sides if side.label == "refused or denied")
    assert [e.text for e in refused.evidence] == ["failed to agree on reopening the Busia crossing"]
