"""Where a court sat and a disaster fell, which day is none of an election, and what a disaster came from."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import Claim, DateValue, FigureValue, MeasureValue, VenueValue


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
    ("A quake struck central Finland near the Turku peninsula on Monday.", "Finland"),
    ("A blaze tore through a club in the Baltic Sea port of Turku on Monday.", "Turku"),
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
    assert [c.evidence[0].text for c in claims(text) if c.subject == "time of day"] == ["gas exploded at 4:50 a.m."]
    began = "A fire killed nine people at a mill on Monday. It started at 1:50 a.m., police said."
    assert [c.evidence[0].text for c in claims(began) if c.subject == "time of day"] == ["started at 1:50 a.m."]
    later = "A blast killed nine miners at the Kovo mine on Monday. Firefighters left at 4:50 a.m., police said."
    assert not [c for c in claims(later) if c.subject == "time of day"]


CLOCKS = [
    ("A quake killed nine in Lakor. This one, which occurred around 8.30am local time, was deep.", 510),
    ("A tower collapse killed nine in Lakor. The tower crumpled with a bang a little after 1:40 a.m.", 100),
    ("Nine died in Lakor due to a blast recorded at 3:10 p.m. in a mine.", 910),
    ("The ferry sank off Lakor. The collision at about 4:10 p.m. woke the crew.", 970),
    ("A bridge collapse in Turku killed six on Monday. Around 1:30 a.m. Monday a barge struck the pier.", 90),
    (
        "A bridge collapse in Turku killed six on Monday. Film shows the moment at 1:28 AM Monday when a barge struck it.",
        88,
    ),
    ("An earthquake struck Turku on Monday. Crews came after the 4:10 p.m. quake.", 970),
    ("A shooting in Turku left ten dead on Monday. The killing took place at 10:20 p.m. Monday.", 1340),
    ("A bridge collapse in Turku killed six on Monday. At 1:10 a.m. the last bus had passed.", None),
    ("A shooting in Turku left ten dead on Monday. Their talks took place at 10:20 p.m.", None),
]


@pytest.mark.parametrize(("text", "minute"), CLOCKS)
def test_a_clock_before_what_happened_then(text: str, minute: int | None) -> None:
    found = [c.value.quantity for c in claims(text) if c.subject == "time of day" and isinstance(c.value, FigureValue)]
    assert found == ([] if minute is None else [minute])


LEFT = [
    ("A ferry sank off Turku on Monday. The ferry had left the port of Kotka, in the east, at around 11 a.m.", 660),
    ("A plane crashed in Turku on Monday. The flight took off from Kotka at 1:39 PM and lost height.", 819),
    ("A ferry sank off Turku on Monday. The ferry was due to leave Kotka at 11 a.m.", None),
    ("A ferry sank off Turku on Monday. The minister left Kotka at 11 a.m.", None),
]


@pytest.mark.parametrize(("text", "minute"), LEFT)
def test_when_the_vehicle_had_set_out(text: str, minute: int | None) -> None:
    told = [c for c in claims(text) if c.subject == "time of departure"]
    found = [c.value.quantity for c in told if isinstance(c.value, FigureValue)]
    assert found == ([] if minute is None else [minute])


TOLLS = [
    ("The crash claimed 41 of the 42 people on board.", "killed", 41),
    ("Three of the four miners killed in the blast were brothers.", "killed", 4),
    ("Three of the four miners were killed in the blast.", "killed", 3),
    ("A blaze that has claimed at least 40 victims still burned.", "killed", 40),
    ("At least eight people on the ground, including four nurses, were killed.", "killed", 8),
    ("A fire hit a mill. The dead are 13, the mayor said.", "killed", 13),
    ("Toll climbs to 45 in Turku landslide.", "killed", 45),
    ("Two swam ashore but the other six, part of a crew, were missing.", "missing", 6),
    ("They looked for the six masons that went missing.", "missing", 6),
    ("The firm claimed 40 customers.", "killed", None),
    ("The winners are 13, and the youngest is 9.", "killed", None),
    ("The road toll is 45 euros.", "killed", None),
]


@pytest.mark.parametrize(("text", "subject", "number"), TOLLS)
def test_whom_it_befell(text: str, subject: str, number: int | None) -> None:
    found = [c.value.quantity for c in claims(text) if c.subject == subject and isinstance(c.value, FigureValue)]
    assert found == ([] if number is None else [number])


def test_of_whom_there_are_more() -> None:
    text = "The army left 76 of the ferry's 118 passengers unaccounted for."
    found = [c.value.quantity for c in claims(text) if c.subject == "missing" and isinstance(c.value, FigureValue)]
    assert found == [76]
    raised = "Officials raised the number of passengers to 15."
    assert [c.subject for c in claims(raised) if isinstance(c.value, FigureValue)] == ["passengers"]
    held = "The boat may carry a maximum of 35 occupants."
    assert [c.subject for c in claims(held) if isinstance(c.value, FigureValue)] == ["capacity"]


AFTER = [
    "Police said the suspect in a shooting that killed ten in Turku was found dead on Tuesday.",
    "Nine people were killed in the earthquake that struck Turku as crews raced to find survivors on Tuesday.",
    "The wildfire warning for Turku was lifted on Tuesday.",
]


@pytest.mark.parametrize("text", AFTER)
def test_the_day_of_what_came_after_is_none_of_the_event(text: str) -> None:
    assert not [c for c in claims(text) if isinstance(c.value, DateValue) and c.event == ""]


def test_a_holiday_is_a_day() -> None:
    text = "Published: 2024-01-03\n\nAn earthquake struck Turku on New Year’s Day, killing nine."
    assert [c.value.date for c in claims(text) if isinstance(c.value, DateValue)] == ["2024-01-01"]
    for other in ("A shooting on Lunar New Year's Eve shocked Turku.", "They lost the Boxing Day Test."):
        assert not [c for c in claims(other) if isinstance(c.value, DateValue)]


def test_what_befell_them_is_no_part_of_its_announcement() -> None:
    text = "A train crashed in Turku. It carried 96 people, an official told a news conference on Monday."
    assert {c.event for c in claims(text) if c.subject == "people on board"} == {None}
    fire = "About 96 people were on board, fire authorities said."
    assert {c.event for c in claims(fire) if c.subject == "people on board"} == {None}


BEFELL = [
    ("A total of 45 people died in a fire that broke out at a mill in Turku on Monday night.", 0),
    ("The death toll from a series of landslides that struck Turku on Monday has risen to 51.", 0),
    ("The town counted 67 deaths in the landslides that occurred in Turku on Monday morning.", 0),
    ("The death toll from the fire that swept a market rose to 12 on Monday.", None),
    ("A raid was followed by an attack at a hall and a manhunt that ended Monday.", None),
]


@pytest.mark.parametrize(("text", "weekday"), BEFELL)
def test_the_day_that_a_clause_of_its_own_gives_an_event(text: str, weekday: int | None) -> None:
    told = [c for c in claims(text) if isinstance(c.value, DateValue) and not c.rule.endswith(": ")]
    found = [c.value.weekday for c in told if isinstance(c.value, DateValue) and c.rule.startswith("date of an event")]
    assert found == ([] if weekday is None else [weekday])


HOURS = [
    ("An earthquake hit Turku on Monday. People fled at about 11 a.m. as the quakes began.", [660]),
    ("A quake hit Turku on Monday. Around 11 a.m. local time (07:30 Roman time) there was a quake in the east.", [660]),
    ("A quake hit Turku on Monday. At least five powerful quakes struck the city at 12:40 p.m., she said.", []),
]


@pytest.mark.parametrize(("text", "minutes"), HOURS)
def test_a_clock_of_one_quake_in_the_zone_of_its_place(text: str, minutes: list[int]) -> None:
    told = [c.value for c in claims(text) if c.subject == "time of day"]
    assert [value.quantity for value in told if isinstance(value, FigureValue)] == minutes


BLANKS = [
    ("A fire destroyed more than 2 200 homes in Turku.", [2200]),
    ("A fire left 1 000 people homeless in Turku.", [1000]),
    ("On May 2 200 people came to Turku.", [200]),
    ("The Boeing 737 800 people had seen took off.", [800]),
]


@pytest.mark.parametrize(("text", "numbers"), BLANKS)
def test_a_blank_parts_thousands(text: str, numbers: list[int]) -> None:
    assert [c.value.quantity for c in claims(text) if isinstance(c.value, FigureValue)] == numbers
