"""What is written is read again, by whole stories; broken files are told with the next step."""

import json
import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Story, fill, save
from riyadh_archive.errors import StoreError
from riyadh_archive.model import Article, Block, Claim, FigureValue, Span
from riyadh_archive.store import Origin, Store, answer_rows, article_rows
from riyadh_archive.store.file import SCHEMA_VERSION

STORED = ("claims", "groups", "conflicts", "names", "utterances")


def as_fields(record: Any) -> Any:
    """A plain record as the dump of the core type it stands for."""
    if isinstance(record, SimpleNamespace):
        return {name: as_fields(value) for name, value in vars(record).items()}
    return [as_fields(part) for part in record] if isinstance(record, tuple) else record


@pytest.fixture
def store(dam: Story) -> Store:
    store = Store(None)
    fill(store, dam)
    return store


def test_answers_are_read_as_they_were_written(store: Store, dam: Story) -> None:
    assert store.articles() == dam.articles
    for kind in STORED:
        assert getattr(store, kind)() == getattr(dam, kind), kind
    assert store.statements() == dam.timeline
    assert store.local_names(article.id for article in dam.articles) == dam.local_names
    one = dam.articles[0].id
    assert store.extracted_claims([one]) == tuple(claim for claim in dam.claims if claim.article == one)


def test_plain_records_have_the_fields_of_the_core_types(dam: Story, tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        fill(store, dam)
    with Store(tmp_path / "a.db", validate=False) as plain:
        for kind in (*STORED, "articles"):
            wanted = [record.model_dump(mode="json") for record in getattr(dam, kind)]
            told = [as_fields(record) for record in getattr(plain, kind)()]
            assert json.dumps(told) == json.dumps(wanted), kind


def test_saving_a_story_again_replaces_its_answers(store: Store, dam: Story) -> None:
    save(store, dam)
    assert store.groups() == dam.groups
    assert store.conflicts() == dam.conflicts


def test_a_story_takes_its_articles_from_older_stories(store: Store, dam: Story) -> None:
    first = dam.articles[:1]
    store.put_answers("other", answer_rows(articles=first, claims=[c for c in dam.claims if c.article == first[0].id]))
    assert store.stories() == {dam.articles[0].id: "other", dam.articles[1].id: "", dam.articles[2].id: ""}
    assert store.groups() == () == store.conflicts()
    assert {claim.article for claim in store.claims()} == {dam.articles[0].id}


def test_other_bytes_make_a_new_version_and_drop_the_answers(store: Store, dam: Story) -> None:
    changed = dam.articles[0].model_copy(update={"text": "Another text.", "sha256": "0" * 64, "story": ""})
    store.put_article(article_rows(changed, names=(), claims=(), origin=Origin(changed.id, "/reports/x")))
    assert store.versions(changed.id) == (dam.articles[0].text,)
    assert set(store.stories().values()) == {""}
    assert store.claims() == () == store.names()
    again = changed.model_copy(update={"text": "A third text.", "sha256": "1" * 64})
    store.put_article(article_rows(again, names=(), claims=(), origin=Origin(changed.id, "/reports/x")))
    assert store.versions(changed.id) == (dam.articles[0].text, "Another text.")
    assert store.places(file="/reports/x") == store.places(sha256="1" * 64) != ()


def test_a_failed_story_leaves_the_old_answers(store: Store, dam: Story) -> None:
    with pytest.raises(ValueError, match="do not fit together"):
        store.put_answers("dam", answer_rows(articles=dam.articles, claims=(dam.claims[0], dam.claims[0])))
    assert store.groups() == dam.groups
    assert store.stories() == {article.id: "dam" for article in dam.articles}


def test_a_part_that_fails_leaves_the_rest_of_its_transaction(store: Store) -> None:
    def fail() -> None:
        with store.trying():
            store.set_meta("second", "2")
            store.set_meta("third", None)  # type: ignore[arg-type]

    with store.writing():
        store.set_meta("first", "1")
        with pytest.raises(ValueError, match="do not fit"):
            fail()
        with store.trying():
            store.set_meta("fourth", "4")
    assert {"first", "second", "third", "fourth"} & store.meta().keys() == {"first", "fourth"}


def test_heads_name_articles_to_people(store: Store, dam: Story) -> None:
    labels = [head.label for head in store.heads().values()]
    assert labels == ["001 Daily Gazette", "002 “The dam broke on 3”", "003 Arl Radio"]


@given(
    text=st.text(st.characters(exclude_categories=["Cs"])),
    value=st.one_of(st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)),
)
def test_any_text_and_number_survive(text: str, value: float | None) -> None:
    article = Article(
        id="x",
        title=text,
        sha256="0",
        authors=(text,),
        text=text,
        body=(Span(start=0, end=len(text)),),
        blocks=(Block(start=0, end=len(text), kind="paragraph"),),
    )
    claim = Claim(
        id="c",
        article="x",
        topic="figures",
        subject=text,
        value=FigureValue(quantity=value, unit=text),
        evidence=(),
        rule=text,
    )
    with Store(None) as store:
        store.put_article(article_rows(article, names=(), claims=(claim,)))
        assert store.articles() == (article,)
        assert store.extracted_claims(["x"]) == (claim,)


def write_database(path: Path, application: int, version: int) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE article (id TEXT)")
    database.execute(f"PRAGMA application_id = {application}")
    database.execute(f"PRAGMA user_version = {version}")
    database.commit()
    database.close()


OURS = 0x52794172


@pytest.mark.parametrize(
    ("application", "version", "told"),
    [
        (0, 0, "not an archive of this program"),
        (7, SCHEMA_VERSION, "not an archive of this program"),
        (OURS, SCHEMA_VERSION + 1, "newer version"),
        (OURS, SCHEMA_VERSION - 1, "older version"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_foreign_and_other_versions(tmp_path: Path, application: int, version: int, told: str, create: bool) -> None:
    path = tmp_path / "a.db"
    write_database(path, application, version)
    with pytest.raises(StoreError, match=told) as error:
        Store(path, create=create)
    assert str(path) in str(error.value)
    assert error.value.next_step in str(error.value)


def test_what_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"Dam bursts above Arl. " * 100)
    with pytest.raises(StoreError, match="not an archive"):
        Store(tmp_path / "a.db", create=True)
    with pytest.raises(StoreError, match="there is no archive here"):
        Store(tmp_path / "missing.db")
    with pytest.raises(StoreError, match="folder"):
        Store(tmp_path, create=True)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(tmp_path / "no" / "where.db", create=True)
    assert not (tmp_path / "missing.db").exists()


def read_all(store: Store) -> list[Any]:
    return [store.groups(), store.conflicts(), store.utterances(), store.articles()]


def test_a_damaged_file_is_told(dam: Story, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        fill(store, dam)
        store.seal()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(range(256)) * ((len(content) - 4096) // 256))
    with pytest.raises(StoreError, match="damaged; take another copy"), Store(path) as store:
        store.groups()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(StoreError, match="damaged; take another copy"), Store(path) as store:
        read_all(store)


def test_a_locked_file_is_told(dam: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("riyadh_archive.store.file._WRITING_MILLISECONDS", 10)
    with Store(tmp_path / "a.db", create=True) as store:
        fill(store, dam)
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store(tmp_path / "a.db") as store:
        assert store.groups() == dam.groups
        with pytest.raises(StoreError, match="another command is writing"):
            save(store, dam)
    other.close()


def test_a_sealed_file_can_be_read_where_nothing_can_be_written(dam: Story, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    path = folder / "a.db"
    with Store(path, create=True) as store:
        fill(store, dam)
        store.seal()
    assert os.listdir(folder) == ["a.db"]
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with Store(path) as store:
            assert store.groups() == dam.groups
            if os.geteuid():
                with pytest.raises(StoreError, match="may only be read"):
                    save(store, dam)
    finally:
        folder.chmod(0o755)


def test_a_name_with_signs_of_a_link_is_only_a_name(dam: Story, tmp_path: Path) -> None:
    path = tmp_path / "a?mode=ro#%41 é.db"
    with Store(path, create=True) as store:
        fill(store, dam)
    assert path.is_file()
    with Store(path) as store:
        assert store.groups() == dam.groups


def test_heads_read_one_by_one_are_those_read_together(store: Store) -> None:
    together = dict(store.heads())
    alone = store.heads()
    assert {id_: alone[id_] for id_ in together} == together
    assert "nowhere" not in alone


def test_a_record_is_found_by_the_beginning_of_its_id(store: Store, dam: Story) -> None:
    ids = [article.id for article in dam.articles]
    assert store.ids_beginning("article", "00") == tuple(ids)
    assert store.ids_beginning("article", ids[1]) == (ids[1],)
    assert store.ids_beginning("article", "%") == () == store.ids_beginning("article", "")
    assert store.conflicts(id=dam.conflicts[0].id) == dam.conflicts[:1]
    assert store.groups(topic=dam.groups[0].topic) == tuple(g for g in dam.groups if g.topic == dam.groups[0].topic)


def test_a_story_is_found_by_whom_it_names(store: Store, dam: Story) -> None:
    assert store.stories_naming(["bruk"]) == ("dam",)
    assert store.stories_naming(["nobody"]) == () == store.stories_naming([])
    save(store, dam, "flood")
    assert store.stories_naming(["bruk"]) == ("flood",)


def test_words_are_searched_in_the_articles_that_are_there(dam: Story, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        fill(store, dam)
    query = "SELECT count(*) FROM search WHERE search MATCH 'dam'"
    with sqlite3.connect(path) as database:
        (before,) = database.execute(query).fetchone()
    database.close()
    with Store(path) as store:
        for article in dam.articles:
            store.remove_article(article.id)
    with sqlite3.connect(path) as database:
        assert database.execute(query).fetchone() == (0,)
        database.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    database.close()
    assert before == len(dam.articles)


@pytest.mark.parametrize(
    ("view", "rows"),
    [
        ("claim_with_evidence", "SELECT sum(json_array_length(evidence)) FROM claim"),
        ("claim_as_extracted", "SELECT count(*) FROM claim"),
        ("printing", "SELECT sum(json_array_length(printings)) FROM utterance"),
        ("name_spelling", "SELECT sum(json_array_length(variants)) FROM name"),
    ],
)
def test_views_take_lists_apart(dam: Story, tmp_path: Path, view: str, rows: str) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        fill(store, dam)
    with sqlite3.connect(tmp_path / "a.db") as database:
        (count,) = database.execute(f"SELECT count(*) FROM {view}").fetchone()
        assert count > 0
        assert (count,) == database.execute(rows).fetchone()
    database.close()
