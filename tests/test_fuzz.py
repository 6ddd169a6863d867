"""Generated articles and mutated reports through every stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing import SEEDS, flip, loaded, reconciled, stretch, tried
from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article

WORDS = st.sampled_from(
    "the The a of in on to and with by said told agreed met Monday Tuesday February 18 2025 2,000 4½ dozens percent "
    "President Secretary State minister Minister Ana Bruk Mr. U.S. Corvo Arland Paris officials talks ferry sank killed "
    "was were not who which that he she they his imposed sanctions over first second 1. 2) won't no nobody “ ” \" ' ’ , . "
    "? ! : ; - — – ( ) [ ] … \u00a0 \u2028 \u202e \x0c \t % $ € million yesterday last next year spokesman spokeswoman".split(
        " "
    )
)
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)
PAGES = st.lists(st.one_of(SENTENCES, st.text(max_size=40), st.just("")), max_size=12).map("\n".join)


def told(reports: list[bytes]) -> None:
    """Text files through all stages, as if they told of one event."""
    reconciled(article for at, data in enumerate(reports) for article in loaded(f"r{at}.txt", data))


@tried(60)
@given(pages=st.lists(PAGES, min_size=1, max_size=3))
def test_generated_articles(pages: list[str]) -> None:
    told([page.encode("utf-8", "surrogatepass") for page in pages])


@tried(60)
@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    told([data])


@st.composite
def cut(draw: st.DrawFn) -> bytes:
    part = stretch(draw, draw(st.sampled_from(SEEDS)))
    return part[: draw(st.integers(0, len(part)))]


@st.composite
def without_marks(draw: st.DrawFn) -> bytes:
    text = stretch(draw, draw(st.sampled_from(SEEDS))).decode("utf-8", "ignore")
    dropped = draw(st.sets(st.sampled_from("\"'“”‘’.,;:()-–—\n")))
    seldom = draw(st.integers(1, 3))
    return "".join(char for at, char in enumerate(text) if char not in dropped or at % seldom).encode()


@st.composite
def swapped(draw: st.DrawFn) -> bytes:
    lines = stretch(draw, draw(st.sampled_from(SEEDS))).split(b"\n")
    return b"\n".join(draw(st.permutations(lines)))


@st.composite
def flipped(draw: st.DrawFn) -> bytes:
    return flip(draw, stretch(draw, draw(st.sampled_from(SEEDS))))


@pytest.mark.parametrize("mutation", [cut, without_marks, swapped, flipped], ids=lambda mutation: mutation.__name__)
def test_mutated_reports(mutation) -> None:  # type: ignore[no-untyped-def]
    @tried(60)
    @given(reports=st.lists(mutation(), min_size=1, max_size=2))
    def check(reports: list[bytes]) -> None:
        told(reports)

    check()


CUT = [
    "The dockers bow to a principle on a framework for",
    "Talks began. The parties will discuss the settlement of",
    "They feared tariffs imposed by US President",
    "As part of the deal, the firm has been given a share that will allow it to veto any decisions to reduce production or",
    "The envoys avoided the ban on Lima",
    "Peru and Chile have agreed to expand their group, which would",
    "The spokesperson added",
    "Earlier in the day, the president told reporters there",
    "Peru responded",
    "Both sides said there would be a meeting between the presidents of the United States",
]


@pytest.mark.parametrize("text", CUT)
def test_texts_that_break_off(text: str) -> None:
    """Summaries end in the midst of a sentence: whatever reads on behind a word must not run past the last one."""
    for before in ("", "Ana Lim of Peru met Tom Ash of Chile in Oslo on Monday for talks. "):
        for article in loaded("cut.txt", (before + text).encode()):
            extract_claims(read_article(article))
