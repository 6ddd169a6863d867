"""The words of the page: folding, and refusal of a broken file."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon import page


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(page.fold(text)) == len(text)


def test_every_phrase_is_folded() -> None:
    words = page.page_words()
    phrases = [phrase for listed in words.words.values() for phrase in listed]
    phrases += [*words.agencies, *words.outlets, *words.dates.months]
    assert [phrase for phrase in phrases if phrase != page.fold(phrase)] == []


def test_months_are_numbered() -> None:
    months = page.page_words().dates.months
    assert (months["january"], months["sept"], months["dec"]) == (1, 9, 12)


@pytest.mark.parametrize("broken", ["[dates]\nmonths = []", "[people]\njobs = 3"])
def test_a_broken_file_is_named(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "read_table", lambda _: tomllib.loads(broken))
    with pytest.raises(LexiconError, match=r"page\.toml"):
        page.page_words.__wrapped__()
