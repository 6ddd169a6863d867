"""The public face: answers are tuples that show themselves, a whole archive verifies, and each kind of damage is named."""

import sqlite3
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive import Archive
from riyadh_archive.errors import NotFoundError, StoreError
from riyadh_archive.render.notebook import Records

FERRY = "The ferry Marisol sank off Corvo on Monday, 3 March 2025, captain Ivo Bruk said. Police counted 40 boats.\n"


@pytest.mark.parametrize(
    "ask",
    [
        lambda a: a.conflicts(min_severity="huge"),
        lambda a: a.conflicts(kind="quarrel"),
        lambda a: a.names(kind="ship"),
        lambda a: a.claims(topic="weather"),
    ],
)
def test_a_word_that_no_question_knows_is_told(ask: Callable[[Archive], object]) -> None:
    with Archive() as archive, pytest.raises(NotFoundError, match=r"^no (severity|kind of|topic)"):
        ask(archive)


def test_a_closed_archive_says_so() -> None:
    archive = Archive()
    archive.close()
    with pytest.raises(StoreError, match="it is closed; open it again"):
        archive.claims()


def test_a_part_of_an_answer_shows_itself_as_the_whole_does() -> None:
    with Archive() as archive:
        found = archive.conflicts()
    assert isinstance(found[:2], Records)
    assert found[:2]._repr_html_().count("<tr>") == 1 + 2
    assert found[0] == next(iter(found))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "wide.txt").write_text("Mayor Ana Bruk said “Café Arl” burned on 4 March 2025.\n", encoding="utf-16")
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        assert archive.add(tmp_path).added == ["ferry", "wide"]
    return tmp_path / "a.db"


def test_a_whole_archive_verifies(path: Path) -> None:
    with Archive.open(path) as archive:
        assert archive.verify() is None
        assert archive.info().counts["articles"] == 2
        assert archive.info().made_by == archive.info().program


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "UPDATE article SET text = replace(text, 'sank', 'swam') WHERE id = 'ferry'",
            "article ferry: the text is not",
        ),
        ("UPDATE article SET bytes = x'00' WHERE id = 'wide'", "article wide: the text is not"),
        (
            "UPDATE claim SET evidence = json_set(evidence, '$[0].start', 1 + (evidence ->> '$[0].start')) WHERE key = 1",
            "is not its evidence",
        ),
        ("UPDATE claim SET rule = 'none' WHERE key = 1", "rule is 'none' here"),
        ("DELETE FROM claim WHERE key = 1", "the file is damaged: group"),
        ("UPDATE article SET title = 'Another' WHERE id = 'ferry'", "articles ferry: title is 'Another' here"),
    ],
)
def test_the_first_difference_is_named(path: Path, change: str, words: str) -> None:
    with sqlite3.connect(path) as database:
        assert database.execute(change).rowcount == 1
    database.close()
    with Archive.open(path) as archive:
        assert words in (archive.verify() or "")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.add(tag)


@given(words=st.text() | st.sampled_from(["<script>alert(1)</script>", "</td><b onclick=x>", "&amp;<"]))
def test_tables_of_notebooks_hold_no_markup_of_articles(words: str) -> None:
    from riyadh_archive.model import Statement

    table = Records([Statement(date="2025", label=words, articles=(words,), mentions=())], answer="timeline")
    page = _Page()
    page.feed(table._repr_html_())
    assert page.tags <= {"table", "thead", "tbody", "tr", "th", "td"}


def test_answers_are_tuples_that_show_themselves(path: Path) -> None:
    with Archive.open(path) as archive:
        answers = (archive.articles(), archive.claims(), archive.conflicts(), archive.names(), archive.timeline())
        for answer in answers:
            assert isinstance(answer, tuple)
            assert answer._repr_html_().startswith("<table>")
        shown = archive.show("ferry")._repr_html_()
        assert shown.startswith("<pre>")
        assert "sank" in shown


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"source": "ferry"}, ["ferry"]),
        ({"story": "wide"}, ["wide"]),
        ({"person": "ivo bruk"}, ["ferry"]),
        ({}, ["ferry", "wide"]),
    ],
)
def test_filters_of_articles(path: Path, filters: dict[str, str], wanted: list[str]) -> None:
    with Archive.open(path) as archive:
        assert [article.id for article in archive.articles(**filters)] == wanted
        assert {i for name in archive.names(**filters) for v in name.variants for i in v.articles} >= set(wanted)


def test_what_no_filter_finds(path: Path) -> None:
    with Archive.open(path) as archive, pytest.raises(NotFoundError, match="story"):
        archive.timeline(story="flood")


def test_a_state_of_the_archive_stays_while_others_write(path: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A dam burst above Arl on 5 March 2025.\n", encoding="utf-8")
    with Archive.open(path) as reader, Archive.open(path) as writer, reader.reading():
        before = reader.articles()
        writer.add([tmp_path / "new.txt"])
        assert reader.articles() == before
    with Archive.open(path) as reader:
        assert len(reader.articles()) == len(before) + 1


def test_claims_and_articles_come_one_by_one_in_the_order_of_the_answer() -> None:
    with Archive.open() as archive:
        assert tuple(archive.iter_claims()) == tuple(archive.claims())
        assert tuple(archive.iter_claims(topic="quotes")) == tuple(archive.claims(topic="quotes"))
        assert tuple(archive.iter_articles()) == tuple(archive.articles())
        with pytest.raises(NotFoundError):
            next(archive.iter_claims(topic="quote"))
