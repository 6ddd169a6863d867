"""The floors of the invented stories: a figure may rise freely and falls only with a reason."""

import pytest

from stories.answers import STORIES, read_story
from stories.score import Figure, figures, read_floors, table


@pytest.fixture(scope="module")
def found() -> tuple[Figure, ...]:
    return figures(map(read_story, STORIES))


def test_there_are_stories_of_several_kinds() -> None:
    assert len(STORIES) >= 3
    assert all(len(list(folder.glob("*.txt"))) == 5 for folder in STORIES)


def test_every_figure_reaches_its_floor(found: tuple[Figure, ...]) -> None:
    floors = read_floors()
    assert {figure.name for figure in found} == set(floors)
    short = [figure for figure in found if figure.value < floors[figure.name]]
    assert not short, "\n" + table(short, floors, missed=True)
