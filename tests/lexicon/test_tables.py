"""Tables: what a row must look like, and that every table of the package is read from front to back without a fault."""

import pytest

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon import countries, given_names, offices, places, spelling, titles
from riyadh_archive.lexicon.tables import parse_list, parse_rows, read_text

COLUMNS = ("name", "code")


def test_comments_and_empty_lines_are_no_rows() -> None:
    text = "# from the atlas\nname\tcode\n\nPeru\tPE\n# more\nChad\tTD\n"
    assert list(parse_rows(text, "x.tsv", columns=COLUMNS)) == [["Peru", "PE"], ["Chad", "TD"]]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "header"),
        ("code\tname\nPE\tPeru\n", "header"),
        ("name\tcode\nPeru\n", "Peru"),
        ("name\tcode\nPeru\tPE\tSouth America\n", "Peru"),
    ],
)
def test_a_broken_table_names_file_and_row(text: str, key: str) -> None:
    with pytest.raises(LexiconError) as raised:
        list(parse_rows(text, "x.tsv", columns=COLUMNS))
    assert (raised.value.file, raised.value.key) == ("x.tsv", key)


def test_a_missing_table_is_an_error_of_the_lexicon() -> None:
    with pytest.raises(LexiconError):
        read_text("nowhere.tsv")


def test_list_cells() -> None:
    assert parse_list("") == ()
    assert parse_list("Elisabeth|Liz") == ("Elisabeth", "Liz")


def test_every_table_is_sound() -> None:
    assert len(countries.countries()) > 230
    assert len(offices.offices()) > 400
    assert len(places.parse_places(read_text("places.tsv"))) > 6000
    assert len(places.parse_heads(read_text("place_heads.tsv"))) > 100
    assert len(given_names.parse_given_names(read_text("given_names.tsv"))) > 10_000
    assert len(given_names.parse_forms(read_text("given_name_forms.tsv"))) > 300
    assert len(titles.parse_title_words(read_text("title_words.tsv"))) > 400
    assert len(titles.parse_roles(read_text("roles.tsv"))) > 1200
    assert spelling.parse_spellings(read_text("surname_spellings.tsv"))


BROKEN = [
    (countries.parse_countries, "countries.tsv", "Peru\tPE\tplanet\tLima\t\tPeruvian\t"),
    (places.parse_places, "places.tsv", "Lima\tplanet\tPeru\t\t\t"),
    (places.parse_places, "places.tsv", "Lima\tcity\tPeru\tperhaps\t\t"),
    (places.parse_heads, "place_heads.tsv", "Palace\tplanet\t"),
    (given_names.parse_given_names, "given_names.tsv", "Ana\tx"),
    (given_names.parse_forms, "given_name_forms.tsv", "Ana\t"),
    (titles.parse_title_words, "title_words.tsv", "King\tx\thead"),
    (titles.parse_title_words, "title_words.tsv", "King\tm\ttail"),
    (titles.parse_roles, "roles.tsv", "king\tkings\t\tx"),
    (titles.parse_roles, "roles.tsv", "king\tkings\t\tm\nking\tkings\t\tm"),
    (offices.parse_offices, "offices.tsv", "Peru\tPresident\tAna Paz\tPaz\t2001-02-30\t\t\thttps://x.org"),
    (offices.parse_offices, "offices.tsv", "Peru\tPresident\tAna Paz\tPaz\t2001-02-03\t2000-01-01\t\thttps://x.org"),
    (offices.parse_offices, "offices.tsv", "Peru\tPresident\tAna Paz\tPaz\t2001-02-03\t\tfirst\thttps://x.org"),
    (offices.parse_offices, "offices.tsv", "Peru\tPresident\tAna Paz\tPaz\t2001-02-03\t\t1\t"),
    (offices.parse_coverage, "office_coverage.tsv", "Peru\tPresident\t2001-02-03\t1999-01-01"),
    (offices.parse_coverage, "office_coverage.tsv", "Peru\tPresident\t2001\t2002-01-01"),
]


@pytest.mark.parametrize(("parse", "file", "row"), BROKEN)
def test_a_broken_row_is_named(parse, file: str, row: str) -> None:  # type: ignore[no-untyped-def]
    header = next(line for line in read_text(file).split("\n") if not line.startswith("#"))
    with pytest.raises(LexiconError) as raised:
        parse(f"{header}\n{row}\n", file)
    assert raised.value.file == file
    assert raised.value.key.startswith(row.split("\t")[0]) or raised.value.key == "Ana Paz"
