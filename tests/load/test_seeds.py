"""The five seed articles: what their lines are, and what they say of themselves."""

from pathlib import Path

import pytest

from riyadh_archive.load import load_path
from riyadh_archive.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [load_path(path) for path in sorted(SEEDS.glob("*.txt"))]


def counts(article: Article) -> dict[str, int]:
    return {
        kind: sum(block.kind == kind for block in article.blocks) for kind in sorted({b.kind for b in article.blocks})
    }


def test_the_text_is_the_file(articles: list[Article]) -> None:
    for path, article in zip(sorted(SEEDS.glob("*.txt")), articles, strict=True):
        assert article.text.encode() == path.read_bytes()


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (0, {"dateline": 1, "heading": 4, "paragraph": 12}),
        (
            1,
            {
                "boilerplate": 14,
                "byline": 1,
                "caption": 1,
                "credit": 1,
                "date": 1,
                "dateline": 1,
                "paragraph": 11,
                "title": 1,
            },
        ),
        (2, {"boilerplate": 15, "paragraph": 6}),
        (3, {"date": 1, "heading": 5, "paragraph": 13}),
        (4, {"boilerplate": 13, "byline": 2, "caption": 1, "heading": 3, "paragraph": 34, "title": 1}),
    ],
)
def test_blocks(articles: list[Article], place: int, wanted: dict[str, int]) -> None:
    assert counts(articles[place]) == wanted


@pytest.mark.parametrize(
    ("place", "source", "agency", "published", "dateline", "authors"),
    [
        (0, None, None, None, "Riyadh, Saudi Arabia", ()),
        (1, "Reuters", "Reuters", "2025-02-19", "RIYADH/WASHINGTON", ("Humeyra Pamuk", "Simon Lewis")),
        (2, None, None, None, None, ()),
        (3, None, None, "2025-02-18", None, ()),
        (4, "RFE/RL", None, None, None, ("Reid Standish",)),
    ],
)
def test_metadata(
    articles: list[Article], place: int, source: str, agency: str, published: str, dateline: str, authors: tuple[str]
) -> None:
    found = articles[place]
    assert (found.source, found.agency, found.published, found.dateline, found.authors) == (
        source,
        agency,
        published,
        dateline,
        authors,
    )
