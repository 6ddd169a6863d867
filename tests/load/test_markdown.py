"""Markdown: the words without their markup, and the fields of the head."""

import time

import pytest
from loading import failures, loaded

ARTICLE = """---
title: "Dam bursts above Arl"
date: 2025-03-03
author:
  - Ana Bruk
  - Tom Reed
url: https://courier.example/dam
lang: en
---
# Dam bursts above Arl

A dam **burst** above [Arl](https://courier.example/arl) on
Monday, *mayor* `Ivo Silva` said.

> “We heard it & ran,” said Ana Bruk.

- Forty families fled.
- Two bridges are gone.

<div>The road is <b>closed</b>.</div>
"""


def test_the_words_without_their_markup() -> None:
    (article,) = loaded("dam.md", ARTICLE)
    assert article.text.split("\n") == [
        "Dam bursts above Arl",
        "A dam burst above Arl on Monday, mayor Ivo Silva said.",
        "“We heard it & ran,” said Ana Bruk.",
        "Forty families fled.",
        "Two bridges are gone.",
        "The road is closed.",
    ]


def test_the_fields_of_the_head() -> None:
    (article,) = loaded("dam.markdown", ARTICLE)
    assert (article.title, article.published, article.authors) == (
        "Dam bursts above Arl",
        "2025-03-03",
        ("Ana Bruk", "Tom Reed"),
    )
    assert (article.url, article.language, article.format) == ("https://courier.example/dam", "en", "markdown")
    assert (article.extractor or "").startswith("markdown-it-py ")


@pytest.mark.parametrize(
    ("head", "authors"),
    [("authors: [Ana Bruk, 'Tom Reed']", ("Ana Bruk", "Tom Reed")), ("author: Ana Bruk", ("Ana Bruk",)), ("x: y", ())],
)
def test_forms_of_a_head(head: str, authors: tuple[str, ...]) -> None:
    (article,) = loaded("dam.md", f"---\r\n{head}\r\n---\r\nA dam burst above Arl.\r\n")
    assert (article.authors, article.text) == (authors, "A dam burst above Arl.")


def test_the_first_heading_is_the_title() -> None:
    (article,) = loaded("dam.md", "# Dam *bursts*\n\nA dam burst above Arl.\n")
    assert article.title == "Dam bursts"


def test_a_rule_at_the_top_is_no_head() -> None:
    (article,) = loaded("dam.md", "---\n\nA dam burst above Arl.\n")
    assert article.text == "A dam burst above Arl."


def test_nothing_is_an_error() -> None:
    (error,) = failures("dam.md", "---\ntitle: x\n---\n")
    assert "no text" in error.why


HOSTILE = {
    "quotes": "> " * 20_000 + "rain",
    "lists": "".join("  " * level + "- rain\n" for level in range(2_000)),
    "stars": "*a **a " * 20_000,
    "brackets": "[" * 20_000,
    "links": "[a](" * 10_000,
    "ticks": "".join("`" * length + " " for length in range(1, 500)),
    "angles": "<" * 50_000,
    "head": "---\n" + "a: b\n" * 50_000,
    "nested head": "---\na: " + "[" * 9_000 + "]" * 9_000 + "\n---\nrain",
    "tags": "<div>" + "<" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_costs_little_time(name: str) -> None:
    start = time.process_time()
    failures("hostile.md", HOSTILE[name])
    assert time.process_time() - start < 10
