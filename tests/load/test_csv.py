"""CSV: columns by name, any usual delimiter and encoding, rows that cost only themselves."""

import pytest
from loading import failures, loaded

from riyadh_archive.errors import LoadError
from riyadh_archive.load import csv, iter_entries

TABLE = (
    "Title,Text,URL,Published,Source,Author\r\n"
    'Rain,"Rain fell on Lagos.\r\n""Roads closed,"" Ivo Silva said.",https://bay.example/rain,2025-03-04,Bay Wire,Ana Bruk\r\n'
    "Dam,A dam burst above Arl on Monday.,,,,\r\n"
)


def test_columns_are_found_by_name() -> None:
    rain, dam = loaded("export.csv", TABLE)
    assert rain.text == 'Rain fell on Lagos.\r\n"Roads closed," Ivo Silva said.'
    assert (rain.title, rain.url, rain.published, rain.source) == (
        "Rain",
        "https://bay.example/rain",
        "2025-03-04",
        "Bay Wire",
    )
    assert (rain.authors, rain.part, rain.format) == (("Ana Bruk",), "https://bay.example/rain", "csv")
    assert (dam.part, dam.id, dam.published) == ("2", "dam", None)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    table = f"title{delimiter}text\nCafé{delimiter}The café of Zoë burned down on Monday.\n"
    (article,) = loaded("export.csv", table.encode(encoding))
    assert (article.title, article.text) == ("Café", "The café of Zoë burned down on Monday.")


def test_a_row_without_text_costs_itself() -> None:
    table = "text,title\nA dam burst.,Dam\n,Empty\n\nRain fell.\nWind blew.,Wind,more,cells\n"
    assert [article.text for article in loaded("export.csv", table)] == ["A dam burst.", "Rain fell.", "Wind blew."]
    (error,) = failures("export.csv", table)
    assert error.path == "export.csv#2"


@pytest.mark.parametrize("table", ["", "title,url\nx,y\n", "a" * 100_000, ",".join("abc" * 5000)])
def test_a_table_without_a_text_column_is_refused(table: str) -> None:
    (error,) = failures("export.csv", table)
    assert "no column `text`" in error.why


def test_a_quotation_that_is_never_closed_ends_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MAX_CELL", 5000)
    table = "text\nA dam burst.\n" + '"' + "rain fell\n" * 2000
    assert [article.text for article in loaded("export.csv", table)] == ["A dam burst."]
    (error,) = failures("export.csv", table)
    assert "cannot be told apart" in error.why


def test_an_endless_line_ends_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MAX_BYTES", 5000)
    (error,) = failures("export.csv", "text\n" + "x" * 20_000)
    assert "no article is that long" in error.why


def test_an_entry_can_be_read_again_alone() -> None:
    first = next(iter(iter_entries("export.csv", TABLE.encode())))
    assert not isinstance(first, LoadError)
    (again,) = loaded("alone.csv", first.data or b"")
    assert again == loaded("export.csv", TABLE)[0].model_copy(update={"path": None})
