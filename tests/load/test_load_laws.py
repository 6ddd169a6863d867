"""The laws of loading, for any text and any bytes; and its time, for texts made to be slow."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.errors import LoadError
from riyadh_archive.load import load_text
from riyadh_archive.load.lines import MOST_LINES
from riyadh_archive.model import BODY_KINDS

ANY = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)))
"""Any text; a zero makes a file binary, and half a surrogate pair is no text."""

LINES = ("The dam broke on Monday, he said.", "By Ana Silva", "LAGOS (AFP) - ", "Read more", "March 3, 2021", "title: ")
PARTS = ("REUTERS/Ana Silva", "“No.”", "Why?", "U.S.", "Ana Silva is a reporter based in X.", "…", "• ", "²", "٣", "İ")
SPACES = ("\n", "\r\n", "\r", "\n\n", " ", "\t", "\u2028")
PIECES = st.sampled_from((*LINES, *PARTS, *SPACES))
TEXTS = st.one_of(ANY, st.lists(st.one_of(PIECES, ANY), max_size=30).map("".join))


@given(TEXTS)
def test_no_character_is_lost(text: str) -> None:
    data = text.encode()
    with contextlib.suppress(LoadError):
        assert load_text(data, name="a.txt").text == data.decode("utf-8-sig")


@given(TEXTS)
def test_blocks_are_ordered_trimmed_and_cover_every_word(text: str) -> None:
    with contextlib.suppress(LoadError):
        article = load_text(text.encode(), name="a.txt")
        end = 0
        for block in article.blocks:
            assert end <= block.start < block.end <= len(article.text)
            piece = article.text[block.start : block.end]
            assert piece == piece.strip()
            end = block.end
        assert [(span.start, span.end) for span in article.body] == [
            (block.start, block.end) for block in article.blocks if block.kind in BODY_KINDS
        ]


@given(st.binary(max_size=300))
def test_any_bytes_load_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(LoadError):
        text = load_text(data, name="a.txt").text
        assert not any(0xD800 <= ord(char) < 0xE000 for char in text)


@given(st.text(max_size=30))
def test_any_name_gives_an_id(name: str) -> None:
    article = load_text(b"The dam broke on Monday.", name=name)
    assert article.id
    assert article.id.isprintable()


@given(TEXTS)
def test_loading_twice_gives_the_same(text: str) -> None:
    with contextlib.suppress(LoadError):
        assert load_text(text.encode(), name="a.txt") == load_text(text.encode(), name="a.txt")


PROSE = "This is a long sentence of prose here.\n" * 4
SLOW = {
    "quotes": '"' * 300_000,
    "capitals": "Aa " * 100_000,
    "digits": "12/" * 100_000,
    "brackets": "(" * 150_000 + ")" * 150_000,
    "spaces": "By A" + " " * 300_000 + "B",
    "lines": "a\n" * 40_000,
    "comments": PROSE + "Comments\n" * 30_000,
    "links": PROSE + "Read more\n" * 30_000,
    "wrapped": ("word " * 15 + "\n") * 4_000,
    "biographies": "Ana Silva is a reporter based in X.\n" * 8_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_time_grows_with_length_alone(name: str) -> None:
    start = time.process_time()
    load_text(SLOW[name].encode(), name="a.txt")
    assert time.process_time() - start < 10


def test_a_text_of_countless_lines_has_few_blocks() -> None:
    text = "".join(f"{number % 7}{' ' * (number % 3)}\n" + "\n" * (number % 5 == 0) for number in range(2 * MOST_LINES))
    article = load_text(text.encode(), name="a.txt")
    assert article.text == text
    assert len(article.blocks) <= MOST_LINES
    ends = [block.end for block in article.blocks]
    assert all(before <= block.start for before, block in zip(ends, article.blocks[1:], strict=False))
    assert sum(len(text[block.start : block.end].split()) for block in article.blocks) == 2 * MOST_LINES
