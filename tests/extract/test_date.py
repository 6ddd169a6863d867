"""What a date is of where no event stands by it: the words that lead up to it, without years and numbers of a list."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text

CASES = [
    ("Rui Lobo, mayor of Hexby from 2009 to 2017, was held.", "2017", "mayor of Hexby"),
    ("The sides will:\n1. buy radar stations,\n2. start joint patrols in June 2025.", "2025-06", "start joint patrols"),
]


@pytest.mark.parametrize(("text", "date", "subject"), CASES)
def test_what_a_date_is_of(text: str, date: str, subject: str) -> None:
    claims = list(extract_claims(read_article(load_text(text.encode(), name="x.txt"))))
    assert {c.value.date: c.subject for c in claims if c.topic == "date"}[date] == subject
