"""Whose words a clause is given as: the whole phrase before the verb, not the name that closes it."""

import pytest
from readings import read

CASES = [
    ("The mayor of Leeds said 12 people died.", "mayor of Leeds"),
    ("Officials in Leeds said 12 people died.", "Officials in Leeds"),
    ("The head of the Red Cross said 12 people died.", "head of the Red Cross"),
    ("Ana Ruiz of Leeds said 12 people died.", "Ana Ruiz"),
    ("Russia said 12 people died.", "Russia"),
    ("Yesterday Russia said 12 people died.", "Russia"),
    ("Air India said 12 people died.", "Air India"),
    ("While police officers said 12 people died, the mayor wept.", "police officers"),
    ("After a visit to Leeds, Ana Ruiz said 12 people died.", "Ana Ruiz"),
]


@pytest.mark.parametrize(
    "text", ["Forty people are confirmed dead, and 12 died at sea.", "Nine were told that 12 died."]
)
def test_those_of_whom_it_is_said_say_nothing(text: str) -> None:
    reading = read(text)
    assert reading.attribution(reading.tokens.words.index("died")) is None


@pytest.mark.parametrize(("text", "who"), CASES)
def test_who_says_it(text: str, who: str) -> None:
    reading = read(text)
    assert reading.attribution(reading.tokens.words.index("died")) == who
