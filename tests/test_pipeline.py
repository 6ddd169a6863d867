"""Adding: each input costs only itself, results do not depend on processes or order, and stories heal."""

import hashlib
from pathlib import Path

import pytest

from riyadh_archive.archive import Archive
from riyadh_archive.errors import LoadError
from riyadh_archive.model import Claim, Evidence, FigureValue
from riyadh_archive.pipeline import Input, add, build, reconcile, stages, workers
from riyadh_archive.store import Store

TOWNS = ("Arl", "Brin", "Corvo", "Dunmore", "Estrel", "Fallow", "Gorm", "Hexley", "Ivarna", "Jutland")


def reports(folder: Path, count: int) -> list[Path]:
    """Many small reports of small events."""
    paths = []
    for number in range(count):
        town = TOWNS[number % len(TOWNS)]
        text = f'A fire burned {number + 2} houses in {town} on Monday. "We lost our homes," mayor Ana Bruk said.\n'
        paths.append(folder / f"{number:03}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def exported(store: Store, folder: Path) -> dict[str, str]:
    archive = Archive.__new__(Archive)
    archive._store = store
    return {path.name: path.read_text(encoding="utf-8") for path in archive.export(folder)}


def test_processes_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = reports(tmp_path, 44)
    paths[20].write_bytes(b"\x00\x01\x02" * 100)
    answers = []
    for limit in (40, 1000):
        monkeypatch.setattr(workers, "POOL_FROM", limit)
        with Store(None) as store:
            told = add(store, paths)
            assert [failure.name for failure in told.failures] == [str(paths[20])]
            assert told.added == [path.stem for path in paths if path != paths[20]]
            answers.append(exported(store, tmp_path / str(limit)))
    assert answers[0] == answers[1]
    assert answers[0]["claims.jsonl"].count("\n") > 40


def test_bytes_that_are_there_are_known(tmp_path: Path) -> None:
    (one, two) = reports(tmp_path, 2)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(one.read_bytes())
    with Store(None) as store:
        assert add(store, [one, copy]).known == [str(one)]
        told = add(store, [one, two, copy])
        assert (told.known, told.added) == (["000", "000"], ["001"])
        named = Input("said", data=two.read_bytes())
        assert add(store, [], data=[named]).known == ["001"]


def test_a_new_article_renews_its_story(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    text = "The ferry Marisol sank off Corvo on 3 March 2025. Captain Ivo Bruk said 40 passengers swam to the lighthouse.\n"
    first.write_text(text, encoding="utf-8")
    second.write_text(text.replace("40", "forty") + "The Marisol lies off Corvo still.\n", encoding="utf-8")
    with Store(None) as store:
        add(store, [first])
        before = {group.articles for group in store.groups()}
        assert before <= {("first",)}
        add(store, [second])
        assert len(set(store.stories().values())) == 1
        assert any(len(group.articles) == 2 for group in store.groups())
        second.write_text("Nothing happened in the mountains of Peru, a shepherd said.\n", encoding="utf-8")
        assert add(store, [second]).replaced == ["second"]
        assert {group.articles for group in store.groups() if "first" in group.articles} == before


def test_an_interrupted_add_is_finished_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = reports(tmp_path, 12)
    with Store(None) as whole:
        add(whole, paths)
        wanted = exported(whole, tmp_path / "whole")
    with Store(None) as store:
        with monkeypatch.context() as patch:
            patch.setattr("riyadh_archive.pipeline.adding.reconcile", lambda store, pool, **told: [])
            add(store, paths[:9])
        assert "" in store.stories().values()
        add(store, paths)
        assert exported(store, tmp_path / "store") == wanted
        assert reconcile(store) == []


def test_paths_are_told_relative_to_a_root(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    paths = reports(folder, 1)
    with Store(None) as store:
        build(store, paths, root=tmp_path)
        assert store.articles()[0].path == "seeds/000.txt"
        assert store.articles()[0].sha256 == hashlib.sha256(paths[0].read_bytes()).hexdigest()


def test_a_bundled_article_must_be_good(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with Store(None) as store, pytest.raises(LoadError, match=r"empty\.txt"):
        build(store, [tmp_path / "empty.txt"], root=tmp_path)


def test_claims_of_one_id_are_told_apart() -> None:
    def claim(houses: int) -> Claim:
        return Claim(
            id="c",
            article="a",
            topic="figures",
            subject="fire",
            value=FigureValue(quantity=houses),
            evidence=(Evidence(start=0, end=1, text="A"),),
            rule="r",
        )

    first, second, third = stages._told_apart([claim(2), claim(3), claim(3)])
    assert first == claim(2)
    assert len({first.id, second.id, third.id}) == 3
    assert stages._told_apart([claim(2), claim(3)])[1].id == second.id


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    import os
    import threading

    fifo = tmp_path / "pipe.txt"
    os.mkfifo(fifo)
    writer = threading.Thread(target=lambda: fifo.write_text("A dam burst above Arl on Monday.\n"))
    writer.start()
    with Store(None) as store:
        told = add(store, [fifo])
        writer.join()
        assert told.failures == []
        assert store.articles()[0].text == "A dam burst above Arl on Monday.\n"
