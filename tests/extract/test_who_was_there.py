"""Who was at the event of the report and who was not, told beside other days, other meetings and other people."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.extract.venue import extract_venue
from riyadh_archive.model import AttendeeValue, VenueValue

LEAD = "Ministers held talks on river water at the Lindqvist Palace in Oslo on Thursday.\n\n"
BACKGROUND = "\n\nAmina Odera, Paulo Lins, Grace Wanjiru, Viola Amherd and Chad Tipton are lawyers.\n"


def attendees(text: str) -> list[AttendeeValue]:
    claims = merge_claims(extract_attendees(read(LEAD + text + BACKGROUND)))
    return [c.value for c in claims if isinstance(c.value, AttendeeValue) and c.event == ""]


PRESENT = [
    ("to be attended by", "A summit will follow, to be attended by Amina Odera.", ""),
    ("expected to be joined", "They are expected to be joined by Amina Odera.", ""),
    ("another year", "The last contact between ministers was in May 2019, when Amina Odera chaired the talks.", ""),
    ("month and year", "Amina Odera and Paulo Lins took part in May 2019.", ""),
    ("hosted in a year", "The last talks, hosted by Amina Odera in 2019, had failed.", ""),
    ("another weekday behind", "Amina Odera had lunch on Tuesday in the presence of Paulo Lins.", ""),
    ("on another weekday", "On Tuesday the ministers were joined by Amina Odera.", ""),
    ("arrived on another", "Amina Odera arrived late on Wednesday.", "Odera"),
    ("under the patronage", "The talks, held under the patronage of Amina Odera, brought together Paulo Lins.", "Lins"),
    ("once defeated", "Amina Odera, who once ran and later beat her rival, sat next to Paulo Lins.", "Odera Lins"),
    ("among the heads", "Amina Odera and Paulo Lins were among some 20 heads of government there.", "Odera Lins"),
    ("sent in her place", "Amina Odera sent her deputy, Paulo Lins, in her place.", "Lins"),
    ("on hand", "Amina Odera and Chad Tipton were on hand; Paulo Lins was out of town.", "Odera Tipton"),
    ("to order", "Amina Odera called the session to order.", "Odera"),
    ("same train", "Amina Odera traveled on the same train as the ministers.", "Odera"),
    ("later by", "The ministers were joined by Amina Odera, and later by Paulo Lins.", "Odera Lins"),
    ("speaking:", "Also speaking against the dam: farmer Amina Odera and Paulo Lins.", "Odera Lins"),
    ("speaking of", "Speaking of the dam: it leaks, Amina Odera wrote.", ""),
    ("hosts:", "Hosts: Amina Odera and Paulo Lins.", "Odera Lins"),
    ("guests on a list", "Guests: Amina Odera and Paulo Lins.", ""),
]


@pytest.mark.parametrize(("text", "surnames"), [case[1:] for case in PRESENT], ids=[case[0] for case in PRESENT])
def test_who_was_there(text: str, surnames: str) -> None:
    assert {v.name.split()[-1] for v in attendees(text) if v.presence != "absent"} == set(surnames.split())


def test_who_paid_respects_was_at_the_funeral() -> None:
    text = "The funeral of Ole Dahl was held in Oslo on Thursday.\n\nAmina Odera, the Lorn mayor, also paid her respects.\n"
    values = [c.value for c in extract_attendees(read(text)) if c.event == ""]
    assert "Amina Odera" in {v.name for v in values if isinstance(v, AttendeeValue)}


ABSENT = [
    ("at the last minute", "Amina Odera canceled at the last minute over a flood.", "Odera"),
    ("but by video", "Amina Odera canceled at the last minute over a flood and joined by video link instead.", ""),
    ("not among", "Amina Odera and Paulo Lins were not among the participants.", "Odera Lins"),
    ("not to a session", "Amina Odera has not been to a single session.", "Odera"),
    ("not accompanied", "Paulo Lins came to the talks and was not accompanied by his adviser Amina Odera.", "Odera"),
    ("behind a semicolon", "Paulo Lins took part; Amina Odera was in Lima and missed the talks.", "Odera"),
    ("anybody from", "Not there: anybody from Chile", "Chile"),
    ("the line above", "Hosts: Amina Odera\n\nNot there: the hosts of last year", ""),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_who_was_not_there(text: str, names: str) -> None:
    assert {v.name.split()[-1] for v in attendees(text) if v.presence == "absent"} == set(names.split())


SIDES = [
    ("The Chilean side was represented by Amina Odera and Paulo Lins.", {"Odera": "Chile", "Lins": "Chile"}),
    ("Peru was represented by Amina Odera and Chile by Paulo Lins.", {"Odera": "Peru", "Lins": "Chile"}),
    ("Participants on the Chilean side included Amina Odera.", {"Odera": "Chile"}),
    ("Amina Odera led the Chilean delegation.", {"Odera": "Chile"}),
    (
        "Who was there?\n\nFor Chile: Premier Amina Odera, Paulo Lins\n\nPeruvian team: Grace Wanjiru\n\nNow: Viola Amherd",
        {"Odera": "Chile", "Lins": "Chile", "Wanjiru": "Peru"},
    ),
    (
        "The talks were attended by Premier Amina Odera, Chilean Foreign Minister Paulo Lins and Peruvian envoy Grace Wanjiru.",
        {"Odera": None, "Lins": "Chile", "Wanjiru": "Peru"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_for_whom_somebody_came(text: str, sides: dict[str, str | None]) -> None:
    assert {v.name.split()[-1]: v.side for v in attendees(text)} == sides


VENUES = [
    (
        "Diplomats sat down on Tuesday for the first talks since the war in Chad began.\n\n"
        "Ana Ruiz faced Ole Dahl across a table at Lindqvist Palace.",
        {"Lindqvist Palace"},
    ),
    (
        "Ministers opened talks in Oslo on Tuesday.\n\nAna Ruiz came.\n\nOle Dahl came.\n\nPaulo Lins, who was in Lima for a "
        "meeting with Amina Odera, said no.",
        {"Oslo"},
    ),
    (
        "Ana Ruiz met Ole Dahl today at the Lorn resort in Nassau, Bahamas, ahead of the summit.\n\nShe thanked him for a "
        "pledge made at the Summit of the Isles in Los Angeles, California, in June 2019.",
        {"Lorn", "Nassau"},
    ),
]


@pytest.mark.parametrize(("text", "places"), VENUES)
def test_where_the_report_puts_its_own_event(text: str, places: set[str]) -> None:
    values = [claim.value for claim in extract_venue(read(text)) if claim.event == ""]
    found = {value.place for value in values if isinstance(value, VenueValue)}
    assert found
    assert found <= places
