"""Where a court sat and a disaster fell, which day is none of an election, and what a disaster came from."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import Claim, DateValue, MeasureValue, VenueValue


def claims(text: str) -> list[Claim]:
    return list(extract_claims(read_article(load_text(text.encode(), name="x.txt"))))


VENUES = [
    (
        "A court in the northern city of Tampere sentenced Aino Salo to four years in prison on Monday. "
        "She said that she would appeal to the Supreme Court.",
        "Tampere",
    ),
    ("The quiet town of Tampere was rocked on Monday by a blast at a mill.", "Tampere"),
    ("A strong quake hit near Finland's third-largest city, Tampere, on Monday.", "Tampere"),
    ("A tanker ran aground on a reef near Tampere on Monday.", "Tampere"),
    ("A jet crashed into the Brahmaputra River near Tampere on Monday.", "Brahmaputra River"),
    ("Early on Monday part of a bridge in Tampere collapsed after a ship crashed into it.", "Tampere"),
    ("A train met with an accident near Tampere on Monday.", "Tampere"),
    ("A Tampere judge jailed Aino Salo for four years on Monday for fraud.", "Tampere"),
    ("Three men stole a painting from a dealer in the old quarter of Tampere on Monday.", "Tampere"),
]


@pytest.mark.parametrize(("text", "place"), VENUES)
def test_where_a_court_sat_and_a_robbery_was(text: str, place: str) -> None:
    assert [c.value.place for c in claims(text) if isinstance(c.value, VenueValue)] == [place]


def test_the_day_on_which_a_winner_is_declared_is_none_of_the_vote() -> None:
    text = "Aino Salo was declared winner of the presidential election on Friday."
    told = [c for c in claims(text) if isinstance(c.value, DateValue)]
    assert told
    assert all(c.event is None for c in told)
    assert any(c.event == "" for c in claims("Aino Salo won the presidential election on Friday."))


DAYS = [
    "A blaze tore through a crowded club in Tampere, Finland, in the early hours of Monday, killing nine.",
    "In the early hours of Monday, the town of Tampere was rocked by a blast at a mill.",
    "Tragedy struck at a fair in Tampere on Monday when a ride collapsed.",
]


@pytest.mark.parametrize("text", DAYS)
def test_the_day_of_what_befell_a_town(text: str) -> None:
    assert [c.value.weekday for c in claims(text) if isinstance(c.value, DateValue) and c.event == ""] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "A bus crash in Tampere killed nine people. Its recorder was found at the crash site on Monday.",
        "The recorder was found at the crash site on Monday.",
    ],
)
def test_the_day_of_work_at_what_an_event_left_is_not_its_own(text: str) -> None:
    assert [c for c in claims(text) if isinstance(c.value, DateValue) and c.event == ""] == []
    assert [c for c in claims("The crash on Monday killed nine.") if isinstance(c.value, DateValue) and c.event == ""]


ANSWERED = [
    ("The raid was revenge for the killing of Ola Orr, whose real name was Olav Orr, by a bomb blast in Turku.", []),
    ("In revenge for the killing of Ola Orr, the group carried out a bombing in Turku on Monday.", ["Turku"]),
]


@pytest.mark.parametrize(("text", "places"), ANSWERED)
def test_where_an_earlier_killing_was_is_no_venue_of_what_answered_it(text: str, places: list[str]) -> None:
    assert [c.value.place for c in claims(text) if isinstance(c.value, VenueValue)] == places


def test_the_day_of_a_picture_is_none_of_what_was_before() -> None:
    text = "People mourn following a shooting attack in Tampere, Finland, 24 March 2025."
    assert [c for c in claims(text) if isinstance(c.value, DateValue) and c.event == ""] == []


def test_a_cry_for_help_is_no_talk_on_the_phone() -> None:
    text = "A jet crashed in Tampere on Monday, killing nine. The crew issued a mayday call and a distress call."
    assert {c.event for c in claims(text) if c.topic == "figures"} == {""}
    assert "call" not in {e.key for e in read_article(load_text(text.encode(), name="x.txt")).events}


def test_a_school_is_no_vote() -> None:
    text = "The ministry closed all primary schools until February 6."
    assert [c.subject for c in claims(text) if isinstance(c.value, DateValue)] != ["primary"]


CAUSES = [
    ("The fire that killed nine weavers at a mill on Monday was caused by the blast of a boiler.", "blast of a boiler"),
    ("A fire killed nine people at a mill on Monday. A candle set the ceiling alight.", "candle"),
    ("A landslide buried a mill on Monday. An earthquake triggered the slide.", "earthquake"),
    ("Two trains collided at Kovo on Monday. A dispatcher's error was the cause of the crash.", "dispatcher's error"),
]


@pytest.mark.parametrize(("text", "cause"), CAUSES)
def test_causes(text: str, cause: str) -> None:
    found = [c.value.reasons for c in claims(text) if isinstance(c.value, MeasureValue) and c.subject == "cause"]
    assert found == [(cause,)]


def test_an_aside_without_a_verb_ends_at_the_next_comma() -> None:
    text = "The bank accepted the fine, its biggest ever, and said that Aino Salo, 54, would stay on."
    found = [c.value.actors for c in claims(text) if isinstance(c.value, MeasureValue) and c.subject == "resignation"]
    assert found == [("Aino Salo",)]


def test_a_day_between_subject_and_verb_is_no_part_of_who_did_it() -> None:
    text = "A Turku judge on Tuesday convicted Aino Salo."
    found = [c.value.actors for c in claims(text) if isinstance(c.value, MeasureValue) and c.subject == "conviction"]
    assert found == [("Turku judge",)]


def test_an_aside_with_his_or_her_keeps_the_subject() -> None:
    text = "Aino Salo, his chief of staff, was convicted of fraud."
    found = [c.value.target for c in claims(text) if isinstance(c.value, MeasureValue) and c.subject == "conviction"]
    assert found == ["Aino Salo"]


def test_where_somebody_died_of_it_later_is_not_where_it_was() -> None:
    text = "The hurricane weakened on Sunday over Honduras, where two people drowned in Tegucigalpa."
    assert "Tegucigalpa" not in [c.value.place for c in claims(text) if isinstance(c.value, VenueValue)]


def test_the_clock_of_the_moment() -> None:
    text = "A blast killed nine miners at the Kovo mine on Monday. The gas exploded at 4:50 a.m., police said."
    assert [c.evidence[0].text for c in claims(text) if c.subject == "time of day"] == ["exploded at 4:50 a.m."]
    began = "A fire killed nine people at a mill on Monday. It started at 1:50 a.m., police said."
    assert [c.evidence[0].text for c in claims(began) if c.subject == "time of day"] == ["started at 1:50 a.m."]
    later = "A blast killed nine miners at the Kovo mine on Monday. Firefighters left at 4:50 a.m., police said."
    assert not [c for c in claims(later) if c.subject == "time of day"]
