"""No stage is worse than linear in the length of an article: twice the text takes about twice the time.

The texts are those of tests/bench/adversarial.py, which reads a megabyte of each; here a few kilobytes show the growth.
"""

import importlib.util
import re
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from growing import steep
from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.pipeline import Input, add
from riyadh_archive.reconcile import reconcile_story
from riyadh_archive.store import Store

SIZE = 12_000
"""Characters of the shorter text: enough for hundreds of whatever it is made of."""


def adversarial() -> ModuleType:
    """The measurement in tests/bench."""
    spec = importlib.util.spec_from_file_location("adversarial", Path(__file__).parent / "bench" / "adversarial.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


INPUTS = adversarial().INPUTS
KINDS = [
    "absent people",
    "arrivals",
    "brackets in brackets",
    "commas",
    "conditional deals",
    "governments",
    "letters of bodies",
    "lines of capitals",
    "lines of one letter",
    "list of names",
    "many agreements",
    "many bodies",
    "many figures",
    "many long quotations",
    "many measures",
    "many places",
    "many speakers",
    "marks and words",
    "ministers",
    "numbered points",
    "one endless line",
    "one surname",
    "open quotation",
    "premiers",
    "quotations and phrases",
    "said said",
    "speakers after talks",
    "surnames alone",
    "ten thousand names",
    "titled and absent",
    "unclosed quotations",
    "weekdays",
]
"""Kinds of which every sentence is another, or that once took long."""


def stages(text: str) -> dict[str, float]:
    """The processor time of each stage."""
    spent: dict[str, float] = {}

    def timed(name: str, stage: Callable[..., Any], *args: Any) -> Any:
        began = time.process_time()
        found = stage(*args)
        spent[name] = time.process_time() - began
        return found

    article = timed("load", lambda: load_text(text.encode(), name="a.txt"))
    reading = timed("read", read_article, article)
    claims = timed("extract", extract_claims, reading)
    timed("reconcile", reconcile_story, [article], claims, {article.id: reading.names})
    return spent


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_as_the_text_does(kind: str) -> None:
    assert steep(lambda: stages(INPUTS[kind](SIZE)), lambda: stages(INPUTS[kind](2 * SIZE))) == {}


def whole(text: str) -> dict[str, float]:
    """The processor time of adding an article to an archive."""
    began = time.process_time()
    with Store(None) as store:
        add(store, [], data=[Input("a.txt", data=text.encode())])
    return {"add": time.process_time() - began}


@pytest.mark.parametrize("kind", ["numbered points", "quotations and phrases", "ten thousand names"])
def test_adding_grows_as_the_text_does(kind: str) -> None:
    assert steep(lambda: whole(INPUTS[kind](SIZE)), lambda: whole(INPUTS[kind](2 * SIZE))) == {}


def compared(text: str) -> dict[str, float]:
    """The processor time of comparing an article with one that tells the same with other numbers."""
    texts = (text, re.sub(r"\d+", lambda number: str(int(number[0]) + 1), text))
    articles = [load_text(each.encode(), name=f"{at}.txt") for at, each in enumerate(texts)]
    readings = [read_article(article) for article in articles]
    claims = [claim for reading in readings for claim in extract_claims(reading)]
    names = {article.id: reading.names for article, reading in zip(articles, readings, strict=True)}
    began = time.process_time()
    reconcile_story(articles, claims, names)
    return {"reconcile": time.process_time() - began}


@pytest.mark.parametrize("kind", ["dated talks", "many figures", "offices", "penalties", "terms of deals", "towns"])
def test_two_reports_are_compared_in_time_that_grows_as_they_do(kind: str) -> None:
    assert steep(lambda: compared(INPUTS[kind](SIZE)), lambda: compared(INPUTS[kind](2 * SIZE))) == {}
