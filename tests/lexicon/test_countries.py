"""Countries: names, adjectives, peoples and the places that stand for a government."""

import pytest

from riyadh_archive.lexicon.countries import (
    body_of,
    capital_of,
    countries,
    country_of,
    government_of,
    is_nationality,
    named_country,
)


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("the United States", "United States"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("the States", "United States"),
        ("Britain", "United Kingdom"),
        ("Scots", "United Kingdom"),
        ("Dutch", "Netherlands"),
        ("Danes", "Denmark"),
        ("Emirati", "United Arab Emirates"),
        ("Türkiye", "Turkey"),
        ("Czechia", "Czech Republic"),
        ("the DRC", "Democratic Republic of the Congo"),
        ("Filipinos", "Philippines"),
        ("the bloc", "European Union"),
        ("Nato", "NATO"),
        ("PORTUGAL", "Portugal"),
        ("BURKINA FASO", "Burkina Faso"),
    ],
)
def test_a_word_for_a_country(phrase: str, country: str) -> None:
    assert country_of(phrase) == country


@pytest.mark.parametrize(
    "phrase", ["us", "States", "it", "polish", "bloc", "Lyon", "Washington", "Kremlin", "", "the", "IT"]
)
def test_no_word_for_a_country(phrase: str) -> None:
    assert country_of(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "country", "body"),
    [
        ("Washington", "United States", None),
        ("the Pentagon", "United States", "Department of Defense"),
        ("the Hill", "United States", "Congress"),
        ("Downing Street", "United Kingdom", "Prime Minister"),
        ("the Élysée", "France", "Presidency"),
        ("Kiev", "Ukraine", None),
        ("Brussels", "European Union", None),
        ("Quai d’Orsay", "France", "Foreign Ministry"),
        ("Hill", None, None),
        ("Kingston", None, None),
        ("Marseille", None, None),
        ("Peru", None, None),
    ],
)
def test_a_place_that_stands_for_a_government(phrase: str, country: str | None, body: str | None) -> None:
    assert (government_of(phrase), body_of(phrase)) == (country, body)


def test_capitals() -> None:
    assert capital_of("Peru") == "Lima"
    assert capital_of("Burma") == "Naypyidaw"
    assert capital_of("Hamas") is None
    assert capital_of("Peruvian") is None


def test_nationality_and_name_are_told_apart() -> None:
    assert is_nationality("Peruvian")
    assert not is_nationality("Peru")
    assert named_country("Peruvians") is None
    assert named_country("the Gambia") is not None


def test_every_country_is_found_by_its_own_words() -> None:
    for country in countries():
        assert country_of(country.name) == country.name
        assert all(country_of(word) for word in (*country.aliases, *country.adjectives))


def test_codes_are_unique() -> None:
    codes = [country.code for country in countries() if country.code]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isupper() for code in codes)
