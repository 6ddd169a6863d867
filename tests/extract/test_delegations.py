"""Who sat at the table of talks, told as reports of delegations tell it."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.model import AttendeeValue

LEAD = "Mining talks end in Oruro\n\nThe talks on the closed mines in Oruro ended after four hours on Tuesday.\n\n"

CASES = [
    (
        "a phrase that opens the sentence may name two and what they agreed on",
        "Under the agreement between President Modibo Keita and President Eva Salas to widen trade, Ana Ruiz and adviser"
        " Ivo Dal held talks in Oruro with a Malian delegation consisting of Issa Toure and envoy Una Fen.",
        {"Ana Ruiz", "Ivo Dal", "Issa Toure", "Una Fen"},
    ),
    (
        "who met a side that nobody names",
        "Ana Ruiz met in Oruro on Tuesday with a senior Malian delegation comprising Issa Toure and Una Fen.",
        {"Ana Ruiz", "Issa Toure", "Una Fen"},
    ),
    (
        "who came for the talks, by the town or without it",
        "Ana Ruiz and Ivo Dal arrived in Oruro late on Monday for the talks. Una Fen was in Oruro to attend them."
        " Issa Toure flew to Oruro to attend the talks.",
        {"Ana Ruiz", "Ivo Dal", "Issa Toure"},
    ),
    ("who went elsewhere for others", "Ana Ruiz flew to Ankara for talks with Issa Toure's bank.", set()),
    ("who did not come", "Ana Ruiz was to have flown to Oruro for the talks.", set()),
    (
        "who stands behind the event that opens the sentence",
        "Also at the talks in Oruro were Ana Ruiz and envoy Una Fen.",
        {"Ana Ruiz", "Una Fen"},
    ),
    (
        "what takes part in the present, and an aside between dashes",
        "Other key participants in the talks include union chief Una Fen, Malian Minister Issa Toure – who has in the last"
        " weeks fought Ira Holm’s claim to the mine – and adviser Ivo Dal.",
        {"Una Fen", "Issa Toure", "Ivo Dal"},
    ),
    ("who was present by an aside", "Ana Ruiz, present at the talks, rebuked Issa Toure.", {"Ana Ruiz"}),
    ("what was present elsewhere", "Ana Ruiz, present in the textbooks of Mali, is a poet.", set()),
    ("once again", "Ana Ruiz arrived in Oruro for the talks once again.", {"Ana Ruiz"}),
    ("whose meeting has no day yet", "No date has yet been set for a meeting between Ana Ruiz and Issa Toure.", set()),
    ("who met people of no side", "Ana Ruiz met with relatives of the missing miners.", set()),
    (
        "what consists of persons is no delegation",
        "Ana Ruiz led a bank board consisting of Issa Toure and Una Fen.",
        set(),
    ),
    (
        "what tells of a call before, and when that was, is no part of the meeting",
        "Today, at President Salas' request and following his call with President Keita last week, Secretary of Mines Ana"
        " Ruiz, Labor Adviser Ivo Dal, and Special Envoy Una Fen met with Malian Mining Minister Issa Toure and Presidential"
        " Assistant Oumar Ba in Oruro.",
        {"Ana Ruiz", "Ivo Dal", "Una Fen", "Issa Toure", "Oumar Ba"},
    ),
    (
        "a phrase that opens the sentence ends with a name that met nobody",
        "After a call with President Modibo Keita, Ana Ruiz and Ivo Dal met with Issa Toure in Oruro.",
        {"Ana Ruiz", "Ivo Dal", "Issa Toure"},
    ),
    (
        "a sentence full of titles is no headline",
        "Secretary of Mines Ana Ruiz met Foreign Minister Issa Toure in Oruro.",
        {"Ana Ruiz", "Issa Toure"},
    ),
    (
        "whom a government sent, explained behind a comma",
        "Mali sent Foreign Minister Issa Toure and Oumar Ba, Keita's adviser on mines.",
        {"Issa Toure", "Oumar Ba"},
    ),
    (
        "posts one after the other behind the name of who led",
        "Issa Toure, minister of state, member of the Council of Ministers and mines adviser, led the Malian delegation.",
        {"Issa Toure"},
    ),
    ("whom it sent elsewhere", "Mali sent Issa Toure, a young adviser, to Lima.", set()),
    (
        "two teams with one verb",
        "The Bolivian team was led by Mines Secretary Ana Ruiz and the Malian one by Foreign Minister Issa Toure.",
        {"Ana Ruiz", "Issa Toure"},
    ),
    (
        "flanked by friends and retired people",
        "Ana Ruiz, 53, was flanked by labor adviser Ivo Dal, Ms Salas's old sailing friend Una Fen and retired general"
        " Tom Orr, the president's envoy.",
        {"Ana Ruiz", "Ivo Dal", "Una Fen", "Tom Orr"},
    ),
    (
        "the two sides of a table",
        "On one side: Ana Ruiz, with adviser Ivo Dal at her side. On the other: wily Issa Toure, 74.",
        {"Ana Ruiz", "Ivo Dal", "Issa Toure"},
    ),
    (
        "it brought them together",
        "The closed-door meeting lasted four hours. It brought together Malian Foreign Minister Issa Toure and Una Fen.",
        {"Issa Toure", "Una Fen"},
    ),
    ("who flanked whom", "Ivo Dal and adviser Una Fen flanked Issa Toure.", {"Ivo Dal", "Una Fen", "Issa Toure"}),
    (
        "a list that is nearly all capitals",
        "Present at the talks from the Korean side were Kim Yong Chol, Ri Su Yong and Ri Yong Ho. Attending from the Malian"
        " side were Foreign Minister Issa Toure, Presidential Chief of Staff Oumar Ba and Security Adviser Modibo Keita.",
        {"Kim Yong Chol", "Ri Su Yong", "Ri Yong Ho", "Issa Toure", "Oumar Ba", "Modibo Keita"},
    ),
    (
        "whose country has two words",
        "Bolivia's Ana Ruiz has held an unprecedented meeting with North Korea's Kim Jong-un in Oruro.",
        {"Ana Ruiz", "Kim Jong-un"},
    ),
    (
        "a role of the next in the list",
        "The talks brought together Security Adviser Modibo Keita, the Malian president's envoy Ana Ruiz, and Oumar Ba.",
        {"Modibo Keita", "Ana Ruiz", "Oumar Ba"},
    ),
    (
        "notable figures",
        "Attending the talks were notable figures from both sides, including Princess Noura bint Saud bin Sultan, the Saudi"
        " ambassador, and Ana Ruiz.",
        {"Noura bint Saud bin Sultan", "Ana Ruiz"},
    ),
    (
        "a list of titles with fields",
        "The delegation included Security Adviser Modibo Keita, Malian Envoy to the Middle East Ana Ruiz, and Oumar Ba.",
        {"Modibo Keita", "Ana Ruiz", "Oumar Ba"},
    ),
    (
        "a country before the office",
        "Keita, U.S. Security Adviser Modibo Keita and Ana Ruiz attended the talks.",
        {"Modibo Keita", "Ana Ruiz"},
    ),
    ("whose team it was", "Team Keita sat down with Issa Toure and Una Fen on Tuesday.", {"Issa Toure", "Una Fen"}),
    ("it brought others to mind", "The strike lasted a year. It brought Issa Toure to power.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_sat_at_the_table(text: str, expected: set[str]) -> None:
    claims = list(extract_attendees(read(LEAD + text)))
    assert {c.value.name for c in claims if isinstance(c.value, AttendeeValue)} == expected
    assert all(c.value.presence == "present" for c in claims if isinstance(c.value, AttendeeValue))
