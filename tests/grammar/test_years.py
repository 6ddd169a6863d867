"""Four digits that could be a year: those that count or measure are numbers, those that date are dates, none is both."""

import pytest

from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text

CASES = [
    ("The screen is 2880 x 1800 pixels.", [], [2880, 1800]),
    ("The army sent 2000 troops to Lorn.", [], [2000]),
    ("About 2000 protesters met some 1500 soldiers.", [], [2000, 1500]),
    ("More than 2000 homes burned.", [], [2000]),
    ("In 2019 workers left; the 2016 officers and its 2008 pledges are forgotten.", ["2019", "2016", "2008"], []),
    ("Emissions fell below 1990 levels.", ["1990"], []),
    ("Lorn won more than 2019 awards.", [], [2019]),
]


@pytest.mark.parametrize(("text", "dates", "numbers"), CASES)
def test_four_digits_date_or_count(text: str, dates: list[str], numbers: list[int]) -> None:
    reading = read_article(load_text(text.encode(), name="x.txt"))
    assert [d.date for d in reading.dates] == dates
    assert [n.quantity for n in reading.numbers] == numbers
