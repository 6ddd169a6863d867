"""Garbage collection is rarer while articles are added, and as before afterwards."""

import gc
from pathlib import Path

import pytest

from riyadh_archive.pipeline.collecting import rare_collection
from riyadh_archive.pipeline.rows import read_rows
from riyadh_archive.pipeline.stages import Failure, Input


def test_collection_is_rare_within_and_as_before_afterwards() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    with rare_collection():
        assert gc.get_threshold()[0] > 10 * before[0]
        assert gc.get_freeze_count() > 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, frozen)


def test_an_error_within_restores_the_collection(tmp_path: Path) -> None:
    before = gc.get_threshold()
    with pytest.raises(OSError), rare_collection():
        (tmp_path / "none").read_bytes()
    assert gc.get_threshold() == before


_NEWS = """The harbor of Lorn was closed on Monday, its master said.

“We can't sail in this,” Ida Brandt told reporters. “The port,” she said, “opens on Friday.” The union said it agreed.
"""


def test_reading_leaves_nothing_to_collect() -> None:
    article = Input("news.txt", data=_NEWS.encode())
    assert not isinstance(read_rows(article), Failure)
    gc.collect()
    gc.disable()
    try:
        read_rows(article)
        assert gc.collect() == 0
    finally:
        gc.enable()
