"""JSON Lines and JSON: the fields that are taken, and lines that cost only themselves."""

import gzip
import json

import pytest
from loading import failures, loaded

from riyadh_archive.errors import NotArticleError
from riyadh_archive.load import jsonl

RECORD = {
    "text": "Rain fell on Lagos on Tuesday.\nRoads closed, mayor Ivo Silva said.",
    "title": "Rain in Lagos",
    "url": "https://bay.example/news/rain-in-lagos/",
    "published": "2025-03-04T09:00:00+01:00",
    "source": "Bay Wire",
    "authors": ["Ana Bruk", "Tom Reed"],
    "language": "en",
}


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_all_fields_are_taken() -> None:
    (article,) = loaded("export.jsonl", lines(RECORD))
    assert article.text == RECORD["text"]
    assert (article.title, article.url, article.published) == (RECORD["title"], RECORD["url"], "2025-03-04")
    assert (article.source, article.authors, article.language) == ("Bay Wire", ("Ana Bruk", "Tom Reed"), "en")
    assert (article.id, article.part, article.format) == ("rain-in-lagos", RECORD["url"], "jsonl")


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"body": "A dam burst."}, "text", "A dam burst."),
        ({"text": "A dam burst.", "headline": "Dam"}, "title", "Dam"),
        ({"text": "A dam burst.", "date": "March 3, 2025"}, "published", "2025-03-03"),
        ({"text": "A dam burst.", "publishedAt": "2025-03-03"}, "published", "2025-03-03"),
        ({"text": "A dam burst.", "source": {"id": None, "name": "Bay Wire"}}, "source", "Bay Wire"),
        ({"text": "A dam burst.", "author": "By Ana Bruk; Tom Reed"}, "authors", ("Ana Bruk", "Tom Reed")),
        ({"text": "A dam burst.", "authors": [{"name": "Ana Bruk"}]}, "authors", ("Ana Bruk",)),
        ({"text": "A dam burst.", "url": "nonsense"}, "url", None),
        ({"text": "A dam burst.", "id": 17}, "part", "17"),
        ({"text": "A dam burst.", "title": "Dam bursts!"}, "id", "dam-bursts"),
        ({"text": "A dam burst.", "published": 3, "authors": 4, "title": [], "source": 1}, "published", None),
    ],
)
def test_names_of_fields(record: dict[str, object], field: str, value: object) -> None:
    (article,) = loaded("export.jsonl", lines(record))
    assert getattr(article, field) == value


def test_a_bad_line_costs_itself() -> None:
    bad = '{"text": ""}\n{broken\n[]\n"x"\n{"title": "no text"}\n{"text": 3}\n' + "[" * 100_000 + "\n\n"
    content = lines(RECORD) + bad + lines({"text": "A dam burst."})
    assert len(loaded("export.jsonl", content)) == 2
    errors = failures("export.jsonl", content)
    assert [error.path for error in errors] == [f"export.jsonl#{number}" for number in range(2, 9)]


def test_an_endless_line_is_read_past(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_BYTES", 1000)
    content = '{"text": "' + "x" * 5000 + '"}\n' + lines({"text": "A dam burst."})
    assert [article.text for article in loaded("export.jsonl", content)] == ["A dam burst."]
    assert len(failures("export.jsonl", content)) == 1


def test_packed_lines_are_read() -> None:
    assert len(loaded("export.jsonl.gz", gzip.compress(lines(RECORD, {"text": "A dam burst."}).encode()))) == 2


@pytest.mark.parametrize("content", [json.dumps([RECORD]), json.dumps(RECORD, indent=2), lines(RECORD)])
def test_a_json_file(content: str) -> None:
    (article,) = loaded("export.json", content)
    assert article.text == RECORD["text"]


def test_a_json_file_of_something_else_is_passed_over() -> None:
    (passed,) = failures("package.json", '{"name": "x", "version": "1"}')
    assert isinstance(passed, NotArticleError)
