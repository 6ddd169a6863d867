"""Sentences told word for word: what one report turns round, and the name that it puts in another's place."""

import pytest
from invented import reported

CLERKS = "Clerks at nine depots of the Lomo post office {} the offer of the ministry late on a cold evening."
WON = "Striker {} scored the goal that gave Lakor the cup in the last minute of the match."


def labels(ours: str, theirs: str) -> list[str]:
    found = reported(ours, theirs).conflicts
    return [c.label.partition(":")[0] for c in found if c.kind in ("contradiction", "discrepancy")]


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("accepted", "rejected", 1),
        ("obeyed", "defied", 1),
        ("welcomed", "failed to welcome", 1),
        ("welcomed", "hailed", 0),
        ("refused", "declined", 0),
        ("welcomed", "welcomed", 0),
    ],
)
def test_a_sentence_that_is_turned_round(ours: str, theirs: str, count: int) -> None:
    assert len(labels(CLERKS.format(ours), CLERKS.format(theirs))) == count


def test_two_subjects_may_do_the_opposite() -> None:
    sentence = "The workers of the old depot in {} the offer of the ministry by a large majority on a cold evening."
    assert not labels(sentence.format("Lakor accepted"), sentence.format("Varn rejected"))


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("Ana Lim", "Rosa Quispe", 1),
        ("Muammar Gaddafi", "Moamer Kadhafi", 0),
        ("Ana Lim", "Ana Lim", 0),
    ],
)
def test_another_name_in_a_sentence_told_word_for_word(ours: str, theirs: str, count: int) -> None:
    assert len(labels(WON.format(ours), WON.format(theirs))) == count


def test_forms_that_tell_alike_of_two_people() -> None:
    sentence = "{}, a driver from {}, was found guilty of fraud by the court in Lakor on Monday and fined."
    assert not labels(sentence.format("Ana Lim", "Varn"), sentence.format("Rosa Quispe", "Sudria"))


def test_an_hour_of_the_afternoon_ends_no_sentence() -> None:
    sentence = "Lifting off at {} p.m. Central Time, the rocket and its crew left the island for the outer station."
    assert labels(sentence.format("5:30"), sentence.format("3:30"))


def test_what_one_report_adds_of_somebody_turns_nothing_round() -> None:
    sentence = "Ana Lim{} was convicted of fraud and of false accounting after a trial of seven weeks."
    assert not labels(sentence.format(", who had pleaded not guilty,"), sentence.format(""))
    told = "The long plan of the town council for the old harbor of Lakor is in the end all about growth{}."
    assert not labels(told.format(", not about cutting"), told.format(""))
