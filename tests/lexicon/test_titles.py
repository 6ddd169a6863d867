"""Titles and roles: membership, gender, and the form in which two titles are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.lexicon.titles import (
    can_end_title,
    gender_of_title,
    is_role,
    is_title_word,
    normalize_role,
    singular_of_role,
)


@pytest.mark.parametrize("word", ["President", "Sen.", "Rep", "of", "National", "Coach", "GENERAL", "Mr."])
def test_title_words(word: str) -> None:
    assert is_title_word(word)


@pytest.mark.parametrize("word", ["president", "Lyon", "table", "M.", "I", "", "."])
def test_no_title_words(word: str) -> None:
    assert not is_title_word(word)


def test_the_end_of_a_title() -> None:
    assert can_end_title("Minister")
    assert not can_end_title("Foreign")
    assert not can_end_title("of")


@pytest.mark.parametrize(
    ("word", "gender"),
    [("Mr", "m"), ("Mrs.", "f"), ("Queen", "f"), ("KING", "m"), ("spokesman", "m"), ("actresses", "f"), ("Dr", None)],
)
def test_gender_of_title(word: str, gender: str | None) -> None:
    assert gender_of_title(word) == gender


def test_roles_and_their_plurals() -> None:
    assert all(is_role(word) for word in ("envoy", "lawyers", "spokesmen", "deputies", "coaches", "witnesses"))
    assert not any(is_role(word) for word in ("Envoy", "table", "", "spoke"))
    assert singular_of_role("spokesmen") == "spokesman"
    assert singular_of_role("table") is None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("U.S. National Security Advisor", "national-security adviser"),
        ("American ambassador", "Ambassador"),
        ("spokesman", "spokeswoman"),
        ("State Department spokeswoman", "spokesperson for the State Department"),
        ("President of France", "French President"),
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Deputy Minister of Defence", "deputy defense minister"),
        ("Vice-President", "vice president"),
        ("NATO secretary-general", "Secretary General of NATO"),
        ("the British PM", "Prime Minister of the United Kingdom"),
        ("Gen.", "general"),
    ],
)
def test_one_title(ours: str, theirs: str) -> None:
    assert normalize_role(ours) == normalize_role(theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Foreign Minister", "Prime Minister"),
        ("deputy foreign minister", "foreign minister"),
        ("former president", "president"),
        ("NATO spokesman", "spokesman"),
        ("national security adviser", "foreign policy adviser"),
        ("king", "queen"),
    ],
)
def test_two_titles(ours: str, theirs: str) -> None:
    assert normalize_role(ours) != normalize_role(theirs)


@given(st.text(max_size=60))
def test_any_text_has_a_form(text: str) -> None:
    assert isinstance(normalize_role(text), str)


def test_a_long_run_of_articles_is_read_in_one_walk() -> None:
    assert normalize_role("the " * 200_000 + "King") == "king"
