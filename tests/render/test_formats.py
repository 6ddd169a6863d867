"""JSON is the dump of the core types, unchanged; CSV has one row a piece of evidence."""

import csv
import io
import json
from types import SimpleNamespace
from typing import Any

import pytest

from conftest import Story
from riyadh_archive.model import Conflict
from riyadh_archive.render.answer import write_answer
from riyadh_archive.render.csv import COLUMNS
from riyadh_archive.store.rows import plain


def written(answer: Any, records: Any, form: str, **more: Any) -> str:
    out = io.StringIO()
    write_answer(answer, records, out, form=form, heads={}, **more)
    return out.getvalue()


ANSWERS = {
    "claims": "groups",
    "conflicts": "conflicts",
    "quote": "utterances",
    "names": "names",
    "timeline": "timeline",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_json_is_the_dump_of_the_types(dam: Story, answer: str) -> None:
    records = getattr(dam, ANSWERS[answer])
    dumps = [record.model_dump(mode="json") for record in records]
    assert json.loads(written(answer, records, "json")) == dumps
    assert [json.loads(line) for line in written(answer, records, "jsonl").splitlines()] == dumps
    assert json.loads(written(answer, [plain(dump) for dump in dumps], "json")) == dumps


def test_articles_have_their_text_only_when_asked(dam: Story) -> None:
    (first, *_) = json.loads(written("articles", dam.articles, "json"))
    assert first["id"] == "001_a1b2c3d4"
    assert first["body"] == [{"start": 0, "end": len(dam.articles[0].text)}]
    assert not {"text", "blocks"} & first.keys()
    (first, *_) = json.loads(written("articles", dam.articles, "json", text=True))
    assert first["text"] == dam.articles[0].text
    assert first["blocks"]


@pytest.mark.parametrize("text", ["\x1b[31m", "\u202e", "\ud800", "é", "\u2028", "\x00"])
def test_json_keeps_every_code_point(dam: Story, text: str) -> None:
    conflict = dam.conflicts[0].model_copy(update={"label": text})
    assert json.loads(written("conflicts", [conflict], "json"))[0]["label"] == text
    (line,) = written("conflicts", [conflict], "jsonl").split("\n")[:-1]
    assert json.loads(line)["label"] == text


def test_an_empty_answer(dam: Story) -> None:
    assert json.loads(written("claims", [], "json")) == []
    assert written("claims", [], "jsonl") == ""
    assert written("claims", [], "table") == ""
    assert written("claims", [], "csv").strip() == ",".join(COLUMNS["claims"])


@pytest.mark.parametrize("answer", ANSWERS)
def test_csv_has_a_row_for_each_piece(dam: Story, answer: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written(answer, getattr(dam, ANSWERS[answer]), "csv"))))
    wanted = {
        "claims": sum(len(claim.evidence) for claim in dam.claims),
        "conflicts": sum(len(side.evidence) for conflict in dam.conflicts for side in conflict.sides),
        "quote": 3,
        "names": 3,
        "timeline": 1,
    }
    assert len(rows) == wanted[answer]
    assert tuple(rows[0]) == COLUMNS[answer]
    if "text" in rows[0]:
        texts = {article.id: article.text for article in dam.articles}
        for row in rows:
            assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["text"]


def test_csv_neutralizes_formulas(dam: Story) -> None:
    evil = dam.groups[0].model_copy(update={"label": '=HYPERLINK("http://x")'})
    (row, *_) = csv.DictReader(io.StringIO(written("claims", [evil], "csv")))
    assert row["label"] == '\'=HYPERLINK("http://x")'


def test_a_side_without_evidence_keeps_its_row(dam: Story) -> None:
    side = dam.conflicts[0].sides[0].model_copy(update={"evidence": ()})
    conflict = Conflict.model_validate({**dam.conflicts[0].model_dump(), "sides": (side, dam.conflicts[0].sides[1])})
    rows = list(csv.DictReader(io.StringIO(written("conflicts", [conflict], "csv"))))
    assert [row["side"] for row in rows] == ["Ana Bruk", "Anna Bruk"]
    assert rows[0]["text"] == ""


class Ascii(io.StringIO):
    encoding = "ascii"  # type: ignore[assignment]


def test_other_encodings_get_ascii(dam: Story, heads: Any) -> None:
    out = Ascii()
    write_answer("conflicts", dam.conflicts, out, form="json", heads={})
    assert out.getvalue().isascii()
    assert json.loads(out.getvalue()) == [conflict.model_dump(mode="json") for conflict in dam.conflicts]
    out = Ascii()
    group = SimpleNamespace(**vars(plain(dam.groups[2].model_dump(mode="json"))))
    write_answer("claims", [group], out, form="table", heads=heads, topic="attendees")
    assert "+ present  ~ part of it  - stated absent  . not mentioned" in out.getvalue()
