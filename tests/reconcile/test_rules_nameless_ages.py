"""Ages of whom a report calls by a noun, against those told by name."""

import pytest
from invented import reported

LEDE = "Singer Ana Lim was jailed for fraud in Lakor on Friday. "

CASES = [
    ("Ana Lim, 49, wept.", "The 47-year-old singer wept.", 1),
    ("Ana Lim, 49, wept.", "The 49-year-old singer wept.", 0),
    ("Ana Lim, 49, wept.", "A 47-year-old clerk wept.", 0),
    ("Ana Lim, 49, wept.", "Ana Lim, 49, wept beside a 47-year-old singer.", 0),
    ("Ana Lim, 49, wept.", "A 47-year-old singer and a 30-year-old singer wept.", 0),
]


def ages(ours: str, theirs: str) -> list[str]:
    found = reported(ours, theirs, published=("2025-05-10", "2025-05-10")).conflicts
    return [c.label for c in found if c.topic == "figures"]


@pytest.mark.parametrize(("ours", "theirs", "count"), CASES)
def test_an_age_with_a_noun_is_of_who_is_called_so(ours: str, theirs: str, count: int) -> None:
    assert len(ages(LEDE + ours, LEDE + theirs)) == count


@pytest.mark.parametrize(("opening", "count"), [("A 25-year-old man", 1), ("A 27-year-old man", 0), ("A man", 0)])
def test_a_man_in_the_lede_is_the_first_one_named(opening: str, count: int) -> None:
    theirs = (
        f"{opening} was charged with murder in Lakor on Friday. Tom Ash spoke only to give his name. A man of 40 wept."
    )
    assert len(ages("Tom Ash, 27, was charged with murder in Lakor on Friday.", theirs)) == count
