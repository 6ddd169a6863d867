"""Generated articles and mutated reports through every stage: no traceback, and evidence is what stands in the text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riyadh_archive.errors import LoadError
from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.model import Article, Claim, LocalName
from riyadh_archive.reconcile import reconcile_story

SEEDS = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))]
LONGEST = 3000
"""Bytes of a report that are mutated at a time: a stretch has all a whole report has, and is read ten times as quickly."""
SPEED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)

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


def read(data: bytes, name: str) -> tuple[Article, tuple[Claim, ...], tuple[LocalName, ...]] | None:
    """One report through the stages that look at it alone, every span checked; None for what is no text."""
    try:
        article = load_text(data, name=name)
    except LoadError:
        return None
    reading = read_article(article)
    claims = extract_claims(reading)
    spans = [place for claim in claims for place in claim.evidence]
    spans += [mention for named in reading.names for mention in named.mentions]
    spans += [mention for claim in claims if (mention := getattr(claim.value, "mention", None)) is not None]
    assert all(article.text[place.start : place.end] == place.text for place in spans)
    return article, claims, reading.names


def reconciled(reports: list[bytes]) -> None:
    """Reports through all stages, as if they told of one event."""
    told = [found for at, data in enumerate(reports) if (found := read(data, f"r{at}.txt")) is not None]
    if not told:
        return
    articles = tuple(article for article, _, _ in told)
    unique = {claim.id: claim for _, claims, _ in told for claim in claims}
    answer = reconcile_story(articles, tuple(unique.values()), {article.id: names for article, _, names in told})
    texts = {article.id: article.text for article in articles}
    places = [place for conflict in answer.conflicts for side in conflict.sides for place in side.evidence]
    places += [place for utterance in answer.utterances for place in utterance.printings]
    places += [place for named in (*answer.names, *answer.timeline) for place in named.mentions]
    assert all(texts[place.article][place.start : place.end] == place.text for place in places)
    assert all(texts[c.article][p.start : p.end] == p.text for c in answer.claims for p in c.evidence)


@SPEED
@given(pages=st.lists(PAGES, min_size=1, max_size=3))
def test_generated_articles(pages: list[str]) -> None:
    reconciled([page.encode("utf-8", "surrogatepass") for page in pages])


@SPEED
@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    reconciled([data])


def stretch(draw: st.DrawFn) -> bytes:
    seed = draw(st.sampled_from(SEEDS))
    begin = draw(st.integers(0, max(0, len(seed) - LONGEST)))
    return seed[begin : begin + LONGEST]


@st.composite
def cut(draw: st.DrawFn) -> bytes:
    part = stretch(draw)
    return part[: draw(st.integers(0, len(part)))]


@st.composite
def without_marks(draw: st.DrawFn) -> bytes:
    text = stretch(draw).decode("utf-8", "ignore")
    dropped = draw(st.sets(st.sampled_from("\"'“”‘’.,;:()-–—\n")))
    seldom = draw(st.integers(1, 3))
    return "".join(char for at, char in enumerate(text) if char not in dropped or at % seldom).encode()


@st.composite
def swapped(draw: st.DrawFn) -> bytes:
    lines = stretch(draw).split(b"\n")
    return b"\n".join(draw(st.permutations(lines)))


@st.composite
def flipped(draw: st.DrawFn) -> bytes:
    part = bytearray(stretch(draw))
    for at in draw(st.lists(st.integers(0, len(part) - 1), max_size=20)):
        part[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(part)


@pytest.mark.parametrize("mutation", [cut, without_marks, swapped, flipped], ids=lambda mutation: mutation.__name__)
def test_mutated_reports(mutation) -> None:  # type: ignore[no-untyped-def]
    @SPEED
    @given(reports=st.lists(mutation(), min_size=1, max_size=2))
    def check(reports: list[bytes]) -> None:
        reconciled(reports)

    check()
