"""Tables in TOML: a broken or missing one is named."""

import pytest

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon import toml


def test_a_table_that_is_no_toml_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toml, "read_text", lambda _: "[dates")
    with pytest.raises(LexiconError, match=r"dates\.toml"):
        toml.read_table.__wrapped__("dates.toml")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(LexiconError, match=r"nothing\.toml"):
        toml.read_table("nothing.toml")


def test_a_key_without_words_is_named() -> None:
    with pytest.raises(LexiconError, match="nobody"):
        toml.read_words("words.toml", "nobody")
