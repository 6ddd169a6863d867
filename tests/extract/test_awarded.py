"""Sentences told by a noun: whoever was given, handed or got death or life, and nobody who only faces it."""

import pytest
from readings import read

from riyadh_archive.extract.justice import extract_justice
from riyadh_archive.model import MeasureValue

TOLD = [
    ("Home minister Asad Khan was given life imprisonment.", [("Asad Khan", "sentence of life imprisonment")]),
    ("Asad Khan got life in prison.", [("Asad Khan", "sentence of life in prison")]),
    ("The court gave Asad Khan life imprisonment.", [("Asad Khan", "sentence of life imprisonment")]),
    ("The tribunal awarded death to Asad Khan.", [("Asad Khan", "sentence of death")]),
    ("It also handed a death sentence to former minister Asad Khan.", [("Asad Khan", "sentence of death")]),
    ("The judge imposed the death penalty on Asad Khan.", [("Asad Khan", "sentence of death")]),
    (
        "Ana Lim and Asad Khan were given life sentences.",
        [("Ana Lim", "sentence of life"), ("Asad Khan", "sentence of life")],
    ),
    ("The judge handed the former police chief, Ana Lim, a life sentence.", [("Ana Lim", "sentence of life")]),
    (
        "Two accused, the minister Asad Khan and the chief of police, Ana Lim, were also sentenced to death.",
        [("Ana Lim", "sentence of death"), ("Asad Khan", "sentence of death")],
    ),
    ("Asad Khan was given several whole-life terms.", [("Asad Khan", "sentence of whole-life")]),
    ("Asad Khan was handed a rare whole life order.", [("Asad Khan", "sentence of life")]),
    ("Asad Khan will spend the rest of his life behind bars.", [("Asad Khan", "sentence of life behind bars")]),
    (
        "A court on Friday sentenced convicted smuggler Asad Khan, an expelled mayor, to life imprisonment.",
        [("Asad Khan", "sentence of life imprisonment")],
    ),
    (
        "Norland has sentenced a Peruvian nurse accused of spying to life imprisonment. Asad Khan was convicted in Lakor.",
        [("Asad Khan", "sentence of life imprisonment")],
    ),
    ("Asad Khan will spend the next four years of his life behind bars.", []),
    ("Asad Khan could spend the rest of his life in prison.", []),
    ("Asad Khan faces life in prison.", []),
    ("Prosecutors sought the death penalty for Asad Khan.", []),
    ("Asad Khan could be given life imprisonment.", []),
    ("Asad Khan was not given life imprisonment.", []),
    ("His death gave Ana Lim a new life.", []),
    ("The prize gave Ana Lim life in the spotlight.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_sentences_told_by_a_noun(text: str, expected: list[tuple[str, str]]) -> None:
    values = [claim.value for claim in extract_justice(read(text)) if claim.subject == "sentences"]
    assert sorted((v.target, v.measure) for v in values if isinstance(v, MeasureValue)) == expected
