"""No stage is worse than linear in the length of an article: twice the text takes about twice the time.

The texts are those of tests/bench/adversarial.py, which reads a megabyte of each; here a few kilobytes show the growth.
"""

import gc
import importlib.util
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.pipeline import Input, add
from riyadh_archive.reconcile import reconcile_story
from riyadh_archive.store import Store

SIZE = 12_000
"""Characters of the shorter text: enough for hundreds of whatever it is made of."""
STEEPEST = 3.0
"""Twice the text takes twice the time where the time is linear, four times where it is quadratic."""
NOISE = 0.04
"""Seconds of processor time under which a ratio tells of the machine."""
TRIES = 3
"""Another process may spoil a measurement, hardly three in a row."""


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
    "brackets in brackets",
    "commas",
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
    "numbered points",
    "one endless line",
    "one surname",
    "open quotation",
    "quotations and phrases",
    "said said",
    "surnames alone",
    "ten thousand names",
    "unclosed quotations",
    "weekdays",
]
"""Kinds of which every sentence is another, or that once took long."""


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Looking for cycles among all that the tests before have left is no part of any stage."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


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


def steep(measure: Callable[[str], dict[str, float]], kind: str) -> dict[str, float]:
    """The growth of each stage that grows steeply in every try."""
    measure(INPUTS[kind](SIZE // 4))
    found: dict[str, float] = {}
    for _ in range(TRIES):
        once, twice = measure(INPUTS[kind](SIZE)), measure(INPUTS[kind](2 * SIZE))
        growth = {name: spent / once[name] for name, spent in twice.items() if spent > NOISE}
        found = {name: ratio for name, ratio in growth.items() if ratio >= STEEPEST}
        if not found:
            break
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_as_the_text_does(kind: str) -> None:
    assert steep(stages, kind) == {}


def whole(text: str) -> dict[str, float]:
    """The processor time of adding an article to an archive."""
    began = time.process_time()
    with Store(None) as store:
        add(store, [], data=[Input("a.txt", data=text.encode())])
    return {"add": time.process_time() - began}


@pytest.mark.parametrize("kind", ["numbered points", "quotations and phrases", "ten thousand names"])
def test_adding_grows_as_the_text_does(kind: str) -> None:
    assert steep(whole, kind) == {}
