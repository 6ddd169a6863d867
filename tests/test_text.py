"""Words, typography and shared runs: offsets hold, typography alone is no difference, time stays linear."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive import text as t


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        ("The U.S. Senate's vote", ["the", "u.s.", "senate's", "vote"]),
        ("don’t — won't", ["don't", "won't"]),
        ("a high-level/low–level row", ["a", "high", "level", "low", "level", "row"]),
        ("1,500.75 euros on the 18th", ["1500.75", "euros", "on", "the", "18th"]),
        ("Cafe\u0301 and café", ["café", "and", "café"]),
        ("so\u00adft", ["soft"]),
        ("Beşiktaş beat Ærø 3-1.", ["beşiktaş", "beat", "ærø", "3", "1"]),
        ("", []),
        ("… “” — !!!", []),
    ],
)
def test_words(printed: str, keys: list[str]) -> None:
    assert [word.key for word in t.iter_words(printed)] == keys


def test_words_of_a_part_have_offsets_of_the_whole() -> None:
    text = "one two three four"
    assert [text[w.start : w.end] for w in t.split_words(text, 4, 13)] == ["two", "three"]


@given(st.text())
def test_words_are_in_order_and_hold_their_offsets(text: str) -> None:
    end = 0
    for word in t.iter_words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.key == t.word_key(text[word.start : word.end])
        end = word.end


@given(st.text())
def test_folds_keep_offsets(text: str) -> None:
    assert len(t.fold_typography(text)) == len(text)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("‘Never,’ he said", "'never,' he  said", True),
        ("“a–b”", '"a-b"', True),
        ("İstanbul", "istanbul", False),
        ("strike", "strikes", False),
    ],
)
def test_compare_key(a: str, b: str, same: bool) -> None:
    assert (t.compare_key(a) == t.compare_key(b)) is same


@pytest.mark.parametrize("piece", ["a ", '"', "9,", "U.", "don't", "x-", "é"])
def test_a_megabyte_of_one_thing_does_not_hang(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    started = time.process_time()
    assert all(word.end > word.start for word in t.iter_words(text))
    t.compare_key(text)
    assert time.process_time() - started < 8
