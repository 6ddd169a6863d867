"""Lines have the same words at the same places with styles and without, and all of them."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from riyadh_archive.render.sink import Part, Sink
from riyadh_archive.render.visible import visible
from riyadh_archive.render.wrapping import break_offsets

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
TEXTS = st.text(st.sampled_from("ab c—漢é\u0301 \t\n\u202e1.x"), max_size=120)
PARTS = st.lists(st.one_of(TEXTS, st.tuples(TEXTS, st.sampled_from(["", "bold", "red", "bold yellow"]))), max_size=5)


class Terminal(io.StringIO):
    """A stream that takes styles."""

    def isatty(self) -> bool:
        return True


def written(stream: io.StringIO, parts: list[Part], width: int, indent: int, hang: int) -> str:
    sink = Sink(stream, width=width)
    sink.line(*parts, indent=indent, hang=hang)
    sink.blank()
    return stream.getvalue()


@settings(max_examples=200, deadline=None)
@given(parts=PARTS, width=st.integers(40, 90), indent=st.integers(0, 6), hang=st.integers(0, 6))
def test_styles_change_no_line(parts: list[Part], width: int, indent: int, hang: int) -> None:
    plain = written(io.StringIO(), parts, width, indent, hang)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERM", "xterm")
        styled = written(Terminal(), parts, width, indent, hang)
    assert ESCAPES.sub("", styled) == plain
    words = "".join(visible(part if isinstance(part, str) else part[0]) for part in parts)
    assert "".join(plain.split()) == "".join(words.split())
    assert all(cell_len(line) <= width for line in plain.splitlines())


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("  two  words  ", 7, ["  two  ", "words  "]),
        ("abcdefgh ij", 3, ["abc", "def", "gh ", "ij"]),
        ("an abcdefgh", 4, ["an ", "abcd", "efgh"]),
        ("漢字漢字 b", 5, ["漢字", "漢字 ", "b"]),
        ("four five", 9, ["four five"]),
        ("   ", 2, ["   "]),
    ],
)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    breaks = break_offsets(text, width)
    assert [text[a:b] for a, b in zip([0, *breaks], [*breaks, len(text)], strict=True)] == lines


@pytest.mark.parametrize(("columns", "width"), [("50", 50), ("20", 40), ("", 80), ("many", 80), ("0", 80)])
def test_width(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "dumb")
    assert Sink(io.StringIO()).width == width


def test_styles_are_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert written(io.StringIO(), [("red", "red")], 40, 0, 0) == "\x1b[31mred\x1b[0m\n\n"
