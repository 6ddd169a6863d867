"""Paragraphs without marks that a colon introduces, listeners told once, and the paragraphs of a transcript."""

import pytest
from test_quotations import read, speakers

INTRODUCED = [
    (
        "In a message to members, the union's secretary, Ann Lund, wrote:\nWe did not choose this strike at all.",
        "Ann Lund",
    ),
    ("The council released the following statement:\nOur thoughts are with the families tonight.", "The council"),
    ("Ann Lund said in a post:\n“We did not choose this strike.”", "Ann Lund"),
]


@pytest.mark.parametrize(("text", "speaker"), INTRODUCED)
def test_block_quotes(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "What to know this week:\nThe port opens on Friday after a long delay.",
        "Ann Lund runs the port. Here are the ships:\nThe Skua and the Tern sail on Friday at noon.",
        "Ann Lund wrote:\nnothing more than a short line to her friends",
        "Ann Lund wrote:\nNever again.",
    ],
)
def test_what_is_no_block_quote(text: str) -> None:
    assert [quotation for quotation in read(text) if quotation.kind == "speech"] == []


CARRIED = [
    ("“It is done,” Ann Lund told the Harbor Post. “We go on,” she added.", ["the Harbor Post", "the Harbor Post"]),
    ("“It is done,” Ann Lund told the Harbor Post.\n“We go on,” she said.", ["the Harbor Post", "the Harbor Post"]),
    ("“It is done,” Ann Lund told the Harbor Post.\n“No,” said Karl Holt.\n“We go on,” she said.", None),
    ("“It is done,” Ann Lund told the Harbor Post.\nRain fell.\n“We go on,” she said.", ["the Harbor Post", None]),
    (
        "“It is done,” Ann Lund told the Harbor Post. “We go on,” she told Radio Alto.",
        ["the Harbor Post", "Radio Alto"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_listeners_hold_for_what_follows(text: str, expected: list[str | None] | None) -> None:
    told = [quotation.addressee for quotation in read(text)]
    assert told == (expected if expected is not None else ["the Harbor Post", None, None])


TURNS = """MAYOR ANN LUND: The bridge opens in May.
REPORTER: And the road?
MAYOR: The road is open.
Nobody has to drive around the lake any more.
(Applause)
REPORTER: Thank you.
The meeting ended at noon."""


def test_a_turn_goes_on_without_a_label_and_a_short_label_means_the_long_one() -> None:
    found = read(TURNS)
    assert [q.speaker for q in found] == ["Ann Lund", "REPORTER", "Ann Lund", "REPORTER"]
    assert [TURNS[slice(*part)] for part in found[2].parts] == [
        "The road is open.",
        "Nobody has to drive around the lake any more.",
    ]


def test_a_heading_in_capitals_is_no_turn() -> None:
    text = "TRANSCRIPT: Talks in Oslo\nLUND: Why now?\nREID: Why not?\nLUND: Because."
    assert speakers(text) == ["LUND", "REID", "LUND"]


def test_labels_with_constituencies_and_offices_of_a_parliament() -> None:
    text = """Mr. Speaker: Order. I call Ruth Dane.
Ruth Dane (Borders North): To ask the Minister about the bus.
The Minister for Roads (Ann Lund): The bus was withdrawn.
Ruth Dane: Will she meet me?
Ann Lund: I will.
Mr. Speaker: Order."""
    assert speakers(text) == ["Mr. Speaker", "Ruth Dane", "Ann Lund", "Ruth Dane", "Ann Lund", "Mr. Speaker"]


def test_initials_mean_the_name_that_opened_the_exchange() -> None:
    text = "Mara Pell: How do you begin?\nTove Nilsen: With porridge.\nMP: And then?\nTN: I listen.\nMP: For what?\nTN: Ice."
    assert speakers(text) == ["Mara Pell", "Tove Nilsen"] * 3


def test_an_office_that_answers_questions_is_its_holder() -> None:
    text = """A transcript of the briefing by Ama Diop, Deputy Spokesperson for the council.
Question: Has he called?
Deputy Spokesperson: He called yesterday.
Question: And today?
Deputy Spokesperson: Not yet."""
    assert speakers(text) == [None, "Ama Diop", None, "Ama Diop"]


def test_labels_with_an_office_behind_a_comma() -> None:
    text = """Greta Sand, CEO: Volumes grew.
Anika Shah: And prices?
Greta Sand, CEO: They held.
Anika Shah: Thanks."""
    assert speakers(text) == ["Greta Sand", "Anika Shah"] * 2
    text = (
        "Holt, the mayor, said: No.\nReid, a baker, said: Yes.\nHolt, the mayor, said: No.\nReid, a baker, said: Yes."
    )
    assert speakers(text) == []
