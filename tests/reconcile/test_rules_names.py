"""Variants of names and titles: reported as variants, and only where something is spelled or said differently."""

import pytest
from invented import Story

from riyadh_archive.model import Conflict


def conflicts(story: Story) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "names"]


def test_two_spellings_are_one_variant() -> None:
    story = Story(a=None, b=None, c=None)
    for article, name in (("a", "Yuri Orlov"), ("b", "Yury Orlov"), ("c", "Orlov")):
        story.person(article, name)
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("variant", "low")
    assert [(s.label, s.articles) for s in conflict.sides] == [("Yuri Orlov", ("a",)), ("Yury Orlov", ("b",))]
    assert [s.evidence[0].text for s in conflict.sides] == ["Yuri Orlov", "Yury Orlov"]


def test_a_side_is_a_spelling_that_somebody_prints() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Yuri Salas Orlov")
    story.person("b", "Yuri Salas")
    assert [s.label for s in conflicts(story)[0].sides] == ["Yuri Salas Orlov", "Yuri Salas"]


def test_a_misspelled_surname_is_a_side() -> None:
    story = Story(a=None)
    story.person("a", "Ines Carvalheira")
    story.person("a", "Carvalheirra")
    assert [s.label for s in conflicts(story)[0].sides] == ["Carvalheirra", "Ines Carvalheira"]


def test_a_surname_alone_and_a_shortened_title_are_no_variants() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="Peruvian Transport Minister")
    story.person("b", "Ruiz", role="Transport Minister")
    assert conflicts(story) == []


def test_titles_in_other_words() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="chief climate negotiator")
    story.person("b", "Marta Ruiz", role="special envoy")
    (conflict,) = conflicts(story)
    assert conflict.label.startswith("Titles of Marta Ruiz")
    assert sorted(s.evidence[0].text for s in conflict.sides) == ["chief climate negotiator", "special envoy"]


def test_a_form_of_address_is_no_other_title() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="Mrs.")
    story.person("b", "Marta Ruiz", role="special envoy")
    assert conflicts(story) == []


def test_a_deputy_has_another_office() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="foreign minister")
    story.person("b", "Marta Ruiz", role="deputy foreign minister")
    assert "discrepancy" in {c.kind for c in conflicts(story)}


def test_a_deputy_of_another_office_may_hold_both() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="Peruvian foreign minister")
    story.person("b", "Marta Ruiz", role="deputy prime minister and foreign minister")
    assert "discrepancy" not in {c.kind for c in conflicts(story)}


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        ("Chadian President", "Chadian Prime Minister", {"discrepancy", "variant"}),
        ("President of Chad", "Chad’s popular prime minister", {"discrepancy", "variant"}),
        ("Chadian President", "former Chadian Prime Minister", {"variant"}),
        ("European Council President", "Polish Prime Minister", {"variant"}),
        ("Spanish President", "Spanish Prime Minister", {"variant"}),
        ("Chadian President", "Chadian Vice President", {"variant"}),
    ],
)
def test_nobody_is_president_and_prime_minister(ours: str, theirs: str, kinds: set[str]) -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role=ours)
    story.person("b", "Marta Ruiz", role=theirs)
    assert {c.kind for c in conflicts(story)} == kinds


def test_a_report_that_has_both_offices_is_held_against_none() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="Chadian President")
    story.person("b", "Marta Ruiz", role="Chadian Prime Minister")
    story.person("b", "Marta Ruiz", role="Chadian President")
    assert {c.kind for c in conflicts(story)} <= {"variant"}


def test_titles_in_another_spelling() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Marta Ruiz", role="National Security Advisor")
    story.person("b", "Marta Ruiz", role="National Security Adviser")
    (conflict,) = conflicts(story)
    assert "spelled" in conflict.explanation
