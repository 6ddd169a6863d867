"""Governments of regions, cities and parties, and those that the words before them put into the past."""

import pytest

from riyadh_archive.extract.administration import extract_administration
from riyadh_archive.grammar import read_article
from riyadh_archive.model import AdministrationValue, Article, Block


def rows(text: str) -> list[tuple[str, str | None, bool, int | None]]:
    block = Block(kind="paragraph", start=0, end=len(text))
    reading = read_article(Article(id="a", sha256="", text=text, blocks=(block,)))
    values = [c.value for c in extract_administration(reading)]
    return [(v.administration, v.country, v.current, v.term) for v in values if isinstance(v, AdministrationValue)]


CASES = [
    ("Premier Wade Kiri's NDP government called it fair.", [("Kiri", None, True, None)]),
    ("Premier Wade Kiri opened the bridge in Brandon.", [("Kiri", None, True, None)]),
    ("Wages were frozen under former premier Helen Stavro.", [("Stavro", None, False, None)]),
    ("Chief Minister Mina Rahim has offered talks.", [("Rahim", None, True, None)]),
    ("Mayor Tomas Brel's administration closed the pool.", [("Brel", None, True, None)]),
    ("The pool was closed under Mayor Tomas Brel.", [("Brel", None, False, None)]),
    ("The Fidesz government raised the tax.", [("Fidesz", "Hungary", True, None)]),
    ("The previous Fidesz government raised the tax.", [("Fidesz", "Hungary", False, None)]),
    ("The BJP-led government raised the tax.", [("BJP", "India", True, None)]),
    ("The hole was left by the Starmer government.", [("Starmer", "United Kingdom", False, None)]),
    ("It was among the last acts of the Starmer government.", [("Starmer", "United Kingdom", False, None)]),
    (
        "In 2017, when the Starmer government ruled, a policy was drawn up.",
        [("Starmer", "United Kingdom", False, None)],
    ),
    (
        "Lawmakers voted to remove Peruvian President Dina Boluarte.\n\nThe Boluarte government sent soldiers.",
        [("Boluarte", "Peru", False, None), ("Boluarte", "Peru", False, None)],
    ),
    ("Romania's government, then led by Marcel Ciolacu, sacked him.", [("Ciolacu", "Romania", False, None)]),
    (
        "Gustavo Petro spoke in Cali. His predecessor, Iván Duque, stayed away.",
        [("Duque", "Colombia", False, None), ("Petro", "Colombia", True, None)],
    ),
    ("It was signed by then-Mayor Hal Brenner.", [("Brenner", None, False, None)]),
    ("Units were delayed in Jacob Zuma's time.", [("Zuma", "South Africa", False, None)]),
    ("Ties have soured since the Ashraf Ghani government collapsed in 2021.", [("Ghani", "Afghanistan", False, None)]),
    ("When Shinzo Abe was prime minister, Tokyo agreed.", [("Abe", "Japan", False, None)]),
    ("The government of Dina Boluarte, since ousted, closed a road.", [("Boluarte", "Peru", False, None)]),
    ("They denounced the Maduro regime.", [("Maduro", "Venezuela", True, None)]),
]
NONE = [
    "The Liberty Hall government fell.",
    "The Labour government fell.",
    "Premier League clubs met.",
    "Barack Obama's coalition was young.",
    "Bank of England Governor Andrew Baley spoke.",
    "Lawmakers voted not to unseat the mayor.",
    "The first days of spring were cold.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_governments(text: str, expected: list[tuple[str, str | None, bool, int | None]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_government(text: str) -> None:
    assert rows(text) == []


def test_the_first_days_are_no_end() -> None:
    assert rows("The report came in the first days of the Starmer government.")[0][2]


def test_a_failed_vote_removes_nobody() -> None:
    assert rows("Lawmakers voted not to remove Peruvian President Dina Boluarte.")[0][2]
