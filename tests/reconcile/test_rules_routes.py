"""Where a vessel was going, and how many things there were: what differs and what is told of other journeys and things."""

import pytest
from invented import reported

from riyadh_archive.model import Conflict

FERRY = "A ferry sank off Cebu on Friday, killing nine. "
BUS = "A bus crashed near Porto on Tuesday, killing six. "
DEAL = "Colombia and Chile agreed in Lima on Monday to open the border. "
MATCH = "Rovers beat United 3-1 in the final in Leeds on Monday. "
OTHER_ROUTES = [
    (FERRY, "The ferry was sailing from Zamboanga to Jolo.", "The vessel was on its way from Jolo to Zamboanga."),
    (FERRY, "It left the port of Zamboanga bound for Jolo.", "The vessel was on its way from Jolo to Zamboanga."),
    (BUS, "The bus was traveling from Lisbon to Madrid.", "The bus was heading from Lisbon to Seville."),
]
NO_OTHER_ROUTE = [
    (BUS, "The bus was traveling from Lisbon to Porto.", "The bus was going from Lisbon to Braga by way of Porto."),
    (
        BUS,
        "The bus was traveling from Lisbon to Madrid.",
        "The mayor flew from Madrid to Lisbon. Fares rose from 3 to 4.",
    ),
    (FERRY, "The ferry was sailing from Zamboanga to Jolo.", "It was on its way from Zamboanga in the south to Jolo."),
]
OTHER_COUNTS = [
    (
        DEAL,
        "Nine consulates will open their doors by June 1.",
        "Only six consulates will open their doors, from June 1.",
    ),
]
NO_OTHER_COUNT = [
    (
        DEAL,
        "Nine officers guarded the open border in June.",
        "In June the border will be open, and six officers will guard it.",
    ),
    (DEAL, "Nine consulates will open their doors.", "Six consulates have no heating."),
    (DEAL, "Nine consulates will open their doors.", "Six consulates will open their doors, three consulates later."),
    (DEAL, "The laptop with HD 4000 graphics is sold.", "Sold is the laptop, with 650000 graphics."),
    (MATCH, "Ash ran 9 yards for a touchdown on 22 carries.", "Lim ran 30 yards for a touchdown on 6 carries."),
]


def conflicts(*texts: str) -> list[Conflict]:
    found = reported(*texts).conflicts
    return [c for c in found if c.kind == "contradiction" and c.topic in ("measures", "figures")]


@pytest.mark.parametrize(("event", "ours", "theirs"), OTHER_ROUTES + OTHER_COUNTS)
def test_other_routes_and_counts(event: str, ours: str, theirs: str) -> None:
    assert len(conflicts(event + ours, event + theirs)) == 1


@pytest.mark.parametrize(("event", "ours", "theirs"), NO_OTHER_ROUTE + NO_OTHER_COUNT)
def test_no_other_route_and_count(event: str, ours: str, theirs: str) -> None:
    assert conflicts(event + ours, event + theirs) == []


def test_a_region_of_two_countries_is_no_contradiction() -> None:
    ours = "An earthquake shook Amazonas on Sunday, killing nine. The Amazonas earthquake was the worst in years."
    theirs = "A powerful earthquake struck Peru's Amazonas region on Sunday, killing nine."
    assert not [c for c in reported(ours, theirs).conflicts if c.topic == "venue"]
