"""The key of the cache changes with what the archive is built from; a broken or foreign cache never stops an answer."""

import os
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from riyadh_archive import Archive, bundled
from riyadh_archive.errors import StoreError
from riyadh_archive.store import Store


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "program"
    (folder / "grammar").mkdir(parents=True)
    (folder / "grammar" / "names.py").write_text("x = 1\n")
    (folder / "words.toml").write_text("a = 1\n")
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    (tmp_path / "1.txt").write_text("A dam burst.\n")
    (tmp_path / "2.txt").write_text("A dam held.\n")
    return [tmp_path / "1.txt", tmp_path / "2.txt"]


def test_the_key_stays_where_nothing_changes(program: Path, reports: list[Path]) -> None:
    key = bundled.cache_key(reports, program)
    os.utime(reports[0], (0, 0))
    (program / "__pycache__").mkdir()
    (program / "__pycache__" / "names.pyc").write_text("compiled")
    assert bundled.cache_key(reports, program) == key


@pytest.mark.parametrize("change", ["report", "other report", "size", "time", "new file"])
def test_the_key_changes_with_reports_and_program(program: Path, reports: list[Path], change: str) -> None:
    key = bundled.cache_key(reports, program)
    source = program / "grammar" / "names.py"
    if change == "report":
        reports[1].write_text("A dam fell.\n")
    elif change == "other report":
        reports.append(source)
    elif change == "size":
        source.write_text("x = 10\n")
    elif change == "time":
        os.utime(source, (1, 1))
    else:
        (program / "grammar" / "dates.py").touch()
    assert bundled.cache_key(reports, program) != key


def test_the_articles_are_those_of_the_checkout() -> None:
    assert [path.name[:3] for path in bundled.seed_paths()] == ["000", "001", "002", "003", "004"]


def test_the_bundled_archive_takes_no_more_articles(reports: list[Path]) -> None:
    with Archive() as archive, pytest.raises(StoreError, match="the bundled archive takes no more articles"):
        archive.add(reports)
    with Archive() as archive:
        assert len(archive.articles()) == len(bundled.seed_paths())


def test_older_builds_go_and_the_new_one_stands_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = bundled.cache_folder()
    folder.mkdir(parents=True)
    (folder / "riyadh-0123456789abcdef.db").touch()
    warned: list[str] = []
    with bundled.open_bundled(lambda store: None, warn=warned.append) as store:
        assert store.articles() == ()
    (path,) = folder.iterdir()
    assert path.name == f"riyadh-{path.stem.removeprefix('riyadh-')}.db"
    assert warned == []


def test_a_failed_build_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    def fail(store: Store) -> None:
        raise KeyError("no such word")

    with pytest.raises(KeyError):
        bundled.open_bundled(fail, warn=print)
    assert list(bundled.cache_folder().iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs alone is asked")
@pytest.mark.parametrize(
    ("cache", "home"), [(None, None), ("/c", None), ("", None), ("rel", None), (None, "/h"), (None, "")]
)
def test_the_cache_folder_is_that_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, cache: str | None, home: str | None
) -> None:
    for name, told in (("XDG_CACHE_HOME", cache), ("HOME", home)):
        if told is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, told)
    assert bundled.cache_folder() == user_cache_path("riyadh-archive", appauthor=False)
