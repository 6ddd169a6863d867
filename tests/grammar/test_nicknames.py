"""Other names of persons: who bears them, and what is none."""

import pytest
from readings import read

ONE = [
    ("known as", "The singer Ana Ruiz, known as Nita, left. Police met Nita.", "Nita", "Ana Ruiz"),
    ("better known as", "They met Omar Musa, better known as Zed.", "Zed", "Omar Musa"),
    ("behind a role", "Omar Musa, the rebel leader known as Zed, left.", "Zed", "Omar Musa"),
    ("nicknamed", "They met Omar Musa, nicknamed Zed, on Monday.", "Zed", "Omar Musa"),
    ("a real name", "The singer Zed, whose real name is Rui Lobo, came. They met Zed.", "Zed", "Rui Lobo"),
]
NONE = [
    ("a group's name", "Rui Lobo of the group known as Korrick left.", "Korrick"),
    ("a place's name", "Rui Lobo, who grew up in what is now known as Korrick, left.", "Korrick"),
    ("a thing's name", "Rui Lobo, a book known as Korrick, left.", "Korrick"),
]


@pytest.mark.parametrize(("text", "other", "name"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_another_name_is_the_persons(text: str, other: str, name: str) -> None:
    [person] = [e for e in read(text).entities if e.kind == "person"]
    assert person.name == name
    assert sum(read(text).mentions[i].text == other for i in person.mentions) == text.count(other)


@pytest.mark.parametrize(("text", "other"), [case[1:] for case in NONE], ids=[case[0] for case in NONE])
def test_what_is_no_other_name(text: str, other: str) -> None:
    reading = read(text)
    bearers = {e.name for e in reading.entities for i in e.mentions if reading.mentions[i].text == other}
    assert "Rui Lobo" not in bearers
