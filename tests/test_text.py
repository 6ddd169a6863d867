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
    assert len(t.fold_case(text)) == len(text)


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


def test_containment_is_of_the_part_in_the_whole() -> None:
    part, whole = ["b", "c", "d"], ["a", "b", "c", "d", "e"]
    assert t.containment(part, whole, size=2) == 1.0
    assert t.containment(whole, part, size=2) == 0.5
    assert t.containment([], whole, size=2) == 0.0


def _longest_by_trying_all(a: str, b: str) -> int:
    return max((n for n in range(len(a) + 1) for i in range(len(a) - n + 1) if a[i : i + n] in b), default=0)


letters = st.text(alphabet="abc", max_size=14)


@given(letters, letters)
def test_longest_common_run_is_the_longest(a: str, b: str) -> None:
    run = t.longest_common_run(a, b)
    assert run.length == _longest_by_trying_all(a, b)
    assert a[run.a : run.a + run.length] == b[run.b : run.b + run.length]


@given(letters, letters, st.integers(1, 4))
def test_common_runs_are_shared_and_do_not_overlap(a: str, b: str, at_least: int) -> None:
    end = 0
    for run in t.iter_common_runs(a, b, at_least=at_least):
        assert run.length >= at_least
        assert run.b >= end
        assert a[run.a : run.a + run.length] == b[run.b : run.b + run.length]
        end = run.b + run.length
    assert (end > 0) is (_longest_by_trying_all(a, b) >= at_least)


@pytest.mark.parametrize("piece", ["a ", '"', "9,", "U.", "don't", "x-", "é"])
def test_a_megabyte_of_one_thing_does_not_hang(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    started = time.process_time()
    keys = [word.key for word in t.iter_words(text)]
    t.longest_common_run(keys, keys)
    t.compare_key(text)
    assert time.process_time() - started < 8
