"""Nothing that a terminal obeys leaves a table or an error; nothing that a spreadsheet runs leaves a CSV."""

import io
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Story
from riyadh_archive.citing import Head
from riyadh_archive.errors import NotFoundError
from riyadh_archive.query import Shown
from riyadh_archive.render.answer import write_answer
from riyadh_archive.render.show import write_shown
from riyadh_archive.render.visible import csv_cell, visible

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
ANY_TEXT = st.text(st.characters())


def is_safe(output: str) -> bool:
    return all(char == "\n" or unicodedata.category(char) not in UNSEEN for char in output)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words, “quoted” — naïve", "Plain words, “quoted” — naïve"),
        ("red \x1b[31malert\x1b[0m", "red \\u001b[31malert\\u001b[0m"),
        ("\x9b31m", "\\u009b31m"),
        ("user\u202egnp.exe", "user\\u202egnp.exe"),
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("soft\u00adhyphen", "soft\\u00adhyphen"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\u2028", "\\u2028"),
        ("\ud800", "\\ud800"),
        ("\ue000", "\\ue000"),
        ("\U000e0041", "\\U000e0041"),
        ("non\u00a0breaking", "non\u00a0breaking"),
        ("", ""),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_visible_is_safe_for_any_text(text: str) -> None:
    assert is_safe(visible(text))
    assert "\n" not in visible(text)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_formulas_are_quoted(start: str) -> None:
    assert csv_cell(start) == f"'{start}"


@pytest.mark.parametrize("cell", ["words", "a=b", "", 3, -3, 2.5, '"=1"'])
def test_other_cells_stay(cell: object) -> None:
    assert csv_cell(cell) == cell


def poisoned(record: Any, text: str) -> Any:
    """The record with `text` in every field of words."""
    told = {}
    for name, value in record:
        if isinstance(value, str) and name not in (
            "id",
            "article",
            "topic",
            "kind",
            "severity",
            "presence",
            "strength",
        ):
            told[name] = text
        elif isinstance(value, tuple) and value and hasattr(value[0], "model_copy"):
            told[name] = tuple(poisoned(part, text) for part in value)
        elif hasattr(value, "model_copy"):
            told[name] = poisoned(value, text)
    return record.model_copy(update=told)


@pytest.mark.parametrize("topic", [None, "attendees", "principles"])
@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT)
def test_no_code_point_escapes_from_a_table(dam: Story, heads: dict[str, Head], topic: str | None, text: str) -> None:
    evil = {id_: Head(id_, h.short, text, text, h.derived_from, h.lineage, h.story) for id_, h in heads.items()}
    groups = [group for group in dam.groups if topic in (None, group.topic)]
    answers = {"claims": groups}
    if topic is None:
        answers |= {"conflicts": dam.conflicts, "quote": dam.utterances, "names": dam.names, "timeline": dam.timeline}
    for answer, records in answers.items():
        out = io.StringIO()
        write_answer(answer, [poisoned(r, text) for r in records], out, form="table", heads=evil, topic=topic)
        assert is_safe(out.getvalue()), answer


@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT)
def test_no_code_point_escapes_from_what_is_shown(dam: Story, heads: dict[str, Head], text: str) -> None:
    texts = {article.id: text + article.text + text for article in dam.articles}
    article = poisoned(dam.articles[0], text)
    for kind, record in (("article", article), ("group", dam.groups[0]), ("conflict", dam.conflicts[1])):
        claims = tuple(poisoned(claim, text) for claim in dam.claims[:2])
        out = io.StringIO()
        shown = Shown(kind, poisoned(record, text), claims, texts, dict.fromkeys(texts, text), heads)
        write_shown(shown, out, form="table", heads=heads)
        assert is_safe(out.getvalue()), kind


@given(asked=ANY_TEXT, near=ANY_TEXT)
def test_no_code_point_escapes_from_an_error(asked: str, near: str) -> None:
    assert is_safe(visible(f"archive: {NotFoundError('name', asked, (near,))}"))
