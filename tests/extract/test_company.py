"""People told beside others, in lists of their own, in the name of others, and who only went elsewhere."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import AttendeeValue

LEAD = "The talks in Geneva on climate aid ended on Friday.\n"
TRIAL = "A smuggler was sentenced in Lima District Court on Friday.\n"

CASES = [
    (
        "among those attending",
        LEAD,
        "King Karim II of Jordan, Qatari Emir Omar bin Saad and Kenya's president Amina Odera were among those attending.",
        {"Karim II": "present", "Omar bin Saad": "present", "Amina Odera": "present"},
    ),
    ("among those arrested", LEAD, "Uta Roth and Jan Frei were among those arrested.", {}),
    (
        "with only",
        LEAD,
        "They spoke in a small room with only Adviser Jan Frei and Envoy Uta Roth in attendance.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    (
        "brought by office",
        LEAD,
        "The Kenyan vice premier brought Minister Jan Frei and banker Uta Roth, along with Paulo Lins.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    (
        "left at home",
        LEAD,
        "Minister Jan Frei and Uta Roth were left at home.",
        {"Jan Frei": "absent", "Uta Roth": "absent"},
    ),
    ("separately", LEAD, "President Uta Roth received both delegations separately on Thursday.", {}),
    (
        "neither did",
        LEAD,
        "Minister Jan Frei did not attend the talks. Neither did the Kenyan envoy, Amina Odera.",
        {"Jan Frei": "absent", "Amina Odera": "absent"},
    ),
    ("neither did of words", LEAD, "Minister Jan Frei did not agree. Neither did Amina Odera.", {}),
    ("start of", LEAD, "Minister Jan Frei attended the start of the talks.", {"Jan Frei": "part"}),
    ("beside him", LEAD, "Beside him Jan Frei, a former envoy, was grinning.", {"Jan Frei": "present"}),
    ("sat beside in another year", LEAD, "Jan Frei, who sat next to Uta Roth in Oslo in 2011, called it a trap.", {}),
    (
        "told the group",
        LEAD,
        "Minister Jan Frei told the group – Uta Roth, Amina Odera and Paulo Lins – that it was late.",
        {"Jan Frei": "present", "Uta Roth": "present", "Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("whose absence", LEAD, "Jan Frei, the banker, whose absence was noted, was in bed.", {"Jan Frei": "absent"}),
    (
        "sent somebody in the middle",
        LEAD,
        "Samoa, in the middle of an election, sent its secretary, Jan Frei, while Uta Roth followed by Zoom.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    (
        "asked but sent",
        LEAD,
        "Minister Jan Frei had been asked to come but sent an aide, Uta Roth.",
        {"Jan Frei": "absent", "Uta Roth": "present"},
    ),
    ("sent an envoy", LEAD, "Minister Jan Frei sent an aide, Uta Roth, to Lima.", {}),
    ("had it read", TRIAL, "Another had her statement read by advocate Uta Roth.", {"Uta Roth": "present"}),
    (
        "judge of a royal name",
        TRIAL,
        "He wept as District Judge Pamela King read the sentence.",
        {"Pamela King": "present"},
    ),
    (
        "for a country",
        TRIAL,
        "Lawyer Jan Frei, for Peru, then took the court through letters.",
        {"Jan Frei": "present"},
    ),
    (
        "went elsewhere for",
        LEAD,
        "Chancellor Jan Frei, who had traveled to Lisbon on Monday for a hastily arranged meeting with President Uta Roth, "
        "said no.",
        {},
    ),
    (
        "refused to answer",
        "Director Amina Odera refused to answer questions at a House hearing on Monday.\n",
        "Rep. Jan Frei asked whether she knew.",
        {"Amina Odera": "present", "Jan Frei": "present"},
    ),
    ("the mediator", LEAD, "The mediator, Uta Roth, kept the two sides apart.", {"Uta Roth": "present"}),
    ("a program's host", LEAD, "The network's host, Uta Roth, grew up in Lima.", {}),
    ("not part of", LEAD, "Peru was not part of the talks.", {"Peru": "absent"}),
    ("a topic", LEAD, "Peru's membership was not part of the talks.", {}),
    ("dropped in", LEAD, "Minister Jan Frei dropped in for ten minutes.", {"Jan Frei": "part"}),
    (
        "left before business",
        LEAD,
        "Minister Jan Frei was in the room when they began, but left before the two sides got down to business.",
        {"Jan Frei": "part"},
    ),
    ("hosted it", LEAD, "Prince Jan Frei, who hosted it, smiled.", {"Jan Frei": "present"}),
    (
        "a team, among them",
        LEAD,
        "Minister Jan Frei led a team of 14, among them envoy Uta Roth and banker Paulo Lins, both in fatigues.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    ("again led", LEAD, "The Peruvians were again headed by Jan Frei.", {"Jan Frei": "present"}),
    (
        "talks here on a day",
        LEAD,
        "Jan Frei held talks here on Friday with President Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    ("the day before", LEAD, "Vice President Uta Roth met Jan Frei the day before.", {}),
    ("stayed away", LEAD, "Minister Jan Frei was invited but stayed away.", {"Jan Frei": "absent"}),
    (
        "with colleagues",
        LEAD,
        "Jan Frei was there with banker Uta Roth.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
    (
        "a team that lasted",
        LEAD,
        "The Swiss delegation at the talks, which lasted hours, was led by Jan Frei and also included Uta Roth and Paulo Lins.",
        {"Jan Frei": "present", "Uta Roth": "present", "Paulo Lins": "present"},
    ),
    (
        "face each other",
        LEAD,
        "Jan Frei and Uta Roth face Paulo Lins.",
        dict.fromkeys(("Jan Frei", "Uta Roth", "Paulo Lins"), "present"),
    ),
    ("faces a rival", LEAD, "Jan Frei still faces a spoiler in the Greens' Uta Roth.", {}),
    ("faces pressure", LEAD, "Jan Frei faces pressure from banker Uta Roth.", {}),
    ("seated beside", LEAD, "The president signed, seated beside envoy Jan Frei.", {"Jan Frei": "present"}),
    ("skipped by", LEAD, "The talks were skipped by Jan Frei.", {"Jan Frei": "absent"}),
    ("almost missed", LEAD, "Jan Frei almost missed the talks.", {}),
    (
        "between dashes",
        LEAD,
        "Advisers from three countries – Jan Frei, Uta Roth and Paulo Lins – joined the talks later in the day.",
        {"Jan Frei": "part", "Uta Roth": "part", "Paulo Lins": "part"},
    ),
    ("at his elbow", LEAD, "The premier signed, with Minister Jan Frei at his elbow.", {"Jan Frei": "present"}),
    ("a separate session", LEAD, "Bankers held a separate session, chaired by Jan Frei.", {}),
    ("in hospital", LEAD, "Jan Frei lay in hospital with the flu.", {"Jan Frei": "absent"}),
    ("ignored the summons", TRIAL, "Jan Frei ignored the summons.", {"Jan Frei": "absent"}),
    (
        "two prosecutors",
        TRIAL,
        "Prosecutors Jan Frei and Uta Roth opposed a request to adjourn.",
        {"Jan Frei": "present", "Uta Roth": "present"},
    ),
]


def told(text: str) -> dict[str, str]:
    values = [c.value for c in merge_claims(extract_attendees(read(text))) if c.event == ""]
    return {v.name: v.presence for v in values if isinstance(v, AttendeeValue)}


@pytest.mark.parametrize(("lead", "sentence", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_company(lead: str, sentence: str, expected: dict[str, str]) -> None:
    assert told(lead + "\n" + sentence) == expected


ROSTER = (
    "Who's who at the talks\n\nGENEVA - Delegations of Kenya and Peru held talks in Geneva on Friday. {}\n\nKENYA\n"
    "Amina Odera, 61, minister since January.\nPaulo Lins, 44, banker.\n\nPERU\nJan Frei, 50, envoy.\n\n"
    "The weather was fair when Uta Roth of the press wrote this.\n"
)


@pytest.mark.parametrize(
    ("introduction", "names"),
    [("The following are the participants:", ["Amina Odera", "Jan Frei", "Paulo Lins"]), ("It was late.", [])],
)
def test_lines_of_those_who_took_part(introduction: str, names: list[str]) -> None:
    reading = read_article(load_text(ROSTER.format(introduction).encode(), name="x.txt"))
    values = [claim.value for claim in merge_claims(extract_attendees(reading))]
    assert sorted(v.name for v in values if isinstance(v, AttendeeValue)) == names


def test_a_title_goes_on_in_no_paragraph() -> None:
    page = "Leaders sign at Lima summit skipped by Frei\n\nPresident Uta Roth signed a pact at a summit in Lima on Friday.\n"
    values = [claim.value for claim in extract_attendees(read_article(load_text(page.encode(), name="x.txt")))]
    assert not [v for v in values if isinstance(v, AttendeeValue) and v.presence == "absent" and v.name == "Uta Roth"]


def test_who_met_elsewhere_in_a_relative_clause_is_absent_from_the_talks() -> None:
    text = (
        LEAD
        + "\nThe banker Jan Frei, who met Uta Roth in Lisbon on Monday, was conspicuous by his absence. Peru was left out."
    )
    values = [(c.value, c.event) for c in merge_claims(extract_attendees(read(text)))]
    away = {(v.name, event) for v, event in values if isinstance(v, AttendeeValue) and v.presence == "absent"}
    assert away == {("Jan Frei", ""), ("Peru", "")}


DATED = "The talks in Geneva on climate aid ended on Friday, March 14, 2025.\n\n"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Senator Jan Frei told a crowd on Wednesday that he was sorry.", []),
        ("Senator Jan Frei told a crowd on Friday that he was sorry.", ["Jan Frei"]),
        ("Jan Frei and Uta Roth walked out of Wednesday's session in protest.", ["Jan Frei", "Uta Roth"]),
    ],
)
def test_another_day_is_another_occasion(sentence: str, names: list[str]) -> None:
    values = [c.value for c in merge_claims(extract_attendees(read(DATED + sentence, "2025-03-15"))) if c.event == ""]
    assert sorted({v.name for v in values if isinstance(v, AttendeeValue)}) == names
