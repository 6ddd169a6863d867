"""Figures as sets of numbers: what is one number, what cannot be, and what only came later."""

import pytest
from invented import Story

from riyadh_archive.model import Conflict, FigureValue
from riyadh_archive.reconcile.numbers import do_meet


def conflicts(story: Story) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "figures"]


MEETINGS = [
    ((4, ">"), (4.5, "="), True),
    ((4, "="), (5, "="), False),
    ((100, "<"), (120, "="), False),
    ((100, "~"), (108, "="), True),
    ((100, "~"), (140, "="), False),
    ((12000, "="), (12300, "="), True),
    ((12000, "="), (14300, "="), False),
    ((None, "="), (7, "="), True),
]


@pytest.mark.parametrize(("ours", "theirs", "meet"), MEETINGS)
def test_meeting(ours: tuple[float, str], theirs: tuple[float, str], meet: bool) -> None:
    a, b = (FigureValue(quantity=q, comparator=c) for q, c in (ours, theirs))  # type: ignore[arg-type]
    assert do_meet(a, b) is do_meet(b, a) is meet


def test_two_numbers_for_one_thing_contradict_one_another() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goal", "Lagos United in the final")
    story.figure("b", 5, "goals", "Lagos United in the final")
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("contradiction", "medium")


def test_other_things_are_counted_apart() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goals", "Lagos United")
    story.figure("b", 5, "goals", "Kano Stars")
    story.figure("b", 5, "cards", "Lagos United")
    assert conflicts(story) == []


def test_a_toll_that_rises_with_the_hours_is_no_conflict() -> None:
    story = Story(a="2023-03-18", b="2023-03-19")
    story.figure("a", 4, "people", "killed in the quake")
    story.figure("b", 14, "people", "killed in the quake")
    assert conflicts(story) == []


def test_a_toll_that_falls_or_is_not_dated_wants_a_look() -> None:
    falling = Story(a="2023-03-18", b="2023-03-19")
    falling.figure("a", 14, "people", "killed in the quake")
    falling.figure("b", 4, "people", "killed in the quake")
    undated = Story(a=None, b=None)
    undated.figure("a", 4, "people", "killed in the quake")
    undated.figure("b", 14, "people", "killed in the quake")
    told = [(c.kind, c.severity) for c in conflicts(falling) + conflicts(undated)]
    assert told == [("discrepancy", "medium"), ("discrepancy", "low")]


def test_a_toll_is_the_first_that_an_article_names() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "people", "killed in the quake")
    story.figure("a", 90, "people", "killed in the quake of 1970")
    story.figure("b", 4, "persons", "dead in the quake")
    story.figure("b", 30, "people", "injured in the quake")
    assert conflicts(story) == []


def test_what_is_counted_of_many_things_is_not_compared() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "game", "games won")
    story.figure("b", 5, "game", "games won")
    assert conflicts(story) == []


def test_an_article_with_two_numbers_for_a_thing_is_left_out() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goals", "Lagos United in the final")
    story.figure("a", 2, "goals", "Lagos United in the final")
    story.figure("b", 5, "goals", "Lagos United in the final")
    assert conflicts(story) == []


def test_one_number_is_one_group() -> None:
    story = Story(a=None, b=None, c=None)
    story.figure("a", 40, "firefighters", "the warehouse blaze")
    story.figure("b", 40, "firefighters", "the warehouse blaze", comparator="~")
    story.figure("c", 60, "firefighters", "the warehouse blaze")
    assert sorted(group.articles for group in story.reconciled().groups) == [("a", "b"), ("c",)]
