"""Bytes to text: every encoding a newsroom sends, and nothing that is no text."""

import pytest

from riyadh_archive.errors import LoadError
from riyadh_archive.load import decode as module
from riyadh_archive.load import load_text

TEXT = "“Fünf Jahre”, said the mayor of Köln.\r\nHe left — at once.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes) -> None:
    assert load_text(data, name="a.txt").text == TEXT


def test_bytes_that_windows_does_not_assign_are_kept() -> None:
    assert load_text(b"Caf\xe9 \x81\x8d is open, they said.", name="a.txt").text == "Café \x81\x8d is open, they said."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(LoadError, match=why) as caught:
        load_text(data, name="a.txt", path="folder/a.txt")
    assert caught.value.path == "folder/a.txt"


def test_a_huge_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    with pytest.raises(LoadError, match="MB"):
        load_text(b"word " * 50, name="a.txt")


def test_no_lone_surrogates() -> None:
    text = load_text(b"Broken \xed\xa0\x80 bytes in a sentence.", name="a.txt").text
    assert not any(0xD800 <= ord(char) < 0xE000 for char in text)
