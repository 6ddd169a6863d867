"""Days of what comes once: reports that put a death, a birth or a flight on other days, and days of two things."""

import pytest
from invented import reported


def dates(*texts: str) -> list[str]:
    told = [c.label for c in reported(*texts).conflicts if c.topic == "date"]
    return [label for label in told if not label.startswith("When it was:")]


DEAD = "The singer Ana Lim died on March 14, 2024, at her home in Lorn. She was 88."
APART = [
    (DEAD, "Ana Lim passed away on March 12, 2024."),
    (DEAD, "Ana Lim passed away on March 12."),
    (DEAD, "Fans wept in Lorn. The singer passed away on March 12, 2024."),
    (DEAD, "Ana Lim has died. Her agent said that the star had died on March 11. Ana Lim died on March 14, he wrote."),
    (f"{DEAD} Born in 1936, she sang for years.", "Ana Lim has died. Born on August 18, 1939, she sang for years."),
    (
        "Ana Lim, the singer whose songs won the prize of the academy, died on March 14, 2024.",
        "The British singer Ana Lim, a mother of two, has passed away on March 12, 2024.",
    ),
    ("The Selene-3 spacecraft was launched on July 14, 2023.", "The rocket with Selene-3 lifted off on July 24, 2023."),
    (
        "Ana Lim has died. Ana Lim was born in Lorn in 1939.",
        "Born in Lorn on May 3, 1936, Ana Lim sang. Ana Lim has died.",
    ),
    ("The Selene-3 lander touched down on the Moon on July 14, 2023.", "Selene-3 landed on the Moon on July 14, 2022."),
    ("Ana Lim died of an overdose in June 2009.", "Fans of the singer wept. Ana Lim died in July 2009."),
    (
        "The banker Tom Ash was jailed in Lorn for forged books. Ash was arrested on May 13, 2010, at a bank.",
        "A court in Lorn sent a banker, Tom Ash, to prison. Friends said that Tom Ash had been arrested on May 3, 2010.",
    ),
    ("The pilot Tom Ash was last seen on March 3, 2014.", "Friends said that Tom Ash disappeared on March 13, 2014."),
]


@pytest.mark.parametrize(("ours", "theirs"), APART)
def test_what_comes_once_has_one_day(ours: str, theirs: str) -> None:
    assert len(dates(ours, theirs)) == 1


ALIKE = [
    (DEAD, "Ana Lim died on March 14."),
    ("The banker Tom Ash was arrested in March 2010.", "Friends said that Tom Ash had been arrested in May 2012."),
    ("The banker Tom Ash was arrested on March 3, 2010.", "Tom Ash wept. A second man was arrested on March 9, 2010."),
    ("The banker Tom Ash was arrested on March 3, 2010.", "Tom Ash was arrested, and charged on March 9, 2010."),
    ("The banker Tom Ash was arrested in March 2010.", "In Lorn, Tom Ash had been arrested on May 3, 2010, and freed."),
    (DEAD, "Ana Lim has died. Her husband died on March 3, 2024."),
    (DEAD, "Ana Lim has died. Her co-star Tom Ash died on March 3, 2024."),
    (DEAD, "Ana Lim's death was announced on March 16, 2024."),
    (DEAD, "The singer Tom Ash died on March 3, 2024."),
    (DEAD, "The singer Tom Ash, a friend of Ana Lim, died on March 3, 2024."),
    ("The Selene-3 craft was launched on July 14, 2023.", "The Selene-2 spacecraft was launched on July 22, 2023."),
    ("The rocket was launched on July 14, 2023.", "Its satellite is due to be launched on July 18, 2023."),
    ("The Selene rocket was launched on March 6, 2025.", "Another Selene rocket was launched on January 16, 2025."),
    ("The ministry launched an inquiry on July 14, 2023.", "The ministry launched an inquiry on July 18, 2023."),
]


@pytest.mark.parametrize(("ours", "theirs"), ALIKE)
def test_days_of_two_things(ours: str, theirs: str) -> None:
    assert dates(ours, theirs) == []


def test_no_weekday_of_the_news_is_counted_from_a_birth() -> None:
    text = "Ana Lim died on Tuesday. Born on August 18, 1936, she sang for years."
    found = [c for c in reported(text).claims if c.topic == "date"]
    assert all(getattr(c.value, "resolved_from", None) is None for c in found)
