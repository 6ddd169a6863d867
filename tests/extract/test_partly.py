"""Who was there for a part only, who was elsewhere by a remark, and lists of those who were not there."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.load.text import load_text
from riyadh_archive.model import AttendeeValue

LEAD = "The talks in Geneva on climate aid ended on Friday.\n"
MATCH = "Rovers beat United 2-1 in the semi-final in Geneva on Friday. The goalkeeper and a striker scored.\n"
TRIAL = "A smuggler pleaded guilty in Lima District Court on Friday.\n"

CASES = [
    (
        "stayed for the opening",
        LEAD,
        "The hosts, Amina Odera and Paulo Lins, stayed for the welcome and then left the two delegations alone.",
        {"Amina Odera": "part", "Paulo Lins": "part"},
    ),
    ("did not stay", LEAD, "Amina Odera opened the session but did not stay for the talks.", {"Amina Odera": "part"}),
    ("stayed to the end", LEAD, "Amina Odera attended the talks and stayed calm.", {"Amina Odera": "present"}),
    ("left the door", LEAD, "Amina Odera attended the talks and left the door open.", {"Amina Odera": "present"}),
    ("portion", LEAD, "Defense Minister Paulo Lins joined for a portion of the talks.", {"Paulo Lins": "part"}),
    ("first half", LEAD, "Paulo Lins took part in the first half of the talks.", {"Paulo Lins": "part"}),
    ("left before", LEAD, "Paulo Lins left before the vote on Friday.", {"Paulo Lins": "part"}),
    ("left after lunch", LEAD, "Paulo Lins left after lunch on Friday.", {"Paulo Lins": "part"}),
    ("left after all", LEAD, "Paulo Lins left after the talks.", {}),
    ("suspended for it", MATCH, "Forward Paulo Lins was suspended for the match.", {"Paulo Lins": "absent"}),
    ("suspended since", MATCH, "Forward Paulo Lins was suspended for one match for dissent.", {}),
    ("listed", LEAD, "Not present: General Amina Odera, the envoy.", {"Amina Odera": "absent"}),
    (
        "present listed",
        LEAD,
        "Present: Amina Odera and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("no sign", LEAD, "There was no sign of Paulo Lins at the talks.", {"Paulo Lins": "absent"}),
    ("a sign", LEAD, "It was a sign of progress, Paulo Lins said.", {}),
    (
        "busy",
        LEAD,
        "Brazil was represented by Paulo Lins, as President Ana Reis was on a visit to Japan.",
        {"Paulo Lins": "present", "Ana Reis": "absent"},
    ),
    (
        "sent instead",
        LEAD,
        "Chief executive Amina Odera declined an invitation and sent her deputy, Paulo Lins, instead.",
        {"Amina Odera": "absent", "Paulo Lins": "present"},
    ),
    (
        "second side",
        LEAD,
        "The Kenyan side was represented by envoy Amina Odera, and the Swiss one by Minister Viola Amherd, "
        "adviser Jan Frei and banker Uta Roth.",
        {"Amina Odera": "present", "Viola Amherd": "present", "Jan Frei": "present", "Uta Roth": "present"},
    ),
    (
        "behind a colon",
        LEAD,
        "Behind them stood the guarantors: Jan Frei of Norway and Bishop Paulo Lins.",
        {"Jan Frei": "present", "Paulo Lins": "present"},
    ),
    (
        "between dashes",
        LEAD,
        "The three party leaders - Jan Frei of the Greens, Uta Roth of the Liberals and Paulo Lins of the Centre - "
        "had been sitting together since Thursday.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    ("corridor", LEAD, "The American envoy, Tom Garr, waited in the corridor.", {}),
    (
        "watched by",
        LEAD,
        "Jan Frei signed the accord, watched by President Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    ("not guilty", TRIAL, 'Jan Frei, 44, answered "Not guilty" twice.', {"Jan Frei": "present"}),
    ("by video", TRIAL, "His partner, trader Paulo Lins, appeared by video from a Texas jail.", {"Paulo Lins": "part"}),
    (
        "before a peer",
        TRIAL,
        "Uta Roth, giving evidence in the town hall before Lady Amherd, the chair, wept.",
        {"Uta Roth": "present", "Amherd": "present"},
    ),
    ("last week", TRIAL, "Banker Paulo Lins, who testified before the same panel last week, has called for calm.", {}),
    (
        "in the morning",
        TRIAL,
        "Uta Roth, the chief officer, had given evidence in the morning session.",
        {"Uta Roth": "present"},
    ),
    (
        "behind a relative clause",
        LEAD,
        "Jan Frei sat across from Uta Roth, who has outlasted six of Mr. Lins's predecessors, and Amina Odera, an adviser.",
        {"Jan Frei": "present", "Uta Roth": "present", "Amina Odera": "present"},
    ),
    (
        "by his side",
        LEAD,
        "While Jan Frei was there, Uta Roth had by her side Kremlin aide Paulo Lins.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    (
        "left of",
        LEAD,
        "To the left of the Swiss minister, Jan Frei, sit Uta Roth and Paulo Lins.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    ("their host", LEAD, "Their host was Jan Frei, a lawyer.", {"Jan Frei": "present"}),
    ("their problem", LEAD, "Their problem was Jan Frei, a lawyer.", {}),
    ("there were none", LEAD, "There were no representatives of Peru at the table.", {"Peru": "absent"}),
    ("there were no reports", LEAD, "There were no reports of Peru's losses.", {}),
    (
        "another summit",
        LEAD,
        "On 17 February, an emergency summit was held in Lisbon. Czech Prime Minister Jan Frei was not invited.",
        {},
    ),
    (
        "listed by side",
        LEAD,
        "The following took part: On the Swiss side: the Minister of External Relations, Jan Frei; and the banker, Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    (
        "a people led",
        LEAD,
        "The Pokot were led by Jan Frei, and the Tugen by Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    ("did not send", LEAD, "Peru did not send its ambassador, Jan Frei.", {"Jan Frei": "absent"}),
    ("too upset", LEAD, "His flatmate, Jan Frei, was too upset to attend.", {"Jan Frei": "absent"}),
    ("a question", LEAD, "Why did Jan Frei attend the talks?", {}),
    ("prosecuting", TRIAL, "Inspector Jan Frei, prosecuting, said the damage was small.", {"Jan Frei": "present"}),
    ("his client", TRIAL, "Defense solicitor Jan Frei said his client was sorry.", {"Jan Frei": "present"}),
    ("her client to come", TRIAL, "Defense solicitor Jan Frei said his client would appeal.", {}),
    ("asked a judge", TRIAL, "“Who pays?” asked Justice Uta Roth.", {"Uta Roth": "present"}),
    (
        "heard from",
        TRIAL,
        "Earlier in the day the inquiry heard from Jan Frei, a nurse, and from the economist Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    ("heard from afar", LEAD, "His mother had not heard from Jan Frei since May.", {}),
]


def people(reading: Reading) -> list[tuple[str, str, str]]:
    """Name, presence and event of each claim, those for a part last."""
    claims = [(c.value, c.event or "") for c in merge_claims(extract_attendees(reading))]
    told = [(v.name, v.presence, event) for v, event in claims if isinstance(v, AttendeeValue)]
    return sorted(told, key=lambda one: one[1] == "part")


@pytest.mark.parametrize(("lead", "sentence", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_presence(lead: str, sentence: str, expected: dict[str, str]) -> None:
    told = people(read(lead + "\n" + sentence))
    assert {name: presence for name, presence, event in told if event == ""} == expected


def test_answer_to_who_was_missing() -> None:
    reading = read(
        LEAD + "\nWho was missing?\n\nPeru, above all. The talks went on.\n\nWho was there?\n\nChile, said one."
    )
    assert [one[:2] for one in people(reading)] == [("Peru", "absent")]


def test_event_under_the_heading_of_another_town() -> None:
    page = (
        "Live: Envoys meet in Geneva\n\n14:52 GMT\nTalks end\nThe talks in Geneva between Amina Odera and Paulo Lins have "
        "ended, officials said.\n\n09:40 GMT\nRecap: what happened in Lisbon\nPremier Ana Reis hosted President Uta Roth on "
        "Thursday for an emergency summit.\n"
    )
    reading = read_article(load_text(page.encode(), name="live.txt"))
    told = {(name, event == "") for name, _, event in people(reading)}
    assert told == {("Amina Odera", True), ("Paulo Lins", True), ("Ana Reis", False), ("Uta Roth", False)}


def test_heading_that_names_a_country_tells_of_no_other_event() -> None:
    page = (
        "Envoys meet in Geneva\n\nThe talks in Geneva between Amina Odera and Paulo Lins have ended, officials said.\n\n"
        "Elections in Portugal?\nAmina Odera met Paulo Lins for talks on a vote.\n"
    )
    reading = read_article(load_text(page.encode(), name="x.txt"))
    assert {event for _, _, event in people(reading)} == {""}


def test_what_a_host_and_her_reporter_say_is_the_report() -> None:
    page = (
        "TRANSCRIPT: Sides talk peace in Oslo\n\nANA PELHAM, HOST: Officials sat down together today in Oslo. Our reporter, "
        "Mia Karim, joins us.\n\nMIA KARIM: Well, Minister Jan Frei led the Swiss team. He brought along the banker, Uta Roth."
        "\n\nPELHAM: And the mood?\n\nPAULO LINS: I met Amina Odera at the talks.\n\nPELHAM: Thank you.\n"
    )
    told = people(read_article(load_text(page.encode(), name="radio.txt")))
    assert sorted(name for name, _, _ in told) == ["Jan Frei", "Uta Roth"]
