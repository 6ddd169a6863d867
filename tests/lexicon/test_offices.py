"""Offices: who held one on a day, and whether an administration was in office."""

from itertools import pairwise

import pytest

from riyadh_archive.lexicon.countries import countries
from riyadh_archive.lexicon.offices import days_of, holders_on, in_office, offices, parse_coverage, terms_of
from riyadh_archive.lexicon.tables import read_text


@pytest.mark.parametrize(
    ("administration", "country", "date", "answer"),
    [
        ("Obama", "United States", "2012-06", True),
        ("Obama", "the U.S.", "2012", True),
        ("Obama", "United States", "2018-06-05", False),
        ("Obama", None, "2005", False),
        ("Obama", "United States", "2009", None),
        ("Obama", "United States", "2009-01-20", True),
        ("Bush", "United States", "2003-03-19", True),
        ("Bush", "United States", "1996", False),
        ("George W. Bush", "United States", "1990", False),
        ("Trump", "United States", "2022", False),
        ("Trump", "United States", "2018", True),
        ("Thatcher", "United Kingdom", "1985-05", True),
        ("Thatcher", "United Kingdom", "1995", False),
        ("Johnson", None, "2020", None),
        ("Johnson", "United Kingdom", "2020", True),
        ("Özal", "Turkey", "1991", True),
        ("Ozal", "Turkey", "1991", True),
        ("Zelenskyy", "Ukraine", "2023", True),
        ("Putin", "Russia", "2010", True),
        ("Putin", "Russia", "2012-05", True),
        ("Lula", "Brazil", "2019", False),
        ("Obama", "Peru", "2012", None),
        ("Nobody", "United States", "2012", None),
        ("Obama", "United States", "1800", None),
        ("Obama", "United States", "2199", None),
        ("Obama", "United States", "XXXX-02-18", None),
    ],
)
def test_in_office(administration: str, country: str | None, date: str, answer: bool | None) -> None:
    assert in_office(administration, country=country, date=date) is answer


def test_a_vice_president_gives_no_administration() -> None:
    assert in_office("Biden", country="United States", date="2012") is False
    assert any(office.holder == "Joe Biden" for office in holders_on("United States", "2012"))


def test_on_a_day_of_change_both_hold_the_office() -> None:
    found = [o.holder for o in holders_on("Canada", "2015-11-04") if o.office == "Prime Minister"]
    assert found == ["Stephen Harper", "Justin Trudeau"]


@pytest.mark.parametrize(
    ("country", "date", "holder"),
    [
        ("France", "1999-03", "Jacques Chirac"),
        ("Saudi Arabia", "2023", "Mohammed bin Salman Al Saud"),
        ("UK", "2022-10-20", "Liz Truss"),
        ("European Union", "2017", "Jean-Claude Juncker"),
        ("Japan", "2015-08-15", "Shinzo Abe"),
    ],
)
def test_holders_on(country: str, date: str, holder: str) -> None:
    assert holder in [office.holder for office in holders_on(country, date)]


def test_nobody_is_known_where_the_date_or_the_country_is_not() -> None:
    assert holders_on("France", "XXXX-03-02") == ()
    assert holders_on("France", "1999-02-30") == ()
    assert holders_on("Atlantis", "1999") == ()


def test_terms_are_counted() -> None:
    assert [(term.start, term.term) for term in terms_of("Trump")] == [("2017-01-20", 1), ("2025-01-20", 2)]
    assert {term.country for term in terms_of("Johnson")} == {"United States", "United Kingdom"}
    assert terms_of("Johnson", "Peru") == ()


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
        ("2023-02-29", None),
        ("2023-13", None),
        ("0000", None),
        ("spring", None),
        ("٢٠٢٤", None),
    ],
)
def test_days_of(date: str, days: tuple[str, str] | None) -> None:
    assert days_of(date) == days


def test_terms_of_one_office_follow_each_other() -> None:
    """Nobody starts in an office before the one before started; only a suspended president overlaps with a successor."""
    by_office: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for office in offices():
        by_office.setdefault((office.country, office.office), []).append((office.start, office.end or "9999"))
    overlaps = [key for key, terms in by_office.items() for ours, theirs in pairwise(terms) if theirs[0] < ours[1]]
    assert overlaps == [("Brazil", "President")]


def test_every_office_is_covered_and_of_a_known_country() -> None:
    coverage = parse_coverage(read_text("office_coverage.tsv"))
    names = {country.name for country in countries()}
    for office in offices():
        assert office.country in names
        since, until = coverage[office.country, office.office]
        assert since <= office.start <= until, office
        assert (office.end or until) <= until, office
