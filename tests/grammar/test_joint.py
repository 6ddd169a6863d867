"""Speakers who speak as one, and lists and sentences in which only one of two people speaks."""

import pytest
from test_indirect import reported
from test_quotations import read_marked, speakers

JOINT = [
    ("“It is over,” Karin Holt and Musa Diallo said in a joint statement.", "Karin Holt and Musa Diallo"),
    ("“It is over,” said Karin Holt and Musa Diallo.", "Karin Holt and Musa Diallo"),
    ("“It is over,” Tom and Lisa Garrity said.", "Tom and Lisa Garrity"),
    ("Karin Holt met Musa Diallo. “It is over,” Holt and Diallo wrote.", "Karin Holt and Musa Diallo"),
    ("Foreign ministers Jean Roux and Petra Klein said they were “gravely concerned”.", "Jean Roux and Petra Klein"),
    ("France and Germany warned in a joint statement of “serious consequences”.", "France and Germany"),
    ("France, Germany and Poland warned of “serious consequences”.", "France, Germany and Poland"),
    ("In Oslo, Karin Holt and Musa Diallo said it was “a start”.", "Karin Holt and Musa Diallo"),
    ("Police and prosecutors said the raid was “long planned”.", "Police and prosecutors"),
    ("The raid was “long planned”, according to police and prosecutors.", "police and prosecutors"),
    ("The mayor and the governor called it “a shame”.", "The mayor and the governor"),
]


@pytest.mark.parametrize(("text", "speaker"), JOINT, ids=[speaker for _, speaker in JOINT])
def test_all_who_share_the_verb_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
    (found,) = read_marked(text)
    assert found.mention_text is not None
    assert " and " in found.mention_text


ALONE = [
    ("Ana Frey met Karin Holt and Tom Berg said: “It is over.”", "Tom Berg"),
    ("“It is over,” said Karin Holt, and her sister laughed.", "Karin Holt"),
    ("“It is over,” said Karin Holt and left the hall.", "Karin Holt"),
    ("“It is over,” said Karin Holt and her sister laughed.", "Karin Holt"),
    ("In Oslo, Karin Holt said it was “a start”.", "Karin Holt"),
    ("After talks with Karin Holt and Musa Diallo, Tom Berg called it “a start”.", "Tom Berg"),
    ("The mayor of Lund and Malmo called it “a shame”.", "The mayor of Lund and Malmo"),
    ("“It is over,” Karin Holt's brother and lawyer said.", "Karin Holt's brother and lawyer"),
]


@pytest.mark.parametrize(("text", "speaker"), ALONE, ids=[text[:40] for text, _ in ALONE])
def test_one_of_two_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_both_report_is_given_to_both() -> None:
    assert reported("Karin Holt and Musa Diallo said in a joint statement that the port was safe.") == [
        ("Karin Holt and Musa Diallo", "the port was safe")
    ]
