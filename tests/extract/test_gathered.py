"""Clauses that bring people together at an event, and clauses that only look like them."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.model import AttendeeValue

LEAD = "The talks in Geneva on climate aid ended on Friday.\n"
BACKGROUND = "\nAmina Odera, Paulo Lins, Grace Wanjiru and Viola Amherd are lawyers.\n"

CASES = [
    ("g01", "Amina Odera and Paulo Lins sat down with Grace Wanjiru for three hours.", "Odera Lins Wanjiru"),
    ("g02", "Paulo Lins sat down to rest.", ""),
    ("g03", "Swiss President Viola Amherd hosted Paulo Lins and Grace Wanjiru for the talks.", "Amherd Lins Wanjiru"),
    ("g04", "Viola Amherd received Paulo Lins before the talks.", "Amherd Lins"),
    ("g05", "Viola Amherd received a letter from Paulo Lins.", ""),
    ("g06", "The meeting brought together Brazil's Paulo Lins and Kenya's Grace Wanjiru.", "Lins Wanjiru"),
    ("g07", "The summit drew ministers from six countries, among them Paulo Lins.", "Lins"),
    ("g08", "The idea drew criticism from Paulo Lins.", ""),
    ("g09", "The Brazilian team was made up of Paulo Lins and Amina Odera.", "Lins Odera"),
    ("g10", "The Brazilian budget was made up of loans, Paulo Lins said.", ""),
    ("g11", "Paulo Lins and Grace Wanjiru wrapped up two days of trade talks in Geneva.", "Lins Wanjiru"),
    ("g12", "Paulo Lins and Grace Wanjiru began their careers in Lima.", ""),
    ("g13", "Participants included the ministers of Brazil and Kenya, Paulo Lins and Grace Wanjiru.", "Lins Wanjiru"),
    ("g14", "The package included loans, Paulo Lins said.", ""),
    ("g15", "Present at the talks: Paulo Lins, Amina Odera and Grace Wanjiru.", "Lins Odera Wanjiru"),
    ("in the room", "In the room: Paulo Lins, Amina Odera and Grace Wanjiru.", "Lins Odera Wanjiru"),
    ("the delegation", "The delegation: envoy Paulo Lins, adviser Amina Odera.", "Lins Odera"),
    ("who attended", "Who attended the talks: Paulo Lins and Amina Odera.", "Lins Odera"),
    ("not in the room", "Not in the room: Paulo Lins and Amina Odera.", ""),
    ("g16", "Viola Amherd was on hand to greet the delegates.", "Amherd"),
    ("g17", "The Swiss hosts, Viola Amherd and Amina Odera, left before the talks began.", "Amherd Odera"),
    ("g18", "Brazil was represented at the talks by its environment minister, Paulo Lins.", "Lins"),
    ("g19", "Grace Wanjiru was flanked by Amina Odera during the talks.", "Wanjiru Odera"),
    ("g20", "On the Brazilian side of the table were Paulo Lins and Amina Odera.", "Lins Odera"),
    ("cut short", "Paulo Lins and Grace Wanjiru abruptly cut short their second summit in Geneva.", "Lins Wanjiru"),
    ("cut down", "Paulo Lins and Grace Wanjiru cut spending before the talks.", ""),
    ("emerged", "Paulo Lins and Grace Wanjiru emerged from the talks with a text.", "Lins Wanjiru"),
    (
        "with a group",
        "Paulo Lins and the foreign ministers of Chad and Kenya met at the Hofburg Palace on Friday.",
        "Lins",
    ),
    ("one of several", "Grace Wanjiru was the highest-ranking Kenyan official to attend.", "Wanjiru"),
    ("the only one", "Amina Odera was the only minister to attend the talks.", "Odera"),
    ("the only one not", "Amina Odera was the only minister not to attend the talks.", ""),
    ("at school", "Amina Odera was the first of her family to attend a university.", ""),
    (
        "no agreement",
        "Paulo Lins and Grace Wanjiru failed to agree on a text during their talks in Geneva.",
        "Lins Wanjiru",
    ),
    ("to come", "Paulo Lins and Grace Wanjiru hope to agree on a text during their talks in Lima.", ""),
    (
        "where they",
        "Amina Odera and Paulo Lins flew to Geneva, where they held talks with Viola Amherd.",
        "Odera Lins Amherd",
    ),
    ("where he", "Amina Odera flew to Geneva, where she held talks with Viola Amherd.", "Odera Amherd"),
    ("They", "Amina Odera and Paulo Lins flew to Geneva on Friday. They held talks for an hour.", "Odera Lins"),
    (
        "who they are",
        "Amina Odera and Paulo Lins flew home after Grace Wanjiru and Chad Tipton fell out. They held talks for an hour.",
        "",
    ),
    ("failed at", "Paulo Lins and Grace Wanjiru failed to agree on a text at their meeting in Geneva.", "Lins Wanjiru"),
    ("told at", "Paulo Lins told Grace Wanjiru at their meeting in Geneva that he was glad.", "Lins Wanjiru"),
    ("told of", "Paulo Lins told reporters at their meeting in Geneva that Grace Wanjiru was ill.", "Lins"),
    ("a wish", "The papers tell of a strong desire for a meeting between Paulo Lins and Grace Wanjiru.", ""),
    ("a wish in marks", 'The papers tell of a "strong desire" for a meeting between Paulo Lins and Grace Wanjiru.', ""),
    ("joining", "Joining Paulo Lins and Grace Wanjiru will be Amina Odera.", ""),
    (
        "one of them on the phone",
        "Paulo Lins met Grace Wanjiru at the talks with Amina Odera present and Viola Amherd joining by phone.",
        "Lins Wanjiru Odera",
    ),
    ("who met", "Paulo Lins, who met Grace Wanjiru in Geneva on Friday, was glad.", "Lins Wanjiru"),
    ("who met before", "Paulo Lins, who met Grace Wanjiru before the talks, was glad.", ""),
    (
        "said after meeting",
        "Paulo Lins told reporters after meeting Grace Wanjiru in Geneva that he was glad.",
        "Lins Wanjiru",
    ),
    ("after meeting", "After meeting Grace Wanjiru in Geneva, Paulo Lins left by car.", "Lins Wanjiru"),
    ("after meeting a goal", "After meeting the target, Paulo Lins and Grace Wanjiru left by car.", ""),
    ("without and", "Paulo Lins, Grace Wanjiru hold talks in Geneva.", "Lins Wanjiru"),
    ("without and, of one", "The owner of Lins, Grace Wanjiru attended the talks.", "Wanjiru"),
    (
        "quarreled",
        "They ended in a heated exchange among Paulo Lins, Amina Odera and Grace Wanjiru.",
        "Lins Odera Wanjiru",
    ),
    ("quarreled in letters", "The papers print a heated exchange of letters between Paulo Lins and Grace Wanjiru.", ""),
    ("got into", "Paulo Lins and Grace Wanjiru got into a heated argument at the palace.", "Lins Wanjiru"),
    ("got into debt", "Paulo Lins and Grace Wanjiru got into debt.", ""),
    ("a shouting match", "Paulo Lins had a shouting match with Grace Wanjiru in the garden.", "Lins Wanjiru"),
    ("has met with", "Paulo Lins has met with Grace Wanjiru in Geneva.", "Lins Wanjiru"),
    ("was met with", "The plan of Paulo Lins was met with anger by Grace Wanjiru.", ""),
    ("left after talks with", "Paulo Lins left the palace after talks with Grace Wanjiru.", "Lins Wanjiru"),
    ("joined by", "Paulo Lins met officials of Peru, joined by Grace Wanjiru.", "Lins Wanjiru"),
    ("to be joined by", "Paulo Lins was expected to meet officials of Peru, joined by Grace Wanjiru.", ""),
    (
        "who looked on",
        "The dam pact was signed by Paulo Lins and Grace Wanjiru. Premier Amina Odera, who witnessed the ceremony, was glad.",
        "Lins Wanjiru Odera",
    ),
    (
        "was not on hand",
        "The dam pact was signed by Paulo Lins and Grace Wanjiru. Amina Odera was not on hand to see it.",
        "Lins Wanjiru",
    ),
    (
        "who looked on long ago",
        "The dam pact was signed by Paulo Lins and Grace Wanjiru. Premier Amina Odera, who witnessed the war, was glad.",
        "Lins Wanjiru",
    ),
    (
        "resigned after talks with",
        "Paulo Lins resigned on Friday after a long meeting with Grace Wanjiru.",
        "Lins Wanjiru",
    ),
    ("stepped down following", "Paulo Lins stepped down on Friday following talks with Grace Wanjiru.", "Lins Wanjiru"),
    ("after the talks of others", "Paulo Lins resigned on Friday after the talks with Grace Wanjiru.", "Wanjiru"),
    ("will resign after", "Paulo Lins will resign after talks with Grace Wanjiru.", ""),
    ("argued at", "Paulo Lins argued with Grace Wanjiru and Amina Odera during the talks.", "Lins Wanjiru Odera"),
    ("argued for years", "Paulo Lins argued with Grace Wanjiru in a letter to the Oslo papers.", ""),
    ("argued over a planned one", "Paulo Lins argued with Grace Wanjiru in the run-up to a planned summit.", ""),
    (
        "left after a clash at",
        "Paulo Lins left the palace on May 8 without a word, following a heated clash with Premier Grace Wanjiru during a"
        " meeting of the council.",
        "Lins Wanjiru",
    ),
    ("talks among", "Talks among Paulo Lins, Amina Odera and Grace Wanjiru ended on Friday.", "Lins Odera Wanjiru"),
    ("shuns a meet", "Paulo Lins shuns the summit and an awkward meet with Grace Wanjiru.", ""),
    (
        "it includes",
        "The team is led by Paulo Lins. It also includes Amina Odera and Grace Wanjiru.",
        "Lins Odera Wanjiru",
    ),
    ("it includes a fund", "The deal was read by Paulo Lins. It includes a fund, Grace Wanjiru said.", ""),
    ("g21", "Seated across the table from them was Grace Wanjiru.", "Wanjiru"),
]


@pytest.mark.parametrize(("text", "surnames"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_was_brought_together(text: str, surnames: str) -> None:
    values = [claim.value for claim in extract_attendees(read(LEAD + text + BACKGROUND))]
    present = {v.name.split()[-1] for v in values if isinstance(v, AttendeeValue) and v.presence == "present"}
    assert present == set(surnames.split())


ABSENT = [
    ("Ecuador did not have a seat at the table.", {"Ecuador"}),
    ("Ecuador was not given a seat at the table.", {"Ecuador"}),
    ("Ecuador was given a seat at the table.", set()),
    ("Absent from the talks were any representatives of Ecuador.", {"Ecuador"}),
    ("Ecuador and Peru were left out of the talks.", {"Ecuador", "Peru"}),
    ("Ecuador’s absence from the talks drew criticism.", {"Ecuador"}),
    ("Ecuador’s absence of mind drew criticism.", set()),
]


@pytest.mark.parametrize(("text", "names"), ABSENT)
def test_who_had_no_seat(text: str, names: set[str]) -> None:
    values = [claim.value for claim in extract_attendees(read(LEAD + text + BACKGROUND))]
    assert {v.name for v in values if isinstance(v, AttendeeValue) and v.presence == "absent"} == names
