"""Given names: gender, membership, and which two can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.lexicon.given_names import gender_of, is_given_name, same_given


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Angela", "f"),
        ("Björn", "m"),
        ("Volodymyr", "m"),
        ("Kim", "u"),
        ("Andrea", "u"),
        ("Jean-Luc", "m"),
        ("Maria Elena", "f"),
        ("ANGELA", "f"),
        ("angela", None),
        ("Xqzw", None),
        ("", None),
    ],
)
def test_gender_of(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize("word", ["Recep", "Ngozi", "Yitzhak", "Giulia", "Ólafur", "Liz"])
def test_given_names(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Kremlin", "Tuesday", "Moscow", "Justice", "Said", "The", "King", "grace", ""])
def test_no_given_names(word: str) -> None:
    assert not is_given_name(word)


@pytest.mark.parametrize(
    ("ours", "theirs", "answer"),
    [
        ("Mike", "Michael", True),
        ("Liz", "Elizabeth", True),
        ("Bill", "Will", True),
        ("Dmitry", "Dmitrii", True),
        ("Oleksiy", "Alexei", True),
        ("Volodimir", "Volodymyr", True),
        ("Mohammed", "Mohamad", True),
        ("Youssef", "Yusuf", True),
        ("José", "Jose", True),
        ("J.", "Jane", True),
        ("W.", "Bill", True),
        ("J.D.", "James", True),
        ("Luiz Inácio", "Luiz", True),
        ("Recep Tayyip", "Tayyip", True),
        ("George W.", "George", True),
        ("Marco", "Mark", False),
        ("Maria", "Mary", False),
        ("Ana", "Andrew", False),
        ("J.", "Michael", False),
        ("Xqzw", "Michael", None),
        ("J.", "Xqzw", None),
        ("", "Michael", None),
    ],
)
def test_same_given(ours: str, theirs: str, answer: bool | None) -> None:
    assert same_given(ours, theirs) is answer
    assert same_given(theirs, ours) is answer


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_answered_alike_from_both_sides(ours: str, theirs: str) -> None:
    assert same_given(ours, theirs) == same_given(theirs, ours)
    assert gender_of(ours) in ("m", "f", "u", None)
