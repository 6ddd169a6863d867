"""Titles that somebody else holds, as the table of offices knows."""

import pytest
from invented import reported

TALKS = "Envoys of two countries met in Lagos on Tuesday, 18 February 2025. "
WRONG = [
    ("U.S. Vice President Marco Rubio attended the talks.", "Marco Rubio, Vice President (United States)"),
    ("Vice President Marco Rubio attended the talks.", "Marco Rubio, Vice President (United States)"),
    ("Defense Secretary Mike Waltz attended the talks.", "Mike Waltz, Secretary of Defense (United States)"),
    ("Vice President Mike Pence attended the talks.", "Mike Pence, Vice President (United States)"),
    ("Secretary of State Antony Blinken attended the talks.", "Antony Blinken, Secretary of State (United States)"),
    ("National security adviser Jake Sullivan sat at the table.", "Jake Sullivan, National Security Adviser"),
    (
        "Russian Foreign Minister Ivan Petrov attended the talks. Sergei Lavrov did not.",
        "Ivan Petrov, Foreign Minister (Russia)",
    ),
    ("“We are glad,” NATO Secretary-General Jens Stoltenberg said.", "Jens Stoltenberg, Secretary-General (NATO)"),
    (
        "British Prime Minister Ana Lund attended the talks. Keir Starmer called her.",
        "Ana Lund, Prime Minister (United Kingdom)",
    ),
    ("French President Olaf Scholz attended the talks.", "Olaf Scholz, President (France)"),
]

WRONG += [
    (
        "US President Joe Biden attended the talks. “Fine,” said President Donald Trump.",
        "Joe Biden, President (United States)",
    ),
]

RIGHT = [
    "US President Joe Biden did not attend the talks. “Fine,” said President Donald Trump.",
    "US President Joe Biden attended a summit with Chad in Rome. “Fine,” Biden said. “Fine,” said President Donald Trump.",
    "The Truss government lost a vote. British Prime Minister Liz Truss attended the talks. The Starmer government won one.",
    "US President Joe Biden had a plan for them. “Fine,” said President Donald Trump.",
    "Former US President Joe Biden attended the talks. “Fine,” said President Donald Trump.",
    "U.S. Vice President JD Vance attended the talks.",
    "Vice President JD Vance attended the talks.",
    "Acting national security adviser Marco Rubio attended the talks.",
    "Former Vice President Marco Rubio attended the talks.",
    "Harvard Medical School vice president Mike Waltz attended the talks.",
    "Lorn Steel Works vice president Marco Rubio attended the talks.",
    "Chadian Defense Minister Mike Waltz attended the talks.",
    "The bank's vice president, Marco Rubio, attended the talks.",
    "Vice President Ana Lund attended the talks.",
    "Ford vice president Marco Rubio attended the talks.",
    "Secretary of State Marco Rubio attended the talks.",
    "Michigan Secretary of State Jocelyn Lund attended the talks.",
    "Secretary of State Ana Lund attended the talks.",
    "Former Secretary of State Antony Blinken attended the talks.",
    "In 2023 Secretary of State Antony Blinken attended such talks.",
    "Secretary of State Antony Blinken had a plan for them.",
    "Saudi Arabia's national security adviser, Musaed al-Aiban, attended the talks.",
    "Russian Foreign Minister Sergey Lavrov attended the talks.",
    "Norwegian Prime Minister Ana Lund attended the talks.",
    "British Prime Minister Liz Truss attended the talks.",
    "British Prime Minister Sir Keir Starmer attended the talks.",
    "Juventus President Ana Lund attended the talks.",
    "The Kurdistan region's prime minister, Ana Lund, attended the talks.",
    "Bosnian Serb President Ana Lund attended the talks.",
    "Ukrainian President Volodymyr Zelenskiy attended the talks.",
    "Saudi Foreign Minister Prince Faisal bin Farhan Al Saud attended the talks.",
    "Iranian Foreign Minister Abbas Araqchi attended the talks.",
    "Russian Deputy Foreign Minister Ivan Petrov attended the talks.",
    "Peruvian Foreign Minister Ivan Petrov attended the talks.",
    "India's Foreign Secretary Ana Rao attended the talks.",
]


def wrong_holders(text: str) -> list[str]:
    found = reported(TALKS + text).conflicts
    return [side.label for c in found if c.label.startswith("Who is ") and c.reference for side in c.sides]


@pytest.mark.parametrize(("text", "label"), WRONG)
def test_an_office_that_is_known_for_somebody_elses(text: str, label: str) -> None:
    assert [one.startswith(label) for one in wrong_holders(text)] == [True]


@pytest.mark.parametrize(
    ("event", "count"),
    [
        ("Envoys of two countries met in Lagos on Tuesday, 18 February 2025. {} attended the talks.", 1),
        ("Chad signed a pact in Lagos. The ceremony was held there on 18 February 2025. {} attended the ceremony.", 1),
        ("Chad honored a poet in Lagos. The ceremony was held there on 18 February 2025. {} attended the ceremony.", 0),
        ("The funeral of a singer was held in Lagos on Tuesday, 18 February 2025. {} attended the funeral.", 0),
    ],
)
def test_who_led_a_country_once_keeps_the_title_at_a_funeral(event: str, count: int) -> None:
    text = f"{event.format('US President Joe Biden')} “It is over,” said President Donald Trump."
    assert len([c for c in reported(text).conflicts if c.label.startswith("Who is ")]) == count


@pytest.mark.parametrize("text", RIGHT)
def test_no_other_title_is_judged(text: str) -> None:
    assert wrong_holders(text) == []
